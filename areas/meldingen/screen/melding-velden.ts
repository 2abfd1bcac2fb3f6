import { DATUMSOORTEN, type Datumsoort, findAanleiding } from '../rules.ts';
import type { MeldingWaarden } from './waarden.ts';

/**
 * The dates that the form asks for: those of the aanleiding, and any that was typed before the
 * aanleiding was changed. A date that is known and not watched is how a home is lost.
 */
export function visibleDatums({
  aanleiding,
  datums,
}: Pick<MeldingWaarden, 'aanleiding' | 'datums'>): readonly Datumsoort[] {
  const own = aanleiding === '' ? [] : findAanleiding(aanleiding).datums;
  return DATUMSOORTEN.filter(
    (soort) => own.includes(soort) || (aanleiding !== '' && datums[soort].tekst !== ''),
  );
}

/** Whether the form shows the arrears: only where B3 allows them, or to clear what was typed. */
export function showsAchterstand({
  aanleiding,
  achterstandCent,
}: Pick<MeldingWaarden, 'aanleiding' | 'achterstandCent'>): boolean {
  return (aanleiding !== '' && findAanleiding(aanleiding).achterstand) || achterstandCent !== '';
}
