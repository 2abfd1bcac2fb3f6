import { expect, test } from 'vitest';
import {
  inhoudZin,
  isZonderVerlies,
  verliesZin,
  verlorenZin,
} from '#areas/toegang/rules-back-up.ts';

const gemaaktOp = '2026-11-05T12:00:00.000Z';
const verlies = { dossiers: 1, meldingen: 2, wijzigingen: 0 };

test('what would be lost is counted, without what is none', () => {
  expect(verliesZin({ gemaaktOp, verlies })).toBe(
    'Wat na do 5 nov 2026 13:00 is ingevoerd, gaat verloren: 1 dossier en 2 meldingen.',
  );
  expect(verlorenZin({ gemaaktOp, verlies })).toBe(
    'Wat na do 5 nov 2026 13:00 is ingevoerd, staat niet meer in het register: 1 dossier en 2 meldingen. Vraag ieder om dat opnieuw in te voeren.',
  );
  expect(isZonderVerlies({ gemaaktOp, verlies })).toBe(false);
});

test('nothing is lost where nothing came after it, or where there is no register yet', () => {
  const niets = { dossiers: 0, meldingen: 0, wijzigingen: 0 };
  expect(verliesZin({ gemaaktOp, verlies: niets })).toMatch(/^Er gaat niets verloren: na do 5 nov/);
  expect(verliesZin({ gemaaktOp, leeg: true })).toMatch(/Er gaat niets verloren/);
  for (const beeld of [{ verlies: niets }, { leeg: true as const }])
    expect(isZonderVerlies({ gemaaktOp, ...beeld })).toBe(true);
});

test('where the register cannot be read it says since when, and that nobody knows how much', () => {
  expect(verliesZin({ gemaaktOp })).toBe(
    'Wat na do 5 nov 2026 13:00 is ingevoerd, gaat verloren. Hoeveel dat is, is niet te zeggen: het register van nu kan niet worden gelezen.',
  );
  expect(verlorenZin({ gemaaktOp })).not.toContain(':  ');
  expect(isZonderVerlies({ gemaaktOp })).toBe(false);
});

test('what is in it is counted', () => {
  expect(inhoudZin({ dossiers: 1, meldingen: 1 })).toBe('1 dossier en 1 melding');
  expect(inhoudZin({ dossiers: 0, meldingen: 3 })).toBe('0 dossiers en 3 meldingen');
});
