import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { schema, verklaringen } from '#areas/tables.ts';
import { connect } from '#db/driver.ts';
import { readMigrations } from '#db/migrations.ts';
import type { Verklaring } from '#db/verklaring.ts';
import { MIGRATIONS } from '#test/support/folder.ts';

/** Tables that say nothing about anybody: which store this is, which migrations it had, and its chain. */
const TECHNICAL_TABLES = ['opslag', 'migratie', 'keten_eenheid', 'keten_som'];

/** What is wrong between the tables as they are made and what is declared of their columns. */
function undeclared(sql: string): string[] {
  const connection = connect(':memory:');
  connection.exec(sql);
  const tables = connection
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all();
  const declared = new Map<string, Verklaring>();
  for (const [key, table] of Object.entries(schema)) {
    const { name, columns } = getTableConfig(table);
    const perColumn: Readonly<Record<string, Verklaring>> =
      verklaringen[key as keyof typeof schema];
    for (const column of columns) {
      const property = Object.entries(table).find(([, value]) => value === column)?.[0] ?? '';
      const verklaring = perColumn[property];
      if (verklaring !== undefined) declared.set(`${name}.${column.name}`, verklaring);
    }
  }
  const wrong = tables
    .filter(({ name }) => !TECHNICAL_TABLES.includes(name))
    .flatMap(({ name }) =>
      connection
        .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
        .all(name)
        .map((column) => `${name}.${column.name}`),
    )
    .filter((column) => !declared.has(column));
  connection.close();
  return wrong;
}

const sql = readMigrations(MIGRATIONS)
  .map((migration) => migration.sql)
  .join('\n');

test('every column of every table declares what it holds', () => {
  expect(undeclared(sql)).toEqual([]);
});

test('a personal column without a declaration is found', () => {
  expect(undeclared(`${sql}; ALTER TABLE partner ADD COLUMN geboortedatum TEXT;`)).toEqual([
    'partner.geboortedatum',
  ]);
  expect(undeclared(`${sql}; CREATE TABLE huisgenoot (bsn TEXT);`)).toEqual(['huisgenoot.bsn']);
});

test('every personal column says how it is destroyed, for what and at which step', () => {
  const personal = Object.values(verklaringen)
    .flatMap((table): Verklaring[] => Object.values(table))
    .filter((verklaring) => verklaring.soort === 'persoon');
  expect(personal.length).toBeGreaterThan(0);
  for (const { gegeven, doel, stap, verwijderpad } of personal)
    for (const text of [gegeven, doel, stap, verwijderpad]) expect(text).not.toBe('');
});

test('the schema of the program and the tables of the migrations have the same columns', () => {
  const connection = connect(':memory:');
  connection.exec(sql);
  for (const table of Object.values(schema)) {
    const { name, columns } = getTableConfig(table);
    const real = connection
      .prepare<[string], { name: string; notnull: number }>(
        'SELECT name, "notnull" FROM pragma_table_info(?)',
      )
      .all(name);
    expect(columns.map((column) => column.name).sort(), name).toEqual(
      real.map((row) => row.name).sort(),
    );
  }
  connection.close();
});
