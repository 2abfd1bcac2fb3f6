import { act, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from '#test/support/browser.ts';
import { register, SAM } from '#test/support/dossiers.ts';
import { portTransport } from '#test/support/transports.ts';
import { openVenster } from '#test/support/vensters.tsx';

type Venster = Awaited<ReturnType<typeof openVenster>>;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-05T09:05:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'locks');
});

/** Two sessions of one account, for two windows of one browser. */
async function sessies() {
  const { client: een, open } = await register(portTransport);
  const twee = await open();
  await twee.toegang.signIn(SAM);
  return { een, twee, chrome: browser() };
}

async function typ({ veld, flush }: Venster, tekst: string) {
  fireEvent.change(await veld(), { target: { value: tekst } });
  await act(async () => void (await flush()));
}
const staat = async ({ veld }: Venster) => (await veld()).value;

test('two windows on one form both keep their text, and each gets its own back', async () => {
  const { een, twee, chrome } = await sessies();
  const a = await openVenster(een, { browser: chrome });
  await typ(a, 'Alfa');
  const b = await openVenster(twee, { browser: chrome });
  expect(await staat(b)).toBe('');
  b.scherm.getByText(/^In een ander venster staat hier ook een concept open, bewaard om 10:00\./);
  await typ(b, 'Beta');
  await typ(a, 'Alfa verder');
  const [idA, idB] = [a.concept().id, b.concept().id];
  a.sluit();
  const aAgain = await openVenster(een, { browser: chrome, geheugen: a.geheugen });
  expect(await staat(aAgain)).toBe('Alfa verder');
  expect(aAgain.concept().id).toBe(idA);
  b.sluit();
  const bAgain = await openVenster(twee, { browser: chrome, geheugen: b.geheugen });
  expect(await staat(bAgain)).toBe('Beta');
  expect(bAgain.concept().id).toBe(idB);
  // Finishing one leaves the other.
  await act(() => bAgain.concept().finish());
  expect((await een.werk.listConcepten()).map(({ titel }) => titel)).toEqual(['Alfa verder']);
  expect(bAgain.concept().id).not.toBe(idB);
});

test('what a window that is gone left behind is put back into the next one, which then has it', async () => {
  const { een, twee, chrome } = await sessies();
  const a = await openVenster(een, { browser: chrome });
  await typ(a, 'Alfa');
  const id = a.concept().id;
  a.sluit();
  const b = await openVenster(twee, { browser: chrome });
  expect(await staat(b)).toBe('Alfa');
  expect(b.concept().id).toBe(id);
  expect(await een.werk.listConcepten()).toMatchObject([{ id, versie: 2 }]);
  const c = await openVenster(een, { browser: chrome });
  expect(await staat(c)).toBe('');
});

test('a tab that was duplicated begins a form of its own', async () => {
  const { een, twee, chrome } = await sessies();
  const a = await openVenster(een, { browser: chrome });
  await typ(a, 'Alfa');
  const copy = await openVenster(twee, { browser: chrome, geheugen: a.geheugen.kopie() });
  expect(await staat(copy)).toBe('');
  await typ(copy, 'Kopie');
  await typ(a, 'Alfa verder');
  expect(a.concept().isForked).toBe(false);
  expect((await een.werk.listConcepten()).map(({ titel }) => titel).sort()).toEqual([
    'Alfa verder',
    'Kopie',
  ]);
});

test('when another window went on with the draft, both texts are kept and the form says so', async () => {
  const { een, twee, chrome } = await sessies();
  const a = await openVenster(een, { browser: chrome });
  await typ(a, 'Alfa');
  const { id, versie } = (await twee.werk.listConcepten())[0] ?? { id: '', versie: 0 };
  const over = { id, versie, sleutel: 'partner:nieuw', venster: 'ander', titel: 'Elders' };
  await twee.werk.keepConcept({ ...over, inhoud: { naam: 'Elders' } });
  await typ(a, 'Alfa verder');
  await a.scherm.findByText(/Wat hier staat is apart bewaard; er is niets overschreven/);
  a.scherm.getByText(/^Concept bewaard/);
  expect(a.concept().id).not.toBe(id);
  expect((await een.werk.listConcepten()).map(({ titel }) => titel).sort()).toEqual([
    'Alfa verder',
    'Elders',
  ]);
  // Its own draft goes with the form, and no other.
  await act(() => a.concept().finish());
  expect((await een.werk.listConcepten()).map(({ titel }) => titel)).toEqual(['Elders']);
});

test('a draft that was thrown away is put back, kept again, and has its id again', async () => {
  const { een, chrome } = await sessies();
  const a = await openVenster(een, { browser: chrome });
  await typ(a, 'Alfa');
  a.sluit();
  const b = await openVenster(een, { browser: chrome, geheugen: a.geheugen });
  expect(await staat(b)).toBe('Alfa');
  const { id } = b.concept();
  fireEvent.click(b.scherm.getByRole('button', { name: 'Concept weggooien en opnieuw beginnen' }));
  expect(await staat(b)).toBe('');
  expect(b.concept().id).not.toBe(id);
  await waitFor(async () => expect(await een.werk.listConcepten()).toEqual([]));
  expect(b.scherm.queryByText(/^Concept bewaard/)).toBeNull();
  b.scherm.getByText('Concept weggegooid.');
  // What was typed since is kept beside it.
  await typ(b, 'Nieuw');
  fireEvent.click(b.scherm.getByRole('button', { name: 'Ongedaan maken' }));
  expect(await staat(b)).toBe('Alfa');
  expect(b.concept().id).toBe(id);
  await act(async () => void (await b.flush()));
  expect((await een.werk.listConcepten()).map(({ titel }) => titel).sort()).toEqual([
    'Alfa',
    'Nieuw',
  ]);
});

test('a draft of a busy window is opened by its address only when somebody says so', async () => {
  const { een, twee, chrome } = await sessies();
  const a = await openVenster(een, { browser: chrome });
  await typ(a, 'Alfa');
  const b = await openVenster(twee, { browser: chrome, adres: `/?concept=${a.concept().id}` });
  await b.scherm.findByText(/^Dit concept staat open in een ander venster/);
  expect(await een.werk.listConcepten()).toMatchObject([{ versie: 1 }]);
  fireEvent.click(b.scherm.getByRole('button', { name: 'Hier verder' }));
  expect(await staat(b)).toBe('Alfa');
  // The first types on: nothing is lost, and nothing of the second is overwritten.
  await typ(b, 'Alfa van twee');
  await typ(a, 'Alfa van een');
  expect((await een.werk.listConcepten()).map(({ titel }) => titel).sort()).toEqual([
    'Alfa van een',
    'Alfa van twee',
  ]);
});

test('where the browser cannot tell which windows live, the newest draft is put back as before', async () => {
  const { een, twee } = await sessies();
  const a = await openVenster(een, { browser: undefined });
  await typ(a, 'Alfa');
  const b = await openVenster(twee, { browser: undefined });
  expect(await staat(b)).toBe('Alfa');
});
