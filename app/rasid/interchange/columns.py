"""Says which column of a table, or field of a JSON object, holds what; guessed where not told."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from rasid.errors import RasidError
from rasid.interchange.published import looks_like_date

_NAMES = {
    "text": "text body content article report fulltext fullcontent النص نص المحتوى التقرير المتن",
    "title": "title headline heading العنوان عنوان",
    "published": "date published pubdate publicationdate publishedat datepublished postdate "
    "publishdate التاريخ تاريخ تاريخالنشر",
    "url": "url link href permalink uri الرابط رابط",
    "source": "source publisher outlet المصدر مصدر",
    "key": "id key reportid articleid postid المعرف معرف الرقم",
}
_NOT_LETTERS = re.compile(r"[\W_]+")
_LONG_TEXT = 80
_MOST_ROWS = 0.8


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of the columns for a report's parts; None where there is none, or none was named."""

    text: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    source: str | None = None
    key: str | None = None

    def __str__(self) -> str:
        pairs = ((field.name, getattr(self, field.name)) for field in fields(self))
        return ", ".join(f"{part}={name}" for part, name in pairs if name is not None)


def guess_columns(rows: Sequence[Mapping[str, str]], told: Columns = Columns()) -> Columns:
    """The columns of a table from its first rows; what was told is kept.

    By name first, then by content. RasidError where a told column is missing, or where none
    looks like the text.
    """
    names = list(dict.fromkeys(name for row in rows for name in row))
    chosen = {field.name: getattr(told, field.name) for field in fields(told)}
    for name in chosen.values():
        if name is not None and name not in names:
            raise RasidError(
                "there is no column {name}; there are {known}", name=name, known=_listed(names)
            )
    for part, known in _NAMES.items():
        if chosen[part] is None:
            chosen[part] = _by_name(known.split(), _free(names, chosen))
    if chosen["text"] is None:
        chosen["text"] = _longest(rows, _free(names, chosen))
    if chosen["url"] is None:
        chosen["url"] = _column_where(rows, _free(names, chosen), _is_url)
    if chosen["published"] is None:
        chosen["published"] = _column_where(rows, _free(names, chosen), looks_like_date)
    if chosen["text"] is None:
        raise RasidError(
            "no column looks like the text; name it with --text-column: {known}",
            known=_listed(names),
        )
    return replace(told, **chosen)


def header_names(first: Sequence[str]) -> list[str] | None:
    """The names of the columns, if the first row of a table can be names and not data.

    A column without a name of its own is called by its number.
    """
    if any(len(cell) >= _LONG_TEXT or _is_url(cell) or looks_like_date(cell) for cell in first):
        return None
    names: list[str] = []
    for number, cell in enumerate(first, 1):
        name = cell.strip()
        names.append(name if name and name not in names else str(number))
    return names


def _free(names: Sequence[str], chosen: Mapping[str, str | None]) -> list[str]:
    return [name for name in names if name not in chosen.values()]


def _by_name(known: Sequence[str], names: Sequence[str]) -> str | None:
    plain = {_NOT_LETTERS.sub("", name).lower(): name for name in reversed(names)}
    return next((plain[name] for name in known if name in plain), None)


def _longest(rows: Sequence[Mapping[str, str]], names: Sequence[str]) -> str | None:
    def letters(name: str) -> int:
        return sum(len(row.get(name, "")) for row in rows)

    best = max(names, key=letters, default=None)
    if best is None or (len(names) > 1 and letters(best) < _LONG_TEXT * len(rows)):
        return None
    return best


def _column_where(
    rows: Sequence[Mapping[str, str]], names: Sequence[str], fits: Callable[[str], bool]
) -> str | None:
    for name in names:
        filled = [row[name] for row in rows if row.get(name)]
        if filled and sum(map(fits, filled)) >= len(filled) * _MOST_ROWS:
            return name
    return None


def _is_url(cell: str) -> bool:
    return cell.startswith(("http://", "https://"))


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:12]) + (" …" if len(names) > 12 else "")
