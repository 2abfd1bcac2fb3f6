import { z } from 'zod';
import { PROCESSTAPPEN } from '#areas/dossiers/rules.ts';
import { GRONDSLAGEN } from './rules/grondslag.ts';
import { ONTVANGERROLLEN } from './rules/ontvangers.ts';
import { WEETSTANDEN, WEETVOORWAARDEN } from './rules/weetregel.ts';
import { isWeetveld, type Weetveld } from './rules/weetvelden.ts';

/** A field that can be told, by its code. */
export const weetveldCode = z.custom<Weetveld>(
  (value) => typeof value === 'string' && isWeetveld(value),
  { error: 'Dit is geen gegeven dat verteld kan worden.' },
);

/** One rule about who may know what, as it stands in an afsprakenset and in its file. */
export const weetregel = z.strictObject({
  rollen: z.array(z.enum(ONTVANGERROLLEN)).min(1),
  velden: z.array(weetveldCode).min(1),
  stappen: z.array(z.enum(PROCESSTAPPEN)).min(1),
  grondslagen: z.array(z.enum(GRONDSLAGEN)).min(1),
  stand: z.enum(WEETSTANDEN),
  voorwaarde: z.enum(WEETVOORWAARDEN).optional(),
  bron: z.string().trim().min(1).max(200),
});
