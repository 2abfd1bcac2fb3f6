import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { addWerkdagen, type Kalender } from '#domain/dates/werkdagen.ts';

/** A day that a letter tells of and that does not wait for it. */
export type Naderendedag = {
  readonly wat: 'zitting' | 'ontruiming' | 'huisbezoek';
  readonly dag: IsoDate;
  /** Whether it is known only about. */
  readonly ongeveer?: boolean | undefined;
};

/** Within so many werkdagen post may come after the day that it tells of (own rule). */
const POST_WERKDAGEN = 2;

const LIDWOORDEN: Readonly<Record<Naderendedag['wat'], string>> = {
  zitting: 'De zitting',
  ontruiming: 'De ontruiming',
  huisbezoek: 'Het huisbezoek',
};

/**
 * Why a letter is better handed over than sent: it would come by post on or after the day that it
 * tells of. Null: the post is in time. Said, and not imposed: whoever writes decides.
 *
 * @example haastzinVan([{ wat: 'zitting', dag: toIsoDate('2026-11-09') }], toIsoDate('2026-11-05'), standaardKalender)
 *   // 'De zitting is op ma 9 nov 2026. Met de post komt deze brief misschien te laat. Bezorg hem met de hand.'
 * @example haastzinVan([{ wat: 'zitting', dag: toIsoDate('2026-11-10') }], toIsoDate('2026-11-05'), standaardKalender) // null
 */
export function haastzinVan(
  dagen: readonly Naderendedag[],
  datum: IsoDate,
  kalender: Kalender,
): string | null {
  const grens = addWerkdagen(datum, POST_WERKDAGEN, kalender);
  const [eerste] = dagen
    .filter(({ dag }) => dag >= datum && dag <= grens)
    .sort((one, other) => (one.dag < other.dag ? -1 : 1));
  if (eerste === undefined) return null;
  const { wat, dag, ongeveer } = eerste;
  const wanneer = `${ongeveer === true ? 'rond' : 'op'} ${formatDatum(dag)}`;
  return `${LIDWOORDEN[wat]} is ${wanneer}. Met de post komt deze brief misschien te laat. Bezorg hem met de hand.`;
}
