import type { Pogingweg } from '#areas/dossiers/rules-contact.ts';
import { formatDatumLang } from '#domain/dates/format.ts';
import { type IsoDate, partsOf } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/keuzes.ts';

/** Something that was done on a day, and what it is called on the sheet. */
export type Gedaan = { readonly wat: string; readonly op: IsoDate };

/** What the Meldpunt itself did in one traject; no outcome, no care, and nobody by name. */
export type Inspanningen = {
  readonly dossiernummer: string;
  readonly van: IsoDate;
  readonly tot: IsoDate | null;
  /** On which day the sheet is made. */
  readonly gemaakt: IsoDate;
  readonly contact: readonly Gedaan[];
  readonly brieven: readonly Gedaan[];
  readonly vragen: readonly Gedaan[];
  readonly inzet: readonly Gedaan[];
  readonly ingelicht: readonly Gedaan[];
};

/** A sheet of one page: what stands above, its parts, and what stands below. */
export type Inspanningenblad = {
  readonly titel: string;
  readonly datum: IsoDate;
  readonly kop: readonly string[];
  readonly delen: readonly { readonly kop: string; readonly punten: readonly string[] }[];
  readonly voet: string;
};

/** What stands on the sheet, so that nobody takes it for proof in a case, or for a judgement by SA 6.2. */
export const NIET_VOOR_HET_PROCES =
  'Dit blad is niet bedoeld voor het procesdossier. Het is een overzicht van inspanningen voor artikel 6, lid 2 van de samenwerkingsafspraken. Het zegt niet dat aan dat lid is voldaan.';

/** That the desk sought contact, in which way, and with whom as far as that is known. */
export type Zoekdaad = Gedaan & {
  /** Of an attempt; null: it was noted in words, by a channel. */
  readonly hoe: Pogingweg | null;
  readonly kanaal: Kanaal | null;
  /** Null: that is not said. */
  readonly wie: string | null;
};

/** A letter that went out, to whom. */
export type Briefdaad = Gedaan & { readonly wie: string };

const WEGEN_VAN_KANAAL: Readonly<Record<Kanaal, readonly Pogingweg[]>> = {
  ...{ telefoon: ['telefoon'], persoonlijk: ['huisbezoek', 'gesprek'], post: ['brief'] },
  ...{ beveiligde_mail: ['bericht'], overleg: ['gesprek'] },
};

/**
 * The moments of contact, each act once: a letter that is registered is not an attempt by letter too,
 * and what was recorded as an attempt is not counted again by the words that somebody noted of it on
 * that day. Rather one too few than one too many: parties read this as what was really done.
 *
 * Source: SA 6.1 ("alle inspanningen"), SA Bijlage 3 ("aantoonbaar").
 *
 * @example contactEenKeer([{ wat: 'Brief of briefje, niet bereikt', op: toIsoDate('2026-11-05'), hoe: 'brief', kanaal: null, wie: 'a' }], [{ wat: 'Informatiebrief', op: toIsoDate('2026-11-05'), wie: 'a' }]) // []
 */
export function contactEenKeer(
  contact: readonly Zoekdaad[],
  brieven: readonly Briefdaad[],
): readonly Gedaan[] {
  const isSchreef = ({ op, wie }: Zoekdaad) =>
    brieven.some((brief) => brief.op === op && (wie === null || brief.wie === wie));
  const pogingen = contact.filter(
    (one) => one.hoe !== null && !(one.hoe === 'brief' && isSchreef(one)),
  );
  const isPoging = ({ op, kanaal }: Zoekdaad) =>
    pogingen.some(
      (one) =>
        one.op === op &&
        one.hoe !== null &&
        (kanaal === null || WEGEN_VAN_KANAAL[kanaal].includes(one.hoe)),
    );
  const genoteerd = contact.filter(
    (one) => one.hoe === null && !isPoging(one) && !(one.kanaal === 'post' && isSchreef(one)),
  );
  return [...pogingen, ...genoteerd].map(({ wat, op }) => ({ wat, op }));
}

