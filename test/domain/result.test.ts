import { describe, expect, it } from 'vitest';
import { err, ok, type Result } from '#domain/result.ts';

type Fout = { readonly kind: 'te_groot'; readonly max: number };

function half(value: number): Result<number, Fout> {
  return value > 10 ? err({ kind: 'te_groot', max: 10 }) : ok(value / 2);
}

describe('a Result', () => {
  it('carries the value of a success', () => {
    expect(half(4)).toEqual({ ok: true, value: 2 });
  });

  it('carries what a sentence needs with a refusal', () => {
    expect(half(12)).toEqual({ ok: false, error: { kind: 'te_groot', max: 10 } });
  });

  it('has to be looked at before its value can be reached', () => {
    const result = half(4);
    // @ts-expect-error the value is only there when ok is true
    const value: number | undefined = result.value;
    expect(value).toBe(2);
  });
});
