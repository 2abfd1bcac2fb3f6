-- Who lets the dwelling, when that is not the melder; null: the melder when it lets homes, or not known.
ALTER TABLE melding ADD COLUMN verhuurder_id TEXT REFERENCES partner (id);
-- The melding that a letter is about, and the meldingen that it names as where the desk heard of it.
-- Letters from before this have neither: what they said is not known by rule.
ALTER TABLE brief ADD COLUMN melding_id TEXT REFERENCES melding (id) ON DELETE SET NULL;
ALTER TABLE brief ADD COLUMN bronnen TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(bronnen));
CREATE INDEX melding_verhuurder ON melding (verhuurder_id) WHERE verhuurder_id IS NOT NULL;
CREATE INDEX brief_melding ON brief (melding_id) WHERE melding_id IS NOT NULL;
