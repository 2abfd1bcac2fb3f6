import { addDays } from '#domain/dates/iso-date.ts';
import { werkdagNa } from '../dagen.ts';
import { doe, type Verhaaldeel } from './deel.ts';

/** Work comes to an end: the case has reached its last step and waits to be closed. */
export const afronding: Verhaaldeel = {
  naam: 'afronding',
  schrijf(verhaal, w) {
    const { blijftOpen, vanNiemand, aanleiding, begin } = verhaal;
    if (vanNiemand || blijftOpen.length > 0 || !w.kans(0.9)) return;
    const dag = werkdagNa(addDays(begin, w.geheel(95, 150)), 0);
    const lost = aanleiding === 'huisuitzetting' || w.kans(0.06);
    doe(verhaal, dag, 'coordinator', {
      soort: 'stand',
      werkstatus: 'afstemming',
      processtap: lost ? '9' : '8',
    });
    doe(verhaal, dag, 'coordinator', {
      soort: 'noteer',
      als: 'notitie',
      kanaal: null,
      met: '',
      tekst: lost
        ? 'Woning is verlaten. Alle partners zijn op de hoogte gebracht.'
        : 'Huur wordt weer betaald, de regeling loopt. Corporatie en Sociaal Team zijn op de hoogte.',
    });
  },
};
