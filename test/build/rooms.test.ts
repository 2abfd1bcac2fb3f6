import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRooms, violationsIn } from '#build/rooms.ts';
import { makeTree } from './support.ts';

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
  ['electron/main.ts', "import { app } from 'electron'; import { x } from '#host/x.ts';"],
  ['electron/preload.ts', "import { ipcRenderer } from 'electron';"],
  ['renderer/routes.tsx', "import { x } from '#areas/werk/screen/x.tsx';"],
  ['renderer/pages/a.tsx', "import { x } from '#areas/werk/screen/x.tsx';"],
  ['renderer/a.tsx', "import { Box } from '@mantine/core'; import '@mantine/core/styles.css';"],
  ['build/a.ts', "import x from 'vite'; import { y } from '#host/y.ts'; await import(y);"],
  ['test/a.ts', "import { app } from 'electron'; import { x } from '#areas/werk/screen/x.tsx';"],
  ['domain/a.ts', '// import "node:fs" is not for here\nexport const text = "import \'node:fs\'";'],
];

describe('the check of imports between rooms', () => {
  it.each(forbidden)('refuses in %s: %s', (file, text) => {
    expect(violationsIn(file, text)).toHaveLength(1);
  });

  it.each(allowed)('allows in %s: %s', (file, text) => {
    expect(violationsIn(file, text)).toEqual([]);
  });

  it('finds every forbidden import in a tree, with file and line', () => {
    const root = makeTree({
      'domain/a.ts': "import { b } from './b.ts';\nimport 'node:fs';\nimport '#db/open.ts';\n",
      'domain/b.ts': 'export const b = 1;\n',
      'renderer/screen.tsx': "export const Screen = () => <b />;\nimport 'electron';\n",
      'node_modules/x/index.js': "import 'node:fs';\n",
      'dist/renderer/a.js': "import 'electron';\n",
    });
    const { modules, violations } = checkRooms(root);
    expect(modules).toBe(3);
    expect(violations.map((line) => line.split(';')[0])).toEqual([
      'domain/a.ts:2 imports node:fs',
      'domain/a.ts:3 imports #db/open.ts',
      'renderer/screen.tsx:2 imports electron',
    ]);
  });

  it('fails when it saw no modules at all', () => {
    expect(checkRooms(makeTree({})).violations).toHaveLength(1);
    expect(checkRooms('/does/not/exist').violations).toHaveLength(1);
  });

  it('finds nothing to say about this house', () => {
    const root = dirname(dirname(import.meta.dirname));
    const { modules, violations } = checkRooms(root);
    expect(violations).toEqual([]);
    expect(modules).toBeGreaterThan(20);
  });
});
