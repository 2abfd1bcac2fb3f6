import { v7 as uuidv7 } from 'uuid';
import { fillNewStore } from '#areas/beheer/inrichten.ts';
import type { ReadContext, ServiceContext, WriteContext } from '#areas/context.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { readDossier } from '#areas/dossiers/service/dossiers.ts';
import type { MeldingInvoer } from '#areas/meldingen/contract.ts';
import { registerMelding } from '#areas/meldingen/service.ts';
import { listPartnerNamen } from '#areas/partners/store.ts';
import { schema } from '#areas/tables.ts';
import { todayIn } from '#domain/dates/iso-date.ts';
import { noMiddelen } from '#test/support/middelen.ts';
import { invoer } from './invoer.ts';
import { NOW, testStore } from './store.ts';

const SAM = { id: uuidv7(), naam: 'Sam Screener', accountnaam: 'sam' };

/**
 * The services on a real store, without an engine between: for tests that read every row before
 * and after. Time stands still until a test moves it.
 */
export async function diensten() {
  const store = testStore();
  let now = Date.parse(NOW);
  const context = (): ServiceContext => {
    const instant = new Date(now).toISOString();
    return {
      now: instant,
      today: todayIn(instant),
      newId: uuidv7,
      account: { ...SAM, rollen: ['screener'] },
      middelen: noMiddelen,
      logObject: () => undefined,
      registered: () => undefined,
    };
  };
  await store.write((unit) =>
    fillNewStore(
      { ...context(), unit },
      { ...SAM, rollen: ['screener'], actief: true, gemaaktOp: NOW, versie: 1 },
    ),
  );
  const lees = <T>(work: (context: ReadContext) => Promise<T>) =>
    store.read((unit) => work({ ...context(), unit }));
  const doe = <T>(work: (context: WriteContext) => Promise<T>) =>
    store.write((unit) => work({ ...context(), unit }));
  const partners = await store.read(listPartnerNamen);
  const [partnerId = ''] = [...partners].find(([, naam]) => naam === 'Trivire') ?? [];
  return {
    ...{ store, lees, doe, partnerId },
    /** Lets hours go by. */
    later(uren: number): void {
      now += uren * 3_600_000;
    },
    /** The moment that it is now; UTC. */
    nu: () => new Date(now).toISOString(),
    /** Registers a melding and gives its dossier. */
    async meld(other: Partial<MeldingInvoer> = {}): Promise<Dossier> {
      const { dossierId } = await doe((unit) => registerMelding(unit, invoer(partnerId, other)));
      return lees((unit) => readDossier(unit, { id: dossierId }));
    },
    /** A dossier as it is now. */
    dossier: (id: string): Promise<Dossier> => lees((unit) => readDossier(unit, { id })),
  };
}
export type Diensten = Awaited<ReturnType<typeof diensten>>;

/** Whom a dossier is about. */
export function persoonVan({ personen }: Dossier): Dossier['personen'][number] {
  const [eerste] = personen;
  if (eerste === undefined) throw new Error('nobody in the dossier');
  return eerste;
}

/** All rows about people, but for the versie that always rises; the same text means nothing changed. */
export async function dump({ store }: Diensten): Promise<readonly string[]> {
  return store.read(async (unit) => {
    const rows: object[] = [];
    for (const table of [
      schema.gegeven,
      schema.zoeksleutel,
      schema.dossierpersoon,
      schema.brief,
      schema.dossier,
      schema.melding,
      schema.registerstand,
    ] as const)
      rows.push(...(await unit.select().from(table)));
    for (const { versie: _versie, ...row } of await unit.select().from(schema.betrokkene))
      rows.push(row);
    return rows.map((row) => JSON.stringify(row)).sort();
  });
}

/** A letter that was sent, with nothing in it. */
export const briefRij = (dossierId: string, betrokkeneId: string, id: string) => ({
  ...{ id, dossierId, betrokkeneId, soort: 'dagvaarding', aan: null, inhoud: {} },
  ...{ meldingId: null, procedureId: null, bronnen: [], over: [], hersteld: [] },
  ...{ nietGeschreven: null, ingetrokkenOp: null, ingetrokkenReden: null },
  ...{ ingetrokkenDoor: null, versie: 1, adressoort: null },
  ...{ oudAdres: null, oudAdresSinds: null, oudAdresOp: null },
  ...{ verzondenOp: '2026-11-05', kanaal: 'post' as const, door: 'x', op: '2026-11-05T10:00:00Z' },
});
