"""Reads each mention of a report on its own: type, sides, places, time, weapons, how it is told."""

from collections.abc import Sequence
from datetime import date

from rasid.core.vocabulary import CasualtyKind, EventType, Factuality, Label
from rasid.extraction.casualties.facts import Fact
from rasid.extraction.events.carrying import carry
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.dates import DateReader, When
from rasid.extraction.events.draft import Told
from rasid.extraction.events.mentions import Mention, find_mentions, types_of
from rasid.extraction.events.places import PlaceReader
from rasid.extraction.events.sides import SideReader
from rasid.extraction.events.silent import find_silent, find_unheld, opened
from rasid.extraction.events.skeleton import Skeleton
from rasid.extraction.events.statements import Statement
from rasid.extraction.events.telling import Telling, TellingReader
from rasid.extraction.events.types import TypeReader

_FELL = (CasualtyKind.KILLED, CasualtyKind.WOUNDED, CasualtyKind.KILLED_OR_WOUNDED)
_UNREAL = (Factuality.PLANNED, Factuality.NEGATED, Factuality.FAILED)


class MentionReader:
    """Reads the mentions of one skeleton."""

    def __init__(
        self,
        skeleton: Skeleton,
        cues: Cues,
        statements: Sequence[Statement],
        published: date | None,
    ) -> None:
        self.skeleton, self.cues = skeleton, cues
        self.mentions = find_mentions(skeleton, cues, statements)
        self.tellings = TellingReader(skeleton, cues, published)
        self.by_start = dict(
            zip((s.start for s in statements), self.tellings.tellings(statements), strict=True)
        )
        self.sides = SideReader(skeleton, cues)
        self.dates = DateReader(skeleton, published)
        self.types = TypeReader(skeleton, cues, self.dates)
        self.places = PlaceReader(skeleton)

    def read(self, facts: Sequence[Fact]) -> list[Told]:
        """Every mention with what its scope says, in text order."""
        told = [self._one(mention) for mention in self.mentions]
        for mention, type_ in find_silent(self.skeleton, self.cues, facts, self.mentions):
            told.append(self._one(mention, type_))
        told.sort(key=lambda one: one.mention.at)
        carry(self.skeleton, told)
        return told

    def read_unheld(self, facts: Sequence[Fact], told: Sequence[Told]) -> list[Told]:
        """Mentions for dead and wounded whom no event holds, unless a claim that is not of things
        done tells of them: «قتل 18 خلال محاولة السيطرة», where the attempt alone is named.
        """
        unreal = {one.mention.statement.start for one in told if one.factuality in _UNREAL}
        fell = [f for f in facts if f.kind in _FELL and f.parent is None]
        fell = [f for f in fell if f.statement.start not in unreal and f.statement.paragraph]
        return [self._one(m, type_) for m, type_ in find_unheld(self.skeleton, self.cues, fell)]

    def _one(self, mention: Mention, silent: EventType | None = None) -> Told:
        telling = self.by_start[mention.statement.start]
        actors = self.skeleton.actors(mention.start, mention.end)
        guess = silent or (types_of(mention) or (EventType.OTHER,))[0]
        sides = self.sides.read(mention, guess)
        type_ = silent or self.types.read(mention, actors, sides.a)
        if type_ is not guess:
            sides = self.sides.read(mention, type_)
        own = self.dates.read(mention.start, mention.end, mention.at, telling.reference)
        factuality = self.tellings.factuality(mention, telling)
        if type_ is EventType.TOLL_STATEMENT and factuality is Factuality.ATTEMPTED:
            factuality = Factuality.ACTUAL  # a count of attempts is a count that was made
        return Told(
            mention,
            type_,
            factuality,
            telling,
            sides,
            self.places.read(mention.start, mention.end, type_),
            self._when(mention, type_, telling, own),
            self.skeleton.between(mention.start, mention.end, Label.WEAPON),
            costly=self.cues.found("effect", self.skeleton.line, mention.at, mention.end),
            fells="C" in self.skeleton.line[mention.statement.start : mention.at],
            own_time=own is not None,
        )

    def _when(
        self, mention: Mention, type_: EventType, telling: Telling, own: When | None
    ) -> When | None:
        if own is not None or telling.dated:
            return own
        whole = type_ is EventType.TOLL_STATEMENT  # «… إلى 237 خلال الفترة الممتدة من …»
        end = mention.statement.end if whole else mention.end
        start = mention.statement.start
        if whole and not mention.marks and "منذ " not in self.skeleton.line[start:end]:
            start = opened(self.skeleton.line, mention.at)
        return self.dates.read(start, end, mention.at, telling.reference)
