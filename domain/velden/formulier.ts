import { datumFoutZin, parseDatum } from '../dates/datum-invoer.ts';
import { formatDatum } from '../dates/format.ts';
import type { GeboortedatumTekst } from '../dates/geboortedatum.ts';
import { type IsoDate, isIsoDate } from '../dates/iso-date.ts';
import { bedragFoutZin, parseBedrag } from '../geld.ts';
import { cleanLine } from '../invoer.ts';
import {
  type Gevuld,
  genoemd,
  type Invoer,
  namenVan,
  type Veld,
  type Velddefinities,
  type Waarde,
} from './veld.ts';

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

type Deel<V extends Velddefinities> = {
  [K in keyof V]: V[K] extends { deelVan: string } ? K : never;
}[keyof V];
/** Some fields as typed. One that is part of another is only there on a form that asks it apart. */
export type Formulierwaarden<V extends Velddefinities> = {
  [K in Exclude<keyof V, Deel<V>>]: Getypt<V[K]>;
} & { [K in Deel<V>]?: Getypt<V[K]> };

/** What a form begins with; the day is for fields that begin with it. */
export function beginwaarden<V extends Velddefinities>(
  definities: V,
  vandaag?: IsoDate,
): Formulierwaarden<V> {
  const own = Object.entries(definities).filter(([, veld]) => !('deelVan' in veld));
  return Object.fromEntries(
    own.map(([naam, veld]) => [naam, beginOf(veld, vandaag)]),
  ) as Formulierwaarden<V>;
}

/** What a form holds of fields that are known: the melding, the person that is to be mended. */
export function toGetypt<V extends Velddefinities>(
  definities: V,
  waarden: { readonly [K in keyof V]?: unknown },
): Formulierwaarden<V> {
  const own = Object.entries(definities).filter(([, veld]) => !('deelVan' in veld));
  return Object.fromEntries(
    own.map(([naam, veld]) => [naam, getyptOf(veld, waarden[naam])]),
  ) as Formulierwaarden<V>;
}

function getyptOf(veld: Veld, waarde: unknown): unknown {
  if (veld.soort === 'datum')
    return typeof waarde === 'string' && isIsoDate(waarde)
      ? { tekst: formatDatum(waarde), datum: waarde }
      : { tekst: '', datum: null };
  if (veld.soort === 'bedrag')
    return typeof waarde === 'number' ? (waarde / 100).toFixed(2).replace('.', ',') : '';
  if (veld.soort === 'geboortedatum') return beginOf(veld, undefined);
  return typeof waarde === 'string' ? waarde : '';
}

