import { randomUUID } from 'node:crypto';
import { ORPCError } from '@orpc/client';
import { waitFor } from '@testing-library/react';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Client } from '#areas/contract.ts';
import { setConnection } from '#renderer/api/client.ts';
import { Onbereikbaar } from '#renderer/api/onbereikbaar.ts';
import {
  bringBack,
  concepten,
  discardAll,
  flushOnLeave,
  startVenster,
  throwAway,
  venster,
} from '#renderer/concepten/concepten.ts';
import { openConcept } from '#renderer/concepten/openen.ts';
import { nieuwConcept } from '#test/support/concepten.ts';
import { register, SAM } from '#test/support/dossiers.ts';
import { portTransport } from '#test/support/transports.ts';

afterEach(() => {
  concepten.setOwner(undefined);
  vi.unstubAllGlobals();
});

type Werk = Client['werk'];
const sleutel = 'partner:nieuw';

/** A window that is signed in; `instead` says what some calls do in place of what they do. */
async function bureau() {
  const { client, open } = await register(portTransport);
  const { listConcepten, readConcept, keepConcept, discardConcept } = client.werk;
  const werk = { listConcepten, readConcept, keepConcept, discardConcept };
  const instead = (calls: Partial<Record<keyof Werk, unknown>>) =>
    setConnection({ werk: { ...werk, ...calls } } as unknown as Client);
  instead({});
  concepten.setOwner(randomUUID());
  const titels = async () => (await listConcepten()).map(({ titel }) => titel).sort();
  const keep = async (titel: string, more: object = {}) => {
    const concept = nieuwConcept({ sleutel, titel, inhoud: { naam: titel }, ...more });
    await keepConcept(concept);
    return concept;
  };
  /** Another window of the same account. */
  const elders = async () => {
    const other = await open();
    await other.toegang.signIn(SAM);
    return other.werk;
  };
  return { werk, instead, titels, keep, elders };
}

const naam = () => ({ id: randomUUID(), sleutel });
const typ = (draft: { id: string; sleutel: string }, tekst: string) =>
  concepten.put(draft, tekst, { naam: tekst });

describe('what was typed a moment ago', () => {
  const show = (visibilityState: string) => {
    Object.defineProperty(document, 'visibilityState', {
      ...{ value: visibilityState, configurable: true },
    });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  afterEach(() => {
    Reflect.deleteProperty(document, 'visibilityState');
  });

  test('is saved at once when the page is hidden or goes, and not when it is shown', async () => {
    const { titels } = await bureau();
    const stop = flushOnLeave();
    onTestFinished(stop);
    const [een, twee] = [naam(), naam()];
    typ(een, 'Een');
    show('visible');
    expect(concepten.stand(een.id).soort).toBe('wacht');
    show('hidden');
    expect(concepten.stand(een.id).soort).toBe('bewaren');
    typ(twee, 'Twee');
    window.dispatchEvent(new Event('pagehide'));
    expect(concepten.stand(twee.id).soort).toBe('bewaren');
    await waitFor(async () => expect(await titels()).toEqual(['Een', 'Twee']));
    stop();
    typ(een, 'Een en nog wat');
    window.dispatchEvent(new Event('pagehide'));
    show('hidden');
    expect(concepten.stand(een.id).soort).toBe('wacht');
    await concepten.flush();
  });

  test('is tried again when the program did not answer, and not when that is of no use', async () => {
    const { instead, titels } = await bureau();
    const keepConcept = vi.fn(() => Promise.reject(new Onbereikbaar('no answer')));
    instead({ keepConcept });
    typ(naam(), 'Een');
    await concepten.flush();
    instead({});
    await waitFor(async () => expect(await titels()).toEqual(['Een']), { timeout: 3_000 });
    const refused = vi.fn(() =>
      Promise.reject(new ORPCError('forbidden', { defined: true, data: { nodig: [] } })),
    );
    instead({ keepConcept: refused });
    typ(naam(), 'Twee');
    await concepten.flush();
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(refused).toHaveBeenCalledTimes(1);
  });

  test('goes on in its own draft when only the answer to a save was lost', async () => {
    const { werk, instead, titels } = await bureau();
    const draft = naam();
    instead({
      keepConcept: async (input: Parameters<Werk['keepConcept']>[0]) => {
        await werk.keepConcept(input);
        throw new Onbereikbaar('no answer');
      },
    });
    typ(draft, 'Een');
    await concepten.flush();
    instead({});
    typ(draft, 'Een en nog wat');
    await concepten.flush();
    expect(await titels()).toEqual(['Een en nog wat']);
    expect([concepten.isForked(draft.id), concepten.stand(draft.id).soort]).toEqual([
      ...[false, 'bewaard'],
    ]);
  });

  test('is kept beside what another window made of the draft, or when that threw it away', async () => {
    const { titels, elders } = await bureau();
    const other = await elders();
    const draft = naam();
    typ(draft, 'Een');
    await concepten.flush();
    await other.discardConcept({ id: draft.id, versie: 1 });
    typ(draft, 'Twee');
    await concepten.flush();
    expect(await titels()).toEqual(['Twee']);
    expect(concepten.current(draft.id)).not.toBe(draft.id);
    // This window finds it again by the id that its address still has.
    expect(venster.successor(draft.id)).toBe(concepten.current(draft.id));
  });
});

describe('the windows of one browser', () => {
  test('tell each other what the store has now of a draft', async () => {
    await bureau();
    startVenster();
    const ander = new BroadcastChannel('meldpunt-concepten');
    onTestFinished(() => ander.close());
    const heard: unknown[] = [];
    ander.onmessage = ({ data }) => heard.push(data);
    const draft = naam();
    typ(draft, 'Een');
    await concepten.flush();
    await waitFor(() => expect(heard).toEqual([{ id: draft.id, versie: 1 }]));
    ander.postMessage({ id: draft.id, versie: 2 });
    await waitFor(() => expect(concepten.stand(draft.id).soort).toBe('elders'));
    await concepten.discard(draft);
    await waitFor(() => expect(heard.at(-1)).toEqual({ id: draft.id, versie: null }));
  });

  test('go without where the browser has no way to tell', () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    expect(startVenster).not.toThrow();
  });
});

