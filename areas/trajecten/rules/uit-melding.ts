import type { Aanleiding, MeldingDatums } from '#areas/meldingen/rules.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { type Gebeurtenis, inVolgorde } from './gebeurtenis.ts';
import type { Gebeurtenisgegevens } from './gebeurtenis-gegevens.ts';
import type { Gebeurtenissoort } from './gebeurtenissen.ts';
import type { Procedurestand } from './procedure.ts';

/** What a melding says of a procedure. */
export type MeldingInhoud = {
  readonly aanleiding: Aanleiding;
  readonly datums: MeldingDatums;
  /** Whether it is of an event that was reported before. */
  readonly isHerhaling: boolean;
};

/** A gebeurtenis that a melding brings. */
export type Gebracht = {
  readonly soort: Gebeurtenissoort;
  readonly op: IsoDate | null;
  readonly dag: IsoDate | null;
  readonly ongeveer: boolean;
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
    if (same.some((one) => (op === null || one.op === op) && (dag === null || one.dag === dag)))
      return [];
    if (soort !== 'zitting_bepaald') return [brought];
    const open = stand?.zittingen.filter(({ einde }) => einde === null) ?? [];
    if (open.some((one) => one.dag === dag)) return [];
    const [moved] = open;
    if (!melding.isHerhaling || moved === undefined || open.length > 1) return [brought];
    const van = moved.dag === null ? {} : { van: moved.dag };
    return [{ ...brought, soort: 'zitting_verplaatst', gegevens: van }];
  });
}

function allOf({ aanleiding, datums }: MeldingInhoud): readonly Gebracht[] {
  const dagvaarding = datums.dagvaarding ?? null;
  const found: Gebracht[] = [];
  const add = (soort: Gebeurtenissoort, op: IsoDate | null, dag: IsoDate | null) =>
    found.push({ soort, op, dag, ongeveer: false, gegevens: {} });
  if (aanleiding === 'dagvaarding_aangezegd') add('dagvaarding_aangezegd', null, dagvaarding);
  else if (VERZONDEN.has(aanleiding) || dagvaarding !== null)
    add('dagvaarding_verzonden', dagvaarding, null);
  if (datums.zitting) add('zitting_bepaald', null, datums.zitting);
  if (aanleiding === 'ontruiming_aangezegd' || datums.ontruiming)
    add('ontruiming_aangezegd', null, datums.ontruiming ?? null);
  if (aanleiding === 'huisuitzetting' || datums.huisuitzetting)
    add('ontruiming_uitgevoerd', datums.huisuitzetting ?? null, null);
  return found;
}

const VERZONDEN: ReadonlySet<Aanleiding> = new Set<Aanleiding>([
  'dagvaarding_verzonden',
  'vordering_ontbinding',
]);
