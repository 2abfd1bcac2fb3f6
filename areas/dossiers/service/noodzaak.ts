import type { ReadContext, WriteContext } from '#areas/context.ts';
import { clearAchterstand } from '#areas/meldingen/service-herstel.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { once } from '#areas/once.ts';
import { correctBetrokkene, withAdres } from '#areas/personen/service/personen.ts';
import {
  deleteVervangen,
  findBetrokkene,
  findBetrokkenen,
} from '#areas/personen/store/betrokkenen.ts';
import { notFound, ruleViolated } from '#areas/refusal.ts';
import { listTrajecten } from '#areas/trajecten/store-procedures.ts';
import { fromRij } from '#domain/velden/rij.ts';
import type { Dossier } from '../contract.ts';
import type { Noodzaakvraag } from '../contract-noodzaak.ts';
import { huishoudenVelden } from '../fields.ts';
import type { Processtap } from '../rules.ts';
import {
  type Herzien,
  magVragen,
  type Noodzaakbesluit,
  type Noodzaakveld,
} from '../rules-noodzaak.ts';
import { type DossierRow, findDossier } from '../store.ts';
import { insertNoodzaak, listNoodzaakKoppen } from '../store-noodzaak.ts';
import { changeHuishouden, readDossier } from './dossiers.ts';
import { note } from './historie.ts';
import { metAchterstand, readHerzien } from './noodzaak-stap.ts';
import { roepnaam } from './persoon-weergave.ts';
import { openDossier } from './toegang.ts';
import { viewDossier } from './weergave.ts';

type Vraag = { readonly trajectId: string; readonly velden: readonly Herzien[] };

/** What is asked of a dossier now: nothing while its step is judged, or it is closed or restricted. */
async function vraagVan(context: ReadContext, row: DossierRow): Promise<Vraag | undefined> {
  const { unit, today } = context;
  const traject = (await listTrajecten(unit, row.id)).find(({ geslotenOp }) => geslotenOp === null);
  if (traject === undefined || row.geslotenOp !== null || row.beperkt) return undefined;
  const judged = (await listNoodzaakKoppen(unit, [row.id])).filter(
    ({ trajectId }) => trajectId === traject.id,
  );
  if (!magVragen(judged, row.processtap, today)) return undefined;
  const velden = await readHerzien(context, row, traject.id);
  return velden.length === 0 ? undefined : { trajectId: traject.id, velden };
}

