import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ZodType } from 'zod';
import { fillNewStore } from '#areas/beheer/inrichten.ts';
import { changeBriefinstellingen } from '#areas/brieven/service/brieven.ts';
import type { OwnContext, ReadContext, ServiceContext, WriteContext } from '#areas/context.ts';
import { type Client, contract } from '#areas/contract.ts';
import { createPartner } from '#areas/partners/service.ts';
import { listPartnerNamen } from '#areas/partners/store.ts';
import { insertAccount } from '#areas/toegang/store.ts';
import { makeIds } from '#demo/ids.ts';
import { makeWillekeur, type Willekeur } from '#demo/willekeur.ts';
import type { OperatieMeta } from '#domain/contract/operatie.ts';
import { type IsoDate, todayIn } from '#domain/dates/iso-date.ts';
import type { Rol } from '#domain/rollen.ts';
import { listServices } from '#host/engine/areas.ts';
import type { Omgeving } from '#host/engine/omgeving.ts';
import { noMiddelen, nothingOwn } from '#test/support/middelen.ts';
import { benchOpslag, openBench } from '#tools/bench/opslag.ts';

/** The day on which every simulated year begins: a Monday. */
export const JAARBEGIN = '2026-01-05T08:00:00.000Z';

const UUR = 3_600_000;

/** What letters say of a desk that does not exist. */
const MELDPUNT = {
  ...{ afzender: ['Postbus 1', '3300 AA Dordrecht'], telefoon: '078 000 00 00' },
  ...{ bereikbaar: 'op werkdagen van 9 tot 17 uur', fg: 'via het algemene telefoonnummer' },
  ...{ opvang: 'de opvang in uw regio', venster: 'links' as const },
};

/** Two people at the desk with a role each; clearly nobody. */
const MENSEN = [
  { naam: 'Sam Screener', accountnaam: 'sam', rollen: ['screener'] as const },
  { naam: 'Co Coördinator', accountnaam: 'co', rollen: ['coordinator'] as const },
];

type Medewerker = { id: string; naam: string; accountnaam: string; rollen: Rol[] };
type Operation = {
  readonly '~orpc': {
    readonly meta: OperatieMeta;
    readonly inputSchema?: ZodType;
    readonly outputSchema?: ZodType;
  };
};
type Work = (context: unknown, input: unknown) => Promise<unknown>;

/** Input that the contract does not take: a mistake of the simulation, or of what the program offered. */
class FouteInvoer extends Error {}

/**
 * A register of its own on a real store, two people who work in it, and a clock that only the
 * simulation moves. Every call goes through the contract as the engine lets it: the role is asked,
 * what goes in and comes out is parsed, and it runs in the unit that it declares.
 */
