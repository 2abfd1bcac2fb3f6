import { ORPCError } from '@orpc/client';
import { useQuery } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { Client } from '#areas/contract.ts';
import { type Dossier, dossier as dossierSchema } from '#areas/dossiers/contract.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { api, setConnection } from '#renderer/api/client.ts';
import { Onbereikbaar } from '#renderer/api/onbereikbaar.ts';
import { earlierOf, type SaveOptions, useSave } from '#renderer/components/use-save.ts';
import type { ConceptInForm } from '#renderer/concepten/use-concept.ts';
import { register, registered } from '#test/support/dossiers.ts';
import { invoer } from '#test/support/invoer.ts';
import { scherm } from '#test/support/scherm.tsx';
import { portTransport } from '#test/support/transports.ts';

const ID = '01890f3e-1111-7aaa-8bbb-000000000001';

async function open() {
  const { client, partnerId } = await register(portTransport);
  const { dossier } = await registered(client, invoer(partnerId));
  const { rondom } = scherm(client);
  const notities = async () => {
    const { aantekeningen } = await client.dossiers.readDossier({ id: dossier.id });
    return aantekeningen.map(({ tekst }) => tekst).sort();
  };
  return { client, dossier, rondom, notities };
}

/** A draft of which a test sees when it is let go of. */
function draft(id = ID) {
  const finish = vi.fn(async () => undefined);
  const concept: ConceptInForm = {
    ...{ id, stand: { soort: 'leeg' }, hersteldVan: undefined, elders: [], isForked: false },
    ...{ discard: () => undefined, undo: undefined, restart: () => undefined },
    finish,
  };
  return { concept, finish };
}

const NOTITIE = {
  soort: 'notitie' as const,
  datum: toIsoDate('2026-11-05'),
  kanaal: null,
  met: '',
};

type Invoer = Parameters<Client['dossiers']['addAantekening']>[0];
type Noteer = Pick<
  SaveOptions<Invoer, Dossier, never, string>,
  'concept' | 'blijft' | 'saved' | 'answered' | 'refused'
> & { readonly tekst: string };

/** The form of a note, as it is filled in. */
function useNoteer(dossierId: string, { tekst, ...rest }: Noteer) {
  return useSave<Invoer, Dossier, never, string>({
    operation: api.dossiers.addAantekening,
    input: () => (tekst === '' ? undefined : { dossierId, ...NOTITIE, tekst }),
    ...rest,
  });
}

