/** Something that was withdrawn or corrected, with when it was known and until when it stood. */
export type Weggevallen = {
  readonly id: string;
  readonly sinds: string;
  readonly tot: string;
  /** The organisation that told it: that need not be told; null: nobody in particular. */
  readonly van: string | null;
};

/** What was given to an organisation, and when. */
export type Verstrekt = {
  readonly aan: string;
  readonly soort: string;
  readonly op: string;
  /** What exactly it told of; left out: everything that stood then. */
  readonly over?: readonly string[] | undefined;
};

/** Whom to tell that what rested on something no longer holds. */
export type Verteltaak = {
  readonly aan: string;
  readonly weg: Weggevallen;
};

// That a term was missed, a partner stopped or the dossier was closed rests on no melding.
const RUST_OP_MELDINGEN: ReadonlySet<string> = new Set(['bekendheid', 'advies', 'ondersteuning']);

function rustteOp({ soort, op, over }: Verstrekt, { id, sinds, tot }: Weggevallen): boolean {
  // What names what it is about was told while that stood.
  if (over !== undefined) return over.includes(id);
  return RUST_OP_MELDINGEN.has(soort) && op >= sinds && op < tot;
}

/**
 * Which organisations were given something while it rested on what has been withdrawn or corrected
 * since: they must hear so (AVG 19). Each once for what was put right at one moment, and not of what
 * it told itself.
 *
 * @example vertelAan([{ id: 'm', sinds: '2026-11-05T09', tot: '2026-11-06T09', van: 'p' }], [{ aan: 'q', soort: 'advies', op: '2026-11-05T10' }]).length // 1
 */
export function vertelAan(
  weg: readonly Weggevallen[],
  gegeven: readonly Verstrekt[],
): readonly Verteltaak[] {
  const found = new Map<string, Verteltaak>();
  for (const one of [...weg].sort((a, b) => (a.id < b.id ? -1 : 1)))
    for (const verstrekt of gegeven) {
      const { aan } = verstrekt;
      const key = `${one.tot} ${aan}`;
      if (rustteOp(verstrekt, one) && aan !== one.van && !found.has(key))
        found.set(key, { aan, weg: one });
    }
  return [...found.values()];
}
