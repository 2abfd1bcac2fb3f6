import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildBundles, replaceFolder } from '#build/bundle.ts';
import { lettertypeBestanden } from '#documents/lettertype-bestanden.ts';
import { makeTree, writeTo } from './support.ts';

const home = dirname(dirname(import.meta.dirname));

/** A small project that uses the packages of this one. */
function makeProject(files: Readonly<Record<string, string>>): string {
  const manifest = readFileSync(join(home, 'package.json'), 'utf8');
  const root = makeTree({ 'package.json': manifest, ...files });
  symlinkSync(join(home, 'node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}

describe('the bundle of the screens', () => {
  it('runs under a policy without inline script, from any address', async () => {
    const root = makeProject({
      'domain/answer.ts': 'export const answer = 42;',
      'renderer/index.html':
        '<!doctype html><div id="app"></div><script type="module" src="./main.tsx"></script>',
      'renderer/main.tsx': [
        "import { createRoot } from 'react-dom/client';",
        "import { answer } from '#domain/answer.ts';",
        "import picture from './picture.svg';",
        "import './style.css';",
        "const later = () => import('./later.ts');",
        "const root = document.getElementById('app');",
        'if (root) createRoot(root).render(<img src={picture} alt={String(answer)} onClick={later} />);',
      ].join('\n'),
      'renderer/later.ts': 'export const later = 1;',
      'renderer/style.css': 'body { color: red }',
      'renderer/picture.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    });
    await buildBundles(root, ['renderer']);
    const page = readFileSync(join(root, 'dist/renderer/index.html'), 'utf8');
    const scripts = [...page.matchAll(/<script\b([^>]*)>([^<]*)<\/script>/g)];
    expect(scripts).toHaveLength(1);
    expect(scripts[0]?.[1]).toContain('src="./assets/');
    expect(scripts[0]?.[2]).toBe('');
    expect(page).not.toMatch(/ on\w+=|(?:src|href)="(?!\.\/)/);
    const assets = readdirSync(join(root, 'dist/renderer/assets'));
    expect(assets.map((name) => name.replace(/.*\./, '')).sort()).toEqual([
      'css',
      'js',
      'js',
      'svg',
    ]);
    const code = assets.map((name) =>
      readFileSync(join(root, 'dist/renderer/assets', name), 'utf8'),
    );
    expect(code.join('')).not.toMatch(/data:image|data:text|new Function\(/);
    expect(code.join('')).not.toContain('jsxDEV(');
  });
});

describe('the bundle of the engine of the loopback host', () => {
  it('is a program and its threads, each in one file that only leaves machine code outside', async () => {
    const program = "import Database from 'better-sqlite3'; console.log(new Database(':memory:'));";
    const root = makeProject({
      'host/http/engine-child.ts': program,
      'host/engine/kopie/werker.ts': program,
      'host/engine/apart/werker.ts': program,
    });
    await buildBundles(root, ['engine']);
    const built = join(root, 'dist/engine');
    expect(readdirSync(built).sort()).toEqual([
      ...['engine-child.mjs', 'kopie-werker.mjs', 'lees-werker.mjs'],
    ]);
    const engine = readFileSync(join(built, 'engine-child.mjs'), 'utf8');
    expect([...engine.matchAll(/^import .* from "(.*)";$/gm)].map((match) => match[1])).toEqual([
      'better-sqlite3',
    ]);
  });
});

describe('the bundles of the desktop host', () => {
  it('are files that leave Electron and machine code outside, with migrations and fonts', async () => {
    const program = [
      "import { app } from 'electron';",
      "import { Hono } from 'hono';",
      "import Database from 'better-sqlite3';",
      "import { hash } from '@node-rs/argon2';",
      "import { readFileSync } from 'node:fs';",
      "import { answer } from '#domain/answer.ts';",
      "const later = await import('#domain/later.ts');",
      'console.log(app, Hono, Database, hash, readFileSync, answer, later);',
    ].join('\n');
    const root = makeProject({
      'domain/answer.ts': 'export const answer = 42;',
      'domain/later.ts': 'export const later = 43;',
      'db/migrations/0001-start.sql': 'select 1;',
      'electron/main.ts': program,
      'electron/engine.ts': program,
      'electron/kopie-werker.ts': program,
      'electron/lees-werker.ts': program,
      'electron/preload.ts':
        "import { contextBridge } from 'electron'; contextBridge.exposeInMainWorld('a', 1);",
    });
    await buildBundles(root, ['electron']);
    const built = join(root, 'dist/electron');
    expect(readdirSync(built).sort()).toEqual([
      'assets',
      'engine.mjs',
      'kopie-werker.mjs',
      'lees-werker.mjs',
      'main.mjs',
      'preload.cjs',
    ]);
    expect(readdirSync(join(built, 'assets')).sort()).toEqual(['fonts', 'migrations']);
    expect(readdirSync(join(built, 'assets/migrations'))).toEqual(['0001-start.sql']);
    const fonts = join(built, 'assets/fonts');
    for (const file of Object.values(lettertypeBestanden)) {
      expect(readFileSync(join(fonts, file)).readUInt32BE(0)).toBe(0x00010000);
    }
    expect(readFileSync(join(fonts, 'LICENSE_FONT'), 'utf8')).toContain('SIL OPEN FONT LICENSE');
    const main = readFileSync(join(built, 'main.mjs'), 'utf8');
    const imported = [...main.matchAll(/^import .* from "(.*)";$/gm)].map((match) => match[1]);
    expect(imported.sort()).toEqual(['@node-rs/argon2', 'better-sqlite3', 'electron', 'node:fs']);
    expect(main).not.toMatch(/\bimport\("(?!node:)/);
    const preload = readFileSync(join(built, 'preload.cjs'), 'utf8');
    expect(preload).toContain('require("electron")');
    expect(preload).not.toMatch(/^(?:import|export) /m);
  });
});

describe('replacing a bundle', () => {
  it('leaves the old one in place when the new one fails, and nothing beside it', async () => {
    const root = makeTree({ 'dist/renderer/index.html': 'old' });
    const target = join(root, 'dist/renderer');
    const failing = replaceFolder(target, async (outDir) => {
      writeTo(outDir, 'index.html', 'half');
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('old');
    expect(readdirSync(join(root, 'dist'))).toEqual(['renderer']);
    await replaceFolder(target, async (outDir) => writeTo(outDir, 'new.html', 'new'));
    expect(existsSync(join(target, 'index.html'))).toBe(false);
    expect(readdirSync(join(root, 'dist'))).toEqual(['renderer']);
  });

  it('refuses a name that is no bundle', async () => {
    await expect(buildBundles(makeTree({}), ['reader'])).rejects.toThrow('Unknown bundle reader');
  });
});
