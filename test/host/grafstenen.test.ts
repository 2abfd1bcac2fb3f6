import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openForChange } from '#db/snapshot.ts';
import { noteDestroyed } from '#host/engine/kopie/grafstenen.ts';
import { backupRegister, damage, makeBackupIn, ringOf, starter } from '#test/support/back-up.ts';
import { BEHEERDER } from '#test/support/engine.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { peek } from './support.ts';

const { accountnaam, wachtwoord } = BEHEERDER;
const geheim = { accountnaam, wachtwoord };
const DAG = '2026-11-05';

/** A register with a back-up, of which one dossier was destroyed since, and then damage. */
async function destroyed() {
  const setting = await backupRegister();
  const { folder, paden } = setting;
  const bestand = await makeBackupIn(setting);
  const [weg, blijft] = await peek<{ id: string }>(folder, 'SELECT id FROM dossier ORDER BY id');
  if (weg === undefined || blijft === undefined) throw new Error('two dossiers were expected');
  const ring = await ringOf(folder);
  const pseudoniem = Buffer.from(ring.pseudoniem, 'hex');
  noteDestroyed(paden.grafstenen, pseudoniem, [{ tabel: 'dossier', id: weg.id }], DAG);
  const connection = openForChange(paden.register, Buffer.from(ring.opslag, 'hex'));
  connection.prepare('DELETE FROM dossier WHERE id = ?').run(weg.id);
  connection.close();
  return { ...setting, bestand, weg: weg.id, blijft: blijft.id, pseudoniem };
}

async function restoreIn(folder: string, bestand: string) {
  const { client, engine } = await starter(folder).start();
  await client.toegang.signIn(BEHEERDER).catch(() => undefined);
  const answer = await client.toegang.restoreBackup({ bestand, geheim });
  await client.toegang.signIn(BEHEERDER);
  await engine.stop();
  return answer;
}
const dossiersIn = async (folder: string) =>
  (await peek<{ id: string }>(folder, 'SELECT id FROM dossier')).map(({ id }) => id);

test('restoring an older back-up does not undo a destruction: the dossier is gone again, with what hung on it', async () => {
  const { folder, paden, bestand, weg, blijft } = await destroyed();
  damage(paden.register);
  expect(await restoreIn(folder, bestand)).toMatchObject({ vernietigd: 1, afgekeurd: 0 });
  expect(await dossiersIn(folder)).toEqual([blijft]);
  const left = await peek(folder, `SELECT id FROM melding WHERE dossier_id = '${weg}'`);
  expect(left).toEqual([]);
  expect(await peek(folder, 'PRAGMA foreign_key_check')).toEqual([]);
});

test('the list names nobody: not the record, and not what can be looked up without the key', async () => {
  const { paden, weg } = await destroyed();
  const line = readFileSync(paden.grafstenen, 'utf8');
  expect(line).not.toContain(weg);
  expect(Object.keys(JSON.parse(line))).toEqual(['tabel', 'merk', 'dag', 'zegel']);
});

test('a back-up takes the list along, so that another computer destroys it again too', async () => {
  const setting = await destroyed();
  setting.klok.advance(86_400_000);
  const later = await makeBackupIn(setting);
  expect(existsSync(join(dirname(later), 'vernietigd.jsonl'))).toBe(true);
  const [folder, carried] = [temporaryFolder(), temporaryFolder()];
  for (const name of ['vernietigd.jsonl', setting.bestand.split('/').at(-1) ?? ''])
    copyFileSync(join(dirname(later), name), join(carried, name));
  rmSync(setting.folder, { recursive: true });
  const bestand = join(carried, setting.bestand.split('/').at(-1) ?? '');
  expect(await restoreIn(folder, bestand)).toMatchObject({ vernietigd: 1 });
  expect(await dossiersIn(folder)).toEqual([setting.blijft]);
  // And the list stands in the new folder, for the next time.
  expect(existsSync(join(folder, 'vernietigd.jsonl'))).toBe(true);
});

test('a line that is not of this register destroys nothing, and is set aside and told', async () => {
  const { folder, paden, bestand, blijft, weg } = await destroyed();
  const forged = join(temporaryFolder(), 'vernietigd.jsonl');
  noteDestroyed(forged, Buffer.alloc(32, 1), [{ tabel: 'dossier', id: blijft }], DAG);
  const [line = ''] = readFileSync(forged, 'utf8').split('\n');
  const { merk } = JSON.parse(line);
  const own = JSON.parse(readFileSync(paden.grafstenen, 'utf8'));
  appendFileSync(paden.grafstenen, `${line}\n${JSON.stringify({ ...own, merk })}\nhalf`);
  damage(paden.register);
  expect(await restoreIn(folder, bestand)).toMatchObject({ vernietigd: 1, afgekeurd: 3 });
  expect(await dossiersIn(folder)).toEqual([blijft]);
  expect(readFileSync(`${paden.grafstenen}.afgekeurd`, 'utf8')).toContain(line);
  expect(readFileSync(paden.grafstenen, 'utf8')).not.toContain(merk);
  expect(weg).not.toBe(blijft);
});

test('a table that the store does not have, and a record that it does not have, are passed over', async () => {
  const { folder, paden, bestand, pseudoniem } = await destroyed();
  rmSync(paden.grafstenen);
  const records = [
    ...[
      { tabel: 'bestaat_niet', id: 'x' },
      { tabel: 'zoeksleutel', id: 'x' },
    ],
    ...[{ tabel: 'dossier', id: 'onbekend' }],
  ];
  noteDestroyed(paden.grafstenen, pseudoniem, records, DAG);
  // A file that a power cut left empty is no new register.
  writeFileSync(paden.register, '');
  expect(await restoreIn(folder, bestand)).toMatchObject({ vernietigd: 0, afgekeurd: 0 });
  expect(await dossiersIn(folder)).toHaveLength(2);
});
