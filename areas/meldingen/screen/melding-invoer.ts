import { parseLeeftijden } from '#areas/dossiers/rules-huishouden.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { MeldingInvoer } from '../contract.ts';
import { DATUMSOORTEN, type Datumsoort } from '../rules.ts';
import { aanvaardeCodes } from './aanvaarding.ts';
import { parseBedrag } from './bedrag.ts';
import type { Bevinding } from './bevinding.ts';
import { toPersoonInvoer } from './getypte-persoon.ts';
import { visibleDatums } from './melding-velden.ts';
import type { MeldingWaarden } from './waarden.ts';

/**
 * What is typed as the contract takes it. Only call this for a form without errors: what cannot be
 * read would be left out.
 *
 * @throws Error when no aanleiding or day of receipt is chosen: that is a bug in the caller.
 */
export function toMeldingInvoer(
  values: MeldingWaarden,
  bevindingen: readonly Bevinding[],
): MeldingInvoer {
  const { aanleiding, ontvangenOp, huishouden, huurderGeinformeerd } = values;
  if (aanleiding === '' || ontvangenOp.datum === null) throw new Error('The form has errors');
  const leeftijden = parseLeeftijden(huishouden.leeftijden);
  const kinderen = huishouden.kinderen === 'ja' && leeftijden.ok ? leeftijden.value : [];
  const bedrag = parseBedrag(values.achterstand);
  return {
    partnerId: values.partnerId,
    contactpersoonId: values.contactpersoonId || null,
    verhuurderId: values.verhuurderId || null,
    aanleiding,
    ontvangenOp: ontvangenOp.datum,
    verzondenOp: values.verzondenOp.datum,
    kanaal: values.kanaal,
    huurderGeinformeerd,
    huurderGeinformeerdOp: huurderGeinformeerd === 'ja' ? values.huurderGeinformeerdOp.datum : null,
    vraag: values.vraag,
    vraagTekst: values.vraag === 'geen' ? '' : values.vraagTekst.trim(),
    datums: datumsOf(values),
    achterstandCent: bedrag.ok ? (bedrag.value ?? null) : null,
    toelichting: values.toelichting.trim(),
    personen: values.personen.map((persoon) => ({
      betrokkeneId: persoon.herkenning?.kandidaat.betrokkene.id ?? null,
      gegevens: toPersoonInvoer(persoon),
    })),
    huishouden: {
      kinderen: huishouden.kinderen,
      leeftijden: kinderen,
      ondersteuningsvraag: huishouden.ondersteuningsvraag.trim(),
      samenstelling: huishouden.samenstelling.trim(),
    },
    zorgen: { ...values.zorgen },
    dossierId: values.dossierId || null,
    zelfdeAls: (values.dossierId && values.zelfdeAls) || null,
    aanvaard: aanvaardeCodes(values, bevindingen),
  };
}

/** The dates that the melding names; one that the form does not show is not sent. */
export function datumsOf(
  values: Pick<MeldingWaarden, 'aanleiding' | 'datums'>,
): Record<Datumsoort, IsoDate | null> {
  const visible = visibleDatums(values);
  const entries = DATUMSOORTEN.map((soort) => [
    soort,
    visible.includes(soort) ? values.datums[soort].datum : null,
  ]);
  return Object.fromEntries(entries);
}
