import type { Melding } from '#areas/meldingen/contract.ts';
import type { GebeurtenisBeeld } from '#areas/trajecten/contract-procedures.ts';
import { localTime } from '#domain/dates/instant.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Aantekening, Dossier, Historieregel } from '../contract.ts';
import type { Contactpoging } from '../contract-contact.ts';
import { historiegroepVan } from './historie-zin.ts';
import { groupMeldingen } from './meldingen-groepen.ts';

/** The filters above the timeline of a dossier, in their order. */
export const TIJDLIJNFILTERS = ['alles', 'procedure', 'contact', 'brieven', 'historie'] as const;
export type Tijdlijnfilter = (typeof TIJDLIJNFILTERS)[number];

type Inhoud =
  | { readonly soort: 'gebeurtenis'; readonly gebeurtenis: GebeurtenisBeeld }
  | { readonly soort: 'melding'; readonly melding: Melding; readonly ookGemeld: readonly Melding[] }
  | { readonly soort: 'aantekening'; readonly aantekening: Aantekening }
  | { readonly soort: 'poging'; readonly poging: Contactpoging }
  | { readonly soort: 'historie'; readonly regel: Historieregel };

/** One thing on the timeline: its day, and what it is. */
export type Tijdlijnregel = Inhoud & {
  readonly id: string;
  readonly dag: IsoDate;
  /** When it was recorded: what is of one day stands in this order. */
  readonly op: string;
  readonly traject: number;
};

type Bron = Pick<
  Dossier,
  'trajecten' | 'procedures' | 'meldingen' | 'aantekeningen' | 'contactpogingen' | 'historie'
>;

/**
 * Everything that happened in a dossier as one timeline, the newest first: gebeurtenissen that stand,
 * meldingen (those of one event together), contacts, notes, and the historie, which holds the letters
 * and answers. What was withdrawn stands with its procedure, and in the historie.
 */
export function tijdlijnVan(dossier: Bron): Tijdlijnregel[] {
  const { trajecten, procedures, aantekeningen, historie } = dossier;
  const inTraject = (dag: IsoDate) =>
    trajecten.findLast(({ begonnenOp }) => begonnenOp <= dag)?.volgnummer ?? 1;
  const trajectVan = (melding: Melding) =>
    trajecten.find(({ meldingen }) => meldingen.includes(melding.id))?.volgnummer ??
    inTraject(melding.ontvangenOp);
  const regels: Tijdlijnregel[] = [
    ...procedures.flatMap(({ traject, gebeurtenissen }) =>
      gebeurtenissen.flatMap((gebeurtenis) => {
        const { id, op, vernomenOp, geregistreerdOp, ingetrokken } = gebeurtenis;
        if (ingetrokken !== null) return [];
        const dag = op ?? vernomenOp;
        return [
          { soort: 'gebeurtenis' as const, gebeurtenis, id, dag, op: geregistreerdOp, traject },
        ];
      }),
    ),
    ...groupMeldingen(dossier.meldingen).map(({ melding, ookGemeld }) => ({
      ...{ soort: 'melding' as const, melding, ookGemeld, id: melding.id },
      ...{ dag: melding.ontvangenOp, op: melding.geregistreerdOp, traject: trajectVan(melding) },
    })),
    ...aantekeningen.map((aantekening) => {
      const { id, datum: dag, op } = aantekening;
      return { soort: 'aantekening' as const, aantekening, id, dag, op, traject: inTraject(dag) };
    }),
    ...dossier.contactpogingen.map((poging) => {
      const { id, datum: dag, op, traject } = poging;
      return { soort: 'poging' as const, poging, id, dag, op, traject };
    }),
    ...historie.map((regel) => {
      const dag = toIsoDate(localTime(regel.op).datum);
      const { id, op } = regel;
      return { soort: 'historie' as const, regel, id, dag, op, traject: inTraject(dag) };
    }),
  ];
  return regels.sort((a, b) => compare(b.dag, a.dag) || compare(b.op, a.op));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

// What stands on the timeline itself is not told a second time, but in the historie.
const MET_EIGEN_RIJ: ReadonlySet<string> = new Set([
  'melding',
  'gebeurtenis',
  'contact',
  'notitie',
  'contactpoging',
]);

/** What a filter leaves of the timeline. */
export function filterTijdlijn(
  regels: readonly Tijdlijnregel[],
  filter: Tijdlijnfilter,
): readonly Tijdlijnregel[] {
  return regels.filter((one) => {
    if (filter === 'historie') return one.soort === 'historie';
    if (one.soort === 'historie' && MET_EIGEN_RIJ.has(one.regel.soort)) return false;
    return filter === 'alles' || filterOf(one) === filter;
  });
}

function filterOf(regel: Tijdlijnregel): Tijdlijnfilter {
  switch (regel.soort) {
    case 'gebeurtenis':
    case 'melding':
      return 'procedure';
    case 'aantekening':
    case 'poging':
      return 'contact';
    case 'historie': {
      const groep = historiegroepVan(regel.regel);
      if (groep === 'contact' || groep === 'brieven') return groep;
      return groep === 'meldingen' ? 'procedure' : 'historie';
    }
  }
}
