import { AFSLUITREDENEN } from '#areas/afsluiten/rules/afsluiting.ts';
import { GRONDEN } from '#areas/afsluiten/rules/beeindiging.ts';
import { NIETREDENEN } from '#areas/brieven/rules/niet-schrijven.ts';
import { BRIEFHERSTELREDENEN } from '#areas/brieven/rules/registratie.ts';
import { POGINGUITKOMSTEN, POGINGWEGEN } from '#areas/dossiers/rules-contact.ts';
import { BEHOUDREDENEN } from '#areas/dossiers/rules-noodzaak.ts';
import { PERSOONROLLEN } from '#areas/dossiers/rules-rollen.ts';
import { isLosTeLaten, taakredenVan } from '#areas/dossiers/rules-taken.ts';
import { AFSTEMMINGSOORTEN } from '#areas/screening/rules/afstemming.ts';
import { HERSTELREDENEN } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { INZETSOORTEN, inzetregels } from '#areas/trajecten/rules/inzet.ts';
import { addDays } from '#domain/dates/iso-date.ts';
import { KANALEN } from '#domain/keuzes.ts';
import { bij, type Daad, dagOver, een, NIETS, PARTIJEN, partnerId, type Spel } from './spel.ts';

const neem = bij(({ client }, { id, versie }) => client.dossiers.takeDossier({ id, versie }));

const draagOver = bij((spel, { id, versie }) => {
  const naar = een(spel, [null, ...spel.wereld.desk.map(({ account }) => account.id)]) ?? null;
  return spel.client.dossiers.handOver({ id, versie, accountId: naar });
});

const verzetStand = bij(({ client, kans }, { id, versie, processtap }) =>
  client.dossiers.changeStand({
    ...{ id, versie, processtap: kans.kans(0.5) ? processtap : kans.kies(['1', '5', '6', '7']) },
    werkstatus: kans.kies(['nieuw', 'screening', 'afstemming']),
  }),
);

/** Somebody is sought, or what was kept of that is put right or taken back. */
const zoek = bij(async (spel, dossier) => {
  const { client, kans, wereld } = spel;
  const wie = een(spel, dossier.personen);
  if (wie === undefined) return NIETS;
  const getypt = {
    ...{ betrokkeneId: wie.id, datum: addDays(wereld.vandaag(), -kans.geheel(0, 2)) },
    ...{ hoe: kans.kies(POGINGWEGEN), uitkomst: kans.kies(POGINGUITKOMSTEN) },
    ...{ wie: 'meldpunt' as const, partner: null, tekst: '', aanvaard: [] },
    vervolg: kans.kans(0.4)
      ? { op: dagOver(spel, 1, 10), hoe: kans.kies(POGINGWEGEN), wie: null }
      : null,
  };
  const oud = kans.kans(0.3) ? een(spel, dossier.contactpogingen) : undefined;
  if (oud === undefined)
    return client.dossiers.addContactpoging({ dossierId: dossier.id, ...getypt });
  const key = { id: oud.id, versie: oud.versie, reden: kans.kies(HERSTELREDENEN) };
  return kans.kans(0.5)
    ? client.dossiers.correctContactpoging({ ...getypt, ...key })
    : client.dossiers.withdrawContactpoging(key);
});

/** Something is set going, goes on, or never was. */
const zetIn = bij(async (spel, dossier) => {
  const { client, kans, wereld } = spel;
  const oud = kans.kans(0.6) ? een(spel, dossier.inzetten) : undefined;
  const soort = oud?.soort ?? kans.kies(INZETSOORTEN);
  const stand = kans.kies(['gevraagd', 'loopt', 'beeindigd'] as const);
  const gevraagdOp = oud?.gevraagdOp ?? wereld.vandaag();
  const getypt = {
    ...{ soort, stand, gevraagdOp, persoon: null, partner: null, ongeveer: 'nee' as const },
    vrager: kans.kies(['betrokkene', 'meldpunt', 'sociaal_team'] as const),
    begonnenOp: stand === 'gevraagd' ? null : wereld.vandaag(),
    nakijkenOp: kans.kans(0.5) ? dagOver(spel, 3, 40) : null,
    eindeOp: stand === 'beeindigd' ? wereld.vandaag() : null,
    resultaat: stand === 'beeindigd' ? kans.kies(inzetregels[soort].resultaten) : 'open',
    ...{ stappen: {}, toelichting: '' },
  } as const;
  const aanvaard = ['soort:loopt_al', 'soort:niet_aangezegd', 'vrager:niet_zelf'];
  if (oud === undefined)
    return client.trajecten.addInzet({ ...getypt, aanvaard, dossierId: dossier.id });
  const { id, versie } = oud;
  if (kans.kans(0.2))
    return client.trajecten.withdrawInzet({ id, versie, reden: kans.kies(HERSTELREDENEN) });
  return client.trajecten.changeInzet({ ...getypt, aanvaard, id, versie });
});

