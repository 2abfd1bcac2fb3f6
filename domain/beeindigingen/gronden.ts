/** Why a party may stop early (SA 6 lid 1). All reasonable effort must have been made as well. */
export const GRONDEN = ['wil_niet_meer', 'betaalt_lopende_huur_niet', 'werkt_niet_mee'] as const;

/** One of the grounds. */
export type Grond = (typeof GRONDEN)[number];

const NAMEN: Readonly<Record<Grond, string>> = {
  wil_niet_meer: 'Betrokkene wil geen hulp meer',
  betaalt_lopende_huur_niet: 'Betrokkene betaalt de lopende huur niet meer',
  werkt_niet_mee: 'Betrokkene werkt in het geheel niet mee',
};

/** Says whether text is the code of a ground. @example isGrond('wil_niet_meer') // true */
export function isGrond(text: string): text is Grond {
  return GRONDEN.some((grond) => grond === text);
}

/** The Dutch name of a ground. @example grondNaam('werkt_niet_mee') // 'Betrokkene werkt in het geheel niet mee' */
export function grondNaam(grond: Grond): string {
  return NAMEN[grond];
}
