import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// jsdom draws nothing, so it knows no media queries, sizes or scrolling; Mantine asks for all three.

/** No query ever matches: a light screen that moves. */
window.matchMedia = (media) => ({
  ...{ media, matches: false, onchange: null },
  ...{ addListener: () => undefined, removeListener: () => undefined },
  ...{ addEventListener: () => undefined, removeEventListener: () => undefined },
  dispatchEvent: () => false,
});

/** Nothing ever changes its size. */
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/** No letter is loaded while a test runs. */
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

Element.prototype.scrollIntoView = () => undefined;

// A real register answers, also on a machine that is busy with other things.
configure({ asyncUtilTimeout: 10_000 });

// What one test drew is gone before the next.
afterEach(cleanup);
