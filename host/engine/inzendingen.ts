import { createHmac } from 'node:crypto';
import type { OwnContext, ReadContext, WriteContext } from '#areas/context.ts';
import type { Inzending } from '#areas/once.ts';
import { Refusal } from '#areas/refusal.ts';
import {
  deleteInzendingenBefore,
  findInzending,
  type InzendingRow,
  insertInzending,
} from '#areas/werk/store-inzending.ts';
import type { ReadUnit } from '#db/store.ts';
import type { Omgeving } from './omgeving.ts';

/** How long an inzending is known again; a form that is sent once more later is a new one. */
const KEPT_DAYS = 7;

/** A function that registers something, and how its answer is read again. */
export type OnceWork = {
  (context: never, input: never): Promise<unknown>;
  readonly reread: (context: ReadContext, input: never, inzending: Inzending) => Promise<unknown>;
};

/** The function of an operation, as one that registers something; undefined when it is not. */
export function asOnceWork(work: object): OnceWork | undefined {
  return 'reread' in work ? (work as OnceWork) : undefined;
}

/** One call of an operation that registers something. */
export type OnceCall = {
  readonly operatie: string;
  readonly input: { readonly inzending?: string | undefined };
  readonly work: OnceWork;
  /** The record that the function named so far, for the log or as made. */
  readonly objectId: () => string | undefined;
  /** The call turned out to be a repeat: it is logged as a look at what was made. */
  readonly repeated: () => void;
};

type Kept = Pick<InzendingRow, 'accountId' | 'operatie' | 'id' | 'hash'>;
type Run<Context> = (context: Context, input: object) => Promise<unknown>;

/**
 * Does what was sent, unless the same inzending was done before: then its answer is read again,
 * under the rights of now. What was refused is not kept, so that it can be sent again.
 *
 * @throws Refusal `conflict` on `inzending` when the same inzending now holds something else; its
 * `huidig` says when it was done and is what was registered then.
 */
export async function doOnceIn(
  omgeving: Omgeving,
  call: OnceCall,
  context: WriteContext,
): Promise<unknown> {
  const { kept, rest } = readCall(omgeving, call, context);
  const work = call.work as unknown as Run<WriteContext>;
  if (kept === undefined) return work(context, rest);
  const before = await findInzending(context.unit, kept);
  if (before !== undefined) return repeat(call, kept, before, context, rest);
  const answer = await work(context, rest);
  await keep(context, kept, call.objectId());
  return answer;
}

/** As `doOnceIn`, for a function that opens its own unit: what it writes is written once. */
export async function doOnceOwn(
  omgeving: Omgeving,
  call: OnceCall,
  context: OwnContext,
): Promise<unknown> {
  const { kept, rest } = readCall(omgeving, call, context);
  const work = call.work as unknown as Run<OwnContext>;
  if (kept === undefined) return work(context, rest);
  const again = await context.read((read) => findAgain(call, kept, read, rest));
  if (again !== undefined) return again.answer;
  // Somebody may have sent the same while the letter was made: the unit that writes looks again.
  const guarded: OwnContext = {
    ...context,
    write: (write) =>
      context.write(async (unit) => {
        const late = await findAgain(call, kept, unit, rest);
        if (late !== undefined) throw new Done(late.answer);
        const answer = await write(unit);
        await keep(unit, kept, call.objectId());
        return answer;
      }),
  };
  try {
    return await work(guarded, rest);
  } catch (error) {
    if (error instanceof Done) return error.answer;
    throw error;
  }
}

/** Ends work of which the answer was there already. */
class Done extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super('done before');
    this.answer = answer;
  }
}

async function findAgain(
  call: OnceCall,
  kept: Kept,
  context: ReadContext,
  input: object,
): Promise<{ answer: unknown } | undefined> {
  const before = await findInzending(context.unit as ReadUnit, kept);
  if (before === undefined) return undefined;
  return { answer: await repeat(call, kept, before, context, input) };
}

async function repeat(
  call: OnceCall,
  kept: Kept,
  before: InzendingRow,
  context: ReadContext,
  input: object,
): Promise<unknown> {
  call.repeated();
  const { objectId, op } = before;
  const reread = call.work.reread as OnceWork['reread'] &
    ((context: ReadContext, input: object, inzending: Inzending) => Promise<unknown>);
  const answer = await reread(context, input, { objectId });
  if (before.hash !== kept.hash)
    throw new Refusal({ code: 'conflict', data: { wat: 'inzending', huidig: { op, answer } } });
  return answer;
}

async function keep(context: WriteContext, kept: Kept, objectId = ''): Promise<void> {
  const { unit, now } = context;
  const border = new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString();
  await deleteInzendingenBefore(unit, border);
  await insertInzending(unit, { ...kept, objectId, op: now });
}

function readCall(
  { opslag }: Omgeving,
  { operatie, input }: OnceCall,
  { account }: { readonly account: { readonly id: string } },
): { kept: Kept | undefined; rest: object } {
  const { inzending, ...rest } = input;
  if (inzending === undefined) return { kept: undefined, rest };
  const hash = createHmac('sha256', opslag.ring().inhoud.pseudoniem)
    .update(canonical([operatie, rest]))
    .digest('hex');
  return { kept: { accountId: account.id, operatie, id: inzending, hash }, rest };
}

/** One text for one content, in whatever order its keys came. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
