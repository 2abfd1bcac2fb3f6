import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newHerstelcode, normalizeHerstelcode } from '#host/engine/sleutels/herstelcode.ts';
import { deriveKey, kdfParameters, newKdfParameters } from '#host/engine/sleutels/kdf.ts';
import {
  readSleutelbestand,
  type Sleutelbestand,
  sleuteltekst,
} from '#host/engine/sleutels/sleutelbestand.ts';
import {
  makeSlot,
  markBestand,
  newSleutelring,
  openRing,
  openSlot,
  sealRing,
  wipe,
} from '#host/engine/sleutels/sleutelring.ts';
import { seal, unseal } from '#host/engine/sleutels/verzegel.ts';
import { writeFileWhole } from '#host/engine/whole-file.ts';
import { temporaryFolder } from '#test/support/folder.ts';

async function testKeys() {
  const ring = newSleutelring();
  const kop = { versie: 2 as const, opslagId: randomUUID(), zoekzout: '00'.repeat(32) };
  const slot = await makeSlot(ring, kop, { soort: 'account', zoek: 'z', geheim: 'open sesam' });
  const sleutelring = sealRing(ring, kop.opslagId);
  const bestand: Sleutelbestand = markBestand(ring, { ...kop, slots: [slot], sleutelring });
  return { ring, slot, bestand };
}

test('the right secret opens the slot, and the slot opens the keyring', async () => {
  const { ring, slot, bestand } = await testKeys();
  const hoofdsleutel = await openSlot(bestand, slot, 'open sesam');
  expect(hoofdsleutel?.equals(ring.hoofdsleutel)).toBe(true);
  expect(hoofdsleutel && openRing(bestand, hoofdsleutel)?.inhoud).toEqual(ring.inhoud);
  expect(await openSlot(bestand, slot, 'open sesam ')).toBeUndefined();
});

test('an accented password opens whichever way the keyboard sends the accent', async () => {
  const parameters = newKdfParameters();
  const composed = await deriveKey('caf\u00e9 met appeltaart', parameters);
  expect(composed.equals(await deriveKey('cafe\u0301 met appeltaart', parameters))).toBe(true);
});

test('a slot of another store, kind or name, or with other parameters, does not open', async () => {
  const { slot, bestand } = await testKeys();
  const swapped = [
    [{ ...bestand, opslagId: randomUUID() }, slot],
    [bestand, { ...slot, soort: 'herstel' as const }],
    [bestand, { ...slot, zoek: 'iemand anders' }],
    [bestand, { ...slot, id: randomUUID() }],
    [bestand, { ...slot, kdf: { ...slot.kdf, rondes: 4 } }],
  ] as const;
  for (const [file, changed] of swapped)
    expect(await openSlot(file, changed, 'open sesam')).toBeUndefined();
});

test('the separate keys differ, and wiping leaves nothing of the master key', async () => {
  const ring = newSleutelring();
  const { opslag, log, pseudoniem, kopie } = ring.inhoud;
  expect(new Set([opslag, log, pseudoniem, kopie]).size).toBe(4);
  wipe(ring);
  expect(ring.hoofdsleutel.every((byte) => byte === 0)).toBe(true);
});

test.each([
  ['less memory than 64 MiB', { geheugenKiB: 65_535 }],
  ['absurd memory', { geheugenKiB: 2_000_000 }],
  ['fewer than 3 rounds', { rondes: 2 }],
  ['another algorithm', { soort: 'argon2i' }],
  ['a short salt', { zout: '00' }],
])('%s is refused before it is used', async (_what, change) => {
  const parameters = { ...newKdfParameters(), ...change };
  expect(kdfParameters.safeParse(parameters).success).toBe(false);
  await expect(deriveKey('x', parameters as ReturnType<typeof newKdfParameters>)).rejects.toThrow();
});

test('property: what is sealed opens only with the same key and context, and no changed byte passes', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 64 }),
      fc.string(),
      fc.nat(),
      (plain, context, at) => {
        const key = Buffer.alloc(32, 5);
        const sealed = seal(key, plain, context);
        expect(unseal(key, sealed, context)?.equals(Buffer.from(plain))).toBe(true);
        expect(unseal(Buffer.alloc(32, 6), sealed, context)).toBeUndefined();
        expect(unseal(key, sealed, `${context}!`)).toBeUndefined();
        const bytes = Buffer.from(sealed.tekst, 'hex');
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 1;
        expect(unseal(key, { ...sealed, tekst: bytes.toString('hex') }, context)).toBeUndefined();
      },
    ),
    { numRuns: 50 },
  );
});

test('a recovery code reads back in capitals or not, with dashes, spaces or nothing, O as 0 and I as 1', () => {
  for (let count = 0; count < 50; count += 1) {
    const code = newHerstelcode();
    const plain = code.replaceAll('-', '');
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    for (const typed of [
      code,
      plain,
      code.toLowerCase(),
      ` ${code.replaceAll('-', ' ')} `,
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
    ])
      expect(normalizeHerstelcode(typed)).toBe(plain);
  }
});

test.each(['', 'kort', 'A'.repeat(31), 'A'.repeat(33), `${'A'.repeat(31)}U`, `${'A'.repeat(31)}!`])(
  '“%s” is no recovery code',
  (typed) => expect(normalizeHerstelcode(typed)).toBeUndefined(),
);

test('the key file is replaced in one step, is owner-only, and a damaged one is not taken for a new register', async () => {
  const path = join(temporaryFolder(), 'sleutels.json');
  expect(readSleutelbestand(path)).toEqual({ kind: 'nieuw' });
  const { bestand } = await testKeys();
  writeFileWhole(path, sleuteltekst(bestand));
  expect(readSleutelbestand(path)).toEqual({ kind: 'gelezen', bestand });
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, 100));
  expect(readSleutelbestand(path)).toEqual({ kind: 'beschadigd' });
  writeFileSync(path, JSON.stringify({ ...bestand, versie: 3 }));
  expect(readSleutelbestand(path)).toEqual({ kind: 'beschadigd' });
});

test('replacing a file leaves no half file beside it', () => {
  const folder = temporaryFolder();
  writeFileWhole(join(folder, 'a.json'), '1');
  writeFileWhole(join(folder, 'a.json'), '2');
  expect(readdirSync(folder)).toEqual(['a.json']);
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('2');
  expect(existsSync(join(folder, 'a.json.nieuw'))).toBe(false);
});
