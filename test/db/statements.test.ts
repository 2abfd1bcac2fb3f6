import { expect, test } from 'vitest';
import { connect } from '#db/driver.ts';
import { keepStatements } from '#db/statements.ts';

function open() {
  const connection = connect(':memory:');
  connection.exec('CREATE TABLE t (a INTEGER)');
  return { connection, ...keepStatements(connection) };
}

test('the same text is compiled once', () => {
  const { client } = open();
  expect(client.prepare('SELECT a FROM t')).toBe(client.prepare('SELECT a FROM t'));
  expect(client.prepare('SELECT a FROM t')).not.toBe(client.prepare('SELECT a AS b FROM t'));
});

test('while only reading is allowed nothing that writes is even prepared', () => {
  const { client, setReadOnly, connection } = open();
  const insert = 'INSERT INTO t (a) VALUES (1)';
  client.prepare(insert).run();
  setReadOnly(true);
  for (const sql of [insert, 'DELETE FROM t', 'DELETE FROM t RETURNING a', 'DROP TABLE t'])
    expect(() => client.prepare(sql)).toThrow(
      expect.objectContaining({ kind: 'onveilig_ingesteld' }),
    );
  expect(client.prepare('SELECT a FROM t').all()).toEqual([{ a: 1 }]);
  setReadOnly(false);
  client.prepare(insert).run();
  expect(connection.prepare('SELECT count(*) AS n FROM t').get()).toEqual({ n: 2 });
});

test('only the last used are kept', () => {
  const { client } = open();
  const first = client.prepare('SELECT a FROM t');
  for (let index = 0; index < 200; index += 1) client.prepare(`SELECT ${index} FROM t`);
  expect(client.prepare('SELECT a FROM t')).toBe(first);
  for (let index = 0; index < 300; index += 1) client.prepare(`SELECT -${index} FROM t`);
  expect(client.prepare('SELECT a FROM t')).not.toBe(first);
});

test('a kept statement sees a table that has changed', () => {
  const { client, connection } = open();
  client.prepare('INSERT INTO t (a) VALUES (?)').run(1);
  const read = client.prepare('SELECT * FROM t');
  expect(read.all()).toEqual([{ a: 1 }]);
  connection.exec('ALTER TABLE t ADD COLUMN b TEXT');
  expect(client.prepare('SELECT * FROM t').all()).toEqual([{ a: 1, b: null }]);
});
