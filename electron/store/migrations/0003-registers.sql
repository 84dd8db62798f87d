-- Rule profiles, issuers, register numbers, filings and interpretations are decisions: of the office (subjects `settings`, `calendars`,
-- `issuers`), of a number (`register`), of a document. What asks all documents for one of them, and for their numbers, is indexed.
CREATE INDEX decisions_by_name ON decisions (name, subject_id);
CREATE INDEX documents_by_register ON documents (json_extract(fields, '$.registerNumber'))
  WHERE listed AND json_extract(fields, '$.registerNumber') IS NOT NULL;
