"""Edits when an event was, and says which days it understood."""

from collections.abc import Mapping

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from rasid.core.event import EventDate
from rasid.core.vocabulary import DatePrecision, Label
from rasid.gui.inspector.choice import Choice
from rasid.gui.inspector.days import Days, NeedsPublicationError, precision_between
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.evidence_field import EvidenceField
from rasid.gui.inspector.field_row import FieldRow, quiet_label
from rasid.gui.inspector.field_words import field_word
from rasid.gui.inspector.in_view import bring_into_view
from rasid.gui.inspector.member_editor import put_quietly


class DateField(QWidget):
    """First and last day, precision, and the words they rest on.

    Signals:
        changed: the date is another one.
    """

    changed = Signal()

    def __init__(self, when: EventDate, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.start = self._line(self.tr("First day"))
        self.end = self._line(self.tr("Last day"))
        self._show_days(when)
        self.precision = Choice(DatePrecision, field_word("precision"))
        self.precision.set_value(when.precision)
        self.evidence = EvidenceField(Label.TIME, when.span, desk)
        self.understood: QLabel = quiet_label("", type_="hint")
        row = FieldRow(field_word("date"), desk.appearance)
        days = QWidget()
        line = QHBoxLayout(days)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.start)
        line.addWidget(self.end)
        for widget in (days, self.understood, self.precision, self.evidence):
            row.add(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)
        self.start.textChanged.connect(lambda _text: self._on_typed())
        self.end.textChanged.connect(lambda _text: self._on_typed())
        self.precision.value_changed.connect(self.changed)
        self.evidence.changed.connect(self.changed)
        self._say()

    def value(self) -> EventDate:
        """The date; days that cannot be read are None."""
        first, last = self._days()
        return EventDate(
            start=first,
            end=last,
            precision=self.precision.value() or DatePrecision.UNKNOWN,
            span=self.evidence.span,
        )

    def problem(self) -> str:
        """Both days must be days, in their order."""
        for line in (self.start, self.end):
            text = line.text().strip()
            try:
                unread = bool(text) and self._desk.days(text) is None
            except NeedsPublicationError:
                said = self.tr("“%1” needs the day of publication. Set that, or write the day.")
                return said.replace("%1", text)
            if unread:
                return self.tr(
                    "“%1” is no day. Write it like 2017-11-03 or «3 تشرين الثاني»."
                ).replace("%1", text)
        value = self.value()
        if value.start and value.end and value.end < value.start:
            return self.tr("The last day lies before the first. Turn them round.")
        return ""

    def set_value(self, when: EventDate) -> None:
        """Show another date."""
        self._show_days(when)
        self.precision.set_value(when.precision)
        self.evidence.set_span(when.span)
        self._say()

    def unread(self) -> dict[str, str]:
        """What was typed and is no day as yet, by line."""
        lines = {"start": self.start, "end": self.end}
        typed = {name: line.text() for name, line in lines.items() if line.text().strip()}
        return {name: text for name, text in typed.items() if self._days_of(lines[name]) is None}

    def type_again(self, unread: Mapping[str, str]) -> None:
        """Show what was typed before; the date stays as it is."""
        for name, line in (("start", self.start), ("end", self.end)):
            if name in unread:
                put_quietly(line, unread[name])
        self._say()

    def _days(self) -> tuple[str | None, str | None]:
        """First and last day; untouched those that were given, of which one may be unknown."""
        if (self.start.text(), self.end.text()) == self._shown:
            return self._given
        start, end = self._read()
        return start.start if start else None, end.end if end else None

    def _read(self) -> tuple[Days | None, Days | None]:
        start, end = self._days_of(self.start), self._days_of(self.end)
        return start, end if self.end.text().strip() else start

    def _days_of(self, line: QLineEdit) -> Days | None:
        try:
            return self._desk.days(line.text())
        except NeedsPublicationError:
            return None

    def _on_typed(self) -> None:
        """Days that were typed say how close they are, until someone says otherwise."""
        start, end = self._read()
        if start is not None and end is not None and start.start <= end.end:
            alone = start == end
            precision = start.precision if alone else precision_between(start.start, end.end)
            self.precision.set_value(precision)
        elif not self.start.text().strip() and not self.end.text().strip():
            self.precision.set_value(DatePrecision.UNKNOWN)
        self._say()
        self.changed.emit()
        bring_into_view(self.understood, self.understood.height())  # to be seen while one types

    def _say(self) -> None:
        """What was understood, with the day of the week."""
        value = self.value()
        days = list(dict.fromkeys(day for day in (value.start, value.end) if day))
        text = self.problem() or " – ".join(_in_words(day, arabic=self._desk.rtl) for day in days)
        self.understood.setText(text)
        self.understood.setVisible(bool(text))

    def _show_days(self, when: EventDate) -> None:
        self._given = when.start, when.end
        self._shown = when.start or "", "" if when.start == when.end else when.end or ""
        self.start.setText(self._shown[0])
        self.end.setText(self._shown[1])

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(name)
        return line


def _in_words(day: str, *, arabic: bool) -> str:
    """A day with its weekday; months as they are called in Syria, digits as in the reports."""
    locale = QLocale("ar_SY") if arabic else QLocale("en_GB")
    date = QDate.fromString(day, Qt.DateFormat.ISODate)
    weekday = locale.standaloneDayName(date.dayOfWeek())
    return f"{weekday} {date.day()} {locale.standaloneMonthName(date.month())} {date.year()}"
