import { huishoudenVelden } from '#areas/dossiers/fields.ts';
import { parseLeeftijden } from '#areas/dossiers/rules-huishouden.ts';
import { legeGetyptePersoon, toPersoonInvoer } from '#areas/personen/rules/getypte-persoon.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { toInvoer } from '#domain/velden/formulier.ts';
import { zorgenVan } from '#renderer/dossier/zorgen-keuze.ts';
import type { MeldingInvoer } from '../contract.ts';
import { datumVelden, meldingVelden, partijVelden } from '../fields.ts';
import { DATUMSOORTEN, type Datumsoort } from '../rules.ts';
import { aanvaardeCodes } from './aanvaarding.ts';
import type { Bevinding } from './bevinding.ts';
import { gekozenAanleidingen, visibleDatums } from './melding-velden.ts';
import type { MeldingWaarden } from './waarden.ts';

/**
 * What is typed as the contract takes it. An answer that nobody chose is not known. Only call this
 * for a form without errors: what cannot be read would be left out.
 *
 * @throws Error when no aanleiding or day of receipt is chosen: that is a bug in the caller.
 */
export function toMeldingInvoer(
  values: MeldingWaarden,
  bevindingen: readonly Bevinding[],
): MeldingInvoer {
  const { huishouden } = values;
  const leeftijden = parseLeeftijden(huishouden.leeftijden);
  return {
    ...toInvoer(partijVelden, values),
    ...toInvoer(meldingVelden, values),
    andereAanleidingen: gekozenAanleidingen(values).filter((code) => code !== values.aanleiding),
    datums: toInvoer(datumVelden, values.datums),
    ongeveer: values.ongeveer.filter((soort) => values.datums[soort].datum !== null),
    woning: woningInvoer(values),
    personen: values.personen.map((persoon) => ({
      betrokkeneId: persoon.herkenning?.kandidaat.betrokkene.id ?? null,
      gegevens: toPersoonInvoer(persoon),
    })),
    huishouden: {
      ...toInvoer(huishoudenVelden, huishouden),
      leeftijden: huishouden.kinderen === 'ja' && leeftijden.ok ? leeftijden.value : [],
    },
    zorgen: zorgenVan(values.zorgen),
    dossierId: values.dossierId || null,
    zelfdeAls: (values.dossierId && values.zelfdeAls) || null,
    aanvaard: aanvaardeCodes(values, bevindingen),
  };
}

/** The address of the woning as the contract takes it; null when it is where betrokkene lives. */
export function woningInvoer({ woning }: Pick<MeldingWaarden, 'woning'>): MeldingInvoer['woning'] {
  const { open, ...adres } = woning;
  if (!open || Object.values(adres).every((part) => part.trim() === '')) return null;
  return toPersoonInvoer({ ...legeGetyptePersoon(), ...adres });
}

/** The dates that the melding names; one that the form does not show is not sent. */
export function datumsOf(
  values: Pick<MeldingWaarden, 'aanleiding' | 'andereAanleidingen' | 'datums'>,
): Record<Datumsoort, IsoDate | null> {
  const visible = visibleDatums(values);
  const entries = DATUMSOORTEN.map((soort) => [
    soort,
    visible.includes(soort) ? values.datums[soort].datum : null,
  ]);
  return Object.fromEntries(entries);
}
