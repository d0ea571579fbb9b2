"""The command line: what each command prints, and how it ends."""

import json
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click
import pytest

from rasid.cli.program import program, run
from rasid.interchange import importing
from rasid.storage.project import Project
from rasid.storage.queries import find_events, open_report
from rasid.storage.reports import find_reports
from tests.unit.conftest import TEXT


@dataclass(frozen=True)
class Done:
    """How a command ended and what it printed."""

    code: int
    out: str
    error: str


Rasid = Callable[..., Done]


@pytest.fixture
def rasid(capsys: pytest.CaptureFixture[str]) -> Rasid:
    """Runs a command in this process."""

    def command(*arguments: object) -> Done:
        code = run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Done(code, printed.out, printed.err)

    return command


@pytest.fixture
def path(project: Project) -> Path:
    """A project file with the sample report and its proposals."""
    project.close()
    return project.path


def ids(path: Path) -> list[str]:
    with Project.open(path, read_only=True) as project:
        return [row.id for row in find_events(project)]


@pytest.mark.parametrize("name", sorted(program.commands))
def test_every_command_has_help_that_says_what_each_option_does(name: str, rasid: Rasid) -> None:
    done = rasid(name, "--help")
    assert (done.code, done.error) == (0, "")
    command = program.commands[name]
    assert command.help
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help or isinstance(option.type, click.Choice), (name, option.name)


def test_the_commands_of_the_whole_way_are_there() -> None:
    assert {*program.commands} >= {
        *("import", "extract", "reports", "events", "show", "decide", "history", "check"),
        *("export", "settings", "demo"),
    }


def test_help_loads_neither_the_database_nor_the_rules() -> None:
    code = (
        "import sys; from rasid.cli.program import run; run(['--help']);"
        "print([m for m in ('sqlite3', 'sqlite_utils', 'rasid.extraction.extractor',"
        " 'charset_normalizer', 'PySide6') if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["import"],
        ["reports", "--nonsense", "x"],
        ["extract", "x", "--jobs", "0"],
        ["extract", "x", "--published", "yesterday"],
        ["import", "p.rasid", "x", "--encoding", "klingon"],
        ["decide", "p.rasid", "confirm", "e-1"],
        ["decide", "p.rasid", "--as", "Rim"],
        ["decide", "p.rasid", "--as", "Rim", "confirm"],
        ["decide", "p.rasid", "--as", "Rim", "confirm", "e-1", "--all"],
        ["decide", "p.rasid", "--as", "Rim", "restore", "--all"],
        ["decide", "p.rasid", "--as", "Rim", "undo", "e-1"],
        ["settings", "p.rasid", "--one-person"],
    ],
)
def test_wrong_use_is_exit_code_2(arguments: list[str], rasid: Rasid) -> None:
    done = rasid(*arguments)
    assert done.code == 2
    assert done.out == ""
    assert "Error: " in done.error


@pytest.mark.parametrize(
    "command",
    [
        ["reports"],
        ["events"],
        ["show", "r-1"],
        ["history", "r-1"],
        ["check"],
        ["settings"],
        ["export", "--output", "out"],
        ["decide", "--as", "Rim", "undo"],
    ],
)
def test_what_is_no_project_is_one_line_and_exit_code_1(
    command: list[str], tmp_path: Path, rasid: Rasid
) -> None:
    (tmp_path / "text.rasid").write_text("قصف")
    for name in ("missing.rasid", "text.rasid"):
        done = rasid(command[0], tmp_path / name, *command[1:])
        assert done.code == 1
        assert done.out == ""
        (line,) = done.error.splitlines()
        assert line.startswith("rasid: ")
        assert name in line


