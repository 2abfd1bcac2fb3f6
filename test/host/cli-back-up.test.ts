import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '#host/cli/cli.ts';
import { backupRegister, damage } from '#test/support/back-up.ts';
import { SAM } from '#test/support/dossiers.ts';
import { BEHEERDER } from '#test/support/engine.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { peek } from './support.ts';

/** Runs a command on a data folder with what is typed on standard input. */
async function run(folder: string, input: string, ...args: string[]) {
  let out = '';
  let error = '';
  const code = await runCli(args, {
    env: { MELDPUNT_DATA: folder },
    platform: process.platform,
    now: () => '2026-11-05T09:00:00.000Z',
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    readInput: async () => `${input}\n`,
  });
  return { code, out, error };
}
const BEA = ['--account', BEHEERDER.accountnaam] as const;

test('a back-up is made in the usual folder or in another, and only by a beheerder', async () => {
  const { folder, paden } = await backupRegister();
  const made = await run(folder, BEHEERDER.wachtwoord, 'back-up', ...BEA, '--json');
  expect(made).toMatchObject({ code: 0, error: '' });
  expect(readdirSync(paden.backups)).toEqual([JSON.parse(made.out).bestand]);
  const naar = temporaryFolder();
  const other = await run(folder, BEHEERDER.wachtwoord, 'back-up', ...BEA, '--naar', naar);
  expect(other.code).toBe(0);
  expect(other.out).toContain(`gemaakt en teruggelezen: ${naar}`);
  expect(readdirSync(naar)).toHaveLength(1);
  expect(readdirSync(paden.backups)).toHaveLength(1);
  const sam = await run(folder, SAM.wachtwoord, 'back-up', '--account', SAM.accountnaam);
  expect(sam).toMatchObject({ code: 1, out: '' });
  const gone = await run(folder, BEHEERDER.wachtwoord, 'back-up', ...BEA, '--naar', '/er/is/niets');
  expect(gone.code).toBe(1);
  expect(gone.error).toBe(
    'Deze map is er niet, of er mag niet in worden geschreven. Er is niets gewijzigd en uw invoer staat er nog. Controleer het pad en of de schijf of het netwerk er is.\n',
  );
});

test('a back-up is tried, and put in the place of a whole register too, with a password or the recovery code', async () => {
  const { folder, paden, herstelcode } = await backupRegister();
  await run(folder, BEHEERDER.wachtwoord, 'back-up', ...BEA);
  const bestand = join(paden.backups, readdirSync(paden.backups)[0] ?? '');
  const was = readFileSync(paden.register);
  const proef = await run(folder, herstelcode, 'herstel', '--proef', '--bestand', bestand);
  expect(proef).toMatchObject({ code: 0, error: '' });
  expect(proef.out).toContain('Inhoud: 2 dossiers en 2 meldingen');
  expect(proef.out).toContain('Er gaat niets verloren: na ');
  expect(readFileSync(paden.register).equals(was)).toBe(true);
  const wrong = await run(folder, 'verkeerd', 'herstel', '--bestand', bestand, ...BEA);
  expect(wrong.code).toBe(1);
  const done = await run(folder, BEHEERDER.wachtwoord, 'herstel', '--bestand', bestand, ...BEA);
  expect(done).toMatchObject({ code: 0, error: '' });
  expect(done.out).toContain('is teruggezet');
  expect(
    readdirSync(paden.kopieen).filter((name) => name.startsWith('voor-herstel-')),
  ).toHaveLength(1);
  expect(await peek(folder, 'SELECT count(*) AS n FROM dossier')).toEqual([{ n: 2 }]);
});

test('a folder with nothing gets everything back from a back-up and the code on paper', async () => {
  const { folder, paden, herstelcode } = await backupRegister();
  await run(folder, BEHEERDER.wachtwoord, 'back-up', ...BEA);
  const bestand = join(paden.backups, readdirSync(paden.backups)[0] ?? '');
  const empty = temporaryFolder();
  const proef = await run(empty, herstelcode, 'herstel', '--proef', '--bestand', bestand);
  expect(proef.out).toContain('Er staat hier nog geen register. Er gaat niets verloren.');
  const done = await run(empty, herstelcode, 'herstel', '--bestand', bestand);
  expect(done).toMatchObject({ code: 0, error: '' });
  expect(done.out).not.toContain('Wat er stond');
  expect(done.out).toContain(`Beheerder: ${BEHEERDER.accountnaam}.`);
  expect(await peek(empty, 'SELECT count(*) AS n FROM melding')).toEqual([{ n: 2 }]);
});

test('a path where nothing is, or nothing of a back-up, is wrong use or refused in a sentence', async () => {
  const { folder, paden, herstelcode } = await backupRegister();
  const none = await run(folder, herstelcode, 'herstel', '--bestand', 'nergens');
  expect(none.code).toBe(2);
  expect((await run(folder, herstelcode, 'herstel')).code).toBe(2);
  await run(folder, BEHEERDER.wachtwoord, 'back-up', ...BEA);
  const map = await run(folder, herstelcode, 'herstel', '--bestand', paden.backups);
  expect(map.code).toBe(2);
  expect(map.error).toContain(`Kies een van de back-ups daarin, de nieuwste eerst: register-`);
  const other = await run(folder, herstelcode, 'herstel', '--bestand', paden.sleutels);
  expect(other).toMatchObject({ code: 1, out: '' });
  expect(other.error).toContain('geen back-up van het register');
  expect(existsSync(paden.herstelplan)).toBe(false);
});

test('what a damaged register still gives is saved to a new folder that opens, and what is gone is listed', async () => {
  const { folder, paden, herstelcode } = await backupRegister();
  const naar = join(temporaryFolder(), 'gered');
  const whole = await run(folder, herstelcode, 'herstel', '--redden', '--naar', naar);
  expect(whole).toMatchObject({ code: 0, error: '' });
  expect(whole.out).toContain('Er is niets verloren');
  const checked = await run(naar, BEHEERDER.wachtwoord, 'controleer', ...BEA);
  expect(checked).toMatchObject({ code: 0, error: '' });
  expect(await peek(naar, 'SELECT count(*) AS n FROM dossier')).toEqual([{ n: 2 }]);
  // The log goes on, and its row numbers too.
  expect(await peek(naar, 'SELECT count(*) AS n FROM log')).not.toEqual([{ n: 0 }]);
  expect((await run(folder, herstelcode, 'herstel', '--redden', '--naar', naar)).code).toBe(1);
  damage(paden.register);
  const gone = await run(folder, herstelcode, 'herstel', '--redden', '--naar', `${naar}-2`);
  expect(gone.code).toBe(1);
  expect(gone.error).toContain('beschadigd');
});

test('the whole check tells a whole register from one that is not', async () => {
  const { folder, paden } = await backupRegister();
  const whole = await run(folder, BEHEERDER.wachtwoord, 'controleer', ...BEA);
  expect(whole).toMatchObject({ code: 0, error: '' });
  expect(whole.out).toContain('Het register is heel');
  damage(paden.register);
  const broken = await run(folder, BEHEERDER.wachtwoord, 'controleer', ...BEA);
  expect(broken.code).toBe(1);
  expect(broken.error).toContain('beschadigd');
});
