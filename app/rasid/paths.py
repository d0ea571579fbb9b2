"""Where db/, resources/ and seeds/ lie: in a checkout, or inside an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parents[1]


def bundled(folder: str) -> Path:
    """The folder of that name that came with this installation of Rasid."""
    for root in (_PACKAGE / "_bundled", _CHECKOUT):
        if (root / folder).is_dir():
            return root / folder
    raise FileNotFoundError(f"{folder}/ is missing from this installation of Rasid")