describe('a draft of a list', () => {
  test('is thrown away and brought back as it was', async () => {
    const { keep, titels } = await bureau();
    const { id } = await keep('Een');
    const gone = await throwAway(id);
    expect(gone).toMatchObject({ id, titel: 'Een', inhoud: { naam: 'Een' } });
    expect([await titels(), concepten.isGone(id)]).toEqual([[], true]);
    if (gone === null) throw new Error('nothing was thrown away');
    expect(await bringBack(gone)).toBe(true);
    expect([await titels(), concepten.isGone(id)]).toEqual([['Een'], false]);
  });

  test('that is gone already is nothing to bring back', async () => {
    await bureau();
    expect(await throwAway(randomUUID())).toBeNull();
  });

  test('is not said to be back while the program does not answer', async () => {
    const { keep, instead } = await bureau();
    const gone = await throwAway((await keep('Een')).id);
    instead({ keepConcept: () => Promise.reject(new Onbereikbaar('no answer')) });
    if (gone === null) throw new Error('nothing was thrown away');
    expect(await bringBack(gone)).toBe(false);
    instead({});
    await concepten.flush();
  });

  test('goes with all others of its form when that can no longer be opened, and no other does', async () => {
    const { keep, titels } = await bureau();
    await keep('Een');
    await keep('Twee');
    await keep('Ander', { sleutel: 'partner:anders' });
    await discardAll(sleutel);
    expect(await titels()).toEqual(['Ander']);
  });
});

describe('a form that is opened', () => {
  const vraag = { sleutel, gevraagd: undefined, overnemen: false };
  const opened = async (asked: Partial<Parameters<typeof openConcept>[0]> = {}) => {
    const answer = await openConcept({ ...vraag, ...asked });
    if ('bezet' in answer) throw new Error('the draft is of another window');
    return answer;
  };

  test('takes the newest draft of its own, which is this window’s from then on', async () => {
    const { keep, werk } = await bureau();
    const { id } = await keep('Een');
    await keep('Ander', { sleutel: 'partner:anders' });
    const answer = await opened();
    expect(answer).toMatchObject({ id, geladen: { id, inhoud: { naam: 'Een' } }, elders: [] });
    const { concept } = await werk.readConcept({ id });
    expect(concept).toMatchObject({ venster: await venster.id(), versie: 2, titel: 'Een' });
    // What is this window's is not written again to be opened again.
    await opened();
    expect((await werk.readConcept({ id })).concept?.versie).toBe(2);
    typ({ id, sleutel }, 'Een en nog wat');
    await concepten.flush();
    expect(concepten.isForked(id)).toBe(false);
  });

  test('takes the draft that its address names, also when it is not the newest', async () => {
    const { keep } = await bureau();
    const een = await keep('Een');
    await keep('Twee');
    expect(await opened({ gevraagd: een.id })).toMatchObject({ id: een.id });
  });

  test('begins empty under the id that this window gave it, and not under one it never gave', async () => {
    const { keep } = await bureau();
    const een = await keep('Een');
    const begun = venster.begin();
    expect(await opened({ gevraagd: begun })).toEqual({ id: begun, geladen: null, elders: [] });
    expect(await opened({ gevraagd: randomUUID() })).toMatchObject({ id: een.id });
    // Once something of it was kept, its address leads to that, or to nothing of its own.
    typ({ id: begun, sleutel }, 'Leeg begonnen');
    await concepten.flush();
    expect(venster.isBegun(begun)).toBe(false);
  });

  test('does not put back what was finished or thrown away here a moment ago', async () => {
    const { keep, instead, werk } = await bureau();
    const een = await keep('Een');
    const lijst = await werk.listConcepten();
    await throwAway(een.id);
    instead({ listConcepten: async () => lijst });
    const answer = await opened();
    expect(answer.geladen).toBeNull();
    expect(answer.id).not.toBe(een.id);
  });

  test('looks again when somebody else took the draft, and then has what that one typed', async () => {
    const { keep, instead, werk, elders } = await bureau();
    const other = await elders();
    const { id } = await keep('Een');
    let first = true;
    instead({
      readConcept: async (input: { id: string }) => {
        const read = await werk.readConcept(input);
        if (first && read.concept !== null) {
          first = false;
          const { bijgewerktOp: _, ...concept } = read.concept;
          await other.keepConcept({ ...concept, titel: 'Twee', inhoud: { naam: 'Twee' } });
        }
        return read;
      },
    });
    expect(await opened()).toMatchObject({ id, geladen: { inhoud: { naam: 'Twee' } } });
  });

  test('begins empty when every draft it finds is gone again, and does not look for ever', async () => {
    const { keep, instead } = await bureau();
    await keep('Een');
    const readConcept = vi.fn(async () => ({ concept: null }));
    instead({ readConcept });
    expect(await opened()).toEqual({ id: expect.any(String), geladen: null, elders: [] });
    expect(readConcept).toHaveBeenCalledTimes(5);
  });

  test('shows what was typed also when nothing can be written now', async () => {
    const { keep, instead } = await bureau();
    const { id } = await keep('Een');
    instead({ keepConcept: () => Promise.reject(new Onbereikbaar('no answer')) });
    expect(await opened()).toMatchObject({ id, geladen: { inhoud: { naam: 'Een' } } });
  });
});
