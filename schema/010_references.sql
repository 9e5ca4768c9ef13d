-- What an act refers to is asked by triggers and CHECKs, as its place in the journal is: for references, SQLite opened two other
-- tables for each act of an import, and kept a copy of each page that it wrote to. An act withdrawn or corrected is an earlier
-- one of its dossier, where numbers have no gap. References cannot be taken from a table: act is made anew, and holds the same.
DROP VIEW IF EXISTS journal;

CREATE TABLE act_anew (
  id       INTEGER PRIMARY KEY,
  batch    INTEGER NOT NULL,  -- in batch
  position INTEGER NOT NULL,
  dossier  INTEGER NOT NULL,  -- in registry
  number   INTEGER NOT NULL,
  kind     TEXT NOT NULL,
  version  INTEGER NOT NULL,
  day      TEXT,
  voids    INTEGER,
  replaces INTEGER,
  salt     BLOB,
  payload  TEXT,
  digest   BLOB NOT NULL,
  UNIQUE (dossier, number),
  UNIQUE (batch, position),
  CONSTRAINT act_number CHECK (number >= 1),
  CONSTRAINT act_kind CHECK (kind <> ''),
  CONSTRAINT act_version CHECK (version >= 1),
  CONSTRAINT act_day CHECK (day IS date(day)),
  CONSTRAINT act_voids CHECK (voids BETWEEN 1 AND number - 1),
  CONSTRAINT act_replaces CHECK (replaces BETWEEN 1 AND number - 1),
  CONSTRAINT act_erased CHECK ((salt IS NULL) = (payload IS NULL)),
  CONSTRAINT act_salt CHECK (length(salt) = 16),
  CONSTRAINT act_digest CHECK (length(digest) = 32)
) STRICT;

INSERT INTO act_anew SELECT * FROM act;
DROP TABLE act;
ALTER TABLE act_anew RENAME TO act;

CREATE TRIGGER act_reads BEFORE INSERT ON act
WHEN NOT json_valid(NEW.payload)
BEGIN
  SELECT RAISE(ABORT, 'le contenu d''un acte est du JSON');
END;

CREATE TRIGGER act_belongs BEFORE INSERT ON act
WHEN NOT EXISTS (SELECT 1 FROM registry WHERE id = NEW.dossier)
BEGIN
  SELECT RAISE(ABORT, 'un acte est celui d''un dossier');
END;

CREATE TRIGGER act_grows BEFORE INSERT ON act
WHEN (NEW.id, NEW.batch, NEW.position, NEW.number) IS NOT (
  SELECT
    coalesce(last.id, 0) + 1,
    b.seq,
    CASE last.batch WHEN b.seq THEN last.position + 1 ELSE 1 END,
    CASE last.dossier
      WHEN NEW.dossier THEN last.number + 1
      ELSE (SELECT coalesce(max(number), 0) + 1 FROM act WHERE dossier = NEW.dossier)
    END
  FROM batch b
  LEFT JOIN act last
  ORDER BY b.seq DESC, last.id DESC
  LIMIT 1
)
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
