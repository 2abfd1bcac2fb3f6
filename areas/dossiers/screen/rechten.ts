import type { Dossier } from '../contract.ts';

/** Whether anything in a dossier may be changed: not when restricted, nor when closed. */
export function isWijzigbaar({ beperkt, geslotenOp }: Dossier): boolean {
  return !beperkt && geslotenOp === null;
}
