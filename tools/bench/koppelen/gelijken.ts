import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { PersoonGegevens } from '../../../domain/identiteit/persoon-gegevens.ts';
import type { Registerpersoon } from './generator.ts';

/** Something else that finds people by what looks alike; gives at most five ids, best first. */
export type Gelijke = {
  vul(personen: Iterable<Registerpersoon>): Promise<void>;
  zoek(vraag: PersoonGegevens): Promise<readonly string[]>;
};

/** The programs that the check is held against, each in the set-up that suits this work best. */
export const GELIJKEN = {
  minisearch: () => miniSearch(),
  'pg_trgm gin': () => pgTrgm('gin'),
  'pg_trgm gist': () => pgTrgm('gist'),
  'fuse.js': () => fuse(),
} as const satisfies Record<string, () => Gelijke>;
export type Gelijkenaam = keyof typeof GELIJKEN;

const MOST = 5;
const nameOf = ({ voornaam, voorletters, tussenvoegsel, achternaam }: PersoonGegevens) =>
  [voornaam ?? voorletters, tussenvoegsel, achternaam].filter(Boolean).join(' ');
const addressOf = ({ straat, huisnummer, postcode }: PersoonGegevens) =>
  [straat, huisnummer, postcode].filter(Boolean).join(' ');
const textOf = (persoon: PersoonGegevens) =>
  [nameOf(persoon), persoon.geboortedatum, addressOf(persoon)].filter(Boolean).join(' ');

/** A full-text index in memory: any word may match, with one letter in five wrong. */
function miniSearch(): Gelijke {
  const index = new MiniSearch<{ id: string; naam: string; datum: string; adres: string }>({
    fields: ['naam', 'datum', 'adres'],
    tokenize: (text) => text.split(/\s+/),
    searchOptions: { fuzzy: 0.2, maxFuzzy: 2, boost: { naam: 2, datum: 2 } },
  });
  return {
    vul: async (personen) => {
      for (const { id, gegevens } of personen)
        index.add({
          id,
          naam: nameOf(gegevens),
          datum: gegevens.geboortedatum ?? '',
          adres: addressOf(gegevens),
        });
    },
    zoek: async (vraag) =>
      index
        .search(textOf(vraag))
        .slice(0, MOST)
        .map(({ id }) => String(id)),
  };
}

/** A list that is gone through from begin to end for every question. */
function fuse(): Gelijke {
  let list: Fuse<{ id: string; naam: string; datum: string }> | undefined;
  return {
    vul: async (personen) => {
      const rows = Array.from(personen, ({ id, gegevens }) => ({
        id,
        naam: nameOf(gegevens),
        datum: gegevens.geboortedatum ?? '',
      }));
      list = new Fuse(rows, { keys: ['naam', 'datum'], threshold: 0.4, ignoreLocation: true });
    },
    zoek: async (vraag) => {
      const [naam, datum] = [nameOf(vraag), vraag.geboortedatum ?? ''];
      const parts = [naam === '' ? [] : [{ naam }], datum === '' ? [] : [{ datum }]].flat();
      const found = list?.search({ $or: parts }, { limit: MOST }) ?? [];
      return found.map(({ item }) => item.id);
    },
  };
}

/** PostgreSQL with an index of trigrams over name, birth date and address. */
function pgTrgm(soort: 'gin' | 'gist'): Gelijke {
  const db = new PGlite({ extensions: { pg_trgm } });
  const nearest = 'SELECT id FROM persoon ORDER BY tekst <-> $1 LIMIT 5';
  const likeEnough =
    'SELECT id FROM persoon WHERE tekst % $1 ORDER BY similarity(tekst, $1) DESC LIMIT 5';
  return {
    vul: async (personen) => {
      // Unless the index is forced, a small register is gone through from begin to end.
      await db.exec(`CREATE EXTENSION pg_trgm; SET pg_trgm.similarity_threshold = 0.45;
        SET enable_seqscan = off; SET maintenance_work_mem = '512MB'; CREATE TABLE persoon (id text, tekst text)`);
      let batch: { id: string; tekst: string }[] = [];
      const flush = async () => {
        await db.query(
          'INSERT INTO persoon SELECT r.id, r.tekst FROM json_to_recordset($1::json) AS r(id text, tekst text)',
          [JSON.stringify(batch)],
        );
        batch = [];
      };
      for (const { id, gegevens } of personen)
        if (batch.push({ id, tekst: textOf(gegevens) }) === 10_000) await flush();
      await flush();
      await db.exec(
        `CREATE INDEX ON persoon USING ${soort} (tekst ${soort}_trgm_ops); ANALYZE persoon`,
      );
    },
    zoek: async (vraag) => {
      const sql = soort === 'gist' ? nearest : likeEnough;
      const { rows } = await db.query<{ id: string }>(sql, [textOf(vraag)]);
      return rows.map(({ id }) => id);
    },
  };
}
