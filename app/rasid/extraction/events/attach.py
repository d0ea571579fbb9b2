"""Gives each casualty fact to the event that brought it about."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from rasid.core.vocabulary import Basis, CasualtyKind, EventType, Factuality
from rasid.extraction.casualties.facts import Fact
from rasid.extraction.events.draft import Draft
from rasid.extraction.events.families import FIRE, TERRITORY
from rasid.extraction.events.mentions import Mention, Role
from rasid.extraction.events.skeleton import Skeleton

_DEADLY = FIRE | TERRITORY | {
    EventType.CLASH, EventType.ASSASSINATION, EventType.EXECUTION, EventType.ATTACK_CIVILIANS,
    EventType.BODIES_FOUND, EventType.OTHER, EventType.SUICIDE_ATTACK, EventType.PROTEST,
    EventType.SIEGE, EventType.TOLL_STATEMENT, EventType.LOOTING_DESTRUCTION,
    EventType.SEXUAL_VIOLENCE, EventType.DISRUPTED,
}  # fmt: skip
_OF_KIND = {
    CasualtyKind.CAPTURED: {EventType.CAPTURE_COMBATANT, EventType.CLASH},
    CasualtyKind.ABDUCTED: {EventType.ABDUCTION},
    CasualtyKind.ARRESTED: {EventType.ARREST},
    CasualtyKind.DISPLACED: {EventType.EVACUATION_DISPLACEMENT},
}
_FALL = (CasualtyKind.KILLED, CasualtyKind.WOUNDED, CasualtyKind.KILLED_OR_WOUNDED)
_EFFECT = re.compile(
    r"(?<!\S)[وف]?(?:ادي|ادت|اسفرت?|تسببت?|خلفت?|اوقعت?|نجم|راح|اودت|الامر الذي)(?!\S)|فيها? C|ضحي"
)
_AGAIN = re.compile(r"(?<!\S)و(?:قتل|استشهد|قضي|اصيب|جرح|لقي|فارق|C)")
_BEFALLS = (EventType.EXECUTION, EventType.ASSASSINATION, EventType.ATTACK_CIVILIANS)
_BEFORE, _BEHIND, _NEXT = 30, 10, 2
# «…، ما أدى إلى مقتل السائق، وكانت حافلة أخرى تعرضت لتفجير»: what was told before did it
_EFFECTS = ("ما ادي", "ما اسفر", "ما تسبب", "ما خلف", "مما", "الامر الذي", "ما اوقع")


class Attachment:
    """The mentions of a report in text order, with the events they tell."""

    def __init__(self, skeleton: Skeleton, drafts: Sequence[Draft]) -> None:
        self.skeleton, self.drafts = skeleton, drafts
        homes = [(told.mention, draft) for draft in drafts for told in draft.told]
        self.homes = sorted(homes, key=lambda pair: pair[0].at)
        anew = [draft for draft in drafts if not draft.first.telling.retold]
        self.again = {t.mention.at for d in anew for t in d.told if t.telling.retold}
        self.positions = [mention.at for mention, _ in self.homes]

    def home(self, fact: Fact) -> Draft | None:
        """The mention in its statement, nearest before, else behind; else told before it."""
        nth = bisect_right(self.positions, fact.at)
        before = self._able(self.homes[max(0, nth - _BEFORE) : nth], fact)
        behind = self._able(self.homes[nth : nth + _BEHIND], fact)
        if fact.statement.opener.startswith(_EFFECTS) and before:
            told, did = before[-1]
            if told.statement.paragraph == fact.statement.paragraph:
                return did
        here = [d for m, d in reversed(before) if m.statement == fact.statement]
        here += [d for m, d in behind if m.statement == fact.statement]
        if here:
            home = self._cause(fact, before, behind) or here[0]
            self._earlier_figure(fact, home, [*before, *behind])
            return home
        if in_headline(fact):
            return self._by_weight(fact)
        paragraph, sentence = fact.statement.paragraph, fact.statement.sentence
        near = [d for m, d in reversed(before) if m.statement.paragraph == paragraph]
        near += [d for m, d in behind if m.statement.sentence == sentence]
        return self._fought(fact) or (near[0] if near else self._by_weight(fact))

    def _cause(
        self,
        fact: Fact,
        before: Sequence[tuple[Mention, Draft]],
        behind: Sequence[tuple[Mention, Draft]],
    ) -> Draft | None:
        """«… بلدة مورك، وقتل 5 مدنيين جراء غارات على سلمية»: the cause told behind the count, where
        no words («ما أدى») make it an effect of what stands before.
        """
        if not before or not behind or before[-1][0].statement != fact.statement:
            return None
        (earlier, _), (cause, draft) = before[-1], behind[0]
        if cause.statement != fact.statement or cause.role is not Role.CAUSE:
            return None
        effect = _EFFECT.search(self.skeleton.line, earlier.last, fact.at)
        again = _AGAIN.search(self.skeleton.line, earlier.last, fact.at)
        return draft if again and not effect else None

    def executed(self, fact: Fact) -> Draft | None:
        """«من ضمنهم 21 أعدموا من قبل التنظيم»: the verb right behind a count is told of it."""
        nth = bisect_right(self.positions, fact.at)
        if nth == len(self.homes) or self.positions[nth] - fact.at > _NEXT:
            return None
        mention, draft = self.homes[nth]
        told_of = mention.verb and mention.statement == fact.statement
        return draft if told_of and draft.type in _BEFALLS else None

    def _fought(self, fact: Fact) -> Draft | None:
        """«أحبطت هجوماً وقتلت 7 من المهاجمين»: where men fell the attack was no mere plan."""
        nth = bisect_right(self.positions, fact.at)
        foiled = self.homes[nth - 1][1] if nth else None
        if foiled is None or fact.kind not in _FALL or not any(t.thwarts for t in foiled.told):
            return None
        if self.homes[nth - 1][0].statement.sentence != fact.statement.sentence:
            return None
        foiled.type, foiled.factuality = EventType.CLASH, Factuality.ACTUAL
        return foiled

    def _earlier_figure(
        self, fact: Fact, draft: Draft, near: Sequence[tuple[Mention, Draft]]
    ) -> None:
        """A bulletin retold for the same event gives its earlier toll, which this one replaces."""
        if not self.again:
            return
        again = any(m.at in self.again and m.statement == fact.statement for m, _ in near)
        if again and fact.basis is Basis.INCREMENTAL and _held(draft, fact.kind):
            fact.basis = Basis.RESTATEMENT

    def _able(
        self, homes: Sequence[tuple[Mention, Draft]], fact: Fact
    ) -> list[tuple[Mention, Draft]]:
        """Those whose event can bring about what the fact tells."""
        able = _OF_KIND.get(fact.kind, _DEADLY)
        return [(mention, draft) for mention, draft in homes if draft.type in able]

    def _by_weight(self, fact: Fact) -> Draft | None:
        """A headline or summary goes with the event that holds the most facts of its kind."""
        able = [d for d in self.drafts[:_BEFORE] if d.type in _OF_KIND.get(fact.kind, _DEADLY)]
        if not able:
            return None
        return max(able, key=lambda d: (_held(d, fact.kind), len(d.facts), len(d.told)))


def attach(skeleton: Skeleton, drafts: Sequence[Draft], facts: Sequence[Fact]) -> list[Fact]:
    """Put every fact in the ``facts`` of a draft; returns those that no event can hold."""
    attachment = Attachment(skeleton, drafts)
    given: dict[int, Draft] = {}
    for fact in sorted(facts, key=in_headline):
        # a part goes where its whole goes, or nowhere
        home = attachment.executed(fact)
        if home is None:
            home = given.get(id(fact.parent)) if fact.parent else attachment.home(fact)
        if home is not None:
            given[id(fact)] = home
            home.facts.append(fact)
    return [fact for fact in facts if id(fact) not in given]


def in_headline(fact: Fact) -> bool:
    """Whether the headline tells it."""
    return fact.statement.paragraph == 0


def _held(draft: Draft, kind: CasualtyKind) -> int:
    return sum(fact.kind is kind for fact in draft.facts)
