-- The grid of what is missing reads the printed numbers of all pages and nothing else of them.
CREATE INDEX pages_by_folio ON pages (issue_id, seq, folio) WHERE listed;
