-- A day that is known only about: a zitting or ontruiming "around the twelfth".
ALTER TABLE gebeurtenis ADD COLUMN ongeveer INTEGER NOT NULL DEFAULT 0 CHECK (ongeveer IN (0, 1));

-- What was screened, agreed, ended, closed and who takes part belong to a traject. That of a moment:
-- the last one that had begun by then; one that followed on a closing, only after that closing.
CREATE TABLE hulp_traject AS
SELECT t.id, t.dossier_id, t.volgnummer, t.begonnen_op, (
  SELECT max(a.op) FROM afsluiting AS a
  WHERE a.dossier_id = t.dossier_id AND t.volgnummer > 1 AND a.heropend_op = t.begonnen_op
) AS na
FROM traject AS t;
CREATE INDEX hulp_traject_dossier ON hulp_traject (dossier_id, volgnummer);

ALTER TABLE screening ADD COLUMN traject_id TEXT REFERENCES traject (id) ON DELETE CASCADE;
ALTER TABLE beeindiging ADD COLUMN traject_id TEXT REFERENCES traject (id) ON DELETE CASCADE;
ALTER TABLE afsluiting ADD COLUMN traject_id TEXT REFERENCES traject (id) ON DELETE CASCADE;

-- Asked, and no answer yet, is a third kind.
CREATE TABLE afstemming_nieuw (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  traject_id TEXT REFERENCES traject (id) ON DELETE CASCADE,
  soort TEXT NOT NULL CHECK (soort IN ('afstemming', 'gevraagd', 'uitzondering')),
  datum TEXT NOT NULL,
  met TEXT NOT NULL,
  tekst TEXT NOT NULL,
  door TEXT NOT NULL,
  op TEXT NOT NULL,
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT,
  ingetrokken_door TEXT
) STRICT;
INSERT INTO afstemming_nieuw (id, dossier_id, soort, datum, met, tekst, door, op, ingetrokken_op, ingetrokken_reden, ingetrokken_door)
SELECT id, dossier_id, soort, datum, met, tekst, door, op, ingetrokken_op, ingetrokken_reden, ingetrokken_door FROM afstemming;
DROP TABLE afstemming;
ALTER TABLE afstemming_nieuw RENAME TO afstemming;
CREATE INDEX afstemming_dossier ON afstemming (dossier_id, datum);

-- A partner takes part in a traject; in the next one it may, with another role.
CREATE TABLE dossierpartner_nieuw (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  traject_id TEXT REFERENCES traject (id) ON DELETE CASCADE,
  partner_id TEXT NOT NULL REFERENCES partner (id),
  rol TEXT NOT NULL CHECK (rol IN ('casusregisseur', 'betrokken')),
  contact TEXT NOT NULL,
  UNIQUE (dossier_id, traject_id, partner_id)
) STRICT;
-- When somebody was added is not known: whoever took part in the dossier takes part now.
INSERT INTO dossierpartner_nieuw (id, dossier_id, traject_id, partner_id, rol, contact)
SELECT id, dossier_id, (
  SELECT t.id FROM traject AS t WHERE t.dossier_id = d.dossier_id ORDER BY t.volgnummer DESC LIMIT 1
), partner_id, rol, contact FROM dossierpartner AS d;
DROP TABLE dossierpartner;
ALTER TABLE dossierpartner_nieuw RENAME TO dossierpartner;

UPDATE screening SET traject_id = (
  SELECT t.id FROM hulp_traject AS t
  WHERE t.dossier_id = screening.dossier_id
    AND (t.volgnummer = 1 OR (t.begonnen_op <= substr(screening.op, 1, 10) AND coalesce(t.na, '') < screening.op))
  ORDER BY t.volgnummer DESC LIMIT 1
);
UPDATE afstemming SET traject_id = (
  SELECT t.id FROM hulp_traject AS t
  WHERE t.dossier_id = afstemming.dossier_id
    AND (t.volgnummer = 1 OR (t.begonnen_op <= substr(afstemming.op, 1, 10) AND coalesce(t.na, '') < afstemming.op))
  ORDER BY t.volgnummer DESC LIMIT 1
);
UPDATE beeindiging SET traject_id = (
  SELECT t.id FROM hulp_traject AS t
  WHERE t.dossier_id = beeindiging.dossier_id
    AND (t.volgnummer = 1 OR (t.begonnen_op <= substr(beeindiging.op, 1, 10) AND coalesce(t.na, '') < beeindiging.op))
  ORDER BY t.volgnummer DESC LIMIT 1
);
UPDATE afsluiting SET traject_id = (
  SELECT t.id FROM hulp_traject AS t
  WHERE t.dossier_id = afsluiting.dossier_id
    AND (t.volgnummer = 1 OR (t.begonnen_op <= substr(afsluiting.op, 1, 10) AND coalesce(t.na, '') < afsluiting.op))
  ORDER BY t.volgnummer DESC LIMIT 1
);
DROP TABLE hulp_traject;
CREATE INDEX screening_traject ON screening (traject_id);
CREATE INDEX afstemming_traject ON afstemming (traject_id);
CREATE INDEX beeindiging_traject ON beeindiging (traject_id);
CREATE INDEX afsluiting_traject ON afsluiting (traject_id);
CREATE INDEX dossierpartner_traject ON dossierpartner (traject_id);

-- How a term ended; null while it runs.
ALTER TABLE termijn ADD COLUMN einde TEXT CHECK (einde IN ('gehaald', 'vervallen', 'geweest', 'traject_dicht'));
UPDATE termijn SET einde = CASE
  WHEN voldaan_met = 'traject afgesloten' THEN 'traject_dicht'
  WHEN voldaan_met LIKE 'vervallen: %' THEN 'vervallen'
  ELSE 'gehaald'
END
WHERE voldaan_op IS NOT NULL;
-- What is derived is made anew, with how it ended.
INSERT OR IGNORE INTO herleiding (dossier_id) SELECT DISTINCT dossier_id FROM procedure;

-- Lengths that the desk sets itself, outside every set.
ALTER TABLE instelling ADD COLUMN brief_werkdagen INTEGER NOT NULL DEFAULT 2 CHECK (brief_werkdagen > 0);
ALTER TABLE instelling ADD COLUMN ongedaan_werkdagen INTEGER NOT NULL DEFAULT 5 CHECK (ongedaan_werkdagen >= 0);
ALTER TABLE instelling ADD COLUMN crisis_dagen INTEGER NOT NULL DEFAULT 3 CHECK (crisis_dagen > 0);
