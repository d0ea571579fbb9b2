"""A policy: how claims are made into numbers and rows where coding rules differ (DOMAIN §1.3–1.8).

A policy changes what is derived from the record, never the record. Where a person gave a fact
bounds of their own, these stand under every policy.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, Self

from rasid.core.record import to_builtins
from rasid.errors import RasidError


class Choice(StrEnum):
    """One way to decide; ``effect`` says in a sentence what it does."""

    effect: str

    def __new__(cls, value: str, effect: str = "") -> Self:
        """A member from the name files have for it and its effect."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.effect = effect
        return member


class MoreThan(Choice):
    """«أكثر من 17»: where it begins."""

    N_PLUS_ONE = "n_plus_one", "More than n counts n+1."
    N = "n", "More than n counts n, the number that was said."


class About(Choice):
    """«نحو 50»: how wide it is."""

    UNBOUNDED = "unbounded", "About n has n as best, and neither a low nor a high."
    TEN_PERCENT = "ten_percent", "About n is n, a tenth less or more."
    EXACT = "exact", "About n counts as n."


class Ranges(Choice):
    """«ما بين 10 و20»: which number is the best."""

    MIDDLE = "middle", "The best of a range is its middle."
    LOWEST = "lowest", "The best of a range is its low end."


class Tens(Choice):
    """«عشرات», «مئات», «آلاف» without a number."""

    PLURAL = "plural", "Tens count at least 20, hundreds 200, thousands 2000."
    ONE = "one", "Tens count 10, hundreds 100, thousands 1000."
    LEFT_OUT = "left_out", "Tens, hundreds and thousands without a number are left out."


class Unnumbered(Choice):
    """«قتلى», «عدد من القتلى»: dead without any number."""

    LEFT_OUT = "left_out", "Dead without a number are left out."
    THREE = "three", "Dead without a number count 3, with an open end."


class Unconfirmed(Choice):
    """«أنباء عن»: dead nobody has confirmed."""

    LEFT_OUT = "left_out", "Unconfirmed dead are left out."
    HIGH_ONLY = "high_only", "Unconfirmed dead are in the high alone."
    LOW_ZERO = "low_zero", "Unconfirmed dead are in best and high; their low is 0."


class OpenHigh(Choice):
    """A toll without an upper end («أكثر من», «على الأقل», «عشرات»)."""

    UNKNOWN = "unknown", "Where a toll has no upper end, the sum has none."
    BEST = "best", "Where a toll has no upper end, its best is its high."


class Places(Choice):
    """One claim about several places."""

    BY_FORMAT = "by_format", "A row a place in the ACLED-like file, one row in the GED-like one."
    EACH = "each", "A row for each place, the dead divided among them."
    FIRST = "first", "A row for each place, all dead at the first."
    TOGETHER = "together", "One row for all places together."


class Tolls(Choice):
    """A cumulative toll over several days."""

    KEPT = "kept", "A toll over several days is one row over that time."
    SPREAD = "spread", "A toll over several days is a row a day, the dead divided among them."


class Summaries(Choice):
    """A sum of the dead of a time that is no happening: «وثّق مقتل 1200 منذ مطلع العام»."""

    LEFT_OUT = "left_out", "A toll of a stretch of time is no event in the GED-like file."
    ROWS = "rows", "A toll of a stretch of time is a summary row in the GED-like file."


class Exchange(Choice):
    """A place taken and lost again on the same day."""

    TWO = "two", "A place taken and retaken on one day is a row for each time."
    ONE = "one", "A place taken and retaken on one day is one armed clash, with all its dead."


class Withdrawal(Choice):
    """A withdrawal under fire: who is credited with it."""

    TRANSFER = "transfer", "Nobody is credited: the territory changes hands without violence."
    GAIN = "gain", "Those who pressed are credited with a gain of territory."


class Hezbollah(Choice):
    """What the Lebanese Hezbollah is in Syria."""

    FOREIGN = "foreign", "Hezbollah is a foreign force: inter 8, dead of foreign militias."
    PRO_GOVERNMENT = "pro_government", "Hezbollah is a pro-government militia: inter 3."


