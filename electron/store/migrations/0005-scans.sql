-- Scans, articles, corrections.

-- What a person should know of a reading (sentences), and the reading of the same run it stands beside; null where it counts.
ALTER TABLE recognitions ADD COLUMN notes TEXT NOT NULL DEFAULT '[]';
ALTER TABLE recognitions ADD COLUMN beside TEXT REFERENCES recognitions (id);
