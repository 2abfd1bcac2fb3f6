import type { QueryClient } from '@tanstack/react-query';
import { type Concept, conceptNu } from '#areas/werk/contract.ts';
import { api, client } from '#renderer/api/client.ts';
import { mayRetry, toStoring } from '#renderer/api/fouten.ts';
import { type Botsing, ConceptQueue } from './concept-queue.ts';
import { browserVenster, EigenVenster } from './venster.ts';

/** This window, among the other windows of the same browser. */
export const venster = new EigenVenster(browserVenster());

let zender: BroadcastChannel | undefined;

/** The one queue of the window: forms put in, lock and leaving flush it. */
export const concepten = new ConceptQueue({
  save: async ({ inhoud, ...concept }) => {
    const typed = { ...concept, inhoud: { ...inhoud }, venster: await venster.id() };
    const { versie, bijgewerktOp } = await client.werk.keepConcept(typed);
    venster.begun(concept.id);
    return { versie, op: bijgewerktOp };
  },
  remove: (concept) => client.werk.discardConcept(concept),
  readBotsing,
  newId: () => crypto.randomUUID(),
  onFork: (from, to) => venster.goesOn(from, to),
  tell: (id, versie) => zender?.postMessage({ id, versie }),
  mayRetry: (fout) => mayRetry(toStoring(fout)),
  setTimer: (callback, ms) => setTimeout(callback, ms),
  clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
});

// A version of this same window was kept while its answer got lost: nobody else typed there.
async function readBotsing(fout: unknown): Promise<Botsing | undefined> {
  const storing = toStoring(fout);
  if (storing.code !== 'conflict') return undefined;
  const { data } = conceptNu.safeParse(storing.data.huidig);
  if (data == null || data.venster !== (await venster.id())) return { van: 'ander' };
  return { van: 'zelf', versie: data.versie };
}

/** Marks this window as living, and listens to what others do with drafts that are open here. */
export function startVenster(): void {
  void venster.id();
  if (typeof BroadcastChannel === 'undefined') return;
  zender ??= new BroadcastChannel('meldpunt-concepten');
  zender.onmessage = ({ data }: MessageEvent<{ id: string; versie: number | null }>) =>
    concepten.heard(data.id, data.versie);
}

/** Saves all drafts when the page is hidden or goes away. Gives a function that stops it. */
export function flushOnLeave(): () => void {
  const leave = () => void concepten.flush();
  const hide = () => {
    if (document.visibilityState === 'hidden') leave();
  };
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', hide);
  return () => {
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', hide);
  };
}

/** Throws one draft of a list away. Gives what it was, to bring it back with; null when it was gone. */
export async function throwAway(id: string): Promise<Concept | null> {
  const { concept } = await client.werk.readConcept({ id });
  if (concept === null) return null;
  concepten.know(concept);
  await concepten.discard(concept);
  return concept;
}

/** Brings back a draft that was thrown away from a list. True when it is kept again. */
export async function bringBack(concept: Concept): Promise<boolean> {
  concepten.put(concept, concept.titel, concept.inhoud);
  await concepten.flush();
  return concepten.stand(concept.id).soort === 'bewaard';
}

/** Throws away every draft of a form that can no longer be opened: its record is gone. */
export async function discardAll(sleutel: string): Promise<void> {
  const lijst = await client.werk.listConcepten();
  for (const kop of lijst.filter((one) => one.sleutel === sleutel)) {
    concepten.know(kop);
    await concepten.discard(kop);
  }
}

/** How the query that opens the draft of a form is called, whichever form it is. */
export const OPENEN = 'concept-openen';

/** Fetches the drafts anew where they are shown: after one was finished or thrown away. */
export async function refetchConcepten(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: api.werk.listConcepten.key() }),
    queries.invalidateQueries({ queryKey: [OPENEN] }),
  ]);
}
