"""Gathers what the palette offers: every command of a key, then every action of the menus."""

from collections.abc import Callable

from rasid.gui.keys import Command, keycaps
from rasid.gui.menus import Menus
from rasid.gui.naming import COMMANDS, command_name
from rasid.gui.palette.entries import Entry


def offers(
    run: Callable[[Command], None],
    why_not: Callable[[Command], str],
    menus: Menus,
    why_no_action: Callable[[], str],
) -> list[Entry]:
    """Every action, in the order of the lists of keys and menus.

    ``why_not`` says why a command does nothing now, ``why_no_action`` why a menu is grey.
    """
    commands = [
        Entry(
            str(command),
            command_name(command),
            keycaps(command),
            _running(run, command),
            why_not(command),
        )
        for command in COMMANDS
        if command is not Command.PALETTE
    ]
    actions = [
        Entry(
            f"menu:{id_}",
            menus.name(id_),
            key.caps if (key := menus.key(id_)) else (),
            action.trigger,
            "" if action.isEnabled() else why_no_action(),
        )
        for id_, action in menus.actions.items()
    ]
    return commands + actions


def _running(run: Callable[[Command], None], command: Command) -> Callable[[], None]:
    return lambda: run(command)
