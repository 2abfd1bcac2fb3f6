import type { Melding } from '#areas/meldingen/contract.ts';
import { isSameGebeurtenis } from '#areas/meldingen/rules-zelfde-gebeurtenis.ts';

/** An event, with every melding about it; together they count once (M). */
export type MeldingGroep = {
  /** The first report, which the others are linked to. */
  readonly melding: Melding;
  /** The linked ones, newest first. */
  readonly ookGemeld: readonly Melding[];
};

/**
 * Meldingen by event. A group stands where its newest melding does, so that what came in last is
 * on top, also when it is about something that was reported before.
 */
export function groupMeldingen(meldingen: readonly Melding[]): MeldingGroep[] {
  const byDate = [...meldingen].sort(newestFirst);
  const known = new Set(byDate.map(({ id }) => id));
  const rootOf = ({ id, zelfdeAls }: Melding) =>
    zelfdeAls !== null && known.has(zelfdeAls) ? zelfdeAls : id;
  const groups = Map.groupBy(byDate, rootOf);
  return [...groups].flatMap(([root, all]) => {
    const melding = all.find(({ id }) => id === root);
    if (melding === undefined) return [];
    return [{ melding, ookGemeld: all.filter((one) => one !== melding) }];
  });
}

/** Another melding that one can be linked to, and whether it seems to be the same event. */
export type Koppelkeuze = {
  readonly melding: Melding;
  readonly lijkt: boolean;
  readonly reden: string;
};

/** What a melding can be linked to: the events of this dossier, the likely ones first. */
export function koppelkeuzes(
  melding: Melding,
  meldingen: readonly Melding[],
  binnenDagen: number,
): Koppelkeuze[] {
  return meldingen
    .filter(({ id, zelfdeAls }) => id !== melding.id && zelfdeAls === null)
    .map((other) => {
      const { zelfde, reden } = isSameGebeurtenis(
        gebeurtenisOf(melding),
        gebeurtenisOf(other),
        binnenDagen,
      );
      return { melding: other, lijkt: zelfde, reden };
    })
    .sort((a, b) => Number(b.lijkt) - Number(a.lijkt) || newestFirst(a.melding, b.melding));
}

/**
 * Two meldingen of this dossier that seem to be about one event and are not linked, the newest
 * first: offered, because what counts twice makes the figures wrong (M).
 */
export function dubbele(
  meldingen: readonly Melding[],
  binnenDagen: number,
): { readonly melding: Melding; readonly keuze: Koppelkeuze }[] {
  return [...meldingen].sort(newestFirst).flatMap((melding) => {
    if (melding.zelfdeAls !== null || isOrigineel(melding, meldingen)) return [];
    const [keuze] = koppelkeuzes(melding, meldingen, binnenDagen).filter(
      (one) => one.lijkt && newestFirst(melding, one.melding) < 0,
    );
    return keuze === undefined ? [] : [{ melding, keuze }];
  });
}

/** True when other meldingen are linked to this one: it cannot be linked itself then. */
export function isOrigineel({ id }: Melding, meldingen: readonly Melding[]): boolean {
  return meldingen.some(({ zelfdeAls }) => zelfdeAls === id);
}

function gebeurtenisOf({ aanleiding, ontvangenOp, datums, verhuurder }: Melding) {
  return { aanleiding, ontvangen: ontvangenOp, datums, verhuurder: verhuurder?.id };
}

function newestFirst(one: Melding, other: Melding): number {
  if (one.ontvangenOp !== other.ontvangenOp) return one.ontvangenOp > other.ontvangenOp ? -1 : 1;
  if (one.geregistreerdOp === other.geregistreerdOp) return 0;
  return one.geregistreerdOp > other.geregistreerdOp ? -1 : 1;
}
