import { toIsoDate } from '#domain/dates/iso-date.ts';

/** What is typed of a partner that stopped, on a day, as SA 6.1 asks. */
export const gestopt = (dag: string) => ({
  ...{ datum: toIsoDate(dag), vernomenOp: toIsoDate(dag), ongeveer: 'nee' as const },
  ...{ voldoet: 'ja' as const, waarom: '', inspanning: 'Drie huisbezoeken.' },
  ...{ gronden: ['werkt_niet_mee' as const], zelfVerteld: [] },
});
