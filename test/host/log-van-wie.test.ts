import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { insertDossier } from '#areas/dossiers/store.ts';
import { appendShown } from '#areas/verantwoording/store-log.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { toLogSet } from '#host/engine/logboek.ts';
import type { Answered } from '#host/engine/omgeving.ts';
import { CO, register, registered, SAM } from '#test/support/dossiers.ts';
import { assertLogged } from '#test/support/gelogd.ts';
import { ANNA, invoer } from '#test/support/invoer.ts';
import { NOW, testStore } from '#test/support/store.ts';
import { portTransport } from '#test/support/transports.ts';
import { openPeek } from './support.ts';

type Rij = {
  readonly operatie: string;
  readonly actie: string;
  readonly verzameling: number | null;
  readonly aantal: number | null;
  readonly keren: number;
  readonly bijzonderheden: string | null;
};
const LOG = `SELECT operatie, actie, verzameling, aantal, bijzonderheden,
  (SELECT count(*) FROM log_herhaling WHERE log_seq = log.seq) AS keren
  FROM log LEFT JOIN log_verzameling ON nr = verzameling
  WHERE operatie NOT LIKE 'toegang.%' AND operatie NOT LIKE 'partners.%' ORDER BY seq`;
const LIJST = { wiens: 'iedereen' as const, bak: null, pagina: 1, perPagina: 50 };

async function setUp() {
  const made = await register(portTransport);
  const { client, partnerId, folder } = made;
  const anna = await registered(client, invoer(partnerId));
  const gegevens = {
    ...ANNA,
    achternaam: 'Proefpersoon',
    bsn: undefined,
    geboortedatum: '1-2-1960',
  };
  const ander = await registered(
    client,
    invoer(partnerId, { personen: [{ betrokkeneId: null, gegevens }] }),
  );
  const kijk = await openPeek(folder);
  // What was read while making it is not counted with what follows.
  made.klok.advance(10 * 60_000);
  const since = kijk<{ seq: number }>('SELECT max(seq) AS seq FROM log')[0]?.seq ?? 0;
  const rows = () => kijk<Rij>(LOG.replace('ORDER BY', `AND seq > ${since} ORDER BY`));
  return { ...made, anna, ander, kijk, rows };
}

test('a list is one row of the log, with everybody who is on it', async () => {
  const { client, kijk, rows } = await setUp();
  await client.werk.listWerk(LIJST);
  expect(rows()).toMatchObject([{ operatie: 'werk.listWerk', aantal: 4, keren: 0 }]);
  const [{ verzameling } = { verzameling: null }] = rows();
  expect(
    kijk(`SELECT object_soort AS soort, count(*) AS n FROM log_object
      WHERE verzameling = ${verzameling} GROUP BY 1 ORDER BY 1`),
  ).toEqual([
    { soort: 'betrokkene', n: 2 },
    { soort: 'dossier', n: 2 },
  ]);
});

test('the same list to the same window within five minutes adds a count, and no more after that', async () => {
  const { client, klok, rows } = await setUp();
  await client.werk.listWerk(LIJST);
  klok.advance(3 * 60_000);
  await client.werk.listWerk(LIJST);
  expect(rows()).toMatchObject([{ operatie: 'werk.listWerk', keren: 1 }]);
  klok.advance(3 * 60_000);
  await client.werk.listWerk(LIJST);
  expect(rows()).toMatchObject([{ keren: 1 }, { keren: 0, aantal: 4 }]);
  // The objects stand there once.
  expect(new Set(rows().map(({ verzameling }) => verzameling)).size).toBe(1);
});

test('another window, another set and another operation each get a row of their own', async () => {
  const { client, open, openBeheerder, anna, ander, rows } = await setUp();
  await (await openBeheerder()).toegang.createAccount(CO);
  const other = await open();
  await other.toegang.signIn(CO);
  const again = await open();
  await again.toegang.signIn(SAM);
  await client.werk.listWerk(LIJST);
  await other.werk.listWerk(LIJST);
  await again.werk.listWerk(LIJST);
  await client.dossiers.readDossier({ id: anna.dossier.id });
  await client.dossiers.readDossier({ id: ander.dossier.id });
  await client.werk.countWerk();
  await client.werk.countWerk();
  expect(rows().map(({ operatie, keren }) => [operatie, keren])).toEqual([
    ['werk.listWerk', 0],
    ['werk.listWerk', 0],
    ['werk.listWerk', 0],
    ['dossiers.readDossier', 0],
    ['dossiers.readDossier', 0],
    ['werk.countWerk', 1],
  ]);
});

test('a change says whom its answer showed, and is never counted with another', async () => {
  const { client, anna, rows } = await setUp();
  const { id, versie } = anna.dossier;
  const taken = await client.dossiers.takeDossier({ id, versie });
  await client.dossiers.handOver({ id, versie: taken.versie, accountId: null });
  expect(rows()).toMatchObject([
    { operatie: 'dossiers.takeDossier', aantal: 3, keren: 0 },
    { operatie: 'dossiers.handOver', aantal: 3, keren: 0 },
  ]);
});

