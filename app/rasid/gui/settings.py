"""What the window remembers on this computer; nothing of it belongs to a project."""

from collections.abc import Mapping

from PySide6.QtCore import QSettings

from rasid.gui.keyboard import Key
from rasid.gui.keys import Command
from rasid.gui.language import Language
from rasid.gui.theme import ThemeName

_RECENT = 8


class Settings:
    """Typed access to one ``QSettings``; a value that cannot be read is the default."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def reviewer(self) -> str:
        """The name decisions are signed with; empty before the first start."""
        return self._text("reviewer")

    @reviewer.setter
    def reviewer(self, name: str) -> None:
        self._store.setValue("reviewer", name)

    @property
    def language(self) -> Language:
        """The language of the interface; Arabic unless chosen otherwise."""
        known = self._text("language")
        return Language(known) if known in set(Language) else Language.ARABIC

    @language.setter
    def language(self, language: Language) -> None:
        self._store.setValue("language", str(language))

    @property
    def theme(self) -> ThemeName:
        """The theme."""
        known = self._text("theme")
        return ThemeName(known) if known in set(ThemeName) else ThemeName.LIGHT

    @theme.setter
    def theme(self, theme: ThemeName) -> None:
        self._store.setValue("theme", str(theme))

    @property
    def high_contrast(self) -> bool | None:
        """Whether lines and letters have the most contrast; None for as the system wants it."""
        return {"on": True, "off": False}.get(self._text("contrast"))

    @high_contrast.setter
    def high_contrast(self, on: bool) -> None:
        self._store.setValue("contrast", "on" if on else "off")

    @property
    def report_family(self) -> str:
        """The face of the report; empty for the best one installed."""
        return self._text("report/family")

    @report_family.setter
    def report_family(self, family: str) -> None:
        self._store.setValue("report/family", family)

    @property
    def report_size(self) -> float:
        """Size of the report's type in pixels."""
        return self._number("report/size", 19.5)

    @report_size.setter
    def report_size(self, size: float) -> None:
        self._store.setValue("report/size", size)

    @property
    def scale(self) -> int:
        """Size of the interface in per cent."""
        return round(self._number("scale", 100))

    @scale.setter
    def scale(self, percent: int) -> None:
        self._store.setValue("scale", percent)

    @property
    def pause(self) -> int:
        """How long a choice is shown before the focus moves on, in milliseconds."""
        return max(0, round(self._number("pause", 350)))

    @pause.setter
    def pause(self, milliseconds: int) -> None:
        self._store.setValue("pause", milliseconds)

    @property
    def rest(self) -> int:
        """How long the hands rest before all that is not in the text follows, in milliseconds."""
        return max(0, round(self._number("rest", 40)))

    @rest.setter
    def rest(self, milliseconds: int) -> None:
        self._store.setValue("rest", milliseconds)

    @property
    def tour_seen(self) -> bool:
        """Whether the round of the window has been seen or skipped."""
        return self._text("tour") == "seen"

    @tour_seen.setter
    def tour_seen(self, seen: bool) -> None:
        self._store.setValue("tour", "seen" if seen else "")

    @property
    def pause_after(self) -> int:
        """After how many minutes of work a pause is offered; 0 for never."""
        return max(0, round(self._number("pause_after", 50)))

    @pause_after.setter
    def pause_after(self, minutes: int) -> None:
        self._store.setValue("pause_after", minutes)

    @property
    def recent(self) -> list[str]:
        """Paths of projects, the last opened first."""
        return [path for path in self._text("recent").split("\n") if path]

    def add_recent(self, path: str) -> None:
        """Remember a project as the last opened."""
        others = [known for known in self.recent if known != path]
        self._store.setValue("recent", "\n".join([path, *others][:_RECENT]))

    @property
    def recent_commands(self) -> list[str]:
        """Ids of what the palette has run, the last first."""
        return [name for name in self._text("palette/recent").split("\n") if name]

    def add_recent_command(self, name: str) -> None:
        """Remember what the palette has run."""
        others = [known for known in self.recent_commands if known != name]
        self._store.setValue("palette/recent", "\n".join([name, *others][:_RECENT]))

    @property
    def keys(self) -> dict[Command, Key]:
        """The keys the reviewer has changed."""
        pairs = (line.partition("=") for line in self._text("keys").split("\n"))
        known = set(Command)
        return {Command(name): Key.read(key) for name, _, key in pairs if key and name in known}

    @keys.setter
    def keys(self, keys: Mapping[Command, Key]) -> None:
        self._store.setValue("keys", "\n".join(f"{name}={key}" for name, key in keys.items()))

    @property
    def saved_filters(self) -> str:
        """The named filters of the queue, as its JSON."""
        return self._text("queue/filters")

    @saved_filters.setter
    def saved_filters(self, filters: str) -> None:
        self._store.setValue("queue/filters", filters)

    def layout(self, screen: str) -> tuple[int, int] | None:
        """Widths in pixels of queue and inspector on a screen of this size, as in "1440x900"."""
        queue, _, inspector = self._text(f"layout/{screen}").partition(" ")
        if not (queue.isdecimal() and inspector.isdecimal()):
            return None
        return int(queue), int(inspector)

    def set_layout(self, screen: str, queue: int, inspector: int) -> None:
        """Remember the widths of the panels for a size of screen."""
        self._store.setValue(f"layout/{screen}", f"{queue} {inspector}")

    def forget_layout(self, screen: str) -> None:
        """Use the widths the panels came with."""
        self._store.remove(f"layout/{screen}")

    def _text(self, key: str) -> str:
        value = self._store.value(key, "")
        return value if isinstance(value, str) else ""

    def _number(self, key: str, default: float) -> float:
        value = self._store.value(key, default)
        try:
            return float(value)  # type: ignore[arg-type]
        except (TypeError, ValueError):
            return default
