import { findGemeenteByCode } from '#areas/beheer/rules/regio.ts';
import { readBriefwegen } from '#areas/brieven/service/bestemming.ts';
import type { ReadContext } from '#areas/context.ts';
import { viewIntrekking } from '#areas/herstel.ts';
import type { Melding } from '#areas/meldingen/contract.ts';
import { datumVelden, meldingVelden, partijVelden } from '#areas/meldingen/fields.ts';
import { findAanleiding, magAchterstand, verhuurderVan } from '#areas/meldingen/rules.ts';
import { melderBinnen } from '#areas/meldingen/rules-melder.ts';
import { listAlleMeldingen, type MeldingKop, type MeldingRow } from '#areas/meldingen/store.ts';
import {
  type ContactpersoonRow,
  findContactpersonen,
  listPartnerKoppen,
  type PartnerKop,
  readNamenOp,
} from '#areas/partners/store.ts';
import { isBegonnen } from '#areas/partnervragen/rules/vraagtermijn.ts';
import { readVragers } from '#areas/partnervragen/service-beeld.ts';
import { type BetrokkeneRow, findBetrokkenen } from '#areas/personen/store/betrokkenen.ts';
import { afstemmingVelden } from '#areas/screening/fields.ts';
import { eistAfstemming, isAfgestemd, withKinderen } from '#areas/screening/rules/afstemming.ts';
import { listAfstemmingenVanTraject, listScreeningenVanTraject } from '#areas/screening/store.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import { briefVanSleutel, isVoorBewind } from '#areas/trajecten/rules/afgeleide-termijn.ts';
import { nextStap } from '#areas/trajecten/rules/volgende-stap.ts';
import { begonnenVan, readAfgeleid } from '#areas/trajecten/service/afleiden.ts';
import { aanleidingenVan, viewAfgeleid } from '#areas/trajecten/service/beeld.ts';
import { viewInzetdeel } from '#areas/trajecten/service/inzet-beeld.ts';
import { listTermijnen, type TermijnKop } from '#areas/trajecten/store.ts';
import { listTrajecten } from '#areas/trajecten/store-procedures.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { volledigeNaam } from '#domain/identiteit/naam.ts';
import { fromRij } from '#domain/velden/rij.ts';
import type { Briefkeuze, Dossier, DossierRegel } from '../contract.ts';
import { aantekeningVelden, huishoudenVelden } from '../fields.ts';
import {
  type DossierRow,
  findDossiers,
  listAantekeningen,
  listDossiersOf,
  listHistorie,
  listPersonen,
  listWeggehaald,
} from '../store.ts';
import { roepnaam, viewPersoon } from './persoon-weergave.ts';
import { type PogingInLijst, readPogingenVan } from './pogingen-lezen.ts';
import { type Elders, verplaatstNaar } from './verplaatst.ts';
import { viewAfspraken } from './weergave-afspraken.ts';
import { viewContact } from './weergave-contact.ts';
import { openTaken, readTaakbron, viewTaken } from './weergave-taken.ts';
import { viewTermijn } from './weergave-termijn.ts';
import { viewTrajecten } from './weergave-trajecten.ts';
import { readVlagafspraken, type Vlagbron, vlaggenVan } from './weergave-vlaggen.ts';

/** What a dossier's flags and next step follow from. */
export type DossierFeiten = Vlagbron & {
  readonly meldingen: readonly MeldingKop[];
  readonly termijnen: readonly TermijnKop[];
  readonly partners: ReadonlyMap<string, string>;
  /** Whether the afstemming with the Sociaal Team, or the exception, is recorded (st 5). */
  readonly afgestemd: boolean;
  readonly koppen: ReadonlyMap<string, PartnerKop>;
  /** The attempts to reach somebody in the open traject. */
  readonly pogingen: readonly PogingInLijst[];
  /** How those who are written to are called, by betrokkene. */
  readonly namen: ReadonlyMap<string, string>;
  /** Who asked, or is to be told of a missed term, by the sleutel of that term. */
  readonly vragers: ReadonlyMap<string, string>;
};

