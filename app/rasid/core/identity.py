"""Names that stay: the same report, label and place in the text always give the same id.

The first letter tells what an id names: ``r-`` report, ``s-`` span, ``e-`` event, ``c-`` casualty
fact, ``l-`` link, ``m-`` comment, ``w-`` words, ``g-`` codebook note, ``n-`` snapshot,
``y-`` policy, ``k-`` masked person, ``x-`` extraction, ``p-`` project. The ids of what is in a
report begin with eight digits of the report's own, so that they tell where to look.
"""

import hashlib

_DIGITS = 16
_REPORT_DIGITS = 8
_PLACE_DIGITS = 12


def _digest(report_sha256: str, *parts: str) -> str:
    joined = "\0".join((report_sha256, *parts))
    place = hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()
    return report_sha256[:_REPORT_DIGITS] + place[:_PLACE_DIGITS]


def report_id(sha256: str) -> str:
    """Id of a report from the hash of its canonical text."""
    return f"r-{sha256[:_DIGITS]}"


def reports_of(id_: str) -> tuple[str, str]:
    """Bounds ``[first, last)`` of the ids of the reports a span or event may be in."""
    first = f"r-{id_[2 : 2 + _REPORT_DIGITS]}"
    return first, f"{first}g"


def span_id(report_sha256: str, label: str, start: int, end: int, nth: int = 0) -> str:
    """Id of a span first seen at ``[start, end)``; ``nth`` tells later ones of the place apart."""
    return f"s-{_digest(report_sha256, label, str(start), str(end), str(nth))}"


def event_id(report_sha256: str, type_: str, start: int, end: int, nth: int = 0) -> str:
    """Id of an event first seen with its trigger, or else its first evidence, there."""
    return f"e-{_digest(report_sha256, type_, str(start), str(end), str(nth))}"


def casualty_id(report_sha256: str, kind: str, start: int, end: int, nth: int = 0) -> str:
    """Id of a casualty fact first seen with its span there; unique within the report."""
    return f"c-{_digest(report_sha256, kind, str(start), str(end), str(nth))}"


def link_id(source: str, relation: str, target: str) -> str:
    """Id of a link between two events; it begins with the digits of the source's report."""
    return f"l-{_digest(source[2 : 2 + _REPORT_DIGITS], source, relation, target)}"


def comment_id(about: str, field: str | None, author: str, text: str, nth: int = 0) -> str:
    """Id of a comment as its author first wrote it; it begins with the digits of its report."""
    return f"m-{_digest(about[2 : 2 + _REPORT_DIGITS], about, field or '', author, text, str(nth))}"


def words_id(bare: str) -> str:
    """Id of words, wherever they stand, by the spelling they are found with."""
    return f"w-{hashlib.sha256(bare.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"


def extraction_id(report_sha256: str, version: str, published: str | None) -> str:
    """Id of one extraction: one report, one version of the rules, one publication date."""
    return f"x-{_digest(report_sha256, version, str(published))}"


def note_id(field: str, author: str, text: str, time: str) -> str:
    """Id of a note in the project's own codebook as its author wrote it then."""
    said = "\0".join((field, author, text, time)).encode("utf-8", "surrogatepass")
    return f"g-{hashlib.sha256(said).hexdigest()[:20]}"
