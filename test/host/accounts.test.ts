import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { padenIn } from '#host/engine/paden.ts';
import { readSleutelbestand, sleuteltekst } from '#host/engine/sleutels/sleutelbestand.ts';
import { markBestand } from '#host/engine/sleutels/sleutelring.ts';
import { writeFileWhole } from '#host/engine/whole-file.ts';
import { nieuwConcept } from '#test/support/concepten.ts';
import { BEHEERDER, testEngine } from '#test/support/engine.ts';
import { keysOf } from '#test/support/sleutels.ts';
import { openClient, peek, refused } from './support.ts';

const SAM = {
  naam: 'Sam Screener',
  accountnaam: 'sam',
  rollen: ['screener' as const],
  wachtwoord: 'zeven groene stoelen dansen',
};

async function setUp() {
  const { engine, folder } = testEngine();
  const client = await openClient(engine);
  const { account } = await client.toegang.setUp(BEHEERDER);
  return { engine, folder, client, account };
}

test('a new account signs in with its own password and holds its roles', async () => {
  const { engine, client } = await setUp();
  const made = await client.toegang.createAccount({ ...SAM, accountnaam: ' Sam ' });
  expect(made).toMatchObject({
    accountnaam: 'sam',
    heeftWachtwoord: true,
    actief: true,
    versie: 1,
  });
  const sam = await openClient(engine);
  const { account } = await sam.toegang.signIn(SAM);
  expect(account.rollen).toEqual(['screener']);
});

test('an accountnaam is given once, whatever its capitals', async () => {
  const { client } = await setUp();
  await client.toegang.createAccount(SAM);
  expect(await refused(client.toegang.createAccount({ ...SAM, accountnaam: 'SAM' }))).toMatchObject(
    {
      data: { regel: 'accountnaam_bezet' },
    },
  );
});

test.each([
  ['a name with a space', { accountnaam: 'sam screener' }, 'invalid_input'],
  ['no roles', { rollen: [] }, 'invalid_input'],
  ['a weak password', { wachtwoord: 'wachtwoord12' }, 'rule_violated'],
  ['the account name in the password', { wachtwoord: 'samen met sam op pad' }, 'rule_violated'],
  ['an empty name', { naam: ' ' }, 'invalid_input'],
])('%s is refused and makes no account', async (_what, change, code) => {
  const { client } = await setUp();
  const input = { ...SAM, accountnaam: 'samen', ...change };
  expect((await refused(client.toegang.createAccount(input))).code).toBe(code);
  expect(await client.toegang.listAccounts()).toHaveLength(1);
});

test('there is always an active beheerder, and nobody shuts themselves out', async () => {
  const { client, account } = await setUp();
  const me = { id: account.id, versie: 1, naam: account.naam };
  expect(
    await refused(client.toegang.changeAccount({ ...me, rollen: ['screener'], actief: true })),
  ).toMatchObject({ data: { regel: 'laatste_beheerder' } });
  expect(
    await refused(client.toegang.changeAccount({ ...me, rollen: ['beheerder'], actief: false })),
  ).toMatchObject({ data: { regel: 'eigen_account' } });
  expect(
    await refused(
      client.toegang.removeAccount({ id: account.id, versie: 1, sleutelVernieuwen: false }),
    ),
  ).toMatchObject({ data: { regel: 'eigen_account' } });
});

test('new roles hold at once in a window that is open', async () => {
  const { engine, client } = await setUp();
  const made = await client.toegang.createAccount(SAM);
  const sam = await openClient(engine);
  await sam.toegang.signIn(SAM);
  expect((await refused(sam.toegang.listAccounts())).code).toBe('forbidden');
  await client.toegang.changeAccount({
    id: made.id,
    versie: 1,
    naam: SAM.naam,
    rollen: ['beheerder'],
    actief: true,
  });
  expect(await sam.toegang.listAccounts()).toHaveLength(2);
});

/** Whose password opens the key file. */
function slotIds(folder: string): string[] {
  const { slots } = JSON.parse(readFileSync(padenIn(folder).sleutels, 'utf8')) as {
    slots: { id: string }[];
  };
  return slots.map(({ id }) => id);
}

test('an account that is switched off is out at once and cannot come back in until it is switched on', async () => {
  const { engine, folder, client } = await setUp();
  const made = await client.toegang.createAccount(SAM);
  const sam = await openClient(engine);
  await sam.toegang.signIn(SAM);
  const off = await client.toegang.changeAccount({
    id: made.id,
    versie: 1,
    naam: SAM.naam,
    rollen: SAM.rollen,
    actief: false,
  });
  expect((await refused(sam.partners.listPartners())).code).toBe('locked');
  expect((await refused(sam.toegang.signIn(SAM))).code).toBe('unauthorised');
  // Nor does the key file open to their password, whatever program reads it.
  expect(slotIds(folder)).not.toContain(made.id);
  expect((await client.toegang.listAccounts()).find(({ id }) => id === made.id)).toMatchObject({
    heeftWachtwoord: true,
  });
  await client.toegang.changeAccount({
    id: made.id,
    versie: off.versie,
    naam: SAM.naam,
    rollen: SAM.rollen,
    actief: true,
  });
  await sam.toegang.signIn(SAM);
});

test('a new password of somebody who is switched off opens nothing until they are switched on', async () => {
  const { engine, folder, client } = await setUp();
  const made = await client.toegang.createAccount(SAM);
  const wie = { id: made.id, naam: SAM.naam, rollen: SAM.rollen };
  const off = await client.toegang.changeAccount({ ...wie, versie: 1, actief: false });
  const wachtwoord = 'acht blauwe kasten lachen';
  const set = await client.toegang.setWachtwoord({ id: made.id, versie: off.versie, wachtwoord });
  expect(slotIds(folder)).not.toContain(made.id);
  await client.toegang.changeAccount({ ...wie, versie: set.versie, actief: true });
  const sam = await openClient(engine);
  await sam.toegang.signIn({ ...SAM, wachtwoord });
});

