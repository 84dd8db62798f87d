-- Scans by their names, and the issue each belongs to.

-- What the file of a page was called, with the folders it lay in: its 档号 is read out of that.
ALTER TABLE pages ADD COLUMN name TEXT NOT NULL DEFAULT '';
UPDATE pages SET name = coalesce((SELECT o.name FROM originals o WHERE o.hash = original_hash), '');

-- The issue a page came into, as against the one it was put into later (issue_id, derived).
ALTER TABLE pages ADD COLUMN came_to TEXT REFERENCES issues (id);
UPDATE pages SET came_to = issue_id;
CREATE INDEX pages_by_came_to ON pages (came_to);

-- Derived: the issue a page says it is of (JSON).
ALTER TABLE pages ADD COLUMN printed TEXT;

-- The files of the watched folder that are done with: what each was when it was looked at, and why it was left where it was.
CREATE TABLE watched (
  path TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  hash TEXT,
  sentence TEXT
) STRICT, WITHOUT ROWID;
