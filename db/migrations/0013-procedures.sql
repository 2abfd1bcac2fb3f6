-- A household in a procedure that others conduct: trajecten, procedures, and what happened in them.
CREATE TABLE traject (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  volgnummer INTEGER NOT NULL CHECK (volgnummer > 0),
  begonnen_op TEXT NOT NULL,
  gesloten_op TEXT,
  UNIQUE (dossier_id, volgnummer)
) STRICT;
-- At most one traject of a dossier is open.
CREATE UNIQUE INDEX traject_open ON traject (dossier_id) WHERE gesloten_op IS NULL;

CREATE TABLE procedure (
  id TEXT PRIMARY KEY NOT NULL,
  traject_id TEXT NOT NULL REFERENCES traject (id) ON DELETE CASCADE,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  verhuurder_id TEXT REFERENCES partner (id),
  gronden TEXT NOT NULL CHECK (json_valid(gronden)),
  woning TEXT NOT NULL CHECK (json_valid(woning)),
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
CREATE INDEX procedure_dossier ON procedure (dossier_id);
CREATE INDEX procedure_traject ON procedure (traject_id);
CREATE INDEX procedure_verhuurder ON procedure (verhuurder_id) WHERE verhuurder_id IS NOT NULL;

CREATE TABLE gebeurtenis (
  id TEXT PRIMARY KEY NOT NULL,
  procedure_id TEXT NOT NULL REFERENCES procedure (id) ON DELETE CASCADE,
  melding_id TEXT REFERENCES melding (id) ON DELETE SET NULL,
  soort TEXT NOT NULL,
  op TEXT,
  vernomen_op TEXT NOT NULL,
  dag TEXT,
  tijd TEXT NOT NULL,
  bron TEXT NOT NULL,
  gedaagden TEXT CHECK (gedaagden IS NULL OR json_valid(gedaagden)),
  gegevens TEXT NOT NULL CHECK (json_valid(gegevens)),
  toelichting TEXT NOT NULL,
  -- What was entered stays; withdrawn or corrected, it no longer counts.
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT,
  vervangen_door TEXT REFERENCES gebeurtenis (id),
  door TEXT NOT NULL,
  geregistreerd_op TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
CREATE INDEX gebeurtenis_procedure ON gebeurtenis (procedure_id);
CREATE INDEX gebeurtenis_melding ON gebeurtenis (melding_id) WHERE melding_id IS NOT NULL;
CREATE INDEX gebeurtenis_vervangen ON gebeurtenis (vervangen_door) WHERE vervangen_door IS NOT NULL;

-- What somebody did about a term that follows from a procedure.
CREATE TABLE afgedaan (
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  sleutel TEXT PRIMARY KEY NOT NULL,
  op TEXT NOT NULL,
  met TEXT NOT NULL,
  door TEXT NOT NULL,
  geregistreerd_op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX afgedaan_dossier ON afgedaan (dossier_id);

ALTER TABLE melding ADD COLUMN traject_id TEXT REFERENCES traject (id) ON DELETE SET NULL;
ALTER TABLE melding ADD COLUMN procedure_id TEXT REFERENCES procedure (id) ON DELETE SET NULL;
CREATE INDEX melding_traject ON melding (traject_id) WHERE traject_id IS NOT NULL;
CREATE INDEX melding_procedure ON melding (procedure_id) WHERE procedure_id IS NOT NULL;

-- Of which procedure and person a term is, and what it is called by when it is made anew.
ALTER TABLE termijn ADD COLUMN sleutel TEXT;
ALTER TABLE termijn ADD COLUMN procedure_id TEXT REFERENCES procedure (id) ON DELETE CASCADE;
ALTER TABLE termijn ADD COLUMN betrokkene_id TEXT;
CREATE UNIQUE INDEX termijn_sleutel ON termijn (sleutel) WHERE sleutel IS NOT NULL;
CREATE INDEX termijn_procedure ON termijn (procedure_id) WHERE procedure_id IS NOT NULL;

-- Which procedure a letter is about, and which gebeurtenissen it told of.
ALTER TABLE brief ADD COLUMN procedure_id TEXT REFERENCES procedure (id) ON DELETE SET NULL;
ALTER TABLE brief ADD COLUMN over TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(over));
CREATE INDEX brief_procedure ON brief (procedure_id) WHERE procedure_id IS NOT NULL;

-- Who died gets no letters: the day, or 'onbekend'.
ALTER TABLE dossierpersoon ADD COLUMN overleden TEXT;
-- No letter was due to somebody before the desk heard of them.
ALTER TABLE dossierpersoon ADD COLUMN sinds TEXT;

-- Dossiers whose terms must be derived anew; done the next time that the register opens.
CREATE TABLE herleiding (
  dossier_id TEXT PRIMARY KEY NOT NULL REFERENCES dossier (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Each closing that was undone ended a traject, and the dossier went on with another one.
INSERT INTO traject (id, dossier_id, volgnummer, begonnen_op, gesloten_op)
SELECT
  lower(substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-7' || substr(h, 13, 3) || '-8' || substr(h, 16, 3) || '-' || substr(h, 19, 12)),
  dossier_id,
  row_number() OVER (PARTITION BY dossier_id ORDER BY na, tussen),
  begonnen_op,
  coalesce(
    lead(vorig_besluit) OVER (PARTITION BY dossier_id ORDER BY na, tussen),
    (SELECT gesloten_op FROM dossier WHERE dossier.id = begin.dossier_id)
  )
FROM (
  SELECT hex(randomblob(16)) AS h, id AS dossier_id, geopend_op AS begonnen_op, '' AS na, '' AS tussen, NULL AS vorig_besluit FROM dossier
  UNION ALL
  SELECT hex(randomblob(16)), dossier_id, heropend_op, op, id, besluit_op FROM afsluiting WHERE heropend_op IS NOT NULL
) AS begin;

-- Meldingen that say something of a procedure, with the traject they fall in and who lets the home
-- as the meldingen of the same event know it.
CREATE TABLE hulp AS
SELECT
  m.id AS melding_id,
  m.dossier_id,
  coalesce(m.zelfde_als, m.id) AS voorval,
  t.id AS traject_id,
  (
    SELECT max(coalesce(z.verhuurder_id, CASE WHEN p.soort IN ('woningcorporatie', 'particuliere_verhuurder') THEN z.partner_id END))
    FROM melding AS z JOIN partner AS p ON p.id = z.partner_id
    WHERE coalesce(z.zelfde_als, z.id) = coalesce(m.zelfde_als, m.id)
  ) AS verhuurder_id
FROM melding AS m
JOIN traject AS t ON t.dossier_id = m.dossier_id AND t.volgnummer = 1 + (
  SELECT count(*) FROM afsluiting AS a
  WHERE a.dossier_id = m.dossier_id AND a.heropend_op IS NOT NULL AND a.op < m.geregistreerd_op
)
WHERE m.aanleiding IN ('dagvaarding_aangezegd', 'dagvaarding_verzonden', 'vordering_ontbinding', 'ontruiming_aangezegd', 'huisuitzetting')
  OR m.dagvaarding_op IS NOT NULL OR m.zitting_op IS NOT NULL OR m.ontruiming_op IS NOT NULL OR m.huisuitzetting_op IS NOT NULL;

INSERT INTO procedure (id, traject_id, dossier_id, verhuurder_id, gronden, woning, versie)
SELECT lower(substr(hex(randomblob(16)), 1, 8) || '-' || substr(hex(randomblob(16)), 9, 4) || '-7' || substr(hex(randomblob(16)), 13, 3) || '-8' || substr(hex(randomblob(16)), 16, 3) || '-' || substr(hex(randomblob(16)), 19, 12)), zaak.traject_id, zaak.dossier_id, zaak.verhuurder_id, '[]',
  json_object('straat', b.straat, 'huisnummer', b.huisnummer, 'huisletter', b.huisletter, 'toevoeging', b.toevoeging, 'postcode', b.postcode, 'plaats', b.plaats), 1
FROM (SELECT DISTINCT traject_id, dossier_id, verhuurder_id FROM hulp) AS zaak
LEFT JOIN dossierpersoon AS dp ON dp.dossier_id = zaak.dossier_id AND dp.rol = 'betrokkene'
LEFT JOIN betrokkene AS b ON b.id = dp.betrokkene_id;

UPDATE melding SET traject_id = (
  SELECT t.id FROM traject AS t WHERE t.dossier_id = melding.dossier_id AND t.volgnummer = 1 + (
    SELECT count(*) FROM afsluiting AS a
    WHERE a.dossier_id = melding.dossier_id AND a.heropend_op IS NOT NULL AND a.op < melding.geregistreerd_op
  )
);
UPDATE melding SET procedure_id = (
  SELECT p.id FROM hulp AS h
  JOIN procedure AS p ON p.traject_id = h.traject_id AND p.verhuurder_id IS h.verhuurder_id
  WHERE h.melding_id = melding.id
);

CREATE TABLE hulp_gebeurtenis AS
SELECT m.id AS melding_id, h.voorval, p.id AS procedure_id, m.ontvangen_op, m.geregistreerd_door, m.geregistreerd_op, v.soort, v.op, v.dag
FROM hulp AS h
JOIN melding AS m ON m.id = h.melding_id
JOIN procedure AS p ON p.traject_id = h.traject_id AND p.verhuurder_id IS h.verhuurder_id
JOIN (
  SELECT id, 'dagvaarding_aangezegd' AS soort, NULL AS op, dagvaarding_op AS dag FROM melding WHERE aanleiding = 'dagvaarding_aangezegd'
  UNION ALL
  SELECT id, 'dagvaarding_verzonden', dagvaarding_op, NULL FROM melding
  WHERE aanleiding IN ('dagvaarding_verzonden', 'vordering_ontbinding') OR (dagvaarding_op IS NOT NULL AND aanleiding <> 'dagvaarding_aangezegd')
  UNION ALL
  SELECT id, 'zitting_bepaald', NULL, zitting_op FROM melding WHERE zitting_op IS NOT NULL
  UNION ALL
  SELECT id, 'ontruiming_aangezegd', NULL, ontruiming_op FROM melding WHERE aanleiding = 'ontruiming_aangezegd' OR ontruiming_op IS NOT NULL
  UNION ALL
  SELECT id, 'ontruiming_uitgevoerd', huisuitzetting_op, NULL FROM melding WHERE aanleiding = 'huisuitzetting' OR huisuitzetting_op IS NOT NULL
) AS v ON v.id = m.id;

-- The same told twice is one; another day for the zitting of the same event is a zitting that moved.
INSERT INTO gebeurtenis (id, procedure_id, melding_id, soort, op, vernomen_op, dag, tijd, bron, gedaagden, gegevens, toelichting, door, geregistreerd_op, versie)
SELECT lower(substr(hex(randomblob(16)), 1, 8) || '-' || substr(hex(randomblob(16)), 9, 4) || '-7' || substr(hex(randomblob(16)), 13, 3) || '-8' || substr(hex(randomblob(16)), 16, 3) || '-' || substr(hex(randomblob(16)), 19, 12)), procedure_id, melding_id,
  CASE WHEN soort = 'zitting_bepaald' AND vorige IS NOT NULL THEN 'zitting_verplaatst' ELSE soort END,
  op, ontvangen_op, dag, '', 'melding', NULL,
  CASE WHEN soort = 'zitting_bepaald' AND vorige IS NOT NULL THEN json_object('van', vorige) ELSE '{}' END,
  '', geregistreerd_door, geregistreerd_op, 1
FROM (
  SELECT *,
    row_number() OVER (PARTITION BY procedure_id, soort, coalesce(op, ''), coalesce(dag, '') ORDER BY ontvangen_op, melding_id) AS keer,
    lag(dag) OVER (PARTITION BY procedure_id, voorval, soort ORDER BY ontvangen_op, melding_id) AS vorige
  FROM hulp_gebeurtenis
)
WHERE keer = 1;

-- What letters told, as far as is known which meldingen they were about.
UPDATE brief SET
  procedure_id = (
    SELECT m.procedure_id FROM melding AS m WHERE m.id = brief.melding_id
  ),
  over = coalesce((
    SELECT json_group_array(g.id) FROM gebeurtenis AS g
    WHERE g.melding_id IN (SELECT value FROM json_each(brief.bronnen))
      AND CASE brief.soort WHEN 'dagvaarding' THEN g.soort LIKE 'dagvaarding%' OR g.soort LIKE 'zitting%'
        WHEN 'ontruiming' THEN g.soort = 'ontruiming_aangezegd' ELSE 0 END
  ), '[]')
WHERE melding_id IS NOT NULL;

-- What was met by hand stays met.
INSERT OR IGNORE INTO afgedaan (dossier_id, sleutel, op, met, door, geregistreerd_op)
SELECT t.dossier_id, t.code || ':' || g.id, t.voldaan_op, t.voldaan_met, '', t.voldaan_op || 'T00:00:00.000Z'
FROM termijn AS t
JOIN procedure AS p ON p.dossier_id = t.dossier_id
JOIN gebeurtenis AS g ON g.procedure_id = p.id AND g.dag = t.vervalt
WHERE t.voldaan_op IS NOT NULL AND (
  (t.code = 'zitting' AND g.soort IN ('zitting_bepaald', 'zitting_verplaatst'))
  OR (t.code = 'ontruiming' AND g.soort = 'ontruiming_aangezegd')
);
INSERT OR IGNORE INTO afgedaan (dossier_id, sleutel, op, met, door, geregistreerd_op)
SELECT t.dossier_id, 'brief:dagvaarding:' || g.id || ':' || dp.betrokkene_id, t.voldaan_op, t.voldaan_met, '', t.voldaan_op || 'T00:00:00.000Z'
FROM termijn AS t
JOIN gebeurtenis AS g ON g.melding_id = t.melding_id AND g.soort LIKE 'dagvaarding%'
JOIN dossierpersoon AS dp ON dp.dossier_id = t.dossier_id
WHERE t.code = 'brief' AND t.voldaan_op IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM termijn AS o WHERE o.melding_id = t.melding_id AND o.code = 'brief' AND o.voldaan_op IS NULL);

INSERT OR IGNORE INTO afgedaan (dossier_id, sleutel, op, met, door, geregistreerd_op)
SELECT a.dossier_id, 'brief:ontruiming:' || substr(a.sleutel, 12) || ':' || dp.betrokkene_id, a.op, 'afgehandeld', '', a.geregistreerd_op
FROM afgedaan AS a JOIN dossierpersoon AS dp ON dp.dossier_id = a.dossier_id
WHERE a.sleutel LIKE 'ontruiming:%';

-- These follow from the procedure from now on.
DELETE FROM termijn WHERE code = 'brief' OR (code IN ('zitting', 'ontruiming') AND melding_id IN (SELECT melding_id FROM hulp));
INSERT INTO herleiding (dossier_id) SELECT DISTINCT dossier_id FROM procedure;
DROP TABLE hulp_gebeurtenis;
DROP TABLE hulp;
