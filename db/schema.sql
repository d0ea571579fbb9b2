CREATE TABLE assignment (
    person TEXT NOT NULL,
    report INTEGER NOT NULL,
    PRIMARY KEY (person, report)
) STRICT, WITHOUT ROWID;

CREATE TABLE comment (
    id TEXT PRIMARY KEY CHECK (id GLOB 'm-*'),
    report TEXT NOT NULL REFERENCES report (id),
    about TEXT NOT NULL,
    field TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('comment', 'question')),
    text TEXT NOT NULL,
    stops_export INTEGER NOT NULL CHECK (stops_export IN (0, 1)),
    resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),
    replies_to TEXT,
    author TEXT NOT NULL,
    time TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed TEXT NOT NULL,
    head TEXT,
    contested INTEGER NOT NULL CHECK (contested IN (0, 1))
) STRICT;

CREATE TABLE event (
    id TEXT PRIMARY KEY CHECK (id GLOB 'e-*'),
    report TEXT NOT NULL REFERENCES report (id),
    start INTEGER NOT NULL CHECK (start >= 0),
    type TEXT NOT NULL,
    factuality TEXT NOT NULL CHECK (
        factuality IN (
            'actual', 'background', 'ongoing', 'unconfirmed',
            'attempted', 'failed', 'planned', 'negated'
        )
    ),
    date_start TEXT,
    date_end TEXT,
    event TEXT NOT NULL,
    rule TEXT,
    confidence REAL CHECK (confidence BETWEEN 0 AND 1),
    state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'verified', 'rejected')),
    edited INTEGER NOT NULL CHECK (edited IN (0, 1)),
    extraction TEXT,
    author TEXT,
    time TEXT,
    head TEXT,
    contested INTEGER NOT NULL CHECK (contested IN (0, 1))
) STRICT;

CREATE TABLE extraction (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id GLOB 'x-*'),
    report TEXT NOT NULL REFERENCES report (id),
    version TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('rules', 'import')),
    created TEXT NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    record TEXT NOT NULL
) STRICT;

CREATE TABLE fingerprint (
    hash INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES report (seq),
    PRIMARY KEY (hash, report)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
    id TEXT PRIMARY KEY CHECK (id GLOB 'l-*'),
    report TEXT NOT NULL REFERENCES report (id),
    source TEXT NOT NULL,
    relation TEXT NOT NULL CHECK (
        relation IN ('same_as', 'updates', 'part_of', 'contradicts')
    ),
    target TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('confirmed', 'rejected')),
    author TEXT NOT NULL,
    time TEXT NOT NULL,
    head TEXT NOT NULL,
    contested INTEGER NOT NULL CHECK (contested IN (0, 1)),
    CHECK (source <> target)
) STRICT;

CREATE TABLE person (
    name TEXT PRIMARY KEY CHECK (length(trim(name)) > 0),
    joined TEXT NOT NULL
) STRICT;

CREATE TABLE project (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL CHECK (id GLOB 'p-*'),
    name TEXT NOT NULL,
    created TEXT NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE TABLE project_state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    name TEXT NOT NULL,
    verification TEXT NOT NULL CHECK (verification IN ('second_person', 'one_person')),
    head TEXT,
    contested INTEGER NOT NULL CHECK (contested IN (0, 1))
) STRICT;

CREATE TABLE report (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id GLOB 'r-*'),
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    characters INTEGER NOT NULL CHECK (characters > 0),
    encoding TEXT NOT NULL,
    file TEXT NOT NULL,
    title TEXT NOT NULL,
    published TEXT CHECK (published IS date(published)),
    published_basis TEXT NOT NULL
        CHECK (published_basis IN ('stated', 'derived', 'metadata', 'manual', 'unknown')),
    source TEXT,
    url TEXT,
    key TEXT,
    near TEXT REFERENCES report (id),
    imported TEXT NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    text TEXT NOT NULL,
    raw BLOB
) STRICT;

CREATE TABLE report_state (
    seq INTEGER PRIMARY KEY REFERENCES report (seq),
    report TEXT NOT NULL UNIQUE REFERENCES report (id),
    title TEXT NOT NULL,
    folded TEXT NOT NULL,
    published TEXT,
    published_basis TEXT NOT NULL,
    source TEXT,
    url TEXT,
    finished INTEGER NOT NULL CHECK (finished IN (0, 1)),
    assigned TEXT NOT NULL CHECK (json_valid(assigned)),
    blind INTEGER NOT NULL CHECK (blind IN (0, 1)),
    state TEXT NOT NULL CHECK (
        state IN ('new', 'proposed', 'in_review', 'confirmed', 'verified', 'flagged')
    ),
    confidence REAL,
    comments INTEGER NOT NULL,
    questions INTEGER NOT NULL,
    stops INTEGER NOT NULL,
    spans INTEGER NOT NULL,
    events INTEGER NOT NULL,
    decided INTEGER NOT NULL,
    head TEXT,
    contested INTEGER NOT NULL CHECK (contested IN (0, 1))
) STRICT;

