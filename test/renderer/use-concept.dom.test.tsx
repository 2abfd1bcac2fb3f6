import { randomUUID } from 'node:crypto';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { concepten } from '#renderer/concepten/concepten.ts';
import type { ConceptOpening, GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { OpeningContext } from '#renderer/concepten/opening-context.ts';
import { type UseConceptOptions, useConcept } from '#renderer/concepten/use-concept.ts';
import { register } from '#test/support/dossiers.ts';
import { scherm } from '#test/support/scherm.tsx';
import { portTransport } from '#test/support/transports.ts';

afterEach(() => concepten.setOwner(undefined));

const sleutel = 'brief:abc';
const BEGIN = { aan: 'Trivire', tekst: '', kanaal: 'post', versie: 3 };
type Velden = typeof BEGIN;

/** A register on which forms are opened, each with what it is given. */
async function bureau() {
  const { client } = await register(portTransport);
  const { rondom: Rondom } = scherm(client);
  concepten.setOwner(randomUUID());
  const kept = async () => {
    await act(async () => void (await concepten.flush()));
    const koppen = await client.werk.listConcepten();
    const all = await Promise.all(koppen.map(({ id }) => client.werk.readConcept({ id })));
    return all.map(({ concept }) => concept);
  };
  const open = (
    given: Partial<UseConceptOptions<Velden>> = {},
    opening: ConceptOpening = { id: randomUUID(), geladen: null, elders: [] },
  ) => {
    const wrapper = ({ children }: { children: ReactNode }) => (
      <Rondom>
        <OpeningContext value={opening}>{children}</OpeningContext>
      </Rondom>
    );
    const options = { sleutel, titel: 'Brief', begin: BEGIN, geladen: null, ...given };
    const { result, rerender, unmount } = renderHook(
      (more: Partial<UseConceptOptions<Velden>>) => useConcept<Velden>({ ...options, ...more }),
      { wrapper, initialProps: {} },
    );
    return {
      opening,
      rerender,
      unmount,
      concept: () => result.current.concept,
      values: () => result.current.form.values,
      errors: () => result.current.form.errors,
      setFout: (veld: string) => act(() => result.current.form.setFieldError(veld, 'Niet goed.')),
      typ: (values: Partial<Velden>) => act(() => result.current.form.setValues(values)),
    };
  };
  return { kept, open };
}

const geladen = (inhoud: Partial<Velden>, id: string = randomUUID()): GeladenConcept => ({
  ...{ id, inhoud, bijgewerktOp: '2026-11-05T08:30:00Z' },
});

describe('a form that is typed in', () => {
  test('keeps what was changed, under the id that it was opened with, and what it is about', async () => {
    const { kept, open } = await bureau();
    const form = open({ waarover: ['aan'] });
    expect(await kept()).toEqual([]);
    form.typ({ tekst: 'Beste' });
    expect(await kept()).toMatchObject([
      { id: form.opening.id, sleutel, titel: 'Brief', inhoud: { aan: 'Trivire', tekst: 'Beste' } },
    ]);
    const [concept] = await kept();
    // The version that it is about is always there; what was left alone is not.
    expect(Object.keys(concept?.inhoud ?? {}).sort()).toEqual(['aan', 'tekst', 'versie']);
    expect(form.concept()).toMatchObject({ id: form.opening.id, stand: { soort: 'bewaard' } });
  });

  test('keeps only what somebody ever changed where nothing says what it is about', async () => {
    const { kept, open } = await bureau();
    const form = open();
    form.typ({ tekst: 'Beste' });
    form.typ({ tekst: '', kanaal: 'mail' });
    const [concept] = await kept();
    // The text was typed and emptied: that is what somebody wants, also another day.
    expect(concept?.inhoud).toEqual({ tekst: '', kanaal: 'mail', versie: 3 });
  });

  test('is called by what stands in it', async () => {
    const { kept, open } = await bureau();
    const form = open({ titel: ({ aan }) => `Brief aan ${aan}` });
    form.typ({ aan: 'Rhiant' });
    expect(await kept()).toMatchObject([{ titel: 'Brief aan Rhiant' }]);
  });

  test('has no draft any more when it holds again what it began with', async () => {
    const { kept, open } = await bureau();
    const form = open();
    form.typ({ tekst: 'Beste' });
    expect(await kept()).toHaveLength(1);
    form.typ({ tekst: '' });
    await waitFor(async () => expect(await kept()).toEqual([]));
  });

  test('is another draft than one that was begun from the same opening before', async () => {
    const { kept, open } = await bureau();
    const opening = { id: randomUUID(), geladen: null, elders: [] };
    const first = open({}, opening);
    first.typ({ tekst: 'Een' });
    await kept();
    const second = open({}, opening);
    expect(second.concept().id).not.toBe(opening.id);
    second.typ({ tekst: 'Twee' });
    expect((await kept()).map((one) => one?.inhoud['tekst']).sort()).toEqual(['Een', 'Twee']);
  });
});

describe('a draft that was put back', () => {
  test('is shown, is gone on with, and keeps what was changed before', async () => {
    const { kept, open } = await bureau();
    const draft = geladen({ tekst: 'Beste', versie: 2 });
    const form = open({ geladen: draft });
    expect(form.values()).toEqual({ ...BEGIN, tekst: 'Beste', versie: 2 });
    expect(form.concept()).toMatchObject({ id: draft.id, hersteldVan: draft.bijgewerktOp });
    form.typ({ kanaal: 'mail' });
    expect(await kept()).toMatchObject([
      { id: draft.id, inhoud: { tekst: 'Beste', kanaal: 'mail', versie: 2 } },
    ]);
  });

  test('does not make what it is about into something that somebody changed', async () => {
    const { kept, open } = await bureau();
    const form = open({ geladen: geladen({ aan: 'Rhiant', tekst: 'Beste' }), waarover: ['aan'] });
    form.typ({ tekst: 'Beste Bo' });
    form.rerender({ waarover: [] });
    form.typ({ tekst: 'Beste' });
    expect((await kept())[0]?.inhoud).toMatchObject({ aan: 'Rhiant', tekst: 'Beste' });
  });

  test('is not put back when it was finished or thrown away in this window', async () => {
    const { open } = await bureau();
    const draft = geladen({ tekst: 'Beste' });
    await concepten.discard({ id: draft.id, sleutel });
    const form = open({ geladen: draft });
    expect(form.values()).toEqual(BEGIN);
    expect(form.concept().hersteldVan).toBeUndefined();
    expect(form.concept().id).not.toBe(draft.id);
  });
});

describe('a form that is emptied', () => {
  test('begins anew under another id without what was wrong, and can be put back as it was', async () => {
    const { kept, open } = await bureau();
    const draft = geladen({ tekst: 'Beste' });
    const form = open({ geladen: draft, titel: ({ tekst }) => `Brief: ${tekst}` });
    form.setFout('tekst');
    act(() => form.concept().discard());
    expect([form.values(), form.errors()]).toEqual([BEGIN, {}]);
    expect(form.concept()).toMatchObject({ hersteldVan: undefined, undo: expect.any(Function) });
    expect(form.concept().id).not.toBe(draft.id);
    expect(await kept()).toEqual([]);
    form.setFout('tekst');
    act(() => form.concept().undo?.());
    expect([form.values().tekst, form.errors()]).toEqual(['Beste', {}]);
    expect(form.concept()).toMatchObject({ id: draft.id, undo: undefined });
    expect(await kept()).toMatchObject([
      { id: draft.id, titel: 'Brief: Beste', inhoud: { tekst: 'Beste', versie: 3 } },
    ]);
    // What was changed before is changed still.
    form.typ({ kanaal: 'mail' });
    expect((await kept())[0]?.inhoud).toEqual({ tekst: 'Beste', kanaal: 'mail', versie: 3 });
  });

  test('keeps nothing of before in what is typed next', async () => {
    const { kept, open } = await bureau();
    const form = open();
    form.typ({ kanaal: 'mail' });
    act(() => form.concept().discard());
    form.typ({ tekst: 'Anders' });
    expect((await kept()).map((one) => one?.inhoud)).toEqual([{ tekst: 'Anders', versie: 3 }]);
  });

  test('after it was saved has nothing to put back, and its next draft is another', async () => {
    const { kept, open } = await bureau();
    const form = open({ geladen: geladen({ tekst: 'Beste' }) });
    const first = form.concept().id;
    act(() => form.concept().discard());
    form.typ({ tekst: 'Nieuw' });
    act(() => form.concept().restart());
    expect(form.values()).toEqual(BEGIN);
    expect(form.concept().undo).toBeUndefined();
    expect(await kept()).toEqual([]);
    form.typ({ tekst: 'Weer een' });
    const [next] = await kept();
    expect(next?.inhoud['tekst']).toBe('Weer een');
    expect(next?.id).not.toBe(first);
  });
});

test('a form that was saved has no draft, and makes none while its page goes', async () => {
  const { kept, open } = await bureau();
  const form = open();
  form.typ({ tekst: 'Beste' });
  await kept();
  const { id } = form.concept();
  act(() => form.concept().discard());
  await act(() => form.concept().finish());
  expect(form.concept().undo).toBeUndefined();
  expect(form.concept().id).not.toBe(id);
  form.typ({ tekst: 'Beste' });
  expect(await kept()).toEqual([]);
});
