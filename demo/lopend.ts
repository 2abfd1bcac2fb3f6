import { AANLEIDINGEN, type Aanleiding } from '#areas/meldingen/rules.ts';
import type { Looptijd } from '#areas/trajecten/rules/termijn.ts';
import { lastDayOfWeek } from '#areas/werk/rules.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { isWerkdag, standaardKalender } from '#domain/dates/werkdagen.ts';
import { ontvangstVoor, werkdagNa, werkdagVoor } from './dagen.ts';
import type { Kenmerken } from './delen/deel.ts';
import { maakKenmerken, type Wens } from './kenmerken.ts';
import type { DemoDatums } from './stappen.ts';
import type { Willekeur } from './willekeur.ts';

const DRIE_WERKDAGEN: Looptijd = { eenheid: 'werkdagen', aantal: 3 };
const VIJF_WERKDAGEN: Looptijd = { eenheid: 'werkdagen', aantal: 5 };
const EEN_MAAND: Looptijd = { eenheid: 'maanden', aantal: 1 };

type Lopend = Wens & { readonly begin: IsoDate };
type Soort = (vandaag: IsoDate, w: Willekeur) => Lopend;

/**
 * The kinds of dossier that are under way today, so that every part of the werkvoorraad has some,
 * on whatever day the demo is made. A new kind goes at the end.
 */
const SOORTEN: readonly Soort[] = [
  adviesTeLaat,
  vandaagTeDoen,
  dezeWeek,
  (vandaag) => metDatum(vandaag, 'zitting', werkdagNa(addDays(vandaag, 8), 0)),
  (vandaag) => metDatum(vandaag, 'ontruiming', werkdagNa(addDays(vandaag, 12), 0)),
  nieuwVanNiemand,
  opgeschort,
  overgedragen,
  (vandaag) => ({
    ...metDatum(vandaag, 'zitting', werkdagNa(addDays(vandaag, 16), 0)),
    moet: ['zelfde_gebeurtenis'],
  }),
  briefVergeten,
  zittingVandaag,
  informatieplichtTeLaat,
  informatieplichtLater,
  (vandaag) => metDatum(vandaag, 'ontruiming', werkdagNa(vandaag, 1)),
];

/** How many dossiers it takes to have one of each kind. */
export const AANTAL_SOORTEN = SOORTEN.length;

/** A dossier that is under way; `volg` goes through the kinds, and through the aanleidingen. */
export function lopend(volg: number, nummer: number, w: Willekeur, vandaag: IsoDate): Kenmerken {
  const soort = SOORTEN[volg % AANTAL_SOORTEN];
  if (soort === undefined) throw new RangeError('No kind of dossier');
  const wens = soort(vandaag, w.tak('soort'));
  // From the last aanleiding back: the first ones have had their turn in the past.
  const aanleiding = wens.aanleiding ?? zonderDatums(volg);
  return maakKenmerken(nummer, w, vandaag, { ...wens, aanleiding });
}

function zonderDatums(volg: number): Aanleiding {
  const suitable = AANLEIDINGEN.filter(
    (code) => !/dagvaarding|vordering|ontruiming|huisuitzetting|zelfmelding/.test(code),
  );
  return suitable[suitable.length - 1 - (volg % suitable.length)] ?? 'zorgen';
}

function adviesTeLaat(vandaag: IsoDate, w: Willekeur): Lopend {
  const begin = werkdagVoor(vandaag, w.geheel(5, 8));
  return { begin, vraag: 'advies', blijftOpen: ['advies', 'informatieplicht'] };
}

function vandaagTeDoen(vandaag: IsoDate, w: Willekeur): Lopend {
  const begin = ontvangstVoor(vandaag, DRIE_WERKDAGEN);
  if (begin === undefined) return informatieplichtOp(vandaag, vandaag, w);
  return { begin, vraag: 'advies', blijftOpen: ['advies'] };
}

