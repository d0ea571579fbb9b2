"""An event in the making, and how mentions of one happening come together in it."""

from dataclasses import dataclass, field

from msgspec import Struct

from rasid.core.vocabulary import Category, EventType, Factuality
from rasid.extraction.casualties.facts import Fact
from rasid.extraction.events.camps import actor_reading, camp
from rasid.extraction.events.dates import When
from rasid.extraction.events.families import FIRE, TERRITORY
from rasid.extraction.events.mentions import Mention, Role
from rasid.extraction.events.places import is_region, is_unit
from rasid.extraction.events.sides import Sides
from rasid.extraction.events.skeleton import Mark
from rasid.extraction.events.telling import Telling

_MOST_PLACES = 40
_MOVES = (EventType.TROOP_MOVEMENT, EventType.EVACUATION_DISPLACEMENT)
_SPREADS = TERRITORY | {EventType.SIEGE}


@dataclass
class Told:
    """One mention with all that was read in its scope.

    ``costly``: it tells what it cost («أسفرت عن …»). ``fells``: whom it befell is counted before
    it («قتل مواطن جراء استهدافه»). ``own_time``: its time stands in its scope.
    ``carried``: its actor was named before it. ``own_area``: it points to an area. ``tied``: it
    is a second word for the claim just told. ``thwarts``: it foils a plan. ``hinders``: it stops
    what was told («منعهم»).
    """

    mention: Mention
    type: EventType
    factuality: Factuality
    telling: Telling
    sides: Sides
    places: list[Mark]
    when: When | None
    weapons: list[Mark]
    carried: bool = False
    own_time: bool = False
    costly: bool = False
    fells: bool = False
    own_area: bool = False
    tied: bool = False
    thwarts: bool = False
    hinders: bool = False

    @property
    def bare(self) -> bool:
        """Nothing of its own: no actor, side, place or area."""
        acts = bool(self.sides.a) and not self.carried
        placed = bool(self.places) or self.own_area
        return not (acts or placed or self.sides.b or self.sides.both)

    @property
    def planned(self) -> bool:
        """Whether it is told as something yet to happen."""
        return self.factuality is Factuality.PLANNED

    @property
    def headline(self) -> bool:
        """Whether it stands in the first paragraph line."""
        return self.mention.statement.paragraph == 0


class Implied(Struct, frozen=True, gc=False):
    """A party no actor span names: victims of a count, marchers, a power named by an adjective."""

    category: Category
    slug: str | None
    mark: Mark | None = None


