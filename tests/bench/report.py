"""Turns the results of a bench run into docs/bench.md: every time as a ratio to its floor."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

GOALS = {
    "import records of 10 spans": 4.0,
    "export records of 10 spans": 4.0,
    "export csv, against records": 3.0,
    "export acled, against records": 3.0,
    "export ged, against records": 3.0,
    "export geojson, against records": 3.0,
    "export xlsx, against records": 3.0,
    "export brat, against records": 3.0,
    "export label-studio, against records": 3.0,
    "export doccano, against records": 3.0,
    "export web-annotation, against records": 3.0,
    "export conll, against records": 3.0,
    "export conllu, against records": 3.0,
    "export cas-xmi, against records": 3.0,
    "export cas-json, against records": 3.0,
    "export docbin, against records": 3.0,
    "export parquet, against records": 3.0,
    "open a report of 3,600 letters, 40 spans": 3.0,
    "open a report of 3,600 letters, 40 spans, whole window": 3.0,
    "open a report of 156,000 letters, 2,000 spans": 3.0,
    "open a report of 156,000 letters, 2,000 spans, whole window": 3.0,
    "scroll a report of 156,000 letters, 2,000 spans, by the wheel": 2.0,
    "scroll a report of 156,000 letters, 2,000 spans, to anywhere": 2.0,
    "confirm a span": 3.0,
    "confirm an event with its 5 spans": 3.0,
    "open a project, against one of 100 reports": 1.3,
    "filter 100,000 reports": 2.0,
    "sort 100,000 reports by date": 2.0,
    "compare two snapshots of 10,000 reports, 1,000 of which differ": 6.0,
    "paint the history of an event with 1,000 revisions": 1.0,
    "extract one text ten times as long: commas": 1.3,
    "extract one text ten times as long: clauses": 1.3,
    "extract one text ten times as long: sentences": 1.3,
    "load the rules with their resources": 3.0,
    "send 12 signed decisions a report": 3.0,
    "pull 12 signed decisions a report": 3.0,
    "start the window, until a report is painted": 2.0,
}

HEAD = """# Speed

Written by `./run bench`. Each figure is a median, and each ratio is to a floor measured in the same
run on the same machine: the bare operations the work cannot do without, with no program around
them (`tests/bench/floors.py`). Seconds tell of a machine; ratios tell of us.
The reports are made by recombining sentences (`tests/bench/corpus.py`).

| work | reports | Rasid | floor | ratio | goal |
|---|--:|--:|--:|--:|--:|
"""

FLOORS = """
What the floors are: **import** parses the same file, hashes each text and inserts the same
reports, spans and events with sqlite3 in one transaction; **export** selects them and dumps JSON;
**confirm** logs the same revisions, found by id and by subject, in one transaction with
synchronous=FULL; **open a report** is `setPlainText`, the same highlights and a repaint; **scroll**
scrolls and repaints the bare text in the same face, with nothing marked; **filter**
is a search in the titles of a bare table, **of 100,000 reports** the bare SQL of the same page of
the same file; **index** and **find** are the same full-text index of
folded texts, and the texts it finds;
**paint the history** lays out and paints a plain list of 1,000 sentences; **tell whose** decodes
the bodies of the 1,000 revisions;
**compare** reads what stands in each report of both files and, of those that differ, text,
proposals and decisions, as they are stored;
**extract** scans each text with pyahocorasick for the terms of all lexicons, actors and places;
**a key** marks another span in a bare text edit and repaints it, and logs one revision where the
key decides; **start the window** is a process that paints the same text in a bare text edit;
**extract one text ten times as long** has as its floor ten texts of the shorter length; **load**
builds that automaton; **send** has as its floor COPY of the same bytes into bare tables of the same
server, **pull** inserting the same rows into the same tables of the file, without checking any or
computing what stands; **open a project** has as its floor a project of 100 reports; **start** is
`python3 -c pass`.
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """One piece of work at one size: medians in seconds."""

    work: str
    reports: int | None
    ours: float
    floor: float

    @property
    def ratio(self) -> float:
        return self.ours / self.floor


def pairs(results: dict[str, Any]) -> list[Pair]:
    """The results by work and size, in the order they were measured."""
    medians: dict[tuple[str, int | None], dict[str, float]] = {}
    for each in results["benchmarks"]:
        info = each["extra_info"]
        sides = medians.setdefault((info["work"], info["reports"]), {})
        sides[info["side"]] = each["stats"]["median"]
    both = ((key, sides) for key, sides in medians.items() if len(sides) == 2)
    return [Pair(*key, ours=sides["ours"], floor=sides["floor"]) for key, sides in both]


def seconds(value: float) -> str:
    """A time with three digits, in the unit that suits it."""
    for unit, size in (("s", 1.0), ("ms", 1e-3)):
        if value >= size:
            return f"{value / size:.3g} {unit}"
    return f"{value / 1e-6:.3g} µs"


def row(pair: Pair) -> str:
    """One line of the table; a goal that is missed stands out."""
    goal = GOALS.get(pair.work)
    ratio = f"{pair.ratio:.1f}"
    if goal is not None and pair.ratio > goal:
        ratio = f"**{ratio}**"
    reports = "" if pair.reports is None else f"{pair.reports:,}"
    cells = (pair.work, reports, seconds(pair.ours), seconds(pair.floor), ratio)
    return f"| {' | '.join(cells)} | {'' if goal is None else f'≤ {goal:g}'} |"


def machine(results: dict[str, Any]) -> str:
    """What it was measured on."""
    info = results["machine_info"]
    cpu = info["cpu"]
    return (
        f"\nMeasured on {results['datetime'][:10]} with Python {info['python_version']} on "
        f"{cpu.get('brand_raw', info['machine'])}, {cpu['count']} cores, {info['system']}.\n"
    )


KEYS_HEAD = """
## From a key to its painted result

Goal: half of all keys within 16 ms, 99 of 100 within 50 ms (`tests/bench/test_keys.py`).

| key | median | 99 of 100 within |
|---|--:|--:|
"""


def key_rows(results: dict[str, Any]) -> str:
    """The table of keys, empty where none was pressed; a goal that is missed stands out."""
    rows = []
    for each in results["benchmarks"]:
        info, stats = each["extra_info"], each["stats"]
        if info["side"] != "ours" or " KB, " not in info["work"]:
            continue
        times = sorted(stats["data"])
        late = times[min(len(times) - 1, int(0.99 * len(times)))]
        usual = 0.050 if "what follows" in info["work"] else 0.016
        cells = ((stats["median"], usual), (late, 0.050))
        told = (seconds(v) if v <= goal else f"**{seconds(v)}**" for v, goal in cells)
        rows.append(f"| {info['work']} | {' | '.join(told)} |\n")
    return KEYS_HEAD + "".join(rows) if rows else ""


def main(source: Path, target: Path) -> None:
    results = json.loads(source.read_text("utf-8"))
    table = "\n".join(row(pair) for pair in pairs(results))
    text = HEAD + table + "\n" + key_rows(results) + FLOORS + machine(results)
    target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parents[2] / "docs" / "bench.md")
