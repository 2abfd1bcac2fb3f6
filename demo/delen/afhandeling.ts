import { GRONDEN } from '#areas/afsluiten/rules/beeindiging.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { werkdagNa } from '../dagen.ts';
import { doe, type Verhaal, type Verhaaldeel } from './deel.ts';

/** The screening, on the day after somebody took the dossier or soon after. */
export const screeningDeel: Verhaaldeel = {
  naam: 'screening',
  schrijf(verhaal, w) {
    if (verhaal.vanNiemand || !w.kans(0.94)) return;
    const { huishouden, zorgen } = verhaal;
    const dag = werkdagNa(verhaal.begin, w.geheel(1, 3));
    const { kinderen } = huishouden;
    doe(verhaal, dag, 'screener', { soort: 'screen', kinderen, zorgen });
    if (kinderen !== 'nee' && w.kans(0.85))
      doe(verhaal, werkdagNa(dag, w.geheel(0, 3)), 'coordinator', afstemming());
  },
};

/** Now and then a partner stops before the work is done; mostly everybody is told (SA 6). */
export const beeindigingDeel: Verhaaldeel = {
  naam: 'beeindiging',
  schrijf(verhaal, w) {
    if (verhaal.vanNiemand || verhaal.blijftOpen.length > 0 || !w.kans(0.09)) return;
    const dag = werkdagNa(verhaal.begin, w.geheel(20, 50));
    doe(verhaal, dag, 'coordinator', {
      soort: 'beeindig',
      grond: w.kies(GRONDEN),
      geprobeerd: w.kies([
        'Drie keer aan de deur geweest en twee brieven gestuurd.',
        'Een regeling aangeboden, hulp bij geldzaken geregeld en vijf keer gebeld.',
        'Samen met het Sociaal Team op huisbezoek geweest; er werd niet opengedaan.',
      ]),
      verteld: w.kans(0.8),
    });
  },
};

/** The case is closed after everything else that happened in it, and the partners are told. */
export const afsluitingDeel: Verhaaldeel = {
  naam: 'afsluiting',
  schrijf(verhaal, w) {
    const end = verhaal.stappen.findLast(
      (stap) => stap.soort === 'stand' && stap.processtap !== undefined,
    );
    if (end?.soort !== 'stand' || !w.kans(0.9)) return;
    const dag = werkdagNa(lastDay(verhaal), w.geheel(1, 8));
    doe(verhaal, dag, 'coordinator', afstemming());
    doe(verhaal, dag, 'coordinator', {
      soort: 'sluit',
      reden: end.processtap === '9' ? 'huisuitzetting_huurschuld' : 'oplossing',
    });
  },
};

function afstemming() {
  return {
    soort: 'stem_af',
    met: 'Sociaal Team',
    tekst: 'Situatie doorgesproken; ieder weet wat de ander doet.',
  } as const;
}

function lastDay({ stappen, begin }: Verhaal): IsoDate {
  return stappen.reduce((last, { dag }) => (dag > last ? dag : last), begin);
}
