"""Decides which mentions are new events and which tell one again (codebook §3, rulings 11 and 18)."""

from collections.abc import Iterable

from rasid.core.vocabulary import EventType, Factuality
from rasid.extraction.events.draft import Draft, Told, places_agree, points_back, sides_agree
from rasid.extraction.events.mentions import Role
from rasid.extraction.events.types import FIRE, TERRITORY

_REACH = 12
_VIOLENT = FIRE | {EventType.CLASH}
_SMALL = {EventType.TROOP_MOVEMENT, EventType.OTHER, EventType.PLANNED_OPERATION}
_PLANS = {EventType.PLANNED_OPERATION, EventType.DISRUPTED}


def group(told: Iterable[Told]) -> list[Draft]:
    """Events in text order; the headline joins what the body tells, and stands alone without one."""
    body, head = [], []
    for one in told:
        (head if one.headline else body).append(one)
    if not body:
        body, head = head, []
    drafts: list[Draft] = []
    for one in body:
        _place(one, drafts)
    for one in head:
        home = _same(one, drafts, drafts)
        if home is not None:
            home.add(one)
    return drafts


def _place(one: Told, drafts: list[Draft]) -> None:
    recent = drafts[-_REACH:]
    if one.mention.role is Role.PURPOSE and one.type not in _PLANS:
        return
    if one.factuality is Factuality.PLANNED or one.type in _PLANS:
        _plan(one, drafts)
        return
    home = _home(one, recent)
    if home is not None:
        home.add(one)
    elif _stands_alone(one, drafts):
        drafts.append(Draft.of(one))


def _plan(one: Told, drafts: list[Draft]) -> None:
    """What was planned is told as one operation, however many steps it was to have."""
    for draft in reversed(drafts[-_REACH:]):
        if draft.type is EventType.PLANNED_OPERATION and draft.paragraph == (
            one.mention.statement.paragraph
        ):
            draft.add(one)
            return
    one.type = EventType.PLANNED_OPERATION
    drafts.append(Draft.of(one))


def _home(one: Told, recent: list[Draft]) -> Draft | None:
    """The event a mention tells again, if any."""
    same = _same(one, recent, [d for d in recent if d.type is one.type])
    if same is not None and _again(one, same):
        return same
    if one.bare and points_back(one):
        return _absorbing(one, recent)
    return None


def _same(one: Told, _recent: list[Draft], drafts: list[Draft]) -> Draft | None:
    for draft in reversed(drafts):
        if draft.type is one.type and sides_agree(draft, one) and places_agree(draft, one):
            return draft
    return None


def _again(one: Told, draft: Draft) -> bool:
    """Whether a mention that could be the same is: it points back, or adds nothing that differs."""
    if one.telling.retold != draft.first.telling.retold and not one.mention.known:
        return False
    if one.factuality in (Factuality.NEGATED, Factuality.ATTEMPTED) and (
        draft.factuality is not one.factuality
    ):
        return False
    if one.when and draft.when and one.when.start != draft.when.start and not one.mention.known:
        return False
    if points_back(one):
        return True
    last = draft.told[-1].mention.statement
    here = one.mention.statement
    if one.type in TERRITORY or one.type is EventType.CLASH or one.type in _SMALL:
        return here.paragraph == last.paragraph
    return here.sentence == last.sentence and not one.places


def _absorbing(one: Told, recent: list[Draft]) -> Draft | None:
    """Shelling or the like without actor, target or place of its own belongs to the fight."""
    paragraph = one.mention.statement.paragraph
    for draft in reversed(recent):
        if draft.paragraph not in (paragraph, paragraph - 1):
            break
        if one.type in _VIOLENT and draft.type in _VIOLENT | TERRITORY:
            return draft
        if one.type not in _VIOLENT and draft.type is one.type:
            return draft
    return None


def _stands_alone(one: Told, drafts: list[Draft]) -> bool:
    """A mention in passing makes no event where there is one to go with."""
    if one.mention.role is Role.RELATIVE and one.bare:
        return False
    return not (one.bare and points_back(one) and drafts and one.when is None)
