"""A total broken down line by line: «توزعوا على الشكل التالي:» and below it «الفصائل: 97.»."""

import re
from collections.abc import Sequence

from rasid.core.vocabulary import Label
from rasid.extraction.events.skeleton import Mark, Skeleton

_HEADING = (":", "؛")
_ITEMS = re.compile(r"(?:[^\n:]{0,80}:[^\n]*C[^\n]*\n|[ .]*\n)*(?P<label>[^\n:CT]{0,80}): ?")
_LONGEST = 1500


def table_label(skeleton: Skeleton, total: int, item: int) -> Sequence[Mark] | None:
    """The parties before the colon of a line ``item`` stands in; None: no line of such a list.

    ``total`` and ``item`` are the places of two counts in the skeleton's line.
    """
    line = skeleton.line
    end = line.find("\n", total, item) if item - total <= _LONGEST else -1
    if end < 0 or not line[total:end].rstrip(" ").endswith(_HEADING):
        return None
    found = _ITEMS.fullmatch(line, end + 1, item)
    return None if found is None else skeleton.between(*found.span("label"), Label.ACTOR)
