import { setTimeout } from 'node:timers/promises';
import type { Client } from '../../areas/contract.ts';
import { reading } from '../../db/snapshot.ts';
import { toIsoDate } from '../../domain/dates/iso-date.ts';
import { padenIn } from '../../host/engine/paden.ts';
import { linkOfRunning } from '../../host/http/tweede-start.ts';
import { processTree } from '../../test/support/geheugen.ts';
import { openHttpWindow } from '../../test/support/http-window.ts';
import { invoer } from '../../test/support/invoer.ts';
import { type Program, startProgram } from '../../test/support/program.ts';
import {
  openEnBekijk,
  overNummer,
  PROEFBEHEERDER,
  PROEFDAG,
  PROEFSCREENER,
  type Proefsleutels,
  proefmelder,
  proefsleutels,
  startProefengine,
} from './register.ts';
import { inProefmap } from './staat.ts';
import { makeTelling } from './tellen.ts';
import { makeToeval, type Toeval } from './toeval.ts';
import { type Aanval, type Aanvalsopdracht, type Aanvalsuitslag, overgeslagen } from './uitslag.ts';

const HOST = 'test/support/host-worker.ts';

/** What the program said that it kept. */
type Bevestigd = {
  readonly meldingen: Set<string>;
  readonly aantekeningen: Set<string>;
  /** The newest versie of each draft that was acknowledged. */
  readonly concepten: Map<string, number>;
  aantal: number;
};

/**
 * Kills every process of the loopback host (SIGKILL) while several windows write over HTTP, opens
 * the register, and looks for all that was acknowledged.
 */
export const kill: Aanval = {
  wat: 'alle processen van de host gedood terwijl vensters schrijven',
  aantal: 150,
  voer: (opdracht) =>
    process.platform === 'linux'
      ? inProefmap((folder) => killOften(folder, opdracht))
      : Promise.resolve(overgeslagen('Deze aanval leest /proc en kan alleen op Linux.')),
};

async function killOften(
  folder: string,
  { aantal, zaad, meld }: Aanvalsopdracht,
): Promise<Aanvalsuitslag> {
  const toeval = makeToeval(zaad);
  const first = startProefengine(folder);
  const beheerder = await first.open();
  await beheerder.toegang.setUp(PROEFBEHEERDER);
  await beheerder.toegang.createAccount(PROEFSCREENER);
  await first.stop();
  const sleutels = await proefsleutels(folder);
  const bevestigd: Bevestigd = {
    ...{ meldingen: new Set(), aantekeningen: new Set(), concepten: new Map(), aantal: 0 },
  };
  const telling = makeTelling();
  const bijzonderheden: string[] = [];
  let kills = 0;
  while (bevestigd.aantal < aantal) {
    const most = Math.min(150, aantal - bevestigd.aantal);
    await writeUntilKilled(folder, bevestigd, 1 + toeval.tot(most), toeval);
    kills += 1;
    for (const { soort, wat } of await missing(folder, sleutels, bevestigd)) {
      telling.tel(soort);
      bijzonderheden.push(`na kill ${kills}: ${soort}: ${wat}`);
    }
    meld(`${kills} keer gedood, ${bevestigd.aantal} bevestigd`);
  }
  return {
    geprobeerd: [
      `${kills} keer alle processen gedood, ${bevestigd.aantal} bevestigde schrijfacties over HTTP: ${bevestigd.meldingen.size} meldingen, ${bevestigd.aantekeningen.size} aantekeningen, de rest concepten`,
    ],
    bijzonderheden,
    doelen: [
      { naam: 'bevestigde schrijfacties', gevonden: bevestigd.aantal, tenminste: aantal },
      { naam: 'bevestigd en weg', gevonden: telling.van('weg'), hoogstens: 0 },
      { naam: 'half of niet heel', gevonden: telling.van('half'), hoogstens: 0 },
      { naam: 'niet te openen', gevonden: telling.van('geweigerd'), hoogstens: 0 },
    ],
  };
}

/** Starts the host, lets three windows write, and kills everything after so many acknowledgements. */
async function writeUntilKilled(
  folder: string,
  bevestigd: Bevestigd,
  after: number,
  toeval: Toeval,
): Promise<void> {
  const program = await startProgram(folder, [], PROEFDAG, HOST);
  const until = bevestigd.aantal + after;
  const reached = Promise.withResolvers<void>();
  const ack = () => {
    bevestigd.aantal += 1;
    if (bevestigd.aantal >= until) reached.resolve();
  };
  try {
    const client = await signedIn(program);
    const partnerId = await proefmelder(client);
    const writers = [
      writeMeldingen(client, partnerId, bevestigd, ack),
      writeAantekeningen(await signedIn(program), bevestigd, ack),
      writeConcepten(await signedIn(program), bevestigd, ack),
    ];
    const ended = Promise.all(writers);
    await Promise.race([
      reached.promise,
      ended.then(() => Promise.reject(new Error('no writer goes on'))),
    ]);
    await setTimeout(toeval.tot(30));
    killAll(program, toeval);
    await ended;
  } finally {
    killAll(program, toeval);
    await program.exited;
  }
}

