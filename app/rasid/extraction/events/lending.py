"""Lends an event the places and the time that are told beside it, and notes that it did."""

import itertools
import re
from collections.abc import Sequence

from rasid.core.vocabulary import EventType, Factuality, Label
from rasid.extraction.casualties.facts import Fact
from rasid.extraction.events.dates import DateReader, When
from rasid.extraction.events.draft import Draft, Told
from rasid.extraction.events.families import FIRE, TERRITORY
from rasid.extraction.events.mentions import Role
from rasid.extraction.events.places import IN_CUSTODY, is_unit
from rasid.extraction.events.skeleton import Mark, Skeleton
from rasid.extraction.events.statements import ADDS, Statement

_FILED = re.compile(r" (?::|-)")
_FAR, _TOLD, _CLAUSE = 1500, 20, 150
_TALKS = frozenset({EventType.AGREEMENT, EventType.NEGOTIATION, EventType.RELEASE_EXCHANGE})
_PARTS = TERRITORY | {EventType.CAPTURE_COMBATANT, EventType.SUICIDE_ATTACK}
# It happened in many places.
_DISPERSED = re.compile(
    r"(?<!\S)[وف]?(?:في|ب|على|علي) ?(?:عده|عدد من|مختلف|عموم|معظم|بقيه|شتي) "
    r"(?:ال)?(?:محافظات|مناطق|جبهات|مدن|ارياف|محاور)(?! P)"
    r"|(?:مناطق|محافظات|جبهات) (?:متفرقه|مختلفه|عده|متعدده)(?! (?:من|في|ب) ?P)"
)

_WHERE = re.compile(r" ?حيث(?!\S)")
_AFTER = re.compile(r"(?<!\S)(?:عقب|بعد|اثر) $")
_THERE = re.compile(r"(?<!\S)(?:منها?|فيها?|عليها?|اليها?|داخلها?|بها?)(?!\S)")


def lend(skeleton: Skeleton, draft: Draft, before: Sequence[Draft], after: Sequence[Draft]) -> None:
    """Fill the places an event leaves unsaid from the claims told before and right behind it."""
    if _give(draft, _elaborated(skeleton, draft)):
        draft.inferred["places"] = "from the claim told with it"
    if draft.places or _nowhere(skeleton, draft):
        return
    toll = draft.type is EventType.TOLL_STATEMENT
    if not toll and _give(draft, _shared(draft, after)):
        draft.inferred["places"] = "from the claim told with it"
    if not toll and _give(draft, _earlier(skeleton, draft, before)):
        draft.inferred["places"] = "from the claim told before"
    if _give(draft, _headline(skeleton, draft.facts)):
        draft.inferred["places"] = "from the headline"
    filed = not toll and draft.type is not EventType.NEGOTIATION
    if filed and _give(draft, _dateline(skeleton, draft)):
        draft.inferred["places"] = "from the dateline"


def _give(draft: Draft, places: Sequence[Mark]) -> bool:
    """Whether the places were wanted."""
    wanted = bool(places) and all(map(is_unit, draft.places))
    if wanted:
        draft.places = list(places)
    return wanted


def _elaborated(skeleton: Skeleton, draft: Draft) -> Sequence[Mark]:
    """«احتجاجات في محافظة السويداء، حيث تجمع المئات في ساحة السير»: the place in the region."""
    end = draft.first.mention.statement.end
    if not draft.places or not _WHERE.match(skeleton.line, end):
        return ()
    marks = skeleton.between(end, min(end + _CLAUSE, len(skeleton.line)))
    known = itertools.takewhile(lambda mark: mark.label is not Label.TRIGGER, marks)
    found = [mark for mark in known if mark.label is Label.PLACE]
    return found if any(not is_unit(mark) for mark in found) else ()


def _nowhere(skeleton: Skeleton, draft: Draft) -> bool:
    """«في عدة محافظات», «تحت التعذيب في سجون النظام»: no place told elsewhere is meant."""
    mention = draft.first.mention
    scope = skeleton.line[mention.start : mention.statement.end]
    return bool(_DISPERSED.search(scope) or IN_CUSTODY.search(scope))


def _shared(draft: Draft, after: Sequence[Draft]) -> Sequence[Mark]:
    """«القصف من قبل قوات النظام، والغارات على المدينة», «ما خسرته من مواقع في ريفي حمص»."""
    here = draft.first.mention
    for other in after[:1]:
        there = other.first.mention
        if there.statement != here.statement or there.at < here.at:
            continue
        fires = draft.type in FIRE and other.type in FIRE and there.role is here.role
        fled = draft.type is EventType.EVACUATION_DISPLACEMENT and other.type in FIRE
        fires = fires or (fled and there.role is Role.CAUSE)
        lost = there.role is Role.RELATIVE and draft.type in TERRITORY and other.type in TERRITORY
        if fires or lost:
            return other.places
    return ()


def _earlier(skeleton: Skeleton, draft: Draft, before: Sequence[Draft]) -> Sequence[Mark]:
    """The places of the claim told before, of the same statement or sentence first."""
    here = draft.first.mention.statement
    if draft.type in _TALKS:
        talks = [d for d in before if d.type in _TALKS]
        agreed = draft.type is EventType.AGREEMENT and not talks
        before = [d for d in before if _sentence(d) == here.sentence] if agreed else talks
    placed = [d for d in reversed(before) if _lends(skeleton, draft, d)]
    placed.sort(key=lambda d: (not _told_in(d, here), _sentence(d) != here.sentence))
    return placed[0].places if placed else ()


