import { datumVelden, meldingVelden } from '#areas/meldingen/fields.ts';
import { type IsoDate, isIsoDate } from '#domain/dates/iso-date.ts';
import { fromRij, rijnaam, type Veldrij } from '#domain/velden/rij.ts';
import { toonWaarde } from '#domain/velden/tonen.ts';
import type { Veld, Velddefinities } from '#domain/velden/veld.ts';

/** The registrations that can be exported. */
export const EXPORTSOORTEN = ['meldingen', 'dossiers', 'beeindigingen'] as const;

/** One of them. */
export type Exportsoort = (typeof EXPORTSOORTEN)[number];

/** What a column holds: dates are real dates in a spreadsheet, amounts have cents. */
export type Kolomsoort = 'tekst' | 'datum' | 'getal' | 'bedrag';

/** One column of an export. */
export type Exportkolom = {
  readonly code: string;
  /** The heading, in Dutch. */
  readonly kop: string;
  readonly soort: Kolomsoort;
  /**
   * Whether it tells directly who somebody is. Only in an export with names, for a role that may
   * and a purpose that is given. Free text counts as such: nobody knows what was typed.
   */
  readonly persoonsgegeven: boolean;
};

/** One registration with its columns. */
export type Exportdefinitie = { readonly naam: string; readonly kolommen: readonly Exportkolom[] };

const kolom = (code: string, kop: string, soort: Kolomsoort = 'tekst'): Exportkolom => ({
  code,
  kop,
  soort,
  persoonsgegeven: false,
});
const persoon = (code: string, kop: string, soort: Kolomsoort = 'tekst'): Exportkolom => ({
  code,
  kop,
  soort,
  persoonsgegeven: true,
});

const BETROKKENE: readonly Exportkolom[] = [
  persoon('achternaam', 'Achternaam'),
  persoon('tussenvoegsel', 'Tussenvoegsel'),
  persoon('voorletters', 'Voorletters'),
  persoon('geboortedatum', 'Geboortedatum'),
  persoon('adres', 'Adres'),
  persoon('postcode', 'Postcode'),
  persoon('plaats', 'Plaats'),
];

const KOLOMSOORT: Readonly<Partial<Record<Veld['soort'], Kolomsoort>>> = {
  datum: 'datum',
  bedrag: 'bedrag',
};

/** The columns of the fields that are exported. */
function veldkolommen(definities: Velddefinities): readonly Exportkolom[] {
  return Object.values(definities).flatMap(({ kolom, soort, export: uit }) =>
    uit === undefined
      ? []
      : [
          {
            code: uit.code ?? rijnaam(kolom),
            kop: uit.kop,
            soort: KOLOMSOORT[soort] ?? 'tekst',
            persoonsgegeven: uit.persoonsgegeven === true,
          },
        ],
  );
}

/** Columns with others put in, each right after the one with that code. */
function insertAfter(
  kolommen: readonly Exportkolom[],
  others: Readonly<Record<string, readonly Exportkolom[]>>,
): readonly Exportkolom[] {
  return kolommen.flatMap((one) => [one, ...(others[one.code] ?? [])]);
}

/** What the exported columns of fields hold for a row, by their codes. */
export function veldcellen<V extends Velddefinities>(
  definities: V,
  rij: Veldrij<V>,
): Readonly<Record<string, string | number | IsoDate | null>> {
  const waarden: Readonly<Record<string, unknown>> = fromRij(definities, rij);
  return Object.fromEntries(
    Object.entries(definities).flatMap(([naam, veld]) =>
      veldkolommen({ [naam]: veld }).map(({ code, soort }) => [
        code,
        cel(soort, veld, waarden[naam]),
      ]),
    ),
  );
}

function cel(soort: Kolomsoort, veld: Veld, waarde: unknown): string | number | IsoDate | null {
  if (soort === 'tekst') return toonWaarde(veld, waarde);
  if (typeof waarde === 'number') return waarde;
  return typeof waarde === 'string' && isIsoDate(waarde) ? waarde : null;
}

/**
 * The columns of each export. No BSN, no answers or uitkomst of a screening and no names of
 * children or staff in any of them (domein §5). A date of birth is text: it may be incomplete.
 */
export const EXPORTS: Readonly<Record<Exportsoort, Exportdefinitie>> = {
  meldingen: {
    naam: 'Meldingen',
    kolommen: [
      kolom('dossiernummer', 'Dossiernummer'),
      ...BETROKKENE,
      ...insertAfter(veldkolommen(meldingVelden), {
        ontvangenOp: [
          kolom('melder', 'Melder'),
          persoon('contactpersoon', 'Contactpersoon melder'),
        ],
        vraag: [kolom('gemeente', 'Gemeente')],
        huurderGeinformeerd: veldkolommen(datumVelden),
      }),
      kolom('teltMee', 'Telt mee in de cijfers'),
    ],
  },
  dossiers: {
    naam: 'Dossiers',
    kolommen: [
      kolom('dossiernummer', 'Dossiernummer'),
      ...BETROKKENE,
      kolom('geopendOp', 'Geopend op', 'datum'),
      kolom('gemeente', 'Gemeente'),
      kolom('werkstatus', 'Werkstatus'),
      kolom('processtap', 'Processtap'),
      kolom('kinderen', 'Kinderen'),
      kolom('aantalMeldingen', 'Aantal meldingen', 'getal'),
      kolom('afgeslotenOp', 'Afsluitbesluit', 'datum'),
      kolom('afsluitreden', 'Reden van afsluiting'),
      persoon('overgedragenAan', 'Overgedragen aan'),
      kolom('vernietigenOp', 'Vernietigen uiterlijk', 'datum'),
      kolom('doorlooptijd', 'Doorlooptijd in dagen', 'getal'),
    ],
  },
  beeindigingen: {
    naam: 'Beëindigingen',
    kolommen: [
      kolom('dossiernummer', 'Dossiernummer'),
      ...BETROKKENE,
      kolom('datum', 'Gestopt op', 'datum'),
      kolom('partner', 'Partner'),
      kolom('gronden', 'Reden om te stoppen'),
      kolom('voldoet', 'Voldoet aan artikel 6.1'),
      persoon('inspanning', 'Wat is geprobeerd'),
      kolom('gemeente', 'Gemeente'),
      kolom('aantalPartners', 'Aantal betrokken partners', 'getal'),
      kolom('aantalIngelicht', 'Waarvan ingelicht', 'getal'),
      kolom('cyclusBeeindigd', 'Preventiecyclus geëindigd'),
    ],
  },
};

/**
 * The columns of an export. Without `metNamen` none that tells who somebody is.
 *
 * @example kolommenVoor('dossiers', { metNamen: false })[0]?.kop // 'Dossiernummer'
 */
export function kolommenVoor(
  soort: Exportsoort,
  { metNamen }: { readonly metNamen: boolean },
): readonly Exportkolom[] {
  return EXPORTS[soort].kolommen.filter(({ persoonsgegeven }) => metNamen || !persoonsgegeven);
}

/**
 * The name of an export file, without its extension: what and which period, and nobody.
 *
 * @example exportNaam('meldingen', toIsoDate('2026-01-01'), toIsoDate('2026-06-30')) // 'meldingen-2026-01-01-2026-06-30'
 */
export function exportNaam(soort: Exportsoort, van: IsoDate, tot: IsoDate): string {
  return `${soort}-${van}-${tot}`;
}
