-- The read model, made anew in one place: as 002_read_model.sql and those after it left it, but for the references from one
-- table to another. The rows of a dossier are written and cleared together, and to look for the one that each refers to took
-- as long as to write it.
DROP VIEW IF EXISTS menages;
DROP VIEW IF EXISTS mesures;
DROP VIEW IF EXISTS echeances;

DROP TABLE household;
DROP TABLE obligation;
DROP TABLE objective;
DROP TABLE period;
DROP TABLE measure;
DROP TABLE person;
DROP TABLE dossier;


-- A dossier that has at least one act that counts.
CREATE TABLE dossier (
  id             INTEGER PRIMARY KEY,  -- in registry
  label          TEXT NOT NULL UNIQUE,
  ref            TEXT,              -- the association's own reference
  ref_folded     TEXT,
  last_name      TEXT NOT NULL,     -- of the head of the household
  first_name     TEXT NOT NULL,
  name_folded    TEXT NOT NULL,     -- last name, then first name
  members_folded TEXT NOT NULL,     -- the names of all the members
  born           TEXT,
  town           TEXT,
  measures       INTEGER NOT NULL,  -- how many prises en charge: also the rank of the current one
  CONSTRAINT dossier_born CHECK (born IS date(born)),
  CONSTRAINT dossier_measures CHECK (measures >= 0)
) STRICT;

-- Names are looked for in this index alone, in the order of lists: one entry for each household, whatever its members.
CREATE INDEX dossier_names ON dossier (name_folded, members_folded);
CREATE INDEX dossier_refs ON dossier (ref_folded) WHERE ref_folded IS NOT NULL;


-- The persons of a household: its head, then its members.
CREATE TABLE person (
  dossier    INTEGER NOT NULL,
  rank       INTEGER NOT NULL,      -- 0 for the head
  last_name  TEXT NOT NULL,         -- of a member, the name as it was given
  first_name TEXT NOT NULL,
  relation   TEXT,                  -- tie to the head, NULL for the head
  born       TEXT,                  -- a day, or of a member a year alone
  PRIMARY KEY (dossier, rank),
  CONSTRAINT person_rank CHECK (rank >= 0),
  CONSTRAINT person_head CHECK ((rank = 0) = (relation IS NULL))
) STRICT, WITHOUT ROWID;

-- A prise en charge: from a saisine to its end, with a contract or without. Its state on a day is:
--   housed (maintien) if stage is « referred » and housed is that day or before: a household may be accompanied in its
--   dwelling without a contract;
--   stage, unless stage is « agreed »; then
--   pending (en attente) if effect is NULL or after the day; else
--   expired (échue) if ends is NULL or before the day; else
--   running (en cours).
CREATE TABLE measure (
  dossier         INTEGER NOT NULL,
  rank            INTEGER NOT NULL,  -- counts from 1
  purpose         TEXT NOT NULL,     -- access (installation) or maintenance (maintien)
  origin          TEXT NOT NULL,     -- who made the saisine
  regulation      TEXT NOT NULL,     -- code of the règlement that the saisine froze
  referent        TEXT NOT NULL,
  referent_folded TEXT NOT NULL,
  service         TEXT NOT NULL,     -- the service instructeur
  opened          TEXT,              -- day of the saisine
  stage           TEXT NOT NULL,     -- referred, agreed (a contract), ended (without a contract), closed
  signed          TEXT,
  waiting         INTEGER NOT NULL,  -- 1 when the contract waits for the entry into the dwelling
  effect          TEXT,              -- first day of the contract
  ends            TEXT,              -- last day of the last period
  closed          TEXT,
  reason          TEXT,              -- of the end
  granted         INTEGER NOT NULL,  -- months granted
  counted         INTEGER NOT NULL,  -- months that count towards the ceiling
  ceiling         INTEGER NOT NULL,  -- months that the règlement allows
  housed          TEXT,              -- first day in the dwelling
  PRIMARY KEY (dossier, rank),
  CONSTRAINT measure_rank CHECK (rank >= 1),
  CONSTRAINT measure_opened CHECK (opened IS date(opened)),
  CONSTRAINT measure_stage CHECK (stage = 'referred' OR stage = 'agreed' OR stage = 'ended' OR stage = 'closed'),
  CONSTRAINT measure_signed CHECK (signed IS date(signed)),
  CONSTRAINT measure_waiting CHECK (waiting = 0 OR waiting = 1),
  CONSTRAINT measure_effect CHECK (effect IS date(effect)),
  CONSTRAINT measure_ends CHECK (ends IS date(ends)),
  CONSTRAINT measure_closed CHECK (closed IS date(closed)),
  CONSTRAINT measure_housed CHECK (housed IS date(housed))
) STRICT, WITHOUT ROWID;

