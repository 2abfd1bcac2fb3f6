import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { conceptsleutel } from '#areas/werk/contract.ts';
import { codeFiles } from '#build/source-files.ts';

const home = join(import.meta.dirname, '..', '..', '..');
const ID = '01a229d4-fe3b-74e0-a4c8-6dfb2a6407d1';

test('every form keeps its draft under a name that the contract takes', () => {
  const sleutels = [...codeFiles(home, 'areas'), ...codeFiles(home, 'renderer')].flatMap((file) =>
    [...readFileSync(join(home, file), 'utf8').matchAll(/sleutel: `([a-z-]+:[^`]+)`/g)].map(
      ([, sleutel = '']) => sleutel,
    ),
  );
  const forms = sleutels.filter((one) => /^[a-z-]+:(?:\$\{[^}]+\}:?)+$/.test(one));
  expect(forms.length).toBeGreaterThan(8);
  const refused = forms.filter(
    (one) => !conceptsleutel.safeParse(one.replaceAll(/\$\{[^}]+\}/g, ID)).success,
  );
  expect(refused.filter((one) => one.split(':').length <= 3)).toEqual([]);
});
