import { join } from 'node:path';
import type { Tabelsom } from '../../db/snapshot.ts';
import { BackupError } from '../../host/engine/kopie/formaat.ts';
import { taken } from '../../host/engine/kopie/taken.ts';
import { type Gevolg, gevolgVan, makeProefregister, type Proefregister } from './proefregister.ts';
import {
  openEnBekijk,
  PROEFBEHEERDER,
  PROEFSCREENER,
  startProefengine,
  WAL,
  weigerreden,
} from './register.ts';
import {
  fileOf,
  inProefmap,
  putStaat,
  readStaat,
  type Staat,
  veranderdeBestanden,
  withFiles,
} from './staat.ts';
import { makeTelling } from './tellen.ts';
import { makeToeval, type Toeval } from './toeval.ts';
import type { Aanval, Aanvalsopdracht, Aanvalsuitslag } from './uitslag.ts';

/** One bit of one file, in the state in which that file is met. */
type Doelwit = {
  readonly naam: string;
  readonly staat: Staat;
  readonly bestand: string;
  /** The part of the file that is hit. */
  readonly tot?: number;
  readonly probeer: (folder: string) => Promise<Gevolg>;
};

/** What is told as a wrong password or code while it is damage. */
const WRONG_SECRET = /^unauthorised|herstelcode_onjuist/;

/**
 * Flips one bit of the register, its WAL, its anchor, the keys or a back-up, and uses them. Silent
 * is what then differs from before without a word at opening, while reading or from the whole
 * check. What was refused must leave every file as it was put down.
 */
export const bits: Aanval = {
  wat: 'een bit omgezet in register, WAL, sleutels, anker of back-up',
  aantal: 60,
  voer: (opdracht) => inProefmap((folder) => flipBits(folder, opdracht)),
};

async function flipBits(
  base: string,
  { aantal, zaad, meld }: Aanvalsopdracht,
): Promise<Aanvalsuitslag> {
  const toeval = makeToeval(zaad);
  const register = await makeProefregister(join(base, 'echt'));
  const folder = join(base, 'proef');
  const targets = await doelwitten(folder, register);
  const telling = makeTelling();
  const hoe = makeTelling();
  const bijzonderheden: string[] = [];
  let worse = 0;
  let wrongSecret = 0;
  for (let turn = 0; turn < aantal; turn += 1) {
    const target = targets[turn % targets.length];
    if (target === undefined) break;
    const { staat, where } = flipped(target, toeval);
    putStaat(folder, staat);
    const gevolg = await target.probeer(folder);
    telling.tel(`${target.naam} ${gevolg.kind}`);
    if (gevolg.kind === 'stil')
      bijzonderheden.push(`${target.naam} ${where}: stil anders in ${gevolg.tabellen.join(', ')}`);
    if (gevolg.kind !== 'gezegd') continue;
    hoe.tel(gevolg.hoe.replaceAll(/\d+/g, 'n').slice(0, 60));
    if (WRONG_SECRET.test(gevolg.hoe)) {
      wrongSecret += 1;
      bijzonderheden.push(`${target.naam} ${where}: als verkeerd geheim gezegd (${gevolg.hoe})`);
    }
    const touched = veranderdeBestanden(staat, readStaat(folder)).filter(
      (name) => !MAY_CHANGE.test(name),
    );
    if (gevolg.hoe.startsWith('bij nazien') || touched.length === 0) continue;
    worse += 1;
    bijzonderheden.push(
      `${target.naam} ${where}: geweigerd (${gevolg.hoe}) en toch ${touched.join(', ')} anders`,
    );
    if (turn % 100 === 99) meld(`${turn + 1} van ${aantal}`);
  }
  return {
    geprobeerd: [`${aantal} bits: ${telling.zin()}`, `gezegd als: ${hoe.zin()}`],
    bijzonderheden,
    doelen: [
      { naam: 'bits omgezet', gevonden: aantal, tenminste: aantal },
      {
        naam: 'stil anders of korter',
        gevonden: targets.reduce((sum, { naam }) => sum + telling.van(`${naam} stil`), 0),
        hoogstens: 0,
      },
      { naam: 'schade als verkeerd wachtwoord gezegd', gevonden: wrongSecret, hoogstens: 0 },
      { naam: 'gezonde bestanden slechter gemaakt', gevonden: worse, hoogstens: 0 },
    ],
  };
}

/** What is written by trying a secret, and what is written anew because it is not what it should be. */
const MAY_CHANGE = /^pogingen\.json|^wachtend-log|^back-up\.json$/;

