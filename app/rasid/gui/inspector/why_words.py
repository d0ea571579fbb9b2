"""What the rules say of some words, in the language of the interface."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from rasid.core.vocabulary import EventType, Label
from rasid.extraction.policy import Why
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.drawing import isolated
from rasid.gui.inspector.field_words import field_word
from rasid.gui.inspector.inferred_words import reason_in_words
from rasid.gui.words import word

if TYPE_CHECKING:
    from rasid.extraction.explaining import Explained

translate = QCoreApplication.translate

_WHY: dict[Why, object] = {
    Why.LONGER: QT_TRANSLATE_NOOP("Why", "that one is longer"),
    Why.SURER: QT_TRANSLATE_NOOP("Why", "that one is surer"),
    Why.LABEL: QT_TRANSLATE_NOOP("Why", "its label comes first in the codebook"),
    Why.EARLIER: QT_TRANSLATE_NOOP("Why", "that one begins earlier"),
    Why.SAME: QT_TRANSLATE_NOOP("Why", "that one proposes the same"),
}
_LEXICONS: dict[str, object] = {
    "actors": QT_TRANSLATE_NOOP("Why", "register of actors"),
    "anaphora": QT_TRANSLATE_NOOP("Why", "names by context"),
    "gazetteer": QT_TRANSLATE_NOOP("Why", "gazetteer"),
    "triggers": QT_TRANSLATE_NOOP("Why", "words of events"),
    "people": QT_TRANSLATE_NOOP("Why", "words of people"),
    "harm": QT_TRANSLATE_NOOP("Why", "words of harm"),
    "hedges": QT_TRANSLATE_NOOP("Why", "hedges"),
    "numbers": QT_TRANSLATE_NOOP("Why", "numbers"),
    "calendar": QT_TRANSLATE_NOOP("Why", "calendar"),
    "weapons": QT_TRANSLATE_NOOP("Why", "weapons"),
    "sources": QT_TRANSLATE_NOOP("Why", "sources"),
    "groups": QT_TRANSLATE_NOOP("Why", "words of groups"),
    "places": QT_TRANSLATE_NOOP("Why", "words of places"),
}
LEXICONS = frozenset(_LEXICONS)
"""The lists of words that have a name here."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One proposal: what it says, and beneath that why; ``beaten`` where another stands there."""

    title: str
    lines: tuple[str, ...]
    beaten: bool


def entries(explained: Sequence["Explained"], desk: Desk) -> list[Entry]:
    """The proposals: those that stand, events, and last what was beaten."""
    ordered = sorted(explained, key=lambda each: each.beaten_by is not None)
    return [
        Entry(_named(each.label, each.text), tuple(_lines(each, desk)), each.beaten_by is not None)
        for each in ordered
    ]


def _lines(each: "Explained", desk: Desk) -> Iterator[str]:
    rule = translate("Why", "Rule {rule}, {percent} sure")
    yield rule.format(rule=_code(each.rule), percent=_code(f"{each.confidence:.0%}"))
    if each.beaten_by is not None:
        by = each.beaten_by
        gave_way = translate("Why", "Gave way to {other}, rule {rule}: {why}.")
        why = translate("Why", str(_WHY[Why(by.why)]))
        yield gave_way.format(other=_named(by.label, by.text), rule=_code(by.rule), why=why)
    actor = desk.register.get(each.link) if each.label == Label.ACTOR else None
    if actor is not None:
        name = isolated(actor.arabic) if desk.rtl else actor.english
        yield translate("Why", "Means {name}").format(name=name)
    if each.candidates:
        yield translate("Why", "May be {places}").format(places=_places(each.candidates, desk))
    if each.terms:
        yield translate("Why", "Rests on {terms}").format(terms=_terms(each.terms))
    for name, reason in each.inferred.items():
        inferred = translate("Why", "Inferred: {field}, {reason}")
        yield inferred.format(field=field_word(name), reason=reason_in_words(reason))


def _named(label: str, text: str) -> str:
    said = word(Label(label)) if label in set(Label) else word(EventType(label))
    return f"{said}: {isolated(' '.join(text.split()))}"


def _places(ids: Sequence[str], desk: Desk) -> str:
    """Homonyms, the likeliest first, each with the governorate that tells it from the others."""
    known = desk.knowledge.places()
    return translate("Why", "; ").join(_place(id_, desk) for id_ in ids if known.get(id_)) or (
        translate("Why", "; ").join(map(_code, ids))
    )


def _place(id_: str, desk: Desk) -> str:
    known = desk.knowledge.places()
    place = known.get(id_)
    if place is None:
        return _code(id_)
    inside = known.get(place.admin1)
    rows = [place] if inside is None or inside.id == place.id else [place, inside]
    names = [isolated(row.name_ar) if desk.rtl or not row.name_en else row.name_en for row in rows]
    return f"{translate('Why', ', ').join(names)} {_code(f'({place.id})')}"


def _terms(terms: Sequence[str]) -> str:
    """The words by the list they stand in."""
    by_lexicon: dict[str, list[str]] = {}
    for term in terms:
        lexicon, _, words = term.partition(": ")
        by_lexicon.setdefault(lexicon, []).append(isolated(words))
    between = translate("Why", ", ")
    return translate("Why", "; ").join(
        f"{_lexicon(lexicon)} {between.join(words)}" for lexicon, words in by_lexicon.items()
    )


def _lexicon(name: str) -> str:
    return translate("Why", str(_LEXICONS[name])) if name in _LEXICONS else _code(name)


def _code(text: str) -> str:
    """A name or number in Latin signs, kept in order inside an Arabic line."""
    return f"\u2066{text}\u2069"
