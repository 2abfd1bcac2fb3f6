// Types a file of test persons in through the API, one melding each, and says what happened to
// every one: registered, refused with a sentence, or warned about. For trying with public test data;
// the tests of the project do not need the file. Use: node tools/bench/testpersonen.ts <file.csv>
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { PersoonInvoer } from '../../areas/personen/contract.ts';
import { checkPersoon } from '../../areas/personen/rules/persoon-invoer.ts';
import { todayIn } from '../../domain/dates/iso-date.ts';
import { passesElfproef } from '../../domain/identiteit/bsn.ts';
import { createEngine } from '../../host/engine/engine.ts';
import { machineklok } from '../../host/engine/klok.ts';
import { fromNodePort } from '../../host/port/node-port.ts';
import { servePort } from '../../host/port/serve-port.ts';
import { createPortClient } from '../../renderer/api/port-client.ts';
import { SAM } from '../../test/support/dossiers.ts';
import { BEHEERDER } from '../../test/support/engine.ts';
import { invoer } from '../../test/support/invoer.ts';

type Row = Record<string, string>;

/** The columns of the test set as the form has them; the birth date is yyyymmdd there. */
function toPersoon(row: Row): PersoonInvoer {
  const born = row['geboortedatum'] ?? '';
  const fields = {
    bsn: row['bsn'],
    voornaam: row['voornamen'],
    tussenvoegsel: row['tussenvoegsel'],
    achternaam: row['achternaam'],
    geboortedatum: /^\d{8}$/.test(born)
      ? `${born.slice(6)}-${born.slice(4, 6)}-${born.slice(0, 4)}`
      : born,
    straat: row['straat'],
    huisnummer: row['huisnummer'],
    huisletter: row['huisletter'],
    toevoeging: row['toevoeging'],
    postcode: row['postcode'],
    plaats: row['plaats'],
  };
  const geslacht = ['M', 'V', 'O'].find((code) => code === row['geslacht']) as 'M' | undefined;
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return { ...Object.fromEntries(filled), ...(geslacht === undefined ? {} : { geslacht }) };
}

function readCsv(path: string): Row[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  const cells = (line: string) =>
    [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((match) => match[2] ?? match[1] ?? '');
  return lines.map((line) =>
    Object.fromEntries(cells(line).map((cell, index) => [names[index] ?? `extra${index}`, cell])),
  );
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Use: node tools/bench/testpersonen.ts <file.csv>');
const folder = mkdtempSync(join(tmpdir(), 'meldpunt-testpersonen-'));
const engine = createEngine({
  folder,
  migrations: 'db/migrations',
  klok: machineklok,
  werkplek: 'proef',
  versie: '0',
  report: ({ wat, waar }) => process.stdout.write(`CRASH ${wat} ${waar}\n`),
});
const open = () => {
  const { port1, port2 } = new MessageChannel();
  servePort(engine, fromNodePort(port1), () => undefined);
  return createPortClient(port2).client;
};
const beheerder = open();
await beheerder.toegang.setUp(BEHEERDER);
await beheerder.toegang.createAccount(SAM);
const client = open();
await client.toegang.signIn(SAM);
const partnerId = (await client.partners.listPartners())[0]?.id ?? '';
const today = todayIn(new Date().toISOString());
const totals = {
  geregistreerd: 0,
  geweigerd: 0,
  crash: 0,
  waarschuwingen: {} as Record<string, number>,
  fouteElfproef: 0,
};
for (const row of readCsv(path)) {
  const gegevens = toPersoon(row);
  try {
    const { fouten, waarschuwingen } = checkPersoon(gegevens, today);
    for (const { code } of waarschuwingen)
      totals.waarschuwingen[code] = (totals.waarschuwingen[code] ?? 0) + 1;
    const digits = (gegevens.bsn ?? '').padStart(9, '0');
    const mustWarn =
      /^\d{9}$/.test(digits) && gegevens.bsn !== undefined && !passesElfproef(digits);
    const warned = waarschuwingen.some(({ code }) => code === 'elfproef');
    if (mustWarn !== warned && fouten.every(({ veld }) => veld !== 'bsn'))
      totals.fouteElfproef += 1;
    await client.bekendheid.findKandidaten({ gegevens });
    const aanvaard = waarschuwingen.map(({ veld, code }) => `personen.0.${veld}:${code}`);
    await client.meldingen.registerMelding(
      invoer(partnerId, {
        ontvangenOp: today,
        personen: [{ betrokkeneId: null, gegevens }],
        aanvaard,
      }),
    );
    totals.geregistreerd += 1;
  } catch (error) {
    const { code, data } = error as {
      code?: string;
      data?: { velden?: { veld: string; zin: string }[] };
    };
    if (code !== 'invalid_input') totals.crash += 1;
    else totals.geweigerd += 1;
    process.stdout.write(
      `${row['bsn']}: ${code} ${data?.velden?.map(({ veld, zin }) => `${veld}: ${zin}`).join(' | ')}\n`,
    );
  }
}
process.stdout.write(`${JSON.stringify(totals)}\n`);
await engine.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(totals.crash === 0 && totals.fouteElfproef === 0 ? 0 : 1);
