-- A screening is kept as it was: a later one is a new row, so that what changed can be shown.
CREATE TABLE screening (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  regelversie TEXT NOT NULL,
  antwoorden TEXT NOT NULL CHECK (json_valid(antwoorden)),
  voorstel TEXT NOT NULL CHECK (json_valid(voorstel)),
  uitkomsten TEXT NOT NULL CHECK (json_valid(uitkomsten)),
  motivering TEXT NOT NULL,
  door TEXT NOT NULL,
  op TEXT NOT NULL
) STRICT;
CREATE INDEX screening_dossier ON screening (dossier_id, op);

-- Step 5: afstemming with the Sociaal Team, or the motivated exception.
CREATE TABLE afstemming (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  soort TEXT NOT NULL CHECK (soort IN ('afstemming', 'uitzondering')),
  datum TEXT NOT NULL,
  met TEXT NOT NULL,
  tekst TEXT NOT NULL,
  door TEXT NOT NULL,
  op TEXT NOT NULL
) STRICT;
CREATE INDEX afstemming_dossier ON afstemming (dossier_id, datum);

CREATE TABLE dossierpartner (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  partner_id TEXT NOT NULL REFERENCES partner (id),
  rol TEXT NOT NULL CHECK (rol IN ('casusregisseur', 'betrokken')),
  contact TEXT NOT NULL,
  UNIQUE (dossier_id, partner_id)
) STRICT;

-- What was given to another party: what, to whom, ground, channel, who (PP 12).
CREATE TABLE verstrekking (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  partner_id TEXT NOT NULL REFERENCES partner (id),
  soort TEXT NOT NULL,
  grond TEXT NOT NULL,
  kanaal TEXT NOT NULL,
  onderwerp TEXT NOT NULL,
  tekst TEXT NOT NULL,
  door TEXT NOT NULL,
  op TEXT NOT NULL
) STRICT;
CREATE INDEX verstrekking_dossier ON verstrekking (dossier_id, op);

CREATE TABLE brief (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  betrokkene_id TEXT NOT NULL REFERENCES betrokkene (id),
  soort TEXT NOT NULL,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  verzonden_op TEXT NOT NULL,
  kanaal TEXT NOT NULL,
  door TEXT NOT NULL,
  op TEXT NOT NULL
) STRICT;
CREATE INDEX brief_dossier ON brief (dossier_id, op);

CREATE TABLE beeindiging (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  partner_id TEXT NOT NULL REFERENCES partner (id),
  datum TEXT NOT NULL,
  gronden TEXT NOT NULL CHECK (json_valid(gronden)),
  inspanning TEXT NOT NULL,
  door TEXT NOT NULL,
  op TEXT NOT NULL
) STRICT;
CREATE INDEX beeindiging_dossier ON beeindiging (dossier_id);
CREATE INDEX beeindiging_datum ON beeindiging (datum);

CREATE TABLE afsluiting (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  reden TEXT NOT NULL,
  besluit_op TEXT NOT NULL,
  toelichting TEXT NOT NULL,
  vernietigen_op TEXT NOT NULL,
  heropend_op TEXT,
  heropen_reden TEXT,
  door TEXT NOT NULL,
  op TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
CREATE INDEX afsluiting_dossier ON afsluiting (dossier_id, op);
CREATE INDEX afsluiting_besluit ON afsluiting (besluit_op);
CREATE UNIQUE INDEX afsluiting_een_lopend ON afsluiting (dossier_id) WHERE heropend_op IS NULL;

-- Which partner was told of a beëindiging or an afsluiting, when and by which channel.
CREATE TABLE bericht (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  bij_id TEXT NOT NULL,
  partner_id TEXT NOT NULL REFERENCES partner (id),
  datum TEXT NOT NULL,
  kanaal TEXT NOT NULL,
  door TEXT NOT NULL,
  op TEXT NOT NULL,
  UNIQUE (bij_id, partner_id)
) STRICT;

-- What letters say of the desk itself; empty until somebody fills it in, and a letter then says what is missing.
CREATE TABLE briefinstelling (
  id TEXT PRIMARY KEY NOT NULL CHECK (id = 'vast'),
  afzender TEXT NOT NULL CHECK (json_valid(afzender)),
  telefoon TEXT NOT NULL,
  bereikbaar TEXT NOT NULL,
  fg TEXT NOT NULL,
  opvang TEXT NOT NULL,
  venster TEXT NOT NULL CHECK (venster IN ('links', 'rechts')),
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
INSERT INTO briefinstelling (id, afzender, telefoon, bereikbaar, fg, opvang, venster, versie)
VALUES ('vast', '[]', '', '', '', '', 'links', 1);
