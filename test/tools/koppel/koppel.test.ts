import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import configuration from '#build/electron-builder.config.ts';
import { modulesFrom } from '#build/rooms.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { runKoppel } from '#tools/koppel/koppel.ts';

const KOP = 'id,voornaam,tussenvoegsel,achternaam,geboortedatum,postcode,huisnummer,bsn\n';
const ANNA = 'r1,Anna,van den,Voorbeeld,1968-03-12,3311AB,12,999000009\n';
const BRAM = 'r2,Bram,,Testpersoon,1978-03-00,3312CD,7,\n';
const KOPPEN = 'vraag_id,kandidaat_id,oordeel,score,uitleg';

type Inhoud = string | Buffer;

async function run(args: string[]) {
  let out = '';
  let error = '';
  const code = await runKoppel(args, {
    env: {},
    platform: process.platform,
    now: () => '2026-11-05T09:00:00.000Z',
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    readInput: async () => '',
  });
  return { code, out, error };
}

async function koppel(register: Inhoud, vragen: Inhoud, ...more: string[]) {
  const folder = temporaryFolder();
  const path = (naam: string) => join(folder, naam);
  writeFileSync(path('r.csv'), register);
  writeFileSync(path('v.csv'), vragen);
  const files = ['--register', path('r.csv'), '--vragen', path('v.csv'), '--uit', path('u.csv')];
  const said = await run([...files, ...more]);
  const text = existsSync(path('u.csv')) ? readFileSync(path('u.csv'), 'utf8') : undefined;
  const rows = text === undefined ? [] : parse<string[]>(text, { skipEmptyLines: true }).data;
  expect(readdirSync(folder).filter((naam) => naam.endsWith('.deel'))).toEqual([]);
  return { ...said, text, heads: rows[0]?.join(), rows: rows.slice(1) };
}

const found = ({ rows }: { rows: readonly string[][] }) =>
  rows.map(([vraag, kandidaat, oordeel]) => [vraag, kandidaat, oordeel]);

test('everybody asked for gets an answer with its evidence, also who is not known', async () => {
  const vragen = `${KOP}v1,Anna,van den,Voorbeeld,19680312,,,\nv2,Cleo,,Proefvrouw,1990-01-01,,,\n`;
  const result = await koppel(KOP + ANNA + BRAM, vragen);
  expect([result.code, result.heads]).toEqual([0, KOPPEN]);
  expect(found(result)).toEqual([
    ['v1', 'r1', 'bekend'],
    ['v2', '', 'nieuw'],
  ]);
  expect(result.rows[0]?.[4]).toMatch(/^zelfde geboortedatum \+\d+([;,]|$)/);
  expect(Number(result.rows[0]?.[3])).toBeGreaterThan(0);
  expect(result.rows[1]?.slice(3)).toEqual(['0', '']);
});

test('it says first that it is for made-up people, also in its help', async () => {
  const { error } = await koppel(KOP + ANNA, KOP + ANNA);
  expect(error.split('\n')[0]).toMatch(/^Alleen om te proeven, met verzonnen gegevens/);
  const help = await run(['--help']);
  expect(help.out).toContain('verzonnen gegevens');
  expect(help.out).toContain('--vragen');
});

test('at most five candidates are written, the best first', async () => {
  const twins = Array.from({ length: 9 }, (_, index) => ANNA.replace('r1', `t${index}`)).join('');
  const worse = ANNA.replace('r1', 'slechter').replace('1968', '1967').replace('999000009', '');
  const { rows } = await koppel(KOP + worse + twins, KOP + ANNA);
  expect(rows).toHaveLength(5);
  expect(rows.map(([, kandidaat]) => kandidaat)).not.toContain('slechter');
  const scores = rows.map(([, , , score]) => Number(score));
  expect(scores).toEqual([...scores].sort((one, other) => other - one));
});

