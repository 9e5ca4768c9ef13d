-- Drafts (brouillons): the interviews that were begun and not finished. The journal knows nothing of them.
--
-- A draft is rewritten after each answer. It goes when its act is recorded, in the same transaction, or when the référent
-- drops it. AUTOINCREMENT: the number of a draft that is gone is never given again, since a window left open may still
-- hold it.
CREATE TABLE draft (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  kind       TEXT NOT NULL,                     -- of the act: intake (saisine), visit (entretien)…
  dossier    INTEGER REFERENCES registry (id),  -- NULL: a new household, or not chosen yet
  title      TEXT NOT NULL,                     -- what a list of drafts shows: the household's name, as far as it is known
  started_at TEXT NOT NULL,                     -- the moment of the first answer
  kept_at    TEXT NOT NULL,                     -- the moment of the last one
  turn       INTEGER NOT NULL,                  -- how many times it was kept: two windows cannot go on with one draft
  state      TEXT NOT NULL,                     -- JSON: the answers so far
  CONSTRAINT draft_kind CHECK (kind <> ''),
  CONSTRAINT draft_started_at CHECK (started_at IS strftime('%Y-%m-%dT%H:%M:%SZ', started_at)),
  CONSTRAINT draft_kept_at CHECK (kept_at IS strftime('%Y-%m-%dT%H:%M:%SZ', kept_at)),
  CONSTRAINT draft_turn CHECK (turn >= 1),
  CONSTRAINT draft_state CHECK (json_valid(state))
) STRICT;
