"""Marks the facts that only tell again what other facts of the report say (codebook ruling 12)."""

import re
from collections.abc import Sequence

from rasid.core.vocabulary import Basis, CasualtyKind, Label, Qualifier
from rasid.extraction.casualties.facts import Fact, parts_of
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.skeleton import Skeleton

_OF_DEATH = (CasualtyKind.KILLED, CasualtyKind.WOUNDED, CasualtyKind.KILLED_OR_WOUNDED)
_REACH, _DENIAL_REACH = 60, 200
# «فيما قالت تركيا إن 33 قتلوا»: told against the count before it
_AGAINST = ("فيما", "بينما", "في حين", "بالمقابل", "في المقابل")
_PARTY_SAYS = re.compile(r" (?:من )?[AP] (?:\w+ ){0,3}?(?:ان|انه|انها|عن|بان|بانها|مقتل)(?!\S)")
_LEAD, _LONGEST_LINE, _FEW = 400, 600, 2
_PLACED = re.compile(r"[ ،.\n]*[وف]في P ")
_EXPLAINING = ("اذ", "حيث")
_ONE_BY_ONE = re.compile(r" [،.] (?:و?حيث|اذ|وذلك|هم|ففي)(?!\S)")
_RETOLD = re.compile(r"(?<!\S)[وف]?كان (?:قد )?S (?:قد )?|(?<!\S)[وف]?كان(?: قد)? \w+ S ")
_DEFINITE = ("ال", "بال", "وال", "لل")
_SPEAKER = 40
_SAYS_THAT = re.compile(r" ا?ن(?:ه|ها|هم)(?!\S)")
_DENIES = re.compile(r"(?<!\S)و?نف(?:ت|ي) ")


def mark_restatements(skeleton: Skeleton, cues: Cues, facts: Sequence[Fact]) -> None:
    """Set basis restatement or conflicting where it applies; parts stay parts of their whole."""
    body = (f for f in facts if not (_in_headline(f) or _headline_again(skeleton, f)))
    told = {fact.kind for fact in body}
    counted: set[int] = set()
    for nth, fact in enumerate(facts):
        if fact.basis is Basis.SUBSET:
            continue
        rest = facts[nth + 1 : nth + 1 + _REACH]
        headline = _in_headline(fact) or _headline_again(skeleton, fact)
        in_body = headline and any(_comparable(fact.kind, kind) for kind in told)
        parts = _by_governorate(skeleton, fact, rest)
        parts = parts or ([] if id(fact) in counted else _summed_up(skeleton, fact, rest))
        counted.update(map(id, parts))
        before = facts[max(0, nth - _REACH) : nth]
        details = _details(fact, rest) if _general(fact) else None
        general = details is not None
        if details is not None and set(details.categories) & set(fact.categories):
            # «مقتل المزيد من عناصر قوات النظام وحلفائها، حيث ارتفع إلى 106 عدد قتلى قوات النظام»
            details.categories = tuple(dict.fromkeys((*details.categories, *fact.categories)))
        again = _earlier_figure(skeleton, fact, before) or _summing_up(fact, before)
        again = again or _told_again(skeleton, cues, fact, before)
        if in_body or general or parts or again:
            fact.basis = Basis.RESTATEMENT
        elif _of_another_source(skeleton, cues, fact):
            near = [
                f for f in facts[max(0, nth - _REACH) : nth + _REACH] if _of_one(skeleton, fact, f)
            ]
            if _rival(fact, near) or _denied(skeleton, fact):
                fact.basis = Basis.CONFLICTING


def _in_headline(fact: Fact) -> bool:
    return fact.statement.paragraph == 0


def _headline_again(skeleton: Skeleton, fact: Fact) -> bool:
    """Whether the line of a fact is the headline word for word, as where a page repeats it."""
    line = skeleton.line
    start = line.rfind("\n", max(0, fact.at - _LONGEST_LINE), fact.at) + 1
    end = line.find("\n", fact.at, fact.at + _LONGEST_LINE)
    first = line.find("\n", 0, _LONGEST_LINE)
    return 0 < first < start and end > 0 and line[start:end].strip() == line[:first].strip()


def _told_again(skeleton: Skeleton, cues: Cues, fact: Fact, before: Sequence[Fact]) -> bool:
    """«ما تسبب باستشهاد 3 بينهم طفلان …، إذ وثق المرصد استشهاد 3 بينهم طفلان»: the same three."""
    if fact.statement.opener not in _EXPLAINING or (fact.count or 0) < _FEW:
        return False
    if cues.found("others", skeleton.folded(fact.mark)):
        return False
    whole = [f for f in before if f.parent is None and f.kind is fact.kind]
    whole = [f for f in whole if f.basis is not Basis.CUMULATIVE]
    last = whole[-1] if whole else None
    if last is None or fact.basis is not Basis.INCREMENTAL or last.basis is not Basis.INCREMENTAL:
        return False
    near = last.statement.sentence == fact.statement.sentence and last.count == fact.count
    parts = [[child.count for child in one.children] for one in (last, fact)]
    return near and parts[0] == parts[1] and last.categories == fact.categories


def _comparable(one: CasualtyKind, other: CasualtyKind) -> bool:
    if CasualtyKind.KILLED_OR_WOUNDED in (one, other):
        return one in _OF_DEATH and other in _OF_DEATH
    return one is other


def _general(fact: Fact) -> bool:
    return fact.count is None and fact.qualifier is Qualifier.UNSPECIFIED


