"""Links between claims as they stand."""

from dataclasses import dataclass

from rasid.core.link import Link
from rasid.core.vocabulary import Relation, State
from rasid.storage.project import Project


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
    condition = "AND (source = ? OR target = ?)" if event is not None else ""
    rows = project.connection.execute(
        f"""
        SELECT id, source, relation, target, state, author, time, head, contested FROM link
        WHERE state = 'confirmed' {condition} ORDER BY time, id
        """,
        (event, event) if event is not None else (),
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
