import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { padenIn } from '#host/engine/paden.ts';
import { readSleutelbestand, type Slot } from '#host/engine/sleutels/sleutelbestand.ts';
import { writeFileWhole } from '#host/engine/whole-file.ts';
import { BEHEERDER, type Reports, testEngine } from '#test/support/engine.ts';
import { breakDisk } from '#test/support/schijf.ts';
import { openClient, refused } from './support.ts';

const SAM = {
  naam: 'Sam Screener',
  accountnaam: 'sam',
  rollen: ['screener' as const],
  wachtwoord: 'zeven groene stoelen dansen',
};
const NIEUW = 'vier oude molens draaien';

async function setUp() {
  const reports: Reports = [];
  const { engine, folder } = testEngine({ reports });
  const client = await openClient(engine);
  const { herstelcode } = await client.toegang.setUp(BEHEERDER);
  await client.toegang.confirmHerstelcode({ herstelcode });
  const sam = await client.toegang.createAccount(SAM);
  return { engine, folder, client, herstelcode, sam, reports, paden: padenIn(folder) };
}
type Setting = Awaited<ReturnType<typeof setUp>>;

function slotsIn(path: string): Slot[] {
  const read = readSleutelbestand(path);
  if (read.kind !== 'gelezen') throw new Error(`${path} is ${read.kind}`);
  return read.bestand.slots;
}
const asText = (slots: readonly Slot[]) => slots.map((slot) => JSON.stringify(slot));

/** Every change of the keys that the program knows. */
const CHANGES: Readonly<Record<string, (setting: Setting) => Promise<unknown>>> = {
  'adding an account': ({ client }) =>
    client.toegang.createAccount({ ...SAM, accountnaam: 'nog-iemand', naam: 'Nog Iemand' }),
  'removing an account': ({ client, sam }) =>
    client.toegang.removeAccount({ id: sam.id, versie: 1, sleutelVernieuwen: false }),
  'removing an account with a new key': ({ client, sam }) =>
    client.toegang.removeAccount({ id: sam.id, versie: 1, sleutelVernieuwen: true }),
  'resetting a password': ({ client, sam }) =>
    client.toegang.setWachtwoord({ id: sam.id, versie: 1, wachtwoord: NIEUW }),
  'changing a password': ({ client }) =>
    client.toegang.changeWachtwoord({ huidig: BEHEERDER.wachtwoord, nieuw: NIEUW }),
  'asking a new recovery code': ({ client }) => client.toegang.renewHerstelcode(),
  'confirming a new recovery code': async ({ client }) =>
    client.toegang.confirmHerstelcode(await client.toegang.renewHerstelcode()),
  'recovering with the code': async ({ client, herstelcode }) => {
    await client.toegang.lock();
    const { accountnaam } = BEHEERDER;
    await client.toegang.recover({ accountnaam, herstelcode, wachtwoord: NIEUW });
  },
};

/** Signs in with the old password or the new one, as a person would try both. */
async function signsIn(folder: string, herstelcode: string): Promise<boolean> {
  const { engine } = testEngine({ folder });
  const client = await openClient(engine);
  const { accountnaam } = BEHEERDER;
  const tries = [
    () => client.toegang.signIn(BEHEERDER),
    () => client.toegang.signIn({ accountnaam, wachtwoord: NIEUW }),
    () => client.toegang.recover({ accountnaam, herstelcode, wachtwoord: NIEUW }),
  ];
  for (const attempt of tries) {
    const opened = await attempt().then(
      () => true,
      () => false,
    );
    if (opened) {
      expect((await client.partners.listPartners()).length).toBeGreaterThan(0);
      await engine.stop();
      return true;
    }
  }
  return false;
}

const FAULTS = Object.keys(CHANGES).flatMap((change) =>
  (['takes no more without an error', 'fails to flush'] as const).map(
    (fout) => [change, fout] as const,
  ),
);

test.each(FAULTS)('%s while the disk %s leaves a register that opens', async (change, fout) => {
  const setting = await setUp();
  const mend = breakDisk(fout);
  await CHANGES[change]?.(setting).catch(() => undefined);
  mend();
  await setting.engine.stop();
  expect(readSleutelbestand(setting.paden.sleutels).kind).toBe('gelezen');
  expect(await signsIn(setting.folder, setting.herstelcode)).toBe(true);
});

