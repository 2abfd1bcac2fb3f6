import { localTime } from '#domain/dates/instant.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { ReadContext } from './context.ts';
import type { Intrekking } from './contract-herstel.ts';
import { ruleViolated } from './refusal.ts';
import { isStilHerstel } from './trajecten/rules/gebeurtenis-invoer.ts';

/** What is to be mended: who entered it and when, and whether anybody was told of it since. */
export type Ingevoerd = {
  readonly door: string;
  readonly geregistreerdOp: string;
  readonly verteld: boolean;
};

/** Whether somebody can still mend what they entered without saying why. */
export function isNogStil({ account, now }: ReadContext, ingevoerd: Ingevoerd): boolean {
  return isStilHerstel(ingevoerd, { wie: account.id, now });
}

/**
 * Refuses to mend something without a reason when others may have gone by it.
 *
 * @throws Refusal `herstelreden_ontbreekt`
 */
export function requireHerstelreden(
  context: ReadContext,
  ingevoerd: Ingevoerd,
  reden: string | null,
): void {
  if (reden === null && !isNogStil(context, ingevoerd))
    throw ruleViolated('herstelreden_ontbreekt');
}

/** The columns of what is withdrawn now. */
export function intrekken({ account, now }: ReadContext, reden: string | null) {
  return { ingetrokkenOp: now, ingetrokkenReden: reden, ingetrokkenDoor: account.id };
}

type Ingetrokken = {
  readonly ingetrokkenOp: string | null;
  readonly ingetrokkenReden: string | null;
  readonly ingetrokkenDoor: string | null;
};

/** That something was withdrawn, as screens show it; null while it stands. */
export function viewIntrekking(
  { ingetrokkenOp, ingetrokkenReden, ingetrokkenDoor }: Ingetrokken,
  naam: (id: string) => string,
): Intrekking | null {
  if (ingetrokkenOp === null) return null;
  return {
    op: toIsoDate(localTime(ingetrokkenOp).datum),
    reden: ingetrokkenReden ?? '',
    door: ingetrokkenDoor === null ? '' : naam(ingetrokkenDoor),
  };
}
