import { type Aanleiding, findAanleiding } from '#areas/meldingen/rules.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { isKorteAfloop } from '../aflopen.ts';
import { werkdagNa } from '../dagen.ts';
import { verzinAdres } from '../personen.ts';
import type { DemoDatums, DemoGebeurtenis, Handeling } from '../stappen.ts';
import type { Willekeur } from '../willekeur.ts';
import { doe, type Verhaal, type Verhaaldeel } from './deel.ts';
import { handlerOf, meetDemo, schrijfAan } from './termijnen.ts';
import { again, datumsFor, GEEN_DATUMS } from './vervolg.ts';

/** Which letter everybody gets after such a report. */
const BRIEF_NA: Partial<Record<Aanleiding, 'dagvaarding' | 'ontruiming'>> = {
  dagvaarding_aangezegd: 'dagvaarding',
  dagvaarding_verzonden: 'dagvaarding',
  dagvaarding_betekend: 'dagvaarding',
  vordering_ontbinding: 'dagvaarding',
  ontruiming_aangezegd: 'ontruiming',
};

/** After a dagvaarding or an aanzegging every gedaagde gets a letter, mostly in time (st 6). */
export const brieven: Verhaaldeel = {
  naam: 'brieven',
  schrijf(verhaal, w) {
    const brief = BRIEF_NA[verhaal.aanleiding];
    if (brief === undefined || verhaal.blijftOpen.includes('brief')) return;
    const dag = werkdagNa(verhaal.begin, w.kans(0.9) ? w.geheel(0, 2) : w.geheel(3, 4));
    schrijfAan(verhaal, dag, brief);
  },
};

// What may come after a first report, and after how many days.
const VERDER: Partial<Record<Aanleiding, readonly [Aanleiding, van: number, tot: number]>> = {
  achterstand_na_vroegsignalering: ['dagvaarding_aangezegd', 40, 90],
  betalingsregeling_verbroken: ['dagvaarding_verzonden', 30, 70],
  recidive: ['dagvaarding_verzonden', 35, 80],
  laatste_aanmaning: ['dagvaarding_aangezegd', 20, 40],
};

/** What happens in the procedure, up to the end that the dossier has. */
export const procedureDeel: Verhaaldeel = {
  naam: 'procedure',
  schrijf(verhaal, w) {
    const { aanleiding, begin, blijftOpen, datums, afloop } = verhaal;
    // What is under way ends on another day.
    if (blijftOpen.length > 0) return;
    const next = VERDER[aanleiding];
    if (findAanleiding(aanleiding).groep === 'procedure')
      verhaal.over = loop(verhaal, w, aanleiding, begin, datums);
    else if (next !== undefined && !isKorteAfloop(afloop) && w.kans(0.28)) {
      const [later, van, tot] = next;
      verhaal.over = meldVerder(verhaal, w, later, addDays(begin, w.geheel(van, tot)));
    }
  },
};

/** Goes on with what was reported on a day; gives the day on which it is over. */
function loop(
  verhaal: Verhaal,
  w: Willekeur,
  van: Aanleiding,
  dag: IsoDate,
  datums: DemoDatums,
): IsoDate {
  switch (van) {
    case 'dagvaarding_aangezegd':
      if (verhaal.afloop !== 'oplossing' || w.kans(0.45))
        return meldVerder(verhaal, w, 'dagvaarding_verzonden', addDays(dag, w.geheel(20, 45)));
      return betaalt(verhaal, w, werkdagNa(dag, w.geheel(5, 15)));
    case 'dagvaarding_verzonden':
    case 'dagvaarding_betekend':
    case 'vordering_ontbinding':
      return datums.zitting === null ? dag : naZitting(verhaal, w, dag, datums.zitting);
    case 'ontruiming_aangezegd':
      return datums.ontruiming === null ? dag : naAanzegging(verhaal, w, dag, datums.ontruiming);
    default:
      return leave(verhaal, w, dag);
  }
}

/** It gets worse: the next report in the same dossier, with its letters, and what follows. */
function meldVerder(verhaal: Verhaal, w: Willekeur, later: Aanleiding, vanaf: IsoDate): IsoDate {
  const dag = werkdagNa(vanaf, 0);
  const datums = datumsFor(w, later, dag);
  again(verhaal, w, dag, { aanleiding: later, datums, vraag: 'geen' });
  const brief = BRIEF_NA[later];
  if (brief !== undefined) schrijfAan(verhaal, werkdagNa(dag, w.geheel(0, 2)), brief);
  return loop(verhaal, w, later, dag, datums);
}

function naZitting(verhaal: Verhaal, w: Willekeur, dag: IsoDate, zitting: IsoDate): IsoDate {
  const { afloop } = verhaal;
  if (afloop === 'ontruimd') {
    const vonnis = houdZitting(verhaal, w, zitting);
    gebeurt(verhaal, 'vonnis_betekend', {
      op: werkdagNa(vonnis, w.geheel(5, 9)),
      bron: 'deurwaarder',
    });
    return meldVerder(verhaal, w, 'ontruiming_aangezegd', addDays(vonnis, w.geheel(20, 40)));
  }
  if (afloop === 'niet_geslaagd') return houdZitting(verhaal, w, zitting);
  // Before the zitting, which is two weeks away at least.
  if (afloop !== 'oplossing') return trekIn(verhaal, werkdagNa(dag, w.geheel(2, 5)));
  switch (
    w.weeg([
      ['betaald', 30],
      ['schikking', 25],
      ['vonnis', 35],
      ['afgewezen', 10],
    ] as const)
  ) {
    case 'betaald':
      return trekIn(verhaal, betaalt(verhaal, w, werkdagNa(dag, w.geheel(2, 4))));
    case 'schikking':
      gebeurt(verhaal, 'schikking', { op: zitting, bron: 'verhuurder' });
      return zitting;
    case 'afgewezen':
      return houdZitting(verhaal, w, zitting, 'afgewezen');
    case 'vonnis':
      return betaalt(verhaal, w, werkdagNa(houdZitting(verhaal, w, zitting), 3), 'ja');
  }
}