test.each(Object.keys(CHANGES))(
  'after %s the former keys hold no way in that the keys do not have, and open the register',
  async (change) => {
    const setting = await setUp();
    await CHANGES[change]?.(setting);
    const { paden } = setting;
    const now = new Set(asText(slotsIn(paden.sleutels)));
    expect(asText(slotsIn(paden.sleutelsVorige)).filter((slot) => !now.has(slot))).toEqual([]);
    await setting.engine.stop();
    writeFileSync(paden.sleutels, readFileSync(paden.sleutels).subarray(0, 400));
    const client = await openClient(testEngine({ folder: setting.folder }).engine);
    expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'sleutels_onleesbaar' });
    await client.toegang.takeVorigeSleutels();
    expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'gesloten' });
    expect(await signsIn(setting.folder, setting.herstelcode)).toBe(true);
  },
);

test('what only adds leaves the keys of just before beside the new ones', async () => {
  const { client, paden } = await setUp();
  for (const accountnaam of ['eerste-erbij', 'tweede-erbij']) {
    const before = readFileSync(paden.sleutels, 'utf8');
    await client.toegang.createAccount({ ...SAM, naam: accountnaam, accountnaam });
    expect(readFileSync(paden.sleutelsVorige, 'utf8')).toBe(before);
  }
});

test('a former file that a crash left with a removed slot is put right when the register is opened', async () => {
  const { engine, folder, client, sam, paden } = await setUp();
  const before = readFileSync(paden.sleutels);
  await client.toegang.removeAccount({ id: sam.id, versie: 1, sleutelVernieuwen: false });
  await engine.stop();
  writeFileWhole(paden.sleutelsVorige, before);
  const again = await openClient(testEngine({ folder }).engine);
  await again.toegang.signIn(BEHEERDER);
  expect(slotsIn(paden.sleutelsVorige).map(({ id }) => id)).not.toContain(sam.id);
});

test('where the former keys cannot be written anew they go, so that a removed slot stays nowhere', async () => {
  const { client, sam, paden } = await setUp();
  const { disk } = await import('#host/engine/whole-file.ts');
  const { openSync } = disk;
  disk.openSync = ((path: string, ...rest: [string, number]) => {
    if (path.startsWith(paden.sleutelsVorige)) throw new Error('no space left');
    return openSync(path, ...rest);
  }) as typeof disk.openSync;
  try {
    await client.toegang.removeAccount({ id: sam.id, versie: 1, sleutelVernieuwen: false });
  } finally {
    disk.openSync = openSync;
  }
  expect(existsSync(paden.sleutelsVorige)).toBe(false);
  expect(slotsIn(paden.sleutels).map(({ id }) => id)).not.toContain(sam.id);
});

test('a half key file is written again from memory while the register is open', async () => {
  const { engine, client, paden, reports, folder, herstelcode } = await setUp();
  const whole = readFileSync(paden.sleutels, 'utf8');
  for (const damage of [
    () => writeFileSync(paden.sleutels, whole.slice(0, 4096)),
    () => writeFileSync(paden.sleutels, ''),
    () => rmSync(paden.sleutels),
  ]) {
    damage();
    await engine.tick();
    expect(readFileSync(paden.sleutels, 'utf8')).toBe(whole);
  }
  writeFileSync(paden.sleutels, whole.slice(0, 4096));
  await client.toegang.lock();
  expect(readFileSync(paden.sleutels, 'utf8')).toBe(whole);
  expect(reports.map(({ wat }) => wat)).toContain('sleutelbestand opnieuw geschreven');
  await engine.stop();
  expect(await signsIn(folder, herstelcode)).toBe(true);
});

test('keys that can be read are never replaced by the former ones', async () => {
  const { engine, folder, client, paden } = await setUp();
  const before = readFileSync(paden.sleutels);
  expect((await refused(client.toegang.takeVorigeSleutels())).code).toBe('rule_violated');
  await engine.stop();
  const again = await openClient(testEngine({ folder }).engine);
  expect((await refused(again.toegang.takeVorigeSleutels())).code).toBe('rule_violated');
  expect(readFileSync(paden.sleutels).equals(before)).toBe(true);
});

test('keys and register that are both gone are no first start while the former keys are there', async () => {
  const { engine, folder, paden } = await setUp();
  await engine.stop();
  rmSync(paden.sleutels);
  rmSync(paden.register);
  const client = await openClient(testEngine({ folder }).engine);
  expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'sleutels_onleesbaar' });
  expect((await refused(client.toegang.setUp(BEHEERDER))).code).toBe('rule_violated');
});

test('the unreadable keys are kept aside when the former ones take their place', async () => {
  const { engine, folder, paden } = await setUp();
  await engine.stop();
  writeFileSync(paden.sleutels, 'half');
  const client = await openClient(testEngine({ folder }).engine);
  await client.toegang.takeVorigeSleutels();
  expect(readFileSync(paden.sleutelsOnleesbaar, 'utf8')).toBe('half');
});
