import { formatDatum } from '../dates/format.ts';
import type { GeboortedatumTekst } from '../dates/geboortedatum.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { parseBedrag } from '../geld.ts';
import { cleanLine } from '../invoer.ts';
import type { Gevuld, Invoer, Veld, Velden } from './veld.ts';

/** A date as typed, and the day that it means when it means one. */
export type GetypteDatum = { readonly tekst: string; readonly datum: IsoDate | null };
/** A date of birth as typed, and the stored form when it reads as one. */
export type GetypteGeboortedatum = {
  readonly tekst: string;
  readonly geboortedatum: GeboortedatumTekst | null;
};

/** What a form holds of a field: plain JSON, kept as a draft. '' where nothing is chosen. */
export type Getypt<V extends Veld> = V extends { soort: 'datum' }
  ? GetypteDatum
  : V extends { soort: 'geboortedatum' }
    ? GetypteGeboortedatum
    : V extends { soort: 'keuze'; begin: string }
      ? Gevuld<V>
      : V extends { keuzes: readonly string[] }
        ? Gevuld<V> | ''
        : string;

type Deel<V extends Velden> = {
  [K in keyof V]: V[K] extends { deelVan: string } ? K : never;
}[keyof V];
/** Some fields as typed. One that is part of another is only there on a form that asks it apart. */
export type Formulierwaarden<V extends Velden> = {
  [K in Exclude<keyof V, Deel<V>>]: Getypt<V[K]>;
} & { [K in Deel<V>]?: Getypt<V[K]> };

/** What a form begins with. */
export function beginwaarden<V extends Velden>(
  definities: V,
  vandaag: IsoDate,
): Formulierwaarden<V> {
  const own = Object.entries(definities).filter(([, veld]) => !('deelVan' in veld));
  return Object.fromEntries(
    own.map(([naam, veld]) => [naam, beginOf(veld, vandaag)]),
  ) as Formulierwaarden<V>;
}

function beginOf(veld: Veld, vandaag: IsoDate): unknown {
  switch (veld.soort) {
    case 'datum':
      return veld.begin === undefined
        ? { tekst: '', datum: null }
        : { tekst: formatDatum(vandaag), datum: vandaag };
    case 'geboortedatum':
      return { tekst: '', geboortedatum: null };
    case 'keuze':
      return veld.begin ?? '';
    default:
      return '';
  }
}

/**
 * What is typed as the contract takes it: what is not asked is nothing, text is tidied. Only for a
 * form without errors: what cannot be read would be left out.
 *
 * @throws Error where something that must be there is not: that is a bug in the caller.
 */
export function toInvoer<V extends Velden>(definities: V, getypt: Formulierwaarden<V>): Invoer<V> {
  const values: Readonly<Record<string, unknown>> = { ...getypt };
  const entries = Object.entries(definities).flatMap(([naam, veld]) => {
    const waarde = isGevraagd(veld, values) ? sentOf(veld, values[naam]) : nothingOf(veld);
    return waarde === undefined ? [] : [[naam, waarde] as const];
  });
  return Object.fromEntries(entries) as Invoer<V>;
}

/** Whether a field is asked, by what the form holds. */
export function isGevraagd(
  { alleenAls }: Pick<Veld, 'alleenAls'>,
  values: Readonly<Record<string, unknown>>,
): boolean {
  return alleenAls === undefined || alleenAls.is.some((code) => code === values[alleenAls.veld]);
}

function sentOf(veld: Veld, waarde: unknown): unknown {
  const getypt = isGetypt(waarde) ? waarde : { tekst: typeof waarde === 'string' ? waarde : '' };
  const tekst = getypt.tekst.trim();
  switch (veld.soort) {
    case 'regel':
      return cleanLine(tekst);
    case 'tekst':
      return tekst;
    case 'bedrag': {
      const read = parseBedrag(tekst, veld.hoogste);
      return read.ok ? (read.value ?? null) : null;
    }
    case 'datum':
      return getypt.datum ?? nothingOf(veld);
    case 'geboortedatum':
      return getypt.geboortedatum ?? (cleanLine(tekst) || undefined);
    case 'gegeven':
      return cleanLine(tekst) || undefined;
    default:
      return tekst === '' ? nothingOf(veld) : tekst;
  }
}

type IetsGetypt = { tekst: string; datum?: unknown; geboortedatum?: unknown };
function isGetypt(waarde: unknown): waarde is IetsGetypt {
  return typeof waarde === 'object' && waarde !== null && 'tekst' in waarde;
}

function nothingOf(veld: Veld): unknown {
  switch (veld.soort) {
    case 'regel':
    case 'tekst':
      return '';
    case 'gegeven':
    case 'geboortedatum':
    case 'gegevenskeuze':
      return undefined;
    case 'keuze':
      if (veld.begin !== undefined) return veld.begin;
      break;
    case 'bedrag':
      return null;
    default:
      if (veld.verplicht === undefined) return null;
  }
  throw new Error(`The form has errors: nothing stands in ${veld.label}`);
}

/** What is sent of a field where nothing is typed; fields that must be filled in are not in it. */
export type LegeInvoer<V extends Velden> = Omit<Invoer<V>, Verplicht<V>>;
type Verplicht<V extends Velden> = {
  [K in keyof V]: V[K] extends { verplicht: true }
    ? K
    : V[K] extends { soort: 'keuze' }
      ? V[K] extends { begin: string }
        ? never
        : K
      : never;
}[keyof V];

/** What is sent where nothing is typed: to begin a melding with that no form made. */
export function legeInvoer<V extends Velden>(definities: V): LegeInvoer<V> {
  const entries = Object.entries(definities).flatMap(([naam, veld]) => {
    const mustBeThere = 'verplicht' in veld || (veld.soort === 'keuze' && veld.begin === undefined);
    const waarde = mustBeThere ? undefined : nothingOf(veld);
    return waarde === undefined ? [] : [[naam, waarde] as const];
  });
  return Object.fromEntries(entries) as LegeInvoer<V>;
}
