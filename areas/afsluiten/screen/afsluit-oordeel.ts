import type { Instellingen } from '#areas/beheer/contract.ts';
import type { Termijnregel } from '#areas/beheer/contract-sets.ts';
import { STANDAARD_BEWAARTERMIJN, vernietigenVolgens } from '#areas/beheer/rules/bewaren.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import type { ScreeningAntwoorden } from '#areas/screening/rules/formulier.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Result } from '#domain/result.ts';
import type { Afhandeling, Afsluiting } from '../contract.ts';
import type { Afsluitreden } from '../rules/afsluiting.ts';
import { type AfsluitFout, type AfsluitOordeel, magAfsluiten } from '../rules/afsluiting.ts';

/** The closing that counts now; undefined for a dossier that is open. */
export function lopendeAfsluiting({ afsluitingen }: Afhandeling): Afsluiting | undefined {
  return afsluitingen.find(({ heropendOp }) => heropendOp === null);
}

export type AfsluitKeuze = {
  readonly reden: Afsluitreden;
  readonly besluitOp: IsoDate;
  readonly today: IsoDate;
};

function isGebeurd(procedures: Dossier['procedures'], wat: Gebeurtenissoort): boolean {
  return procedures.some(
    ({ isLopend, gebeurtenissen }) =>
      isLopend &&
      gebeurtenissen.some(({ soort, ingetrokken }) => soort === wat && ingetrokken === null),
  );
}

/**
 * Whether a dossier may be closed for this reason, by the same rule as the engine, so that a person
 * sees it before the button is pressed. The engine decides.
 */
export function oordeelOver(
  dossier: Dossier,
  { screeningen, afstemmingen }: Afhandeling,
  keuze: AfsluitKeuze,
): Result<AfsluitOordeel, AfsluitFout> {
  return magAfsluiten({
    ...keuze,
    begonnenOp: dossier.begonnenOp,
    isUitgevoerd: isGebeurd(dossier.procedures, 'ontruiming_uitgevoerd'),
    isVoldaan: isGebeurd(dossier.procedures, 'achterstand_voldaan'),
    werkstatus: dossier.werkstatus,
    beperkt: dossier.beperkt,
    kinderen: dossier.huishouden.kinderen,
    antwoorden: screeningen.find(({ isLopend }) => isLopend)?.antwoorden as
      | ScreeningAntwoorden
      | undefined,
    afstemmingen: afstemmingen.filter(({ isLopend }) => isLopend),
    openTermijnen: dossier.termijnen.filter(({ voldaanOp }) => voldaanOp === null),
  });
}

/**
 * The day of destruction that belongs to a besluit, by the settings of the desk; undefined while the
 * length there gives no day, and then the engine refuses to close.
 */
export function vernietigenBij(
  besluitOp: IsoDate,
  termijnen: readonly Termijnregel[],
  { bewaren }: Pick<Instellingen, 'bewaren'>,
): IsoDate | undefined {
  const regel = termijnen.find(({ code }) => code === 'bewaartermijn');
  return vernietigenVolgens(besluitOp, regel ?? STANDAARD_BEWAARTERMIJN, bewaren.begin);
}