/** The one thing to do next, with its date. */
export function volgendeStapVan(feiten: DossierFeiten): DossierRegel['volgendeStap'] {
  const { row, meldingen, termijnen, partners, today, namen } = feiten;
  const vrager = ({ meldingId, sleutel }: Pick<TermijnKop, 'meldingId' | 'sleutel'>) => {
    const melding = meldingen.find(({ id }) => id === meldingId);
    const melder = melding && melderBinnen(melding, (id) => partners.get(id));
    return feiten.vragers.get(sleutel ?? '') ?? melder;
  };
  const openTermijnen = termijnen
    .filter(({ voldaanOp, vervalt }) => voldaanOp === null && vervalt !== null)
    .map(({ code, naam, begin, vervalt, meldingId, sleutel, procedureId, betrokkeneId }) => ({
      ...{ code, naam, sinds: toIsoDate(begin) },
      vervalt: vervalt === null ? null : toIsoDate(vervalt),
      vrager: vrager({ meldingId, sleutel }),
      aan: betrokkeneId === null ? undefined : namen.get(betrokkeneId),
      procedure: procedureId,
      isGeinformeerd:
        code === 'informatieplicht' &&
        meldingen.find(({ id }) => id === meldingId)?.huurderGeinformeerd === 'ja',
      schrijf: briefkeuzeVan({ code, sleutel, procedureId, betrokkeneId }),
    }));
  const stap = nextStap({
    today,
    werkstatus: row.werkstatus,
    beperkt: row.beperkt,
    heeftDossierhouder: row.dossierhouderId !== null,
    openTermijnen,
    screeningGedaan: feiten.screening !== undefined || row.werkstatus === 'afstemming',
    afstemmingGedaan: feiten.afgestemd || !needsAfstemming(feiten),
    navragen: openTaken(feiten).map(({ zin }) => zin),
    pogingen: feiten.pogingen,
  });
  return stap === undefined
    ? null
    : {
        ...{ code: stap.code, zin: stap.zin, kort: stap.kort, vervalt: stap.vervalt ?? null },
        brief: stap.brief ?? null,
      };
}

/** The letter that meets a term: the one that it waits for, or that tells what the desk holds (AVG 14). */
function briefkeuzeVan(
  termijn: Pick<TermijnKop, 'code' | 'sleutel' | 'procedureId' | 'betrokkeneId'>,
): Briefkeuze | null {
  const soort = briefVanSleutel(termijn.sleutel);
  if (soort !== null)
    return {
      ...{ soort, procedure: termijn.procedureId, persoon: termijn.betrokkeneId },
      ...(isVoorBewind(termijn.sleutel) && { aan: 'bewindvoerder' as const }),
    };
  return termijn.code === 'informatieplicht'
    ? { soort: 'informatie', procedure: null, persoon: null }
    : null;
}

/** Only a screening tells that the afstemming of step 5 is needed; before it comes the screening. */
function needsAfstemming({ screening, row }: DossierFeiten): boolean {
  if (screening === undefined) return false;
  return eistAfstemming(withKinderen(screening, row.kinderen)).voorgesteld;
}

/** Which of these dossiers have their afstemming, or a motivated exception, in this traject (st 5). */
export async function afgestemdIn(
  { unit }: ReadContext,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await listAfstemmingenVanTraject(unit, ids);
  return new Set(
    [...found].flatMap(([id, rows]) =>
      isAfgestemd(rows.map((row) => ({ id: row.id, ...fromRij(afstemmingVelden, row) }))) ? id : [],
    ),
  );
}

/** How somebody is called in a sentence, by id. */
export function naamOpId(row: BetrokkeneRow): readonly [string, string] {
  return [row.id, volledigeNaam({ ...row, achternaam: row.achternaam ?? '' }) || 'betrokkene'];
}

const date = (text: string | null): IsoDate | null => (text === null ? null : toIsoDate(text));

