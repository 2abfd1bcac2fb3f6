import type { ReadContext } from './context.ts';

/** What the engine kept of an inzending that was done before. */
export type Inzending = {
  /** The record that was made, where the function said which; see `registered` of its context. */
  readonly objectId: string;
};

/**
 * The function of an operation that registers something, with how its answer is read again: for
 * whoever sends the same inzending a second time, under the rights that he has now.
 *
 * @example once(async (context, input) => ({ id: 'new' }), async (context, input, { objectId }) => ({ id: objectId })).reread.length // 3
 */
export function once<Context, Input, Answer>(
  work: (context: Context, input: Input) => Promise<Answer>,
  reread: (context: ReadContext, input: Input, inzending: Inzending) => Promise<Answer>,
) {
  return Object.assign(work, { reread });
}
