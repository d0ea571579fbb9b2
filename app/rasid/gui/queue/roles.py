"""What the queue's model tells of a report beside its title."""

from enum import IntEnum

from PySide6.QtCore import Qt


class QueueRole(IntEnum):
    """Roles of the queue's model."""

    REPORT = Qt.ItemDataRole.UserRole + 1
    """The whole ``ReportRow``."""
    ID = REPORT + 1
    """The report's id."""