/** The first letter that is due is sent, or not written with a reason. */
const schrijf = bij(async (spel, { id: dossierId, personen }) => {
  const { client, kans, wereld } = spel;
  const { teSchrijven } = await client.brieven.listWaarover({ dossierId });
  const los = een(spel, personen);
  const nodig = kans.kans(0.9) ? een(spel, teSchrijven) : undefined;
  if (nodig === undefined && los === undefined) return NIETS;
  const keuze = {
    ...{ dossierId, betrokkeneId: nodig?.betrokkeneId ?? los?.id ?? '' },
    soort: nodig?.soort ?? kans.kies(['informatie', 'afsluiting'] as const),
    procedureId: nodig?.procedureId ?? null,
    ...(nodig !== undefined && { aan: nodig.aan }),
  };
  if (nodig !== undefined && kans.kans(0.15))
    return client.brieven.skipBrief({
      ...{ ...keuze, op: wereld.vandaag(), reden: kans.kies(NIETREDENEN) },
    });
  return client.brieven.registerBrief({
    ...{ ...keuze, meldingId: null, datum: wereld.vandaag(), bezoek: null },
    ...{ verzondenOp: wereld.vandaag(), kanaal: kans.kies(['post', 'persoonlijk']) },
  });
});

const trekBriefIn = bij(async (spel, { id: dossierId }) => {
  const brieven = await spel.client.brieven.listBrieven({ dossierId });
  const brief = een(
    spel,
    brieven.filter(({ ingetrokken }) => ingetrokken === null),
  );
  if (brief === undefined) return NIETS;
  const { id, versie } = brief;
  const reden = spel.kans.kies(BRIEFHERSTELREDENEN);
  return spel.client.brieven.withdrawBrief({ id, versie, reden });
});

/** Partners are told what they do not know yet. */
const vertel = bij(async (spel, { id: dossierId }) => {
  const { client, kans, wereld } = spel;
  const { partijen } = await client.afsluiten.readIngelicht({ dossierId });
  const aan = partijen
    .filter(({ open, tekst }) => open.length > 0 && tekst !== null && kans.kans(0.8))
    .map(({ partner, open }) => ({ partnerId: partner.id, over: open.map(({ over }) => over) }));
  if (aan.length === 0) return NIETS;
  return client.afsluiten.recordMededelingen({
    ...{ dossierId, aan, datum: wereld.vandaag(), kanaal: kans.kies(KANALEN) },
    verteller: kans.kies(['meldpunt', 'meldpunt', 'ander']),
  });
});

const vertelNiet = bij(async (spel, { id: dossierId }) => {
  const { partijen } = await spel.client.afsluiten.readIngelicht({ dossierId });
  const partij = een(
    spel,
    partijen.filter(({ open }) => open.some(({ magWeten }) => !magWeten)),
  );
  if (partij === undefined) return NIETS;
  return spel.client.afsluiten.skipMededelingen({ dossierId, partnerId: partij.partner.id });
});

const trekMededelingIn = bij(async (spel, { id: dossierId }) => {
  const { partijen } = await spel.client.afsluiten.readIngelicht({ dossierId });
  const verteld = partijen.flatMap((one) => one.verteld);
  const one = een(
    spel,
    verteld.filter(({ ingetrokken }) => ingetrokken === null),
  );
  if (one === undefined) return NIETS;
  const reden = spel.kans.kies(HERSTELREDENEN);
  return spel.client.afsluiten.withdrawMededeling({ id: one.id, reden });
});

const betrek = bij(({ client, kans, ...rest }, { id: dossierId }) =>
  client.afsluiten.involvePartner({
    ...{ dossierId, partnerId: partnerId({ client, kans, ...rest }, kans.kies(PARTIJEN)) },
    ...{ rol: kans.kies(['casusregisseur', 'betrokken']), contact: '' },
  }),
);

/** A partner stops, takes part again, or never stopped. */
const stopPartner = bij(async (spel, { id: dossierId }) => {
  const { client, kans, wereld } = spel;
  const { partners, beeindigingen } = await client.afsluiten.readAfhandeling({ dossierId });
  const oud = kans.kans(0.5) ? een(spel, beeindigingen) : undefined;
  if (oud !== undefined)
    return kans.kans(0.5)
      ? client.afsluiten.withdrawBeeindiging({ id: oud.id, reden: kans.kies(HERSTELREDENEN) })
      : client.afsluiten.resumeBeeindiging({ id: oud.id, hervatOp: wereld.vandaag() });
  const partner = een(spel, partners);
  if (partner === undefined) return NIETS;
  return client.afsluiten.recordBeeindiging({
    ...{ dossierId, partnerId: partner.id, datum: wereld.vandaag(), ongeveer: 'nee' },
    ...{ vernomenOp: wereld.vandaag(), voldoet: kans.kies(['ja', 'nee', 'onbekend']) },
    ...{ waarom: 'Er kwam geen reactie.', inspanning: 'Drie huisbezoeken.', zelfVerteld: [] },
    gronden: [kans.kies(GRONDEN)],
  });
});

