import { partnerSoortNaam } from '#domain/afspraken/partners.ts';
import type { ConflictRegel } from '#renderer/components/conflict.tsx';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { partnerTekst } from '#renderer/text/nl/partners.ts';
import { gemeentenamen } from './gemeentenamen.ts';
import type { PartnerWaarden } from './partner-velden.tsx';

type Velden = Omit<PartnerWaarden, 'versie'>;

const yesNo = (waarde: boolean) => (waarde ? tekst.ja : tekst.nee);

const VELDEN: readonly (readonly [string, (waarden: Velden) => string])[] = [
  [partnerTekst.naam, ({ naam }) => naam],
  [partnerTekst.soort, ({ soort }) => partnerSoortNaam(soort)],
  [partnerTekst.gemeenten, ({ gemeenten }) => gemeentenamen([...gemeenten].sort())],
  [partnerTekst.ondertekenaar, ({ ondertekenaar }) => yesNo(ondertekenaar)],
  [partnerTekst.actief, ({ actief }) => yesNo(actief)],
];

/** A stored partner beside a typed one, field by field in words. */
export function partnerConflict(huidig: Velden, getypt: Velden): readonly ConflictRegel[] {
  return VELDEN.map(([veld, read]) => ({ veld, opgeslagen: read(huidig), getypt: read(getypt) }));
}