/**
 * The sheet of our own efforts, for when a traject did not succeed: attempts at contact, letters,
 * questions answered, what was set going, and which parties were told. No outcome of a screening, no
 * care and no ernstig nadeel can stand on it: nothing of it is asked for here.
 *
 * Source: SA 6.1 ("alle inspanningen"), SA 6.2; domein §3 (sheet of our own efforts).
 *
 * @example
 * stelInspanningenOp({
 *   dossiernummer: '2026-00001', van: today, tot: null, gemaakt: today,
 *   contact: [], brieven: [{ wat: 'Informatiebrief', op: today }], vragen: [], inzet: [], ingelicht: [],
 * }).delen[1]?.punten // ['Informatiebrief: 5-11-2026']
 */
export function stelInspanningenOp(gegeven: Inspanningen): Inspanningenblad {
  const { dossiernummer, van, tot, gemaakt } = gegeven;
  const delen: readonly (readonly [string, readonly Gedaan[]])[] = [
    ['Pogingen om contact te krijgen', gegeven.contact],
    ['Brieven', gegeven.brieven],
    ['Vragen van partijen die zijn beantwoord', gegeven.vragen],
    ...(gegeven.inzet.length === 0 ? [] : [['Wat in gang is gebracht', gegeven.inzet] as const]),
    ['Partijen die zijn ingelicht', gegeven.ingelicht],
  ];
  // As many kinds are named as fit on one page.
  const fitting = [6, 5, 4, 3].find(
    (meeste) =>
      delen.reduce((sum, [, gedaan]) => sum + linesOf(gedaan, meeste).length, 0) <= MEESTE_REGELS,
  );
  return {
    titel: 'Inspanningen van het Meldpunt Zorg en Overlast',
    datum: gemaakt,
    kop: [
      `Ons kenmerk: ${dossiernummer}`,
      `Traject van ${formatDatumLang(van)} tot ${tot === null ? 'nu' : formatDatumLang(tot)}`,
      `Gemaakt op ${formatDatumLang(gemaakt)}`,
      NIET_VOOR_HET_PROCES,
    ],
    delen: delen.map(([kop, gedaan]) => ({ kop, punten: linesOf(gedaan, fitting ?? 3) })),
    voet: NIET_VOOR_HET_PROCES,
  };
}

/** How many points fit on one page. */
const MEESTE_REGELS = 22;
/** How many days of one kind are named. */
const MEESTE_DAGEN = 4;
/** How much of a name fits on its line. */
const MEESTE_TEKENS = 45;

/** The days by what was done, the kind that began first in front; of many days the first and the last. */
function linesOf(gedaan: readonly Gedaan[], meesteSoorten: number): readonly string[] {
  if (gedaan.length === 0) return ['Niets geregistreerd.'];
  const sorted = [...gedaan].sort((a, b) => (a.op < b.op ? -1 : 1));
  const kinds = [...new Set(sorted.map(({ wat }) => wat))];
  const lines = kinds.slice(0, meesteSoorten).map((wat) => {
    const days = sorted.filter((one) => one.wat === wat).map(({ op }) => dagVan(op));
    const keer = days.length > 1 ? `${days.length} keer, ` : '';
    const wanneer =
      days.length > MEESTE_DAGEN ? `van ${days[0]} tot en met ${days.at(-1)}` : days.join(', ');
    return `${kort(wat)}: ${keer}${wanneer}`;
  });
  const more = sorted.filter(({ wat }) => kinds.indexOf(wat) >= meesteSoorten).length;
  return more === 0 ? lines : [...lines, `En nog ${more} keer iets anders.`];
}

const kort = (wat: string) =>
  wat.length > MEESTE_TEKENS ? `${wat.slice(0, MEESTE_TEKENS - 1).trimEnd()}…` : wat;

function dagVan(op: IsoDate): string {
  const { jaar, maand, dag } = partsOf(op);
  return `${dag}-${maand}-${jaar}`;
}
