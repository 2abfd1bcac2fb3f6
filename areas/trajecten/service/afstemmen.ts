import { readAfspraken } from '#areas/beheer/service.ts';
import type { ReadContext } from '#areas/context.ts';
import { listPartnerKoppen } from '#areas/partners/store.ts';
import { afstemmingVelden } from '#areas/screening/fields.ts';
import {
  AFSTEMMINGSTERMIJN,
  type Afstemmingsvraag,
  afstemmingsvragen,
  STANDAARD_AFSTEMMINGSTERMIJN,
} from '#areas/screening/rules/afstemmingsvraag.ts';
import { type AfstemmingRow, listAfstemmingen } from '#areas/screening/store.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { fromRij } from '#domain/velden/rij.ts';
import type { Termijneinde } from '../rules/afgeleide-termijn.ts';
import type { Looptijd, Opschorting } from '../rules/termijn.ts';
import { vervaltOf } from '../rules/vervalt.ts';
import type { TermijnRow } from '../store.ts';
import type { TrajectRow } from '../store-procedures.ts';

type Afstemtermijn = Omit<TermijnRow, 'id' | 'versie'>;

/**
 * The terms in which partners answer what was asked about afstemming (st 5): a task of its day until
 * an answer is recorded, or that none came. Its length is of the set that the traject keeps.
 */
export async function deriveAfstemmingen(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierId: string,
  trajecten: readonly TrajectRow[],
  opgeschort: (sleutel: string) => readonly Opschorting[],
): Promise<Afstemtermijn[]> {
  const rows = await listAfstemmingen(unit, dossierId);
  if (!rows.some(({ soort }) => soort === 'gevraagd')) return [];
  const afspraken = await readAfspraken(unit);
  const koppen = await listPartnerKoppen(unit);
  const naamNu = (id: string) => koppen.get(koppen.get(id)?.opvolger ?? id)?.naam;
  return trajecten.flatMap(({ id, setId, geslotenOp }) => {
    const own = rows.filter((row) => isVan(row, id, trajecten));
    return afstemmingsvragen(
      own.map((row) => ({ id: row.id, ...fromRij(afstemmingVelden, row) })),
    ).map((vraag): Afstemtermijn => {
      const begin = vraag.gevraagdOp;
      const { termijnen, kalender } = afspraken(begin, setId);
      const regel = termijnen.find(({ code }) => code === AFSTEMMINGSTERMIJN);
      const looptijd: Looptijd =
        regel === undefined
          ? STANDAARD_AFSTEMMINGSTERMIJN
          : { eenheid: regel.eenheid, aantal: regel.aantal };
      const sleutel = `${AFSTEMMINGSTERMIJN}:${vraag.id}`;
      const opschortingen = [...opgeschort(sleutel)];
      const einde = endOf(vraag, geslotenOp);
      return {
        ...{ dossierId, sleutel, begin, looptijd, kalender, opschortingen },
        ...{ code: AFSTEMMINGSTERMIJN, bron: regel?.bron ?? 'st 5; eigen regel' },
        naam: `Vraag ${naamNu(vraag.partner) ?? 'de partner'} om een reactie over de afstemming`,
        vervalt: vervaltOf({ begin, looptijd, kalender }, opschortingen) ?? null,
        ...{ meldingId: null, procedureId: null, betrokkeneId: null },
        ...{ voldaanOp: einde?.op ?? null, voldaanMet: einde?.met ?? null },
        einde: einde?.hoe ?? null,
      };
    });
  });
}

/** Whether an afstemming is of a traject; one without is of the last. */
function isVan(
  { trajectId }: AfstemmingRow,
  id: string,
  trajecten: readonly TrajectRow[],
): boolean {
  return (trajectId ?? trajecten.at(-1)?.id) === id;
}

function endOf(
  { antwoord, gevraagdOp }: Afstemmingsvraag,
  geslotenOp: string | null,
): Termijneinde | null {
  if (antwoord !== null)
    return {
      ...{ op: antwoord.op, hoe: 'gehaald' },
      met:
        antwoord.soort === 'afstemming'
          ? 'afgestemd'
          : `gevraagd op ${formatDatum(gevraagdOp)}, geen reactie`,
    };
  return geslotenOp === null
    ? null
    : { op: toIsoDate(geslotenOp), hoe: 'traject_dicht', met: 'traject afgesloten' };
}
