import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Seen } from './traffic.ts';

/** What a Chromium did when it showed a letter: one request or navigation, made fit to keep. */
export type Recorded = Pick<Seen, 'kind' | 'url' | 'type' | 'target' | 'isMainFrame'> & {
  readonly initiator: string;
};

const file = fileURLToPath(new URL('../stand-in/recorded-pdf-reader.json', import.meta.url));

/** What was recorded of a real Chromium; `MELDPUNT_OPNEMEN=1` with the test of the real page renews it. */
export const recorded = {
  file,
  read: (): readonly Recorded[] =>
    (JSON.parse(readFileSync(file, 'utf8')) as string[]).map((line) => {
      const [kind, type = '', target = '', frame, initiator = '', url = ''] = line.split(' ');
      const isMainFrame = frame === 'main';
      return { kind: kind as Seen['kind'], type, target, isMainFrame, initiator, url };
    }),
};

/** Makes a recording the same each time: the program's own origin, no numbers of the day. */
export function recording(
  seen: readonly Seen[],
  initiators: ReadonlyMap<string, string>,
  site: string,
): Recorded[] {
  const all = seen.map(({ kind, url, type, target, isMainFrame }) => ({
    ...{ kind, type, target, isMainFrame },
    url: url
      .replaceAll(
        /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
        '0f3c2d1e-5b1a-4c55-9f0e-2a6f0c1d7e11',
      )
      .replace(site, 'meldpunt://app'),
    initiator: initiators.get(url) ?? 'other',
  }));
  const lines = new Map(all.map((one) => [JSON.stringify(one), one]));
  return [...lines.keys()].sort().map((line) => lines.get(line) as Recorded);
}

/** A line for each. */
export function normalise(all: readonly Recorded[]): string {
  const lines = all.map(({ kind, type, target, isMainFrame, initiator, url }) =>
    [kind, type, target, isMainFrame ? 'main' : 'inner', initiator, url].join(' '),
  );
  return `${JSON.stringify(lines, undefined, 2)}\n`;
}
