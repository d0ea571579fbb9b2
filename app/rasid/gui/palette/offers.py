"""Gathers what the palette offers at the moment: commands that may run, then menu actions."""

from collections.abc import Callable

from rasid.gui.keys import Command, keycaps
from rasid.gui.menus import Menus
from rasid.gui.naming import COMMANDS, command_name
from rasid.gui.palette.entries import Entry


def offers(
    run: Callable[[Command], None], may_run: Callable[[Command], bool], menus: Menus
) -> list[Entry]:
    """Every action that would do something now, in the order of the lists of keys and menus."""
    commands = [
        Entry(str(command), command_name(command), keycaps(command), _running(run, command))
        for command in COMMANDS
        if command is not Command.PALETTE and may_run(command)
    ]
    actions = [
        Entry(
            f"menu:{id_}",
            menus.name(id_),
            key.caps if (key := menus.key(id_)) else (),
            action.trigger,
        )
        for id_, action in menus.actions.items()
        if action.isEnabled()
    ]
    return commands + actions


def _running(run: Callable[[Command], None], command: Command) -> Callable[[], None]:
    return lambda: run(command)
