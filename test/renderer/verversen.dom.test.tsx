import { useQuery } from '@tanstack/react-query';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { contract } from '#areas/contract.ts';
import { DOSSIER } from '#domain/contract/operatie.ts';
import { operations } from '#host/engine/declaraties.ts';
import { api } from '#renderer/api/client.ts';
import { declarationOf, KEPT_AT } from '#renderer/api/verversen.ts';
import { useRefresh, useShowAnswer } from '#renderer/components/use-refresh.ts';
import { refetchConcepten } from '#renderer/concepten/concepten.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { nieuwConcept } from '#test/support/concepten.ts';
import { register, registered } from '#test/support/dossiers.ts';
import { invoer } from '#test/support/invoer.ts';
import { scherm } from '#test/support/scherm.tsx';
import { portTransport } from '#test/support/transports.ts';

/** An open dossier with the lists it stands in, as a screener has them before them. */
async function openDossier() {
  const { client, partnerId } = await register(portTransport);
  const { dossier } = await registered(client, invoer(partnerId));
  const { id } = dossier;
  const { rondom } = scherm(client);
  const { result } = renderHook(
    () => ({
      dossier: useQuery(api.dossiers.readDossier.queryOptions({ input: { id } })),
      tellingen: useQuery(api.werk.countWerk.queryOptions()),
      gevonden: useQuery(api.zoeken.search.queryOptions({ input: { tekst: dossier.nummer } })),
      afhandeling: useQuery(
        api.afsluiten.readAfhandeling.queryOptions({
          input: { dossierId: id },
          staleTime: Infinity,
        }),
      ),
      refresh: useRefresh(),
      show: useShowAnswer(),
    }),
    { wrapper: rondom },
  );
  const shown = () => ({
    dossierhouder: result.current.dossier.data?.dossierhouder?.naam,
    inLijst: result.current.gevonden.data?.dossiers[0]?.dossierhouder?.naam,
    mijn: result.current.tellingen.data?.find(({ wiens }) => wiens === 'mij')?.totaal,
  });
  await waitFor(() => {
    expect(shown()).toEqual({ dossierhouder: undefined, inLijst: undefined, mijn: 0 });
    expect(result.current.afhandeling.isSuccess).toBe(true);
  });
  /** The dossier is changed in the store; the screen does not know yet. */
  const take = () => client.dossiers.takeDossier({ id, versie: dossier.versie });
  return { client, dossier, result, shown, take };
}

const taken = { dossierhouder: 'Sam Screener', inLijst: 'Sam Screener', mijn: 1 };

describe('after a change in an open dossier', () => {
  test('the dossier and the lists it stands in are fetched anew', async () => {
    const { result, shown, take } = await openDossier();
    await take();
    await act(() => result.current.refresh(DOSSIER));
    await waitFor(() => expect(shown()).toEqual(taken));
  });

  test('the answer is shown at once, and only the lists are fetched anew', async () => {
    const { result, shown, take } = await openDossier();
    const answer = await take();
    // Something of its own in the answer tells it from what would be read a second time.
    const dossierhouder = { id: answer.id, naam: 'Uit het antwoord' };
    await act(() => result.current.show(['dossiers', 'takeDossier'], { ...answer, dossierhouder }));
    await waitFor(() => expect(shown()).toEqual({ ...taken, dossierhouder: 'Uit het antwoord' }));
  });

  test('what was decided is shown, and the dossier and the lists are fetched anew', async () => {
    const { client, dossier, result, shown, take } = await openDossier();
    await take();
    const now = await client.afsluiten.readAfhandeling({ dossierId: dossier.id });
    const answer = { ...now, versie: now.versie + 41 };
    await act(() => result.current.show(['screening', 'recordAfstemming'], answer));
    await waitFor(() => expect(shown()).toEqual(taken));
    expect(result.current.afhandeling.data).toEqual(answer);
  });

  test('persons who became one or two are shown as they are now, everywhere', async () => {
    const { result, shown, take } = await openDossier();
    await take();
    await act(() => result.current.show(['personen', 'mergePersonen'], { id: 'm' }));
    await waitFor(() => expect(shown()).toEqual(taken));
  });
});

