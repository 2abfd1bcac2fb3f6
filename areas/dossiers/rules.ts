import { VEILIGHEID, type Veiligheid, veiligheidNaam } from '#areas/personen/rules/bereik.ts';
import type { Prioriteitsgroep } from '#areas/screening/rules/formulier.ts';
import type { Leeftijd } from '#domain/dates/geboortedatum.ts';
import type { JaNeeOnbekend } from '#domain/keuzes.ts';

/** The first and last year that a dossiernummer can have; another one is a slip or no number. */
const EERSTE_JAAR = 2000;
const LAATSTE_JAAR = 2099;

/** The highest number within a year. */
export const MAX_VOLGNUMMER = 999_999;

// Without a mark in between the number must have all its digits: 20261 can mean anything.
const APART = /^(\d{4}) ?[-/. ] ?(\d{1,6})$/;
const AANEEN = /^(\d{4})(\d{5,6})$/;

function isNumber(jaar: number, volgnummer: number): boolean {
  const whole = Number.isInteger(jaar) && Number.isInteger(volgnummer);
  const inRange = jaar >= EERSTE_JAAR && jaar <= LAATSTE_JAAR;
  return whole && inRange && volgnummer >= 1 && volgnummer <= MAX_VOLGNUMMER;
}

/**
 * A dossiernummer as it is stored, shown and put on a letter as "Ons kenmerk": the year and the
 * number within it, at least five digits. It says nothing about the person.
 *
 * @example formatDossiernummer(2026, 123) // '2026-00123'
 * @throws RangeError for a year or number that cannot be: that is a bug in the caller.
 */
export function formatDossiernummer(jaar: number, volgnummer: number): string {
  if (!isNumber(jaar, volgnummer)) throw new RangeError('No dossiernummer has this year or number');
  return `${jaar}-${String(volgnummer).padStart(5, '0')}`;
}

/**
 * Reads a dossiernummer as typed or copied from a letter and gives it in the stored form;
 * undefined when it is none. Zeros in front, spaces and the kind of dash do not matter.
 *
 * @example parseDossiernummer('2026-123')   // '2026-00123'
 * @example parseDossiernummer('202600123')  // '2026-00123'
 * @example parseDossiernummer('2026-11-05') // undefined
 */
export function parseDossiernummer(text: string): string | undefined {
  const tidied = text
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  const match = APART.exec(tidied) ?? AANEEN.exec(tidied);
  if (match === null) return undefined;
  const [jaar, volgnummer] = [Number(match[1]), Number(match[2])];
  return isNumber(jaar, volgnummer) ? formatDossiernummer(jaar, volgnummer) : undefined;
}

/** The steps of the process (PP st 1-9), and "ontruiming uitgesteld" of the Werkafspraken. */
export const PROCESSTAPPEN = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'uitgesteld'] as const;

/** One of the steps, as a code. */
export type Processtap = (typeof PROCESSTAPPEN)[number];

const NAMEN: Readonly<Record<Processtap, string>> = {
  '1': 'Signaal na vroegsignalering',
  '2': 'Melding bij Sociaal Team',
  '3': 'Inzet sociale dienst',
  '4': 'Bekendheid nagevraagd',
  '5': 'Afstemming Sociaal Team en MZO',
  '6': 'Dagvaarding',
  '7': 'Vordering ontbinding of ontruiming',
  '8': 'Oplossing',
  '9': 'Huisuitzetting',
  uitgesteld: 'Ontruiming uitgesteld',
};

// A postponed eviction lies between the announcement (7) and how it ends (8 or 9).
const VOLGORDE: readonly Processtap[] = ['1', '2', '3', '4', '5', '6', '7', 'uitgesteld', '8', '9'];

/** Says whether text is the code of a step. @example isProcesstap('7') // true */
export function isProcesstap(text: string): text is Processtap {
  return PROCESSTAPPEN.some((stap) => stap === text);
}

/** The short Dutch name of a step. @example processtapNaam('6') // 'Dagvaarding' */
export function processtapNaam(stap: Processtap): string {
  return NAMEN[stap];
}

const SIGNALEN: Readonly<Record<string, string>> = {
  woonoverlast: 'Signaal van woonoverlast',
  onbegrepen_gedrag: 'Signaal van onbegrepen gedrag',
  zorg_en_veiligheid: 'Signaal over zorg en veiligheid',
  zorgen: 'Signaal van zorgen',
};

/**
 * The name of a step in one case: where it begins with overlast or zorg there was no vroegsignalering,
 * which is about arrears (WA; Convenant MZO).
 *
 * @param aanleiding what was reported last; null: nothing
 * @example stapNaam('1', 'woonoverlast') // 'Signaal van woonoverlast'
 */
export function stapNaam(stap: Processtap, aanleiding: string | null): string {
  const signaal = stap === '1' && aanleiding !== null ? SIGNALEN[aanleiding] : undefined;
  return signaal ?? NAMEN[stap];
}

/** Orders steps by how far a case has come, for `sort`. Negative, zero or positive. */
export function compareStappen(a: Processtap, b: Processtap): number {
  return VOLGORDE.indexOf(a) - VOLGORDE.indexOf(b);
}

