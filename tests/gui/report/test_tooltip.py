"""What the mouse learns of a span."""

import pytest

from rasid.core.vocabulary import Label
from rasid.gui.report.tooltip import describe
from rasid.gui.session import Session
from rasid.review.decisions import confirm, reject


@pytest.mark.parametrize(
    ("label", "value"),
    [
        (Label.CASUALTY, "Killed · 4 · New"),
        (Label.PLACE, "بلدة سراقب · Exact"),
        (Label.ACTOR, "State forces · syria-regime-forces"),
        (Label.TIME, "– · Unknown"),
    ],
)
def test_a_span_tells_words_label_state_value_rule_and_confidence(
    session: Session, label: Label, value: str
) -> None:
    opened = session.opened
    assert opened is not None
    row = next(row for row in opened.spans if row.span.label is label)
    lines = describe(row, opened.events).split("\n")
    assert lines[0] == f"«{row.span.text}»"
    assert lines[1].endswith("Proposed")
    assert lines[2].casefold() == value.casefold()
    assert lines[3] == "Rule: test.rule · 0.75"
    assert len(lines) == 4


def test_it_tells_who_decided_and_nothing_of_rejected_events(session: Session) -> None:
    opened = session.opened
    assert opened is not None
    four = next(row.id for row in opened.spans if row.span.label is Label.CASUALTY)
    event = opened.events[0].id
    session.write(lambda p, author: confirm(p, four, author=author))
    session.write(lambda p, author: reject(p, event, author=author))
    opened, row = session.opened, session.span_row(four)
    assert opened is not None
    assert row is not None
    said = describe(row, opened.events)
    assert "Reviewer: سلمى" in said
    assert "Killed" not in said
