-- Scans, articles, corrections.

-- What a person should know of a reading (sentences), and the reading of the same run it stands beside; null where it counts.
ALTER TABLE recognitions ADD COLUMN notes TEXT NOT NULL DEFAULT '[]';
ALTER TABLE recognitions ADD COLUMN beside TEXT REFERENCES recognitions (id);

-- Whose turn it is: what a person asked to be done first stands higher.
ALTER TABLE jobs ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
CREATE INDEX jobs_by_turn ON jobs (state, kind, priority DESC, id);

-- Where a page stood when it came in, as against where it stands now (seq, derived), and what the program saw of its scan (JSON).
ALTER TABLE pages ADD COLUMN came INTEGER NOT NULL DEFAULT 0;
UPDATE pages SET came = seq;
ALTER TABLE pages ADD COLUMN look TEXT;
-- Derived: the picture that counts and what is done to it (JSON), null for the scan as it came in; the number printed on the page.
ALTER TABLE pages ADD COLUMN scan TEXT;
ALTER TABLE pages ADD COLUMN folio INTEGER;
-- The picture that was read (JSON), null for the scan as it came in.
ALTER TABLE recognitions ADD COLUMN image TEXT;

-- Items of a gazette by the document a person linked them to later.
CREATE INDEX decisions_by_item_document ON decisions (json_extract(value, '$.is.documentId')) WHERE name = 'item';
