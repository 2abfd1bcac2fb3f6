import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { closeDossier, reopenDossier } from '#areas/afsluiten/service-afsluiten.ts';
import type { Client } from '#areas/contract.ts';
import { Refusal } from '#areas/refusal.ts';
import { schema } from '#areas/tables.ts';
import {
  restoreGenoemdeDagen,
  resumeTermijn,
  suspendTermijn,
} from '#areas/trajecten/service/termijnen.ts';
import { listWerk } from '#areas/werk/service.ts';
import { readMigrations } from '#db/migrations.ts';
import { openStore } from '#db/open.ts';
import type { Store } from '#db/store.ts';
import { zinVan } from '#domain/contract/fouten-nl.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { type Diensten, diensten } from '#test/support/diensten.ts';
import { register, registered, SAM } from '#test/support/dossiers.ts';
import { testEngine } from '#test/support/engine.ts';
import { MIGRATIONS } from '#test/support/folder.ts';
import { invoer } from '#test/support/invoer.ts';
import { keysOf } from '#test/support/sleutels.ts';
import { portTransport } from '#test/support/transports.ts';

const date = toIsoDate;
const [ZITTING, ONTRUIMING] = [date('2026-11-20'), date('2026-11-24')];
const DAGEN = {
  datums: { dagvaarding: null, zitting: ZITTING, ontruiming: ONTRUIMING, huisuitzetting: null },
};
const STIL = [{ van: '2026-11-05', reden: 'Uitgesteld.' }];
const SINDS = [{ van: '2026-11-05', tot: '2026-11-09', reden: 'Uitgesteld.' }];
const EERDER = [{ van: date('2026-11-05'), reden: 'Uitgesteld.' }];

/** As a register holds it from when a named day could be suspended: the day gone, or made up. */
async function spoil(store: Store, code: string, vervalt: string | null) {
  const { termijn, dossier } = schema;
  await store.write(async (unit) => {
    const opschortingen =
      vervalt === null
        ? EERDER
        : SINDS.map((one) => ({
            ...one,
            van: date(one.van),
            tot: date(one.tot),
          }));
    await unit.update(termijn).set({ opschortingen, vervalt }).where(eq(termijn.code, code));
    // The lists go by this column; only the informatieplicht of 5 December is left.
    await unit.update(dossier).set({ vervalt: '2026-12-05' });
  });
}

