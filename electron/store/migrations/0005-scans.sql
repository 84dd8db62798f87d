-- Scans, articles, corrections.

-- What a person should know of a reading (sentences), and the reading of the same run it stands beside; null where it counts.
ALTER TABLE recognitions ADD COLUMN notes TEXT NOT NULL DEFAULT '[]';
ALTER TABLE recognitions ADD COLUMN beside TEXT REFERENCES recognitions (id);

-- Whose turn it is: what a person asked to be done first stands higher.
ALTER TABLE jobs ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
CREATE INDEX jobs_by_turn ON jobs (state, kind, priority DESC, id);
