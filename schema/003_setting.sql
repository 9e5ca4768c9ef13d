-- Settings of this carnet, each under its name.
CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  CONSTRAINT setting_name CHECK (name <> '')
) STRICT, WITHOUT ROWID;
