"""Finds events told by a casualty alone: «استشهد مواطن برصاص قناص» has no trigger of its own."""

import re
from collections.abc import Sequence

from rasid.core.vocabulary import Basis, CasualtyKind, EventType, Label
from rasid.extraction.casualties.facts import Fact
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.mentions import Mention, Role, types_of
from rasid.extraction.events.skeleton import Skeleton
from rasid.extraction.events.statements import Statement

_ADDED = re.compile(r"(?<!\S)(?:فيما|كما|بينما|كذلك|في حين)(?!\S)|(?<!\S)و(?:قتل|استشهد|قضي|لقي)")
_TOLD_OF = (CasualtyKind.KILLED, CasualtyKind.WOUNDED, CasualtyKind.KILLED_OR_WOUNDED)
_LASTING = re.compile(r"منذ |خلال (?:ال)?فتره|الفتره (?:ذاتها|نفسها|الممتده)")
_COSTS = re.compile(r"(?:تسبب|اسفر|خلف|اودت|ادت)\w* (?:عن |الي )?ب?\w+ $")
_SENTENCE = 320
_MANY = 500  # what no single happening kills over a time
_BY_KIND = {
    CasualtyKind.ABDUCTED: EventType.ABDUCTION,
    CasualtyKind.ARRESTED: EventType.ARREST,
    CasualtyKind.CAPTURED: EventType.CAPTURE_COMBATANT,
    CasualtyKind.DISPLACED: EventType.EVACUATION_DISPLACEMENT,
}


def find_silent(
    skeleton: Skeleton, cues: Cues, facts: Sequence[Fact], mentions: Sequence[Mention]
) -> list[tuple[Mention, EventType]]:
    """A mention without triggers, and its type, for each statement whose counts need one."""
    other = {m.statement.start for m in mentions if types_of(m)[:1] == (EventType.OTHER,)}
    spoken = {m.statement.start for m in mentions if m.role is not Role.PURPOSE}
    first_at: dict[int, int] = {}
    for mention in reversed(mentions):
        first_at[mention.statement.paragraph] = mention.at
    body = any(fact.statement.paragraph for fact in facts) or any(first_at)
    found: list[tuple[Mention, EventType]] = []
    done: set[int] = set()
    for fact in facts:
        statement = fact.statement
        if statement.start in done | other or fact.parent is not None:
            continue
        if statement.start in spoken and not _hardship(skeleton, cues, fact):
            continue
        if statement.paragraph == 0 and body:
            continue
        type_ = _type(skeleton, cues, fact)
        first = first_at.get(statement.paragraph)
        alone = first is None or (first > fact.at and _goes_on(skeleton, fact, first))
        if type_ is None and not alone:
            continue
        done.add(statement.start)
        first_at[statement.paragraph] = min(fact.at, first or fact.at)
        if type_ is EventType.TOLL_STATEMENT and _same_cause(found, statement):
            continue
        end = _end(skeleton, statement, first) if type_ is None else statement.end
        mention = Mention((), statement, statement.start, end, Role.MAIN, False, fact.at)
        found.append((mention, type_ or EventType.TOLL_STATEMENT))
    return found


def find_unheld(
    skeleton: Skeleton, cues: Cues, facts: Sequence[Fact]
) -> list[tuple[Mention, EventType]]:
    """A mention without triggers for each statement whose dead and wounded no event can hold."""
    found: dict[int, tuple[Mention, EventType]] = {}
    for fact in facts:
        statement = fact.statement
        type_ = _type(skeleton, cues, fact) or EventType.TOLL_STATEMENT
        mention = Mention((), statement, statement.start, statement.end, Role.MAIN, False, fact.at)
        found.setdefault(statement.start, (mention, type_))
    return list(found.values())


def _same_cause(found: Sequence[tuple[Mention, EventType]], statement: Statement) -> bool:
    """«ليرتفع إلى 35 عدد الذين قضوا للأسباب ذاتها»: the toll of the hardship just told."""
    last = found[-1] if found else None
    same = last is not None and last[0].statement.sentence == statement.sentence
    return same and last is not None and last[1] is EventType.OTHER


def _end(skeleton: Skeleton, statement: Statement, first: int | None) -> int:
    """A list of tolls by place goes on to the first trigger, or to the end of the line."""
    stop = skeleton.line.find("\n", statement.start)
    stop = stop if stop >= 0 else len(skeleton.line)
    if first is None:
        return stop
    openers = [m.start() for m in _ADDED.finditer(skeleton.line, statement.start, first)]
    return openers[-1] if openers else statement.end


def opened(line: str, at: int) -> int:
    """Where the sentence begins that tells at a place what the attacks counted in it cost."""
    floor = max(0, at - _SENTENCE)
    return max(floor, line.rfind(" . ", floor, at), line.rfind("\n", floor, at))


def _hardship(skeleton: Skeleton, cues: Cues, fact: Fact) -> bool:
    """Deaths of hunger or cold are told of their own, whatever siege the statement names."""
    line, statement = skeleton.line, fact.statement
    accident = cues.found("accident", line, fact.at, statement.end)
    return accident and "T" not in line[statement.start : fact.at]


def _goes_on(skeleton: Skeleton, fact: Fact, first: int) -> bool:
    """Whether the first trigger of the paragraph opens another claim than the count before it."""
    return bool(_ADDED.search(skeleton.line, fact.at, first))


def _type(skeleton: Skeleton, cues: Cues, fact: Fact) -> EventType | None:
    """What the cause named beside the count makes of it; None where no cause is named."""
    start, end = fact.statement.start, fact.statement.end
    line = skeleton.line
    if fact.kind in _BY_KIND:
        return _BY_KIND[fact.kind]
    if fact.kind not in _TOLD_OF:
        return None
    accident = cues.patterns["accident"].search(line, start, end)
    if accident is not None:
        return EventType.OTHER
    if fact.basis is Basis.CUMULATIVE:
        cost = _COSTS.search(line, start, fact.at) is not None
        begin = opened(line, fact.at) if cost else start
        lasting = _LASTING.search(line, begin, end) is not None
        return EventType.TOLL_STATEMENT if lasting else None
    if "منذ D" in line[start:end] and (fact.total or 0) >= _MANY:
        return EventType.TOLL_STATEMENT
    found = cues.patterns["means"].search(line, start, end)
    if found is not None:
        return EventType(cues.value("means", found))
    weapons = " ".join(map(skeleton.folded, skeleton.between(fact.at, end, Label.WEAPON)))
    if weapons:
        by_weapon = cues.patterns["means"].search(weapons)
        return EventType(cues.value("means", by_weapon)) if by_weapon else EventType.SHELLING
    agent = cues.last("agent", line, fact.at, end)
    if agent is not None and skeleton.between(agent.end(), end, Label.ACTOR):
        return EventType.ATTACK_CIVILIANS
    return None
