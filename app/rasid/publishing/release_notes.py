"""Writes what changed between two releases: as Markdown in two languages, and as tables."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from rasid.core.vocabulary import EventType
from rasid.interchange.release_folder import ReleaseFolder, Told
from rasid.interchange.tables import safe_row, table_writer
from rasid.interchange.totals import bounds_values
from rasid.interchange.whole_folder import NewFile, whole_folder
from rasid.publishing.data_sheet import LANGUAGES, Words, markdown, plain
from rasid.publishing.releases import Change, Sum, What, changes, totals
from rasid.review.differences import Difference

CHANGES, TOTALS = "changes.csv", "totals.csv"
_EVENT = ("what", "event", "report", "title", "type", "date_start", "date_end", "places")
_NUMBERS = ("low", "best", "high")
_BOTH = tuple(f"{when}_{number}" for when in ("before", "after") for number in _NUMBERS)
_CHANGE_COLUMNS = (*_EVENT, *_BOTH, "field", "part", "item", "before", "after")
_TOTAL_COLUMNS = ("part", "of", *_BOTH)


def notes_name(language: str) -> str:
    """The file of the notes in a language."""
    return f"changes.{language}.md"


def write_notes(folder: Path, first: ReleaseFolder, second: ReleaseFolder) -> dict[What, Sum]:
    """Write ``folder``, whole or not at all; returns how much changed in each way.

    RasidError where it is there already or cannot be written.
    """
    with whole_folder(folder) as aside, ExitStack() as files:
        found = list(changes(first, second))
        table = files.enter_context(NewFile(aside / CHANGES))
        rows = table_writer(table, _CHANGE_COLUMNS)
        for change in found:
            rows.writerows(map(safe_row, _change_rows(change)))
        sums = files.enter_context(NewFile(aside / TOTALS))
        table_writer(sums, _TOTAL_COLUMNS).writerows(
            {"part": part, "of": key, **_numbers("before", old), **_numbers("after", new)}
            for part, key, old, new in totals(first, second)
        )
        pages = [files.enter_context(NewFile(aside / notes_name(each))) for each in LANGUAGES]
        for page, language in zip(pages, LANGUAGES, strict=True):
            page.write(notes(first, second, found, language))
        for each in (table, sums, *pages):
            each.finish()
    return summed(found)


def summed(found: Iterable[Change]) -> dict[What, Sum]:
    """How many events changed in each way, and their dead before and after."""
    sums: dict[What, Sum] = {}
    for change in found:
        sums.setdefault(change.what, Sum()).add(change)
    return {what: sums[what] for what in What if what in sums}


def notes(
    first: ReleaseFolder, second: ReleaseFolder, found: Iterable[Change], language: str
) -> str:
    """What changed, in Arabic ("ar") or English ("en"), in Markdown."""
    kept, words = list(found), Words.of_language(language)
    lines = _Lines(words)
    return markdown(
        f"changes.{language}.md",
        names=[_name(each) for each in (first, second)],
        policies=[each.policy.name for each in (first, second)],
        sums=summed(kept),
        changes={what: [each for each in kept if each.what is what] for what in What},
        totals=[
            (part, [(lines.key(part, key), old, new) for p, key, old, new in all_ if p == part])
            for all_ in [list(totals(first, second))]
            for part in dict.fromkeys(p for p, *_ in all_)
        ],
        lines=lines,
        words=words,
    )


def _name(release: ReleaseFolder) -> str:
    of = release.manifest["release"]
    return str(of["snapshot"]) if of else release.path.name


class _Lines:
    """One line for each thing the notes tell of."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def key(self, part: str, key: str) -> str:
        """What a total is of; "" for all."""
        return {
            "by_victims": self._words.victims,
            "by_month": self._words.month,
            "by_governorate": self._words.governorate,
        }.get(part, lambda _: "")(key)

    def event(self, told: Told) -> str:
        """An event: type, day, places, and its id."""
        values = told.values
        date = values.get("date") or {}
        said = [
            self._words.word(EventType(values["type"])),
            str(date.get("start") or ""),
            _places(told),
        ]
        return f"{plain(' · '.join(filter(None, said)))} `{told.id}`"

    def difference(self, one: Difference) -> str:
        """A changed value: where it stands, before and after."""
        name = one.field if one.part is None else f"{one.field}.{one.part}"
        before, after = (plain(_value(each)) for each in (one.before, one.after))
        return f"{self._words.field(name)}: {before or '–'} → {after or '–'}"


def _places(told: Told) -> str:
    return "; ".join(place["name"] for place in told.values.get("places") or ())


def _value(value: object) -> str:
    """A value in one line; of a member of a list what names it."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, Mapping):
        named = (value.get(name) for name in ("name", "span", "actor", "best", "category"))
        return next((str(each) for each in named if each is not None), _plain_json(value))
    return _plain_json(value)


def _plain_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _change_rows(change: Change) -> Iterator[dict[str, Any]]:
    """A row for each changed value of an event, or one where it came or went."""
    told = change.told
    date = told.values.get("date") or {}
    event = {
        "what": change.what,
        "event": told.id,
        "report": told.report,
        "title": told.title,
        "type": told.values["type"],
        "date_start": date.get("start"),
        "date_end": date.get("end"),
        "places": _places(told),
        **_numbers("before", bounds_values(change.before)),
        **_numbers("after", bounds_values(change.after)),
    }
    nothing = dict.fromkeys(("field", "part", "item", "before", "after"))
    yield from (
        event
        | {
            "field": one.field,
            "part": one.part,
            "item": _value(one.item),
            "before": _value(one.before),
            "after": _value(one.after),
        }
        for one in change.differences
    )
    if not change.differences:
        yield event | nothing


def _numbers(when: str, of: Mapping[str, int | None]) -> dict[str, int | None]:
    return {f"{when}_{number}": of[number] for number in _NUMBERS}
