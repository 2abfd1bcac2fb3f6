import type { Aanleiding } from '#areas/meldingen/rules.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { werkdagNa, werkdagVoor } from '../dagen.ts';
import { DEURWAARDER } from '../melders.ts';
import type { DemoDatums, DemoMelding } from '../stappen.ts';
import type { Willekeur } from '../willekeur.ts';
import { doe, type Verhaal, type Verhaaldeel } from './deel.ts';
import { verzinMelding } from './melding.ts';

/** No day is named. */
export const GEEN_DATUMS: DemoDatums = {
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

/** The dates that belong to a reason to report, on days on which courts and bailiffs work. */
export function datumsFor(w: Willekeur, aanleiding: Aanleiding, ontvangen: IsoDate): DemoDatums {
  const later = (van: number, tot: number) => werkdagNa(addDays(ontvangen, w.geheel(van, tot)), 0);
  switch (aanleiding) {
    case 'dagvaarding_aangezegd':
      return { ...GEEN_DATUMS, dagvaarding: later(7, 14) };
    case 'dagvaarding_betekend':
      return { ...GEEN_DATUMS, zitting: later(14, 35) };
    case 'dagvaarding_verzonden':
    case 'vordering_ontbinding':
      return {
        ...GEEN_DATUMS,
        dagvaarding: werkdagVoor(ontvangen, w.geheel(0, 3)),
        zitting: later(14, 35),
      };
    case 'ontruiming_aangezegd':
      return { ...GEEN_DATUMS, ontruiming: later(10, 24) };
    case 'huisuitzetting':
      return { ...GEEN_DATUMS, huisuitzetting: werkdagVoor(ontvangen, w.geheel(0, 2)) };
    default:
      return GEEN_DATUMS;
  }
}

/** Somebody reports again, in the same dossier. */
export function again(
  verhaal: Verhaal,
  w: Willekeur,
  dag: IsoDate,
  anders: Partial<DemoMelding>,
): void {
  if (dag > verhaal.vandaag) return;
  const melding = verzinMelding(verhaal, w, { ontvangenOp: dag, ...anders });
  doe(verhaal, dag, 'screener', { soort: 'melding', melding });
}