async function signedIn(program: Program): Promise<Client> {
  // A link is spent once: a second start gets another.
  const link = await linkOfRunning(program.folder, 'testgebruiker');
  if (link === undefined) throw new Error('the host gives no link');
  const { client } = await openHttpWindow(link);
  await client.toegang.signIn(PROEFSCREENER);
  return client;
}

function killAll(program: Program, toeval: Toeval): void {
  const pids = processTree(program.pid);
  if (toeval.kans(50)) pids.reverse();
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself meanwhile.
    }
  }
}

async function writeMeldingen(
  client: Client,
  partnerId: string,
  { meldingen }: Bevestigd,
  ack: () => void,
): Promise<void> {
  // Everybody is somebody else, also in the next round.
  for (let nummer = 1000 + meldingen.size * 3; ; nummer += 1) {
    const made = await orGone(
      client.meldingen.registerMelding(invoer(partnerId, overNummer(nummer))),
    );
    if (made === undefined) return;
    meldingen.add(made.meldingId);
    ack();
  }
}

async function writeAantekeningen(
  client: Client,
  { aantekeningen }: Bevestigd,
  ack: () => void,
): Promise<void> {
  const known = new Set<string>();
  for (let nummer = 0; ; nummer += 1) {
    const work = await orGone(
      client.werk.listWerk({ wiens: 'iedereen', bak: null, pagina: 1, perPagina: 1 }),
    );
    if (work === undefined) return;
    const [dossier] = work.dossiers;
    if (dossier === undefined) continue;
    const after = await orGone(
      client.dossiers.addAantekening({
        ...{ dossierId: dossier.id, soort: 'notitie', kanaal: null, met: '' },
        ...{ datum: toIsoDate(PROEFDAG), tekst: `Proefaantekening ${nummer}` },
      }),
    );
    if (after === undefined) return;
    for (const { id } of after.aantekeningen) if (!known.has(id)) aantekeningen.add(id);
    for (const { id } of after.aantekeningen) known.add(id);
    ack();
  }
}

async function writeConcepten(
  client: Client,
  { concepten }: Bevestigd,
  ack: () => void,
): Promise<void> {
  for (let nummer = 0; ; nummer += 1) {
    const id = crypto.randomUUID();
    let versie: number | null = null;
    for (const tekst of ['een', 'een twee', 'lang '.repeat(300)]) {
      const kept: { versie: number } | undefined = await orGone(
        client.werk.keepConcept({
          ...{ id, sleutel: `partner:proef-${nummer}`, venster: 'proef', versie },
          ...{ titel: 'Proef', inhoud: { tekst } },
        }),
      );
      if (kept === undefined) return;
      versie = kept.versie;
      concepten.set(id, versie);
      ack();
    }
  }
}

/** The answer; undefined when the program was killed under the call. */
async function orGone<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    // A refusal of the program itself is no kill.
    if ((error as { defined?: unknown }).defined === true) throw error;
    return undefined;
  }
}

type Gemis = { readonly soort: 'weg' | 'half' | 'geweigerd'; readonly wat: string };

/** What is not as it was acknowledged. */
async function missing(
  folder: string,
  sleutels: Proefsleutels,
  { meldingen, aantekeningen, concepten }: Bevestigd,
): Promise<Gemis[]> {
  const gone: Gemis[] = [];
  const found = await openEnBekijk(folder, sleutels, (key) => {
    reading(padenIn(folder).register, key, (from) => {
      const ids = (sql: string) => from.prepare<[], string>(sql).pluck().all();
      const count = (sql: string) => from.prepare<[], number>(sql).pluck().get() ?? 0;
      const known = new Set([
        ...ids('SELECT id FROM melding'),
        ...ids('SELECT id FROM aantekening'),
      ]);
      for (const id of [...meldingen, ...aantekeningen])
        if (!known.has(id)) gone.push({ soort: 'weg', wat: id });
      const versies = new Map(
        from.prepare<[], [string, number]>('SELECT id, versie FROM concept').raw().all(),
      );
      for (const [id, versie] of concepten)
        if ((versies.get(id) ?? 0) < versie) gone.push({ soort: 'weg', wat: `concept ${id}` });
      const counts = [
        count('SELECT count(*) FROM melding'),
        count('SELECT count(*) FROM dossier'),
        count(
          "SELECT count(*) FROM log WHERE operatie = 'meldingen.registerMelding' AND uitkomst = 'gelukt'",
        ),
      ];
      if (new Set(counts).size > 1)
        gone.push({ soort: 'half', wat: `meldingen, dossiers, logregels: ${counts.join(', ')}` });
    });
  });
  if (found.kind === 'geweigerd') return [{ soort: 'geweigerd', wat: found.reden }];
  if (found.gezegd !== undefined) return [{ soort: 'half', wat: found.gezegd }];
  return gone;
}
