"""Every format has its writer, its place in the documentation and its name on the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from rasid.cli.exporting import export
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.registry import writer_class
from tests.conftest import CHECKOUT
from tests.unit.interchange.formats.conftest import Exports


@pytest.mark.parametrize("format_", Format)
def test_a_format_is_written_by_its_writer_and_described(format_: Format) -> None:
    writer = writer_class(format_)
    assert writer.FORMAT is format_
    assert bool(writer.CANNOT_HOLD) == (format_ is not Format.JSONL)
    assert f"`{format_.value}`" in (CHECKOUT / "docs" / "data.md").read_text("utf-8")


def test_all_formats_go_out_together_by_name(exports: Exports, tmp_path: Path) -> None:
    options = [word for each in Format for word in ("--format", each.value)]
    target = str(tmp_path / "out")
    arguments = [str(exports.project.path), "--output", target, "--quiet", *options]
    result = CliRunner().invoke(export, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    told = json.loads((tmp_path / "out" / "manifest.json").read_bytes())["files"]
    found = {p.relative_to(target).as_posix() for p in Path(target).rglob("*") if p.is_file()}
    assert set(told) == found - {"manifest.json"}
    assert len(told) > 60
