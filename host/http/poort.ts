import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const LONGEST_SOCKET_PATH = 100;
const ANSWER_WITHIN = 3000;

/**
 * Where the owner-only socket of a data folder is. Unix limits a socket's path to about a hundred
 * characters, so a deep folder gets one in an owner-only folder of its own.
 */
export function poortPath(folder: string, platform: NodeJS.Platform = process.platform): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (platform === 'win32') return `\\\\.\\pipe\\meldpunt-${hash}`;
  const inside = join(folder, 'poort.sock');
  if (inside.length <= LONGEST_SOCKET_PATH) return inside;
  const own = join(tmpdir(), `meldpunt-${userInfo().uid}`);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  const { uid, mode } = statSync(own);
  if (uid !== userInfo().uid || (mode & 0o077) !== 0)
    throw new Error('the socket folder is not private');
  return join(own, `${hash}.sock`);
}

/** Answers a second start by the same user with a fresh link. */
export async function openPoort(path: string, freshLink: () => string): Promise<{ close(): void }> {
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const server: Server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(`${freshLink()}\n`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path, readableAll: false, writableAll: false }, resolve);
  });
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  server.unref();
  return { close: () => void server.close() };
}

/** Asks the running program for a fresh link; undefined when it does not answer. */
export function askLink(path: string): Promise<string | undefined> {
  if (path === '') return Promise.resolve(undefined);
  return new Promise((resolve) => {
    let answer = '';
    const socket = createConnection(path);
    const finish = (link: string | undefined) => {
      socket.destroy();
      resolve(link);
    };
    socket.setTimeout(ANSWER_WITHIN, () => finish(undefined));
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      answer += part;
    });
    socket.on('end', () => finish(answer.trim() === '' ? undefined : answer.trim()));
    socket.on('error', () => finish(undefined));
  });
}
