-- One rule for every row below: it is only ever added, by one act, and counts while that act stands (see `undone`).
-- What is stored twice for speed (columns named in store/*.ts as "derived") is rebuilt from the rows that count.

CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  office TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (name, office)
) STRICT;

-- Everything done, one chain a station. `added` is the digest of the rows the act added; `hash` covers the row and the hash before it.
CREATE TABLE acts (
  id TEXT PRIMARY KEY,
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  verb TEXT NOT NULL,
  input TEXT NOT NULL,
  words TEXT NOT NULL,
  undoes TEXT REFERENCES acts (id),
  at TEXT NOT NULL,
  added TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (station, seq)
) STRICT;
CREATE INDEX acts_by_seq ON acts (seq);
CREATE TABLE act_subjects (
  subject_id TEXT NOT NULL,
  act_id TEXT NOT NULL REFERENCES acts (id),
  PRIMARY KEY (subject_id, act_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX act_subjects_by_act ON act_subjects (act_id);
-- Derived from acts.undoes: the acts that do not stand now.
CREATE TABLE undone (act_id TEXT PRIMARY KEY REFERENCES acts (id), by_act TEXT NOT NULL REFERENCES acts (id)) STRICT, WITHOUT ROWID;

-- Files as they came in, stored under their SHA-256 in originals/.
CREATE TABLE originals (
  hash TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Permanent small numbers: rowids of the search index, document numbers on the website. Never reused.
CREATE TABLE numbers (number INTEGER PRIMARY KEY AUTOINCREMENT, subject_id TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE texts (hash TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE readings (
  text_hash TEXT NOT NULL REFERENCES texts (hash),
  reader INTEGER NOT NULL,
  reading TEXT NOT NULL,
  PRIMARY KEY (text_hash, reader)
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE REFERENCES numbers (number),
  act_id TEXT NOT NULL REFERENCES acts (id),
  added_at TEXT NOT NULL,
  -- derived
  listed INTEGER NOT NULL DEFAULT 1,
  disclosure TEXT NOT NULL DEFAULT 'open',
  fields TEXT NOT NULL DEFAULT '{}',
  title TEXT,
  listed_under TEXT,
  text_hash TEXT REFERENCES texts (hash),
  open_anomalies INTEGER NOT NULL DEFAULT 0,
  open_fields INTEGER NOT NULL DEFAULT 0,
  open_proposals INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX documents_by_act ON documents (act_id);
CREATE INDEX documents_by_text ON documents (text_hash);
-- Derived: every key by which a listed document may be named (shared/domain/names.ts).
CREATE TABLE names (
  key TEXT NOT NULL,
  document_id TEXT NOT NULL REFERENCES documents (id),
  PRIMARY KEY (key, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX names_by_document ON names (document_id);

CREATE TABLE text_versions (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id),
  text_hash TEXT NOT NULL REFERENCES texts (hash),
  parent_id TEXT REFERENCES text_versions (id),
  event_id TEXT,
  original_hash TEXT REFERENCES originals (hash),
  notes TEXT NOT NULL DEFAULT '[]',
  act_id TEXT NOT NULL REFERENCES acts (id)
) STRICT;
CREATE INDEX text_versions_by_act ON text_versions (act_id);
CREATE INDEX text_versions_by_document ON text_versions (document_id);
CREATE INDEX text_versions_by_original ON text_versions (original_hash);

CREATE TABLE legal_events (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id),
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  until_day TEXT,
  part TEXT,
  by_id TEXT REFERENCES documents (id),
  by_title TEXT,
  by_number TEXT,
  article TEXT,
  sentence TEXT,
  strikes TEXT REFERENCES legal_events (id),
  -- `life`: recorded from the document's own dates; `proposal`: confirmed; `person`: written down
  source TEXT NOT NULL,
  proposal_id TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  act_id TEXT NOT NULL REFERENCES acts (id)
) STRICT;
CREATE INDEX legal_events_by_document ON legal_events (document_id);
CREATE INDEX legal_events_by_basis ON legal_events (by_id);
CREATE INDEX legal_events_by_proposal ON legal_events (proposal_id) WHERE proposal_id IS NOT NULL;
CREATE INDEX legal_events_by_act ON legal_events (act_id);

-- What persons decide about a document, page or issue: `field:title`, `disclosure`, `anomaly:…`, `proposal:…`, `line:3`. The last that stands counts.
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  subject_id TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  act_id TEXT NOT NULL REFERENCES acts (id)
) STRICT;
CREATE INDEX decisions_by_act ON decisions (act_id);
CREATE INDEX decisions_by_subject ON decisions (subject_id, name);

-- Derived: the keys by which accepted proposals name their targets, so that a document that comes later links up.
CREATE TABLE mentions (
  key TEXT NOT NULL,
  document_id TEXT NOT NULL REFERENCES documents (id),
  proposal_id TEXT NOT NULL,
  PRIMARY KEY (key, document_id, proposal_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_by_document ON mentions (document_id);

CREATE TABLE issues (
  id TEXT PRIMARY KEY,
  gazette TEXT NOT NULL,
  year INTEGER NOT NULL,
  no TEXT NOT NULL,
  published_on TEXT,
  act_id TEXT NOT NULL REFERENCES acts (id)
) STRICT;
CREATE INDEX issues_by_act ON issues (act_id);
CREATE INDEX issues_by_name ON issues (year, no);

CREATE TABLE items (
  id TEXT PRIMARY KEY,
  issue_id TEXT NOT NULL REFERENCES issues (id),
  document_id TEXT REFERENCES documents (id),
  title TEXT NOT NULL,
  section TEXT,
  from_page INTEGER,
  to_page INTEGER,
  act_id TEXT NOT NULL REFERENCES acts (id)
) STRICT;
CREATE INDEX items_by_act ON items (act_id);
CREATE INDEX items_by_issue ON items (issue_id);
CREATE INDEX items_by_document ON items (document_id);

CREATE TABLE pages (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE REFERENCES numbers (number),
  issue_id TEXT NOT NULL REFERENCES issues (id),
  seq INTEGER NOT NULL,
  original_hash TEXT NOT NULL REFERENCES originals (hash),
  original_index INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  dpi REAL,
  warnings TEXT NOT NULL,
  act_id TEXT NOT NULL REFERENCES acts (id),
  -- derived
  listed INTEGER NOT NULL DEFAULT 1,
  state TEXT NOT NULL DEFAULT 'waiting',
  recognition_id TEXT,
  text TEXT,
  error TEXT
) STRICT;
CREATE INDEX pages_by_act ON pages (act_id);
CREATE INDEX pages_by_issue ON pages (issue_id, seq) WHERE listed;
CREATE INDEX pages_by_original ON pages (original_hash);

-- Every run of every engine, kept; a person's corrections hold to the run they were made on.
CREATE TABLE recognitions (
  id TEXT PRIMARY KEY,
  page_id TEXT NOT NULL REFERENCES pages (id),
  engine TEXT NOT NULL,
  lines TEXT NOT NULL,
  confidence REAL,
  seconds REAL NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX recognitions_by_page ON recognitions (page_id);

CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  batch TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  subject TEXT NOT NULL,
  params TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  state TEXT NOT NULL DEFAULT 'waiting',
  attempts INTEGER NOT NULL DEFAULT 0,
  steps_done INTEGER NOT NULL DEFAULT 0,
  steps_total INTEGER NOT NULL DEFAULT 1,
  error TEXT,
  result TEXT,
  queued_at TEXT NOT NULL,
  started_at TEXT,
  ended_at TEXT
) STRICT;
CREATE INDEX jobs_by_state ON jobs (state, id);
CREATE INDEX jobs_by_batch ON jobs (batch, kind, state, ended_at);
-- The same work is never queued twice while the first is still to do.
CREATE UNIQUE INDEX jobs_once ON jobs (kind, subject, params) WHERE state IN ('waiting', 'running');

CREATE TABLE publications (
  id TEXT PRIMARY KEY,
  out TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  pages INTEGER NOT NULL,
  written INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  seconds REAL NOT NULL,
  manifest TEXT NOT NULL,
  -- the last act at the time, so that a chain cut off behind it is noticed
  head TEXT NOT NULL
) STRICT;
