"""Why a side is as it is: the reason given with its last decision, or what older rules said."""

from rasid.core.vocabulary import ReasonCode
from rasid.errors import RasidError
from rasid.gui.compare.both import BothSides
from rasid.gui.compare.comparison import Comparison
from rasid.gui.compare.rows import before_words
from rasid.gui.inspector.drawing import in_own_direction
from rasid.gui.inspector.reason_words import reason_word
from rasid.review.points import Point
from rasid.storage.log import get_revision


def note_of(point: Point, comparison: Comparison, desk: BothSides) -> str:
    """In the language of the interface; empty where nobody said why."""
    if comparison.upgrade is not None:
        return before_words(point, comparison.upgrade.old_values(point), desk)
    pair = point.pair
    rows = (pair.right, getattr(pair, "rejected", None), pair.left)
    for row, which in zip(rows, (1, 1, 0), strict=True):
        project = comparison.project(which)
        if row is None or row.head is None or project is None:
            continue
        try:
            reason = get_revision(project.connection, row.head).reason
        except RasidError:
            continue  # the row that rejected it is of the other side
        if reason is None:
            continue
        code = reason_word(ReasonCode(reason.code)) if reason.code in set(ReasonCode) else ""
        comment = in_own_direction(reason.comment or "")
        return ": ".join(filter(None, (code, comment)))
    return ""
