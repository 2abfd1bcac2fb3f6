import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Beleid } from '#areas/beheer/contract-beleid.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { BELEID_VARIABELE, beleidBestand, readBeleid } from '#host/engine/beleid.ts';
import { readBackupStand } from '#host/engine/kopie/stand.ts';
import { padenIn } from '#host/engine/paden.ts';
import { register } from '#test/support/dossiers.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { portTransport as connect } from '#test/support/transports.ts';

const READS: readonly [text: string, expected: Beleid | RegExp][] = [
  ['{}', {}],
  ['{ "vergrendelNaMinuten": 5 }', { vergrendelNaMinuten: 5 }],
  ['\uFEFF{ "backupMap": "\\\\\\\\server\\\\back-ups" }', { backupMap: '\\\\server\\back-ups' }],
  [
    '{ "exportSoorten": [], "exportMetNamen": false }',
    { exportSoorten: [], exportMetNamen: false },
  ],
  ['{ "eigenHost": "register.ggd.example" }', { eigenHost: 'register.ggd.example' }],
  ['{ "vergrendelNaMinuten": 0 }', /vergrendelNaMinuten/],
  ['{ "vergrendelNaMinuten": "5" }', /vergrendelNaMinuten/],
  ['{ "backupMap": "back-ups" }', /backupMap/],
  ['{ "exportSoorten": ["alles"] }', /exportSoorten/],
  ['{ "vergrendelNa": 5 }', /vergrendelNa is geen regel.*vergrendelNaMinuten/],
  // What would let more through than one host of one's own.
  ...[
    '*',
    '*.example',
    'localhost',
    'https://ggd.example',
    'ggd.example:443',
    'a.example, b.example',
  ].map((host): [string, RegExp] => [JSON.stringify({ eigenHost: host }), /eigenHost/]),
  ['', /geen geldige JSON/],
  ['[]', /tussen accolades/],
  ['{ "vergrendelNaMinuten": 5', /geen geldige JSON/],
];

describe('the file with what an organisation lays down', () => {
  it.each(READS)('is read, or refused with what is wrong: %s', (text, expected) => {
    const file = join(temporaryFolder(), 'beleid.json');
    writeFileSync(file, text);
    const read = readBeleid(file);
    if (!(expected instanceof RegExp)) expect(read).toEqual({ bestand: file, beleid: expected });
    else {
      expect(read).toEqual({ zin: expect.stringMatching(expected) });
      expect('zin' in read && read.zin).toContain(file);
    }
  });

  it('lays nothing down when it is not there, and is refused when it cannot be read', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'beleid.json');
    expect(readBeleid(file)).toEqual({ bestand: file, beleid: {} });
    mkdirSync(file);
    expect(readBeleid(file)).toEqual({ zin: expect.stringContaining('niet te lezen') });
  });

  it('stands where only an administrator can write, whatever an installed program is told', () => {
    const env = { [BELEID_VARIABELE]: '/tmp/anders.json', ProgramFiles: 'D:\\Van mij' };
    expect(beleidBestand({ env, platform: 'linux' })).toBe('/tmp/anders.json');
    const installed = (platform: NodeJS.Platform) =>
      beleidBestand({ env, platform, isPackaged: true });
    expect(installed('linux')).toBe('/etc/meldpunt-zorg-en-overlast/beleid.json');
    expect(installed('win32')).toBe('C:\\Program Files\\Meldpunt Zorg en Overlast\\beleid.json');
    expect(installed('darwin')).toMatch(/^\/Library\//);
  });
});

describe('what an organisation laid down', () => {
  const jaar = {
    ...{ van: toIsoDate('2026-01-01'), tot: toIsoDate('2026-12-31') },
    ...{ formaat: 'csv' as const, doel: 'Proef' },
  };
  const vast = { code: 'rule_violated', data: { regel: 'door_beleid_vast' } };

  it('is there to see for everybody, with the file that it stands in', async () => {
    const { client } = await register(connect, { exportMetNamen: false });
    const seen = { bestand: '/etc/beleid.json', beleid: { exportMetNamen: false } };
    expect(await client.beheer.readBeleid()).toEqual(seen);
  });

  it('locks after its own number of minutes, whatever is set', async () => {
    const { client, engine, klok } = await register(connect, { vergrendelNaMinuten: 3 });
    expect(await client.toegang.readStatus()).toMatchObject({ vergrendelNaMinuten: 3 });
    await client.toegang.noteActiviteit();
    const signs = await client.toegang.watchSessie();
    await signs.next();
    klok.advance(2.9 * 60_000);
    await engine.tick();
    expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'aangemeld' });
    klok.advance(0.2 * 60_000);
    await engine.tick();
    expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'vergrendeld' });
  });

  it('makes back-ups in its folder and in no other; how long they stay can be chosen', async () => {
    const backupMap = temporaryFolder();
    const elsewhere = temporaryFolder();
    const { openBeheerder } = await register(connect, { backupMap });
    const { beheer } = await openBeheerder();
    await expect(beheer.makeBackup({ map: elsewhere })).rejects.toMatchObject(vast);
    const plan = { dagen: 9, weken: 1, maanden: 1 };
    await expect(beheer.changeBackups({ map: elsewhere, ...plan })).rejects.toMatchObject(vast);
    await expect(beheer.changeBackups({ map: '', ...plan })).rejects.toMatchObject(vast);
    await beheer.changeBackups({ map: backupMap, ...plan });
    const { bestand } = await beheer.makeBackup({});
    expect(readdirSync(backupMap)).toEqual([bestand]);
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(await beheer.readBackups()).toMatchObject({ map: backupMap, eigenMap: true, ...plan });
  });

  it('keeps the folder that was chosen before for when nothing is laid down any more', async () => {
    const backupMap = temporaryFolder();
    const { openBeheerder, folder } = await register(connect, { backupMap });
    const { beheer } = await openBeheerder();
    const before = readBackupStand(padenIn(folder)).stand.map;
    await beheer.changeBackups({ map: backupMap, dagen: 9, weken: 1, maanden: 1 });
    expect(readBackupStand(padenIn(folder)).stand).toMatchObject({ map: before });
  });

  it('lets only its registrations be exported, and names only where it says so', async () => {
    const { client } = await register(connect, {
      exportSoorten: ['dossiers'],
      exportMetNamen: false,
    });
    const { verantwoording } = client;
    const make = (soort: 'meldingen' | 'dossiers', metNamen: boolean) =>
      verantwoording.makeExport({ ...jaar, soort, metNamen });
    await expect(make('meldingen', false)).rejects.toMatchObject(vast);
    await expect(make('dossiers', true)).rejects.toMatchObject(vast);
    expect(await make('dossiers', false)).toMatchObject({ rijen: 0 });
  });

  it('lets everything be exported where it says nothing of it', async () => {
    const { client } = await register(connect, { vergrendelNaMinuten: 3 });
    const made = await client.verantwoording.makeExport({
      ...jaar,
      soort: 'meldingen',
      metNamen: true,
    });
    expect(made).toMatchObject({ rijen: 0 });
  });
});
