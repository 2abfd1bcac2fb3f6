/**
 * How many typing errors lie between two texts: a letter too many, too few, another one, or two
 * neighbours swapped (optimal string alignment). Stops counting above `most`, because who is
 * further away than that is simply another text.
 *
 * @returns the number of errors, or `most + 1` when there are more
 * @example tekstafstand('voorbeeld', 'voorbeedl', 2) // 1
 * @example tekstafstand('anna', 'bram', 1)           // 2
 */
export function tekstafstand(a: string, b: string, most: number): number {
  if (a === b) return 0;
  const far = most + 1;
  if (Math.abs(a.length - b.length) > most) return far;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column] ?? far) + 1,
        (current[column - 1] ?? far) + 1,
        (previous[column - 1] ?? far) + (same ? 0 : 1),
      );
      if (isSwap(a, b, row, column)) cost = Math.min(cost, (before[column - 2] ?? far) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > most) return far;
    [before, previous] = [previous, current];
  }
  return Math.min(previous[b.length] ?? far, far);
}

function isSwap(a: string, b: string, row: number, column: number): boolean {
  return row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
}
