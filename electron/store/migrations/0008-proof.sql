-- Derived: what is to be looked at on a page by itself, under which rules (number of the rules, year of the issue, registry) it was told.
CREATE TABLE page_doubts (
  page_id TEXT PRIMARY KEY REFERENCES pages (id),
  rules TEXT NOT NULL,
  doubts TEXT NOT NULL
) STRICT, WITHOUT ROWID;
