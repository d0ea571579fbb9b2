-- What a desk keeps of the hub it joined, and who signed which decision.

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

-- How far each kind of row has come: sent up to which place here, pulled up to which place there.
CREATE TABLE hub_cursor (
    kind TEXT PRIMARY KEY,
    sent INTEGER NOT NULL,
    pulled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What came from the hub and is not taken in: an orphan waits for what it rests on, the rest is
-- kept as it came, with what is wrong with it.
CREATE TABLE hub_held (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('orphan', 'quarantined')),
    reason TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content)),
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- What was made here and the hub does not take.
CREATE TABLE hub_refused (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- Reports read blind, of which the hub keeps the work of others back.
CREATE TABLE hub_withheld (report TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- id is an Ed25519 public key; it signs itself.
CREATE TABLE key (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
    person TEXT NOT NULL,
    created TEXT NOT NULL,
    signature TEXT NOT NULL CHECK (length(signature) = 128)
) STRICT;

-- One key says that another is the person's.
CREATE TABLE vouching (
    key TEXT NOT NULL,
    voucher TEXT NOT NULL,
    signature TEXT NOT NULL CHECK (length(signature) = 128),
    PRIMARY KEY (key, voucher)
) STRICT, WITHOUT ROWID;

-- previous is the revision the same key signed before.
CREATE TABLE signature (
    revision TEXT NOT NULL,
    key TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    previous TEXT,
    signature TEXT NOT NULL CHECK (length(signature) = 128),
    PRIMARY KEY (revision, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX signature_key ON signature (key, number);

-- Of this file alone.
CREATE TABLE desk (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    signs INTEGER NOT NULL CHECK (signs IN (0, 1)),
    part INTEGER NOT NULL CHECK (part IN (0, 1))
) STRICT;

CREATE TRIGGER key_no_update BEFORE UPDATE ON key
BEGIN SELECT RAISE(ABORT, 'a key is never changed'); END;

CREATE TRIGGER key_no_delete BEFORE DELETE ON key
BEGIN SELECT RAISE(ABORT, 'a key is never deleted'); END;

CREATE TRIGGER key_no_replace BEFORE INSERT ON key
WHEN EXISTS (SELECT 1 FROM key WHERE id = NEW.id OR seq = NEW.seq)
BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER vouching_no_update BEFORE UPDATE ON vouching
BEGIN SELECT RAISE(ABORT, 'a vouching is never changed'); END;

CREATE TRIGGER vouching_no_delete BEFORE DELETE ON vouching
BEGIN SELECT RAISE(ABORT, 'a vouching is never deleted'); END;

CREATE TRIGGER vouching_no_replace BEFORE INSERT ON vouching
WHEN EXISTS (SELECT 1 FROM vouching WHERE key = NEW.key AND voucher = NEW.voucher)
BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER signature_no_update BEFORE UPDATE ON signature
BEGIN SELECT RAISE(ABORT, 'a signature is never changed'); END;

CREATE TRIGGER signature_no_delete BEFORE DELETE ON signature
BEGIN SELECT RAISE(ABORT, 'a signature is never deleted'); END;

CREATE TRIGGER signature_no_replace BEFORE INSERT ON signature
WHEN EXISTS (SELECT 1 FROM signature WHERE revision = NEW.revision AND key = NEW.key)
BEGIN SELECT RAISE(IGNORE); END;