function beginOf(veld: Veld, vandaag: IsoDate | undefined): unknown {
  switch (veld.soort) {
    case 'datum':
      return veld.begin === undefined || vandaag === undefined
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

/** Some fields as far as they are typed; null where nothing stands, or what cannot be read. */
export type Gelezen<V extends Velddefinities> = { readonly [K in keyof V]: Waarde<V[K]> | null };

/** What is typed so far, to judge it: what is not asked is nothing, text is tidied. */
export function readGetypt<V extends Velddefinities>(
  definities: V,
  getypt: Formulierwaarden<V>,
): Gelezen<V> {
  const values: Readonly<Record<string, unknown>> = { ...getypt };
  return Object.fromEntries(
    Object.entries(definities).map(([naam, veld]) => [naam, readVeld(veld, naam, values) ?? null]),
  ) as Gelezen<V>;
}

/**
 * What is typed as the contract takes it. Only for a form without errors: what cannot be read would
 * be left out.
 *
 * @throws Error where something that must be there is not: that is a bug in the caller.
 */
export function toInvoer<V extends Velddefinities>(
  definities: V,
  getypt: Formulierwaarden<V>,
): Invoer<V> {
  const values: Readonly<Record<string, unknown>> = { ...getypt };
  const entries = Object.entries(definities).flatMap(([naam, veld]) => {
    const waarde = readVeld(veld, naam, values);
    if (waarde === undefined && !isPersoonsveld(veld))
      throw new Error(`The form has errors: nothing stands in ${veld.label}`);
    return waarde === undefined ? [] : [[naam, waarde] as const];
  });
  return Object.fromEntries(entries) as Invoer<V>;
}

/**
 * What of each field cannot be sent as it is typed, with what to do: what cannot be read, is too
 * long, or must be there and is not. Of a person the rules of a person say so.
 */
export function findLeesfouten<V extends Velddefinities>(
  definities: V,
  getypt: Formulierwaarden<V>,
  vandaag: IsoDate,
): readonly { readonly veld: keyof V & string; readonly zin: string }[] {
  const values: Readonly<Record<string, unknown>> = { ...getypt };
  return namenVan(definities).flatMap((naam) => {
    const veld: Veld | undefined = definities[naam];
    const zin =
      veld && isGevraagd(veld, values) ? leesfout(veld, values[naam], vandaag) : undefined;
    return zin === undefined ? [] : [{ veld: naam, zin }];
  });
}

function leesfout(veld: Veld, waarde: unknown, vandaag: IsoDate): string | undefined {
  const getypt = getyptVan(waarde);
  switch (veld.soort) {
    case 'regel':
    case 'tekst':
      if (veld.verplicht && getypt.tekst.trim() === '') return `Vul ${genoemd(veld)} in.`;
      return teLangZin(getypt.tekst, veld.hoogstens);
    case 'bedrag': {
      const read = parseBedrag(getypt.tekst, veld.hoogste);
      return read.ok ? undefined : bedragFoutZin(read.error);
    }
    case 'datum':
      return datumZin(getypt, vandaag, veld.verplicht === true);
    case 'keuze':
      // A draft may hold a code that is none any more.
      return veld.keuzes.includes(getypt.tekst) ? undefined : veld.zin;
    case 'verwijzing':
      return getypt.tekst === '' ? veld.zin : undefined;
    default:
      return undefined;
  }
}

/** What is said of text that is too long; undefined when it fits. */
export function teLangZin(tekst: string, hoogstens: number): string | undefined {
  const { length } = tekst.trim();
  if (length <= hoogstens) return undefined;
  return `Hier passen ${hoogstens} tekens; dit zijn er ${length}. Kort de tekst in.`;
}

/**
 * The sentence for what was typed, or undefined when it is a date. An empty field is only wrong
 * where a date is needed.
 */
export function datumZin(
  { tekst, datum }: { readonly tekst: string; readonly datum?: unknown },
  vandaag: IsoDate,
  verplicht: boolean,
): string | undefined {
  if (datum != null) return undefined;
  const read = parseDatum(tekst, vandaag);
  if (read.ok) return undefined;
  return read.error.kind === 'leeg' && !verplicht ? undefined : datumFoutZin(read.error);
}

/** Whether a field is asked, by what the form holds. */
export function isGevraagd(
  { alleenAls }: Pick<Veld, 'alleenAls'>,
  values: Readonly<Record<string, unknown>>,
): boolean {
  return alleenAls === undefined || alleenAls.is.some((code) => code === values[alleenAls.veld]);
}

/** What stands in a field; undefined when nothing does, and nothing is no value of it. */
function readVeld(veld: Veld, naam: string, values: Readonly<Record<string, unknown>>): unknown {
  if (!isGevraagd(veld, values)) return nothingOf(veld);
  const getypt = getyptVan(values[naam]);
  switch (veld.soort) {
    case 'regel':
      return cleanLine(getypt.tekst) || nothingOf(veld);
    case 'tekst':
      return getypt.tekst.trim() || nothingOf(veld);
    case 'bedrag': {
      const read = parseBedrag(getypt.tekst, veld.hoogste);
      return read.ok ? (read.value ?? null) : null;
    }
    case 'datum':
      return getypt.datum ?? nothingOf(veld);
    case 'geboortedatum':
      return getypt.geboortedatum ?? (cleanLine(getypt.tekst) || undefined);
    case 'gegeven':
      return cleanLine(getypt.tekst) || undefined;
    default:
      return getypt.tekst || nothingOf(veld);
  }
}

type IetsGetypt = {
  readonly tekst: string;
  readonly datum?: unknown;
  readonly geboortedatum?: unknown;
};
function getyptVan(waarde: unknown): IetsGetypt {
  if (typeof waarde === 'object' && waarde !== null && 'tekst' in waarde)
    return waarde as IetsGetypt;
  return { tekst: typeof waarde === 'string' ? waarde : '' };
}

function isPersoonsveld({ soort }: Veld): boolean {
  return soort === 'gegeven' || soort === 'geboortedatum' || soort === 'gegevenskeuze';
}

function nothingOf(veld: Veld): unknown {
  switch (veld.soort) {
    case 'regel':
    case 'tekst':
      return veld.verplicht === undefined ? '' : undefined;
    case 'keuze':
      return veld.begin ?? veld.ongekozen;
    case 'bedrag':
    case 'datum':
    case 'verwijzing':
      return 'verplicht' in veld ? undefined : null;
    default:
      return undefined;
  }
}

/** What is sent of a field where nothing is typed; fields that must be filled in are not in it. */
export type LegeInvoer<V extends Velddefinities> = Omit<Invoer<V>, Verplicht<V>>;
type Verplicht<V extends Velddefinities> = {
  [K in keyof V]: V[K] extends { verplicht: true }
    ? K
    : V[K] extends { soort: 'keuze' }
      ? V[K] extends { begin: string } | { ongekozen: string }
        ? never
        : K
      : never;
}[keyof V];

/** What is sent where nothing is typed: to begin a melding with that no form made. */
export function legeInvoer<V extends Velddefinities>(definities: V): LegeInvoer<V> {
  const entries = Object.entries(definities).flatMap(([naam, veld]) => {
    const waarde = nothingOf(veld);
    return waarde === undefined ? [] : [[naam, waarde] as const];
  });
  return Object.fromEntries(entries) as LegeInvoer<V>;
}
