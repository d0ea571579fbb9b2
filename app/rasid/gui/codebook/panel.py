"""A panel over the foot of the report that follows the keyboard with the codebook open."""

import re
from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.announcer import announce
from rasid.gui.appearance import Appearance
from rasid.gui.codebook.notes import note_words, notes_on
from rasid.gui.codebook.topics import Topic, topics
from rasid.gui.keycap import Keycaps
from rasid.gui.session import Session

_WIDTH, _GAP = 380, 12  # pixels at 100 %
_QUOTED = re.compile("«[^»]*»")
_SHARE = 0.6  # of the room's height, at most


class CodebookPanel(QFrame):
    """Says what the codebook rules on the field one is in, or on what is current.

    It lies in ``room`` above the foot of ``beside`` (the report), takes no focus and stays open
    while one works.
    """

    def __init__(
        self, session: Session, appearance: Appearance, room: QWidget, beside: QWidget
    ) -> None:
        super().__init__(room)
        self._session, self._appearance = session, appearance
        self._room, self._beside = room, beside
        self._shown: list[Topic] = []
        self._said = ""
        self.setProperty("card", "current")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel()
        self._title.setProperty("type", "panel")
        self.close_button = QPushButton()
        self.close_button.setProperty("kind", "quiet")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.close_button.clicked.connect(self.leave)
        self._text = QLabel()
        self._lay_out()
        self._following = QTimer(self, singleShot=True, interval=0)
        self._following.timeout.connect(self._follow)
        self._connect()
        self.hide()
        self._retranslate()

    def _lay_out(self) -> None:
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._text)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(Keycaps(self._appearance, ("F2",)))
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._area, 1)

    def _connect(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        for signal in (
            self._session.focus.span_changed,
            self._session.focus.event_changed,
            self._session.decisions_written,
            self._session.report_opened,
            self._appearance.changed,
        ):
            signal.connect(self._following.start)
        for widget in (self._room, self._beside):
            widget.installEventFilter(self)

    def toggle(self) -> None:
        """Open it, or put it away."""
        self.setVisible(self.isHidden())
        self._follow()

    def leave(self) -> bool:
        """Put it away; False where it was not open."""
        was_open = not self.isHidden()
        self.hide()
        return was_open

    def words(self) -> str:
        """What it says at present."""
        return self._said

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QComboBox):
            now.currentIndexChanged.connect(
                self._following.start, Qt.ConnectionType.UniqueConnection
            )
        if now is not None:
            self._following.start()

    def _follow(self) -> None:
        if self.isHidden():
            return
        found = topics(QApplication.focusWidget(), self._session)
        if found:
            self._shown = found
        arabic = self.isRightToLeft()
        section = self.tr("Codebook §{section}")
        rules = [
            (
                topic.name,
                topic.entry.words(arabic=arabic),
                section.format(section=topic.entry.section),
            )
            for topic in self._shown
        ]
        for field in dict.fromkeys(topic.field for topic in self._shown if topic.field):
            for note in notes_on(self._session, field):
                words, _, whose = note_words(note).rpartition("\n")
                rules.append((self.tr("Note of this project"), words, whose))
        said = "\n\n".join("\n".join(rule) for rule in rules)
        if said != self._said:
            self._said = said
            self._text.setText("".join(self._formatted(*rule) for rule in rules))
            announce(self, said)
        self._place()

    def _formatted(self, name: str, words: str, section: str) -> str:
        """One rule; quoted Arabic keeps its own direction in an English sentence."""
        quoted = _QUOTED.sub("\u2068\\g<0>\u2069", escape(words)).replace("\n", "<br>")
        color = self._appearance.theme.color("text2").name()
        size = self._appearance.px(12)
        quiet = f'<span style="color:{color}; font-size:{size}px">{escape(section)}</span>'
        return f"<p><b>{escape(name)}</b><br>{quoted}<br>{quiet}</p>"

    def _place(self) -> None:
        """At the leading foot of the report: the inspector's fields stay in sight."""
        px = self._appearance.px
        gap = px(_GAP)
        beside = self._beside.rect()
        corner = self._beside.mapTo(self._room, beside.topLeft())
        width = min(px(_WIDTH), beside.width() - 2 * gap)
        inner = width - 40
        text = self._text.heightForWidth(inner)
        height = min(text + px(64), round(self._room.height() * _SHARE))
        left = corner.x() + gap
        if not self.isRightToLeft():
            left = corner.x() + beside.width() - gap - width
        bottom = corner.y() + beside.height() - gap
        self.setGeometry(left, bottom - height, width, height)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Codebook"))
        self._title.setText(self.tr("Codebook"))
        self.close_button.setText(self.tr("Close"))
        self._following.start()
