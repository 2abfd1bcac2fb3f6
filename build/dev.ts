import { spawn } from 'node:child_process';
import type { IncomingMessage } from 'node:http';
import { dirname, join } from 'node:path';
import { createServer, mergeConfig } from 'vite';
import { rendererConfig } from './vite.renderer.config.ts';

const root = dirname(import.meta.dirname);
const LINK = /(http:\/\/127\.0\.0\.1:\d+)\/#start=(\S+)/;

/**
 * The screens with hot reload, over the real host: Vite serves them from source and passes calls on.
 * To the host such a call looks like one of its own page, so its checks of Host and Origin stay as
 * they are; nothing of this is in a bundle.
 *
 * @param args as for `npm start`, such as --demo
 */
async function dev(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['host/http/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, MELDPUNT_GEEN_VENSTER: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.on('exit', (code) => process.exit(code ?? 1));
  const [, host = '', token = ''] = await firstLink(child.stdout);
  const pass = {
    target: host,
    changeOrigin: true,
    headers: { origin: host },
    // Calls are POST; what is fetched by GET under such a path is a module of the screens.
    bypass: ({ method, url }: IncomingMessage) => (method === 'POST' ? undefined : url),
  };
  const server = await createServer(
    mergeConfig(rendererConfig({ root, outDir: join(root, '.cache', 'dev') }), {
      server: {
        host: '127.0.0.1',
        // Areas lie beside the folder that Vite serves.
        fs: { allow: [root] },
        proxy: { '/api': pass, '/sessie': pass },
      },
    }),
  );
  await server.listen();
  const [address] = server.resolvedUrls?.local ?? [];
  process.stdout.write(`Schermen met directe verversing: ${address}#start=${token}\n`);
}

function firstLink(stream: NodeJS.ReadableStream): Promise<RegExpExecArray> {
  return new Promise((resolve) => {
    let said = '';
    stream.on('data', (part) => {
      process.stdout.write(part);
      said += String(part);
      const link = LINK.exec(said);
      if (link !== null) resolve(link);
    });
  });
}

await dev(process.argv.slice(2));
