import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { readAfhandeling } from '#areas/afsluiten/service-afhandeling.ts';
import { fillNewStore } from '#areas/beheer/inrichten.ts';
import type { BriefInhoud } from '#areas/brieven/contract.ts';
import type { Briefsoort } from '#areas/brieven/rules/sjablonen.ts';
import { composeBrief, listBrieven, makeBriefdrukker } from '#areas/brieven/service/brieven.ts';
import type { OwnContext, ReadContext, WriteContext } from '#areas/context.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { readDossier } from '#areas/dossiers/service/dossiers.ts';
import { schema } from '#areas/tables.ts';
import { insertAccount } from '#areas/toegang/store.ts';
import { readMigrations } from '#db/migrations.ts';
import { openStore } from '#db/open.ts';
import { DEMO_ACCOUNTS } from '#demo/accounts.ts';
import { addMelders, equipBrieven, prolongSet, readInrichting } from '#demo/services/inrichting.ts';
import { runStap } from '#demo/services/uitvoeren.ts';
import { VERHALEN, vertelAlles } from '#demo/verhalen/verhalen.ts';
import { makeWillekeur } from '#demo/willekeur.ts';
import { addDays, type IsoDate, todayIn } from '#domain/dates/iso-date.ts';
import type { Rol } from '#domain/rollen.ts';
import { fontReader } from '#host/engine/fonts.ts';
import { MIGRATIONS } from '#test/support/folder.ts';
import { noMiddelen, nothingOwn } from '#test/support/middelen.ts';

/**
 * A register with the stories of a day and nothing else, by the services; without an engine, so
 * that it is made in a moment. Read it as a screener does on that day.
 */
export async function verhalenVan(vandaag: IsoDate) {
  const folder = mkdtempSync(join(tmpdir(), 'meldpunt-test-verhalen-'));
  const store = openStore({
    ...{ path: join(folder, 'register.db'), key: randomBytes(32), storeId: randomUUID() },
    ...{ migrations: readMigrations(MIGRATIONS), mode: 'nieuw' },
    now: () => `${vandaag}T10:00:00.000Z`,
    backupPath: (version) => join(folder, `kopie-${version}.db`),
    chain: { key: randomBytes(32), anchorPath: join(folder, 'anker.bin') },
  });
  const drukker = makeBriefdrukker(fontReader(undefined));
  const accounts = DEMO_ACCOUNTS.map(({ naam, accountnaam, rol }) => ({
    ...{ id: uuidv7(), naam, accountnaam, rollen: [rol], actief: true },
    ...{ gemaaktOp: `${vandaag}T06:00:00.000Z`, versie: 1 },
  }));
  const context = (rol: Rol, now: string) => {
    const account = accounts.find(({ rollen }) => rollen.includes(rol));
    if (account === undefined) throw new Error(`nobody is ${rol}`);
    const [logObject, registered] = [() => undefined, () => undefined];
    const when = { now, today: todayIn(now), newId: uuidv7 };
    return { ...when, account, middelen: { ...noMiddelen, drukker }, logObject, registered };
  };
  const doe = <T>(rol: Rol, now: string, work: (c: WriteContext) => Promise<T>) =>
    store.write((unit) => work({ ...context(rol, now), unit }));
  const nu = `${vandaag}T10:00:00.000Z`;
  const lees = <T>(work: (c: ReadContext) => Promise<T>) =>
    store.read((unit) => work({ ...context('screener', nu), unit }));

  const vroeg = `${addDays(vandaag, -1130)}T07:00:00.000Z`;
  const [first, ...others] = accounts;
  if (first === undefined) throw new Error('nobody works here');
  await doe('beheerder', vroeg, async (c) => {
    await fillNewStore(c, first);
    for (const row of others) await insertAccount(c.unit, row);
    await prolongSet(c, vandaag);
    await equipBrieven(c);
    await addMelders(c, makeWillekeur('melders'));
  });
  const stand = await lees(readInrichting);
  const stappen = [...vertelAlles(0, vandaag)].sort((a, b) =>
    a.dag === b.dag ? a.minuut - b.minuut : a.dag < b.dag ? -1 : 1,
  );
  await store.write(async (unit) => {
    for (const stap of stappen) {
      const moment = Date.parse(`${stap.dag}T07:00:00.000Z`) + stap.minuut * 60_000;
      const c = context(stap.door, new Date(moment).toISOString());
      await runStap({ ...c, unit }, stap, stand);
    }
  });

  const verhaal = (code: string) => {
    const known = stand.dossiers.get(VERHALEN.findIndex((one) => one.code === code));
    if (known === undefined) throw new Error(`there is no story ${code}`);
    return known;
  };
  const idVan = (code: string) => verhaal(code).id;
  const own: OwnContext = {
    ...context('screener', nu),
    ...nothingOwn,
    read: lees,
    write: (work) => doe('screener', nu, work),
  };
  return {
    /** The letter that could be written today, or why there is none. */
    lees: async (code: string, soort: Briefsoort, wie = 0) => {
      const { inhoud, bezwaar } = await composeBrief(own, {
        ...{ dossierId: idVan(code), betrokkeneId: verhaal(code).personen[wie] ?? '', soort },
        ...{ procedureId: null, meldingId: null, datum: vandaag, bezoek: null },
      });
      return { bezwaar, tekst: inhoud === null ? '' : briefTekst(inhoud) };
    },
    dossier: (code: string) => lees((c) => readDossier(c, { id: idVan(code) })),
    /** A dossier that came of a story. */
    opNummer: (nummer: string) =>
      lees(async (c) => {
        const [row] = await c.unit
          .select({ id: schema.dossier.id })
          .from(schema.dossier)
          .where(eq(schema.dossier.nummer, nummer));
        return readDossier(c, { id: row?.id ?? '' });
      }),
    brieven: (code: string) => lees((c) => listBrieven(c, { dossierId: idVan(code) })),
    afhandeling: (code: string) => lees((c) => readAfhandeling(c, { dossierId: idVan(code) })),
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What is still due, such as `brief dagvaarding van den Proef 2026-11-06`. */
export function openstaandVan({ termijnen, personen }: Dossier): string[] {
  const naam = (id: string | null) => personen.find((one) => one.id === id)?.voornaam ?? '';
  return termijnen
    .filter(({ code, voldaanOp }) => code !== 'informatieplicht' && voldaanOp === null)
    .map(({ code, brief, betrokkeneId, vervalt }) =>
      [code, brief ?? '', naam(betrokkeneId), vervalt].filter(Boolean).join(' '),
    )
    .sort();
}

/** Everything that a letter says, from its address on. */
export function briefTekst({ adres, betreft, aanhef, alineas }: BriefInhoud): string {
  const lines = alineas.flatMap(({ kop, tekst, punten = [] }) => [kop, tekst, ...punten]);
  return [...adres, betreft, aanhef, ...lines.filter(Boolean)].join('\n');
}