test('no name, number or id of anybody gets into the log', async () => {
  const { client, anna, kijk } = await setUp();
  await client.werk.listWerk(LIJST);
  await client.zoeken.search({ tekst: ANNA.achternaam ?? '' });
  const alles = ['log', 'log_verzameling', 'log_object', 'log_herhaling'].map((tabel) =>
    JSON.stringify(kijk(`SELECT * FROM ${tabel}`)),
  );
  const { id, nummer, personen } = anna.dossier;
  for (const wat of [id, nummer, personen[0]?.id ?? '', ANNA.achternaam ?? ''])
    expect(alles.join('')).not.toContain(wat);
});

const EXPORT = {
  ...{ van: toIsoDate('2026-01-01'), tot: toIsoDate('2026-12-31'), soort: 'meldingen' as const },
  ...{ formaat: 'csv' as const, doel: '' },
};

test('an export says what was in it, with names or not, how many rows, whose, and what it was for', async () => {
  const { client, kijk, rows, sam } = await setUp();
  await client.verantwoording.makeExport({ ...EXPORT, metNamen: false });
  const doel = 'Onderzoek voor mevrouw Voorbeeld';
  await client.verantwoording.makeExport({ ...EXPORT, metNamen: true, doel });
  const [zonder, met] = rows();
  const wat = {
    soort: 'meldingen',
    van: '2026-01-01',
    tot: '2026-12-31',
    formaat: 'csv',
    rijen: 2,
  };
  expect(JSON.parse(zonder?.bijzonderheden ?? '')).toEqual({ ...wat, metNamen: false, doel: null });
  const { doel: doelId, ...rest } = JSON.parse(met?.bijzonderheden ?? '');
  expect(rest).toEqual({ ...wat, metNamen: true });
  // Two dossiers and two meldingen; with names two people as well.
  expect([zonder?.aantal, met?.aantal]).toEqual([4, 6]);
  expect(kijk('SELECT id, tekst, door, vernietigen_op FROM exportdoel')).toEqual([
    { id: doelId, tekst: doel, door: sam.id, vernietigen_op: '2027-11-05' },
  ]);
  expect(rows()).toHaveLength(2);
  expect(JSON.stringify(kijk('SELECT * FROM log'))).not.toContain('Voorbeeld');
});

test('what an export was for is let go of after a year, at the next one', async () => {
  const { client, klok, kijk } = await setUp();
  await client.verantwoording.makeExport({ ...EXPORT, metNamen: true, doel: 'eerste' });
  klok.setNow('2027-11-06T09:00:00.000Z');
  await client.verantwoording.makeExport({ ...EXPORT, metNamen: true, doel: 'tweede' });
  expect(kijk('SELECT tekst FROM exportdoel')).toEqual([{ tekst: 'tweede' }]);
});

test('an answer with somebody who was not logged is refused while testing', async () => {
  const store = testStore();
  const id = '01890a5d-ac96-774b-bcce-b302099a8057';
  await store.write((unit) =>
    insertDossier(unit, {
      ...{ id, nummer: '2026-00001', werkstatus: 'nieuw', processtap: '6', gemeente: null },
      ...{ dossierhouderId: null, kinderen: 'onbekend', leeftijden: [], ondersteuningsvraag: '' },
      ...{ samenstelling: '', zorgen: {}, beperkt: false, geopendOp: '2026-11-05' },
      ...{ geslotenOp: null, vervalt: null, werksoort: null, versie: 1 },
    }),
  );
  const key = '00'.repeat(32);
  const opslag = {
    isOpen: () => true,
    ring: () => ({ inhoud: { pseudoniem: key } }),
    store: () => store,
  } as unknown as Parameters<typeof assertLogged>[1];
  const answered: Answered = {
    ...{ operatie: 'proef.lees', correlatie: 'c1', action: 'inzien', input: {} },
    // Hidden in a sentence: no contract would find it there.
    output: { regels: [{ tekst: `zie ${id}` }] },
  };
  await expect(assertLogged(answered, opslag)).rejects.toThrow(
    'proef.lees showed what it did not log: dossier',
  );
  const leeg = new Set<string>();
  const entry = {
    ...{ id: 'e1', tijd: NOW, gebruiker: 'a', rol: 'screener', werkplek: 'w', actie: 'inzien' },
    ...{ operatie: 'proef.lees', doel: 'taakuitvoering', objectSoort: 'dossier' },
    ...{ objectPseudoniem: null, uitkomst: 'gelukt', correlatie: 'c1' },
  };
  const set = toLogSet(key, { dossier: new Set([id]), betrokkene: leeg, melding: leeg });
  await store.write((unit) => appendShown(unit, entry, set));
  await assertLogged(answered, opslag);
});

test('a pseudonym in a set is the first half of the one that the entry has', () => {
  const key = 'ab'.repeat(32);
  const leeg = new Set<string>();
  const set = toLogSet(key, { dossier: new Set(['d']), betrokkene: leeg, melding: leeg });
  const hmac = createHmac('sha256', Buffer.from(key, 'hex')).update('dossier:d').digest();
  expect(set?.aantal).toBe(1);
  expect(JSON.parse(set?.delen[0] ?? '')).toEqual([
    [hmac.subarray(0, 16).toString('base64url'), 'dossier'],
  ]);
  expect(toLogSet(key, { dossier: leeg, betrokkene: leeg, melding: leeg })).toBeUndefined();
});
