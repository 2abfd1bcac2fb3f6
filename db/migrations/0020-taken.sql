-- What the first open term of a dossier asks for: a cache beside its due date, for the werkvoorraad.
ALTER TABLE dossier ADD COLUMN werksoort TEXT CHECK (werksoort IN ('brief', 'vraag', 'antwoord'));
UPDATE dossier
SET werksoort = (
  SELECT CASE
    WHEN code IN ('brief', 'vertellen', 'informatieplicht') THEN 'brief'
    WHEN code IN ('advies', 'ondersteuning', 'gemist', 'informeren', 'terugkoppeling_sociaal_team', 'avg_verzoek') THEN 'antwoord'
    ELSE 'vraag'
  END
  FROM termijn
  WHERE dossier_id = dossier.id AND voldaan_op IS NULL AND vervalt IS NOT NULL
  ORDER BY vervalt, id
  LIMIT 1
);
CREATE INDEX dossier_open_werksoort ON dossier (werksoort, vervalt, id) WHERE gesloten_op IS NULL;
CREATE INDEX dossier_open_dossierhouder_werksoort ON dossier (dossierhouder_id, werksoort, vervalt, id) WHERE gesloten_op IS NULL;
-- The days that are still to come: they come first, whatever else is due.
CREATE INDEX termijn_dag ON termijn (vervalt, dossier_id) WHERE voldaan_op IS NULL AND code IN ('zitting', 'ontruiming');
