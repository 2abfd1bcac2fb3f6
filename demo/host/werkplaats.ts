import { v7 as uuidv7 } from 'uuid';
import type { OwnContext, ServiceContext, WriteContext } from '#areas/context.ts';
import { contract } from '#areas/contract.ts';
import type { AangemeldAccount } from '#areas/toegang/contract.ts';
import { readMigrations } from '#db/migrations.ts';
import type { OperatieMeta } from '#domain/contract/operatie.ts';
import { todayIn } from '#domain/dates/iso-date.ts';
import { operations } from '#host/engine/declaraties.ts';
import { makeMiddelen } from '#host/engine/middelen.ts';
import { makeOmgeving, type Omgeving } from '#host/engine/omgeving.ts';
import { createOpslag } from '#host/engine/opslag.ts';
import { padenIn } from '#host/engine/paden.ts';
import { openPogingen } from '#host/engine/pogingen.ts';
import { createSessies } from '#host/engine/sessies.ts';
import { makeIds } from '../ids.ts';
import { makeWillekeur } from '../willekeur.ts';

/** An engine without a door: the store with its log, and a clock that the demo sets itself. */
export type Werkplaats = {
  readonly omgeving: Omgeving;
  /** Sets the moment at which everything after it happens. */
  setNow(instant: string): void;
  /** What a service gets when this account acts now. */
  context(account: AangemeldAccount): ServiceContext;
  ownContext(account: AangemeldAccount): OwnContext;
  /** Does one thing in a unit that is open, with its entry in the log, as the dispatcher does. */
  act(
    unit: WriteContext['unit'],
    account: AangemeldAccount,
    operatie: string,
    work: (context: WriteContext) => Promise<unknown>,
  ): Promise<void>;
};

/** Opens one on a new folder. */
export function openWerkplaats(parts: {
  folder: string;
  migrations: string;
  begin: string;
  zaad: string;
  versie: string;
}): Werkplaats {
  let now = parts.begin;
  const klok = { now: () => Date.parse(now), monotonic: () => 0 };
  const paden = padenIn(parts.folder);
  const omgeving = makeOmgeving({
    klok,
    paden,
    werkplek: 'demo',
    beleid: { bestand: '', beleid: {} },
    versie: parts.versie,
    opslag: createOpslag({
      paden,
      migrations: readMigrations(parts.migrations),
      now: () => now,
      report: () => undefined,
    }),
    sessies: createSessies(() => 0, uuidv7),
    pogingen: openPogingen(paden.pogingen, klok),
    report: () => undefined,
    onLocked: () => undefined,
  });
  const nextId = makeIds(makeWillekeur(`${parts.zaad}/ids`));
  const metas = new Map(operations(contract).map(({ path, meta }) => [path, meta]));

  const middelen = makeMiddelen(omgeving);

  function context(account: AangemeldAccount): ServiceContext {
    const [logObject, registered] = [() => undefined, () => undefined];
    const when = { now, today: todayIn(now), newId: () => nextId(now) };
    return { ...when, account, middelen, logObject, registered };
  }

  return {
    omgeving,
    setNow: (instant) => {
      now = instant;
    },
    context,
    ownContext: (account) => ({
      ...context(account),
      endOtherSessions: () => undefined,
      logExport: () => Promise.resolve(),
      readApart: (work, vraag) => omgeving.lezer.readApart(work, context(account), vraag),
      read: (work) => omgeving.opslag.store().read((unit) => work({ ...context(account), unit })),
      write: (work) => omgeving.opslag.store().write((unit) => work({ ...context(account), unit })),
    }),
    act: async (unit, account, operatie, work) => {
      let objectId: string | undefined;
      const logObject = (id: string) => {
        objectId = id;
      };
      await work({ ...context(account), unit, logObject });
      const meta = declared(metas.get(operatie), operatie);
      await omgeving.logIn(unit, {
        account,
        rol: account.rollen[0],
        operatie,
        actie: meta.action,
        doel: meta.purpose,
        objectSoort: meta.object,
        objectId,
        uitkomst: 'gelukt',
        correlatie: omgeving.newId(),
      });
    },
  };
}

function declared(meta: OperatieMeta | undefined, operatie: string): Required<OperatieMeta> {
  if (meta === undefined) throw new Error(`the contract has no operation ${operatie}`);
  // The engine refuses to start with a contract that leaves something out.
  return meta as Required<OperatieMeta>;
}
