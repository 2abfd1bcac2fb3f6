import { Refusal } from '#areas/refusal.ts';
import type { Fout } from '#domain/contract/fouten.ts';

/** What a use case refused with; a test that expects a refusal must not be answered. */
export async function geweigerd(call: Promise<unknown>): Promise<Fout> {
  const outcome = await call.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome && outcome.error instanceof Refusal) return outcome.error.fout;
  if ('error' in outcome) throw outcome.error;
  throw new Error(`not refused: ${JSON.stringify(outcome.answer)}`);
}
