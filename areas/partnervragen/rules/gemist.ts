import type { PartnerSoort } from '#areas/partners/rules.ts';
import { foldNaam } from '#domain/identiteit/naam.ts';

/** Somebody at an organisation who is told. */
export type Ontvanger = {
  readonly partnerId: string;
  readonly partner: string;
  /** Who it is there; '' when nobody is named. */
  readonly contact: string;
};

/**
 * Who is told that a term was missed: the casusregisseur of the Sociaal Team, and as long as there is
 * none, whoever asked. Casusregie of another organisation is not that of the Sociaal Team.
 *
 * Source: SA 7 MZO e; domein §2a.
 *
 * @example wieHoort({ partnerId: 'p', partner: 'Trivire', contact: '' }, undefined)?.partner // 'Trivire'
 */
export function wieHoort(
  vrager: Ontvanger | null,
  casusregisseur: (Ontvanger & { readonly soort: PartnerSoort | undefined }) | undefined,
): Ontvanger | null {
  if (casusregisseur?.soort !== 'sociaal_team') return vrager;
  const { partnerId, partner, contact } = casusregisseur;
  return { partnerId, partner, contact };
}

/** As somebody is called in a sentence. @example ontvangerNaam({ partnerId: 'p', partner: 'Sterk', contact: 'J. Exempel' }) // 'J. Exempel (Sterk)' */
export function ontvangerNaam({ partner, contact }: Ontvanger): string {
  return contact === '' ? partner : `${contact} (${partner})`;
}

/** The same person at the same organisation has the same sleutel, however the name was typed. */
export function ontvangerSleutel({
  partnerId,
  contact,
}: Pick<Ontvanger, 'partnerId' | 'contact'>): string {
  return `${partnerId} ${foldNaam(contact).trim()}`;
}

/** Missed terms that one person is told of in one notice. */
export type Gemistgroep<T> = {
  readonly ontvanger: Ontvanger;
  readonly vragen: readonly T[];
  /** They had a notice today: one a day is enough, so this one goes tomorrow. */
  readonly hadVandaag: boolean;
};

/**
 * What is still to be told of missed terms, a notice for each person, across dossiers: one a day
 * holds them all.
 *
 * Source: SA 7 MZO e; domein §2a ("one notice a day per person").
 */
export function groepeerGemist<T extends { readonly ontvanger: Ontvanger }>(
  vragen: readonly T[],
  hadden: readonly Pick<Ontvanger, 'partnerId' | 'contact'>[],
): readonly Gemistgroep<T>[] {
  const told = new Set(hadden.map(ontvangerSleutel));
  const groepen = Map.groupBy(vragen, ({ ontvanger }) => ontvangerSleutel(ontvanger));
  return [...groepen].flatMap(([sleutel, own]) => {
    const [first] = own;
    return first === undefined
      ? []
      : [{ ontvanger: first.ontvanger, vragen: own, hadVandaag: told.has(sleutel) }];
  });
}
