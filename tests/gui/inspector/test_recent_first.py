"""What was chosen lately is offered before the rest, by either picker."""

from pytestqt.qtbot import QtBot

from rasid.gui.inspector.actor_field import ActorField
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.gazetteer_field import GazetteerField
from rasid.gui.inspector.inspector import Inspector


def desk_of(inspector: Inspector) -> Desk:
    return inspector.events.desk


def test_the_party_chosen_last_comes_first(inspector: Inspector, qtbot: QtBot) -> None:
    desk = desk_of(inspector)
    first = ActorField(None, None, desk)
    qtbot.addWidget(first)
    first.line.setText("لواء")
    first.line.textEdited.emit("لواء")
    assert len(first.offered()) > 2
    last = first.offered()[-1]
    first.choose(last)
    again = ActorField(None, None, desk)
    qtbot.addWidget(again)
    again.line.setText("لواء")
    again.line.textEdited.emit("لواء")
    assert again.offered()[0] == last
    again.line.clear()
    again.line.show_list()  # also before anything is typed
    assert again.offered()[0] == last


def test_the_place_chosen_last_comes_first(inspector: Inspector, qtbot: QtBot) -> None:
    desk = desk_of(inspector)
    first = GazetteerField(None, (), desk)
    qtbot.addWidget(first)
    first.line.setText("تل")
    first.line.textEdited.emit("تل")
    assert len(first.offered()) > 2
    last = first.offered()[-1]
    first.choose(last)
    again = GazetteerField(None, (), desk)
    qtbot.addWidget(again)
    again.line.setText("تل")
    again.line.textEdited.emit("تل")
    assert again.offered()[0] == last
