import type { Adresgenoot } from '#contract/bekendheid.ts';
import { findBetrokkenen, findPerSleutel } from '#db/repositories/betrokkenen.ts';
import { findDossiers, listDossiersOf, listPersonen } from '#db/repositories/dossiers.ts';
import { listMeldingen } from '#db/repositories/meldingen.ts';
import type { ReadUnit } from '#db/store.ts';
import { compareAdres } from '#domain/bekendheid/bewijs-adres.ts';
import { maakProfiel } from '#domain/bekendheid/profiel.ts';
import { sleutelsVan } from '#domain/bekendheid/sleutels.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import type { ReadContext } from './context.ts';
import { openDossier } from './dossier-toegang.ts';
import { matchPersoon } from './koppelen.ts';
import { naamVan, toGegevens } from './personen.ts';

/** More than a household; in a flat without house letters the rest is no hint any more. */
const MOST_SHOWN = 5;
const MOST_READ = 30;

/**
 * Other people who are registered at the same address now: a hint about the household, never a
 * link (B3 has no housemates, and former addresses are not kept).
 *
 * @param behalve ids that are not to be named: who is asked about, and who is shown already
 */
export async function findOpAdres(
  unit: ReadUnit,
  persoon: PersoonGegevens,
  behalve: ReadonlySet<string>,
): Promise<Adresgenoot[]> {
  const soorten = ['postcode_huisnummer', 'adres'];
  const sleutels = sleutelsVan(persoon).filter(({ soort }) => soorten.includes(soort));
  const ids = new Set((await findPerSleutel(unit, sleutels, MOST_READ)).flat());
  const profiel = maakProfiel(persoon);
  const rows = (await findBetrokkenen(unit, [...ids])).filter(
    (row) =>
      !behalve.has(row.id) &&
      compareAdres(profiel, maakProfiel(toGegevens(row))).oordeel === 'gelijk',
  );
  const links = await listDossiersOf(
    unit,
    rows.map(({ id }) => id),
  );
  const dossiers = await findDossiers(unit, [...new Set(links.map(({ dossierId }) => dossierId))]);
  const meldingen = await listMeldingen(
    unit,
    dossiers.map(({ id }) => id),
  );
  return rows.slice(0, MOST_SHOWN).map((row) => {
    const own = dossiers.filter(({ id }) =>
      links.some((link) => link.betrokkeneId === row.id && link.dossierId === id),
    );
    const laatste = meldingen.find(({ dossierId }) => own.some(({ id }) => id === dossierId));
    return {
      id: row.id,
      naam: naamVan(row),
      dossiers: own.map(({ id, nummer, geslotenOp }) => ({
        id,
        nummer,
        open: geslotenOp === null,
      })),
      laatsteMelding: laatste === undefined ? null : toIsoDate(laatste.ontvangenOp),
    };
  });
}

/**
 * Who else is registered at the address of the betrokkene of a dossier. A second registration of
 * the betrokkene is no housemate: `listDubbel` points it out.
 */
export async function listOpAdres(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Adresgenoot[]> {
  const { unit } = context;
  await openDossier(context, dossierId, 'lezen');
  const links = await listPersonen(unit, [dossierId]);
  const inside = new Set(links.map(({ betrokkeneId }) => betrokkeneId));
  const hoofd = links.find(({ rol }) => rol === 'betrokkene');
  const [row] = hoofd === undefined ? [] : await findBetrokkenen(unit, [hoofd.betrokkeneId]);
  if (row === undefined) return [];
  const gegevens = toGegevens(row);
  const dubbel = await matchPersoon(unit, gegevens, 'bekend');
  const behalve = dubbel.map(({ kandidaat }) => kandidaat.row.id);
  return findOpAdres(unit, gegevens, new Set([...inside, ...behalve]));
}
