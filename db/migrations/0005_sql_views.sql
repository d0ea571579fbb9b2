-- For SQL users: what stands, under the names of the record (docs/sql.md). Views whose name begins
-- with v_ stay as they are; the others are what they are made of.
--
-- The dead of a project are the sum of dead_best over v_events, and just as well over v_casualties:
-- whatever no sum may count (rasid.core.tally, rasid.core.link) stands there as 0, and left_out says
-- why. A `scope` is how far an event must have come to be in a sum: confirmed takes the verified
-- ones too, as `rasid export --include` does.

-- Casualty facts of all events, as rasid.core.tally reads them: told_… is what a fact says beside its
-- parts, `size` by which counts of the same people compare, `why` what in the fact or its event
-- keeps it out of a sum.
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

-- The same with what a fact adds where it may be added, as dead_…: `adds` says that nothing in the
-- fact or its event keeps it out of a sum, `superseded` that a greater running total for the same
-- victims does.
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

CREATE VIEW going AS
SELECT scope, event.id AS event, event.report, event.type, coalesce(published, '') AS day
FROM (SELECT 'confirmed' AS scope UNION ALL SELECT 'verified')
CROSS JOIN event JOIN report_state ON report_state.report = event.report
WHERE NOT event.contested
    AND (event.state = 'verified' OR event.state = 'confirmed' AND scope = 'confirmed');

CREATE VIEW people_link AS
SELECT one.scope, relation, source, target FROM link
CROSS JOIN going AS one ON one.event = source
CROSS JOIN going AS other ON other.event = target AND other.scope = one.scope
WHERE link.state = 'confirmed' AND NOT link.contested;

-- Events that say the same of the dead at the same place as one in the report theirs nearly equals,
-- each as another one, where no link of people says how the one is to the other report
-- (rasid.interchange.linked).
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

-- Which events another one counts for, as rasid.core.link.left_out_by says it: in the pass named as
-- the scope by people's links, in the one with a plus by repeats, too.
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

CREATE VIEW stands_back AS
SELECT rtrim(pass, '+') AS scope, event,
    coalesce(max(CASE WHEN pass NOT LIKE '%+' THEN why END), 'near_report') AS why
FROM linked_away GROUP BY rtrim(pass, '+'), event HAVING max(pass LIKE '%+');

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

-- Every event, whatever its state; its dead_… are what it adds to the sum over the confirmed and
-- verified.
CREATE VIEW v_events AS
SELECT
    id, report, file, published, source, type, factuality, rereport, date_start, date_end,
    date_precision, places, place_precision, place_id, place_lat, place_lon, phase,
    trigger_text, evidence_text, side_a, side_a_category, side_b, side_b_category, dead_low,
    dead_best, dead_high, left_out, flags, note, inferred, rule, confidence, state, edited,
    contested, author, time, revision, record
FROM event_told WHERE scope = 'confirmed';

-- The verified events alone; their dead_… are what they add to the sum over the verified.
CREATE VIEW v_verified_events AS
SELECT
    id, report, file, published, source, type, factuality, rereport, date_start, date_end,
    date_precision, places, place_precision, place_id, place_lat, place_lon, phase,
    trigger_text, evidence_text, side_a, side_a_category, side_b, side_b_category, dead_low,
    dead_best, dead_high, left_out, flags, note, inferred, rule, confidence, state, edited,
    contested, author, time, revision, record
FROM event_told WHERE scope = 'verified' AND state = 'verified' AND NOT contested;

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

CREATE VIEW v_casualties AS
SELECT
    id, event, report, file, published, type, date_start, date_end, kind, count, qualifier, low,
    best, high, basis, victims, victim_status, subset_of, span, in_dead_total, left_out,
    dead_low, dead_best, dead_high, state, author, time, revision
FROM casualty_told WHERE scope = 'confirmed';

CREATE VIEW v_verified_casualties AS
SELECT
    id, event, report, file, published, type, date_start, date_end, kind, count, qualifier, low,
    best, high, basis, victims, victim_status, subset_of, span, in_dead_total, left_out,
    dead_low, dead_best, dead_high, state, author, time, revision
FROM casualty_told WHERE scope = 'verified' AND state = 'verified' AND NOT contested;

-- Who took part, one row each: side is a or b, n their place on it.
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

-- Where, one row a place of an event.
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

-- Every span: those people decided on, and of the latest proposals those nobody did.
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

CREATE VIEW v_links AS
SELECT id, report, source, relation, target, author, time, contested, head AS revision
FROM link WHERE state = 'confirmed';

CREATE VIEW v_reports AS
SELECT report.id, report.file, state.title, state.published, state.published_basis, state.source,
    state.url, sha256, characters, near, imported, state.state, finished, assigned, blind, spans,
    events, decided, comments, questions, confidence, contested, head AS revision, text
FROM report JOIN report_state AS state ON state.report = report.id;
