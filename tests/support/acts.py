"""Random work of people on a project, for laws that must hold whatever they do."""

import sqlite3
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from rasid.core.comment import CommentKind
from rasid.core.vocabulary import Label
from rasid.errors import RasidError
from rasid.review import comments, decisions
from rasid.review.assigning import assign
from rasid.review.undo import redo, undo
from rasid.storage.comments import find_comments
from rasid.storage.log import Outcome, read_revisions
from rasid.storage.project import Project
from rasid.storage.projections import PROJECTIONS
from rasid.storage.queries import open_report

Rows = dict[str, set[tuple[object, ...]]]


def rows(project: Project) -> Rows:
    db = project.connection
    return {table: set(db.execute(f"SELECT * FROM {table}")) for table in PROJECTIONS}


NAMES = (
    *("confirm span", "reject span", "move span", "relabel span", "new span"),
    *("confirm event", "reject event", "correct event", "new event", "verify event"),
    *("comment event", "question report", "answer comment", "assign report"),
    *("date report", "confirm all", "one person", "restore first"),
    *("undo", "redo"),
)
ACTS = st.sampled_from(NAMES)
WHO = st.sampled_from(["سلمى", "كريم"])


def act(project: Project, report: str, name: str, author: str, pick: int) -> Outcome | None:
    """One act of a person; what the rules refuse is refused and changes nothing."""
    opened = open_report(project, report)
    span = opened.spans[pick % len(opened.spans)] if opened.spans else None
    event = opened.events[pick % len(opened.events)] if opened.events else None
    match name.split():
        case ["confirm", "span"] if span:
            return decisions.confirm(project, span.id, author=author)
        case ["reject", "span"] if span:
            return decisions.reject(project, span.id, author=author)
        case ["move", "span"] if span:
            start, end = span.span.start, span.span.end + 1 + pick % 3
            return decisions.correct_span(project, span.id, author=author, start=start, end=end)
        case ["relabel", "span"] if span:
            return decisions.correct_span(project, span.id, author=author, label=Label.PLACE)
        case ["new", "span"]:
            start, end = 3 * (pick % 20), 3 * (pick % 20) + 4
            return decisions.create_span(project, report, Label.ACTOR, start, end, author=author)
        case ["confirm", "event"] if event:
            return decisions.confirm(project, event.id, author=author)
        case ["reject", "event"] if event:
            return decisions.reject(project, event.id, author=author)
        case ["correct", "event"] if event:
            note = f"ملاحظة {pick}"
            return decisions.correct_event(project, replace(event.event, note=note), author=author)
        case ["new", "event"] if event:
            return decisions.create_event(project, report, event.event, author=author)
        case ["verify", "event"] if event:
            return decisions.verify(project, event.id, author=author)
        case ["date", "report"]:
            return decisions.correct_report(project, report, author=author, published="2019-05-03")
        case ["comment", "event"] if event:
            stops = bool(pick % 2)
            return comments.add_comment(project, event.id, "؟", author=author, stops_export=stops)
        case ["question", "report"]:
            question = CommentKind.QUESTION
            return comments.add_comment(project, report, "لماذا؟", author=author, kind=question)
        case ["answer", "comment"]:
            for row in find_comments(project, only_open=True)[:1]:
                return comments.reply(project, row.id, f"جواب {pick}", author=author)
        case ["assign", "report"]:
            return assign(project, [report], [author, "كريم"][: pick % 3], author=author)
        case ["confirm", "all"]:
            return decisions.confirm_all(project, report, author=author)
        case ["one", "person"]:
            return decisions.set_verification(project, "one_person", author=author)
        case ["restore", "first"]:
            first = next(iter(read_revisions(project.connection)), None)
            if first:
                return decisions.restore(project, first.id, author=author)
        case ["undo"]:
            return undo(project, author=author)
        case ["redo"]:
            return redo(project, author=author)
    return None


def act_or_be_refused(project: Project, report: str, steps: list[tuple[str, str, int]]) -> None:
    for name, author, pick in steps:
        before = rows(project)
        try:
            act(project, report, name, author, pick)
        except RasidError:
            assert rows(project) == before


STEPS = st.lists(st.tuples(ACTS, WHO, st.integers(0, 60)), max_size=14)


def copied(project: Project, name: str = "copy") -> Path:
    """A copy of a project file beside it."""
    target = project.path.with_suffix(f".{name}")
    target.unlink(missing_ok=True)
    other = sqlite3.connect(target)
    project.connection.backup(other)
    other.close()
    return target
