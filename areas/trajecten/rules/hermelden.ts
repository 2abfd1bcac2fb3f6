import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { deriveProcedure } from './procedure.ts';
import { type Gebracht, gebeurtenissenUit, type MeldingInhoud } from './uit-melding.ts';

/** A gebeurtenis with when it was recorded and until when it stood, as instants. */
export type Vastgelegd = {
  readonly gebeurtenis: Gebeurtenis;
  readonly sinds: string;
  readonly tot: string | null;
  /** Whether it is as its melding told it; else somebody entered or mended it by hand. */
  readonly isVerteld: boolean;
};

/** A melding with when it was registered, as it was or as it should have been. */
export type Gemelding = {
  readonly id: string;
  readonly sinds: string;
  readonly vernomenOp: IsoDate;
  readonly inhoud: MeldingInhoud;
};

/** A gebeurtenis that a melding should have brought. */
export type Nabrenging = Gebracht & { readonly meldingId: string; readonly vernomenOp: IsoDate };

/** What changes in a procedure when its meldingen are told anew. */
export type Hermelding = {
  /** Which gebeurtenissen no longer stand, each with the number of what takes its place. */
  readonly weg: ReadonlyMap<string, number | null>;
  readonly bij: readonly Nabrenging[];
};

/**
 * Tells the meldingen of a procedure anew, in the order in which they were registered: as they were
 * (`voor`) and as they should have been (`na`, without one that was withdrawn). What the one brought
 * and the other does not goes, and what only the other brings comes in its place. So correcting a
 * melding is as if it had been entered right, withdrawing it as if it never was, and what somebody
 * else told as well stands with that one's melding.
 *
 * What a person corrected or withdrew by hand stays as that person left it, unless the melding that
 * it came from now says something else about it.
 *
 * @example hermeld([], [], []).bij // []
 */
export function hermeld(
  rijen: readonly Vastgelegd[],
  voor: readonly Gemelding[],
  na: readonly Gemelding[],
): Hermelding {
  const weg = new Set<string>();
  const bij: Nabrenging[] = [];
  const before = new Map(voor.map((one) => [one.id, one]));
  const after = new Map(na.map((one) => [one.id, one]));
  const order = [...new Map([...before, ...after]).values()].sort(byMoment);
  for (const { id, sinds } of order) {
    const [was, wordt] = [before.get(id), after.get(id)];
    const known = rijen.filter((one) => one.gebeurtenis.meldingId !== id && stoodOp(one, sinds));
    const bekend = known.map(asStanding);
    const had = was === undefined ? [] : tell(was, bekend);
    const earlier = bij.map(asGebeurtenis);
    const now = bekend.filter((one) => !weg.has(one.id));
    const has = wordt === undefined ? [] : tell(wordt, [...now, ...earlier]);
    const [gone, kept] = partition(rijen, { id, had, has, was, wordt });
    for (const one of gone) weg.add(one);
    const vernomenOp = wordt?.vernomenOp ?? was?.vernomenOp;
    if (vernomenOp === undefined) continue;
    const isBrought = (one: Gebracht) => had.some((other) => isGelijk(other, one));
    for (const brought of has)
      if (!kept.some((one) => isGelijk(one, brought)))
        if (!isBrought(brought) || gone.some((one) => isOf(rijen, one, brought)))
          bij.push({ ...brought, meldingId: id, vernomenOp });
  }
  addTold(rijen, na, weg, bij);
  return { weg: new Map([...weg].map((id) => [id, replacing(rijen, id, bij)])), bij };
}

/** Which of the gebeurtenissen that a melding brought go, and what of them is still said. */
function partition(
  rijen: readonly Vastgelegd[],
  {
    id,
    had,
    has,
    was,
    wordt,
  }: {
    id: string;
    had: readonly Gebracht[];
    has: readonly Gebracht[];
    was: Gemelding | undefined;
    wordt: Gemelding | undefined;
  },
): [readonly string[], readonly Inhoud[]] {
  const isOther = JSON.stringify(was) !== JSON.stringify(wordt);
  const isLater = was !== undefined && was.vernomenOp !== wordt?.vernomenOp;
  const gone: string[] = [];
  const kept: Inhoud[] = [];
  for (const rij of rijen) {
    const { gebeurtenis } = rij;
    if (gebeurtenis.meldingId !== id || rij.tot !== null) continue;
    const origin = originOf(rij, rijen);
    const isMended = origin !== gebeurtenis;
    const isSaid = has.some((one) => isGelijk(one, origin) || isGelijk(one, gebeurtenis));
    const wasSaid = had.some((one) => isGelijk(one, origin));
    const goes = wordt === undefined || (isSaid ? isLater && !isMended : isOther || wasSaid);
    if (goes) gone.push(gebeurtenis.id);
    else kept.push(origin, gebeurtenis);
  }
  return [gone, kept];
}

/**
 * What goes although another melding told the same: it stands with that one from now on. Nothing
 * that anybody still says is lost.
 */
