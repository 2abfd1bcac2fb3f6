import type { Client } from '#areas/contract.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { Refusal } from '#areas/refusal.ts';
import { readStapstand } from '#areas/trajecten/service/hermelden.ts';
import { readFeiten } from '#areas/verantwoording/service/feiten.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { eenDossier, type Spel } from './spel.ts';

const REDEN = 'verkeerd_ingevoerd' as const;

/** Everything that follows from a dossier, without the names by which the store knows it. */
async function beeldVan({ wereld, client }: Spel, dossierId: string): Promise<readonly string[]> {
  const dossier = await client.dossiers.readDossier({ id: dossierId });
  const alles = { wiens: 'iedereen', bak: null, pagina: 1, perPagina: 200 } as const;
  const rij = (await client.werk.listWerk(alles)).dossiers.find(({ id }) => id === dossierId);
  const { partijen, niet } = await client.afsluiten.readIngelicht({ dossierId });
  const afhandeling = await client.afsluiten.readAfhandeling({ dossierId });
  const periode = { van: toIsoDate('2025-01-01'), tot: wereld.vandaag() };
  const feiten = await wereld.lees((context) => readFeiten(context, periode));
  const delen = {
    ...dossierdelen(dossier),
    rij: rij && { ...rij, versie: 0 },
    ingelicht: partijen.map(({ partner, open }) => [partner, open]),
    niet,
    screeningen: afhandeling.screeningen,
    afstemmingen: afhandeling.afstemmingen,
    partners: afhandeling.partners,
    beeindigingen: afhandeling.beeindigingen,
    vragen: (await client.partnervragen.listOpenVragen()).vragen.length,
    feiten,
  };
  return Object.entries(delen).flatMap(([naam, deel]) =>
    Array.isArray(deel)
      ? [`${naam} ${deel.length}`, ...deel.map((one) => `${naam} ${JSON.stringify(one)}`).sort()]
      : [`${naam} ${JSON.stringify(deel)}`],
  );
}

/** What stands in a dossier and what follows from it; the record of what was done is another matter. */
function dossierdelen(dossier: Dossier) {
  const { historie: _historie, versie: _versie, ...rest } = dossier;
  const staand = Object.fromEntries(
    Object.entries(rest).filter(([naam]) => !naam.startsWith('ingetrokken')),
  );
  return {
    ...staand,
    personen: dossier.personen.map(({ versie: _own, ...one }) => one),
    termijnen: dossier.termijnen.map(({ id: _id, versie: _own, ...one }) => one),
    meldingen: dossier.meldingen.map(({ versie: _own, ...one }) => one),
    procedures: dossier.procedures
      .map(({ versie: _own, gebeurtenissen, ...one }) => ({
        ...one,
        gebeurtenissen: gebeurtenissen
          .filter(({ ingetrokken }) => ingetrokken === null)
          .map(({ versie: _row, ...gebeurtenis }) => gebeurtenis),
      }))
      .filter(({ gebeurtenissen }) => gebeurtenissen.length > 0),
  };
}

/** Something that is entered and taken back at once; undefined when there is nothing to do it to. */
type Heen = (
  client: Client,
  dossier: Dossier,
  spel: Spel,
) => Promise<(() => Promise<unknown>) | undefined>;

const gebeurtenis: Heen = async (client, dossier, { wereld, kans }) => {
  const procedure = dossier.procedures.find(({ isLopend }) => isLopend);
  const soort = kans.kies([
    ...(['dagvaarding_betekend', 'vonnis', 'ontruiming_uitgesteld', 'regeling_getroffen'] as const),
    ...(['ontruiming_uitgevoerd', 'zitting_gehouden', 'ontruiming_gaat_door'] as const),
  ]);
  const { procedures } = await client.trajecten.addGebeurtenis({
    ...{ dossierId: dossier.id, procedureId: procedure?.id ?? null, soort },
    ...{ op: wereld.vandaag(), vernomenOp: wereld.vandaag(), dag: null, tijd: '' },
    ...{ bron: 'verhuurder', gedaagden: null, gegevens: {}, toelichting: '' },
    aanvaard: ['op:niets_ervoor', 'op:was_van_de_baan'],
  });
  const had = new Set(
    dossier.procedures.flatMap(({ gebeurtenissen }) => gebeurtenissen.map(({ id }) => id)),
  );
  const made = procedures
    .flatMap(({ gebeurtenissen }) => gebeurtenissen)
    .find(({ id }) => !had.has(id));
  if (made === undefined) return undefined;
  const { id, versie } = made;
  return () => client.trajecten.withdrawGebeurtenis({ id, versie, reden: REDEN });
};

const poging: Heen = async (client, dossier, { wereld }) => {
  const [wie] = dossier.personen;
  if (wie === undefined) return undefined;
  const { contactpogingen } = await client.dossiers.addContactpoging({
    ...{ dossierId: dossier.id, betrokkeneId: wie.id, datum: wereld.vandaag(), hoe: 'telefoon' },
    ...{ uitkomst: 'bereikt', wie: 'meldpunt', partner: null, tekst: '', aanvaard: [] },
    vervolg: { op: wereld.vandaag(), hoe: 'huisbezoek', wie: null },
  });
  const made = nieuw(contactpogingen, dossier.contactpogingen);
  return made && (() => client.dossiers.withdrawContactpoging({ ...made, reden: REDEN }));
};

