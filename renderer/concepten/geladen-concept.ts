import type { Conceptinhoud } from './concept-queue.ts';

/** A draft as a form takes it in; `bijgewerktOp` is missing when it never reached the store. */
export type GeladenConcept = {
  readonly inhoud: Conceptinhoud;
  readonly bijgewerktOp: string;
};