def _lends(skeleton: Skeleton, draft: Draft, earlier: Draft) -> bool:
    """Whether the places of an earlier claim may be those of this one."""
    if not earlier.places or earlier.type is EventType.OTHER:
        return False
    if _apart(skeleton, draft) and _days(draft.when) != _days(earlier.when):
        return False
    return _sentence(earlier) == _sentence(draft) or earlier.factuality is not Factuality.BACKGROUND


def _apart(skeleton: Skeleton, draft: Draft) -> bool:
    """«عقب اعتقال قيادي يوم الاثنين»: of another time, and nothing points to the place told."""
    mention, line = draft.first.mention, skeleton.line
    past = draft.first.own_time and _AFTER.search(line[max(0, mention.at - 10) : mention.at])
    return bool(past) and _THERE.search(line, mention.at, mention.end) is None


def _sentence(draft: Draft) -> int:
    return draft.first.mention.statement.sentence


def _days(when: When | None) -> tuple[str | None, str | None]:
    return (when.start, when.end) if when else (None, None)


def _headline(skeleton: Skeleton, facts: Sequence[Fact]) -> Sequence[Mark]:
    """The places beside a count that the headline gives and the body gives again."""
    counted = {fact.count for fact in facts if fact.statement.paragraph}
    for fact in facts:
        if fact.statement.paragraph == 0 and fact.count in counted:
            return skeleton.between(fact.statement.start, fact.statement.end, Label.PLACE)
    return ()


def _dateline(skeleton: Skeleton, draft: Draft) -> Sequence[Mark]:
    """«محافظة درعا: …»: where the paragraph is filed from."""
    at = draft.first.mention.at
    start = max(skeleton.line.rfind("\n", max(0, at - _FAR), at) + 1, at - _FAR)
    first = skeleton.between(start, min(at, start + 4), Label.PLACE)
    return [mark for mark in first if _FILED.match(skeleton.line, mark.at + 1)]


def lend_time(draft: Draft, before: Sequence[Draft], dates: DateReader) -> None:
    """Fill the time an event leaves unsaid: of the battle it is part of, else of publication."""
    if draft.when is not None:
        return
    telling = draft.first.telling
    source = _of_lead(draft, before) or _dated(draft, before)
    if source is not None:
        draft.when = source.when
        draft.inferred["date"] = "from the claim told before"
    elif draft.factuality is Factuality.BACKGROUND and not telling.dated:
        draft.when = When()
        draft.inferred["date"] = "background without a time"
    else:
        draft.when = dates.told_today(telling.reference)
        if telling.reference is None:
            return  # with no day of publication there is nothing to infer from
        told = "day of the bulletin retold" if telling.retold else "day of publication"
        draft.inferred["date"] = told


def _of_lead(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """The claim of the lead whose dead this one tells of for one governorate."""
    leads = [fact.lead for fact in draft.facts if fact.lead is not None]
    for one in before:
        if leads and one.when is not None and any(fact is leads[0] for fact in one.facts):
            return one
    return None


def _dated(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """The claim whose time is meant: one in the same statement, or the battle it is a part of."""
    mention = draft.first.mention
    here = mention.statement
    today = draft.first.telling.reference
    dated = [d for d in reversed(before) if d.when is not None and _told_alike(d, draft)]
    dated = [d for d in dated if today is None or (d.when is not None and d.when.start)]
    partial = draft.type in _PARTS and draft.factuality is not Factuality.ATTEMPTED
    beside = (d for d in dated if _told_in(d, here, before=mention.at))
    # «ما خسرته»: lost in the battle, not when the attempt to win it back was told
    if not (partial and mention.role is Role.RELATIVE) and (one := next(beside, None)):
        return one
    for one in dated:
        if one.type is EventType.CLASH and _lasts(one.when) and partial:
            return one if _near(one, here) else None
    # «سيطرت أمس على البلدة عقب قصف»: what led to it was then
    led = mention.role is Role.CAUSE and here.opener not in ADDS
    if dated and led and _sentence(dated[0]) == here.sentence:
        return dated[0]
    return dated[0] if dated and draft.factuality is Factuality.BACKGROUND else None


def _told_alike(one: Draft, other: Draft) -> bool:
    """Whether both are the report's own news, or told of the same bulletin."""
    first, second = one.first.telling, other.first.telling
    return first == second or not (first.retold or second.retold)


def _lasts(when: When | None) -> bool:
    return when is not None and when.start != when.end


def _near(one: Draft, here: Statement) -> bool:
    """Whether the paragraph of a statement tells of an event."""
    return any(told.mention.statement.paragraph == here.paragraph for told in _last(one))


def _told_in(draft: Draft, here: Statement, before: int | None = None) -> bool:
    """Whether an event is told in a statement, first or again, or there ``before`` a place."""
    there = [told.mention for told in _last(draft) if told.mention.statement == here]
    return any(before is None or mention.at < before for mention in there)


def _last(draft: Draft) -> Sequence[Told]:
    return draft.told[-_TOLD:]
