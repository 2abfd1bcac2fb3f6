import { join } from 'node:path';
import type { Tabelsom } from '../../db/snapshot.ts';
import { gevolgVan, makeProefregister, type Proefregister } from './proefregister.ts';
import {
  openEnBekijk,
  PROEFBEHEERDER,
  PROEFSCREENER,
  startProefengine,
  WAL,
  weigerreden,
} from './register.ts';
import { fileOf, inProefmap, putStaat, readStaat, type Staat, withFiles } from './staat.ts';
import { makeTelling } from './tellen.ts';
import { makeToeval } from './toeval.ts';
import type { Aanval, Aanvalsopdracht, Aanvalsuitslag } from './uitslag.ts';

const PAGE = 4096;

/** A state in which something older, and genuine, was put back. */
type Teruggezet = { readonly wat: string; readonly staat: Staat; readonly nu: readonly Tabelsom[] };

/**
 * Puts back what is older and genuine: whole files, one by one and in pairs, single pages, keys and
 * back-ups. It must be told at opening or by the whole check, unless nothing differs by it. A whole
 * folder of an earlier day, anchor and all, fits by itself and cannot be told: it is left out.
 */
export const oud: Aanval = {
  wat: 'een ouder register, WAL, anker, sleutelbestand, back-up of losse pagina teruggezet',
  aantal: 60,
  voer: (opdracht) => inProefmap((folder) => putBackOld(folder, opdracht)),
};

async function putBackOld(
  base: string,
  { aantal, zaad, meld }: Aanvalsopdracht,
): Promise<Aanvalsuitslag> {
  const toeval = makeToeval(zaad);
  const register = await makeProefregister(join(base, 'echt'));
  const folder = join(base, 'proef');
  const dicht = await rows(folder, register, register.dicht);
  const gedood = await rows(folder, register, register.gedood);
  const whole = wholeFiles(register, dicht, gedood);
  const pages = olderPages(register);
  const telling = makeTelling();
  const hoe = makeTelling();
  const bijzonderheden: string[] = [];
  const trials: Teruggezet[] = [...whole];
  while (trials.length < aantal && pages.length > 0) {
    const page = toeval.kies(pages);
    trials.push({ wat: `pagina ${page}`, staat: withOlderPage(register, page), nu: dicht });
  }
  for (const [index, { wat, staat, nu }] of trials.entries()) {
    putStaat(folder, staat);
    const gevolg = await gevolgVan(folder, register.sleutels, nu);
    const soort = wat.startsWith('pagina') ? 'pagina' : 'bestand';
    telling.tel(`${soort} ${gevolg.kind}`);
    if (gevolg.kind === 'gezegd') hoe.tel(gevolg.hoe.replaceAll(/\d+/g, 'n').slice(0, 70));
    if (gevolg.kind === 'stil') {
      telling.tel('stil');
      bijzonderheden.push(`${wat}: stil anders in ${gevolg.tabellen.join(', ')}`);
    }
    if (index % 100 === 99) meld(`${index + 1} van ${trials.length}`);
  }
  const [keys, backup] = [await oldKeys(folder), await oldBackup(folder, register)];
  for (const fout of [...keys, ...backup]) bijzonderheden.push(fout);
  return {
    geprobeerd: [
      `${trials.length} keer iets ouders teruggezet (${whole.length} bestanden of paren, de rest uit ${pages.length} pagina's die anders zijn): ${telling.zin()}`,
      `gezegd als: ${hoe.zin()}`,
      'een ouder sleutelbestand met een account dat is weggehaald; een oudere back-up onder de naam van een nieuwere',
    ],
    bijzonderheden,
    doelen: [
      { naam: 'teruggezet', gevonden: trials.length, tenminste: Math.min(aantal, trials.length) },
      { naam: 'stil ouder', gevonden: telling.van('stil'), hoogstens: 0 },
      { naam: 'weggehaald account dat terugkomt', gevonden: keys.length, hoogstens: 0 },
      { naam: 'oudere back-up die zich nieuwer noemt', gevonden: backup.length, hoogstens: 0 },
    ],
  };
}

async function rows(folder: string, { sleutels }: Proefregister, staat: Staat) {
  putStaat(folder, staat);
  const found = await openEnBekijk(folder, sleutels);
  if (found.kind !== 'open' || found.gezegd !== undefined)
    throw new Error(`the register that is attacked is not whole: ${JSON.stringify(found)}`);
  return found.sommen;
}

