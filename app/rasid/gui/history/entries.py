"""Says in words what an entry of the history is: who, what, when, from what to what, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from rasid.core.vocabulary import (
    EventType,
    Label,
    ReasonCode,
    Relation,
    RevisionKind,
    Ruling,
    Verification,
)
from rasid.gui.grid.link_words import Tie, relation_words
from rasid.gui.history.elsewhere import Elsewhere
from rasid.gui.inspector.difference_words import change_name, value_text
from rasid.gui.inspector.drawing import in_own_direction, isolated
from rasid.gui.inspector.reason_words import reason_word
from rasid.gui.words import word
from rasid.review.differences import Difference
from rasid.review.timeline import Moment
from rasid.storage.chronicle import Flaw

_ID = 12  # letters of an id that are shown
_FLAWS: dict[Flaw, object] = {
    Flaw.UNREADABLE: QT_TRANSLATE_NOOP("History", "Entry %1 cannot be read: it was changed."),
    Flaw.CHANGED: QT_TRANSLATE_NOOP("History", "Entry %1 was changed after it was written."),
    Flaw.PARENT_GONE: QT_TRANSLATE_NOOP(
        "History", "Entry %1 was made in sight of one that is gone."
    ),
    Flaw.GAP: QT_TRANSLATE_NOOP("History", "Before entry %1 one is gone."),
}
_VERIFICATION: dict[str, object] = {
    Verification.SECOND_PERSON: QT_TRANSLATE_NOOP("Menus", "A second person verifies"),
    Verification.ONE_PERSON: QT_TRANSLATE_NOOP("Menus", "One person may verify alone"),
}
_NAMES = frozenset({"assigned", "candidates"})
_TOLD_OF_COMMENTS = frozenset({"text", "resolved", "stops_export", "kind"})


@dataclass(frozen=True, slots=True)
class Change:
    """A field in words, from what to what; "" where there was or is nothing."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One moment in words, or a run of ``folded`` ones.

    ``about`` is what it was done to, where that is not the thing whose history is told; ``flaw``
    says what is wrong with it in the log.
    """

    who: str
    what: str
    when: str
    changes: tuple[Change, ...] = ()
    reason: str = ""
    comment: str = ""
    about: str = ""
    machine: bool = False
    folded: int = 0
    flaw: str = ""

    @property
    def sentence(self) -> str:
        """All of it in one line, as a screen reader has it."""
        parts = [f"{self.who} {self.what}".strip(), self.about, self.when]
        parts += [f"{c.name}: {c.before or '–'} → {c.after or '–'}" for c in self.changes]
        parts += [self.reason, self.comment, self.flaw]
        return QCoreApplication.translate("HistoryModel", ", ").join(filter(None, parts))


def entry_of(moment: Moment, desk: Elsewhere, subject: str = "") -> Entry:
    """An entry of the history of ``subject``; "" for that of a report or project."""
    author, time = moment.by
    revision = moment.revision
    if revision is None:
        said = _machine_words(moment) if moment.proposal else ""
        return Entry(
            who=author or _tr("Extraction"),
            what=_tr("proposed this") if moment.proposal else "",
            when=local(time),
            comment=said,
            machine=moment.proposal is not None,
            flaw=_flaw(moment),
        )
    desk.speak_of(str(revision.body.get("report") or ""))
    body = moment.body if moment.body is not None else revision.body
    reason = revision.reason
    comment = in_own_direction(reason.comment or "") if reason else ""
    return Entry(
        who=author,
        what=_deed(revision.kind, revision.subject, body),
        when=local(time),
        about="" if revision.subject == subject else named(revision.subject, body),
        changes=_changes(revision.subject, revision.kind, moment.changes, desk),
        reason=reason_text(reason.code) if reason else "",
        comment=comment or _words_of(revision.subject, revision.kind, body),
        flaw=_flaw(moment),
    )


def folded_entry(run: Sequence[Moment], what: str) -> Entry:
    """A run of one person's decisions while it is folded; ``what`` says how many they are."""
    (author, last), (_, first) = run[0].by, run[-1].by
    span = f"{local(first)} – {local(last)}" if local(first) != local(last) else local(last)
    return Entry(who=author, what=what, when=span, folded=len(run))


def named(subject: str, body: Mapping[str, Any]) -> str:
    """What a thing is called that need not be on the desk, by what is said of it."""
    event = body.get("event")
    if isinstance(event, Mapping):
        places = event.get("places") or ()
        place = isolated(str(places[0]["name"])) if places else ""
        name = _comma().join(filter(None, [word(EventType(event["type"])), place]))
        return f"{QCoreApplication.translate('Comment', 'Event')}: {name}"
    if "label" in body and "text" in body:
        return f"{word(Label(body['label']))}: {isolated(str(body['text']))}"
    if "relation" in body:
        tie = relation_words(Tie(Relation(body["relation"])))
        return f"{_tr('Link')}: {tie}"
    if subject.startswith("r-") and "title" in body:
        title = isolated(str(body["title"]))
        return f"{QCoreApplication.translate('Comment', 'Report')}: {title}"
    if subject.startswith("m-"):
        return ""
    return {"s-": QCoreApplication.translate("Comment", "Span"), "pr": _tr("Project")}.get(
        subject[:2], (subject[:2] == "e-" and QCoreApplication.translate("Comment", "Event")) or ""
    )


