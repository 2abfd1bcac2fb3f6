import type { Leeftijd } from '#domain/dates/geboortedatum.ts';
import type { Werkstatus } from '#domain/dossiers/werkstatus.ts';
import type { JaNeeOnbekend } from '#domain/meldingen/keuzes.ts';

/** The flags of a dossier, the most important first. */
export const VLAGCODES = [
  'beperkt',
  'ernstig_nadeel',
  'kinderen',
  'kinderen_onbekend',
  'prioriteit',
  'zonder_behandelaar',
] as const;

/** One of the flags. */
export type Vlagcode = (typeof VLAGCODES)[number];

/** A flag with one Dutch sentence that says why it is there. */
export type Vlag = { readonly code: Vlagcode; readonly zin: string };

/** How likely serious harm is according to the screening (SA 7 MZO b); undefined: not screened. */
export type NadeelOordeel = 'nee' | 'vermoeden' | 'aannemelijk' | 'onbekend' | undefined;

/** What the flags of a dossier are computed from. */
export type VlagFeiten = {
  readonly werkstatus: Werkstatus;
  /** Whether processing is restricted on request of betrokkene (SA 5.5). */
  readonly beperkt: boolean;
  readonly kinderen: JaNeeOnbekend;
  readonly ernstigNadeel?: NadeelOordeel;
  readonly leeftijd?: Leeftijd;
  /** From which age somebody is a senior: a setting. */
  readonly seniorVanaf: number;
  /** Whether betrokkene belongs to the OGGZ-doelgroep, as a person judged. */
  readonly oggz: boolean;
  readonly heeftBehandelaar: boolean;
};

/**
 * The flags of a dossier, the most important first.
 *
 * Children that may be there are a flag of their own: "onbekend" counts as doubt (st 5). An
 * incomplete date of birth makes somebody a senior when the oldest possible age does: better
 * one too many than a senior missed. A closed dossier needs no behandelaar.
 *
 * Source: domein §4 (HL and AL for the priority groups), SA 5.5 (beperking).
 *
 * @example computeVlaggen(feiten).map(({ code }) => code) // ['ernstig_nadeel', 'kinderen', 'prioriteit']
 */
export function computeVlaggen(feiten: VlagFeiten): readonly Vlag[] {
  const vlaggen: Vlag[] = [];
  const add = (code: Vlagcode, zin: string) => vlaggen.push({ code, zin });
  if (feiten.beperkt) {
    add('beperkt', 'Dit dossier is beperkt: alleen bewaren, niets wijzigen of verstrekken.');
  }
  if (feiten.ernstigNadeel === 'aannemelijk') {
    add('ernstig_nadeel', 'Ernstig nadeel is aannemelijk.');
  } else if (feiten.ernstigNadeel === 'vermoeden') {
    add('ernstig_nadeel', 'Er is een vermoeden van ernstig nadeel.');
  }
  if (feiten.kinderen === 'ja') add('kinderen', 'Er zijn kinderen in het huishouden.');
  if (feiten.kinderen === 'onbekend') {
    add(
      'kinderen_onbekend',
      'Niet bekend of er kinderen zijn: dat telt als twijfel. Vraag het na.',
    );
  }
  const groepen = prioriteitsgroepen(feiten);
  if (groepen.length > 0) add('prioriteit', `Prioriteit: ${groepen.join(', ')}.`);
  if (!feiten.heeftBehandelaar && feiten.werkstatus !== 'afgesloten') {
    add('zonder_behandelaar', 'Niemand heeft dit dossier in behandeling.');
  }
  return vlaggen;
}

/** The priority groups of HL and AL that the facts belong to, as they read in a sentence. */
function prioriteitsgroepen(feiten: VlagFeiten): string[] {
  const groepen: string[] = [];
  if (feiten.kinderen === 'ja') groepen.push('gezin met kinderen');
  const { leeftijd, seniorVanaf } = feiten;
  const [youngest, oldest] = typeof leeftijd === 'object' ? leeftijd.tussen : [leeftijd, leeftijd];
  if (youngest !== undefined && youngest >= seniorVanaf) {
    groepen.push(`senior (${seniorVanaf} jaar of ouder)`);
  } else if (oldest !== undefined && oldest >= seniorVanaf) {
    groepen.push(`mogelijk senior (${seniorVanaf} jaar of ouder)`);
  }
  if (feiten.oggz) groepen.push('OGGZ-doelgroep');
  return groepen;
}
