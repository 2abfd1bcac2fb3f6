import { type Dagstand, isOngeveer } from '#areas/trajecten/rules/dagen.ts';
import { type Gebeurtenis, inVolgorde } from '#areas/trajecten/rules/gebeurtenis.ts';
import {
  type Gebeurtenisbron,
  gebeurtenisbronNaam,
} from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import type { Procedurestand } from '#areas/trajecten/rules/procedure.ts';
import type { Gebracht } from '#areas/trajecten/rules/uit-melding.ts';
import type { Afgeleid } from '#areas/trajecten/service/afleiden.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { EerdereDag, Titel } from '../rules/briefzinnen.ts';

/** Whether a melding that brought this told of that gebeurtenis, as far as either of them says. */
export const isVan =
  ({ soort, op, dag }: Gebeurtenis) =>
  (gebracht: Gebracht): boolean =>
    (gebracht.soort === soort || (isZitting(gebracht.soort) && isZitting(soort))) &&
    (gebracht.dag === null || gebracht.dag === dag) &&
    (gebracht.op === null || op === null || gebracht.op === op);

const isZitting = (soort: Gebeurtenissoort) =>
  soort === 'zitting_bepaald' || soort === 'zitting_verplaatst';

/**
 * What a letter may say of the days of a procedure: every day that stands and is ahead, and nothing
 * that was taken back. `voorbij`: the day that makes such a letter untrue, when none is ahead.
 */
export function printable(
  { zittingen, ontruimingen }: Procedurestand,
  told: readonly Gebeurtenis[],
  { van, datum }: { readonly van: (gebeurtenis: Gebeurtenis) => string; readonly datum: IsoDate },
) {
  const ids = new Set(told.map(({ id }) => id));
  const is = (soort: Gebeurtenissoort) => told.some((one) => one.soort === soort);
  const zitting = daysOf(zittingen, ids, datum);
  const ontruiming = daysOf(ontruimingen, ids, datum);
  const held = zittingen.findLast(({ einde }) => einde?.hoe === 'gehouden');
  const af = ontruimingen.filter(({ einde }) => einde !== null && ids.has(einde.door.id));
  const einde = af[0]?.einde;
  return {
    // Of who has it brought to them: the dagvaarding of somebody else says nothing here.
    dagvaarding: is('dagvaarding_betekend')
      ? ('betekend' as const)
      : is('dagvaarding_aangezegd') && !is('dagvaarding_verzonden')
        ? ('aangezegd' as const)
        : ('verzonden' as const),
    zitting:
      zitting.first?.dag ??
      (isMoved(zitting.first) ? ('verplaatst' as const) : ('onbekend' as const)),
    isVerplaatst: isMoved(zitting.first),
    zittingTijd: zitting.first?.tijd ?? '',
    isZittingOngeveer: zitting.first?.ongeveer ?? false,
    zittingsoort: zitting.first?.zittingsoort ?? ('onbekend' as const),
    zittingenErna: zitting.more,
    ontruiming: ontruiming.first?.dag ?? null,
    ontruimingTijd: ontruiming.first?.tijd ?? '',
    isOntruimingOngeveer: ontruiming.first?.ongeveer ?? false,
    ontruimingenErna: ontruiming.more,
    vanDeBaan:
      einde == null
        ? null
        : {
            dagen: af.flatMap(
              (
                day, // What was only known about is no day to name.
              ) => (day.einde?.door === einde.door && !isOngeveer(day) ? (day.dag ?? []) : []),
            ),
            ...{ vernomenOp: einde.door.vernomenOp, bron: van(einde.door) },
            isUitgesteld: einde.hoe === 'uitgesteld',
            isRechter: einde.hoe === 'geschorst' || einde.hoe === 'moratorium',
          },
    voorbij: {
      zitting: zitting.past ?? (zitting.first === undefined ? (held?.dag ?? null) : null),
      ontruiming: ontruiming.past,
    },
  };
}

/** The days of which a letter tells that still stand: the first one ahead, and those after it. */
function daysOf(all: readonly Dagstand[], ids: ReadonlySet<string>, datum: IsoDate) {
  const told = all
    .filter(({ einde, door }) => einde === null && ids.has(door.id))
    .map((day) => ({ ...day, ongeveer: isOngeveer(day) }));
  const dated = told
    .flatMap(({ dag, ...day }) => (dag === null ? [] : [{ ...day, dag }]))
    .sort((one, other) => (one.dag < other.dag ? -1 : one.dag > other.dag ? 1 : 0));
  const [next, ...more] = dated.filter(({ dag }) => dag >= datum);
  const first = next ?? told.find(({ dag }) => dag === null);
  return { first, more, past: first === undefined ? (dated.at(-1)?.dag ?? null) : null };
}

function isMoved(day: Pick<Dagstand, 'door'> | undefined): boolean {
  return day?.door.soort === 'zitting_verplaatst';
}

/** Nothing lies beneath a letter but what it tells. */
export const GEEN_GROND = { titel: null, eerder: null, over: [] } as const;

/**
 * What is known beneath an ontruiming: the decision or agreement before the judge, and the last day
 * that is off. No more than that they are there; never one that went well for who is to leave.
 */
export function onderOntruiming(
  { gebeurtenissen, afleiding: { stand } }: Afgeleid,
  wie: string,
): {
  readonly titel: Titel | null;
  readonly eerder: EerdereDag | null;
  readonly over: readonly string[];
} {
  const isOver = ({ gedaagden }: Pick<Gebeurtenis, 'gedaagden'>) =>
    gedaagden === null || gedaagden.includes(wie);
  const beslist = inVolgorde(gebeurtenissen)
    .filter(isOver)
    .findLast(
      ({ soort, gegevens }) =>
        soort === 'schikking' || (soort === 'vonnis' && gegevens.toewijzing !== 'tussenvonnis'),
    );
  const door = beslist?.gegevens.toewijzing === 'afgewezen' ? undefined : beslist;
  const own = stand.ontruimingen.filter(isOver);
  const eerder = own.findLast(({ einde }) => einde !== null && einde.hoe !== 'uitgevoerd');
  const titel = door && {
    soort: door.soort === 'schikking' ? ('schikking' as const) : ('vonnis' as const),
    op: door.op,
  };
  return {
    titel: titel ?? null,
    eerder:
      eerder === undefined
        ? null
        : {
            dag: isOngeveer(eerder) ? null : eerder.dag,
            isUitgesteld: eerder.einde?.hoe === 'uitgesteld',
          },
    over: [door?.id, eerder?.einde?.door.id].filter((id) => id !== undefined),
  };
}

/** Somebody without a name of their own in the register; who it was when more people live there is not said. */
export function naamInBrief(bron: Gebeurtenisbron, isAlleen: boolean): string {
  if (bron === 'betrokkene') return isAlleen ? 'u zelf' : 'u zelf of iemand uit uw omgeving';
  const naam = gebeurtenisbronNaam(bron);
  return `${naam.charAt(0).toLowerCase()}${naam.slice(1)}`;
}
