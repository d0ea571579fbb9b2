-- Links between claims, each a revision of a subject `l-…`; this is their projection.

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

CREATE INDEX link_report ON link (report);
CREATE INDEX link_source ON link (source);
CREATE INDEX link_target ON link (target);
