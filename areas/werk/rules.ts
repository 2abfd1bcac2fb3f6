import { addDays, type IsoDate, weekdag } from '#domain/dates/iso-date.ts';
import { behandeltDossiers, type Rol } from '#domain/rollen.ts';

/** The parts of the werkvoorraad, in the order in which they are worked. */
export const BAKKEN = ['te_laat', 'vandaag', 'deze_week', 'later', 'zonder_volgende_stap'] as const;

/** One of the parts. */
export type Bak = (typeof BAKKEN)[number];

const NAMEN: Readonly<Record<Bak, string>> = {
  te_laat: 'Te laat',
  vandaag: 'Vandaag',
  deze_week: 'Deze week',
  later: 'Later',
  zonder_volgende_stap: 'Zonder volgende stap',
};

/** The Dutch name of a part. @example bakNaam('te_laat') // 'Te laat' */
export function bakNaam(bak: Bak): string {
  return NAMEN[bak];
}

/**
 * The last day of this week: the coming Sunday, or today when today is one. A query that counts
 * a part uses this same day.
 *
 * @example lastDayOfWeek(toIsoDate('2026-11-05')) // '2026-11-08'
 */
export function lastDayOfWeek(today: IsoDate): IsoDate {
  return addDays(today, (7 - weekdag(today)) % 7);
}

/**
 * The part of the werkvoorraad that a due date falls in. What is due today is not late yet: a term
 * ends when its last day ends. On a Sunday nothing is left of this week but today.
 *
 * @example bakVan(toIsoDate('2026-11-08'), toIsoDate('2026-11-05')) // 'deze_week'
 * @example bakVan(undefined, toIsoDate('2026-11-05'))               // 'zonder_volgende_stap'
 */
export function bakVan(vervalt: IsoDate | undefined, today: IsoDate): Bak {
  if (vervalt === undefined) return 'zonder_volgende_stap';
  if (vervalt < today) return 'te_laat';
  if (vervalt === today) return 'vandaag';
  return vervalt <= lastDayOfWeek(today) ? 'deze_week' : 'later';
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
