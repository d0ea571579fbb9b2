"""Scores the extractor and writes the table in docs/extraction.md; run by `./run score`."""

from collections.abc import Callable
from pathlib import Path

from rasid.cli.scoring import measured
from rasid.core.record import Record
from rasid.core.vocabulary import Label, PublishedBasis
from rasid.extraction.extractor import Extractor
from rasid.extraction.scoring.compare import Coded, score
from rasid.extraction.scoring.measures import Score
from rasid.interchange.coded import read_coded
from rasid.interchange.decoding import decode

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "extraction.md"
BEGIN, END = "<!-- scores: begin, written by ./run score -->", "<!-- scores: end -->"
GENRE = ROOT / "tests" / "data" / "genre"
SEEDS, GOLD = ROOT / "seeds", ROOT.parent / "shared" / "gold"

Measure = Callable[[Score], float]
_NAMED_ENTITIES = (Label.ACTOR, Label.PLACE, Label.TIME)
# What is to be reached on the seeds, and on reports nobody here has seen.
GOALS: dict[str, tuple[float, float]] = {
    **{label: (0.97, 0.93) for label in _NAMED_ENTITIES},
    **{f"{label}, exact": (0.92, 0.85) for label in _NAMED_ENTITIES},
    Label.CASUALTY: (0.97, 0.92),
    Label.WEAPON: (0.92, 0.88),
    Label.TRIGGER: (0.85, 0.78),
    "casualty facts": (0.95, 0.88),
    "events": (0.85, 0.72),
    "casualty.basis": (0.95, 0.90),
    "casualty.victims": (0.92, 0.85),
    "event.date (where one is coded)": (0.92, 0.85),
    "event.place": (0.92, 0.85),
    "event.sides": (0.88, 0.75),
}


def extracted(extractor: Extractor, coded: list[Coded], texts: Path) -> list[Record]:
    """What the extractor reads in the texts of some coded records, told the day they came with."""
    records = []
    for each in coded:
        report = each.record.report
        given = report.published_basis in (PublishedBasis.METADATA, PublishedBasis.MANUAL)
        text = decode((texts / report.file).read_bytes()).text
        records.append(extractor.extract(text, published=report.published if given else None))
    return records


def scores() -> dict[str, Score]:
    """The score of each set that is there, by its name."""
    extractor = Extractor.load()
    sets = {"seeds": (GOLD, "*", SEEDS)} if GOLD.is_dir() else {}
    sets |= {"own, open": (GENRE, "[0-8]*", GENRE), "own, held out": (GENRE, "9*", GENRE)}
    found = {}
    for name, (folder, names, texts) in sets.items():
        coded = read_coded(folder, names)
        found[name] = score(extracted(extractor, coded, texts), coded)
    return found


def table(results: dict[str, Score]) -> str:
    """One row a measure, one column a set; a goal that is missed stands out."""
    columns = [*results, "goal on seeds", "goal on unseen"]
    lines = [f"| | {' | '.join(columns)} |", f"|---|{'--:|' * len(columns)}"]
    lines.append(_row("reports", [str(each.reports) for each in results.values()], ()))
    values = {name: _values(each) for name, each in results.items()}
    for measure in next(iter(values.values())):
        goals = GOALS.get(measure, ())
        cells = [
            _cell(of_set.get(measure), goals[name != "seeds"] if goals else None)
            for name, of_set in values.items()
        ]
        lines.append(_row(measure, cells, goals))
    dead = [_dead(each.false_dead) for each in results.values()]
    lines.append(_row("false dead facts", dead, (0, 0)))
    return "\n".join(lines)


def _values(result: Score) -> dict[str, float]:
    ratios = {name: each.f1 for name, each in measured(result).items()}
    return ratios | {name: each.accuracy for name, each in sorted(result.fields.items())}


def _cell(value: float | None, goal: float | None) -> str:
    if value is None:
        return ""
    return f"**{value:.3f}**" if goal is not None and value < goal else f"{value:.3f}"


def _dead(count: int) -> str:
    return f"**{count}**" if count else "0"


def _row(name: str, cells: list[str], goals: tuple[float, ...]) -> str:
    wanted = [f"{goal:g}" for goal in goals] or ["", ""]
    return f"| {name} | {' | '.join([*cells, *wanted])} |"


def main() -> None:
    """Score, and put the table in its place on the page."""
    page = PAGE.read_text("utf-8")
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    written = f"{before}{BEGIN}\n{table(scores())}\n{END}{after}"
    PAGE.write_text(written, "utf-8")


if __name__ == "__main__":
    main()
