import { behandeltDossiers, type Rol } from '#domain/toegang/rollen.ts';

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
