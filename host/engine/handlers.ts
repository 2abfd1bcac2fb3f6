import type { OwnContext, ReadContext, WriteContext } from '#areas/context.ts';
import type { DispatchContext } from './dispatcher.ts';

type Handled<I> = { context: DispatchContext; input: I };

/** A use case that only reads, in its read unit. */
export function lezen<I, O>(work: (context: ReadContext, input: I) => Promise<O>) {
  return ({ context, input }: Handled<I>): Promise<O> => work(context.dienst.lezen(), input);
}

/** A use case that changes something, in its write unit. */
export function schrijven<I, O>(work: (context: WriteContext, input: I) => Promise<O>) {
  return ({ context, input }: Handled<I>): Promise<O> => work(context.dienst.schrijven(), input);
}

/** A use case that opens its units itself. */
export function eigen<I, O>(work: (context: OwnContext, input: I) => Promise<O>) {
  return ({ context, input }: Handled<I>): Promise<O> => work(context.dienst.eigen(), input);
}
