import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { listCheckRows } from '#areas/bekendheid/store.ts';
import { listBriefRows, readBriefinstelling } from '#areas/brieven/store.ts';
import { findDossier, listHistorie } from '#areas/dossiers/store.ts';
import { readRegisterstand } from '#areas/personen/store/betrokkenen.ts';
import { insertSamenvoeging, listOngedaanbareRows } from '#areas/personen/store/samenvoegingen.ts';
import { schema } from '#areas/tables.ts';
import { deleteAccount, insertAccount, listAccountRows } from '#areas/toegang/store.ts';
import { deriveMarked } from '#areas/trajecten/service/herleiden.ts';
import { listTermijnen } from '#areas/trajecten/store.ts';
import { listMeldingcijfers } from '#areas/verantwoording/store.ts';
import { findConcept, insertConcept, listConceptRows } from '#areas/werk/store.ts';
import { findInzending, insertInzending } from '#areas/werk/store-inzending.ts';
import { type Connection, connect, rawKey } from '#db/driver.ts';
import { sqliteKit } from '#db/kit.ts';
import { readMigrations } from '#db/migrations.ts';
import { type OpenOptions, openStore } from '#db/open.ts';
import type { WriteUnit } from '#db/store.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { MIGRATIONS } from '#test/support/folder.ts';
import { NOW, storeOptions, testStore } from '#test/support/store.ts';

const current = readMigrations(MIGRATIONS);

/** A person as every version kept one: later columns are not named. */
const OUDE_MENS = sqliteKit.table('betrokkene', {
  id: sqliteKit.text('id').primaryKey(),
  achternaam: sqliteKit.text('achternaam'),
  straat: sqliteKit.text('straat'),
  plaats: sqliteKit.text('plaats'),
  geboortedatum: sqliteKit.text('geboortedatum'),
  versie: sqliteKit.integer('versie').notNull(),
});

async function insertMens(
  unit: WriteUnit,
  id: string,
  known: Partial<Record<'straat' | 'plaats' | 'geboortedatum', string>> = {},
): Promise<void> {
  await unit.insert(OUDE_MENS).values({ id, achternaam: 'Voorbeeld', ...known, versie: 1 });
}

/** A dossier as it stood until version 8, and without words that change later. */
const OLD_DOSSIER = `
  INSERT INTO dossier VALUES ('d', '2026-00001', 'nieuw', '6', NULL, NULL, 'onbekend', '[]', '', '', '{}', 0, '2026-11-05', NULL, NULL, 1);
`;
const ROW = { id: 'd', nummer: '2026-00001', processtap: '6', geopend_op: '2026-11-05' };

/** Works on the file itself: the tables of the program are those of the newest version. */
function onFile<T>(
  { path, key }: Pick<OpenOptions, 'path' | 'key'>,
  work: (file: Connection) => T,
): T {
  const file = connect(path);
  try {
    file.pragma("cipher = 'chacha20'");
    file.key(rawKey(key));
    return work(file);
  } finally {
    file.close();
  }
}

const ACCOUNT = {
  ...{ id: 'a', naam: 'A', accountnaam: 'a', rollen: ['screener' as const] },
  ...{ actief: true, gemaaktOp: NOW, versie: 1 },
};

const dossiersOn = (options: Pick<OpenOptions, 'path' | 'key'>) =>
  onFile(options, (file) => file.prepare('SELECT * FROM dossier').all());

/** A dossier as version 12 kept it: two trajecten of one, and what letters and terms stood then. */
const VOOR_PROCEDURES = (() => {
  const melding = (
    id: string,
    partner: string,
    aanleiding: string,
    op: string,
    dagen: { zitting?: string; ontruiming?: string; zelfdeAls?: string } = {},
  ) => {
    const text = (value?: string) => (value === undefined ? 'NULL' : `'${value}'`);
    return `INSERT INTO melding (id, dossier_id, partner_id, aanleiding, ontvangen_op, kanaal, huurder_geinformeerd, vraag, vraag_tekst, toelichting, geregistreerd_door, geregistreerd_op, versie, zitting_op, ontruiming_op, zelfde_als)
      VALUES ('${id}', 'd', '${partner}', '${aanleiding}', '${op}', 'post', 'nee', 'geen', '', '', 'c', '${op}T09:00:00.000Z', 1, ${text(dagen.zitting)}, ${text(dagen.ontruiming)}, ${text(dagen.zelfdeAls)});`;
  };
  const termijn = (
    id: string,
    van: string,
    code: string,
    vervalt: string | null,
    met: string | null = null,
  ) => `INSERT INTO termijn (id, dossier_id, melding_id, code, naam, bron, begin, looptijd, kalender, opschortingen, vervalt, voldaan_op, voldaan_met, versie)
      VALUES ('${id}', 'd', '${van}', '${code}', '${code}', 'x', '2026-11-01', '{"eenheid":"harde_datum","aantal":0}', '{"goedeVrijdagVrij":false,"extraVrij":[]}', ${vervalt === null ? `'[{"van":"2026-11-03","reden":"Uitgesteld."}]', NULL` : `'[]', '${vervalt}'`}, ${met === null ? 'NULL, NULL' : `'2026-11-03', '${met}'`}, 1);`;
  return `
    INSERT INTO instelling (id, organisatie, vergrendel_na_minuten, dubbel_binnen_dagen, versie) VALUES ('vast', 'Meldpunt', 15, 30, 1);
    INSERT INTO dossier (id, nummer, werkstatus, processtap, kinderen, leeftijden, ondersteuningsvraag, samenstelling, zorgen, beperkt, geopend_op, versie)
      VALUES ('d', '2026-00001', 'nieuw', '6', 'onbekend', '[]', '', '', '{}', 0, '2026-03-01', 1);
    INSERT INTO dossierpersoon VALUES ('da', 'd', 'a', 'betrokkene'), ('db', 'd', 'b', 'medehuurder');
    INSERT INTO afsluiting VALUES ('x', 'd', 'oplossing', '2026-05-01', '', '2027-05-01', '2026-09-01', 'Opnieuw.', 'c', '2026-05-02T09:00:00.000Z', 1);
    INSERT INTO partner VALUES ('p', 'Voorbeeld', 'woningcorporatie', '[]', 1, 1), ('q', 'Test', 'woningcorporatie', '[]', 1, 1);
    ${melding('m1', 'p', 'dagvaarding_verzonden', '2026-03-02', { zitting: '2026-04-10' })}
    ${melding('m2', 'p', 'dagvaarding_verzonden', '2026-11-01', { zitting: '2026-11-20' })}
    ${melding('m3', 'p', 'vordering_ontbinding', '2026-11-04', { zitting: '2026-12-15', zelfdeAls: 'm2' })}
    ${melding('m4', 'q', 'ontruiming_aangezegd', '2026-11-02', { ontruiming: '2026-12-10' })}
    ${melding('m5', 'p', 'zorgen', '2026-11-04')}
    INSERT INTO brief (id, dossier_id, betrokkene_id, soort, inhoud, verzonden_op, kanaal, door, op, melding_id, bronnen)
      VALUES ('l', 'd', 'a', 'dagvaarding', '{}', '2026-11-02', 'post', 'c', '${NOW}', 'm2', '["m2"]');
    ${termijn('t1', 'm1', 'brief', '2026-03-04', 'verteld bij bezoek')}
    ${termijn('t2', 'm1', 'zitting', '2026-04-10', 'Gehouden.')}
    ${termijn('t3', 'm2', 'brief', '2026-11-03', 'brief aan betrokkene')}
    ${termijn('t4', 'm2', 'brief', '2026-11-03')}
    ${termijn('t5', 'm2', 'zitting', '2026-11-20', 'Verplaatst.')}
    ${termijn('t6', 'm3', 'zitting', null)}
    ${termijn('t7', 'm4', 'ontruiming', '2026-12-10', 'Ingetrokken.')}
    ${termijn('t8', 'm5', 'informatieplicht', '2026-12-04')}
  `;
})();

