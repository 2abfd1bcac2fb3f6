import { addDays } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import { werkdagNa } from '../dagen.ts';
import { verzinHuishouden } from '../huishouden.ts';
import { CONTACTEN, GESPREKSPARTNERS, NOTITIES } from '../teksten.ts';
import { doe, type Verhaaldeel } from './deel.ts';

const KANALEN: readonly Kanaal[] = ['telefoon', 'telefoon', 'persoonlijk', 'beveiligde_mail'];

/** Calls, visits and notes while the dossier is worked on. */
export const contactlog: Verhaaldeel = {
  naam: 'contactlog',
  schrijf(verhaal, w) {
    if (verhaal.vanNiemand) return;
    for (let count = w.geheel(0, 4); count > 0; count -= 1) {
      const dag = werkdagNa(addDays(verhaal.begin, w.geheel(1, 50)), 0);
      doe(verhaal, dag, w.kies(['screener', 'coordinator']), {
        soort: 'noteer',
        als: 'contact',
        kanaal: w.kies(KANALEN),
        met: w.kies(GESPREKSPARTNERS),
        tekst: w.kies(CONTACTEN),
      });
    }
    if (w.kans(0.4))
      doe(verhaal, werkdagNa(addDays(verhaal.begin, w.geheel(2, 30)), 0), 'coordinator', {
        soort: 'noteer',
        als: 'notitie',
        kanaal: null,
        met: '',
        tekst: w.kies(NOTITIES),
      });
  },
};

/** What is learned later: the household as it really is, a phone number that works. */
export const nieuweGegevens: Verhaaldeel = {
  naam: 'nieuweGegevens',
  schrijf(verhaal, w) {
    if (verhaal.vanNiemand) return;
    const dag = werkdagNa(addDays(verhaal.begin, w.geheel(4, 25)), 0);
    if (w.kans(0.15))
      doe(verhaal, dag, 'screener', { soort: 'huishouden', ...verzinHuishouden(w) });
    if (w.kans(0.12))
      doe(verhaal, dag, 'coordinator', {
        soort: 'verbeter',
        gegevens: { telefoon: `06009${String(w.geheel(0, 99_999)).padStart(5, '0')}` },
        bron: 'Betrokkene zelf, telefonisch',
      });
  },
};
