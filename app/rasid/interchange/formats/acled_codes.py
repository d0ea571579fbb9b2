"""The code lists of ACLED's codebook, and what of ours answers to them (DOMAIN §1.3–1.8)."""

from datetime import date, timedelta

from rasid.core.event import Event, EventDate, Participant
from rasid.core.policy import CODEBOOK, Policy, Withdrawal
from rasid.core.territory import UNARMED, is_under_fire
from rasid.core.vocabulary import (
    Category,
    DatePrecision,
    EventType,
    Factuality,
    PlacePrecision,
)

BATTLES = "Battles"
REMOTE = "Explosions/Remote violence"
AGAINST_CIVILIANS = "Violence against civilians"
STRATEGIC = "Strategic developments"
PROTESTS = "Protests"
EXCESSIVE = "Excessive force against protesters"
ARMED_CLASH = "Armed clash"
_ATTACK = (AGAINST_CIVILIANS, "Attack")
_SHELLING = (REMOTE, "Shelling/artillery/missile attack")
_BOMB = (REMOTE, "Remote explosive/landmine/IED")
_AIR = (REMOTE, "Air/drone strike")
_AGREEMENT = (STRATEGIC, "Agreement")
_TRANSFER = (STRATEGIC, "Non-violent transfer of territory")
_CHANGE = (STRATEGIC, "Change to group/activity")
_DISRUPTED = (STRATEGIC, "Disrupted weapons use")
_OTHER = (STRATEGIC, "Other")

TYPES = {
    EventType.CLASH: (BATTLES, ARMED_CLASH),
    EventType.TERRITORY_GAIN_STATE: (BATTLES, "Government regains territory"),
    EventType.TERRITORY_GAIN_NONSTATE: (BATTLES, "Non-state actor overtakes territory"),
    EventType.TERRITORY_TRANSFER_PEACEFUL: _TRANSFER,
    EventType.WITHDRAWAL: _TRANSFER,
    EventType.SIEGE: _OTHER,
    EventType.AIR_STRIKE: _AIR,
    EventType.DRONE_STRIKE: _AIR,
    EventType.SHELLING: _SHELLING,
    EventType.MISSILE: _SHELLING,
    EventType.CHEMICAL: (REMOTE, "Chemical weapon"),
    EventType.IED_MINE: _BOMB,
    EventType.CAR_BOMB: _BOMB,
    EventType.SUICIDE_ATTACK: (REMOTE, "Suicide bomb"),
    EventType.GRENADE: (REMOTE, "Grenade"),
    EventType.SHOOTING: _ATTACK,
    EventType.ASSASSINATION: _ATTACK,
    EventType.EXECUTION: _ATTACK,
    EventType.ATTACK_CIVILIANS: _ATTACK,
    EventType.SEXUAL_VIOLENCE: (AGAINST_CIVILIANS, "Sexual violence"),
    EventType.ABDUCTION: (AGAINST_CIVILIANS, "Abduction/forced disappearance"),
    EventType.ARREST: (STRATEGIC, "Arrests"),
    EventType.RELEASE_EXCHANGE: _AGREEMENT,
    EventType.AGREEMENT: _AGREEMENT,
    EventType.NEGOTIATION: _AGREEMENT,
    EventType.EVACUATION_DISPLACEMENT: _OTHER,
    EventType.WEAPONS_HANDOVER: _AGREEMENT,
    EventType.WEAPONS_SEIZURE: _DISRUPTED,
    EventType.TROOP_MOVEMENT: _CHANGE,
    EventType.GROUP_CHANGE: _CHANGE,
    EventType.BASE: (STRATEGIC, "Headquarters or base established"),
    EventType.LOOTING_DESTRUCTION: (STRATEGIC, "Looting/property destruction"),
    EventType.DISRUPTED: _DISRUPTED,
    EventType.PROTEST: (PROTESTS, "Peaceful protest"),
    EventType.BODIES_FOUND: _OTHER,
    EventType.OTHER: _OTHER,
}
"""Event and sub-event type; a type that is not here gets no row of its own."""

_OF_ONE_TARGET = frozenset({EventType.SHOOTING, EventType.ASSASSINATION})
NO_ROW = frozenset({Factuality.PLANNED, Factuality.NEGATED})

