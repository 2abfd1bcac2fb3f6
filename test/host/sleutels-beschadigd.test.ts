import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { padenIn } from '#host/engine/paden.ts';
import {
  readSleutelbestand,
  type Sleutelbestand,
  sleuteltekst,
} from '#host/engine/sleutels/sleutelbestand.ts';
import {
  hasMerk,
  makeSlot,
  markBestand,
  type Sleutelring,
  sealRing,
} from '#host/engine/sleutels/sleutelring.ts';
import { BEHEERDER, type Reports, testEngine } from '#test/support/engine.ts';
import { keysOf } from '#test/support/sleutels.ts';
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
  await client.toegang.setUp(BEHEERDER);
  const sam = await client.toegang.createAccount(SAM);
  return { engine, folder, client, sam, reports, paden: padenIn(folder) };
}

function read(path: string): Sleutelbestand {
  const found = readSleutelbestand(path);
  if (found.kind !== 'gelezen') throw new Error(`${path} is ${found.kind}`);
  return found.bestand;
}

/** As the program before this one wrote it: no checksum, no mark, and a keyring that asks for none. */
function asVersion1({ merk: _, ...bestand }: Sleutelbestand, ring: Sleutelring): Sleutelbestand {
  const { gemerkt: _gemerkt, ...inhoud } = ring.inhoud;
  const sleutelring = sealRing({ ...ring, inhoud }, bestand.opslagId);
  return { ...bestand, sleutelring, versie: 1 };
}

test('whichever byte of the keys is damaged, it is told as damage and never as a wrong password', async () => {
  const { client, paden } = await setUp();
  await client.toegang.lock();
  rmSync(paden.sleutelsVorige);
  const whole = readFileSync(paden.sleutels);
  const attempts = readFileSync(paden.pogingen, 'utf8');
  const bits = fc.sample(fc.integer({ min: 0, max: 7 }), whole.length);
  for (const [at, bit] of bits.entries()) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
    writeFileSync(paden.sleutels, damaged);
    const where = `byte ${at}, bit ${bit}`;
    for (const call of [client.toegang.signIn(BEHEERDER), client.toegang.readStatus()])
      expect(await refused(call), where).toEqual({
        ...{ code: 'locked', data: { reden: 'beschadigd' } },
      });
  }
  expect(readFileSync(paden.pogingen, 'utf8')).toBe(attempts);
  writeFileSync(paden.sleutels, whole);
  await client.toegang.signIn(BEHEERDER);
}, 60_000);

test('a file that was cut off anywhere is damage too', async () => {
  const { client, paden } = await setUp();
  await client.toegang.lock();
  rmSync(paden.sleutelsVorige);
  const whole = readFileSync(paden.sleutels);
  // Without its last byte, a line end, it says the same.
  for (let length = 0; length < whole.length - 1; length += 7) {
    writeFileSync(paden.sleutels, whole.subarray(0, length));
    const { data } = await refused(client.toegang.signIn(BEHEERDER));
    expect(data, `${length} bytes`).toEqual({ reden: 'beschadigd' });
  }
});

test('damaged keys offer the former ones, whichever byte it was', async () => {
  const { client, paden } = await setUp();
  await client.toegang.lock();
  const whole = readFileSync(paden.sleutels);
  for (let at = 3; at < whole.length; at += 97) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(paden.sleutels, damaged);
    expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'sleutels_onleesbaar' });
  }
  await client.toegang.takeVorigeSleutels();
  await client.toegang.signIn(BEHEERDER);
});

