"""What the model of search results tells of a row beside its words."""

from enum import IntEnum

from PySide6.QtCore import Qt


class SearchRole(IntEnum):
    """Roles of the model."""

    HIT = Qt.ItemDataRole.UserRole + 1
    """The ``Hit`` the row belongs to."""
    LINE = HIT + 1
    """The ``Line`` of the row; None for the row that names the report."""
