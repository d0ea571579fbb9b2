"""What all tests share: no screen, no settings of the person running them, the five seeds."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from rasid.hub.signing import find_signer
from rasid.storage.signer import use_signers

# Before any test imports Qt: without a display and without this, Qt aborts the whole run.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["tests.support.postgres", "tests.support.hub"]

# A deadline for one example measures the machine's other work, not ours.
settings.register_profile("rasid", deadline=None)
settings.load_profile("rasid")

CHECKOUT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds ``run``, ``pyproject.toml`` and the rest."""
    return CHECKOUT


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The five reports the project was made from, by name."""
    return sorted((CHECKOUT / "seeds").glob("*.txt"))


@pytest.fixture(scope="session", autouse=True)
def _own_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings and data of the person at this machine are neither read nor written."""
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            patch.setenv(variable, str(tmp_path_factory.mktemp(variable.lower())))
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
        use_signers(find_signer)
        yield
