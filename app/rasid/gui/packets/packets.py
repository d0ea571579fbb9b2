"""Packets and double coding in the window: asks, does it, and says what came of it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from rasid.gui.long_work import LongWork
from rasid.gui.messages import Messages
from rasid.gui.packets.dialogs import DoubleCodingDialog, PacketDialog, PacketWish, Which
from rasid.gui.project_actions import SUFFIX
from rasid.gui.session import Session
from rasid.gui.tasks import Control
from rasid.review.assigning import double_code
from rasid.review.packets import Merged, make_packet, merge_packet, reports_for
from rasid.review.report_filter import read_filter
from rasid.storage.project import Project
from rasid.storage.reports import find_reports


class Packets(QObject):
    """What the menu of the project asks for.

    Signals:
        disagreements_requested: what a merge brought up is to be looked at.
    """

    disagreements_requested = Signal()

    def __init__(
        self, session: Session, work: LongWork, messages: Messages, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._work, self._messages = session, work, messages
        self._window = window

    # Making

    def make(self) -> None:
        """Ask for whom and where to, then write the packet."""
        project = self._session.project
        if project is None:
            return
        dialog = PacketDialog(project.people(), parent=self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        wish = dialog.wish()
        start = project.path.with_name(f"{project.path.stem}-{wish.name}{SUFFIX}")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Make a packet"), str(start), f"Rasid (*{SUFFIX})"
        )
        if chosen:
            self.make_at(Path(chosen), wish)

    def make_at(self, path: Path, wish: PacketWish) -> None:
        """Write the packet."""
        target = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        author = self._session.reviewer

        def said(count: int) -> str:
            self._session.reload()
            self._work.reports_changed.emit()
            words = self.tr("%n report(s) for {name} in {file}.", "", count)
            sentence = words.format(name=wish.name, file=target.name)
            self._messages.done(sentence)
            return sentence

        work = partial(_make, wish, target, author)
        self._work.run(self.tr("Writing the packet"), work, said)

    # Merging

    def merge(self) -> None:
        """Ask for the packet, then take in what was decided in it."""
        project = self._session.project
        if project is None:
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Merge a packet"), str(project.path.parent), f"Rasid (*{SUFFIX})"
        )
        if chosen:
            self.merge_from(Path(chosen))

    def merge_from(self, path: Path) -> None:
        """Take in what was decided in a packet."""
        self._work.run(self.tr("Merging"), partial(_merge, path), self._on_merged)

    def _on_merged(self, merged: Merged) -> str:
        if not merged:
            said = self.tr("Everything in the packet was here already.")
            self._messages.done(said)
            return said
        self._work.reports_changed.emit()
        said = self.tr("%n decision(s) came in.", "", merged.revisions)
        if merged.contested:
            said += " " + self.tr(
                "Decided in two ways now: %n thing(s).", "", len(merged.contested)
            )
            action = (self.tr("Settle them"), self.disagreements_requested.emit)
            self._messages.done(said, action)
        else:
            self._messages.done(said)
        return said

    # Double coding

    def draw(self, reports: Sequence[str] | None = None) -> None:
        """Ask for the share and the people, then draw from these reports, all where None."""
        project = self._session.project
        if project is None:
            return
        dialog = DoubleCodingDialog(project.people(), self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.draw_for(dialog.chosen(), dialog.share.value(), reports)

    def draw_for(
        self, people: list[str], per_cent: int, reports: Sequence[str] | None = None
    ) -> None:
        """Give a share of the reports to two of these people each, blind."""
        author = self._session.reviewer

        def said(count: int) -> str:
            self._work.reports_changed.emit()
            sentence = self.tr("%n report(s) for two people each, blind.", "", count)
            self._messages.done(sentence)
            return sentence

        work = partial(_draw, reports, people, per_cent / 100, author)
        self._work.run(self.tr("Drawing reports"), work, said)


def _make(wish: PacketWish, target: Path, author: str, path: Path, _control: Control) -> int:
    with Project.open(path) as project:
        if wish.which is Which.GIVEN:
            reports = reports_for(project, wish.name)
        else:
            query = read_filter(wish.found if wish.which is Which.FOUND else "")
            reports = [row.id for row in find_reports(project, query)]
        return make_packet(
            project, target, name=wish.name, reports=reports, author=author, blind=wish.blind
        )


def _merge(packet: Path, path: Path, _control: Control) -> Merged:
    with Project.open(path) as project:
        return merge_packet(project, packet)


def _draw(
    reports: Sequence[str] | None,
    people: list[str],
    share: float,
    author: str,
    path: Path,
    _control: Control,
) -> int:
    with Project.open(path) as project:
        wanted = [row.id for row in find_reports(project)] if reports is None else reports
        return len(double_code(project, wanted, people, author=author, share=share))
