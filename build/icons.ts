import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { chromiumOptions } from './chromium-options.ts';
import {
  ICNS_TYPES,
  ICO_SIZES,
  type IconImage,
  LINUX_SIZES,
  writeIcns,
  writeIco,
} from './icon-files.ts';

/** The picture that the screens show too. */
const PICTURE = 'renderer/stijl/pictogram.svg';

/** Apple draws an icon on 824 of 1024 pixels; with less air it looks larger than its neighbours. */
const MAC_SHARE = 824 / 1024;

type Painter = (size: number, share?: number) => Promise<Buffer>;

/** Paints with the Chromium of the tests: sharp at each size, on nothing. */
async function painterOf(browser: Browser, picture: string): Promise<Painter> {
  const page = await browser.newPage();
  const source = `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`;
  return async (size, share = 1) => {
    await page.setViewportSize({ width: size, height: size });
    const side = size * share;
    const at = (size - side) / 2;
    await page.setContent(
      `<style>*{margin:0}</style><img src="${source}" style="position:absolute;left:${at}px;top:${at}px;width:${side}px;height:${side}px">`,
    );
    await page.locator('img').evaluate((img) => (img as unknown as HTMLImage).decode());
    return page.screenshot({ omitBackground: true });
  };
}

/** What is used of an `<img>`: modules of build know no page. */
type HTMLImage = { decode(): Promise<void> };

/**
 * Makes the icons of every system anew from the program's picture, into `build/icons`. They are kept
 * with the source: who packages needs no browser.
 *
 * @param root the project folder
 */
export async function makeIcons(root: string): Promise<void> {
  const folder = join(root, 'build/icons');
  const browser = await chromium.launch(chromiumOptions(root));
  try {
    const paint = await painterOf(browser, readFileSync(join(root, PICTURE), 'utf8'));
    mkdirSync(join(folder, 'linux'), { recursive: true });
    writeFileSync(join(folder, 'icon.png'), await paint(512));
    for (const size of LINUX_SIZES) {
      writeFileSync(join(folder, 'linux', `${size}x${size}.png`), await paint(size));
    }
    const forWindows: IconImage[] = [];
    for (const size of ICO_SIZES) forWindows.push({ size, png: await paint(size) });
    writeFileSync(join(folder, 'icon.ico'), writeIco(forWindows));
    const forMac: Partial<Record<keyof typeof ICNS_TYPES, Buffer>> = {};
    for (const type of Object.keys(ICNS_TYPES) as (keyof typeof ICNS_TYPES)[]) {
      forMac[type] = await paint(ICNS_TYPES[type], MAC_SHARE);
    }
    writeFileSync(join(folder, 'icon.icns'), writeIcns(forMac as Required<typeof forMac>));
  } finally {
    await browser.close();
  }
}

if (import.meta.main) await makeIcons(dirname(import.meta.dirname));
