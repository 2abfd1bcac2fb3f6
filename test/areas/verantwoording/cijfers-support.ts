import fc from 'fast-check';
import type { Tabel } from '#areas/verantwoording/rules/cijfers.ts';
import type { Cel, OnderdrukteTabel } from '#areas/verantwoording/rules/onderdruk.ts';

/** A table with headings that do not matter. */
export function table(aantallen: readonly (readonly number[])[]): Tabel {
  return {
    rijen: aantallen.map((_, index) => `rij ${index}`),
    kolommen: (aantallen[0] ?? []).map((_, index) => `kolom ${index}`),
    aantallen,
  };
}

/** A table of a size, with many zeros. */
export const anyTable = (rows: number, columns: number, max: number) =>
  fc.array(
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max })), {
      minLength: columns,
      maxLength: columns,
    }),
    { minLength: rows, maxLength: rows },
  );

/** The published grid, totals in the last row and column. */
export function grid(table: OnderdrukteTabel): readonly (readonly Cel[])[] {
  const lines = table.cellen.map((line, index) => [...line, table.rijtotalen[index] as Cel]);
  return [...lines, [...table.kolomtotalen, table.totaal]];
}

/** The grid of the true counts, totals in the last row and column. */
export function truth(counts: readonly (readonly number[])[]): number[][] {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, count) => total + count, 0);
  const lines = counts.map((line) => [...line, sum(line)]);
  const width = counts[0]?.length ?? 0;
  const totals = Array.from({ length: width + 1 }, (_, column) =>
    sum(lines.map((line) => line[column] ?? 0)),
  );
  return [...lines, totals];
}

/** Readers know what "<5" means, that 0 is never hidden, and what the rule mostly hides: 5 or more. */
function fits(cel: Cel | undefined, count: number, real: number): boolean {
  if (cel === undefined) return false;
  if (cel.soort === 'aantal') return count === cel.aantal;
  return cel.soort === 'klein' ? count >= 1 && count <= 4 : count >= Math.min(real, 5);
}

/**
 * Every value that each cell of the grid can have in some table that agrees with what is
 * published: found by trying all tables with counts up to `max`. Slow and plain on purpose: it
 * shares nothing with the rule that it checks.
 */
export function possibleValues(
  table: OnderdrukteTabel,
  real: readonly (readonly number[])[],
  max: number,
): readonly Set<number>[][] {
  const shown = grid(table);
  const height = table.rijen.length;
  const width = table.kolommen.length;
  const possible = shown.map((line) => line.map(() => new Set<number>()));
  const counts = Array.from({ length: height }, () => Array.from({ length: width }, () => 0));
  const agrees = (whole: readonly (readonly number[])[]) =>
    whole.every((line, row) =>
      line.every((count, column) => fits(shown[row]?.[column], count, real[row]?.[column] ?? 0)),
    );
  const fill = (index: number): void => {
    if (index === height * width) {
      const whole = truth(counts);
      if (!agrees(whole)) return;
      for (const [row, line] of whole.entries()) {
        for (const [column, count] of line.entries()) possible[row]?.[column]?.add(count);
      }
      return;
    }
    const [row, column] = [Math.floor(index / width), index % width];
    for (let count = 0; count <= max; count += 1) {
      if (!fits(shown[row]?.[column], count, real[row]?.[column] ?? 0)) continue;
      const line = counts[row];
      if (line !== undefined) line[column] = count;
      fill(index + 1);
    }
  };
  fill(0);
  return possible;
}
