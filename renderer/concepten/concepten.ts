import type { QueryClient } from '@tanstack/react-query';
import { api, client } from '#renderer/api/client.ts';
import { mayRetry, toStoring } from '#renderer/api/fouten.ts';
import { ConceptQueue } from './concept-queue.ts';

/** The one queue of the window: forms put in, lock and leaving flush it. */
export const concepten = new ConceptQueue({
  save: async (sleutel, titel, inhoud) => {
    const { bijgewerktOp } = await client.werk.keepConcept({ sleutel, titel, inhoud });
    return bijgewerktOp;
  },
  remove: (sleutel) => client.werk.discardConcept({ sleutel }),
  mayRetry: (fout) => mayRetry(toStoring(fout)),
  setTimer: (callback, ms) => setTimeout(callback, ms),
  clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
});

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

/** Fetches the drafts anew where they are shown: after one was finished or thrown away. */
export async function refetchConcepten(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: api.werk.listConcepten.key() }),
    queries.invalidateQueries({ queryKey: api.werk.readConcept.key() }),
  ]);
}