const inzet: Heen = async (client, dossier, { wereld }) => {
  const { inzetten } = await client.trajecten.addInzet({
    ...{ dossierId: dossier.id, soort: 'bemoeizorg', stand: 'gevraagd', vrager: 'meldpunt' },
    ...{ partner: null, persoon: null, gevraagdOp: wereld.vandaag(), begonnenOp: null },
    ...{ ongeveer: 'nee', nakijkenOp: null, eindeOp: null, resultaat: 'open', stappen: {} },
    ...{ toelichting: '', aanvaard: ['soort:loopt_al'] },
  });
  const made = nieuw(inzetten, [...dossier.inzetten, ...dossier.ingetrokkenInzetten]);
  return made && (() => client.trajecten.withdrawInzet({ ...made, reden: REDEN }));
};

const aantekening: Heen = async (client, dossier, { wereld }) => {
  const { aantekeningen } = await client.dossiers.addAantekening({
    ...{ dossierId: dossier.id, soort: 'notitie', kanaal: null, datum: wereld.vandaag() },
    ...{ met: '', tekst: 'Even genoteerd.' },
  });
  const made = nieuw(aantekeningen, dossier.aantekeningen);
  return made && (() => client.dossiers.withdrawAantekening({ ...made, reden: REDEN }));
};

const beeindiging: Heen = async (client, { id: dossierId }, { wereld }) => {
  const { partners, beeindigingen } = await client.afsluiten.readAfhandeling({ dossierId });
  const [partner] = partners;
  if (partner === undefined) return undefined;
  const na = await client.afsluiten.recordBeeindiging({
    ...{ dossierId, partnerId: partner.id, datum: wereld.vandaag(), ongeveer: 'nee' },
    ...{ vernomenOp: wereld.vandaag(), voldoet: 'ja', waarom: '', inspanning: 'Gebeld.' },
    ...{ gronden: ['werkt_niet_mee'], zelfVerteld: [] },
  });
  const made = na.beeindigingen.find(({ id }) => beeindigingen.every((one) => one.id !== id));
  return made && (() => client.afsluiten.withdrawBeeindiging({ id: made.id, reden: REDEN }));
};

const afstemming: Heen = async (client, { id: dossierId }, { wereld }) => {
  const voor = await client.afsluiten.readAfhandeling({ dossierId });
  const na = await client.screening.recordAfstemming({
    ...{ dossierId, soort: 'afstemming', datum: wereld.vandaag(), met: 'Sociaal Team' },
    ...{ partner: null, vraag: null, tekst: 'Samen verder.' },
  });
  const made = na.afstemmingen.find(({ id }) => voor.afstemmingen.every((one) => one.id !== id));
  return made && (() => client.screening.withdrawAfstemming({ id: made.id, reden: REDEN }));
};

const vertelling: Heen = async (client, { id: dossierId }, { wereld }) => {
  const { partijen } = await client.afsluiten.readIngelicht({ dossierId });
  const partij = partijen.find(({ open, tekst }) => open.length > 0 && tekst !== null);
  if (partij === undefined) return undefined;
  const na = await client.afsluiten.recordMededelingen({
    ...{ dossierId, datum: wereld.vandaag(), kanaal: 'telefoon', verteller: 'meldpunt' },
    aan: [{ partnerId: partij.partner.id, over: partij.open.map(({ over }) => over) }],
  });
  const had = new Set(partij.verteld.map(({ id }) => id));
  const made = na.partijen
    .find(({ partner }) => partner.id === partij.partner.id)
    ?.verteld.find(({ id }) => !had.has(id));
  return made && (() => client.afsluiten.withdrawMededeling({ id: made.id, reden: REDEN }));
};

function nieuw<T extends { readonly id: string; readonly versie: number }>(
  zijn: readonly T[],
  waren: readonly T[],
): { id: string; versie: number } | undefined {
  const made = zijn.find(({ id }) => waren.every((one) => one.id !== id));
  return made && { id: made.id, versie: made.versie };
}

const HEEN = { gebeurtenis, poging, inzet, aantekening, beeindiging, afstemming, vertelling };

/**
 * Enters something, takes it back at the same moment, and says what is otherwise than before: it must
 * be as if it was never entered (domein §2). Null: there was nothing to enter, or it was refused.
 */
export async function zoalsNooitGedaan(spel: Spel): Promise<string[] | null> {
  const dossier = await eenDossier(spel);
  if (dossier === undefined) return null;
  const naam = spel.kans.kies(Object.keys(HEEN) as (keyof typeof HEEN)[]);
  const { hoogste } = await spel.wereld.lees((context) => readStapstand(context, dossier.id));
  // Where somebody put the step themselves is not kept once something else moved it on.
  const gezet = dossier.processtap !== hoogste;
  const voor = await beeldVan(spel, dossier.id);
  let terug: (() => Promise<unknown>) | undefined;
  try {
    terug = await HEEN[naam](spel.client, dossier, spel);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
  if (terug === undefined) return null;
  await terug();
  const na = await beeldVan(spel, dossier.id);
  const isAnders = (one: string) => !gezet || !/^(?:processtap|rij) /.test(one);
  return [
    ...voor
      .filter((one) => !na.includes(one))
      .map((one) => `gone after a withdrawn ${naam}: ${one}`),
    ...na
      .filter((one) => !voor.includes(one))
      .map((one) => `come after a withdrawn ${naam}: ${one}`),
  ].filter((one) => isAnders(one.replace(/^[^:]*: /, '')));
}
