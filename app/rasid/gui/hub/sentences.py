"""What a team's hub and the signing of decisions may refuse, listed for the translators."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

HUB_SENTENCES = (
    QT_TRANSLATE_NOOP("RasidError", "Annotators of the hub do not verify. Leave it to a reviewer."),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "Your role on the hub does not decide this: it holds for the whole project. Ask a lead.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "You joined the hub as a reader: what you decide would reach nobody. Ask who runs it "
        "for another role.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "This address has @, /, ? or # in its name or password. Leave the password out: you "
        "are asked for it.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The certificate of {url} is not one this machine trusts. Ask who runs it for its "
        "root certificate, and name the file as sslrootcert in the address.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "{url} cannot be reached now. Your work goes on here and is sent later."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "{url} does not take this name and password. Write the password anew."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{url} knows no such person or database. Check the address, or ask who runs it.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "{url} lets you in only from other places, or offers no TLS. Ask who runs it."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The connection to the hub broke off. What came through is kept; the rest is sent later.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "The hub does not let you do this. Ask who runs it what your role is."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "The hub is busy. Your work is kept here; synchronise again in a while."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The hub is full and takes in nothing. Tell who runs it; your work is kept here and "
        "is sent later.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The hub takes in nothing now: it is read-only. Your work is kept here and is sent later.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "There is no hub in this database. Make one with `rasid hub init`, or check the address.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The clock here is {hours} hours ahead of the hub's. Set it right and synchronise "
        "again; until then work goes on here.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The clock here is {hours} hours behind the hub's. Set it right and synchronise "
        "again; until then work goes on here.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "You are no member of this hub. Ask who runs it to invite you."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "This project has not joined a hub. Join one with `rasid hub join`."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "Only who runs the hub may bring in what others decided. Use the address the hub was "
        "made with.",
    ),
    QT_TRANSLATE_NOOP("RasidError", "The hub is of another project, {name}. Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "This hub has no project yet. A lead joins it first, with the project it is for.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{member} of the hub is {known} in this project. Ask who runs the hub to invite you "
        "as {known}.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "This needs {library}, which is not installed. Run: pip install 'rasid[hub]'"
    ),
    QT_TRANSLATE_NOOP("RasidError", "A hub needs PostgreSQL 14 or newer. Choose another server."),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "A hub needs a database in UTF-8. Make one with: createdb --encoding=UTF8 "
        "--template=template0 NAME",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The hub is of a newer Rasid. Update Rasid to synchronise; until then work goes on here.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The hub is of an older Rasid. Ask who runs it to run `rasid hub upgrade`; until then"
        " work goes on here.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "There is a hub in this database already. Join it with `rasid hub join`."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "This is no address of a hub. Write it as postgresql://NAME@HOST/DATABASE."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{url} would send decisions over the network without TLS. Leave out sslmode, or say "
        "--insecure.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The key in {path} could not be read or made: {why}. Put back a copy of it, or sign "
        "with a new one after moving it away.",
    ),
    QT_TRANSLATE_NOOP("RasidError", "There is not one key {key}. Take it from `rasid sign`."),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "On the hub you are {member}, and this project joined as {joined}. Join again with "
        "`rasid hub join`.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "This address leads to another hub than the one this project joined. Join again with "
        "`rasid hub join`.",
    ),
    QT_TRANSLATE_NOOP("RasidError", "Nobody has these reports any more. Look at the list again."),
    QT_TRANSLATE_NOOP("RasidError", "Somebody has each of these reports already. Choose others."),
    QT_TRANSLATE_NOOP("RasidError", "There is nobody to give reports to. Name somebody."),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "This key is the one of {other} in this project, not of {person}. Sign with your own.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The decisions of this project are signed, and this program has no key of {person}. "
        "Decide in Rasid's window or on its command line.",
    ),
)
"""Word for word as where they are raised; a test compares them with the source."""