def _details(fact: Fact, rest: Sequence[Fact]) -> Fact | None:
    """The toll in the same paragraph that details general words («خسائر بشرية», «المزيد من»)."""
    near = [f for f in rest if f.statement.paragraph == fact.statement.paragraph]
    near = [f for f in near if f.basis is not Basis.SUBSET and _comparable(fact.kind, f.kind)]
    numbered = [f for f in near if f.total is not None and f.qualifier is not Qualifier.UNCONFIRMED]
    if not numbered:
        return None
    if fact.kind is CasualtyKind.KILLED_OR_WOUNDED and fact.rule == "casualty.noun":
        return numbered[0]
    running = numbered[0] is near[0] and numbered[0].basis is Basis.CUMULATIVE
    return numbered[0] if running else None


def _summed_up(skeleton: Skeleton, fact: Fact, rest: Sequence[Fact]) -> Sequence[Fact]:
    """The facts behind a lead total that add up to it.

    «ارتفع إلى 34 …، حيث استشهد 17 …، و9 …، و8 …»: a total that grew stands itself unless what
    follows tells its parts one by one.
    """
    if fact.basis is Basis.INCREMENTAL:
        return parts_of(fact, rest)
    if fact.basis is not Basis.CUMULATIVE:
        return ()
    parts = parts_of(fact, rest)
    first = min((part.at for part in parts), default=fact.at)
    told = first - fact.at < _LEAD and _ONE_BY_ONE.search(skeleton.line, fact.at, first)
    return parts if told else ()


def _by_governorate(skeleton: Skeleton, whole: Fact, rest: Sequence[Fact]) -> Sequence[Fact]:
    """«87 شهيداً أمس. ففي محافظة حلب استشهد 30 بينهم …، و10 …. وفي محافظة درعا 57»: the heads of
    the statements add up to the lead; what stands behind a head is a part of it.
    """
    if whole.parent is not None or whole.total is None:
        return ()
    heads: dict[int, list[Fact]] = {}
    for fact in rest:
        own = fact.parent is None and fact.total and fact.basis is Basis.INCREMENTAL
        placed = _PLACED.match(skeleton.line, fact.statement.start)
        if own and placed and fact.kind is whole.kind:
            heads.setdefault(fact.statement.start, []).append(fact)
    if len(heads) < _FEW or sum(told[0].total or 0 for told in heads.values()) != whole.total:
        return ()
    for head, *others in heads.values():
        head.lead = whole
        for other in others:
            other.parent, other.basis = head, Basis.SUBSET
            head.children.append(other)
    return [told[0] for told in heads.values()]


def _summing_up(fact: Fact, before: Sequence[Fact]) -> bool:
    """«قتل 14 …، وقضى 6 …، وبذلك يكون قد قتل 20»: what was told, added up."""
    if fact.statement.opener != "بذلك" or fact.basis is Basis.SUBSET or not fact.total:
        return False
    total = 0
    for other in reversed(before):
        if other.statement.paragraph != fact.statement.paragraph:
            return False
        if other.kind is fact.kind and other.basis is Basis.INCREMENTAL and other.total:
            total += other.total
            if total >= fact.total:
                return total == fact.total and other.total < fact.total
    return False


def _earlier_figure(skeleton: Skeleton, fact: Fact, before: Sequence[Fact]) -> bool:
    """«ارتفع إلى 9 …، وكان المرصد وثق قبل ساعات مقتل 5»: the five are among the nine."""
    start = fact.statement.start
    if fact.basis is not Basis.INCREMENTAL or not _RETOLD.search(skeleton.line, start, fact.at):
        return False
    if skeleton.between(start, fact.statement.end, Label.PLACE):
        return False
    grown = [f for f in before if f.basis is Basis.CUMULATIVE and f.kind is fact.kind]
    grown = [f for f in grown if f.statement.paragraph == fact.statement.paragraph]
    return bool(grown) and (fact.total or 0) <= (grown[-1].total or 0)


def _of_another_source(skeleton: Skeleton, cues: Cues, fact: Fact) -> bool:
    """«فيما قالت وسائل إعلام إن …»: the claim verb and the source stand before the count."""
    start, line = fact.statement.start, skeleton.line
    claim = cues.last("claim", line, start, fact.at)
    if claim is None or "المرصد" in line[start : fact.at]:
        return False
    if _denied(skeleton, fact):
        return True
    if fact.statement.opener in _AGAINST and _PARTY_SAYS.match(line, claim.end()):
        return True
    speaker = skeleton.between(max(start, claim.start() - _SPEAKER), claim.start(), Label.ACTOR)
    if speaker and _SAYS_THAT.match(line, claim.end()):
        return True  # «تبنى التنظيم تفجيراً قال إنه أوقع 20 قتيلاً»
    sources = skeleton.between(start, fact.at)
    named = any(cues.found("sources", skeleton.folded(mark)) for mark in sources)
    return named or cues.found("sources", line, start, fact.at)


def _of_one(skeleton: Skeleton, claim: Fact, other: Fact) -> bool:
    """Whether two figures may be of one happening: not where each is told with its own."""
    told = [skeleton.triggers(f.statement.start, f.statement.end) for f in (claim, other)]
    again = any(skeleton.folded(mark).startswith(_DEFINITE) for marks in told for mark in marks)
    return again or not all(told)


def _denied(skeleton: Skeleton, fact: Fact) -> bool:
    """«ونفت قوات سوريا الديمقراطية مقتل أي من عناصرها»: the claim stands against a denial."""
    before = skeleton.line[max(0, fact.statement.start - _DENIAL_REACH) : fact.at]
    return _DENIES.search(before) is not None


def _rival(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether another figure may be of the same people."""
    others = [f for f in facts if f is not fact and _comparable(f.kind, fact.kind)]
    others = [f for f in others if f.total is not None]
    mine = set(fact.categories)
    return any(not (mine and f.categories and mine.isdisjoint(f.categories)) for f in others)