function wholeFiles(
  { ouder, gedood, dicht }: Proefregister,
  nuDicht: readonly Tabelsom[],
  nuGedood: readonly Tabelsom[],
): Teruggezet[] {
  const [db, anker] = ['register.db', 'anker.bin'];
  const from = (staat: Staat, ...names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, fileOf(staat, name)]));
  const shorter = fileOf(gedood, WAL);
  const frames = Math.floor((shorter.length - 32) / (PAGE + 24));
  const cut = (missing: number) =>
    shorter.subarray(0, 32 + Math.max(1, frames - missing) * (PAGE + 24));
  const closed = (wat: string, files: Readonly<Record<string, Buffer | undefined>>) => ({
    ...{ wat, staat: withFiles(dicht, files), nu: nuDicht },
  });
  const killed = (wat: string, files: Readonly<Record<string, Buffer | undefined>>) => ({
    ...{ wat, staat: withFiles(gedood, files), nu: nuGedood },
  });
  return [
    closed('register', from(ouder, db)),
    closed('register van voor de kill', from(gedood, db)),
    closed('anker', from(ouder, anker)),
    closed('register met WAL van toen', from(gedood, db, WAL)),
    closed('WAL bij nieuw register', from(gedood, WAL)),
    closed('register ouder, WAL nieuwer', { ...from(ouder, db), ...from(gedood, WAL) }),
    killed('WAL weg', { [WAL]: undefined }),
    killed('register ouder', from(ouder, db)),
    killed('register nieuwer', from(dicht, db)),
    killed('anker', from(ouder, anker)),
    killed('register en anker ouder', from(ouder, db, anker)),
    ...[1, 2, 5, 20, 60].map((missing) =>
      killed(`WAL ${missing} delen korter`, { [WAL]: cut(missing) }),
    ),
  ];
}

/** The pages that stand in both and are not the same. */
function olderPages({ ouder, dicht }: Proefregister): number[] {
  const [before, now] = [fileOf(ouder, 'register.db'), fileOf(dicht, 'register.db')];
  const pages = Math.min(before.length, now.length) / PAGE;
  return Array.from({ length: pages }, (_, page) => page).filter((page) => {
    const [from, to] = [page * PAGE, (page + 1) * PAGE];
    return !before.subarray(from, to).equals(now.subarray(from, to));
  });
}

function withOlderPage({ ouder, dicht }: Proefregister, page: number): Staat {
  const bytes = Buffer.from(fileOf(dicht, 'register.db'));
  fileOf(ouder, 'register.db').copy(bytes, page * PAGE, page * PAGE, (page + 1) * PAGE);
  return withFiles(dicht, { 'register.db': bytes });
}

/** Who was taken away may not sign in with keys of before. */
async function oldKeys(folder: string): Promise<string[]> {
  putStaat(folder, new Map());
  const program = startProefengine(folder);
  const beheerder = await program.open();
  await beheerder.toegang.setUp(PROEFBEHEERDER);
  const { id, versie } = await beheerder.toegang.createAccount(PROEFSCREENER);
  const before = readStaat(folder);
  await beheerder.toegang.removeAccount({ id, versie, sleutelVernieuwen: false });
  await program.stop();
  const after = readStaat(folder);
  putStaat(folder, withFiles(after, { 'sleutels.json': fileOf(before, 'sleutels.json') }));
  const again = startProefengine(folder);
  try {
    await (await again.open()).toegang.signIn(PROEFSCREENER);
    return ['met het oudere sleutelbestand meldt een weggehaald account zich aan'];
  } catch (error) {
    const reden = weigerreden(error);
    return reden.startsWith('onverwacht') ? [`ouder sleutelbestand: ${reden}`] : [];
  } finally {
    await again.stop();
  }
}

/** Whoever tries a back-up is told of which moment it really is, whatever its name says. */
async function oldBackup(folder: string, { dicht, backup }: Proefregister): Promise<string[]> {
  const newer = 'back-ups/register-2030-01-01T000000Z.meldpunt-back-up';
  putStaat(folder, withFiles(dicht, { [newer]: fileOf(dicht, backup) }));
  const program = startProefengine(folder, { herstelAltijd: true });
  try {
    const { accountnaam, wachtwoord } = PROEFBEHEERDER;
    const found = await (await program.open()).toegang.tryBackup({
      ...{ bestand: join(folder, newer), geheim: { accountnaam, wachtwoord } },
    });
    const isTold = found.gemaaktOp.startsWith('2026-11-05') && (found.verlies?.meldingen ?? 0) > 0;
    return isTold ? [] : [`oudere back-up: ${JSON.stringify(found)}`];
  } finally {
    await program.stop();
  }
}
