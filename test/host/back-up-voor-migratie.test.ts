import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupRegister, damage } from '#test/support/back-up.ts';
import { BEHEERDER, testEngine } from '#test/support/engine.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { writeMoreMigrations } from '#test/support/meer-migraties.ts';
import { openClient, peek } from './support.ts';

const withMore = (count: number) => writeMoreMigrations(temporaryFolder(), count);

async function openWith(folder: string, migrations: string) {
  const { engine } = testEngine({ folder, migrations });
  const client = await openClient(engine);
  await client.toegang.signIn(BEHEERDER);
  return { engine, client };
}

test('before a migration a back-up is made that can be put back, and of those two stay', async () => {
  const { folder, paden } = await backupRegister();
  for (const count of [1, 2, 3]) {
    const { engine } = await openWith(folder, withMore(count));
    await engine.stop();
  }
  const names = readdirSync(paden.kopieen).sort();
  expect(names).toHaveLength(2);
  for (const name of names) expect(name).toMatch(/^voor-migratie-vanaf-\d+-.*\.meldpunt-back-up$/);
  damage(paden.register);
  const { engine } = testEngine({ folder, migrations: withMore(3) });
  const client = await openClient(engine);
  await client.toegang.signIn(BEHEERDER).catch(() => undefined);
  const bestand = join(paden.kopieen, names[0] ?? '');
  expect((await client.toegang.listBackups()).backups.map((one) => one.bestand)).toContain(bestand);
  const { accountnaam, wachtwoord } = BEHEERDER;
  await client.toegang.restoreBackup({ bestand, geheim: { accountnaam, wachtwoord } });
  await client.toegang.signIn(BEHEERDER);
  await engine.stop();
  expect(await peek(folder, 'SELECT count(*) AS n FROM dossier')).toEqual([{ n: 2 }]);
  // It was brought up to date again.
  expect(await peek(folder, 'SELECT count(*) AS n FROM proef_3')).toEqual([{ n: 0 }]);
});

test('a back-up of a newer program is refused, and says so', async () => {
  const { folder, paden } = await backupRegister();
  const newer = await openWith(folder, withMore(1));
  const { bestand } = await newer.client.beheer.makeBackup({});
  await newer.engine.stop();
  damage(paden.register);
  const { engine } = testEngine({ folder });
  const client = await openClient(engine);
  await client.toegang.signIn(BEHEERDER).catch(() => undefined);
  const { accountnaam, wachtwoord } = BEHEERDER;
  const vraag = { bestand: join(paden.backups, bestand), geheim: { accountnaam, wachtwoord } };
  await expect(client.toegang.restoreBackup(vraag)).rejects.toMatchObject({
    data: { details: { waarom: 'nieuwer_programma' } },
  });
});
