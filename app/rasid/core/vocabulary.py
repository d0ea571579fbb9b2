"""The closed word lists of the codebook; every name here is used alike in SQL, files and window."""

from enum import StrEnum


class Label(StrEnum):
    """What a span is (codebook §2), in the order of the keys 1 to 8."""

    ACTOR = "ACTOR"
    PLACE = "PLACE"
    TIME = "TIME"
    CASUALTY = "CASUALTY"
    WEAPON = "WEAPON"
    TRIGGER = "TRIGGER"
    ATTRIBUTION = "ATTRIBUTION"
    BOILERPLATE = "BOILERPLATE"


class EventType(StrEnum):
    """What an event is (codebook §3)."""

    CLASH = "CLASH"
    TERRITORY_GAIN_STATE = "TERRITORY_GAIN_STATE"
    TERRITORY_GAIN_NONSTATE = "TERRITORY_GAIN_NONSTATE"
    TERRITORY_TRANSFER_PEACEFUL = "TERRITORY_TRANSFER_PEACEFUL"
    WITHDRAWAL = "WITHDRAWAL"
    SIEGE = "SIEGE"
    AIR_STRIKE = "AIR_STRIKE"
    DRONE_STRIKE = "DRONE_STRIKE"
    SHELLING = "SHELLING"
    MISSILE = "MISSILE"
    CHEMICAL = "CHEMICAL"
    IED_MINE = "IED_MINE"
    CAR_BOMB = "CAR_BOMB"
    SUICIDE_ATTACK = "SUICIDE_ATTACK"
    GRENADE = "GRENADE"
    SHOOTING = "SHOOTING"
    ASSASSINATION = "ASSASSINATION"
    EXECUTION = "EXECUTION"
    ATTACK_CIVILIANS = "ATTACK_CIVILIANS"
    SEXUAL_VIOLENCE = "SEXUAL_VIOLENCE"
    ABDUCTION = "ABDUCTION"
    CAPTURE_COMBATANT = "CAPTURE_COMBATANT"
    ARREST = "ARREST"
    RELEASE_EXCHANGE = "RELEASE_EXCHANGE"
    AGREEMENT = "AGREEMENT"
    NEGOTIATION = "NEGOTIATION"
    EVACUATION_DISPLACEMENT = "EVACUATION_DISPLACEMENT"
    WEAPONS_HANDOVER = "WEAPONS_HANDOVER"
    WEAPONS_SEIZURE = "WEAPONS_SEIZURE"
    TROOP_MOVEMENT = "TROOP_MOVEMENT"
    GROUP_CHANGE = "GROUP_CHANGE"
    BASE = "BASE"
    LOOTING_DESTRUCTION = "LOOTING_DESTRUCTION"
    DISRUPTED = "DISRUPTED"
    PROTEST = "PROTEST"
    BODIES_FOUND = "BODIES_FOUND"
    PLANNED_OPERATION = "PLANNED_OPERATION"
    TOLL_STATEMENT = "TOLL_STATEMENT"
    OTHER = "OTHER"


class Factuality(StrEnum):
    """Whether the claim says that it happened."""

    ACTUAL = "actual"
    BACKGROUND = "background"
    ONGOING = "ongoing"
    UNCONFIRMED = "unconfirmed"
    ATTEMPTED = "attempted"
    FAILED = "failed"
    PLANNED = "planned"
    NEGATED = "negated"


class Category(StrEnum):
    """What kind of party an actor is, at the time of the event."""

    STATE_FORCES = "STATE_FORCES"
    PRO_GOV_MILITIA = "PRO_GOV_MILITIA"
    FOREIGN_STATE = "FOREIGN_STATE"
    FOREIGN_MILITIA = "FOREIGN_MILITIA"
    REBEL = "REBEL"
    IS = "IS"
    KURDISH_LED = "KURDISH_LED"
    PRO_TURKEY = "PRO_TURKEY"
    LOCAL_RECONCILED = "LOCAL_RECONCILED"
    UNIDENTIFIED = "UNIDENTIFIED"
    CIVILIANS = "CIVILIANS"
    PROTESTERS = "PROTESTERS"
    ORGANISATION = "ORGANISATION"


class PlacePrecision(StrEnum):
    """How closely the text says where (DOMAIN §1.6)."""

    EXACT = "exact"
    NEAR = "near"
    BETWEEN = "between"
    AREA = "area"
    ADMIN2 = "admin2"
    ADMIN1 = "admin1"
    MULTI_ADMIN1 = "multi_admin1"
    COUNTRY = "country"


class PlaceRole(StrEnum):
    """What a place is to its event, where it is not where it happened (codebook ruling 19)."""

    ORIGIN = "origin"
    DESTINATION = "destination"
    LEFT = "left"