test('what was found about persons is let go of, and not asked again by itself', async () => {
  const { client } = await register(portTransport);
  const { queries, rondom } = scherm(client);
  const gevonden = (wie: string) => [...api.bekendheid.key(), wie];
  queries.setQueryData(gevonden('eerder getypt'), 'niemand');
  const ask = vi.fn(async () => 'niemand');
  const { result } = renderHook(
    () => {
      useQuery({ queryKey: gevonden('nu getypt'), queryFn: ask });
      return useShowAnswer();
    },
    { wrapper: rondom },
  );
  await waitFor(() => expect(queries.getQueryData(gevonden('nu getypt'))).toBe('niemand'));
  await act(() => result.current(['meldingen', 'registerMelding'], {}));
  expect(queries.getQueryData(gevonden('eerder getypt'))).toBeUndefined();
  expect(queries.getQueryState(gevonden('nu getypt'))?.isInvalidated).toBe(true);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('only what is named is asked again', async () => {
  const { client } = await register(portTransport);
  const { queries, rondom } = scherm(client);
  const [named, other] = [api.werk.countWerk.queryKey(), api.partners.listPartners.queryKey()];
  for (const key of [named, other]) queries.setQueryData(key, []);
  const { result } = renderHook(() => useRefresh(), { wrapper: rondom });
  await act(() => result.current(['werk.countWerk']));
  const isOld = [named, other].map((key) => queries.getQueryState(key)?.isInvalidated);
  expect(isOld).toEqual([true, false]);
});

test('settings that were changed are shown as they were answered, and not read a second time', async () => {
  const { client } = await register(portTransport);
  const { rondom } = scherm(client);
  const { result } = renderHook(
    () => ({
      algemeen: useQuery(api.beheer.readInstellingen.queryOptions()),
      brieven: useQuery(api.brieven.readBriefinstellingen.queryOptions()),
      show: useShowAnswer(),
    }),
    { wrapper: rondom },
  );
  await waitFor(() => expect(result.current.brieven.isSuccess).toBe(true));
  await waitFor(() => expect(result.current.algemeen.isSuccess).toBe(true));
  // Something of its own in each answer tells it from what would be read a second time.
  const algemeen = { ...result.current.algemeen.data, organisatie: 'Uit het antwoord' };
  const brieven = { ...result.current.brieven.data, telefoon: 'Uit het antwoord' };
  await act(() => result.current.show(['beheer', 'changeInstellingen'], algemeen));
  await act(() => result.current.show(['brieven', 'changeBriefinstellingen'], brieven));
  await waitFor(() => expect(result.current.algemeen.data).toEqual(algemeen));
  await waitFor(() => expect(result.current.brieven.data).toEqual(brieven));
});

test.each([[['dossiers', 'bestaatNiet']], [['bestaatNiet', 'readDossier']], [['dossiers']]])(
  'a name that is no operation is a bug that says which: %j',
  (path) => {
    expect(() => declarationOf(path)).toThrow(path.join('.'));
  },
);

test('where each answer that an operation gives is kept is known', () => {
  const given = operations(contract).flatMap(({ meta }) => meta.gives ?? []);
  expect(Object.keys(KEPT_AT).sort()).toEqual([...new Set(given)].sort());
});

test('every operation that writes something says what it changes, but for those that show nothing', () => {
  const silent = operations(contract)
    .filter(({ meta }) => meta.unit === 'schrijven' || meta.unit === 'eigen')
    .filter(({ meta }) => (meta.changes ?? []).length === 0)
    .map(({ path }) => path);
  expect(silent).toEqual([
    'toegang.changeWachtwoord',
    'toegang.confirmHerstelcode',
    'beheer.previewSetwijziging',
    'beheer.readBackups',
    'brieven.composeBrief',
    'werk.keepConcept',
    'werk.discardConcept',
    'verantwoording.makeExport',
  ]);
});

test('after a draft is finished it is in no list any more, and not put back into its form', async () => {
  const { client } = await register(portTransport);
  const sleutel = 'melding:nieuw';
  const concept = nieuwConcept({ sleutel, titel: 'Nieuwe melding', inhoud: { a: 1 } });
  await client.werk.keepConcept(concept);
  const { queries, rondom } = scherm(client);
  const { result } = renderHook(
    () => useQuery(api.werk.listConcepten.queryOptions({ staleTime: Infinity })),
    { wrapper: rondom },
  );
  const Formulier = ({ geladen }: { geladen: GeladenConcept | null }) => (
    <p>{JSON.stringify(geladen?.inhoud ?? 'leeg')}</p>
  );
  render(
    <MetConcept sleutel={sleutel}>{(geladen) => <Formulier geladen={geladen} />}</MetConcept>,
    {
      wrapper: rondom,
    },
  );
  await waitFor(() => expect(result.current.data).toHaveLength(1));
  await screen.findByText('{"a":1}');
  const { concept: opened } = await client.werk.readConcept(concept);
  await client.werk.discardConcept({ id: concept.id, versie: opened?.versie ?? 0 });
  await act(() => refetchConcepten(queries));
  await waitFor(() => expect(result.current.data).toEqual([]));
  await screen.findByText('"leeg"');
});
