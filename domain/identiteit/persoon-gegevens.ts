import type { GeboortedatumTekst } from '#domain/dates/geboortedatum.ts';

/**
 * What may be known of who somebody is: the identity fields of B3 and no other. Everything can be
 * missing (left out, empty, or null as in a stored row): a melding often comes with half of it.
 * Values are in the stored form, as `normalizePersoon` gives them.
 */
export type PersoonGegevens = {
  readonly voornaam?: string | null | undefined;
  readonly voorletters?: string | null | undefined;
  readonly tussenvoegsel?: string | null | undefined;
  readonly achternaam?: string | null | undefined;
  readonly geboortedatum?: GeboortedatumTekst | null | undefined;
  /** 'M', 'V' or 'O'. */
  readonly geslacht?: string | null | undefined;
  readonly straat?: string | null | undefined;
  /** The number alone, such as '12'. */
  readonly huisnummer?: string | null | undefined;
  readonly huisletter?: string | null | undefined;
  readonly toevoeging?: string | null | undefined;
  /** '3311AB'. */
  readonly postcode?: string | null | undefined;
  readonly plaats?: string | null | undefined;
  /** '0612345678', or '+32470123456' from abroad. */
  readonly telefoon?: string | null | undefined;
  readonly email?: string | null | undefined;
  /** Nine digits. */
  readonly bsn?: string | null | undefined;
};

/** The names of the identity fields, in the order of the form. */
export const PERSOONVELDEN = [
  'bsn',
  'voornaam',
  'voorletters',
  'tussenvoegsel',
  'achternaam',
  'geboortedatum',
  'geslacht',
  'postcode',
  'huisnummer',
  'huisletter',
  'toevoeging',
  'straat',
  'plaats',
  'telefoon',
  'email',
] as const satisfies readonly (keyof PersoonGegevens)[];

/** One of the identity fields. */
export type Persoonveld = (typeof PERSOONVELDEN)[number];