describe('a form that registers something', () => {
  test('saves, lets its draft go, shows what changed and only then goes on', async () => {
    const { dossier, rondom, notities } = await open();
    const { concept, finish } = draft();
    const order: string[] = [];
    finish.mockImplementation(async () => void order.push('draft'));
    const shown = renderHook(
      () => ({
        dossier: useQuery(api.dossiers.readDossier.queryOptions({ input: { id: dossier.id } })),
        save: useNoteer(dossier.id, {
          ...{ tekst: 'Belt terug.', concept },
          saved: () => {
            order.push(`shown ${shown.result.current.dossier.data?.aantekeningen.length ?? 0}`);
          },
        }),
      }),
      { wrapper: rondom },
    );
    await waitFor(() => expect(shown.result.current.dossier.data?.aantekeningen).toEqual([]));
    act(() => shown.result.current.save.start());
    await waitFor(() => expect(order).toHaveLength(2));
    expect(order[0]).toBe('draft');
    await waitFor(() => expect(shown.result.current.dossier.data?.aantekeningen).toHaveLength(1));
    expect(await notities()).toEqual(['Belt terug.']);
    expect(finish).toHaveBeenCalledTimes(1);
    expect(shown.result.current.save.bezig).toBe(true);
  });

  test('registers nothing again once it did, whatever is pressed', async () => {
    const { dossier, rondom, notities } = await open();
    const saved = vi.fn();
    const { result } = renderHook(() => useNoteer(dossier.id, { tekst: 'Een.', saved }), {
      wrapper: rondom,
    });
    act(() => result.current.start());
    await waitFor(() => expect(saved).toHaveBeenCalled());
    act(() => result.current.start());
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await notities()).toEqual(['Een.']);
    expect(saved).toHaveBeenCalledTimes(1);
  });

  test('sends nothing while something is missing, and can then be sent', async () => {
    const { dossier, rondom, notities } = await open();
    const { concept, finish } = draft();
    const saved = vi.fn();
    const { result, rerender } = renderHook(
      ({ tekst }) => useNoteer(dossier.id, { tekst, concept, saved }),
      { wrapper: rondom, initialProps: { tekst: '' } },
    );
    act(() => result.current.start());
    await waitFor(() => expect(result.current.bezig).toBe(false));
    expect([result.current.fout, finish.mock.calls.length]).toEqual([null, 0]);
    rerender({ tekst: 'Nu wel.' });
    act(() => result.current.start());
    await waitFor(() => expect(saved).toHaveBeenCalled());
    expect(await notities()).toEqual(['Nu wel.']);
  });

  test('whose answer was lost is saved once: the same draft is answered with what is there', async () => {
    const { client, dossier, rondom, notities } = await open();
    const { concept } = draft();
    await client.dossiers.addAantekening({
      ...{ dossierId: dossier.id, ...NOTITIE, tekst: 'Belt terug.', inzending: ID },
    });
    const saved = vi.fn();
    const { result } = renderHook(
      () => useNoteer(dossier.id, { tekst: 'Belt terug.', concept, saved }),
      { wrapper: rondom },
    );
    act(() => result.current.start());
    await waitFor(() => expect(saved).toHaveBeenCalled());
    expect(await notities()).toEqual(['Belt terug.']);
  });

  test('that turns out to be saved already says when, and leads to what is stored', async () => {
    const { client, dossier, rondom, notities } = await open();
    const { concept, finish } = draft();
    await earlier(client, dossier.id);
    const saved = vi.fn();
    const { result } = renderHook(
      () => useNoteer(dossier.id, { tekst: 'Iets anders.', concept, saved }),
      { wrapper: rondom },
    );
    act(() => result.current.start());
    await waitFor(() => expect(result.current.alOpgeslagen).toBeDefined());
    expect(result.current.alOpgeslagen?.op).toBe('2026-11-05T09:00:00.000Z');
    expect([finish.mock.calls.length, result.current.tegenover]).toEqual([0, undefined]);
    act(() => result.current.alOpgeslagen?.bekijk());
    await waitFor(() => expect(saved).toHaveBeenCalled());
    expect(finish).toHaveBeenCalledTimes(1);
    const [answer] = saved.mock.calls[0] as [Dossier];
    expect(answer.aantekeningen.map(({ tekst }) => tekst)).toEqual(['Belt terug.']);
    expect(await notities()).toEqual(['Belt terug.']);
  });

  test('that turns out to be saved already can be saved once more, as another', async () => {
    const { client, dossier, rondom, notities } = await open();
    const { concept } = draft();
    await earlier(client, dossier.id);
    const saved = vi.fn();
    const { result } = renderHook(
      () => useNoteer(dossier.id, { tekst: 'Iets anders.', concept, saved }),
      { wrapper: rondom },
    );
    act(() => result.current.start());
    await waitFor(() => expect(result.current.alOpgeslagen).toBeDefined());
    act(() => result.current.alOpgeslagen?.alsNieuw());
    await waitFor(() => expect(saved).toHaveBeenCalled());
    expect(await notities()).toEqual(['Belt terug.', 'Iets anders.']);
  });

  test('that stays can be used again, and registers each time', async () => {
    const { dossier, rondom, notities } = await open();
    const saved = vi.fn();
    const { result } = renderHook(
      () => useNoteer(dossier.id, { tekst: 'Weer gebeld.', blijft: true, saved }),
      { wrapper: rondom },
    );
    for (const times of [1, 2]) {
      act(() => result.current.start());
      await waitFor(() => expect(saved).toHaveBeenCalledTimes(times));
      await waitFor(() => expect(result.current.bezig).toBe(false));
    }
    expect(await notities()).toEqual(['Weer gebeld.', 'Weer gebeld.']);
  });

  test('says at once what was answered, to what, and with which answer to a question', async () => {
    const { dossier, rondom } = await open();
    const { concept, finish } = draft();
    const answered = vi.fn(() => expect(finish).not.toHaveBeenCalled());
    const saved = vi.fn();
    const { result } = renderHook(
      () => useNoteer(dossier.id, { tekst: 'Een.', concept, answered, saved }),
      { wrapper: rondom },
    );
    act(() => result.current.start('toch'));
    await waitFor(() => expect(saved).toHaveBeenCalled());
    const input = { dossierId: dossier.id, ...NOTITIE, tekst: 'Een.' };
    const answer = expect.objectContaining({ id: dossier.id });
    expect(answered.mock.calls).toEqual([[answer, input, 'toch']]);
    expect(saved.mock.calls).toEqual([[answer, input]]);
  });

  test('is busy from the press until its page goes, and not busy before', async () => {
    const { dossier, rondom } = await open();
    const saved = vi.fn();
    const { result } = renderHook(() => useNoteer(dossier.id, { tekst: 'Een.', saved }), {
      wrapper: rondom,
    });
    expect(result.current.bezig).toBe(false);
    act(() => result.current.start());
    await waitFor(() => expect(result.current.bezig).toBe(true));
    // Nothing was refused, so nothing is let go of: a second press is still ignored.
    act(() => result.current.reset());
    await waitFor(() => expect(saved).toHaveBeenCalled());
    act(() => result.current.reset());
    expect(result.current.bezig).toBe(true);
  });

  test('that got no answer says so, can be sent again, and is registered once', async () => {
    const { client, dossier, rondom, notities } = await open();
    const refused = vi.fn();
    const saved = vi.fn();
    const { result } = renderHook(() => useNoteer(dossier.id, { tekst: 'Een.', refused, saved }), {
      wrapper: rondom,
    });
    loseAnswer(client);
    act(() => result.current.start());
    await waitFor(() => expect(result.current.fout).toBeInstanceOf(Onbereikbaar));
    expect(refused.mock.calls).toEqual([[result.current.fout]]);
    expect([result.current.tegenover, result.current.alOpgeslagen]).toEqual([undefined, undefined]);
    expect(result.current.bezig).toBe(false);
    act(() => result.current.reset());
    await waitFor(() => expect(result.current.fout).toBeNull());
    setConnection(client);
    act(() => result.current.start());
    await waitFor(() => expect(saved).toHaveBeenCalled());
    expect(await notities()).toEqual(['Een.']);
  });

  test('saved once more as another is registered once as well, when that answer is lost', async () => {
    const { client, dossier, rondom, notities } = await open();
    const { concept } = draft();
    await earlier(client, dossier.id);
    const saved = vi.fn();
    const { result } = renderHook(
      () => useNoteer(dossier.id, { tekst: 'Iets anders.', concept, saved, blijft: true }),
      { wrapper: rondom },
    );
    act(() => result.current.start());
    await waitFor(() => expect(result.current.alOpgeslagen).toBeDefined());
    loseAnswer(client);
    act(() => result.current.alOpgeslagen?.alsNieuw());
    await waitFor(() => expect(result.current.fout).toBeInstanceOf(Onbereikbaar));
    setConnection(client);
    act(() => result.current.start());
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(result.current.bezig).toBe(false));
    expect(await notities()).toEqual(['Belt terug.', 'Iets anders.']);
    // The next from here is of the draft again, which was saved before.
    act(() => result.current.start());
    await waitFor(() => expect(result.current.alOpgeslagen).toBeDefined());
  });

  test('that turns out to be saved already stays where it is while something is missing in it', async () => {
    const { client, dossier, rondom } = await open();
    const { concept, finish } = draft();
    await earlier(client, dossier.id);
    const { result, rerender } = renderHook(
      ({ tekst }) => useNoteer(dossier.id, { tekst, concept }),
      { wrapper: rondom, initialProps: { tekst: 'Iets anders.' } },
    );
    act(() => result.current.start());
    await waitFor(() => expect(result.current.alOpgeslagen).toBeDefined());
    rerender({ tekst: '' });
    act(() => result.current.alOpgeslagen?.bekijk());
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(finish).not.toHaveBeenCalled();
  });

  test('is saved, also when the page it goes on to fails', async () => {
    const { dossier, rondom, notities } = await open();
    const saved = vi.fn(() => {
      throw new Error('the page is gone');
    });
    const { result } = renderHook(
      () => useNoteer(dossier.id, { tekst: 'Staat er.', blijft: true, saved }),
      { wrapper: rondom },
    );
    act(() => result.current.start());
    await waitFor(() => expect(saved).toHaveBeenCalled());
    await waitFor(() => expect(result.current.bezig).toBe(false));
    expect(result.current.fout).toBeNull();
    expect(await notities()).toEqual(['Staat er.']);
  });
});

