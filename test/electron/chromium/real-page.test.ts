import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { knownChromium } from '#build/setup/chromium.mjs';
import { renderBrief } from '#documents/brief-pdf.ts';
import { makeProefpagina, type Proefpagina } from '#host/zelftest/proefpagina.ts';
import { fonts, korteBrief } from '#test/documents/voorbeeld-brief.ts';
import { until } from '../support.ts';
import { BINDING, FROM_MAIN } from './preload-world.ts';
import { normalise, type Recorded, recorded, recording } from './recorded.ts';
import { BARE_PAGE, startInChromium } from './support.ts';
import type { ChromiumWindow } from './window.ts';

vi.mock('#electron/preload-channels.ts', async (original) => ({
  ...(await original<object>()),
  ...(await import('./preload-world.ts')).SITE,
}));

const SITE = 'https://app.meldpunt.example';
const root = dirname(dirname(dirname(import.meta.dirname)));
const hasChromium = knownChromium({ root, env: process.env }) !== undefined;

describe.skipIf(!hasChromium)(
  'our window as a page of a real Chromium (skipped without one)',
  () => {
    let program: Awaited<ReturnType<typeof startInChromium>>;
    let page: ChromiumWindow;
    let proef: Proefpagina;
    let pdf: string;
    const server = createServer();
    let reached = 0;

    beforeAll(async () => {
      const letter = await renderBrief(korteBrief, { fonts, venster: 'links' });
      pdf = Buffer.from(letter).toString('base64');
      server.on('connection', () => {
        reached += 1;
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      program = await startInChromium();
      ({ page } = program.electron);
      proef = makeProefpagina(page);
      await proef.until('first start', "document.body.innerText.includes('Wie bent u?')", 60_000);
    }, 90_000);
    afterAll(async () => {
      server.close();
      await program.end();
    });

    /** Has the page show the letter, in a frame of what it made in memory itself. */
    async function showLetter(): Promise<void> {
      await proef.evaluate(`(() => {
      document.querySelector('#brief')?.remove();
      const bytes = Uint8Array.from(atob('${pdf}'), (one) => one.charCodeAt(0));
      const frame = Object.assign(document.createElement('iframe'), { id: 'brief' });
      frame.style = 'position:fixed;inset:0;width:760px;height:430px;z-index:9999;background:#888';
      frame.src = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
      document.body.append(frame);
    })()`);
    }
    async function looksLikeALetter(): Promise<boolean> {
      const { paper, ink } = await proef.look('#brief');
      return paper > 0.3 && ink > 0.002 && ink < 0.5;
    }
    async function isLetterSeen(within: number): Promise<boolean> {
      for (const end = performance.now() + within; performance.now() < end; ) {
        if (await looksLikeALetter()) return true;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      return false;
    }
    const said = (url: string, kind: string) =>
      page.traffic.filter((one) => one.url.startsWith(url) && one.kind === kind);

    it('talks to the real engine through the port that its preload passes on', async () => {
      expect(page.failures).toEqual([]);
      expect(await proef.evaluate('location.origin')).toBe(SITE);
      expect(await proef.evaluate('document.body.innerText')).toContain('Herstelcode');
      expect(program.reports).toEqual([]);
    });

    it('reaches nothing of the preload or of Electron but the word that a port comes', async () => {
      const names = ['require', 'module', 'process', 'ipcRenderer', 'contextBridge', 'electron'];
      const all = JSON.stringify([...names, BINDING, FROM_MAIN]);
      expect(await proef.evaluate(`${all}.filter((name) => name in globalThis)`)).toEqual([]);
      expect(await proef.evaluate('JSON.stringify(window.meldpunt)')).toBe('{"kanaal":"poort"}');
      expect(await proef.evaluate("(window.meldpunt.kanaal = 'x', window.meldpunt.kanaal)")).toBe(
        'poort',
      );
      // There they are, in the world of the preload; what the page does to its own does not reach it.
      expect(await page.inPreload(`${all}.filter((name) => name in globalThis)`)).toEqual([
        BINDING,
        FROM_MAIN,
      ]);
      await proef.evaluate('void (globalThis.JSON.proef = 1)');
      expect(await page.inPreload('typeof JSON.proef')).toBe('undefined');
    });

    it('shows a letter, as its pixels say, and asks for nothing but what the guards allow', async () => {
      const before = page.traffic.length;
      await showLetter();
      expect(await isLetterSeen(15_000)).toBe(true);
      const seen = page.traffic.slice(before);
      expect(seen.filter(({ isAllowed }) => !isAllowed)).toEqual([]);
      const now = recording(seen, page.initiators, SITE);
      if (process.env['MELDPUNT_OPNEMEN'] === '1') writeFileSync(recorded.file, normalise(now));
      // A Chromium that asks for another kind of thing than was recorded: record it anew, and look.
      const kinds = (all: readonly Recorded[]) =>
        new Set(all.map(({ kind, url, type }) => `${kind} ${type} ${url.split('/', 3).join('/')}`));
      const known = kinds(recorded.read());
      expect([...kinds(now)].filter((one) => !known.has(one))).toEqual([]);
    });

    it('would show no letter when the reader of PDF got nothing, and that would be seen', async () => {
      page.refuses = (url) => url.startsWith('chrome-extension:');
      await showLetter();
      expect(await isLetterSeen(3_000)).toBe(false);
      page.refuses = () => false;
      await showLetter();
      expect(await isLetterSeen(15_000)).toBe(true);
    });

    describe('on a page that has no policy of its own', () => {
      const elsewhere = 'https://voorbeeld.example/';
      let local: string;
      beforeAll(async () => {
        local = `127.0.0.1:${(server.address() as AddressInfo).port}`;
        await proef.evaluate(`void (location.href = '${BARE_PAGE}')`);
        await proef.until(
          'the bare page',
          `document.readyState === 'complete' && document.title === 'Proef'`,
        );
      });

      it('nothing goes out: no request, prefetch, picture or websocket, also not to this machine', async () => {
        const urls = {
          fetch: `${elsewhere}fetch`,
          local: `http://${local}/fetch`,
          image: `${elsewhere}image`,
          prefetch: `${elsewhere}prefetch`,
        };
        await proef.evaluate(`(() => {
        fetch('${urls.fetch}').catch(() => {});
        fetch('${urls.local}', { mode: 'no-cors' }).catch(() => {});
        new Image().src = '${urls.image}';
        const link = Object.assign(document.createElement('link'), { rel: 'prefetch', href: '${urls.prefetch}' });
        document.head.append(link);
        new WebSocket('ws://${local}/ws');
      })()`);
        for (const url of Object.values(urls)) {
          await until(() => said(url, 'request').length > 0);
          expect(
            said(url, 'request').map(({ isAllowed }) => isAllowed),
            url,
          ).toEqual([false]);
        }
        await until(() => said('ws:', 'websocket').length > 0);
        expect(said('ws:', 'websocket')[0]?.isAllowed).toBe(false);
        expect(reached).toBe(0);
      });

      it('no window opens', async () => {
        // As by a click: without one Chromium itself would stop it.
        const expression = `void window.open('${elsewhere}venster')`;
        await page.send('Runtime.evaluate', { expression, userGesture: true });
        await until(() => page.traffic.some(({ kind }) => kind === 'window'));
        expect(page.traffic.filter(({ kind }) => kind === 'window')).toMatchObject([
          { isAllowed: false },
        ]);
        await vi.waitFor(async () => expect(await page.countPages()).toBe(1));
        expect(said(elsewhere, 'request').filter(({ url }) => url.endsWith('venster'))).toEqual([]);
      });

      it('a frame within it goes nowhere else, and neither does the page', async () => {
        await proef.evaluate(
          `void document.body.append(Object.assign(document.createElement('iframe'), { src: '${elsewhere}kader' }))`,
        );
        await until(() => said(`${elsewhere}kader`, 'navigation').length > 0);
        await proef.evaluate(`void (location.href = '${elsewhere}weg')`);
        await until(() => said(`${elsewhere}weg`, 'navigation').length > 0);
        for (const [where, isMainFrame] of [
          ['kader', false],
          ['weg', true],
        ] as const) {
          const asked = said(elsewhere + where, 'navigation');
          expect(asked.every((one) => !one.isAllowed && one.isMainFrame === isMainFrame)).toBe(
            true,
          );
          // It was stopped before anything was asked for.
          expect(said(elsewhere + where, 'request')).toEqual([]);
        }
        expect(await proef.evaluate('location.href')).toBe(SITE + BARE_PAGE);
      });
    });
  },
);