CREATE INDEX measure_states ON measure (stage, ends, effect);


-- The months granted: the contract's, then those of each renewal.
CREATE TABLE period (
  dossier INTEGER NOT NULL,
  measure INTEGER NOT NULL,  -- rank of the prise en charge
  rank    INTEGER NOT NULL,  -- 1 for the contract
  months  INTEGER NOT NULL,
  starts  TEXT,              -- NULL while the contract waits for the entry
  ends    TEXT,              -- last day
  decided TEXT,              -- the day a further period was; NULL for the contract's
  PRIMARY KEY (dossier, measure, rank),
  CONSTRAINT period_starts CHECK (starts IS date(starts)),
  CONSTRAINT period_ends CHECK (ends IS date(ends)),
  CONSTRAINT period_decided CHECK (decided IS date(decided))
) STRICT, WITHOUT ROWID;


-- What the household and the référent want to reach.
CREATE TABLE objective (
  dossier INTEGER NOT NULL,
  measure INTEGER NOT NULL,
  number  INTEGER NOT NULL,
  theme   TEXT NOT NULL,
  label   TEXT NOT NULL,
  result  TEXT,              -- as the closing says
  PRIMARY KEY (dossier, measure, number)
) STRICT, WITHOUT ROWID;


-- What is to be done, by when, under which rule, and when it was done. Late or coming is a comparison with a day.
CREATE TABLE obligation (
  dossier  INTEGER NOT NULL,
  position INTEGER NOT NULL,  -- in the order of due days
  measure  INTEGER NOT NULL,
  rule     TEXT NOT NULL,
  due      TEXT,              -- the last day to do it
  settled  TEXT,
  text     TEXT NOT NULL,
  PRIMARY KEY (dossier, position),
  CONSTRAINT obligation_due CHECK (due IS date(due)),
  CONSTRAINT obligation_settled CHECK (settled IS date(settled))
) STRICT, WITHOUT ROWID;

CREATE INDEX obligation_open ON obligation (due, dossier, rule, settled) WHERE settled IS NULL;


-- The household of a prise en charge, as it is now, or was at the end.
CREATE TABLE household (
  dossier      INTEGER NOT NULL,
  measure      INTEGER NOT NULL,  -- rank of the prise en charge
  occupancy    TEXT NOT NULL,     -- as the saisine said: tenant (locataire), subtenant, owner, seeking
  composition  TEXT NOT NULL,     -- single, couple, couple-children, single-parent, larger
  births       TEXT NOT NULL,     -- of each person, the head first, between blanks: a day, a year or « ? »
  town         TEXT NOT NULL,     -- empty when the address is confidential
  confidential INTEGER NOT NULL,
  resources    INTEGER,           -- cents a month at the entry, without the housing aid
  watch        TEXT,              -- yes or no, as the closing says (veille)
  contacts     TEXT NOT NULL,     -- meetings and contacts, in the order of days, between blanks: 2026-02-03/home, and /absent when the
                                  -- household did not come
  contacted    TEXT,              -- day of the last one
  PRIMARY KEY (dossier, measure),
  CONSTRAINT household_contacted CHECK (contacted IS date(contacted)),
  CONSTRAINT household_confidential CHECK (confidential = 0 OR confidential = 1)
) STRICT, WITHOUT ROWID;