/** What is sent from here on is done, and its answer is lost on the way. */
function loseAnswer(client: Client) {
  const addAantekening = async (input: Invoer) => {
    await client.dossiers.addAantekening(input);
    throw new Onbereikbaar('no answer');
  };
  setConnection({ dossiers: { addAantekening } } as unknown as Client);
}

async function earlier(client: Client, dossierId: string) {
  await client.dossiers.addAantekening({
    ...{ dossierId, ...NOTITIE, tekst: 'Belt terug.', inzending: ID },
  });
}

describe('a form that changes something', () => {
  const { huishouden: leeg } = invoer('');

  /** The form of a household, begun with the dossier as it was. */
  function useHuishouden(
    ...[begonnen, concept, overnemen, extra]: [
      ...[begonnen: Dossier, concept: ConceptInForm],
      ...[overnemen: (huidig: Dossier) => void, extra: object],
    ]
  ) {
    return useSave({
      operation: api.dossiers.changeHuishouden,
      concept,
      input: (huidig: Dossier | undefined, samenstelling: string | undefined) => ({
        ...{ id: begonnen.id, versie: (huidig ?? begonnen).versie, zorgen: {} },
        huishouden: { ...leeg, samenstelling: samenstelling ?? 'Twee volwassenen' },
      }),
      conflict: {
        schema: dossierSchema,
        regels: ({ huishouden }) => [
          { veld: 'Wie', opgeslagen: huishouden.samenstelling, getypt: 'Twee volwassenen' },
        ],
        overnemen,
      },
      ...extra,
    });
  }

  async function conflict() {
    const made = await open();
    const { client, dossier } = made;
    await client.dossiers.changeHuishouden({
      ...{ id: dossier.id, versie: dossier.versie, zorgen: {} },
      huishouden: { ...leeg, samenstelling: 'Een volwassene' },
    });
    const { concept, finish } = draft();
    const refused = vi.fn();
    const saved = vi.fn();
    const overnemen = vi.fn();
    const { result } = renderHook(
      () => useHuishouden(dossier, concept, overnemen, { refused, saved }),
      { wrapper: made.rondom },
    );
    act(() => result.current.start());
    await waitFor(() => expect(result.current.tegenover).toBeDefined());
    return { ...made, result, finish, overnemen, refused, saved };
  }

  test('keeps what was typed after a conflict and shows both sides', async () => {
    const { result, finish, refused, saved } = await conflict();
    expect(result.current.tegenover?.regels).toEqual([
      { veld: 'Wie', opgeslagen: 'Een volwassene', getypt: 'Twee volwassenen' },
    ]);
    expect(refused).toHaveBeenCalledTimes(1);
    expect([finish.mock.calls.length, saved.mock.calls.length]).toEqual([0, 0]);
    expect(result.current.bezig).toBe(false);
    // Somebody else was first: that is another thing than a form that was saved already.
    expect(result.current.alOpgeslagen).toBeUndefined();
  });

  test('saved once more after that takes the versie that was shown', async () => {
    const { client, dossier, result, saved } = await conflict();
    act(() => result.current.start('Drie volwassenen'));
    await waitFor(() => expect(saved).toHaveBeenCalled());
    const { huishouden } = await client.dossiers.readDossier({ id: dossier.id });
    expect(huishouden.samenstelling).toBe('Drie volwassenen');
  });

  test('lets both sides go when the stored one is taken over', async () => {
    const { result, overnemen } = await conflict();
    act(() => result.current.tegenover?.overnemen());
    expect(overnemen.mock.calls).toEqual([
      [expect.objectContaining({ huishouden: { ...leeg, samenstelling: 'Een volwassene' } })],
    ]);
    await waitFor(() => expect(result.current.tegenover).toBeUndefined());
    expect(result.current.fout).toBeNull();
  });
});

test('only a conflict over an inzending says that a form was saved already', () => {
  const conflict = (data: object) => new ORPCError('conflict', { defined: true, data });
  const huidig = { op: '2026-11-05T09:00:00.000Z', answer: { id: 'x' } };
  expect(earlierOf(conflict({ wat: 'inzending', huidig }))).toEqual(huidig);
  expect(earlierOf(conflict({ wat: 'inzending', huidig: null }))).toBeUndefined();
  expect(earlierOf(conflict({ wat: 'dossier', huidig }))).toBeUndefined();
  expect(earlierOf(new Onbereikbaar('no answer'))).toBeUndefined();
  expect([earlierOf(null), earlierOf(undefined)]).toEqual([undefined, undefined]);
});
