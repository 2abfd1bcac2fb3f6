import type { ReadContext, ServiceContext } from '../../areas/context.ts';
import { werkgrenzen } from '../../areas/werk/rules.ts';
import { countWerk, listWerk } from '../../areas/werk/service.ts';
import type { Connection } from '../../db/driver.ts';
import type { Store } from '../../db/store.ts';
import { addDays, type IsoDate } from '../../domain/dates/iso-date.ts';
import { metingVan, omDeBeurt, type Uitslag, vergelijkMetingen } from './meten.ts';

/** What the screen asks when it opens. */
const PER_PAGINA = 50;
const EERSTE = { pagina: 1, perPagina: PER_PAGINA };

type Vraag = {
  readonly naam: string;
  readonly input: Parameters<typeof listWerk>[1];
  /** The same choice in SQL, with what it binds. */
  readonly waar: string;
  readonly binds: readonly string[];
};

type Rij = Record<string, string | number | null>;

/**
 * A page of the werkvoorraad through store and service, against the raw queries for what the page
 * shows (dossiers with their people, meldingen and terms, and the total), prepared once, on a
 * connection with the same settings.
 */
export async function meetWerkvoorraad(
  store: Store,
  raw: Connection,
  context: ServiceContext,
): Promise<Uitslag[]> {
  const uitslagen: Uitslag[] = [];
  const read = <T>(work: (context: ReadContext) => Promise<T>) =>
    store.read((unit) => work({ ...context, unit }));
  const { totaal } = await read((c) => listWerk(c, { wiens: 'iedereen', bak: null, ...EERSTE }));
  const middle = Math.max(1, Math.floor(totaal / PER_PAGINA / 2));
  for (const vraag of vragen(context.today, context.account.id, middle)) {
    const floor = rawPage(raw, vraag, werkgrenzen(context.today).werkTot);
    await proveEqual(vraag.naam, await read((c) => listWerk(c, vraag.input)), floor());
    const [gemeten, tegen] = await omDeBeurt(
      [() => read((c) => listWerk(c, vraag.input)), floor],
      100,
    );
    const leeg = metingVan([]);
    uitslagen.push(vergelijkMetingen(`page: ${vraag.naam}`, gemeten ?? leeg, tegen ?? leeg, 3));
  }
  const [tellingen] = await omDeBeurt([() => read(countWerk)], 50);
  if (tellingen !== undefined)
    uitslagen.push({ naam: 'all counts (tellingen)', gemeten: tellingen });
  return uitslagen;
}

function vragen(today: IsoDate, accountId: string, middle: number): Vraag[] {
  const input = (wiens: 'iedereen' | 'mij' | 'niemand', bak: null | 'te_laat', pagina = 1) => ({
    wiens,
    bak,
    pagina,
    perPagina: PER_PAGINA,
  });
  const gisteren = addDays(today, -1);
  return [
    { naam: 'everybody, first', input: input('iedereen', null), waar: '', binds: [] },
    {
      naam: `everybody, page ${middle}`,
      input: input('iedereen', null, middle),
      waar: '',
      binds: [],
    },
    {
      naam: 'mine, overdue',
      input: input('mij', 'te_laat'),
      waar: 'AND dossierhouder_id = ? AND vervalt <= ?',
      binds: [accountId, gisteren],
    },
    {
      naam: 'nobody’s',
      input: input('niemand', null),
      waar: 'AND dossierhouder_id IS NULL',
      binds: [],
    },
  ];
}

/** The order of the groups, in one expression; no zitting is near in a filling. */
const GROEP = "CASE WHEN vervalt <= ? THEN instr('brief vraag antwoord', werksoort) ELSE 99 END";

/** The same page in raw SQL: as few statements as there are tables, each prepared once. */
function rawPage(raw: Connection, { waar, binds, input }: Vraag, werkTot: string) {
  const page = raw.prepare<unknown[], Rij>(
    `SELECT * FROM dossier WHERE gesloten_op IS NULL ${waar} ORDER BY ${GROEP}, vervalt ASC NULLS LAST, id LIMIT ? OFFSET ?`,
  );
  const total = raw.prepare<unknown[], { aantal: number }>(
    `SELECT count(*) AS aantal FROM dossier WHERE gesloten_op IS NULL ${waar}`,
  );
  const holes = Array.from({ length: PER_PAGINA }, () => '?').join(', ');
  const people = raw.prepare<unknown[], Rij>(
    `SELECT p.dossier_id, p.rol, b.* FROM dossierpersoon p JOIN betrokkene b ON b.id = p.betrokkene_id WHERE p.dossier_id IN (${holes}) AND p.eerste = 1`,
  );
  const meldingen = raw.prepare<unknown[], Rij>(
    `SELECT id, dossier_id, partner_id, aanleiding, ontvangen_op, zelfde_als FROM melding WHERE dossier_id IN (${holes}) ORDER BY ontvangen_op DESC, id DESC`,
  );
  const termijnen = raw.prepare<unknown[], Rij>(
    `SELECT dossier_id, melding_id, code, naam, vervalt FROM termijn WHERE dossier_id IN (${holes}) AND voldaan_op IS NULL AND vervalt IS NOT NULL ORDER BY vervalt, id`,
  );
  return () => {
    const rows = page.all(...binds, werkTot, input.perPagina, (input.pagina - 1) * input.perPagina);
    const ids: unknown[] = rows.map(({ id }) => id);
    while (ids.length < PER_PAGINA) ids.push(null);
    return {
      rows,
      people: people.all(...ids),
      meldingen: meldingen.all(...ids),
      termijnen: termijnen.all(...ids),
      totaal: total.get(...binds)?.aantal ?? 0,
    };
  };
}

/** A floor that fetches something else proves nothing. */
async function proveEqual(
  naam: string,
  service: Awaited<ReturnType<typeof listWerk>>,
  floor: ReturnType<ReturnType<typeof rawPage>>,
): Promise<void> {
  const ids = service.dossiers.map(({ id }) => id).join();
  const same = ids === floor.rows.map(({ id }) => id).join() && service.totaal === floor.totaal;
  if (!same || ids === '') throw new Error(`the raw page "${naam}" is not the page of the service`);
}
