-- What was published.
-- The canonical form folds more than it did: the search index is made anew when the library is next opened.
DROP TABLE IF EXISTS found_documents;
DROP TABLE IF EXISTS found_pages;

-- Where what stood there before the last export was brought back.
ALTER TABLE publications ADD COLUMN back INTEGER NOT NULL DEFAULT 0;
