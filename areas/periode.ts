import type { Periode } from '#domain/dates/periode.ts';
import { ruleViolated } from './refusal.ts';

/** Refuses a period that ends before it begins; how long one may be says the contract. */
export function requirePeriode({ van, tot }: Periode): void {
  if (tot < van) throw ruleViolated('periode_onjuist');
}
