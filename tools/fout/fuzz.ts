import { isDeepStrictEqual } from 'node:util';
import type { Client } from '../../areas/contract.ts';
import { openHttpWindow } from '../../test/support/http-window.ts';
import { startLoopback } from '../../test/support/loopback.ts';
import { type Aanroepafloop, alleOperaties, type Operatie, roepAan } from './contractwandeling.ts';
import {
  PROEFBEHEERDER,
  PROEFSCREENER,
  type Proefengine,
  proefmelder,
  registerProefmelding,
  startProefengine,
  stilleKlok,
} from './register.ts';
import { inProefmap } from './staat.ts';
import { makeTelling } from './tellen.ts';
import { makeToeval, type Toeval } from './toeval.ts';
import type { Aanval, Aanvalsopdracht, Aanvalsuitslag } from './uitslag.ts';
import { makeWaarden } from './waarden.ts';

/** What ends the session or never ends itself; those that derive a password take their time on purpose. */
const LEFT_OUT = new Set([
  ...['toegang.lock', 'toegang.signOut', 'toegang.watchSessie'],
  ...['toegang.restoreBackup', 'toegang.removeAccount'],
]);
const SELDOM = new Set([
  ...['toegang.setUp', 'toegang.signIn', 'toegang.recover', 'toegang.changeWachtwoord'],
  ...['toegang.setWachtwoord', 'toegang.createAccount', 'toegang.confirmHerstelcode'],
  ...['toegang.renewHerstelcode', 'toegang.tryBackup', 'toegang.changeAccount'],
  ...['beheer.makeBackup', 'beheer.checkRegister', 'brieven.printBrief'],
]);
/** In so many calls one of those that are seldom called. */
const ONE_IN = 100;

/** The same account over each transport. */
type Venster = { readonly naam: 'http' | 'poort'; readonly client: Client };

/**
 * Calls every operation with input that was made out of its contract and then broken, over HTTP and
 * over a port of the same engine. What is refused must be refused by the contract, alike on both;
 * nothing may be `internal`, and nothing may fall over.
 */
export const fuzz: Aanval = {
  wat: 'vijandige aanroepen van elke handeling, over HTTP en over een poort',
  aantal: 2000,
  voer: (opdracht) => inProefmap((folder) => callHostile(folder, opdracht)),
};

async function callHostile(
  folder: string,
  { aantal, zaad, meld }: Aanvalsopdracht,
): Promise<Aanvalsuitslag> {
  const unhandled: string[] = [];
  const onUnhandled = (error: unknown) => void unhandled.push(String(error));
  process.on('unhandledRejection', onUnhandled);
  process.on('uncaughtException', onUnhandled);
  const klok = stilleKlok();
  const program = startProefengine(folder, { klok });
  const loopback = await startLoopback({ engine: program.engine, klok, files: new Map() });
  const toeval = makeToeval(zaad);
  const paren = await openVensters(program, () => loopback.freshLink());
  const waarden = makeWaarden(toeval, paren.ids);
  const telling = makeTelling();
  const bijzonderheden: string[] = [];
  const operaties = alleOperaties().filter(({ path }) => !LEFT_OUT.has(path));
  let calls = 0;
  let unequal = 0;
  try {
    while (calls < aantal) {
      const operatie = choose(operaties, toeval);
      const input = toeval.kans(75)
        ? waarden.vijandig(operatie.input)
        : waarden.passend(operatie.input);
      const vensters = toeval.kies(paren.accounts);
      const [eerste, tweede] = toeval.kans(50) ? vensters : vensters.toReversed();
      if (eerste === undefined || tweede === undefined) continue;
      const one = await roepAan(eerste.client, operatie.path, input);
      const other = await roepAan(tweede.client, operatie.path, input);
      calls += 2;
      for (const [venster, afloop] of [
        [eerste, one],
        [tweede, other],
      ] as const) {
        telling.tel(afloop.kind === 'geweigerd' ? afloop.code : afloop.kind);
        if (afloop.kind === 'anders' || (afloop.kind === 'geweigerd' && afloop.code === 'internal'))
          bijzonderheden.push(
            `${operatie.path} over ${venster.naam}: ${JSON.stringify(afloop).slice(0, 120)} op ${JSON.stringify(input)?.slice(0, 200)}`,
          );
      }
      if (mustBeEqual(operatie, one) && !isDeepStrictEqual(neutral(one), neutral(other))) {
        unequal += 1;
        bijzonderheden.push(
          `${operatie.path} ongelijk: ${eerste.naam} ${JSON.stringify(one).slice(0, 90)}, ${tweede.naam} ${JSON.stringify(other).slice(0, 90)} op ${JSON.stringify(input)?.slice(0, 150)}`,
        );
      }
      // Who is still at the keyboard is not locked out, and an hour's attempts are not counted for ever.
      klok.verder(1_000);
      if (calls % 10_000 === 0) meld(`${calls} van ${aantal}`);
      if (isOut(one) || isOut(other)) await paren.signInAgain();
    }
    // One answer of each transport, to see that they are still there.
    for (const { client } of paren.accounts.flat()) await client.toegang.readStatus();
  } finally {
    await loopback.close();
    await program.stop();
    process.off('unhandledRejection', onUnhandled);
    process.off('uncaughtException', onUnhandled);
  }
  return {
    geprobeerd: [
      `${calls} aanroepen van ${operaties.length} handelingen, elk over HTTP en over een poort: ${telling.zin()}`,
      `niet aangeroepen: ${[...LEFT_OUT].join(', ')}`,
    ],
    bijzonderheden: [...bijzonderheden, ...unhandled],
    doelen: [
      { naam: 'aanroepen', gevonden: calls, tenminste: aantal },
      { naam: 'internal', gevonden: telling.van('internal'), hoogstens: 0 },
      { naam: 'geen fout van het contract', gevonden: telling.van('anders'), hoogstens: 0 },
      { naam: 'ongelijk over de twee', gevonden: unequal, hoogstens: 0 },
      { naam: 'omgevallen', gevonden: unhandled.length, hoogstens: 0 },
    ],
  };
}

