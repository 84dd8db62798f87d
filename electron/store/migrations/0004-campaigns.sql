-- Clean-up campaigns. What persons decide about one (its conclusions, its decision, who drafted what) stands in `decisions`.
CREATE TABLE campaigns (
  id TEXT PRIMARY KEY,
  -- What stands for it in the numbers of its forms.
  code TEXT NOT NULL,
  plan TEXT NOT NULL,
  act_id TEXT NOT NULL REFERENCES acts (id)
) STRICT;
CREATE INDEX campaigns_by_act ON campaigns (act_id);

-- The frozen list. `seq` is the place on the forms; `reason` is set where a document was taken in by hand afterwards.
CREATE TABLE campaign_documents (
  id TEXT PRIMARY KEY,
  campaign_id TEXT NOT NULL REFERENCES campaigns (id),
  document_id TEXT NOT NULL REFERENCES documents (id),
  seq INTEGER NOT NULL,
  departments TEXT NOT NULL,
  reason TEXT,
  act_id TEXT NOT NULL REFERENCES acts (id)
) STRICT;
CREATE INDEX campaign_documents_by_act ON campaign_documents (act_id);
CREATE INDEX campaign_documents_by_campaign ON campaign_documents (campaign_id);

-- Forms that came back, each with what it says by place in the list. The last of a department that stands counts.
CREATE TABLE campaign_forms (
  id TEXT PRIMARY KEY,
  campaign_id TEXT NOT NULL REFERENCES campaigns (id),
  department TEXT NOT NULL,
  original_hash TEXT NOT NULL REFERENCES originals (hash),
  name TEXT NOT NULL,
  received_on TEXT NOT NULL,
  opinions TEXT NOT NULL,
  act_id TEXT NOT NULL REFERENCES acts (id)
) STRICT;
CREATE INDEX campaign_forms_by_act ON campaign_forms (act_id);
CREATE INDEX campaign_forms_by_campaign ON campaign_forms (campaign_id);
CREATE INDEX campaign_forms_by_original ON campaign_forms (original_hash);

-- What a decided clean-up says of every document under it, also of those that turn up later.
CREATE TABLE standing_rules (
  id TEXT PRIMARY KEY,
  campaign_id TEXT NOT NULL REFERENCES campaigns (id),
  rule TEXT NOT NULL,
  act_id TEXT NOT NULL REFERENCES acts (id)
) STRICT;
CREATE INDEX standing_rules_by_act ON standing_rules (act_id);

-- Derived: the clauses of a text (凡未纳入…一律废止) that a person accepted, as rules.
CREATE TABLE clauses (
  document_id TEXT PRIMARY KEY REFERENCES documents (id),
  rules TEXT NOT NULL
) STRICT, WITHOUT ROWID;
