-- The whole register as it begins: every table of every area. What is added to it later is a file of
-- its own with the next number; this one is frozen with the first version that keeps it.

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

-- A draft is a row of its own: one form can have several, each with the window that went on with it
-- last.
CREATE TABLE concept (
  id TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  sleutel TEXT NOT NULL,
  venster TEXT NOT NULL,
  titel TEXT NOT NULL,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  bijgewerkt_op TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie > 0),
  PRIMARY KEY (account_id, id)
) STRICT;

-- What a form sent to be registered, so that the same inzending is done once however often it is
-- sent. The hash is of what was sent; of the content nothing is kept.
CREATE TABLE inzending (
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  operatie TEXT NOT NULL,
  id TEXT NOT NULL,
  hash TEXT NOT NULL,
  object_id TEXT NOT NULL,
  op TEXT NOT NULL,
  PRIMARY KEY (account_id, operatie, id)
) STRICT;
CREATE INDEX inzending_op ON inzending (op);

CREATE TABLE partner (
  id TEXT PRIMARY KEY NOT NULL,
  naam TEXT NOT NULL UNIQUE COLLATE NOCASE,
  soort TEXT NOT NULL,
  gemeenten TEXT NOT NULL CHECK (json_valid(gemeenten)),
  actief INTEGER NOT NULL CHECK (actief IN (0, 1)),
  -- In which partner it went on, and the first day on which it was no more.
  opgegaan_in TEXT REFERENCES partner (id) CHECK (opgegaan_in <> id),
  opgegaan_op TEXT,
  versie INTEGER NOT NULL CHECK (versie > 0),
  CHECK ((opgegaan_in IS NULL) = (opgegaan_op IS NULL)),
  CHECK (opgegaan_in IS NULL OR actief = 0)
) STRICT;
CREATE INDEX partner_opgegaan ON partner (opgegaan_in) WHERE opgegaan_in IS NOT NULL;

-- How a partner was called before; the name that it has now stands with the partner.
CREATE TABLE partnernaam (
  id TEXT PRIMARY KEY NOT NULL,
  partner_id TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  naam TEXT NOT NULL,
  -- The first day on which it was called otherwise.
  tot TEXT NOT NULL,
  UNIQUE (partner_id, tot)
) STRICT;

