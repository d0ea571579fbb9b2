"""The menu of the orders the queue can stand in."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

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

    def retranslate(self) -> None:
        """Name the orders in the language of the interface."""
        names = (
            self.tr("As imported"),
            self.tr("Last imported first"),
            self.tr("Oldest first"),
            self.tr("Newest first"),
            self.tr("By title"),
            self.tr("By state"),
            self.tr("By person"),
            self.tr("What waits first"),
            self.tr("By source"),
            self.tr("Least certain first"),
        )
        for action, name in zip(self._group.actions(), names, strict=True):
            action.setText(name)
