import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { drawHouse, withHouse } from '#build/house-picture.ts';
import { roleRules } from '#build/rooms-allowed.ts';
import { codeFiles, sourceFolders } from '#build/source-files.ts';

const home = dirname(dirname(import.meta.dirname));
const readme = readFileSync(join(home, 'README.md'), 'utf8');
const house = readme.split('\n## The house\n')[1]?.split('\n## ')[0] ?? '';
const picture = house.split('```')[1] ?? '';

/** What the picture says: each place with its role and what that reaches. */
const drawn = [...picture.matchAll(/^(\S+) .*\n {2}(\S+) ─+▶ (.*)$/gm)].map(
  ([, place = '', role = '', reached = '']) => ({ place, role, reached: reached.split(', ') }),
);

test('README draws the house as the rules for imports have it', () => {
  expect(withHouse(readme)).toBe(readme);
  expect(picture).toBe(`${drawHouse().split('```')[1]}`);
});

test('the picture has every role once, with the arrows of the rules', () => {
  const every = roleRules.map(({ role }) => role).sort();
  expect(drawn.map(({ role }) => role).sort()).toEqual(every);
  for (const { role, reached } of drawn) {
    const allowed = roleRules.find((rule) => rule.role === role)?.roles ?? [];
    expect([role, reached]).toEqual([
      role,
      allowed.length === every.length ? ['everything'] : allowed,
    ]);
  }
});

test('every place in the picture is there, and holds modules of its role', () => {
  const files = sourceFolders(home).flatMap((folder) => codeFiles(home, folder));
  for (const { place, role } of drawn) {
    const at = new RegExp(`^${place.replaceAll('.', '\\.').replace('<area>', '[^/]+')}`);
    const here = files.filter(
      (file) => at.test(file) && roleRules.find(({ where }) => where.test(file))?.role === role,
    );
    expect([place, here.length > 0]).toEqual([place, true]);
  }
});

test('every folder with source stands in the picture, and every area in the list of areas', () => {
  const tops = new Set(drawn.map(({ place }) => place.split('/')[0]));
  const withCode = sourceFolders(home).filter((folder) => codeFiles(home, folder).length > 0);
  expect([...tops].sort()).toEqual(withCode);
  const listed = [...house.matchAll(/^\| `(\w+)` \|/gm)].map(([, area]) => area).sort();
  const areas = readdirSync(join(home, 'areas'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(listed).toEqual(areas.sort());
});
