import { GRONDEN } from '#areas/afsluiten/rules/beeindiging.ts';
import { findAanleiding } from '#areas/meldingen/rules.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { type Dossierafloop, redenVan } from '../aflopen.ts';
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

/** Now and then the Sociaal Team stops before the work is done; mostly everybody is told (SA 6). */
export const beeindigingDeel: Verhaaldeel = {
  naam: 'beeindiging',
  schrijf(verhaal, w) {
    const { vanNiemand, blijftOpen, begin, gemeente, stappen } = verhaal;
    const isBetrokken = stappen.some(({ soort }) => soort === 'betrek');
    const wil = verhaal.afloop === 'niet_geslaagd' ? 0.8 : 0.06;
    if (vanNiemand || blijftOpen.length > 0 || !isBetrokken || !w.kans(wil)) return;
    const isOverlast = findAanleiding(verhaal.aanleiding).groep === 'overig';
    const gronden = GRONDEN.filter(
      (one) =>
        one !== 'niet_bekend' &&
        one !== 'andere_reden' &&
        (!isOverlast || one !== 'betaalt_lopende_huur_niet'),
    );
    const dag = werkdagNa(begin, w.geheel(20, 50));
    doe(verhaal, dag, 'coordinator', {
      ...{ soort: 'beeindig', wie: gemeente.team, grond: w.kies(gronden) },
      geprobeerd: w.kies([
        'Drie keer aan de deur geweest en twee brieven gestuurd.',
        'Hulp bij geldzaken aangeboden en vijf keer gebeld.',
        'Samen met de woonconsulent op huisbezoek geweest; er werd niet opengedaan.',
      ]),
      verteld: w.kans(0.8),
    });
  },
};

/** The dossier is closed after everything else that happened in it, and the partners are told. */
export const afsluitingDeel: Verhaaldeel = {
  naam: 'afsluiting',
  schrijf(verhaal, w) {
    const { afgerond, afloop, personen } = verhaal;
    if (afgerond === undefined || !w.kans(0.9)) return;
    const dag = werkdagNa(lastDay(verhaal), w.geheel(1, 8));
    doe(verhaal, dag, 'coordinator', afstemming());
    doe(verhaal, dag, 'coordinator', { soort: 'sluit', reden: redenVan(afloop) });
    if (ZONDER_BRIEF.has(afloop) || !w.kans(0.6)) return;
    for (const aan of personen.keys())
      doe(verhaal, dag, 'coordinator', {
        ...{ soort: 'brief', brief: 'afsluiting', aan, kanaal: 'post', alsNodig: true },
      });
  },
};

/** Who died or left is not written at the old address. */
const ZONDER_BRIEF: ReadonlySet<Dossierafloop> = new Set<Dossierafloop>([
  ...(['overleden', 'verhuisd', 'opgenomen', 'vertrokken', 'ontruimd'] as const),
]);

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
