"""Mathet's γ of the spans, where pygamma-agreement is installed; Rasid does not need it."""

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec

from rasid.core.vocabulary import State
from rasid.review.agreement import Reading
from rasid.storage.queries import Opened

_NEEDED = ("pygamma_agreement", "pyannote.core")


def can_measure_gamma() -> bool:
    """Whether the library is there."""
    return find_spec("pygamma_agreement") is not None


def gamma(read: Sequence[Reading]) -> float | None:
    """γ over all readings, laid one after another; None where nobody marked anything.

    ImportError where the library is not there.
    """
    library, core = (import_module(name) for name in _NEEDED)
    continuum, at, marked = library.Continuum(), 0, set[str]()
    for each in read:
        sides = (each.compared.left, each.compared.right)
        for name, opened in zip(("first", "second"), sides, strict=True):
            for start, end, label in _units(opened):
                continuum.add(name, core.Segment(at + start, at + end), label)
                marked.add(name)
        at += len(each.compared.text) + 1
    if len(marked) < 2:
        return None
    dissimilarity = library.CombinedCategoricalDissimilarity()
    return float(continuum.compute_gamma(dissimilarity).gamma)


def _units(opened: Opened | None) -> list[tuple[int, int, str]]:
    rows = opened.spans if opened else ()
    return [
        (row.span.start, row.span.end, row.span.label.value)
        for row in rows
        if row.state is not State.REJECTED
    ]