/** One line a migration: what is inserted at the version before, and read at its own. */
const stepTests: Record<number, () => Promise<void>> = {
  1: async () => {
    const store = testStore(storeOptions({ migrations: current.slice(0, 1) }));
    await store.write((unit) => insertAccount(unit, ACCOUNT));
    expect(await store.read(listAccountRows)).toEqual([ACCOUNT]);
  },
  2: async () => {
    const options = storeOptions({ migrations: current.slice(0, 1) });
    const before = openStore(options);
    await before.write((unit) => insertAccount(unit, ACCOUNT));
    await before.close();
    const after = testStore({ ...options, migrations: current.slice(0, 2), mode: 'bestaand' });
    expect(await after.read(listAccountRows)).toEqual([ACCOUNT]);
    await after.close();
    expect(dossiersOn(options)).toEqual([]);
  },
  3: async () => {
    const options = storeOptions({ migrations: current.slice(0, 2) });
    const before = openStore(options);
    await before.close();
    onFile(options, (file) => file.exec(OLD_DOSSIER));
    const after = testStore({ ...options, migrations: current.slice(0, 3), mode: 'bestaand' });
    expect(dossiersOn(options)).toMatchObject([ROW]);
    await after.close();
    expect(onFile(options, (file) => file.prepare('SELECT id FROM screening').all())).toEqual([]);
  },
  4: async () => {
    const options = storeOptions({ migrations: current.slice(0, 3) });
    const before = openStore(options);
    await before.write((unit) => insertMens(unit, 'a'));
    await before.close();
    const after = testStore({ ...options, migrations: current.slice(0, 4), mode: 'bestaand' });
    const stand = { id: 'vast', personen: 1, sleutelversie: 1 };
    expect(await after.read(readRegisterstand)).toEqual(stand);
    await after.write((unit) => insertMens(unit, 'b'));
    expect(await after.read(readRegisterstand)).toEqual({ ...stand, personen: 2 });
    await after.write((unit) => unit.delete(schema.betrokkene));
    expect(await after.read(readRegisterstand)).toEqual({ ...stand, personen: 0 });
  },
  5: async () => {
    const options = storeOptions({ migrations: current.slice(0, 4) });
    const before = openStore(options);
    await before.close();
    onFile(options, (file) =>
      file.exec("INSERT INTO instelling VALUES ('vast', 'Meldpunt', 15, 1)"),
    );
    const after = testStore({ ...options, migrations: current.slice(0, 5), mode: 'bestaand' });
    await after.close();
    expect(onFile(options, (file) => file.prepare('SELECT * FROM instelling').all())).toEqual([
      {
        ...{ id: 'vast', organisatie: 'Meldpunt', versie: 1 },
        ...{ vergrendel_na_minuten: 15, dubbel_binnen_dagen: 30 },
      },
    ]);
  },
  6: async () => {
    const options = storeOptions({ migrations: current.slice(0, 5) });
    const before = openStore(options);
    await before.close();
    onFile(options, (file) => file.exec(OLD_DOSSIER));
    const after = testStore({ ...options, migrations: current.slice(0, 6), mode: 'bestaand' });
    expect(dossiersOn(options)).toMatchObject([ROW]);
    expect(await after.read((unit) => listCheckRows(unit, { limit: 9, offset: 0 }))).toEqual([]);
  },
  7: async () => {
    const options = storeOptions({ migrations: current.slice(0, 6) });
    const before = openStore(options);
    await before.write((unit) => insertMens(unit, 'a'));
    await before.close();
    const after = testStore({ ...options, migrations: current.slice(0, 7), mode: 'bestaand' });
    const [mens] = await after.read((unit) => unit.select().from(OUDE_MENS));
    expect(mens).toMatchObject({ id: 'a', achternaam: 'Voorbeeld' });
    expect(await after.read((unit) => listOngedaanbareRows(unit, ['a']))).toEqual([]);
    // With somebody themselves nothing is made one; what was undone keeps nothing of anybody.
    const row = {
      ...{ id: 'x', soort: 'samenvoegen' as const, blijftId: 'a', anderId: 'b', door: 'c' },
      ...{ op: '2026-11-05T09:00:00.000Z', tot: '2026-12-05' },
      ...{ momentopname: null, ongedaanOp: null, ongedaanDoor: null },
    };
    const leeg = { personen: [], gegevens: [], plaatsingen: [], brieven: [] };
    const momentopname = { vooraf: leeg, erna: leeg, versies: {} };
    const undone = { ongedaanOp: row.op, ongedaanDoor: 'c' };
    for (const wrong of [
      { ...row, anderId: 'a' },
      { ...row, ...undone, momentopname },
      { ...row, ongedaanOp: row.op },
    ])
      await expect(after.write((unit) => insertSamenvoeging(unit, wrong))).rejects.toMatchObject({
        name: 'StoreError',
      });
    await after.write((unit) => insertSamenvoeging(unit, { ...row, ...undone }));
  },
  8: async () => {
    const options = storeOptions({ migrations: current.slice(0, 7) });
    const before = openStore(options);
    await before.write((unit) => insertMens(unit, 'a'));
    await before.close();
    onFile(options, (file) =>
      file.exec(`
      ${OLD_DOSSIER}
      INSERT INTO partner VALUES ('p', 'Voorbeeld', 'gemeente', '[]', 1, 1), ('q', 'Test', 'woningcorporatie', '[]', 1, 1);
      INSERT INTO melding VALUES ('m', 'd', 'p', NULL, 'zorgen', '2026-11-05', NULL, 'post', 'nee', NULL, 'geen', '', NULL, NULL, NULL, NULL, NULL, '', NULL, 'c', '2026-11-05T09:00:00.000Z', 1);
      INSERT INTO brief VALUES ('b', 'd', 'a', 'dagvaarding', '{}', '2026-11-05', 'post', 'c', '2026-11-05T09:00:00.000Z');
    `),
    );
    const after = testStore({ ...options, migrations: current.slice(0, 8), mode: 'bestaand' });
    // Only the columns of this version: later ones are not there yet.
    const { partnerId, verhuurderId, zelfdeAls } = schema.melding;
    expect(
      await after.read((unit) =>
        unit.select({ partnerId, verhuurderId, zelfdeAls }).from(schema.melding),
      ),
    ).toEqual([{ partnerId: 'p', verhuurderId: null, zelfdeAls: null }]);
    const letters = () => onFile(options, (file) => file.prepare('SELECT * FROM brief').all());
    expect(letters()).toMatchObject([{ id: 'b', melding_id: null, bronnen: '[]' }]);
    const letBy = (id: string) =>
      after.write((unit) => unit.update(schema.melding).set({ verhuurderId: id }));
    await letBy('q');
    await expect(letBy('weg')).rejects.toMatchObject({ name: 'StoreError' });
    onFile(options, (file) =>
      file.exec(`UPDATE brief SET melding_id = 'm', bronnen = '["m"]' WHERE id = 'b'`),
    );
    // A dossier goes whole, with the letters that point at its meldingen.
    await after.write((unit) => unit.delete(schema.dossier));
    expect(letters()).toEqual([]);
  },
  9: async () => {
    const options = storeOptions({ migrations: current.slice(0, 8) });
    const before = openStore(options);
    await before.write((unit) => insertAccount(unit, ACCOUNT));
    await before.close();
    const verteld = JSON.stringify([
      { item: 'behandelaar', motivering: 'behandelaar' },
      { item: 'dossier_open', motivering: '' },
    ]);
    onFile(options, (file) =>
      file.exec(`
        ${OLD_DOSSIER}
        UPDATE dossier SET behandelaar_id = 'a';
        INSERT INTO gebeurtenis VALUES ('g', 'd', '${NOW}', 'a', 'overgedragen', '{"aan":"Sam"}');
        INSERT INTO partner VALUES ('p', 'Voorbeeld', 'gemeente', '[]', 1, 1);
        INSERT INTO bekendheidscheck VALUES
          ('c', 'p', NULL, 'medewerker', '', '', 'd', 'dagvaarding', '', 'post', 'bekend', 'medewerker', 1, 0, 'x', 'd', '${verteld}', '${NOW}', 'a', 'post', '${NOW}', '2027-11-05', 1),
          ('n', 'p', NULL, 'medewerker', '', '', 'd', 'dagvaarding', '', 'post', NULL, NULL, 1, 0, '', NULL, '[]', '${NOW}', 'a', NULL, NULL, '2027-11-05', 1);
      `),
    );
    const after = testStore({ ...options, migrations: current.slice(0, 9), mode: 'bestaand' });
    expect(
      onFile(options, (file) => file.prepare('SELECT dossierhouder_id FROM dossier').all()),
    ).toEqual([{ dossierhouder_id: 'a' }]);
    expect(await after.read((unit) => listHistorie(unit, 'd'))).toEqual([
      {
        id: 'g',
        dossierId: 'd',
        op: NOW,
        door: 'a',
        soort: 'overgedragen',
        gegevens: { aan: 'Sam' },
      },
    ]);
    const checks = await after.read((unit) => listCheckRows(unit, { limit: 9, offset: 0 }));
    expect(Object.fromEntries(checks.map(({ id, verteld }) => [id, verteld]))).toEqual({
      // The reason is a person's own words and stays as it was typed.
      c: [
        { item: 'dossierhouder', motivering: 'behandelaar' },
        { item: 'dossier_open', motivering: '' },
      ],
      n: [],
    });
    // An account that goes leaves the dossier without a dossierhouder, as before.
    await after.write((unit) => unit.delete(schema.account));
    expect(
      onFile(options, (file) => file.prepare('SELECT dossierhouder_id FROM dossier').all()),
    ).toEqual([{ dossierhouder_id: null }]);
    await after.write((unit) => unit.delete(schema.dossier));
    expect(await after.read((unit) => listHistorie(unit, 'd'))).toEqual([]);
  },
  10: async () => {
    const options = storeOptions({ migrations: current.slice(0, 9) });
    const before = openStore(options);
    await before.write(async (unit) => {
      await insertAccount(unit, ACCOUNT);
      await insertAccount(unit, { ...ACCOUNT, id: 'b', accountnaam: 'b' });
    });
    await before.close();
    onFile(options, (file) =>
      file.exec(`
        INSERT INTO concept VALUES ('c', 'a', 'melding:nieuw', 'Melding', '{"toelichting":"half"}', '${NOW}', 7);
        INSERT INTO concept VALUES ('d', 'b', 'melding:nieuw', 'Andere', '{}', '${NOW}', 1);
      `),
    );
    const after = testStore({ ...options, migrations: current.slice(0, 10), mode: 'bestaand' });
    const kept = {
      ...{ id: 'c', accountId: 'a', sleutel: 'melding:nieuw', venster: '', versie: 7 },
      ...{ titel: 'Melding', inhoud: { toelichting: 'half' }, bijgewerktOp: NOW },
    };
    expect(await after.read((unit) => findConcept(unit, kept))).toEqual(kept);
    // A second draft of the same form; and an id of another account is simply another draft.
    await after.write(async (unit) => {
      await insertConcept(unit, { ...kept, id: 'e' });
      await insertConcept(unit, { ...kept, id: 'd', venster: 'v' });
    });
    expect(await after.read((unit) => listConceptRows(unit, 'a'))).toHaveLength(3);
    expect(await after.read((unit) => listConceptRows(unit, 'b'))).toMatchObject([
      { id: 'd', titel: 'Andere' },
    ]);
    await after.write((unit) => unit.delete(schema.account).where(eq(schema.account.id, 'a')));
    expect(await after.read((unit) => listConceptRows(unit, 'a'))).toEqual([]);
    expect(await after.read((unit) => listConceptRows(unit, 'b'))).toHaveLength(1);
  },
  11: async () => {
    const options = storeOptions({ migrations: current.slice(0, 10) });
    const before = openStore(options);
    await before.write((unit) => insertAccount(unit, ACCOUNT));
    await before.close();
    const after = testStore({ ...options, migrations: current.slice(0, 11), mode: 'bestaand' });
    const row = { accountId: 'a', operatie: 'o.p', id: 'i', hash: 'h', objectId: '', op: NOW };
    await after.write((unit) => insertInzending(unit, row));
    expect(await after.read((unit) => findInzending(unit, row))).toEqual(row);
    // An inzending is of one account and one operation, and goes with the account.
    await after.write((unit) => insertInzending(unit, { ...row, operatie: 'an.other' }));
    await expect(after.write((unit) => insertInzending(unit, row))).rejects.toThrow();
    await after.write((unit) => deleteAccount(unit, ACCOUNT));
    expect(await after.read((unit) => findInzending(unit, row))).toBeUndefined();
  },
  12: async () => {
    const options = storeOptions({ migrations: current.slice(0, 11) });
    const before = openStore(options);
    await before.close();
    onFile(options, (file) =>
      file.exec(`
      ${OLD_DOSSIER}
      INSERT INTO partner VALUES ('p', 'Voorbeeld', 'gemeente', '[]', 1, 1);
      INSERT INTO melding (id, dossier_id, partner_id, aanleiding, ontvangen_op, kanaal, huurder_geinformeerd, vraag, vraag_tekst, toelichting, geregistreerd_door, geregistreerd_op, versie)
      VALUES ('m', 'd', 'p', 'zorgen', '2026-11-05', 'post', 'nee', 'geen', '', 'Zoals het was.', 'c', '${NOW}', 1);
    `),
    );
    const after = testStore({ ...options, migrations: current.slice(0, 12), mode: 'bestaand' });
    const { kenmerk, toelichting, versie } = schema.melding;
    expect(
      await after.read((unit) =>
        unit.select({ kenmerk, toelichting, versie }).from(schema.melding),
      ),
    ).toEqual([{ kenmerk: '', toelichting: 'Zoals het was.', versie: 1 }]);
  },
  13: async () => {
    const options = storeOptions({ migrations: current.slice(0, 12) });
    const before = openStore(options);
    await before.write(async (unit) => {
      await insertMens(unit, 'a', { straat: 'Proefstraat', plaats: 'Dordrecht' });
      await insertMens(unit, 'b');
    });
    await before.close();
    onFile(options, (file) => file.exec(VOOR_PROCEDURES));
    const after = openStore({ ...options, migrations: current.slice(0, 13), mode: 'bestaand' });
    await after.close();
    const all = (sql: string) => onFile(options, (file) => file.prepare(sql).all());
    // Closing and opening again later was the end of one traject and the begin of another.
    expect(all('SELECT volgnummer, begonnen_op, gesloten_op FROM traject ORDER BY 1')).toEqual([
      { volgnummer: 1, begonnen_op: '2026-03-01', gesloten_op: '2026-05-01' },
      { volgnummer: 2, begonnen_op: '2026-09-01', gesloten_op: null },
    ]);
    expect(
      all(`SELECT t.volgnummer, p.verhuurder_id, json_extract(p.woning, '$.straat') AS straat, g.melding_id, g.soort, g.dag, json_extract(g.gegevens, '$.van') AS van
        FROM gebeurtenis AS g JOIN procedure AS p ON p.id = g.procedure_id JOIN traject AS t ON t.id = p.traject_id
        ORDER BY 1, 4, 5`),
    ).toEqual([
      ...[
        [1, 'p', 'm1', 'dagvaarding_verzonden', null, null],
        [1, 'p', 'm1', 'zitting_bepaald', '2026-04-10', null],
        [2, 'p', 'm2', 'dagvaarding_verzonden', null, null],
        [2, 'p', 'm2', 'zitting_bepaald', '2026-11-20', null],
        [2, 'p', 'm3', 'zitting_verplaatst', '2026-12-15', '2026-11-20'],
        [2, 'q', 'm4', 'ontruiming_aangezegd', '2026-12-10', null],
      ].map(([volgnummer, verhuurder_id, melding_id, soort, dag, van]) => ({
        ...{ volgnummer, verhuurder_id, straat: 'Proefstraat', melding_id, soort, dag, van },
      })),
    ]);
    expect(
      all(`SELECT m.id, t.volgnummer, p.verhuurder_id FROM melding AS m
        LEFT JOIN traject AS t ON t.id = m.traject_id LEFT JOIN procedure AS p ON p.id = m.procedure_id ORDER BY 1`),
    ).toEqual([
      { id: 'm1', volgnummer: 1, verhuurder_id: 'p' },
      { id: 'm2', volgnummer: 2, verhuurder_id: 'p' },
      { id: 'm3', volgnummer: 2, verhuurder_id: 'p' },
      { id: 'm4', volgnummer: 2, verhuurder_id: 'q' },
      { id: 'm5', volgnummer: 2, verhuurder_id: null },
    ]);
    expect(
      all(`SELECT g.soort FROM brief AS b, json_each(b.over) AS o
        JOIN gebeurtenis AS g ON g.id = o.value AND g.procedure_id = b.procedure_id ORDER BY 1`),
    ).toEqual([{ soort: 'dagvaarding_verzonden' }, { soort: 'zitting_bepaald' }]);
    expect(all('SELECT id FROM termijn')).toEqual([{ id: 't8' }]);

    // The register opens: what follows from the procedures is derived before anybody works with it.
    const store = testStore({ ...options, migrations: current, mode: 'bestaand' });
    const derive = () => deriveMarked(store, { newId: randomUUID, today: toIsoDate('2026-11-05') });
    expect(await derive()).toBe(1);
    expect(await derive()).toBe(0);
    const rows = await store.read((unit) => listTermijnen(unit, ['d']));
    expect(
      rows
        .map(({ code, betrokkeneId, vervalt, voldaanMet }) =>
          [code, betrokkeneId ?? '-', vervalt, voldaanMet ?? 'open'].join(' '),
        )
        .sort(),
    ).toEqual([
      // Of the first traject nothing runs; what was done about it stays as it was.
      'brief a 2026-03-04 verteld bij bezoek',
      'brief a 2026-11-03 brief aan betrokkene',
      // The ontruiming was dealt with, and so is what was to be written about it.
      'brief a 2026-11-04 afgehandeld',
      // The letter to Anna named the first day of the zitting and not the other.
      'brief a 2026-11-06 open',
      'brief b 2026-03-04 verteld bij bezoek',
      'brief b 2026-11-03 open',
      'brief b 2026-11-04 afgehandeld',
      'informatieplicht - 2026-12-04 open',
      // Somebody said that the ontruiming was withdrawn: that stays said.
      'ontruiming - 2026-12-10 Ingetrokken.',
      'zitting - 2026-04-10 Gehouden.',
      'zitting - 2026-11-20 de zitting is verplaatst',
      // It stood still without a day: a judge does not wait.
      'zitting - 2026-12-15 open',
    ]);
    const dossier = await store.read((unit) => findDossier(unit, 'd'));
    expect(dossier?.vervalt).toBe('2026-11-03');
  },
  14: async () => {
    const options = storeOptions({ migrations: current.slice(0, 13) });
    await openStore(options).close();
    onFile(options, (file) => {
      file.exec(`
        INSERT INTO dossier (id, nummer, werkstatus, processtap, kinderen, leeftijden, ondersteuningsvraag, samenstelling, zorgen, beperkt, geopend_op, versie)
          VALUES ('d', '2026-00001', 'nieuw', '6', 'onbekend', '[]', '', '', '{}', 0, '2026-11-01', 1);
        INSERT INTO partner VALUES ('p', 'Voorbeeld', 'woningcorporatie', '[]', 1, 1);
        INSERT INTO traject VALUES ('t', 'd', 1, '2026-11-01', NULL);
        INSERT INTO procedure VALUES ('z', 't', 'd', NULL, '[]', '{}', 1);
      `);
      const melding = (id: string, zelfdeAls: string | null) =>
        file
          .prepare(`INSERT INTO melding (id, dossier_id, partner_id, verhuurder_id, aanleiding, ontvangen_op, kenmerk, kanaal, huurder_geinformeerd, vraag, vraag_tekst, zitting_op, toelichting, geregistreerd_door, geregistreerd_op, versie, zelfde_als, traject_id, procedure_id)
            VALUES (?, 'd', 'p', 'p', 'dagvaarding_verzonden', '2026-11-02', 'K-1', 'post', 'nee', 'geen', '', '2026-12-01', 'Zoals het was.', 'c', '${NOW}', 3, ?, 't', 'z')`)
          .run(id, zelfdeAls);
      melding('m', null);
      melding('n', 'm');
      file.exec(`
        INSERT INTO gebeurtenis (id, procedure_id, melding_id, soort, vernomen_op, tijd, bron, gegevens, toelichting, door, geregistreerd_op, versie)
          VALUES ('g', 'z', 'm', 'dagvaarding_verzonden', '2026-11-02', '', 'melding', '{}', '', 'c', '${NOW}', 1);
        INSERT INTO termijn (id, dossier_id, melding_id, code, naam, bron, begin, looptijd, kalender, opschortingen, vervalt, versie)
          VALUES ('i', 'd', 'm', 'informatieplicht', 'x', 'x', '2026-11-02', '{}', '{}', '[]', '2026-12-02', 1);
      `);
    });
    await openStore({
      ...options,
      migrations: current.slice(0, 14),
      mode: 'bestaand',
    }).close();
    const all = (sql: string) => onFile(options, (file) => file.prepare(sql).all());
    expect(
      all(
        'SELECT id, partner_id, verhuurder_id, kenmerk, zitting_op, toelichting, zelfde_als, procedure_id, versie FROM melding ORDER BY id',
      ),
    ).toEqual(
      [
        ['m', null],
        ['n', 'm'],
      ].map(([id, zelfde_als]) => ({
        ...{ id, partner_id: 'p', verhuurder_id: 'p', kenmerk: 'K-1', zitting_op: '2026-12-01' },
        ...{ toelichting: 'Zoals het was.', zelfde_als, procedure_id: 'z', versie: 3 },
      })),
    );
    expect(
      all(
        'SELECT DISTINCT meldersoort, andere_aanleidingen, achteraf_ingevoerd, ook_sociaal_team, zitting_soort, woning FROM melding',
      ),
    ).toEqual([
      {
        ...{ meldersoort: 'partner', andere_aanleidingen: '[]', achteraf_ingevoerd: 'nee' },
        ...{ ook_sociaal_team: 'onbekend', zitting_soort: 'onbekend', woning: null },
      },
    ]);
    // Nothing that hangs on a melding was lost with the old table, and it still hangs on the new one.
    expect(all('SELECT melding_id FROM gebeurtenis')).toEqual([{ melding_id: 'm' }]);
    expect(all('SELECT melding_id FROM termijn')).toEqual([{ melding_id: 'm' }]);
    onFile(options, (file) => {
      file.pragma('foreign_keys = ON');
      const neighbour = (partner: string) =>
        file.exec(`UPDATE melding SET meldersoort = 'omwonende', partner_id = ${partner}`);
      expect(() => neighbour("'p'")).toThrow(/CHECK/);
      neighbour('NULL');
      file.exec("DELETE FROM melding WHERE id = 'm'");
    });
    expect(all('SELECT id, zelfde_als FROM melding')).toEqual([{ id: 'n', zelfde_als: null }]);
    expect(all('SELECT id FROM termijn')).toEqual([]);
    expect(all('SELECT melding_id FROM gebeurtenis')).toEqual([{ melding_id: null }]);
  },
  15: async () => {
    const options = storeOptions({ migrations: current.slice(0, 13) });
    const before = openStore(options);
    await before.close();
    const rows = `
      INSERT INTO partner VALUES ('p', 'Voorbeeld', 'gemeente', '[]', 1, 1);
      INSERT INTO melding (id, dossier_id, partner_id, aanleiding, ontvangen_op, kanaal, huurder_geinformeerd, vraag, vraag_tekst, toelichting, geregistreerd_door, geregistreerd_op, versie)
      VALUES ('m', 'd', 'p', 'zorgen', '2026-11-05', 'post', 'nee', 'geen', '', 'Zoals het was.', 'c', '${NOW}', 1);
      INSERT INTO aantekening (id, dossier_id, soort, datum, kanaal, met, tekst, door, op, versie)
      VALUES ('a', 'd', 'notitie', '2026-11-05', NULL, '', 'Genoteerd.', 'c', '${NOW}', 1);
      INSERT INTO afstemming (id, dossier_id, soort, datum, met, tekst, door, op)
      VALUES ('s', 'd', 'afstemming', '2026-11-05', 'Sterk Papendrecht', 'Afgesproken.', 'c', '${NOW}');
      INSERT INTO verstrekking (id, dossier_id, partner_id, soort, grond, kanaal, onderwerp, tekst, door, op)
      VALUES ('v', 'd', 'p', 'advies', '', 'post', '', '', 'c', '${NOW}');`;
    onFile(options, (file) => file.exec(`${OLD_DOSSIER} ${rows}`));
    await openStore({ ...options, migrations: current.slice(0, 15), mode: 'bestaand' }).close();
    const all = (sql: string) => onFile(options, (file) => file.prepare(sql).all());
    const staat = { ingetrokken_op: null, ingetrokken_reden: null, ingetrokken_door: null };
    expect(all('SELECT * FROM melding')).toMatchObject([
      { ...staat, id: 'm', toelichting: 'Zoals het was.', verplaatst_naar: null },
    ]);
    expect(all('SELECT * FROM aantekening')).toMatchObject([
      { ...staat, id: 'a', tekst: 'Genoteerd.', vervangen_door: null },
    ]);
    expect(all('SELECT * FROM afstemming')).toMatchObject([{ ...staat, id: 's' }]);
    expect(all('SELECT * FROM verstrekking')).toMatchObject([
      { ...staat, id: 'v', soort: 'advies', termijn_id: null },
    ]);
  },
  16: async () => {
    const options = storeOptions({ migrations: current.slice(0, 15) });
    const before = openStore(options);
    await before.write(async (unit) => {
      await insertMens(unit, 'a');
      await insertMens(unit, 'b');
    });
    await before.close();
    onFile(options, (file) =>
      file.exec(`
      INSERT INTO dossier (id, nummer, werkstatus, processtap, kinderen, leeftijden, ondersteuningsvraag, samenstelling, zorgen, beperkt, geopend_op, versie)
        VALUES ('d', '2026-00001', 'nieuw', '6', 'onbekend', '[]', '', '', '{}', 0, '2026-11-05', 1);
      INSERT INTO dossierpersoon (id, dossier_id, betrokkene_id, rol, overleden, sinds)
        VALUES ('da', 'd', 'a', 'betrokkene', '2026-11-01', NULL), ('db', 'd', 'b', 'medehuurder', NULL, '2026-11-02');
      INSERT INTO samenvoeging (id, soort, blijft_id, ander_id, momentopname, op, door, tot)
        VALUES ('s', 'samenvoegen', 'a', 'x', '{"vooraf":{"plaatsingen":[{"id":"da","rol":"betrokkene"},{"id":"db","rol":"medehuurder"}]}}', '${NOW}', 'c', '2026-12-05');
    `),
    );
    const after = openStore({ ...options, migrations: current.slice(0, 16), mode: 'bestaand' });
    await after.close();
    const all = (query: string) => onFile(options, (file) => file.prepare(query).all());
    expect(
      all(
        'SELECT id, rol, eerste, overleden, sinds, vertrokken, weggehaald_op FROM dossierpersoon ORDER BY id',
      ),
    ).toEqual([
      {
        ...{ id: 'da', rol: 'huurder', eerste: 1, overleden: '2026-11-01', sinds: null },
        ...{ vertrokken: null, weggehaald_op: null },
      },
      {
        ...{ id: 'db', rol: 'medehuurder_contract', eerste: 0, overleden: null },
        ...{ sinds: '2026-11-02', vertrokken: null, weggehaald_op: null },
      },
    ]);
    // What is kept to undo a merge speaks of roles as they are called now.
    expect(
      all(
        `SELECT json_extract(p.value, '$.rol') AS rol, json_extract(p.value, '$.eerste') AS eerste FROM samenvoeging, json_each(momentopname, '$.vooraf.plaatsingen') AS p`,
      ),
    ).toEqual([
      { rol: 'huurder', eerste: 1 },
      { rol: 'medehuurder_contract', eerste: 0 },
    ]);
    expect(all("SELECT afgeschermd, bereik FROM betrokkene WHERE id = 'a'")).toEqual([
      { afgeschermd: null, bereik: null },
    ]);
    expect(() =>
      onFile(options, (file) => file.exec("UPDATE dossierpersoon SET eerste = 1 WHERE id = 'db'")),
    ).toThrow('UNIQUE');
  },
  17: async () => {
    const options = storeOptions({ migrations: current.slice(0, 16) });
    await openStore(options).close();
    const screening = (id: string, op: string) =>
      `INSERT INTO screening (id, dossier_id, regelversie, antwoorden, voorstel, uitkomsten, motivering, door, op)
        VALUES ('${id}', 'd', '1', '{}', '{}', '[]', '', 'c', '${op}');`;
    const afstemming = (id: string, op: string) =>
      `INSERT INTO afstemming (id, dossier_id, soort, datum, met, tekst, door, op)
        VALUES ('${id}', 'd', 'afstemming', '${op.slice(0, 10)}', 'Team', 'Besproken.', 'c', '${op}');`;
    const termijn = (id: string, met: string | null) =>
      `INSERT INTO termijn (id, dossier_id, code, naam, bron, begin, looptijd, kalender, opschortingen, vervalt, voldaan_op, voldaan_met, versie)
        VALUES ('${id}', 'd', 'brief', 'b', 'x', '2026-03-01', '{}', '{}', '[]', '2026-03-03', ${met === null ? 'NULL, NULL' : `'2026-03-02', '${met}'`}, 1);`;
    onFile(options, (file) =>
      file.exec(`
      INSERT INTO instelling (id, organisatie, vergrendel_na_minuten, dubbel_binnen_dagen, versie) VALUES ('vast', 'Meldpunt', 15, 30, 1);
      INSERT INTO partner VALUES ('p', 'Voorbeeld', 'woningcorporatie', '[]', 1, 1);
      INSERT INTO dossier (id, nummer, werkstatus, processtap, kinderen, leeftijden, ondersteuningsvraag, samenstelling, zorgen, beperkt, geopend_op, versie)
        VALUES ('d', '2026-00001', 'nieuw', '6', 'onbekend', '[]', '', '', '{}', 0, '2026-03-01', 1);
      INSERT INTO traject VALUES ('t1', 'd', 1, '2026-03-01', '2026-05-01'), ('t2', 'd', 2, '2026-09-01', NULL);
      INSERT INTO procedure (id, traject_id, dossier_id, gronden, woning, versie) VALUES ('pr', 't2', 'd', '[]', '{}', 1);
      INSERT INTO gebeurtenis (id, procedure_id, soort, vernomen_op, dag, tijd, bron, gegevens, toelichting, door, geregistreerd_op, versie)
        VALUES ('g', 'pr', 'zitting_bepaald', '2026-11-05', '2026-12-01', '', 'verhuurder', '{}', '', 'c', '${NOW}', 1);
      INSERT INTO afsluiting VALUES
        ('x1', 'd', 'oplossing', '2026-04-20', '', '2027-04-20', '2026-04-21', 'Vergissing.', 'c', '2026-04-20T09:00:00.000Z', 1),
        ('x2', 'd', 'oplossing', '2026-05-01', '', '2027-05-01', '2026-09-01', 'Opnieuw.', 'c', '2026-05-01T09:00:00.000Z', 1);
      INSERT INTO beeindiging (id, dossier_id, partner_id, datum, gronden, inspanning, door, op)
        VALUES ('b', 'd', 'p', '2026-04-01', '[]', 'Gebeld.', 'c', '2026-04-01T09:00:00.000Z');
      INSERT INTO dossierpartner VALUES ('dp', 'd', 'p', 'casusregisseur', 'Carla');
      ${screening('s1', '2026-03-05T09:00:00.000Z')} ${screening('s2', '2026-09-01T10:00:00.000Z')}
      ${afstemming('a1', '2026-04-30T09:00:00.000Z')} ${afstemming('a2', '2026-10-01T09:00:00.000Z')}
      ${termijn('gehaald', 'brief aan betrokkene')} ${termijn('vervallen', 'vervallen: vonnis')}
      ${termijn('dicht', 'traject afgesloten')} ${termijn('open', null)}
    `),
    );
    await openStore({ ...options, migrations: current.slice(0, 17), mode: 'bestaand' }).close();
    const all = (sql: string) => onFile(options, (file) => file.prepare(sql).all());
    // A day that stood was entered as the day.
    expect(all('SELECT dag, ongeveer FROM gebeurtenis')).toEqual([
      { dag: '2026-12-01', ongeveer: 0 },
    ]);
    // What was done before the second traject began is of the first, also after an undone closing.
    expect(
      all(`SELECT id, traject_id AS t FROM screening UNION ALL SELECT id, traject_id FROM afstemming
        UNION ALL SELECT id, traject_id FROM afsluiting UNION ALL SELECT id, traject_id FROM beeindiging
        UNION ALL SELECT id, traject_id FROM dossierpartner ORDER BY 1`).map((row) =>
        Object.values(row as object).join(' '),
      ),
    ).toEqual(['a1 t1', 'a2 t2', 'b t1', 'dp t2', 's1 t1', 's2 t2', 'x1 t1', 'x2 t1']);
    // Asked, without an answer yet, can be kept; a partner can take part in both trajecten.
    onFile(options, (file) =>
      file.exec(`
        UPDATE afstemming SET soort = 'gevraagd' WHERE id = 'a2';
        INSERT INTO dossierpartner VALUES ('dp2', 'd', 't1', 'p', 'betrokken', '');
      `),
    );
    expect(all('SELECT id, einde FROM termijn ORDER BY 1')).toEqual([
      { id: 'dicht', einde: 'traject_dicht' },
      { id: 'gehaald', einde: 'gehaald' },
      { id: 'open', einde: null },
      { id: 'vervallen', einde: 'vervallen' },
    ]);
    expect(all('SELECT brief_werkdagen, ongedaan_werkdagen, crisis_dagen FROM instelling')).toEqual(
      [{ brief_werkdagen: 2, ongedaan_werkdagen: 5, crisis_dagen: 3 }],
    );
    expect(all('SELECT dossier_id FROM herleiding')).toEqual([{ dossier_id: 'd' }]);
  },
  18: async () => {
    const options = storeOptions({ migrations: current.slice(0, 12) });
    const before = openStore(options);
    await before.write(async (unit) => {
      await insertMens(unit, 'a', { geboortedatum: '1961-03-05' });
      await insertMens(unit, 'b');
    });
    await before.close();
    onFile(options, (file) => {
      file.exec(VOOR_PROCEDURES);
      file.exec(`
        UPDATE dossier SET gemeente = '0505', kinderen = 'ja';
        UPDATE melding SET aanleiding = 'recidive' WHERE id = 'm2';
        UPDATE partner SET soort = 'gemeente' WHERE id = 'q';
      `);
    });
    const half = openStore({ ...options, migrations: current.slice(0, 17), mode: 'bestaand' });
    await half.close();
    const after = testStore({ ...options, migrations: current.slice(0, 18), mode: 'bestaand' });
    // What stands today is all that is known of before: who was not 65 yet on the day is no senior.
    const rows = await after.read((unit) =>
      listMeldingcijfers(unit, ['m1', 'm2', 'm3', 'm4', 'm5']),
    );
    expect(
      [...rows.values()].map((row) => [
        ...[row.meldingId, row.gemeente, row.verhuurder, row.kinderen],
        ...[row.recidive, row.prioriteit],
      ]),
    ).toEqual([
      ['m1', '0505', 'Voorbeeld', 'ja', false, null],
      ['m2', '0505', 'Voorbeeld', 'ja', true, 'senior'],
      ['m3', '0505', 'Voorbeeld', 'ja', true, 'senior'],
      // A gemeente reports, and lets nothing.
      ['m4', '0505', '', 'ja', true, 'senior'],
      ['m5', '0505', 'Voorbeeld', 'ja', true, 'senior'],
    ]);
    // The figures go with the dossier.
    await after.write((unit) => unit.delete(schema.dossier));
    expect((await after.read((unit) => listMeldingcijfers(unit, ['m1']))).size).toBe(0);
  },
  19: async () => {
    const options = storeOptions({ migrations: current.slice(0, 18) });
    const before = openStore(options);
    await before.write((unit) => insertMens(unit, 'a'));
    await before.close();
    onFile(options, (file) =>
      file.exec(`
      INSERT INTO dossier (id, nummer, werkstatus, processtap, kinderen, leeftijden, ondersteuningsvraag, samenstelling, zorgen, beperkt, geopend_op, versie)
        VALUES ('d', '2026-00001', 'nieuw', '6', 'onbekend', '[]', '', '', '{}', 0, '2026-03-01', 1);
      INSERT INTO brief (id, dossier_id, betrokkene_id, soort, inhoud, verzonden_op, kanaal, door, op, bronnen, over)
        VALUES ('l', 'd', 'a', 'dagvaarding', '{}', '2026-11-02', 'post', 'c', '${NOW}', '["m"]', '["g"]');
      UPDATE briefinstelling SET telefoon = '078 000 00 00';
    `),
    );
    const after = testStore({ ...options, migrations: current.slice(0, 19), mode: 'bestaand' });
    // What was sent stays sent, and says of itself that it took nothing back.
    expect(await after.read((unit) => listBriefRows(unit, 'd'))).toMatchObject([
      {
        ...{ id: 'l', bronnen: ['m'], over: ['g'], hersteld: [], versie: 1 },
        ...{ nietGeschreven: null, ingetrokkenOp: null, ingetrokkenReden: null },
      },
    ]);
    expect(await after.read(readBriefinstelling)).toMatchObject({
      ...{ telefoon: '078 000 00 00', crisislijnen: [] },
      grondslag: 'de Wet maatschappelijke ondersteuning 2015 (artikel 1.2.1)',
    });
  },
  20: async () => {
    const options = storeOptions({ migrations: current.slice(0, 19) });
    await openStore(options).close();
    const looptijd = JSON.stringify({ eenheid: 'werkdagen', aantal: 2 });
    const dossier = (id: string) =>
      `INSERT INTO dossier (id, nummer, werkstatus, processtap, kinderen, leeftijden, ondersteuningsvraag, samenstelling, zorgen, beperkt, geopend_op, versie)
       VALUES ('${id}', '2026-0000${id}', 'nieuw', '6', 'onbekend', '[]', '', '', '{}', 0, '2026-11-05', 1);`;
    const termijn = (id: string, van: string, code: string, vervalt: string, op: string) =>
      `INSERT INTO termijn (id, dossier_id, code, naam, bron, begin, looptijd, kalender, opschortingen, vervalt, voldaan_op, versie)
       VALUES ('${id}', '${van}', '${code}', 'x', '', '2026-11-05', '${looptijd}', '{}', '[]', ${vervalt}, ${op}, 1);`;
    onFile(options, (file) =>
      file.exec(
        [
          ...['1', '2', '3', '4'].map(dossier),
          termijn('a', '1', 'brief', "'2026-11-06'", "'2026-11-06'"),
          termijn('b', '1', 'advies', "'2026-11-10'", 'NULL'),
          termijn('c', '1', 'zitting', "'2026-12-10'", 'NULL'),
          termijn('d', '2', 'informatieplicht', "'2026-12-05'", 'NULL'),
          termijn('e', '3', 'ontruiming', "'2026-12-01'", 'NULL'),
          termijn('f', '4', 'advies', 'NULL', 'NULL'),
        ].join('\n'),
      ),
    );
    await openStore({ ...options, migrations: current.slice(0, 20), mode: 'bestaand' }).close();
    // The first that is open and has a day; what is met or stands still asks nothing.
    expect(
      onFile(options, (file) =>
        file.prepare('SELECT id, werksoort FROM dossier ORDER BY id').all(),
      ),
    ).toEqual([
      { id: '1', werksoort: 'antwoord' },
      { id: '2', werksoort: 'brief' },
      { id: '3', werksoort: 'vraag' },
      { id: '4', werksoort: null },
    ]);
  },
};

test.each(current.map(({ version, name }) => [version, name] as const))(
  'migration %i (%s) keeps what was there',
  async (version) => {
    const step = stepTests[version];
    expect(step, `migration ${version} has no test`).toBeDefined();
    await step?.();
  },
);
