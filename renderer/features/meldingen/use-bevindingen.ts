import { useMemo, useState } from 'react';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { openBevindingen } from './aanvaarding.ts';
import type { Bevinding, Veldfout, Veldwaarschuwing } from './bevinding.ts';
import { findBevindingen } from './controle.ts';
import { waardeOpPad } from './waarde-op-pad.ts';
import type { MeldingWaarden } from './waarden.ts';

/** What is shown about one field. */
export type Getoond = {
  readonly fout: string | undefined;
  readonly waarschuwingen: readonly Veldwaarschuwing[];
};

type Geweigerd = { readonly veldfout: Veldfout; readonly waarde: string };

/** All findings about the form, and which of them are shown: after a field was left, or all. */
export type Bevindingen = {
  /** Also the accepted ones; what is sent along is made from these. */
  readonly alle: readonly Bevinding[];
  /** What stands in the way of saving. */
  readonly open: readonly Bevinding[];
  /** The part of it that is shown now, in the order of the form. */
  readonly zichtbaar: readonly Bevinding[];
  readonly getoond: (pad: string) => Getoond;
  /** Somebody left this field, so what is wrong with it may be said. */
  readonly verlaten: (pad: string) => void;
  /** Whether everything is shown, because somebody tried to save. */
  readonly alles: boolean;
  readonly toonAlles: () => void;
  /** What the engine refused; shown until the field changes. */
  readonly weiger: (fouten: readonly Veldfout[]) => void;
  readonly opnieuw: () => void;
};

/** Judges the form at every change, and remembers which fields somebody has left. */
export function useBevindingen(
  values: MeldingWaarden,
  today: IsoDate,
  hersteld: boolean,
): Bevindingen {
  const alle = useMemo(() => findBevindingen(values, today), [values, today]);
  const [verlaten, setVerlaten] = useState<ReadonlySet<string>>(() =>
    hersteld ? filledPaden(alle, values) : new Set<string>(),
  );
  const [alles, setAlles] = useState(false);
  const [geweigerd, setGeweigerd] = useState<readonly Geweigerd[]>([]);
  const refused = geweigerd
    .filter(({ veldfout, waarde }) => waardeOpPad(values, veldfout.pad) === waarde)
    .map(({ veldfout }) => veldfout);
  const open = [...openBevindingen(alle, values.aanvaard), ...refused];
  const zichtbaar = open.filter(
    (bevinding) => alles || verlaten.has(bevinding.pad) || refused.includes(bevinding as Veldfout),
  );
  return {
    alle,
    open: openBevindingen(alle, values.aanvaard),
    zichtbaar,
    getoond: (pad) => ({
      fout: zichtbaar.find((one) => one.pad === pad && one.soort === 'fout')?.zin,
      waarschuwingen: zichtbaar.filter(
        (one): one is Veldwaarschuwing => one.pad === pad && one.soort === 'waarschuwing',
      ),
    }),
    verlaten: (pad) => setVerlaten((before) => (before.has(pad) ? before : add(before, pad))),
    alles,
    toonAlles: () => setAlles(true),
    weiger: (fouten) =>
      setGeweigerd(
        fouten.map((veldfout) => ({ veldfout, waarde: waardeOpPad(values, veldfout.pad) })),
      ),
    opnieuw: () => {
      setAlles(false);
      setVerlaten(new Set());
      setGeweigerd([]);
    },
  };
}

function add(before: ReadonlySet<string>, pad: string): ReadonlySet<string> {
  return new Set([...before, pad]);
}

// A draft that was put back shows again what was wrong with it, but not what was never filled in.
function filledPaden(alle: readonly Bevinding[], values: MeldingWaarden): ReadonlySet<string> {
  return new Set(alle.map(({ pad }) => pad).filter((pad) => waardeOpPad(values, pad) !== ''));
}
