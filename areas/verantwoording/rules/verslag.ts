import { magUitsplitsen, telPer, type Uitsplitsing } from './cijfers.ts';
import { type Netcel, onderdrukNet } from './net.ts';
import { type Cel, toCel } from './onderdruk.ts';

/** By what the counts of a part are divided, and what must be in it even when nothing was counted. */
export type Verdeelvraag<Rij> = {
  readonly code: Uitsplitsing;
  readonly sleutel: (rij: Rij) => string;
  readonly sleutels?: readonly string[];
  /** To which group a row belongs, where groups have a total of their own: always that of its key. */
  readonly groep?: (sleutel: string) => string;
  /** Counted crosswise as well, such as by month. */
  readonly kruis?: {
    readonly code: Uitsplitsing;
    readonly kolom: (rij: Rij) => string;
    readonly kolommen?: readonly string[];
  };
};

/**
 * One part of a report: things that are counted, once each. Whatever is counted of them stands in
 * one part, or a figure here can be computed from one there.
 */
export type Deelvraag<Rij> = {
  /** What the things are told apart by before anything else, such as how they ended. */
  readonly klasse?: {
    readonly code: Uitsplitsing;
    readonly van: (rij: Rij) => string;
    readonly klassen: readonly string[];
  };
  /** Each key once: two ways of dividing by the same would have to agree. */
  readonly verdelingen: readonly Verdeelvraag<Rij>[];
  /** Of which class a division is made; of all of them when it is left out. */
  readonly alleenVan?: Readonly<Partial<Record<Uitsplitsing, string>>>;
};

/** One line of a division. */
export type Verdeelregel = {
  readonly sleutel: string;
  readonly groep: string | null;
  readonly cel: Cel;
  /** By the columns, where it is counted crosswise. */
  readonly cellen: readonly Cel[];
};

/** A division as it may be published. */
export type Verslagverdeling = {
  readonly code: Uitsplitsing;
  readonly regels: readonly Verdeelregel[];
  readonly groepen: readonly { readonly sleutel: string; readonly cel: Cel }[];
  readonly kolommen: readonly string[];
  readonly kolomtotalen: readonly Cel[];
};

/** Things of one class, and how they are divided. */
export type Deelklasse = {
  readonly klasse: string;
  readonly cel: Cel;
  readonly verdelingen: readonly Verslagverdeling[];
};

/** A part of a report as it may be published. */
export type Verslagdeel = { readonly totaal: Cel; readonly klassen: readonly Deelklasse[] };

/**
 * Counts things in every way that is asked and makes all of it fit to publish together: no
 * combination of counts and totals of the part gives away one of 1 to 4.
 *
 * Source: domein §8 (at most two at a time; complementary suppression over every table).
 *
 * @example onderdrukDeel([{ g: 'a' }], { verdelingen: [{ code: 'gemeente', sleutel: ({ g }) => g }] }).totaal
 *   // { soort: 'klein' }
 * @throws RangeError when things would be divided by more than two at once.
 */
export function onderdrukDeel<Rij>(rijen: readonly Rij[], vraag: Deelvraag<Rij>): Verslagdeel {
  assertVraag(vraag);
  const cellen: Netcel[] = [];
  let places = 2;
  const begin = 0;
  // What is not divided at all is one count, that nothing else has to agree with.
  const end = vraag.klasse === undefined && vraag.verdelingen.length === 0 ? begin : 1;
  const add: Ground['add'] = (van, naar, aantal, isRand, isHoofd = false) => {
    const cel: Netcel = { van, naar, aantal, isRand, isHoofd, stand: 'open' };
    cellen.push(cel);
    return () => toCel(cel);
  };
  const place = () => {
    places += 1;
    return places;
  };
  const totaal = add(end, begin, rijen.length, true, true);
  const { klasse, verdelingen, alleenVan = {} } = vraag;
  const klassen = (klasse?.klassen ?? ['']).map((code) => {
    const own = klasse === undefined ? rijen : rijen.filter((rij) => klasse.van(rij) === code);
    const asked = verdelingen.filter((one) => (alleenVan[one.code] ?? code) === code);
    // Without classes the total is that of the one class there is.
    const from = klasse === undefined ? begin : asked.length === 0 ? end : place();
    const cel = klasse === undefined ? totaal : add(begin, from, own.length, true, true);
    let at = from;
    const laid = asked.map((verdeling, index) => {
      const next = index === asked.length - 1 ? end : place();
      const done = lay(own, verdeling, { van: at, naar: next, add, place });
      at = next;
      return done;
    });
    return { code, cel, laid };
  });
  onderdrukNet(cellen);
  return {
    totaal: totaal(),
    klassen: klassen.map(({ code, cel, laid }) => ({
      klasse: code,
      cel: cel(),
      verdelingen: laid.map((show) => show()),
    })),
  };
}

