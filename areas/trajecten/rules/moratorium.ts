import { addDays } from '#domain/dates/iso-date.ts';
import type { AfgeleideTermijn } from './afgeleide-termijn.ts';
import { isWithin } from './dagen.ts';
import { type Gebeurtenis, momentVan } from './gebeurtenis.ts';
import { DIRECT, GENOEMDE_DAG } from './termijn.ts';

/** How many days before it ends a moratorium is told of. */
const MORATORIUM_VOORAF = [30, 7];

/**
 * Each moratorium with a last day is told of before it ends. It ends early, or another one with a
 * last day of its own takes its place: one of which the last day is not known takes none away. Of
 * that one somebody asks until when it runs (WA; Fw 287b; domein §2a).
 *
 * @example moratoriumtermijnen([]) // []
 */
export function moratoriumtermijnen(rij: readonly Gebeurtenis[]): AfgeleideTermijn[] {
  const eindigt = ({ soort, dag }: Gebeurtenis) =>
    soort === 'moratorium_beeindigd' || (soort === 'moratorium_verleend' && dag !== null);
  return rij.flatMap((verleend, at): AfgeleideTermijn[] => {
    const { soort, id, dag: until, vernomenOp } = verleend;
    if (soort !== 'moratorium_verleend') return [];
    const ended = rij.find(
      (one, other) =>
        eindigt(one) &&
        (other > at || (one.soort !== soort && momentVan(one) >= momentVan(verleend))),
    );
    if (until === null) {
      // Told again while one runs is no other one.
      const last = rij.slice(0, at).findLast(isMoratorium);
      if (last?.soort === soort && isWithin(momentVan(verleend), last)) return [];
      return [
        {
          ...{ sleutel: `precieze_dag:${id}`, code: 'precieze_dag', bron: 'WA; Fw 287b' },
          naam: 'Vraag na tot wanneer het moratorium loopt',
          ...{ begin: vernomenOp, vervalt: vernomenOp, looptijd: DIRECT },
          ...{ betrokkeneId: null, brief: null, door: verleend },
          voldaan: ended === undefined ? null : asked(ended),
        },
      ];
    }
    const base = {
      ...{ code: 'moratorium' as const, bron: 'WA; Fw 287b', begin: vernomenOp },
      ...{ looptijd: GENOEMDE_DAG, betrokkeneId: null, brief: null, door: verleend },
      voldaan:
        ended === undefined
          ? null
          : ({
              op: momentVan(ended),
              hoe: 'vervallen',
              met: ended.soort === soort ? 'een later moratorium' : 'eerder geëindigd',
            } as const),
    };
    return [
      ...MORATORIUM_VOORAF.map((dagen) => ({
        ...base,
        sleutel: `moratorium${dagen}:${id}`,
        naam: `Moratorium loopt over ${dagen} dagen af: regel wat daarna komt`,
        vervalt: addDays(until, -dagen),
      })).filter(({ vervalt }) => vervalt >= vernomenOp),
      { ...base, sleutel: `moratorium:${id}`, naam: 'Moratorium loopt af', vervalt: until },
    ];
  });
}

const isMoratorium = ({ soort }: Gebeurtenis) =>
  soort === 'moratorium_verleend' || soort === 'moratorium_beeindigd';

/** How the question until when it runs ended: by its day, or by the end itself. */
function asked(ended: Gebeurtenis): AfgeleideTermijn['voldaan'] {
  return ended.soort === 'moratorium_verleend'
    ? { op: ended.vernomenOp, hoe: 'gehaald', met: 'de dag is bekend' }
    : { op: momentVan(ended), hoe: 'vervallen', met: 'eerder geëindigd' };
}
