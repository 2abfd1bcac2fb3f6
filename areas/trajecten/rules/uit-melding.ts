import type { Aanleiding, Datumsoort, MeldingDatums } from '#areas/meldingen/rules.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { isOngeveer } from './dagen.ts';
import { type Gebeurtenis, inVolgorde } from './gebeurtenis.ts';
import type { Gebeurtenisgegevens, Zittingsoort } from './gebeurtenis-gegevens.ts';
import type { Gebeurtenissoort } from './gebeurtenissen.ts';
import type { Procedurestand } from './procedure.ts';

/** What a melding says of a procedure. */
export type MeldingInhoud = {
  readonly aanleiding: Aanleiding;
  readonly andereAanleidingen?: readonly Aanleiding[] | undefined;
  readonly datums: MeldingDatums;
  /** Which of these days are known only about. */
  readonly ongeveer?: readonly Datumsoort[] | undefined;
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
  readonly ongeveer: boolean;
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
          !isMore(brought, { ...one, zittingsoort: one.gegevens.zittingsoort }),
      )
    )
      return [];
    if (soort !== 'zitting_bepaald') return [brought];
    const open = stand?.zittingen.filter(({ einde }) => einde === null) ?? [];
    const stands = open.find((one) => one.dag === dag);
    if (stands !== undefined)
      return isMore(brought, { ...stands, ongeveer: isOngeveer(stands) }) ? [brought] : [];
    const [moved] = open;
    if (!melding.isHerhaling || moved === undefined || open.length > 1) return [brought];
    // The exact day of what was known only about: nothing moved.
    if (isOngeveer(moved) || brought.ongeveer) return [brought];
    const van = moved.dag === null ? {} : { van: moved.dag };
    return [{ ...brought, soort: 'zitting_verplaatst', gegevens: van }];
  });
}

/** Whether a day that is known is told of with more: a time, a kind, or which day exactly. */
function isMore(
  { tijd, dag, op, ongeveer, gegevens }: Gebracht,
  known: {
    readonly tijd: string;
    readonly ongeveer?: boolean | undefined;
    readonly zittingsoort: Zittingsoort | undefined;
  },
): boolean {
  const isNewSoort =
    gegevens.zittingsoort !== undefined && (known.zittingsoort ?? 'onbekend') === 'onbekend';
  const isExact = known.ongeveer === true && !ongeveer && (dag ?? op) !== null;
  return (tijd !== '' && known.tijd === '') || isNewSoort || isExact;
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
    van?: Datumsoort,
  ) => {
    const isAbout = van !== undefined && (melding.ongeveer ?? []).includes(van);
    const ongeveer = isAbout && (dag ?? op) !== null;
    found.push({ soort, op, dag, ongeveer, tijd: dag === null ? '' : tijd, gegevens });
  };
  if (has('laatste_aanmaning') || aanmaningOp !== null)
    add('laatste_aanmaning', { op: aanmaningOp });
  const isVerzonden = has('dagvaarding_verzonden', 'vordering_ontbinding');
  const isAangezegd = has('dagvaarding_aangezegd');
  // The day belongs to the furthest that was reported of it; betekening has a day of its own.
  if (isAangezegd)
    add('dagvaarding_aangezegd', { dag: isVerzonden ? null : dagvaarding }, 'dagvaarding');
  if (isVerzonden || (dagvaarding !== null && !isAangezegd))
    add('dagvaarding_verzonden', { op: dagvaarding }, 'dagvaarding');
  if (has('dagvaarding_betekend') || betekendOp !== null)
    add('dagvaarding_betekend', { op: betekendOp });
  if (datums.zitting)
    add(
      'zitting_bepaald',
      {
        ...{ dag: datums.zitting, tijd: zittingTijd },
        gegevens: zittingSoort === 'onbekend' ? {} : { zittingsoort: zittingSoort },
      },
      'zitting',
    );
  if (has('ontruiming_aangezegd') || datums.ontruiming)
    add(
      'ontruiming_aangezegd',
      { dag: datums.ontruiming ?? null, tijd: ontruimingTijd },
      'ontruiming',
    );
  if (has('huisuitzetting') || datums.huisuitzetting)
    add('ontruiming_uitgevoerd', { op: datums.huisuitzetting ?? null }, 'huisuitzetting');
  return found;
}