const termOf = async (d: Diensten, id: string, code: string) => {
  const found = (await d.dossier(id)).termijnen.find((term) => term.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
};
const firstDue = async (d: Diensten) => {
  const input = { wiens: 'iedereen', bak: null, pagina: 1, perPagina: 50 } as const;
  const { dossiers } = await d.lees((read) => listWerk(read, input));
  return [dossiers[0]?.vervalt, dossiers[0]?.volgendeStap?.vervalt];
};

describe('a named day', () => {
  test.each(['zitting', 'ontruiming'])(
    'of a %s cannot be suspended: the sentence says what to do, and the day stays on the list',
    async (code) => {
      const d = await diensten();
      const { id } = await d.meld(DAGEN);
      const { id: termijnId, versie, vervalt } = await termOf(d, id, code);
      const input = { id: termijnId, versie, van: date('2026-11-05'), reden: 'Uitgesteld.' };
      const refusal = await d.doe((write) => suspendTermijn(write, input)).catch((error) => error);
      expect(refusal).toBeInstanceOf(Refusal);
      expect(refusal.fout.data.regel).toBe('genoemde_dag_staat_vast');
      expect(zinVan(refusal.fout)).toMatch(
        /kan niet stilstaan.*blijft op de werkvoorraad.*nieuwe melding van dezelfde gebeurtenis/,
      );
      expect(await termOf(d, id, code)).toMatchObject({ vervalt, opgeschort: false, versie });
      expect(await firstDue(d)).toEqual([ZITTING, ZITTING]);
    },
  );

  test.each([
    ['zitting', ZITTING],
    ['ontruiming', ONTRUIMING],
  ])(
    'of a %s that stood suspended is on the list again, and resuming gives it back',
    async (code, day) => {
      const d = await diensten();
      const { id } = await d.meld(DAGEN);
      await spoil(d.store, code, null);
      expect(await restoreGenoemdeDagen(d.store)).toBe(1);
      const still = await termOf(d, id, code);
      expect(still).toMatchObject({ vervalt: day, opgeschort: true, opschortingen: STIL });
      expect(await firstDue(d)).toEqual([ZITTING, ZITTING]);
      d.later(24);
      const on = await d.doe((write) =>
        resumeTermijn(write, { id: still.id, versie: still.versie, tot: date('2026-11-05') }),
      );
      expect(on).toMatchObject({ vervalt: day, opgeschort: false });
      expect(await restoreGenoemdeDagen(d.store)).toBe(0);
    },
  );

  test('that stands suspended comes back when it is resumed, also when nothing restored it before', async () => {
    const d = await diensten();
    const { id } = await d.meld(DAGEN);
    await spoil(d.store, 'zitting', null);
    const still = await termOf(d, id, 'zitting');
    const key = { id: still.id, versie: still.versie, tot: date('2026-11-05') };
    expect(await d.doe((write) => resumeTermijn(write, key))).toMatchObject({ vervalt: ZITTING });
    expect(await firstDue(d)).toEqual([ZITTING, ZITTING]);
  });

  test('that was resumed on a day that nobody named is the named day again', async () => {
    const d = await diensten();
    const { id } = await d.meld(DAGEN);
    await spoil(d.store, 'zitting', '2026-11-10');
    expect(await restoreGenoemdeDagen(d.store)).toBe(1);
    expect(await termOf(d, id, 'zitting')).toMatchObject({
      vervalt: ZITTING,
      opschortingen: SINDS,
    });
  });

  test('of a closed dossier comes back when the dossier opens again', async () => {
    const d = await diensten();
    const { id: dossierId, versie } = await d.meld({
      ...DAGEN,
      huishouden: { kinderen: 'nee', leeftijden: [], ondersteuningsvraag: '', samenstelling: '' },
    });
    await spoil(d.store, 'zitting', null);
    const besluit = { reden: 'oplossing', besluitOp: date('2026-11-05'), toelichting: '' } as const;
    const closed = await d.doe((write) => closeDossier(write, { dossierId, versie, ...besluit }));
    expect(await restoreGenoemdeDagen(d.store)).toBe(0);
    await d.doe((write) =>
      reopenDossier(write, { dossierId, versie: closed.versie, reden: 'Toch een zitting.' }),
    );
    expect(await firstDue(d)).toEqual([ZITTING, ZITTING]);
  });

  test('leaves other terms alone: what stands still there has no day', async () => {
    const d = await diensten();
    const { id } = await d.meld({ ...DAGEN, vraag: 'advies', vraagTekst: 'x' });
    await spoil(d.store, 'advies', null);
    expect(await restoreGenoemdeDagen(d.store)).toBe(0);
    expect(await termOf(d, id, 'advies')).toMatchObject({ vervalt: null, opgeschort: true });
  });
});

test('opening the register puts a suspended zitting back on the werkvoorraad', async () => {
  const begun = await register(portTransport);
  await registered(begun.client, invoer(begun.partnerId, DAGEN));
  await begun.engine.stop();
  const { path, key, id } = await keysOf(begun.folder, SAM.wachtwoord);
  const store = openStore({
    ...{ path, key, storeId: id, mode: 'bestaand', migrations: readMigrations(MIGRATIONS) },
    ...{ now: () => '2026-11-05T09:00:00.000Z', backupPath: () => `${path}.kopie` },
  });
  await spoil(store, 'zitting', null);
  await store.close();
  const { engine } = testEngine({ folder: begun.folder, klok: begun.klok });
  const { client }: { client: Client } = await (await portTransport(engine)).openWindow();
  await client.toegang.signIn(SAM);
  const { dossiers } = await client.werk.listWerk({
    ...{ wiens: 'iedereen', bak: null, pagina: 1, perPagina: 50 },
  });
  expect(dossiers[0]).toMatchObject({ vervalt: ZITTING, volgendeStap: { vervalt: ZITTING } });
});
