"""Checks of when and where an event was, and of who took part."""

import re
from collections.abc import Iterator

from rasid.core.arabic import fold
from rasid.core.vocabulary import Factuality
from rasid.review.findings import Check, Context, Finding

_YEAR = re.compile(r"\d{4}")
_CURRENT = "الجاري"
_NORTH, _EAST = (32.0, 37.5), (35.5, 42.5)
"""The box round Syria in degrees."""
_SYRIAN = "sy"


def _date(context: Context) -> Iterator[Finding]:
    row, opened = context.row, context.opened
    date, published = row.event.date, opened.report.published
    if date.start and date.end and date.start > date.end:
        yield Finding(Check.DATE_ORDER, "date", None, f"{date.start} – {date.end}")
    happened = row.event.factuality is not Factuality.PLANNED
    last = date.end or date.start
    if published and last and last > published and happened:
        yield Finding(Check.DATE_AFTER_PUBLICATION, "date", None, f"{last} > {published}")
    if date.span and not date.start:
        yield Finding(Check.DATE_UNRESOLVED, "date", date.span)


def _homonym(context: Context) -> Iterator[Finding]:
    for place in context.row.event.places:
        if place.id is None and len(place.candidates) > 1:
            yield Finding(Check.HOMONYM, "places", place.span, place.name)


def _year(context: Context) -> Iterator[Finding]:
    """«العام الجاري 2016» in a report published in another year."""
    date, published = context.row.event.date, context.opened.report.published
    row = context.spans.get(date.span or "")
    if row is None or published is None or fold(_CURRENT) not in fold(row.span.text):
        return
    for year in _YEAR.findall(row.span.text):
        if int(year) != int(published[:4]):
            about = f"{int(year)} ≠ {published[:4]}"
            yield Finding(Check.YEAR_CONTRADICTS, "date", date.span, about)


def _outside(context: Context) -> Iterator[Finding]:
    """Coordinates outside Syria of a place that is not known to be in another country."""
    for place in context.row.event.places:
        if place.lat is None or place.lon is None:
            continue
        abroad = place.id is not None and place.id.split(".")[0] != _SYRIAN
        inside = _NORTH[0] <= place.lat <= _NORTH[1] and _EAST[0] <= place.lon <= _EAST[1]
        if not inside and not abroad:
            yield Finding(Check.OUTSIDE_SYRIA, "places", place.span, place.name)


def _category(context: Context) -> Iterator[Finding]:
    """A party that the register counts among others on the day of the event."""
    event, category_on = context.row.event, context.category_on
    day = event.date.start or context.opened.report.published
    if category_on is None or day is None:
        return
    for field, side in (("side_a", event.side_a), ("side_b", event.side_b)):
        for party in side:
            known = category_on(party.actor, day) if party.actor else None
            if known is not None and known is not party.category:
                yield Finding(Check.OTHER_CATEGORY, field, party.span, f"{party.actor} = {known}")


SCENE_CHECKS = (_date, _year, _homonym, _outside, _category)
