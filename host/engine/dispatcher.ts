import { ORPCError } from '@orpc/server';
import type { Leeswerk } from '#areas/apart.ts';
import type {
  Exportfeit,
  Middelen,
  OwnContext,
  ReadContext,
  ServiceContext,
  WriteContext,
} from '#areas/context.ts';
import { Refusal } from '#areas/refusal.ts';
import type { AangemeldAccount } from '#areas/toegang/contract.ts';
import { type Fout, foutmap } from '#domain/contract/fouten.ts';
import { type GetoondeIds, samenGetoond, showsMore } from '#domain/contract/getoond.ts';
import type { OperatieMeta } from '#domain/contract/operatie.ts';
import type { Rol } from '#domain/rollen.ts';
import type { LogFeit, Omgeving } from './omgeving.ts';
import type { Sessie } from './sessies.ts';

/** What a host gives with every call. */
export type HostContext = { readonly sessie: Sessie };
/** What a handler gets: the session, and its own kind of unit. */
export type DispatchContext = HostContext & {
  readonly correlatie: string;
  readonly dienst: Dienst;
  /** The record that the function made or named so far. */
  readonly objectId: () => string | undefined;
  /** What was asked had been done before: the log calls it a look at what was made. */
  readonly repeated: () => void;
};
/** The unit that the operation declared; asking for another is a bug. */
export type Dienst = {
  lezen(): ReadContext;
  /** Asks the function in the thread that reads by itself. */
  apart(work: Leeswerk, input: unknown): Promise<unknown>;
  schrijven(): WriteContext;
  eigen(): OwnContext;
};

type Call = {
  readonly sessie: Sessie;
  readonly meta: Declared;
  readonly operatie: string;
  readonly input: unknown;
  /** Finds whom the call is about, by what its contract says of its ids. */
  readonly shown?:
    | Readonly<Record<'inInput' | 'inOutput', (value: unknown) => GetoondeIds>>
    | undefined;
};
/** What every operation was found to declare when the engine started. */
export type Declared = Required<
  Pick<OperatieMeta, 'roles' | 'action' | 'object' | 'purpose' | 'unit'>
> &
  OperatieMeta;
/** What the dispatcher adds to a host's context. */
export type Given = Omit<DispatchContext, keyof HostContext>;
type Next<T> = (given: Given) => Promise<T>;
/** What the log is told beside whether it succeeded. */
type Extra = Pick<LogFeit, 'getoond' | 'verzameling' | 'bijzonderheden'>;
type Feit = (uitkomst: string, extra?: Extra) => LogFeit;
/** What a middleware of oRPC gets from the rest of the way. */
type Passed = { readonly output: unknown };

/**
 * Session → authorise → run in one unit → log. A read's entry is committed before its answer
 * leaves; a change and its entry are one transaction; a refusal is logged by itself.
 */
export async function dispatch<T extends Passed>(
  omgeving: Omgeving & { readonly middelen: Middelen },
  call: Call,
  next: Next<T>,
): Promise<T> {
  const correlatie = omgeving.newId();
  if (call.meta.roles === 'buiten')
    return next({ correlatie, dienst: noDienst, objectId: () => undefined, repeated: () => {} });
  const account = requireAccount(call.sessie);
  const rol = roleFor(account, call.meta.roles);
  let objectId = idIn(call.input);
  let made: string | undefined;
  let actie = call.meta.action;
  const feit: Feit = (uitkomst, extra) => ({
    account,
    rol,
    operatie: call.operatie,
    actie,
    doel: call.meta.purpose,
    objectSoort: call.meta.object,
    objectId,
    uitkomst,
    correlatie,
    ...extra,
  });
  const base: ServiceContext = {
    now: omgeving.now(),
    today: omgeving.today(),
    newId: omgeving.newId,
    middelen: omgeving.middelen,
    account,
    logObject: (id) => {
      objectId = id;
    },
    registered: (id) => {
      made = id;
    },
  };
  const isLogged = call.meta.action !== 'geen';
  try {
    if (rol === undefined)
      throw new Refusal({
        code: 'forbidden',
        data: { nodig: [...(call.meta.roles as readonly Rol[])] },
      });
    const give: Give<T> = (dienst) =>
      next({
        correlatie,
        dienst: { ...noDienst, ...dienst },
        objectId: () => made ?? objectId,
        repeated: () => {
          actie = 'inzien';
        },
      });
    const answer = await run(omgeving, call, give, base, isLogged ? feit : undefined);
    const { operatie, input, meta } = call;
    if (meta.unit !== 'stroom')
      await omgeving.onAnswer?.(
        { operatie, correlatie, action: actie, input, output: answer.output },
        omgeving.opslag,
      );
    return answer;
  } catch (error) {
    // A refusal of an unlogged operation is logged too when it is one of authorisation.
    const forbidden = rol === undefined;
    if ((isLogged || forbidden) && omgeving.opslag.isOpen())
      await omgeving.log(feit(outcome(error)));
    throw error;
  }
}

type Give<T> = (dienst: Partial<Dienst>) => Promise<T>;

