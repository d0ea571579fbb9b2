"""A report on the desk, with all that is in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from rasid.core.vocabulary import ReportState, State
from rasid.storage.comments import CommentRow
from rasid.storage.links import LinkRow
from rasid.storage.reports import ReportRow
from rasid.storage.rows import EventRow, SpanRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """All the window needs of one report; spans and events in the order of the text.

    ``numbers`` has the number of each event, by id; ``links`` are those its events are part of,
    ``comments`` are on anything in it, the oldest first.
    """

    report: ReportRow
    text: str
    spans: tuple[SpanRow, ...]
    events: tuple[EventRow, ...]
    numbers: Mapping[str, int] = field(default_factory=dict)
    links: tuple[LinkRow, ...] = ()
    comments: tuple[CommentRow, ...] = ()


def own(opened: Opened, reader: str, *, finished: bool) -> Opened:
    """A report as one of its blind readers left it, with nothing told of the others.

    ``finished`` says whether that reader is through with it.
    """
    comments = tuple(each for each in opened.comments if each.author == reader)
    open_ = [each for each in comments if each.is_open]
    decided = sum(row.state is not State.PROPOSED for row in opened.events)
    state = ReportState.PROPOSED if opened.events else opened.report.state
    if decided:
        state = ReportState.IN_REVIEW
    if decided and decided == len(opened.events):
        state = ReportState.CONFIRMED
    report = replace(
        opened.report,
        state=state,
        decided=decided,
        events=len(opened.events),
        spans=len(opened.spans),
        comments=len(open_),
        questions=sum(each.kind == "question" for each in open_),
        stops=sum(each.stops_export for each in open_),
        finished=finished,
        contested=False,
    )
    made = {row.id for row in opened.events}
    links = tuple(link for link in opened.links if link.author == reader)
    numbers = {id_: number for id_, number in opened.numbers.items() if id_ in made}
    return replace(opened, report=report, comments=comments, links=links, numbers=numbers)
