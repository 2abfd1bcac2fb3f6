import { createHash } from 'node:crypto';
import { sleutelsVan } from '../../areas/bekendheid/rules/sleutels.ts';
import { formatDossiernummer } from '../../areas/dossiers/rules.ts';
import { AANLEIDINGEN, findAanleiding } from '../../areas/meldingen/rules.ts';
import { normalizePersoon } from '../../areas/personen/rules/persoon-invoer.ts';
import { toColumns } from '../../areas/personen/service/personen.ts';
import type { Schema } from '../../areas/tables.ts';
import { splitWords } from '../../areas/zoeken/rules.ts';
import type { Connection } from '../../db/driver.ts';
import { MOST_TEST_BSN } from '../../demo/bsn.ts';
import { makeWillekeur, type Willekeur } from '../../demo/willekeur.ts';
import { addDays, addMonths, type IsoDate } from '../../domain/dates/iso-date.ts';
import { standaardKalender } from '../../domain/dates/werkdagen.ts';
import { verzinInwoner } from './inwoners.ts';

/** What a filling is made for. */
export type Benchvulling = {
  readonly aantal: number;
  readonly vandaag: IsoDate;
  readonly accounts: readonly string[];
  readonly partners: readonly string[];
};

type Rij = Record<string, string | number | null>;
type Schrijver = (rij: Rij) => void;

const KALENDER = JSON.stringify(standaardKalender);
const EEN_MAAND = JSON.stringify({ eenheid: 'maanden', aantal: 1 });

/**
 * Fills a store with dossiers by plain inserts, as many rows for each as the services would write
 * for a usual melding. Only for measuring: nothing is checked, logged or kept safe on the way.
 */
export function vul(connection: Connection, vulling: Benchvulling): void {
  connection.pragma('synchronous = OFF');
  connection.pragma('cache_size = -1000000');
  const schrijf = schrijver(connection);
  const w = makeWillekeur('bench');
  const perJaar = new Map<string, number>();
  const nextNummer = (jaar: string) => {
    const volgnummer = (perJaar.get(jaar) ?? 0) + 1;
    perJaar.set(jaar, volgnummer);
    return formatDossiernummer(Number(jaar), volgnummer);
  };
  const BLOK = 10_000;
  for (let van = 0; van < vulling.aantal; van += BLOK) {
    connection.exec('BEGIN IMMEDIATE');
    for (let nummer = van; nummer < Math.min(van + BLOK, vulling.aantal); nummer += 1)
      vulDossier(schrijf, w, nummer, nextNummer, vulling);
    connection.exec('COMMIT');
  }
  connection.pragma('wal_checkpoint(TRUNCATE)');
}

/** A column, with the SQL of what stands in it when nothing is given. */
type Kolom = { readonly name: string; readonly dflt_value: string | null };

function schrijver(connection: Connection): (tabel: keyof Schema) => Schrijver {
  const prepared = new Map<string, Schrijver>();
  return (tabel) => {
    const known = prepared.get(tabel);
    if (known !== undefined) return known;
    const info = connection.pragma(`table_info(${tabel})`) as Kolom[];
    const columns = info.map(({ name }) => name);
    const statement = connection.prepare(
      `INSERT INTO ${tabel} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')}) ON CONFLICT DO NOTHING`,
    );
    const empty = Object.fromEntries(
      info.map(({ name, dflt_value: standaard }) => [
        name,
        connection
          .prepare(`SELECT ${standaard ?? 'NULL'}`)
          .pluck()
          .get(),
      ]),
    );
    const schrijf: Schrijver = (rij) => void statement.run({ ...empty, ...rij });
    prepared.set(tabel, schrijf);
    return schrijf;
  };
}

