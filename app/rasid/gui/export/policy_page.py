"""The policy of an export: every choice with its ways, and the totals under each of them."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rasid.core.bounds import Bounds
from rasid.core.effect import Effect
from rasid.core.policy import CHOICES, READY, Policy
from rasid.gui.export.words import choice_word, effect_sentence, policy_word
from rasid.gui.inspector.describe import bounds_text, ltr
from rasid.gui.session import Session
from rasid.review.policies import SavedPolicy, find_policies, make_policy, use_policy

_WAY, _DEAD, _DIFFERENCE, _EVENTS, _MOVED = range(5)
_KEY = Qt.ItemDataRole.UserRole


class EffectTree(QTreeWidget):
    """A choice with its ways below it; space or Enter takes the current way.

    Signals:
        taken: the name of a choice and the way it is to be made.
    """

    taken = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Choices and their effect"))
        self.setColumnCount(5)
        self.setHeaderLabels(
            [
                self.tr("Choice"),
                self.tr("Dead"),
                self.tr("Difference"),
                self.tr("Events"),
                self.tr("Moved"),
            ]
        )
        tip = self.tr("Dead that come under another month, governorate or party")
        self.headerItem().setToolTip(_MOVED, tip)
        self.headerItem().setToolTip(
            _EVENTS, self.tr("Events that are told otherwise than by the way that is taken")
        )
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setIndentation(14)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WAY, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._ways: dict[tuple[str, str], QTreeWidgetItem] = {}
        for name, values in CHOICES.items():
            above = QTreeWidgetItem([choice_word(name)])
            bold = self.font()
            bold.setBold(True)
            above.setFont(_WAY, bold)
            above.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.addTopLevelItem(above)
            for value in values:
                item = QTreeWidgetItem(above, [effect_sentence(value)])
                item.setToolTip(_WAY, effect_sentence(value))
                item.setData(_WAY, _KEY, (name, value.value))
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self._ways[name, value.value] = item
        self.expandAll()
        self.setItemsExpandable(False)
        self.itemClicked.connect(self._take)
        self.setCurrentItem(next(iter(self._ways.values())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter take the current way."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (current := self.currentItem()) is not None:
                self._take(current)
            return
        super().keyPressEvent(event)

    def _take(self, item: QTreeWidgetItem) -> None:
        key = item.data(_WAY, _KEY)
        if key:
            self.taken.emit(*key)

    def mark(self, policy: Policy) -> None:
        """Tick the ways a policy takes."""
        for (name, value), item in self._ways.items():
            chosen = getattr(policy, name) == value
            item.setCheckState(_WAY, Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)

    def tell(self, effects: Sequence[Effect] | None) -> None:
        """Show totals; None while they are being summed."""
        made = {each.choice: each.dead for each in effects or () if each.chosen}
        told = {(each.choice, each.value): each for each in effects or ()}
        for key, item in self._ways.items():
            each = told.get(key)
            cells = _cells(each, made[each.choice]) if each else ("…", "", "", "")
            for column, text in enumerate(cells, _DEAD):
                item.setText(column, text)

    def dead(self, choice: str, value: str) -> str:
        """What stands in the line of a way, for tests and screen readers."""
        return self._ways[choice, value].text(_DEAD)

    def cell(self, choice: str, value: str, column: int) -> str:
        """One cell of a line."""
        return self._ways[choice, value].text(column)


def _cells(effect: Effect, made: Bounds) -> tuple[str, str, str, str]:
    if effect.chosen:
        return bounds_text(effect.dead), "", "", ""
    by = effect.dead.best - made.best
    return (
        bounds_text(effect.dead),
        ltr(f"{by:+d}") if by else "0",
        str(effect.events),
        str(effect.moved or ""),
    )


class PolicyPage(QWidget):
    """Which policy, what each choice does, and buttons to keep what was chosen with the project.

    Signals:
        changed: another policy is to be applied.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.policy = self._base = Policy()
        self.name = QComboBox()
        self.name.setAccessibleName(self.tr("Policy"))
        self.save = QPushButton(self.tr("Keep as…"))
        self.save.setToolTip(self.tr("Keep these choices with the project, under a name"))
        self.use = QPushButton(self.tr("Put in force"))
        self.use.setToolTip(self.tr("Let this policy hold for the project from now on"))
        self.total = QLabel()
        self.total.setProperty("type", "panel")
        self.tree = EffectTree()
        self.tree.taken.connect(self._on_taken)
        self.save.clicked.connect(self._on_save)
        self.use.clicked.connect(self._on_use)
        line = QHBoxLayout()
        line.addWidget(self.name, 1)
        line.addWidget(self.use)
        line.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.total)
        column.addWidget(self.tree, 1)
        self._known: list[SavedPolicy] = []
        self._fill()
        self.name.activated.connect(self._on_named)

    def tell(self, effects: Sequence[Effect] | None) -> None:
        """Show totals; None while they are being summed."""
        self.tree.tell(effects)
        if effects is None:
            self.total.setText(self.tr("The totals are being summed…"))
            return
        dead = next((each.dead for each in effects if each.chosen), Bounds())
        self.total.setText(self.tr("Dead under this policy: {dead}").format(dead=bounds_text(dead)))

    @property
    def named(self) -> Policy | None:
        """The policy somebody chose here; None where it is still the one it began with."""
        return None if self.policy == self._base else self.policy

    def begin_with(self, policy: Policy) -> None:
        """Show the policy that goes with what is to go out."""
        if policy != self.policy:
            self._show(policy)
        self._base = policy

    def choose(self, name: str, value: str) -> None:
        """Make one choice otherwise."""
        self._on_taken(name, value)

    def _fill(self) -> None:
        """The policies of the project; that in force stands first chosen."""
        project = self._session.project
        self._known = find_policies(project) if project else [
            SavedPolicy(policy=policy) for policy in READY.values()
        ]  # fmt: skip
        self.name.clear()
        for nth, each in enumerate(self._known):
            word = policy_word(each.policy.name)
            if each.in_force:
                word = self.tr("{name} (in force)").format(name=word)
            self.name.addItem(word)
            if each.in_force:
                self.name.setCurrentIndex(nth)
                self.policy = self._base = each.policy
        self.tree.mark(self.policy)
        self._refresh()

    def _refresh(self) -> None:
        known = next((each for each in self._known if each.policy == self.policy), None)
        self.save.setEnabled(known is None)
        self.use.setEnabled(known is not None and not known.in_force)

    def _on_named(self, nth: int) -> None:
        if nth < len(self._known):
            self._set(self._known[nth].policy)

    def _on_taken(self, name: str, value: str) -> None:
        chosen = self.policy.choose(name, value)
        if chosen == self.policy:
            return
        same = (replace(chosen, name=each.policy.name) == each.policy for each in self._known)
        found = next((nth for nth, is_same in enumerate(same) if is_same), None)
        if found is not None:
            self._set(self._known[found].policy)
            return
        base = self.policy.name.removesuffix(_CHANGED)
        self._set(replace(chosen, name=base + _CHANGED))

    def _set(self, policy: Policy) -> None:
        self._show(policy)
        self.changed.emit()

    def _show(self, policy: Policy) -> None:
        self.policy = policy
        while self.name.count() > len(self._known):
            self.name.removeItem(self.name.count() - 1)
        found = next((nth for nth, each in enumerate(self._known) if each.policy == policy), None)
        if found is None:
            base = policy_word(policy.name.removesuffix(_CHANGED))
            changed = policy.name.endswith(_CHANGED)
            self.name.addItem(self.tr("{name}, changed").format(name=base) if changed else base)
            found = self.name.count() - 1
        self.name.setCurrentIndex(found)
        self.tree.mark(policy)
        self._refresh()

    def _on_save(self) -> None:
        name, go = QInputDialog.getText(
            self, self.tr("Keep the policy"), self.tr("Name of the policy")
        )
        if go and name.strip():
            self.keep(name)

    def keep(self, name: str) -> None:
        """Save what is chosen with the project; where it is refused, the sentence is said."""
        made = replace(self.policy, name=" ".join(name.split()))
        if self._session.write(lambda p, author: make_policy(p, made, author=author)):
            self._fill()
            self._set(made)

    def _on_use(self) -> None:
        name = self.policy.name
        if self._session.write(lambda p, author: use_policy(p, name, author=author)):
            self._fill()


_CHANGED = ", changed"
"""Ends the name of choices that are kept under no name of their own."""
