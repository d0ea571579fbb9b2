"""Policies, formats and their losses in the language of the interface."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from rasid.core.policy import Choice
from rasid.gui.inspector.check_words import check_sentence
from rasid.gui.inspector.drawing import in_own_direction
from rasid.interchange.formats.names import Format
from rasid.interchange.obstacles import Obstacle, Why
from rasid.review.checks import Check, Finding

_CHOICES = {
    "more_than": QT_TRANSLATE_NOOP("Policy", "More than n"),
    "about": QT_TRANSLATE_NOOP("Policy", "About n"),
    "ranges": QT_TRANSLATE_NOOP("Policy", "Between n and m"),
    "tens": QT_TRANSLATE_NOOP("Policy", "Tens, hundreds, thousands"),
    "unnumbered": QT_TRANSLATE_NOOP("Policy", "Dead without a number"),
    "unconfirmed": QT_TRANSLATE_NOOP("Policy", "Unconfirmed dead"),
    "open_high": QT_TRANSLATE_NOOP("Policy", "Tolls without an upper end"),
    "places": QT_TRANSLATE_NOOP("Policy", "Several places"),
    "tolls": QT_TRANSLATE_NOOP("Policy", "Tolls over several days"),
    "summaries": QT_TRANSLATE_NOOP("Policy", "Tolls of a stretch of time"),
    "exchange": QT_TRANSLATE_NOOP("Policy", "Taken and lost on one day"),
    "withdrawal": QT_TRANSLATE_NOOP("Policy", "Withdrawal under fire"),
    "hezbollah": QT_TRANSLATE_NOOP("Policy", "Lebanese Hezbollah"),
}
EFFECTS = (
    QT_TRANSLATE_NOOP("Policy", "More than n counts n+1."),
    QT_TRANSLATE_NOOP("Policy", "More than n counts n, the number that was said."),
    QT_TRANSLATE_NOOP("Policy", "About n has n as best, and neither a low nor a high."),
    QT_TRANSLATE_NOOP("Policy", "About n is n, a tenth less or more."),
    QT_TRANSLATE_NOOP("Policy", "About n counts as n."),
    QT_TRANSLATE_NOOP("Policy", "The best of a range is its middle."),
    QT_TRANSLATE_NOOP("Policy", "The best of a range is its low end."),
    QT_TRANSLATE_NOOP("Policy", "Tens count at least 20, hundreds 200, thousands 2000."),
    QT_TRANSLATE_NOOP("Policy", "Tens count 10, hundreds 100, thousands 1000."),
    QT_TRANSLATE_NOOP("Policy", "Tens, hundreds and thousands without a number are left out."),
    QT_TRANSLATE_NOOP("Policy", "Dead without a number are left out."),
    QT_TRANSLATE_NOOP("Policy", "Dead without a number count 3, with an open end."),
    QT_TRANSLATE_NOOP("Policy", "Unconfirmed dead are left out."),
    QT_TRANSLATE_NOOP("Policy", "Unconfirmed dead are in the high alone."),
    QT_TRANSLATE_NOOP("Policy", "Unconfirmed dead are in best and high; their low is 0."),
    QT_TRANSLATE_NOOP("Policy", "Where a toll has no upper end, the sum has none."),
    QT_TRANSLATE_NOOP("Policy", "Where a toll has no upper end, its best is its high."),
    QT_TRANSLATE_NOOP(
        "Policy", "A row a place in the ACLED-like file, one row in the GED-like one."
    ),
    QT_TRANSLATE_NOOP("Policy", "A row for each place, the dead divided among them."),
    QT_TRANSLATE_NOOP("Policy", "A row for each place, all dead at the first."),
    QT_TRANSLATE_NOOP("Policy", "One row for all places together."),
    QT_TRANSLATE_NOOP("Policy", "A toll over several days is one row over that time."),
    QT_TRANSLATE_NOOP(
        "Policy", "A toll over several days is a row a day, the dead divided among them."
    ),
    QT_TRANSLATE_NOOP("Policy", "A toll of a stretch of time is no event in the GED-like file."),
    QT_TRANSLATE_NOOP(
        "Policy", "A toll of a stretch of time is a summary row in the GED-like file."
    ),
    QT_TRANSLATE_NOOP("Policy", "A place taken and retaken on one day is a row for each time."),
    QT_TRANSLATE_NOOP(
        "Policy", "A place taken and retaken on one day is one armed clash, with all its dead."
    ),
    QT_TRANSLATE_NOOP(
        "Policy", "Nobody is credited: the territory changes hands without violence."
    ),
    QT_TRANSLATE_NOOP("Policy", "Those who pressed are credited with a gain of territory."),
    QT_TRANSLATE_NOOP("Policy", "Hezbollah is a foreign force: inter 8, dead of foreign militias."),
    QT_TRANSLATE_NOOP("Policy", "Hezbollah is a pro-government militia: inter 3."),
)
_READY = {
    "codebook": QT_TRANSLATE_NOOP("Policy", "Codebook"),
    "acled-like": QT_TRANSLATE_NOOP("Policy", "ACLED-like"),
    "ucdp-like": QT_TRANSLATE_NOOP("Policy", "UCDP-like"),
    "conservative": QT_TRANSLATE_NOOP("Policy", "Conservative"),
}
_FORMATS: dict[str, object] = {
    Format.JSONL: QT_TRANSLATE_NOOP("Format", "Records with text, spans and evidence"),
    Format.CSV: QT_TRANSLATE_NOOP("Format", "Tables of events, casualties and sources"),
    Format.ACLED: QT_TRANSLATE_NOOP("Format", "One table in the columns of ACLED"),
    Format.GED: QT_TRANSLATE_NOOP("Format", "One table in the columns of UCDP GED"),
    Format.GEOJSON: QT_TRANSLATE_NOOP("Format", "Events as points on a map"),
    Format.XLSX: QT_TRANSLATE_NOOP("Format", "The tables as one workbook"),
    Format.BRAT: QT_TRANSLATE_NOOP("Format", "Spans and events for brat"),
    Format.LABEL_STUDIO: QT_TRANSLATE_NOOP("Format", "Spans and events for Label Studio"),
    Format.DOCCANO: QT_TRANSLATE_NOOP("Format", "Spans for doccano"),
    Format.WEB_ANNOTATION: QT_TRANSLATE_NOOP("Format", "W3C Web Annotations"),
    Format.CONLL: QT_TRANSLATE_NOOP("Format", "A word a line, with span tags"),
    Format.CONLLU: QT_TRANSLATE_NOOP("Format", "Words with clitics apart, with span tags"),
    Format.CAS_XMI: QT_TRANSLATE_NOOP("Format", "UIMA CAS as XML, for INCEpTION"),
    Format.CAS_JSON: QT_TRANSLATE_NOOP("Format", "UIMA CAS as JSON, for INCEpTION"),
    Format.DOCBIN: QT_TRANSLATE_NOOP("Format", "Training data for spaCy"),
    Format.PARQUET: QT_TRANSLATE_NOOP("Format", "Columnar tables for data frames"),
    "pdf": QT_TRANSLATE_NOOP("Format", "Reports as pages, for filing"),
}
_LOSSES = {
    "spans": QT_TRANSLATE_NOOP("Format", "spans"),
    "text": QT_TRANSLATE_NOOP("Format", "the text"),
    "report": QT_TRANSLATE_NOOP("Format", "title, date and source"),
    "comments": QT_TRANSLATE_NOOP("Format", "comments"),
    "casualties": QT_TRANSLATE_NOOP("Format", "casualty facts"),
    "factuality": QT_TRANSLATE_NOOP("Format", "factuality"),
    "weapons": QT_TRANSLATE_NOOP("Format", "weapons"),
    "type": QT_TRANSLATE_NOOP("Format", "the type of event"),
    "event": QT_TRANSLATE_NOOP("Format", "events"),
    "link": QT_TRANSLATE_NOOP("Format", "links to register and gazetteer"),
    "places.candidates": QT_TRANSLATE_NOOP("Format", "other places of the name"),
}


def choice_word(name: str) -> str:
    """What a choice of a policy is about."""
    return QCoreApplication.translate("Policy", str(_CHOICES[name]))


def effect_sentence(choice: Choice) -> str:
    """What one way to choose does."""
    return QCoreApplication.translate("Policy", choice.effect)


def policy_word(name: str) -> str:
    """The name of a policy; that of a project's own as its people wrote it."""
    if name in _READY:
        return QCoreApplication.translate("Policy", str(_READY[name]))
    return in_own_direction(name)


def format_word(format_: Format) -> str:
    """What a format is for."""
    return QCoreApplication.translate("Format", str(_FORMATS[format_]))


def loss_word(field: str) -> str:
    """What of a report a format loses."""
    return QCoreApplication.translate("Format", str(_LOSSES[field]))


def obstacle_sentence(obstacle: Obstacle) -> str:
    """What stands in the way of an event, and what to do about it."""
    if obstacle.why is Why.COMMENT:
        said = QCoreApplication.translate("Export", "A comment stops the export: {words}")
        return said.format(words=in_own_direction(obstacle.words))
    if obstacle.why is Why.UNVERIFIED:
        return QCoreApplication.translate("Export", "Nobody has verified it. Verify it first.")
    finding = Finding(Check(obstacle.check), obstacle.field, about=obstacle.words)
    return check_sentence(finding)
