import { implement, type Router } from '@orpc/server';
import type { Leeswerk } from '#areas/apart.ts';
import { type Contract, contract } from '#areas/contract.ts';
import { makeGetoond } from '#domain/contract/getoond.ts';
import type { Eenheid, OperatieMeta } from '#domain/contract/operatie.ts';
import { type ContextOf, listServices, type Services } from './areas.ts';
import { assertDeclared, operations } from './declaraties.ts';
import {
  type Declared,
  type DispatchContext,
  dispatch,
  type Given,
  type HostContext,
} from './dispatcher.ts';
import { asOnceWork, doOnceIn, doOnceOwn, type OnceCall } from './inzendingen.ts';
import { makeMiddelen } from './middelen.ts';
import type { Omgeving } from './omgeving.ts';

/** The contract, implemented: every operation goes through the dispatcher. */
export type Api = Router<Contract, HostContext>;

/**
 * Implements the contract with the functions of the areas; which unit a function gets follows from
 * what its operation declares. Refuses to start when an operation does not declare its roles,
 * action, object, purpose and unit.
 */
export function makeApi(omgeving: Omgeving): Api {
  assertDeclared(contract);
  const services = listServices(omgeving);
  const withMiddelen = { ...omgeving, middelen: makeMiddelen(omgeving) };
  const shownBy = new Map(
    operations(contract).map(({ path, input, output }) => [
      path,
      { inInput: makeGetoond(input), inOutput: makeGetoond(output) },
    ]),
  );
  const os = implement(contract)
    .$context<HostContext>()
    // Before every middleware, so that what the dispatcher logs has been parsed.
    .$config({ initialInputValidationIndex: Number.NEGATIVE_INFINITY })
    .use(({ context, next, path, procedure }, input) => {
      // `assertDeclared` refused to start when anything was left out.
      const meta = procedure['~orpc'].meta as Declared;
      const operatie = path.join('.');
      const call = { sessie: context.sessie, meta, operatie, input, shown: shownBy.get(operatie) };
      return dispatch(withMiddelen, call, async (given: Given) => next({ context: given }));
    });
  return os.router(implementAll(omgeving, os, services) as Router<Contract, DispatchContext>);
}

type Call = {
  readonly context: DispatchContext;
  readonly input: unknown;
  readonly signal?: AbortSignal | undefined;
};
type Work = (context: ContextOf[Eenheid], input: unknown) => unknown;
type Operation = {
  readonly '~orpc': { readonly meta: OperatieMeta };
  handler(run: (call: Call) => unknown): unknown;
};

/**
 * One handler for each operation of the contract. The types of areas.ts have already held every
 * function against its operation, one by one; going over all of them at once, the compiler can no
 * longer tell which belongs to which, so here they are only what they have in common.
 */
function implementAll(omgeving: Omgeving, os: object, services: Services): object {
  const areas = Object.keys(contract).map((area) => {
    const operations = (os as Readonly<Record<string, Readonly<Record<string, Operation>>>>)[area];
    const functions = (services as unknown as Readonly<Record<string, Record<string, Work>>>)[area];
    const declared = Object.entries(contract[area as keyof Contract]) as [string, Operation][];
    const handlers = declared.map(([name, declaration]) => {
      const work = functions?.[name];
      const operation = operations?.[name];
      const { unit, once } = declaration['~orpc'].meta;
      if (work === undefined || operation === undefined || unit === undefined)
        throw new Error(`operation ${area}.${name} has no function`);
      if (once === true) {
        const run = onceRunner(omgeving, `${area}.${name}`, unit, work);
        return [name, operation.handler(run)];
      }
      if (unit === 'apart') {
        const reading = work as unknown as Leeswerk;
        return [
          name,
          operation.handler(({ context, input }) => context.dienst.apart(reading, input)),
        ];
      }
      return [name, operation.handler((call) => work(contextFor(unit, call), call.input))];
    });
    return [area, Object.fromEntries(handlers)];
  });
  return Object.fromEntries(areas);
}

function onceRunner(omgeving: Omgeving, operatie: string, unit: Eenheid, work: Work) {
  const onceWork = asOnceWork(work);
  if (onceWork === undefined) throw new Error(`operation ${operatie} cannot read its answer again`);
  return ({ context, input }: Call) => {
    const { dienst, objectId, repeated } = context;
    const call: OnceCall = {
      ...{ operatie, work: onceWork, objectId, repeated },
      input: input as OnceCall['input'],
    };
    return unit === 'eigen'
      ? doOnceOwn(omgeving, call, dienst.eigen())
      : doOnceIn(omgeving, call, dienst.schrijven());
  };
}

function contextFor(unit: Eenheid, { context, signal }: Call): ContextOf[Eenheid] {
  if (unit === 'lezen') return context.dienst.lezen();
  if (unit === 'schrijven') return context.dienst.schrijven();
  if (unit === 'eigen') return context.dienst.eigen();
  return { sessie: context.sessie, signal };
}
