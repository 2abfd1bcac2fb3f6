import type { Aanleiding, MeldingDatums } from '#areas/meldingen/rules.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { type Gebeurtenis, inVolgorde } from './gebeurtenis.ts';
import type { Gebeurtenisgegevens, Zittingsoort } from './gebeurtenis-gegevens.ts';
import type { Gebeurtenissoort } from './gebeurtenissen.ts';
import type { Procedurestand } from './procedure.ts';

/** What a melding says of a procedure. */
export type MeldingInhoud = {
  readonly aanleiding: Aanleiding;
  readonly andereAanleidingen?: readonly Aanleiding[] | undefined;
  readonly datums: MeldingDatums;
  readonly aanmaningOp?: IsoDate | null | undefined;
  readonly betekendOp?: IsoDate | null | undefined;
  readonly zittingSoort?: Zittingsoort | undefined;
  readonly zittingTijd?: string | undefined;
  readonly ontruimingTijd?: string | undefined;
  /** Whether it is of an event that was reported before. */
  readonly isHerhaling: boolean;
};

/** A gebeurtenis that a melding brings. */
export type Gebracht = {
  readonly soort: Gebeurtenissoort;
  readonly op: IsoDate | null;
  readonly dag: IsoDate | null;
  readonly tijd: string;
  readonly gegevens: Gebeurtenisgegevens;
};

/**
 * Whether a melding is about a procedure: by its aanleiding, or by a day that it names.
 *
 * @example gaatOverProcedure({ aanleiding: 'zorgen', datums: {}, isHerhaling: false }) // false
 */
export function gaatOverProcedure(melding: MeldingInhoud): boolean {
  return allOf(melding).length > 0;
}

/**
 * The gebeurtenissen that a melding brings and that are not there yet. The same told by mail, in the
 * RIS and by telephone is one. A vordering is a dagvaarding that was sent (SA Bijlage 3), and another
 * day for the zitting of the same event is a zitting that moved.
 *
 * @example gebeurtenissenUit({ aanleiding: 'dagvaarding_verzonden', datums: {}, isHerhaling: false }, []).length // 1
 */
export function gebeurtenissenUit(
  melding: MeldingInhoud,
  bekend: readonly Gebeurtenis[],
  stand?: Procedurestand,
): readonly Gebracht[] {
  const known = inVolgorde(bekend);
  return allOf(melding).flatMap((brought): Gebracht[] => {
    const { soort, op, dag } = brought;
    const same = known.filter((one) => one.soort === soort);
    // A day that is not said may be any day that is known; without a day there is nothing to add.
    if (
      same.some(
        (one) =>
          (op === null || one.op === op) &&
          (dag === null || one.dag === dag) &&
          !isMore(brought, one.tijd, one.gegevens.zittingsoort),
      )
    )
      return [];
    if (soort !== 'zitting_bepaald') return [brought];
    const open = stand?.zittingen.filter(({ einde }) => einde === null) ?? [];
    const stands = open.find((one) => one.dag === dag);
    if (stands !== undefined)
      return isMore(brought, stands.tijd, stands.zittingsoort) ? [brought] : [];
    const [moved] = open;
    if (!melding.isHerhaling || moved === undefined || open.length > 1) return [brought];
    const van = moved.dag === null ? {} : { van: moved.dag };
    return [{ ...brought, soort: 'zitting_verplaatst', gegevens: van }];
  });
}

/** Whether a day that is known is told of with a time or a kind that was not known. */
function isMore(
  { tijd, gegevens }: Gebracht,
  knownTijd: string,
  knownSoort: Zittingsoort | undefined,
): boolean {
  const isNewSoort =
    gegevens.zittingsoort !== undefined && (knownSoort ?? 'onbekend') === 'onbekend';
  return (tijd !== '' && knownTijd === '') || isNewSoort;
}

function allOf(melding: MeldingInhoud): readonly Gebracht[] {
  const { datums, aanmaningOp = null, betekendOp = null } = melding;
  const { zittingSoort = 'onbekend', zittingTijd = '', ontruimingTijd = '' } = melding;
  const aanleidingen = [melding.aanleiding, ...(melding.andereAanleidingen ?? [])];
  const has = (...codes: readonly Aanleiding[]) => codes.some((one) => aanleidingen.includes(one));
  const dagvaarding = datums.dagvaarding ?? null;
  const found: Gebracht[] = [];
  const add = (
    soort: Gebeurtenissoort,
    { op = null, dag = null, tijd = '', gegevens = {} }: Partial<Omit<Gebracht, 'soort'>>,
  ) => found.push({ soort, op, dag, tijd: dag === null ? '' : tijd, gegevens });
  if (has('laatste_aanmaning') || aanmaningOp !== null)
    add('laatste_aanmaning', { op: aanmaningOp });
  const isVerzonden = has('dagvaarding_verzonden', 'vordering_ontbinding');
  const isAangezegd = has('dagvaarding_aangezegd');
  // The day belongs to the furthest that was reported of it; betekening has a day of its own.
  if (isAangezegd) add('dagvaarding_aangezegd', { dag: isVerzonden ? null : dagvaarding });
  if (isVerzonden || (dagvaarding !== null && !isAangezegd))
    add('dagvaarding_verzonden', { op: dagvaarding });
  if (has('dagvaarding_betekend') || betekendOp !== null)
    add('dagvaarding_betekend', { op: betekendOp });
  if (datums.zitting)
    add('zitting_bepaald', {
      dag: datums.zitting,
      tijd: zittingTijd,
      gegevens: zittingSoort === 'onbekend' ? {} : { zittingsoort: zittingSoort },
    });
  if (has('ontruiming_aangezegd') || datums.ontruiming)
    add('ontruiming_aangezegd', { dag: datums.ontruiming ?? null, tijd: ontruimingTijd });
  if (has('huisuitzetting') || datums.huisuitzetting)
    add('ontruiming_uitgevoerd', { op: datums.huisuitzetting ?? null });
  return found;
}
