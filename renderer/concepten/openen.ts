import type { ConceptKop } from '#areas/werk/contract.ts';
import { client } from '#renderer/api/client.ts';
import { toStoring } from '#renderer/api/fouten.ts';
import { concepten, venster } from './concepten.ts';
import type { ConceptOpening } from './geladen-concept.ts';

export type Openvraag = {
  readonly sleutel: string;
  /** The draft that the address names. */
  readonly gevraagd: string | undefined;
  /** Also when another window has it: somebody asked for exactly this. */
  readonly overnemen: boolean;
};

/** The draft that was asked for is being typed in another window. */
export type Bezet = { readonly bezet: ConceptKop };

/** Other windows may take drafts at the same moment: look again this often. */
const KEREN = 5;

/**
 * Opens a form: with the draft that was asked for, or the newest of this form that belongs to this
 * window or to no window that lives. It becomes this window's. A draft of another window that lives
 * is left alone.
 */
export async function openConcept(vraag: Openvraag): Promise<ConceptOpening | Bezet> {
  const asked = vraag.gevraagd === undefined ? undefined : venster.successor(vraag.gevraagd);
  for (let keer = 0; keer < KEREN; keer += 1) {
    const levend = await venster.others();
    const alle = (await client.werk.listConcepten()).filter(
      ({ id, sleutel }) => sleutel === vraag.sleutel && !concepten.isGone(id),
    );
    const isElders = (kop: ConceptKop) => levend.has(kop.venster);
    const found = alle.find(({ id }) => id === asked);
    if (found !== undefined && isElders(found) && !vraag.overnemen) return { bezet: found };
    const elders = alle.filter((kop) => isElders(kop) && kop.id !== found?.id);
    if (found === undefined && asked !== undefined && venster.isBegun(asked))
      return { id: asked, geladen: null, elders };
    const kop = found ?? alle.find((one) => !isElders(one));
    if (kop === undefined) return { id: crypto.randomUUID(), geladen: null, elders };
    const taken = await take(kop.id);
    if (taken !== undefined) return { ...taken, elders };
  }
  return { id: crypto.randomUUID(), geladen: null, elders: [] };
}

/** Makes a draft this window's; undefined when somebody else was first. */
async function take(id: string): Promise<Omit<ConceptOpening, 'elders'> | undefined> {
  const { concept } = await client.werk.readConcept({ id });
  if (concept === null) return undefined;
  const { bijgewerktOp, ...typed } = concept;
  const own = await venster.id();
  let { versie } = concept;
  try {
    if (concept.venster !== own)
      ({ versie } = await client.werk.keepConcept({ ...typed, venster: own }));
  } catch (fout) {
    if (toStoring(fout).code === 'conflict') return undefined;
    // What was typed is put back even when nothing can be written now.
  }
  concepten.know({ id, sleutel: concept.sleutel, versie });
  return { id, geladen: { id, inhoud: concept.inhoud, bijgewerktOp } };
}
