"""Links between claims as they stand."""

from dataclasses import dataclass

from rasid.core.link import Link
from rasid.core.vocabulary import Relation, State
from rasid.storage.project import Project
from rasid.storage.seen import seen


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """A link, who made it and when; ``head`` is its newest revision."""

    id: str
    link: Link
    state: State
    author: str
    time: str
    head: str
    contested: bool


def find_links(project: Project, event: str | None = None) -> list[LinkRow]:
    """The links that hold in a project, or those of one event."""
    if event is None:
        return _select(project, "1", ())
    return _select(project, "(source = ? OR target = ?)", (event, event))


def links_of_report(project: Project, report: str) -> list[LinkRow]:
    """The links that hold of the events of one report, in it and with other reports."""
    of_report = "IN (SELECT id FROM event WHERE report = ?)"
    return _select(project, f"(source {of_report} OR target {of_report})", (report, report))


def _select(project: Project, condition: str, values: tuple[str, ...]) -> list[LinkRow]:
    rows = project.connection.execute(
        f"""
        SELECT id, source, relation, target, state, author, time, head, contested
        FROM {seen(project.connection, "link")} AS link
        WHERE state = 'confirmed' AND {condition} ORDER BY time, id
        """,
        values,
    )
    return [
        LinkRow(
            id=id_,
            link=Link(source, Relation(relation), target),
            state=State(state),
            author=author,
            time=time,
            head=head,
            contested=bool(contested),
        )
        for id_, source, relation, target, state, author, time, head, contested in rows
    ]
