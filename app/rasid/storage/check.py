"""Checks a project file from the ground up, and says what is wrong where."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from rasid.core.body import is_undecided, read_event, read_span
from rasid.core.comment import CommentBody, is_comment
from rasid.core.event import spans_of
from rasid.core.identity import report_id
from rasid.core.note import NoteBody, is_note
from rasid.core.record import Record, decode, from_builtins, misplaced
from rasid.core.report import PAGE, canonical_text, text_sha256
from rasid.core.revision import Revision, canonical_json, is_intact
from rasid.errors import RasidError
from rasid.storage.log import read_revisions
from rasid.storage.near import clause_hashes, fingerprint
from rasid.storage.project import Project
from rasid.storage.projections import PROJECTIONS, rebuild
from rasid.storage.queries import report_events, report_spans
from rasid.storage.schema import expected_objects, objects
from rasid.storage.seal import broken_seals
from rasid.storage.search import words_are_amiss


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: with what, and how."""

    where: str
    what: str


def check(project: Project) -> Iterator[Finding]:
    """Everything that is wrong with a project file; nothing where all is well.

    Changes nothing: projections are rebuilt beside the file and compared row by row.
    """
    db = project.connection
    yield from check_sources(project)
    yield from _projections(db)
    yield from _evidence(db)
    yield from _links(db)
    yield from _indexes(db)


def check_sources(project: Project) -> Iterator[Finding]:
    """What is wrong with the texts, proposals and decisions, whatever is computed from them."""
    db = project.connection
    yield from _file(db)
    yield from _schema(db)
    yield from _seals(db)
    yield from _reports(db)
    yield from _extractions(db)
    yield from _revisions(db)


_RESTING = {
    "event": "id",
    "span": "id",
    "link": "id",
    "comment": "id",
    "report_state": "report",
    "project_state": "'project'",
}


def check_ends(project: Project) -> Iterator[Finding]:
    """What stands names the decision and the extraction that say so, and they are not there.

    So a file shows that the newest of them were cut off, which no other row misses, to whoever
    does not compute anew what stands, as ``check`` does.
    """
    db = project.connection
    for table, name in _RESTING.items():
        known = "SELECT id FROM revision"
        lost = f"SELECT {name} FROM {table} WHERE head > '' AND head NOT IN ({known})"
        for (subject,) in db.execute(lost):
            yield Finding(str(subject), "rests on a decision that is gone")
    for table in ("event", "span"):
        known = "SELECT id FROM extraction"
        lost = f"SELECT id FROM {table} WHERE extraction > '' AND extraction NOT IN ({known})"
        for (subject,) in db.execute(lost):
            yield Finding(str(subject), "rests on an extraction that is gone")


def _file(db: sqlite3.Connection) -> Iterator[Finding]:
    for (said,) in db.execute("PRAGMA integrity_check"):
        if said != "ok":
            yield Finding("file", said)
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield Finding(f"{table} row {row}", f"refers to a {parent} that is not there")


def _schema(db: sqlite3.Connection) -> Iterator[Finding]:
    """Tables and triggers are those the migrations made, and no others; views do no harm."""
    expected, there = expected_objects(), objects(db)
    views = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view'")}
    for name in sorted(expected.keys() - there.keys()):
        yield Finding(name, "is gone from the file")
    for name in sorted(there.keys() - expected.keys() - views):
        yield Finding(name, "was added to the file and is none of Rasid's")
    for name in sorted(expected.keys() & there.keys()):
        if expected[name] != there[name]:
            yield Finding(name, "is not as Rasid makes it")


def _reports(db: sqlite3.Connection) -> Iterator[Finding]:
    query = "SELECT id, sha256, characters, encoding, text, raw FROM report ORDER BY seq"
    for id_, sha256, characters, encoding, text, raw in db.execute(query):
        if text_sha256(text) != sha256 or report_id(sha256) != id_ or len(text) != characters:
            yield Finding(id_, "its text is not the one that was imported: the hash differs")
        if raw is not None and not _decodes_to(raw, encoding, text):
            yield Finding(id_, "its original bytes do not give its text")


def _seals(db: sqlite3.Connection) -> Iterator[Finding]:
    for id_ in broken_seals(db):
        yield Finding(id_, "is not as it came in: its hash differs")


def _indexes(db: sqlite3.Connection) -> Iterator[Finding]:
    """Near reports and words are found by indexes that no query compares with the texts."""
    kept = dict[int, set[int]]()
    for hash_, seq in db.execute("SELECT hash, report FROM fingerprint"):
        kept.setdefault(seq, set()).add(hash_)
    for seq, id_, text in db.execute("SELECT seq, id, text FROM report"):
        if kept.get(seq, set()) != set(fingerprint(clause_hashes(text))):
            yield Finding(id_, "is not found as near any more: its fingerprint differs")
    if "report_words" in objects(db) and words_are_amiss(db):
        yield Finding("report_words", "does not hold the reports one after another")


def _decodes_to(raw: bytes, encoding: str, text: str) -> bool:
    """Whether they do; the text of a page is found in it by rules that may have changed since."""
    try:
        if encoding.startswith(PAGE):
            return bool(raw.decode(encoding.removeprefix(PAGE)))
        return canonical_text(raw.decode(encoding)) == text
    except (UnicodeDecodeError, LookupError):
        return False


