/** One thing that was looked at in a package. */
export interface Finding {
  /** The system or the installer that it is about. */
  readonly about: string;
  readonly what: string;
  /** What is wrong, a line each; nothing when it is right. */
  readonly wrong: readonly string[];
  /** A figure worth telling. */
  readonly figure?: string;
}

/** A line for each value that is not the one that it should be. */
export function differences(
  found: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): string[] {
  return Object.entries(wanted)
    .filter(([name, value]) => JSON.stringify(found[name]) !== JSON.stringify(value))
    .map(
      ([name, value]) =>
        `${name} is ${JSON.stringify(found[name]) ?? 'not there'}, not ${JSON.stringify(value) ?? 'left out'}`,
    );
}

/** A line for each thing that lacks or is too much. */
export function listDifferences(found: readonly string[], wanted: readonly string[]): string[] {
  return [
    ...wanted.filter((one) => !found.includes(one)).map((one) => `${one} is missing`),
    ...found.filter((one) => !wanted.includes(one)).map((one) => `${one} is too much`),
  ];
}

/** The findings as a table, what is wrong below its line. */
export function describeFindings(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ about, what, wrong, figure = '' }) => [
    `${wrong.length === 0 ? 'ok    ' : 'NOT OK'} ${about.padEnd(13)} ${what.padEnd(34)} ${figure}`.trimEnd(),
    ...wrong.map((line) => `         ${line}`),
  ]);
  return `${lines.join('\n')}\n`;
}
