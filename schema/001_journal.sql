-- The journal of a carnet: what the référents recorded, in the order they recorded it. It only grows.
--
-- A carnet is one SQLite file. « PRAGMA application_id » says 0x61736C6C (« asll » in ASCII), « PRAGMA user_version » says
-- how many of the numbered scripts of this folder made the file.
--
-- Throughout: days are TEXT, YYYY-MM-DD, without an hour; moments are TEXT in UTC, YYYY-MM-DDTHH:MM:SSZ; what is not
-- known is NULL. CHECKs hold the shape of each value; what the règlement says is not the file's business.


-- Every dossier that was ever opened. Its label is never given again, even when all its acts are undone.
CREATE TABLE registry (
  id     INTEGER PRIMARY KEY,
  uuid   TEXT NOT NULL UNIQUE,  -- version 7; names the dossier outside this file
  label  TEXT NOT NULL UNIQUE,  -- 2026-0042: what people say and write
  year   INTEGER NOT NULL,
  number INTEGER NOT NULL,      -- counts from 1 in each year; five digits after 9999
  UNIQUE (year, number),
  CONSTRAINT registry_uuid CHECK (length(uuid) = 36),
  CONSTRAINT registry_year CHECK (year BETWEEN 1 AND 9999),
  CONSTRAINT registry_label CHECK (label = printf('%04d-%04d', year, number))
) STRICT;


-- A batch is what one command, one interview or one import recorded: it was written as a whole.
--
-- Batches form a chain. digest is the SHA-256 of these fields, one after another: « asll batch 1 », previous, seq, id,
-- recorded_at, recorded_on, by_whom, device, command, source, undoes, the number of acts; then for each act of the batch, in
-- order: its id, position, the uuid and label of its dossier, number, kind, version, day, voids, replaces, digest.
-- A field is its length in bytes, as eight bytes, most significant first, and then its bytes: text in UTF-8, integers in
-- decimal, BLOBs as they are, NULL as an empty field.
CREATE TABLE batch (
  seq         INTEGER PRIMARY KEY,    -- 1, 2, 3…
  id          TEXT NOT NULL UNIQUE,   -- a UUID, version 7
  recorded_at TEXT NOT NULL,          -- the moment, as the clock of the machine said
  recorded_on TEXT NOT NULL,          -- the day it was, where the machine was
  by_whom     TEXT NOT NULL,          -- the référent
  device      TEXT NOT NULL,          -- the name of the machine
  command     TEXT NOT NULL,          -- what was typed, in one word: visit, import…
  source      TEXT NOT NULL,          -- where it comes from: a file's name, or empty
  undoes      INTEGER REFERENCES batch (seq),  -- the batch that no longer counts, unless this one is itself undone
  previous    BLOB,                   -- digest of the batch before; NULL in the first
  digest      BLOB NOT NULL,
  CONSTRAINT batch_id CHECK (length(id) = 36),
  CONSTRAINT batch_recorded_at CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%SZ', recorded_at)),
  CONSTRAINT batch_recorded_on CHECK (recorded_on IS date(recorded_on)),
  CONSTRAINT batch_undoes CHECK (undoes < seq),
  CONSTRAINT batch_previous CHECK ((seq = 1 AND previous IS NULL) OR (seq > 1 AND length(previous) IS 32)),
  CONSTRAINT batch_digest CHECK (length(digest) = 32)
) STRICT;

CREATE INDEX batch_undoing ON batch (undoes) WHERE undoes IS NOT NULL;


