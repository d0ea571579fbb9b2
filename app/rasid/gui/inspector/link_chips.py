"""The links of an event on its card: what it is to others, and what sums make of that."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from rasid.core.link import Link, left_out_by
from rasid.core.tally import LeftOut, adds_no_dead
from rasid.core.vocabulary import State
from rasid.gui.grid.link_words import tie_words
from rasid.gui.inspector.chip import Face
from rasid.gui.inspector.describe import ltr
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.drawing import in_own_direction
from rasid.gui.words import word
from rasid.review.links import unlink
from rasid.storage.log import Outcome
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, get_event
from rasid.storage.reports import get_report


def links_of(desk: Desk, event_id: str) -> list[Link]:
    """The links of an event of the report on the desk, as they stand."""
    rows = desk.opened.links if desk.opened else ()
    return [row.link for row in rows if event_id in (row.link.source, row.link.target)]


def other_end(link: Link, event_id: str) -> str:
    """The event at the other end of a link."""
    return link.target if link.source == event_id else link.source


def link_face(desk: Desk, link: Link, event_id: str) -> Face:
    """What a link says, from the side of one of its events, and the event at its other end."""
    said, named = tie_words(link, event_id), _named(desk, other_end(link, event_id))
    return Face(text=named, hint=said, spoken=f"{said}: {named}")


def open_other(desk: Desk, link: Link, event_id: str) -> None:
    """Go to the event at the other end, in whatever report."""
    desk.go_to_event(other_end(link, event_id))


def take_away(desk: Desk, link: Link) -> None:
    """Say that a link is wrong."""
    desk.session.write(partial(_unlink, link))


def why_not_counted(desk: Desk, event_id: str) -> LeftOut | None:
    """Why no sum counts an event, by its links; None where they leave it in."""
    return not_counted(desk).get(event_id)


def not_counted(desk: Desk) -> dict[str, LeftOut]:
    """The events of the report on the desk that another event counts for, and why."""
    opened, project = desk.opened, desk.session.project
    if opened is None or project is None or not opened.links:
        return {}
    standing = [row for row in opened.events if row.state is not State.REJECTED]
    days: dict[str, str | None] = {row.id: opened.report.published for row in standing}
    silent = {row.id for row in standing if adds_no_dead(row.event)}
    for row in opened.links:
        for end in (row.link.source, row.link.target):
            if end not in opened.numbers:
                other = get_event(project, end)
                if other.state is not State.REJECTED:
                    days[end] = get_report(project, other.report).published
                    if adds_no_dead(other.event):
                        silent.add(end)
    return left_out_by((row.link for row in opened.links), days, silent)


def _unlink(link: Link, project: Project, author: str) -> Outcome:
    return unlink(project, link.source, link.relation, link.target, author=author)


def _named(desk: Desk, event_id: str) -> str:
    """An event by its number here, or by its type, report and day elsewhere."""
    opened, project = desk.opened, desk.session.project
    here = desk.session.event_row(event_id)
    if opened is not None and here is not None:
        number = QCoreApplication.translate("Inspector", "event %1")
        return f"{number.replace('%1', str(opened.numbers[event_id]))} · {word(here.event.type)}"
    if project is None:
        return event_id
    row: EventRow = get_event(project, event_id)
    report = get_report(project, row.report)
    title = " ".join(report.title.split()[:5])
    day = ltr(report.published or "–")
    return f"{word(row.event.type)} · {in_own_direction(title)} … {day}"
