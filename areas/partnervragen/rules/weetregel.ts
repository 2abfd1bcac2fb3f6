import type { Processtap } from '#areas/dossiers/rules.ts';
import type { Grondslag } from './grondslag.ts';
import type { Ontvangerrol } from './ontvangers.ts';
import type { Weetveld } from './weetvelden.ts';

/**
 * How a field may be told: as it is; when somebody chooses it and says why the recipient's own role
 * needs it (B3); or only with a key of its own (st 5). What no rule names is not told.
 */
export const WEETSTANDEN = ['mag', 'kies', 'sleutel'] as const;

/** One of them. */
export type Weetstand = (typeof WEETSTANDEN)[number];

/** What must be so besides. */
export const WEETVOORWAARDEN = ['eigen_procedure', 'jeugdhulp_gevraagd'] as const;

/** One of them. */
export type Weetvoorwaarde = (typeof WEETVOORWAARDEN)[number];

/** One rule of an afsprakenset: these recipients may hear this, in these steps, on these grondslagen. */
export type Weetregel = {
  readonly rollen: readonly Ontvangerrol[];
  readonly velden: readonly Weetveld[];
  readonly stappen: readonly Processtap[];
  readonly grondslagen: readonly Grondslag[];
  readonly stand: Weetstand;
  readonly voorwaarde?: Weetvoorwaarde | undefined;
  readonly bron: string;
};
