"""What the import of pages, workbooks and annotations may refuse, for the translators."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

IMPORT_SENTENCES = (
    QT_TRANSLATE_NOOP("RasidError", "has “{key}” twice in one object"),
    QT_TRANSLATE_NOOP("RasidError", "is no record of the codebook"),
    QT_TRANSLATE_NOOP("RasidError", "{kind} {number} has no id or no {label}"),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "“{name}” is no label of Rasid, so {count} were left out; name it in a table (--labels)",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "“{name}” is no role of a span in an event, so {count} were left out; name it in "
        "a table (--labels)",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{name} does not say what befell those it counts, so {count} were left out; name "
        "the role killed or wounded in a table (--labels)",
    ),
    QT_TRANSLATE_NOOP("RasidError", "{label} stands at {start}–{end}, where its words are"),
    QT_TRANSLATE_NOOP("RasidError", "its annotations were left out: {why}"),
    QT_TRANSLATE_NOOP("RasidError", "what was sent along with it was left out: {why}"),
    QT_TRANSLATE_NOOP("RasidError", "{label} was left out: {why}"),
    QT_TRANSLATE_NOOP("RasidError", "is larger than {most} MB"),
    QT_TRANSLATE_NOOP("RasidError", "entities and relations that are none left out: {count}"),
    QT_TRANSLATE_NOOP("RasidError", "has no text"),
    QT_TRANSLATE_NOOP("RasidError", "has {count} annotations, of which the last was read"),
    QT_TRANSLATE_NOOP("RasidError", "annotations of the kind “{name}” left out: {count}"),
    QT_TRANSLATE_NOOP("RasidError", "is no task with a text"),
    QT_TRANSLATE_NOOP("RasidError", "has no {file} in it, which says its types"),
    QT_TRANSLATE_NOOP("RasidError", "has no {file} beside it, which says its types"),
    QT_TRANSLATE_NOOP("RasidError", "unpacks to {size} MB, more than a file of reports does"),
    QT_TRANSLATE_NOOP("RasidError", "declares entities, which no report needs"),
    QT_TRANSLATE_NOOP("RasidError", "is no ZIP archive ({why})"),
    QT_TRANSLATE_NOOP("RasidError", "holds a file that leads out of it ({name})"),
    QT_TRANSLATE_NOOP("RasidError", "is locked by a password; save it without one"),
    QT_TRANSLATE_NOOP("RasidError", "is no XML ({why})"),
    QT_TRANSLATE_NOOP("RasidError", "{path} is no table of names. Write a name a line."),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{path}:{line}: {name} is no label, type or role of Rasid. Write their name, a "
        "tab, and ours.",
    ),
    QT_TRANSLATE_NOOP("RasidError", "{event} was left out: {why}"),
    QT_TRANSLATE_NOOP("RasidError", "has no {file} beside it, whose text it is of"),
    QT_TRANSLATE_NOOP("RasidError", "is in {count} parts, of which the first was taken"),
    QT_TRANSLATE_NOOP("RasidError", "“{line}” could not be read"),
    QT_TRANSLATE_NOOP("RasidError", "its trigger {name} is not there"),
    QT_TRANSLATE_NOOP("RasidError", "annotations without a label left out: {count}"),
    QT_TRANSLATE_NOOP("RasidError", "its text is not that of {report}, which it names"),
    QT_TRANSLATE_NOOP(
        "RasidError", "no report in the project has these words; import its text first"
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "no report in the project is called {name}, and its text is not told"
    ),
    QT_TRANSLATE_NOOP("RasidError", "is no {format} file that can be read ({why})"),
    QT_TRANSLATE_NOOP("RasidError", "is larger than {most} MB; save it as CSV"),
    QT_TRANSLATE_NOOP(
        "RasidError", "“{quote}” stands in the report more than once, and not at {start}–{end}"
    ),
    QT_TRANSLATE_NOOP("RasidError", "{start}–{end} holds no words of the report"),
    QT_TRANSLATE_NOOP("RasidError", "“{quote}” does not stand in the report"),
    QT_TRANSLATE_NOOP("RasidError", "nests its annotations too deep"),
    QT_TRANSLATE_NOOP("RasidError", "is no annotation of some words of a text"),
    QT_TRANSLATE_NOOP("RasidError", "has no text that could be a report"),
    QT_TRANSLATE_NOOP("RasidError", "{path} could not be read ({why}); check the name."),
    QT_TRANSLATE_NOOP(
        "RasidError", "{path} could not be made: {why}. Choose another name or folder."
    ),
    QT_TRANSLATE_NOOP("RasidError", "{count} of the spans it rests on are not there"),
    QT_TRANSLATE_NOOP("RasidError", "nests deeper than a page does"),
)