test('a way in that a crash left to somebody who is switched off is sealed away when the register opens', async () => {
  const { engine, folder, client } = await setUp();
  const made = await client.toegang.createAccount(SAM);
  const wie = { id: made.id, naam: SAM.naam, rollen: SAM.rollen };
  const before = readFileSync(padenIn(folder).sleutels);
  await client.toegang.changeAccount({ ...wie, versie: 1, actief: false });
  await client.toegang.signOut();
  writeFileSync(padenIn(folder).sleutels, before);
  expect(slotIds(folder)).toContain(made.id);
  await client.toegang.signIn(BEHEERDER);
  expect(slotIds(folder)).not.toContain(made.id);
  await client.toegang.changeAccount({ ...wie, versie: 2, actief: true });
  const sam = await openClient(engine);
  await sam.toegang.signIn(SAM);
});

test('a new password ends every other session of the account, and none of anybody else', async () => {
  const { engine, client } = await setUp();
  const made = await client.toegang.createAccount(SAM);
  const [desk, thief, third] = [await openClient(engine), await openClient(engine), client];
  await desk.toegang.signIn(SAM);
  await thief.toegang.signIn(SAM);
  const nieuw = 'acht blauwe kasten lachen';
  await desk.toegang.changeWachtwoord({ huidig: SAM.wachtwoord, nieuw });
  expect((await refused(thief.partners.listPartners())).code).toBe('locked');
  await desk.partners.listPartners();
  // One that is given by a beheerder ends them all.
  const wachtwoord = 'negen rode lampen zoemen';
  await third.toegang.setWachtwoord({ id: made.id, versie: 1, wachtwoord });
  expect((await refused(desk.partners.listPartners())).code).toBe('locked');
  expect((await refused(desk.toegang.signIn({ ...SAM, wachtwoord: nieuw }))).code).toBe(
    'unauthorised',
  );
  await desk.toegang.signIn({ ...SAM, wachtwoord });
  await third.toegang.listAccounts();
});

test('a new password takes the place of a forgotten one', async () => {
  const { engine, client } = await setUp();
  const made = await client.toegang.createAccount(SAM);
  const wachtwoord = 'acht blauwe kasten lachen';
  await client.toegang.setWachtwoord({ id: made.id, versie: 1, wachtwoord });
  const sam = await openClient(engine);
  expect((await refused(sam.toegang.signIn(SAM))).code).toBe('unauthorised');
  await sam.toegang.signIn({ ...SAM, wachtwoord });
});

test('a removed account has no way in any more, and its drafts are gone', async () => {
  const { engine, folder, client } = await setUp();
  const made = await client.toegang.createAccount(SAM);
  const sam = await openClient(engine);
  await sam.toegang.signIn(SAM);
  await sam.werk.keepConcept(
    nieuwConcept({ sleutel: 'partner:nieuw', titel: 't', inhoud: { a: 1 } }),
  );
  await client.toegang.removeAccount({ id: made.id, versie: 1, sleutelVernieuwen: false });
  expect((await refused(sam.partners.listPartners())).code).toBe('locked');
  expect((await refused(sam.toegang.signIn(SAM))).code).toBe('unauthorised');
  expect(await client.toegang.listAccounts()).toHaveLength(1);
  await engine.stop();
  expect(await peek(folder, 'SELECT * FROM concept')).toEqual([]);
});

test('removing an account can put the whole register under a new key, and everything is still there', async () => {
  const { engine, folder, client } = await setUp();
  const made = await client.toegang.createAccount(SAM);
  const before = await client.partners.listPartners();
  const keys = () => {
    const read = readSleutelbestand(padenIn(folder).sleutels);
    return read.kind === 'gelezen' ? read.bestand.sleutelring.tekst : '';
  };
  const old = keys();
  await client.toegang.removeAccount({ id: made.id, versie: 1, sleutelVernieuwen: true });
  expect(keys()).not.toBe(old);
  expect(await client.partners.listPartners()).toEqual(before);
  await engine.stop();
  const again = await openClient(testEngine({ folder }).engine);
  await again.toegang.signIn(BEHEERDER);
  expect(await again.partners.listPartners()).toEqual(before);
});

test('a slot without an account is taken out when the register is opened; an account without a slot shows it', async () => {
  const { engine, folder, client } = await setUp();
  const made = await client.toegang.createAccount(SAM);
  await engine.stop();
  const { sleutels } = padenIn(folder);
  const read = readSleutelbestand(sleutels);
  if (read.kind !== 'gelezen') throw new Error('keys unreadable');
  const samSlot = read.bestand.slots.find(({ id }) => id === made.id);
  if (samSlot === undefined) throw new Error('no slot');
  const stray = { ...samSlot, id: '01890a5d-ac96-774b-bcce-b302099a8057' };
  const others = read.bestand.slots.filter(({ id }) => id !== made.id);
  const { ring } = await keysOf(folder, BEHEERDER.wachtwoord);
  const changed = markBestand(ring, { ...read.bestand, slots: [...others, stray] });
  writeFileWhole(sleutels, sleuteltekst(changed));
  const again = await openClient(testEngine({ folder }).engine);
  await again.toegang.signIn(BEHEERDER);
  const after = readSleutelbestand(sleutels);
  expect(after.kind === 'gelezen' && after.bestand.slots.map(({ id }) => id)).not.toContain(
    stray.id,
  );
  expect((await again.toegang.listAccounts()).find(({ id }) => id === made.id)).toMatchObject({
    heeftWachtwoord: false,
  });
});
