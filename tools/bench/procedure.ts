// How long it takes to derive what follows from a long procedure and to open its dossier, beside
// reading the same rows bare in the same run. Use: npm run bench:procedure
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { fillNewStore } from '../../areas/beheer/inrichten.ts';
import type { ServiceContext } from '../../areas/context.ts';
import { readDossier } from '../../areas/dossiers/service/dossiers.ts';
import { registerMelding } from '../../areas/meldingen/service.ts';
import { listPartnerNamen } from '../../areas/partners/store.ts';
import type { Schema } from '../../areas/tables.ts';
import { STANDAARD_BRIEFTERMIJN } from '../../areas/trajecten/rules/afgeleide-termijn.ts';
import { deriveAll } from '../../areas/trajecten/rules/afleiding.ts';
import type { Gebeurtenissoort } from '../../areas/trajecten/rules/gebeurtenissen.ts';
import {
  deriveTermijnen,
  readAfgeleid,
  toGebeurtenis,
} from '../../areas/trajecten/service/afleiden.ts';
import {
  type GebeurtenisRow,
  insertGebeurtenissen,
  listProcedureRows,
} from '../../areas/trajecten/store-procedures.ts';
import type { Connection } from '../../db/driver.ts';
import type { Store } from '../../db/store.ts';
import { addDays, toIsoDate } from '../../domain/dates/iso-date.ts';
import { standaardKalender } from '../../domain/dates/werkdagen.ts';
import { ANNA, invoer } from '../../test/support/invoer.ts';
import { noMiddelen } from '../../test/support/middelen.ts';
import { metingVan, omDeBeurt, tabel, type Uitslag, vergelijkMetingen } from './meten.ts';
import { benchOpslag, openBench, openRaw } from './opslag.ts';

const NOW = '2026-11-05T09:00:00.000Z';
const BEGIN = toIsoDate('2024-01-02');
const DOEL = 3;
const BEURTEN = 200;
const REPORT = join('test-results', 'bench-procedure.json');
const BEA = { id: uuidv7(), naam: 'Bea Bench', accountnaam: 'bea', rollen: ['screener' as const] };

/** What happens over and over in a case that drags on; with a day for what names one. */
const RONDE: readonly (readonly [soort: Gebeurtenissoort, dagen: number | null])[] = [
  ['dagvaarding_aangezegd', null],
  ['dagvaarding_verzonden', null],
  ['dagvaarding_betekend', null],
  ['zitting_bepaald', 20],
  ['zitting_verplaatst', 30],
  ['zitting_gehouden', null],
  ['vonnis', null],
  ['ontruiming_aangezegd', 12],
  ['regeling_getroffen', null],
  ['ontruiming_uitgesteld', null],
  ['regeling_verbroken', null],
  ['dagvaarding_ingetrokken', null],
];

type Tabellen = Partial<Record<keyof Schema, string>>;
const VAN_DOSSIER = 'dossier_id = @id';
const ALLES = '@id IS NOT NULL';

/** The tables that what follows from a dossier is made from, and how their rows hang on it. */
const AFLEIDING: Tabellen = {
  dossier: 'id = @id',
  dossierpersoon: VAN_DOSSIER,
  betrokkene: 'id IN (SELECT betrokkene_id FROM dossierpersoon WHERE dossier_id = @id)',
  traject: VAN_DOSSIER,
  procedure: VAN_DOSSIER,
  gebeurtenis: 'procedure_id IN (SELECT id FROM procedure WHERE dossier_id = @id)',
  ...{ brief: VAN_DOSSIER, afgedaan: VAN_DOSSIER, inzet: VAN_DOSSIER },
  ...{ afsprakenset: ALLES, vrije_dag: ALLES, instelling: ALLES },
};

/** Those and the others whose rows the screen of a dossier shows. */
const SCHERM: Tabellen = {
  ...AFLEIDING,
  ...{ melding: VAN_DOSSIER, termijn: VAN_DOSSIER, meldingcijfer: VAN_DOSSIER },
  ...{ aantekening: VAN_DOSSIER, contactpoging: VAN_DOSSIER, historie: VAN_DOSSIER },
  ...{ screening: VAN_DOSSIER, afstemming: VAN_DOSSIER, afsluiting: VAN_DOSSIER },
  ...{ dossierpartner: VAN_DOSSIER, partnernavraag: VAN_DOSSIER, partnervraag: VAN_DOSSIER },
  noodzaak: VAN_DOSSIER,
  ...{ partner: ALLES, account: ALLES },
};

/** One bare query for each table. */
function bareQueries(raw: Connection, tabellen: Tabellen) {
  const queries = Object.entries(tabellen).map(([tabel, waar]) =>
    raw.prepare<{ id: string }>(`SELECT * FROM ${tabel} WHERE ${waar}`),
  );
  return (id: string) => queries.map((query) => query.all({ id }));
}