function choose(operaties: readonly Operatie[], toeval: Toeval): Operatie {
  for (;;) {
    const one = toeval.kies(operaties);
    if (!SELDOM.has(one.path) || toeval.tot(ONE_IN) === 0) return one;
  }
}

/** What changed nothing the first time must be answered the same the second time. */
function mustBeEqual({ path, meta }: Operatie, first: Aanroepafloop): boolean {
  // Attempts are counted, and the log shows that it was read: the second one is not the first.
  if (SELDOM.has(path) || meta.object === 'log') return false;
  return first.kind === 'geweigerd' || meta.unit === 'lezen';
}

/** What differs by itself: the name of one call in the log. */
function neutral(afloop: Aanroepafloop): unknown {
  const text = JSON.stringify(afloop, (key, value) => (key === 'correlatie' ? '' : value));
  return text;
}

function isOut(afloop: Aanroepafloop): boolean {
  return (
    afloop.kind === 'geweigerd' && (afloop.code === 'locked' || afloop.code === 'unauthorised')
  );
}

async function openVensters(program: Proefengine, link: () => string) {
  const beheerder = await program.open();
  await beheerder.toegang.setUp(PROEFBEHEERDER);
  await beheerder.toegang.createAccount({
    ...PROEFSCREENER,
    rollen: ['screener', 'coordinator', 'fg', 'manager'],
  });
  const accounts: Venster[][] = [];
  const signIns: (() => Promise<unknown>)[] = [];
  for (const account of [PROEFSCREENER, PROEFSCREENER, PROEFBEHEERDER]) {
    const vensters: Venster[] = [
      { naam: 'http', client: (await openHttpWindow(link())).client },
      { naam: 'poort', client: await program.open() },
    ];
    for (const { client } of vensters) {
      await client.toegang.signIn(account);
      signIns.push(async () => {
        const { toestand } = await client.toegang.readStatus();
        // A password that was changed by chance keeps its windows out: the others go on.
        if (toestand !== 'aangemeld') await client.toegang.signIn(account).catch(() => undefined);
      });
    }
    accounts.push(vensters);
  }
  const sam = accounts[0]?.[1]?.client ?? beheerder;
  const partnerId = await proefmelder(sam);
  const ids = [partnerId];
  for (let nummer = 0; nummer < 6; nummer += 1) {
    const made = await registerProefmelding(sam, partnerId, nummer);
    const dossier = await sam.dossiers.readDossier({ id: made.dossierId });
    ids.push(made.dossierId, made.meldingId, made.aantekeningId);
    ids.push(...dossier.personen.map(({ id }) => id));
  }
  const signInAgain = async () => {
    for (const signIn of signIns) await signIn();
  };
  return { accounts, ids, signInAgain };
}
