-- What figures count of a melding, as it was on the day on which it was registered.
CREATE TABLE meldingcijfer (
  melding_id TEXT PRIMARY KEY NOT NULL REFERENCES melding (id) ON DELETE CASCADE,
  dossier_id TEXT NOT NULL,
  gemeente TEXT,
  -- No reference: who is no longer a partner was one on that day.
  verhuurder_id TEXT,
  verhuurder TEXT NOT NULL,
  verhuurdersoort TEXT,
  kinderen TEXT NOT NULL,
  recidive INTEGER NOT NULL CHECK (recidive IN (0, 1)),
  prioriteit TEXT
) STRICT;

-- Of what was registered before only what stands today is known.
INSERT INTO meldingcijfer (melding_id, dossier_id, gemeente, verhuurder_id, verhuurder, verhuurdersoort, kinderen, recidive, prioriteit)
SELECT
  m.id, m.dossier_id, d.gemeente, v.id, coalesce(v.naam, ''), v.soort, d.kinderen,
  EXISTS (
    SELECT 1 FROM melding AS r
    WHERE r.dossier_id = m.dossier_id AND r.traject_id IS m.traject_id AND r.aanleiding = 'recidive' AND r.ontvangen_op <= m.ontvangen_op
  ),
  CASE WHEN length(b.geboortedatum) = 10 AND substr(b.geboortedatum, 1, 4) > '0000'
    AND substr(m.ontvangen_op, 1, 4) - substr(b.geboortedatum, 1, 4) - (substr(m.ontvangen_op, 6) < substr(b.geboortedatum, 6)) >= 65
    THEN 'senior' END
FROM melding AS m
JOIN dossier AS d ON d.id = m.dossier_id
LEFT JOIN partner AS v ON v.id = coalesce(m.verhuurder_id, m.partner_id)
  AND v.soort IN ('woningcorporatie', 'particuliere_verhuurder')
LEFT JOIN betrokkene AS b ON b.id = (
  SELECT dp.betrokkene_id FROM dossierpersoon AS dp WHERE dp.dossier_id = d.id ORDER BY dp.rol IN ('betrokkene', 'huurder') DESC, dp.id LIMIT 1
);
