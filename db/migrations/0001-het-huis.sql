CREATE TABLE opslag (
  id TEXT PRIMARY KEY NOT NULL,
  gemaakt_op TEXT NOT NULL
) STRICT;

CREATE TABLE account (
  id TEXT PRIMARY KEY NOT NULL,
  naam TEXT NOT NULL CHECK (length(naam) > 0),
  accountnaam TEXT NOT NULL UNIQUE CHECK (accountnaam = lower(accountnaam)),
  rollen TEXT NOT NULL CHECK (json_valid(rollen)),
  actief INTEGER NOT NULL CHECK (actief IN (0, 1)),
  gemaakt_op TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;

CREATE TABLE concept (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  sleutel TEXT NOT NULL,
  titel TEXT NOT NULL,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  bijgewerkt_op TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie > 0),
  UNIQUE (account_id, sleutel)
) STRICT;

CREATE TABLE instelling (
  id TEXT PRIMARY KEY NOT NULL CHECK (id = 'vast'),
  organisatie TEXT NOT NULL,
  vergrendel_na_minuten INTEGER NOT NULL CHECK (vergrendel_na_minuten BETWEEN 1 AND 60),
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;

CREATE TABLE partner (
  id TEXT PRIMARY KEY NOT NULL,
  naam TEXT NOT NULL UNIQUE COLLATE NOCASE,
  soort TEXT NOT NULL,
  gemeenten TEXT NOT NULL CHECK (json_valid(gemeenten)),
  actief INTEGER NOT NULL CHECK (actief IN (0, 1)),
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;

CREATE TABLE contactpersoon (
  id TEXT PRIMARY KEY NOT NULL,
  partner_id TEXT NOT NULL REFERENCES partner (id),
  naam TEXT NOT NULL,
  functie TEXT NOT NULL,
  telefoon TEXT NOT NULL,
  email TEXT NOT NULL,
  actief INTEGER NOT NULL CHECK (actief IN (0, 1)),
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
CREATE INDEX contactpersoon_partner ON contactpersoon (partner_id);

CREATE TABLE afsprakenset (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  naam TEXT NOT NULL,
  geldig_van TEXT NOT NULL,
  geldig_tot TEXT,
  verlengd_tot TEXT,
  goede_vrijdag_vrij INTEGER NOT NULL CHECK (goede_vrijdag_vrij IN (0, 1)),
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;

CREATE TABLE ondertekening (
  id TEXT PRIMARY KEY NOT NULL,
  set_id TEXT NOT NULL REFERENCES afsprakenset (id) ON DELETE CASCADE,
  partner_id TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  UNIQUE (set_id, partner_id)
) STRICT;

CREATE TABLE termijnregel (
  id TEXT PRIMARY KEY NOT NULL,
  set_id TEXT NOT NULL REFERENCES afsprakenset (id) ON DELETE CASCADE,
  volgorde INTEGER NOT NULL,
  code TEXT NOT NULL,
  naam TEXT NOT NULL,
  begin TEXT NOT NULL,
  einde TEXT NOT NULL,
  eenheid TEXT NOT NULL,
  aantal INTEGER NOT NULL CHECK (aantal BETWEEN 0 AND 250),
  soort TEXT NOT NULL,
  bron TEXT NOT NULL,
  verlenging TEXT CHECK (verlenging IS NULL OR json_valid(verlenging)),
  toelichting TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie > 0),
  UNIQUE (set_id, code)
) STRICT;

CREATE TABLE vrije_dag (
  id TEXT PRIMARY KEY NOT NULL,
  set_id TEXT NOT NULL REFERENCES afsprakenset (id) ON DELETE CASCADE,
  datum TEXT NOT NULL,
  naam TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie > 0),
  UNIQUE (set_id, datum)
) STRICT;

-- NEN 7513: append-only, coded fields only. `gebruiker` is no foreign key: the log outlives accounts.
CREATE TABLE log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  tijd TEXT NOT NULL,
  gebruiker TEXT,
  rol TEXT,
  werkplek TEXT NOT NULL,
  actie TEXT NOT NULL,
  operatie TEXT NOT NULL,
  doel TEXT NOT NULL,
  object_soort TEXT NOT NULL,
  object_pseudoniem TEXT,
  uitkomst TEXT NOT NULL,
  correlatie TEXT NOT NULL
) STRICT;
CREATE TRIGGER log_blijft_zoals_het_is BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'log is append-only'); END;
CREATE TRIGGER log_wordt_niet_gewist BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'log is append-only'); END;
