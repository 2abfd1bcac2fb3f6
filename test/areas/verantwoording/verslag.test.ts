import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cel } from '#areas/verantwoording/rules/onderdruk.ts';
import {
  type Deelvraag,
  onderdrukDeel,
  type Verslagdeel,
  type Verslagverdeling,
} from '#areas/verantwoording/rules/verslag.ts';

/** Something that is counted: everything it can be divided by. */
type Ding = {
  readonly gemeente: number;
  readonly maand: number;
  readonly kinderen: number;
  readonly aanleiding: number;
  readonly afloop: number;
};

const anyDing: fc.Arbitrary<Ding> = fc.record({
  // Uneven on purpose: small numbers beside large ones are what goes wrong.
  gemeente: fc.constantFrom(0, 0, 0, 1, 2),
  maand: fc.constantFrom(0, 0, 1),
  kinderen: fc.constantFrom(0, 0, 0, 1),
  aanleiding: fc.constantFrom(0, 0, 1, 2),
  afloop: fc.constantFrom(0, 0, 1),
});
const anyDingen = (max: number) => fc.array(anyDing, { minLength: 0, maxLength: max });

const GROEP = (sleutel: string) => (sleutel === '0' ? 'west' : 'oost');
const GEMEENTE = {
  code: 'gemeente',
  sleutel: ({ gemeente }: Ding) => String(gemeente),
  groep: GROEP,
} as const;
const KINDEREN = {
  code: 'kinderen',
  sleutel: ({ kinderen }: Ding) => String(kinderen),
  sleutels: ['0', '1'],
} as const;
const AANLEIDING = {
  code: 'aanleiding',
  sleutel: ({ aanleiding }: Ding) => String(aanleiding),
} as const;
const MAAND = {
  code: 'maand',
  kolom: ({ maand }: Ding) => String(maand),
  kolommen: ['0', '1'],
} as const;

const MELDINGEN: Deelvraag<Ding> = {
  verdelingen: [{ ...GEMEENTE, kruis: MAAND }, KINDEREN, AANLEIDING],
};
const AFLOPEN: Deelvraag<Ding> = {
  klasse: { code: 'afloop', van: ({ afloop }) => String(afloop), klassen: ['0', '1'] },
  verdelingen: [GEMEENTE, KINDEREN, AANLEIDING],
  alleenVan: { aanleiding: '1' },
};

/** Readers know what "<5" means, that 0 is never hidden, and that most of what is hidden is 5 or more. */
function fits(cel: Cel, count: number, real: number): boolean {
  if (cel.soort === 'aantal') return count === cel.aantal;
  return cel.soort === 'klein' ? count >= 1 && count <= 4 : count >= Math.min(real, 5);
}

type Veld = { readonly naam: string; readonly cel: Cel; readonly real: number };
/** The values that each shown count can have together, by the sum that they make. */
type Mogelijk = ReadonlyMap<number, ReadonlyMap<string, ReadonlySet<number>>>;

/**
 * Every way to fill in one division up to a count, found by trying them all. Slow and plain on
 * purpose: it shares nothing with the rule that it checks.
 */
