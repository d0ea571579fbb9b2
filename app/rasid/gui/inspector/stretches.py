"""Stretches of the text that read as one: clauses with only blanks or commas between them."""

from collections.abc import Iterable

from rasid.core.event import Range

_BETWEEN = " \t\u00a0،,"


def joined(ranges: Iterable[Range], text: str) -> list[Range]:
    """Ranges that overlap, touch or nearly so as one, in the order of the text; only to be shown.

    A line's end parts them: what stands on two lines does not read as one.
    """
    runs: list[Range] = []
    for where in sorted(ranges, key=lambda r: (r.start, r.end)):
        before = runs[-1] if runs else None
        if before is not None and not text[before.end : where.start].strip(_BETWEEN):
            runs[-1] = Range(before.start, max(before.end, where.end))
        else:
            runs.append(where)
    return runs
