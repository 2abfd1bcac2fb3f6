import { isOngedaan } from '#areas/afsluiten/service-onderwerpen.ts';
import {
  type AfsluitingRow,
  type BeeindigingRow,
  listAfsluitingen,
  listAlleBeeindigingen,
  listMededelingen,
} from '#areas/afsluiten/store.ts';
import { listAangekomen } from '#areas/brieven/store.ts';
import type { ReadContext } from '#areas/context.ts';
import { listPersonen } from '#areas/dossiers/store.ts';
import { aanleidingNaam } from '#areas/meldingen/rules.ts';
import { listAlleMeldingen, type MeldingRow } from '#areas/meldingen/store.ts';
import { listPartnerNamen, readOpvolgers } from '#areas/partners/store.ts';
import { listVerstrekkingen } from '#areas/verantwoording/store.ts';
import { localTime } from '#domain/dates/instant.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { type AfleidRegels, dueOn } from '../rules/afgeleide-termijn.ts';
import { vertelAan, type Weggevallen } from '../rules/vertellen.ts';
import type { TermijnRow } from '../store.ts';
import {
  type GebeurtenisRow,
  listAfgedaan,
  listTrajecten,
  type TrajectRow,
} from '../store-procedures.ts';

/** A term that follows from what was put right, as it is kept. */
export type Vertelling = Omit<TermijnRow, 'id' | 'versie' | 'opschortingen'>;

/** That an organisation must hear that something no longer holds. */
export type Herstelplicht = {
  readonly sleutel: string;
  readonly partnerId: string;
  /** What went, and when. */
  readonly id: string;
  readonly tot: string;
  readonly isGedaan: boolean;
};

/**
 * Which organisations must hear that something they were told no longer holds (AVG 19): what was given
 * in answer rests on everything that stood then, a mededeling on what it was about.
 */
export async function readHerstelplichten(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierId: string,
  rows: readonly GebeurtenisRow[],
): Promise<Herstelplicht[]> {
  const meldingen = await listAlleMeldingen(unit, dossierId);
  const trajecten = await listTrajecten(unit, dossierId);
  const afsluitingen = await listAfsluitingen(unit, dossierId);
  const weg = [
    ...goneOf(meldingen).flatMap(ofMelding),
    ...rows.flatMap((row) => ofGebeurtenis(row, rows, meldingen)),
    ...(await listAlleBeeindigingen(unit, dossierId)).flatMap(ofBeeindiging),
    ...afsluitingen.flatMap((row) => ofAfsluiting(row, afsluitingen, trajecten)),
  ];
  if (weg.length === 0) return [];
  const antwoorden = (await listVerstrekkingen(unit, dossierId))
    .filter(({ ingetrokkenOp }) => ingetrokkenOp === null)
    .map(({ partnerId, soort, op }) => ({ aan: partnerId, soort, op }));
  const mededelingen = (await listMededelingen(unit, dossierId))
    .filter(({ ingetrokkenOp, verteller }) => ingetrokkenOp === null && verteller === 'meldpunt')
    .map(({ partnerId, soort, bijId, op }) => ({ aan: partnerId, soort, op, over: [bijId] }));
  const done = new Set((await listAfgedaan(unit, dossierId)).map(({ sleutel }) => sleutel));
  const nu = await readOpvolgers(unit);
  return vertelAan(weg, [...antwoorden, ...mededelingen]).map(({ aan, weg: { id, tot } }) => {
    const sleutel = `vertellen_partner:${id}:${aan}`;
    return { sleutel, partnerId: nu(aan), id, tot, isGedaan: done.has(sleutel) };
  });
}

/**
 * Whom to tell that something they were told no longer holds, beside who had a letter about the
 * procedure itself: organisations that were given something that rested on it, and people who were
 * written that there was a melding (AVG 19).
 */
