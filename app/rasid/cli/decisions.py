"""One decision as a command or a line of a file says it, and carrying it out."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from rasid.core.event import Event
from rasid.core.record import decode, encode, from_builtins, to_builtins
from rasid.core.revision import Reason
from rasid.core.vocabulary import Label, ReasonCode
from rasid.errors import RasidError
from rasid.review import decisions, undo
from rasid.storage.log import Outcome
from rasid.storage.project import Project
from rasid.storage.queries import get_event


class Action(StrEnum):
    """What may be done; ``restore`` is about a revision, all others about a subject."""

    CONFIRM = "confirm"
    CORRECT = "correct"
    REJECT = "reject"
    VERIFY = "verify"
    RESTORE = "restore"
    CREATE = "create"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One line of a file of decisions.

    ``id`` names a span, an event, a report or, to restore, a revision. ``set`` gives new values
    by field, with dots for what lies deeper (``date.start``, ``casualties.0.best``). ``body`` is
    a whole event or span; to create one, ``id`` is its report.
    """

    action: Action
    id: str = ""
    set: Mapping[str, Any] = field(default_factory=dict)
    body: Mapping[str, Any] | None = None
    reason: ReasonCode | None = None
    comment: str | None = None

    @property
    def why(self) -> Reason | None:
        """The reason as the log keeps it."""
        if self.reason is None and not self.comment:
            return None
        return Reason(code=self.reason and self.reason.value, comment=self.comment)


def carry_out(project: Project, decision: Decision, author: str) -> Outcome:
    """Do it, as one step in the log. RasidError says what stands in the way."""
    match decision.action:
        case Action.UNDO | Action.REDO:
            act = undo.undo if decision.action is Action.UNDO else undo.redo
            outcome = act(project, author=author)
            if outcome is None:
                raise RasidError(f"There is nothing of {author} to {decision.action}.")
            return outcome
        case Action.CREATE:
            return _create(project, decision, author)
        case Action.CORRECT:
            return _correct(project, decision, author)
        case Action.CONFIRM if decision.id.startswith("r-"):
            return decisions.confirm_all(project, decision.id, author=author)
        case Action.VERIFY if not decision.id.startswith("e-"):
            raise RasidError(f"Only an event is verified; {decision.id or 'nothing'} is none.")
        case Action.RESTORE:
            return decisions.restore(project, decision.id, author=author, reason=decision.why)
    _check_subject(decision.id)
    acts: dict[Action, Callable[..., Outcome]] = {
        Action.CONFIRM: decisions.confirm,
        Action.REJECT: decisions.reject,
        Action.VERIFY: decisions.verify,
    }
    return acts[decision.action](project, decision.id, author=author, reason=decision.why)


def _check_subject(id_: str) -> None:
    if not id_.startswith(("e-", "s-")):
        raise RasidError(f"{id_ or 'Nothing'} is no event (e-…) and no span (s-…). Give its id.")


def _create(project: Project, decision: Decision, author: str) -> Outcome:
    body = dict(decision.body or {}) | dict(decision.set)
    if "type" in body:
        event = from_builtins({"id": "", **body}, Event)
        return decisions.create_event(
            project, decision.id, event, author=author, reason=decision.why
        )
    span = from_builtins(body, NewSpan)
    return decisions.create_span(
        project,
        decision.id,
        span.label,
        span.start,
        span.end,
        author=author,
        link=span.link,
        reason=decision.why,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSpan:
    """A span as someone marks it: offsets in code points, half open."""

    label: Label
    start: int
    end: int
    link: str | None = None


def _correct(project: Project, decision: Decision, author: str) -> Outcome:
    id_, why = decision.id, decision.why
    new = dict(decision.body or {}) | dict(decision.set)
    if not new:
        raise RasidError(f"Nothing is said to change in {id_}. Use --set or --body.")
    if id_.startswith("e-"):
        event = corrected_event(get_event(project, id_).event, decision)
        return decisions.correct_event(project, event, author=author, reason=why)
    if id_.startswith("s-"):
        span = from_builtins(_only(new, _SPAN_FIELDS), _SpanChange)
        changed = {name: value for name, value in to_builtins(span).items() if name in new}
        if "label" in changed:
            changed["label"] = Label(changed["label"])
        return decisions.correct_span(project, id_, author=author, reason=why, **changed)
    if id_.startswith("r-"):
        report = from_builtins(_only(new, _REPORT_FIELDS), _ReportChange)
        changed = {name: value for name, value in to_builtins(report).items() if name in new}
        return decisions.correct_report(project, id_, author=author, reason=why, **changed)
    raise RasidError(f"{id_ or 'Nothing'} is no event, span or report. Give its id.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _SpanChange:
    label: Label | None = None
    start: int | None = None
    end: int | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _ReportChange:
    title: str = ""
    published: str | None = None
    source: str | None = None
    url: str | None = None
    finished: bool = False


_SPAN_FIELDS = tuple(_SpanChange.__slots__)
_REPORT_FIELDS = tuple(_ReportChange.__slots__)


def _only(new: Mapping[str, Any], fields: tuple[str, ...]) -> Mapping[str, Any]:
    if unknown := [name for name in new if name not in fields]:
        raise RasidError(f"There is no field {unknown[0]} here. There are {', '.join(fields)}.")
    return new


def corrected_event(event: Event, decision: Decision) -> Event:
    """The event with the values of a decision in place; RasidError where one does not fit."""
    values = decode(encode(event), dict)  # plain lists, which can be changed
    if decision.body is not None:
        values = {**from_builtins(decision.body, dict), "id": event.id}
    for path, value in decision.set.items():
        _place(values, path, value)
    return from_builtins({**values, "id": event.id}, Event)


def _place(values: Any, path: str, value: Any) -> None:
    *above, last = path.split(".")
    here = values
    for name in above:
        here = here[_key(here, name, path)]
    if isinstance(here, dict) and above == ["inferred"]:
        here[last] = value
    else:
        here[_key(here, last, path)] = value


def _key(here: Any, name: str, path: str) -> Any:
    """The key or index that a part of a path means in a JSON value."""
    if isinstance(here, dict) and name in here:
        return name
    if isinstance(here, list) and name.isdecimal() and int(name) < len(here):
        return int(name)
    raise RasidError(f"There is no field {path} in this event. Look at it with --json.")


def read_setting(text: str) -> tuple[str, Any]:
    """``FIELD=VALUE`` of a command; the value is JSON where it can be, else the text as it is."""
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise RasidError(f"{text} is not FIELD=VALUE, such as date.start=2017-11-03.")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value
