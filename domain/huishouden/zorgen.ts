/** The five concerns of B3, which is limitative: no sixth one may be kept. */
export const ZORGEN = [
  'financiele_zelfredzaamheid',
  'administratieve_zelfredzaamheid',
  'zelfstandig_huishouden',
  'hygiene_vervuiling',
  'leefbaarheid_overlast',
] as const;

/** One of the concerns. */
export type Zorg = (typeof ZORGEN)[number];

const ZORG_NAMEN: Readonly<Record<Zorg, string>> = {
  financiele_zelfredzaamheid: 'Financiële zelfredzaamheid',
  administratieve_zelfredzaamheid: 'Administratieve zelfredzaamheid',
  zelfstandig_huishouden: 'Zelfstandig huishouden voeren',
  hygiene_vervuiling: 'Hygiëne en vervuiling',
  leefbaarheid_overlast: 'Leefbaarheid en overlast',
};

/** The Dutch name of a concern. @example zorgNaam('hygiene_vervuiling') // 'Hygiëne en vervuiling' */
export function zorgNaam(zorg: Zorg): string {
  return ZORG_NAMEN[zorg];
}

/** How serious a concern is, as a person judged it. */
export const ZORGWAARDEN = ['geen_zorg', 'zorg', 'ernstige_zorg', 'onbekend'] as const;

/** One of the judgements. */
export type Zorgwaarde = (typeof ZORGWAARDEN)[number];

const WAARDE_NAMEN: Readonly<Record<Zorgwaarde, string>> = {
  geen_zorg: 'Geen zorg',
  zorg: 'Zorg',
  ernstige_zorg: 'Ernstige zorg',
  onbekend: 'Onbekend',
};

/** The Dutch name of a judgement. @example zorgwaardeNaam('ernstige_zorg') // 'Ernstige zorg' */
export function zorgwaardeNaam(waarde: Zorgwaarde): string {
  return WAARDE_NAMEN[waarde];
}