function addTold(
  rijen: readonly Vastgelegd[],
  na: readonly Gemelding[],
  weg: ReadonlySet<string>,
  bij: Nabrenging[],
): void {
  const gone = rijen.filter(({ gebeurtenis }) => weg.has(gebeurtenis.id));
  for (const melding of [...na].sort(byMoment)) {
    const standing = () => [
      ...rijen
        .filter(({ gebeurtenis, tot }) => tot === null && !weg.has(gebeurtenis.id))
        .map(({ gebeurtenis }) => gebeurtenis),
      ...bij.map(asGebeurtenis),
    ];
    const all = tell(melding, []);
    for (const brought of tell(melding, standing())) {
      const said = all.find((one) => isZelfdeZaak(one, brought)) ?? brought;
      // Its own goes because it says something else now: that is not told again.
      const isLost = gone.some(
        ({ gebeurtenis }) =>
          gebeurtenis.meldingId !== melding.id && isZelfdeZaak(gebeurtenis, said),
      );
      if (isLost) bij.push({ ...brought, meldingId: melding.id, vernomenOp: melding.vernomenOp });
    }
  }
}

function tell({ inhoud }: Gemelding, bekend: readonly Gebeurtenis[]): readonly Gebracht[] {
  return gebeurtenissenUit(inhoud, bekend, deriveProcedure(bekend));
}

const byMoment = (one: Pick<Gemelding, 'sinds'>, other: Pick<Gemelding, 'sinds'>) =>
  one.sinds < other.sinds ? -1 : one.sinds > other.sinds ? 1 : 0;

function stoodOp({ sinds, tot }: Vastgelegd, moment: string): boolean {
  return sinds < moment && (tot === null || tot > moment);
}

const asStanding = ({ gebeurtenis }: Vastgelegd): Gebeurtenis => ({
  ...gebeurtenis,
  ingetrokkenOp: null,
});

function asGebeurtenis({ meldingId, vernomenOp, ...brought }: Nabrenging, index: number) {
  return {
    ...brought,
    ...{ id: `bij-${index}`, meldingId, vernomenOp, gedaagden: null },
    ...{ isHorenZeggen: true, ingetrokkenOp: null, vervangenDoor: null },
  } satisfies Gebeurtenis;
}

/** What a melding told, before somebody mended it by hand. */
function originOf(rij: Vastgelegd, rijen: readonly Vastgelegd[]): Gebeurtenis {
  const { gebeurtenis, isVerteld } = rij;
  const before = rijen.find((one) => one.gebeurtenis.vervangenDoor === gebeurtenis.id);
  return isVerteld || before === undefined ? gebeurtenis : originOf(before, rijen);
}

type Inhoud = Pick<Gebeurtenis, 'soort' | 'op' | 'dag' | 'tijd' | 'ongeveer' | 'gegevens'>;

function isGelijk(one: Inhoud, other: Inhoud): boolean {
  return (
    one.soort === other.soort &&
    one.op === other.op &&
    one.dag === other.dag &&
    one.tijd === other.tijd &&
    (one.ongeveer ?? false) === (other.ongeveer ?? false) &&
    one.gegevens.zittingsoort === other.gegevens.zittingsoort &&
    one.gegevens.van === other.gegevens.van
  );
}

type Dag = Pick<Gebeurtenis, 'soort' | 'op' | 'dag'>;

/** Whether two say the same of one day, in whatever way. */
export function isZelfdeZaak(one: Dag, other: Dag): boolean {
  const isZitting = ({ soort }: Dag) =>
    soort === 'zitting_bepaald' || soort === 'zitting_verplaatst';
  const isKind = one.soort === other.soort || (isZitting(one) && isZitting(other));
  const fits = (een: IsoDate | null, ander: IsoDate | null) =>
    een === null || ander === null || een === ander;
  return isKind && fits(one.op, other.op) && fits(one.dag, other.dag);
}

function isOf(rijen: readonly Vastgelegd[], id: string, brought: Gebracht): boolean {
  const row = rijen.find(({ gebeurtenis }) => gebeurtenis.id === id);
  return row !== undefined && isGelijk(row.gebeurtenis, brought);
}

/** What takes the place of a gebeurtenis that goes: what says the same, or what its melding says now. */
function replacing(
  rijen: readonly Vastgelegd[],
  id: string,
  bij: readonly Nabrenging[],
): number | null {
  const gone = rijen.find(({ gebeurtenis }) => gebeurtenis.id === id)?.gebeurtenis;
  if (gone === undefined) return null;
  const kind = ({ soort }: Inhoud) => soort.split('_')[0];
  const same = bij.findIndex((one) => isZelfdeZaak(one, gone));
  const own = bij.findIndex((one) => one.meldingId === gone.meldingId && kind(one) === kind(gone));
  const found = same >= 0 ? same : own;
  return found >= 0 ? found : null;
}
