import type { ReadContext } from '#areas/context.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { type DossierRow, listPersonen } from '#areas/dossiers/store.ts';
import { isVoorBewind, PROCEDUREBRIEVEN } from '#areas/trajecten/rules/afgeleide-termijn.ts';
import { meldingenVan } from '#areas/trajecten/service/verhuurders.ts';
import { listTermijnen } from '#areas/trajecten/store.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Waarover } from '../contract.ts';
import { listAangekomen } from '../store.ts';
import {
  type Briefstand,
  briefstand,
  meldersVan,
  passend,
  teVertellen,
  verhuurdersVan,
} from './briefstand.ts';
import { zelfdeBron } from './informatieplicht.ts';

/** What letters can be about now, which are due, and which one comes first. */
export async function listWaarover(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Waarover> {
  const dossier = await openDossier(context, dossierId, 'lezen');
  const stand = await briefstand(context, dossierId);
  const gebeurtenissen = PROCEDUREBRIEVEN.flatMap((soort) =>
    passend(stand, soort).flatMap((one) => {
      const told = teVertellen(one, soort, null);
      const last = told.at(-1);
      if (last === undefined) return [];
      const meldingen = meldingenVan(one.row, stand.meldingen);
      const verhuurders = verhuurdersVan(stand, one);
      return [
        {
          ...{ soort, procedureId: one.row.id, meldingen: meldingen.map(({ id }) => id) },
          ...{ gebeurtenis: last.soort, vernomenOp: last.vernomenOp },
          melder: meldersVan(stand, one).join(', '),
          verhuurder: verhuurders.length === 1 ? (verhuurders[0] ?? null) : null,
        },
      ];
    }),
  );
  const teSchrijven = dossier.geslotenOp === null ? await due(context, stand, dossier) : [];
  return { gebeurtenissen, teSchrijven, voorstel: voorstel(dossier, stand, teSchrijven) };
}

type TeSchrijven = Waarover['teSchrijven'];

/** The letters that are due: of each procedure, and what each must hear of a melding (AVG 14). */
async function due(
  { unit }: ReadContext,
  { procedures, meldingen }: Briefstand,
  { id: dossierId }: DossierRow,
): Promise<TeSchrijven> {
  const found: TeSchrijven[number][] = procedures.flatMap(({ row, afleiding }) =>
    afleiding.termijnen.flatMap(({ brief, voldaan, vervalt, betrokkeneId, sleutel }) => {
      const aan = isVoorBewind(sleutel) ? ('bewindvoerder' as const) : ('betrokkene' as const);
      return brief === null || voldaan !== null || betrokkeneId === null
        ? []
        : [{ soort: brief, procedureId: row.id, betrokkeneId, aan, vervalt }];
    }),
  );
  const letters = await listAangekomen(unit, dossierId);
  const levend = (await listPersonen(unit, [dossierId])).filter(
    ({ overleden }) => overleden === null,
  );
  for (const { code, meldingId, voldaanOp, vervalt } of await listTermijnen(unit, [dossierId])) {
    if (code !== 'informatieplicht' || voldaanOp !== null) continue;
    if (meldingId === null || meldingen.every(({ id }) => id !== meldingId)) continue;
    const bron = zelfdeBron(meldingen, meldingId);
    for (const { betrokkeneId } of levend) {
      const weetAl = letters.some(
        (one) =>
          one.betrokkeneId === betrokkeneId &&
          one.aan === null &&
          one.bronnen.some((id) => bron.has(id)),
      );
      if (weetAl) continue;
      const plicht = vervalt === null ? null : toIsoDate(vervalt);
      // A letter about the case tells what the desk holds as well: nobody gets two at once.
      const zaak = found.findIndex(
        (one) =>
          one.betrokkeneId === betrokkeneId &&
          one.aan === 'betrokkene' &&
          one.soort !== 'informatie',
      );
      const brief = found[zaak];
      if (brief === undefined)
        found.push({
          ...{ soort: 'informatie', procedureId: null, betrokkeneId, aan: 'betrokkene' },
          vervalt: plicht,
        });
      else if (plicht !== null && (brief.vervalt === null || plicht < brief.vervalt))
        found[zaak] = { ...brief, vervalt: plicht };
    }
  }
  const day = ({ vervalt }: TeSchrijven[number]) => vervalt ?? '9999-12-31';
  return found
    .sort((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0))
    .filter((one, index, all) => all.findIndex((other) => isSame(one, other)) === index);
}

function isSame(one: TeSchrijven[number], other: TeSchrijven[number]): boolean {
  const { soort, procedureId, betrokkeneId, aan } = other;
  const isAbout = one.soort === soort && one.procedureId === procedureId;
  return isAbout && one.betrokkeneId === betrokkeneId && one.aan === aan;
}

/** The letter that is due first; a letter on closing for a closed dossier. */
function voorstel(
  { geslotenOp }: DossierRow,
  stand: Briefstand,
  [first]: TeSchrijven,
): Waarover['voorstel'] {
  if (geslotenOp !== null) return { soort: 'afsluiting', procedureId: null };
  if (first !== undefined) return { soort: first.soort, procedureId: first.procedureId };
  for (const soort of ['ontruiming', 'dagvaarding'] as const) {
    const [one] = passend(stand, soort);
    if (one !== undefined) return { soort, procedureId: one.row.id };
  }
  return { soort: 'huisbezoek', procedureId: null };
}
