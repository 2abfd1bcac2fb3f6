import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeFiles, sourceFolders } from '#build/source-files.ts';

/** Names that a module exports by declaring them. */
function exportedNames(text: string): string[] {
  const declared = /^export (?:async )?(?:function\*?|const|class|type|interface) (\w+)/gm;
  return [...text.matchAll(declared)].map(([, name = '']) => name);
}

test('no two files export the same name: one name for one thing, one thing a name', () => {
  const places = new Map<string, Set<string>>();
  const files = sourceFolders('.')
    .filter((folder) => folder !== 'test')
    .flatMap((folder) => codeFiles('.', folder));
  for (const file of files)
    for (const name of exportedNames(readFileSync(file, 'utf8')))
      places.set(name, (places.get(name) ?? new Set()).add(file));
  expect(places.size).toBeGreaterThan(2000);
  const twice = [...places].filter(([, where]) => where.size > 1);
  expect(twice.map(([name, where]) => [name, ...where].join(' '))).toEqual([]);
});
