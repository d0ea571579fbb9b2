"""Reports for measuring: sentences of the genre recombined, with spans known by construction.

The same number always gives the same report. Every coded sentence has five spans and one event;
between them stand clauses of the seeds, so that length, words and repetition are those of life.
"""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rasid.core.event import Casualty, Event, EventDate, Participant, Place, Range
from rasid.core.identity import casualty_id, event_id, span_id
from rasid.core.record import Record, to_builtins
from rasid.core.report import Report, text_sha256
from rasid.core.span import Span
from rasid.core.vocabulary import CasualtyKind, Category, EventType, Label, Qualifier
from rasid.paths import bundled

SPANS_PER_SENTENCE = 5

ACTORS = {
    "قوات النظام": Category.STATE_FORCES,
    "المسلحين الموالين لها": Category.PRO_GOV_MILITIA,
    "هيئة تحرير الشام": Category.REBEL,
    "الفصائل الإسلامية": Category.REBEL,
    "تنظيم “الدولة الإسلامية”": Category.IS,
    "قوات سوريا الديمقراطية": Category.KURDISH_LED,
    "الجيش الوطني": Category.PRO_TURKEY,
    "القوات التركية": Category.FOREIGN_STATE,
}
PLACES = (
    *("بلدة سراقب", "مدينة الباب", "قرية كنصفرة", "ريف إدلب الجنوبي", "ريف حماة الشمالي"),
    *("بلدة مورك", "حي الشيخ مقصود", "مدينة تدمر", "قرية الشولا", "ريف اللاذقية الشمالي"),
    *("بلدة البارة", "مخيم درعا", "تل رفعت", "مدينة البوكمال", "بلدة عين عيسى"),
)
SENTENCES = {
    "دارت {TRIGGER:اشتباكات} عنيفة بين {ACTOR} من جهة و{ACTOR} من جهة أخرى على محاور في {PLACE}، "
    "ما أسفر عن مقتل {CASUALTY} من الطرف الأول": EventType.CLASH,
    "{TRIGGER:قصفت} {ACTOR} بالمدفعية مواقع {ACTOR} في محيط {PLACE}، وقتل جراء ذلك {CASUALTY}": (
        EventType.SHELLING
    ),
    "تمكنت {ACTOR} من {TRIGGER:استعادة السيطرة} على {PLACE} بعد انسحاب {ACTOR} منها، فيما قتل "
    "{CASUALTY} خلال الساعات الفائتة": EventType.TERRITORY_GAIN_STATE,
    "{TRIGGER:استهدفت} {ACTOR} بصاروخ موجه آلية تتبع لـ {ACTOR} قرب {PLACE}، ما تسبب بمقتل "
    "{CASUALTY} على الأقل": EventType.MISSILE,
}
COUNTED = ("عنصراً", "مقاتلاً", "شخصاً")
_SLOT = re.compile(r"\{([A-Z]+)(?::([^}]+))?\}")


@dataclass(frozen=True, slots=True)
class Sample:
    """A generated report and what stands in it."""

    text: str
    record: Record


@cache
def _clauses() -> tuple[str, ...]:
    """The clauses of the seeds, which fill the room between coded sentences."""
    texts = (path.read_text("utf-8") for path in sorted(bundled("seeds").glob("*.txt")))
    clauses = (clause.strip() for text in texts for clause in re.split(r"[،\n]", text))
    return tuple(clause for clause in clauses if len(clause) > 30)


def sample(number: int, *, spans: int = 10, clauses: int = 3) -> Sample:
    """The report of that number, with a multiple of five spans.

    ``clauses`` without any follow each coded sentence.
    """
    if spans % SPANS_PER_SENTENCE:
        raise ValueError(f"{spans} spans do not fill sentences of {SPANS_PER_SENTENCE}")
    draw = random.Random(number)
    text = f"{draw.choice(PLACES)}: المرصد السوري يوثق تطورات اليوم رقم {number}\n\n"
    found: list[list[tuple[Label, int, int]]] = []
    kinds: list[EventType] = []
    for _ in range(spans // SPANS_PER_SENTENCE):
        template, kind = draw.choice(list(SENTENCES.items()))
        text, places = _write(text, template, draw)
        text += "".join(f"، {clause}" for clause in draw.sample(_clauses(), clauses)) + ".\n"
        found.append(places)
        kinds.append(kind)
    return Sample(text, _code(text, f"{number:06}.txt", found, kinds))


def _write(
    text: str, template: str, draw: random.Random
) -> tuple[str, list[tuple[Label, int, int]]]:
    """The text with one more sentence, and the labelled places in it."""
    places, last = [], 0
    for slot in _SLOT.finditer(template):
        text += template[last : slot.start()]
        label = Label(slot[1])
        words = slot[2] or _fill(label, draw)
        places.append((label, len(text), len(text) + len(words)))
        text += words
        last = slot.end()
    return text + template[last:], places


def _fill(label: Label, draw: random.Random) -> str:
    if label is Label.ACTOR:
        return draw.choice(list(ACTORS))
    if label is Label.PLACE:
        return draw.choice(PLACES)
    return f"{draw.randint(11, 90)} {draw.choice(COUNTED)}"


def _code(
    text: str, file: str, found: list[list[tuple[Label, int, int]]], kinds: list[EventType]
) -> Record:
    sha256 = text_sha256(text)
    report = Report(file=file, sha256=sha256, characters=len(text), title=text.split("\n", 1)[0])
    spans: list[Span] = []
    events: list[Event] = []
    for places, kind in zip(found, kinds, strict=True):
        own = [
            Span(
                id=span_id(sha256, label, start, end),
                label=label,
                start=start,
                end=end,
                text=text[start:end],
                rule="bench",
                confidence=0.8,
            )
            for label, start, end in places
        ]
        spans += own
        events.append(_event(sha256, kind, own))
    return Record(report=report, spans=tuple(spans), events=tuple(events))


def _event(sha256: str, kind: EventType, spans: list[Span]) -> Event:
    by_label = {span.label: span for span in spans}
    side_a, side_b = (span for span in spans if span.label is Label.ACTOR)
    trigger, toll, place = (
        by_label[label] for label in (Label.TRIGGER, Label.CASUALTY, Label.PLACE)
    )
    count = int(toll.text.split()[0])
    return Event(
        id=event_id(sha256, kind, trigger.start, trigger.end),
        type=kind,
        trigger=Range(trigger.start, trigger.end),
        evidence=(Range(min(s.start for s in spans), max(s.end for s in spans)),),
        side_a=(Participant(category=ACTORS[side_a.text], span=side_a.id),),
        side_b=(Participant(category=ACTORS[side_b.text], span=side_b.id),),
        places=(Place(name=place.text, span=place.id),),
        date=EventDate(start="2018-05-02", end="2018-05-02"),
        casualties=(
            Casualty(
                id=casualty_id(sha256, CasualtyKind.KILLED, toll.start, toll.end),
                kind=CasualtyKind.KILLED,
                count=count,
                qualifier=Qualifier.EXACT,
                low=count,
                best=count,
                high=count,
                victims=(ACTORS[side_a.text],),
                span=toll.id,
            ),
        ),
        rule="bench",
        confidence=0.8,
    )


def samples(count: int) -> Iterator[Sample]:
    """The first so many reports of ten spans each."""
    return (sample(number) for number in range(count))


def as_line(each: Sample) -> str:
    """The record with its text as one line of JSON, as a records file carries it."""
    return json.dumps({**to_builtins(each.record), "text": each.text}, ensure_ascii=False)
