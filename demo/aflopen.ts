import type { Afsluitreden } from '#areas/afsluiten/rules/afsluiting.ts';
import { type Aanleiding, findAanleiding } from '#areas/meldingen/rules.ts';
import type { Willekeur } from './willekeur.ts';

/** How a made-up dossier ends. */
export type Dossierafloop =
  | Extract<
      Afsluitreden,
      | 'oplossing'
      | 'vertrokken'
      | 'niet_geslaagd'
      | 'geen_inzet'
      | 'overleden'
      | 'verhuisd'
      | 'opgenomen'
      | 'overgedragen'
      | 'ingetrokken'
      | 'doorverwezen'
    >
  | 'ontruimd';

type Kansen = readonly (readonly [Dossierafloop, number])[];

const RECHTER: Kansen = [
  ['oplossing', 74],
  ['ontruimd', 9],
  ['vertrokken', 8],
  ['verhuisd', 4],
  ['opgenomen', 3],
  ['overleden', 2],
];

const VOORAF: Kansen = [
  ['oplossing', 68],
  ['geen_inzet', 9],
  ['niet_geslaagd', 7],
  ['verhuisd', 5],
  ['overgedragen', 3],
  ['doorverwezen', 3],
  ['overleden', 2],
  ['ingetrokken', 2],
  ['opgenomen', 1],
];

const OVERLAST: Kansen = [
  ['oplossing', 55],
  ['overgedragen', 13],
  ['geen_inzet', 12],
  ['opgenomen', 8],
  ['verhuisd', 7],
  ['doorverwezen', 5],
];

/** How a dossier that began with this ends; who leaves somebody behind in the woning did not die. */
export function kiesAfloop(w: Willekeur, aanleiding: Aanleiding, mensen: number): Dossierafloop {
  if (aanleiding === 'huisuitzetting') return 'ontruimd';
  const { groep } = findAanleiding(aanleiding);
  const kansen = groep === 'procedure' ? RECHTER : groep === 'vooraf' ? VOORAF : OVERLAST;
  const afloop = w.weeg(kansen);
  return afloop === 'overleden' && mensen > 1 ? 'oplossing' : afloop;
}

/** Over soon: there was little for the desk to do. */
export function isKorteAfloop(afloop: Dossierafloop): boolean {
  return ['geen_inzet', 'doorverwezen', 'ingetrokken', 'overgedragen'].includes(afloop);
}

/** The reason with which such a dossier is closed. */
export function redenVan(afloop: Dossierafloop): Afsluitreden {
  return afloop === 'ontruimd' ? 'huisuitzetting_huurschuld' : afloop;
}
