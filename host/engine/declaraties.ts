import type { OperatieMeta } from '#domain/contract/operatie.ts';

const REQUIRED = ['roles', 'action', 'object', 'purpose', 'unit'] as const;

/**
 * Refuses a contract in which an operation does not say who may call it, what the log calls it, to
 * what kind of object, for which purpose and in what kind of unit.
 *
 * @throws Error that names the operation and what it leaves out.
 */
export function assertDeclared(contract: object): void {
  for (const { path, meta } of operations(contract)) {
    const missing = REQUIRED.filter((key) => meta[key] === undefined);
    if (missing.length > 0)
      throw new Error(`operation ${path} does not declare ${missing.join(', ')}`);
    if (Array.isArray(meta.roles) && meta.roles.length === 0)
      throw new Error(`operation ${path} declares no roles`);
    if (meta.action === 'geen' && meta.reasonNotLogged === undefined)
      throw new Error(`operation ${path} is not logged and does not say why`);
    if (meta.roles === 'buiten' && !path.startsWith('toegang.'))
      throw new Error(`operation ${path} may not be called before signing in`);
  }
}

/** Every operation of a contract with its path and declarations. */
export function operations(contract: object, prefix = ''): { path: string; meta: OperatieMeta }[] {
  return Object.entries(contract).flatMap(([key, value]: [string, object]) => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (!('~orpc' in value)) return operations(value, path);
    const definition = value['~orpc'] as { meta: OperatieMeta };
    return [{ path, meta: definition.meta }];
  });
}
