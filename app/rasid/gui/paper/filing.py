"""Lays a report out for filing: its text with highlights, its events with their evidence."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from rasid.core.vocabulary import Label
from rasid.extraction.register import Register, read_register
from rasid.extraction.resources import resource_files
from rasid.gui.naming import name_of
from rasid.gui.paper.printing import Sheet
from rasid.gui.theme import ThemeName, load_theme
from rasid.paths import bundled
from rasid.review.page_words import PageWords

Values = Mapping[str, Any]
"""A JSON object of the record."""

_SHOWN = [label for label in Label if label is not Label.BOILERPLATE]
_SEPARATOR = " · "
_LTR, _RTL, _OWN, _END = "\u2066", "\u2067", "\u2068", "\u2069"


def filed(job: Values) -> Sheet:
    """The sheet of a report in the language of a job."""
    record, language = job["record"], job["language"]
    report = record["report"]
    page = _Page(job, PageWords(arabic=language == "ar"))
    html = _template().render(
        dir="rtl" if language == "ar" else "ltr",
        report=report,
        facts=[*page.facts()],
        legend=[(label, _tint(label), page.words.word(label)) for label in _SHOWN],
        text=[*page.text()],
        events=[*page.events()],
        head=page.head(),
        no_events=page.words.say("no_events"),
        comments_title=page.words.say("comments"),
        comments=[f"{_own(each['text'])} ({each['author']})" for each in page.comments()],
    )
    foot = f"{_ltr(report['id'])} {_SEPARATOR} {_ltr(report['sha256'][:16])}"
    return Sheet(title=report["title"], language=language, html=html, foot=foot)


class _Page:
    def __init__(self, job: Values, words: PageWords) -> None:
        self._record, self._dead, self.words = job["record"], job["dead"], words
        self._register = _register(job["own"])
        self._spans = {span["id"]: span for span in self._record["spans"]}

    def facts(self) -> Iterator[tuple[str, str]]:
        """What is known of the report."""
        report, words = self._record["report"], self.words
        published = report["published"]
        yield words.say("publication"), _ltr(published) if published else "–"
        for name in ("source", "url"):
            if report[name]:
                yield words.field(name), _own(report[name])
        yield words.say("file"), _ltr(report["file"])
        yield words.say("report"), _ltr(report["id"])
        yield words.say("hash"), _ltr(report["sha256"])

    def text(self) -> Iterator[list[dict[str, object]]]:
        """The paragraphs, cut where a highlight begins or ends."""
        text: str = self._record["text"]
        spans = [span for span in self._record["spans"] if span["label"] in _SHOWN]
        ends = self._triggers()
        edges = sorted(
            {0, len(text), *ends, *(span[edge] for span in spans for edge in ("start", "end"))}
        )
        start = 0
        for line in text.split("\n"):
            end = start + len(line)
            inner = [start, *(edge for edge in edges if start < edge < end), end]
            parts = [self._part(text, one, two, spans, ends) for one, two in pairwise(inner)]
            if line.strip():
                yield parts
            start = end + 1

    def _part(
        self, text: str, start: int, end: int, spans: Sequence[Values], ends: Mapping[int, str]
    ) -> dict[str, object]:
        over = [span for span in spans if span["start"] < end and span["end"] > start]
        closest = min(over, key=lambda span: span["end"] - span["start"], default=None)
        return {
            "words": text[start:end],
            "tint": _tint(Label(closest["label"])) if closest else "",
            "trigger": closest is not None and closest["label"] == Label.TRIGGER,
            "ends": ends.get(end, ""),
        }

    def _triggers(self) -> dict[int, str]:
        """Which events' triggers end where, by number."""
        ends: dict[int, str] = {}
        for number, event in enumerate(self._record["events"], 1):
            if event["trigger"]:
                at = event["trigger"]["end"]
                ends[at] = f"{ends[at]}, {number}" if at in ends else str(number)
        return ends

    def events(self) -> Iterator[dict[str, object]]:
        """The events in the order of the text."""
        words = self.words
        for number, event in enumerate(self._record["events"], 1):
            kind, factuality = (words.value(f, None, event[f]) for f in ("type", "factuality"))
            yield {
                "number": number,
                "title": f"{kind}{_SEPARATOR}{factuality}",
                "rows": [*self._rows(event)],
                "casualties": [self._casualty(event, fact) for fact in event["casualties"]],
                "standing": words.say("standing").format(
                    state=words.value_of("State", event["state"]),
                    author=_own(event["author"] or "–"),
                    time=_ltr(event["time"] or "–"),
                    revision=_ltr(event["revision"] or "–"),
                ),
            }

    def _rows(self, event: Values) -> Iterator[tuple[str, str, str]]:
        """Field, value, and the words it rests on."""
        field = self.words.field
        for side in ("side_a", "side_b"):
            for party in event[side]:
                yield field(side), self._party(side, party), self._evidence(party)
        for place in event["places"]:
            yield field("places"), self._place(place), self._evidence(place)
        date = event["date"]
        if date["start"] or date["end"]:
            days = dict.fromkeys(filter(None, (date["start"], date["end"])))
            precision = self.words.value("date", "precision", date["precision"])
            when = f"{_ltr(' – '.join(days))} ({precision})"
            yield field("date"), when, self._evidence(date)
        for weapon in event["weapons"]:
            yield field("weapons"), self._evidence(weapon), ""
        if event["phase"]:
            yield field("phase"), self.words.value("phase", None, event["phase"]), ""
        if event["note"]:
            yield field("note"), _own(event["note"]), ""
        if event["flags"]:
            flags = (self.words.value("flags", None, flag) for flag in event["flags"])
            yield field("flags"), _SEPARATOR.join(flags), ""
        for name, why in event["inferred"].items():
            yield f"{field('inferred')}: {field(name)}", _own(self._reason(why)), ""
        dead = self._dead[event["id"]]["total"]
        if event["casualties"]:
            yield self.words.say("adds"), self._bounds(dead), ""

    def _reason(self, why: str) -> str:
        """Why something is inferred; what a person wrote stays as written."""
        return name_of("InferredReason", why).arabic if self.words.arabic else why

    def _party(self, side: str, party: Values) -> str:
        rows = list(self._register.get(party["actor"])) if party["actor"] else []
        name = party["name"] or party["actor"] or self.words.say("unnamed")
        if rows:
            name = rows[0].name_ar if self.words.arabic or not rows[0].name_en else rows[0].name_en
        return f"{_own(name)} ({self.words.value(side, 'category', party['category'])})"

    def _place(self, place: Values) -> str:
        said = [f"{_RTL}{place['name']}{_END}"]
        said.append(self.words.value("places", "precision", place["precision"]))
        if place["lat"] is not None and place["lon"] is not None:
            said.append(_ltr(f"{place['lat']:.4f}, {place['lon']:.4f}"))
        return _SEPARATOR.join(said)

    def _evidence(self, value: Values) -> str:
        span = self._spans.get(value["span"] or "")
        return f"{_RTL}«{span['text']}»{_END}" if span else ""

    def head(self) -> list[str]:
        """The titles of the table of casualties."""
        field, say = self.words.field, self.words.say
        bounds = (field(name) for name in ("low", "best", "high", "basis"))
        return [field("kind"), field("victims"), say("written"), *bounds, say("adds")]

    def _casualty(self, event: Values, fact: Values) -> list[str]:
        words = self.words
        left_out = self._dead[event["id"]]["left_out"]
        is_dead = fact["kind"] in ("killed", "killed_or_wounded")
        why = left_out.get(fact["id"])
        counted = words.value_of("LeftOut", why) if why else words.say("counted")
        return [
            words.value("casualties", "kind", fact["kind"]),
            " + ".join(words.value("casualties", "victims", each) for each in fact["victims"]),
            self._evidence(fact) or words.value("casualties", "qualifier", fact["qualifier"]),
            *("–" if fact[name] is None else str(fact[name]) for name in ("low", "best", "high")),
            words.value("casualties", "basis", fact["basis"]),
            counted if is_dead else "",
        ]

    def _bounds(self, dead: Values) -> str:
        if dead["high"] is None:
            return f"{dead['best']} ({self.words.say('or_more').format(n=dead['low'])})"
        if dead["low"] == dead["high"]:
            return str(dead["best"])
        return f"{dead['best']} ({_ltr('{low}–{high}'.format(**dead))})"

    def comments(self) -> Sequence[Values]:
        """What people said about what goes out."""
        said: Sequence[Values] = self._record.get("comments", ())
        return said


def _own(text: str) -> str:
    return f"{_OWN}{text}{_END}"


def _ltr(text: str) -> str:
    return f"{_LTR}{text}{_END}"


@cache
def _tint(label: Label) -> str:
    tint = load_theme(ThemeName.LIGHT).labels[label].tint
    return tint.name() if tint is not None else "#FFFFFF"


@cache
def _register(own: str | None) -> Register:
    return read_register(resource_files(Path(own) if own else None)["actors"])


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(bundled("resources") / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
    )
    return environment.get_template("report.html")
