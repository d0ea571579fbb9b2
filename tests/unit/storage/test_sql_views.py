"""The views for SQL users say what Rasid says, and no sum over them counts anybody twice."""

import random
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from rasid.core.event import Casualty, Event, Place
from rasid.core.link import Link, in_order
from rasid.core.record import Record
from rasid.core.tally import Bounds, Tally, tally_dead
from rasid.core.vocabulary import (
    Basis,
    CasualtyKind,
    Category,
    EventType,
    Factuality,
    Qualifier,
    Relation,
    State,
)
from rasid.interchange.linked import find_linked
from rasid.interchange.selection import STATES, Include
from rasid.review import decisions, links
from rasid.storage.project import Project
from rasid.storage.queries import find_events, open_report
from rasid.storage.reports import Incoming, add_reports, find_reports
from rasid.storage.rows import INSERT_EVENT, EventRow, event_values

SCOPES = {Include.CONFIRMED: "v_", Include.VERIFIED: "v_verified_"}


def rows(project: Project, query: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
    return project.connection.execute(query, tuple(values)).fetchall()


def tallies(project: Project, include: Include) -> dict[str, Tally]:
    """What every event adds, as an export says it."""
    left_out = find_linked(project, STATES[include]).left_out
    return {
        row.id: tally_dead([row.event], left_out)
        for row in find_events(project, states=STATES[include])
        if not row.contested
    }


@pytest.mark.parametrize("seed", range(16))
def test_the_views_add_up_and_leave_out_as_an_export_does(empty: Project, seed: int) -> None:
    fill(empty, random.Random(seed))
    for include, prefix in SCOPES.items():
        expected = tallies(empty, include)
        events = rows(empty, f"SELECT id, dead_low, dead_best, dead_high FROM {prefix}events")
        assert expected.keys() <= {id_ for id_, *_ in events}
        for id_, *dead in events:
            total = expected.get(id_, Tally()).total
            assert dead == [total.low, total.best, total.high], (include, id_)
        (facts,) = rows(empty, f"SELECT total(dead_low), total(dead_best) FROM {prefix}casualties")
        totals = sum((tally.total for tally in expected.values()), Bounds())
        assert facts == (totals.low, totals.best)
        why = {
            (omission.event, omission.casualty.id): omission.why.value
            for tally in expected.values()
            for omission in tally.left_out
        }
        said = f"SELECT event, id, left_out FROM {prefix}casualties WHERE left_out NOT IN (?, ?, ?)"
        found = rows(empty, said, ("proposed", "rejected", "contested"))
        assert {(event, id_): reason for event, id_, reason in found} == why


def test_what_is_wounded_or_only_proposed_adds_no_dead(project: Project, record: Record) -> None:
    assert rows(project, "SELECT sum(dead_best) FROM v_events") == [(0,)]
    assert rows(project, "SELECT left_out, in_dead_total FROM v_casualties") == [("proposed", 0)]
    decisions.confirm(project, record.events[0].id, author="سلمى")
    assert rows(project, "SELECT sum(dead_best) FROM v_events") == [(4,)]
    assert rows(project, "SELECT left_out, in_dead_total FROM v_casualties") == [(None, 1)]
    assert rows(project, "SELECT count(*) FROM v_verified_casualties") == [(0,)]


def test_spans_are_those_a_report_shows(project: Project, record: Record) -> None:
    decisions.reject(project, record.spans[0].id, author="سلمى")
    decisions.correct_span(project, record.spans[1].id, author="سلمى", end=record.spans[1].end - 1)
    (report,) = find_reports(project)
    shown = {
        (row.id, row.span.start, row.span.end, row.span.text, row.state.value)
        for row in open_report(project, report.id).spans
    }
    listed = rows(project, 'SELECT id, start, "end", text, state FROM v_spans')
    assert set(listed) == shown
    assert len(listed) == len(shown)


def test_words_and_parties_of_an_event_stand_beside_it(project: Project) -> None:
    query = "SELECT trigger_text, places, side_a, side_b_category FROM v_events WHERE type = ?"
    assert rows(project, query, [EventType.CLASH]) == [
        ("اشتباكات", "بلدة سراقب", "syria-regime-forces", "REBEL")
    ]
    parties = rows(project, "SELECT side, actor FROM v_participants ORDER BY side")
    assert parties == [("a", "syria-regime-forces"), ("b", "rebel-factions")]
    assert rows(project, "SELECT name, lat FROM v_places") == [("بلدة سراقب", 35.8644)]


def test_only_links_that_hold_are_listed(project: Project, record: Record) -> None:
    first, second = (event.id for event in record.events)
    links.link(project, first, Relation.UPDATES, second, author="سلمى")
    query = "SELECT source, relation, target FROM v_links"
    assert rows(project, query) == [(first, "updates", second)]
    links.unlink(project, first, Relation.UPDATES, second, author="سلمى")
    assert rows(project, query) == []


def fill(project: Project, chance: random.Random) -> None:
    """Nearly equal reports whose events in all states retell, update and contain one another."""
    clauses = [f"قصفت طائرات حربية بلدة رقمها {n}، ما أدى لمقتل {n} أشخاص" for n in range(30)]
    texts = [f"{'، '.join(clauses)}، وفي محور {n} دارت اشتباكات" for n in range(4)]
    incoming = [
        Incoming(
            text=text,
            raw=text.encode(),
            encoding="utf-8",
            file=f"{n}.txt",
            published=chance.choice([None, "2018-03-01", "2018-03-02"]),
        )
        for n, text in enumerate(texts)
    ]
    list(add_reports(project, incoming))
    reports = find_reports(project)
    assert any(report.near for report in reports)
    events = list[str]()
    with project.connection as db:
        for report in reports:
            for n in range(4):
                event = some_event(f"e-{report.id[2:10]}{n:012x}", chance)
                state = chance.choice([State.VERIFIED] * 4 + [State.CONFIRMED] * 3 + [*State])
                row = EventRow(
                    event=event,
                    report=report.id,
                    state=state,
                    contested=chance.random() < 0.1,
                )
                db.execute(INSERT_EVENT, event_values(row))
                events.append(row.id)
        for n in range(chance.randint(0, 20)):
            source, target = chance.sample(events, 2)
            link = in_order(Link(source, chance.choice([*Relation]), target))
            state = chance.choice([State.CONFIRMED] * 5 + [State.REJECTED])
            db.execute(
                "INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, 'سلمى', '2018', 'h', ?)",
                (
                    *(f"l-{n}", reports[0].id, link.source, link.relation.value, link.target),
                    *(state.value, int(chance.random() < 0.1)),
                ),
            )


def some_event(id_: str, chance: random.Random) -> Event:
    """Mostly four dead in a clash, so that events of nearly equal reports say the same."""
    places = chance.choice([(), (Place(name="حضر"),), (Place(name="سراقب", id="sy.saraqib"),)])
    if chance.random() < 0.6:
        four = Casualty(id=f"c-{id_[2:]}", kind=CasualtyKind.KILLED, low=4, best=4, high=4)
        return Event(id=id_, type=EventType.CLASH, casualties=(four,), places=places)
    facts = tuple(some_fact(f"c-{id_[2:]}{n}", chance) for n in range(chance.randint(0, 4)))
    if facts and chance.random() < 0.5:
        facts = tuple(as_part(fact, chance.choice(facts), chance) for fact in facts)
    type_ = chance.choice([EventType.CLASH] * 6 + [EventType.OTHER])
    factuality = chance.choice([Factuality.ACTUAL] * 12 + [*Factuality])
    return Event(id=id_, type=type_, factuality=factuality, casualties=facts, places=places)


def as_part(fact: Casualty, whole: Casualty, chance: random.Random) -> Casualty:
    """A fact as part of another one, or as dead and wounded together."""
    if fact is whole:
        return replace(fact, kind=chance.choice([fact.kind, CasualtyKind.KILLED_OR_WOUNDED]))
    return replace(fact, basis=chance.choice([Basis.SUBSET, fact.basis]), subset_of=whole.id)


def some_fact(id_: str, chance: random.Random) -> Casualty:
    low, best, high = chance.choice(
        [(4, 4, 4), (4, 4, 4), (3, 5, None), (None, 2, 2), (None, None, None), (0, 0, 0), (9, 7, 5)]
    )
    return Casualty(
        id=id_,
        kind=chance.choice([CasualtyKind.KILLED] * 8 + [*CasualtyKind]),
        qualifier=chance.choice([Qualifier.EXACT] * 9 + [Qualifier.UNCONFIRMED]),
        low=low,
        best=best,
        high=high,
        basis=chance.choice([Basis.INCREMENTAL] * 4 + [Basis.CUMULATIVE] * 4 + [*Basis]),
        victims=chance.choice([(), (Category.REBEL,), (Category.REBEL, Category.CIVILIANS)]),
    )
