import type { Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';

/** Something in a field that must be repaired or cleared, with what to do. */
export type Veldfout = { readonly veld: Persoonveld; readonly zin: string };

/** What can be odd about a field and still be kept. */
export const WAARSCHUWINGEN = [
  'elfproef',
  'toekomst',
  'ouder_dan_120',
  'plaats_past_niet',
  'postbus',
  'cijfers_in_naam',
] as const;

/** One of the kinds of warning. */
export type WaarschuwingCode = (typeof WAARSCHUWINGEN)[number];

/** Something odd in a field. It is kept; somebody can accept the warning. */
export type Waarschuwing = {
  readonly veld: Persoonveld;
  readonly zin: string;
  readonly code: WaarschuwingCode;
};

/** What a check found in a field. */
export type Bevinding =
  | (Veldfout & { readonly soort: 'fout' })
  | (Waarschuwing & { readonly soort: 'waarschuwing' });
