import { addDays, type IsoDate, weekdag } from '#domain/dates/iso-date.ts';
import { behandeltDossiers, type Rol } from '#domain/rollen.ts';

/** The parts of the werkvoorraad, in the order in which they are worked. */
export const BAKKEN = [
  'te_laat',
  'vandaag',
  'deze_week',
  'later',
  'zonder_volgende_stap',
  'na_afsluiting',
] as const;

/** One of the parts. */
export type Bak = (typeof BAKKEN)[number];

const NAMEN: Readonly<Record<Bak, string>> = {
  te_laat: 'Te laat',
  vandaag: 'Vandaag',
  deze_week: 'Deze week',
  later: 'Later',
  zonder_volgende_stap: 'Zonder datum',
  na_afsluiting: 'Na afsluiting',
};

/** The Dutch name of a part. @example bakNaam('te_laat') // 'Te laat' */
export function bakNaam(bak: Bak): string {
  return NAMEN[bak];
}

/**
 * The last day of this week: the coming Sunday. On a Sunday nothing is left of the week but today,
 * and who looks ahead then looks at the week that begins: it is the Sunday after. A query that counts
 * a part uses this same day.
 *
 * @example lastDayOfWeek(toIsoDate('2026-11-05')) // '2026-11-08'
 * @example lastDayOfWeek(toIsoDate('2026-11-08')) // '2026-11-15'
 */
export function lastDayOfWeek(today: IsoDate): IsoDate {
  return addDays(today, 7 - (weekdag(today) % 7));
}

/**
 * The part of the werkvoorraad that a due date falls in. What is due today is not late yet: a term
 * ends when its last day ends. On a Sunday this week is the one that begins. What is due in a dossier
 * that is closed is a part of its own.
 *
 * @example bakVan(toIsoDate('2026-11-08'), toIsoDate('2026-11-05')) // 'deze_week'
 * @example bakVan(undefined, toIsoDate('2026-11-05'))               // 'zonder_volgende_stap'
 */
export function bakVan(vervalt: IsoDate | undefined, today: IsoDate, isGesloten = false): Bak {
  if (isGesloten) return 'na_afsluiting';
  if (vervalt === undefined) return 'zonder_volgende_stap';
  if (vervalt < today) return 'te_laat';
  if (vervalt === today) return 'vandaag';
  return vervalt <= lastDayOfWeek(today) ? 'deze_week' : 'later';
}

/** What a term asks of the desk: write, find out, or answer somebody. */
export const WERKSOORTEN = ['brief', 'vraag', 'antwoord'] as const;

/** One of those. */
export type Werksoort = (typeof WERKSOORTEN)[number];

const SOORT_VAN_TERMIJN: ReadonlyMap<string, Werksoort> = new Map([
  ['brief', 'brief'],
  ['vertellen', 'brief'],
  ['informatieplicht', 'brief'],
  ['advies', 'antwoord'],
  ['ondersteuning', 'antwoord'],
  ['gemist', 'antwoord'],
  ['vraag', 'antwoord'],
  ['informeren', 'antwoord'],
  ['beeindiging_verteld', 'antwoord'],
  ['terugkoppeling_sociaal_team', 'antwoord'],
  ['afstemming', 'antwoord'],
  ['avg_verzoek', 'antwoord'],
  ['doorbetaling', 'antwoord'],
]);

/**
 * What a term asks for, by its code. Whatever is not a letter or an answer is to be found out: a day
 * that has passed asks how it ended.
 *
 * @example werksoortVan('doorgang') // 'vraag'
 */
export function werksoortVan(code: string): Werksoort {
  return SOORT_VAN_TERMIJN.get(code) ?? 'vraag';
}

/** What is due by law or agreement whether a dossier is closed or not: who is to be told, and how. */
const BLIJVEND: ReadonlySet<string> = new Set<string>([
  // Of a closed traject only the letter that puts an earlier one right is still open (AVG 19).
  'brief',
  'vertellen',
  'informatieplicht',
  'avg_verzoek',
  'informeren',
  'beeindiging_verteld',
  'gemist',
  'datalek_manager',
  'datalek_ap',
]);