CREATE TABLE ondertekening (
  id TEXT PRIMARY KEY NOT NULL,
  set_id TEXT NOT NULL REFERENCES afsprakenset (id) ON DELETE CASCADE,
  partner_id TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  UNIQUE (set_id, partner_id)
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
  bron TEXT NOT NULL,
  opmerking TEXT NOT NULL,
  goede_vrijdag_vrij INTEGER NOT NULL CHECK (goede_vrijdag_vrij IN (0, 1)),
  gemeenten TEXT NOT NULL CHECK (json_valid(gemeenten)),
  aanleidingen TEXT NOT NULL CHECK (json_valid(aanleidingen)),
  te_vertellen TEXT NOT NULL CHECK (json_valid(te_vertellen)),
  prioriteit TEXT NOT NULL CHECK (json_valid(prioriteit)),
  senior_vanaf INTEGER CHECK (senior_vanaf BETWEEN 50 AND 100),
  stappen TEXT NOT NULL CHECK (json_valid(stappen)),
  partijen TEXT NOT NULL CHECK (json_valid(partijen)),
  -- Who may know what: recipient's role, step, grondslag and field.
  weetregels TEXT NOT NULL CHECK (json_valid(weetregels)),
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;

-- What the parties decided once the period of a set was over (SA 2).
CREATE TABLE looptijdbesluit (
  id TEXT PRIMARY KEY NOT NULL,
  set_id TEXT NOT NULL REFERENCES afsprakenset (id) ON DELETE CASCADE,
  besluit TEXT NOT NULL CHECK (besluit IN ('verlengd', 'vervangen')),
  besloten TEXT NOT NULL,
  wie TEXT NOT NULL,
  tot TEXT,
  door_set TEXT REFERENCES afsprakenset (id) ON DELETE SET NULL,
  door TEXT NOT NULL,
  op TEXT NOT NULL
) STRICT;
CREATE INDEX looptijdbesluit_set ON looptijdbesluit (set_id);

-- Without a set it is a term of the organisation itself: of the law, a judge, or how long data are kept.
CREATE TABLE termijnregel (
  id TEXT PRIMARY KEY NOT NULL,
  set_id TEXT REFERENCES afsprakenset (id) ON DELETE CASCADE,
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
CREATE UNIQUE INDEX termijnregel_organisatie ON termijnregel (code) WHERE set_id IS NULL;

CREATE TABLE vrije_dag (
  id TEXT PRIMARY KEY NOT NULL,
  set_id TEXT NOT NULL REFERENCES afsprakenset (id) ON DELETE CASCADE,
  datum TEXT NOT NULL,
  naam TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie > 0),
  UNIQUE (set_id, datum)
) STRICT;

-- Which Sociaal Team and sociale dienst a gemeente has, and how crisis help is called there.
CREATE TABLE gemeenteregeling (
  code TEXT PRIMARY KEY NOT NULL,
  sociaal_team_id TEXT REFERENCES partner (id),
  sociale_dienst_id TEXT REFERENCES partner (id),
  crisisnaam TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
CREATE INDEX gemeenteregeling_team ON gemeenteregeling (sociaal_team_id) WHERE sociaal_team_id IS NOT NULL;
CREATE INDEX gemeenteregeling_dienst ON gemeenteregeling (sociale_dienst_id) WHERE sociale_dienst_id IS NOT NULL;

CREATE TABLE instelling (
  id TEXT PRIMARY KEY NOT NULL CHECK (id = 'vast'),
  -- Who answers for the data, and how the desk that is part of it is called.
  organisatie TEXT NOT NULL,
  meldpunt TEXT NOT NULL,
  vergrendel_na_minuten INTEGER NOT NULL CHECK (vergrendel_na_minuten BETWEEN 1 AND 60),
  -- Within how many days two meldingen of one betrokkene may be about one event (M).
  dubbel_binnen_dagen INTEGER NOT NULL DEFAULT 30 CHECK (dubbel_binnen_dagen BETWEEN 1 AND 365),
  -- Lengths that the desk sets itself, outside every set.
  brief_werkdagen INTEGER NOT NULL DEFAULT 2 CHECK (brief_werkdagen > 0),
  ongedaan_werkdagen INTEGER NOT NULL DEFAULT 5 CHECK (ongedaan_werkdagen >= 0),
  crisis_dagen INTEGER NOT NULL DEFAULT 3 CHECK (crisis_dagen > 0),
  -- Gemeenten that let no family with children be put on the street (AL).
  kinderbeleid TEXT NOT NULL CHECK (json_valid(kinderbeleid)),
  -- How long data are kept stands with the terms; FG and archivaris confirm it (PP 7.2).
  bewaar_begin TEXT NOT NULL CHECK (bewaar_begin IN ('afsluitbesluit', 'jaarwisseling')),
  bewaar_grondslag TEXT NOT NULL,
  bewaar_categorie TEXT NOT NULL,
  bewaar_fg_op TEXT,
  bewaar_archivaris_op TEXT,
  vraag_werkdagen INTEGER NOT NULL DEFAULT 5 CHECK (vraag_werkdagen > 0),
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;

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
  -- Since when the address is kept from everybody else, and how somebody can be reached besides it.
  afgeschermd TEXT,
  bereik TEXT CHECK (bereik IS NULL OR json_valid(bereik)),
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
CREATE INDEX betrokkene_adres ON betrokkene (postcode, huisnummer);
CREATE TRIGGER betrokkene_erbij AFTER INSERT ON betrokkene
BEGIN
  UPDATE registerstand SET personen = personen + 1;
END;
CREATE TRIGGER betrokkene_eraf AFTER DELETE ON betrokkene
BEGIN
  UPDATE registerstand SET personen = personen - 1;
END;

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

-- How many persons there are (the bar of the check rises with it, and counting a million takes
-- longer than the check itself), and which rules made the search keys.
CREATE TABLE registerstand (
  id TEXT PRIMARY KEY NOT NULL CHECK (id = 'vast'),
  personen INTEGER NOT NULL CHECK (personen >= 0),
  sleutelversie INTEGER NOT NULL CHECK (sleutelversie > 0)
) STRICT;
INSERT INTO registerstand (id, personen, sleutelversie) VALUES ('vast', 0, 1);

CREATE TABLE dossier (
  id TEXT PRIMARY KEY NOT NULL,
  nummer TEXT NOT NULL UNIQUE,
  werkstatus TEXT NOT NULL,
  processtap TEXT NOT NULL,
  gemeente TEXT,
  dossierhouder_id TEXT REFERENCES account (id) ON DELETE SET NULL,
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
  -- What the first open term of a dossier asks for: a cache beside its due date, for the werkvoorraad.
  werksoort TEXT CHECK (werksoort IN ('brief', 'vraag', 'antwoord')),
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
-- The werkvoorraad: open dossiers only, in the order of its pages, for everybody and for one.
CREATE INDEX dossier_open ON dossier (vervalt, id) WHERE gesloten_op IS NULL;
CREATE INDEX dossier_open_dossierhouder ON dossier (dossierhouder_id, vervalt, id) WHERE gesloten_op IS NULL;
-- What is still due in dossiers that are closed.
CREATE INDEX dossier_gesloten_vervalt ON dossier (vervalt, id) WHERE gesloten_op IS NOT NULL AND vervalt IS NOT NULL;
CREATE INDEX dossier_open_werksoort ON dossier (werksoort, vervalt, id) WHERE gesloten_op IS NULL;
CREATE INDEX dossier_open_dossierhouder_werksoort ON dossier (dossierhouder_id, werksoort, vervalt, id) WHERE gesloten_op IS NULL;

-- Who somebody is in a dossier, and who of them is the first.
CREATE TABLE dossierpersoon (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  betrokkene_id TEXT NOT NULL REFERENCES betrokkene (id),
  rol TEXT NOT NULL CHECK (rol IN ('huurder', 'medehuurder_contract', 'partner', 'bewoner')),
  eerste INTEGER NOT NULL CHECK (eerste IN (0, 1)),
  -- Who died gets no letters: the day, or 'onbekend'.
  overleden TEXT,
  -- No letter was due to somebody before the desk heard of them.
  sinds TEXT,
  -- The day on which somebody left the home, or 'onbekend'.
  vertrokken TEXT,
  -- Put in by mistake and taken out again: nothing counts them any more, and it can be undone.
  weggehaald_op TEXT,
  -- With which melding somebody came in: what nothing else uses is offered to be taken out with it.
  melding_id TEXT REFERENCES melding (id) ON DELETE SET NULL,
  UNIQUE (dossier_id, betrokkene_id)
) STRICT;
CREATE INDEX dossierpersoon_betrokkene ON dossierpersoon (betrokkene_id);
CREATE INDEX dossierpersoon_melding ON dossierpersoon (melding_id) WHERE melding_id IS NOT NULL;
CREATE UNIQUE INDEX dossierpersoon_een_eerste ON dossierpersoon (dossier_id) WHERE eerste = 1;

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
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT,
  ingetrokken_door TEXT,
  vervangen_door TEXT REFERENCES aantekening (id) ON DELETE SET NULL,
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
CREATE INDEX aantekening_dossier ON aantekening (dossier_id, datum);
CREATE INDEX aantekening_vervangen ON aantekening (vervangen_door) WHERE vervangen_door IS NOT NULL;

-- Every attempt to reach somebody, with what came of it and the next one that was agreed.
CREATE TABLE contactpoging (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  traject_id TEXT NOT NULL REFERENCES traject (id) ON DELETE CASCADE,
  betrokkene_id TEXT NOT NULL REFERENCES betrokkene (id),
  datum TEXT NOT NULL,
  hoe TEXT NOT NULL,
  uitkomst TEXT NOT NULL,
  wie TEXT NOT NULL CHECK (wie IN ('meldpunt', 'partner')),
  partner_id TEXT REFERENCES partner (id),
  tekst TEXT NOT NULL,
  vervolg_op TEXT,
  vervolg_hoe TEXT,
  vervolg_wie TEXT REFERENCES account (id) ON DELETE SET NULL,
  na_sluiten INTEGER NOT NULL CHECK (na_sluiten IN (0, 1)),
  door TEXT NOT NULL,
  op TEXT NOT NULL,
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT,
  ingetrokken_door TEXT,
  vervangen_door TEXT REFERENCES contactpoging (id) ON DELETE SET NULL,
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
CREATE INDEX contactpoging_dossier ON contactpoging (dossier_id, datum);
CREATE INDEX contactpoging_traject ON contactpoging (traject_id);
CREATE INDEX contactpoging_betrokkene ON contactpoging (betrokkene_id);
CREATE INDEX contactpoging_partner ON contactpoging (partner_id) WHERE partner_id IS NOT NULL;
CREATE INDEX contactpoging_vervangen ON contactpoging (vervangen_door) WHERE vervangen_door IS NOT NULL;
CREATE INDEX contactpoging_vervolg ON contactpoging (vervolg_wie, dossier_id) WHERE vervolg_wie IS NOT NULL AND ingetrokken_op IS NULL;

-- What was set going for a household, with who does it, its days and what came of it.
CREATE TABLE inzet (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  traject_id TEXT NOT NULL REFERENCES traject (id) ON DELETE CASCADE,
  betrokkene_id TEXT REFERENCES betrokkene (id),
  soort TEXT NOT NULL,
  stand TEXT NOT NULL CHECK (stand IN ('gevraagd', 'loopt', 'beeindigd')),
  vrager TEXT NOT NULL,
  partner_id TEXT REFERENCES partner (id),
  gevraagd_op TEXT,
  begonnen_op TEXT,
  ongeveer TEXT NOT NULL CHECK (ongeveer IN ('ja', 'nee')),
  nakijken_op TEXT,
  einde_op TEXT,
  resultaat TEXT NOT NULL,
  toelichting TEXT NOT NULL,
  stappen TEXT NOT NULL CHECK (json_valid(stappen)),
  einde_gehoord_op TEXT,
  door TEXT NOT NULL,
  op TEXT NOT NULL,
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT,
  ingetrokken_door TEXT,
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
CREATE INDEX inzet_dossier ON inzet (dossier_id);
CREATE INDEX inzet_traject ON inzet (traject_id);
CREATE INDEX inzet_betrokkene ON inzet (betrokkene_id) WHERE betrokkene_id IS NOT NULL;
CREATE INDEX inzet_partner ON inzet (partner_id) WHERE partner_id IS NOT NULL;

-- Everything that was done with a dossier, read as one history.
CREATE TABLE historie (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  op TEXT NOT NULL,
  door TEXT NOT NULL,
  soort TEXT NOT NULL,
  gegevens TEXT NOT NULL CHECK (json_valid(gegevens))
) STRICT;
CREATE INDEX historie_dossier ON historie (dossier_id, op);

-- A melder can be anybody: betrokkene, family, a neighbour. A melding has one or more aanleidingen,
-- and much of it is not known yet.
CREATE TABLE melding (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  meldersoort TEXT NOT NULL,
  partner_id TEXT REFERENCES partner (id),
  contactpersoon_id TEXT REFERENCES contactpersoon (id) ON DELETE SET NULL,
  melder_naam TEXT NOT NULL,
  melder_telefoon TEXT NOT NULL,
  -- Who lets the dwelling, when that is not the melder; null: the melder when it lets homes, or not known.
  verhuurder_id TEXT REFERENCES partner (id),
  aanleiding TEXT NOT NULL,
  andere_aanleidingen TEXT NOT NULL CHECK (json_valid(andere_aanleidingen)),
  ontvangen_op TEXT NOT NULL,
  -- The melder's own reference: what they find a melding by when the desk calls about it.
  kenmerk TEXT NOT NULL,
  verzonden_op TEXT,
  kanaal TEXT NOT NULL,
  achteraf_ingevoerd TEXT NOT NULL CHECK (achteraf_ingevoerd IN ('ja', 'nee')),
  huurder_geinformeerd TEXT NOT NULL CHECK (huurder_geinformeerd IN ('ja', 'nee', 'onbekend')),
  huurder_geinformeerd_op TEXT,
  vraag TEXT NOT NULL,
  vraag_tekst TEXT NOT NULL,
  aanmaning_op TEXT,
  dagvaarding_op TEXT,
  betekend_op TEXT,
  zitting_op TEXT,
  zitting_soort TEXT NOT NULL,
  zitting_tijd TEXT NOT NULL,
  ontruiming_op TEXT,
  ontruiming_tijd TEXT NOT NULL,
  huisuitzetting_op TEXT,
  -- Which of these days are not known exactly.
  ongeveer TEXT NOT NULL CHECK (json_valid(ongeveer)),
  achterstand_cent INTEGER CHECK (achterstand_cent IS NULL OR achterstand_cent >= 0),
  toelichting TEXT NOT NULL,
  ook_sociaal_team TEXT NOT NULL CHECK (ook_sociaal_team IN ('ja', 'nee', 'onbekend')),
  vroegsignalering TEXT NOT NULL CHECK (vroegsignalering IN ('ja', 'nee', 'onbekend')),
  vroegsignalering_op TEXT,
  risico_verlies TEXT NOT NULL CHECK (risico_verlies IN ('ja', 'nee', 'onbekend')),
  zonder_hulp TEXT NOT NULL CHECK (zonder_hulp IN ('ja', 'nee', 'onbekend')),
  oorzaak_onbekend TEXT NOT NULL CHECK (oorzaak_onbekend IN ('ja', 'nee', 'onbekend')),
  -- The dwelling, when it is not where betrokkene lives.
  woning TEXT CHECK (woning IS NULL OR json_valid(woning)),
  traject_id TEXT REFERENCES traject (id) ON DELETE SET NULL,
  procedure_id TEXT REFERENCES procedure (id) ON DELETE SET NULL,
  -- The same event reported again: linked, so that it counts once (M).
  zelfde_als TEXT REFERENCES melding (id) ON DELETE SET NULL,
  genoemd TEXT NOT NULL,
  geregistreerd_door TEXT NOT NULL,
  geregistreerd_op TEXT NOT NULL,
  -- What was entered wrong is withdrawn: it stays, with who, when and why, and counts nowhere.
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT,
  ingetrokken_door TEXT,
  ingetrokken_woorden TEXT,
  -- A melding that stood in the wrong dossier stands in another one now.
  verplaatst_naar TEXT REFERENCES melding (id) ON DELETE SET NULL,
  versie INTEGER NOT NULL CHECK (versie > 0),
  CHECK ((meldersoort = 'partner') = (partner_id IS NOT NULL))
) STRICT;
CREATE INDEX melding_dossier ON melding (dossier_id, ontvangen_op);
CREATE INDEX melding_ontvangen ON melding (ontvangen_op);
CREATE INDEX melding_partner ON melding (partner_id) WHERE partner_id IS NOT NULL;
CREATE INDEX melding_verhuurder ON melding (verhuurder_id) WHERE verhuurder_id IS NOT NULL;
CREATE INDEX melding_traject ON melding (traject_id) WHERE traject_id IS NOT NULL;
CREATE INDEX melding_procedure ON melding (procedure_id) WHERE procedure_id IS NOT NULL;
CREATE INDEX melding_verplaatst ON melding (verplaatst_naar) WHERE verplaatst_naar IS NOT NULL;

-- A household in a procedure that others conduct: trajecten, procedures, and what happened in them.
CREATE TABLE traject (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  volgnummer INTEGER NOT NULL CHECK (volgnummer > 0),
  begonnen_op TEXT NOT NULL,
  gesloten_op TEXT,
  -- The agreement that was in force when it began, which it keeps.
  set_id TEXT REFERENCES afsprakenset (id) ON DELETE SET NULL,
  UNIQUE (dossier_id, volgnummer)
) STRICT;
-- At most one traject of a dossier is open.
CREATE UNIQUE INDEX traject_open ON traject (dossier_id) WHERE gesloten_op IS NULL;

CREATE TABLE procedure (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  verhuurder_id TEXT REFERENCES partner (id),
  traject_id TEXT NOT NULL REFERENCES traject (id) ON DELETE CASCADE,
  gronden TEXT NOT NULL CHECK (json_valid(gronden)),
  woning TEXT NOT NULL CHECK (json_valid(woning)),
  -- Who is summoned, where somebody chose; otherwise it follows from the roles.
  gedaagden TEXT CHECK (gedaagden IS NULL OR json_valid(gedaagden)),
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
CREATE INDEX procedure_dossier ON procedure (dossier_id);
CREATE INDEX procedure_traject ON procedure (traject_id);
CREATE INDEX procedure_verhuurder ON procedure (verhuurder_id) WHERE verhuurder_id IS NOT NULL;

-- What happened in a procedure, as it was heard.
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
  -- A day that is known only about: a zitting or ontruiming "around the twelfth".
  ongeveer INTEGER NOT NULL DEFAULT 0 CHECK (ongeveer IN (0, 1)),
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

-- Dossiers whose terms must be derived anew; done the next time that the register opens.
-- What a partner does by the agreement that the desk asks about on a day: never a term of the law.
CREATE TABLE partnernavraag (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  traject_id TEXT NOT NULL REFERENCES traject (id) ON DELETE CASCADE,
  stap TEXT NOT NULL,
  bij TEXT NOT NULL,
  wat TEXT NOT NULL,
  bron TEXT NOT NULL,
  begin TEXT NOT NULL,
  op_dag TEXT NOT NULL,
  door TEXT NOT NULL,
  op TEXT NOT NULL
) STRICT;
CREATE INDEX partnernavraag_dossier ON partnernavraag (dossier_id);

-- That a step of a traject was judged: which held data it still needs (PP 2.4 b). Never the data itself.
CREATE TABLE noodzaak (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  traject_id TEXT NOT NULL REFERENCES traject (id) ON DELETE CASCADE,
  stap TEXT NOT NULL,
  -- begin: the step that it began with; geen: there was nothing to judge; beoordeeld: somebody judged.
  soort TEXT NOT NULL CHECK (soort IN ('begin', 'geen', 'beoordeeld')),
  op TEXT NOT NULL,
  door TEXT,
  besluiten TEXT NOT NULL CHECK (json_valid(besluiten)),
  UNIQUE (traject_id, stap)
) STRICT;
CREATE INDEX noodzaak_dossier ON noodzaak (dossier_id);

CREATE TABLE herleiding (
  dossier_id TEXT PRIMARY KEY NOT NULL REFERENCES dossier (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

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
  -- Of which procedure and person a term is, and what it is called by when it is made anew.
  sleutel TEXT,
  procedure_id TEXT REFERENCES procedure (id) ON DELETE CASCADE,
  betrokkene_id TEXT,
  -- How a term ended; null while it runs.
  einde TEXT CHECK (einde IN ('gehaald', 'vervallen', 'geweest', 'traject_dicht')),
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
CREATE INDEX termijn_dossier ON termijn (dossier_id, voldaan_op, vervalt);
CREATE UNIQUE INDEX termijn_sleutel ON termijn (sleutel) WHERE sleutel IS NOT NULL;
CREATE INDEX termijn_procedure ON termijn (procedure_id) WHERE procedure_id IS NOT NULL;
-- The days that are still to come: they come first, whatever else is due.
CREATE INDEX termijn_dag ON termijn (vervalt, dossier_id) WHERE voldaan_op IS NULL AND code IN ('zitting', 'ontruiming');
-- Missed terms that somebody is still to be told of.
CREATE INDEX termijn_gemist ON termijn (begin) WHERE voldaan_op IS NULL AND code = 'gemist';

-- A screening is kept as it was: a later one is a new row, so that what changed can be shown.
CREATE TABLE screening (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  traject_id TEXT REFERENCES traject (id) ON DELETE CASCADE,
  regelversie TEXT NOT NULL,
  antwoorden TEXT NOT NULL CHECK (json_valid(antwoorden)),
  voorstel TEXT NOT NULL CHECK (json_valid(voorstel)),
  uitkomsten TEXT NOT NULL CHECK (json_valid(uitkomsten)),
  motivering TEXT NOT NULL,
  door TEXT NOT NULL,
  op TEXT NOT NULL,
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT,
  ingetrokken_door TEXT
) STRICT;
CREATE INDEX screening_dossier ON screening (dossier_id, op);
CREATE INDEX screening_traject ON screening (traject_id);

-- What was asked is a row, and so is what came of it: withdrawing the one brings the other back.
CREATE TABLE afstemming (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  traject_id TEXT REFERENCES traject (id) ON DELETE CASCADE,
  soort TEXT NOT NULL CHECK (soort IN ('afstemming', 'gevraagd', 'geen_reactie', 'uitzondering')),
  datum TEXT NOT NULL,
  partner_id TEXT REFERENCES partner (id),
  -- What was asked that this answers, or that had no answer.
  vraag_id TEXT REFERENCES afstemming (id) ON DELETE CASCADE,
  met TEXT NOT NULL,
  tekst TEXT NOT NULL,
  door TEXT NOT NULL,
  op TEXT NOT NULL,
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT,
  ingetrokken_door TEXT,
  CHECK (soort <> 'gevraagd' OR partner_id IS NOT NULL),
  CHECK (soort <> 'geen_reactie' OR vraag_id IS NOT NULL)
) STRICT;
CREATE INDEX afstemming_dossier ON afstemming (dossier_id, datum);
CREATE INDEX afstemming_partner ON afstemming (partner_id) WHERE partner_id IS NOT NULL;
CREATE INDEX afstemming_vraag ON afstemming (vraag_id) WHERE vraag_id IS NOT NULL;
CREATE INDEX afstemming_traject ON afstemming (traject_id);

CREATE TABLE brief (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  betrokkene_id TEXT NOT NULL REFERENCES betrokkene (id),
  soort TEXT NOT NULL,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  verzonden_op TEXT NOT NULL,
  kanaal TEXT NOT NULL,
  door TEXT NOT NULL,
  op TEXT NOT NULL,
  -- The melding that a letter is about, and the meldingen that it names as where the desk heard of it.
  melding_id TEXT REFERENCES melding (id) ON DELETE SET NULL,
  bronnen TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(bronnen)),
  -- Which procedure a letter is about, and which gebeurtenissen it told of.
  procedure_id TEXT REFERENCES procedure (id) ON DELETE SET NULL,
  over TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(over)),
  -- A letter to whoever acts for betrokkene stands beside the one to betrokkene.
  aan TEXT CHECK (aan IS NULL OR aan = 'bewindvoerder'),
  -- A letter that was registered by mistake is withdrawn: it stays to be seen, and counts for nothing.
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT,
  ingetrokken_door TEXT,
  -- Why nothing was written; NULL: this is a letter that was sent.
  niet_geschreven TEXT,
  -- Of which gebeurtenissen the letter says that an earlier one was wrong about them (AVG 19).
  hersteld TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(hersteld)),
  -- To whose address it went: of who lives there, of the woning, for post, or of who acts for them.
  adressoort TEXT,
  -- Why it went to an old address, since when that was one, and when the desk heard so; NULL: it did not.
  oud_adres TEXT CHECK (oud_adres IN ('verhuisd', 'vertrokken', 'ontruimd')),
  oud_adres_sinds TEXT CHECK ((oud_adres_sinds IS NULL) = (oud_adres IS NULL)),
  oud_adres_op TEXT CHECK ((oud_adres_op IS NULL) = (oud_adres IS NULL)),
  versie INTEGER NOT NULL DEFAULT 1 CHECK (versie > 0)
) STRICT;
CREATE INDEX brief_dossier ON brief (dossier_id, op);
CREATE INDEX brief_betrokkene ON brief (betrokkene_id);
CREATE INDEX brief_melding ON brief (melding_id) WHERE melding_id IS NOT NULL;
CREATE INDEX brief_procedure ON brief (procedure_id) WHERE procedure_id IS NOT NULL;

-- What letters say of the desk itself; empty until somebody fills it in, and a letter then says what is missing.
CREATE TABLE briefinstelling (
  id TEXT PRIMARY KEY NOT NULL CHECK (id = 'vast'),
  afzender TEXT NOT NULL CHECK (json_valid(afzender)),
  telefoon TEXT NOT NULL,
  bereikbaar TEXT NOT NULL,
  fg TEXT NOT NULL,
  opvang TEXT NOT NULL,
  venster TEXT NOT NULL CHECK (venster IN ('links', 'rechts')),
  -- On which law the desk rests, as letters say it (AVG 14), and where to call in a crisis.
  grondslag TEXT NOT NULL DEFAULT 'de Wet maatschappelijke ondersteuning 2015 (artikel 1.2.1)',
  crisislijnen TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(crisislijnen)),
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
INSERT INTO briefinstelling (id, afzender, telefoon, bereikbaar, fg, opvang, venster, versie)
VALUES ('vast', '[]', '', '', '', '', 'links', 1);

-- A partner takes part in a traject; in the next one it may, with another role.
CREATE TABLE dossierpartner (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  traject_id TEXT REFERENCES traject (id) ON DELETE CASCADE,
  partner_id TEXT NOT NULL REFERENCES partner (id),
  rol TEXT NOT NULL CHECK (rol IN ('casusregisseur', 'betrokken')),
  contact TEXT NOT NULL,
  -- Since which day it takes part, as far as that was kept.
  sinds TEXT,
  UNIQUE (dossier_id, traject_id, partner_id)
) STRICT;
CREATE INDEX dossierpartner_traject ON dossierpartner (traject_id);

-- Who has casusregie of a traject: one named person at a time, until the next begins or it ends.
CREATE TABLE casusregie (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  traject_id TEXT NOT NULL REFERENCES traject (id) ON DELETE CASCADE,
  partner_id TEXT NOT NULL REFERENCES partner (id),
  contactpersoon_id TEXT REFERENCES contactpersoon (id) ON DELETE SET NULL,
  contact TEXT NOT NULL,
  van TEXT NOT NULL,
  -- The first day on which it was over, where that was said.
  tot TEXT CHECK (tot >= van),
  door TEXT NOT NULL,
  op TEXT NOT NULL,
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT,
  ingetrokken_door TEXT,
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
CREATE INDEX casusregie_dossier ON casusregie (dossier_id, van);
CREATE UNIQUE INDEX casusregie_dag ON casusregie (traject_id, van) WHERE ingetrokken_op IS NULL;
CREATE INDEX casusregie_partner ON casusregie (partner_id);
CREATE INDEX casusregie_contactpersoon ON casusregie (contactpersoon_id) WHERE contactpersoon_id IS NOT NULL;

CREATE TABLE beeindiging (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  traject_id TEXT REFERENCES traject (id) ON DELETE CASCADE,
  partner_id TEXT NOT NULL REFERENCES partner (id),
  -- How it was called then.
  partner_naam TEXT NOT NULL,
  datum TEXT NOT NULL,
  ongeveer TEXT NOT NULL CHECK (ongeveer IN ('ja', 'nee')),
  vernomen_op TEXT NOT NULL,
  -- Whether it was as SA 6.1 asks: a signal, never a reason not to register it.
  voldoet TEXT NOT NULL CHECK (voldoet IN ('ja', 'nee', 'onbekend')),
  waarom TEXT NOT NULL,
  inspanning TEXT NOT NULL,
  gronden TEXT NOT NULL CHECK (json_valid(gronden)),
  -- Since when the partner takes part again; null: it does not.
  hervat_op TEXT,
  door TEXT NOT NULL,
  op TEXT NOT NULL,
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT,
  ingetrokken_door TEXT
) STRICT;
CREATE INDEX beeindiging_dossier ON beeindiging (dossier_id);
CREATE INDEX beeindiging_datum ON beeindiging (datum);
CREATE INDEX beeindiging_traject ON beeindiging (traject_id);

CREATE TABLE afsluiting (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  traject_id TEXT REFERENCES traject (id) ON DELETE CASCADE,
  reden TEXT NOT NULL,
  naar_wie TEXT NOT NULL,
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
CREATE INDEX afsluiting_traject ON afsluiting (traject_id);

-- What a partner was told of: a gebeurtenis, a beëindiging, a closing, or that what it was told does
-- not hold. Who told it, when and how; what the Meldpunt told is a verstrekking too.
CREATE TABLE mededeling (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  soort TEXT NOT NULL CHECK (soort IN ('gebeurtenis', 'beeindiging', 'hervatting', 'afsluiting', 'herstel')),
  bij_id TEXT NOT NULL,
  partner_id TEXT NOT NULL REFERENCES partner (id),
  partner_naam TEXT NOT NULL,
  datum TEXT NOT NULL,
  kanaal TEXT NOT NULL,
  verteller TEXT NOT NULL CHECK (verteller IN ('meldpunt', 'partner', 'ander')),
  verstrekking_id TEXT REFERENCES verstrekking (id) ON DELETE SET NULL,
  door TEXT NOT NULL,
  op TEXT NOT NULL,
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT,
  ingetrokken_door TEXT
) STRICT;
CREATE INDEX mededeling_dossier ON mededeling (dossier_id);

-- A partner asks whether one person is known (PP st 4). Who it was about is only kept as the dossier
-- that was found: of somebody who is not known nothing stays that tells who they are.
CREATE TABLE bekendheidscheck (
  id TEXT PRIMARY KEY NOT NULL,
  partner_id TEXT NOT NULL REFERENCES partner (id),
  contactpersoon_id TEXT REFERENCES contactpersoon (id) ON DELETE SET NULL,
  rol TEXT NOT NULL,
  namens TEXT NOT NULL,
  kenmerk TEXT NOT NULL,
  zaak_dossier_id TEXT REFERENCES dossier (id) ON DELETE SET NULL,
  doel TEXT NOT NULL,
  -- Whether contact was tried and there is lasting concern (st 4).
  na_contact TEXT NOT NULL CHECK (na_contact IN ('ja', 'nee', 'onbekend')),
  toelichting TEXT NOT NULL,
  kanaal TEXT NOT NULL,
  -- NULL while a person still has to decide.
  uitkomst TEXT CHECK (uitkomst IN ('bekend', 'niet_bekend', 'geweigerd')),
  besluit TEXT CHECK (besluit IN ('programma', 'medewerker')),
  -- How often the register was searched in this one check, and how many people were put aside.
  gezocht INTEGER NOT NULL CHECK (gezocht >= 0),
  afgewezen INTEGER NOT NULL CHECK (afgewezen >= 0),
  onderbouwing TEXT NOT NULL,
  dossier_id TEXT REFERENCES dossier (id) ON DELETE CASCADE,
  verteld TEXT NOT NULL CHECK (json_valid(verteld)),
  gevraagd_op TEXT NOT NULL,
  door TEXT NOT NULL,
  antwoord_kanaal TEXT,
  beantwoord_op TEXT,
  vernietigen_op TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie > 0),
  CHECK (coalesce(uitkomst, '') = 'bekend' OR (dossier_id IS NULL AND onderbouwing = '' AND verteld = '[]'))
) STRICT;
CREATE INDEX bekendheidscheck_gevraagd ON bekendheidscheck (gevraagd_op);
CREATE INDEX bekendheidscheck_dossier ON bekendheidscheck (dossier_id);
CREATE INDEX bekendheidscheck_vernietigen ON bekendheidscheck (vernietigen_op);

-- Two registrations of one person made one, or one under which two people stood made two. For as
-- long as it can be undone the persons are kept as they were before and just after; then only that
-- it was done remains, without anything that tells who it was about.
CREATE TABLE samenvoeging (
  id TEXT PRIMARY KEY NOT NULL,
  soort TEXT NOT NULL CHECK (soort IN ('samenvoegen', 'splitsen')),
  -- No references: a person who was made one with another is gone, and the record outlives both.
  blijft_id TEXT NOT NULL,
  ander_id TEXT NOT NULL CHECK (ander_id <> blijft_id),
  momentopname TEXT CHECK (momentopname IS NULL OR json_valid(momentopname)),
  op TEXT NOT NULL,
  door TEXT NOT NULL,
  -- Last day on which it can be undone.
  tot TEXT NOT NULL,
  ongedaan_op TEXT,
  ongedaan_door TEXT,
  CHECK ((ongedaan_op IS NULL) = (ongedaan_door IS NULL)),
  CHECK (ongedaan_op IS NULL OR momentopname IS NULL)
) STRICT;
CREATE INDEX samenvoeging_blijft ON samenvoeging (blijft_id);
CREATE INDEX samenvoeging_ander ON samenvoeging (ander_id);
CREATE INDEX samenvoeging_tot ON samenvoeging (tot) WHERE momentopname IS NOT NULL;

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

-- What was given to another party: what, to whom, ground, channel, who (PP 12).
CREATE TABLE verstrekking (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  partner_id TEXT NOT NULL REFERENCES partner (id),
  soort TEXT NOT NULL,
  grond TEXT NOT NULL,
  -- By what it was weighed: roles, step, grondslag, what was told and left out; NULL: not weighed.
  grondslag TEXT,
  weging TEXT CHECK (weging IS NULL OR json_valid(weging)),
  kanaal TEXT NOT NULL,
  onderwerp TEXT NOT NULL,
  tekst TEXT NOT NULL,
  door TEXT NOT NULL,
  op TEXT NOT NULL,
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT,
  ingetrokken_door TEXT,
  -- The term that an answer met, so that it runs again when there turns out to be no answer.
  termijn_id TEXT REFERENCES termijn (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX verstrekking_dossier ON verstrekking (dossier_id, op);
CREATE INDEX verstrekking_termijn ON verstrekking (termijn_id) WHERE termijn_id IS NOT NULL;

-- What somebody asks of the desk, with its answer. One without a dossier is about nobody, or about
-- somebody who is not known: it goes when it is answered.
CREATE TABLE partnervraag (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT REFERENCES dossier (id) ON DELETE CASCADE,
  traject_id TEXT REFERENCES traject (id) ON DELETE CASCADE,
  -- A melding with a question brings one.
  melding_id TEXT UNIQUE REFERENCES melding (id) ON DELETE CASCADE,
  over TEXT NOT NULL CHECK (over IN ('dossier', 'zonder_persoon', 'onbekende')),
  soort TEXT NOT NULL,
  vragersoort TEXT NOT NULL,
  partner_id TEXT REFERENCES partner (id),
  contactpersoon_id TEXT REFERENCES contactpersoon (id) ON DELETE SET NULL,
  vrager_naam TEXT NOT NULL,
  vrager_telefoon TEXT NOT NULL,
  -- As it was when it was asked: casusregie that goes over to another later changes no term.
  als_casusregisseur TEXT NOT NULL CHECK (als_casusregisseur IN ('ja', 'nee', 'onbekend')),
  ontvangen_op TEXT NOT NULL,
  kanaal TEXT NOT NULL,
  ontvangen_door TEXT,
  vraag TEXT NOT NULL,
  beantwoord_op TEXT,
  antwoord TEXT NOT NULL,
  antwoord_kanaal TEXT,
  beantwoord_door TEXT,
  -- When that was entered.
  antwoord_vastgelegd_op TEXT,
  verstrekking_id TEXT REFERENCES verstrekking (id) ON DELETE SET NULL,
  -- That its term was missed, and whom that was told (SA 7 MZO e).
  gemist_verteld_op TEXT,
  gemist_partner_id TEXT REFERENCES partner (id),
  gemist_contact TEXT NOT NULL,
  gemist_door TEXT,
  gemist_vastgelegd_op TEXT,
  door TEXT NOT NULL,
  op TEXT NOT NULL,
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT,
  ingetrokken_door TEXT,
  versie INTEGER NOT NULL CHECK (versie > 0),
  CHECK ((over = 'dossier') = (dossier_id IS NOT NULL)),
  -- Of nobody's question nothing stays once it is answered or withdrawn.
  CHECK (dossier_id IS NOT NULL OR (beantwoord_op IS NULL AND ingetrokken_op IS NULL)),
  CHECK (vragersoort = 'partner' OR partner_id IS NULL)
) STRICT;
CREATE INDEX partnervraag_dossier ON partnervraag (dossier_id, ontvangen_op);
CREATE INDEX partnervraag_traject ON partnervraag (traject_id) WHERE traject_id IS NOT NULL;
CREATE INDEX partnervraag_partner ON partnervraag (partner_id) WHERE partner_id IS NOT NULL;
CREATE INDEX partnervraag_open ON partnervraag (ontvangen_op) WHERE beantwoord_op IS NULL;
CREATE INDEX partnervraag_gemist ON partnervraag (gemist_verteld_op) WHERE gemist_verteld_op IS NOT NULL;
CREATE INDEX partnervraag_gemist_partner ON partnervraag (gemist_partner_id) WHERE gemist_partner_id IS NOT NULL;
CREATE INDEX partnervraag_verstrekking ON partnervraag (verstrekking_id) WHERE verstrekking_id IS NOT NULL;
CREATE INDEX partnervraag_contactpersoon ON partnervraag (contactpersoon_id) WHERE contactpersoon_id IS NOT NULL;

-- That a law obliges us to tell a non-party, recorded in writing by the manager, before or after it
-- was told (PP 12.1).
CREATE TABLE wettelijke_plicht (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  partner_id TEXT NOT NULL REFERENCES partner (id),
  -- What was told under it; NULL while nothing was.
  verstrekking_id TEXT UNIQUE REFERENCES verstrekking (id) ON DELETE CASCADE,
  bepaling TEXT NOT NULL CHECK (bepaling <> ''),
  toelichting TEXT NOT NULL,
  door TEXT NOT NULL,
  op TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;
CREATE INDEX wettelijke_plicht_dossier ON wettelijke_plicht (dossier_id);

-- Legal bases that the FG sets and confirms; NULL while only proposed.
CREATE TABLE grondslaginstelling (
  code TEXT PRIMARY KEY NOT NULL,
  omschrijving TEXT NOT NULL CHECK (omschrijving <> ''),
  bevestigd_op TEXT,
  bevestigd_door TEXT,
  versie INTEGER NOT NULL CHECK (versie > 0)
) STRICT;

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
