"""How many keys it takes to bring fresh proposals to what was coded by hand, in the real window.

A reviewer who knows the coded record sits at the keyboard: where an event says the same it is
accepted, else each value that differs is mended with the keys a reviewer has for it.
``RASID_ACTIONS=1`` writes the figures to docs/actions.md.
"""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import Factuality, PlacePrecision, State
from rasid.gui.app import make_window
from rasid.gui.inspector.participant_editor import ParticipantEditor
from rasid.gui.keys import LABEL_COMMANDS, TYPE_COMMANDS, Command
from rasid.gui.settings import Settings
from rasid.gui.tasks import Inline
from rasid.gui.type_strip import TYPES
from rasid.storage.project import Project
from rasid.storage.queries import SpanRow
from rasid.storage.reports import find_reports
from tests.e2e.gold import (
    ROLES,
    Gold,
    GoldEvent,
    lacks,
    near_of,
    parties_of,
    partners,
    read_gold,
    words_of,
)
from tests.e2e.hands import Hands

CONTROL = Qt.KeyboardModifier.ControlModifier
MOST_PER_RIGHT_EVENT, MOST_PER_EVENT = 6, 20
HEAD = """# Keys per event

Written by `RASID_ACTIONS=1 pytest tests/e2e/test_actions_per_event.py`: real key events on the real
window bring two of the sample reports from fresh proposals to what was coded by hand. The pointer
is not moved. Compared is the whole coded record: type, factuality, retelling, trigger, the words of
sides and whom they name, places and how near they are, days, weapons, casualties with their counts,
bounds, basis, victims and what they are part of; and every span, letter by letter. Left out are the
edges of the evidence and the notes; the coded record has no ids of the gazetteer. The reviewer
knows what is to come out, so this is what the hands do, without what the eyes need.

| report | events | right as proposed | keys | per event (≤ 20) | per right event (≤ 6) \
| values mended | keys per value | spans accepted alone | keys per span | values left |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
"""
FOOT = """
Accepting an event accepts the spans it rests on; the others are accepted a paragraph at a time, the
wrong ones rejected before. A value takes its role key and the letter that then stands over the
words (two keys), given or taken out; with Space between them the words are opened instead: a digit
says how near a place is, the trigger moves, a party is named in the form. What no words tell (days,
a retelling) is typed in the form.
"""


