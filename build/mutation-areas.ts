import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KIT } from './mutation-kit.ts';
import { codeFiles } from './source-files.ts';

/** Tells the runners, which are processes of their own, what they are to test. */
export const TRIED_VARIABLE = 'MELDPUNT_MUTATIE';

/** What is no area, and is tried under this name: the kit of forms, and saving once. */
const KIT_NAME = 'kit';

/** A rule is tried on the tests of rules, which take no time; a service on those with a store too. */
const AREA_PARTS = ['rules', 'service'] as const;
type AreaPart = (typeof AREA_PARTS)[number];

/** The kit is tried on tests without a screen, which take no time, and on those that draw. */
const KIT_PARTS = ['node', 'dom'] as const;
type KitPart = (typeof KIT_PARTS)[number];

/** One run of Stryker. */
export type TriedPart = AreaPart | KitPart;

/** The runs in which an area or the kit is tried. */
export function mutationParts(area: string): readonly TriedPart[] {
  return area === KIT_NAME ? KIT_PARTS : AREA_PARTS;
}

/** What also tests an area, and quickly. */
const beside: Readonly<Record<string, readonly string[]>> = {
  partners: ['test/areas/beheer/partners.test.ts'],
};

/** What takes too long to be run for each mutant. */
const slow: ReadonlySet<string> = new Set(['test/areas/personen/samenvoegen-reeks.test.ts']);

/** What is changed, one mutant at a time: what an area decides, not what it shows or stores. */
export function mutatedIn(root: string, area: string, part: TriedPart): string[] {
  if (isOfKit(part)) return [...KIT[part].mutated];
  const place = new RegExp(`^areas/${area}/${part}[-./]`);
  return codeFiles(root, `areas/${area}`).filter((file) => place.test(file));
}

/** The tests that are to notice it. */
export function testsOf(root: string, area: string, part: TriedPart): string[] {
  if (isOfKit(part)) return [...KIT[part].tests];
  const own = codeFiles(root, `test/areas/${area}`).filter((file) => file.endsWith('.test.ts'));
  return [...own, ...(beside[area] ?? [])]
    .filter((file) => !slow.has(file))
    .filter((file) => part === 'service' || !needsStore(join(root, file)));
}

function isOfKit(part: TriedPart): part is KitPart {
  return part === 'node' || part === 'dom';
}

/** Whether a test works on a store: it takes from what such tests share. */
export function needsStore(file: string): boolean {
  return readFileSync(file, 'utf8').includes('#test/support/');
}

/** The areas of the project that decide something, and the kit. */
export function mutableAreas(root: string): string[] {
  const areas = readdirSync(join(root, 'areas'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((area) => AREA_PARTS.some((part) => mutatedIn(root, area, part).length > 0));
  return [...areas, KIT_NAME].sort();
}

/** Which area to try, or the sentence that says what may be asked. */
export function chooseArea(
  words: readonly string[],
  areas: readonly string[],
): { readonly area: string } | { readonly wrong: string } {
  const [area] = words;
  const choice = `Kies één van: ${areas.join(', ')}. Bijvoorbeeld: npm run mutatie -- partners`;
  if (area === undefined || words.length > 1) return { wrong: choice };
  if (areas.includes(area)) return { area };
  return { wrong: `Er is geen onderdeel "${area}" met regels of diensten. ${choice}` };
}

/** What became of one mutant, as Stryker tells it. */
export interface TriedMutant {
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement?: string | undefined;
  readonly status: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

/** How many mutants of a file were noticed, and which were not. */
export function describeMutants(mutants: readonly TriedMutant[], root: string): string {
  const relative = (name: string) =>
    name.startsWith(`${root}/`) ? name.slice(root.length + 1) : name;
  const perFile = Map.groupBy(mutants, ({ fileName }) => relative(fileName));
  const files = [...perFile].sort(([a], [b]) => (a < b ? -1 : 1));
  const missed = files.flatMap(([file, those]) =>
    those
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .sort((a, b) => a.location.start.line - b.location.start.line)
      .map((mutant) => describeMissed(file, mutant)),
  );
  const lines = files.map(([file, those]) => describeFigures(file, those));
  return [...missed, '', ...lines, describeFigures('altogether', mutants), ''].join('\n');
}

function describeMissed(file: string, { location, status, ...mutant }: TriedMutant): string {
  const { line, column } = location.start;
  const put = (mutant.replacement ?? '').replace(/\s+/gu, ' ').slice(0, 100);
  const seen = status === 'Survived' ? 'survived' : 'no test reaches it';
  return `${file}:${line}:${column} ${mutant.mutatorName} → ${put} (${seen})`;
}

function describeFigures(file: string, mutants: readonly TriedMutant[]): string {
  const count = (...statuses: string[]) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const tried = noticed + count('Survived', 'NoCoverage');
  const share = tried === 0 ? '–' : `${((100 * noticed) / tried).toFixed(1)}%`;
  const parts = [
    `${tried} mutants`,
    `${count('Killed')} killed`,
    `${count('Timeout')} timed out`,
    `${count('Survived')} survived`,
    `${count('NoCoverage')} without a test`,
    `${count('RuntimeError', 'CompileError')} did not run`,
  ];
  return `${share.padStart(6)}  ${file}: ${parts.join(', ')}`;
}
