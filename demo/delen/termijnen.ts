import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { werkdagNa } from '../dagen.ts';
import type { Handeling } from '../stappen.ts';
import { doe, type Verhaal, type Verhaaldeel } from './deel.ts';

/** How often the desk of the demo is in time. */
const OP_TIJD = 0.86;

/** The question of the melder is answered: mostly within its term, sometimes after. */
export const antwoord: Verhaaldeel = {
  naam: 'antwoord',
  schrijf(verhaal, w) {
    const { vraag, begin } = verhaal;
    if (vraag === 'geen' || verhaal.moet.includes('opschorting')) return;
    const lengte = vraag === 'advies' ? 3 : 5;
    const werkdagen = w.kans(OP_TIJD) ? w.geheel(0, lengte) : lengte + w.geheel(1, 4);
    const met =
      vraag === 'advies'
        ? 'Advies per beveiligde mail aan de melder'
        : 'Samen op huisbezoek geweest met de casusregisseur';
    meet(verhaal, vraag, werkdagNa(begin, werkdagen), met);
  },
};

/** What every gedaagde is written about. */
export const MET_BRIEF: ReadonlySet<string> = new Set([
  'dagvaarding_aangezegd',
  'dagvaarding_verzonden',
  'vordering_ontbinding',
  'ontruiming_aangezegd',
]);

/** After a dagvaarding or an aanzegging every summoned tenant gets a letter, on the day itself or soon after. */
export const brieven: Verhaaldeel = {
  naam: 'brieven',
  schrijf(verhaal, w) {
    const { aanleiding, begin, personen } = verhaal;
    if (!MET_BRIEF.has(aanleiding)) return;
    const dag = werkdagNa(begin, w.kans(0.75) ? 0 : w.geheel(1, 3));
    for (const _ of personen) meet(verhaal, 'brief', dag, 'Brief verzonden per post');
  },
};

/** Betrokkene is told which data the desk holds (PP 11), usually with the first contact. */
export const informatieplicht: Verhaaldeel = {
  naam: 'informatieplicht',
  schrijf(verhaal, w) {
    const dagen = w.kans(OP_TIJD + 0.06) ? w.geheel(3, 26) : w.geheel(32, 45);
    const met = w.kies(['Informatiebrief verzonden', 'Verteld tijdens het eerste gesprek']);
    meet(verhaal, 'informatieplicht', werkdagNa(addDays(verhaal.begin, dagen), 0), met);
  },
};

/** What came of the zitting or the ontruiming; recorded on the werkdag after it was heard. */
export const hardeDatums: Verhaaldeel = {
  naam: 'hardeDatums',
  schrijf(verhaal, w) {
    const { zitting, ontruiming } = verhaal.datums;
    if (zitting !== null) {
      const ingetrokken = w.kans(0.2);
      gebeurt(verhaal, 'zitting', {
        ...(ingetrokken
          ? { wat: 'dagvaarding_ingetrokken', op: werkdagNa(verhaal.begin, 1), bron: 'verhuurder' }
          : { wat: 'zitting_gehouden', op: zitting, bron: 'sociaal_team' }),
      });
      if (!ingetrokken && w.kans(0.6))
        gebeurt(verhaal, 'zitting', {
          ...{ wat: 'vonnis', op: werkdagNa(addDays(zitting, 14), 0), bron: 'verhuurder' },
          gegevens: { toewijzing: w.kies(['toegewezen', 'deels', 'afgewezen'] as const) },
        });
    }
    if (ontruiming === null) return;
    if (w.kans(0.5)) {
      gebeurt(verhaal, 'ontruiming', {
        ...{ wat: 'ontruiming_uitgevoerd', op: ontruiming, bron: 'deurwaarder' },
        gegevens: { opvang: w.kies(['ja', 'nee', 'onbekend'] as const) },
      });
      return;
    }
    const op = werkdagNa(verhaal.begin, 2);
    gebeurt(verhaal, 'ontruiming', { wat: 'ontruiming_ingetrokken', op, bron: 'verhuurder' });
    for (const _ of verhaal.personen)
      meet(verhaal, 'brief', werkdagNa(op, 2), 'Brief verzonden per post');
  },
};

type Gebeurtenisstap = Omit<Extract<Handeling, { soort: 'gebeurtenis' }>, 'soort' | 'op'> & {
  readonly op: IsoDate;
};

/** Records in the procedure what happened, on the werkdag after; not for a day that stays open. */
export function gebeurt(verhaal: Verhaal, termijn: string, stap: Gebeurtenisstap): void {
  if (verhaal.blijftOpen.includes(termijn)) return;
  const dag = werkdagNa(stap.op, 1);
  doe(verhaal, dag, handlerOf(verhaal, dag), { soort: 'gebeurtenis', ...stap });
}

/** A term stands still for a while, with the reason. */
export const opschorting: Verhaaldeel = {
  naam: 'opschorting',
  schrijf(verhaal, w) {
    if (verhaal.moet.includes('opschorting')) return suspendNow(verhaal);
    if (verhaal.vraag !== 'geen' || verhaal.blijftOpen.length > 0 || !w.kans(0.12)) return;
    const van = werkdagNa(verhaal.begin, 1);
    const tot = addDays(van, w.geheel(3, 8));
    const reden = w.kies([
      'Betrokkene ligt in het ziekenhuis, op verzoek van de familie',
      'Adres wordt uitgezocht met de corporatie',
    ]);
    doe(verhaal, van, 'screener', { soort: 'schort_op', termijn: 'informatieplicht', reden });
    doe(verhaal, tot, 'screener', { soort: 'hervat', termijn: 'informatieplicht', tot });
  },
};

/** The question stands still and nothing else runs: a dossier without a next step. */
function suspendNow(verhaal: Verhaal): void {
  const { vraag, begin } = verhaal;
  const dag = werkdagNa(begin, 1);
  meet(verhaal, 'informatieplicht', dag, 'Verteld tijdens het eerste gesprek');
  const reden = 'De melder zoekt eerst zelf uit wie er nu woont';
  doe(verhaal, dag, 'screener', { soort: 'schort_op', termijn: vraag, reden });
}

function meet(verhaal: Verhaal, termijn: string, op: IsoDate, met: string, dag = op): void {
  if (verhaal.blijftOpen.includes(termijn)) return;
  doe(verhaal, dag, handlerOf(verhaal, dag), { soort: 'voldoe', termijn, op, met });
}

function handlerOf({ begin }: Verhaal, dag: IsoDate) {
  return dag > werkdagNa(begin, 6) ? 'coordinator' : 'screener';
}