class Reviewer:
    """Works through a report as the coded record has it."""

    def __init__(self, hands: Hands, gold: Gold) -> None:
        self.hands, self.gold = hands, gold
        self.right = self.mended = self.verified = self.accepted = 0
        self.partner = partners(gold, [row.event for row in hands.opened.events])

    def work(self) -> None:
        """Every proposal in its order, then the events nobody proposed, then the spans left."""
        while self.hands.event().state is State.PROPOSED:
            before = self.hands.event().id
            self._decide(self.partner.get(before))
            if self.hands.event().id == before:
                break
        answered = list(map(id, self.partner.values()))
        for gold in self.gold.events:
            if id(gold) not in answered:
                self._add(gold)
        self._settle_spans()

    def _decide(self, gold: GoldEvent | None) -> None:
        hands = self.hands
        if gold is None:
            hands.purpose = "rejected"
            hands.command(Command.REJECT)
            return
        wrong = lacks(hands.event().event, gold, hands.opened)
        self.right += not wrong
        hands.purpose = "right" if not wrong else "mended"
        self._mend(gold, wrong)
        hands.command(Command.ACCEPT_EVENT)
        self.verified += 1

    def _mend(self, gold: GoldEvent, wrong: list[str]) -> None:
        event = self.hands.event().id
        for field in wrong:
            self._mend_field(field, gold)
        for field in self._lacks(event, gold):  # what is said of words that came just now
            self._mend_field(field, gold)
        self.mended += len(set(wrong) - set(self._lacks(event, gold)))
        self.partner[event] = gold

    def _lacks(self, event: str, gold: GoldEvent) -> list[str]:
        row = self.hands.window.session.event_row(event)
        assert row is not None
        return lacks(row.event, gold, self.hands.opened)

    def _mend_field(self, field: str, gold: GoldEvent) -> None:
        hands = self.hands
        if field == "type" and gold.type in TYPES:
            hands.command(TYPE_COMMANDS[TYPES.index(gold.type)])
        elif field == "factuality":
            hands.command(Command.FACTUALITY)
            hands.command(LABEL_COMMANDS[list(Factuality).index(gold.factuality)])
        elif field == "date":
            self._set_date(gold)
        elif field == "rereport":
            self._tick_retold()
        elif field == "trigger":
            place = (gold.trigger.start, gold.trigger.end)
            self._give(Command.NEW_EVENT, place, look=True)
        elif field == "parties":
            self._name_parties(gold)
        elif field == "near":
            self._say_how_near(gold)
        elif field in ROLES:
            self._mend_words(field, gold)

    def _name_parties(self, gold: GoldEvent) -> None:
        """The form opens at the party; its name is typed until it is the first one offered."""
        for side, role in (("side_a", Command.SIDE_A), ("side_b", Command.SIDE_B)):
            said = parties_of(self.hands.event().event, side, self.hands.opened)
            for place, name in gold.parties[side].items():
                if said.get(place, name) != name and self._give(role, place, look=True):
                    self._choose_actor(name)

    def _choose_actor(self, slug: str) -> None:
        hands = self.hands
        members = hands.window.inspector.events.form
        assert members is not None
        editor = members.side_a.editor or members.side_b.editor
        assert isinstance(editor, ParticipantEditor)
        actor = editor.desk.register.get(slug)
        assert actor is not None
        hands.key("A", CONTROL)  # what is there is typed over
        for letter in actor.arabic:
            hands.key(letter)
            if editor.actor.offered()[:1] == [actor]:
                break
        hands.key("Down")
        hands.key("Enter")
        assert editor.actor.slug == slug
        self._save()

    def _say_how_near(self, gold: GoldEvent) -> None:
        said = near_of(self.hands.event().event, self.hands.opened)
        for place, precision in gold.near.items():
            if said.get(place, precision) != precision and self._give(
                Command.PLACE, place, look=True
            ):
                self.hands.key(str(list(PlacePrecision).index(PlacePrecision(precision)) + 1))

    def _tick_retold(self) -> None:
        """The third line of the form."""
        hands = self.hands
        hands.command(Command.EDIT)
        for key in ("Tab", "Tab", "Space"):
            hands.key(key)
        self._save()

    def _save(self) -> None:
        self.hands.key("Enter", CONTROL)
        assert not self.hands.window.inspector.is_editing

    def _set_date(self, gold: GoldEvent) -> None:
        """Words that tell no day are taken out; a day no words tell is typed."""
        hands, row = self.hands, self.hands.event()
        words = next((s for s in hands.opened.spans if s.id == row.event.date.span), None)
        start, end, _ = gold.date
        if start is None:
            if words is not None:
                self._give(Command.DATE, (words.span.start, words.span.end))
            return
        hands.command(Command.DATE)
        hands.key("Space")
        hands.key("Enter")
        form = hands.window.inspector.events.form
        assert form is not None
        assert form.date.start.hasFocus()
        assert end == start
        _, month, day = start.split("-")
        self._type(f"{int(day)}/{int(month)}")  # of the year of publication, else still wrong
        self._save()

    def _type(self, words: str) -> None:
        self.hands.key("A", CONTROL)
        for sign in words:
            self.hands.key(sign)

    def _mend_words(self, field: str, gold: GoldEvent) -> None:
        """What is too much first: a party that changes sides needs no more than that."""
        role, _ = ROLES[field]
        said = words_of(self.hands.event().event, self.hands.opened)[field]
        other = {"side_a": "side_b", "side_b": "side_a"}.get(field)
        elsewhere = gold.words[other] if other else frozenset()
        for place in sorted(said - gold.words[field] - elsewhere):
            self._give(role, place)
        said = words_of(self.hands.event().event, self.hands.opened)[field]
        for place in sorted(gold.words[field] - said):
            if self._give(role, place) and role is Command.CASUALTY:
                self.hands.key("Enter", CONTROL)

    def _give(self, role: Command, place: tuple[int, int], *, look: bool = False) -> bool:
        """The role, then the letter over the words; False where they are out of sight.

        To ``look`` at what they are already, Space stands between the two.
        """
        self.hands.command(role)
        if look:
            self.hands.key("Space")
        for letter, span_id in self.hands.window.report.letters.offered.items():
            row = self.hands.window.session.span_row(span_id)
            if row is not None and (row.span.start, row.span.end) == place:
                self.hands.key(letter)
                return True
        self.hands.key("Esc")
        return False

    def _add(self, gold: GoldEvent) -> None:
        """An event nobody proposed, made of its trigger."""
        hands = self.hands
        hands.purpose = "added"
        self._go_near(gold.trigger.start)
        assert self._give(Command.NEW_EVENT, (gold.trigger.start, gold.trigger.end))
        hands.key("Enter", CONTROL)
        assert not hands.window.inspector.is_editing, hands.window.inspector.events.foot.message
        self._mend(gold, lacks(hands.event().event, gold, hands.opened))
        self.verified += 1

    def _go_near(self, place: int) -> None:
        """To the event told nearest to a place, by L and H."""
        rows = self.hands.window.commands.bench.events()
        ids = [row.id for row in rows]
        nearest = min(rows, key=lambda row: abs(row.event.anchor - place)).id
        by = ids.index(nearest) - ids.index(self.hands.event().id)
        for _ in range(abs(by)):
            self.hands.command(Command.NEXT_EVENT if by > 0 else Command.PREVIOUS_EVENT)

    def _settle_spans(self) -> None:
        """Accepting an event accepts its spans; of the rest the wrong ones of a paragraph are
        rejected one by one, and the others accepted together.
        """
        hands = self.hands
        hands.purpose = "spans"
        bench = hands.window.commands.bench
        while left := [row for row in bench.candidates() if row.state is State.PROPOSED]:
            span = bench.span()
            if span is None:
                hands.command(Command.NEXT_CANDIDATE)
            elif span.state is not State.PROPOSED:
                hands.command(Command.SKIP)
            elif not self._is_coded(span):
                hands.command(Command.REJECT)
            elif all(map(self._is_coded, self._beside(span, left))):
                self.accepted += len(self._beside(span, left))
                hands.command(Command.ACCEPT_PARAGRAPH)
            else:
                self.accepted += 1
                hands.command(Command.ACCEPT_SPAN)

    def _is_coded(self, row: SpanRow) -> bool:
        return (row.span.label, row.span.start, row.span.end) in self.gold.spans

    def _beside(self, span: SpanRow, left: list[SpanRow]) -> list[SpanRow]:
        """Those of the same paragraph."""
        text = self.hands.opened.text
        nth = text.count("\n", 0, span.span.start)
        return [row for row in left if text.count("\n", 0, row.span.start) == nth]

    def still_wrong(self) -> list[str]:
        """What the project says otherwise than the coded record at the end."""
        rows = {row.id: row for row in self.hands.opened.events}
        return [
            f"{gold.type} {gold.trigger.start}: {field}"
            for event, gold in self.partner.items()
            for field in lacks(rows[event].event, gold, self.hands.opened)
        ]


