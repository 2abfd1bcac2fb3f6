import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { countCrashes } from '#host/engine/crashes.ts';
import { nieuwConcept } from '#test/support/concepten.ts';
import { BEHEERDER } from '#test/support/engine.ts';
import { preventable } from './stand-in/event.ts';
import { makePlace, type Program, startProgram, until } from './support.ts';

const { accountnaam, wachtwoord } = BEHEERDER;
const concept = nieuwConcept({
  ...{ sleutel: 'partner:nieuw', titel: 'Nieuwe partner', inhoud: { naam: 'Getypt' } },
});

let program: Program;
afterEach(() => program.end());

const crashEngine = () => program.electron.utilityProcess.children.at(-1)?.crash();
const crashPage = (reason = 'crashed') =>
  program.electron.window.webContents.emit('render-process-gone', preventable({}), { reason });

describe('a crash of the engine', () => {
  it('gives a new engine and the page a new port, and nothing that was saved is lost', async () => {
    program = await startProgram();
    const { client, closed } = await program.nextClient();
    await client.toegang.setUp(BEHEERDER);
    await client.werk.keepConcept(concept);
    crashEngine();
    await closed;
    await expect(client.toegang.readStatus()).rejects.toMatchObject({ code: 'locked' });
    const next = await program.nextClient();
    expect(program.reports).toEqual(['engine ended with 1', 'engine crashed']);
    const log = join(program.folder, 'venster-bureaublad', 'programma.log');
    expect(readFileSync(log, 'utf8')).toMatch(/^fout engine ended with 1 .*\nfout engine crashed/);
    expect(await next.client.toegang.readStatus()).toMatchObject({ toestand: 'gesloten' });
    await next.client.toegang.signIn({ accountnaam, wachtwoord });
    const { concept: kept } = await next.client.werk.readConcept({ id: concept.id });
    expect(kept).toMatchObject({ ...concept, versie: 1 });
  });

  it('more than three times within a minute ends the program, and says so', async () => {
    program = await startProgram();
    const { children } = program.electron.utilityProcess;
    for (const crash of [1, 2, 3]) {
      await program.nextClient();
      crashEngine();
      await until(() => children.length === crash + 1);
    }
    await program.nextClient();
    expect(program.electron.errors).toEqual([]);
    crashEngine();
    expect(await program.electron.app.exited).toBe(1);
    expect(program.electron.errors).toEqual([
      expect.stringMatching(/vastgelopen.*programma\.log\.$/),
    ]);
    expect(children).toHaveLength(4);
  });
});

describe('an engine that V8 gives up', () => {
  it('is reported, and does not take the program along', async () => {
    program = await startProgram();
    await program.nextClient();
    program.electron.utilityProcess.children.at(-1)?.giveUp();
    expect(program.reports).toEqual(['engine FatalError']);
    await program.nextClient();
  });
});

describe('a crash of the page', () => {
  it('loads it again with a port of its own; who was signed in is not signed in any more', async () => {
    program = await startProgram();
    const { client } = await program.nextClient();
    await client.toegang.setUp(BEHEERDER);
    crashPage();
    await until(() => program.electron.utilityProcess.children.length === 2);
    await until(() => program.electron.window.webContents.mainFrame.portsUnread === 2);
    await program.nextClient();
    const { client: next } = await program.nextClient();
    expect(await next.toegang.readStatus()).toMatchObject({ toestand: 'gesloten' });
    expect(program.reports).toEqual(['page crashed']);
  });

  it.each(['crash', 'crash-told-later'] as const)(
    'while it is being loaded is no page that is missing, told first or last: %s',
    async (pages) => {
      let loads = 0;
      program = await startProgram((electron) => {
        const get = () => {
          loads += 1;
          return loads === 1 ? pages : 'load';
        };
        Object.defineProperty(electron, 'pages', { get });
      });
      await program.nextClient();
      await wait(700);
      expect(program.electron.errors).toEqual([]);
      expect(program.reports).toEqual(['page crashed']);
    },
  );

  it('is not what a page that simply ends is', async () => {
    program = await startProgram();
    await program.nextClient();
    crashPage('clean-exit');
    expect(program.reports).toEqual([]);
  });
});

describe('a program that is not whole', () => {
  it('says that its screens are missing, and starts no engine', async () => {
    const place = makePlace();
    place.screens = join(place.screens, 'bestaat', 'niet');
    program = await startProgram(undefined, place);
    expect(await program.electron.app.exited).toBe(1);
    expect(program.electron.errors).toEqual([expect.stringContaining('schermen')]);
    expect(program.electron.utilityProcess.children).toEqual([]);
  });

  it('says that its data folder cannot be made', async () => {
    const place = makePlace();
    place.folder = join(place.screens, 'index.html', 'register');
    program = await startProgram(undefined, place);
    expect(await program.electron.app.exited).toBe(1);
    expect(program.electron.errors).toEqual([expect.stringContaining('map voor het register')]);
  });
});

describe('counting crashes', () => {
  it('counts those of the last minute only', () => {
    let now = 0;
    const tooMany = countCrashes({ monotonic: () => now });
    expect([tooMany(), tooMany(), tooMany()]).toEqual([false, false, false]);
    now = 60_000;
    expect([tooMany(), tooMany(), tooMany(), tooMany()]).toEqual([false, false, false, true]);
  });
});
