"""Builds the coded reports of tests/data/genre from their marked-up sources.

Usage: python tests/tools/build_genre.py [STEM…]

A source in tests/data/genre/coding has a header, the report with its marks, a line of three
dashes and one line an event, so that nobody counts an offset by hand:

    published 2018-10-14 stated
    ⟦1{a1=is:التنظيم} {g1:هاجم} {p1:بلدة هجين}1⟧ ...
    ---
    CLASH actual g1 | A a1 | B a2~ally | P p1/near | D 2018-10-14 day t1 | W w1
        | C c1 killed 3 exact incremental SF combatant | N a note

``{key:words}`` is a span, its label told by the first letter of the key (a p t c w g s b);
``{key=slug:words}`` links it. ``⟦1 … 1⟧`` is evidence of the first event. ``D pub`` is the day of
publication. ``C … <c1`` is a subset of c1. ``a2~ally`` gives a role, ``a2!probable`` a certainty,
``a2@UN`` a category the register does not tell. Further parts of an event: R (re-report),
PH phase, F flags, N note.
"""

import hashlib
import json
import re
import sys
from csv import DictReader
from pathlib import Path
from typing import Any

GENRE = Path(__file__).parents[1] / "data" / "genre"
REGISTER = Path(__file__).parents[2] / "resources" / "actors" / "register.tsv"
LABELS = {
    "a": "ACTOR",
    "p": "PLACE",
    "t": "TIME",
    "c": "CASUALTY",
    "w": "WEAPON",
    "g": "TRIGGER",
    "s": "ATTRIBUTION",
    "b": "BOILERPLATE",
}
CATEGORIES = {
    "SF": "STATE_FORCES",
    "PG": "PRO_GOV_MILITIA",
    "FS": "FOREIGN_STATE",
    "FM": "FOREIGN_MILITIA",
    "RE": "REBEL",
    "IS": "IS",
    "KU": "KURDISH_LED",
    "TU": "PRO_TURKEY",
    "LO": "LOCAL_RECONCILED",
    "UN": "UNIDENTIFIED",
    "CI": "CIVILIANS",
    "PR": "PROTESTERS",
    "OR": "ORGANISATION",
}
MARK = re.compile(r"⟦(\d+)|(\d+)⟧|\{([aptcwgsb]\w*)(?:=([\w-]+))?:|(\})")
FLOORS = {"tens": 20, "hundreds": 200, "thousands": 2000, "unconfirmed": 0}
Json = dict[str, Any]


def read_register() -> dict[str, list[Json]]:
    """The rows of the register by slug."""
    lines = REGISTER.read_text(encoding="utf-8").splitlines()
    rows: dict[str, list[Json]] = {}
    for row in DictReader((x for x in lines if not x.startswith("#")), delimiter="\t"):
        rows.setdefault(row["slug"], []).append(row)
    return rows


def category_of(slug: str, day: str | None, register: dict[str, list[Json]]) -> str:
    """The category of a party on a day, or the one of its last row where no day is known."""
    rows = register[slug]
    for row in rows:
        if day and (row["valid_from"] or "0") <= day <= (row["valid_to"] or "9"):
            return str(row["category"])
    return str(rows[-1]["category"])


def read_marks(marked: str) -> tuple[str, dict[str, Json], dict[str, list[Json]]]:
    """The bare text, its spans by key and the evidence ranges by event number."""
    text, position = "", 0
    spans: dict[str, Json] = {}
    evidence: dict[str, list[Json]] = {}
    open_spans: list[tuple[str, str | None, int]] = []
    open_evidence: dict[str, int] = {}
    for mark in MARK.finditer(marked):
        text += marked[position : mark.start()]
        position = mark.end()
        opens, closes, key, link, end = mark.groups()
        if opens:
            open_evidence[opens] = len(text)
        elif closes:
            ranges = evidence.setdefault(closes, [])
            ranges.append({"start": open_evidence.pop(closes), "end": len(text)})
        elif key:
            open_spans.append((key, link, len(text)))
        elif end:
            key, link, start = open_spans.pop()
            if key in spans:
                raise ValueError(f"{key} stands twice")
            span: Json = {"label": LABELS[key[0]], "start": start, "end": len(text)}
            spans[key] = {**span, "text": text[start:], **({"link": link} if link else {})}
    text += marked[position:]
    if open_spans or open_evidence:
        raise ValueError(f"left open: {open_spans} {open_evidence}")
    in_order = sorted(spans, key=lambda k: (spans[k]["start"], spans[k]["end"]))
    for number, key in enumerate(in_order, 1):
        spans[key] = {"id": f"s{number}", **spans[key]}
    return text, {key: spans[key] for key in in_order}, evidence


def bounds(count: int | None, qualifier: str) -> tuple[int | None, int | None, int | None]:
    """Low, best and high of a count (codebook §4)."""
    if count is None:
        return FLOORS.get(qualifier), None, None
    return {
        "exact": (count, count, count),
        "at_least": (count, count, None),
        "more_than": (count + 1, count + 1, None),
        "about": (None, count, None),
        "at_most": (None, count, count),
        "unconfirmed": (0, None, None),
    }[qualifier]


