import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '#host/cli/cli.ts';
import { CO, register, SAM } from '#test/support/dossiers.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { invoer } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';
import { peek } from './support.ts';

const YEAR = ['--soort', 'meldingen', '--van', '2026-01-01', '--tot', '31-12-2026'];

async function run(args: string[], folder: string, input = SAM.wachtwoord) {
  let out = '';
  let error = '';
  const code = await runCli(['exporteer', ...args], {
    env: { MELDPUNT_DATA: folder },
    platform: process.platform,
    now: () => '2026-11-05T09:00:00.000Z',
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    readInput: async () => input,
  });
  return { code, out, error };
}

/** A register with one melding, closed so that the command may open it. */
async function setUp() {
  const { engine, folder, client, partnerId } = await register(portTransport);
  await client.meldingen.registerMelding(invoer(partnerId));
  await engine.stop();
  const map = temporaryFolder();
  return { folder, map, uit: join(map, 'meldingen.csv') };
}

describe('exporteer', () => {
  test('writes a CSV for Excel that only its owner reads, and is logged', async () => {
    const { folder, map, uit } = await setUp();
    const args = [...YEAR, '--formaat', 'csv', '--uit', uit, '--account', 'sam'];
    const { code, out, error } = await run(args, folder);
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain(`1 regel geschreven naar ${uit}`);
    const text = readFileSync(uit, 'utf8');
    expect(text.startsWith('\ufeffDossiernummer;')).toBe(true);
    expect(text).not.toContain('Voorbeeld');
    expect(statSync(uit).mode & 0o777).toBe(0o600);
    expect(readdirSync(map)).toEqual(['meldingen.csv']);
    expect(
      await peek(folder, "SELECT uitkomst FROM log WHERE operatie = 'verantwoording.makeExport'"),
    ).toHaveLength(1);
  });

  test('with names and a purpose has the names; --json tells scripts what was made', async () => {
    const { folder, map } = await setUp();
    const uit = join(map, 'met-namen.csv');
    const args = [...YEAR, '--formaat', 'csv', '--uit', uit, '--account', 'sam', '--json'];
    const named = [...args, '--met-namen', '--doel', 'Controle van de registratie'];
    const { code, out } = await run(named, folder);
    expect([code, JSON.parse(out)]).toEqual([0, { bestand: uit, rijen: 1 }]);
    expect(readFileSync(uit, 'utf8')).toContain('Voorbeeld');
  });

  test('makes a spreadsheet too', async () => {
    const { folder, map } = await setUp();
    const uit = join(map, 'meldingen.xlsx');
    const args = [...YEAR, '--formaat', 'xlsx', '--uit', uit, '--account', 'sam'];
    expect((await run(args, folder)).code).toBe(0);
    expect(readFileSync(uit).subarray(0, 2).toString()).toBe('PK');
  });

  test('leaves a file that is there alone, unless --vervang', async () => {
    const { folder, uit } = await setUp();
    writeFileSync(uit, 'van iemand');
    const args = [...YEAR, '--formaat', 'csv', '--uit', uit, '--account', 'sam'];
    const refused = await run(args, folder);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.error).toContain('bestaat al');
    expect(readFileSync(uit, 'utf8')).toBe('van iemand');
    expect((await run([...args, '--vervang'], folder)).code).toBe(0);
    expect(readFileSync(uit, 'utf8')).toContain('Dossiernummer');
    expect(statSync(uit).mode & 0o777).toBe(0o600);
  });

  test('refuses a wrong password and a folder that is not there, and leaves nothing', async () => {
    const { folder, map, uit } = await setUp();
    const args = [...YEAR, '--formaat', 'csv', '--account', 'sam'];
    const wrong = await run([...args, '--uit', uit], folder, 'niet het wachtwoord');
    expect(wrong.code).toBe(1);
    const nowhere = join(map, 'weg', 'meldingen.csv');
    const lost = await run([...args, '--uit', nowhere], folder);
    expect(lost.code).toBe(1);
    expect(lost.error).toContain('kan niet worden geschreven');
    expect(readdirSync(map)).toEqual([]);
  });
});

describe('an account that sees only figures', () => {
  test.each(['rapporteur', 'manager'] as const)(
    'a %s gets no rows, is told who may, and nothing is written',
    async (rol) => {
      const { engine, folder, client, partnerId, openBeheerder } = await register(portTransport);
      await client.meldingen.registerMelding(invoer(partnerId));
      await (await openBeheerder()).toegang.createAccount({ ...CO, rollen: [rol] });
      await engine.stop();
      const map = temporaryFolder();
      const args = [...YEAR, '--formaat', 'csv', '--account', 'co', '--uit', join(map, 'm.csv')];
      const { code, out, error } = await run(args, folder, CO.wachtwoord);
      expect([code, out]).toEqual([1, '']);
      expect(error).toContain('Nodig is: Screener of Coördinator');
      expect(readdirSync(map)).toEqual([]);
    },
  );
});

describe('wrong use', () => {
  const good = [...YEAR, '--formaat', 'csv', '--uit', 'x.csv', '--account', 'sam'];
  const without = (naam: string) => {
    const index = good.indexOf(naam);
    return good.filter((_, at) => at !== index && at !== index + 1);
  };

  test.each([
    [without('--soort'), 'Geef --soort op'],
    [without('--uit'), 'Geef --uit op'],
    [without('--account'), 'Geef --account op'],
    [[...without('--soort'), '--soort', 'alles'], 'Kies uit: meldingen, dossiers, beeindigingen'],
    [[...without('--formaat'), '--formaat', 'pdf'], 'Kies uit: csv, xlsx'],
    [[...without('--van'), '--van', '2027-01-01'], '--tot ligt voor --van'],
    [[...without('--van'), '--van', '31-2-2026'], '--van 31-2-2026'],
    [[...without('--van'), '--van', '2016-12-31'], 'langer dan 10 jaar'],
    [[...good, '--met-namen'], 'is een doel nodig'],
    [[...good, '--doel', 'x'], 'Geef ook --met-namen op'],
  ])('%j is told in a Dutch sentence, with exit code 2', async (args, zin) => {
    const { code, out, error } = await run(args, join('bestaat', 'niet'));
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(zin);
    expect(existsSync('x.csv')).toBe(false);
  });
});