INTER = {
    Category.STATE_FORCES: 1,
    Category.PRO_GOV_MILITIA: 3,
    Category.FOREIGN_STATE: 8,
    Category.FOREIGN_MILITIA: 8,
    Category.REBEL: 2,
    Category.IS: 2,
    Category.KURDISH_LED: 2,
    Category.PRO_TURKEY: 2,
    Category.LOCAL_RECONCILED: 3,
    Category.UNIDENTIFIED: 3,
    Category.CIVILIANS: 7,
    Category.PROTESTERS: 6,
    Category.ORGANISATION: 8,
}
INTER_NAMES = {
    1: "State forces",
    2: "Rebel group",
    3: "Political militia",
    4: "Identity militia",
    5: "Rioters",
    6: "Protesters",
    7: "Civilians",
    8: "External/Other forces",
}
GEO_PRECISION = {
    PlacePrecision.EXACT: 1,
    PlacePrecision.NEAR: 2,
    PlacePrecision.BETWEEN: 2,
    PlacePrecision.AREA: 2,
    PlacePrecision.ADMIN2: 2,
    PlacePrecision.ADMIN1: 3,
    PlacePrecision.MULTI_ADMIN1: 3,
}
"""A country alone is no place ACLED records."""


def types(event: Event, policy: Policy = CODEBOOK) -> tuple[str, str] | None:
    """Event and sub-event type; None where ACLED has no row for such a claim."""
    if event.factuality in NO_ROW or event.type not in TYPES:
        return None
    if is_credited(event, policy):
        state = any(party.category is Category.STATE_FORCES for party in event.side_b)
        return TYPES[EventType.TERRITORY_GAIN_STATE if state else EventType.TERRITORY_GAIN_NONSTATE]
    armed = any(party.category not in UNARMED for party in event.side_b)
    if event.type in _OF_ONE_TARGET and armed:
        return BATTLES, ARMED_CLASH
    if event.type is EventType.PROTEST and _is_shot_at(event):
        return PROTESTS, EXCESSIVE
    return TYPES[event.type]


def is_credited(event: Event, policy: Policy) -> bool:
    """Whether those who pressed a withdrawal are credited with the territory."""
    return policy.withdrawal is Withdrawal.GAIN and is_under_fire(event)


def _is_shot_at(event: Event) -> bool:
    """Whether a protest met an armed side and people of it were killed."""
    parties = (*event.side_a, *event.side_b)
    armed = any(party.category not in UNARMED for party in parties)
    return armed and any(fact.kind == "killed" and fact.best != 0 for fact in event.casualties)


def disorder(event_type: str, sub_type: str) -> str:
    """The disorder type of an event type."""
    if sub_type == EXCESSIVE:
        return "Political violence; Demonstrations"
    return {PROTESTS: "Demonstrations", STRATEGIC: STRATEGIC}.get(event_type, "Political violence")


def interaction(one: int | None, other: int | None) -> str:
    """Two codes of ``INTER`` as one, the lower first; "" where there is none."""
    codes = sorted(code for code in (one, other) if code is not None)
    if not codes:
        return ""
    names = [INTER_NAMES[code] for code in codes]
    return "-".join(names) if len(names) == 2 else f"{names[0]} only"


def inter(party: Participant | None) -> int | None:
    """The code of a party."""
    return INTER[party.category] if party else None


def when(told: EventDate) -> tuple[date, int] | None:
    """The day of a row and its time precision; None where ACLED records nothing.

    A stretch of days stands at its middle, a month at its 15th.
    """
    if told.start is None or told.precision in (DatePrecision.YEAR, DatePrecision.UNKNOWN):
        return None
    start = date.fromisoformat(told.start)
    end = date.fromisoformat(told.end) if told.end else start
    if told.precision is DatePrecision.DAY and start == end:
        return start, 1
    if told.precision is DatePrecision.MONTH:
        whole = start.day == 1 and (end + timedelta(days=1)).day == 1
        return (start.replace(day=15) if whole else _middle(start, end)), 3
    return _middle(start, end), 2


def _middle(start: date, end: date) -> date:
    return start + (end - start) // 2
