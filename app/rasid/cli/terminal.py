"""Puts Arabic on a terminal in the order it is read, and lays out tables that hold it."""

import json
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any

import click


class Bidi(StrEnum):
    """Who puts right-to-left text in order: decided by the terminal's name, Rasid, or it."""

    AUTO = "auto"
    ON = "on"
    OFF = "off"


# These put the text in order themselves, so that doing it here would turn it round twice.
# Windows Terminal, Alacritty, foot, xterm, the VS Code terminal and the Linux console do not;
# kitty turns every word round by itself, so it is left alone too.
_REORDERING = {
    "KONSOLE_VERSION": re.compile(r"."),
    "VTE_VERSION": re.compile(r"5[89]\d\d|[6-9]\d{3}|\d{5,}"),  # GNOME Terminal and kin since 0.58
    "TERM_PROGRAM": re.compile(r"Apple_Terminal|mintty"),
    "MLTERM": re.compile(r"."),
    "KITTY_WINDOW_ID": re.compile(r"."),
}
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_ISOLATES = re.compile("[\u2066-\u2069]")  # bidi.algorithm is older than these
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_MARK = "\u200e"  # keeps two right-to-left cells side by side from changing places
_GAP = 2
_LEAST_WIDTH = 8


def is_reordered_here(bidi: Bidi, environment: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Whether Rasid puts right-to-left text in visual order; never for pipes and files."""
    if bidi is not Bidi.AUTO:
        return bidi is Bidi.ON
    does_it_itself = any(
        known.match(environment.get(name, "")) for name, known in _REORDERING.items()
    )
    return is_terminal and not does_it_itself


def visual(text: str, *, reorder: bool) -> str:
    """One line of text as the terminal is to receive it.

    The only place where letters are joined and put in visual order; what comes out is for eyes
    and must never be stored. Vowel marks are left out: terminals put them on the wrong letter.
    """
    if not reorder or not _RIGHT_TO_LEFT.search(text):
        return text
    from bidi.algorithm import get_display  # the other one, bidi.get_display, keeps “(” as it is

    joined = _reshaper().reshape(_ISOLATES.sub("", text))
    return str(get_display(joined, base_dir="R"))


@cache
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper({"delete_tatweel": False, "ARABIC LIGATURE ALLAH": False})


class Screen:
    """Standard output as a place for people's eyes."""

    def __init__(self, bidi: Bidi) -> None:
        self.is_terminal = sys.stdout.isatty()
        self.reorder = is_reordered_here(bidi, os.environ, is_terminal=self.is_terminal)
        self.width = shutil.get_terminal_size().columns if self.is_terminal else None

    def line(self, text: str) -> None:
        """One line of any text; control characters in it reach no terminal."""
        click.echo(visual(_CONTROLS.sub(" ", text), reorder=self.reorder))

    def paragraphs(self, text: str) -> None:
        """A long text, wrapped to the terminal before it is put in order."""
        for paragraph in text.split("\n"):
            clean = _CONTROLS.sub(" ", paragraph)
            for line in (textwrap.wrap(clean, self.width) or [""]) if self.width else [clean]:
                shown = visual(line, reorder=self.reorder)
                click.echo(shown.rjust(self.width) if self.width and self.reorder else shown)

    def table(self, headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Rows below headings; on a terminal the widest columns give way, but never the first."""
        from rich.cells import cell_len

        cells = [[_CONTROLS.sub(" ", _cell(value)) for value in row] for row in rows]
        widths = [
            max([cell_len(heading), *(cell_len(row[n]) for row in cells)])
            for n, heading in enumerate(headings)
        ]
        if self.width is not None:
            widths = _narrowed(widths, self.width)
        for row in ([*headings], ["─" * width for width in widths], *cells):
            shown = (self._fitted(cell, width) for cell, width in zip(row, widths, strict=True))
            click.echo((" " * _GAP).join(shown).rstrip())

    def _fitted(self, cell: str, width: int) -> str:
        """A cell cut while it is still in reading order, then put in order and filled up."""
        from rich.cells import cell_len, set_cell_size

        if cell_len(cell) > width:
            cell = set_cell_size(cell, width - 1).rstrip() + "…"
        shown = visual(cell, reorder=self.reorder)
        room = " " * (width - cell_len(shown))
        if not (_RIGHT_TO_LEFT.search(cell) and self.is_terminal):
            return shown + room
        mark = "" if self.reorder else _MARK
        return f"{room}{mark}{shown}{mark}"


def _narrowed(widths: list[int], width: int) -> list[int]:
    """Column widths that fit into a line, as far as columns can still be read."""
    first, *others = widths
    room = width - first - _GAP * len(others)
    while sum(others) > room and max(others, default=0) > _LEAST_WIDTH:
        others[others.index(max(others))] -= 1
    return [first, *others]


def _cell(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(_cell(one) for one in value)
    return "" if value is None else str(value)


def counted(number: int, thing: str) -> str:
    """How many there are of a thing whose plural takes an s: "1 decision", "2 decisions"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def print_json(value: Any) -> None:
    """The same for programs, in stored order: an object, or an array with a row on each line."""
    if isinstance(value, Mapping):
        click.echo(json.dumps(value, ensure_ascii=False))
        return
    separator = "["
    for row in value:
        click.echo(separator + json.dumps(row, ensure_ascii=False), nl=False)
        separator = ",\n "
    click.echo("[]" if separator == "[" else "]")