/** Everything of one dossier, as the screen shows it. */
export async function viewDossier(context: ReadContext, row: DossierRow): Promise<Dossier> {
  const { unit, today } = context;
  const personen = await listPersonen(unit, [row.id]);
  const wie = personen.map(({ betrokkeneId }) => betrokkeneId);
  const mensen = new Map((await findBetrokkenen(unit, wie)).map((mens) => [mens.id, mens]));
  const alle = await listAlleMeldingen(unit, row.id);
  const meldingen = alle.filter(({ ingetrokkenOp }) => ingetrokkenOp === null);
  const termijnen = (await listTermijnen(unit, [row.id])).filter((one) => isBegonnen(one, today));
  const partners = await listPartnerKoppen(unit);
  const namenOp = await readNamenOp(unit);
  const namen = new Map((await listAccountRows(unit)).map(({ id, naam }) => [id, naam]));
  const naam = (id: string) => namen.get(id) ?? 'verwijderd account';
  const contactIds = alle.flatMap(({ contactpersoonId }) => contactpersoonId ?? []);
  const contacten = new Map(
    (await findContactpersonen(unit, contactIds)).map((contact) => [contact.id, contact]),
  );
  const afgeleid = await readAfgeleid(context, row.id);
  const procedures = await viewAfgeleid(context, row.id, {
    ...{ afgeleid, partners, alleMeldingen: alle, accountnamen: namen },
  });
  // Nothing is asked about a procedure that is not shown.
  const getoond = new Set(procedures.map((one) => one.id));
  const eerste = personen.find(({ eerste: isEerste }) => isEerste);
  const feiten = {
    row,
    betrokkene: eerste && mensen.get(eerste.betrokkeneId),
    isOverleden: eerste?.overleden != null,
    meldingen,
    termijnen,
    partners: new Map([...partners].map(([id, { naam }]) => [id, naam])),
    koppen: partners,
    afspraken: (await readVlagafspraken(context, [row.id]))(row.id),
    namen: new Map([...mensen.values()].map(naamOpId)),
    mensen: personen.flatMap(({ betrokkeneId, overleden }) =>
      overleden === null ? (mensen.get(betrokkeneId) ?? []) : [],
    ),
    vragers: await readVragers(context, termijnen),
    bron: await readTaakbron(
      context,
      row.id,
      afgeleid.filter((one) => getoond.has(one.row.id)),
    ),
    today,
    screening: (await listScreeningenVanTraject(unit, [row.id])).get(row.id)?.antwoorden,
    afgestemd: (await afgestemdIn(context, [row.id])).has(row.id),
    pogingen: (await readPogingenVan(context, [row.id])).get(row.id) ?? [],
  };
  const wegen = await readBriefwegen(context, row.id, [...mensen.keys()]);
  const weg = await listWeggehaald(unit, row.id);
  const historie = await listHistorie(unit, row.id);
  const genoemd = new Map(mensen);
  const anderen = [
    ...weg.map(({ betrokkeneId }) => betrokkeneId),
    ...historie.flatMap(({ gegevens }) => gegevens['wie'] ?? []),
  ].filter((one) => !mensen.has(one));
  for (const mens of await findBetrokkenen(unit, [...new Set(anderen)])) genoemd.set(mens.id, mens);
  const trajecten = await listTrajecten(unit, row.id);
  const lopend = trajecten.find(({ geslotenOp }) => geslotenOp === null);
  const andere = await andereDossiers(context, row.id, [...mensen.keys()]);
  const gemeente = row.gemeente === null ? undefined : findGemeenteByCode(row.gemeente);
  const elders = await verplaatstNaar(context, alle);
  const aantekeningen = (await listAantekeningen(unit, row.id)).map((aantekening) => ({
    ...{ id: aantekening.id, soort: aantekening.soort, kanaal: aantekening.kanaal },
    ...fromRij(aantekeningVelden, aantekening),
    ...{ door: naam(aantekening.door), op: aantekening.op, versie: aantekening.versie },
    ingetrokken: viewIntrekking(aantekening, naam),
  }));
  const view = (melding: MeldingRow) =>
    viewMelding(melding, {
      partners,
      contact:
        melding.contactpersoonId === null ? undefined : contacten.get(melding.contactpersoonId),
      ...{ naam, namenOp, elders, lopend: lopend?.id ?? null },
    });
  const { id, nummer, werkstatus, processtap, zorgen, beperkt, versie } = row;
  return {
    ...{ id, nummer, werkstatus, processtap },
    gemeente: gemeente === undefined ? null : { code: gemeente.code, naam: gemeente.naam },
    dossierhouder:
      row.dossierhouderId === null
        ? null
        : { id: row.dossierhouderId, naam: naam(row.dossierhouderId) },
    personen: personen.flatMap((plaats) => {
      const mens = mensen.get(plaats.betrokkeneId);
      if (mens === undefined) return [];
      return [{ ...viewPersoon(mens, plaats, wegen, today), andere: andere.get(mens.id) ?? [] }];
    }),
    weggehaald: weg.map(({ betrokkeneId }) => ({
      id: betrokkeneId,
      naam: roepnaam(genoemd.get(betrokkeneId)),
    })),
    huishouden: {
      ...fromRij(huishoudenVelden, row),
      leeftijden: row.leeftijden,
    },
    zorgen,
    beperkt,
    geopendOp: toIsoDate(row.geopendOp),
    begonnenOp: begonnenVan(row, trajecten, meldingen),
    geslotenOp: date(row.geslotenOp),
    volgendeStap: volgendeStapVan(feiten),
    vlaggen: vlaggenVan(feiten),
    trajecten: await viewTrajecten(context, { id, trajecten, meldingen }),
    afspraken: await viewAfspraken(context, row),
    meldingen: meldingen.map(view),
    ingetrokkenMeldingen: alle.filter(({ ingetrokkenOp }) => ingetrokkenOp !== null).map(view),
    termijnen: termijnen.map((termijn) => viewTermijn(termijn, today)),
    taken: viewTaken(feiten),
    procedures,
    aantekeningen: aantekeningen.filter(({ ingetrokken }) => ingetrokken === null),
    ingetrokkenAantekeningen: aantekeningen.filter(({ ingetrokken }) => ingetrokken !== null),
    ...(await viewInzetdeel(context, id)),
    ...(await viewContact(context, id, { mensen: genoemd, namenOp, termijnen, meldingen, naam })),
    historie: historie.map(({ dossierId: _dossier, gegevens, ...historieregel }) => ({
      ...historieregel,
      gegevens:
        gegevens['wie'] === undefined
          ? gegevens
          : { ...gegevens, naam: roepnaam(genoemd.get(gegevens['wie'])) },
      door: naam(historieregel.door),
    })),
    achterstandMag: magAchterstand(aanleidingenVan(meldingen, lopend?.id)),
    versie,
  };
}

