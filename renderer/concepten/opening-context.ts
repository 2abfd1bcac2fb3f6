import { createContext } from 'react';
import type { ConceptOpening } from './geladen-concept.ts';

/** With what the form was opened that is inside; undefined for a form without a draft to put back. */
export const OpeningContext = createContext<ConceptOpening | undefined>(undefined);
