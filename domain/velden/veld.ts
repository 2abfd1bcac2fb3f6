import type { IsoDate } from '../dates/iso-date.ts';

/**
 * What a field holds: something technical, content of agreements and organisations, data of staff
 * with what the desk needs it for, or a datum of a betrokkene with its item on Bijlage 3 or the
 * list of what the task of SA 7 MZO needs (the default), and the processtap that needs it.
 */
export type Houdt =
  | 'techniek'
  | 'afspraak'
  | { readonly medewerker: string }
  | {
      readonly gegeven: string;
      readonly stap: string;
      readonly lijst?: 'B3';
      readonly doel?: string;
    };

type Gemeen = {
  /** How the form calls it. */
  readonly label: string;
  /** How it is named within a sentence: "Gebruik voor de vraag hoogstens 4000 tekens." */
  readonly genoemd?: string;
  readonly kolom: string;
  readonly houdt: Houdt;
  /** Only asked with these answers to another field; not asked is kept as nothing. */
  readonly alleenAls?: { readonly veld: string; readonly is: readonly string[] };
  /** How the dossier calls it; a field without this is not among its facts. */
  readonly feit?: string;
  /** Its column in the export; a field without this is not exported. */
  readonly export?: {
    readonly kop: string;
    readonly persoonsgegeven?: true;
    /** Its code in the export, where that is not the name of the row. */
    readonly code?: string;
  };
};

/** One line or several lines of text; nothing is the empty text. */
type Tekstveld = {
  readonly soort: 'regel' | 'tekst';
  readonly hoogstens: number;
  readonly verplicht?: true;
};
type Datumveld = {
  readonly soort: 'datum';
  readonly verplicht?: true;
  readonly begin?: 'vandaag';
};
/** One of some codes. With a `begin` the form starts with that, otherwise with nothing chosen. */
type Keuzeveld = {
  readonly soort: 'keuze';
  readonly keuzes: readonly string[];
  readonly naam: (code: never) => string;
  readonly begin?: string;
  /** What is kept when nobody chose: the form marks nothing that was not asked. */
  readonly ongekozen?: string;
  /** What is said when none of the codes was chosen. */
  readonly zin?: string;
};
/** An amount in cents; nothing is null. */
type Bedragveld = { readonly soort: 'bedrag'; readonly hoogste: number };
/** The id of something else. */
type Verwijzing = {
  readonly soort: 'verwijzing';
  readonly verplicht?: true;
  /** What is said when nothing was chosen and something must be. */
  readonly zin?: string;
};
/** Of a person: left out of what is sent when nothing was typed, null when it is not known. */
type Persoonsveld = (
  | { readonly soort: 'gegeven' | 'geboortedatum'; readonly hoogstens: number }
  | { readonly soort: 'gegevenskeuze'; readonly keuzes: readonly string[] }
) & {
  /** The field in which this one is typed along, on a form with one field for both. */
  readonly deelVan?: string;
};

/** The definition of one field. */
export type Veld = Gemeen &
  (Tekstveld | Datumveld | Keuzeveld | Bedragveld | Verwijzing | Persoonsveld);
/** How a field is named within a sentence. */
export function genoemd(veld: Pick<Veld, 'label' | 'genoemd'>): string {
  return veld.genoemd ?? veld.label.toLowerCase();
}
/** Some fields by their name in contract, form and path. */
export type Velddefinities = Readonly<Record<string, Veld>>;

/** Keeps the definitions as they are written, and refuses one that speaks of a field that is not there. */
export function velden<const V extends Velddefinities>(
  definities: V & { readonly [K in keyof V]: SpreektVan<keyof V> & Uitgeschreven<V[K]['kolom']> },
): V {
  return definities;
}
type SpreektVan<Namen> = {
  readonly deelVan?: Namen;
  readonly alleenAls?: { readonly veld: Namen; readonly is: readonly string[] };
};

// A name that is only known as text would be the name of every column.
type Uitgeschreven<Kolom> = string extends Kolom ? { readonly kolom: never } : unknown;

/** Whether nothing may stand in a field. */
export type MagLeeg<V extends Veld> = V extends { soort: 'bedrag' } | Persoonsveld
  ? true
  : V extends { soort: 'datum' | 'verwijzing' }
    ? V extends { verplicht: true }
      ? false
      : true
    : false;

/** What stands in a field that is filled in. */
export type Gevuld<V extends Veld> = V extends { keuzes: readonly (infer Code)[] }
  ? Code
  : V extends { soort: 'datum' }
    ? IsoDate
    : V extends { soort: 'bedrag' }
      ? number
      : string;

/** What a field holds, as the contract gives it. */
export type Waarde<V extends Veld> = MagLeeg<V> extends true ? Gevuld<V> | null : Gevuld<V>;
/** Some fields as the contract gives them. */
export type Veldwaarden<V extends Velddefinities> = { [K in keyof V]: Waarde<V[K]> };

/** Names of the fields that are left out of what is sent when nothing was typed. */
type Weglaatbaar<V extends Velddefinities> = {
  [K in keyof V]: V[K] extends Persoonsveld ? K : never;
}[keyof V];
/** Some fields as the contract takes them. */
export type Invoer<V extends Velddefinities> = {
  [K in Exclude<keyof V, Weglaatbaar<V>>]: Waarde<V[K]>;
} & { [K in Weglaatbaar<V>]?: Gevuld<V[K]> | undefined };

/** The names of fields, in the order of the definitions. */
export function namenVan<V extends Velddefinities>(definities: V): readonly (keyof V & string)[] {
  return Object.keys(definities);
}

/** What each path is called. @example labelsVan({ a: { label: 'A' } }, 'x.') // { 'x.a': 'A' } */
export function labelsVan(
  definities: Readonly<Record<string, Pick<Veld, 'label'>>>,
  voor = '',
): Readonly<Record<string, string>> {
  const entries = Object.entries(definities);
  return Object.fromEntries(entries.map(([naam, { label }]) => [`${voor}${naam}`, label]));
}

/** The same for each field, under the same names. */
export function elkVeld<V extends Velddefinities, T>(
  definities: V,
  make: (veld: Veld, naam: string) => T,
): { [K in keyof V]: T } {
  const entries = Object.entries(definities).map(([naam, veld]) => [naam, make(veld, naam)]);
  return Object.fromEntries(entries) as { [K in keyof V]: T };
}
