import { maakBlad } from '../blad.tsx';

export const dossierBlad = maakBlad(
  async () => (await import('./bladen-dossiers.ts')).dossierSchermen,
);
export const meldingBlad = maakBlad(
  async () => (await import('./bladen-meldingen.ts')).meldingSchermen,
);
export const partnerBlad = maakBlad(
  async () => (await import('./bladen-partners.ts')).partnerSchermen,
);
export const beheerBlad = maakBlad(async () => (await import('./bladen-beheer.ts')).beheerSchermen);
export const verantwoordingBlad = maakBlad(
  async () => (await import('./bladen-verantwoording.ts')).verantwoordingSchermen,
);

/** Every screen that is not there from the beginning, the ones that are needed soonest first. */
export const BLADEN = [
  ...[dossierBlad, meldingBlad, partnerBlad],
  ...[beheerBlad, verantwoordingBlad],
] as const;
