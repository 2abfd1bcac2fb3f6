import fc from 'fast-check';
import type {
  AfgeleideTermijn,
  AfleidRegels,
  ProcedureFeiten,
  VerzondenBrief,
} from '#areas/trajecten/rules/afgeleide-termijn.ts';
import { type Afleiding, deriveAll } from '#areas/trajecten/rules/afleiding.ts';
import type { Dagstand } from '#areas/trajecten/rules/dagen.ts';
import type { Gebeurtenis } from '#areas/trajecten/rules/gebeurtenis.ts';
import { TOEWIJZINGEN, ZITTINGSOORTEN } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import {
  GEBEURTENISSOORTEN,
  type Gebeurtenissoort,
} from '#areas/trajecten/rules/gebeurtenissen.ts';
import { deriveProcedure } from '#areas/trajecten/rules/procedure.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { standaardKalender } from '#domain/dates/werkdagen.ts';
import { d } from '#test/domain/dates/support.ts';

/** What a test says of a gebeurtenis besides its kind and day. */
type Meer = Partial<
  Omit<Gebeurtenis, 'op' | 'vernomenOp' | 'dag' | 'ingetrokkenOp' | 'gegevens'>
> & {
  readonly op?: string | null;
  readonly dag?: string | null;
  readonly ingetrokkenOp?: string;
  readonly gegevens?: Omit<Gebeurtenis['gegevens'], 'van'> & { readonly van?: string };
};

const day = (text: string | null | undefined) => (text == null ? null : d(text));

/** A gebeurtenis that happened and was heard of on one day, unless the test says otherwise. */
export function g(soort: Gebeurtenissoort, vernomenOp: string, meer: Meer = {}): Gebeurtenis {
  const { van, ...gegevens } = meer.gegevens ?? {};
  return {
    id: meer.id ?? `${soort} ${vernomenOp}${meer.dag ? ` ${meer.dag}` : ''}`,
    soort,
    op: meer.op === undefined ? d(vernomenOp) : day(meer.op),
    vernomenOp: d(vernomenOp),
    dag: day(meer.dag),
    tijd: meer.tijd ?? '',
    ongeveer: meer.ongeveer ?? false,
    gedaagden: meer.gedaagden ?? null,
    gegevens: van === undefined ? gegevens : { ...gegevens, van: d(van) },
    meldingId: null,
    ingetrokkenOp: day(meer.ingetrokkenOp),
    vervangenDoor: meer.vervangenDoor ?? null,
  };
}

/** A zitting or ontruiming in a word: its day, and how it ended. */
function say({ dag, einde }: Dagstand): string {
  return [dag ?? 'dag onbekend', ...(einde === null ? [] : [einde.hoe])].join(' ');
}

export const zittingen = (...all: readonly Gebeurtenis[]) =>
  deriveProcedure(all).zittingen.map(say);
export const ontruimingen = (...all: readonly Gebeurtenis[]) =>
  deriveProcedure(all).ontruimingen.map(say);
/** What must be asked about: what made people think so, and the answer. */
export const vragen = (...all: readonly Gebeurtenis[]) =>
  deriveProcedure(all).vragen.map(({ aanleiding, antwoord }) =>
    [aanleiding.soort, ...(antwoord === null ? [] : [`-> ${antwoord.soort}`])].join(' '),
  );

export const regels: AfleidRegels = {
  brief: { eenheid: 'werkdagen', aantal: 2 },
  crisis: { eenheid: 'dagen', aantal: 3 },
  kalenderOp: () => standaardKalender,
};

/** What a letter of a kind told somebody on a day. */
export function brief(
  betrokkeneId: string,
  soort: string,
  verzondenOp: string,
  ...over: readonly Gebeurtenis[]
): VerzondenBrief {
  return { betrokkeneId, soort, verzondenOp: d(verzondenOp), over: over.map(({ id }) => id) };
}

/** What follows from gebeurtenissen, for one gedaagde (anna) unless the test says otherwise. */
export function derive(
  gebeurtenissen: readonly Gebeurtenis[],
  meer: Partial<Omit<ProcedureFeiten, 'gebeurtenissen'>> = {},
): Afleiding {
  const feiten = { id: 'zaak', gedaagden: ['anna'], brieven: [], afgedaan: [] };
  return deriveAll({ ...feiten, ...meer, gebeurtenissen }, regels);
}

/** The letters of a derivation, such as `anna dagvaarding 2026-11-04` or `… : vervallen: vonnis`. */
export function brieven({ termijnen }: Afleiding): readonly string[] {
  return termijnen
    .filter(({ code }) => code === 'brief')
    .map(({ betrokkeneId, brief: soort, vervalt, voldaan }) =>
      [`${betrokkeneId} ${soort} ${vervalt}`, ...eindeVan(voldaan)].join(': '),
    );
}

/** How a letter ended, with its kind where that is not that it was sent. */
function eindeVan(voldaan: AfgeleideTermijn['voldaan']): readonly string[] {
  if (voldaan === null) return [];
  return voldaan.hoe === 'gehaald' ? [voldaan.met] : [voldaan.hoe, voldaan.met];
}

/** The letters that are still to be written. */
export const teSchrijven = (afleiding: Afleiding) =>
  brieven(afleiding).filter((one) => !one.includes(': '));

/** Terms of some codes, such as `zitting 2026-12-01: de zitting is verplaatst`. */
export function termijnen({ termijnen: all }: Afleiding, ...codes: readonly string[]) {
  return all
    .filter(({ code }) => codes.includes(code))
    .map(({ code, vervalt, voldaan }) =>
      [`${code} ${vervalt}`, ...(voldaan === null ? [] : [voldaan.met])].join(': '),
    );
}

const anyDay: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 12 })
  .map((days) => addDays(d('2026-11-02'), days));
const anyNamed: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 5 })
  .map((days) => addDays(d('2026-11-10'), days * 3));
const anyGedaagden = fc.option(fc.subarray(['anna', 'bert'], { minLength: 1, maxLength: 1 }), {
  nil: null,
  freq: 2,
});

const SOORTEN_MET_DAG: readonly Gebeurtenissoort[] = [
  'zitting_bepaald',
  'zitting_verplaatst',
  'ontruiming_aangezegd',
  'ontruiming_uitgesteld',
];

/** Any few gebeurtenissen, most of them about days; each with an id of its own. */
export const anyGebeurtenissen: fc.Arbitrary<readonly Gebeurtenis[]> = fc
  .array(
    fc.record({
      soort: fc.oneof(fc.constantFrom(...SOORTEN_MET_DAG), fc.constantFrom(...GEBEURTENISSOORTEN)),
      op: fc.option(anyDay, { nil: null }),
      vernomenOp: anyDay,
      dag: fc.option(anyNamed, { nil: null, freq: 4 }),
      tijd: fc.constantFrom('', '10:00'),
      ongeveer: fc.boolean(),
      gedaagden: anyGedaagden,
      gegevens: fc.record(
        {
          van: anyNamed,
          zittingsoort: fc.constantFrom(...ZITTINGSOORTEN),
          toewijzing: fc.constantFrom(...TOEWIJZINGEN),
          dekt: fc.constantFrom('ja' as const, 'nee' as const, 'onbekend' as const),
        },
        { requiredKeys: [] },
      ),
    }),
    { maxLength: 9 },
  )
  .map((all) =>
    all.map((one, index) => ({
      ...one,
      ...{ id: `g${index}`, meldingId: null, ingetrokkenOp: null, vervangenDoor: null },
    })),
  );

/** The same in another order of entry. */
export const shuffled = <T>(all: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });
