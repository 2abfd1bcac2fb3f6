import { expect, test } from 'vitest';
import {
  type CheckRow,
  deleteVerlopenChecks,
  findCheck,
  insertCheck,
  listCheckRows,
  updateCheck,
} from '#areas/bekendheid/store.ts';
import { insertDossier } from '#areas/dossiers/store.ts';
import { insertPartner } from '#areas/partners/store.ts';
import { schema } from '#areas/tables.ts';
import { NOW, testStore } from '#test/support/store.ts';

const CHECK: CheckRow = {
  id: 'check',
  partnerId: 'p',
  contactpersoonId: null,
  rol: 'casusregisseur',
  namens: 'Karin Contact',
  kenmerk: 'HZ-114',
  zaakDossierId: null,
  doel: 'casusregie',
  naContact: 'ja',
  toelichting: 'Plan van aanpak.',
  kanaal: 'telefoon',
  uitkomst: null,
  besluit: null,
  gezocht: 1,
  afgewezen: 0,
  onderbouwing: '',
  dossierId: null,
  verteld: [],
  gevraagdOp: NOW,
  door: 'a',
  antwoordKanaal: null,
  beantwoordOp: null,
  vernietigenOp: '2027-11-05',
  versie: 1,
};

async function storeWithDossier() {
  const store = testStore();
  await store.write(async (unit) => {
    const partner = { id: 'p', naam: 'Voorbeeld', soort: 'woningcorporatie' as const };
    await insertPartner(unit, { ...partner, gemeenten: [], actief: true, versie: 1 });
    await insertDossier(unit, {
      ...{ id: 'd', nummer: '2026-00001', werkstatus: 'nieuw', processtap: '6', gemeente: null },
      ...{ dossierhouderId: null, kinderen: 'onbekend', leeftijden: [], ondersteuningsvraag: '' },
      ...{ samenstelling: '', zorgen: {}, beperkt: false, geopendOp: '2026-11-05' },
      ...{ geslotenOp: null, vervalt: null, werksoort: null, versie: 1 },
    });
  });
  return store;
}

test('a check of somebody who is not known cannot hold a dossier or why it was them', async () => {
  const store = await storeWithDossier();
  for (const other of [{ dossierId: 'd' }, { onderbouwing: 'Zelfde geboortedatum.' }])
    for (const uitkomst of ['niet_bekend', 'geweigerd', null] as const)
      await expect(
        store.write((unit) => insertCheck(unit, { ...CHECK, ...other, uitkomst })),
      ).rejects.toThrow();
  await store.write((unit) => insertCheck(unit, { ...CHECK, dossierId: 'd', uitkomst: 'bekend' }));
});

test('a check goes with the dossier that it found, and forgets one that it only named', async () => {
  const store = await storeWithDossier();
  await store.write(async (unit) => {
    await insertCheck(unit, { ...CHECK, dossierId: 'd', uitkomst: 'bekend' });
    await insertCheck(unit, { ...CHECK, id: 'ander', zaakDossierId: 'd' });
    await unit.delete(schema.dossier);
  });
  expect(await store.read((unit) => listCheckRows(unit, { limit: 9, offset: 0 }))).toMatchObject([
    { id: 'ander', zaakDossierId: null },
  ]);
});

test('a check without a dossier goes when its day has passed, not before', async () => {
  const store = await storeWithDossier();
  await store.write(async (unit) => {
    await insertCheck(unit, CHECK);
    await insertCheck(unit, { ...CHECK, id: 'bekend', dossierId: 'd', uitkomst: 'bekend' });
  });
  expect(await store.write((unit) => deleteVerlopenChecks(unit, '2027-11-05'))).toBe(0);
  expect(await store.write((unit) => deleteVerlopenChecks(unit, '2027-11-06'))).toBe(1);
  expect(await store.read((unit) => findCheck(unit, 'bekend'))).toBeDefined();
});

test('an answered check is never changed again', async () => {
  const store = await storeWithDossier();
  await store.write((unit) => insertCheck(unit, CHECK));
  const key = { id: 'check', versie: 1 };
  const answered = await store.write((unit) => updateCheck(unit, key, { beantwoordOp: NOW }));
  expect(answered?.versie).toBe(2);
  for (const versie of [1, 2])
    expect(
      await store.write((unit) => updateCheck(unit, { id: 'check', versie }, { kenmerk: 'x' })),
    ).toBeUndefined();
});
