import { findAanleiding } from '#areas/meldingen/rules.ts';
import { addDays } from '#domain/dates/iso-date.ts';
import { isKorteAfloop } from '../aflopen.ts';
import { werkdagNa } from '../dagen.ts';
import { verzinHuishouden } from '../huishouden.ts';
import { CONTACTEN, type DemoContact, NOTITIES } from '../teksten.ts';
import { doe, type Verhaal, type Verhaaldeel } from './deel.ts';

/** Calls, visits and notes while the dossier is worked on. */
export const contactlog: Verhaaldeel = {
  naam: 'contactlog',
  schrijf(verhaal, w) {
    if (verhaal.vanNiemand) return;
    const { afloop, begin, over } = verhaal;
    const left = [...contacten(verhaal)];
    for (let count = w.geheel(0, isKorteAfloop(afloop) ? 1 : 4); count > 0; count -= 1) {
      const contact = w.kies(left);
      left.splice(left.indexOf(contact), 1);
      const dag = werkdagNa(addDays(begin, w.geheel(1, isKorteAfloop(afloop) ? 7 : 50)), 0);
      // Who has left is not at home any more.
      if (left.length === 0 || (afloop === 'vertrokken' && dag > over)) break;
      doe(verhaal, dag, w.kies(['screener', 'coordinator']), {
        ...{ soort: 'noteer', als: 'contact', ...contact },
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
      doe(verhaal, dag, 'screener', {
        soort: 'huishouden',
        ...verzinHuishouden(w, verhaal.personen.length),
      });
    if (w.kans(0.12))
      doe(verhaal, dag, 'coordinator', {
        soort: 'verbeter',
        gegevens: { telefoon: `06009${String(w.geheel(0, 99_999)).padStart(5, '0')}` },
        bron: 'Betrokkene zelf, telefonisch',
      });
  },
};

/** What can be talked about: of paying only where rent is the matter, at home only who lives there. */
function contacten({ aanleiding }: Verhaal): readonly DemoContact[] {
  if (aanleiding === 'huisuitzetting') return CONTACTEN.ontruimd;
  const { groep } = findAanleiding(aanleiding);
  return [...CONTACTEN.altijd, ...(groep === 'overig' ? CONTACTEN.overlast : CONTACTEN.huur)];
}
