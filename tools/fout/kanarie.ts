import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Client } from '../../areas/contract.ts';
import { linkOfRunning } from '../../host/http/tweede-start.ts';
import { countInMemory, processTree } from '../../test/support/geheugen.ts';
import { openHttpWindow } from '../../test/support/http-window.ts';
import { invoer } from '../../test/support/invoer.ts';
import { startProgram } from '../../test/support/program.ts';
import { keysOf } from '../../test/support/sleutels.ts';
import { overNummer, PROEFDAG, proefmelder } from './register.ts';
import { inProefmap, readStaat } from './staat.ts';
import { type Aanval, type Aanvalsopdracht, type Aanvalsuitslag, overgeslagen } from './uitslag.ts';

const HOST = 'test/support/host-worker.ts';
/** So long after the lock nothing may be in any process. */
const GONE_WITHIN = 5_000;
const BEHEERDER = {
  ...{ naam: 'Kanarievogel Onvindbaar', accountnaam: 'kanarie.aanmeldnaam' },
  wachtwoord: 'kanarie fluit geheime wijsjes',
};
const SCREENER = {
  ...{ naam: 'Kanarievogel Screener', accountnaam: 'kanarie.screener' },
  ...{ rollen: ['screener' as const], wachtwoord: 'kanarie zingt stille liedjes' },
};

/**
 * Puts texts that stand nowhere else in everything that is typed, and looks for them on the disk
 * while the register is open and after the lock, and in the memory of every process of the host.
 */
export const kanarie: Aanval = {
  wat: 'herkenbare teksten gezocht op schijf en, na vergrendelen, in het geheugen (aantal: zoveel meldingen)',
  aantal: 5,
  voer: (opdracht) =>
    process.platform === 'linux'
      ? inProefmap((folder) => seek(folder, opdracht))
      : Promise.resolve(overgeslagen('Deze aanval leest /proc en kan alleen op Linux.')),
};

async function seek(base: string, { aantal, meld }: Aanvalsopdracht): Promise<Aanvalsuitslag> {
  const [folder, temp] = [join(base, 'data'), join(base, 'tijdelijk')];
  for (const name of [folder, temp]) mkdirSync(name);
  const before = process.env['TMPDIR'];
  // Where a program keeps what it spills: looked through as well.
  Object.assign(process.env, { TMPDIR: temp, SQLITE_TMPDIR: temp });
  const program = await startProgram(folder, [], PROEFDAG, HOST);
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  try {
    const { client, sam } = await fill(program.link, folder, aantal);
    const { key, ring } = await keysOf(folder, BEHEERDER.wachtwoord);
    const sought: Record<string, Buffer> = {
      sleutel: key,
      sleutelAlsTekst: Buffer.from(key.toString('hex')),
      hoofdsleutel: ring.hoofdsleutel,
      wachtwoord: Buffer.from(BEHEERDER.wachtwoord),
      wachtwoordVanScreener: Buffer.from(SCREENER.wachtwoord),
      accountnaam: Buffer.from('kanarie.'),
      namen: Buffer.from('Kanarievogel'),
      getypt: Buffer.from('kanarietekst'),
    };
    const opDisk = () => onDisk([folder, temp], sought);
    const open = opDisk();
    const inUse = inMemory(program.pid, sought);
    meld('vergrendelen');
    for (const window of [sam, client]) await lockIt(window);
    await setTimeout(GONE_WITHIN);
    const after = inMemory(program.pid, sought);
    const locked = opDisk();
    await program.stop();
    const ended = opDisk();
    return {
      geprobeerd: [
        `${Object.keys(sought).length} soorten teksten en sleutels, als bytes, UTF-16 en hex, in ${aantal} meldingen, aantekeningen, concepten, accounts en een export`,
        `in het geheugen terwijl het open was: ${inUse.total} keer (zo weten we dat het zoeken werkt)`,
      ],
      bijzonderheden: [...open, ...locked, ...ended, ...after.found],
      doelen: [
        { naam: 'in het geheugen terwijl het open was', gevonden: inUse.total, tenminste: 1 },
        { naam: 'op schijf terwijl het open was', gevonden: open.length, hoogstens: 0 },
        { naam: 'op schijf na vergrendelen', gevonden: locked.length, hoogstens: 0 },
        { naam: 'op schijf na het einde', gevonden: ended.length, hoogstens: 0 },
        { naam: 'in het geheugen na vergrendelen', gevonden: after.total, hoogstens: 0 },
      ],
    };
  } finally {
    await program.stop('SIGKILL');
  }
}