test('--json gives the counts, the rows that were refused and nothing else on standard output', async () => {
  const { code, out } = await koppel(`${KOP}${ANNA}${ANNA}`, KOP + BRAM, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    register: {
      gelezen: 1,
      geweigerd: 1,
      redenen: [{ regel: 3, reden: 'het id “r1” staat al op regel 2' }],
    },
    vragen: { gelezen: 1, geweigerd: 0 },
    oordelen: { bekend: 0, 'mogelijk bekend': 0, nieuw: 1 },
    regels: 1,
  });
});

test.each([
  [
    'semicolons, CRLF and a byte order mark',
    `\uFEFF${KOP}${ANNA}`.replaceAll(',', ';').replaceAll('\n', '\r\n'),
  ],
  [
    'heads in capitals with spaces',
    ` ID , Voornaam,TUSSENVOEGSEL, "Achternaam" ,geboortedatum,postcode,huisnummer,bsn\n r1 , Anna ,van den, "Voorbeeld" , 1968-03-12 ,3311 ab,12,\n`,
  ],
  [
    'columns in another order, and ones that are not known',
    'straatnaam,achternaam,id,naamgebruik,voornamen,geboortedatum\nx,van den Voorbeeld,r1,E,Anna,12-3-1968\n',
  ],
  ['tabs', (KOP + ANNA).replaceAll(',', '\t')],
  ['a line for Excel and empty lines', `sep=,\n\n${KOP}\n${ANNA}\n\n`],
  ['no line end after the last row', (KOP + ANNA).trimEnd()],
  ['UTF-16', Buffer.from(`\uFEFF${KOP}${ANNA}`, 'utf16le')],
])('a register with %s is read', async (_what, register) => {
  const result = await koppel(register, KOP + ANNA);
  expect(result.code).toBe(0);
  expect(found(result)).toEqual([['r1', 'r1', 'bekend']]);
});

test('a register without ids goes by the numbers of its lines', async () => {
  const result = await koppel(
    'bsn,voornamen,achternaam,geboortedatum,postcode,huisnummer\n999000009,Anna,Voorbeeld,19680312,,\n\n"999000021","Bram","Test\nPersoon",19700101,,\n,Cleo,Proefvrouw,19800214,3311AB,12\n',
    'id,voornaam,achternaam,geboortedatum,postcode,huisnummer\nv1,Cleo,Proefvrouw,1980-02-14,3311 ab,12\n',
  );
  expect(found(result)).toEqual([['v1', '6', 'bekend']]);
});

test('an id comes back letter for letter, also one that a spreadsheet would compute', async () => {
  const ids = ['=1+1', '-5', '@x', 'a""b', 'a, b', "'007", '0012', 'é'];
  const row = (id: string) => `"${id}",Anna,,Voorbeeld,1968-03-12,,,\n`;
  const wanted = ids.map((id) => id.replaceAll('""', '"'));
  const result = await koppel(KOP + row(ids[0] ?? ''), KOP + ids.map(row).join(''));
  expect(result.rows.map(([vraag]) => vraag)).toEqual(wanted);
  expect(new Set(result.rows.map(([, kandidaat]) => kandidaat))).toEqual(new Set(['=1+1']));
});

test('a quote that does not begin a cell is a character like any other', async () => {
  const result = await koppel(KOP + ANNA.replace('r1', 'r"1'), KOP + ANNA);
  expect([result.code, found(result)]).toEqual([0, [['r1', 'r"1', 'bekend']]]);
});

