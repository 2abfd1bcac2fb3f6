import { createContext } from 'react';
import type { Opening } from './geladen-concept.ts';

/** With what the form was opened that is inside; undefined for a form without a draft to put back. */
export const OpeningContext = createContext<Opening | undefined>(undefined);