function possibleIn(
  verdeling: Verslagverdeling,
  dingen: readonly Ding[],
  most: number,
): { velden: readonly Veld[]; bySum: Mogelijk } {
  const { regels, groepen, kolommen, kolomtotalen, code } = verdeling;
  const keyOf = (ding: Ding) => String(ding[code as keyof Ding]);
  const count = (test: (ding: Ding) => boolean) => dingen.filter(test).length;
  const isCross = kolommen.length > 0;
  // The least parts: each number that is filled in freely.
  const parts = regels.flatMap(({ sleutel, cel, cellen }) =>
    isCross
      ? cellen.map((one, index) => ({
          ...{ sleutel, kolom: kolommen[index] ?? '', cel: one },
          real: count((d) => keyOf(d) === sleutel && String(d.maand) === kolommen[index]),
        }))
      : [{ ...{ sleutel, kolom: '', cel }, real: count((d) => keyOf(d) === sleutel) }],
  );
  const sums = [
    ...(isCross
      ? regels.map(({ sleutel, cel }) => ({
          ...{ naam: `rij ${sleutel}`, cel, real: count((d) => keyOf(d) === sleutel) },
          of: (part: (typeof parts)[number]) => part.sleutel === sleutel,
        }))
      : []),
    ...groepen.map(({ sleutel, cel }) => ({
      ...{ naam: `groep ${sleutel}`, cel, real: count((d) => GROEP(keyOf(d)) === sleutel) },
      of: (part: (typeof parts)[number]) => GROEP(part.sleutel) === sleutel,
    })),
    ...kolommen.map((kolom, index) => ({
      naam: `kolom ${kolom}`,
      cel: kolomtotalen[index] as Cel,
      real: count((d) => String(d.maand) === kolom),
      of: (part: (typeof parts)[number]) => part.kolom === kolom,
    })),
  ];
  const velden = [
    ...parts.map(({ sleutel, kolom, cel, real }) => ({ naam: `${sleutel} ${kolom}`, cel, real })),
    ...sums,
  ];
  const bySum = new Map<number, Map<string, Set<number>>>();
  const note = (values: readonly number[]) => {
    const totals = sums.map(({ of }) =>
      values.reduce((sum, value, at) => {
        const part = parts[at];
        return part !== undefined && of(part) ? sum + value : sum;
      }, 0),
    );
    if (!sums.every(({ cel, real }, index) => fits(cel, totals[index] ?? 0, real))) return;
    const sum = values.reduce((total, value) => total + value, 0);
    const known = bySum.get(sum) ?? new Map<string, Set<number>>();
    bySum.set(sum, known);
    for (const [index, value] of [...values, ...totals].entries()) {
      const naam = velden[index]?.naam ?? '';
      known.set(naam, (known.get(naam) ?? new Set()).add(value));
    }
  };
  const fill = (values: readonly number[]): void => {
    const part = parts[values.length];
    if (part === undefined) {
      note(values);
      return;
    }
    for (let value = 0; value <= most; value += 1)
      if (fits(part.cel, value, part.real)) fill([...values, value]);
  };
  fill([]);
  return { velden, bySum };
}

/** Every count of a part that only one number fits, though it is not shown. */
function givenAway(
  { totaal, klassen }: Verslagdeel,
  { klasse }: Deelvraag<Ding>,
  dingen: readonly Ding[],
  most: number,
): string[] {
  const perKlasse = klassen.map((one) => {
    const own = klasse ? dingen.filter((ding) => klasse.van(ding) === one.klasse) : dingen;
    const divided = one.verdelingen.map((verdeling) => possibleIn(verdeling, own, most));
    const [first, ...others] = divided.map(({ bySum }) => new Set(bySum.keys()));
    const sums = [...(first ?? [])].filter(
      (sum) => fits(one.cel, sum, own.length) && others.every((other) => other.has(sum)),
    );
    return { one, own, divided, sums };
  });
  const combined = perKlasse.reduce<number[][]>(
    (found, { sums }) => found.flatMap((before) => sums.map((sum) => [...before, sum])),
    [[]],
  );
  const agreed = combined.filter((sums) =>
    fits(
      totaal,
      sums.reduce((total, sum) => total + sum, 0),
      dingen.length,
    ),
  );
  const found: string[] = [];
  const check = (naam: string, cel: Cel, values: ReadonlySet<number>) => {
    if (cel.soort !== 'aantal' && values.size < 2) found.push(`${naam} is ${[...values]}`);
  };
  check('totaal', totaal, new Set(agreed.map((sums) => sums.reduce((a, b) => a + b, 0))));
  for (const [at, { one, divided }] of perKlasse.entries()) {
    const sums = new Set(agreed.map((all) => all[at] ?? -1));
    check(`klasse ${one.klasse}`, one.cel, sums);
    for (const [index, { velden, bySum }] of divided.entries())
      for (const { naam, cel } of velden) {
        const values = new Set(
          [...sums].flatMap((sum) => [...(bySum.get(sum)?.get(naam) ?? new Set<number>())]),
        );
        check(`${one.klasse} ${one.verdelingen[index]?.code} ${naam}`, cel, values);
      }
  }
  return found;
}

