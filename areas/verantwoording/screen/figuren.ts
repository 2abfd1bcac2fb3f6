import { findGemeenteByCode } from '#areas/beheer/rules/regio.ts';
import type { Periode } from '#domain/dates/periode.ts';
import { readPeriode } from '#renderer/components/periode.ts';
import { type Cijfercel, FIGUREN } from '../contract.ts';
import { maandLabel } from '../rules/cijfers.ts';
import { celTekst } from '../rules/onderdruk.ts';
import { cijferLijstTekst, cijferTekst } from './tekst-cijfers.ts';

export type Figuur = (typeof FIGUREN)[number];

/** Which figure a list stands behind. */
export type Lijstvraag = Periode & {
  readonly figuur: Figuur;
  readonly gemeente: string | null;
  readonly maand: string | null;
};

/** The figure as text. */
export function celWoord({ soort, aantal }: Cijfercel): string {
  return celTekst(soort === 'aantal' ? { soort, aantal: aantal ?? 0 } : { soort });
}

/** The figure as it is read aloud: signs say nothing there. */
export function celVoorgelezen(cel: Cijfercel): string {
  if (cel.soort === 'klein') return cijferTekst.kleinWoord;
  return cel.soort === 'verborgen' ? cijferTekst.verborgenWoord : celWoord(cel);
}

/** Whether there is a list behind the figure: not behind nothing. */
export function heeftLijst({ soort, aantal }: Cijfercel): boolean {
  return soort !== 'aantal' || (aantal ?? 0) > 0;
}

/** The part that was in time; undefined when a count is held back or nothing has ended. */
export function opTijd(gehaald: Cijfercel, gemist: Cijfercel): number | undefined {
  if (gehaald.soort !== 'aantal' || gemist.soort !== 'aantal') return undefined;
  const ended = (gehaald.aantal ?? 0) + (gemist.aantal ?? 0);
  return ended === 0 ? undefined : (gehaald.aantal ?? 0) / ended;
}

/** How long a bar is, 0 to 1, beside the longest; undefined for a figure that is not shown. */
export function staaflengte(cel: Cijfercel, cellen: readonly Cijfercel[]): number | undefined {
  if (cel.soort !== 'aantal') return undefined;
  const most = cellen.reduce((found, { aantal }) => Math.max(found, aantal ?? 0), 1);
  return (cel.aantal ?? 0) / most;
}

/** What stands behind the ? for a list. */
export function writeLijstvraag({ gemeente, maand, ...rest }: Lijstvraag): Record<string, string> {
  return { ...rest, ...(gemeente !== null && { gemeente }), ...(maand !== null && { maand }) };
}

/** The figure in the address; undefined when the address was edited into something else. */
export function readLijstvraag(search: Readonly<Record<string, unknown>>): Lijstvraag | undefined {
  const periode = readPeriode(search);
  const figuur = FIGUREN.find((one) => one === search['figuur']);
  if (periode === undefined || figuur === undefined) return undefined;
  const { gemeente, maand } = search;
  return {
    ...periode,
    figuur,
    // In an address that was typed by hand, the router reads a code as a number.
    gemeente: typeof gemeente === 'string' || typeof gemeente === 'number' ? `${gemeente}` : null,
    maand: typeof maand === 'string' && /^\d{4}(?:-\d{2})?$/.test(maand) ? maand : null,
  };
}

/** What a list is about. */
export function lijstTitel({ figuur, gemeente, maand }: Lijstvraag): string {
  const waar =
    gemeente === null ? undefined : (findGemeenteByCode(gemeente)?.naam ?? cijferLijstTekst.buiten);
  const delen = [waar, maand === null ? undefined : maandLabel(maand)].filter(Boolean);
  return cijferLijstTekst.titel(cijferLijstTekst.figuur[figuur], delen.join(', '));
}
