import { createHash } from 'node:crypto';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { electronBinary, shouldTryElectron, tryElectron } from '#build/setup/electron-binary.mjs';
import { run } from '#build/setup/run.mjs';
import { type FakeMachine, fakeMachine, makeTree, writeTo } from '../support.ts';

// Electron's own installer, as it is, against servers on this computer that behave as a line, a
// company's network or a mirror may.
const home = dirname(dirname(dirname(import.meta.dirname)));
const folder = 'node_modules/electron';
const VERSION = '45.4.1';
const NOW = Date.parse('2026-11-05T09:00:00.000Z');
/** In the program it is half a minute. */
const STALL = 2_000;

/** A zip with files as they are (APPNOTE 4.3). */
function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const index: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(33, 8);
    about.writeUInt32LE(crc32(data), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(data.length, 18);
    about.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((0o100755 << 16) >>> 0, 6);
    tail.writeUInt32LE(at, 10);
    const made = Buffer.from([20, 3]);
    index.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), made, about, tail, Buffer.from(name)]),
    );
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(index);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(index.length, 4);
  end.writeUInt16LE(index.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, list, Buffer.from('PK\u0005\u0006'), end]);
}

const zip = zipOf({ electron: '#!/bin/sh\n'.padEnd(40_000, '#'), version: `v${VERSION}` });

/** Electron's package with its own installer, for a program that this test made. */
function packageWith(sum: string): string {
  const root = makeTree({
    [`${folder}/package.json`]: JSON.stringify({ name: 'electron', version: VERSION }),
    [`${folder}/checksums.json`]: JSON.stringify({ [`electron-v${VERSION}-linux-x64.zip`]: sum }),
  });
  cpSync(join(home, folder, 'install.js'), join(root, folder, 'install.js'));
  // What the installer needs is found where it was installed.
  symlinkSync(join(home, 'node_modules'), join(root, folder, 'node_modules'), 'dir');
  writeTo(root, 'package.json', '{}');
  return root;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** Asks for Electron where a server answers so; half a minute is two seconds here. */
async function fetchFrom(
  answer: RequestListener,
  env: NodeJS.ProcessEnv = {},
): Promise<{ machine: FakeMachine; took: number; log: string }> {
  const port = await listen(createServer(answer));
  const root = packageWith(createHash('sha256').update(zip).digest('hex'));
  const { PATH, HOME } = process.env;
  const machine = fakeMachine(root, () => 1, {
    env: {
      ...{ PATH, HOME, ELECTRON_MIRROR: `http://127.0.0.1:${port}/` },
      ...{ npm_config_platform: 'linux', npm_config_arch: 'x64', NO_PROXY: '127.0.0.1' },
      ...env,
    },
    run: (command, args, options) =>
      run(command, args, {
        ...options,
        ...(options.stall && { stall: { ...options.stall, ms: STALL } }),
      }),
  });
  const begin = performance.now();
  await tryElectron(machine, process.execPath, NOW);
  const log = readFileSync(join(root, '.cache/setup/electron.log'), 'utf8');
  return { machine, took: performance.now() - begin, log };
}

describe.runIf(process.platform !== 'win32')('fetching Electron', () => {
  it('takes it from a mirror, checked against the sum that its package names', async () => {
    const { machine } = await fetchFrom((_request, response) => response.end(zip));
    expect(electronBinary(machine)).toBe(join(machine.root, folder, 'dist', 'electron'));
    expect(shouldTryElectron(machine, NOW)).toBe(false);
  }, 30_000);

  it('waits for a line on which something comes, longer than it would for one without', async () => {
    const { machine, took } = await fetchFrom((_request, response) => {
      response.setHeader('content-length', zip.length);
      let at = 0;
      const step = Math.ceil(zip.length / 8);
      const timer = setInterval(() => {
        response.write(zip.subarray(at, at + step));
        at += step;
        if (at < zip.length) return;
        clearInterval(timer);
        response.end();
      }, 500);
    });
    expect(took).toBeGreaterThan(STALL);
    expect(electronBinary(machine)).toBeDefined();
  }, 30_000);

  it('gives up a line on which nothing comes any more, and asks again at the next start', async () => {
    const { machine, took } = await fetchFrom((_request, response) => {
      response.setHeader('content-length', zip.length);
      response.write(zip.subarray(0, 5_000));
    });
    expect(took).toBeLessThan(STALL * 5);
    expect(electronBinary(machine)).toBeUndefined();
    expect(shouldTryElectron(machine, NOW)).toBe(true);
    expect(machine.said[1]).toContain('bij een volgende start');
  }, 30_000);

  it('takes nothing that is not what its package names', async () => {
    const { machine, log } = await fetchFrom((_request, response) => response.end('iets anders'));
    expect(electronBinary(machine)).toBeUndefined();
    expect(log).toMatch(/checksum/i);
  }, 30_000);

  it('remembers for a day that a network refused it', async () => {
    const { machine } = await fetchFrom((_request, response) => {
      response.statusCode = 403;
      response.end();
    });
    expect(shouldTryElectron(machine, NOW)).toBe(false);
    expect(machine.said[1]).toContain('morgen');
  }, 30_000);

  it('goes through the proxy that npm is told of', async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    const port = await listen(proxy);
    const { machine } = await fetchFrom(() => undefined, {
      ELECTRON_MIRROR: 'https://electron.voorbeeld/',
      npm_config_https_proxy: `http://127.0.0.1:${port}`,
    });
    await wait(50);
    expect(asked[0]).toBe('electron.voorbeeld:443');
    expect(electronBinary(machine)).toBeUndefined();
  }, 30_000);
});
