"""What does not fit in an event, told while it is being corrected (DOMAIN §1.13)."""

from rasid.review.casualty_checks import CASUALTY_CHECKS
from rasid.review.evidence_checks import EVIDENCE_CHECKS
from rasid.review.findings import CategoryOn, Check, Context, Finding
from rasid.review.scene_checks import SCENE_CHECKS
from rasid.storage.queries import EventRow, Opened

__all__ = ["CategoryOn", "Check", "Finding", "check_event"]

_CHECKS = (*EVIDENCE_CHECKS, *CASUALTY_CHECKS, *SCENE_CHECKS)


def check_event(
    row: EventRow, opened: Opened, category_on: CategoryOn | None = None
) -> list[Finding]:
    """Everything that does not fit in one event of an opened report, blocking findings first.

    Without ``category_on`` nothing is said of the categories of parties.
    """
    spans = {span.id: span for span in opened.spans}
    context = Context(row, opened, spans, category_on)
    found = [finding for check in _CHECKS for finding in check(context)]
    return sorted(found, key=lambda finding: not finding.blocks)
