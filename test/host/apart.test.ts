import { expect, onTestFinished, test } from 'vitest';
import { apart } from '#areas/apart.ts';
import { contract } from '#areas/contract.ts';
import { listAchterCijfer } from '#areas/verantwoording/service/cijfers.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { makeGate } from '#host/engine/apart/gate.ts';
import { createLezer } from '#host/engine/apart/lezer.ts';
import { operations } from '#host/engine/declaraties.ts';
import { newSleutelring } from '#host/engine/sleutels/sleutelring.ts';
import { backupRegister, registerOver } from '#test/support/back-up.ts';
import { SAM } from '#test/support/dossiers.ts';
import { BEHEERDER } from '#test/support/engine.ts';
import { keysOf } from '#test/support/sleutels.ts';
import { NOW } from '#test/support/store.ts';
import { refused } from './support.ts';

const JAAR = { van: toIsoDate('2026-01-01'), tot: toIsoDate('2026-12-31') };
const WIE = { id: 'a', naam: '', accountnaam: '', rollen: ['screener' as const] };
const EXPORT = { ...JAAR, soort: 'meldingen', formaat: 'csv', metNamen: true } as const;

async function atTheDesk() {
  const setting = await backupRegister();
  const { engine, client, open } = await setting.start();
  await client.toegang.signIn(SAM);
  // The window stays open, so that the register does.
  const signs = await client.toegang.watchSessie();
  await signs.next();
  return { ...setting, engine, client, open };
}

test('every operation that reads apart is a function that a thread finds by its name', () => {
  const names = operations(contract)
    .filter(({ meta }) => meta.unit === 'apart')
    .map(({ path }) => path.split('.')[1]);
  expect(names.sort()).toEqual(['listAchterCijfer', 'readCijfers']);
  expect(Object.keys(apart)).toEqual(expect.arrayContaining(names));
  for (const [name, work] of Object.entries(apart)) expect(work.name).toBe(name);
});

test('while figures and an export are read others go on, and both hold what was there', async () => {
  const { client } = await atTheDesk();
  const order: string[] = [];
  const figures = client.verantwoording.readCijfers(JAAR).then(() => order.push('figures'));
  const file = client.verantwoording
    .makeExport({ ...EXPORT, doel: 'controle' })
    .then(({ rijen }) => order.push(`export ${rijen}`));
  await client.werk.listWerk({ wiens: 'iedereen', bak: null, pagina: 1 });
  order.push('werkvoorraad');
  await Promise.all([figures, file]);
  expect(order).toEqual(['werkvoorraad', 'figures', 'export 2']);
});

test('what was registered a moment ago is in the next export', async () => {
  const { client } = await atTheDesk();
  await client.verantwoording.readCijfers(JAAR);
  await registerOver(client, 3);
  const { rijen, bestand } = await client.verantwoording.makeExport({
    ...EXPORT,
    doel: 'controle',
  });
  expect(rijen).toBe(3);
  expect(await bestand.text()).toMatch(/^\uFEFF?Dossiernummer/);
});

test('locking ends an export that is being made, nothing of it stays, and the next one goes', async () => {
  const { client } = await atTheDesk();
  const order: string[] = [];
  const making = refused(client.verantwoording.makeExport({ ...EXPORT, doel: 'controle' }));
  const ended = making.then(() => order.push('export'));
  await client.toegang.lock();
  order.push('lock');
  await ended;
  // The thread has the key: it is gone before the register says that it is locked.
  expect(order).toEqual(['export', 'lock']);
  expect(await making).toEqual({ code: 'locked', data: { reden: 'vergrendeld' } });
  await client.toegang.signIn(SAM);
  expect(await client.verantwoording.makeExport({ ...EXPORT, doel: 'weer' })).toMatchObject({
    rijen: 2,
  });
});

test('the store key changes once the figures that are being read are there, and they are read again', async () => {
  const { client, open } = await atTheDesk();
  const beheerder = await open();
  await beheerder.toegang.signIn(BEHEERDER);
  await beheerder.toegang.createAccount({
    ...{ naam: 'Test Weg', accountnaam: 'weg', wachtwoord: 'twaalf paarse ezels zingen' },
    rollen: ['screener'],
  });
  const [weg] = (await beheerder.toegang.listAccounts()).filter(({ naam }) => naam === 'Test Weg');
  const order: string[] = [];
  const reading = client.verantwoording.readCijfers(JAAR).then(() => order.push('figures'));
  const changing = beheerder.toegang
    .removeAccount({ id: weg?.id ?? '', versie: weg?.versie ?? 0, sleutelVernieuwen: true })
    .then(() => order.push('key'));
  // Asked while the key changes: it waits for the new one.
  const after = changing.then(() => client.verantwoording.readCijfers(JAAR));
  await Promise.all([reading, changing]);
  expect(order).toEqual(['figures', 'key']);
  expect((await after).blokken.length).toBeGreaterThan(0);
});

test('who asks while the key changes gets the answer with the new key, in turn', async () => {
  const { folder, paden } = await backupRegister();
  const { key } = await keysOf(folder, BEHEERDER.wachtwoord);
  const gate = makeGate();
  let opslag = '00'.repeat(32);
  const ring = newSleutelring();
  const lezer = createLezer({
    paden,
    opslag: { ring: () => ({ ...ring, inhoud: { ...ring.inhoud, opslag } }) },
    gate,
  });
  onTestFinished(() => lezer.stop());
  const order: string[] = [];
  const kader = { now: NOW, today: toIsoDate('2026-11-05'), account: WIE };
  const vraag = { ...JAAR, figuur: 'beeindigingen', gemeente: null, maand: null } as const;
  let asked: Promise<unknown> | undefined;
  const changing = gate.whileShut(async () => {
    asked = lezer.answer(listAchterCijfer, kader, vraag).then(() => order.push('figures'));
    await new Promise((resolve) => setImmediate(resolve));
    opslag = key.toString('hex');
    order.push('key');
  });
  const next = gate.whileShut(async () => void order.push('next'));
  await Promise.all([changing, next]);
  await asked;
  expect(order).toEqual(['key', 'next', 'figures']);
});
