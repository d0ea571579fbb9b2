"""What a span says of itself when the mouse rests on it."""

from PySide6.QtCore import QCoreApplication

from rasid.core.vocabulary import State
from rasid.gui.words import corrected, word
from rasid.storage.queries import SpanRow


def state_word(state: State, *, edited: bool) -> str:
    """The word of a state; a confirmed value a person changed has its own."""
    return corrected() if edited and state is State.CONFIRMED else word(state)


def describe(row: SpanRow) -> str:
    """The span's words, label, state, link, rule, confidence and reviewer, a line each."""
    span = row.span
    lines = [f"«{span.text}»", f"{word(span.label)} · {state_word(row.state, edited=row.edited)}"]
    if span.link:
        lines.append(span.link)
    if span.rule:
        rule = QCoreApplication.translate("SpanTooltip", "Rule: {rule}").format(rule=span.rule)
        lines.append(rule if span.confidence is None else f"{rule} · {span.confidence:.2f}")
    if row.author:
        lines.append(
            QCoreApplication.translate("SpanTooltip", "Reviewer: {name}").format(name=row.author)
        )
    return "\n".join(lines)
