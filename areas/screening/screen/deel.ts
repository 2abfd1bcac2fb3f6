import type { ScreeningWaarden, Zet } from './waarden.ts';

/** What each part of the form is given. */
export type FormulierDeel = {
  readonly waarden: ScreeningWaarden;
  readonly zet: Zet;
  /** Where the answers that were filled in come from, by the path of the question. */
  readonly bronnen: Readonly<Record<string, string>>;
};
