"""The bare operations our times are measured against: sqlite3 and json with no program around."""

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterable
from pathlib import Path

import ahocorasick

from rasid.paths import bundled

_SCHEMA = """
CREATE TABLE report (id TEXT PRIMARY KEY, file TEXT, title TEXT, text TEXT, raw BLOB, record TEXT);
CREATE TABLE span (
    id TEXT PRIMARY KEY, report TEXT, label TEXT, start INTEGER, "end" INTEGER, text TEXT
);
CREATE TABLE event (id TEXT PRIMARY KEY, report TEXT, type TEXT, event TEXT);
CREATE TABLE decision (id TEXT UNIQUE, subject TEXT, author TEXT, time TEXT, body TEXT);
CREATE INDEX decision_subject ON decision (subject);
"""


def make(path: Path) -> sqlite3.Connection:
    """An empty database that writes as safely as a project does: WAL, synced at each commit."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.executescript(_SCHEMA)
    return db


def import_lines(db: sqlite3.Connection, lines: Path) -> None:
    """Parse each record, hash its text, insert report, spans and events; one transaction."""
    db.execute("BEGIN IMMEDIATE")
    with lines.open("rb") as file:
        for line in file:
            record = json.loads(line)
            report, text = record["report"], record["text"]
            raw = text.encode()
            id_ = hashlib.sha256(raw).hexdigest()
            db.execute(
                "INSERT INTO report VALUES (?, ?, ?, ?, ?, ?)",
                (id_, report["file"], report["title"], text, raw, line.decode()),
            )
            db.executemany(
                "INSERT INTO span VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (span["id"], id_, span["label"], span["start"], span["end"], span["text"])
                    for span in record["spans"]
                ],
            )
            db.executemany(
                "INSERT INTO event VALUES (?, ?, ?, ?)",
                [
                    (event["id"], id_, event["type"], json.dumps(event, ensure_ascii=False))
                    for event in record["events"]
                ],
            )
    db.execute("COMMIT")


def import_texts(db: sqlite3.Connection, folder: Path) -> None:
    """Read each file, hash it, insert it; one transaction."""
    db.execute("BEGIN IMMEDIATE")
    for path in sorted(folder.iterdir()):
        raw = path.read_bytes()
        text = raw.decode()
        row = (hashlib.sha256(raw).hexdigest(), path.name, text.partition("\n")[0], text, raw, None)
        db.execute("INSERT INTO report VALUES (?, ?, ?, ?, ?, ?)", row)
    db.execute("COMMIT")


def export_lines(db: sqlite3.Connection, target: Path) -> None:
    """Select reports with their spans and events and dump one line of JSON for each."""
    spans: dict[str, list[dict[str, object]]] = {}
    events: dict[str, list[object]] = {}
    for id_, report, label, start, end, text in db.execute("SELECT * FROM span"):
        span = {"id": id_, "label": label, "start": start, "end": end, "text": text}
        spans.setdefault(report, []).append(span)
    for report, event in db.execute("SELECT report, event FROM event"):
        events.setdefault(report, []).append(json.loads(event))
    reports = db.execute("SELECT id, file, title, text FROM report ORDER BY id")
    with target.open("w", encoding="utf-8") as file:
        for report, name, title, text in reports:
            record = {
                "report": {"file": name, "sha256": report, "title": title},
                "text": text,
                "spans": spans[report],
                "events": events[report],
            }
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def decide(db: sqlite3.Connection, rows: list[tuple[str, str]]) -> None:
    """One transaction that logs a decision under a new name, on the disk before it returns."""
    db.execute("BEGIN IMMEDIATE")
    insert = "INSERT INTO decision VALUES (hex(randomblob(32)), ?, 'a', 't', ?)"
    db.executemany(insert, rows)
    db.execute("COMMIT")


def filter_titles(db: sqlite3.Connection, words: str, limit: int) -> list[str]:
    """The first reports whose title holds the words."""
    query = "SELECT id FROM report WHERE instr(title, ?) ORDER BY rowid LIMIT ?"
    return [id_ for (id_,) in db.execute(query, (words, limit))]


def make_automaton() -> ahocorasick.Automaton:
    """An automaton over every cell of every lexicon, of the register and of the gazetteer."""
    automaton = ahocorasick.Automaton()
    for path in sorted(bundled("resources").rglob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            for term in re.split(r"[\t|~+]", line):
                if len(term) > 1:
                    automaton.add_word(term, len(term))
    automaton.make_automaton()
    return automaton


def scan(automaton: ahocorasick.Automaton, texts: Iterable[str]) -> int:
    """Every term in every text, found once and counted."""
    return sum(1 for text in texts for _ in automaton.iter(text))
