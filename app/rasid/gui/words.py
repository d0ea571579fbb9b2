"""What the closed word lists of the codebook are called in the language of the interface."""

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from rasid.core.tally import LeftOut
from rasid.core.vocabulary import (
    Basis,
    CasualtyKind,
    Category,
    DatePrecision,
    EventFlag,
    EventType,
    Factuality,
    Label,
    PlacePrecision,
    PlaceRole,
    PublishedBasis,
    Qualifier,
    ReportState,
    RevisionKind,
    SiegePhase,
    State,
    VictimStatus,
)
from rasid.storage.report_query import Waiting

_LABELS: dict[StrEnum, object] = {
    Label.ACTOR: QT_TRANSLATE_NOOP("Label", "Actor"),
    Label.PLACE: QT_TRANSLATE_NOOP("Label", "Place"),
    Label.TIME: QT_TRANSLATE_NOOP("Label", "Time"),
    Label.CASUALTY: QT_TRANSLATE_NOOP("Label", "Casualty"),
    Label.WEAPON: QT_TRANSLATE_NOOP("Label", "Weapon"),
    Label.TRIGGER: QT_TRANSLATE_NOOP("Label", "Trigger"),
    Label.ATTRIBUTION: QT_TRANSLATE_NOOP("Label", "Source"),
    Label.BOILERPLATE: QT_TRANSLATE_NOOP("Label", "Page residue"),
}
_LETTERS: dict[StrEnum, object] = {
    Label.ACTOR: QT_TRANSLATE_NOOP("LabelLetter", "A"),
    Label.PLACE: QT_TRANSLATE_NOOP("LabelLetter", "P"),
    Label.TIME: QT_TRANSLATE_NOOP("LabelLetter", "T"),
    Label.CASUALTY: QT_TRANSLATE_NOOP("LabelLetter", "C"),
    Label.WEAPON: QT_TRANSLATE_NOOP("LabelLetter", "W"),
    Label.TRIGGER: QT_TRANSLATE_NOOP("LabelLetter", "E"),
    Label.ATTRIBUTION: QT_TRANSLATE_NOOP("LabelLetter", "S"),
    Label.BOILERPLATE: QT_TRANSLATE_NOOP("LabelLetter", "X"),
}
_EVENT_TYPES: dict[StrEnum, object] = {
    EventType.CLASH: QT_TRANSLATE_NOOP("EventType", "Clash"),
    EventType.TERRITORY_GAIN_STATE: QT_TRANSLATE_NOOP("EventType", "State gain"),
    EventType.TERRITORY_GAIN_NONSTATE: QT_TRANSLATE_NOOP("EventType", "Non-state gain"),
    EventType.TERRITORY_TRANSFER_PEACEFUL: QT_TRANSLATE_NOOP("EventType", "Peaceful handover"),
    EventType.WITHDRAWAL: QT_TRANSLATE_NOOP("EventType", "Withdrawal"),
    EventType.SIEGE: QT_TRANSLATE_NOOP("EventType", "Siege"),
    EventType.AIR_STRIKE: QT_TRANSLATE_NOOP("EventType", "Air strike"),
    EventType.DRONE_STRIKE: QT_TRANSLATE_NOOP("EventType", "Drone strike"),
    EventType.SHELLING: QT_TRANSLATE_NOOP("EventType", "Shelling"),
    EventType.MISSILE: QT_TRANSLATE_NOOP("EventType", "Missile"),
    EventType.CHEMICAL: QT_TRANSLATE_NOOP("EventType", "Chemical weapon"),
    EventType.IED_MINE: QT_TRANSLATE_NOOP("EventType", "Mine or planted bomb"),
    EventType.CAR_BOMB: QT_TRANSLATE_NOOP("EventType", "Car bomb"),
    EventType.SUICIDE_ATTACK: QT_TRANSLATE_NOOP("EventType", "Suicide attack"),
    EventType.GRENADE: QT_TRANSLATE_NOOP("EventType", "Grenade"),
    EventType.SHOOTING: QT_TRANSLATE_NOOP("EventType", "Shooting"),
    EventType.ASSASSINATION: QT_TRANSLATE_NOOP("EventType", "Assassination"),
    EventType.EXECUTION: QT_TRANSLATE_NOOP("EventType", "Execution"),
    EventType.ATTACK_CIVILIANS: QT_TRANSLATE_NOOP("EventType", "Attack on civilians"),
    EventType.SEXUAL_VIOLENCE: QT_TRANSLATE_NOOP("EventType", "Sexual violence"),
    EventType.ABDUCTION: QT_TRANSLATE_NOOP("EventType", "Abduction"),
    EventType.CAPTURE_COMBATANT: QT_TRANSLATE_NOOP("EventType", "Capture of fighters"),
    EventType.ARREST: QT_TRANSLATE_NOOP("EventType", "Arrest"),
    EventType.RELEASE_EXCHANGE: QT_TRANSLATE_NOOP("EventType", "Release or exchange"),
    EventType.AGREEMENT: QT_TRANSLATE_NOOP("EventType", "Agreement"),
    EventType.NEGOTIATION: QT_TRANSLATE_NOOP("EventType", "Negotiation"),
    EventType.EVACUATION_DISPLACEMENT: QT_TRANSLATE_NOOP("EventType", "Displacement"),
    EventType.WEAPONS_HANDOVER: QT_TRANSLATE_NOOP("EventType", "Weapons handover"),
    EventType.WEAPONS_SEIZURE: QT_TRANSLATE_NOOP("EventType", "Weapons seizure"),
    EventType.TROOP_MOVEMENT: QT_TRANSLATE_NOOP("EventType", "Troop movement"),
    EventType.GROUP_CHANGE: QT_TRANSLATE_NOOP("EventType", "Change in a group"),
    EventType.BASE: QT_TRANSLATE_NOOP("EventType", "Base set up"),
    EventType.LOOTING_DESTRUCTION: QT_TRANSLATE_NOOP("EventType", "Looting or destruction"),
    EventType.DISRUPTED: QT_TRANSLATE_NOOP("EventType", "Disrupted attack"),
    EventType.PROTEST: QT_TRANSLATE_NOOP("EventType", "Protest"),
    EventType.BODIES_FOUND: QT_TRANSLATE_NOOP("EventType", "Bodies found"),
    EventType.PLANNED_OPERATION: QT_TRANSLATE_NOOP("EventType", "Planned operation"),
    EventType.TOLL_STATEMENT: QT_TRANSLATE_NOOP("EventType", "Toll statement"),
    EventType.OTHER: QT_TRANSLATE_NOOP("EventType", "Other event"),
}
_FACTUALITIES: dict[StrEnum, object] = {
    Factuality.ACTUAL: QT_TRANSLATE_NOOP("Factuality", "Actual"),
    Factuality.BACKGROUND: QT_TRANSLATE_NOOP("Factuality", "Background"),
    Factuality.ONGOING: QT_TRANSLATE_NOOP("Factuality", "Ongoing"),
    Factuality.UNCONFIRMED: QT_TRANSLATE_NOOP("Factuality", "Unconfirmed"),
    Factuality.ATTEMPTED: QT_TRANSLATE_NOOP("Factuality", "Attempted"),
    Factuality.FAILED: QT_TRANSLATE_NOOP("Factuality", "Failed"),
    Factuality.PLANNED: QT_TRANSLATE_NOOP("Factuality", "Planned"),
    Factuality.NEGATED: QT_TRANSLATE_NOOP("Factuality", "Negated"),
}
_CATEGORIES: dict[StrEnum, object] = {
    Category.STATE_FORCES: QT_TRANSLATE_NOOP("Category", "State forces"),
    Category.PRO_GOV_MILITIA: QT_TRANSLATE_NOOP("Category", "Pro-gov. militia"),
    Category.FOREIGN_STATE: QT_TRANSLATE_NOOP("Category", "Foreign state"),
    Category.FOREIGN_MILITIA: QT_TRANSLATE_NOOP("Category", "Foreign militia"),
    Category.REBEL: QT_TRANSLATE_NOOP("Category", "Rebel"),
    Category.IS: QT_TRANSLATE_NOOP("Category", "Islamic State"),
    Category.KURDISH_LED: QT_TRANSLATE_NOOP("Category", "Kurdish-led"),
    Category.PRO_TURKEY: QT_TRANSLATE_NOOP("Category", "Pro-Turkey"),
    Category.LOCAL_RECONCILED: QT_TRANSLATE_NOOP("Category", "Reconciled local"),
    Category.UNIDENTIFIED: QT_TRANSLATE_NOOP("Category", "Unidentified"),
    Category.CIVILIANS: QT_TRANSLATE_NOOP("Category", "Civilians"),
    Category.PROTESTERS: QT_TRANSLATE_NOOP("Category", "Protesters"),
    Category.ORGANISATION: QT_TRANSLATE_NOOP("Category", "Organisation"),
}
_PLACE_PRECISIONS: dict[StrEnum, object] = {
    PlacePrecision.EXACT: QT_TRANSLATE_NOOP("PlacePrecision", "exact"),
    PlacePrecision.NEAR: QT_TRANSLATE_NOOP("PlacePrecision", "near"),
    PlacePrecision.BETWEEN: QT_TRANSLATE_NOOP("PlacePrecision", "between"),
    PlacePrecision.AREA: QT_TRANSLATE_NOOP("PlacePrecision", "area"),
    PlacePrecision.ADMIN2: QT_TRANSLATE_NOOP("PlacePrecision", "district"),
    PlacePrecision.ADMIN1: QT_TRANSLATE_NOOP("PlacePrecision", "governorate"),
    PlacePrecision.MULTI_ADMIN1: QT_TRANSLATE_NOOP("PlacePrecision", "several governorates"),
    PlacePrecision.COUNTRY: QT_TRANSLATE_NOOP("PlacePrecision", "country"),
}
_PLACE_ROLES: dict[StrEnum, object] = {
    PlaceRole.ORIGIN: QT_TRANSLATE_NOOP("PlaceRole", "from"),
    PlaceRole.DESTINATION: QT_TRANSLATE_NOOP("PlaceRole", "to"),
    PlaceRole.LEFT: QT_TRANSLATE_NOOP("PlaceRole", "left"),
}
_DATE_PRECISIONS: dict[StrEnum, object] = {
    DatePrecision.DAY: QT_TRANSLATE_NOOP("DatePrecision", "day"),
    DatePrecision.DAYS: QT_TRANSLATE_NOOP("DatePrecision", "days"),
    DatePrecision.WEEK: QT_TRANSLATE_NOOP("DatePrecision", "week"),
    DatePrecision.MONTH: QT_TRANSLATE_NOOP("DatePrecision", "month"),
    DatePrecision.YEAR: QT_TRANSLATE_NOOP("DatePrecision", "year"),
    DatePrecision.UNKNOWN: QT_TRANSLATE_NOOP("DatePrecision", "unknown"),
}
_SIEGE_PHASES: dict[StrEnum, object] = {
    SiegePhase.LAID: QT_TRANSLATE_NOOP("SiegePhase", "laid"),
    SiegePhase.TIGHTENED: QT_TRANSLATE_NOOP("SiegePhase", "tightened"),
    SiegePhase.BROKEN: QT_TRANSLATE_NOOP("SiegePhase", "broken"),
    SiegePhase.LIFTED: QT_TRANSLATE_NOOP("SiegePhase", "lifted"),
    SiegePhase.ONGOING: QT_TRANSLATE_NOOP("SiegePhase", "ongoing"),
}
_CASUALTY_KINDS: dict[StrEnum, object] = {
    CasualtyKind.KILLED: QT_TRANSLATE_NOOP("CasualtyKind", "killed"),
    CasualtyKind.WOUNDED: QT_TRANSLATE_NOOP("CasualtyKind", "wounded"),
    CasualtyKind.CAPTURED: QT_TRANSLATE_NOOP("CasualtyKind", "captured"),
    CasualtyKind.ABDUCTED: QT_TRANSLATE_NOOP("CasualtyKind", "abducted"),
    CasualtyKind.MISSING: QT_TRANSLATE_NOOP("CasualtyKind", "missing"),
    CasualtyKind.ARRESTED: QT_TRANSLATE_NOOP("CasualtyKind", "arrested"),
    CasualtyKind.DISPLACED: QT_TRANSLATE_NOOP("CasualtyKind", "displaced"),
    CasualtyKind.KILLED_OR_WOUNDED: QT_TRANSLATE_NOOP("CasualtyKind", "killed or wounded"),
}
_QUALIFIERS: dict[StrEnum, object] = {
    Qualifier.EXACT: QT_TRANSLATE_NOOP("Qualifier", "exactly"),
    Qualifier.AT_LEAST: QT_TRANSLATE_NOOP("Qualifier", "at least"),
    Qualifier.MORE_THAN: QT_TRANSLATE_NOOP("Qualifier", "more than"),
    Qualifier.ABOUT: QT_TRANSLATE_NOOP("Qualifier", "about"),
    Qualifier.AT_MOST: QT_TRANSLATE_NOOP("Qualifier", "at most"),
    Qualifier.RANGE: QT_TRANSLATE_NOOP("Qualifier", "range"),
    Qualifier.TENS: QT_TRANSLATE_NOOP("Qualifier", "tens"),
    Qualifier.HUNDREDS: QT_TRANSLATE_NOOP("Qualifier", "hundreds"),
    Qualifier.THOUSANDS: QT_TRANSLATE_NOOP("Qualifier", "thousands"),
    Qualifier.UNSPECIFIED: QT_TRANSLATE_NOOP("Qualifier", "no number"),
    Qualifier.UNCONFIRMED: QT_TRANSLATE_NOOP("Qualifier", "unconfirmed"),
}
_BASES: dict[StrEnum, object] = {
    Basis.INCREMENTAL: QT_TRANSLATE_NOOP("Basis", "new"),
    Basis.CUMULATIVE: QT_TRANSLATE_NOOP("Basis", "cumulative"),
    Basis.SUBSET: QT_TRANSLATE_NOOP("Basis", "subset"),
    Basis.RESTATEMENT: QT_TRANSLATE_NOOP("Basis", "restated"),
    Basis.CONFLICTING: QT_TRANSLATE_NOOP("Basis", "conflicting"),
}
_VICTIM_STATUSES: dict[StrEnum, object] = {
    VictimStatus.COMBATANT: QT_TRANSLATE_NOOP("VictimStatus", "fighter"),
    VictimStatus.OFFICER: QT_TRANSLATE_NOOP("VictimStatus", "officer"),
    VictimStatus.COMMANDER: QT_TRANSLATE_NOOP("VictimStatus", "commander"),
    VictimStatus.CIVILIAN: QT_TRANSLATE_NOOP("VictimStatus", "civilian"),
    VictimStatus.CHILD: QT_TRANSLATE_NOOP("VictimStatus", "child"),
    VictimStatus.WOMAN: QT_TRANSLATE_NOOP("VictimStatus", "woman"),
    VictimStatus.MEDIC: QT_TRANSLATE_NOOP("VictimStatus", "medic"),
    VictimStatus.JOURNALIST: QT_TRANSLATE_NOOP("VictimStatus", "journalist"),
    VictimStatus.UNKNOWN: QT_TRANSLATE_NOOP("VictimStatus", "unknown"),
}
_PUBLISHED_BASES: dict[StrEnum, object] = {
    PublishedBasis.STATED: QT_TRANSLATE_NOOP("PublishedBasis", "stated in the text"),
    PublishedBasis.DERIVED: QT_TRANSLATE_NOOP("PublishedBasis", "derived from the text"),
    PublishedBasis.METADATA: QT_TRANSLATE_NOOP("PublishedBasis", "from the source"),
    PublishedBasis.MANUAL: QT_TRANSLATE_NOOP("PublishedBasis", "set by hand"),
    PublishedBasis.UNKNOWN: QT_TRANSLATE_NOOP("PublishedBasis", "unknown"),
}
_EVENT_FLAGS: dict[StrEnum, object] = {
    EventFlag.SOURCE_ERROR: QT_TRANSLATE_NOOP("EventFlag", "mistake in the report"),
    EventFlag.INCONSISTENT_TOTAL: QT_TRANSLATE_NOOP("EventFlag", "total does not add up"),
    EventFlag.OVERLAP_UNKNOWN: QT_TRANSLATE_NOOP("EventFlag", "overlap unknown"),
    EventFlag.SAME_DAY_REVERSAL: QT_TRANSLATE_NOOP("EventFlag", "reversed the same day"),
    EventFlag.PLACE_AMBIGUOUS: QT_TRANSLATE_NOOP("EventFlag", "place ambiguous"),
    EventFlag.DATE_UNRESOLVED: QT_TRANSLATE_NOOP("EventFlag", "date unresolved"),
}
_STATES: dict[StrEnum, object] = {
    State.PROPOSED: QT_TRANSLATE_NOOP("State", "Proposed"),
    State.CONFIRMED: QT_TRANSLATE_NOOP("State", "Confirmed"),
    State.VERIFIED: QT_TRANSLATE_NOOP("State", "Verified"),
    State.REJECTED: QT_TRANSLATE_NOOP("State", "Rejected"),
}
_REPORT_STATES: dict[StrEnum, object] = {
    ReportState.NEW: QT_TRANSLATE_NOOP("ReportState", "New"),
    ReportState.PROPOSED: QT_TRANSLATE_NOOP("ReportState", "Proposed"),
    ReportState.IN_REVIEW: QT_TRANSLATE_NOOP("ReportState", "In review"),
    ReportState.CONFIRMED: QT_TRANSLATE_NOOP("ReportState", "Confirmed"),
    ReportState.VERIFIED: QT_TRANSLATE_NOOP("ReportState", "Verified"),
    ReportState.FLAGGED: QT_TRANSLATE_NOOP("ReportState", "Flagged"),
}
_WAITING: dict[StrEnum, object] = {
    Waiting.COMMENT: QT_TRANSLATE_NOOP("Waiting", "Comment"),
    Waiting.QUESTION: QT_TRANSLATE_NOOP("Waiting", "Question"),
    Waiting.EXPORT: QT_TRANSLATE_NOOP("Waiting", "Export"),
}
_REVISION_KINDS: dict[StrEnum, object] = {
    RevisionKind.CREATE: QT_TRANSLATE_NOOP("RevisionKind", "made"),
    RevisionKind.CONFIRM: QT_TRANSLATE_NOOP("RevisionKind", "confirmed"),
    RevisionKind.CORRECT: QT_TRANSLATE_NOOP("RevisionKind", "corrected"),
    RevisionKind.REJECT: QT_TRANSLATE_NOOP("RevisionKind", "rejected"),
    RevisionKind.VERIFY: QT_TRANSLATE_NOOP("RevisionKind", "verified"),
    RevisionKind.RESTORE: QT_TRANSLATE_NOOP("RevisionKind", "restored"),
    RevisionKind.UNDO: QT_TRANSLATE_NOOP("RevisionKind", "undone"),
    RevisionKind.REDO: QT_TRANSLATE_NOOP("RevisionKind", "redone"),
}
_LEFT_OUT: dict[StrEnum, object] = {
    LeftOut.SUBSET: QT_TRANSLATE_NOOP("LeftOut", "within another count"),
    LeftOut.RESTATEMENT: QT_TRANSLATE_NOOP("LeftOut", "restates another count"),
    LeftOut.CONFLICTING: QT_TRANSLATE_NOOP("LeftOut", "contradicts another count"),
    LeftOut.SUPERSEDED: QT_TRANSLATE_NOOP("LeftOut", "superseded by a later toll"),
    LeftOut.MIXED: QT_TRANSLATE_NOOP("LeftOut", "mixes dead and wounded"),
    LeftOut.UNCONFIRMED: QT_TRANSLATE_NOOP("LeftOut", "unconfirmed"),
    LeftOut.NO_NUMBER: QT_TRANSLATE_NOOP("LeftOut", "no number"),
    LeftOut.NOT_HAPPENED: QT_TRANSLATE_NOOP("LeftOut", "did not happen"),
    LeftOut.NOT_VIOLENCE: QT_TRANSLATE_NOOP("LeftOut", "not violence"),
    LeftOut.SAME_AS: QT_TRANSLATE_NOOP("LeftOut", "tells the same as another event"),
    LeftOut.UPDATED: QT_TRANSLATE_NOOP("LeftOut", "updated by another event"),
    LeftOut.PART_OF: QT_TRANSLATE_NOOP("LeftOut", "part of another event"),
    LeftOut.NEAR_REPORT: QT_TRANSLATE_NOOP("LeftOut", "counted in a nearly equal report"),
    LeftOut.POLICY: QT_TRANSLATE_NOOP("LeftOut", "left out by the policy"),
}

