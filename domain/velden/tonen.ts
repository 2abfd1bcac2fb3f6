import { formatDatum } from '../dates/format.ts';
import { isIsoDate } from '../dates/iso-date.ts';
import { formatBedrag } from '../geld.ts';
import { namenVan, type Veld, type Velddefinities, type Veldwaarden } from './veld.ts';

/** What stands in a field as people read it; empty when nothing does. */
export function toonWaarde(veld: Veld, waarde: unknown): string {
  if (typeof waarde === 'number') return veld.soort === 'bedrag' ? formatBedrag(waarde) : '';
  if (typeof waarde !== 'string') return '';
  if (veld.soort === 'keuze') return veld.naam(waarde as never);
  return veld.soort === 'datum' && isIsoDate(waarde) ? formatDatum(waarde) : waarde;
}

/** One thing that is known, under the name that it has beside other facts. */
export type Feit = { readonly label: string; readonly value: string };

/**
 * The fields that are facts and in which something stands, in the order of their definitions.
 *
 * @param anders what is shown of a field instead of its own value
 */
export function feitenVan<V extends Velddefinities>(
  definities: V,
  waarden: Veldwaarden<V>,
  anders: { readonly [K in keyof V]?: string } = {},
): Feit[] {
  return namenVan(definities).flatMap((naam) => {
    const veld: Veld | undefined = definities[naam];
    const label = veld?.feit;
    const value = veld && (anders[naam] ?? toonWaarde(veld, waarden[naam]));
    return label && value ? [{ label, value }] : [];
  });
}