async function run<T extends Passed>(
  omgeving: Omgeving,
  call: Call,
  give: Give<T>,
  base: ServiceContext,
  feit: Feit | undefined,
): Promise<T> {
  const { meta, sessie, shown, input } = call;
  const { opslag, logIn } = omgeving;
  const asked = shown?.inInput(input);
  /** Whom the call named, and whom its answer shows. */
  const shownIn = (output: unknown): GetoondeIds | undefined =>
    shown && asked && samenGetoond(asked, shown.inOutput(output));
  if (meta.unit === 'stroom') return give({});
  if (meta.unit === 'lezen' || meta.unit === 'apart') {
    const answer =
      meta.unit === 'lezen'
        ? await opslag.store().read((unit) => give({ lezen: () => ({ ...base, unit }) }))
        : await give({ apart: (work, vraag) => omgeving.lezer.answer(work, base, vraag) });
    if (feit === undefined) return answer;
    const done = feit('gelukt', { getoond: shownIn(answer.output) });
    await (meta.action === 'inzien' || meta.action === 'zoeken'
      ? omgeving.logRead(sessie, done)
      : omgeving.log(done));
    return answer;
  }
  if (meta.unit === 'schrijven')
    return opslag.store().write(async (unit) => {
      const answer = await give({ schrijven: () => ({ ...base, unit }) });
      if (feit !== undefined)
        await logIn(unit, feit('gelukt', { getoond: shownIn(answer.output) }));
      return answer;
    });
  if (meta.unit !== 'eigen') return onSessie(omgeving, meta, give, feit);
  return runOwn(omgeving, call, give, base, feit, shownIn);
}
/** Signing in and out, locking: the store may be opened or closed by it. */
async function onSessie<T>(
  omgeving: Omgeving,
  meta: Declared,
  give: Give<T>,
  feit: Feit | undefined,
): Promise<T> {
  const answer = await give({});
  if (feit !== undefined) await afterwards(omgeving, meta)(feit('gelukt'));
  return answer;
}

/**
 * A change of such an operation is logged in the unit that makes it, before the answer is there. Whom
 * the answer shows besides those is logged by itself, before it leaves.
 */
async function runOwn<T extends Passed>(
  omgeving: Omgeving,
  { sessie }: Call,
  give: Give<T>,
  base: ServiceContext,
  feit: Feit | undefined,
  shownIn: (output: unknown) => GetoondeIds | undefined,
): Promise<T> {
  const { opslag, logIn } = omgeving;
  let logged: GetoondeIds | undefined | 'nothing' = 'nothing';
  let exported: Exportfeit | undefined;
  const extraOf = (output: unknown): Extra => ({
    getoond: shownIn(output),
    ...(exported && { bijzonderheden: exported.bijzonderheden, verzameling: exported.getoond }),
  });
  const own: OwnContext = {
    ...base,
    logExport: async (feit) => {
      exported = feit;
      await omgeving.keepVerzameling(feit.getoond);
    },
    endOtherSessions: (accountId) => omgeving.sessies.lockOthers(accountId, sessie),
    read: (work) => opslag.store().read((unit) => work({ ...base, unit })),
    readApart: (work, vraag) => omgeving.lezer.readApart(work, base, vraag),
    write: (work) =>
      opslag.store().write(async (unit) => {
        const answer = await work({ ...base, unit });
        const extra = extraOf(answer);
        if (feit !== undefined) await logIn(unit, feit('gelukt', extra));
        logged = extra.getoond;
        return answer;
      }),
  };
  const answer = await give({ eigen: () => own });
  if (feit === undefined) return answer;
  const extra = extraOf(answer.output);
  if (logged === 'nothing') await omgeving.log(feit('gelukt', extra));
  else if (showsMore(extra.getoond, logged))
    await omgeving.log({ ...feit('gelukt', { getoond: extra.getoond }), actie: 'inzien' });
  return answer;
}

/** Locking and signing out are done whatever becomes of their entry. */
function afterwards({ log, logAfter }: Omgeving, { action }: Call['meta']): Omgeving['log'] {
  return action === 'vergrendelen' || action === 'afmelden' ? logAfter : log;
}

function requireAccount(sessie: Sessie): AangemeldAccount {
  if (sessie.account !== undefined) return sessie.account;
  const fout: Fout =
    sessie.vergrendeldeAccountnaam === undefined
      ? { code: 'unauthorised', data: { reden: 'niet_aangemeld' } }
      : { code: 'locked', data: { reden: 'vergrendeld' } };
  throw new Refusal(fout);
}

/** The role under which the call is allowed; undefined when none of the account's roles is. */
function roleFor(account: AangemeldAccount, roles: Declared['roles']): Rol | undefined {
  if (roles === 'aangemeld' || roles === 'buiten') return account.rollen[0];
  return roles.find((rol) => account.rollen.includes(rol));
}

function idIn(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('id' in input)) return undefined;
  return typeof input.id === 'string' ? input.id : undefined;
}

function outcome(error: unknown): string {
  return error instanceof Refusal ? `geweigerd_${error.fout.code}` : 'mislukt';
}

const wrongUnit = (): never => {
  throw new Error('the handler asked for another unit than its operation declares');
};
const noDienst: Dienst = {
  lezen: wrongUnit,
  apart: wrongUnit,
  schrijven: wrongUnit,
  eigen: wrongUnit,
};

/** A contract error as the transports carry it; equal over every transport. */
export function toApiError(fout: Fout): ORPCError<string, unknown> {
  const { status } = foutmap[fout.code];
  return new ORPCError(fout.code, { status, message: fout.code, data: fout.data, defined: true });
}
