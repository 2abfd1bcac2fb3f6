import type { Afsprakenset } from '#areas/beheer/contract.ts';
import { chooseSet } from '#areas/beheer/rules/afsprakenset.ts';
import { startTermijnen } from '#areas/trajecten/rules/start-termijnen.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { kalenderFor } from '#renderer/afspraken/kalender.ts';
import { needsBrief } from '../rules.ts';
import { datumsOf } from './melding-invoer.ts';
import { meldingTekst } from './tekst-meldingen.ts';
import type { MeldingWaarden } from './waarden.ts';

/** A term that starts once the melding is saved. */
export type Starttermijn = {
  readonly code: string;
  readonly naam: string;
  readonly vervalt: IsoDate | undefined;
};

/** The terms that will start, and whether the set they come from has lapsed. */
export type Vooruitzicht = {
  readonly termijnen: readonly Starttermijn[];
  readonly set: Afsprakenset | undefined;
  readonly verlopen: boolean;
};

/**
 * The terms that this melding starts by the set in force on the day of receipt, the first due on
 * top. As the engine does it: a melding of an event that was reported before starts no new duty to
 * inform, and after a dagvaarding the desk writes every summoned tenant at once (st 6).
 */
export function findTermijnen(
  values: MeldingWaarden,
  sets: readonly Afsprakenset[],
): Vooruitzicht | undefined {
  const { aanleiding, vraag, ontvangenOp, personen } = values;
  const ontvangen = ontvangenOp.datum;
  if (aanleiding === '' || ontvangen === null) return undefined;
  const chosen = chooseSet(sets, ontvangen);
  if (chosen === undefined) return { termijnen: [], set: undefined, verlopen: false };
  const { set, verlopen } = chosen;
  const isRepeat = values.dossierId !== '' && values.zelfdeAls !== '';
  const gestart = startTermijnen({
    ...{ aanleiding, vraag: vraag || 'geen', ontvangen },
    datums: datumsOf(values),
    termijnen: set.termijnen,
    kalender: kalenderFor(set),
  }).filter(({ code }) => !(isRepeat && code === 'informatieplicht'));
  const brieven = needsBrief(aanleiding, { isHerhaling: isRepeat })
    ? [{ code: 'brief', naam: meldingTekst.brieven(personen.length), vervalt: ontvangen }]
    : [];
  const termijnen = [...brieven, ...gestart].map(({ code, naam, vervalt }) => ({
    code,
    naam,
    vervalt,
  }));
  return { termijnen: termijnen.sort(byDue), set, verlopen };
}

function byDue(a: Starttermijn, b: Starttermijn): number {
  return (a.vervalt ?? '9999') < (b.vervalt ?? '9999') ? -1 : 1;
}