/** Screens, or takes a screening back. */
const screen = bij(async (spel, { id: dossierId }) => {
  const { client, kans } = spel;
  if (kans.kans(0.15)) {
    const { screeningen } = await client.afsluiten.readAfhandeling({ dossierId });
    const oud = een(spel, screeningen);
    if (oud !== undefined)
      return client.screening.withdrawScreening({ id: oud.id, reden: kans.kies(HERSTELREDENEN) });
  }
  return client.screening.recordScreening({
    ...{ dossierId, motivering: 'Na overleg zo gekozen.' },
    antwoorden: {
      kinderen: { aanwezig: kans.kies(['ja', 'nee', 'onbekend'] as const) },
      twijfel: kans.kans(0.3),
      nadeel: { verwaarlozing: { waarde: kans.kies(['nee', 'vermoeden', 'aannemelijk']) } },
    },
    uitkomsten: [kans.kies(['advies_melder', 'bemoeizorg', 'geen_inzet'])],
  });
});

const stemAf = bij(async (spel, { id: dossierId }) => {
  const { client, kans, wereld } = spel;
  if (kans.kans(0.15)) {
    const { afstemmingen } = await client.afsluiten.readAfhandeling({ dossierId });
    const oud = een(spel, afstemmingen);
    if (oud !== undefined)
      return client.screening.withdrawAfstemming({ id: oud.id, reden: kans.kies(HERSTELREDENEN) });
  }
  const { afstemmingen } = await client.afsluiten.readAfhandeling({ dossierId });
  const soort = kans.kies(AFSTEMMINGSOORTEN);
  // Often with a party that is asked, and then sometimes in answer to what it was asked.
  const partner = kans.kans(0.7) ? partnerId(spel, 'Sociale Wijkteams Dordrecht') : null;
  const gevraagd = een(
    spel,
    afstemmingen.filter((one) => one.soort === 'gevraagd'),
  );
  const vraag = soort === 'gevraagd' || kans.kans(0.3) ? null : (gevraagd?.id ?? null);
  return client.screening.recordAfstemming({
    ...{ dossierId, soort, datum: wereld.vandaag(), partner, vraag },
    ...{ met: 'Sociaal Team', tekst: 'Samen verder.' },
  });
});

const sluit = bij(({ client, kans, wereld }, { id: dossierId, versie }) => {
  const reden = kans.kies(AFSLUITREDENEN);
  const isVerder = reden === 'overgedragen' || reden === 'doorverwezen';
  return client.afsluiten.closeDossier({
    ...{ dossierId, versie, reden, besluitOp: wereld.vandaag(), toelichting: '' },
    ...(isVerder && { naarWie: 'Sociaal Team van een andere gemeente' }),
  });
});

const heropen: Daad = async (spel) => {
  const { client } = spel;
  const all = await Promise.all(spel.dossiers.map((id) => client.dossiers.readDossier({ id })));
  const dossier = een(
    spel,
    all.filter(({ geslotenOp }) => geslotenOp !== null),
  );
  if (dossier === undefined) return null;
  const { id: dossierId, versie } = dossier;
  await client.afsluiten.reopenDossier({ dossierId, versie, reden: 'Toch nog iets.' });
  return dossierId;
};

/** A term is met, stands still or runs again. */
const termijn = bij(async (spel, { termijnen }) => {
  const { client, kans, wereld } = spel;
  const one = een(
    spel,
    termijnen.filter(({ voldaanOp }) => voldaanOp === null),
  );
  if (one === undefined) return NIETS;
  const { id, versie } = one;
  const dag = wereld.vandaag();
  if (one.opgeschort) return client.trajecten.resumeTermijn({ id, versie, tot: dag });
  if (kans.kans(0.15))
    return client.trajecten.suspendTermijn({ id, versie, van: dag, reden: 'Wacht op bericht.' });
  return client.trajecten.meetTermijn({ id, versie, op: dag, met: 'Gebeld.' });
});

const laatVraagLos = bij(async (spel, { id: dossierId, taken }) => {
  const taak = een(spel, taken);
  if (taak === undefined) return NIETS;
  const { sleutel, soort, gelatenOp } = taak;
  if (soort === 'noodzaak') return beoordeelNoodzaak(spel, dossierId);
  if (!isLosTeLaten(soort)) return NIETS;
  const reden = gelatenOp === null ? taakredenVan(soort) : null;
  return spel.client.dossiers.dropTaak({ dossierId, sleutel, reden });
});