function houdZitting(
  verhaal: Verhaal,
  w: Willekeur,
  zitting: IsoDate,
  toewijzing: 'toegewezen' | 'afgewezen' = 'toegewezen',
): IsoDate {
  gebeurt(verhaal, 'zitting_gehouden', {
    op: zitting,
    bron: w.kies(['verhuurder', 'sociaal_team']),
  });
  const op = werkdagNa(addDays(zitting, w.geheel(14, 28)), 0);
  gebeurt(verhaal, 'vonnis', { op, bron: 'verhuurder', gegevens: { toewijzing } });
  meetDemo(verhaal, 'nagaan', werkdagNa(op, w.kans(0.9) ? 1 : 3), 'Juridisch Loket gebeld');
  return op;
}

function naAanzegging(verhaal: Verhaal, w: Willekeur, dag: IsoDate, ontruiming: IsoDate): IsoDate {
  const { afloop } = verhaal;
  if (afloop === 'ontruimd') {
    const gemeld = werkdagNa(ontruiming, w.geheel(0, 1));
    const datums = { ...GEEN_DATUMS, huisuitzetting: ontruiming };
    again(verhaal, w, gemeld, { aanleiding: 'huisuitzetting', datums, vraag: 'geen' });
    return leave(verhaal, w, gemeld);
  }
  const op = werkdagNa(dag, w.geheel(2, 3));
  if (afloop === 'oplossing') betaalt(verhaal, w, op, 'ja');
  else if (afloop === 'vertrokken') gebeurt(verhaal, 'huur_opgezegd', { op, bron: 'verhuurder' });
  const off = werkdagNa(op, 1);
  gebeurt(verhaal, w.kans(0.7) ? 'ontruiming_ingetrokken' : 'ontruiming_uitgesteld', {
    ...{ op: off, bron: w.kies(['verhuurder', 'deurwaarder']), gegevens: { van: ontruiming } },
  });
  schrijfAan(verhaal, werkdagNa(off, w.geheel(1, 3)), 'ontruiming_van_de_baan');
  if (afloop === 'vertrokken') return leverIn(verhaal, off);
  return off;
}

/** The household is out of the woning: told where it is now, and no letter goes to the old address. */
function leave(verhaal: Verhaal, w: Willekeur, dag: IsoDate): IsoDate {
  const bekend = werkdagNa(dag, w.geheel(2, 8));
  meetDemo(verhaal, 'informatieplicht', bekend, 'Verteld aan de telefoon');
  if (w.kans(0.7))
    doe(verhaal, bekend, 'coordinator', {
      ...{ soort: 'verbeter', bron: 'Betrokkene zelf, telefonisch' },
      ...{ gegevens: verzinAdres(w, verhaal.gemeente), verhuisd: dag },
    });
  return bekend;
}

/** Paid at once, or with a regeling; gives the day. */
function betaalt(
  verhaal: Verhaal,
  w: Willekeur,
  op: IsoDate,
  vonnisInStand: 'ja' | 'nee' = 'nee',
): IsoDate {
  if (w.kans(0.3)) gebeurt(verhaal, 'achterstand_voldaan', { op, bron: 'verhuurder' });
  else
    gebeurt(verhaal, 'regeling_getroffen', { op, bron: 'verhuurder', gegevens: { vonnisInStand } });
  return op;
}

function trekIn(verhaal: Verhaal, dag: IsoDate): IsoDate {
  const { afloop } = verhaal;
  if (afloop === 'vertrokken') gebeurt(verhaal, 'huur_opgezegd', { op: dag, bron: 'verhuurder' });
  const op = werkdagNa(dag, 2);
  gebeurt(verhaal, 'dagvaarding_ingetrokken', { op, bron: 'verhuurder' });
  return afloop === 'vertrokken' ? leverIn(verhaal, op) : op;
}

function leverIn(verhaal: Verhaal, dag: IsoDate): IsoDate {
  const op = werkdagNa(dag, 12);
  gebeurt(verhaal, 'sleutels_ingeleverd', { op, bron: 'verhuurder' });
  return op;
}

type Wat = Extract<Handeling, { soort: 'gebeurtenis' }>['wat'];

/** Records in the procedure what happened, on the werkdag after. */
function gebeurt(
  verhaal: Verhaal,
  wat: Wat,
  meer: Omit<DemoGebeurtenis, 'op'> & { readonly op: IsoDate },
): void {
  const dag = werkdagNa(meer.op, 1);
  doe(verhaal, dag, handlerOf(verhaal, dag), { soort: 'gebeurtenis', wat, ...meer });
}
