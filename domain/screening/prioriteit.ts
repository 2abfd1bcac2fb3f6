/** The groups that come first (HL, AL). */
export const PRIORITEITSGROEPEN = ['gezin_met_kinderen', 'senior', 'oggz_doelgroep'] as const;

/** One of the groups. */
export type Prioriteitsgroep = (typeof PRIORITEITSGROEPEN)[number];

const GROEP_NAMEN: Readonly<Record<Prioriteitsgroep, string>> = {
  gezin_met_kinderen: 'Gezin met kinderen',
  senior: 'Senior',
  oggz_doelgroep: 'OGGZ-doelgroep',
};

/** The Dutch name of a group. @example prioriteitsgroepNaam('senior') // 'Senior' */
export function prioriteitsgroepNaam(groep: Prioriteitsgroep): string {
  return GROEP_NAMEN[groep];
}
