"""What the documents say stays true: commands, keys, links."""

import re
from pathlib import Path

import click
import pytest

from rasid.cli.program import program
from rasid.gui.keys import KEYMAP, Command, keycaps

DOCUMENTS = ("README.md", "docs/guide.md", "docs/installing.md", "docs/bench.md")
_COMMAND = re.compile(r"^\./run ([a-z]+)((?: [^#\n]*)?)", re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
RUNS = {"test", "setup", "bench"}  # what ./run does itself


def test_every_command_is_in_the_guide(checkout: Path) -> None:
    guide = (checkout / "docs" / "guide.md").read_text("utf-8")
    assert {name for name in program.commands if f"./run {name}" not in guide} == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_and_option_in_the_documents_exists(checkout: Path, document: str) -> None:
    for name, rest in _COMMAND.findall((checkout / document).read_text("utf-8")):
        if name in RUNS:
            continue
        command = program.commands[name]
        if isinstance(command, click.Group):
            command = command.commands[rest.split()[0]]
        known = {option for each in command.params for option in (*each.opts, *each.secondary_opts)}
        assert set(re.findall(r"--[a-z-]+", rest)) <= known, (name, rest)


@pytest.mark.parametrize("name", sorted(program.commands))
def test_every_command_explains_itself(name: str) -> None:
    command = program.commands[name]
    assert command.help
    for each in command.params:
        if isinstance(each, click.Option):
            assert each.help or isinstance(each.type, click.Choice), (name, each.opts)


@pytest.mark.parametrize("command", sorted(set(KEYMAP.values())))
def test_every_key_is_in_the_guide(checkout: Path, command: Command) -> None:
    guide = (checkout / "docs" / "guide.md").read_text("utf-8")
    table = guide[guide.index("| key | does |") : guide.index("### Counting the dead")]
    *held, last = keycaps(command)[:1] if len(keycaps(command)) == 2 else keycaps(command)
    if last.isdecimal() and last != "0":
        assert "| 1 to 8 |" in table
    else:
        assert re.search(rf"(^|[ |]){re.escape(' '.join((*held, last)))}($|[ ,|])", table), command


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_leads_somewhere(checkout: Path, document: str) -> None:
    path = checkout / document
    for target in _LINK.findall(path.read_text("utf-8")):
        assert (path.parent / target).exists(), target