/**
 * The step of a case after something of step `next` has happened. A case moves forward and never
 * back by itself: a melding of zorgen (1) in a case that is before the court (6) leaves it at 6.
 * A person can still put it back by hand. A new dossier has no step yet.
 *
 * - 'uitgesteld' lies between 7 and 8: it follows any step up to 7.
 * - From 'uitgesteld' a case goes on to 8 or 9, and to 7 as well: when an eviction that was put
 *   off is announced again, it is on again, and the case must not look safer than it is.
 * - A dossier that is opened again after closing begins a new traject with its own step.
 *
 * Source: PP st 1-9; "ontruiming uitgesteld" WA.
 *
 * @example reachStap('6', '1')          // '6'
 * @example reachStap('7', 'uitgesteld') // 'uitgesteld'
 * @example reachStap('uitgesteld', '7') // '7'
 */
export function reachStap(current: Processtap | undefined, next: Processtap): Processtap {
  if (current === undefined) return next;
  if (current === 'uitgesteld' && next === '7') return next;
  return compareStappen(next, current) > 0 ? next : current;
}

/** What the desk is doing with a dossier. It moves apart from the step its case has reached. */
export const WERKSTATUSSEN = ['nieuw', 'screening', 'afstemming', 'afgesloten'] as const;

/** One of the states. */
export type Werkstatus = (typeof WERKSTATUSSEN)[number];

const WERKSTATUS_NAMEN: Readonly<Record<Werkstatus, string>> = {
  nieuw: 'Nieuw',
  screening: 'Screening',
  afstemming: 'Afstemming en inzet',
  afgesloten: 'Afgesloten',
};

/** Says whether text is the code of a state. @example isWerkstatus('nieuw') // true */
export function isWerkstatus(text: string): text is Werkstatus {
  return WERKSTATUSSEN.some((status) => status === text);
}

/** The Dutch name of a state. @example werkstatusNaam('afstemming') // 'Afstemming en inzet' */
export function werkstatusNaam(status: Werkstatus): string {
  return WERKSTATUS_NAMEN[status];
}

/** The flags of a dossier, the most important first. */
export const VLAGCODES = [
  'beperkt',
  'kinderbeleid',
  ...VEILIGHEID,
  'ernstig_nadeel',
  'kinderen',
  'kinderen_onbekend',
  'prioriteit',
  'zonder_dossierhouder',
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
  /** Whom the afsprakenset of the traject puts first; without a set nobody. */
  readonly groepen: readonly Prioriteitsgroep[];
  /** From which age somebody is a senior by that set; null: no age counts. */
  readonly seniorVanaf: number | null;
  /** What the own policy of the gemeente asks when a family may lose its home. */
  readonly kinderbeleid?: string | undefined;
  /** Whether betrokkene belongs to the OGGZ-doelgroep, as a person judged. */
  readonly oggz: boolean;
  readonly heeftDossierhouder: boolean;
  /** What to mind at a visit, of anybody in the dossier; left out: nothing. */
  readonly veiligheid?: readonly Veiligheid[];
};

/**
 * The flags of a dossier, the most important first.
 *
 * Children that may be there are a flag of their own: "onbekend" counts as doubt (st 5). An
 * incomplete date of birth makes somebody a senior when the oldest possible age does: better
 * one too many than a senior missed. A closed dossier needs no dossierhouder.
 *
 * Source: domein §4 (the afsprakenset says who comes first), SA 5.5 (beperking).
 *
 * @example computeVlaggen({ werkstatus: 'in_behandeling', beperkt: false, kinderen: 'ja', ernstigNadeel: 'vermoeden', groepen: ['gezin_met_kinderen'], seniorVanaf: null, oggz: false, heeftDossierhouder: true }).map(({ code }) => code)
 *   // ['ernstig_nadeel', 'kinderen', 'prioriteit']
 */
export function computeVlaggen(feiten: VlagFeiten): readonly Vlag[] {
  const vlaggen: Vlag[] = [];
  const add = (code: Vlagcode, zin: string) => vlaggen.push({ code, zin });
  if (feiten.beperkt) {
    add('beperkt', 'Dit dossier is beperkt: alleen bewaren, niets wijzigen of verstrekken.');
  }
  if (feiten.kinderbeleid !== undefined) add('kinderbeleid', feiten.kinderbeleid);
  for (const code of feiten.veiligheid ?? [])
    add(code, `${veiligheidNaam(code)}: dat is afgesproken voor de veiligheid.`);
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
  if (!feiten.heeftDossierhouder && feiten.werkstatus !== 'afgesloten') {
    add('zonder_dossierhouder', 'Niemand heeft dit dossier in behandeling.');
  }
  return vlaggen;
}

/** The groups of the set that the facts belong to, as they read in a sentence. */
function prioriteitsgroepen(feiten: VlagFeiten): string[] {
  const groepen: string[] = [];
  const kent = (groep: Prioriteitsgroep) => feiten.groepen.includes(groep);
  if (feiten.kinderen === 'ja' && kent('gezin_met_kinderen')) groepen.push('gezin met kinderen');
  const seniorVanaf = kent('senior') ? (feiten.seniorVanaf ?? Infinity) : Infinity;
  const { leeftijd } = feiten;
  const [youngest, oldest] = typeof leeftijd === 'object' ? leeftijd.tussen : [leeftijd, leeftijd];
  if (youngest !== undefined && youngest >= seniorVanaf) {
    groepen.push(`senior (${seniorVanaf} jaar of ouder)`);
  } else if (oldest !== undefined && oldest >= seniorVanaf) {
    groepen.push(`mogelijk senior (${seniorVanaf} jaar of ouder)`);
  }
  if (feiten.oggz && kent('oggz_doelgroep')) groepen.push('OGGZ-doelgroep');
  return groepen;
}
