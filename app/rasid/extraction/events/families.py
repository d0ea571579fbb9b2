"""Event types that are told, merged and coded alike."""

from rasid.core.vocabulary import EventType

TERRITORY = frozenset({EventType.TERRITORY_GAIN_STATE, EventType.TERRITORY_GAIN_NONSTATE})
"""Ground that changes hands by force."""

FIRE = frozenset(
    {
        EventType.SHELLING,
        EventType.AIR_STRIKE,
        EventType.MISSILE,
        EventType.DRONE_STRIKE,
        EventType.CHEMICAL,
        EventType.SHOOTING,
        EventType.IED_MINE,
        EventType.CAR_BOMB,
        EventType.GRENADE,
        EventType.SUICIDE_ATTACK,
    }
)
"""Violence from one side, with a weapon."""

TWO_SIDED = frozenset(
    {
        EventType.CLASH,
        EventType.AGREEMENT,
        EventType.NEGOTIATION,
        EventType.RELEASE_EXCHANGE,
        EventType.TERRITORY_TRANSFER_PEACEFUL,
    }
)
"""Told of two parties at once («بين A وB»)."""

OF_PERSONS = frozenset(
    {
        EventType.ASSASSINATION,
        EventType.EXECUTION,
        EventType.ABDUCTION,
        EventType.ARREST,
        EventType.CAPTURE_COMBATANT,
        EventType.EVACUATION_DISPLACEMENT,
        EventType.ATTACK_CIVILIANS,
        EventType.SEXUAL_VIOLENCE,
    }
)
"""Done to people: the noun is followed by whom it befell («اغتيال قيادي»)."""