const folder = mkdtempSync(join(tmpdir(), 'meldpunt-procedure-'));
try {
  const uitslagen = [...(await meet(200)).afleiden, (await meet(300)).openen];
  say(`\n${tabel(uitslagen)}\n`);
  for (const { naam, verhouding = 0 } of uitslagen)
    say(`${naam}: ${verhouding.toFixed(1)} times, target ≤ ${DOEL}: ${gehaald(verhouding)}`);
  mkdirSync('test-results', { recursive: true });
  const machine = { cores: cpus().length, node: process.version };
  writeFileSync(REPORT, `${JSON.stringify({ machine, uitslagen }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function gehaald(verhouding: number): string {
  return verhouding <= DOEL ? 'met' : 'not met';
}

/** A register with one dossier, of two people, in whose one procedure so much happened. */
async function meet(aantal: number) {
  const opslag = benchOpslag(folder, `${aantal}.db`);
  const store = openBench(opslag, 'nieuw');
  const dossierId = await vulDossier(store, aantal);
  const raw = openRaw(opslag);
  const afleiden = await meetAfleiden(store, raw, { dossierId, aantal });
  const openen = await meetOpenen(store, raw, { dossierId, aantal });
  raw.close();
  await store.close();
  return { afleiden, openen };
}

function contextOf(): ServiceContext {
  return {
    ...{ now: NOW, today: toIsoDate(NOW.slice(0, 10)), newId: uuidv7, account: BEA },
    ...{ middelen: noMiddelen, logObject: () => undefined, registered: () => undefined },
  };
}

async function vulDossier(store: Store, aantal: number): Promise<string> {
  return store.write(async (unit) => {
    const context = { ...contextOf(), unit };
    await fillNewStore(context, { ...BEA, actief: true, gemaaktOp: NOW, versie: 1 });
    const [partnerId = ''] =
      [...(await listPartnerNamen(unit))].find(([, naam]) => naam === 'Trivire') ?? [];
    const bert = { ...ANNA, voornaam: 'Bert', geboortedatum: '1-1-1970' };
    const { dossierId } = await registerMelding(
      context,
      invoer(partnerId, {
        aanleiding: 'dagvaarding_verzonden',
        personen: [ANNA, bert].map((gegevens) => ({ betrokkeneId: null, gegevens })),
      }),
    );
    const [procedure] = await listProcedureRows(unit, dossierId);
    // The melding brought the first one.
    const rows = Array.from({ length: aantal - 1 }, (_, index) => rij(index, procedure?.id ?? ''));
    for (let at = 0; at < rows.length; at += 50)
      await insertGebeurtenissen(unit, rows.slice(at, at + 50));
    await deriveTermijnen(context, dossierId);
    return dossierId;
  });
}

function rij(index: number, procedureId: string): GebeurtenisRow {
  const [soort, dagen] = RONDE[index % RONDE.length] ?? ['vonnis', null];
  const op = addDays(BEGIN, 3 * index);
  return {
    ...{ id: uuidv7(), procedureId, meldingId: null, soort, op, vernomenOp: op },
    ...{ dag: dagen === null ? null : addDays(op, dagen), tijd: '', bron: 'verhuurder' },
    ...{ ongeveer: false, gedaagden: null, gegevens: {}, toelichting: '' },
    ...{ ingetrokkenOp: null, ingetrokkenReden: null, vervangenDoor: null },
    ...{ door: BEA.id, geregistreerdOp: NOW, versie: 1 },
  };
}

type Waarvan = { readonly dossierId: string; readonly aantal: number };

/**
 * Deriving alone, against one bare query for what happened; reading with deriving, against one for
 * each table that is read for it.
 */
async function meetAfleiden(store: Store, raw: Connection, { dossierId, aantal }: Waarvan) {
  const [one] = await store.read((unit) => readAfgeleid({ unit }, dossierId));
  if (one?.rows.length !== aantal) throw new Error('the procedure is not as long as it should be');
  const bare = raw.prepare<[string]>(
    'SELECT * FROM gebeurtenis WHERE procedure_id = ? ORDER BY id',
  );
  const { rows, gedaagden } = one;
  const feiten = { id: one.row.id, gedaagden, brieven: [], afgedaan: [] };
  const bareAlles = bareQueries(raw, AFLEIDING);
  const [afleiden, lezen, floor, alles] = await omDeBeurt(
    [
      // Made anew each time, as the program does: nothing is kept from one turn to the next.
      () =>
        deriveAll(
          { ...feiten, gebeurtenissen: rows.map(toGebeurtenis) },
          {
            ...{ brief: STANDAARD_BRIEFTERMIJN, crisis: { eenheid: 'dagen', aantal: 3 } },
            kalenderOp: () => standaardKalender,
          },
        ),
      () => store.read((unit) => readAfgeleid({ unit }, dossierId)),
      () => bare.all(one.row.id),
      () => bareAlles(dossierId),
    ],
    BEURTEN,
  );
  const line = (naam: string, meting: typeof afleiden, tegen: typeof floor): Uitslag =>
    vergelijkMetingen(naam, meting ?? metingVan([]), tegen ?? metingVan([]), DOEL);
  return [
    line(`deriving ${aantal} gebeurtenissen`, afleiden, floor),
    line(`reading and deriving ${aantal} gebeurtenissen`, lezen, alles),
  ];
}

/** Opening the dossier by the service, against one bare query for each table it shows rows of. */
async function meetOpenen(store: Store, raw: Connection, { dossierId, aantal }: Waarvan) {
  const bare = bareQueries(raw, SCHERM);
  const open = () => store.read((unit) => readDossier({ ...contextOf(), unit }, { id: dossierId }));
  const shown = (await open()).procedures.flatMap(({ gebeurtenissen }) => gebeurtenissen);
  if (shown.length !== aantal) throw new Error('the dossier does not show what happened');
  const [gemeten, floor] = await omDeBeurt([open, () => bare(dossierId)], BEURTEN);
  const naam = `opening a dossier with ${aantal} gebeurtenissen`;
  return vergelijkMetingen(naam, gemeten ?? metingVan([]), floor ?? metingVan([]), DOEL);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
