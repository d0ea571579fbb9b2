"""Which key a command may have, and in what words it is refused another."""

from PySide6.QtCore import QCoreApplication

from rasid.gui.keyboard import Key
from rasid.gui.keys import EVERYWHERE, KEYS, Command
from rasid.gui.menus import Menus
from rasid.gui.naming import Name, command_name

translate = QCoreApplication.translate


def refusal(command: Command, key: Key, menus: Menus) -> str:
    """Why a command cannot have a key, in a sentence; "" where it can."""
    holder = holder_of(key, menus)
    if holder is not None and KEYS.command(key) is not command:
        said = translate(
            "KeyRules",
            "{key} belongs to “{holder}”. Give that another key first, or choose another.",
        )
        return said.format(key=" ".join(key.caps), holder=holder.shown()[0])
    types_text = not (key.control or key.alt)
    if key.name in ("B", "لا") and types_text:
        return translate("KeyRules", "An Arabic keyboard types لا with this key. Choose another.")
    if key.shift and types_text:
        return translate(
            "KeyRules", "Shift with a letter types vowel marks. Choose a key without Shift."
        )
    if command in EVERYWHERE and types_text and len(key.name) == 1:
        return translate(
            "KeyRules", "This works while one types, too. Choose a key with Ctrl or Alt."
        )
    return ""


def holder_of(key: Key, menus: Menus) -> Name | None:
    """What a key does at present: a command, or an action of a menu."""
    command = KEYS.command(key)
    if command is not None:
        return command_name(command)
    for name in menus.actions:
        if menus.key(name) == key:
            return menus.name(name)
    return None
