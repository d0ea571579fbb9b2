-- A hub: reports, extractions, decisions and their signatures, append-only, for one project.
--
-- One database holds one hub, in the schema rasid. Run by `rasid hub init` as the owner; {reader},
-- {annotator}, {reviewer} and {lead} are the names of this hub's roles, each of which may do what
-- the one before it may. Everything a desk sends is checked again by each desk it reaches.

CREATE ROLE {reader} NOLOGIN;
CREATE ROLE {annotator} NOLOGIN IN ROLE {reader};
CREATE ROLE {reviewer} NOLOGIN IN ROLE {annotator};
CREATE ROLE {lead} NOLOGIN IN ROLE {reviewer};

CREATE SCHEMA rasid;
CREATE SEQUENCE rasid.arrival;

CREATE TABLE rasid.hub (
    one integer PRIMARY KEY CHECK (one = 1),
    id text NOT NULL,
    created timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE rasid.migration (
    name text PRIMARY KEY,
    applied timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE rasid.project (
    one integer PRIMARY KEY CHECK (one = 1),
    id text NOT NULL CHECK (id LIKE 'p-%'),
    name text NOT NULL,
    created text NOT NULL,
    hash text NOT NULL CHECK (length(hash) = 64)
);

CREATE TABLE rasid.member (
    name text PRIMARY KEY CHECK (length(trim(name)) > 0),
    login text NOT NULL UNIQUE,
    role text NOT NULL CHECK (role IN ('annotator', 'reviewer', 'lead', 'reader')),
    joined timestamptz NOT NULL DEFAULT now(),
    gone timestamptz
);

CREATE FUNCTION rasid.me() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT name FROM rasid.member WHERE login = session_user AND gone IS NULL
$$;

CREATE FUNCTION rasid.my_role() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT role FROM rasid.member WHERE login = session_user AND gone IS NULL
$$;

-- Two people may import one text with other particulars: both rows stand, for desks to choose. A
-- row is what its hash says it is (rasid.storage.seal in SQL), so that none stands in for another.
CREATE TABLE rasid.report (
    seq bigint PRIMARY KEY DEFAULT nextval('rasid.arrival'),
    id text COLLATE "C" NOT NULL,
    sha256 text COLLATE "C" NOT NULL CHECK (length(sha256) = 64),
    characters integer NOT NULL CHECK (characters > 0),
    encoding text NOT NULL,
    file text NOT NULL,
    title text NOT NULL,
    published text,
    published_basis text NOT NULL,
    source text,
    url text,
    key text,
    near text,
    imported text NOT NULL,
    hash text COLLATE "C" NOT NULL,
    text text NOT NULL,
    raw bytea,
    sent_by text NOT NULL DEFAULT session_user,
    UNIQUE (id, hash),
    CHECK (encode(sha256(convert_to(text, 'UTF8')), 'hex') = sha256),
    CHECK (id = 'r-' || left(sha256, 16)),
    CHECK (characters = char_length(text)),
    CONSTRAINT report_hash CHECK (
        hash = encode(sha256(convert_to(
            '[' || to_json(id)::text || ',' || to_json(sha256)::text || ',' || characters || ','
            || substr(array_to_json(ARRAY[
                encoding, file, title, published, published_basis, source, url, key, near,
                imported, encode(sha256(raw), 'hex')
            ])::text, 2),
            'UTF8')), 'hex')
    )
);

CREATE TABLE rasid.extraction (
    seq bigint PRIMARY KEY DEFAULT nextval('rasid.arrival'),
    id text COLLATE "C" NOT NULL CHECK (id LIKE 'x-%'),
    report text COLLATE "C" NOT NULL,
    version text NOT NULL,
    origin text NOT NULL CHECK (origin IN ('rules', 'import')),
    created text NOT NULL,
    hash text COLLATE "C" NOT NULL,
    record text NOT NULL CHECK (json_typeof(record::json) = 'object'),
    sent_by text NOT NULL DEFAULT session_user,
    UNIQUE (id, hash),
    CONSTRAINT extraction_hash CHECK (
        hash = encode(sha256(convert_to(
            array_to_json(ARRAY[id, report, version, origin, created, record])::text, 'UTF8'
        )), 'hex')
    )
);

-- reason and body are the text that was hashed, never jsonb, which would write them otherwise.
-- The check says that a row says what its id says it said: rasid.core.revision in SQL. aims_at is
-- how the id of the report begins that a link leads to; rules: a lead or the owner sent it,
-- whatever they are now.
CREATE TABLE rasid.revision (
    seq bigint PRIMARY KEY DEFAULT nextval('rasid.arrival'),
    id text COLLATE "C" NOT NULL UNIQUE,
    subject text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    report text COLLATE "C",
    parents text[] COLLATE "C" NOT NULL,
    author text NOT NULL,
    time text COLLATE "C" NOT NULL,
    reason text,
    body text NOT NULL CHECK (json_typeof(body::json) = 'object'),
    aims_at text COLLATE "C" GENERATED ALWAYS AS (
        CASE WHEN subject LIKE 'l-%' THEN 'r-' || substring(body, '"target":"e-([0-9a-f]{{8}})') END
    ) STORED,
    sent_by text NOT NULL DEFAULT session_user,
    rules boolean NOT NULL DEFAULT (
        pg_has_role(session_user, trim('"' FROM '{lead}'), 'MEMBER')
        OR NOT pg_has_role(session_user, trim('"' FROM '{reader}'), 'MEMBER')
    ),
    sent_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CONSTRAINT revision_id CHECK (
        id = encode(sha256(convert_to('rasid.revision.v1', 'UTF8') || '\x00'::bytea || convert_to(
            '{{"author":' || to_json(author)::text || ',"body":' || body
            || ',"kind":' || to_json(kind)::text
            || ',"parents":' || CASE WHEN parents = '{{}}' THEN '[]'
                ELSE '["' || array_to_string(parents, '","') || '"]' END
            || ',"reason":' || coalesce(reason, 'null')
            || ',"subject":' || to_json(subject)::text
            || ',"time":' || to_json(time)::text || '}}',
            'UTF8')), 'hex')
    )
);

CREATE INDEX revision_of_report ON rasid.revision (report);
CREATE INDEX revision_aims_at ON rasid.revision (aims_at) WHERE aims_at IS NOT NULL;
CREATE INDEX revision_given_in ON rasid.revision (sent_in) WHERE subject = report;

CREATE TABLE rasid.key (
    seq bigint PRIMARY KEY DEFAULT nextval('rasid.arrival'),
    id text COLLATE "C" NOT NULL UNIQUE CHECK (length(id) = 64),
    person text NOT NULL,
    created text NOT NULL,
    signature text NOT NULL CHECK (length(signature) = 128)
);

CREATE TABLE rasid.vouching (
    seq bigint PRIMARY KEY DEFAULT nextval('rasid.arrival'),
    key text COLLATE "C" NOT NULL,
    voucher text COLLATE "C" NOT NULL,
    signature text NOT NULL CHECK (length(signature) = 128),
    UNIQUE (key, voucher)
);

CREATE TABLE rasid.signature (
    seq bigint PRIMARY KEY DEFAULT nextval('rasid.arrival'),
    revision text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    previous text COLLATE "C",
    signature text NOT NULL CHECK (length(signature) = 128),
    UNIQUE (revision, key)
);

-- Who reads which report blind, as the leads gave it out: computed from the revisions of reports.
CREATE TABLE rasid.reading (
    report text COLLATE "C" NOT NULL,
    person text NOT NULL,
    finished boolean NOT NULL,
    PRIMARY KEY (report, person)
);

CREATE INDEX reading_person ON rasid.reading (person);

-- Who has which report open; the one thing that comes and goes.
CREATE TABLE rasid.presence (
    member text PRIMARY KEY,
    report text COLLATE "C" NOT NULL CHECK (report ~ '^r-[0-9a-f]{{16}}$'),
    at timestamptz NOT NULL
);

-- --- who asks, and what they may not see ---------------------------------------------------

-- Reports that keep the work of others from the one who asks: the rule of rasid.storage.blindness.
-- Who gives a report out otherwise sees what follows when that stands for good, and not before:
-- nobody looks and takes it back.
CREATE FUNCTION rasid.withheld() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT mine.report FROM rasid.reading AS mine
    WHERE mine.person = rasid.me() AND EXISTS (
        SELECT 1 FROM rasid.reading AS other
        WHERE other.report = mine.report AND NOT other.finished
    )
    UNION
    SELECT report FROM rasid.revision
    WHERE subject = report AND sent_in = pg_current_xact_id_if_assigned()
        AND rasid.me() IS NOT NULL
$$;

-- How their ids begin, as those of the events in them do.
CREATE FUNCTION rasid.withheld_aims() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT left(report, 10) FROM rasid.withheld() AS report
$$;

-- Which of these decisions nobody has sent yet.
CREATE FUNCTION rasid.lacks(wanted text[]) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT id FROM unnest(wanted) AS id
    WHERE NOT EXISTS (SELECT 1 FROM rasid.revision WHERE revision.id = id.id)
$$;

-- All a desk needs to know before it begins, in one question. What stands in the answer is only
-- ever added to: desks of every version read it.
CREATE FUNCTION rasid.hello(seen_seq bigint, seen_id text) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT json_build_object(
        'hub', (SELECT id FROM rasid.hub),
        'migrations', (SELECT json_agg(name ORDER BY name) FROM rasid.migration),
        'project', (SELECT row_to_json(project) FROM rasid.project),
        'member', rasid.me(),
        'role', rasid.my_role(),
        'now', extract(epoch FROM clock_timestamp()),
        'holds', seen_id IS NULL OR EXISTS (
            SELECT 1 FROM rasid.revision WHERE seq = seen_seq AND id = seen_id
        ),
        'report', (SELECT coalesce(max(seq), 0) FROM rasid.report),
        'extraction', (SELECT coalesce(max(seq), 0) FROM rasid.extraction),
        'revision', (SELECT coalesce(max(seq), 0) FROM rasid.revision),
        'key', (SELECT coalesce(max(seq), 0) FROM rasid.key),
        'vouching', (SELECT coalesce(max(seq), 0) FROM rasid.vouching),
        'signature', (SELECT coalesce(max(seq), 0) FROM rasid.signature),
        'last_id', (SELECT id FROM rasid.revision ORDER BY seq DESC LIMIT 1),
        'withheld', (SELECT coalesce(json_agg(report), '[]') FROM rasid.withheld() AS report)
    )
$$;

-- --- what happens when something comes -----------------------------------------------------

-- One at a time, so that rows are numbered in the order in which they can be seen, and nobody who
-- pulls up to a number ever misses one below it that was committed later. The lock is one that no
-- member may take otherwise, and nobody waits for it for ever.
CREATE FUNCTION rasid.one_at_a_time() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET lock_timeout = '30s' AS $$
BEGIN
    LOCK TABLE rasid.hub IN EXCLUSIVE MODE;
    RETURN NULL;
END $$;

CREATE FUNCTION rasid.tell() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM added) THEN
        PERFORM pg_notify('rasid', '');
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION rasid.tell_presence() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_notify('rasid_presence', '');
    RETURN NULL;
END $$;

CREATE FUNCTION rasid.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'what came to the hub is never changed or deleted';
END $$;

-- Who reads a report blind: what the newest decisions of those who were leads when they sent them
-- come to, as rasid.core.body.united has it, whatever others wrote after them. History that the
-- owner brought counts as the leads'.
CREATE FUNCTION rasid.compute_reading(wanted text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM rasid.reading WHERE report = wanted;
    WITH RECURSIVE
    said AS MATERIALIZED (
        SELECT id, parents, author, body::json AS body, rules
        FROM rasid.revision WHERE report = wanted AND subject = wanted
    ),
    settled (id) AS (
        SELECT parent FROM said, unnest(parents) AS parent WHERE rules
        UNION
        SELECT parent FROM settled JOIN said USING (id), unnest(parents) AS parent
    ),
    heads AS (
        SELECT body FROM said
        WHERE rules AND id NOT IN (SELECT id FROM settled)
            AND json_typeof(body -> 'assigned') = 'array'
    )
    INSERT INTO rasid.reading
    SELECT DISTINCT wanted, person, EXISTS (
        SELECT 1 FROM said WHERE author = person AND (body -> 'finished')::text = 'true'
    )
    FROM heads, json_array_elements_text(body -> 'assigned') AS person
    WHERE EXISTS (SELECT 1 FROM heads WHERE (body -> 'blind')::text = 'true')
$$;

-- A decision of a member is not dated later than clocks may differ: times say on every desk which
-- is the newer of two. What the owner brings stays as it is.
CREATE FUNCTION rasid.revision_came() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    latest text := to_char(
        clock_timestamp() AT TIME ZONE 'UTC' + interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'
    );
BEGIN
    IF rasid.me() IS NOT NULL AND EXISTS (SELECT 1 FROM added WHERE time > latest) THEN
        RAISE datetime_field_overflow USING MESSAGE = 'dated by a clock that ran ahead';
    END IF;
    PERFORM rasid.compute_reading(subject)
    FROM (SELECT DISTINCT subject FROM added WHERE subject LIKE 'r-%') AS given;
    RETURN NULL;
END $$;

-- Say that one has a report open now; NULL: none.
CREATE FUNCTION rasid.be_at(opened text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM rasid.presence WHERE member = rasid.me() AND opened IS NULL;
    INSERT INTO rasid.presence (member, report, at)
    SELECT rasid.me(), opened, clock_timestamp()
    WHERE rasid.me() IS NOT NULL AND opened IS NOT NULL
    ON CONFLICT (member) DO UPDATE SET report = excluded.report, at = excluded.at
$$;

-- What another server needs before a backup of this hub is restored there, but the passwords: for
-- whoever runs the hub, who may not read the server's own list.
CREATE FUNCTION rasid.roles() RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    WITH ours AS (
        SELECT r.oid, rolname, rolcanlogin FROM pg_roles AS r, rasid.hub
        WHERE rolname IN (SELECT login FROM rasid.member)
            OR starts_with(rolname, 'rasid_' || left(hub.id, 8) || '_')
    )
    SELECT said FROM (
        SELECT 1 AS at, format('CREATE ROLE %I %s;', rolname,
            CASE WHEN rolcanlogin THEN 'LOGIN' ELSE 'NOLOGIN' END) AS said FROM ours
        UNION ALL
        SELECT 2, format('GRANT %I TO %I;', role.rolname, member.rolname) FROM pg_auth_members AS a
        JOIN ours AS role ON role.oid = a.roleid JOIN ours AS member ON member.oid = a.member
        UNION ALL
        SELECT 3, format('ALTER ROLE %I SET %I = %L;', rolname, split_part(each, '=', 1),
            substr(each, strpos(each, '=') + 1))
        FROM ours JOIN pg_db_role_setting ON setrole = ours.oid AND setdatabase = 0,
            unnest(setconfig) AS each
    ) AS all_of_it ORDER BY at, said
$$;

CREATE TRIGGER one_at_a_time BEFORE INSERT ON rasid.report
FOR EACH STATEMENT EXECUTE FUNCTION rasid.one_at_a_time();
CREATE TRIGGER one_at_a_time BEFORE INSERT ON rasid.extraction
FOR EACH STATEMENT EXECUTE FUNCTION rasid.one_at_a_time();
CREATE TRIGGER one_at_a_time BEFORE INSERT ON rasid.revision
FOR EACH STATEMENT EXECUTE FUNCTION rasid.one_at_a_time();
CREATE TRIGGER one_at_a_time BEFORE INSERT ON rasid.key
FOR EACH STATEMENT EXECUTE FUNCTION rasid.one_at_a_time();
CREATE TRIGGER one_at_a_time BEFORE INSERT ON rasid.vouching
FOR EACH STATEMENT EXECUTE FUNCTION rasid.one_at_a_time();
CREATE TRIGGER one_at_a_time BEFORE INSERT ON rasid.signature
FOR EACH STATEMENT EXECUTE FUNCTION rasid.one_at_a_time();

CREATE TRIGGER tell AFTER INSERT ON rasid.report REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION rasid.tell();
CREATE TRIGGER tell AFTER INSERT ON rasid.extraction REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION rasid.tell();
CREATE TRIGGER tell AFTER INSERT ON rasid.revision REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION rasid.tell();
CREATE TRIGGER reading AFTER INSERT ON rasid.revision REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION rasid.revision_came();
CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON rasid.presence
FOR EACH STATEMENT EXECUTE FUNCTION rasid.tell_presence();

CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON rasid.hub
FOR EACH STATEMENT EXECUTE FUNCTION rasid.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON rasid.project
FOR EACH STATEMENT EXECUTE FUNCTION rasid.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON rasid.report
FOR EACH STATEMENT EXECUTE FUNCTION rasid.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON rasid.extraction
FOR EACH STATEMENT EXECUTE FUNCTION rasid.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON rasid.revision
FOR EACH STATEMENT EXECUTE FUNCTION rasid.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON rasid.key
FOR EACH STATEMENT EXECUTE FUNCTION rasid.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON rasid.vouching
FOR EACH STATEMENT EXECUTE FUNCTION rasid.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON rasid.signature
FOR EACH STATEMENT EXECUTE FUNCTION rasid.refuse_change();

-- --- who may do what -----------------------------------------------------------------------

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA rasid FROM PUBLIC;
GRANT USAGE ON SCHEMA rasid TO {reader};
GRANT EXECUTE ON FUNCTION rasid.me(), rasid.my_role(), rasid.withheld(), rasid.withheld_aims(),
    rasid.lacks(text[]), rasid.hello(bigint, text), rasid.be_at(text) TO {reader};
GRANT SELECT ON rasid.hub, rasid.migration, rasid.project, rasid.report, rasid.extraction,
    rasid.revision, rasid.key, rasid.vouching, rasid.signature, rasid.presence TO {reader};
GRANT SELECT (name, role, joined, gone) ON rasid.member TO {reader};

-- never seq, nor who sent it as what: the hub says that
GRANT USAGE ON SEQUENCE rasid.arrival TO {annotator};
GRANT INSERT (id, sha256, characters, encoding, file, title, published, published_basis, source,
    url, key, near, imported, hash, text, raw) ON rasid.report TO {annotator};
GRANT INSERT (id, report, version, origin, created, hash, record)
    ON rasid.extraction TO {annotator};
GRANT INSERT (id, subject, kind, report, parents, author, time, reason, body)
    ON rasid.revision TO {annotator};
GRANT INSERT (id, person, created, signature) ON rasid.key TO {annotator};
GRANT INSERT (key, voucher, signature) ON rasid.vouching TO {annotator};
GRANT INSERT (revision, key, number, previous, signature) ON rasid.signature TO {annotator};
GRANT INSERT (one, id, name, created, hash) ON rasid.project TO {lead};

ALTER TABLE rasid.report ENABLE ROW LEVEL SECURITY;
ALTER TABLE rasid.extraction ENABLE ROW LEVEL SECURITY;
ALTER TABLE rasid.revision ENABLE ROW LEVEL SECURITY;
ALTER TABLE rasid.key ENABLE ROW LEVEL SECURITY;
ALTER TABLE rasid.vouching ENABLE ROW LEVEL SECURITY;
ALTER TABLE rasid.signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE rasid.presence ENABLE ROW LEVEL SECURITY;

CREATE POLICY everything ON rasid.report FOR SELECT TO {reader} USING (true);
CREATE POLICY members ON rasid.report FOR INSERT TO {annotator}
    WITH CHECK ((SELECT rasid.me()) IS NOT NULL);
CREATE POLICY everything ON rasid.extraction FOR SELECT TO {reader} USING (true);
CREATE POLICY members ON rasid.extraction FOR INSERT TO {annotator}
    WITH CHECK ((SELECT rasid.me()) IS NOT NULL);

-- Of a report read blind, others' decisions come when all its readers are through, links from
-- elsewhere to what is in it, too; to whom it is given is told before.
CREATE POLICY not_blind ON rasid.revision FOR SELECT TO {reader} USING (
    author = (SELECT rasid.me()) OR report IS NULL OR subject = report
    OR report NOT IN (SELECT rasid.withheld())
        AND (aims_at IS NULL OR aims_at NOT IN (SELECT rasid.withheld_aims()))
);
-- Each writes in their own name. Annotators decide on what is in reports; verifying, notes in the
-- codebook and snapshots are for reviewers; what holds for the whole project is for leads.
CREATE POLICY own_decisions ON rasid.revision FOR INSERT TO {annotator} WITH CHECK (
    author = (SELECT rasid.me()) AND kind <> 'verify' AND subject ~ '^[selrmw]-'
);
CREATE POLICY own_reviews ON rasid.revision FOR INSERT TO {reviewer} WITH CHECK (
    author = (SELECT rasid.me()) AND subject ~ '^[selrmwgn]-'
);
CREATE POLICY own_rulings ON rasid.revision FOR INSERT TO {lead} WITH CHECK (
    author = (SELECT rasid.me())
);

CREATE POLICY everything ON rasid.key FOR SELECT TO {reader} USING (true);
CREATE POLICY own_key ON rasid.key FOR INSERT TO {annotator}
    WITH CHECK (person = (SELECT rasid.me()));
CREATE POLICY everything ON rasid.vouching FOR SELECT TO {reader} USING (true);
CREATE POLICY own_vouching ON rasid.vouching FOR INSERT TO {annotator} WITH CHECK (
    voucher IN (SELECT id FROM rasid.key WHERE person = (SELECT rasid.me()))
);
CREATE POLICY of_what_is_seen ON rasid.signature FOR SELECT TO {reader} USING (
    EXISTS (SELECT 1 FROM rasid.revision WHERE id = signature.revision)
);
CREATE POLICY own_signature ON rasid.signature FOR INSERT TO {annotator} WITH CHECK (
    key IN (SELECT id FROM rasid.key WHERE person = (SELECT rasid.me()))
);

CREATE POLICY not_blind ON rasid.presence FOR SELECT TO {reader}
    USING (report NOT IN (SELECT rasid.withheld()));
