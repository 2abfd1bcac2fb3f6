import { formatDatum } from '#domain/dates/format.ts';
import { diffDays, type IsoDate } from '#domain/dates/iso-date.ts';
import {
  type Aanleiding,
  aanleidingNaam,
  DATUMSOORTEN,
  type Datumsoort,
  datumsoortNaam,
  type MeldingDatums,
} from './rules.ts';

/** What two meldingen about one betrokkene are compared by. */
export type Gemeld = {
  readonly aanleiding: Aanleiding;
  readonly ontvangen: IsoDate;
  readonly datums: MeldingDatums;
  /** Who lets the dwelling; left out or null: not known. */
  readonly verhuurder?: string | null | undefined;
};

/** Whether two meldingen are about one event, and why, in one Dutch sentence. */
export type GebeurtenisOordeel = { readonly zelfde: boolean; readonly reden: string };

/** How many days may lie between two meldingen of one event, unless the set says otherwise. */
export const STANDAARD_BINNEN_DAGEN = 30;

// SA Bijlage 3 calls the vordering of st 7 the dagvaarding too: one event, told in three ways.
const RONDOM_DAGVAARDING: ReadonlySet<Aanleiding> = new Set<Aanleiding>([
  'dagvaarding_aangezegd',
  'dagvaarding_verzonden',
  'dagvaarding_betekend',
  'vordering_ontbinding',
]);

function kindOf(aanleiding: Aanleiding): string {
  return RONDOM_DAGVAARDING.has(aanleiding) ? 'dagvaarding' : aanleiding;
}

function differing(a: Gemeld, b: Gemeld): Datumsoort | undefined {
  return DATUMSOORTEN.find((soort) => {
    const [one, other] = [a.datums[soort], b.datums[soort]];
    return one && other && one !== other;
  });
}

function shared(a: Gemeld, b: Gemeld): Datumsoort | undefined {
  return DATUMSOORTEN.find((soort) => a.datums[soort] && a.datums[soort] === b.datums[soort]);
}

/**
 * Whether two meldingen about the same betrokkene seem to be about the same event, so that the
 * second one is offered for linking and counts once. A person decides: this only offers.
 *
 * - Received more than `binnenDagen` days apart: two events.
 * - An aanzegging of an ontruiming is a new event beside dagvaarding and vordering (st 7), also
 *   beside an earlier aanzegging with another date: that one was put off and announced again.
 * - Two verhuurders are two procedures.
 * - A named date that is the same: one event.
 * - The same kind: one event. Dagvaarding aangezegd, dagvaarding verzonden and vordering are one
 *   kind. When another date differs, the reason says so: a zitting may have been moved.
 *
 * The order of the two does not matter. Source: M (double meldingen), PP st 6 and 7, SA Bijlage 3.
 *
 * @example isSameGebeurtenis(
 *   { aanleiding: 'dagvaarding_verzonden', ontvangen: toIsoDate('2026-11-05'), datums: {} },
 *   { aanleiding: 'vordering_ontbinding', ontvangen: toIsoDate('2026-11-10'), datums: {} },
 * ).zelfde // true
 */
export function isSameGebeurtenis(
  a: Gemeld,
  b: Gemeld,
  binnenDagen: number = STANDAARD_BINNEN_DAGEN,
): GebeurtenisOordeel {
  const days = Math.abs(diffDays(a.ontvangen, b.ontvangen));
  if (days > binnenDagen) return other(`Er liggen ${days} dagen tussen de twee meldingen.`);
  if (a.verhuurder && b.verhuurder && a.verhuurder !== b.verhuurder)
    return other('De twee meldingen noemen een andere verhuurder.');
  const kinds = [kindOf(a.aanleiding), kindOf(b.aanleiding)];
  const ontruiming = kinds.filter((kind) => kind === 'ontruiming_aangezegd').length;
  if (ontruiming === 1 && kinds.includes('dagvaarding')) {
    return other('Een aanzegging van de ontruiming is een nieuwe gebeurtenis na de dagvaarding.');
  }
  const difference = differing(a, b);
  if (ontruiming === 2 && difference === 'ontruiming') {
    return other('De ontruiming is voor een andere datum aangezegd.');
  }
  const soort = shared(a, b);
  const datum = soort && a.datums[soort];
  if (soort && datum) {
    return same(`Beide meldingen noemen ${formatDatum(datum)} (${datumsoortNaam(soort)}).`);
  }
  if (kinds[0] !== kinds[1]) return other('De twee meldingen hebben een andere aanleiding.');
  const what =
    kinds[0] === 'dagvaarding'
      ? 'Beide meldingen gaan over een dagvaarding'
      : `Beide meldingen hebben als aanleiding ${aanleidingNaam(a.aanleiding).toLowerCase()}`;
  const apart = days === 0 ? 'op dezelfde dag' : `binnen ${days} ${days === 1 ? 'dag' : 'dagen'}`;
  if (difference === undefined) return same(`${what}, ${apart}.`);
  return same(`${what}, ${apart}. Let op: ${datumsoortNaam(difference)} verschilt.`);
}

function same(reden: string): GebeurtenisOordeel {
  return { zelfde: true, reden };
}

function other(reden: string): GebeurtenisOordeel {
  return { zelfde: false, reden };
}