CREATE VIRTUAL TABLE report_words USING fts5 (norm, stem, content = '', tokenize = 'unicode61');

CREATE TABLE revision (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
    subject TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN ('create', 'confirm', 'correct', 'reject', 'verify', 'restore', 'undo', 'redo')
    ),
    report TEXT REFERENCES report (id),
    author TEXT NOT NULL REFERENCES person (name),
    time TEXT NOT NULL,
    reason TEXT CHECK (reason IS NULL OR json_valid(reason)),
    body TEXT NOT NULL CHECK (json_valid(body)),
    CHECK (report IS json_extract(body, '$.report'))
) STRICT;

CREATE TABLE revision_parent (
    parent TEXT NOT NULL,
    child TEXT NOT NULL REFERENCES revision (id),
    PRIMARY KEY (parent, child)
) STRICT, WITHOUT ROWID;

CREATE TABLE span (
    id TEXT PRIMARY KEY CHECK (id GLOB 's-*'),
    report TEXT NOT NULL REFERENCES report (id),
    label TEXT NOT NULL CHECK (
        label IN (
            'ACTOR', 'PLACE', 'TIME', 'CASUALTY', 'WEAPON', 'TRIGGER', 'ATTRIBUTION', 'BOILERPLATE'
        )
    ),
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    link TEXT,
    rule TEXT,
    confidence REAL CHECK (confidence BETWEEN 0 AND 1),
    state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'rejected')),
    edited INTEGER NOT NULL CHECK (edited IN (0, 1)),
    extraction TEXT,
    author TEXT,
    time TEXT,
    head TEXT,
    contested INTEGER NOT NULL CHECK (contested IN (0, 1)),
    CHECK ("end" > start)
) STRICT;

CREATE INDEX assignment_report ON assignment (report);

CREATE INDEX comment_report ON comment (report);

CREATE INDEX event_report ON event (report, start);

CREATE INDEX event_state ON event (state);

CREATE INDEX extraction_report ON extraction (report);

CREATE INDEX link_report ON link (report);

CREATE INDEX link_source ON link (source);

CREATE INDEX link_target ON link (target);

CREATE INDEX report_state_confidence ON report_state (confidence, seq);

CREATE INDEX report_state_published ON report_state (published, seq);

CREATE INDEX report_state_source ON report_state (source, seq);

CREATE INDEX report_state_state ON report_state (state);

CREATE INDEX revision_parent_child ON revision_parent (child);

CREATE INDEX revision_report ON revision (report);

CREATE INDEX revision_step ON revision (author, time);

CREATE INDEX revision_subject ON revision (subject);

CREATE INDEX span_report ON span (report);

CREATE TRIGGER extraction_no_delete BEFORE DELETE ON extraction
BEGIN SELECT RAISE(ABORT, 'an extraction is never deleted'); END;

CREATE TRIGGER extraction_no_replace BEFORE INSERT ON extraction
WHEN EXISTS (SELECT 1 FROM extraction WHERE id = NEW.id OR seq = NEW.seq)
BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER extraction_no_update BEFORE UPDATE ON extraction
BEGIN SELECT RAISE(ABORT, 'an extraction is never changed'); END;

CREATE TRIGGER project_no_delete BEFORE DELETE ON project
BEGIN SELECT RAISE(ABORT, 'what a project is called at first is never deleted'); END;

CREATE TRIGGER project_no_replace BEFORE INSERT ON project
WHEN EXISTS (SELECT 1 FROM project)
BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER project_no_update BEFORE UPDATE ON project
BEGIN SELECT RAISE(ABORT, 'what a project is called at first is never changed'); END;

CREATE TRIGGER report_no_delete BEFORE DELETE ON report
BEGIN SELECT RAISE(ABORT, 'a report is never deleted'); END;

CREATE TRIGGER report_no_replace BEFORE INSERT ON report
WHEN EXISTS (
    SELECT 1 FROM report WHERE id = NEW.id OR seq = NEW.seq OR sha256 = NEW.sha256
)
BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER report_no_update BEFORE UPDATE ON report
BEGIN SELECT RAISE(ABORT, 'a report is never changed'); END;

CREATE TRIGGER revision_no_delete BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;

CREATE TRIGGER revision_no_replace BEFORE INSERT ON revision
WHEN EXISTS (SELECT 1 FROM revision WHERE id = NEW.id OR seq = NEW.seq)
BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER revision_no_update BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;

CREATE TRIGGER revision_parent_no_delete BEFORE DELETE ON revision_parent
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;

CREATE TRIGGER revision_parent_no_replace BEFORE INSERT ON revision_parent
WHEN EXISTS (SELECT 1 FROM revision_parent WHERE parent = NEW.parent AND child = NEW.child)
BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER revision_parent_no_update BEFORE UPDATE ON revision_parent
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