@dataclass
class Draft:
    """``told[0]`` is the mention the event is named by; the others tell it again."""

    told: list[Told]
    type: EventType
    factuality: Factuality
    sides: Sides
    places: list[Mark]
    when: When | None
    weapons: list[Mark]
    facts: list[Fact] = field(default_factory=list)
    implied_a: list[Implied] = field(default_factory=list)
    implied_b: list[Implied] = field(default_factory=list)
    inferred: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, told: Told) -> "Draft":
        """A new event from its first mention."""
        sides = Sides(
            list(told.sides.a), list(told.sides.b), set(told.sides.allies),
            set(told.sides.alternatives), told.sides.both,
        )  # fmt: skip
        if told.thwarts:
            sides.a, sides.b = sides.b, sides.a
        return cls(
            [told], told.type, told.factuality, sides, list(told.places), told.when,
            list(told.weapons),
        )  # fmt: skip

    @property
    def first(self) -> Told:
        """The mention it is named by."""
        return self.told[0]

    @property
    def paragraph(self) -> int:
        """The paragraph it is told in first."""
        return self.first.mention.statement.paragraph

    def add(self, told: Told) -> None:
        """Tell it again: what was open so far is filled, nothing is overwritten."""
        self.told.append(told)
        if self.type is EventType.PROTEST and told.type is EventType.OTHER:
            self.sides.b = self.sides.b or list(told.sides.a)
        if told.thwarts or self.first.thwarts:
            self._foil(told)
            return
        if told.type is not self.type or told.tied:
            if self.places and told.type is self.type:
                self._place(told)
            self.places = self.places or list(told.places)
            self.when = self.when or (told.when if told.own_time else None)
            return
        if not self.sides.a and not (set(map(camp, told.sides.a)) & set(map(camp, self.sides.b))):
            self.sides.a = list(told.sides.a)
        if not self.sides.b and not (set(map(camp, told.sides.b)) & set(map(camp, self.sides.a))):
            self.sides.b = list(told.sides.b)
        self.sides.allies |= told.sides.allies
        self._place(told)
        battle = self.type is EventType.CLASH
        passing = told.mention.role is Role.RELATIVE
        late = told.when is not None and told.when.lasts_long and not battle
        late = late or (told.headline and self.first.telling.retold)
        opened = self.when is None and not (passing or late)
        if opened or (battle and _wider(told.when, self.when)):
            self.when = told.when
        self.weapons += [mark for mark in told.weapons if mark not in self.weapons]

    def _place(self, told: Told) -> None:
        """Places told later: of ground all of them, else those that are finer than the known."""
        if self.places and told.headline and not self.first.headline:
            return
        here = told.mention.statement.paragraph == self.paragraph
        finer = here and any(not is_unit(mark) for mark in told.places)
        where = told.mention.statement.opener == "حيث" and self.type not in _MOVES
        coarse = is_region if where else is_unit
        if finer and self.type not in _SPREADS and all(map(coarse, self.places)):
            self.places = list(told.places)
        elif not self.places or (self.type in _SPREADS and len(self.places) < _MOST_PLACES):
            known = names(self.places)
            self.places += [mark for mark in told.places if not names([mark]) & known]

    def _foil(self, told: Told) -> None:
        """Those who foil a plan stand against those whose plan it is."""
        self.factuality = Factuality.FAILED
        planners, foilers = (told.sides.b, told.sides.a) if told.thwarts else (told.sides.a, [])
        self.sides.a = self.sides.a or list(planners)
        self.sides.b = self.sides.b or list(foilers)
        self.places = self.places or list(told.places)
        self.when = self.when or told.when


def _wider(new: When | None, known: When | None) -> bool:
    """Whether a time spans all of another and more: the whole battle after its first day."""
    if new is None or known is None or None in (new.start, new.end, known.start, known.end):
        return False
    inside = str(new.start) <= str(known.start) and str(known.end) <= str(new.end)
    return inside and (new.start, new.end) != (known.start, known.end)


def places_agree(draft: Draft, told: Told) -> bool:
    """No place of its own, or one in common by name."""
    if not told.places or not draft.places:
        return True
    return bool(names(draft.places) & names(told.places))


def names(places: list[Mark]) -> set[str]:
    """The last words of place names, by which they are compared."""
    found = set()
    for mark in places:
        reading = mark.candidate.reading
        name = getattr(reading, "name", "") or ""
        found.add(mark.candidate.link or name.split()[-1] if name else str(mark.at))
    return found


def sides_agree(draft: Draft, told: Told) -> bool:
    """No party of its own that fights elsewhere; those of a clash or an exchange may be swapped."""
    ours, theirs = _camps(draft.sides.a), _camps(draft.sides.b)
    new_a, new_b = _camps(told.sides.a), _camps(told.sides.b)
    straight = _fits(new_a, ours) and _fits(new_b, theirs)
    if draft.type in FIRE or draft.type is EventType.WITHDRAWAL:
        return straight
    if draft.type is EventType.PROTEST:
        return True  # whoever marches: «المواطنين», «المتظاهرون»
    if draft.type in (EventType.CLASH, EventType.RELEASE_EXCHANGE):
        return straight or (_fits(new_a, theirs) and _fits(new_b, ours))
    return straight


def _camps(marks: list[Mark]) -> set[str]:
    """The camps of a side; a party named in context only («الفصائل») may be another's."""
    return {camp(mark) for mark in marks if not actor_reading(mark).anaphoric}


def _fits(new: set[str], known: set[str]) -> bool:
    return not new or not known or bool(new & known)


def points_back(told: Told) -> bool:
    """Whether the words refer to something told or known already."""
    return told.mention.known or told.mention.role in (Role.RELATIVE, Role.CAUSE, Role.ACCOMPANY)
