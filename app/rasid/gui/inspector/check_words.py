"""What the checks found, told in the language of the interface."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from rasid.core.vocabulary import Category, Factuality
from rasid.gui.inspector.describe import ltr
from rasid.gui.inspector.drawing import isolated
from rasid.gui.inspector.field_words import field_word
from rasid.gui.words import word
from rasid.review.checks import Check, Finding

_SENTENCES: dict[Check, object] = {
    Check.LOST_EVIDENCE: QT_TRANSLATE_NOOP(
        "Check", "The evidence “{about}” was rejected or is gone. Point to other words."
    ),
    Check.WRONG_LABEL: QT_TRANSLATE_NOOP(
        "Check", "“{about}” is marked as something else. Relabel it, or choose other words."
    ),
    Check.NO_EVIDENCE: QT_TRANSLATE_NOOP(
        "Check", "{field} has neither evidence nor a reason. Select the words, or say why."
    ),
    Check.PAGE_RESIDUE: QT_TRANSLATE_NOOP(
        "Check", "“{about}” is page residue, not people. Remove the casualty fact."
    ),
    Check.BOUNDS: QT_TRANSLATE_NOOP(
        "Check", "Low, best and high do not ascend ({about}). Correct the numbers."
    ),
    Check.WOUNDED_AS_DEAD: QT_TRANSLATE_NOOP(
        "Check", "“{about}”: wounded are counted as dead. Separate them."
    ),
    Check.SUBSET_WITHOUT_WHOLE: QT_TRANSLATE_NOOP(
        "Check", "A part is not tied to its whole. Say which fact it is part of."
    ),
    Check.SUBSET_EXCEEDS_WHOLE: QT_TRANSLATE_NOOP(
        "Check", "A part is greater than its whole ({about}). Correct one of them."
    ),
    Check.COUNTED_TWICE: QT_TRANSLATE_NOOP(
        "Check", "A running total ({about}) stands beside parts of it. Keep one of them."
    ),
    Check.DID_NOT_HAPPEN: QT_TRANSLATE_NOOP(
        "Check", "What is {about} has no casualties. Remove them, or correct factuality."
    ),
    Check.PART_ADDED: QT_TRANSLATE_NOOP(
        "Check", "A part ({about}) is added to its whole. Make it a subset, or untie it."
    ),
    Check.HEADLINE_EXCEEDS: QT_TRANSLATE_NOOP(
        "Check", "The headline tells of more dead than the events ({about}). Find them."
    ),
    Check.TOLD_TWICE: QT_TRANSLATE_NOOP(
        "Check", "Event {about} tells of the same dead in the same place. Merge or link them."
    ),
    Check.YEAR_CONTRADICTS: QT_TRANSLATE_NOOP(
        "Check", "The year named is not that of publication ({about}). Correct one."
    ),
    Check.OUTSIDE_SYRIA: QT_TRANSLATE_NOOP(
        "Check", "“{about}” lies outside Syria on the map. Choose the place again."
    ),
    Check.OTHER_CATEGORY: QT_TRANSLATE_NOOP(
        "Check", "The register has {about} that day. Correct the category or the actor."
    ),
    Check.TOTAL_DIFFERS: QT_TRANSLATE_NOOP(
        "Check", "The total and its parts differ ({about}). Flag it, or correct a number."
    ),
    Check.DATE_ORDER: QT_TRANSLATE_NOOP(
        "Check", "The event ends before it begins ({about}). Correct the date."
    ),
    Check.DATE_AFTER_PUBLICATION: QT_TRANSLATE_NOOP(
        "Check", "The event lies after its report ({about}). Correct one date."
    ),
    Check.DATE_UNRESOLVED: QT_TRANSLATE_NOOP(
        "Check", "The date could not be resolved. Set the publication date, or the day."
    ),
    Check.HOMONYM: QT_TRANSLATE_NOOP("Check", "Several places are called “{about}”. Choose one."),
}
_OF_THE_TEXT = {
    Check.LOST_EVIDENCE,
    Check.WRONG_LABEL,
    Check.PAGE_RESIDUE,
    Check.WOUNDED_AS_DEAD,
    Check.HOMONYM,
    Check.OUTSIDE_SYRIA,
}


def check_sentence(finding: Finding) -> str:
    """What was found, and what to do about it."""
    sentence = QCoreApplication.translate("Check", str(_SENTENCES[finding.check]))
    return sentence.format(about=_about(finding), field=field_word(finding.field))


def _about(finding: Finding) -> str:
    if finding.check in _OF_THE_TEXT:
        return isolated(finding.about)
    if finding.check is Check.DID_NOT_HAPPEN:
        return word(Factuality(finding.about))
    if finding.check is Check.OTHER_CATEGORY:
        actor, _, category = finding.about.partition(" = ")
        return f"{ltr(actor)} = {word(Category(category))}" if category else ltr(actor)
    return ltr(finding.about)