function flipped(
  { staat, bestand, tot }: Doelwit,
  toeval: Toeval,
): { staat: Staat; where: string } {
  const bytes = Buffer.from(fileOf(staat, bestand));
  const at = toeval.tot(Math.min(bytes.length, tot ?? bytes.length));
  const bit = toeval.tot(8);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
  return {
    staat: withFiles(staat, { [bestand]: bytes }),
    where: `${bestand} byte ${at} bit ${bit}`,
  };
}

async function doelwitten(folder: string, register: Proefregister): Promise<Doelwit[]> {
  const { sleutels, dicht, gedood, backup } = register;
  const closed = await rowsOf(folder, register, dicht);
  const killed = await rowsOf(folder, register, gedood);
  const opening = (before: readonly Tabelsom[]) => (where: string) =>
    gevolgVan(where, sleutels, before);
  const alone = withFiles(dicht, { 'sleutels.json.vorige': undefined });
  const head = headLength(fileOf(dicht, backup));
  return [
    { naam: 'register', staat: dicht, bestand: 'register.db', probeer: opening(closed) },
    { naam: 'register met WAL', staat: gedood, bestand: 'register.db', probeer: opening(killed) },
    { naam: 'WAL', staat: gedood, bestand: WAL, probeer: opening(killed) },
    { naam: 'WAL', staat: gedood, bestand: WAL, probeer: opening(killed) },
    { naam: 'anker', staat: gedood, bestand: 'anker.bin', probeer: opening(killed) },
    // Where anything stands in it.
    { naam: 'anker', staat: dicht, bestand: 'anker.bin', tot: 76, probeer: opening(closed) },
    { naam: 'sleutels', staat: dicht, bestand: 'sleutels.json', probeer: signIn },
    { naam: 'sleutels alleen', staat: alone, bestand: 'sleutels.json', probeer: signIn },
    {
      ...{ naam: 'back-up', staat: dicht, bestand: backup },
      probeer: (where) => unpack(where, register),
    },
    {
      ...{ naam: 'kop van back-up', staat: dicht, bestand: backup, tot: head },
      probeer: (where) => tryIt(where, register),
    },
  ];
}

async function rowsOf(folder: string, { sleutels }: Proefregister, staat: Staat) {
  putStaat(folder, staat);
  const found = await openEnBekijk(folder, sleutels);
  if (found.kind === 'geweigerd' || found.gezegd !== undefined)
    throw new Error(`the register that is attacked is not whole: ${JSON.stringify(found)}`);
  return found.sommen;
}

/** Both accounts sign in with the right password: let in, or told that something is damaged. */
async function signIn(folder: string): Promise<Gevolg> {
  const program = startProefengine(folder);
  try {
    for (const account of [PROEFBEHEERDER, PROEFSCREENER]) {
      const client = await program.open();
      await client.toegang.signIn(account);
    }
    return { kind: 'ongedeerd' };
  } catch (error) {
    return { kind: 'gezegd', hoe: weigerreden(error) };
  } finally {
    await program.stop();
  }
}

/** Gets everything out of a back-up, as a restore does. */
async function unpack(folder: string, { sleutels, backup }: Proefregister): Promise<Gevolg> {
  const { kopie, pseudoniem, log } = sleutels.ring.inhoud;
  try {
    const got = taken.haal(
      {
        ...{ bestand: join(folder, backup), doel: join(folder, 'uit.db') },
        ...{ anker: join(folder, 'uit.anker'), grafstenen: [] },
      },
      {
        kopie: Buffer.from(kopie, 'hex'),
        pseudoniem: Buffer.from(pseudoniem, 'hex'),
        log: Buffer.from(log, 'hex'),
      },
    );
    return got.opgave.inhoud.meldingen > 0
      ? { kind: 'ongedeerd' }
      : { kind: 'stil', tabellen: ['melding'] };
  } catch (error) {
    return {
      kind: 'gezegd',
      hoe: error instanceof BackupError ? error.message : weigerreden(error),
    };
  }
}

/** Tries a back-up in the program, with the right password. */
async function tryIt(folder: string, { backup }: Proefregister): Promise<Gevolg> {
  const program = startProefengine(folder, { herstelAltijd: true });
  try {
    const client = await program.open();
    const { accountnaam, wachtwoord } = PROEFBEHEERDER;
    const found = await client.toegang.tryBackup({
      ...{ bestand: join(folder, backup), geheim: { accountnaam, wachtwoord } },
    });
    return found.meldingen > 0 ? { kind: 'ongedeerd' } : { kind: 'stil', tabellen: ['melding'] };
  } catch (error) {
    return { kind: 'gezegd', hoe: weigerreden(error) };
  } finally {
    await program.stop();
  }
}

/** How long the readable header of a back-up is. */
function headLength(bytes: Buffer): number {
  return 24 + bytes.readUInt32LE(20);
}
