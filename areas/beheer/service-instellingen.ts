import type { ReadContext, WriteContext } from '#areas/context.ts';
import { conflict, ruleViolated } from '#areas/refusal.ts';
import { rederive } from '#areas/trajecten/service/herleiden.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { fromRij, toRij } from '#domain/velden/rij.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import type { Instellingen } from './contract.ts';
import { bewaarVelden } from './fields.ts';
import { type InstellingRow, readInstelling, updateInstelling } from './store.ts';

/** The settings of the desk. */
export async function readInstellingen(context: ReadContext): Promise<Instellingen> {
  return toInstellingen(await readInstelling(context.unit));
}

/** Changes the settings; refused with the current ones when somebody else was first. */
export async function changeInstellingen(
  context: WriteContext,
  { versie, ...values }: Omit<Instellingen, 'bewaren'>,
): Promise<Instellingen> {
  const changed = await updateInstelling(context.unit, versie, values);
  if (changed === undefined)
    throw conflict('instelling', toInstellingen(await readInstelling(context.unit)));
  await rederive(context);
  return toInstellingen(changed);
}

/**
 * Says from when and by what data are kept, and who confirmed that. Another begin, grondslag or
 * category than was confirmed asks for both confirmations again.
 *
 * Source: PP 7.2; domein §2a.
 */
export async function changeBewaren(
  context: WriteContext,
  { versie, ...values }: { versie: number } & Invoer<typeof bewaarVelden>,
): Promise<Instellingen> {
  const { unit, today } = context;
  const current = await readInstelling(unit);
  const was = fromRij(bewaarVelden, current);
  if ([values.fgOp, values.archivarisOp].some((day) => day !== null && day > today))
    throw ruleViolated('datum_in_toekomst');
  const isOther =
    was.begin !== values.begin ||
    was.grondslag !== values.grondslag ||
    was.categorie !== values.categorie;
  const confirmed = (now: IsoDate | null, before: IsoDate | null) =>
    isOther && now === before ? null : now;
  const changed = await updateInstelling(
    unit,
    versie,
    toRij(bewaarVelden, {
      ...values,
      fgOp: confirmed(values.fgOp, was.fgOp),
      archivarisOp: confirmed(values.archivarisOp, was.archivarisOp),
    }),
  );
  if (changed === undefined) throw conflict('instelling', toInstellingen(current));
  return toInstellingen(changed);
}

function toInstellingen(row: InstellingRow): Instellingen {
  const { id: _id, ...instellingen } = row;
  const {
    bewaarBegin: _begin,
    bewaarGrondslag: _grondslag,
    bewaarCategorie: _categorie,
    bewaarFgOp: _fg,
    bewaarArchivarisOp: _archivaris,
    ...overige
  } = instellingen;
  return { ...overige, bewaren: fromRij(bewaarVelden, row) };
}