export async function openWereld(zaad: string) {
  const folder = mkdtempSync(join(tmpdir(), 'meldpunt-jaar-'));
  const store = openBench(benchOpslag(folder, 'register.db'), 'nieuw');
  const kans = makeWillekeur(zaad);
  const newId = makeIds(kans.tak('ids'));
  let now = Date.parse(JAARBEGIN);
  const nu = () => new Date(now).toISOString();
  const vandaag = (): IsoDate => todayIn(nu());
  const leeg = async () => new Uint8Array();
  const drukker = { maak: leeg, controleer: () => undefined, blad: leeg };
  const contextOf = (account: Medewerker): ServiceContext => ({
    ...{ now: nu(), today: vandaag(), newId: () => newId(nu()), account },
    ...{ middelen: { ...noMiddelen, drukker } },
    ...{ logObject: () => undefined, registered: () => undefined },
  });
  const mensen = MENSEN.map((one): Medewerker => {
    return { ...one, id: newId(nu()), rollen: [...one.rollen] };
  });
  const [eerste, tweede] = mensen;
  if (eerste === undefined || tweede === undefined) throw new Error('nobody works here');
  await store.write(async (unit) => {
    const context: WriteContext = { ...contextOf(eerste), unit };
    const rij = { actief: true, gemaaktOp: nu(), versie: 1 };
    await fillNewStore(context, { ...eerste, ...rij });
    await insertAccount(unit, { ...tweede, ...rij });
    await changeBriefinstellingen(context, { ...MELDPUNT, versie: 1 });
    const los = { gemeenten: [], ondertekenaar: false, actief: true };
    await createPartner(context, { ...los, naam: 'Deurwaarder Voorbeeld', soort: 'deurwaarder' });
    await createPartner(context, {
      ...{ ...los, naam: 'Verhuurder Voorbeeld', soort: 'particuliere_verhuurder' },
    });
  });
  const namen = await store.read(listPartnerNamen);
  const partners = new Map([...namen].map(([id, naam]) => [naam, id]));

  // Only what opens and locks the program asks for its surroundings, and nobody does that here.
  const services = listServices({} as Omgeving) as unknown as Readonly<
    Record<string, Readonly<Record<string, Work>>>
  >;
  const operaties = contract as unknown as Readonly<
    Record<string, Readonly<Record<string, Operation>>>
  >;
  const bel = async (account: Medewerker, area: string, naam: string, input: unknown) => {
    const operation = operaties[area]?.[naam];
    const work = services[area]?.[naam];
    if (operation === undefined || work === undefined) throw new Error(`no ${area}.${naam}`);
    const { meta, inputSchema, outputSchema } = operation['~orpc'];
    const { roles } = meta;
    if (Array.isArray(roles) && !roles.some((rol) => account.rollen.includes(rol)))
      throw new FouteInvoer(`${account.accountnaam} may not do ${area}.${naam}`);
    const parsed = inputSchema?.safeParse(input);
    if (parsed?.success === false)
      throw new FouteInvoer(`${area}.${naam}: ${JSON.stringify(parsed.error.issues)}`);
    const answer = await inUnit(meta, account, (context) => work(context, parsed?.data));
    const given = await outputSchema?.safeParseAsync(answer);
    if (given?.success === false)
      throw new Error(`${area}.${naam} answers otherwise: ${JSON.stringify(given.error.issues)}`);
    return given?.data ?? answer;
  };
  const inUnit = (
    { unit: soort }: OperatieMeta,
    account: Medewerker,
    work: (context: unknown) => Promise<unknown>,
  ): Promise<unknown> => {
    const base = contextOf(account);
    const read: OwnContext['read'] = (run) => store.read((unit) => run({ ...base, unit }));
    const write: OwnContext['write'] = (run) => store.write((unit) => run({ ...base, unit }));
    if (soort === 'lezen' || soort === 'apart') return read(work);
    if (soort === 'schrijven') return write(work);
    if (soort === 'eigen')
      return work({ ...base, ...nothingOwn, read, write } satisfies OwnContext);
    throw new FouteInvoer('only the work of the desk is simulated');
  };
  const clientOf = (account: Medewerker): Client =>
    new Proxy({} as Client, {
      get: (_, area) =>
        new Proxy(
          {},
          {
            get: (__, naam) => (input: unknown) => bel(account, String(area), String(naam), input),
          },
        ),
    });

  return {
    ...{ zaad, kans, store, partners, vandaag, nu },
    /** Whoever works at the desk, each with what they can ask of the program. */
    desk: mensen.map((account) => ({ account, client: clientOf(account) })),
    lees: <T>(work: (context: ReadContext) => Promise<T>): Promise<T> =>
      store.read((unit) => work({ ...contextOf(eerste), unit })),
    /** Does something and takes it back at once: what it would have changed. */
    proef: async <T>(work: (context: WriteContext) => Promise<T>): Promise<T> => {
      let found: { answer: T } | undefined;
      await store
        .write(async (unit) => {
          found = { answer: await work({ ...contextOf(eerste), unit }) };
          throw new Teruggedraaid();
        })
        .catch((error: unknown) => {
          if (!(error instanceof Teruggedraaid)) throw error;
        });
      if (found === undefined) throw new Error('nothing was tried');
      return found.answer;
    },
    /** Lets hours go by. */
    later(uren: number): void {
      now += uren * UUR;
    },
    async sluit(): Promise<void> {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

class Teruggedraaid extends Error {}

export type Wereld = Awaited<ReturnType<typeof openWereld>>;
export type { Willekeur };
