import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { QtHost } from './qt-host.ts';

const KIT = readFileSync(new URL('./kit.js', import.meta.url), 'utf8');
/** Longest that something on the page may take; a busy machine needs its time. */
const PATIENCE = 20_000;
const LOOK_EVERY = 80;

/** Where something of the page is, in the window. */
type Place = {
  readonly middle: readonly [number, number];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isOnTop: boolean;
};
/** How a part of the window looks: parts of one. */
export type Colours = {
  /** The part that has the one commonest shade, and which shade that is. */
  readonly most: number;
  readonly shade: number;
  readonly white: number;
  readonly ink: number;
};

/** Looks at the page and does what a user does: real clicks and real keys, where they land. */
export class Driver {
  readonly #host: QtHost;
  readonly #pictures: string | undefined;

  constructor(host: QtHost, pictures?: string) {
    this.#host = host;
    this.#pictures = pictures;
  }

  /** The value of a line of JavaScript in the page, in terms of the kit. */
  async look<T>(line: string): Promise<T | undefined> {
    const script = `(() => { ${KIT}\nreturn JSON.stringify((${line}) ?? null); })()`;
    const value = await this.#host.order('look', { script });
    return typeof value === 'string' && value !== '' ? (JSON.parse(value) as T) : undefined;
  }

  /** Waits until a line of JavaScript is true of the page. */
  async until(line: string, patience = PATIENCE): Promise<void> {
    const end = performance.now() + patience;
    while ((await this.look<boolean>(`Boolean(${line})`)) !== true) {
      if (performance.now() > end) throw new Error(`het werd nooit zo: ${line}`);
      await wait(LOOK_EVERY);
    }
  }

  /** Where something is, once it stands still and nothing lies over it. */
  async find(element: string): Promise<Place> {
    const end = performance.now() + PATIENCE;
    let before = '';
    for (;;) {
      const place = await this.look<Place | null>(`placeOf(${element})`);
      const now = JSON.stringify(place);
      if (place?.isOnTop === true && now === before) return place;
      if (performance.now() > end)
        throw new Error(`niet te vinden of niet te bereiken: ${element}`);
      before = now;
      await wait(LOOK_EVERY);
    }
  }

  async click(element: string): Promise<void> {
    const { middle } = await this.find(element);
    await this.#host.order('click', { x: middle[0], y: middle[1] });
  }

  /** Types into a field, key by key. */
  async type(element: string, text: string): Promise<void> {
    await this.click(element);
    await this.until(`document.activeElement === ${element}`);
    await this.#host.order('type', { text });
    await this.until(`${element}?.value === ${JSON.stringify(text)}`);
  }

  /** Types where the focus is; a field may make something else of it. */
  async typeKeys(text: string): Promise<void> {
    await this.#host.order('type', { text });
  }

  async press(name: string, alt = false): Promise<void> {
    await this.#host.order('key', { name, alt });
  }

  /** Goes to a page of the program. */
  async goTo(route: string): Promise<void> {
    await this.look(`void (location.hash = ${JSON.stringify(`#${route}`)})`);
  }

  /** How a place looks. */
  async colours({ x, y, width, height }: Place): Promise<Colours> {
    const rest = { width: Math.round(width), height: Math.round(height) };
    return (await this.#host.order('colours', { x, y, ...rest })) as Colours;
  }

  /** Keeps a picture of the window, where somebody asked for pictures. */
  async picture(name: string): Promise<void> {
    if (this.#pictures === undefined) return;
    await this.#host.order('picture', { path: `${this.#pictures}/${name}.png` });
  }

  /** The process of the page. */
  async renderer(): Promise<number> {
    return Number(await this.#host.order('renderer'));
  }
}
