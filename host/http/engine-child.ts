import { Socket } from 'node:net';
import { startDemo } from '#demo/host/start-demo.ts';
import { opslagZin } from '#domain/contract/fouten-nl.ts';
import { opslagredenVan } from '#domain/opslagstoring.ts';
import { beleidBestand, readBeleid } from '../engine/beleid.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import { machineklok } from '../engine/klok.ts';
import { outliveReader, reportTo, VERSIE, werkplekNaam } from '../engine/program.ts';
import { type ChildBegin, readToChild, type ToKeeper } from './child-messages.ts';
import { kindOf, NIET_GESTART } from './fail.ts';
import { createHttpHost, type HttpHost } from './http-host.ts';
import { createSecrets } from './secrets.ts';
import type { TokenOordeel } from './start-tokens.ts';
import { readStaticFiles } from './static-files.ts';

const TICK = 5_000;
/** Longest that calls that came in may take once the register is locked. */
const ANSWER_WITHIN = 2_000;
/** Longest that open windows have to hear that the program stops. */
const TOLD_WITHIN = 1_000;
/** Longest that the keeper may take to say that no connection follows. */
const LAST_WITHIN = 500;

// The engine of the loopback host: the only process that ever has keys, names or a call's body. It
// ends each time everybody is locked out, and with it all that was in memory; the keeper has the
// next one begin.
const report = reportTo(process.stderr);
const noneFollow = Promise.withResolvers<void>();
const tokens = new Map<number, (oordeel: TokenOordeel) => void>();
let asked = 0;
let running: { readonly engine: Engine; readonly http: HttpHost } | undefined;
let timer: NodeJS.Timeout | undefined;
let isEnding = false;

function tell(message: ToKeeper): void {
  // A keeper that is gone takes this process with it (`disconnect`).
  process.send?.(message, undefined, {}, () => undefined);
}

function spend(token: string): Promise<TokenOordeel> {
  asked += 1;
  const nummer = asked;
  tell({ soort: 'besteed', nummer, token });
  return new Promise((resolve) => tokens.set(nummer, resolve));
}

async function begin(given: ChildBegin): Promise<void> {
  const { folder, migrations, demo, draden } = given;
  if (demo !== undefined) {
    const refused = await startDemo({ folder, migrations, ...demo, stderr: process.stderr });
    if (refused !== undefined) return tell({ soort: 'geweigerd', zin: refused });
  }
  const beleid = readBeleid(beleidBestand({ env: process.env, platform: process.platform }));
  if ('zin' in beleid) return tell({ soort: 'geweigerd', zin: beleid.zin });
  const engine = createEngine({
    ...{ folder, migrations, beleid, klok: machineklok, report },
    ...{ werkplek: werkplekNaam(), versie: VERSIE },
    ...(draden && { werker: draden.kopie, leeswerker: draden.lezer }),
    onLocked: () => void end('vergrendeld'),
  });
  const secrets = createSecrets({
    known: given.sessies.map((hash) => [hash, engine.openSessie()] as const),
    end: (sessie) => engine.endSessie(sessie).catch(() => undefined),
    changed: (hashes) => tell({ soort: 'sessies', hashes }),
  });
  const files = readStaticFiles(given.screens);
  running = { engine, http: createHttpHost({ engine, secrets, files, spend, host: given.host }) };
  timer = setInterval(() => {
    engine.tick().catch((error: unknown) => report({ wat: `tick ${kindOf(error)}` }));
  }, TICK);
  tell({ soort: 'gereed' });
}

/** Ends in order: what came in is answered, the store is closed. */
async function end(why: 'vergrendeld' | 'stop'): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  clearInterval(timer);
  if (running !== undefined) {
    const { engine, http } = running;
    if (why === 'vergrendeld') {
      http.refuse();
      engine.hangUp();
      tell({ soort: 'vergrendeld' });
      await Promise.race([noneFollow.promise, wait(LAST_WITHIN)]);
      await http.end(ANSWER_WITHIN);
      await engine.stop();
    } else {
      await engine.stop();
      await http.end(TOLD_WITHIN);
    }
  }
  process.exit(0);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function refuse(error: unknown): void {
  report({ wat: `start ${kindOf(error)}` });
  const reden = opslagredenVan(error);
  tell({ soort: 'geweigerd', zin: reden === undefined ? NIET_GESTART : opslagZin(reden) });
}

if (process.send === undefined) throw new Error('the engine is started by the keeper');
outliveReader(process.stderr);
// A terminal and the system tell every process to stop; the keeper does it in order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
// Without the keeper nobody holds the folder, so nothing more may be written: as after a power cut.
process.on('disconnect', () => process.exit(1));
process.on('message', (data, handle) => {
  const message = readToChild(data);
  if (message?.soort === 'begin') begin(message).catch(refuse);
  // The other side may have gone while it was on its way.
  if (message?.soort === 'verbinding' && handle instanceof Socket) running?.http.take(handle);
  if (message?.soort === 'laatste') noneFollow.resolve();
  if (message?.soort === 'oordeel') {
    tokens.get(message.nummer)?.(message.oordeel);
    tokens.delete(message.nummer);
  }
  if (message?.soort === 'hoeveel-vensters')
    tell({ soort: 'vensters', aantal: running?.engine.windows() ?? 0 });
  if (message?.soort === 'stop') void end('stop');
});