type Ground = {
  readonly van: number;
  readonly naar: number;
  readonly add: (
    van: number,
    naar: number,
    aantal: number,
    isRand: boolean,
    isHoofd?: boolean,
  ) => () => Cel;
  readonly place: () => number;
};

/** Lays one division between two places, and gives how to read it once all is made fit. */
function lay<Rij>(
  rijen: readonly Rij[],
  { code, sleutel, sleutels, groep, kruis }: Verdeelvraag<Rij>,
  { van, naar, add, place }: Ground,
): () => Verslagverdeling {
  const tellingen = telPer(rijen, sleutel, sleutels);
  const groepen = new Map<string, { at: number; cel: () => Cel }>();
  if (groep !== undefined)
    for (const one of new Set(tellingen.map((telling) => groep(telling.sleutel)))) {
      const own = tellingen.filter((telling) => groep(telling.sleutel) === one);
      const at = place();
      const sum = own.reduce((total, { aantal }) => total + aantal, 0);
      groepen.set(one, { at, cel: add(van, at, sum, true) });
    }
  const kolommen =
    kruis === undefined ? [] : telPer(rijen, kruis.kolom, kruis.kolommen).map((one) => one.sleutel);
  const columnAt = new Map(kolommen.map((kolom) => [kolom, place()]));
  const regels = tellingen.map((telling) => {
    const inGroep = groep === undefined ? null : groep(telling.sleutel);
    const from = inGroep === null ? van : (groepen.get(inGroep)?.at ?? van);
    if (kruis === undefined)
      return { telling, inGroep, cel: add(from, naar, telling.aantal, false), cellen: [] };
    const row = place();
    const own = rijen.filter((rij) => sleutel(rij) === telling.sleutel);
    const counts = new Map(telPer(own, kruis.kolom).map((one) => [one.sleutel, one.aantal]));
    const cellen = kolommen.map((kolom) =>
      add(row, columnAt.get(kolom) ?? naar, counts.get(kolom) ?? 0, false),
    );
    return { telling, inGroep, cel: add(from, row, telling.aantal, true), cellen };
  });
  const sums = new Map(
    kruis === undefined ? [] : telPer(rijen, kruis.kolom).map((one) => [one.sleutel, one.aantal]),
  );
  const kolomtotalen = kolommen.map((kolom) =>
    add(columnAt.get(kolom) ?? van, naar, sums.get(kolom) ?? 0, true),
  );
  return () => ({
    code,
    regels: regels.map(({ telling, inGroep, cel, cellen }) => ({
      sleutel: telling.sleutel,
      groep: inGroep,
      cel: cel(),
      cellen: cellen.map((show) => show()),
    })),
    groepen: [...groepen].map(([key, { cel }]) => ({ sleutel: key, cel: cel() })),
    kolommen,
    kolomtotalen: kolomtotalen.map((show) => show()),
  });
}

function assertVraag<Rij>({ klasse, verdelingen }: Deelvraag<Rij>): void {
  const codes = verdelingen.flatMap(({ code, kruis }) => [code, ...(kruis ? [kruis.code] : [])]);
  if (new Set(codes).size < codes.length)
    throw new RangeError('A part of a report is divided by the same thing twice');
  for (const { code, kruis } of verdelingen) {
    const all = [code, ...(kruis ? [kruis.code] : []), ...(klasse ? [klasse.code] : [])];
    if (!magUitsplitsen(all)) throw new RangeError('Figures are divided by two things at most');
  }
}