class DatePrecision(StrEnum):
    """How closely the text says when; ``days`` is two to six of them."""

    DAY = "day"
    DAYS = "days"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    UNKNOWN = "unknown"


class SiegePhase(StrEnum):
    """What happened to a siege (codebook ruling 19)."""

    LAID = "laid"
    TIGHTENED = "tightened"
    BROKEN = "broken"
    LIFTED = "lifted"
    ONGOING = "ongoing"


class CasualtyKind(StrEnum):
    """What befell the people of a casualty fact."""

    KILLED = "killed"
    WOUNDED = "wounded"
    CAPTURED = "captured"
    ABDUCTED = "abducted"
    MISSING = "missing"
    ARRESTED = "arrested"
    DISPLACED = "displaced"
    KILLED_OR_WOUNDED = "killed_or_wounded"


class Qualifier(StrEnum):
    """How the count is hedged (codebook §4)."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    ABOUT = "about"
    AT_MOST = "at_most"
    RANGE = "range"
    TENS = "tens"
    HUNDREDS = "hundreds"
    THOUSANDS = "thousands"
    UNSPECIFIED = "unspecified"
    UNCONFIRMED = "unconfirmed"


class Basis(StrEnum):
    """What the count counts, and so whether it may be added (codebook §4)."""

    INCREMENTAL = "incremental"
    CUMULATIVE = "cumulative"
    SUBSET = "subset"
    RESTATEMENT = "restatement"
    CONFLICTING = "conflicting"


class VictimStatus(StrEnum):
    """Who the people of a casualty fact were."""

    COMBATANT = "combatant"
    OFFICER = "officer"
    COMMANDER = "commander"
    CIVILIAN = "civilian"
    CHILD = "child"
    WOMAN = "woman"
    MEDIC = "medic"
    JOURNALIST = "journalist"
    UNKNOWN = "unknown"


class PublishedBasis(StrEnum):
    """Where the publication date of a report comes from."""

    STATED = "stated"
    DERIVED = "derived"
    METADATA = "metadata"
    MANUAL = "manual"
    UNKNOWN = "unknown"


class EventFlag(StrEnum):
    """What a coder warns the next reader of (codebook ruling 21)."""

    SOURCE_ERROR = "source_error"
    INCONSISTENT_TOTAL = "inconsistent_total"
    OVERLAP_UNKNOWN = "overlap_unknown"
    SAME_DAY_REVERSAL = "same_day_reversal"
    PLACE_AMBIGUOUS = "place_ambiguous"
    DATE_UNRESOLVED = "date_unresolved"


class State(StrEnum):
    """Where a span or an event stands; only events are verified."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    VERIFIED = "verified"
    REJECTED = "rejected"


class ReportState(StrEnum):
    """Where a report stands, derived from the decisions on its events."""

    NEW = "new"
    PROPOSED = "proposed"
    IN_REVIEW = "in_review"
    CONFIRMED = "confirmed"
    VERIFIED = "verified"
    FLAGGED = "flagged"


class RevisionKind(StrEnum):
    """What a reviewer did. Undo and redo are revisions like any other."""

    CREATE = "create"
    CONFIRM = "confirm"
    CORRECT = "correct"
    REJECT = "reject"
    VERIFY = "verify"
    RESTORE = "restore"
    UNDO = "undo"
    REDO = "redo"


class Relation(StrEnum):
    """What one claim is to another (ARCHITECTURE decision 4)."""

    SAME_AS = "same_as"
    UPDATES = "updates"
    PART_OF = "part_of"
    CONTRADICTS = "contradicts"


class Include(StrEnum):
    """How far an event must have come to go out: ``confirmed`` takes the verified ones too."""

    CONFIRMED = "confirmed"
    VERIFIED = "verified"


class Verification(StrEnum):
    """Who may verify an event: someone who did not decide it, or anyone."""

    SECOND_PERSON = "second_person"
    ONE_PERSON = "one_person"


class ReasonCode(StrEnum):
    """Why a decision was made (DOMAIN §1.11)."""

    EXTRACTION_ERROR = "extraction_error"
    TEXT_MISREAD = "text_misread"
    POLICY_CHANGE = "policy_change"
    NEW_SOURCE = "new_source"
    DUPLICATE_MERGED = "duplicate_merged"
    SPLIT = "split"
    PLACE_FIX = "place_fix"
    DATE_FIX = "date_fix"
    COUNT_FIX = "count_fix"
    REVIEWER_DECISION = "reviewer_decision"


class Ruling(StrEnum):
    """Why a disagreement was settled as it was: on the merits, or for a kind of error in it."""

    MERITS = "merits"
    AMBIGUOUS_TEXT = "ambiguous_text"
    GUIDELINE_GAP = "guideline_gap"
    SLIP = "slip"
    EDGE_CASE = "edge_case"
