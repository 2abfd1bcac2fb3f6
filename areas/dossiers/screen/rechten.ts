import type { Dossier } from '../contract.ts';

/** Whether anything in a dossier may be changed: not when restricted, nor when closed. */
export function isWijzigbaar({ beperkt, geslotenOp }: Dossier): boolean {
  return !beperkt && geslotenOp === null;
}

/**
 * Whether contact, a duty that was still open or wrong data can be kept: after closing too, because
 * people call back and are entitled to what is right (AVG 16).
 */
export function isBijwerkbaar({ beperkt }: Dossier): boolean {
  return !beperkt;
}

/**
 * Whether what others do can be recorded: in a restricted dossier too, because a zitting or an
 * ontruiming goes on whatever the desk holds (AVG 18.2).
 */
export function isVastlegbaar({ geslotenOp }: Dossier): boolean {
  return geslotenOp === null;
}
