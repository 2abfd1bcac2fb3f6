import { expect, test } from 'vitest';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { BEHEERDER, testEngine } from '#test/support/engine.ts';
import { keysOf } from '#test/support/sleutels.ts';
import { portTransport } from '#test/support/transports.ts';
import { openRaw } from '#tools/bench/opslag.ts';
import { vul } from '#tools/bench/vulling.ts';

test('a filling leaves in a register the rows of as many dossiers as were asked', async () => {
  const { engine, folder } = testEngine();
  const { client } = await (await portTransport(engine)).openWindow();
  await client.toegang.setUp(BEHEERDER);
  await engine.stop();
  const raw = openRaw(await keysOf(folder, BEHEERDER.wachtwoord));
  const ids = (sql: string) =>
    raw
      .prepare<[], { id: string }>(sql)
      .all()
      .map(({ id }) => id);
  const accounts = ids('SELECT id FROM account');
  const partners = ids('SELECT id FROM partner');
  vul(raw, { aantal: 20, vandaag: toIsoDate('2026-11-05'), accounts, partners });
  const rowsOf = (tabel: string) =>
    raw.prepare<[], { aantal: number }>(`SELECT count(*) AS aantal FROM ${tabel}`).get()?.aantal;
  expect(['dossier', 'dossierpersoon', 'betrokkene'].map(rowsOf)).toEqual([20, 20, 20]);
  expect(['termijn', 'historie'].map(rowsOf)).toEqual([40, 60]);
  expect(['gegeven', 'melding', 'zoeksleutel'].map((tabel) => (rowsOf(tabel) ?? 0) >= 20)).toEqual([
    true,
    true,
    true,
  ]);
  raw.close();
});