const cellen = ({ totaal, klassen }: Verslagdeel): Cel[] => [
  totaal,
  ...klassen.flatMap(({ cel, verdelingen }) => [
    cel,
    ...verdelingen.flatMap(({ regels, groepen, kolomtotalen }) => [
      ...regels.flatMap((regel) => [regel.cel, ...regel.cellen]),
      ...groepen.map((groep) => groep.cel),
      ...kolomtotalen,
    ]),
  ]),
];

describe('nobody can compute from a whole report what is held back', () => {
  it('of one thing divided in several ways, one of them crosswise and in groups', () => {
    fc.assert(
      fc.property(anyDingen(13), (dingen) => {
        const most = 14;
        expect(givenAway(onderdrukDeel(dingen, MELDINGEN), MELDINGEN, dingen, most)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('of things told apart by how they ended, each divided in several ways', () => {
    fc.assert(
      fc.property(anyDingen(22), (dingen) => {
        const most = 26;
        expect(givenAway(onderdrukDeel(dingen, AFLOPEN), AFLOPEN, dingen, most)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('and this test would see it: two tables that are each safe and share their total', () => {
    const dingen: Ding[] = Array.from({ length: 12 }, (_, index) => ({
      ...{ gemeente: index < 3 ? 1 : 0, maand: 0, afloop: 0 },
      ...{ kinderen: index < 3 ? 1 : 0, aanleiding: 0 },
    }));
    const alone = (verdeling: (typeof MELDINGEN.verdelingen)[number]) =>
      onderdrukDeel(dingen, { verdelingen: [verdeling] });
    // As they would go out one by one, with what the other shows.
    const one = alone(KINDEREN);
    const open: Verslagdeel = {
      totaal: { soort: 'aantal', aantal: 12 },
      klassen: one.klassen.map((klasse) => ({
        ...klasse,
        verdelingen: klasse.verdelingen.map((verdeling) => ({
          ...verdeling,
          regels: verdeling.regels.map((regel) =>
            regel.sleutel === '0' ? { ...regel, cel: { soort: 'aantal', aantal: 9 } } : regel,
          ),
        })),
      })),
    };
    expect(givenAway(open, { verdelingen: [KINDEREN] }, dingen, 14)).toEqual([' kinderen 1  is 3']);
  });
});

describe('what is published of a whole report', () => {
  it('holds no count of 1 to 4, and every 0 as 0', () => {
    fc.assert(
      fc.property(anyDingen(60), (dingen) => {
        for (const vraag of [MELDINGEN, AFLOPEN])
          for (const cel of cellen(onderdrukDeel(dingen, vraag)))
            if (cel.soort === 'aantal') expect([1, 2, 3, 4]).not.toContain(cel.aantal);
        const { klassen } = onderdrukDeel(dingen, MELDINGEN);
        const kinderen = klassen[0]?.verdelingen.find(({ code }) => code === 'kinderen');
        const none = dingen.every((ding) => ding.kinderen === 0);
        const shown = kinderen?.regels.find(({ sleutel }) => sleutel === '1')?.cel;
        expect(shown?.soort === 'aantal' && shown.aantal === 0).toBe(none);
      }),
    );
  });

  it('keeps its total as long as something else can be hidden', () => {
    const dingen = Array.from({ length: 19 }, (_, index) => ({
      ...{ gemeente: index === 0 ? 1 : 0, maand: 0, afloop: 0 },
      ...{ kinderen: index === 3 ? 1 : 0, aanleiding: index === 7 ? 1 : 0 },
    }));
    expect(onderdrukDeel(dingen, MELDINGEN).totaal).toEqual({ soort: 'aantal', aantal: 19 });
  });

  it('divides by two at most, and by each thing once', () => {
    const drie: Deelvraag<Ding> = { ...AFLOPEN, verdelingen: [{ ...GEMEENTE, kruis: MAAND }] };
    expect(() => onderdrukDeel([], drie)).toThrow(RangeError);
    expect(() => onderdrukDeel([], { verdelingen: [KINDEREN, KINDEREN] })).toThrow(RangeError);
  });

  it('of nothing at all is a total alone', () => {
    expect(onderdrukDeel([], { verdelingen: [] }).totaal).toEqual({ soort: 'aantal', aantal: 0 });
    expect(onderdrukDeel([1, 2], { verdelingen: [] }).totaal).toEqual({ soort: 'klein' });
  });
});
