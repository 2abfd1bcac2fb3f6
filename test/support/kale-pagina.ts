import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { chromiumOptions } from '#build/chromium-options.ts';
import { rendererConfig } from '#build/vite.renderer.config.ts';
import { securityHeaders } from '#host/http/security-headers.ts';
import { readStaticFiles } from '#host/http/static-files.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Starts the Chromium that set-up found, as the journeys do. */
export function launchChromium() {
  return chromium.launch(chromiumOptions(ROOT));
}

/** Builds the bare page as the screens are: the same React, Mantine, style sheets and fonts, one form. */
export async function buildKalePagina(outDir: string): Promise<void> {
  process.env['NODE_ENV'] = 'production';
  const cacheDir = `${outDir}.cache`;
  const root = join(import.meta.dirname, 'kaal');
  await build({ ...rendererConfig({ root: ROOT, outDir }), root, cacheDir });
}

/** Serves the built page from memory with the headers of the program, as its own host does. */
export async function serveKalePagina(built: string) {
  const files = readStaticFiles(built);
  const server = createServer((request, answer) => {
    const file = files.get(request.url ?? '');
    for (const [name, value] of securityHeaders) answer.setHeader(name, value);
    if (file === undefined) answer.writeHead(404).end();
    else answer.setHeader('content-type', file.type).end(file.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the bare page has no port');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