test('what was written down wrongly is compared, not refused', async () => {
  const rows = [
    'a,Anna,,Voorbeeld,1968-00-00,4011,12a,6988048',
    'b,Bram,,Testpersoon,19851345,33 11 AB,0,12345678901',
    'c,Cleo,,Proefvrouw,0000-00-00,,,123456789',
    'd,Dirk,,Proefman,gisteren,,,',
    'e,,,,,,,',
  ].join('\n');
  const result = await koppel(`${KOP}${rows}\n`, `${KOP}${rows}\n`, '--json');
  expect(result.code).toBe(0);
  expect(JSON.parse(result.out)).toMatchObject({ register: { gelezen: 5, geweigerd: 0 } });
  expect(result.error).toContain('r.csv, regel 3: de geboortedatum 1985-13-45 bestaat niet');
  expect(result.error).toContain('r.csv, regel 5: de geboortedatum is niet te lezen');
  expect(new Set(result.rows.map(([vraag]) => vraag))).toEqual(new Set(['a', 'b', 'c', 'd', 'e']));
});

test.each([
  ['an id that is missing', ',Anna,,Voorbeeld,,,,', 'het id ontbreekt'],
  ['more cells than heads', 'x,Anna,,Voorbeeld,,,,,,te veel', '10 velden, de kopregel heeft er 8'],
  [
    'a quote that does not end',
    'x,"Anna,,Voorbeeld,,,,',
    'een aanhalingsteken wordt niet gesloten',
  ],
  ['text after a quote', 'x,"Anna" B,,Voorbeeld,,,,', 'na een gesloten aanhalingsteken'],
  ['NUL bytes', 'x,An\u0000na,,Voorbeeld,,,,', 'tekens die geen tekst zijn'],
  ['a line of ten megabytes', `x,${'a'.repeat(10_000_000)},,,,,,`, 'de regel is te lang'],
  ['a name of a thousand letters', `x,${'a'.repeat(1000)},,,,,,`, 'langer dan 500 tekens'],
  ['an id of a thousand letters', `${'a'.repeat(1000)},Anna,,,,,,`, 'langer dan 200 tekens'],
])('of a file with %s the line is told and the rest is done', async (_what, line, reason) => {
  const result = await koppel(`${KOP}${line}\n${ANNA}${BRAM}`, KOP + ANNA + BRAM);
  expect(result.code).toBe(1);
  expect(result.error).toMatch(/r\.csv, regel 2: .*; deze regel is overgeslagen\./);
  expect(result.error).toContain(reason);
  expect(found(result)).toContainEqual(['r1', 'r1', 'bekend']);
});

test('many quotes that do not end lose their own lines only', async () => {
  // An odd number: an even one would close each other's quotes.
  const broken = Array.from({ length: 31 }, (_, index) => `k${index},"kapot,,,,,,\n`);
  const result = await koppel(KOP + broken.join('') + ANNA, KOP + ANNA);
  expect(result.error.match(/overgeslagen/g)?.length).toBe(31);
  expect(found(result)).toEqual([['r1', 'r1', 'bekend']]);
});

test('an old file in Windows letters is read, and that is said once', async () => {
  const latin = Buffer.from(
    `${KOP}r1,Zoë,,Voorbeeld,1968-03-12,,,\nr2,André,,Proef,,,,\n`,
    'latin1',
  );
  const result = await koppel(latin, `${KOP}v1,Zoë,,Voorbeeld,1968-03-12,,,\n`);
  expect(result.code).toBe(0);
  expect(result.error.match(/Windows-1252/g)).toHaveLength(1);
  expect(found(result)).toEqual([['v1', 'r1', 'bekend']]);
});

test.each([
  ['empty', '', 'het bestand is leeg'],
  ['only empty lines', '\n \n\n', 'het bestand is leeg'],
  [
    'binary',
    Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7) % 256)),
    'regel 1: ',
  ],
  ['without heads', ANNA, 'dit is geen kopregel'],
  ['of another kind', '{"personen": []}\n', 'dit is geen kopregel'],
  ['with a head twice', `id,achternaam,Achternaam\n1,a,b\n`, '“achternaam” staat er twee keer'],
  ['UTF-16 without a mark', Buffer.from(KOP + ANNA, 'utf16le'), 'tekens die geen tekst zijn'],
  ['with line ends of an old Mac', (KOP + ANNA).replaceAll('\n', '\r'), 'oude Mac'],
  ['one endless line', 'a'.repeat(3_000_000), 'te lang'],
])(
  'a register that is %s is refused as a whole, and nothing is written',
  async (_what, register, reason) => {
    const result = await koppel(register, KOP + ANNA);
    expect([result.code, result.text]).toEqual([1, undefined]);
    expect(result.error).toContain(reason);
    expect(result.error).toContain('niets geschreven');
  },
);

