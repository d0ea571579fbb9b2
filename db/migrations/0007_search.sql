-- What a search asks of events and labels, so that a value that stands nowhere is known at once.
-- Both tables may name more reports than still say so: each report found is looked at.

CREATE TABLE event_name (
    name TEXT NOT NULL,
    report TEXT NOT NULL REFERENCES report (id),
    PRIMARY KEY (name, report)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_label (
    label TEXT NOT NULL,
    report TEXT NOT NULL REFERENCES report (id),
    PRIMARY KEY (label, report)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER span_labels AFTER INSERT ON span BEGIN
    INSERT OR IGNORE INTO report_label VALUES (NEW.label, NEW.report);
END;

INSERT OR IGNORE INTO event_name
SELECT value, report FROM (
    SELECT party.value ->> '$.actor' AS value, report
    FROM event, json_each(event.event, '$.side_a') AS party
    UNION SELECT party.value ->> '$.name', report
    FROM event, json_each(event.event, '$.side_a') AS party
    UNION SELECT party.value ->> '$.actor', report
    FROM event, json_each(event.event, '$.side_b') AS party
    UNION SELECT party.value ->> '$.name', report
    FROM event, json_each(event.event, '$.side_b') AS party
    UNION SELECT place.value ->> '$.id', report
    FROM event, json_each(event.event, '$.places') AS place
    UNION SELECT place.value ->> '$.name', report
    FROM event, json_each(event.event, '$.places') AS place
) WHERE value IS NOT NULL;

INSERT OR IGNORE INTO report_label
SELECT column1, report FROM extraction, (
    VALUES ('ACTOR'), ('PLACE'), ('TIME'), ('CASUALTY'),
           ('WEAPON'), ('TRIGGER'), ('ATTRIBUTION'), ('BOILERPLATE')
) WHERE instr(record, '"label":"' || column1 || '"');

INSERT OR IGNORE INTO report_label SELECT DISTINCT label, report FROM span;

CREATE INDEX event_type ON event (type, report);

CREATE INDEX event_author ON event (author, report) WHERE author IS NOT NULL;

CREATE INDEX span_author ON span (author, report) WHERE author IS NOT NULL;

CREATE INDEX event_first ON event (date_start, report) WHERE date_start IS NOT NULL;

CREATE INDEX event_last ON event (coalesce(date_end, date_start), report);
