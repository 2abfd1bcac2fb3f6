/** Counts things by name, and says them the most frequent first. */
export function makeTelling() {
  const counts = new Map<string, number>();
  return {
    tel(naam: string, erbij = 1): void {
      counts.set(naam, (counts.get(naam) ?? 0) + erbij);
    },
    van: (naam: string): number => counts.get(naam) ?? 0,
    totaal: (): number => [...counts.values()].reduce((sum, one) => sum + one, 0),
    zin: (): string =>
      [...counts]
        .sort(([, one], [, other]) => other - one)
        .map(([naam, count]) => `${naam} ${count}`)
        .join(', '),
  };
}
