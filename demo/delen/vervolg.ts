import type { Aanleiding } from '#areas/meldingen/rules.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { werkdagNa } from '../dagen.ts';
import { DEURWAARDER } from '../melders.ts';
import type { DemoDatums, DemoMelding } from '../stappen.ts';
import type { Willekeur } from '../willekeur.ts';
import { doe, type Verhaal, type Verhaaldeel } from './deel.ts';
import { verzinMelding } from './melding.ts';
import { gebeurt, MET_BRIEF } from './termijnen.ts';

const GEEN_DATUMS: DemoDatums = {
  dagvaarding: null,
  zitting: null,
  ontruiming: null,
  huisuitzetting: null,
};

/** The same dagvaarding, reported once more by another party: linked, so that it counts once. */
export const zelfdeGebeurtenis: Verhaaldeel = {
  naam: 'zelfdeGebeurtenis',
  schrijf(verhaal, w) {
    const must = verhaal.moet.includes('zelfde_gebeurtenis');
    const { aanleiding, begin, datums } = verhaal;
    if (aanleiding !== 'dagvaarding_verzonden' || (!must && !w.kans(0.3))) return;
    const dag = werkdagNa(begin, must ? 1 : w.geheel(2, 8));
    again(verhaal, w, dag, {
      melder: DEURWAARDER,
      aanleiding: 'vordering_ontbinding',
      datums,
      vraag: 'geen',
      zelfdeAls: 0,
    });
  },
};

// What may come after what, and after how many days.
const VERDER: Partial<Record<Aanleiding, readonly [Aanleiding, van: number, tot: number]>> = {
  achterstand_na_vroegsignalering: ['dagvaarding_aangezegd', 40, 90],
  betalingsregeling_verbroken: ['dagvaarding_verzonden', 30, 70],
  recidive: ['dagvaarding_verzonden', 35, 80],
  dagvaarding_aangezegd: ['vordering_ontbinding', 35, 60],
  dagvaarding_verzonden: ['ontruiming_aangezegd', 40, 75],
  vordering_ontbinding: ['ontruiming_aangezegd', 35, 60],
  ontruiming_aangezegd: ['huisuitzetting', 20, 35],
};

/** It gets worse: a next report in the same dossier, with terms of its own. */
export const verergering: Verhaaldeel = {
  naam: 'verergering',
  schrijf(verhaal, w) {
    const next = VERDER[verhaal.aanleiding];
    if (next === undefined || verhaal.blijftOpen.length > 0 || !w.kans(0.28)) return;
    const [aanleiding, van, tot] = next;
    const dag = werkdagNa(addDays(verhaal.begin, w.geheel(van, tot)), 0);
    const datums = datumsFor(w, aanleiding, dag);
    again(verhaal, w, dag, { aanleiding, datums, vraag: 'geen' });
    const met = (op: IsoDate, termijn: string, tekst: string, wanneer = op) =>
      doe(verhaal, wanneer, 'coordinator', { soort: 'voldoe', termijn, op, met: tekst });
    met(werkdagNa(dag, w.geheel(3, 15)), 'informatieplicht', 'Informatiebrief verzonden');
    if (MET_BRIEF.has(aanleiding))
      for (const _ of verhaal.personen) met(dag, 'brief', 'Brief verzonden per post');
    if (datums.zitting !== null)
      gebeurt(verhaal, 'zitting', {
        wat: 'zitting_gehouden',
        op: datums.zitting,
        bron: 'verhuurder',
      });
    if (datums.ontruiming === null) return;
    const op = werkdagNa(dag, 3);
    gebeurt(verhaal, 'ontruiming', { wat: 'ontruiming_ingetrokken', op, bron: 'verhuurder' });
    for (const _ of verhaal.personen) met(werkdagNa(op, 2), 'brief', 'Brief verzonden per post');
  },
};

/** The dates that belong to a reason to report, on days on which courts and bailiffs work. */
export function datumsFor(w: Willekeur, aanleiding: Aanleiding, ontvangen: IsoDate): DemoDatums {
  const later = (van: number, tot: number) => werkdagNa(addDays(ontvangen, w.geheel(van, tot)), 0);
  switch (aanleiding) {
    case 'dagvaarding_aangezegd':
      return { ...GEEN_DATUMS, dagvaarding: later(7, 14) };
    case 'dagvaarding_verzonden':
    case 'vordering_ontbinding':
      return {
        ...GEEN_DATUMS,
        dagvaarding: addDays(ontvangen, -w.geheel(0, 4)),
        zitting: later(14, 35),
      };
    case 'ontruiming_aangezegd':
      return { ...GEEN_DATUMS, ontruiming: later(10, 24) };
    case 'huisuitzetting':
      return { ...GEEN_DATUMS, huisuitzetting: addDays(ontvangen, -w.geheel(0, 3)) };
    default:
      return GEEN_DATUMS;
  }
}

function again(verhaal: Verhaal, w: Willekeur, dag: IsoDate, anders: Partial<DemoMelding>): void {
  if (dag > verhaal.vandaag) return;
  const melding = verzinMelding(verhaal, w, { ontvangenOp: dag, ...anders });
  doe(verhaal, dag, 'screener', { soort: 'melding', melding });
}