function dezeWeek(vandaag: IsoDate, w: Willekeur): Lopend {
  const dag = dayThisWeek(vandaag);
  const begin = ontvangstVoor(dag, VIJF_WERKDAGEN);
  if (begin === undefined || begin > vandaag) return informatieplichtOp(vandaag, dag, w);
  return { begin, vraag: 'ondersteuning', blijftOpen: ['ondersteuning'] };
}

/** Tomorrow, or else the next day of this week; on a Sunday nothing is left of it but today. */
function dayThisWeek(vandaag: IsoDate): IsoDate {
  const tomorrow = addDays(vandaag, 1);
  const last = lastDayOfWeek(vandaag);
  if (tomorrow > last) return vandaag;
  const werkdag = werkdagNa(tomorrow, 0);
  return werkdag <= last ? werkdag : tomorrow;
}

function informatieplichtOp(vandaag: IsoDate, dag: IsoDate, w: Willekeur): Lopend {
  const begin = ontvangstVoor(dag, EEN_MAAND);
  // No month has a 31st before it from which a month ends there: then nothing ends on that day.
  if (begin === undefined || begin > vandaag) return informatieplichtLater(vandaag, w);
  return { begin, vraag: 'geen', blijftOpen: ['informatieplicht'] };
}

function informatieplichtTeLaat(vandaag: IsoDate, w: Willekeur): Lopend {
  const begin = werkdagVoor(addDays(vandaag, -w.geheel(33, 40)), 0);
  return { begin, vraag: 'geen', blijftOpen: ['informatieplicht'] };
}

function informatieplichtLater(vandaag: IsoDate, w: Willekeur): Lopend {
  const begin = werkdagVoor(vandaag, w.geheel(2, 8));
  return { begin, vraag: 'geen', blijftOpen: ['informatieplicht'] };
}

function zittingVandaag(vandaag: IsoDate, w: Willekeur): Lopend {
  if (isWerkdag(vandaag, standaardKalender)) return metDatum(vandaag, 'zitting', vandaag);
  return informatieplichtOp(vandaag, vandaag, w);
}

/** A melding of two weeks ago that named a date which is still to come. */
function metDatum(vandaag: IsoDate, soort: 'zitting' | 'ontruiming', dag: IsoDate): Lopend {
  const begin = werkdagVoor(addDays(vandaag, -13), 0);
  const datums: DemoDatums = {
    dagvaarding: soort === 'zitting' ? werkdagVoor(begin, 2) : null,
    zitting: soort === 'zitting' ? dag : null,
    ontruiming: soort === 'ontruiming' ? dag : null,
    huisuitzetting: null,
  };
  const aanleiding = soort === 'zitting' ? 'dagvaarding_verzonden' : 'ontruiming_aangezegd';
  return { begin, aanleiding, datums, vraag: 'geen', blijftOpen: [soort] };
}

function nieuwVanNiemand(vandaag: IsoDate, w: Willekeur): Lopend {
  const begin = werkdagVoor(vandaag, w.geheel(0, 1));
  return { begin, vanNiemand: true, blijftOpen: ['informatieplicht', 'advies', 'ondersteuning'] };
}

function opgeschort(vandaag: IsoDate): Lopend {
  const begin = werkdagVoor(vandaag, 4);
  return { begin, vraag: 'advies', moet: ['opschorting'], blijftOpen: ['advies'] };
}

function overgedragen(vandaag: IsoDate): Lopend {
  const begin = werkdagVoor(vandaag, 2);
  const blijftOpen = ['ondersteuning', 'informatieplicht'];
  return { begin, vraag: 'ondersteuning', moet: ['overdracht'], blijftOpen };
}

function briefVergeten(vandaag: IsoDate): Lopend {
  const begin = werkdagVoor(vandaag, 2);
  const zitting = werkdagNa(addDays(vandaag, 24), 0);
  return {
    ...metDatum(vandaag, 'zitting', zitting),
    begin,
    medehuurders: 2,
    blijftOpen: ['brief', 'zitting', 'informatieplicht'],
  };
}