def _extractions(db: sqlite3.Connection) -> Iterator[Finding]:
    query = """
        SELECT extraction.id, record, text FROM extraction
        JOIN report ON report.id = extraction.report ORDER BY extraction.seq
    """
    for id_, record, text in db.execute(query):
        try:
            read = decode(record, Record)
        except RasidError as error:
            yield Finding(id_, str(error))
            continue
        for span in misplaced(read, text):
            yield Finding(
                id_, f"“{span.text}” does not stand at {span.start}–{span.end} of its report"
            )


def _revisions(db: sqlite3.Connection) -> Iterator[Finding]:
    known = {id_ for (id_,) in db.execute("SELECT id FROM revision")}
    gaps = (
        "SELECT id FROM revision AS r WHERE seq > 1 AND seq - 1 NOT IN (SELECT seq FROM revision)"
    )
    for (id_,) in db.execute(gaps):
        yield Finding(f"revision {id_[:12]}", "one that arrived before it is gone")
    for id_, body, revision in _each_revision(db):
        if revision is None:
            yield Finding(f"revision {id_[:12]}", "cannot be read: it was changed")
            continue
        name = f"revision {id_[:12]} of {revision.subject}"
        if not is_intact(revision):
            yield Finding(name, "was changed after it was written: its hash differs")
        if canonical_json(revision.body) != body:
            yield Finding(name, "is not in canonical form")
        for parent in revision.parents:
            if parent not in known:
                yield Finding(name, f"its parent {parent[:12]} is not there")
        yield from _body(name, revision)


def _each_revision(db: sqlite3.Connection) -> Iterator[tuple[str, str, Revision | None]]:
    """Id, body as written, and the revision; None where it cannot be read."""
    written = db.execute("SELECT seq, id, body FROM revision ORDER BY seq").fetchall()
    try:
        revisions = list(read_revisions(db))  # all at once where they can be, for it is faster
    except (RasidError, ValueError):
        for seq, id_, body in written:
            try:
                (revision,) = read_revisions(db, "seq = ?", (seq,))
                yield id_, body, revision
            except (RasidError, ValueError):
                yield id_, body, None
        return
    for (_, id_, body), revision in zip(written, revisions, strict=True):
        yield id_, body, revision


def _body(name: str, revision: Revision) -> Iterator[Finding]:
    if is_undecided(revision.body):
        return
    try:
        if revision.subject.startswith("s-"):
            read_span(revision.subject, revision.body)
        elif revision.subject.startswith("e-"):
            read_event(revision.body)
        elif is_comment(revision.subject):
            from_builtins(revision.body, CommentBody)
        elif is_note(revision.subject):
            from_builtins(revision.body, NoteBody)
    except RasidError as error:
        yield Finding(name, str(error))


def _projections(db: sqlite3.Connection) -> Iterator[Finding]:
    """Rebuild beside the file and compare; a row that stands on one side only is named.

    SQLite looks for a table among the temporary ones first, so what rebuilds the projections
    fills temporary tables of the same names, and the file is only read.
    """
    for table in PROJECTIONS:
        db.execute(f"CREATE TEMP TABLE {table} AS SELECT * FROM main.{table} WHERE 0")
    for table in ("span", "event", "comment", "assignment"):
        db.execute(f"CREATE INDEX temp.rebuilt_{table} ON {table} (report)")
    try:
        rebuild(db)
        for table in PROJECTIONS:
            for first, second in (("main", "temp"), ("temp", "main")):
                differing = f"SELECT * FROM {first}.{table} EXCEPT SELECT * FROM {second}.{table}"
                for row in db.execute(differing):
                    what = "is not what the log says" if first == "main" else "is missing"
                    yield Finding(f"{table} {row[0]}", what)
    except (RasidError, ValueError) as error:
        yield Finding("projections", f"cannot be rebuilt: {error}")
    finally:
        for table in PROJECTIONS:
            db.execute(f"DROP TABLE temp.{table}")


def _links(db: sqlite3.Connection) -> Iterator[Finding]:
    query = """
        SELECT id, event FROM (
            SELECT id, source AS event FROM link UNION ALL SELECT id, target FROM link
        ) WHERE event NOT IN (SELECT id FROM event)
    """
    for id_, event in db.execute(query):
        yield Finding(id_, f"links an event that is not there: {event}")


def _evidence(db: sqlite3.Connection) -> Iterator[Finding]:
    """Every span's words stand at its offsets, and every event rests on spans that are there."""
    for report, text in db.execute("SELECT id, text FROM report ORDER BY seq"):
        try:
            spans = {row.id: row.span for row in report_spans(db, report)}
            events = report_events(db, report)
        except (RasidError, ValueError):  # a row of it is damaged, which is said above
            continue
        for span in spans.values():
            there = text[span.start : span.end]
            if span.text != there:
                what = f"“{span.text}” does not stand at {span.start}–{span.end}: “{there}” does"
                yield Finding(f"{span.id} of {report}", what)
        for row in events:
            for lost in set(spans_of(row.event)) - spans.keys():
                yield Finding(f"{row.id} of {report}", f"rests on a span that is not there: {lost}")