/** Of all that is asked some is kept and the rest removed (PP 2.4 b). */
async function beoordeelNoodzaak({ client, kans }: Spel, dossierId: string) {
  const { stap, velden } = await client.dossiers.readNoodzaak({ dossierId });
  return client.dossiers.recordNoodzaak({
    ...{ dossierId, stap },
    besluiten: velden.map(({ veld, persoon }) =>
      kans.kans(0.5)
        ? { veld, persoon, besluit: 'behouden', reden: kans.kies(BEHOUDREDENEN) }
        : { veld, persoon, besluit: 'verwijderd', reden: null },
    ),
  });
}

const beschrijfHuis = bij(({ client, kans }, { id, versie, zorgen }) =>
  client.dossiers.changeHuishouden({
    ...{ id, versie, zorgen },
    huishouden: {
      kinderen: kans.kies(['ja', 'nee', 'onbekend']),
      ...{ leeftijden: [], ondersteuningsvraag: '', samenstelling: 'Een volwassene' },
    },
  }),
);

const noteer = bij(async (spel, dossier) => {
  const { client, kans, wereld } = spel;
  const oud = kans.kans(0.3) ? een(spel, dossier.aantekeningen) : undefined;
  const tekst = { datum: wereld.vandaag(), met: 'De melder', tekst: 'Gebeld.' };
  if (oud === undefined)
    return client.dossiers.addAantekening({
      ...{ dossierId: dossier.id, soort: 'contact', kanaal: kans.kies(KANALEN), ...tekst },
    });
  const key = { id: oud.id, versie: oud.versie, reden: kans.kies(HERSTELREDENEN) };
  return kans.kans(0.5)
    ? client.dossiers.withdrawAantekening(key)
    : client.dossiers.correctAantekening({ ...key, ...tekst, kanaal: oud.kanaal });
});

const planNavraag = bij(async (spel, { id: dossierId, afspraken }) => {
  const stap = een(spel, afspraken?.stappen ?? []);
  if (stap === undefined) return NIETS;
  const opDag = dagOver(spel, 1, stap.navragenNa + 1);
  return spel.client.trajecten.planNavraag({ dossierId, stap: stap.code, opDag });
});

/** What becomes of somebody: they die, leave, move, get another role, or turn out not to belong here. */
const levensloop: Daad = bij(async (spel, { id: dossierId, personen, weggehaald }) => {
  const { client, kans, wereld } = spel;
  const wie = een(spel, personen);
  if (wie === undefined) return NIETS;
  const { id, versie } = wie;
  const terug = een(spel, weggehaald);
  if (terug !== undefined && kans.kans(0.5))
    return client.dossiers.restorePersoon({ dossierId, id: terug.id });
  switch (kans.geheel(0, 4)) {
    case 0:
      return client.dossiers.recordOverlijden({
        ...{ dossierId, id, overleden: wie.overleden === null ? wereld.vandaag() : null },
      });
    case 1:
      return client.dossiers.changeRol({
        ...{ dossierId, id, rol: kans.kies(PERSOONROLLEN) },
        vertrokken: kans.kans(0.5) ? wereld.vandaag() : null,
      });
    case 2:
      return client.dossiers.removePersoon({ dossierId, id });
    default:
      return client.dossiers.changeBetrokkene({
        ...{ dossierId, id, versie, bron: 'betrokkene', aanvaard: [] },
        gegevens: {
          straat: 'Nieuwstraat',
          huisnummer: '9',
          postcode: '3312AB',
          plaats: 'Dordrecht',
        },
        verhuisdOp: kans.kans(0.5) ? wereld.vandaag() : null,
      });
  }
});

/** What the desk itself does, each with how often. */
export const DESKDADEN = {
  neem: [neem, 4],
  draagOver: [draagOver, 1.5],
  verzetStand: [verzetStand, 0.7],
  zoek: [zoek, 6],
  zetIn: [zetIn, 6],
  schrijf: [schrijf, 9],
  trekBriefIn: [trekBriefIn, 1],
  vertel: [vertel, 6],
  trekMededelingIn: [trekMededelingIn, 4],
  vertelNiet: [vertelNiet, 2],
  betrek: [betrek, 1.5],
  stopPartner: [stopPartner, 2],
  screen: [screen, 4],
  stemAf: [stemAf, 2.5],
  sluit: [sluit, 4],
  heropen: [heropen, 4],
  termijn: [termijn, 8],
  laatVraagLos: [laatVraagLos, 4],
  beschrijfHuis: [beschrijfHuis, 1.5],
  noteer: [noteer, 2],
  planNavraag: [planNavraag, 1.5],
  levensloop: [levensloop, 1.5],
} as const satisfies Readonly<Record<string, readonly [Daad, number]>>;
