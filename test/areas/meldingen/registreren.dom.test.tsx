import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { useRegistreren } from '#areas/meldingen/screen/use-registreren.ts';
import type { PersoonWaarden } from '#areas/meldingen/screen/waarden.ts';
import { register, registered } from '#test/support/dossiers.ts';
import { invoer } from '#test/support/invoer.ts';
import { scherm } from '#test/support/scherm.tsx';
import { portTransport } from '#test/support/transports.ts';
import { persoon, VANDAAG, waarden } from './screen-support.ts';

/** So little is typed that the register itself would take a second one of the same. */
const KAREL = persoon({ voornaam: 'Karel', achternaam: 'Dubbelklik' });
const ANNA_STERK = persoon({
  ...{ achternaam: 'van den Voorbeeld', postcode: '3311AB', huisnummer: '99' },
});

/** The form of a melding that can be saved, with its button under the finger. */
async function formulier(getypt: PersoonWaarden, id: string = crypto.randomUUID()) {
  const { client, partnerId } = await register(portTransport);
  const { pad, rondom } = scherm(client);
  const finish = vi.fn(async () => undefined);
  const form = {
    ...{ values: waarden('zorgen', { partnerId, personen: [getypt] }), vandaag: VANDAAG },
    ...{ wijzig: () => undefined, wijzigPersoon: () => undefined, akkoord: () => undefined },
    getoond: () => ({}) as never,
    maakContact: () => Promise.reject(new Error('nobody is made here')),
  };
  const bevindingen = {
    ...{ alle: [], open: [], zichtbaar: [], getoond: () => ({}) as never, alles: false },
    ...{ verlaten: () => undefined, toonAlles: () => undefined, opnieuw: () => undefined },
    weiger: () => undefined,
  };
  const concept = {
    ...{ id: '', stand: { soort: 'leeg' as const }, hersteldVan: undefined, elders: [] },
    ...{ isForked: false, undo: undefined, discard: () => undefined, restart: () => undefined },
    finish,
    id,
  };
  const { result } = renderHook(() => useRegistreren({ form, bevindingen, concept }), {
    wrapper: rondom,
  });
  const dossiers = async () => {
    const { totaal } = await client.zoeken.search({ tekst: getypt.achternaam });
    return totaal;
  };
  /** Waits until the page of the new dossier is open. */
  const opDossier = () =>
    waitFor(() => expect(pad()).toMatch(/^\/dossiers\/[0-9a-f-]{36}$/), { timeout: 10_000 });
  return { client, partnerId, result, finish, dossiers, opDossier, pad };
}

/** Long enough for a second registration to come in, had it been sent. */
const rust = () => new Promise((resolve) => setTimeout(resolve, 300));

describe('registering a melding', () => {
  test('twice in one moment gives one melding, and its page opens', async () => {
    const { result, finish, dossiers, opDossier } = await formulier(KAREL);
    act(() => {
      result.current.opslaan();
      result.current.opslaan();
    });
    await opDossier();
    await rust();
    expect(await dossiers()).toBe(1);
    expect(finish).toHaveBeenCalledTimes(1);
  });

  test('again while the first is waiting for its answer gives one melding', async () => {
    const { result, dossiers, opDossier } = await formulier(KAREL);
    act(() => result.current.opslaan());
    await waitFor(() => expect(result.current.bezig).toBe(true));
    act(() => result.current.opslaan());
    await opDossier();
    await rust();
    expect(await dossiers()).toBe(1);
  });

  test('again after it was saved, while the page is still there, gives one melding', async () => {
    const { result, dossiers, opDossier } = await formulier(KAREL);
    act(() => result.current.opslaan());
    await opDossier();
    expect(result.current.bezig).toBe(true);
    act(() => result.current.opslaan());
    await rust();
    expect(await dossiers()).toBe(1);
  });

  test('asks first about somebody who may be known, and twice "toch nieuw" gives one melding', async () => {
    const { client, partnerId, result, dossiers, opDossier, pad } = await formulier(ANNA_STERK);
    await registered(client, invoer(partnerId));
    act(() => result.current.opslaan());
    await waitFor(() => expect(result.current.toch).toHaveLength(1));
    expect(await dossiers()).toBe(1);
    expect(pad()).toBe('/');
    act(() => {
      result.current.tochNieuw();
      result.current.tochNieuw();
    });
    await opDossier();
    await rust();
    expect(await dossiers()).toBe(2);
  });

  test('saves after going back from that question: who was asked about was shown', async () => {
    const { client, partnerId, result, dossiers, opDossier } = await formulier(ANNA_STERK);
    await registered(client, invoer(partnerId));
    act(() => result.current.opslaan());
    await waitFor(() => expect(result.current.toch).toHaveLength(1));
    act(() => result.current.terug());
    expect(result.current.toch).toEqual([]);
    await waitFor(() => expect(result.current.bezig).toBe(false));
    expect(await dossiers()).toBe(1);
    act(() => result.current.opslaan());
    await opDossier();
    expect(await dossiers()).toBe(2);
  });
});

const ID = '01890f3e-1111-7aaa-8bbb-000000000001';

test('a melding whose answer was lost is registered once, and its dossier opens', async () => {
  const { result, dossiers, opDossier } = await formulier(KAREL, ID);
  act(() => result.current.opslaan());
  await opDossier();
  const again = await formulier(KAREL, ID);
  act(() => again.result.current.opslaan());
  await again.opDossier();
  expect([await dossiers(), await again.dossiers()]).toEqual([1, 1]);
});

test('a form that was registered already, with something else in it, says when and leads there', async () => {
  const { client, partnerId, result, dossiers, opDossier } = await formulier(KAREL, ID);
  const gegevens = { voornaam: 'Karel', achternaam: 'Dubbelklik' };
  await client.meldingen.registerMelding({
    ...invoer(partnerId, { personen: [{ betrokkeneId: null, gegevens }] }),
    ...{ toelichting: 'Zoals het eerst was.', inzending: ID },
  });
  act(() => result.current.opslaan());
  await waitFor(() => expect(result.current.alOpgeslagen).toBeDefined());
  expect(await dossiers()).toBe(1);
  act(() => result.current.alOpgeslagen?.bekijk());
  await opDossier();
  expect(await dossiers()).toBe(1);
});
