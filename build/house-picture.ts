import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Role, roleRules } from './rooms-allowed.ts';

/** The roles from the top of the house to its ground, each with its place and what it is. */
const floors: readonly (readonly [role: Role, place: string, is: string])[] = [
  ['electron', 'electron/', 'the desktop program: main and the process of the engine'],
  ['preload', 'electron/preload', 'the port through which a page speaks to the engine'],
  ['renderer', 'renderer/', 'shell, routes, pages, what every form and list is made with'],
  ['screen', 'areas/<area>/screen/', 'its pages and their words; routes and pages show them'],
  ['host', 'host/', 'engine, http, port, cli: data folder, lock, keys, sessions, dispatcher'],
  ['demo', 'demo/', 'tells made-up stories through the services'],
  ['service', 'areas/<area>/service', 'use cases: authorise, gather, compute, write, log'],
  ['store', 'areas/<area>/store', 'its queries'],
  [
    'tables',
    'areas/<area>/tables.ts',
    'its tables, where it keeps any, and what each column holds',
  ],
  [
    'contract',
    'areas/<area>/contract.ts',
    'its operations: roles, log action, object, purpose, unit',
  ],
  ['fields', 'areas/<area>/fields.ts', 'its fields, each defined once'],
  ['rules', 'areas/<area>/rules', 'pure rules: no clock, no I/O'],
  ['documents', 'documents/', 'letters as tagged PDF, exports as CSV and XLSX'],
  ['db', 'db/', 'encrypted SQLite: opening, units, migrations'],
  ['domain-contract', 'domain/contract/', 'errors and fields of every contract'],
  ['domain', 'domain/', 'dates, werkdagen, identity values, Result'],
  ['tools', 'tools/', 'packages of their own for developers, no part of the program'],
  ['build', 'build/', 'set-up, checks and bundles'],
  ['test', 'test/', 'areas/<area> for each area; e2e/, support/ and rooms beside'],
];

const [begin, end] = ['<!-- house -->\n', '<!-- /house -->'];

/**
 * The house drawn from the rules for its imports: every role, where it is, what it is, and which
 * others it may reach. Each may reach its own kind; what is left out of its line it may not.
 */
export function drawHouse(): string {
  const lines = floors.flatMap(([role, place, is]) => [
    `${place.padEnd(26)}${is}`,
    `  ${`${role} `.padEnd(22, '─')}▶ ${reachedBy(role)}`,
  ]);
  return ['```', ...lines, '```', ''].join('\n');
}

function reachedBy(role: Role): string {
  const reached = roleRules.find((rule) => rule.role === role)?.roles ?? [];
  return reached.length === roleRules.length ? 'everything' : reached.join(', ');
}

/** The text of README with the house drawn anew between its two marks. */
export function withHouse(readme: string): string {
  const [before, rest] = readme.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error('README has no place for a house');
  return `${before}${begin}${drawHouse()}${end}${after}`;
}

if (import.meta.main) {
  const file = join(dirname(import.meta.dirname), 'README.md');
  writeFileSync(file, withHouse(readFileSync(file, 'utf8')));
}
