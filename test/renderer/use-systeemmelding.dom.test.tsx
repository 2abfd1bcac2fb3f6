import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { client } from '#renderer/api/client.ts';
import { KIJK_IEDERE_MS, useSysteemmelding } from '#renderer/systeemmelding/use-systeemmelding.ts';

const shown: { body: string | undefined; closed: boolean; click(): void }[] = [];
let permission: NotificationPermission = 'granted';
let inFront = false;
let late = 0;
let asked = 0;

/** What a browser has for it. */
class PlayedNotification {
  static get permission() {
    return permission;
  }
  onclick: () => void = () => undefined;
  readonly #own: (typeof shown)[number];
  constructor(_title: string, { body }: NotificationOptions) {
    this.#own = { body, closed: false, click: () => this.onclick() };
    shown.push(this.#own);
  }
  close(): void {
    this.#own.closed = true;
  }
}

vi.mock('#renderer/sessie/hooks.ts', () => ({ useMag: () => true }));
vi.mock('#renderer/api/client.ts', () => ({ client: { werk: { countWerk: vi.fn() } } }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Notification', PlayedNotification);
  vi.spyOn(document, 'hasFocus').mockImplementation(() => inFront);
  vi.mocked(client.werk.countWerk).mockImplementation((async () => {
    asked += 1;
    const none = { te_laat: 0, vandaag: 0 };
    return [
      { wiens: 'mij', aantallen: { ...none, te_laat: late } },
      { wiens: 'niemand', aantallen: { ...none, vandaag: 1 } },
      { wiens: 'iedereen', aantallen: { te_laat: 99, vandaag: 99 } },
    ];
  }) as never);
  shown.length = 0;
  localStorage.clear();
  ({ permission, inFront, late, asked } = {
    permission: 'granted',
    inFront: false,
    late: 2,
    asked: 0,
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open() {
  const root = createRootRoute();
  const elders = () => {
    useSysteemmelding();
    return <p>Elders</p>;
  };
  const router = createRouter({
    history: createMemoryHistory({ initialEntries: ['/dossiers'] }),
    routeTree: root.addChildren([
      createRoute({ getParentRoute: () => root, path: '/', component: () => <p>Werk</p> }),
      createRoute({ getParentRoute: () => root, path: '/dossiers', component: elders }),
    ]),
  });
  await act(() => router.load());
  render(<RouterProvider router={router as never} />);
  await act(() => vi.advanceTimersByTimeAsync(10));
  screen.getByText('Elders');
  return router;
}
const later = () => act(() => vi.advanceTimersByTimeAsync(KIJK_IEDERE_MS));

test('behind another window the system says how much there is to do, and of whom nothing', async () => {
  await open();
  await later();
  expect(shown.map(({ body }) => body)).toEqual([
    '2 dossiers zijn te laat en 1 dossier vraagt vandaag iets.',
  ]);
});

test('the same is not said twice; one more is', async () => {
  await open();
  await later();
  await later();
  expect(shown).toHaveLength(1);
  late = 3;
  await later();
  expect(shown).toHaveLength(2);
});

test('nothing is asked or said while the window is in front, or it was switched off', async () => {
  inFront = true;
  await open();
  await later();
  inFront = false;
  localStorage.setItem('meldpunt-systeemmelding', 'uit');
  await later();
  permission = 'default';
  localStorage.clear();
  await later();
  expect({ asked, shown }).toEqual({ asked: 0, shown: [] });
});

test('who presses it gets the werkvoorraad', async () => {
  const router = await open();
  await later();
  await act(async () => shown[0]?.click());
  await act(() => vi.advanceTimersByTimeAsync(10));
  expect(router.history.location.pathname).toBe('/');
});

test('it goes when the register locks', async () => {
  await open();
  await later();
  cleanup();
  expect(shown[0]?.closed).toBe(true);
  await later();
  expect(asked).toBe(1);
});
