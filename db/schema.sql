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

CREATE TABLE desk (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    signs INTEGER NOT NULL CHECK (signs IN (0, 1)),
    part INTEGER NOT NULL CHECK (part IN (0, 1))
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

CREATE TABLE event_name (
    name TEXT NOT NULL,
    report TEXT NOT NULL REFERENCES report (id),
    PRIMARY KEY (name, report)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE hub (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    url TEXT NOT NULL,
    member TEXT NOT NULL REFERENCES person (name),
    role TEXT NOT NULL CHECK (role IN ('annotator', 'reviewer', 'lead', 'reader')),
    last INTEGER NOT NULL,
    last_id TEXT,
    synced TEXT
) STRICT;

CREATE TABLE hub_cursor (
    kind TEXT PRIMARY KEY,
    sent INTEGER NOT NULL,
    pulled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE hub_held (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('orphan', 'quarantined')),
    reason TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content)),
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE hub_refused (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE hub_withheld (report TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE key (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
    person TEXT NOT NULL,
    created TEXT NOT NULL,
    signature TEXT NOT NULL CHECK (length(signature) = 128)
) STRICT;

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

CREATE TABLE report_label (
    label TEXT NOT NULL,
    report TEXT NOT NULL REFERENCES report (id),
    PRIMARY KEY (label, report)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE signature (
    revision TEXT NOT NULL,
    key TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    previous TEXT,
    signature TEXT NOT NULL CHECK (length(signature) = 128),
    PRIMARY KEY (revision, key)
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

CREATE TABLE vouching (
    key TEXT NOT NULL,
    voucher TEXT NOT NULL,
    signature TEXT NOT NULL CHECK (length(signature) = 128),
    PRIMARY KEY (key, voucher)
) STRICT, WITHOUT ROWID;

CREATE INDEX assignment_report ON assignment (report);

CREATE INDEX comment_report ON comment (report);

CREATE INDEX event_author ON event (author, report) WHERE author IS NOT NULL;

CREATE INDEX event_first ON event (date_start, report) WHERE date_start IS NOT NULL;

CREATE INDEX event_last ON event (coalesce(date_end, date_start), report);

CREATE INDEX event_report ON event (report, start);

CREATE INDEX event_state ON event (state);

CREATE INDEX event_type ON event (type, report);

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

CREATE INDEX signature_key ON signature (key, number);

CREATE INDEX span_author ON span (author, report) WHERE author IS NOT NULL;

CREATE INDEX span_report ON span (report);

CREATE VIEW casualty_fact AS
SELECT *,
    is_dead AND why IS NULL AS adds,
    min(coalesce(told_low, 0), coalesce(told_best, told_low, 0)) AS dead_low,
    coalesce(told_best, told_low, 0) AS dead_best,
    max(high, coalesce(told_best, told_low, 0)) AS dead_high,
    is_dead AND why IS NULL AND basis = 'cumulative' AND EXISTS (
        SELECT 1 FROM json_each(facts) AS other
        WHERE json_extract(other.value, '$.kind') = 'killed'
            AND json_extract(other.value, '$.basis') = 'cumulative'
            AND json_extract(other.value, '$.qualifier') <> 'unconfirmed'
            AND coalesce(
                json_extract(other.value, '$.best'), json_extract(other.value, '$.low')
            ) IS NOT NULL
            AND (
                coalesce(json_extract(other.value, '$.best'), json_extract(other.value, '$.low')),
                other.key
            ) > (size, n)
            AND victims = coalesce((
                SELECT group_concat(value, '+') FROM (
                    SELECT value FROM json_each(other.value, '$.victims') ORDER BY value
                )
            ), '')
    ) AS superseded
FROM casualty_read;

CREATE VIEW casualty_read AS
SELECT *,
    CASE
        WHEN NOT is_dead THEN NULL
        WHEN basis IN ('subset', 'restatement', 'conflicting') AND NOT dead_of_mixed THEN basis
        WHEN kind = 'killed_or_wounded' THEN 'mixed'
        WHEN factuality IN ('planned', 'negated') THEN 'not_happened'
        WHEN type = 'OTHER' THEN 'not_violence'
        WHEN factuality = 'unconfirmed' OR qualifier = 'unconfirmed' THEN 'unconfirmed'
        WHEN best IS NULL AND low IS NULL AND least IS NULL THEN 'no_number'
    END AS why
FROM (
    SELECT *,
        kind IN ('killed', 'killed_or_wounded') AS is_dead,
        coalesce(best, low, -1) AS size,
        coalesce(least, low) AS told_low,
        coalesce(max(best, least), best) AS told_best,
        -- The dead of a count of dead and wounded: of several such parts the greatest.
        basis = 'subset' AND kind = 'killed' AND qualifier <> 'unconfirmed' AND EXISTS (
            SELECT 1 FROM json_each(facts)
            WHERE json_extract(value, '$.id') = subset_of
                AND json_extract(value, '$.kind') = 'killed_or_wounded'
                AND json_extract(value, '$.basis') NOT IN ('subset', 'restatement', 'conflicting')
        ) AND NOT EXISTS (
            SELECT 1 FROM json_each(facts) AS other
            WHERE json_extract(other.value, '$.subset_of') = subset_of
                AND json_extract(other.value, '$.kind') = 'killed'
                AND json_extract(other.value, '$.basis') = 'subset'
                AND json_extract(other.value, '$.qualifier') <> 'unconfirmed'
                AND (
                    coalesce(json_extract(other.value, '$.best'),
                        json_extract(other.value, '$.low'), -1), -other.key
                ) > (coalesce(best, low, -1), -n)
        ) AS dead_of_mixed
    FROM (
        SELECT event.id AS event, event.type, event.factuality, fact.key AS n,
            json_extract(event.event, '$.casualties') AS facts,
            json_extract(fact.value, '$.id') AS id,
            json_extract(fact.value, '$.kind') AS kind,
            json_extract(fact.value, '$.count') AS count,
            json_extract(fact.value, '$.qualifier') AS qualifier,
            json_extract(fact.value, '$.low') AS low,
            json_extract(fact.value, '$.best') AS best,
            json_extract(fact.value, '$.high') AS high,
            json_extract(fact.value, '$.basis') AS basis,
            coalesce((
                SELECT group_concat(value, '+') FROM (
                    SELECT value FROM json_each(fact.value, '$.victims') ORDER BY value
                )
            ), '') AS victims,
            json_extract(fact.value, '$.status') AS status,
            json_extract(fact.value, '$.subset_of') AS subset_of,
            json_extract(fact.value, '$.span') AS span,
            -- The largest part it names of its dead, where that is more than it says itself; the
            -- first condition saves most events the others.
            CASE WHEN instr(event.event, '"subset"') THEN (
                SELECT max(number) FROM (
                    SELECT coalesce(
                        nullif(json_extract(part.value, '$.low'), 0),
                        json_extract(part.value, '$.best'), 0
                    ) AS number
                    FROM json_each(event.event, '$.casualties') AS part
                    WHERE json_extract(part.value, '$.subset_of') = json_extract(fact.value, '$.id')
                        AND json_extract(part.value, '$.kind') = 'killed'
                        AND json_extract(part.value, '$.basis') = 'subset'
                        AND json_extract(part.value, '$.qualifier') <> 'unconfirmed'
                )
                HAVING max(number) > coalesce(json_extract(fact.value, '$.low'), 0)
                    AND max(number)
                        <= coalesce(json_extract(fact.value, '$.high'), max(number))
            ) END AS least
        FROM event CROSS JOIN json_each(event.event, '$.casualties') AS fact
    )
);

CREATE VIEW casualty_told AS
SELECT *,
    CASE WHEN in_dead_total THEN said_low ELSE 0 END AS dead_low,
    CASE WHEN in_dead_total THEN said_best ELSE 0 END AS dead_best,
    CASE WHEN in_dead_total THEN said_high ELSE 0 END AS dead_high
FROM (
    SELECT *, is_dead AND left_out IS NULL AS in_dead_total
    FROM (
        SELECT e.scope, f.id, f.event, e.report, report.file, state.published, e.type,
            e.date_start, e.date_end, kind, count, qualifier, low, best, high, basis, victims,
            f.status AS victim_status, subset_of, span, e.state, e.contested, e.author, e.time,
            e.head AS revision, is_dead, dead_low AS said_low, dead_best AS said_best,
            dead_high AS said_high,
            CASE
                WHEN NOT is_dead THEN NULL
                WHEN e.left_out IN ('contested', 'proposed', 'confirmed', 'rejected') THEN e.left_out
                WHEN why IS NOT NULL THEN why
                WHEN e.left_out IS NOT NULL THEN e.left_out
                WHEN superseded THEN 'superseded'
            END AS left_out
        FROM event_in_scope AS e
        JOIN casualty_fact AS f ON f.event = e.id
        JOIN report ON report.id = e.report
        JOIN report_state AS state ON state.report = e.report
    )
);

CREATE VIEW event_in_scope AS
SELECT in_scope.scope, event.*,
    CASE
        WHEN event.contested THEN 'contested'
        WHEN event.state = 'verified' THEN back.why
        WHEN event.state = 'confirmed' AND in_scope.scope = 'confirmed' THEN back.why
        ELSE event.state
    END AS left_out
FROM (SELECT 'confirmed' AS scope UNION ALL SELECT 'verified') AS in_scope
CROSS JOIN event
LEFT JOIN stands_back AS back ON back.event = event.id AND back.scope = in_scope.scope;

CREATE VIEW event_told (
    scope,
    id, report, file, published, source, type, factuality, rereport, date_start, date_end,
    date_precision, places, place_precision, place_id, place_lat, place_lon, phase,
    trigger_text, evidence_text, side_a, side_a_category, side_b, side_b_category, dead_low,
    dead_best, dead_high, left_out, flags, note, inferred, rule, confidence, state, edited,
    contested, author, time, revision, record
) AS
SELECT
    e.scope,
    e.id,
    e.report,
    report.file,
    state.published,
    state.source,
    e.type,
    e.factuality,
    json_extract(e.event, '$.rereport'),
    e.date_start,
    e.date_end,
    json_extract(e.event, '$.date.precision'),
    (
        SELECT group_concat(coalesce(json_extract(value, '$.name'), ''), '; ')
        FROM json_each(e.event, '$.places')
    ),
    (
        SELECT group_concat(coalesce(json_extract(value, '$.precision'), ''), '; ')
        FROM json_each(e.event, '$.places')
    ),
    (
        SELECT CASE WHEN count(json_extract(value, '$.id'))
            THEN group_concat(coalesce(json_extract(value, '$.id'), ''), '; ') END
        FROM json_each(e.event, '$.places')
    ),
    (
        SELECT CASE WHEN count(json_extract(value, '$.lat'))
            THEN group_concat(coalesce(json_extract(value, '$.lat'), ''), '; ') END
        FROM json_each(e.event, '$.places')
    ),
    (
        SELECT CASE WHEN count(json_extract(value, '$.lon'))
            THEN group_concat(coalesce(json_extract(value, '$.lon'), ''), '; ') END
        FROM json_each(e.event, '$.places')
    ),
    json_extract(e.event, '$.phase'),
    substr(
        report.text, json_extract(e.event, '$.trigger.start') + 1,
        json_extract(e.event, '$.trigger.end') - json_extract(e.event, '$.trigger.start')
    ),
    (
        SELECT group_concat(
            substr(
                report.text, json_extract(value, '$.start') + 1,
                json_extract(value, '$.end') - json_extract(value, '$.start')
            ), '; '
        )
        FROM json_each(e.event, '$.evidence')
    ),
    (
        SELECT group_concat(
            coalesce(json_extract(value, '$.actor'), json_extract(value, '$.name'), ''), '; '
        )
        FROM json_each(e.event, '$.side_a')
    ),
    (
        SELECT group_concat(coalesce(json_extract(value, '$.category'), ''), '; ')
        FROM json_each(e.event, '$.side_a')
    ),
    (
        SELECT group_concat(
            coalesce(json_extract(value, '$.actor'), json_extract(value, '$.name'), ''), '; '
        )
        FROM json_each(e.event, '$.side_b')
    ),
    (
        SELECT group_concat(coalesce(json_extract(value, '$.category'), ''), '; ')
        FROM json_each(e.event, '$.side_b')
    ),
    CASE WHEN left_out IS NULL THEN (
        SELECT coalesce(sum(f.dead_low), 0) FROM casualty_fact AS f
        WHERE f.event = e.id AND adds AND NOT superseded
    ) ELSE 0 END,
    CASE WHEN left_out IS NULL THEN (
        SELECT coalesce(sum(f.dead_best), 0) FROM casualty_fact AS f
        WHERE f.event = e.id AND adds AND NOT superseded
    ) ELSE 0 END,
    CASE WHEN left_out IS NULL THEN (
        SELECT CASE WHEN count(*) = count(f.dead_high) THEN coalesce(sum(f.dead_high), 0) END FROM casualty_fact AS f
        WHERE f.event = e.id AND adds AND NOT superseded
    ) ELSE 0 END,
    e.left_out,
    (
        SELECT group_concat(coalesce(value, ''), '; ')
        FROM json_each(e.event, '$.flags')
    ),
    json_extract(e.event, '$.note'),
    json_extract(e.event, '$.inferred'),
    e.rule,
    e.confidence,
    e.state,
    e.edited,
    e.contested,
    e.author,
    e.time,
    e.head,
    e.event
FROM event_in_scope AS e
JOIN report ON report.id = e.report
JOIN report_state AS state ON state.report = e.report;

CREATE VIEW going AS
SELECT scope, event.id AS event, event.report, event.type, coalesce(published, '') AS day
FROM (SELECT 'confirmed' AS scope UNION ALL SELECT 'verified')
CROSS JOIN event JOIN report_state ON report_state.report = event.report
WHERE NOT event.contested
    AND (event.state = 'verified' OR event.state = 'confirmed' AND scope = 'confirmed');

CREATE VIEW linked_away AS
WITH RECURSIVE
    known (pass, relation, source, target) AS MATERIALIZED (
        SELECT scope, relation, source, target FROM people_link
        UNION ALL SELECT scope || '+', relation, source, target FROM people_link
        UNION ALL SELECT scope || '+', 'part_of', source, target FROM repeats
    ),
    both_ways (pass, one, other) AS MATERIALIZED (
        SELECT pass, source, target FROM known WHERE relation = 'same_as'
        UNION SELECT pass, target, source FROM known WHERE relation = 'same_as'
    ),
    ends (pass, event) AS (
        SELECT pass, source FROM known UNION SELECT pass, target FROM known
    ),
    ranked (pass, event, silent, day) AS MATERIALIZED (
        SELECT pass, event,
            EXISTS (
                SELECT 1 FROM link WHERE (source = ends.event OR target = ends.event)
                    AND link.state = 'confirmed' AND NOT link.contested
            ) AND NOT EXISTS (
                SELECT 1 FROM casualty_fact AS f
                WHERE f.event = ends.event AND adds AND NOT superseded
                    AND coalesce(dead_high, 1)  -- the greatest of its three numbers
            ),
            (
                SELECT coalesce(published, '')
                FROM event JOIN report_state ON report_state.report = event.report
                WHERE event.id = ends.event
            )
        FROM ends
    ),
    joined (pass, event, member) AS (
        SELECT pass, event, event FROM ends
        UNION
        SELECT joined.pass, event, other
        FROM joined JOIN both_ways ON both_ways.pass = joined.pass AND one = member
    ),
    chosen (pass, event, counts, silent, day) AS MATERIALIZED (
        SELECT pass, event, member, silent, day FROM (
            SELECT joined.pass, joined.event, member, silent, day, row_number() OVER (
                PARTITION BY joined.pass, joined.event ORDER BY silent, day DESC, member DESC
            ) AS place
            FROM joined JOIN ranked ON ranked.pass = joined.pass AND ranked.event = member
        ) WHERE place = 1
    ),
    step (pass, event, counts, why) AS MATERIALIZED (
        SELECT back.pass, back.counts, front.counts,
            CASE min(relation) WHEN 'part_of' THEN 'part_of' ELSE 'updated' END
        FROM (
            SELECT pass, relation,
                CASE relation WHEN 'updates' THEN target ELSE source END AS stands_back,
                CASE relation WHEN 'updates' THEN source ELSE target END AS stays
            FROM known WHERE relation IN ('updates', 'part_of')
        ) AS said
        JOIN chosen AS back ON back.pass = said.pass AND back.event = stands_back
        JOIN chosen AS front ON front.pass = said.pass AND front.event = stays
        WHERE back.counts <> front.counts
        GROUP BY back.pass, back.counts, front.counts
    ),
    reached (pass, event, counts) AS (
        SELECT pass, event, counts FROM step
        UNION
        SELECT step.pass, reached.event, step.counts
        FROM reached JOIN step ON step.pass = reached.pass AND step.event = reached.counts
    ),
    outdone (pass, event) AS MATERIALIZED (
        SELECT DISTINCT reached.pass, reached.event
        FROM reached
        JOIN ranked AS own ON own.pass = reached.pass AND own.event = reached.event
        JOIN ranked AS other ON other.pass = reached.pass AND other.event = reached.counts
        WHERE reached.counts <> reached.event AND NOT other.silent AND (
            own.silent OR (other.day, other.event) > (own.day, own.event)
            OR NOT EXISTS (
                SELECT 1 FROM reached AS back WHERE back.pass = reached.pass
                    AND back.event = reached.counts AND back.counts = reached.event
            )
        )
    )
SELECT pass, event, 'same_as' AS why FROM chosen WHERE event <> counts AND NOT silent
UNION ALL
SELECT chosen.pass, chosen.event, (
    SELECT min(why) FROM step WHERE step.pass = chosen.pass AND step.event = chosen.counts
)
FROM chosen JOIN outdone ON outdone.pass = chosen.pass AND outdone.event = chosen.counts
WHERE chosen.event = chosen.counts OR chosen.silent;

CREATE VIEW people_link AS
SELECT one.scope, relation, source, target FROM link
CROSS JOIN going AS one ON one.event = source
CROSS JOIN going AS other ON other.event = target AND other.scope = one.scope
WHERE link.state = 'confirmed' AND NOT link.contested;

CREATE VIEW repeats AS
WITH RECURSIVE
    tied (scope, one, other) AS MATERIALIZED (
        SELECT scope, source, target FROM people_link
        UNION SELECT scope, target, source FROM people_link
    ),
    joined (scope, event, member) AS (
        SELECT DISTINCT scope, one, one FROM tied
        UNION
        SELECT joined.scope, event, other
        FROM joined JOIN tied ON tied.scope = joined.scope AND one = member
    ),
    led_to (scope, event, report) AS MATERIALIZED (
        SELECT DISTINCT scope, joined.event, event.report
        FROM joined CROSS JOIN event ON event.id = member
    ),
    near_reports (report) AS MATERIALIZED (
        SELECT id FROM report WHERE near IS NOT NULL
        UNION SELECT near FROM report WHERE near IS NOT NULL
    ),
    told (scope, event, report, says) AS MATERIALIZED (
        SELECT scope, event, report, type || ' ' || place || ': ' || group_concat(fact, '; ') FROM (
            SELECT DISTINCT scope, going.event, going.report, going.type,
                coalesce(
                    nullif(json_extract(event.event, '$.places[0].id'), ''),
                    json_extract(event.event, '$.places[0].name'), ''
                ) AS place,
                printf(
                    '%s %s %s %s', victims, coalesce(told_low, '-'), coalesce(told_best, '-'),
                    coalesce(high, '-')
                ) AS fact
            FROM near_reports
            CROSS JOIN going ON going.report = near_reports.report
            CROSS JOIN event ON event.id = going.event
            CROSS JOIN casualty_fact ON casualty_fact.event = going.event
            WHERE kind = 'killed' AND adds
            ORDER BY scope, going.event, fact
        ) GROUP BY scope, event
    ),
    open (scope, event, of, other, near, says) AS MATERIALIZED (
        SELECT scope, event, told.report, other, near, says FROM (
            SELECT id AS report, near AS other, id AS near FROM report WHERE near IS NOT NULL
            UNION ALL SELECT near, id, id FROM report WHERE near IS NOT NULL
        ) AS pair JOIN told ON told.report = pair.report
        WHERE NOT EXISTS (
            SELECT 1 FROM led_to
            WHERE led_to.scope = told.scope AND led_to.event = told.event AND led_to.report = other
        )
    ),
    numbered AS MATERIALIZED (
        SELECT *, row_number() OVER (PARTITION BY scope, of, near, says ORDER BY event) AS n
        FROM open
    )
-- Grouped, not joined: SQLite reads a view as often as it is named.
SELECT scope,
    max(CASE WHEN of = near THEN event END) AS source,
    max(CASE WHEN of <> near THEN event END) AS target
FROM numbered GROUP BY scope, near, says, n HAVING count(*) = 2;

CREATE VIEW stands_back AS
SELECT rtrim(pass, '+') AS scope, event,
    coalesce(max(CASE WHEN pass NOT LIKE '%+' THEN why END), 'near_report') AS why
FROM linked_away GROUP BY rtrim(pass, '+'), event HAVING max(pass LIKE '%+');

CREATE VIEW v_casualties AS
SELECT
    id, event, report, file, published, type, date_start, date_end, kind, count, qualifier, low,
    best, high, basis, victims, victim_status, subset_of, span, in_dead_total, left_out,
    dead_low, dead_best, dead_high, state, author, time, revision
FROM casualty_told WHERE scope = 'confirmed';

CREATE VIEW v_events AS
SELECT
    id, report, file, published, source, type, factuality, rereport, date_start, date_end,
    date_precision, places, place_precision, place_id, place_lat, place_lon, phase,
    trigger_text, evidence_text, side_a, side_a_category, side_b, side_b_category, dead_low,
    dead_best, dead_high, left_out, flags, note, inferred, rule, confidence, state, edited,
    contested, author, time, revision, record
FROM event_told WHERE scope = 'confirmed';

CREATE VIEW v_links AS
SELECT id, report, source, relation, target, author, time, contested, head AS revision
FROM link WHERE state = 'confirmed';

CREATE VIEW v_participants AS
SELECT event.id AS event, event.report, event.state, side.side, who.key AS n,
    json_extract(who.value, '$.category') AS category,
    json_extract(who.value, '$.actor') AS actor,
    json_extract(who.value, '$.name') AS name,
    json_extract(who.value, '$.role') AS role,
    json_extract(who.value, '$.certainty') AS certainty,
    json_extract(who.value, '$.span') AS span
FROM event
CROSS JOIN (SELECT 'a' AS side UNION ALL SELECT 'b') AS side
CROSS JOIN json_each(event.event, '$.side_' || side.side) AS who;

CREATE VIEW v_places AS
SELECT event.id AS event, event.report, event.state, place.key AS n,
    json_extract(place.value, '$.name') AS name,
    json_extract(place.value, '$.precision') AS precision,
    json_extract(place.value, '$.id') AS id,
    json_extract(place.value, '$.lat') AS lat,
    json_extract(place.value, '$.lon') AS lon,
    json_extract(place.value, '$.role') AS role,
    json_extract(place.value, '$.span') AS span
FROM event CROSS JOIN json_each(event.event, '$.places') AS place;

CREATE VIEW v_reports AS
SELECT report.id, report.file, state.title, state.published, state.published_basis, state.source,
    state.url, sha256, characters, near, imported, state.state, finished, assigned, blind, spans,
    events, decided, comments, questions, confidence, contested, head AS revision, text
FROM report JOIN report_state AS state ON state.report = report.id;

CREATE VIEW v_spans AS
SELECT id, report, label, start, "end", text, link, rule, confidence, state, edited, contested,
    author, time, head AS revision
FROM span
UNION ALL
SELECT * FROM (
    SELECT json_extract(said.value, '$.id') AS id, report.id AS report,
        json_extract(said.value, '$.label') AS label,
        json_extract(said.value, '$.start') AS start,
        json_extract(said.value, '$.end') AS "end",
        json_extract(said.value, '$.text') AS text,
        json_extract(said.value, '$.link') AS link,
        json_extract(said.value, '$.rule') AS rule,
        json_extract(said.value, '$.confidence') AS confidence,
        'proposed' AS state, 0 AS edited, 0 AS contested,
        NULL AS author, NULL AS time, NULL AS revision
    FROM report
    CROSS JOIN extraction ON extraction.id = (
        SELECT id FROM extraction WHERE report = report.id ORDER BY created DESC, id DESC LIMIT 1
    )
    CROSS JOIN json_each(extraction.record, '$.spans') AS said
) AS proposed
WHERE NOT EXISTS (
    SELECT 1 FROM span WHERE span.report = proposed.report AND (
        span.id = proposed.id
        OR span.state <> 'proposed' AND span.label = proposed.label
            AND span.start = proposed.start AND span."end" = proposed."end"
    )
);

CREATE VIEW v_verified_casualties AS
SELECT
    id, event, report, file, published, type, date_start, date_end, kind, count, qualifier, low,
    best, high, basis, victims, victim_status, subset_of, span, in_dead_total, left_out,
    dead_low, dead_best, dead_high, state, author, time, revision
FROM casualty_told WHERE scope = 'verified' AND state = 'verified' AND NOT contested;

CREATE VIEW v_verified_events AS
SELECT
    id, report, file, published, source, type, factuality, rereport, date_start, date_end,
    date_precision, places, place_precision, place_id, place_lat, place_lon, phase,
    trigger_text, evidence_text, side_a, side_a_category, side_b, side_b_category, dead_low,
    dead_best, dead_high, left_out, flags, note, inferred, rule, confidence, state, edited,
    contested, author, time, revision, record
FROM event_told WHERE scope = 'verified' AND state = 'verified' AND NOT contested;

CREATE TRIGGER event_names AFTER INSERT ON event BEGIN
    INSERT OR IGNORE INTO event_name
    SELECT value, NEW.report FROM (
        SELECT party.value ->> '$.actor' AS value
        FROM json_each(NEW.event, '$.side_a') AS party
        UNION SELECT party.value ->> '$.name' FROM json_each(NEW.event, '$.side_a') AS party
        UNION SELECT party.value ->> '$.actor' FROM json_each(NEW.event, '$.side_b') AS party
        UNION SELECT party.value ->> '$.name' FROM json_each(NEW.event, '$.side_b') AS party
        UNION SELECT place.value ->> '$.id' FROM json_each(NEW.event, '$.places') AS place
        UNION SELECT place.value ->> '$.name' FROM json_each(NEW.event, '$.places') AS place
    ) WHERE value IS NOT NULL;
END;

CREATE TRIGGER extraction_labels AFTER INSERT ON extraction BEGIN
    INSERT OR IGNORE INTO report_label
    SELECT column1, NEW.report FROM (
        VALUES ('ACTOR'), ('PLACE'), ('TIME'), ('CASUALTY'),
               ('WEAPON'), ('TRIGGER'), ('ATTRIBUTION'), ('BOILERPLATE')
    ) WHERE instr(NEW.record, '"label":"' || column1 || '"');
END;

CREATE TRIGGER extraction_labels_again AFTER UPDATE ON extraction BEGIN
    INSERT OR IGNORE INTO report_label
    SELECT column1, NEW.report FROM (
        VALUES ('ACTOR'), ('PLACE'), ('TIME'), ('CASUALTY'),
               ('WEAPON'), ('TRIGGER'), ('ATTRIBUTION'), ('BOILERPLATE')
    ) WHERE instr(NEW.record, '"label":"' || column1 || '"');
END;

CREATE TRIGGER extraction_no_delete BEFORE DELETE ON extraction
BEGIN SELECT RAISE(ABORT, 'an extraction is never deleted'); END;

CREATE TRIGGER extraction_no_replace BEFORE INSERT ON extraction
WHEN EXISTS (SELECT 1 FROM extraction WHERE id = NEW.id OR seq = NEW.seq)
BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER extraction_no_update BEFORE UPDATE ON extraction
WHEN NOT (
    NEW.seq = OLD.seq AND NEW.id = OLD.id AND NEW.report = OLD.report
    AND NEW.version = OLD.version AND (NEW.created, NEW.hash) < (OLD.created, OLD.hash)
)
BEGIN SELECT RAISE(ABORT, 'an extraction is never changed'); END;

CREATE TRIGGER key_no_delete BEFORE DELETE ON key
BEGIN SELECT RAISE(ABORT, 'a key is never deleted'); END;

CREATE TRIGGER key_no_replace BEFORE INSERT ON key
WHEN EXISTS (SELECT 1 FROM key WHERE id = NEW.id OR seq = NEW.seq)
BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER key_no_update BEFORE UPDATE ON key
BEGIN SELECT RAISE(ABORT, 'a key is never changed'); END;

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
WHEN NOT (
    NEW.seq = OLD.seq AND NEW.id = OLD.id AND NEW.sha256 = OLD.sha256
    AND NEW.characters = OLD.characters AND NEW.text = OLD.text
    AND (NEW.imported, NEW.hash) < (OLD.imported, OLD.hash)
)
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

CREATE TRIGGER signature_no_delete BEFORE DELETE ON signature
BEGIN SELECT RAISE(ABORT, 'a signature is never deleted'); END;

CREATE TRIGGER signature_no_replace BEFORE INSERT ON signature
WHEN EXISTS (SELECT 1 FROM signature WHERE revision = NEW.revision AND key = NEW.key)
BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER signature_no_update BEFORE UPDATE ON signature
BEGIN SELECT RAISE(ABORT, 'a signature is never changed'); END;

CREATE TRIGGER span_labels AFTER INSERT ON span BEGIN
    INSERT OR IGNORE INTO report_label VALUES (NEW.label, NEW.report);
END;

CREATE TRIGGER vouching_no_delete BEFORE DELETE ON vouching
BEGIN SELECT RAISE(ABORT, 'a vouching is never deleted'); END;

CREATE TRIGGER vouching_no_replace BEFORE INSERT ON vouching
WHEN EXISTS (SELECT 1 FROM vouching WHERE key = NEW.key AND voucher = NEW.voucher)
BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER vouching_no_update BEFORE UPDATE ON vouching
BEGIN SELECT RAISE(ABORT, 'a vouching is never changed'); END;
