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
