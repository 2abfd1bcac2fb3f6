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
