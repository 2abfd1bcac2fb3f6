import { checkVrijeTekst } from '#domain/gegevens/vrije-tekst.ts';
import { type Bevinding, fout } from './bevinding.ts';

const MEESTE_TEKENS = 4000;

/**
 * What is wrong or odd about free text: too long, or it seems to hold what belongs in a field of
 * its own or nowhere (B3). An accepted warning holds as long as the same things are found: typing
 * on does not bring it back, another number does.
 */
export function checkTekst(pad: string, tekst: string): readonly Bevinding[] {
  const bySoort = Map.groupBy(checkVrijeTekst(tekst), ({ soort }) => soort);
  const gevonden = [...bySoort].map(([soort, vondsten]): Bevinding => {
    const waarde = vondsten.map((vondst) => vondst.gevonden).join(' | ');
    const zin = vondsten.map((vondst) => vondst.zin).at(-1) ?? '';
    return { soort: 'waarschuwing', pad, zin, sleutel: `${pad}:${soort}`, waarde };
  });
  if (tekst.trim().length <= MEESTE_TEKENS) return gevonden;
  const zin = `Hier passen ${MEESTE_TEKENS} tekens; dit zijn er ${tekst.trim().length}. Kort de tekst in.`;
  return [fout(pad, zin), ...gevonden];
}
