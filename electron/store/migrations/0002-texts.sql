-- Structure corrections, text suggestions, consolidated texts.
-- Derived: 主题分类, as a person decided it.
ALTER TABLE documents ADD COLUMN topic TEXT;
