import type { BriefVraag } from '#areas/brieven/contract.ts';
import { Onvolledig } from '#areas/brieven/service/onvolledig.ts';
import { registerBrief, skipBrief } from '#areas/brieven/service/registreren.ts';
import type { Briefdrukker, OwnContext, WriteContext } from '#areas/context.ts';
import { listPersonen } from '#areas/dossiers/store.ts';
import { briefVanSleutel } from '#areas/trajecten/rules/afgeleide-termijn.ts';
import { listTermijnen } from '#areas/trajecten/store.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Stap } from '../stappen.ts';
import { zaakVan } from './procedure.ts';
import { type DemoStand, dossierVan, mensVan } from './stand.ts';

/** Writes a letter to somebody and registers that it was sent. */
export async function schrijfDemo(
  context: WriteContext,
  stap: Extract<Stap, { soort: 'brief' }>,
  stand: DemoStand,
): Promise<void> {
  const { verhaal, dag, brief: soort, aan, voor, kanaal, bezoek = null, zaak, alsNodig } = stap;
  const { id: dossierId } = await dossierVan(context, stand, verhaal);
  const betrokkeneId = mensVan(stand, verhaal, aan);
  const procedureId = zaak === undefined ? null : (await zaakVan(context, dossierId, zaak))?.row.id;
  const vraag: BriefVraag = {
    ...{ dossierId, betrokkeneId, soort, bezoek, datum: dag, meldingId: null },
    ...{ procedureId: procedureId ?? null, aan: voor },
  };
  const own = ownContext(context, alsNodig === true);
  if (alsNodig && !(await isDue(context, vraag))) return;
  try {
    await registerBrief(own, { ...vraag, verzondenOp: dag, kanaal, nogmaals: false });
  } catch (error) {
    // By chance there may be a household that cannot be written, as at a desk; a story has none.
    if (!(alsNodig && error instanceof Onvolledig)) throw error;
  }
}

/** Whether a letter of this kind to this person is waited for. */
async function isDue({ unit }: WriteContext, vraag: BriefVraag): Promise<boolean> {
  const { dossierId, soort, betrokkeneId } = vraag;
  if (soort === 'afsluiting') return true;
  return (await listTermijnen(unit, [dossierId])).some((termijn) => {
    if (termijn.voldaanOp !== null) return false;
    if (soort === 'informatie') return termijn.code === 'informatieplicht';
    return briefVanSleutel(termijn.sleutel) === soort && termijn.betrokkeneId === betrokkeneId;
  });
}

/** The step has a unit open: what would open its own works in that one. */
function ownContext(context: WriteContext, isGewoon: boolean): OwnContext {
  const { drukker } = context.middelen;
  return {
    ...context,
    endOtherSessions: () => undefined,
    logExport: () => Promise.resolve(),
    readApart: () => Promise.reject(new Error('a letter reads nothing apart')),
    middelen: { ...context.middelen, drukker: zonderPapier(drukker, isGewoon) },
    read: (work) => work(context),
    write: (work) => work(context),
  };
}

/**
 * Makes no pages: nobody reads those of a demo. A letter of a story is held against paper and ink
 * all the same; the usual ones are hundreds, of names and streets that a test has printed.
 */
function zonderPapier({ controleer }: Briefdrukker, isGewoon: boolean): Briefdrukker {
  return {
    controleer,
    maak: async (inhoud) => {
      if (!isGewoon) controleer(inhoud);
      return new Uint8Array();
    },
    blad: async () => new Uint8Array(),
  };
}

/** Everybody in a dossier was told in person all that a letter would say of their data (AVG 14). */
export async function vertelDemo(
  context: WriteContext,
  dossierId: string,
  op: IsoDate,
): Promise<void> {
  for (const { betrokkeneId, overleden } of await listPersonen(context.unit, [dossierId]))
    if (overleden === null)
      await skipBrief(context, {
        ...{ dossierId, betrokkeneId, aan: 'betrokkene', procedureId: null, op },
        ...{ soort: 'informatie', reden: 'in_persoon_met_informatie' },
      });
}
