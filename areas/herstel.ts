import type { Herstelreden } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { isStilHerstel } from '#areas/trajecten/rules/gebeurtenis-invoer.ts';
import { localTime } from '#domain/dates/instant.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { ReadContext } from './context.ts';
import type { Intrekking } from './contract-herstel.ts';
import { ruleViolated } from './refusal.ts';

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

/** What is asked to be withdrawn, and why. */
export type Intrekverzoek = { readonly id: string; readonly reden: Herstelreden | null };

/**
 * Refuses to withdraw what was withdrawn before, and what asks for a reason that is not given.
 *
 * @throws Refusal `al_ingetrokken` or `herstelreden_ontbreekt`
 */
export function requireMendable(
  context: ReadContext,
  row: { readonly door: string; readonly op: string; readonly ingetrokkenOp: string | null },
  reden: Herstelreden | null,
): void {
  if (row.ingetrokkenOp !== null) throw ruleViolated('al_ingetrokken');
  requireHerstelreden(context, { door: row.door, geregistreerdOp: row.op, verteld: false }, reden);
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
