import { werkdagNa } from '../dagen.ts';
import { verzinContact } from '../personen.ts';
import { doe, type Verhaaldeel } from './deel.ts';

/** Somebody takes the dossier and begins the screening, the same day or soon after. */
export const oppakken: Verhaaldeel = {
  naam: 'oppakken',
  schrijf(verhaal, w) {
    if (verhaal.vanNiemand) return;
    const dag = werkdagNa(verhaal.begin, w.geheel(0, 1));
    doe(verhaal, dag, 'screener', { soort: 'neem' });
    if (w.kans(0.97)) doe(verhaal, dag, 'screener', { soort: 'stand', werkstatus: 'screening' });
  },
};

/** After the screening the coördinator goes on with it; now and then it is given free again. */
export const overdracht: Verhaaldeel = {
  naam: 'overdracht',
  schrijf(verhaal, w) {
    if (verhaal.vanNiemand) return;
    const must = verhaal.moet.includes('overdracht');
    if (!must && !w.kans(0.45)) return;
    const dag = werkdagNa(verhaal.begin, must ? 1 : w.geheel(2, 6));
    doe(verhaal, dag, 'screener', { soort: 'draag_over', aan: 'coordinator' });
    doe(verhaal, dag, 'coordinator', { soort: 'stand', werkstatus: 'afstemming' });
    if (!must && w.kans(0.05))
      doe(verhaal, werkdagNa(dag, 3), 'coordinator', { soort: 'draag_over', aan: null });
  },
};

/** The Sociaal Team has the casusregie, by somebody with a name. */
export const casusregie: Verhaaldeel = {
  naam: 'casusregie',
  schrijf(verhaal, w) {
    const { vanNiemand, gemeente, melder } = verhaal;
    if (vanNiemand || melder === gemeente.team || !w.kans(0.55)) return;
    doe(verhaal, werkdagNa(verhaal.begin, w.geheel(2, 6)), 'screener', {
      ...{ soort: 'betrek', partner: gemeente.team, rol: 'casusregisseur' },
      contact: verzinContact(w),
    });
  },
};
