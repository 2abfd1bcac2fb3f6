import { isProcedurebrief } from '#areas/trajecten/rules/afgeleide-termijn.ts';
import type { Briefsoort } from './sjablonen.ts';

/** Why the desk does not write a letter that is due. */
export const NIETREDENEN = [
  'in_persoon_met_informatie',
  'door_ander_met_informatie',
  'in_persoon',
  'geen_veilig_adres',
  'via_bewindvoerder',
  'ander',
] as const;

/** One of the reasons. */
export type Nietreden = (typeof NIETREDENEN)[number];

const NIETNAMEN: Readonly<Record<Nietreden, string>> = {
  in_persoon_met_informatie: 'In persoon verteld, met de informatie over gegevens en rechten',
  door_ander_met_informatie:
    'De melder vertelde alles al: wat wij weten, van wie en welke rechten er zijn (AVG 14 lid 5 onder a)',
  in_persoon: 'In persoon verteld',
  geen_veilig_adres: 'Geen veilig adres',
  via_bewindvoerder: 'Verteld via de bewindvoerder',
  ander: 'Andere reden',
};

/** The Dutch name of a reason not to write. @example nietredenNaam('in_persoon') // 'In persoon verteld' */
export function nietredenNaam(reden: Nietreden): string {
  return NIETNAMEN[reden];
}

/**
 * Whether somebody heard by it what the letter would have told: then they must hear as well when
 * that proves wrong (AVG 19).
 *
 * @example isVerteld('geen_veilig_adres') // false
 */
export function isVerteld(reden: Nietreden): boolean {
  return reden !== 'geen_veilig_adres' && reden !== 'ander';
}

/**
 * Whether somebody knows by it what the desk holds, from whom and with which rights. Nothing less
 * meets the duty to inform (AVG 14).
 *
 * @example isGeinformeerd('in_persoon') // false
 */
export function isGeinformeerd(reden: Nietreden): boolean {
  return reden === 'in_persoon_met_informatie' || reden === 'door_ander_met_informatie';
}

/**
 * The reasons that can be given for a kind of letter; none for one that nothing asks for. Only
 * whoever was told all of it needs no informatiebrief, by the desk or by who reported (AVG 14.5 a):
 * that somebody was told of the melding is not that. A letter on a procedure no other writes.
 *
 * @example nietredenenVoor('informatie') // ['in_persoon_met_informatie', 'door_ander_met_informatie']
 * @example nietredenenVoor('huisbezoek') // []
 */
export function nietredenenVoor(soort: Briefsoort): readonly Nietreden[] {
  if (soort === 'informatie') return NIETREDENEN.filter(isGeinformeerd);
  if (soort === 'herstel') return NIETREDENEN.filter((reden) => !isGeinformeerd(reden));
  return isProcedurebrief(soort)
    ? NIETREDENEN.filter((reden) => reden !== 'door_ander_met_informatie')
    : [];
}
