import { z } from 'zod';
import type { OperatieMeta } from '#domain/contract/operatie.ts';

const REQUIRED = ['roles', 'action', 'object', 'purpose', 'unit'] as const;

/**
 * Refuses a contract in which an operation does not say who may call it, what the log calls it, to
 * what kind of object, for which purpose and in what kind of unit.
 *
 * @throws Error that names the operation and what it leaves out.
 */
export function assertDeclared(contract: object): void {
  const all = operations(contract);
  const names = new Set([...Object.keys(contract), ...all.map(({ path }) => path)]);
  for (const { path, meta, input } of all) {
    const missing = REQUIRED.filter((key) => meta[key] === undefined);
    if (missing.length > 0)
      throw new Error(`operation ${path} does not declare ${missing.join(', ')}`);
    if (Array.isArray(meta.roles) && meta.roles.length === 0)
      throw new Error(`operation ${path} declares no roles`);
    if (meta.action === 'geen' && meta.reasonNotLogged === undefined)
      throw new Error(`operation ${path} is not logged and does not say why`);
    if (meta.roles === 'buiten' && !path.startsWith('toegang.'))
      throw new Error(`operation ${path} may not be called before signing in`);
    const { changes = [], forgets = [], gives } = meta;
    for (const name of [...changes, ...forgets, ...(gives === undefined ? [] : [gives])])
      if (!names.has(name))
        throw new Error(`operation ${path} names ${name}, which does not exist`);
    if ((meta.once === true) !== takesInzending(input))
      throw new Error(`operation ${path} must declare once, and take an inzending, or neither`);
    if (meta.once === true && meta.unit !== 'schrijven' && meta.unit !== 'eigen')
      throw new Error(`operation ${path} registers nothing in a unit of its kind`);
  }
}

function takesInzending(input: unknown): boolean {
  return input instanceof z.ZodObject && 'inzending' in input.shape;
}

/** Every operation of a contract with its path and declarations. */
export function operations(
  contract: object,
  prefix = '',
): { path: string; meta: OperatieMeta; input: unknown; output: unknown }[] {
  return Object.entries(contract).flatMap(([key, value]: [string, object]) => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (!('~orpc' in value)) return operations(value, path);
    const { meta, inputSchema, outputSchema } = value['~orpc'] as {
      readonly meta: OperatieMeta;
      readonly inputSchema?: unknown;
      readonly outputSchema?: unknown;
    };
    return [{ path, meta, input: inputSchema, output: outputSchema }];
  });
}
