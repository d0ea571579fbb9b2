"""The bar on top: the project, its menus, what is under way, whether all is saved, who works."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from rasid.gui.appearance import REPORT_FACES, Appearance, best_face
from rasid.gui.icons import icon_pixmap
from rasid.gui.search.field import SearchField
from rasid.gui.session import Session


class Avatar(QAbstractButton):
    """The first letter of the reviewer's name in a disc; opens the dialog that asks for it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(30), self._appearance.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._appearance.theme
        side = min(self.width(), self.height())
        disc = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        disc.adjust(1, 1, -1, -1)
        painter.setPen(theme.color("focus") if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_tint"))
        painter.drawEllipse(disc)
        painter.setPen(theme.color("accent"))
        painter.setFont(self._appearance.font(weight=QFont.Weight.Bold))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self.text()[:1])


class TopBar(QFrame):
    """Shows the project and the state of saving.

    Signals:
        reviewer_requested: the reviewer wants to change their name.
        cancel_requested: the work under way is to stop.
    """

    reviewer_requested = Signal()
    cancel_requested = Signal()

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._unsaved = False
        self._appearance = appearance
        self.setProperty("ground", "surface")
        self.setProperty("edge", "below")
        self._eye = QLabel()
        self._name = QLabel()
        self._project = QLabel()
        self._project.setProperty("type", "secondary")
        self.project_menu, self.project_button = self._menu()
        self.view_menu, self.view_button = self._menu()
        self.help_menu, self.help_button = self._menu()
        self.search = SearchField(appearance)
        self._work = QLabel()
        self._work.setProperty("type", "secondary")
        self._progress = QProgressBar(textVisible=False)
        self._progress.setFixedWidth(120)
        self._cancel = QPushButton()
        self._cancel.setProperty("kind", "quiet")
        self._cancel.clicked.connect(self.cancel_requested)
        self._saved_sign, self._saved = QLabel(), QLabel()
        self._saved.setProperty("type", "secondary")
        self._avatar = Avatar(appearance)
        self._avatar.clicked.connect(self.reviewer_requested)
        self._lay_out()
        self.show_work("")
        for signal in (session.project_changed, session.reviewer_changed):
            signal.connect(self._refresh)
        appearance.changed.connect(self._refresh)
        self._retranslate()

    def _menu(self) -> tuple[QMenu, QToolButton]:
        button = QToolButton()
        button.setProperty("kind", "quiet")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        button.setMenu(menu)
        return menu, button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        line = QFrame()
        line.setProperty("upright", "true")
        lead: tuple[QWidget, ...] = (self._eye, self._name, line, self._project)
        for widget in lead:
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(self.project_button)
        row.addWidget(self.view_button)
        row.addWidget(self.help_button)
        row.addStretch(1)
        for widget in (self._work, self._progress, self._cancel):
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(self.search, 2)
        row.addSpacing(8)
        for widget in (self._saved_sign, self._saved, self._avatar):
            row.addWidget(widget)

    def add_notice(self, notice: QWidget) -> None:
        """Give a quiet line room beside the state of saving."""
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(row.indexOf(self._saved_sign), notice)

    def show_work(self, words: str, done: int = 0, total: int = 0) -> None:
        """Say what is under way and how far; "" for nothing."""
        self._work.setText(words)
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        for widget in (self._work, self._progress, self._cancel):
            widget.setVisible(bool(words))
        self._show_saved()

    def show_unsaved(self, *, unsaved: bool) -> None:
        """Say whether something typed has not become a decision yet."""
        self._unsaved = unsaved
        self._show_saved()

    def saved_words(self) -> str:
        """What it says about saving."""
        return self._saved.text()

    def _show_saved(self) -> None:
        theme = self._appearance.theme
        sign, token = ("pen", "warn") if self._unsaved else ("confirmed", "ok")
        self._saved_sign.setPixmap(icon_pixmap(sign, theme.color(token), theme.color("surface")))
        self._saved.setText(self.tr("Draft kept") if self._unsaved else self.tr("All saved"))
        for widget in (self._saved_sign, self._saved):
            widget.setVisible(self._session.project is not None)

    def _refresh(self) -> None:
        theme, px = self._appearance.theme, self._appearance.px
        self.setFixedHeight(px(48))
        self._eye.setPixmap(
            icon_pixmap("eye", theme.color("accent"), theme.color("surface"), size=px(24))
        )
        font = QFont(best_face(REPORT_FACES))
        font.setPixelSize(px(20))
        font.setBold(True)
        self._name.setFont(font)
        self._name.setStyleSheet(f"font-size: {px(20)}px; color: {theme.color('accent').name()}")
        project = self._session.project
        self._project.setText(project.info.name if project else "")
        self._avatar.setText(self._session.reviewer)
        self._avatar.setToolTip(self._session.reviewer)
        self._avatar.setVisible(bool(self._session.reviewer))
        self._show_saved()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._name.setText(self.tr("Rasid"))
        self.project_button.setText(self.tr("Project"))
        self.view_button.setText(self.tr("View"))
        self.help_button.setText(self.tr("Help"))
        self._cancel.setText(self.tr("Stop"))
        self._avatar.setAccessibleName(self.tr("Reviewer"))
        self._refresh()
