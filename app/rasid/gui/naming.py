"""What commands and menu actions are called, in both languages whatever the interface speaks."""

from dataclasses import dataclass
from functools import cache
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QTranslator

from rasid.gui.keys import Command
from rasid.gui.language import Language
from rasid.paths import bundled


@dataclass(frozen=True, slots=True)
class Name:
    """One thing's name in both languages."""

    english: str
    arabic: str

    def shown(self) -> tuple[str, str]:
        """The name in the language of the interface, then the other."""
        pair = (self.english, self.arabic)
        arabic = QCoreApplication.translate("Command", "Undo") != "Undo"
        return (pair[1], pair[0]) if arabic else pair


COMMANDS = {
    Command.NEXT_CANDIDATE: QT_TRANSLATE_NOOP("Command", "Next candidate"),
    Command.PREVIOUS_CANDIDATE: QT_TRANSLATE_NOOP("Command", "Previous candidate"),
    Command.NEXT_EVENT: QT_TRANSLATE_NOOP("Command", "Next event"),
    Command.PREVIOUS_EVENT: QT_TRANSLATE_NOOP("Command", "Previous event"),
    Command.NEXT_REPORT: QT_TRANSLATE_NOOP("Command", "Next report"),
    Command.PREVIOUS_REPORT: QT_TRANSLATE_NOOP("Command", "Previous report"),
    Command.ACCEPT_EVENT: QT_TRANSLATE_NOOP("Command", "Accept or verify the event"),
    Command.ACCEPT_SPAN: QT_TRANSLATE_NOOP("Command", "Accept the span"),
    Command.ACCEPT_PARAGRAPH: QT_TRANSLATE_NOOP(
        "Command", "Accept the spans left in the paragraph"
    ),
    Command.REJECT: QT_TRANSLATE_NOOP("Command", "Reject the span, or else the event"),
    Command.SKIP: QT_TRANSLATE_NOOP("Command", "Skip; it comes back at the end"),
    Command.UNDO: QT_TRANSLATE_NOOP("Command", "Undo"),
    Command.REDO: QT_TRANSLATE_NOOP("Command", "Redo"),
    Command.FINISH_REPORT: QT_TRANSLATE_NOOP("Command", "Finish the report"),
    Command.LABEL_1: QT_TRANSLATE_NOOP("Command", "Label: actor; of an event: clash"),
    Command.LABEL_2: QT_TRANSLATE_NOOP("Command", "Label: place; of an event: shelling"),
    Command.LABEL_3: QT_TRANSLATE_NOOP("Command", "Label: time; of an event: air strike"),
    Command.LABEL_4: QT_TRANSLATE_NOOP("Command", "Label: casualty; of an event: state gain"),
    Command.LABEL_5: QT_TRANSLATE_NOOP("Command", "Label: weapon; of an event: non-state gain"),
    Command.LABEL_6: QT_TRANSLATE_NOOP("Command", "Label: trigger; of an event: siege"),
    Command.LABEL_7: QT_TRANSLATE_NOOP("Command", "Label: source; of an event: agreement"),
    Command.LABEL_8: QT_TRANSLATE_NOOP(
        "Command", "Label: page residue; of an event: troop movement"
    ),
    Command.TYPE_9: QT_TRANSLATE_NOOP("Command", "Type of an event: displacement"),
    Command.REMOVE_LABEL: QT_TRANSLATE_NOOP("Command", "Remove the label"),
    Command.START_GROW: QT_TRANSLATE_NOOP("Command", "Start of the span: one word more"),
    Command.START_SHRINK: QT_TRANSLATE_NOOP("Command", "Start of the span: one word less"),
    Command.END_GROW: QT_TRANSLATE_NOOP("Command", "End of the span: one word more"),
    Command.END_SHRINK: QT_TRANSLATE_NOOP("Command", "End of the span: one word less"),
    Command.START_GROW_LETTER: QT_TRANSLATE_NOOP("Command", "Start of the span: one letter more"),
    Command.START_SHRINK_LETTER: QT_TRANSLATE_NOOP("Command", "Start of the span: one letter less"),
    Command.END_GROW_LETTER: QT_TRANSLATE_NOOP("Command", "End of the span: one letter more"),
    Command.END_SHRINK_LETTER: QT_TRANSLATE_NOOP("Command", "End of the span: one letter less"),
    Command.TRIM_CLITIC: QT_TRANSLATE_NOOP("Command", "Trim or restore what is attached (و ب ل …)"),
    Command.MARK_SAME: QT_TRANSLATE_NOOP("Command", "Mark all the same"),
    Command.SIDE_A: QT_TRANSLATE_NOOP("Command", "Selection to side A"),
    Command.SIDE_B: QT_TRANSLATE_NOOP("Command", "Selection to side B"),
    Command.PLACE: QT_TRANSLATE_NOOP("Command", "Selection to places"),
    Command.DATE: QT_TRANSLATE_NOOP("Command", "Selection to date"),
    Command.CASUALTY: QT_TRANSLATE_NOOP("Command", "Selection to casualties"),
    Command.WEAPON: QT_TRANSLATE_NOOP("Command", "Selection to weapons"),
    Command.SWAP_SIDES: QT_TRANSLATE_NOOP("Command", "Swap the sides"),
    Command.FACTUALITY: QT_TRANSLATE_NOOP("Command", "Factuality of the event, then a digit"),
    Command.NEW_EVENT: QT_TRANSLATE_NOOP("Command", "New event from the selection"),
    Command.SPLIT: QT_TRANSLATE_NOOP("Command", "Split the span, or else the event"),
    Command.MERGE: QT_TRANSLATE_NOOP("Command", "Merge the span, or else the event"),
    Command.DUPLICATE: QT_TRANSLATE_NOOP("Command", "Copy the event, without its casualties"),
    Command.LINKS: QT_TRANSLATE_NOOP("Command", "Link the event with others"),
    Command.HISTORY: QT_TRANSLATE_NOOP("Command", "History: who changed what, when and why"),
    Command.WHOSE: QT_TRANSLATE_NOOP("Command", "Whose each value is, and since when"),
    Command.RESTORE: QT_TRANSLATE_NOOP("Command", "History: restore the chosen state"),
    Command.PAST: QT_TRANSLATE_NOOP("Command", "The project as it was on a day, or back to now"),
    Command.COMPARE: QT_TRANSLATE_NOOP("Command", "Compare two states of the report"),
    Command.TAKE_RIGHT: QT_TRANSLATE_NOOP("Command", "Comparison: take the right side"),
    Command.TAKE_LEFT: QT_TRANSLATE_NOOP("Command", "Comparison: take the left side"),
    Command.TAKE_ALL_RIGHT: QT_TRANSLATE_NOOP("Command", "Comparison: take the whole event, right"),
    Command.TAKE_ALL_LEFT: QT_TRANSLATE_NOOP("Command", "Comparison: take the whole event, left"),
    Command.EDIT: QT_TRANSLATE_NOOP("Command", "Edit the event"),
    Command.NEXT_CHECK: QT_TRANSLATE_NOOP("Command", "Go to the next failed check"),
    Command.WHY: QT_TRANSLATE_NOOP("Command", "Why: which rules read these words"),
    Command.COMMENT: QT_TRANSLATE_NOOP("Command", "Comment on the value, span, event or report"),
    Command.COMMENTS: QT_TRANSLATE_NOOP("Command", "Comments and questions that wait"),
    Command.ASSIGN: QT_TRANSLATE_NOOP("Command", "Give the chosen reports to people"),
    Command.CONSISTENCY: QT_TRANSLATE_NOOP("Command", "What is marked in different ways"),
    Command.SEARCH: QT_TRANSLATE_NOOP("Command", "Search all reports"),
    Command.NEXT_HIT: QT_TRANSLATE_NOOP("Command", "Next place found"),
    Command.PREVIOUS_HIT: QT_TRANSLATE_NOOP("Command", "Previous place found"),
    Command.PALETTE: QT_TRANSLATE_NOOP("Command", "Find a command by its name"),
    Command.LEAVE: QT_TRANSLATE_NOOP("Command", "Leave a form or a field; select nothing"),
}
"""English names, marked for translation, in the order they are listed."""


def command_name(command: Command) -> Name:
    """What a command is called."""
    return name_of("Command", cast(str, COMMANDS[command]))


def name_of(context: str, source: str) -> Name:
    """A string of the interface in both languages."""
    return Name(source, _arabic().translate(context, source) or source)


@cache
def _arabic() -> QTranslator:
    """The Arabic catalogue, apart from the one that may be installed."""
    translator = QTranslator()
    translator.load(f"rasid_{Language.ARABIC}", str(bundled("resources") / "translations"))
    return translator
