import { expect, test } from 'vitest';
import { KEUZEGROEPEN, type Keuzes } from '#areas/personen/rules/samenvoegen.ts';
import { schema } from '#areas/tables.ts';
import { readMigrations } from '#db/migrations.ts';
import { openStore } from '#db/open.ts';
import { register, registered, SAM } from '#test/support/dossiers.ts';
import { testEngine } from '#test/support/engine.ts';
import { MIGRATIONS } from '#test/support/folder.ts';
import { ANNA, invoer } from '#test/support/invoer.ts';
import { keysOf } from '#test/support/sleutels.ts';
import { portTransport } from '#test/support/transports.ts';

const DAG = 24 * 3_600_000;

test('opening the register after thirty days removes what was kept to undo, and nothing earlier', async () => {
  const begun = await register(portTransport);
  const { client, partnerId, folder, klok } = begun;
  const een = (await registered(client, invoer(partnerId))).dossier;
  const [blijft] = een.personen;
  const personen = [{ betrokkeneId: null, gegevens: ANNA, gezien: [blijft?.id ?? ''] }];
  const ander = (await registered(client, invoer(partnerId, { personen }))).dossier;
  await client.personen.mergePersonen({
    dossierId: een.id,
    blijft: { id: blijft?.id ?? '', versie: 1 },
    weg: { id: ander.personen[0]?.id ?? '', versie: 1 },
    keuzes: Object.fromEntries(KEUZEGROEPEN.map((groep) => [groep, 'blijft'])) as Keuzes,
  });
  await begun.engine.stop();
  const { path, key, id, chain } = await keysOf(folder, SAM.wachtwoord);
  const kept = async () => {
    const store = openStore({
      ...{
        path,
        key,
        chain,
        storeId: id,
        mode: 'bestaand',
        migrations: readMigrations(MIGRATIONS),
      },
      ...{ now: () => '2026-11-05T09:00:00.000Z', backupPath: () => `${path}.kopie` },
    });
    const rows = await store.read((unit) => unit.select().from(schema.samenvoeging));
    await store.close();
    return rows.map(({ soort, momentopname }) => [soort, momentopname !== null]);
  };
  const openAt = async () => {
    const { engine } = testEngine({ folder, klok });
    const { client: later } = await (await portTransport(engine)).openWindow();
    await later.toegang.signIn(SAM);
    await engine.stop();
    return kept();
  };
  klok.advance(30 * DAG);
  expect(await openAt()).toEqual([['samenvoegen', true]]);
  klok.advance(DAG);
  expect(await openAt()).toEqual([['samenvoegen', false]]);
});
