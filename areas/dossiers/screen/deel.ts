import type { Dossier } from '../contract.ts';
import type { Open, Opening } from './open.ts';

/** What every part of a dossier's page is given. */
export type Kaartdeel = {
  readonly dossier: Dossier;
  /** False when the dossier is restricted or closed: then nothing has a button. */
  readonly magWijzigen: boolean;
  readonly open: Open;
  readonly openen: (open: Opening, van?: string) => void;
  readonly sluiten: () => void;
};
