import { PERSOONVELDEN } from '#domain/identiteit/persoon-gegevens.ts';
import { DATUMSOORTEN, datumsoortNaam } from '#domain/meldingen/aanleidingen.ts';
import { bekendTekst, meldingTekst } from '#renderer/text/nl/meldingen.ts';
import type { PersoonWaarden } from './waarden.ts';

/** Says how the field at a place on the form is called. */
export type Veldnamen = (pad: string) => string;

const NAMEN: Readonly<Record<string, string>> = {
  partnerId: meldingTekst.melder,
  contactpersoonId: meldingTekst.contactpersoon,
  verhuurderId: meldingTekst.verhuurder,
  aanleiding: meldingTekst.aanleiding,
  achterstand: meldingTekst.achterstand,
  ontvangenOp: meldingTekst.ontvangenOp,
  verzondenOp: meldingTekst.verzondenOp,
  huurderGeinformeerdOp: meldingTekst.geinformeerdOp,
  vraagTekst: meldingTekst.vraagTekst,
  toelichting: meldingTekst.toelichting,
  'huishouden.leeftijden': meldingTekst.leeftijden,
  'huishouden.ondersteuningsvraag': meldingTekst.ondersteuningsvraag,
  'huishouden.samenstelling': meldingTekst.samenstelling,
  ...Object.fromEntries(DATUMSOORTEN.map((soort) => [`datums.${soort}`, datumsoortNaam(soort)])),
};

/** The names of the fields; of a medehuurder with which one it is. */
export function veldnamen(personen: readonly PersoonWaarden[]): Veldnamen {
  return (pad) => {
    const [sleutel = '', naam = ''] = pad.split('.');
    const index = personen.findIndex((persoon) => persoon.sleutel === sleutel);
    const veld = PERSOONVELDEN.find((one) => one === naam);
    if (index < 0 || veld === undefined) return NAMEN[pad] ?? pad;
    const label = bekendTekst.velden[veld];
    return index === 0 ? label : `${label} (${meldingTekst.medehuurder(index).toLowerCase()})`;
  };
}
