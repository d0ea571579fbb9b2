"""The templates of every RasidError that can reach the window, listed for the translators."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    # --- what a file of the codebook holds
    QT_TRANSLATE_NOOP("RasidError", "The {name} does not fit the codebook: {error}."),
    QT_TRANSLATE_NOOP("RasidError", "The {name} could not be read: {error}."),
    # --- project file
    QT_TRANSLATE_NOOP(
        "RasidError", "{file} is being written by another program. Nothing was saved; try again."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{file} could not be written: the disk is full. Nothing was saved; make room and try "
        "again.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{file} may not be written. Nothing was saved; check the rights on the file and its "
        "folder.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{file} is open for reading only, and nothing is decided in it. "
        "Go back to the project as it stands now.",
    ),
    QT_TRANSLATE_NOOP("RasidError", "This has been decided anew. Look at the new state first."),
    QT_TRANSLATE_NOOP(
        "RasidError", "{file} could not be opened. Check that it exists and may be read."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{file} is not a Rasid project, or is damaged. Open a copy or an earlier backup.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{file} lacks a part of it. Open an earlier backup; `rasid check` says what is gone.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{file} could not be written: the disk failed. Nothing was saved; check the disk.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{file} was made by an older Rasid and is open for reading only. Open it once for "
        "writing, so that it can be brought up to date.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{file} is not a Rasid project. Import it into a project, or open another file.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{file} was written by a newer Rasid. Update Rasid to open it; it is unchanged.",
    ),
    QT_TRANSLATE_NOOP("RasidError", "{file} exists already. Open it, or choose another name."),
    QT_TRANSLATE_NOOP("RasidError", "There is no report to take. Choose other reports."),
    QT_TRANSLATE_NOOP("RasidError", "The note is empty. Write what holds from now on."),
    QT_TRANSLATE_NOOP("RasidError", "A note has at most {most} letters. Shorten it."),
    QT_TRANSLATE_NOOP("RasidError", "There is no note {id}. List the notes of the project."),
    QT_TRANSLATE_NOOP("RasidError", "This is what none of them said. Write a note why."),
    QT_TRANSLATE_NOOP("RasidError", "A snapshot has a name of at most {most} letters."),
    QT_TRANSLATE_NOOP("RasidError", "There is a snapshot {name} already. Choose another name."),
    QT_TRANSLATE_NOOP("RasidError", "There is no snapshot {name}. There are: {known}."),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{count} snapshots were called {name} on different desks. Make one under a new name.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{count} decisions of the snapshot are not in this file. Take in the work they are in "
        "first.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The report {report} came into this file in another way than it was when the snapshot was "
        "made. Read the snapshot in the project it was made in.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "The snapshot was changed behind Rasid's back. Look at `rasid check`."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "In the way of the export stand: {count}, the first in {about}. Settle what "
        "`rasid gate` lists, or export with --force.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The register, gazetteer or lexicons are others than when the snapshot {name} was made, so "
        "another dataset would come of it. Bring the old ones back, or export with --force.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{authors} decided this in different ways. Settle it among the disagreements first.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{author} is a party to this, and the project asks for a second person to settle it. "
        "Leave it to another reviewer, or allow one person to do both.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "No report was read by the rules {version}. There are: {known}."
    ),
    QT_TRANSLATE_NOOP("RasidError", "Nobody called {name} has worked here. There are: {known}."),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "“{words}” names no state of a project. Write now, machine, rules:VERSION, by:NAME, "
        "revision:ID, snapshot:NAME, or a day such as 2026-11-03.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{file} is damaged or was changed: {where} {what}. Nothing was taken from it; "
        "ask for it again.",
    ),
    QT_TRANSLATE_NOOP("RasidError", "{file} belongs to another project. Nothing was changed."),
    QT_TRANSLATE_NOOP("RasidError", "{file} is the project itself. Choose the packet."),
    QT_TRANSLATE_NOOP(
        "RasidError", "There is no project {path}. Check the name, or import into it."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "{path} could not be made: {why}. Choose a folder you may write to."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "A reviewer needs a name. Write one, so that decisions can be told."
    ),
    QT_TRANSLATE_NOOP("RasidError", "A name has at most {most} letters. Write a shorter one."),
    # --- what is there and what is not
    QT_TRANSLATE_NOOP("RasidError", "There is no report {report} in {file}. List the reports."),
    QT_TRANSLATE_NOOP("RasidError", "There is no span {id}. Open its report again."),
    QT_TRANSLATE_NOOP("RasidError", "There is no event {id}. Open its report again."),
    QT_TRANSLATE_NOOP("RasidError", "There is no revision {id}. Take the id from the history."),
    QT_TRANSLATE_NOOP(
        "RasidError", "There is more than one revision {id}. Take the id from the history."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{file}: the span “{text}” does not stand at {start}–{end}. Nothing of this record was "
        "taken.",
    ),
    # --- decisions
    QT_TRANSLATE_NOOP("RasidError", "There is nothing to decide here. Choose a span or an event."),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The report is not on that side, so there is nothing to take. Compare another state.",
    ),
    QT_TRANSLATE_NOOP("RasidError", "There is no such value here any more. Take the whole event."),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{author} decided this at {time} UTC, after you opened it. Look at the new state and "
        "decide again.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "Somebody has decided here since, so your step cannot be taken back. Look at the "
        "history and restore the state you want.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{author} has decided here since, so your step cannot be taken back. Look at the "
        "history and restore the state you want.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "{start}–{end} holds no words of the report. Select some of its text."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "This span is marked already. Choose another label or other words."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "{day} is not a day. Write it as year-month-day, such as 2017-11-03."
    ),
    QT_TRANSLATE_NOOP("RasidError", "An event cannot be linked to itself. Choose another one."),
    QT_TRANSLATE_NOOP("RasidError", "An event cannot be merged with itself. Choose another one."),
    QT_TRANSLATE_NOOP("RasidError", "Only events of one report can be merged. Link these instead."),
    QT_TRANSLATE_NOOP(
        "RasidError", "The event is rejected. Restore it first, or choose another one."
    ),
    QT_TRANSLATE_NOOP("RasidError", "These events are linked so already. Choose another relation."),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The other event stands back for this one already, so neither would be counted. Take "
        "that link away first.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "These events are not linked so. Look at the links of the event."
    ),
    QT_TRANSLATE_NOOP("RasidError", "{event} is rejected. Restore it, or link another event."),
    QT_TRANSLATE_NOOP("RasidError", "An event needs evidence. Select the words that tell of it."),
    QT_TRANSLATE_NOOP(
        "RasidError", "Evidence lies outside the report. Select it in the text again."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "The event rests on a span that is not there ({span}). Mark it first."
    ),
    QT_TRANSLATE_NOOP("RasidError", "The event ends before it begins ({days}). Correct the date."),
    QT_TRANSLATE_NOOP(
        "RasidError", "Low, best and high do not ascend ({numbers}). Correct the numbers."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "A part is tied to a fact that is not there. Say which it is part of."
    ),
    # --- verification
    QT_TRANSLATE_NOOP(
        "RasidError", "Two decisions on this event stand side by side. Settle them first."
    ),
    QT_TRANSLATE_NOOP("RasidError", "This event is verified already. Choose another one."),
    QT_TRANSLATE_NOOP(
        "RasidError", "Only a confirmed event can be verified. Confirm or correct it first."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{author} decided this event, and the project asks for a second person to verify it. "
        "Leave it to another reviewer, or allow one person to do both.",
    ),
    QT_TRANSLATE_NOOP("RasidError", "{finding} The event cannot be verified before that."),
    # --- search
    QT_TRANSLATE_NOOP(
        "RasidError", "There is nothing to search for. Write a word, or a field and a value."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "A search cannot only leave out. Write before it what is to be found: "
        "a word, or a field and a value.",
    ),
    QT_TRANSLATE_NOOP("RasidError", "“{value}” is no label. Write one of: {known}."),
    QT_TRANSLATE_NOOP("RasidError", "“{value}” is no event type. Write one of: {known}."),
    QT_TRANSLATE_NOOP("RasidError", "“{value}” is no state. Write one of: {known}."),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "“{value}” is no date. Write 2017, 2017-11 or 2017-11-03, or two with .. between.",
    ),
    # --- files that are brought in: the rest of "FILE: …"
    QT_TRANSLATE_NOOP(
        "RasidError", "There is no encoding called {name}. Try utf-8, utf-16 or cp1256."
    ),
    QT_TRANSLATE_NOOP("RasidError", "is empty"),
    QT_TRANSLATE_NOOP("RasidError", "is not text"),
    QT_TRANSLATE_NOOP("RasidError", "is not {encoding}: byte {place} does not fit"),
    QT_TRANSLATE_NOOP("RasidError", "its places were read as code points"),
    QT_TRANSLATE_NOOP(
        "RasidError", "{count} of its marks cut words; look whether its places are right"
    ),
    QT_TRANSLATE_NOOP("RasidError", "holds half a character at {place}"),
    QT_TRANSLATE_NOOP("RasidError", "is UTF-8 with damaged characters, the first at byte {place}"),
    QT_TRANSLATE_NOOP(
        "RasidError", "is in no encoding that could be told; name it with --encoding"
    ),
    QT_TRANSLATE_NOOP("RasidError", "is not {encoding}; name its encoding with --encoding"),
    QT_TRANSLATE_NOOP(
        "RasidError", "is not {encoding} to its end; name its encoding with --encoding"
    ),
    QT_TRANSLATE_NOOP("RasidError", "is no file"),
    QT_TRANSLATE_NOOP("RasidError", "could not be opened ({why})"),
    QT_TRANSLATE_NOOP("RasidError", "could not be read ({why})"),
    QT_TRANSLATE_NOOP("RasidError", "is {size} MB, larger than a report can be ({most} MB)"),
    QT_TRANSLATE_NOOP("RasidError", "is longer than {most} MB, which no report is"),
    QT_TRANSLATE_NOOP("RasidError", "is larger than {most} MB; save it as JSON Lines"),
    QT_TRANSLATE_NOOP("RasidError", "is not JSON ({why})"),
    QT_TRANSLATE_NOOP("RasidError", "is not JSON of any depth a report has"),
    QT_TRANSLATE_NOOP("RasidError", "is no JSON object"),
    QT_TRANSLATE_NOOP("RasidError", "is no row of a table ({why})"),
    QT_TRANSLATE_NOOP("RasidError", "has {cells} cells below {columns} column names"),
    QT_TRANSLATE_NOOP("RasidError", "is a table of an export; import its records.jsonl"),
    QT_TRANSLATE_NOOP("RasidError", "there is no column {name}; there are {known}"),
    QT_TRANSLATE_NOOP(
        "RasidError", "no column looks like the text; name it with --text-column: {known}"
    ),
    QT_TRANSLATE_NOOP("RasidError", "columns {columns} (guessed)"),
    QT_TRANSLATE_NOOP("RasidError", "“{value}” is no publication date. Write it as 2017-11-03."),
    QT_TRANSLATE_NOOP("RasidError", "its text {why}"),
    QT_TRANSLATE_NOOP("RasidError", "the same text is in the project already, from {file}"),
    QT_TRANSLATE_NOOP("RasidError", "nearly the same text as {file}"),
    # --- records that come with proposals
    QT_TRANSLATE_NOOP("RasidError", "the record has no text"),
    QT_TRANSLATE_NOOP(
        "RasidError", "the record has no text, and no report in the project has its hash"
    ),
    QT_TRANSLATE_NOOP("RasidError", "its proposals were left out: {why}"),
    QT_TRANSLATE_NOOP("RasidError", "the text is not the one this record was made from"),
    QT_TRANSLATE_NOOP("RasidError", "“{text}” does not stand at {start}–{end}"),
    QT_TRANSLATE_NOOP("RasidError", "two spans have one id"),
    QT_TRANSLATE_NOOP("RasidError", "event {event} names a span {span} that is not there"),
    QT_TRANSLATE_NOOP("RasidError", "event {event} points to {start}–{end}, outside the text"),
    QT_TRANSLATE_NOOP("RasidError", "event {event} has two casualty facts of one id"),
    # --- comments, and to whom reports are given
    QT_TRANSLATE_NOOP("RasidError", "{field} is no field of an event. Write one of: {known}."),
    QT_TRANSLATE_NOOP("RasidError", "There is no comment {id}. List the comments."),
    QT_TRANSLATE_NOOP("RasidError", "The comment is empty. Write what you want to say."),
    QT_TRANSLATE_NOOP("RasidError", "A comment has at most {most} letters. Shorten it."),
    QT_TRANSLATE_NOOP("RasidError", "The comment says so already. Change something in it."),
    QT_TRANSLATE_NOOP("RasidError", "Only two people or more can work blind. Name another one."),
    QT_TRANSLATE_NOOP("RasidError", "These reports are given so already. Choose others."),
    # --- the filter of the queue
    QT_TRANSLATE_NOOP(
        "RasidError", "“{value}” is nothing a report waits for. Write one of: {known}."
    ),
    QT_TRANSLATE_NOOP("RasidError", "“{value}” is no confidence. Write <0.6, >0.8 or 0.5..0.8."),
    # --- export
    QT_TRANSLATE_NOOP(
        "RasidError",
        "Open comments stop the export: {count}, on {where}. Resolve them, or export with --force.",
    ),
    QT_TRANSLATE_NOOP("RasidError", "The export was stopped, and nothing was written."),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The format needs {library}, which is not installed. Run: pip install 'rasid[{extra}]'",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "{path} exists already. Choose another folder, or use --replace."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "{path} is no export of Rasid, so it stays. Choose another folder."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{path} holds {file}, which is no part of the export there, so it stays. Move the file "
        "away, or choose another folder.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "{path} could not be written: the disk is full; make room and export again."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{path} could not be written: your share of the disk is used up; make room and export "
        "again.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError", "{path} could not be written: it may not be written; choose another folder."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{path} could not be written: a file stands in its way; choose another folder.",
    ),
    QT_TRANSLATE_NOOP("RasidError", "{path} could not be written: {why}; choose another folder."),
    QT_TRANSLATE_NOOP(
        "RasidError", "{path} could not be written: {why}. Choose a folder you may write to."
    ),
    # --- spans
    QT_TRANSLATE_NOOP(
        "RasidError",
        "There is nothing to part here. Put the cursor between two of its words.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "There is no span of this label to merge with. Select the words to add.",
    ),
    QT_TRANSLATE_NOOP("RasidError", "There are no words to find again. Select some in the text."),
    # --- long work
    QT_TRANSLATE_NOOP("RasidError", "The step was stopped. Nothing of it was written."),
    # --- drafts
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The drafts of this report could not be read and were put into {path}. Go on from what "
        "is saved.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The draft could not be kept in {path} ({why}). Save your work, or make room there.",
    ),
    # --- policies and masking
    QT_TRANSLATE_NOOP("RasidError", "There is no choice {name}. There are: {known}."),
    QT_TRANSLATE_NOOP("RasidError", "{name} cannot be {value}. It can be: {known}."),
    QT_TRANSLATE_NOOP("RasidError", "A policy is a JSON object of a name and choices."),
    QT_TRANSLATE_NOOP("RasidError", "A policy has a name of at most {most} letters."),
    QT_TRANSLATE_NOOP(
        "RasidError", "The policy {name} was made differently by two people. Make it anew."
    ),
    QT_TRANSLATE_NOOP("RasidError", "There is no policy {name}. There are: {known}."),
    QT_TRANSLATE_NOOP(
        "RasidError", "Two people chose different policies. Choose one for the project."
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{name} is a policy of every project and stays as it is. Choose another name.",
    ),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{name} cannot be withdrawn: it is in force, or a policy of every project.",
    ),
    QT_TRANSLATE_NOOP("RasidError", "{file} could not be read. Check that it exists."),
    QT_TRANSLATE_NOOP("RasidError", "{file} holds no JSON."),
    QT_TRANSLATE_NOOP("RasidError", "A name has 2 to {most} letters. Write the person's name."),
    QT_TRANSLATE_NOOP("RasidError", "Nobody is marked as {name}. List those who are."),
    QT_TRANSLATE_NOOP("RasidError", "Nobody is marked to be masked. Mark their names first."),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "The PDF could not be printed: Qt does not work here ({why}). Leave out the format pdf, or "
        "mend what keeps `rasid open` from starting.",
    ),
)
"""Word for word as where they are raised; a test compares them with the source."""
