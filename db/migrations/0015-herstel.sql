-- What was entered wrong is withdrawn: it stays, with who, when and why, and counts nowhere.
ALTER TABLE melding ADD COLUMN ingetrokken_op TEXT;
ALTER TABLE melding ADD COLUMN ingetrokken_reden TEXT;
ALTER TABLE melding ADD COLUMN ingetrokken_door TEXT;
ALTER TABLE melding ADD COLUMN ingetrokken_woorden TEXT;
-- A melding that stood in the wrong dossier stands in another one now.
ALTER TABLE melding ADD COLUMN verplaatst_naar TEXT REFERENCES melding (id) ON DELETE SET NULL;
CREATE INDEX melding_verplaatst ON melding (verplaatst_naar) WHERE verplaatst_naar IS NOT NULL;

ALTER TABLE aantekening ADD COLUMN ingetrokken_op TEXT;
ALTER TABLE aantekening ADD COLUMN ingetrokken_reden TEXT;
ALTER TABLE aantekening ADD COLUMN ingetrokken_door TEXT;
ALTER TABLE aantekening ADD COLUMN vervangen_door TEXT REFERENCES aantekening (id) ON DELETE SET NULL;
CREATE INDEX aantekening_vervangen ON aantekening (vervangen_door) WHERE vervangen_door IS NOT NULL;

ALTER TABLE screening ADD COLUMN ingetrokken_op TEXT;
ALTER TABLE screening ADD COLUMN ingetrokken_reden TEXT;
ALTER TABLE screening ADD COLUMN ingetrokken_door TEXT;

ALTER TABLE afstemming ADD COLUMN ingetrokken_op TEXT;
ALTER TABLE afstemming ADD COLUMN ingetrokken_reden TEXT;
ALTER TABLE afstemming ADD COLUMN ingetrokken_door TEXT;

ALTER TABLE beeindiging ADD COLUMN ingetrokken_op TEXT;
ALTER TABLE beeindiging ADD COLUMN ingetrokken_reden TEXT;
ALTER TABLE beeindiging ADD COLUMN ingetrokken_door TEXT;

ALTER TABLE verstrekking ADD COLUMN ingetrokken_op TEXT;
ALTER TABLE verstrekking ADD COLUMN ingetrokken_reden TEXT;
ALTER TABLE verstrekking ADD COLUMN ingetrokken_door TEXT;
-- The term that an answer met, so that it runs again when there turns out to be no answer.
ALTER TABLE verstrekking ADD COLUMN termijn_id TEXT REFERENCES termijn (id) ON DELETE SET NULL;
CREATE INDEX verstrekking_termijn ON verstrekking (termijn_id) WHERE termijn_id IS NOT NULL;
