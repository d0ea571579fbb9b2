"""A total broken down line by line: «توزعوا على الشكل التالي:» and below it «الفصائل: 97.»."""

import re
from collections.abc import Sequence

from rasid.core.vocabulary import Label
from rasid.extraction.events.skeleton import Mark, Skeleton

_HEADING = re.compile(r"[:؛] *\n")
_ITEMS = re.compile(r"(?:[^\n:]{0,80}:[^\n]*C[^\n]*\n|[ .]*\n)*(?P<label>[^\n:CT]{0,80}): ?")
_LONGEST = 1500


def table_label(skeleton: Skeleton, total: int, item: int) -> Sequence[Mark] | None:
    """The parties before the colon of a line ``item`` stands in; None: no line of such a list.

    ``total`` and ``item`` are the places of two counts in the skeleton's line.
    """
    line = skeleton.line
    if item - total > _LONGEST or line.find("\n", total, item) < 0:
        return None
    heading = _HEADING.search(line, total, item)
    if heading is None or "\n" in line[total : heading.start()]:
        return None
    found = _ITEMS.fullmatch(line, heading.end(), item)
    return None if found is None else skeleton.between(*found.span("label"), Label.ACTOR)
