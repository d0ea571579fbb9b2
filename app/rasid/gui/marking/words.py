"""What is said of a place that was found: the words, and what is marked there already."""

from PySide6.QtCore import QCoreApplication

from rasid.gui.report.tooltip import state_word
from rasid.gui.words import word
from rasid.review.marking import Found, Marked, Occurrence


def marked_words(occurrence: Occurrence) -> str:
    """What is marked at a place, as which label, in which state."""
    span = occurrence.span
    if span is None:
        said = QCoreApplication.translate("Marking", "Not marked")
    else:
        of = f"{word(span.span.label)} · {state_word(span.state, edited=span.edited)}"
        said = of
        if occurrence.marked is Marked.ACROSS:
            said = QCoreApplication.translate("Marking", "{marked}: “{words}”").format(
                marked=of, words=span.span.text
            )
    if occurrence.with_article:
        said += " · " + QCoreApplication.translate("Marking", "with or without the article")
    return said


def closed_words(found: Found) -> str:
    """Why the places of a report are not ticked by themselves; "" where they are."""
    if not found.is_closed:
        return ""
    if found.report.finished:
        return QCoreApplication.translate("Marking", "Finished report")
    return QCoreApplication.translate("Marking", "Verified report")


def said_of(found: Found, occurrence: Occurrence | None) -> str:
    """A row in words, as a screen reader has it."""
    if occurrence is None:
        report = found.report
        parts = (report.title, word(report.state), report.published or "", closed_words(found))
        return ", ".join(part for part in parts if part)
    line = occurrence.line
    return f"{line.before}{line.hit}{line.after}, {marked_words(occurrence)}"
