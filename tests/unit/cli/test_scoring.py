"""``rasid score`` reads predictions and coded records and says how near they come."""

import json
from pathlib import Path

import pytest

from rasid.cli.program import run

TEXT = "قصفت قوات النظام بلدة كفرنبل بريف إدلب الجنوبي، ما أسفر عن مقتل 3 مواطنين"


@pytest.fixture
def files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Path, Path]:
    """Predictions, and a folder that holds the same record as if it were coded."""
    text = tmp_path / "report.txt"
    text.write_text(TEXT, encoding="utf-8")
    assert run(["extract", str(text), "--published", "2019-05-05"]) == 0
    lines = capsys.readouterr().out
    predictions = tmp_path / "found.jsonl"
    predictions.write_text(lines, encoding="utf-8")
    coded = tmp_path / "coded"
    coded.mkdir()
    (coded / "report.json").write_text(lines, encoding="utf-8")
    return predictions, coded


def test_the_same_records_score_one(
    files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["score", *map(str, files), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["reports"] == 1
    assert result["found"]["all spans, exact"]["f1"] == 1.0
    assert result["false_dead"] == 0


def test_misses_are_listed(files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    predictions, coded = files
    predictions.write_text("", encoding="utf-8")
    assert run(["score", str(predictions), str(coded), "--errors"]) == 0
    out = capsys.readouterr().out
    assert "without a prediction: report" in out
    assert "ACTOR\tmissed" in out


@pytest.mark.parametrize(
    ("line", "says"), [("{", "found.jsonl:1"), ('{"spans": []}', "found.jsonl:1")]
)
def test_a_broken_line_is_named(
    files: tuple[Path, Path], line: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    files[0].write_text(line, encoding="utf-8")
    assert run(["score", *map(str, files)]) == 1
    assert says in capsys.readouterr().err


def test_a_folder_without_records_is_refused(
    files: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert run(["score", str(files[0]), str(empty)]) == 1
    assert "holds no coded records" in capsys.readouterr().err
