import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { runCli } from '#host/cli/cli.ts';
import { claimFolder } from '#host/engine/houder.ts';
import { BEHEERDER, testEngine } from '#test/support/engine.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { openClient, peek } from './support.ts';

async function run(args: string[], options: { folder?: string; input?: string } = {}) {
  let out = '';
  let error = '';
  const code = await runCli(args, {
    env: { MELDPUNT_DATA: options.folder ?? temporaryFolder() },
    platform: process.platform,
    now: () => '2026-11-05T09:00:00.000Z',
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    readInput: async () => options.input ?? '',
  });
  return { code, out, error };
}

const termijn = (...args: string[]) => run(['termijn', ...args]);
const SAM = {
  naam: 'Sam Screener',
  accountnaam: 'sam',
  rollen: ['screener' as const],
  wachtwoord: 'zeven groene stoelen dansen',
};

async function register() {
  const { engine, folder } = testEngine();
  const client = await openClient(engine);
  await client.toegang.setUp(BEHEERDER);
  await client.toegang.createAccount(SAM);
  await engine.stop();
  return folder;
}

test.each([
  ['2024-03-27', '3', '2024-04-02'],
  ['2025-04-16', '5', '2025-04-24'],
  ['2026-04-24', '5', '2026-05-04'],
  ['24-4-2026', '5', '2026-05-04'],
])('received %s with %s werkdagen is due on %s', async (ontvangen, werkdagen, vervalt) => {
  const { code, out, error } = await termijn(
    '--ontvangen',
    ontvangen,
    '--werkdagen',
    werkdagen,
    '--json',
  );
  const answer = JSON.parse(out);
  expect([code, error]).toEqual([0, '']);
  expect(Object.keys(answer)).toEqual(['ontvangen', 'werkdagen', 'vervalt', 'uitleg']);
  expect(answer).toMatchObject({ werkdagen: Number(werkdagen), vervalt });
  expect(answer.uitleg.at(-1)).toEqual({ datum: vervalt, telt: true, reden: `dag ${werkdagen}` });
});

test('days off that are named do not count', async () => {
  const args = ['--ontvangen', '2026-04-01', '--werkdagen', '3', '--json'];
  const without = JSON.parse((await termijn(...args)).out);
  const withFree = JSON.parse((await termijn(...args, '--vrij', '2026-04-03, 2026-04-07')).out);
  expect(without.vervalt).toBe('2026-04-07');
  expect(withFree.vervalt).toBe('2026-04-09');
  expect(withFree.uitleg).toContainEqual(
    expect.objectContaining({ datum: '2026-04-03', telt: false }),
  );
});

test('without --json the explanation is Dutch, day by day', async () => {
  const { out } = await termijn('--ontvangen', '2026-04-24', '--werkdagen', '5');
  expect(out).toContain('vervalt aan het eind van ma 4 mei 2026');
  expect(out).toContain('ma 27 apr: Koningsdag, telt niet mee');
});

test.each([
  [['termijn'], 'Geef --ontvangen op'],
  [['termijn', '--ontvangen', '31-4-2026', '--werkdagen', '5'], '--ontvangen 31-4-2026'],
  [['termijn', '--ontvangen', '2026-04-24', '--werkdagen', 'veel'], 'vul een heel getal in'],
  [['termijn', '--ontvangen', '2026-04-24', '--werkdagen', '9999'], 'van 0 tot en met 250'],
  [['termijn', '--onzin'], 'opties ken ik niet'],
  [['bestaatniet'], 'bestaat niet'],
  [[], '<opdracht>'],
])('%j is wrong use: a Dutch sentence on standard error and exit code 2', async (args, zin) => {
  const { code, out, error } = await run(args);
  expect([code, out]).toEqual([2, '']);
  expect(error).toContain(zin);
});

test('help is no error', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('termijn') });
  expect(await run(['termijn', '--help'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('--werkdagen'),
  });
});

test('a list of the register asks who asks, applies roles and is logged', async () => {
  const folder = await register();
  const asBeheerder = await run(['accounts', '--account', 'bea.beheerder', '--json'], {
    folder,
    input: `${BEHEERDER.wachtwoord}\n`,
  });
  expect(asBeheerder.code).toBe(0);
  expect(JSON.parse(asBeheerder.out)).toHaveLength(2);
  const asScreener = await run(['accounts', '--account', 'sam'], { folder, input: SAM.wachtwoord });
  expect(asScreener).toMatchObject({
    code: 1,
    out: '',
    error: expect.stringContaining('Nodig is: Beheerder'),
  });
  const partners = await run(['partners', '--account', 'sam'], { folder, input: SAM.wachtwoord });
  expect(partners.out).toContain('Veilig Thuis\tVeilig Thuis\tgeen ondertekenaar');
  const log = await peek<{ operatie: string; uitkomst: string }>(
    folder,
    'SELECT operatie, uitkomst FROM log ORDER BY seq',
  );
  expect(log).toContainEqual({ operatie: 'toegang.listAccounts', uitkomst: 'geweigerd_forbidden' });
  expect(log).toContainEqual({ operatie: 'partners.listPartners', uitkomst: 'gelukt' });
});

test('a wrong password, a missing register and a register in use are refused in Dutch', async () => {
  const folder = await register();
  const wrong = await run(['partners', '--account', 'sam'], { folder, input: 'fout' });
  expect(wrong).toMatchObject({ code: 1, error: expect.stringContaining('klopt niet') });
  const none = await run(['partners', '--account', 'sam'], { input: 'x' });
  expect(none).toMatchObject({ code: 1, error: expect.stringContaining('nog geen register') });
  const claim = claimFolder(folder, {
    pid: 1,
    gebruiker: 'een ander',
    sinds: '2026-11-05T09:00:00.000Z',
  });
  const busy = await run(['partners', '--account', 'sam'], { folder, input: SAM.wachtwoord });
  expect(busy).toMatchObject({
    code: 1,
    error: expect.stringContaining('al geopend door een ander'),
  });
  if (claim.kind === 'gekregen') claim.release();
});

test('the command works as a process of its own, with nothing but the answer on standard output', () => {
  const args = [
    'host/cli/main.ts',
    'termijn',
    '--ontvangen',
    '2024-03-27',
    '--werkdagen',
    '3',
    '--json',
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout).vervalt).toBe('2024-04-02');
});
