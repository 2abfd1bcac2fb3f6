CREATE TABLE betrokkene (
  id TEXT PRIMARY KEY NOT NULL,
  voornaam TEXT,
  voorletters TEXT,
  tussenvoegsel TEXT,
  achternaam TEXT,
  geboortedatum TEXT,
  geslacht TEXT CHECK (geslacht IS NULL OR geslacht IN ('M', 'V', 'O')),
  straat TEXT,
  huisnummer TEXT,
  huisletter TEXT,
  toevoeging TEXT,
  postcode TEXT,
  plaats TEXT,
  telefoon TEXT,
  email TEXT,
  bsn TEXT,
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
CREATE INDEX betrokkene_adres ON betrokkene (postcode, huisnummer);

-- Where a value came from and when; a corrected value stays, with the moment it was replaced (PP 6).
CREATE TABLE gegeven (
  id TEXT PRIMARY KEY NOT NULL,
  betrokkene_id TEXT NOT NULL REFERENCES betrokkene (id) ON DELETE CASCADE,
  veld TEXT NOT NULL,
  waarde TEXT,
  bron TEXT NOT NULL,
  vastgelegd_op TEXT NOT NULL,
  vastgelegd_door TEXT NOT NULL,
  vervangen_op TEXT
) STRICT;
CREATE INDEX gegeven_betrokkene ON gegeven (betrokkene_id);

-- Equality keys only, so that any engine finds candidates the same way.
CREATE TABLE zoeksleutel (
  soort TEXT NOT NULL,
  waarde TEXT NOT NULL,
  betrokkene_id TEXT NOT NULL REFERENCES betrokkene (id) ON DELETE CASCADE,
  PRIMARY KEY (soort, waarde, betrokkene_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX zoeksleutel_betrokkene ON zoeksleutel (betrokkene_id);

CREATE TABLE dossier (
  id TEXT PRIMARY KEY NOT NULL,
  nummer TEXT NOT NULL UNIQUE,
  werkstatus TEXT NOT NULL,
  processtap TEXT NOT NULL,
  gemeente TEXT,
  behandelaar_id TEXT REFERENCES account (id) ON DELETE SET NULL,
  kinderen TEXT NOT NULL CHECK (kinderen IN ('ja', 'nee', 'onbekend')),
  leeftijden TEXT NOT NULL CHECK (json_valid(leeftijden)),
  ondersteuningsvraag TEXT NOT NULL,
  samenstelling TEXT NOT NULL,
  zorgen TEXT NOT NULL CHECK (json_valid(zorgen)),
  beperkt INTEGER NOT NULL CHECK (beperkt IN (0, 1)),
  geopend_op TEXT NOT NULL,
  gesloten_op TEXT,
  -- First due date among the open terms: what the werkvoorraad is sorted on, kept with each term.
  vervalt TEXT,
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
-- The werkvoorraad: open dossiers only, in the order of its pages, for everybody and for one.
CREATE INDEX dossier_open ON dossier (vervalt, id) WHERE gesloten_op IS NULL;
CREATE INDEX dossier_open_behandelaar ON dossier (behandelaar_id, vervalt, id) WHERE gesloten_op IS NULL;

CREATE TABLE dossierpersoon (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  betrokkene_id TEXT NOT NULL REFERENCES betrokkene (id),
  rol TEXT NOT NULL CHECK (rol IN ('betrokkene', 'medehuurder')),
  UNIQUE (dossier_id, betrokkene_id)
) STRICT;
CREATE INDEX dossierpersoon_betrokkene ON dossierpersoon (betrokkene_id);
CREATE UNIQUE INDEX dossierpersoon_een_betrokkene ON dossierpersoon (dossier_id) WHERE rol = 'betrokkene';

CREATE TABLE melding (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  partner_id TEXT NOT NULL REFERENCES partner (id),
  contactpersoon_id TEXT REFERENCES contactpersoon (id) ON DELETE SET NULL,
  aanleiding TEXT NOT NULL,
  ontvangen_op TEXT NOT NULL,
  verzonden_op TEXT,
  kanaal TEXT NOT NULL,
  huurder_geinformeerd TEXT NOT NULL CHECK (huurder_geinformeerd IN ('ja', 'nee', 'onbekend')),
  huurder_geinformeerd_op TEXT,
  vraag TEXT NOT NULL,
  vraag_tekst TEXT NOT NULL,
  dagvaarding_op TEXT,
  zitting_op TEXT,
  ontruiming_op TEXT,
  huisuitzetting_op TEXT,
  achterstand_cent INTEGER CHECK (achterstand_cent IS NULL OR achterstand_cent >= 0),
  toelichting TEXT NOT NULL,
  -- The same event reported again: linked, so that it counts once (M).
  zelfde_als TEXT REFERENCES melding (id) ON DELETE SET NULL,
  geregistreerd_door TEXT NOT NULL,
  geregistreerd_op TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
CREATE INDEX melding_dossier ON melding (dossier_id, ontvangen_op);
CREATE INDEX melding_ontvangen ON melding (ontvangen_op);
CREATE INDEX melding_partner ON melding (partner_id);

CREATE TABLE termijn (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  melding_id TEXT REFERENCES melding (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  naam TEXT NOT NULL,
  bron TEXT NOT NULL,
  begin TEXT NOT NULL,
  looptijd TEXT NOT NULL CHECK (json_valid(looptijd)),
  kalender TEXT NOT NULL CHECK (json_valid(kalender)),
  opschortingen TEXT NOT NULL CHECK (json_valid(opschortingen)),
  -- Empty while the term is suspended.
  vervalt TEXT,
  voldaan_op TEXT,
  voldaan_met TEXT,
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
CREATE INDEX termijn_dossier ON termijn (dossier_id, voldaan_op, vervalt);

CREATE TABLE aantekening (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  soort TEXT NOT NULL CHECK (soort IN ('contact', 'notitie')),
  datum TEXT NOT NULL,
  kanaal TEXT,
  met TEXT NOT NULL,
  tekst TEXT NOT NULL,
  door TEXT NOT NULL,
  op TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
CREATE INDEX aantekening_dossier ON aantekening (dossier_id, datum);

-- Everything that happened to a dossier, read as one history.
CREATE TABLE gebeurtenis (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  op TEXT NOT NULL,
  door TEXT NOT NULL,
  soort TEXT NOT NULL,
  gegevens TEXT NOT NULL CHECK (json_valid(gegevens))
) STRICT;
CREATE INDEX gebeurtenis_dossier ON gebeurtenis (dossier_id, op);
