import type { Instellingen } from '#contract/instellingen.ts';
import {
  type InstellingRow,
  readInstelling,
  updateInstelling,
} from '#db/repositories/instellingen.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { conflict } from './refusal.ts';

/** The settings of the desk. */
export async function readInstellingen(context: ReadContext): Promise<Instellingen> {
  return toInstellingen(await readInstelling(context.unit));
}

/** Changes the settings; refused with the current ones when somebody else was first. */
export async function changeInstellingen(
  context: WriteContext,
  { versie, ...values }: Instellingen,
): Promise<Instellingen> {
  const changed = await updateInstelling(context.unit, versie, values);
  if (changed === undefined)
    throw conflict('instelling', toInstellingen(await readInstelling(context.unit)));
  return toInstellingen(changed);
}

function toInstellingen({ id: _, ...instellingen }: InstellingRow): Instellingen {
  return instellingen;
}
