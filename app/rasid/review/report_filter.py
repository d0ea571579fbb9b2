"""Reads the filter of the queue: words of title or file, and ``field:value``.

Fields, in English or Arabic: ``state`` حالة, ``assigned`` مكلف (a name, ``me`` أنا or ``none``
بلا), ``waits`` ينتظر (``comment`` تعليق, ``question`` سؤال, ``export`` تصدير), ``source`` مصدر,
``date`` تاريخ of publication, ``confidence`` ثقة (``<0.6``, ``>0.8`` or ``0.5..0.8``).
"""

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

from rasid.core.arabic import fold
from rasid.core.vocabulary import ReportState
from rasid.errors import RasidError
from rasid.review.terms import Spoken, called, days, listed, members, read_terms
from rasid.storage.report_query import NOBODY, ReportQuery, Waiting

FIELDS = {
    "state": "state",
    "حالة": "state",
    "assigned": "assigned",
    "مكلف": "assigned",
    "waits": "waits",
    "ينتظر": "waits",
    "source": "source",
    "مصدر": "source",
    "date": "date",
    "تاريخ": "date",
    "confidence": "confidence",
    "ثقة": "confidence",
}
"""What the fields of the filter are called, in either language."""

_WAITS = {"تعليق": "comment", "سؤال": "question", "سوال": "question", "تصدير": "export"}
_ME = frozenset(map(fold, ("me", "أنا")))
_NOBODY = frozenset(map(fold, ("none", "nobody", "بلا")))


def read_filter(
    written: str, spoken: Spoken = MappingProxyType({}), *, me: str = ""
) -> ReportQuery:
    """Understand a filter; ``me`` is who filters. RasidError for a value that means nothing."""
    query, words = ReportQuery(), list[str]()
    for term in read_terms(written, FIELDS):
        if not term.field:
            words.append(f"-{term.value}" if term.without else term.value)
        elif term.field == "assigned":
            query = _assigned(query, term.value, me)
        else:
            for value in called(term.value, spoken.get(term.field, {})):
                query = _READERS[term.field](query, value)
    return replace(query, text=" ".join(words))


def _assigned(query: ReportQuery, value: str, me: str) -> ReportQuery:
    name = fold(value)
    who = me if name in _ME and me else NOBODY if name in _NOBODY else value
    return replace(query, assigned=query.assigned | {who})


def _state(query: ReportQuery, value: str) -> ReportQuery:
    states = members(ReportState, value)
    if not states:
        raise RasidError(
            "“{value}” is no state. Write one of: {known}.", value=value, known=listed(ReportState)
        )
    return replace(query, states=query.states | states)


def _waits(query: ReportQuery, value: str) -> ReportQuery:
    waiting = members(Waiting, _WAITS.get(value, value))
    if not waiting:
        raise RasidError(
            "“{value}” is nothing a report waits for. Write one of: {known}.",
            value=value,
            known=listed(Waiting),
        )
    return replace(query, waiting=query.waiting | waiting)


def _source(query: ReportQuery, value: str) -> ReportQuery:
    return replace(query, source=f"{query.source} {value}".strip())


def _date(query: ReportQuery, value: str) -> ReportQuery:
    since, until = days(value)
    return replace(query, since=since, until=until)


def _confidence(query: ReportQuery, value: str) -> ReportQuery:
    try:
        if value[:1] in "<>":
            bound = float(value[1:].lstrip("="))
            return replace(query, most=bound) if value[0] == "<" else replace(query, least=bound)
        first, _, last = value.partition("..") if ".." in value else (value, "", value)
        return replace(
            query, least=float(first) if first else None, most=float(last) if last else None
        )
    except ValueError as error:
        raise RasidError(
            "“{value}” is no confidence. Write <0.6, >0.8 or 0.5..0.8.", value=value
        ) from error


_READERS: dict[str, Callable[[ReportQuery, str], ReportQuery]] = {
    "state": _state,
    "waits": _waits,
    "source": _source,
    "date": _date,
    "confidence": _confidence,
}
