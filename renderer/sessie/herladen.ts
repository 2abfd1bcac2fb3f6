import { isBureaublad } from '#renderer/api/verbinden.ts';

const BEGIN = 'meldpunt-vergrendeld:';

/**
 * Beginning the page anew at a lock, so that nothing of what it showed or fetched is left in it. The
 * account name of who locked goes along as the name of the window: unlike what a browser stores for
 * a page, that is only ever in memory and goes with the window; the program does not keep it.
 *
 * @returns undefined where there is no page at all.
 */
export function makeHerladen(window: Window | undefined): Herladen | undefined {
  if (window === undefined) return undefined;
  return {
    // The desktop program has the screens at hand while no engine runs.
    komtVanMotor: !isBureaublad(window),
    naam: window.name.startsWith(BEGIN) ? window.name.slice(BEGIN.length) : undefined,
    onthoud(naam) {
      window.name = naam === undefined ? '' : BEGIN + naam;
    },
    herlaad: () => window.location.reload(),
  };
}

/** What is needed to begin a page anew. */
export type Herladen = {
  /** The page comes from the engine: while that does not answer there would be none. */
  readonly komtVanMotor: boolean;
  /** Who locked before the page began. */
  readonly naam: string | undefined;
  /** Keeps who locked, for the page that follows; undefined forgets it. */
  onthoud(naam: string | undefined): void;
  herlaad(): void;
};
