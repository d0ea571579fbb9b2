"""Decides which mentions are new events and which tell one again (codebook §3, rulings 11 and 18)."""

from collections.abc import Iterable

from rasid.core.vocabulary import EventType, Factuality
from rasid.extraction.events.draft import Draft, Told, places_agree, points_back, sides_agree
from rasid.extraction.events.families import FIRE, TERRITORY
from rasid.extraction.events.mentions import Role

_REACH = 12
_PLANS = frozenset({EventType.PLANNED_OPERATION, EventType.DISRUPTED})
_SETTLED = (Factuality.NEGATED, Factuality.ATTEMPTED, Factuality.FAILED)
# Openers that add a claim to the one before; others («حيث», «قبل أن») go on with it.
_ADDS = frozenset(("فيما", "كما", "بينما", "في حين", "كذلك", "علي صعيد متصل", "علي صعيد اخر", "وفي"))


class Grouping:
    """Drafts in text order, built up mention by mention."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.last: Draft | None = None

    def take(self, one: Told) -> None:
        """Give a mention of the body to its event, or begin one."""
        home = self._home(one)
        if home is not None:
            home.add(one)
            self.last = home
        elif self._worth(one):
            self.last = Draft.of(one)
            self.drafts.append(self.last)

    def take_headline(self, one: Told) -> None:
        """The headline joins what the body tells; it adds nothing of its own."""
        for draft in self.drafts:
            if draft.type is one.type and sides_agree(draft, one):
                draft.add(one)
                return

    def _home(self, one: Told) -> Draft | None:
        recent = self.drafts[-_REACH:]
        if one.type in _PLANS or one.factuality is Factuality.PLANNED:
            return self._plan(one, recent)
        if one.tied and self.last is not None:
            return self.last
        same = [d for d in recent if d.type is one.type and sides_agree(d, one)]
        for draft in reversed(same):
            if self._again(one, draft):
                return draft
        if one.bare and one.when is None and points_back(one):
            return self._absorbing(one)
        return None

    def _plan(self, one: Told, recent: list[Draft]) -> Draft | None:
        """What was planned is one operation, however many steps it was to have."""
        paragraph = one.mention.statement.paragraph
        for draft in reversed(recent):
            if draft.type is EventType.PLANNED_OPERATION and draft.paragraph == paragraph:
                return draft
        one.type = EventType.PLANNED_OPERATION
        return None

    def _again(self, one: Told, draft: Draft) -> bool:
        """Whether a mention that could be the same is the same."""
        here, there = one.mention.statement, draft.told[-1].mention.statement
        if one.telling.retold != draft.first.telling.retold:
            return False
        if one.factuality in _SETTLED and draft.factuality is not one.factuality:
            return False
        later = one.when is not None and draft.when is not None
        if later and one.when != draft.when and not one.mention.known:
            return False
        if one.mention.known or one.mention.role is Role.RELATIVE:
            return one.mention.known or here.paragraph == there.paragraph
        if here.paragraph != there.paragraph or self._apart(one, draft):
            return False
        if one.type in FIRE:
            return here.sentence == there.sentence and not one.places and not one.sides.a
        if one.type is EventType.CLASH and not places_agree(draft, one):
            return False
        return places_agree(draft, one) or here.opener not in _ADDS

    def _apart(self, one: Told, draft: Draft) -> bool:
        """New parties, or a fight beside another claim, begin an event of their own."""
        if one.sides.a and one.sides.b and not (draft.sides.a or draft.sides.b):
            return one.mention.statement != draft.first.mention.statement
        beside = one.mention.role is Role.ACCOMPANY and self.last is not None
        return beside and self.last is not None and self.last.type is not one.type

    def _absorbing(self, one: Told) -> Draft | None:
        """Shelling or the like without actor, target or place of its own belongs to the fight."""
        last = self.last
        if last is None or last.told[-1].mention.statement.paragraph != (
            one.mention.statement.paragraph
        ):
            return None
        fighting = one.type in FIRE or one.type is EventType.CLASH
        if fighting and (last.type is EventType.CLASH or last.type in TERRITORY):
            return last
        return last if last.type is one.type else None

    def _worth(self, one: Told) -> bool:
        """Purposes, and things mentioned in passing where others are told, make no event."""
        if one.mention.role is Role.PURPOSE and one.type not in _PLANS:
            return False
        if one.bare and one.mention.role is Role.RELATIVE:
            return False
        if one.type is EventType.OTHER:
            return not self.drafts
        passing = one.bare and one.when is None and one.mention.known
        return not (passing and self.drafts)


def group(told: Iterable[Told]) -> list[Draft]:
    """Events in text order; a headline stands alone only where there is no body."""
    everything = list(told)
    body = [one for one in everything if not one.headline]
    grouping = Grouping()
    for one in body or everything:
        grouping.take(one)
    if body:
        for one in everything:
            if one.headline:
                grouping.take_headline(one)
    return grouping.drafts