test('a register with heads only knows nobody', async () => {
  const result = await koppel(KOP, KOP + ANNA);
  expect([result.code, found(result)]).toEqual([0, [['r1', '', 'nieuw']]]);
});

test('a thousand columns are read, and the ones not used are told in few words', async () => {
  const names = Array.from({ length: 1000 }, (_, index) => `kolom${index}`);
  const register = `${names.join()},${KOP}${'x,'.repeat(1000)}${ANNA}`;
  const result = await koppel(register, KOP + ANNA);
  expect([result.code, found(result)]).toEqual([0, [['r1', 'r1', 'bekend']]]);
  expect(result.error).toContain('kolom4 en 995 andere');
});

test('what is missing or cannot be is wrong use', async () => {
  const folder = temporaryFolder();
  const [r, u] = [join(folder, 'r.csv'), join(folder, 'u.csv')];
  writeFileSync(r, KOP + ANNA);
  const calls = [
    ['--register', r, '--vragen', r],
    ['--register', join(folder, 'weg.csv'), '--vragen', r, '--uit', u],
    ['--register', folder, '--vragen', r, '--uit', u],
    ['--register', r, '--vragen', r, '--uit', r],
    ['--register', r, '--vragen', r, '--uit', join(folder, 'weg', 'u.csv')],
    ['--register', r, '--vragen', r, '--uit', u, '--snel'],
  ];
  for (const call of calls) expect((await run(call)).code).toBe(2);
  expect(readdirSync(folder)).toEqual(['r.csv']);
  expect(readFileSync(r, 'utf8')).toBe(KOP + ANNA);
});

test('answers of before are replaced in one step', async () => {
  const folder = temporaryFolder();
  const [r, u] = [join(folder, 'r.csv'), join(folder, 'u.csv')];
  writeFileSync(r, KOP + ANNA);
  writeFileSync(u, 'oud');
  expect((await run(['--register', r, '--vragen', r, '--uit', u])).code).toBe(0);
  expect(readFileSync(u, 'utf8')).toMatch(/^vraag_id,.*\nr1,r1,bekend,/);
});

/** Every module of the project that these reach by imports. */
async function reachedFrom(entries: string[]): Promise<Set<string>> {
  const modules = await modulesFrom(resolve(import.meta.dirname, '..', '..', '..'), entries);
  return new Set(modules.map(({ source }) => source));
}

test('it works as a process of its own, with its help on standard output', () => {
  const args = ['tools/koppel/main.ts', '--help'];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('npm run --silent koppel -- --register');
});

test('it is no part of the packaged program nor of the command line: neither reaches it', async () => {
  const programs = ['electron/main.ts', 'electron/engine.ts', 'electron/preload.ts'];
  const reached = await reachedFrom([...programs, 'renderer/main.tsx', 'host/cli/main.ts']);
  const isTool = (file: string) => file.startsWith('tools/') || file.endsWith('/vullen.ts');
  expect(reached.has('areas/bekendheid/service/herkenning.ts')).toBe(true);
  expect([...reached].filter(isTool)).toEqual([]);
  const tool = [...(await reachedFrom(['tools/koppel/main.ts']))].filter(isTool);
  expect(tool.length).toBeGreaterThan(5);
  const { files } = configuration as { files: string[] };
  expect(files.filter((pattern) => /^!?(?:dist|node_modules|package)/.test(pattern))).toEqual(
    files,
  );
});