async function fill(
  link: string,
  folder: string,
  aantal: number,
): Promise<{ client: Client; sam: Client }> {
  const { client } = await openHttpWindow(link);
  await client.toegang.setUp(BEHEERDER);
  await client.toegang.createAccount(SCREENER);
  await client.beheer.makeBackup({});
  const another = await linkOfRunning(folder, 'testgebruiker');
  if (another === undefined) throw new Error('the host gives no link');
  const sam = (await openHttpWindow(another)).client;
  await sam.toegang.signIn(SCREENER);
  const partnerId = await proefmelder(sam);
  for (let nummer = 0; nummer < aantal; nummer += 1) {
    const [persoon] = overNummer(nummer).personen;
    const gegevens = {
      ...persoon?.gegevens,
      achternaam: `Kanarievogel ${'abcdefghij'[nummer % 10]}`,
    };
    const made = await sam.meldingen.registerMelding(
      invoer(partnerId, { personen: [{ betrokkeneId: null, gegevens }] }),
    );
    await sam.dossiers.addAantekening({
      ...{ dossierId: made.dossierId, soort: 'notitie', kanaal: null, met: '' },
      ...{ datum: PROEFDAG as never, tekst: `kanarietekst van ${nummer}` },
    });
    await sam.werk.keepConcept({
      ...{ id: crypto.randomUUID(), sleutel: `partner:k-${nummer}`, venster: 'proef' },
      ...{ versie: null, titel: 'kanarietekst', inhoud: { tekst: 'kanarietekst '.repeat(200) } },
    });
  }
  await sam.zoeken.search({ tekst: 'Kanarievogel' });
  await sam.verantwoording.makeExport({
    ...{ van: '2026-01-01' as never, tot: '2026-12-31' as never, soort: 'meldingen' },
    ...{ formaat: 'xlsx', metNamen: true, doel: 'kanarietekst' },
  });
  return { client, sam };
}

function onDisk(folders: readonly string[], sought: Readonly<Record<string, Buffer>>): string[] {
  return folders.flatMap((folder) =>
    [...readStaat(folder)].flatMap(([name, bytes]) =>
      Object.entries(sought).flatMap(([wat, needle]) =>
        shapesOf(needle).some((shape) => bytes.includes(shape)) ? [`${name}: ${wat}`] : [],
      ),
    ),
  );
}

function shapesOf(needle: Buffer): Buffer[] {
  const text = needle.toString('latin1');
  return [needle, Buffer.from(text, 'utf16le'), Buffer.from(needle.toString('hex'))];
}

function inMemory(pid: number, sought: Record<string, Buffer>) {
  const counts = processTree(pid).map((one) => ({ pid: one, counts: countInMemory(one, sought) }));
  const found = counts.flatMap((one) =>
    Object.entries(one.counts).flatMap(([wat, count]) =>
      count > 0 ? [`proces ${one.pid}: ${wat} ${count} keer`] : [],
    ),
  );
  const total = counts.reduce(
    (sum, one) => sum + Object.values(one.counts).reduce((all, count) => all + count, 0),
    0,
  );
  return { found, total };
}

/**
 * While memory is read nothing else runs here: a connection that was closed meanwhile is met first,
 * and who was left alone for so long may be locked already.
 */
async function lockIt({ toegang }: Client): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const ended = await toegang.lock().then(
      () => true,
      (error: { code?: unknown }) => error.code === 'locked' || error.code === 'unauthorised',
    );
    if (ended) return;
    await setTimeout(500);
  }
  throw new Error('the register could not be locked');
}
