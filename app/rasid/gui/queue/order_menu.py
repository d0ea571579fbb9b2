"""The menu of the orders the queue can stand in."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from rasid.gui.naming import Name, name_of
from rasid.storage.report_query import Order

_ORDERS: tuple[tuple[Order, bool], ...] = (
    ("added", False),
    ("added", True),
    ("published", False),
    ("published", True),
    ("title", False),
    ("state", False),
    ("assigned", False),
    ("waiting", True),
    ("source", False),
    ("confidence", False),
)
_NAMES = (
    QT_TRANSLATE_NOOP("OrderMenu", "As imported"),
    QT_TRANSLATE_NOOP("OrderMenu", "Last imported first"),
    QT_TRANSLATE_NOOP("OrderMenu", "Oldest first"),
    QT_TRANSLATE_NOOP("OrderMenu", "Newest first"),
    QT_TRANSLATE_NOOP("OrderMenu", "By title"),
    QT_TRANSLATE_NOOP("OrderMenu", "By state"),
    QT_TRANSLATE_NOOP("OrderMenu", "By person"),
    QT_TRANSLATE_NOOP("OrderMenu", "What waits first"),
    QT_TRANSLATE_NOOP("OrderMenu", "By source"),
    QT_TRANSLATE_NOOP("OrderMenu", "Least certain first"),
)


class OrderMenu(QMenu):
    """One order is chosen at a time.

    Signals:
        order_chosen: the list is to stand in another order.
    """

    order_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QActionGroup(self)
        for order in _ORDERS:
            action = QAction(self, checkable=True)
            action.setData(order)
            self._group.addAction(action)
            self.addAction(action)
        self._group.actions()[0].setChecked(True)
        self._group.triggered.connect(lambda _: self.order_chosen.emit())

    @property
    def chosen(self) -> tuple[Order, bool]:
        """The order, and whether it is turned round."""
        return _ORDERS[self._group.actions().index(self._group.checkedAction())]

    def choose(self, order: tuple[Order, bool]) -> None:
        """Choose an order without a word about it; one that is not offered is the first."""
        place = _ORDERS.index(order) if order in _ORDERS else 0
        self._group.actions()[place].setChecked(True)

    def named(self) -> list[tuple[Name, QAction]]:
        """Each order with its name in both languages."""
        names = (name_of("OrderMenu", str(name)) for name in _NAMES)
        return list(zip(names, self._group.actions(), strict=True))

    def retranslate(self) -> None:
        """Name the orders in the language of the interface."""
        for action, name in zip(self._group.actions(), _NAMES, strict=True):
            action.setText(QCoreApplication.translate("OrderMenu", str(name)))
