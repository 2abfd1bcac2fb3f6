import { informatieUitstelNaam } from '#areas/brieven/rules/informatieplicht.ts';
import type { Briefsoort } from '#areas/brieven/rules/sjablonen.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { werkdagNa } from '../dagen.ts';
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
    // The day after a missed term somebody is told of it (SA 7 MZO e).
    if (werkdagen > lengte + 1) meetDemo(verhaal, 'gemist', werkdagNa(begin, lengte + 1), 'Gebeld');
    meetDemo(verhaal, vraag, werkdagNa(begin, werkdagen), met);
  },
};

/**
 * Betrokkene is told which data the desk holds (PP 11): mostly by letter, sometimes in the first
 * talk. Nothing is sent to a woning that was cleared.
 */
export const informatieplicht: Verhaaldeel = {
  naam: 'informatieplicht',
  schrijf(verhaal, w) {
    const dagen = w.kans(OP_TIJD + 0.06) ? w.geheel(3, 26) : w.geheel(32, 45);
    const dag = werkdagNa(addDays(verhaal.begin, dagen), 0);
    const byLetter = w.kans(0.7) && verhaal.aanleiding !== 'huisuitzetting';
    if (!byLetter)
      return meetDemo(verhaal, 'informatieplicht', dag, 'Verteld tijdens het eerste gesprek');
    if (verhaal.blijftOpen.includes('informatieplicht')) return;
    schrijfAan(verhaal, dag, 'informatie');
  },
};

/** A letter to everybody in the dossier, as far as it is due then. */
export function schrijfAan(verhaal: Verhaal, dag: IsoDate, brief: Briefsoort): void {
  for (const aan of verhaal.personen.keys())
    doe(verhaal, dag, handlerOf(verhaal, dag), {
      ...{ soort: 'brief', brief, aan, kanaal: 'post', alsNodig: true },
    });
}

/** A term stands still for a while, with the reason. */
export const opschorting: Verhaaldeel = {
  naam: 'opschorting',
  schrijf(verhaal, w) {
    if (verhaal.moet.includes('opschorting')) return suspendNow(verhaal);
    if (verhaal.vraag !== 'geen' || verhaal.blijftOpen.length > 0 || !w.kans(0.12)) return;
    const van = werkdagNa(verhaal.begin, 1);
    const tot = werkdagNa(van, w.geheel(2, 6));
    const reden = informatieUitstelNaam(w.kies(['onmogelijk', 'bescherming'] as const));
    doe(verhaal, van, 'screener', { soort: 'schort_op', termijn: 'informatieplicht', reden });
    doe(verhaal, tot, 'screener', { soort: 'hervat', termijn: 'informatieplicht', tot });
  },
};

/** The question stands still and nothing else runs: a dossier without a next step. */
function suspendNow(verhaal: Verhaal): void {
  const { vraag, begin } = verhaal;
  const dag = werkdagNa(begin, 1);
  meetDemo(verhaal, 'informatieplicht', dag, 'Verteld tijdens het eerste gesprek');
  const reden = 'De melder zoekt eerst zelf uit wie er nu woont';
  doe(verhaal, dag, 'screener', { soort: 'schort_op', termijn: vraag, reden });
}

/** Meets a term, unless it is to stay open. */
export function meetDemo(
  verhaal: Verhaal,
  termijn: string,
  op: IsoDate,
  met: string,
  dag = op,
): void {
  if (verhaal.blijftOpen.includes(termijn)) return;
  doe(verhaal, dag, handlerOf(verhaal, dag), { soort: 'voldoe', termijn, op, met });
}

/** Who has the dossier by then. */
export function handlerOf({ begin }: Verhaal, dag: IsoDate) {
  return dag > werkdagNa(begin, 6) ? 'coordinator' : 'screener';
}
