"""Tab, bar, cards and text count and number the same events."""

from rasid.core.vocabulary import State
from rasid.gui.inspector.inspector import Tab
from rasid.gui.main_window import MainWindow
from rasid.gui.report.marks import numbered
from tests.gui.conftest import Press


def test_a_rejected_event_is_counted_apart_everywhere(window: MainWindow, press: Press) -> None:
    tabs, head = window.inspector.tabs, window.inspector.events.head
    assert tabs.tabText(Tab.EVENTS) == "Events 2"
    assert head.counts.text() == "2 events · 0 decided · dead 4"
    rejected = window.session.focus.event_id
    press(window.report, "x")
    window.bar._stated.stop()
    window.bar.refresh()
    assert tabs.tabText(Tab.EVENTS) == "Events 1"
    assert "Event 2" in window.bar._what.text()
    assert head.counts.text() == "1 event · 0 decided · 1 rejected"
    opened = window.session.opened
    assert opened is not None
    assert [row.id for row in numbered(opened.events)] == [window.session.focus.event_id]
    assert [badge.number for badge in window.report.page.badges] == [2]
    last = window.inspector.events.cards[-1]
    assert (last.row.id, last.row.state) == (rejected, State.REJECTED)
    assert [card.head.summary.number for card in window.inspector.events.cards] == [2, 1]


def test_a_rejected_span_is_not_counted_in_its_tab(window: MainWindow, press: Press) -> None:
    opened = window.session.opened
    assert opened is not None
    count = len(opened.spans)
    assert window.inspector.tabs.tabText(Tab.SPANS) == f"Spans {count}"
    press(window.report, "j")
    press(window.report, "x")
    assert window.inspector.tabs.tabText(Tab.SPANS) == f"Spans {count - 1}"
