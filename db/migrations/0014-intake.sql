-- A melder can be anybody: betrokkene, family, a neighbour. A melding has one or more aanleidingen,
-- and much of it is not known yet. The table is made anew, because a melder need not be a partner.
CREATE TABLE melding_nieuw (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  meldersoort TEXT NOT NULL,
  partner_id TEXT REFERENCES partner (id),
  contactpersoon_id TEXT REFERENCES contactpersoon (id) ON DELETE SET NULL,
  melder_naam TEXT NOT NULL,
  melder_telefoon TEXT NOT NULL,
  verhuurder_id TEXT REFERENCES partner (id),
  aanleiding TEXT NOT NULL,
  andere_aanleidingen TEXT NOT NULL CHECK (json_valid(andere_aanleidingen)),
  ontvangen_op TEXT NOT NULL,
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
  geregistreerd_door TEXT NOT NULL,
  geregistreerd_op TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie > 0),
  CHECK ((meldersoort = 'partner') = (partner_id IS NOT NULL))
) STRICT;
INSERT INTO melding_nieuw (
  id, dossier_id, partner_id, contactpersoon_id, verhuurder_id, aanleiding, ontvangen_op, kenmerk, verzonden_op, kanaal, huurder_geinformeerd, huurder_geinformeerd_op, vraag, vraag_tekst, dagvaarding_op, zitting_op, ontruiming_op, huisuitzetting_op, achterstand_cent, toelichting, traject_id, procedure_id, zelfde_als, geregistreerd_door, geregistreerd_op, versie,
  meldersoort, melder_naam, melder_telefoon, andere_aanleidingen, achteraf_ingevoerd, zitting_soort, zitting_tijd, ontruiming_tijd, ongeveer, ook_sociaal_team, vroegsignalering, risico_verlies, zonder_hulp, oorzaak_onbekend
)
SELECT
  id, dossier_id, partner_id, contactpersoon_id, verhuurder_id, aanleiding, ontvangen_op, kenmerk, verzonden_op, kanaal, huurder_geinformeerd, huurder_geinformeerd_op, vraag, vraag_tekst, dagvaarding_op, zitting_op, ontruiming_op, huisuitzetting_op, achterstand_cent, toelichting, traject_id, procedure_id, zelfde_als, geregistreerd_door, geregistreerd_op, versie,
  'partner', '', '', '[]', 'nee', 'onbekend', '', '', '[]', 'onbekend', 'onbekend', 'onbekend', 'onbekend', 'onbekend'
FROM melding;
DROP TABLE melding;
ALTER TABLE melding_nieuw RENAME TO melding;
CREATE INDEX melding_dossier ON melding (dossier_id, ontvangen_op);
CREATE INDEX melding_ontvangen ON melding (ontvangen_op);
CREATE INDEX melding_partner ON melding (partner_id) WHERE partner_id IS NOT NULL;
CREATE INDEX melding_verhuurder ON melding (verhuurder_id) WHERE verhuurder_id IS NOT NULL;
CREATE INDEX melding_traject ON melding (traject_id) WHERE traject_id IS NOT NULL;
CREATE INDEX melding_procedure ON melding (procedure_id) WHERE procedure_id IS NOT NULL;
