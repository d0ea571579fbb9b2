"""The casualty facts of a form: the same table as on the card, and an editor beneath."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from rasid.core.event import Casualty, Event
from rasid.core.vocabulary import CasualtyKind
from rasid.gui.inspector.casualty_editor import CasualtyEditor
from rasid.gui.inspector.casualty_table import CasualtyTable
from rasid.gui.inspector.chip import Face
from rasid.gui.inspector.describe import as_written
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.drafts import fresh_casualty_id
from rasid.gui.inspector.field_words import field_word
from rasid.gui.inspector.member_editor import MemberEditor
from rasid.gui.inspector.members_field import MemberKind, MembersField
from rasid.gui.inspector.toll import Toll
from rasid.gui.words import word


class CasualtiesField(MembersField):
    """Facts as rows; Enter or a click opens one, Delete takes it away."""

    def __init__(self, event: Event, desk: Desk, parent: QWidget | None = None) -> None:
        self._event = event
        self._kind_unknown: set[str] = set()
        self._desk = desk
        kind = MemberKind(
            name=field_word("casualties"),
            add=field_word("count"),
            face=self._face,
            editor=self._make_editor,
            blank=self._blank,
        )
        super().__init__(kind, event.casualties, desk, parent)
        self.table = CasualtyTable(event, desk)
        self.toll = Toll(event, desk)
        self._told = event
        px = desk.appearance.px
        self._layout.insertWidget(0, self.table)
        self._layout.insertWidget(1, self.toll)
        self._layout.setContentsMargins(px(8), 0, px(8), 0)
        self._row.setContentsMargins(px(4), 0, px(1), 0)
        self.table.casualty_activated.connect(self.open_casualty)
        self.table.clicked.connect(self._on_clicked)
        self.table.removal_requested.connect(self._on_removal)
        self.changed.connect(self._show_table)
        self._show_table()

    def set_event(self, event: Event) -> None:
        """Know the sides the facts are told by."""
        self._event = event
        self._show_table()

    def add_on(self, casualty: Casualty, *, kind_known: bool) -> None:
        """Take a fact, whose kind may still have to be said, and open it."""
        if not kind_known:
            self._kind_unknown.add(casualty.id)
        self.add(casualty)

    def open_casualty(self, casualty_id: str) -> None:
        """Edit one fact."""
        self.open([casualty.id for casualty in self.value()].index(casualty_id))

    def show_span(self, span_id: str) -> bool:
        """Make the fact current that rests on a span."""
        super().show_span(span_id)
        return self.table.select_span(span_id)

    def mark_opened(self, index: int) -> None:
        """Tint the open fact's row too."""
        super().mark_opened(index)
        if hasattr(self, "table"):
            values = self.value()
            self.table.select_casualty(values[index].id if index >= 0 else "")

    def show_values(self) -> None:
        """The table shows the facts; the chips are only there to add one."""
        super().show_values()
        for chip in self.chips[:-1]:
            chip.hide()

    def _show_table(self) -> None:
        values = self.value()
        event = replace(self._event, casualties=values)
        self.table.set_event(event)
        self.table.setVisible(bool(values))
        self._show_toll(event)
        editor = self.editor
        if isinstance(editor, CasualtyEditor):
            fact = editor.value()
            if editor.kind.value() is not None:
                self._kind_unknown.discard(fact.id)
            self.table.select_casualty(fact.id)

    def _show_toll(self, event: Event) -> None:
        """The sum of the dead goes along with every keystroke."""
        if event == self._told:
            return
        self._told = event
        toll = Toll(event, self._desk)
        self._layout.replaceWidget(self.toll, toll)
        self.toll.hide()
        self.toll.deleteLater()
        self.toll = toll
        toll.setVisible(toll.has_dead)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.open_casualty(self.table.facts.casualty(index.row()).id)

    def _on_removal(self, casualty_id: str) -> None:
        self.remove([casualty.id for casualty in self.value()].index(casualty_id))

    def _face(self, casualty: Casualty) -> Face:
        text = as_written(casualty, self._desk)
        kind = "?" if casualty.id in self._kind_unknown else word(casualty.kind)
        return Face(text=text, hint=kind, spoken=f"{kind}, {text}")

    def _make_editor(self, casualty: Casualty) -> MemberEditor:
        own = [other for other in self.value() if other.id != casualty.id]
        others = [*own, *self._desk.facts_elsewhere(self._event)]
        known = casualty.id not in self._kind_unknown
        return CasualtyEditor(casualty, others, self._desk, kind_known=known)

    def _blank(self) -> Casualty:
        event = replace(self._event, casualties=self.value())
        casualty = Casualty(
            id=fresh_casualty_id(event.id or "new", event), kind=CasualtyKind.KILLED
        )
        self._kind_unknown.add(casualty.id)
        return casualty