_WORDS: dict[type[StrEnum], dict[StrEnum, object]] = {
    Label: _LABELS,
    EventType: _EVENT_TYPES,
    Factuality: _FACTUALITIES,
    Category: _CATEGORIES,
    PlacePrecision: _PLACE_PRECISIONS,
    PlaceRole: _PLACE_ROLES,
    DatePrecision: _DATE_PRECISIONS,
    SiegePhase: _SIEGE_PHASES,
    CasualtyKind: _CASUALTY_KINDS,
    Qualifier: _QUALIFIERS,
    Basis: _BASES,
    VictimStatus: _VICTIM_STATUSES,
    PublishedBasis: _PUBLISHED_BASES,
    EventFlag: _EVENT_FLAGS,
    State: _STATES,
    ReportState: _REPORT_STATES,
    Waiting: _WAITING,
    RevisionKind: _REVISION_KINDS,
    LeftOut: _LEFT_OUT,
}


def word(value: StrEnum) -> str:
    """The word for a value of any closed list of the codebook, in the interface language."""
    return QCoreApplication.translate(type(value).__name__, source(value))


def source(value: StrEnum) -> str:
    """The English word for a value, under which its translation is found."""
    return str(_WORDS[type(value)][value])


def letter(label: Label) -> str:
    """The letter that stands for a label in chips and keycaps, in the interface language."""
    return QCoreApplication.translate("LabelLetter", str(_LETTERS[label]))


def corrected() -> str:
    """The word for a confirmed value a person has changed."""
    return QCoreApplication.translate("State", "Corrected")
