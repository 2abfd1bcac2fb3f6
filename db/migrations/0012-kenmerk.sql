-- The melder's own reference: what they find a melding by when the desk calls about it.
ALTER TABLE melding ADD COLUMN kenmerk TEXT NOT NULL DEFAULT '';