class Coding:
    """One source, read into a record."""

    def __init__(self, source: str, register: dict[str, list[Json]]) -> None:
        head, rest = source.split("\n", 1)
        _, published, self.basis = head.split()
        self.published = None if published == "-" else published
        marked, _, codes = rest.partition("\n---\n")
        self.text, self.spans, self.evidence = read_marks(marked)
        self.register = register
        lines = re.sub(r"\n\s+\|", " |", codes).splitlines()
        self.events = [self._event(n, x) for n, x in enumerate(filter(None, lines), 1)]

    def record(self, file: str) -> Json:
        """The record of codebook §5."""
        title = next(line.strip() for line in self.text.splitlines() if line.strip())
        report = {
            "file": file,
            "sha256": hashlib.sha256(self.text.encode("utf-8")).hexdigest(),
            "characters": len(self.text),
            "title": title,
            "published": self.published,
            "published_basis": self.basis,
        }
        return {"report": report, "spans": list(self.spans.values()), "events": self.events}

    def _event(self, number: int, line: str) -> Json:
        head, *parts = (part.strip() for part in line.split("|"))
        type_, factuality, trigger = head.split()
        said: dict[str, list[str]] = {}
        for part in parts:
            letter, _, value = part.partition(" ")
            said.setdefault(letter, []).append(value)
        date = self._date(said["D"][0].split())
        day = date["start"] or self.published
        places = [self._place(x) for x in " ".join(said.get("P", [])).split()]
        event: Json = {
            "id": f"e{number}",
            "type": type_,
            "factuality": factuality,
            "rereport": "R" in said,
            "trigger": None if trigger == "-" else self._range(trigger),
            "evidence": self.evidence[str(number)],
            "side_a": [self._actor(x, day) for x in " ".join(said.get("A", [])).split()],
            "side_b": [self._actor(x, day) for x in " ".join(said.get("B", [])).split()],
            "places": places,
            "date": date,
            "weapons": [{"span": self._id(w)} for w in " ".join(said.get("W", [])).split()],
            "casualties": [self._casualty(x.split()) for x in said.get("C", [])],
        }
        if "PH" in said:
            event["phase"] = said["PH"][0]
        if "F" in said:
            event["flags"] = said["F"][0].split()
        if "N" in said:
            event["note"] = said["N"][0]
        return event

    def _id(self, key: str) -> str:
        return str(self.spans[key]["id"])

    def _range(self, key: str) -> Json:
        return {"start": self.spans[key]["start"], "end": self.spans[key]["end"]}

    def _actor(self, said: str, day: str | None) -> Json:
        match = re.fullmatch(r"(\w+)(?:~(\w+))?(?:!(\w+))?(?:@(\w+))?", said)
        if match is None:
            raise ValueError(f"no actor: {said}")
        key, role, certainty, category = match.groups()
        slug = self.spans[key].get("link")
        known = CATEGORIES[category] if category else category_of(slug, day, self.register)
        actor: Json = {"actor": slug, "category": known, "span": self._id(key)}
        if role:
            actor["role"] = role
        if certainty:
            actor["certainty"] = certainty
        return actor

    def _place(self, said: str) -> Json:
        key, precision, role = [*said.split("/"), "", ""][:3]
        place: Json = {"name": self.spans[key]["text"], "span": self._id(key)}
        place |= {"precision": precision or "exact", "id": None, "lat": None, "lon": None}
        return {**place, "role": role} if role else place

    def _date(self, said: list[str]) -> Json:
        if said == ["pub"]:
            precision = "day" if self.published else "unknown"
            said = [self.published or "-", precision, "-"]
        *days, precision, key = said
        start, end = (None if day == "-" else day for day in (days[0], days[-1]))
        span = None if key == "-" else self._id(key)
        return {"start": start, "end": end, "precision": precision, "span": span}

    def _casualty(self, said: list[str]) -> Json:
        key, kind, number, qualifier, basis, victims, status, *parent = said
        count = None if number == "-" else int(number)
        low, best, high = bounds(count, qualifier)
        return {
            "id": key,
            "kind": kind,
            "count": count,
            "qualifier": qualifier,
            "low": low,
            "best": best,
            "high": high,
            "basis": basis,
            "victims": [] if victims == "-" else [CATEGORIES[v] for v in victims.split("+")],
            "status": status,
            "subset_of": parent[0].removeprefix("<") if parent else None,
            "span": self._id(key),
        }


def build(stem: str) -> tuple[str, str]:
    """The text of a report and its record as JSON."""
    source = (GENRE / "coding" / f"{stem}.txt").read_text(encoding="utf-8").rstrip("\n")
    coding = Coding(source, read_register())
    record = json.dumps(coding.record(f"{stem}.txt"), ensure_ascii=False, indent=1)
    return coding.text, record + "\n"


def main() -> None:
    """Write the reports named on the command line, or all of them."""
    stems = sys.argv[1:] or sorted(path.stem for path in (GENRE / "coding").glob("*.txt"))
    for stem in stems:
        try:
            text, record = build(stem)
        except (ValueError, KeyError) as error:
            sys.exit(f"{stem}: {error!r}")
        (GENRE / f"{stem}.txt").write_text(text, encoding="utf-8")
        (GENRE / f"{stem}.json").write_text(record, encoding="utf-8")


if __name__ == "__main__":
    main()
