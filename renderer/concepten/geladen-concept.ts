import type { ConceptKop } from '#areas/werk/contract.ts';
import type { Conceptinhoud } from './concept-queue.ts';

/** A draft as a form takes it in. */
export type GeladenConcept = {
  readonly id: string;
  readonly inhoud: Conceptinhoud;
  readonly bijgewerktOp: string;
};

/** What a form is opened with. */
export type ConceptOpening = {
  /** The id of its draft, which a form that begins empty has as well. */
  readonly id: string;
  readonly geladen: GeladenConcept | null;
  /** Drafts of the same form in other windows that are there now. */
  readonly elders: readonly ConceptKop[];
};
