import { BRIEFSOORTEN, briefsoortNaam } from '#areas/brieven/rules/sjablonen.ts';
import { listBriefRows } from '#areas/brieven/store.ts';
import type { OwnContext, ReadContext } from '#areas/context.ts';
import { pogingwegNaam } from '#areas/dossiers/rules-contact.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { readPogingen } from '#areas/dossiers/service/pogingen-lezen.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { listAantekeningen } from '#areas/dossiers/store.ts';
import { listPartnerKoppen } from '#areas/partners/store.ts';
import { inzetNaam, isZorginzet } from '#areas/trajecten/rules/inzet.ts';
import { listInzetten } from '#areas/trajecten/store-inzet.ts';
import { listTrajecten } from '#areas/trajecten/store-procedures.ts';
import { listVerstrekkingen } from '#areas/verantwoording/store.ts';
import { localTime } from '#domain/dates/instant.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { kanaalNaam } from '#domain/keuzes.ts';
import {
  contactEenKeer,
  type Gedaan,
  type Inspanningenblad,
  stelInspanningenOp,
  type Zoekdaad,
} from './rules/inspanningen.ts';
import { isZorgsoort } from './rules/mededeling.ts';
import { listMededelingen, type MededelingRow } from './store.ts';

/** What the Meldpunt itself did in the last traject of a dossier, as a sheet for the parties (SA 6.2). */
export async function readInspanningen(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Blad> {
  return compose(context, dossierId);
}

/** What is given of the sheet: the same, with lists that may be written. */
type Blad = Omit<Inspanningenblad, 'kop' | 'delen'> & {
  kop: string[];
  delen: { kop: string; punten: string[] }[];
};

/** The same as a PDF, made outside a unit; the file name says nothing about anybody. */
export async function printInspanningen(
  context: OwnContext,
  { dossierId }: { dossierId: string },
): Promise<{ bestand: Blob; naam: string }> {
  const { blad, nummer } = await context.read(async (read) => ({
    blad: await compose(read, dossierId),
    nummer: (await openDossier(read, dossierId, 'verstrekken')).nummer,
  }));
  const bytes = await context.middelen.drukker.blad(blad);
  await context.write((write) => note(write, dossierId, 'inspanningen_gemaakt', {}));
  return {
    bestand: new Blob([bytes], { type: 'application/pdf' }),
    naam: `inspanningen-${nummer}.pdf`,
  };
}

async function compose(context: ReadContext, dossierId: string): Promise<Blad> {
  const { unit, today } = context;
  const dossier = await openDossier(context, dossierId, 'lezen');
  const traject = (await listTrajecten(unit, dossierId)).at(-1);
  const van = toIsoDate(traject?.begonnenOp ?? dossier.geopendOp);
  const tot = traject?.geslotenOp == null ? null : toIsoDate(traject.geslotenOp);
  // What was told of the end comes after it.
  const isIn = (op: IsoDate) => op >= van;
  const koppen = await listPartnerKoppen(unit);
  const brieven = (await listBriefRows(unit, dossierId))
    .filter(({ nietGeschreven }) => nietGeschreven === null)
    .map(({ soort, verzondenOp, betrokkeneId: wie }) => ({
      ...{ wat: briefnaam(soort), op: toIsoDate(verzondenOp), wie },
    }))
    .filter(({ op }) => isIn(op));
  const { delen, kop, ...blad } = stelInspanningenOp({
    ...{ dossiernummer: dossier.nummer, van, tot, gemaakt: today },
    contact: contactEenKeer(
      [
        ...(await readPogingenIn(context, dossierId, traject?.id)),
        ...(await readContact(context, dossierId)).filter(({ op }) => isIn(op)),
      ],
      brieven,
    ),
    brieven,
    vragen: (await listVerstrekkingen(unit, dossierId))
      .filter(({ soort, ingetrokkenOp }) => ingetrokkenOp === null && VRAGEN.has(soort))
      .map(({ soort, op }) => ({ wat: VRAGEN.get(soort) ?? '', op: dayOf(op) }))
      .filter(({ op }) => isIn(op)),
    inzet: await readInzetZonderZorg(context, dossierId, traject?.id),
    ingelicht: (await readVerteld(context, dossierId))
      .map(({ partnerId, partnerNaam, datum }) => {
        const soort = koppen.get(partnerId)?.soort;
        // That a care party takes part says what kind of care there is.
        const isZorg = soort !== undefined && isZorgsoort(soort);
        return {
          wat: isZorg ? 'Een andere betrokken partij' : partnerNaam,
          op: toIsoDate(datum),
        };
      })
      .filter(({ op }) => isIn(op)),
  });
  return {
    ...{ ...blad, kop: [...kop] },
    delen: delen.map((deel) => ({ kop: deel.kop, punten: [...deel.punten] })),
  };
}

/** What the desk itself told, one for each time: a mail that told of three things is one. */
async function readVerteld(
  { unit }: ReadContext,
  dossierId: string,
): Promise<readonly MededelingRow[]> {
  const own = (await listMededelingen(unit, dossierId)).filter(
    ({ ingetrokkenOp, verteller }) => ingetrokkenOp === null && verteller === 'meldpunt',
  );
  const keer = (row: MededelingRow) => row.verstrekkingId ?? `${row.partnerId} ${row.op}`;
  return [...new Map(own.map((row) => [keer(row), row])).values()];
}

/** The answers that count as help with a question. */
const VRAGEN: ReadonlyMap<string, string> = new Map([
  ['advies', 'Advies gegeven'],
  ['ondersteuning', 'Ondersteuning gegeven'],
]);

/** Every moment of contact with the household, or attempt at it. */
async function readContact({ unit }: ReadContext, dossierId: string): Promise<Zoekdaad[]> {
  return (await listAantekeningen(unit, dossierId))
    .filter(({ soort, ingetrokkenOp }) => soort === 'contact' && ingetrokkenOp === null)
    .map(({ kanaal, datum }) => ({
      wat: kanaal === null ? 'Contact' : kanaalNaam(kanaal),
      ...{ op: toIsoDate(datum), hoe: null, kanaal, wie: null },
    }));
}

/** How the household was sought in a traject by the desk, and whether somebody was reached; no more. */
async function readPogingenIn(
  context: ReadContext,
  dossierId: string,
  trajectId: string | undefined,
): Promise<Zoekdaad[]> {
  return (await readPogingen(context, dossierId))
    .filter((one) => one.trajectId === trajectId && one.door === 'meldpunt')
    .map(({ hoe, uitkomst, datum, betrokkeneId: wie }) => ({
      wat: `${pogingwegNaam(hoe)}, ${uitkomst === 'bereikt' ? 'bereikt' : 'niet bereikt'}`,
      ...{ op: datum, hoe, kanaal: null, wie },
    }));
}

/** What was set going in a traject; care is never on the sheet. */
async function readInzetZonderZorg(
  { unit }: ReadContext,
  dossierId: string,
  trajectId: string | undefined,
): Promise<Gedaan[]> {
  return (await listInzetten(unit, dossierId))
    .filter(
      (row) => row.trajectId === trajectId && row.ingetrokkenOp === null && !isZorginzet(row.soort),
    )
    .map(({ soort, begonnenOp, gevraagdOp, op }) => ({
      wat: inzetNaam(soort),
      op: toIsoDate(begonnenOp ?? gevraagdOp ?? localTime(op).datum),
    }));
}

function briefnaam(soort: string): string {
  const known = BRIEFSOORTEN.find((one) => one === soort);
  return known === undefined ? 'Brief' : briefsoortNaam(known);
}

const dayOf = (instant: string): IsoDate => toIsoDate(localTime(instant).datum);
