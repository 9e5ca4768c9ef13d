-- What the activity report (rapport d'activité) counts, besides what the tables of the read model say already.

-- The day a further period was decided; NULL for the contract's.
ALTER TABLE period ADD COLUMN decided TEXT CONSTRAINT period_decided CHECK (decided IS date(decided));


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
  FOREIGN KEY (dossier, measure) REFERENCES measure (dossier, rank) ON DELETE CASCADE,
  CONSTRAINT household_contacted CHECK (contacted IS date(contacted)),
  CONSTRAINT household_confidential CHECK (confidential = 0 OR confidential = 1)
) STRICT, WITHOUT ROWID;