function vulDossier(
  schrijf: (tabel: keyof Schema) => Schrijver,
  w: Willekeur,
  nummer: number,
  nextNummer: (jaar: string) => string,
  { vandaag, accounts, partners }: Benchvulling,
): void {
  const geopend = addDays(vandaag, -w.geheel(0, 1095));
  const op = `${geopend}T09:00:00.000Z`;
  const id = (soort: string, volg = 0) => uuid(`${soort}:${nummer}:${volg}`);
  const { persoon, gemeente } = verzinInwoner(w, nummer % MOST_TEST_BSN, vandaag);
  const gegevens = normalizePersoon(persoon, vandaag);
  const columns = toColumns(gegevens);
  schrijf('betrokkene')({ id: id('b'), ...columns, versie: 1 });
  for (const [veld, waarde] of Object.entries(columns).slice(0, 4))
    schrijf('gegeven')({
      id: id(`g${veld}`),
      betrokkene_id: id('b'),
      veld,
      waarde,
      bron: 'Voorbeeld',
      vastgelegd_op: op,
      vastgelegd_door: accounts[0] ?? '',
    });
  const woorden = [columns.voornaam, columns.achternaam, columns.straat, columns.plaats].flatMap(
    (text) => splitWords(text ?? ''),
  );
  const sleutels = [
    ...sleutelsVan(gegevens),
    ...woorden.map((waarde) => ({ soort: 'woord', waarde })),
  ];
  for (const { soort, waarde } of sleutels)
    schrijf('zoeksleutel')({ soort, waarde, betrokkene_id: id('b') });
  const open = w.kans(0.35);
  const vervalt = addDays(vandaag, w.geheel(-10, 40));
  schrijf('dossier')({
    id: id('d'),
    nummer: nextNummer(geopend.slice(0, 4)),
    werkstatus: 'screening',
    processtap: '1',
    gemeente,
    dossierhouder_id: w.kans(0.2) ? null : w.kies(accounts),
    kinderen: w.kies(['ja', 'nee', 'onbekend']),
    leeftijden: '[]',
    ondersteuningsvraag: '',
    samenstelling: '',
    zorgen: '{}',
    beperkt: 0,
    geopend_op: geopend,
    vervalt: open ? vervalt : null,
    werksoort: open ? 'brief' : null,
    versie: 1,
  });
  schrijf('dossierpersoon')({
    id: id('p'),
    dossier_id: id('d'),
    betrokkene_id: id('b'),
    rol: 'huurder',
    eerste: 1,
  });
  for (
    let volg = 0;
    volg <= w.weeg([[0, 70] as const, [1, 25] as const, [2, 5] as const]);
    volg += 1
  )
    schrijf('melding')({
      id: id('m', volg),
      dossier_id: id('d'),
      partner_id: w.kies(partners),
      aanleiding: findAanleiding(w.kies(AANLEIDINGEN)).code,
      ontvangen_op: geopend,
      ...{ meldersoort: 'partner', melder_naam: '', melder_telefoon: '', kenmerk: '' },
      ...{ andere_aanleidingen: '[]', ongeveer: '[]', achteraf_ingevoerd: 'nee' },
      ...{ zitting_soort: 'onbekend', zitting_tijd: '', ontruiming_tijd: '' },
      ...{ ook_sociaal_team: 'onbekend', vroegsignalering: 'onbekend' },
      ...{ risico_verlies: 'onbekend', zonder_hulp: 'onbekend', oorzaak_onbekend: 'onbekend' },
      kanaal: 'beveiligde_mail',
      huurder_geinformeerd: 'ja',
      vraag: 'geen',
      vraag_tekst: '',
      toelichting: 'Huur blijft achter, contact lukt niet.',
      genoemd: '[]',
      geregistreerd_door: accounts[0] ?? '',
      geregistreerd_op: op,
      versie: 1,
    });
  for (let volg = 0; volg < 2; volg += 1)
    schrijf('termijn')({
      id: id('t', volg),
      dossier_id: id('d'),
      melding_id: id('m'),
      code: 'informatieplicht',
      naam: 'Informatieplicht',
      bron: 'PP 11',
      begin: geopend,
      looptijd: EEN_MAAND,
      kalender: KALENDER,
      opschortingen: '[]',
      vervalt: open && volg === 0 ? vervalt : addMonths(geopend, 1),
      voldaan_op: open && volg === 0 ? null : geopend,
      versie: 1,
    });
  for (let volg = 0; volg < 3; volg += 1)
    schrijf('historie')({
      id: id('e', volg),
      dossier_id: id('d'),
      op,
      door: accounts[0] ?? '',
      soort: 'melding',
      gegevens: '{}',
    });
}

/** A uuid that is the same each time; scattered, as ids made over years are beside new ones. */
function uuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `7${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
