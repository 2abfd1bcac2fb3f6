/** Why the registration of a letter is withdrawn. */
export const BRIEFHERSTELREDENEN = [
  'niet_verzonden',
  'andere_brief',
  'andere_persoon',
  'dubbel',
  'niet_aangekomen',
] as const;

/** One of the reasons. */
export type Briefherstelreden = (typeof BRIEFHERSTELREDENEN)[number];

const BRIEFREDENNAMEN: Readonly<Record<Briefherstelreden, string>> = {
  niet_verzonden: 'Toch niet verstuurd of verteld',
  andere_brief: 'Er ging een andere brief uit',
  andere_persoon: 'De brief was voor iemand anders',
  dubbel: 'Stond er dubbel in',
  niet_aangekomen: 'Kwam niet aan of ging naar een verkeerd adres',
};

/** The Dutch name of a reason. @example briefherstelredenNaam('dubbel') // 'Stond er dubbel in' */
export function briefherstelredenNaam(reden: Briefherstelreden): string {
  return BRIEFREDENNAMEN[reden];
}
