import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeFiles } from './source-files.ts';

/** Tests that open a store take seconds each; so many fit in the time of a quick run. */
const mostStores = 7;
/** The folders of the tests of rules, domain, services and contract. */
const folders = ['test/areas', 'test/contract', 'test/domain'];
const opensStore =
  /from '(?:#test\/support\/|#host\/|#db\/|#areas\/\w+\/(?:service|store)|\.\/(?:[\w-]*support|suite)\b)/;

/** What a quick run runs, and how many tests that open a store it leaves to a whole one. */
export interface QuickTests {
  readonly files: readonly string[];
  readonly leftOut: number;
}

/**
 * The tests of rules, domain, services and contract that fit in two minutes: all that open no store,
 * and of the others those that were changed or are of an area that was changed; then those of the
 * contract and of services as such, until there are enough.
 *
 * @param root the project folder
 * @param changed paths from root of what was changed since the last commit
 */
export function quickTests(root: string, changed: readonly string[]): QuickTests {
  const tests = folders
    .flatMap((folder) => codeFiles(root, folder))
    .filter((file) => /\.test\.tsx?$/.test(file));
  const isSlow = (file: string) => opensStore.test(readFileSync(join(root, file), 'utf8'));
  const stores = tests.filter(isSlow);
  const near = (file: string) => nearness(file, changed);
  const chosen = [...stores].sort((a, b) => near(a) - near(b)).slice(0, mostStores);
  const files = tests.filter((file) => !stores.includes(file) || chosen.includes(file));
  return { files, leftOut: stores.length - chosen.length };
}

/**
 * What was changed since the last commit, new files too; nothing where there is no git.
 */
export function changedFiles(root: string): string[] {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return [
    git('diff', '--name-only', '-z', 'HEAD'),
    git('ls-files', '--others', '--exclude-standard', '-z'),
  ].flatMap(({ status, stdout }) => (status === 0 ? stdout.split('\0').filter(Boolean) : []));
}

/** The last line of a quick run. */
export function describeLeftOut({ files, leftOut }: QuickTests): string {
  return `quick: ${files.length} files of tests; left out: ${leftOut} more that open a store, and those of build, db, documents, host, renderer, electron and the browser (npm test runs everything)`;
}

function nearness(test: string, changed: readonly string[]): number {
  if (changed.includes(test)) return 0;
  const areas = changed.flatMap((file) => /^(?:test\/)?areas\/(\w+)\//.exec(file)?.[1] ?? []);
  if (areas.some((area) => test.startsWith(`test/areas/${area}/`))) return 1;
  if (test === 'test/contract/contract.test.ts') return 2;
  return test.endsWith('/service.test.ts') ? 3 : 4;
}
