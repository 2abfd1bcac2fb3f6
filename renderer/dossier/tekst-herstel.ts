import type { Intrekking } from '#areas/contract-herstel.ts';
import { isMeldingreden, meldingredenNaam } from '#areas/meldingen/rules.ts';
import { STIL_HERSTEL_MINUTEN } from '#areas/trajecten/rules/gebeurtenis-invoer.ts';
import { formatDatum } from '#domain/dates/format.ts';

/** Words of correcting, withdrawing and moving, the same wherever that is done. */
export const herstelTekst = {
  herstellen: 'Herstellen',
  intrekken: 'Intrekken',
  verplaatsen: 'Verplaatsen…',
  waaromHerstel: 'Waarom herstelt u dit?',
  waaromIntrekken: 'Waarom trekt u dit in?',
  redenUitleg: `Nodig als het langer dan ${STIL_HERSTEL_MINUTEN} minuten geleden is, door een collega is ingevoerd of al aan anderen is verteld.`,
  intrekTitel: (naam: string) => `${naam} intrekken`,
  teltNiet:
    'Het telt dan niet meer mee, alsof het nooit is ingevoerd. In de historie blijft staan dat het er stond.',
  ingetrokken: 'Ingetrokken. Het telt niet meer mee.',
  aantalWeg: (aantal: number) =>
    aantal === 1 ? '1 ingetrokken of hersteld' : `${aantal} ingetrokken of hersteld`,
};

/** That something was withdrawn, by whom and why, in one sentence. */
export function intrekZin({ op, reden, door }: Intrekking): string {
  const waarom = isMeldingreden(reden) ? `: ${meldingredenNaam(reden).toLowerCase()}` : '';
  const wie = door === '' ? '' : ` door ${door}`;
  return `Telt niet meer sinds ${formatDatum(op)}${wie}${waarom}.`;
}
