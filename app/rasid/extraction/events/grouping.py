"""Decides which mentions are new events and which tell one again (rulings 11 and 18)."""

from collections.abc import Iterable
from datetime import date

from rasid.core.vocabulary import EventType, Factuality
from rasid.extraction.events.camps import camp
from rasid.extraction.events.draft import Draft, Told, places_agree, points_back, sides_agree
from rasid.extraction.events.families import FIRE, TERRITORY
from rasid.extraction.events.mentions import Role
from rasid.extraction.events.statements import ADDS

_REACH = 12
_BATTLE = 10
_GROUND = TERRITORY | {EventType.TERRITORY_TRANSFER_PEACEFUL, EventType.TROOP_MOVEMENT}
_SPREADING = TERRITORY | {EventType.SIEGE, EventType.WITHDRAWAL, EventType.TROOP_MOVEMENT}
_BLASTS = frozenset({EventType.IED_MINE, EventType.CAR_BOMB, EventType.SUICIDE_ATTACK})
# Done with fire that the text names beside them: «اغتالوه بإطلاق النار عليه».
_BY_FIRE = frozenset(
    {EventType.ASSASSINATION, EventType.EXECUTION, EventType.ATTACK_CIVILIANS}
    | {EventType.BODIES_FOUND, EventType.ABDUCTION}
)
_HELD = frozenset({EventType.ARREST, EventType.ABDUCTION, EventType.CAPTURE_COMBATANT})
_HOW = FIRE | {EventType.EXECUTION, EventType.ATTACK_CIVILIANS}
_KEEP_TYPE = frozenset(
    {EventType.EVACUATION_DISPLACEMENT, EventType.AGREEMENT, EventType.NEGOTIATION}
    | {EventType.RELEASE_EXCHANGE, EventType.WITHDRAWAL, EventType.PROTEST}
)
_TALKS = frozenset({EventType.AGREEMENT, EventType.NEGOTIATION})
_SETTLED = (Factuality.NEGATED, Factuality.ATTEMPTED, Factuality.FAILED)


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
        """The headline joins what the body tells; only what the body passes over is its own."""
        kin = [draft for draft in self.drafts if _kin(draft.type) == _kin(one.type)]
        for draft in sorted(kin, key=lambda draft: draft.type is not one.type):
            if sides_agree(draft, one):
                draft.add(one)
                return
        told = one.mention.role is Role.MAIN and not one.bare and one.type is not EventType.OTHER
        if not kin and told and not one.planned:
            self.drafts.append(Draft.of(one))

    def _home(self, one: Told) -> Draft | None:
        """The event a mention tells again, if any."""
        recent = self.drafts[-_REACH:]
        if one.thwarts or one.type is EventType.PLANNED_OPERATION or one.planned:
            return self._plan(one, recent)
        if one.hinders:
            return next((d for d in reversed(recent) if d.type is EventType.PROTEST), self.last)
        if self.last is not None and (one.tied or self._joined(one, self.last)):
            return self.last
        same = [d for d in recent if d.type is one.type and sides_agree(d, one)]
        same.sort(key=lambda draft: draft.told[-1].mention.at, reverse=True)
        again = [draft for draft in same if self._again(one, draft)]
        return self._meant(one, again) if again else self._absorbing(one)

    def _joined(self, one: Told, last: Draft) -> bool:
        """«هجمات …، بعد التسلل، والاشتباك مع قوات النظام»: steps of the claim just told."""
        before = last.told[-1].mention.statement
        if one.type is not EventType.CLASH or last.type is not one.type:
            return False
        crept = one.mention.known or any("تسلل" in r.lemma for r in one.mention.readings)
        step = one.mention.role is Role.CAUSE and crept
        same = before.sentence == one.mention.statement.sentence
        return step and same and not self._adds(one) and sides_agree(last, one)

    def _meant(self, one: Told, again: list[Draft]) -> Draft:
        """The nearest; but «الاشتباكات» in a new sentence is the fight that was told first."""
        here = again[0].told[-1].mention.statement.sentence == one.mention.statement.sentence
        general = one.type is EventType.CLASH and one.mention.known and not one.places
        if here or not general or one.mention.demonstrative:
            return again[0]
        return min(again, key=lambda draft: draft.first.mention.at)

    def _plan(self, one: Told, recent: list[Draft]) -> Draft | None:
        """What was planned is one operation, however many steps it was to have."""
        paragraph = one.mention.statement.paragraph
        for draft in reversed(recent):
            same = draft.type is EventType.PLANNED_OPERATION and draft.paragraph == paragraph
            if same and not (one.sides.a and not sides_agree(draft, one) and self._adds(one)):
                return draft
        if one.type in _KEEP_TYPE and not one.thwarts:
            return None
        one.type = EventType.PLANNED_OPERATION
        return None

    def _adds(self, one: Told) -> bool:
        """Whether its statement opens a claim beside the last."""
        return one.mention.statement.opener in ADDS

    def _again(self, one: Told, draft: Draft) -> bool:
        """Whether a mention that could be the same is the same."""
        here, there = one.mention.statement, draft.told[-1].mention.statement
        if one.telling.retold != draft.first.telling.retold and not one.mention.demonstrative:
            return False
        if one.factuality in _SETTLED and draft.factuality is not one.factuality:
            return False
        if self._other_time(one, draft):
            return False
        if one.fells and one.mention.enclitic and one.sides.a and here != there:
            return False  # «كما قتل آخر جراء استهدافه من قبل مسلحين»
        if one.mention.known:
            caused = one.mention.role is Role.CAUSE and not one.sides.a
            caused = caused and here.paragraph == there.paragraph
            same = places_agree(draft, one) or one.mention.demonstrative or caused
            return same or one.type in _SPREADING
        exchange = one.type is EventType.RELEASE_EXCHANGE
        if here.paragraph != there.paragraph or (not exchange and self._apart(one, draft)):
            return False
        if one.mention.role is Role.RELATIVE:
            return True
        if one.type is EventType.TOLL_STATEMENT:
            return here == there
        if one.type is EventType.PROTEST and not self._adds(one):
            return here.sentence == there.sentence
        if one.type is EventType.RELEASE_EXCHANGE and not self._adds(one):
            return here.sentence == there.sentence
        if one.type in FIRE:
            return here.sentence == there.sentence and not one.places and not one.sides.a
        if one.type in _SPREADING:
            return places_agree(draft, one) or not self._adds(one)
        return places_agree(draft, one) and not (one.places and not draft.places)

    def _other_time(self, one: Told, draft: Draft) -> bool:
        """Another day than the event's; «هذه المعارك» are the same whatever the day."""
        if one.when is None or one.mention.demonstrative:
            return False
        if draft.when is None:
            today = one.telling.reference
            ended = one.when.end if one.own_time else None
            return ended is not None and today is not None and ended < today.isoformat()
        days = (one.when.start, one.when.end, draft.when.start, draft.when.end)
        if None in days:
            resolved = (one.when.start is None) != (draft.when.start is None)
            return one.when.mark != draft.when.mark and (resolved or not one.mention.known)
        apart = str(days[1]) < str(days[2]) or str(days[3]) < str(days[0])
        return apart or (_long(days[0], days[1]) != _long(days[2], days[3]))

    def _apart(self, one: Told, draft: Draft) -> bool:
        """New parties, or a fight beside another claim, begin an event of their own."""
        if one.sides.a and one.sides.b and not (draft.sides.a or draft.sides.b):
            return one.mention.statement != draft.first.mention.statement
        beside = one.mention.role is Role.ACCOMPANY and self.last is not None
        return beside and self.last is not None and self.last.type is not one.type

    def _absorbing(self, one: Told) -> Draft | None:
        """What has no actor, target or place of its own belongs to the claim it goes along with."""
        last = self.last
        if last is None:
            return None
        here, there = one.mention.statement, last.told[-1].mention.statement
        if here.paragraph != there.paragraph:
            return None
        if one.type in _HOW and last.type in _BY_FIRE and here.sentence == there.sentence:
            means = here == there or not self._adds(one)
            elsewhere = here != there and (bool(one.places) or here.opener != "حيث")
            others = {camp(m) for m in one.sides.b} - {camp(m) for m in last.sides.b}
            if others and last.sides.b:
                return None
            if not means or (one.sides.a and (last.sides.a or elsewhere)):
                return None
            last.sides.a = last.sides.a or list(one.sides.a)
            return last
        led_away = one.type is EventType.ABDUCTION and last.type in _HELD
        if led_away and here.sentence == there.sentence and (one.bare or one.mention.enclitic):
            return last
        held = one.type in _HELD and last.type is EventType.RELEASE_EXCHANGE
        if held and here == there and one.mention.role is Role.CAUSE:
            return last  # «أفرجت عنه بعد احتجاز دام 6 أشهر»
        if one.type in _BLASTS and last.type in _BLASTS and one.mention.known:
            return last
        beaten = one.type is EventType.ATTACK_CIVILIANS and here.sentence == there.sentence
        if (beaten or one.type is EventType.SHOOTING) and last.type is EventType.PROTEST:
            last.sides.b = last.sides.b or list(one.sides.a)
            return last
        marchers = one.type is EventType.TROOP_MOVEMENT and last.type is EventType.PROTEST
        if marchers and here.paragraph == there.paragraph:
            return last
        raid = one.type is EventType.CLASH and one.mention.role is Role.CAUSE and not one.sides.b
        if raid and last.type is EventType.ARREST and not (one.sides.a or one.sides.both):
            return last  # «اعتقلت 12 شخصاً خلال حملة أمنية»
        if self._fight_for_ground(one, last):
            last.sides.b = last.sides.b or list(one.sides.b or one.sides.a)
            return last
        if one.type is EventType.AGREEMENT and last.type is EventType.NEGOTIATION and one.bare:
            return last
        again = one.type in FIRE and last.type in FIRE and one.mention.known and one.bare
        if again and one.mention.role is not Role.ACCOMPANY:
            return last  # «… وأسفر الاستهداف عن أضرار»
        massacre = one.type is EventType.ATTACK_CIVILIANS and last.type in FIRE
        if massacre and one.bare and here.sentence == there.sentence:
            return last  # «قصفت …، ما تسبب بمجزرة»
        mutual = one.type in FIRE and one.sides.both and not (one.places or one.sides.a)
        if mutual and (last.type is EventType.CLASH or last.type in TERRITORY):
            return last  # «وسط قصف متبادل بين الطرفين»
        if not one.bare or one.own_time or not points_back(one):
            return None
        fighting = one.type in FIRE or one.type is EventType.CLASH
        if fighting and (last.type is EventType.CLASH or last.type in TERRITORY):
            return last
        return last if last.type is one.type else None

    def _fight_for_ground(self, one: Told, last: Draft) -> bool:
        """«سيطرت على الحي بعد اشتباكات مع التنظيم»: the fight is told with what it won."""
        here, there = one.mention.statement, last.told[-1].mention.statement
        fight = one.type is EventType.CLASH and one.mention.role is Role.CAUSE
        fight = fight and not (one.places or one.costly)
        return fight and last.type in TERRITORY and here.sentence == there.sentence

    def _worth(self, one: Told) -> bool:
        """Purposes, and things mentioned in passing where others are told, make no event."""
        role = one.mention.role
        if one.type is EventType.TOLL_STATEMENT:
            return True
        if role is Role.PURPOSE and one.type is not EventType.PLANNED_OPERATION:
            return False
        if one.hinders or (one.bare and role is Role.RELATIVE):
            return False
        if one.bare and role is Role.CAUSE and one.type in _TALKS and self.drafts:
            return False
        # «وهو الاستهداف الخامس خلال 72 ساعة»: a time makes no second strike of it
        passing = one.bare and one.mention.known and (not one.own_time or one.type in FIRE)
        return not (passing and self.drafts)


def _kin(type_: EventType) -> str:
    """What a headline may mean by a type: any fighting, any move over ground, or itself."""
    if type_ in FIRE or type_ is EventType.CLASH:
        return "fighting"
    return "ground" if type_ in _GROUND else type_.value


def _long(start: str | None, end: str | None) -> bool:
    """Whether a run of days is longer than a battle."""
    if start is None or end is None:
        return False
    return (date.fromisoformat(end) - date.fromisoformat(start)).days > _BATTLE


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
