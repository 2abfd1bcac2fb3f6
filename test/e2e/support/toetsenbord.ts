import type { Page } from '@playwright/test';

/** Types and presses as a screener does, and counts; a combination is one press. */
export function keyboard(page: Page) {
  let count = 0;
  let typed = 0;
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) {
        count += 1;
        await page.keyboard.press(key);
        // Nobody presses two keys within one frame of the screen.
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      }
    },
    type: async (text: string) => {
      count += text.length;
      typed += text.length;
      await page.keyboard.type(text);
    },
    count: () => count,
    /** Without the signs of what was typed. */
    beside: () => count - typed,
  };
}
