"""Says why something was refused, in the language of the interface."""

from PySide6.QtCore import QCoreApplication

from rasid.errors import RasidError
from rasid.gui.inspector.drawing import in_own_direction
from rasid.gui.words import word
from rasid.review.checks import Finding
from rasid.review.terms import Listed


def refusal(error: RasidError) -> str:
    """The sentence of an error; as it was written where it has no words in this language."""
    template = QCoreApplication.translate("RasidError", error.template)
    if not error.values:
        return template
    translated = template != error.template
    said = {name: _value(value, foreign=translated) for name, value in error.values.items()}
    return template.format(**said)


def _value(value: object, *, foreign: bool) -> str:
    """A value as given; names and paths keep their own direction in a sentence of another."""
    if isinstance(value, RasidError):
        return refusal(value)
    if isinstance(value, Listed) and foreign:
        between = QCoreApplication.translate("RasidError", ", ")
        return between.join(in_own_direction(word(each)) for each in value.members)
    if isinstance(value, Finding):
        # The panel it belongs to stands above the session, which says refusals too.
        from rasid.gui.inspector.check_words import check_sentence

        return check_sentence(value)
    return in_own_direction(str(value)) if foreign and not isinstance(value, int) else str(value)
