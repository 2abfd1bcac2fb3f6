import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { codeFiles, sourceFolders, typeLeaves } from '#build/source-files.ts';

const home = dirname(dirname(import.meta.dirname));

function filesOf(leaf: string): string[] {
  const path = join(home, 'build', 'types', `${leaf}.json`);
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
  return fileNames.map((name) => relative(home, name).split(sep).join('/'));
}

test('every source file is typed in one leaf, and only one', () => {
  const leaves = typeLeaves(home).map((leaf) => new Set(filesOf(leaf)));
  const files = sourceFolders(home).flatMap((folder) => codeFiles(home, folder));
  expect(files.length).toBeGreaterThan(500);
  const counts = files.map((file) => [file, leaves.filter((leaf) => leaf.has(file)).length]);
  expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
});

test('the project names every leaf, so that an editor finds them', () => {
  const { files, references } = JSON.parse(readFileSync(join(home, 'tsconfig.json'), 'utf8'));
  expect(files).toEqual([]);
  const named = (references as { path: string }[]).map(({ path }) => path.split('/').at(-1));
  expect(named.sort()).toEqual(readdirSync(join(home, 'build', 'types')).sort());
});

test.each([
  ['server', 'export const title = window.document.title;'],
  ['rules', 'export const title = window.document.title;'],
  [
    'screen',
    "import { readFileSync } from 'node:fs';\nexport const text = readFileSync('a', 'utf8');",
  ],
])('in the leaf %s what belongs elsewhere does not compile', (leaf, source) => {
  const path = join(home, 'build', 'types', `${leaf}.json`);
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [] },
    ts.sys,
    dirname(path),
  );
  const file = join(home, 'areas', `${leaf}-proef.ts`);
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, languageVersion, ...rest) =>
    name === file
      ? ts.createSourceFile(name, source, languageVersion)
      : read(name, languageVersion, ...rest);
  const program = ts.createProgram([file], { ...options, incremental: false }, host);
  const said = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  expect(said.join(' ')).toMatch(/Cannot find name 'window'|Cannot find .*node:fs/);
});