/** Which held data are to be judged now, with whose they are; never what they say (PP 2.4 b). */
export async function readNoodzaak(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Noodzaakvraag> {
  const row = await openDossier(context, dossierId, 'lezen');
  const vraag = await vraagVan(context, row);
  if (vraag === undefined) return { stap: row.processtap, velden: [] };
  const mensen = new Map(
    (
      await findBetrokkenen(
        context.unit,
        vraag.velden.flatMap(({ persoon }) => persoon ?? []),
      )
    ).map((mens) => [mens.id, mens]),
  );
  const meldingen = (await listMeldingen(context.unit, [dossierId])).filter((one) =>
    metAchterstand(one, vraag.trajectId),
  );
  return {
    stap: row.processtap,
    velden: vraag.velden.map(({ veld, persoon }) => ({
      ...{ veld, persoon, zin: hoeveel(veld, row, meldingen.length) },
      wie: persoon === null ? '' : roepnaam(mensen.get(persoon)),
    })),
  };
}

/** How much is held of a field, without a word of what it says. */
function hoeveel(
  veld: Noodzaakveld,
  { leeftijden, zorgen }: DossierRow,
  meldingen: number,
): string {
  const aantal = (getal: number, een: string, meer: string) =>
    getal === 1 ? `Er is één ${een} vastgelegd.` : `Er zijn ${getal} ${meer} vastgelegd.`;
  switch (veld) {
    case 'bsn':
      return 'Er is een BSN vastgelegd.';
    case 'achterstandCent':
      return meldingen === 1
        ? 'In één melding staat een bedrag.'
        : `In ${meldingen} meldingen staat een bedrag.`;
    case 'zorgen':
      return aantal(
        Object.values(zorgen).filter((waarde) => waarde !== 'onbekend').length,
        'zorg beoordeeld en',
        'zorgen beoordeeld en',
      );
    case 'leeftijden':
      return aantal(leeftijden.length, 'leeftijd', 'leeftijden');
    case 'ondersteuningsvraag':
      return 'Er is een tekst vastgelegd.';
  }
}

/**
 * Records which held data the step where a case now stands still needs and why, and removes the rest
 * (PP 2.4 b). Everything that is asked is decided at once; of the data itself nothing is kept here.
 */
export const recordNoodzaak = once(
  async (
    context: WriteContext,
    input: {
      dossierId: string;
      stap: Processtap;
      besluiten: readonly Noodzaakbesluit[];
    },
  ): Promise<Dossier> => {
    const { unit, newId, today, account } = context;
    const { dossierId, stap, besluiten } = input;
    const row = await openDossier(context, dossierId, 'wijzigen');
    const vraag = await vraagVan(context, row);
    if (vraag === undefined || row.processtap !== stap) throw ruleViolated('noodzaak_veranderd');
    const { trajectId, velden } = vraag;
    const gegeven = new Set(besluiten.map(sleutelVan));
    if (velden.some((one) => !gegeven.has(sleutelVan(one))))
      throw ruleViolated('noodzaak_onvolledig');
    if (besluiten.length !== velden.length) throw ruleViolated('noodzaak_veranderd');
    await insertNoodzaak(unit, {
      ...{ id: newId(), dossierId, trajectId, stap, soort: 'beoordeeld', op: today },
      ...{ door: account.id, besluiten },
    });
    const namen = (besluit: Noodzaakbesluit['besluit']) => [
      ...new Set(besluiten.filter((one) => one.besluit === besluit).map(({ veld }) => veld)),
    ];
    await note(context, dossierId, 'noodzaak', {
      ...{ stap, behouden: namen('behouden').join(', ') },
      verwijderd: namen('verwijderd').join(', '),
    });
    await verwijder(
      context,
      row,
      trajectId,
      besluiten.filter(({ besluit }) => besluit === 'verwijderd'),
    );
    return viewDossier(context, (await findDossier(unit, dossierId)) ?? row);
  },
  (context, { dossierId }) => readDossier(context, { id: dossierId }),
);

const sleutelVan = ({ veld, persoon }: Herzien) => `${veld}:${persoon ?? ''}`;

/** Removes what is not needed, as the forms of these fields do. */
async function verwijder(
  context: WriteContext,
  row: DossierRow,
  trajectId: string,
  weg: readonly Herzien[],
): Promise<void> {
  const is = (veld: Noodzaakveld) => weg.some((one) => one.veld === veld);
  for (const { veld, persoon } of weg)
    if (veld === 'bsn' && persoon !== null) await verwijderBsn(context, row.id, persoon);
  if (is('achterstandCent'))
    for (const melding of await listMeldingen(context.unit, [row.id]))
      if (metAchterstand(melding, trajectId)) await clearAchterstand(context, melding);
  if (is('zorgen') || is('leeftijden') || is('ondersteuningsvraag'))
    await changeHuishouden(context, {
      ...{ id: row.id, versie: row.versie, zorgen: is('zorgen') ? {} : row.zorgen },
      huishouden: {
        ...fromRij(huishoudenVelden, row),
        leeftijden: is('leeftijden') ? [] : row.leeftijden,
        ...(is('ondersteuningsvraag') && { ondersteuningsvraag: '' }),
      },
    });
}

const BRON = 'beoordeling of het nog nodig is';

/** Nothing of a BSN stays: not the value before either, which a correction would keep (PP 6). */
async function verwijderBsn(context: WriteContext, dossierId: string, id: string): Promise<void> {
  const mens = await findBetrokkene(context.unit, id);
  if (mens === undefined) throw notFound('betrokkene');
  const { velden } = await correctBetrokkene(
    context,
    mens,
    { ...withAdres(mens), bsn: null },
    BRON,
  );
  await deleteVervangen(context.unit, id, ['bsn']);
  await note(context, dossierId, 'betrokkene', { wie: id, velden: velden.join(', '), bron: BRON });
}