@pytest.fixture
def hands(qtbot: QtBot, qapp: QApplication, seed_project: Path, tmp_path: Path) -> Iterator[Hands]:
    settings = Settings(QSettings(str(tmp_path / "rasid.ini"), QSettings.Format.IniFormat))
    settings.reviewer, settings.pause, settings.rest = "سلمى", 0, 0
    window = make_window(settings, Inline())
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    assert window.projects.open_path(seed_project)
    yield Hands(window)
    qapp.setStyleSheet("")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def open_seed(hands: Hands, seed: str) -> None:
    project = hands.window.session.project
    assert isinstance(project, Project)
    (report,) = [each.id for each in find_reports(project, limit=10) if each.file == seed]
    hands.window.session.open_report(report)


@pytest.fixture(scope="module")
def lines() -> Iterator[list[str]]:
    """A line of the table for each report; written where that is wanted."""
    found: list[str] = []
    yield found
    if os.environ.get("RASID_ACTIONS"):
        page = Path(__file__).parents[2] / "docs" / "actions.md"
        page.write_text(HEAD + "".join(found) + FOOT, encoding="utf-8")


@pytest.mark.parametrize("name", ["000", "004"])
def test_keys_from_fresh_proposals_to_the_coded_record(
    hands: Hands, checkout: Path, lines: list[str], name: str
) -> None:
    gold = read_gold(checkout / "tests" / "data" / "actions" / f"{name}.json")
    open_seed(hands, gold.seed)
    reviewer = Reviewer(hands, gold)
    reviewer.work()
    left = reviewer.still_wrong()
    lines.append(line_of(name, reviewer, left))

    standing = [row for row in hands.opened.spans if row.state is not State.REJECTED]
    assert {(r.span.label, r.span.start, r.span.end) for r in standing} == gold.spans
    decided = Counter(row.state for row in hands.opened.events)
    assert decided[State.CONFIRMED] == reviewer.verified == len(gold.events)
    assert left == []
    assert hands.pressed["right"] <= MOST_PER_RIGHT_EVENT * reviewer.right
    assert sum(hands.pressed.values()) <= MOST_PER_EVENT * reviewer.verified


def line_of(name: str, done: Reviewer, left: list[str]) -> str:
    """A row of the table."""
    keys = done.hands.pressed
    total = sum(keys.values())
    values = keys["mended"] + keys["added"] - done.verified + done.right  # without accepting
    cells = (
        *(name, done.verified, done.right, total, f"{total / done.verified:.1f}"),
        f"{keys['right'] / done.right:.1f}" if done.right else "–",
        *(done.mended, f"{values / done.mended:.1f}", done.accepted),
        *(f"{keys['spans'] / done.accepted:.1f}" if done.accepted else "–", len(left)),
    )
    return f"| {' | '.join(map(str, cells))} |\n"
