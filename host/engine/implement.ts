import { implement } from '@orpc/server';
import { contract } from '#areas/contract.ts';
import type { OperatieMeta } from '#domain/contract/operatie.ts';
import { dispatch, type Given, type HostContext } from './dispatcher.ts';
import type { Omgeving } from './omgeving.ts';

/** The contract's implementer with the dispatcher in front; input is parsed before it. */
export function implementDispatched(omgeving: Omgeving) {
  return (
    implement(contract)
      .$context<HostContext>()
      // Before every middleware, so that what the dispatcher logs has been parsed.
      .$config({ initialInputValidationIndex: Number.NEGATIVE_INFINITY })
      .use(({ context, next, path, procedure }, input) => {
        // `assertDeclared` refused to start when anything was left out.
        const meta = procedure['~orpc'].meta as Required<OperatieMeta>;
        const call = { sessie: context.sessie, meta, operatie: path.join('.'), input };
        return dispatch(omgeving, call, async (given: Given) => next({ context: given }));
      })
  );
}

export type Implementer = ReturnType<typeof implementDispatched>;
