import type { Looptijd } from '#areas/trajecten/rules/termijn.ts';
import { compareDates, type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';

/**
 * How binding a term is: 'richtlijn' is agreed as a guideline, 'wettelijk' follows from a law,
 * 'hard' is a fixed date or a limit without leeway, 'eigen_regel' is a rule of the desk itself.
 */
export const TERMIJNSOORTEN = ['richtlijn', 'wettelijk', 'hard', 'eigen_regel'] as const;

/** One of the kinds of term. */
export type TermijnSoort = (typeof TERMIJNSOORTEN)[number];

const SOORT_NAMEN: Readonly<Record<TermijnSoort, string>> = {
  richtlijn: 'Richtlijn',
  wettelijk: 'Wettelijk',
  hard: 'Vaste grens',
  eigen_regel: 'Eigen regel',
};

/** The Dutch name of a kind of term. @example termijnSoortNaam('richtlijn') // 'Richtlijn' */
export function termijnSoortNaam(soort: TermijnSoort): string {
  return SOORT_NAMEN[soort];
}

/** One term of an afsprakenset: what starts its clock, what ends it, how long, and says who. */
export type TermijnRegel = {
  readonly code: string;
  readonly naam: string;
  /** What starts the clock, in Dutch. */
  readonly begin: string;
  /** What must have happened when it ends, in Dutch. */
  readonly einde: string;
  readonly looptijd: Looptijd;
  readonly soort: TermijnSoort;
  /** Where the rule comes from, such as 'SA 7 MZO a'. */
  readonly bron: string;
  /** By how much the term may be prolonged, where its source allows that. */
  readonly verlenging?: Looptijd;
  /** What else somebody who sets or reads this term must know, in Dutch. */
  readonly toelichting?: string;
};

/**
 * The terms of one agreement in one period. Agreements change and lapse, so a term is never a
 * constant in a screen: it is looked up in the set that held on the day.
 */
export type Setregels = {
  readonly code: string;
  readonly naam: string;
  readonly geldigVan: IsoDate;
  readonly geldigTot?: IsoDate;
  /** The last day after prolongation, when the parties decided on one (SA 2). */
  readonly verlengdTot?: IsoDate;
  readonly goedeVrijdagVrij: boolean;
  readonly extraVrij: Kalender['extraVrij'];
  readonly bron: string;
  readonly opmerking?: string;
  readonly termijnen: readonly TermijnRegel[];
};

/** The period of a set. A stored row has null where a set in code leaves the field out. */
export type Geldigheid = {
  readonly geldigVan: IsoDate;
  readonly geldigTot?: IsoDate | null | undefined;
  readonly verlengdTot?: IsoDate | null | undefined;
};

/** The last day on which a set holds, prolongation included; undefined when it has no end. */
export function lastDay(set: Geldigheid): IsoDate | undefined {
  const geldigTot = set.geldigTot ?? undefined;
  const verlengdTot = set.verlengdTot ?? undefined;
  if (geldigTot === undefined || verlengdTot === undefined) return geldigTot;
  return compareDates(verlengdTot, geldigTot) > 0 ? verlengdTot : geldigTot;
}

/**
 * Whether a set holds on a date: from its first day up to and including its last, where a
 * prolongation moves the last day.
 *
 * @example isGeldig(standaardset, toIsoDate('2026-01-01')) // false: lapsed on 31 December 2025
 */
export function isGeldig(set: Geldigheid, datum: IsoDate): boolean {
  const last = lastDay(set);
  return set.geldigVan <= datum && (last === undefined || datum <= last);
}

/**
 * Picks the set for a date: the latest one that has started, and says when that one has lapsed.
 * A lapsed agreement is still the best there is: the desk keeps working by it until the parties
 * prolong it or make a new one, and the screen warns. Undefined when none has started yet.
 *
 * @example chooseSet([standaardset], toIsoDate('2026-11-05')) // { set: standaardset, verlopen: true }
 */
export function chooseSet<Set extends Geldigheid>(
  sets: readonly Set[],
  datum: IsoDate,
): { readonly set: Set; readonly verlopen: boolean } | undefined {
  let latest: Set | undefined;
  for (const set of sets) {
    if (set.geldigVan > datum) continue;
    if (latest === undefined || set.geldigVan >= latest.geldigVan) latest = set;
  }
  return latest && { set: latest, verlopen: !isGeldig(latest, datum) };
}

/** The term with a code, or undefined. @example findStandaardtermijn(standaardset, 'advies')?.bron // 'SA 7 MZO a' */
export function findStandaardtermijn(set: Setregels, code: string): TermijnRegel | undefined {
  return set.termijnen.find((termijn) => termijn.code === code);
}

/** The calendar by which the terms of a set are counted. */
export function kalenderOf(set: Pick<Setregels, 'goedeVrijdagVrij' | 'extraVrij'>): Kalender {
  return { goedeVrijdagVrij: set.goedeVrijdagVrij, extraVrij: set.extraVrij };
}

/** The terms of the default set, each with its source. A richtlijn is no law: it only warns. */
export const standaardTermijnen: readonly TermijnRegel[] = [
  {
    code: 'advies',
    naam: 'Advies aan melder',
    begin: 'Vraag om advies of consultatie van de melder ontvangen',
    einde: 'Vraag beantwoord',
    looptijd: { eenheid: 'werkdagen', aantal: 3 },
    soort: 'richtlijn',
    bron: 'SA 7 MZO a',
  },
  {
    code: 'ondersteuning',
    naam: 'Ondersteuning casusregisseur',
    begin: 'Casusregisseur vraagt ondersteuning',
    einde: 'Ondersteuning gegeven',
    looptijd: { eenheid: 'werkdagen', aantal: 5 },
    soort: 'richtlijn',
    bron: 'SA 7 MZO d',
  },
  {
    code: 'gemist',
    naam: 'Bericht van gemiste termijn',
    begin: 'Een termijn voor advies of ondersteuning is niet gehaald',
    einde: 'Casusregisseur op de hoogte gebracht (is die er nog niet: de melder)',
    looptijd: { eenheid: 'dagen', aantal: 0 },
    soort: 'eigen_regel',
    bron: 'SA 7 MZO e',
    toelichting: 'Het programma zet het bericht klaar; u verstuurt het zelf.',
  },
  {
    code: 'informeren',
    naam: 'Partners informeren',
    begin: 'Een feit dat voor partners van belang is, is bekend',
    einde: 'Partners op de hoogte gebracht',
    looptijd: { eenheid: 'werkdagen', aantal: 2 },
    soort: 'richtlijn',
    bron: 'SA preambule',
  },
  {
    code: 'terugkoppeling_sociaal_team',
    naam: 'Terugkoppeling Sociaal Team',
    begin: 'Melding bij het Sociaal Team',
    einde: 'Eerste beoordeling teruggekoppeld aan de corporatie',
    looptijd: { eenheid: 'weken', aantal: 2 },
    soort: 'richtlijn',
    bron: 'SA 7 ST b, SA 7 WoCo b; AL',
    toelichting: 'In deze weken begint de corporatie geen nieuwe incasso.',
  },
  {
    code: 'zitting',
    naam: 'Zitting',
    begin: 'Dagvaarding noemt de zittingsdatum',
    einde: 'Dag van de zitting',
    looptijd: { eenheid: 'harde_datum', aantal: 0 },
    soort: 'hard',
    bron: 'st 6',
  },
  {
    code: 'ontruiming',
    naam: 'Ontruiming',
    begin: 'Exploot noemt de ontruimingsdatum',
    einde: 'Dag van de ontruiming',
    looptijd: { eenheid: 'harde_datum', aantal: 0 },
    soort: 'hard',
    bron: 'st 7',
  },
  {
    code: 'informatieplicht',
    naam: 'Betrokkene informeren',
    begin: 'Gegevens van een ander dan betrokkene verkregen',
    einde: 'Betrokkene geïnformeerd',
    looptijd: { eenheid: 'maanden', aantal: 1 },
    soort: 'wettelijk',
    bron: 'PP 11; AVG 14',
    toelichting:
      'Uiterlijk bij het eerste contact of de eerste verstrekking als dat eerder is. Uitstel kan alleen met een reden (st 5).',
  },
  {
    code: 'avg_verzoek',
    naam: 'AVG-verzoek',
    begin: 'Verzoek van betrokkene ontvangen',
    einde: 'Verzoek beantwoord',
    looptijd: { eenheid: 'maanden', aantal: 1 },
    soort: 'wettelijk',
    bron: 'SA 5.5; AVG 12 lid 3',
    verlenging: { eenheid: 'maanden', aantal: 2 },
    toelichting: 'Verlengen kan alleen als betrokkene dat binnen de eerste maand hoort.',
  },
  {
    code: 'datalek_intern',
    naam: 'Datalek melden aan de manager',
    begin: 'Datalek bekend',
    einde: 'Manager op de hoogte gebracht',
    looptijd: { eenheid: 'uren', aantal: 24 },
    soort: 'hard',
    bron: 'PP 10.3',
    toelichting:
      'Weekenden en feestdagen tellen mee. Overleg eerst met de FG (PP 10.1) en breng geraakte partijen op de hoogte (SA 5.6).',
  },
  {
    code: 'datalek_ap',
    naam: 'Datalek melden aan de Autoriteit Persoonsgegevens',
    begin: 'Datalek bekend',
    einde: 'Gemeld bij de Autoriteit Persoonsgegevens',
    looptijd: { eenheid: 'uren', aantal: 72 },
    soort: 'wettelijk',
    bron: 'AVG 33',
    toelichting: 'Weekenden en feestdagen tellen mee.',
  },
  {
    code: 'bewaartermijn',
    naam: 'Bewaartermijn',
    begin: 'Afsluitbesluit',
    einde: 'Persoonsgegevens vernietigd',
    looptijd: { eenheid: 'jaren', aantal: 1 },
    soort: 'hard',
    bron: 'PP 7.2',
    toelichting:
      'Ten hoogste een jaar. Wmo 5.3.4 noemt vijftien jaar; de FG beslist welke termijn geldt.',
  },
];

/**
 * The set a new register starts with. The agreement ran to 31 December 2025 and can be prolonged
 * by a year at a time (SA 2); whether that was done is not known here, so `verlengdTot` is left
 * for the desk to fill in, and until then the program says that the set has lapsed.
 */
export const standaardset: Setregels = {
  code: 'drechtsteden_alblasserwaard_2022',
  naam: 'Drechtsteden en Alblasserwaard 2022-2025',
  geldigVan: toIsoDate('2022-01-01'),
  geldigTot: toIsoDate('2025-12-31'),
  goedeVrijdagVrij: false,
  extraVrij: [],
  bron: 'Regionale Samenwerkingsafspraken preventie huisuitzettingen 2022-2025 (SA) en Werkafspraken 2022-2025 (WA)',
  opmerking:
    'De afspraken liepen tot en met 31 december 2025 en kunnen telkens met een jaar worden verlengd (SA 2). Is dat besloten, vul dan in tot wanneer.',
  termijnen: standaardTermijnen,
};
