import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRooms, violationsIn } from '#build/rooms.ts';
import { makeTree } from './support.ts';

/** Each of these must be refused; the second part is what stands in the file. */
const forbidden: readonly (readonly [file: string, text: string])[] = [
  ['domain/a.ts', "import { readFileSync } from 'node:fs';"],
  ['domain/a.ts', "import { z } from 'zod';"],
  ['domain/a.ts', "import { openStore } from '#db/open.ts';"],
  ['domain/a.ts', "import type { Melding } from '#contract/melding.ts';"],
  ['domain/a.ts', "export { x } from '#services/x.ts';"],
  ['domain/a.ts', "export * from '#host/x.ts';"],
  ['domain/a.ts', "const x = await import('#db/open.ts');"],
  ['domain/a.ts', 'const x = await import(`#db/open.ts`);'],
  ['domain/a.ts', "type X = import('#db/open.ts').Store;"],
  ['domain/a.ts', "import x = require('#db/open.ts');"],
  ['domain/a.ts', "const x = require('node:fs');"],
  ['domain/a.ts', "const name = 'node:' + 'fs'; const x = await import(name);"],
  ['domain/a.ts', "import { x } from '../db/open.ts';"],
  [
    'domain/dates/a.ts',
    "import { x } from '../../domain/b.ts'; import { y } from '../../db/y.ts';",
  ],
  ['domain/a.ts', "import { x } from '#unknown/x.ts';"],
  ['domain/a.ts', '/// <reference path="../db/open.ts" />'],
  ['domain/a.ts', "import x from 'https://example.org/x.js';"],
  ['domain/a.ts', "import { x } from 'meldpunt-zorg-en-overlast/db/open.ts';"],
  ['contract/a.ts', "import { x } from '#services/x.ts';"],
  ['contract/a.ts', "import { os } from '@orpc/server';"],
  ['documents/a.ts', "import { x } from '#contract/x.ts';"],
  ['documents/a.ts', "import { x } from 'node:fs';"],
  ['documents/a.ts', "import { x } from '#db/x.ts';"],
  ['documents/a.ts', "import fontkit from 'fontkit';"],
  ['domain/a.ts', "import PDFDocument from 'pdfkit';"],
  ['db/a.ts', "import { x } from '#services/x.ts';"],
  ['db/a.ts', "import { x } from '#contract/x.ts';"],
  ['services/a.ts', "import { x } from '#host/x.ts';"],
  ['services/a.ts', "import { writeXlsx } from 'hucre';"],
  ['services/a.ts', "import Database from 'better-sqlite3';"],
  ['services/a.ts', "import { x } from 'node:crypto';"],
  ['host/a.ts', "import { app } from 'electron';"],
  ['host/a.ts', "import Database from 'better-sqlite3';"],
  ['host/a.ts', "import { x } from '#electron/x.ts';"],
  ['host/a.ts', "import { x } from 'fs';"],
  ['electron/main.ts', "import { x } from '#db/open.ts';"],
  ['electron/main.ts', "import { x } from '#services/x.ts';"],
  ['electron/preload.ts', "import { x } from 'node:fs';"],
  ['electron/preload.ts', "import { x } from '#host/x.ts';"],
  ['electron/preload.ts', "import { x } from '#electron/main.ts';"],
  ['electron/preload.ts', "import { x } from './main.ts';"],
  ['electron/preload/a.ts', "import { x } from '../main.ts';"],
  ['renderer/a.tsx', "import { x } from '#db/open.ts';"],
  ['renderer/a.tsx', "import { x } from '#services/x.ts';"],
  ['renderer/a.tsx', "import { ipcRenderer } from 'electron';"],
  ['renderer/a.tsx', "import { x } from 'node:path';"],
  ['renderer/a.tsx', "import { os } from '@orpc/server';"],
  ['renderer/a.ts', "const all = import.meta.glob('../db/*.ts');"],
  ['renderer/features/one/a.tsx', "import { x } from '../two/b.tsx';"],
  ['renderer/features/one/a.tsx', "import { x } from '#renderer/features/two/b.tsx';"],
  ['unknown/a.ts', 'export const a = 1;'],
];

/** Each of these is how the house is meant to be used. */
const allowed: readonly (readonly [file: string, text: string])[] = [
  ['domain/dates/a.ts', "import { addDays } from 'date-fns'; import { x } from '../x.ts';"],
  ['domain/a.ts', "import { nl } from 'date-fns/locale'; import { x } from '#domain/x.ts';"],
  ['contract/a.ts', "import { z } from 'zod'; import { oc } from '@orpc/contract';"],
  ['documents/a.ts', "import PDFDocument from 'pdfkit'; import { x } from '#domain/x.ts';"],
  ['documents/a.ts', "import { stringify } from 'csv-stringify/sync'; import { y } from 'hucre';"],
  ['db/a.ts', "import D from 'better-sqlite3'; import { x } from 'drizzle-orm/sqlite-core';"],
  ['services/a.ts', "import { x } from '#db/store.ts'; import { os } from '@orpc/server';"],
  ['host/a.ts', "import { x } from '#services/x.ts'; import { y } from '@orpc/server/fetch';"],
  ['electron/main.ts', "import { app } from 'electron'; import { x } from '#host/x.ts';"],
  ['electron/preload.ts', "import { ipcRenderer } from 'electron'; import '#contract/x.ts';"],
  ['renderer/features/one/a.tsx', "import { x } from './b.tsx'; import './a.module.css';"],
  ['renderer/a.tsx', "import { Box } from '@mantine/core'; import '@mantine/core/styles.css';"],
  ['build/a.ts', "import x from 'vite'; import { y } from '#host/y.ts'; await import(y);"],
  ['test/a.ts', "import { app } from 'electron'; import { x } from '#db/open.ts';"],
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
