"""What is counted: found and missed things, right and wrong fields, and each miss by itself."""

from collections import defaultdict
from dataclasses import dataclass, field

from rasid.core.vocabulary import Label

CORE = (Label.ACTOR, Label.PLACE, Label.TIME, Label.CASUALTY, Label.WEAPON, Label.TRIGGER)
"""The labels that count in the sum over all."""


@dataclass(slots=True)
class Found:
    """How many were found of those coded; precision and recall are 0 to 1."""

    hits: int = 0
    predicted: int = 0
    coded: int = 0

    def __add__(self, other: "Found") -> "Found":
        return Found(
            self.hits + other.hits, self.predicted + other.predicted, self.coded + other.coded
        )

    @property
    def precision(self) -> float:
        """The share of the predicted that is right; 1 where there was nothing to predict."""
        if not self.predicted:
            return 0.0 if self.coded else 1.0
        return self.hits / self.predicted

    @property
    def recall(self) -> float:
        """The share of the coded that was found."""
        return self.hits / self.coded if self.coded else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Right:
    """How often a field of a matched thing is as coded."""

    right: int = 0
    asked: int = 0

    def add(self, is_right: bool) -> None:
        """Count one more."""
        self.right += is_right
        self.asked += 1

    @property
    def accuracy(self) -> float:
        """The share that is right; 1 where nothing was asked."""
        return self.right / self.asked if self.asked else 1.0


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that is not as coded, at code points ``[start, end)`` of a report."""

    report: str
    what: str
    how: str
    start: int
    end: int


@dataclass(slots=True)
class Score:
    """Everything counted over some reports. ``absent`` names those without a prediction."""

    reports: int = 0
    absent: list[str] = field(default_factory=list)
    exact: defaultdict[Label, Found] = field(default_factory=lambda: defaultdict(Found))
    overlapping: defaultdict[Label, Found] = field(default_factory=lambda: defaultdict(Found))
    casualties: Found = field(default_factory=Found)
    typed_events: Found = field(default_factory=Found)
    events: Found = field(default_factory=Found)
    fields: defaultdict[str, Right] = field(default_factory=lambda: defaultdict(Right))
    false_dead: int = 0
    misses: list[Miss] = field(default_factory=list)

    def all_spans(self, *, exact: bool) -> Found:
        """The sum over the labels that count."""
        counts = self.exact if exact else self.overlapping
        return sum((counts[label] for label in CORE), Found())