/**
 * Whether a term stays on the werkvoorraad once its dossier is closed (domein §3: open duties stay).
 * What was only about helping this household ends with that.
 *
 * @example blijftNaAfsluiting('vertellen') // true
 */
export function blijftNaAfsluiting(code: string): boolean {
  return BLIJVEND.has(code);
}

/** The codes of those. */
export const BLIJVENDE_TERMIJNEN: readonly string[] = [...BLIJVEND];

/** The groups of the werkvoorraad, in the order in which they are worked. */
export const WERKGROEPEN = ['dag', ...WERKSOORTEN, 'na_afsluiting', 'later'] as const;

/** One of the groups. */
export type Werkgroep = (typeof WERKGROEPEN)[number];

const GROEPNAMEN: Readonly<Record<Werkgroep, string>> = {
  dag: 'Zitting of ontruiming binnen twee weken',
  brief: 'Brieven',
  vraag: 'Navragen',
  antwoord: 'Antwoorden',
  na_afsluiting: 'Nog te doen na afsluiting',
  later: 'Later',
};

/** The Dutch name of a group. @example werkgroepNaam('brief') // 'Brieven' */
export function werkgroepNaam(groep: Werkgroep): string {
  return GROEPNAMEN[groep];
}

/** How near a day must be to come first, and a term to be worked now (own rules). */
const DAG_NABIJ = 14;
const WERK_NABIJ = 7;

/** Until which day a zitting or ontruiming comes first, and until which a term is work for now. */
export type Werkgrenzen = {
  readonly today: IsoDate;
  readonly dagTot: IsoDate;
  readonly werkTot: IsoDate;
};

/** The borders of the groups on a day. @example werkgrenzen(toIsoDate('2026-11-05')).werkTot // '2026-11-12' */
export function werkgrenzen(today: IsoDate): Werkgrenzen {
  return { today, dagTot: addDays(today, DAG_NABIJ), werkTot: addDays(today, WERK_NABIJ) };
}

/**
 * The group of a dossier: a day that is near comes first, whatever else is due, then what is late or
 * due within a week by what it asks for, then what is still to be done in closed dossiers (domein §3),
 * then the rest. A query that reads a group uses the same borders.
 *
 * @param dag the first zitting or ontruiming that is not past; undefined: none
 */
export function werkgroepVan(
  {
    dag,
    vervalt,
    werksoort,
    isGesloten = false,
  }: {
    readonly isGesloten?: boolean;
    readonly dag: IsoDate | undefined;
    readonly vervalt: IsoDate | null;
    readonly werksoort: Werksoort | null;
  },
  { dagTot, werkTot }: Werkgrenzen,
): Werkgroep {
  if (isGesloten) return 'na_afsluiting';
  if (dag !== undefined && dag <= dagTot) return 'dag';
  return vervalt === null || werksoort === null || vervalt > werkTot ? 'later' : werksoort;
}

/** The forms that hold nothing about a person or a dossier, by the first part of their draft key. */
export const FORMULIEREN_ZONDER_PERSONEN: readonly string[] = [
  'account',
  'partner',
  'contactpersoon-nieuw',
  'contactpersoon',
  'afsprakenset',
  'afsprakenset-kopie',
  'vrije-dag',
  'termijnregel',
  'briefinstellingen',
  'instellingen',
  'termijn',
];

/**
 * Whether somebody with these roles may see a draft of their own. A draft of any other form is
 * about a dossier, and a role may have been taken away since it was typed.
 *
 * @example magConceptZien('melding:nieuw', ['rapporteur']) // false
 */
export function magConceptZien(sleutel: string, rollen: readonly Rol[]): boolean {
  const [formulier = ''] = sleutel.split(':');
  return FORMULIEREN_ZONDER_PERSONEN.includes(formulier) || behandeltDossiers(rollen);
}
