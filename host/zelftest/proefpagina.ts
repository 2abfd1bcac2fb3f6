/** The line to a page: the DevTools protocol, over whatever a host has for it. */
export type Cdp = {
  send(method: string, params?: Readonly<Record<string, unknown>>): Promise<unknown>;
};

const LOOK_EVERY = 100;

/** How much of a part of the page is paper (nearly white) and how much is ink (nearly black), of 1. */
export type Pixels = { readonly paper: number; readonly ink: number };

/** What the self-test does with the page, as somebody at the screen would: read, press, look. */
export type Proefpagina = {
  /** What an expression gives in the page; a promise is waited for. */
  evaluate(expression: string): Promise<unknown>;
  /** Waits until an expression is true; throws an error that names `what` when it takes too long. */
  until(what: string, expression: string, within?: number): Promise<void>;
  /** Presses the first button or link whose name begins so; throws when there is none. */
  press(name: string): Promise<void>;
  /** Goes to an address of the screens, such as `#/exporteren`. */
  goto(hash: string): Promise<void>;
  /** Looks at what is drawn where an element is, also what another process draws there. */
  look(selector: string): Promise<Pixels>;
};

/** Makes the page of a line to it. */
export function makeProefpagina(cdp: Cdp): Proefpagina {
  async function evaluate(expression: string): Promise<unknown> {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const answer = (await cdp.send('Runtime.evaluate', params)) as {
      result?: { value?: unknown };
      exceptionDetails?: { exception?: { description?: string }; text?: string };
    };
    const { exceptionDetails: thrown, result } = answer;
    if (thrown !== undefined)
      throw new Error(thrown.exception?.description ?? thrown.text ?? 'it threw');
    return result?.value;
  }

  async function until(what: string, expression: string, within = 20_000): Promise<void> {
    const begin = performance.now();
    // While a page makes place for another nothing can be asked.
    while ((await evaluate(expression).catch(() => undefined)) !== true) {
      if (performance.now() - begin > within) throw new Error(`niet gebeurd: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
  }

  return {
    evaluate,
    until,
    async press(name) {
      await until(`knop ${name}`, `${FIND}(${JSON.stringify(name)}) !== undefined`);
      await evaluate(`${FIND}(${JSON.stringify(name)}).click()`);
    },
    async goto(hash) {
      await evaluate(`location.hash = ${JSON.stringify(hash)}`);
    },
    async look(selector) {
      const clip = await evaluate(
        `(({ x, y, width, height }) => ({ x, y, width, height, scale: 1 }))(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`,
      );
      const taken = await cdp.send('Page.captureScreenshot', { format: 'png', clip });
      const { data } = taken as { data: string };
      return (await evaluate(`(${COUNT})(${JSON.stringify(data)})`)) as Pixels;
    },
  };
}

const FIND = `((name) => [...document.querySelectorAll('button, a[href]')].find((one) =>
  !one.disabled && (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().startsWith(name)))`;

/** The page itself reads the picture: it has what that takes. */
const COUNT = `async (data) => {
  const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const drawn = canvas.getContext('2d');
  drawn.drawImage(image, 0, 0);
  const { data: pixels } = drawn.getImageData(0, 0, image.width, image.height);
  let paper = 0;
  let ink = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const light = (pixels[at] + pixels[at + 1] + pixels[at + 2]) / 3;
    if (light > 240) paper += 1;
    if (light < 60) ink += 1;
  }
  const all = pixels.length / 4;
  return { paper: paper / all, ink: ink / all };
}`;