/** What somebody could change who can work out the checksum anew, without having the keys. */
const TAMPERINGS: readonly [string, (file: Sleutelbestand, samId: string) => Sleutelbestand][] = [
  [
    'a way in taken out',
    (file, samId) => ({
      ...file,
      slots: file.slots.filter(({ id }) => id !== samId),
    }),
  ],
  ['a way in twice', (file) => ({ ...file, slots: [...file.slots, ...file.slots.slice(0, 1)] })],
  ['ways in in another order', (file) => ({ ...file, slots: file.slots.toReversed() })],
  [
    'the recovery code that was not typed back yet made the recovery code',
    (file) => ({
      ...file,
      slots: file.slots.map((slot) =>
        slot.soort === 'herstel_nieuw' ? { ...slot, soort: 'herstel' as const } : slot,
      ),
    }),
  ],
  ['another mark', (file) => ({ ...file, merk: '00'.repeat(32) })],
  [
    'a file that says it is of the version without a mark',
    ({ merk: _, ...file }) => ({
      ...file,
      versie: 1,
    }),
  ],
];

test.each(TAMPERINGS)(
  '%s is found once the keys open, told as damage, and costs no attempt',
  async (_what, tamper) => {
    const { client, paden, sam } = await setUp();
    await client.toegang.lock();
    const before = read(paden.sleutels);
    writeFileSync(paden.sleutels, sleuteltekst(tamper(before, sam.id)));
    for (let count = 0; count < 12; count += 1)
      expect(await refused(client.toegang.signIn(BEHEERDER))).toEqual({
        ...{ code: 'locked', data: { reden: 'beschadigd' } },
      });
    writeFileSync(paden.sleutels, sleuteltekst(before));
    await client.toegang.signIn(BEHEERDER);
  },
  30_000,
);

test('what others put in the place of the keys while the register is open is written over, not marked', async () => {
  const { engine, client, paden, sam, reports } = await setUp();
  const before = read(paden.sleutels);
  const without = { ...before, slots: before.slots.filter(({ id }) => id !== sam.id) };
  for (const file of [without, { ...without, versie: 1 as const }]) {
    writeFileSync(paden.sleutels, sleuteltekst(file));
    await engine.tick();
    expect(read(paden.sleutels)).toEqual(before);
  }
  writeFileSync(paden.sleutels, sleuteltekst(without));
  await client.toegang.changeWachtwoord({ huidig: BEHEERDER.wachtwoord, nieuw: NIEUW });
  expect(read(paden.sleutels).slots.map(({ id }) => id)).toContain(sam.id);
  expect(reports.map(({ wat }) => wat)).toContain('sleutelbestand opnieuw geschreven');
});

test('keys of the version before are read, and have their checksum and mark once the register was open', async () => {
  const { client, paden, folder } = await setUp();
  await client.toegang.lock();
  const { ring } = await keysOf(folder, BEHEERDER.wachtwoord);
  const old = sleuteltekst(asVersion1(read(paden.sleutels), ring));
  expect(old).not.toMatch(/merk": "[0-9a-f]{64}|controle/);
  for (const path of [paden.sleutels, paden.sleutelsVorige]) writeFileSync(path, old);
  await client.toegang.signIn(BEHEERDER);
  for (const path of [paden.sleutels, paden.sleutelsVorige]) {
    expect(read(path).versie).toBe(2);
    expect(hasMerk(ring, read(path))).toBe(true);
  }
  await client.toegang.lock();
  await client.toegang.signIn({ ...SAM });
});

test('a mark is of one file and one master key', async () => {
  const { paden, folder } = await setUp();
  const { ring } = await keysOf(folder, BEHEERDER.wachtwoord);
  const bestand = read(paden.sleutels);
  expect(hasMerk(ring, bestand)).toBe(true);
  expect(hasMerk({ hoofdsleutel: Buffer.alloc(32, 1) }, bestand)).toBe(false);
  expect(markBestand(ring, bestand)).toEqual(bestand);
  const slot = await makeSlot(ring, bestand, { soort: 'account', zoek: 'z', geheim: 'x' });
  expect(hasMerk(ring, { ...bestand, slots: [...bestand.slots, slot] })).toBe(false);
  const [first] = bestand.slots;
  for (const change of [{ zoek: 'y' }, { id: slot.id }, { hoofdsleutel: slot.hoofdsleutel }])
    expect(hasMerk(ring, { ...bestand, slots: first ? [{ ...first, ...change }] : [] })).toBe(
      false,
    );
});
