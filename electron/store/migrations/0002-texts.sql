-- Structure corrections, text suggestions, consolidated texts.
-- Derived: 主题分类, as a person decided it.
ALTER TABLE documents ADD COLUMN topic TEXT;
-- Derived: the text that held when the document was last derived or the library last opened; what is searched. Null: the text as issued.
ALTER TABLE documents ADD COLUMN held_hash TEXT REFERENCES texts (hash);