def reason_text(code: str | None) -> str:
    """The word for the code of a reason."""
    codes: tuple[type[StrEnum], ...] = (ReasonCode, Ruling)
    known = next((each for codes_ in codes for each in codes_ if each == code), None)
    return reason_word(known) if known else code or ""


def local(time: str, *, day_only: bool = False) -> str:
    """A moment of the log by the clock on the wall here."""
    if not time:
        return ""
    moment = datetime.fromisoformat(time).astimezone()
    said = f"{moment:%Y-%m-%d}" if day_only else f"{moment:%Y-%m-%d %H:%M}"
    return f"\u2066{said}\u2069"


def difference_text(change: Difference, desk: Elsewhere) -> Change:
    """A change in words."""
    return Change(
        change_name(change, desk),
        "" if change.before is None else _value(change, change.before, desk),
        "" if change.after is None else _value(change, change.after, desk),
    )


def _value(change: Difference, value: Any, desk: Elsewhere) -> str:
    if change.field == "verification" and value in _VERIFICATION:
        return QCoreApplication.translate("Menus", str(_VERIFICATION[value]))
    if change.field in _NAMES and isinstance(value, list):
        return _comma().join(map(in_own_direction, value)) or "–"
    return value_text(change, value, desk)


def _changes(
    subject: str, kind: RevisionKind, changes: Sequence[Difference], desk: Elsewhere
) -> tuple[Change, ...]:
    """A comment or link that is new says all in its own words."""
    own = subject[:2] in ("s-", "e-", "r-") or subject == "project"
    if not own and kind is RevisionKind.CREATE:
        return ()
    if subject.startswith("m-"):
        changes = [change for change in changes if change.field in _TOLD_OF_COMMENTS]
    elif not own:
        changes = [change for change in changes if change.field == "state"]
    return tuple(difference_text(change, desk) for change in changes)


def _deed(kind: RevisionKind, subject: str, body: Mapping[str, Any]) -> str:
    if not subject.startswith("m-"):
        return word(kind)
    if kind is not RevisionKind.CREATE:
        return f"{word(kind)} · {QCoreApplication.translate('Comment', 'Comment')}"
    if body.get("replies_to"):
        return QCoreApplication.translate("Comment", "Answer")
    if body.get("kind") == "question":
        return QCoreApplication.translate("Comment", "Question")
    return QCoreApplication.translate("Comment", "Comment")


def _words_of(subject: str, kind: RevisionKind, body: Mapping[str, Any]) -> str:
    """What is said where it is words that were decided, as in a comment."""
    if subject[:2] in ("s-", "e-", "r-", "l-") or kind is not RevisionKind.CREATE:
        return ""
    said = body.get("text") or body.get("words") or body.get("name") or ""
    return in_own_direction(str(said))


def _flaw(moment: Moment) -> str:
    if moment.logged is None or moment.logged.flaw is None:
        return ""
    said = QCoreApplication.translate("History", str(_FLAWS[moment.logged.flaw]))
    return said.replace("%1", f"\u2066{moment.logged.id[:_ID]}\u2069")


def _machine_words(moment: Moment) -> str:
    proposal = moment.proposal
    if proposal is None:
        return ""
    parts = []
    if proposal.rule:
        parts.append(_tr("rule %1").replace("%1", f"\u2066{proposal.rule}\u2069"))
    if proposal.confidence is not None:
        parts.append(_tr("confidence %1").replace("%1", f"{proposal.confidence:.2f}"))
    if proposal.version:
        parts.append(_tr("version %1").replace("%1", f"\u2066{proposal.version}\u2069"))
    return _tr(", ").join(parts)


_WORDS = {
    "Extraction": QT_TRANSLATE_NOOP("HistoryModel", "Extraction"),
    "proposed this": QT_TRANSLATE_NOOP("HistoryModel", "proposed this"),
    "rule %1": QT_TRANSLATE_NOOP("HistoryModel", "rule %1"),
    "confidence %1": QT_TRANSLATE_NOOP("HistoryModel", "confidence %1"),
    "version %1": QT_TRANSLATE_NOOP("HistoryModel", "version %1"),
    ", ": QT_TRANSLATE_NOOP("HistoryModel", ", "),
    "Link": QT_TRANSLATE_NOOP("HistoryModel", "Link"),
    "Project": QT_TRANSLATE_NOOP("HistoryModel", "Project"),
}


def _tr(source: str) -> str:
    return QCoreApplication.translate("HistoryModel", str(_WORDS[source]))


def _comma() -> str:
    return _tr(", ")