_LONGEST = 80  # letters of a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """All choices under a name; the defaults are those of the codebook."""

    name: str = "codebook"
    more_than: MoreThan = MoreThan.N_PLUS_ONE
    about: About = About.UNBOUNDED
    ranges: Ranges = Ranges.MIDDLE
    tens: Tens = Tens.PLURAL
    unnumbered: Unnumbered = Unnumbered.LEFT_OUT
    unconfirmed: Unconfirmed = Unconfirmed.LEFT_OUT
    open_high: OpenHigh = OpenHigh.UNKNOWN
    places: Places = Places.BY_FORMAT
    tolls: Tolls = Tolls.KEPT
    summaries: Summaries = Summaries.LEFT_OUT
    exchange: Exchange = Exchange.TWO
    withdrawal: Withdrawal = Withdrawal.TRANSFER
    hezbollah: Hezbollah = Hezbollah.FOREIGN

    def choices(self) -> dict[str, Choice]:
        """Every choice by its name, in the order in which they are shown."""
        return {name: getattr(self, name) for name in CHOICES}

    def with_places(self, usual: Places) -> "Policy":
        """The policy with what is usual in a format, where it leaves places to the format."""
        return replace(self, places=usual) if self.places is Places.BY_FORMAT else self

    def choose(self, name: str, value: str) -> "Policy":
        """The policy with one choice made otherwise; RasidError where there is no such choice."""
        if name not in CHOICES:
            raise RasidError(
                "There is no choice {name}. There are: {known}.",
                name=name,
                known=", ".join(CHOICES),
            )
        if value not in [each.value for each in CHOICES[name]]:
            raise RasidError(
                "{name} cannot be {value}. It can be: {known}.",
                name=name,
                value=value,
                known=", ".join(each.value for each in CHOICES[name]),
            )
        chosen: dict[str, Any] = {name: CHOICES[name](value)}
        return replace(self, **chosen)


CHOICES: Mapping[str, type[Choice]] = {
    each.name: each.type
    for each in fields(Policy)
    if isinstance(each.type, type) and issubclass(each.type, Choice)
}
"""What a policy decides, by the names of its fields."""


def policy_values(policy: Policy) -> dict[str, str]:
    """A policy as JSON values: its name and each choice, as ``policy.json`` holds it."""
    values: dict[str, str] = to_builtins(policy)
    return values


def read_policy(values: object) -> Policy:
    """A policy from JSON values; a choice that is not made is the codebook's.

    RasidError for a choice or value that does not exist, and for a name that is none.
    """
    if not isinstance(values, Mapping) or not isinstance(values.get("name", ""), str):
        raise RasidError("A policy is a JSON object of a name and choices.")
    policy = Policy(name=policy_name(values.get("name", "policy")))
    for name, value in values.items():
        if name != "name":
            policy = policy.choose(str(name), str(value))
    return policy


def policy_name(name: str) -> str:
    """A name as it is kept; RasidError where it is empty or too long."""
    clean = " ".join(name.split())
    if not clean or len(clean) > _LONGEST:
        raise RasidError("A policy has a name of at most {most} letters.", most=_LONGEST)
    return clean


CODEBOOK = Policy()
"""What holds where nobody has chosen anything else."""

READY = {
    policy.name: policy
    for policy in (
        CODEBOOK,
        Policy(
            name="acled-like",
            more_than=MoreThan.N,
            about=About.EXACT,
            ranges=Ranges.LOWEST,
            tens=Tens.ONE,
            unnumbered=Unnumbered.THREE,
            places=Places.EACH,
            tolls=Tolls.SPREAD,
            exchange=Exchange.ONE,
            withdrawal=Withdrawal.GAIN,
        ),
        Policy(
            name="ucdp-like",
            unconfirmed=Unconfirmed.HIGH_ONLY,
            open_high=OpenHigh.BEST,
            places=Places.TOGETHER,
            hezbollah=Hezbollah.PRO_GOVERNMENT,
        ),
        Policy(
            name="conservative",
            more_than=MoreThan.N,
            about=About.TEN_PERCENT,
            ranges=Ranges.LOWEST,
            tens=Tens.ONE,
            places=Places.TOGETHER,
            exchange=Exchange.ONE,
        ),
    )
}
"""The policies every project has, by name; the first is the codebook's."""
