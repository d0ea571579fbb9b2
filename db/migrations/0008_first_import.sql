-- Two desks may import one text with other particulars, or make one extraction twice. The earlier
-- one stands, and takes the place of the other wherever it comes: so all files come to the same.

DROP TRIGGER report_no_update;

CREATE TRIGGER report_no_update BEFORE UPDATE ON report
WHEN NOT (
    NEW.seq = OLD.seq AND NEW.id = OLD.id AND NEW.sha256 = OLD.sha256
    AND NEW.characters = OLD.characters AND NEW.text = OLD.text
    AND (NEW.imported, NEW.hash) < (OLD.imported, OLD.hash)
)
BEGIN SELECT RAISE(ABORT, 'a report is never changed'); END;

DROP TRIGGER extraction_no_update;

CREATE TRIGGER extraction_no_update BEFORE UPDATE ON extraction
WHEN NOT (
    NEW.seq = OLD.seq AND NEW.id = OLD.id AND NEW.report = OLD.report
    AND NEW.version = OLD.version AND (NEW.created, NEW.hash) < (OLD.created, OLD.hash)
)
BEGIN SELECT RAISE(ABORT, 'an extraction is never changed'); END;

CREATE TRIGGER extraction_labels_again AFTER UPDATE ON extraction BEGIN
    INSERT OR IGNORE INTO report_label
    SELECT column1, NEW.report FROM (
        VALUES ('ACTOR'), ('PLACE'), ('TIME'), ('CASUALTY'),
               ('WEAPON'), ('TRIGGER'), ('ATTRIBUTION'), ('BOILERPLATE')
    ) WHERE instr(NEW.record, '"label":"' || column1 || '"');
END;
