import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { isKorteAfloop } from '../aflopen.ts';
import { werkdagNa, werkdagVoor } from '../dagen.ts';
import { AFRONDINGEN } from '../teksten.ts';
import { doe, type Verhaaldeel } from './deel.ts';

/** Work comes to an end: it is known how it ended, and the dossier waits to be closed. */
export const afronding: Verhaaldeel = {
  naam: 'afronding',
  schrijf(verhaal, w) {
    const { blijftOpen, vanNiemand, afloop, begin, over, vandaag } = verhaal;
    if (vanNiemand || blijftOpen.length > 0 || !w.kans(0.93)) return;
    const rust = addDays(begin, isKorteAfloop(afloop) ? w.geheel(8, 30) : w.geheel(95, 150));
    const dag = werkdagNa(latest(rust, werkdagNa(over, w.geheel(3, 12))), 0);
    if (dag > vandaag) return;
    verhaal.afgerond = dag;
    if (afloop === 'overleden')
      doe(verhaal, dag, 'coordinator', {
        ...{ soort: 'overleden', wie: 0, op: werkdagVoor(dag, w.geheel(2, 6)) },
      });
    doe(verhaal, dag, 'coordinator', {
      ...{ soort: 'stand', werkstatus: 'afstemming' },
      ...(afloop === 'oplossing' && { processtap: '8' }),
    });
    doe(verhaal, dag, 'coordinator', {
      ...{ soort: 'noteer', als: 'notitie', kanaal: null, met: '' },
      tekst: AFRONDINGEN[afloop][isOverlast(verhaal.aanleiding) ? 'overlast' : 'huur'],
    });
  },
};

function isOverlast(aanleiding: string): boolean {
  return aanleiding === 'woonoverlast' || aanleiding === 'onbegrepen_gedrag';
}

function latest(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}
