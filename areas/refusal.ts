import type { Fout, Regelcode } from '#domain/contract/fouten.ts';

/** An expected refusal of a use case; the dispatcher answers it as the contract's typed error. */
export class Refusal extends Error {
  readonly fout: Fout;

  constructor(fout: Fout) {
    super(fout.code);
    this.name = 'Refusal';
    this.fout = fout;
  }
}

/** The record is not there (any more). */
export function notFound(wat: string): Refusal {
  return new Refusal({ code: 'not_found', data: { wat } });
}

/** Somebody changed the record in between; the answer carries it as it is now. */
export function conflict(wat: string, huidig: unknown): Refusal {
  return new Refusal({ code: 'conflict', data: { wat, huidig } });
}

/** A rule of the desk forbids it. */
export function ruleViolated(
  regel: Regelcode,
  details?: Readonly<Record<string, string | number | boolean>>,
): Refusal {
  return new Refusal({
    code: 'rule_violated',
    data: details === undefined ? { regel } : { regel, details },
  });
}