export async function deriveVertellingen(
  context: Pick<ReadContext, 'unit'>,
  dossierId: string,
  rows: readonly GebeurtenisRow[],
  regels: AfleidRegels,
): Promise<Vertelling[]> {
  const { unit } = context;
  const plichten = await readHerstelplichten(context, dossierId, rows);
  const meldingen = await listAlleMeldingen(unit, dossierId);
  const gone = goneOf(meldingen);
  if (plichten.length === 0 && gone.length === 0) return [];
  const done = new Map((await listAfgedaan(unit, dossierId)).map((one) => [one.sleutel, one]));
  const maak = (
    sleutel: string,
    naam: string,
    tot: string,
    about: Pick<Vertelling, 'betrokkeneId' | 'meldingId'>,
  ): Vertelling => {
    const begin = dayOf(tot);
    const by = done.get(sleutel);
    return {
      ...{ dossierId, sleutel, code: 'vertellen', naam, bron: 'AVG 19', begin },
      ...{ kalender: regels.kalenderOp(begin), vervalt: dueOn(begin, regels), procedureId: null },
      ...{ looptijd: regels.brief, ...about },
      ...{ voldaanOp: by?.op ?? null, voldaanMet: by?.met ?? null },
      einde: by === undefined ? null : 'gehaald',
    };
  };
  const namen = await listPartnerNamen(unit);
  const aanPartners = plichten.map(({ sleutel, partnerId, tot }) =>
    maak(sleutel, `Vertel ${namen.get(partnerId) ?? 'de partner'} wat niet meer klopt`, tot, {
      ...{ betrokkeneId: null, meldingId: null },
    }),
  );
  const brieven = await listAangekomen(unit, dossierId);
  const personen = new Set(
    (await listPersonen(unit, [dossierId])).flatMap(({ betrokkeneId, overleden }) =>
      overleden === null ? betrokkeneId : [],
    ),
  );
  const aanMensen = gone.flatMap((melding) => {
    const { id, partnerId, ingetrokkenOp } = melding;
    const isNog = meldingen.some(
      (one) => one.ingetrokkenOp === null && partnerId !== null && one.partnerId === partnerId,
    );
    if (isNog || ingetrokkenOp === null) return [];
    // What a letter told of the procedure is asked about gebeurtenis by gebeurtenis.
    const told = brieven.filter(({ bronnen, over }) => over.length === 0 && bronnen.includes(id));
    const mensen = new Set(told.map(({ betrokkeneId }) => betrokkeneId));
    return [...mensen]
      .filter((wie) => personen.has(wie))
      .map((wie) =>
        maak(`vertellen:${id}:${wie}`, meldingZin(melding), ingetrokkenOp, {
          ...{ betrokkeneId: wie, meldingId: null },
        }),
      );
  });
  return [...aanPartners, ...aanMensen];
}

function goneOf(meldingen: readonly MeldingRow[]): readonly MeldingRow[] {
  return meldingen.filter(
    ({ ingetrokkenOp, ingetrokkenReden }) =>
      ingetrokkenOp !== null && ingetrokkenReden !== 'dubbel',
  );
}

function meldingZin({ aanleiding }: MeldingRow): string {
  return `Vertel betrokkene dat de melding “${aanleidingNaam(aanleiding)}” niet klopte`;
}

function ofMelding({ id, geregistreerdOp, ingetrokkenOp, partnerId }: MeldingRow): Weggevallen[] {
  if (ingetrokkenOp === null) return [];
  return [{ id, sinds: geregistreerdOp, tot: ingetrokkenOp, van: partnerId }];
}

function ofBeeindiging(row: BeeindigingRow): Weggevallen[] {
  const { id, op, ingetrokkenOp, ingetrokkenReden, partnerId } = row;
  if (ingetrokkenOp === null || ingetrokkenReden === 'dubbel') return [];
  return [{ id, sinds: op, tot: ingetrokkenOp, van: partnerId }];
}

/** A closing that was undone was told wrongly; one after which another traject began was not. */
function ofAfsluiting(
  row: AfsluitingRow,
  alle: readonly AfsluitingRow[],
  trajecten: readonly TrajectRow[],
): Weggevallen[] {
  const { id, trajectId, op, heropendOp } = row;
  const traject = trajecten.find((one) => one.id === trajectId);
  if (heropendOp === null || !isOngedaan(row, alle, traject)) return [];
  // Only the day of undoing it is kept.
  return [{ id, sinds: op, tot: `${heropendOp}T12:00:00.000Z`, van: null }];
}

/** What was withdrawn and is not said in the same way by anything that stands. */
function ofGebeurtenis(
  row: GebeurtenisRow,
  rows: readonly GebeurtenisRow[],
  meldingen: readonly MeldingRow[],
): Weggevallen[] {
  const { id, geregistreerdOp, ingetrokkenOp, ingetrokkenReden, meldingId } = row;
  if (ingetrokkenOp === null || ingetrokkenReden === 'dubbel') return [];
  const isNog = rows.some(
    (one) =>
      one.ingetrokkenOp === null &&
      one.soort === row.soort &&
      one.dag === row.dag &&
      one.op === row.op &&
      one.ongeveer === row.ongeveer &&
      one.tijd === row.tijd,
  );
  const van = meldingen.find((one) => one.id === meldingId)?.partnerId ?? null;
  return isNog ? [] : [{ id, sinds: geregistreerdOp, tot: ingetrokkenOp, van }];
}

const dayOf = (instant: string): IsoDate => toIsoDate(localTime(instant).datum);
