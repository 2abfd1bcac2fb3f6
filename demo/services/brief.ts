import type { BriefVraag } from '#areas/brieven/contract.ts';
import { composeBrief, registerBrief } from '#areas/brieven/service/brieven.ts';
import type { Briefdrukker, OwnContext, WriteContext } from '#areas/context.ts';
import { briefVanSleutel } from '#areas/trajecten/rules/afgeleide-termijn.ts';
import { listTermijnen } from '#areas/trajecten/store.ts';
import type { Stap } from '../stappen.ts';
import { zaakVan } from './procedure.ts';
import { type DemoStand, dossierVan, mensVan } from './stand.ts';

/** Writes a letter to somebody and registers that it was sent. */
export async function schrijf(
  context: WriteContext,
  stap: Extract<Stap, { soort: 'brief' }>,
  stand: DemoStand,
): Promise<void> {
  const { verhaal, dag, brief: soort, aan, kanaal, bezoek = null, zaak, alsNodig } = stap;
  const { id: dossierId } = await dossierVan(context, stand, verhaal);
  const betrokkeneId = mensVan(stand, verhaal, aan);
  const procedureId = zaak === undefined ? null : (await zaakVan(context, dossierId, zaak))?.row.id;
  const vraag: BriefVraag = {
    ...{ dossierId, betrokkeneId, soort, bezoek, datum: dag, meldingId: null },
    procedureId: procedureId ?? null,
  };
  const own = ownContext(context);
  if (alsNodig && !((await isDue(context, vraag)) && (await isWritable(own, vraag)))) return;
  await registerBrief(own, { ...vraag, verzondenOp: dag, kanaal, nogmaals: false });
}

/** Whether a letter of this kind to this person is waited for. */
async function isDue({ unit }: WriteContext, vraag: BriefVraag): Promise<boolean> {
  const { dossierId, soort, betrokkeneId } = vraag;
  return (await listTermijnen(unit, [dossierId])).some((termijn) => {
    if (termijn.voldaanOp !== null) return false;
    if (soort === 'informatie') return termijn.code === 'informatieplicht';
    return briefVanSleutel(termijn.sleutel) === soort && termijn.betrokkeneId === betrokkeneId;
  });
}

async function isWritable(own: OwnContext, vraag: BriefVraag): Promise<boolean> {
  return (await composeBrief(own, vraag)).bezwaar === null;
}

/** The step has a unit open: what would open its own works in that one. */
function ownContext(context: WriteContext): OwnContext {
  const { sleutels, drukker } = context.middelen;
  return {
    ...context,
    middelen: { sleutels, drukker: zonderPapier(drukker) },
    read: (work) => work(context),
    write: (work) => work(context),
  };
}

/** Holds a letter against paper and ink, but makes no pages: nobody reads those of a demo. */
function zonderPapier({ controleer }: Briefdrukker): Briefdrukker {
  return {
    controleer,
    maak: async (inhoud) => {
      controleer(inhoud);
      return new Uint8Array();
    },
  };
}
