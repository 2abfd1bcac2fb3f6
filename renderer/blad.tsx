import type { ReactNode } from 'react';
import { schilTekst } from './schil/tekst-schil.ts';

/** A screen whose program could not be fetched, with a way to try once more. */
export class BladNietGeladen extends Error {
  /** Fetches it again; never rejects: what fails again is thrown again when it is shown. */
  readonly opnieuw: () => Promise<void>;

  constructor(cause: unknown, opnieuw: () => Promise<void>) {
    super(schilTekst.bladMislukt, { cause });
    this.opnieuw = opnieuw;
  }
}

/** A component of a route, which the router has load what it shows before it goes there. */
export type BladComponent = (() => ReactNode) & { preload: () => Promise<void> | undefined };

/** Screens that are fetched together, once. */
export type Blad<Schermen> = {
  /** The component of a route that shows one of the screens. */
  toon(scherm: (schermen: Schermen) => ReactNode): BladComponent;
  /** The screens, or why they are not there; neither while they are being fetched. */
  staat(): { readonly schermen?: Schermen; readonly mislukt?: BladNietGeladen };
  /** Fetches them; undefined when they are there. Never rejects. */
  laad(): Promise<void> | undefined;
};

/**
 * Screens that are fetched when one of them is needed, or before that when there is time. While they
 * are fetched the router leaves the page that is there, so nothing flickers.
 *
 * @param haal imports the module that names the screens
 */
export function maakBlad<Schermen>(haal: () => Promise<Schermen>): Blad<Schermen> {
  let geladen: { readonly schermen: Schermen } | undefined;
  let mislukt: BladNietGeladen | undefined;
  let bezig: Promise<void> | undefined;

  function laad(): Promise<void> | undefined {
    if (geladen !== undefined) return undefined;
    bezig ??= haal()
      .then(
        (schermen) => {
          geladen = { schermen };
          mislukt = undefined;
        },
        (cause: unknown) => {
          // Kept until it is shown or tried again: nobody needs to know of a fetch ahead of time.
          mislukt = new BladNietGeladen(cause, async () => laad());
        },
      )
      .finally(() => {
        bezig = undefined;
      });
    return bezig;
  }

  return {
    laad,
    staat: () => ({ ...geladen, ...(mislukt !== undefined && { mislukt }) }),
    toon: (scherm) => {
      const component = () => {
        if (geladen !== undefined) return scherm(geladen.schermen);
        if (mislukt !== undefined) throw mislukt;
        // Not by way of the router: React draws it once it is there.
        throw laad();
      };
      return Object.assign(component, { preload: laad });
    },
  };
}

/** Fetches one after the other, each when the window has nothing else to do. */
export async function laadStil(bladen: readonly Pick<Blad<unknown>, 'laad'>[]): Promise<void> {
  for (const blad of bladen) {
    await rust();
    await blad.laad();
  }
}

/** The longest that fetching waits for a quiet moment: a busy window is the one where people click. */
const UITERLIJK_MS = 2_000;

// Safari, in which a link can be opened, has no idle callback.
function rust(): Promise<unknown> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(resolve, { timeout: UITERLIJK_MS });
    else setTimeout(resolve, 200);
  });
}
