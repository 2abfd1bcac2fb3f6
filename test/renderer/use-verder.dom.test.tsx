import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useVerder } from '#renderer/components/use-verder.ts';

/** A page whose button saves: the answer comes when the test says so, and then it goes on. */
async function dossierpagina(adres: string) {
  const bewaard = Promise.withResolvers<void>();
  function Dossier() {
    const verder = useVerder();
    return (
      <button
        type="button"
        onClick={async () => {
          await bewaard.promise;
          await verder({ to: '/dossiers/1' as string, search: {} });
        }}
      >
        Opslaan
      </button>
    );
  }
  const root = createRootRoute({ component: Outlet });
  const router = createRouter({
    history: createMemoryHistory({ initialEntries: [adres] }),
    routeTree: root.addChildren([
      createRoute({ getParentRoute: () => root, path: '/dossiers/$id', component: Dossier }),
      createRoute({ getParentRoute: () => root, path: '/antwoord', component: () => 'Aan wie' }),
    ]),
  });
  render(<RouterProvider router={router as never} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Opslaan' }));
  return {
    adres: () => router.history.location.href,
    ga: (to: string) => act(() => router.navigate({ to })),
    antwoord: () => act(async () => bewaard.resolve()),
  };
}

test('a form that is saved closes itself', async () => {
  const { adres, antwoord } = await dossierpagina('/dossiers/1?open=contact');
  await antwoord();
  expect(adres()).toBe('/dossiers/1');
});

test('who opened another page before the answer came stays there', async () => {
  const { adres, ga, antwoord } = await dossierpagina('/dossiers/1?open=contact');
  await ga('/antwoord');
  await antwoord();
  expect(adres()).toBe('/antwoord');
});

test('who opened another dossier before the answer came stays there', async () => {
  const { adres, ga, antwoord } = await dossierpagina('/dossiers/1');
  await ga('/dossiers/2');
  await antwoord();
  expect(adres()).toBe('/dossiers/2');
});

test('a slash at the end makes no other page', async () => {
  const { adres, antwoord } = await dossierpagina('/dossiers/1/?open=contact');
  await antwoord();
  expect(adres()).toBe('/dossiers/1');
});
