-- Comments, each a revision of a subject `m-…`, with their projection; to whom reports are given.
-- What was the one question of a report is a comment now, and the queue knows of more to sort by.

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

CREATE INDEX comment_report ON comment (report);

CREATE TABLE assignment (
    person TEXT NOT NULL,
    report INTEGER NOT NULL,
    PRIMARY KEY (person, report)
) STRICT, WITHOUT ROWID;

CREATE INDEX assignment_report ON assignment (report);

INSERT INTO comment
SELECT 'm-' || substr(s.report, 3) || 'f1a9', s.report, s.report, NULL, 'question', s.flag, 0, 0,
    NULL, r.author, r.time, r.author, r.time, NULL, 0
FROM report_state AS s JOIN revision AS r ON r.id = s.head WHERE s.flag <> '';

ALTER TABLE report_state RENAME TO report_state_before;

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

INSERT INTO report_state
SELECT seq, report, title, folded, published, published_basis, source, url, finished, '[]', 0, state,
    (
        SELECT min(confidence) FROM event
        WHERE event.report = s.report AND event.state <> 'rejected'
    ),
    coalesce(flag, '') <> '', coalesce(flag, '') <> '', 0, spans, events, decided, head, contested
FROM report_state_before AS s;

DROP TABLE report_state_before;

CREATE INDEX report_state_published ON report_state (published, seq);
CREATE INDEX report_state_state ON report_state (state);
CREATE INDEX report_state_source ON report_state (source, seq);
CREATE INDEX report_state_confidence ON report_state (confidence, seq);