/** The other dossiers of each of these people, newest first: who is known is known by these. */
async function andereDossiers(
  { unit }: ReadContext,
  dossierId: string,
  betrokkeneIds: readonly string[],
): Promise<ReadonlyMap<string, Dossier['personen'][number]['andere']>> {
  const links = (await listDossiersOf(unit, betrokkeneIds)).filter(
    (link) => link.dossierId !== dossierId,
  );
  const rows = await findDossiers(
    unit,
    links.map((link) => link.dossierId),
  );
  return new Map(
    betrokkeneIds.map((betrokkeneId) => [
      betrokkeneId,
      rows
        .filter(({ id }) =>
          links.some((link) => link.betrokkeneId === betrokkeneId && link.dossierId === id),
        )
        .map(({ id, nummer, geslotenOp }) => ({ id, nummer, open: geslotenOp === null })),
    ]),
  );
}

/** A melding with the names of who is in it. */
export function viewMelding(
  row: MeldingRow,
  names: {
    partners: ReadonlyMap<string, PartnerKop>;
    contact: ContactpersoonRow | undefined;
    naam: (accountId: string) => string;
    /** How a partner was called on a day. */
    namenOp: (id: string, dag: string) => string;
    elders: Elders;
    /** The traject that is open; null: none is. */
    lopend: string | null;
  },
): Melding {
  const { contact, partners, naam, namenOp, elders, lopend } = names;
  const weg = viewIntrekking(row, naam);
  const named = (id: string) => ({ id, naam: namenOp(id, row.ontvangenOp) });
  const verhuurder = verhuurderVan(row, (id) => partners.get(id)?.soort);
  const { id, dossierId, zelfdeAls, geregistreerdOp, versie } = row;
  return {
    ...{ id, dossierId, zelfdeAls, geregistreerdOp, versie },
    isLopend: lopend !== null && (row.trajectId ?? lopend) === lopend,
    ...fromRij(partijVelden, row),
    ...fromRij(meldingVelden, row),
    datums: fromRij(datumVelden, row),
    andereAanleidingen: row.andereAanleidingen,
    ongeveer: row.ongeveer,
    woning: row.woning,
    partner: row.partnerId === null ? null : named(row.partnerId),
    melder: melderBinnen(row, (partnerId) => namenOp(partnerId, row.ontvangenOp)),
    verhuurder: verhuurder === null ? null : named(verhuurder),
    contactpersoon:
      contact === undefined
        ? null
        : { id: contact.id, naam: contact.naam, telefoon: contact.telefoon, email: contact.email },
    stap: findAanleiding(row.aanleiding).stap,
    geregistreerdDoor: naam(row.geregistreerdDoor),
    ingetrokken: weg && {
      ...weg,
      woorden: row.ingetrokkenWoorden ?? '',
      verplaatstNaar: elders.get(row.verplaatstNaar ?? '') ?? null,
    },
  };
}