def test_an_error_of_ours_is_written_down(
    rasid: Rasid, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a slip of ours")

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr("rasid.storage.reports.find_reports", broken)
    done = rasid("reports", path)
    assert done.code == 70
    (line,) = done.error.splitlines()
    (report,) = tmp_path.glob("rasid-*.txt")
    assert str(report) in line
    written = report.read_text("utf-8")
    assert "ZeroDivisionError: a slip of ours" in written
    assert TEXT[:20] not in written


def test_ctrl_c_is_exit_code_130(rasid: Rasid, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("rasid.storage.reports.find_reports", interrupted)
    done = rasid("reports", path)
    assert (done.code, done.out, done.error.strip()) == (130, "", "rasid: interrupted")


def test_ctrl_c_in_an_import_keeps_what_was_read_and_says_so(
    rasid: Rasid, tmp_path: Path, seeds: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    read, count = importing.read_source, 0

    def counting(*arguments: object) -> object:
        nonlocal count
        count += 1
        if count == 3:
            signal.raise_signal(signal.SIGINT)
        return read(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(importing, "read_source", counting)
    done = rasid("import", tmp_path / "p.rasid", seeds[0].parent)
    assert done.code == 130
    assert done.error == "Interrupted; what was read by then is saved: 2 new.\n"
    assert rasid("check", tmp_path / "p.rasid").code == 0
    with Project.open(tmp_path / "p.rasid") as project:
        assert len(find_reports(project)) == 2


def test_import_makes_the_project_and_says_what_became_of_each(
    rasid: Rasid, tmp_path: Path, seeds: list[Path]
) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\0\0")
    done = rasid("import", tmp_path / "p.rasid", seeds[0], seeds[0], tmp_path / "bad.txt")
    assert done.code == 0
    assert done.out == ""
    bad, twice, summary = done.error.splitlines()
    assert "the same text is in the project already" in twice
    assert bad == "rasid: bad.txt: is not text"
    assert summary == "Imported: 1 new, 1 known already, 1 left out."


def test_an_import_of_nothing_readable_fails(rasid: Rasid, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\0\0")
    done = rasid("import", "-q", tmp_path / "p.rasid", tmp_path / "bad.txt")
    assert (done.code, done.error) == (1, "rasid: bad.txt: is not text\n")


def test_columns_may_be_named(rasid: Rasid, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text(f"text,day,body,ref\nعنوان,3/11/2017,{TEXT[:20]},7\n", "utf-8")
    columns = ["--text-column", "body", "--title-column", "text", "--date-column", "day"]
    done = rasid("import", tmp_path / "p.rasid", table, *columns, "--id-column", "ref")
    assert done.code == 0
    (row,) = json.loads(rasid("reports", tmp_path / "p.rasid", "--json").out)
    assert (row["title"], row["published"]) == ("عنوان", "2017-11-03")


def test_tables_and_json_list_the_same_things(rasid: Rasid, path: Path) -> None:
    for command in ("reports", "events"):
        rows = json.loads(rasid(command, path, "--json").out)
        heading, rule, *lines = rasid(command, path).out.splitlines()
        assert set(rule) == {"─", " "}
        assert [line.split()[0] for line in lines] == [row["id"] for row in rows]
        assert heading.split()[0] == command[:-1]


def test_lists_can_be_narrowed(rasid: Rasid, path: Path) -> None:
    clash, strike = ids(path)
    rasid("decide", path, "--as", "Rim", "reject", strike)
    states = {
        state: [e["id"] for e in json.loads(rasid("events", path, "--state", state, "--json").out)]
        for state in ("proposed", "rejected", "verified")
    }
    assert states == {"proposed": [clash], "rejected": [strike], "verified": []}
    assert len(json.loads(rasid("reports", path, "--find", "ادلب", "--json").out)) == 1
    assert json.loads(rasid("reports", path, "--find", "حلب", "--json").out) == []
    assert json.loads(rasid("reports", path, "--state", "verified", "--json").out) == []


def test_show_gives_a_report_a_span_and_an_event_in_full(rasid: Rasid, path: Path) -> None:
    with Project.open(path) as project:
        opened = open_report(project, find_reports(project)[0].id)
    report = rasid("show", path, opened.report.id).out
    assert TEXT.split("\n")[-1] in report
    assert all(row.id in report for row in (*opened.spans, *opened.events))
    event = rasid("show", path, opened.events[0].id).out
    assert "4 عناصر" in event
    assert "syria-regime-forces" in event
    span = rasid("show", path, opened.spans[0].id).out
    assert opened.spans[0].span.text in span
    assert json.loads(rasid("show", path, opened.report.id, "--json").out)["text"] == TEXT
    assert json.loads(rasid("show", path, opened.events[0].id, "--json").out)["type"] == "CLASH"
    assert rasid("show", path, "r-unknown").code == 1


def test_decisions_are_told_and_kept_with_their_reasons(rasid: Rasid, path: Path) -> None:
    clash, _ = ids(path)
    done = rasid("decide", path, "--as", "Rim", "confirm", clash)
    assert done.code == 0
    assert f"confirm {clash} and 6 more" in done.out
    change = ["--set", "date.start=2019-05-01", "--reason", "date_fix", "--comment", "أمس"]
    assert rasid("decide", path, "--as", "Omar", "correct", clash, *change).code == 0
    history = rasid("history", path, clash).out
    assert "date_fix: أمس" in history
    assert "date.start: – → 2019-05-01" in history
    confirmed, corrected = json.loads(rasid("history", path, clash, "--json").out)
    assert (confirmed["author"], corrected["author"]) == ("Rim", "Omar")
    assert rasid("decide", path, "--as", "Rim", "restore", confirmed["id"][:12]).code == 0
    (now,) = json.loads(rasid("events", path, "--state", "confirmed", "--json").out)
    assert now["date"]["start"] is None


def test_all_confirms_verifies_and_exports(rasid: Rasid, path: Path, tmp_path: Path) -> None:
    clash, strike = ids(path)
    assert rasid("decide", path, "--as", "Rim", "reject", strike).code == 0
    assert rasid("decide", path, "--as", "Rim", "confirm", "--all").code == 0
    refused = rasid("decide", path, "--as", "Rim", "verify", "--all")
    assert refused.code == 1
    assert f"rasid: {clash}: Rim decided this event" in refused.error
    assert rasid("decide", path, "--as", "Omar", "verify", "--all").code == 0
    done = rasid("export", path, "--include", "verified", "--output", tmp_path / "out")
    assert done.code == 0
    told = "1 events of 1 reports, 4 dead (4 to 4).\nNot exported: 1 rejected.\n"
    assert done.error.endswith(told)
    again = rasid("export", path, "--output", tmp_path / "out")
    assert (again.code, "--replace" in again.error) == (1, True)
    assert rasid("export", path, "--output", tmp_path / "out", "--replace", "-q").error == ""


def test_all_is_nothing_where_nothing_is_left(rasid: Rasid, path: Path) -> None:
    done = rasid("decide", path, "--as", "Rim", "verify", "--all")
    assert done == Done(0, "", "Nothing is left to verify.\n")


def test_all_can_reject(rasid: Rasid, path: Path) -> None:
    assert rasid("decide", path, "--as", "Rim", "reject", "--all", "-q").code == 0
    assert {e["state"] for e in json.loads(rasid("events", path, "--json").out)} == {"rejected"}


def test_one_person_may_be_allowed_to_do_both(rasid: Rasid, path: Path) -> None:
    assert "verification: second_person" in rasid("settings", path).out
    assert rasid("settings", path, "--as", "Rim", "--one-person").code == 0
    assert json.loads(rasid("settings", path, "--json").out)["verification"] == "one_person"
    clash, _ = ids(path)
    for action in ("confirm", "verify"):
        assert rasid("decide", path, "--as", "Rim", action, clash).code == 0


def test_a_file_of_decisions_does_what_it_can(rasid: Rasid, path: Path, tmp_path: Path) -> None:
    clash, strike = ids(path)
    decisions = [
        {"action": "correct", "id": clash, "set": {"type": "SIEGE"}, "reason": "text_misread"},
        {"action": "confirm", "id": "e-0"},
        {"action": "reject", "id": strike, "comment": "لم يحدث"},
        {"action": "dance", "id": strike},
    ]
    file = tmp_path / "decisions.jsonl"
    file.write_text("\n".join(map(json.dumps, decisions)) + "\n\n", "utf-8")
    done = rasid("decide", path, "--as", "Rim", "--file", file)
    assert done.code == 1
    assert len(done.out.splitlines()) == 2
    second, fourth = done.error.splitlines()
    assert second.startswith(f"rasid: {file}:2: There is no event e-0")
    assert f"{file}:4: " in fourth
    first, last = json.loads(rasid("events", path, "--json").out)
    assert (first["type"], first["state"], last["state"]) == ("SIEGE", "confirmed", "rejected")


def test_a_body_may_come_from_a_file(rasid: Rasid, path: Path, tmp_path: Path) -> None:
    clash, _ = ids(path)
    body = tmp_path / "event.json"
    body.write_text('{"type": "SIEGE", "evidence": [{"start": 0, "end": 8}]}')
    assert rasid("decide", path, "--as", "Rim", "correct", clash, "--body", body).code == 0
    body.write_text("[]")
    done = rasid("decide", path, "--as", "Rim", "correct", clash, "--body", body)
    assert (done.code, done.error) == (1, "rasid: --body holds no JSON object.\n")


def test_undo_takes_back_the_newest_step(rasid: Rasid, path: Path) -> None:
    clash, _ = ids(path)
    rasid("decide", path, "--as", "Rim", "confirm", clash)
    assert rasid("decide", path, "--as", "Rim", "undo").code == 0
    assert rasid("decide", path, "--as", "Rim", "undo").error == (
        "rasid: There is nothing of Rim to undo.\n"
    )


def test_check_finds_what_was_tampered_with(rasid: Rasid, path: Path) -> None:
    assert rasid("check", path) == Done(0, "test.rasid is sound.\n", "")
    with Project.open(path) as project:
        project.connection.execute("DROP TRIGGER report_no_update")
        project.connection.execute("UPDATE report SET text = replace(text, '4', '9')")
    done = rasid("check", path)
    assert done.code == 1
    assert "its text is not the one that was imported" in done.out
    assert json.loads(rasid("check", path, "--json").out)


def test_views_are_computed_again_from_the_log(rasid: Rasid, path: Path) -> None:
    with Project.open(path) as project:
        project.connection.execute("UPDATE report_state SET decided = 99")
        project.connection.execute("DELETE FROM event")
    assert "is missing" in rasid("check", path).out
    assert rasid("check", path, "--rebuild") == Done(0, "test.rasid is sound.\n", "")
    assert rasid("check", path) == Done(0, "test.rasid is sound.\n", "")


def test_search_indexes_what_is_new_and_shows_words_in_context(rasid: Rasid, path: Path) -> None:
    done = rasid("search", path, "وسَراقب", "--bidi", "off")
    assert done.code == 0
    assert "بلدة [سراقب] يوم أمس" in done.out
    (found, *_) = json.loads(rasid("search", path, "type:clash", "--json").out)
    assert found["report"]["file"] == "sample.txt"
    assert rasid("search", path, "لاشيء") == Done(0, "", "Nothing was found.\n")
    assert rasid("search", path, "type:zzz").code == 1


def test_events_are_linked_and_the_link_taken_away(rasid: Rasid, path: Path) -> None:
    clash, strike = (event["id"] for event in json.loads(rasid("events", path, "--json").out))
    made = rasid("link", path, "--as", "ريم", clash, "part_of", strike, "--comment", "تفصيل")
    assert (made.code, made.error.split()[-1]) == (0, "made.")
    again = rasid("link", path, "--as", "ريم", clash, "part_of", strike)
    assert (again.code, "linked so already" in again.error) == (1, True)
    assert rasid("link", path, "--as", "ريم", clash, "part_of", strike, "--remove").code == 0
    assert rasid("link", path, "--as", "ريم", clash, "is", strike).code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["events", "--report", "r-zzz"],
        ["history", "s-xx"],
        ["history", "e-"],
        ["history", "nobody"],
    ],
)
def test_an_id_that_names_nothing_is_said(rasid: Rasid, path: Path, arguments: list[str]) -> None:
    command, *rest = arguments
    done = rasid(command, path, *rest)
    assert (done.code, done.out, done.error.count("\n")) == (1, "", 1)


def test_a_thing_nobody_decided_on_has_an_empty_history(rasid: Rasid, path: Path) -> None:
    event = json.loads(rasid("events", path, "--json").out)[0]["id"]
    assert json.loads(rasid("history", path, event, "--json").out) == []
