-- Who somebody is in a dossier, and who of them is the first: two things that were one.
CREATE TABLE dossierpersoon_nieuw (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  betrokkene_id TEXT NOT NULL REFERENCES betrokkene (id),
  rol TEXT NOT NULL CHECK (rol IN ('huurder', 'medehuurder_contract', 'partner', 'bewoner')),
  eerste INTEGER NOT NULL CHECK (eerste IN (0, 1)),
  overleden TEXT,
  sinds TEXT,
  -- The day on which somebody left the home, or 'onbekend'.
  vertrokken TEXT,
  -- Put in by mistake and taken out again: nothing counts them any more, and it can be undone.
  weggehaald_op TEXT,
  UNIQUE (dossier_id, betrokkene_id)
) STRICT;
INSERT INTO dossierpersoon_nieuw (id, dossier_id, betrokkene_id, rol, eerste, overleden, sinds)
SELECT id, dossier_id, betrokkene_id,
  CASE rol WHEN 'betrokkene' THEN 'huurder' ELSE 'medehuurder_contract' END,
  rol = 'betrokkene', overleden, sinds
FROM dossierpersoon;
DROP TABLE dossierpersoon;
ALTER TABLE dossierpersoon_nieuw RENAME TO dossierpersoon;
CREATE INDEX dossierpersoon_betrokkene ON dossierpersoon (betrokkene_id);
CREATE UNIQUE INDEX dossierpersoon_een_eerste ON dossierpersoon (dossier_id) WHERE eerste = 1;

-- What is needed to undo a merge knows roles by their old names.
UPDATE samenvoeging SET momentopname = replace(
  replace(momentopname, '"rol":"betrokkene"', '"rol":"huurder","eerste":true,"vertrokken":null,"weggehaaldOp":null'),
  '"rol":"medehuurder"', '"rol":"medehuurder_contract","eerste":false,"vertrokken":null,"weggehaaldOp":null'
)
WHERE momentopname IS NOT NULL;

-- Since when the address is kept from everybody else, and how somebody can be reached besides it.
ALTER TABLE betrokkene ADD COLUMN afgeschermd TEXT;
ALTER TABLE betrokkene ADD COLUMN bereik TEXT CHECK (bereik IS NULL OR json_valid(bereik));

-- Who is summoned, where somebody chose; otherwise it follows from the roles.
ALTER TABLE procedure ADD COLUMN gedaagden TEXT CHECK (gedaagden IS NULL OR json_valid(gedaagden));

-- A letter to whoever acts for betrokkene stands beside the one to betrokkene.
ALTER TABLE brief ADD COLUMN aan TEXT CHECK (aan IS NULL OR aan = 'bewindvoerder');
