import { cpSync, existsSync, symlinkSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRooms } from '#build/rooms.ts';
import { deliberateCircle } from '#build/rooms-rules.ts';
import { makeTree, writeTo } from './support.ts';

const home = dirname(dirname(import.meta.dirname));
const anyHouse = { modules: 1, imports: [] };

/** A house with these files, in which every other module exists that they name. */
function makeHouse(files: Readonly<Record<string, string>>): string {
  const root = makeTree(files);
  for (const own of ['package.json', 'tools/bench/package.json', 'tools/koppel/package.json'])
    cpSync(join(home, own), join(root, own));
  symlinkSync(join(home, 'node_modules'), join(root, 'node_modules'), 'junction');
  for (const [file, text] of Object.entries(files)) {
    for (const [, name = ''] of text.matchAll(/['"`]([.#][^'"`*]+\.\w+)['"`]/g)) {
      const target = name.startsWith('#') ? name.slice(1) : posix.join(posix.dirname(file), name);
      if (!existsSync(join(root, target))) writeTo(root, target, '');
    }
  }
  return root;
}

/** The same module under a name of its own, so that all of these fit in one house. */
function apart(file: string, index: number): string {
  return file.startsWith('areas/werk/')
    ? file.replace('werk', `werk${index}`)
    : file.replace(/(?=\.\w+$)/, `${index}`);
}

/** What is said of each of these modules, in a house that holds them all: to check one is slow. */
function saidOfEach(cases: readonly (readonly string[])[]): () => Promise<string[][]> {
  const files = cases.map(([file = '', text = ''], index) => [apart(file, index), text] as const);
  let said: Promise<string[][]> | undefined;
  const check = async () => {
    const { violations } = await checkRooms(makeHouse(Object.fromEntries(files)), anyHouse);
    return files.map(([file]) => violations.filter((line) => line.startsWith(`${file}:`)));
  };
  return () => {
    said ??= check();
    return said;
  };
}

/** Each of these must be refused; the second part is what stands in the file. */
const forbidden: readonly (readonly [file: string, text: string])[] = [
  ['domain/a.ts', "import { readFileSync } from 'node:fs';"],
  ['domain/a.ts', "import { z } from 'zod';"],
  ['domain/a.ts', "import { openStore } from '#db/open.ts';"],
  ['domain/a.ts', "import type { Melding } from '#areas/meldingen/contract.ts';"],
  ['domain/a.ts', "import { x } from '#areas/meldingen/rules.ts';"],
  ['domain/a.ts', "import { operatie } from '#domain/contract/operatie.ts';"],
  ['domain/a.ts', "export { x } from '#areas/meldingen/service.ts';"],
  ['domain/a.ts', "export * from '#host/x.ts';"],
  ['domain/a.ts', "const x = await import('#db/open.ts');"],
  ['domain/a.ts', 'const x = await import(`#db/open.ts`);'],
  ['domain/a.ts', "type X = import('#db/open.ts').Store;"],
  ['domain/a.ts', "import x = require('#db/open.ts');"],
  ['domain/a.ts', "const x = require('node:fs');"],
  ['domain/a.ts', "const name = 'node:' + 'fs'; const x = await import(name);"],
  ['domain/a.ts', "import { x } from '../db/open.ts';"],
  ['domain/dates/a.ts', "import { y } from '../../db/y.ts';"],
  ['domain/a.ts', "import { x } from '#unknown/x.ts';"],
  ['domain/a.ts', '/// <reference path="../db/open.ts" />'],
  ['domain/a.ts', "import x from 'https://example.org/x.js';"],
  ['domain/a.ts', "import { x } from 'meldpunt-zorg-en-overlast/db/open.ts';"],
  ['domain/a.ts', "import PDFDocument from 'pdfkit';"],
  ['areas/werk/rules.ts', "import { x } from './service.ts';"],
  ['areas/werk/rules.ts', "import { x } from './contract.ts';"],
  ['areas/werk/rules/a.ts', "import { x } from '#db/store.ts';"],
  ['areas/werk/rules-b.ts', "import { x } from 'zod';"],
  ['areas/werk/contract.ts', "import { x } from './service.ts';"],
  ['areas/werk/contract.ts', "import { x } from './tables.ts';"],
  ['areas/werk/contract.ts', "import { os } from '@orpc/server';"],
  ['areas/werk/tables.ts', "import { x } from './store.ts';"],
  ['areas/werk/store.ts', "import { x } from './service.ts';"],
  ['areas/werk/store.ts', "import { x } from 'node:fs';"],
  ['areas/werk/service.ts', "import { x } from '#host/engine/x.ts';"],
  ['areas/werk/service.ts', "import { x } from './screen/x.tsx';"],
  ['areas/werk/service.ts', "import { writeXlsx } from 'hucre';"],
  ['areas/werk/service.ts', "import Database from 'better-sqlite3';"],
  ['areas/werk/service.ts', "import { x } from 'node:crypto';"],
  ['areas/werk/service.ts', "import { x } from '../partners/store.ts';"],
  ['areas/werk/screen/a.tsx', "import { x } from '../service.ts';"],
  ['areas/werk/screen/a.tsx', "import { x } from '../store.ts';"],
  ['areas/werk/screen/a.tsx', "import { x } from '#areas/partners/screen/b.tsx';"],
  ['areas/werk/screen/a.tsx', "import { x } from '#db/open.ts';"],
  ['areas/werk/screen/a.tsx', "import { x } from 'node:path';"],
  ['areas/werk/screen/a.tsx', "import { ipcRenderer } from 'electron';"],
  ['documents/a.ts', "import { x } from '#areas/brieven/contract.ts';"],
  ['documents/a.ts', "import { x } from 'node:fs';"],
  ['documents/a.ts', "import { x } from '#db/x.ts';"],
  ['documents/a.ts', "import fontkit from 'fontkit';"],
  ['db/a.ts', "import { x } from '#areas/tables.ts';"],
  ['db/a.ts', "import { x } from '#areas/werk/service.ts';"],
  ['host/a.ts', "import { app } from 'electron';"],
  ['host/a.ts', "import Database from 'better-sqlite3';"],
  ['host/a.ts', "import { x } from '#electron/x.ts';"],
  ['host/a.ts', "import { x } from '#areas/werk/screen/x.tsx';"],
  ['host/a.ts', "import { x } from 'fs';"],
  ['host/a.ts', "import { parse } from 'csv-parse/sync';"],
  ['host/a.ts', "import { x } from '#tools/koppel/x.ts';"],
  ['electron/main.ts', "import { x } from '#tools/koppel/x.ts';"],
  ['build/a.ts', "import { parse } from 'csv-parse/sync';"],
  ['tools/koppel/a.ts', "import { z } from 'zod';"],
  ['tools/koppel/a.ts', "import MiniSearch from 'minisearch';"],
  ['tools/koppel/a.ts', "import { x } from '#db/x.ts';"],
  ['tools/koppel/a.ts', "import { x } from '../../electron/x.ts';"],
  ['tools/bench/a.ts', "import { parse } from 'csv-parse/sync';"],
  ['demo/a.ts', "import { x } from '#areas/werk/screen/x.tsx';"],
  ['electron/main.ts', "import { x } from '#db/open.ts';"],
  ['electron/main.ts', "import { x } from '#areas/werk/service.ts';"],
  ['electron/preload.ts', "import { x } from 'node:fs';"],
  ['electron/preload.ts', "import { x } from '#host/x.ts';"],
  ['electron/preload.ts', "import { x } from '#electron/main.ts';"],
  ['electron/preload.ts', "import { x } from './main.ts';"],
  ['electron/preload/a.ts', "import { x } from '../main.ts';"],
  ['renderer/a.tsx', "import { x } from '#db/open.ts';"],
  ['renderer/a.tsx', "import { x } from '#areas/werk/service.ts';"],
  ['renderer/components/a.tsx', "import { x } from '#areas/werk/screen/x.tsx';"],
  ['renderer/a.tsx', "import { ipcRenderer } from 'electron';"],
  ['renderer/a.tsx', "import { x } from 'node:path';"],
  ['renderer/a.tsx', "import { os } from '@orpc/server';"],
  ['renderer/a.ts', "const all = import.meta.glob('../db/*.ts');"],
  ['unknown/a.ts', 'export const a = 1;'],
];

/** Each of these is how the house is meant to be used. */
const allowed: readonly (readonly [file: string, text: string])[] = [
  ['domain/dates/a.ts', "import { addDays } from 'date-fns'; import { x } from '../x.ts';"],
  ['domain/a.ts', "import { nl } from 'date-fns/locale'; import { x } from '#domain/x.ts';"],
  ['domain/contract/a.ts', "import { z } from 'zod'; import { x } from '#domain/x.ts';"],
  ['areas/werk/rules.ts', "import { x } from '#areas/partners/rules.ts';"],
  ['areas/werk/contract.ts', "import { z } from 'zod'; import { x } from './rules.ts';"],
  ['areas/werk/contract.ts', "import { x } from '#domain/contract/velden.ts';"],
  ['areas/werk/store.ts', "import { schema } from '#areas/tables.ts';"],
  ['areas/werk/service.ts', "import { x } from './store.ts'; import { y } from './rules/y.ts';"],
  ['areas/werk/service.ts', "import { x } from '#areas/partners/service.ts';"],
  ['areas/werk/screen/a.tsx', "import { x } from './b.tsx'; import './a.module.css';"],
  ['areas/werk/screen/a.tsx', "import { x } from '../contract.ts';"],
  ['areas/werk/screen/a.tsx', "import { x } from '#renderer/components/x.tsx';"],
  ['documents/a.ts', "import PDFDocument from 'pdfkit'; import { x } from '#domain/x.ts';"],
  ['documents/a.ts', "import { stringify } from 'csv-stringify/sync'; import { y } from 'hucre';"],
  ['db/a.ts', "import D from 'better-sqlite3'; import { x } from 'drizzle-orm/sqlite-core';"],
  ['host/a.ts', "import { x } from '#areas/werk/service.ts'; import y from '@orpc/server/fetch';"],
  ['tools/koppel/a.ts', "import 'csv-parse/sync'; import { x } from '../../host/cli/x.ts';"],
  ['tools/bench/a.ts', "import MiniSearch from 'minisearch'; import { v7 } from 'uuid';"],
  ['tools/bench/a.ts', "import { x } from '../koppel/x.ts'; import '../../test/support/x.ts';"],
  ['electron/main.ts', "import { app } from 'electron'; import { x } from '#host/x.ts';"],
  ['electron/preload.ts', "import { ipcRenderer } from 'electron';"],
  ['renderer/routes.tsx', "import { x } from '#areas/werk/screen/x.tsx';"],
  ['renderer/pages/a.tsx', "import { x } from '#areas/werk/screen/x.tsx';"],
  ['renderer/a.tsx', "import { Box } from '@mantine/core'; import '@mantine/core/styles.css';"],
  ['build/a.ts', "import x from 'vite'; import { y } from '#host/y.ts'; await import(y);"],
  ['test/a.ts', "import { app } from 'electron'; import { x } from '#areas/werk/screen/x.tsx';"],
  ['domain/a.ts', '// import "node:fs" is not for here\nexport const text = "import \'node:fs\'";'],
];

/** Why each of these is refused. */
const reasons: readonly (readonly [file: string, text: string, reason: string])[] = [
  ['domain/a.ts', "import '#db/open.ts';", 'domain may only reach domain'],
  ['domain/a.ts', "import '../db/open.ts';", 'reach other rooms as #room/…'],
  ['areas/werk/store.ts', "import '../tables.ts';", 'reach other rooms as #room/…'],
  ['domain/a.ts', "import 'zod';", 'domain may not use this package'],
  ['domain/a.ts', "import 'node:fs';", "domain may not use Node's own modules"],
  ['host/a.ts', "import 'fs';", 'write node:fs'],
  ['domain/a.ts', "import 'no-such-package';", 'there is nothing under that name'],
  ['test/a.ts', "import 'fontkit';", 'package.json does not name this package'],
  ['tools/koppel/a.ts', "import 'minisearch';", 'package.json does not name this package'],
  ['tools/koppel/a.ts', "import '#db/x.ts';", 'there is nothing under that name'],
  [
    'areas/werk/screen/a.tsx',
    "import '#areas/zoeken/screen/b.tsx';",
    'an area may not use screens of another',
  ],
  [
    'renderer/a.tsx',
    "import '#areas/zoeken/screen/b.tsx';",
    'only routes and pages show screens of an area',
  ],
];

const saidOfForbidden = saidOfEach(forbidden);
const saidOfAllowed = saidOfEach(allowed);
const saidOfReasons = saidOfEach(reasons);

describe('the check of imports between rooms', () => {
  it.each(forbidden.map(([file, text], index) => ({ file, text, index })))(
    'refuses in $file: $text',
    async ({ index }) => {
      expect((await saidOfForbidden())[index]).toHaveLength(1);
    },
  );

  it.each(allowed.map(([file, text], index) => ({ file, text, index })))(
    'allows in $file: $text',
    async ({ index }) => {
      expect((await saidOfAllowed())[index]).toEqual([]);
    },
  );

  it.each(reasons.map(([file, text, reason], index) => ({ file, text, reason, index })))(
    'says why in $file: $text',
    async ({ reason, index }) => {
      expect((await saidOfReasons())[index]?.map((line) => line.split('; ')[1])).toEqual([reason]);
    },
  );

  it('finds every forbidden import in a tree, with file and line', async () => {
    const root = makeTree({
      'package.json': '{"type":"module","imports":{"#db/*":"./db/*"}}',
      'domain/a.ts': "import { b } from './b.ts';\nimport 'node:fs';\nimport '#db/open.ts';\n",
      'domain/b.ts': 'export const b = 1;\n',
      'db/open.ts': 'export const open = 1;\n',
      'renderer/screen.tsx': "export const Screen = () => <b />;\nimport 'electron';\n",
      'node_modules/electron/index.js': "import 'node:fs';\n",
      'dist/renderer/a.js': "import 'electron';\n",
    });
    const { modules, violations } = await checkRooms(root, anyHouse);
    expect(modules).toBe(4);
    expect(violations.map((line) => line.split(';')[0]).sort()).toEqual([
      'domain/a.ts:2 imports node:fs',
      'domain/a.ts:3 imports #db/open.ts',
      'renderer/screen.tsx:2 imports electron',
    ]);
  });

  it('refuses a module that is not there', async () => {
    const root = makeHouse({ 'domain/a.ts': "import { b } from './b.ts';\nimport './c';\n" });
    const { violations } = await checkRooms(root, anyHouse);
    expect(violations).toEqual(['domain/a.ts:2 imports ./c; there is nothing under that name']);
  });

  it('refuses a circle, also one of types and one that goes round, but not the deliberate one', async () => {
    const circle = {
      'domain/a.ts': "import type { B } from './b.ts';\nexport type A = B;\n",
      'domain/b.ts': "import './c.ts';\nexport type B = 1;\n",
      'domain/c.ts': "export type { A } from './a.ts';\n",
      'electron/calls.ts': "import type { I } from './ipc.ts';\nexport type C = I;\n",
      'electron/ipc.ts': "import type { C } from './calls.ts';\nexport type I = C;\n",
    };
    const { violations } = await checkRooms(makeHouse(circle), anyHouse);
    expect(violations.map((line) => line.split(':')[0]).sort()).toEqual([
      'domain/a.ts',
      'domain/b.ts',
      'domain/c.ts',
    ]);
    expect(violations.join()).toContain('that is a circle');
    expect(deliberateCircle.because).not.toBe('');
  });

  it('fails when it saw no modules at all', async () => {
    expect((await checkRooms(makeTree({}), anyHouse)).violations).toHaveLength(1);
    expect((await checkRooms('/does/not/exist', anyHouse)).violations).toHaveLength(1);
  });

  it('fails when it saw fewer modules than there must be, or not an import that is there', async () => {
    const root = makeHouse({ 'domain/a.ts': "import './b.ts';" });
    const seen = (modules: number, to: string) =>
      checkRooms(root, { modules, imports: [['domain/a.ts', to]] });
    expect((await seen(2, 'domain/b.ts')).violations).toEqual([]);
    expect((await seen(3, 'domain/b.ts')).violations).toHaveLength(1);
    expect((await seen(2, 'domain/c.ts')).violations).toHaveLength(1);
  });

  it('demands of this house as much as there is, and no tree of tests passes for it', async () => {
    const root = makeHouse({ 'domain/a.ts': "import './b.ts';" });
    expect((await checkRooms(root)).violations.length).toBeGreaterThan(3);
  });

  it('finds nothing to say about this house', async () => {
    const { modules, violations } = await checkRooms(home);
    expect(violations).toEqual([]);
    expect(modules).toBeGreaterThan(900);
  });
});