-- An act (acte) is one dated fact about one dossier: a saisine, a diagnostic, a contract, a visit…
--
-- Erasure empties salt and payload and leaves the rest: the digests still prove that nothing else changed, and without
-- the salt nobody can guess back from the digest what was erased.
CREATE TABLE act (
  id       INTEGER PRIMARY KEY,                       -- 1, 2, 3…: the order of recording
  batch    INTEGER NOT NULL REFERENCES batch (seq),
  position INTEGER NOT NULL,                          -- counts from 1 in the batch
  dossier  INTEGER NOT NULL REFERENCES registry (id),
  number   INTEGER NOT NULL,                          -- counts from 1 in the dossier: the 7 of 2026-0042.7
  kind     TEXT NOT NULL,                             -- intake (saisine), visit (entretien), renew (renouvellement)…
  version  INTEGER NOT NULL,                          -- of the payload's form
  day      TEXT,                                      -- the place of the act in time: a contract's signature, a renewal's decision
  voids    INTEGER,                                   -- number of the act of the same dossier that it withdraws
  replaces INTEGER,                                   -- number of the act of the same dossier that it corrects
  salt     BLOB,                                      -- 16 random bytes
  payload  TEXT,                                      -- JSON: English names, ISO days, cents, codes
  digest   BLOB NOT NULL,                             -- SHA-256 of the salt followed by the payload
  UNIQUE (dossier, number),
  UNIQUE (batch, position),
  FOREIGN KEY (dossier, voids) REFERENCES act (dossier, number),
  FOREIGN KEY (dossier, replaces) REFERENCES act (dossier, number),
  CONSTRAINT act_kind CHECK (kind <> ''),
  CONSTRAINT act_version CHECK (version >= 1),
  CONSTRAINT act_day CHECK (day IS date(day)),
  CONSTRAINT act_voids CHECK (voids < number),
  CONSTRAINT act_replaces CHECK (replaces < number),
  CONSTRAINT act_erased CHECK ((salt IS NULL) = (payload IS NULL)),
  CONSTRAINT act_salt CHECK (length(salt) = 16),
  CONSTRAINT act_payload CHECK (json_valid(payload)),
  CONSTRAINT act_digest CHECK (length(digest) = 32)
) STRICT;


-- What is written stays. Rows are numbered without a gap and only the next number is accepted, which also closes the
-- side door of INSERT OR REPLACE: it deletes the row in its way without asking the triggers that forbid deleting.

CREATE TRIGGER registry_grows BEFORE INSERT ON registry
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM registry)
  OR NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM registry WHERE year = NEW.year)
  OR EXISTS (SELECT 1 FROM registry WHERE uuid = NEW.uuid)
BEGIN
  SELECT RAISE(ABORT, 'un dossier prend toujours le numéro suivant');
END;

CREATE TRIGGER registry_stays BEFORE DELETE ON registry
BEGIN
  SELECT RAISE(ABORT, 'le numéro d''un dossier ne s''efface pas');
END;

CREATE TRIGGER registry_keeps BEFORE UPDATE ON registry
BEGIN
  SELECT RAISE(ABORT, 'le numéro d''un dossier ne change pas');
END;

CREATE TRIGGER batch_grows BEFORE INSERT ON batch
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM batch)
  OR NEW.previous IS NOT (SELECT digest FROM batch WHERE seq = NEW.seq - 1)
  OR EXISTS (SELECT 1 FROM batch WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'un enregistrement s''ajoute toujours à la suite du dernier');
END;

CREATE TRIGGER batch_stays BEFORE DELETE ON batch
BEGIN
  SELECT RAISE(ABORT, 'un enregistrement ne s''efface pas : il se défait par un autre');
END;

CREATE TRIGGER batch_keeps BEFORE UPDATE ON batch
BEGIN
  SELECT RAISE(ABORT, 'un enregistrement ne change pas');
END;

CREATE TRIGGER act_grows BEFORE INSERT ON act
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM act)
  OR NEW.batch IS NOT (SELECT max(seq) FROM batch)
  OR NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM act WHERE batch = NEW.batch)
  OR NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM act WHERE dossier = NEW.dossier)
BEGIN
  SELECT RAISE(ABORT, 'un acte s''ajoute toujours à la suite des autres');
END;

CREATE TRIGGER act_stays BEFORE DELETE ON act
BEGIN
  SELECT RAISE(ABORT, 'un acte enregistré ne s''efface pas : il s''annule par un autre');
END;

-- The one change allowed: erasure.
CREATE TRIGGER act_keeps BEFORE UPDATE ON act
WHEN NEW.payload IS NOT NULL
  OR NEW.salt IS NOT NULL
  OR OLD.payload IS NULL
  OR NEW.id IS NOT OLD.id
  OR NEW.batch IS NOT OLD.batch
  OR NEW.position IS NOT OLD.position
  OR NEW.dossier IS NOT OLD.dossier
  OR NEW.number IS NOT OLD.number
  OR NEW.kind IS NOT OLD.kind
  OR NEW.version IS NOT OLD.version
  OR NEW.day IS NOT OLD.day
  OR NEW.voids IS NOT OLD.voids
  OR NEW.replaces IS NOT OLD.replaces
  OR NEW.digest IS NOT OLD.digest
BEGIN
  SELECT RAISE(ABORT, 'un acte enregistré ne change pas : il se corrige par un autre');
END;
