import { MantineProvider } from '@mantine/core';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { laadStil, maakBlad } from '#renderer/blad.tsx';
import { BLADEN } from '#renderer/pages/bladen.ts';
import { SchermFout } from '#renderer/schil/mislukt.tsx';
import { schilTekst } from '#renderer/schil/tekst-schil.ts';

/** A frame with a page that is fetched. */
function open(haal: () => Promise<{ Scherm: () => string }>) {
  const root = createRootRoute({
    component: () => (
      <>
        <p>het kader</p>
        <Outlet />
      </>
    ),
  });
  const page = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: maakBlad(haal).toon(({ Scherm }) => <Scherm />),
  });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory(),
    defaultErrorComponent: SchermFout,
  });
  render(
    <MantineProvider>
      <RouterProvider router={router as never} />
    </MantineProvider>,
  );
}

test('a screen that cannot be fetched says so within the frame, and comes at another try', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const haal = vi
    .fn<() => Promise<{ Scherm: () => string }>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
    .mockResolvedValue({ Scherm: () => 'het scherm' });
  open(haal);
  expect((await screen.findByRole('alert')).textContent).toContain(schilTekst.bladMislukt);
  expect(screen.getByText('het kader')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Opnieuw proberen' }));
  await waitFor(() => expect(screen.getByText(/het scherm/)).toBeTruthy());
  expect(haal).toHaveBeenCalledTimes(2);
});

test('what is fetched ahead is there at once, and is fetched once', async () => {
  const haal = vi.fn(async () => ({ Scherm: () => 'het scherm' }));
  const blad = maakBlad(haal);
  await laadStil([blad]);
  expect(blad.laad()).toBeUndefined();
  expect(blad.staat().schermen).toBeDefined();
  expect(haal).toHaveBeenCalledOnce();
});

test('every screen of every area can be fetched', async () => {
  for (const blad of BLADEN) {
    await blad.laad();
    const { schermen, mislukt } = blad.staat();
    expect(mislukt).toBeUndefined();
    for (const scherm of Object.values(schermen ?? {})) expect(scherm).toBeTypeOf('function');
  }
});
