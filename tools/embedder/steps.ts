import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { RunningProgram } from '../../test/electron/embedder/program.ts';
import type { PackagedChild } from '../../test/electron/packaged/utility-process.ts';

/** One thing that is done, and looked at. */
export type Step = { readonly name: string; run(): Promise<string> };

/** The first account; clearly nobody's. */
const BEA = {
  naam: 'Bea Beheerder',
  accountnaam: 'bea.beheerder',
  wachtwoord: 'paarse fietsen zingen zacht',
};
const SHELL = `document.querySelector('nav[aria-label="Hoofdmenu"]')`;
/** The reader of a letter that is seen is mostly paper, with ink on it; one that is held back is grey. */
const PAPER = 0.2;
const INK = 0.002;
const READER = 'chrome-extension://';
const PATIENCE = 20_000;

/** From an empty register through a lock and two crashes to the end. */
export function registerSteps({ electron, driver, leftovers }: RunningProgram): Step[] {
  const { children } = electron.utilityProcess;
  const running = () => children.filter(({ hasExited }) => !hasExited);
  const frame = () => electron.window.webContents.mainFrame;

  return [
    step('het venster toont de eerste start', async () => {
      await driver.until(`field('Uw naam')`, 30_000);
      await driver.picture('1-eerste-start');
      const seen = await driver.look<string>(
        `[location.origin, isSecureContext, 'require' in window, Object.keys(window.meldpunt)].join(' ')`,
      );
      must(seen === 'meldpunt://app true false kanaal', `de pagina is ${seen}`);
      return seen ?? '';
    }),
    step('het eerste account wordt gemaakt met toetsen en klikken', async () => {
      await driver.type(`field('Uw naam')`, BEA.naam);
      await driver.type(`field('Accountnaam')`, BEA.accountnaam);
      await driver.click(`button('Verder')`);
      await driver.type('password()', BEA.wachtwoord);
      await driver.click(`button('Register maken')`);
      const groups = `all('ol[aria-label="Uw herstelcode"] li, ul[aria-label="Uw herstelcode"] li')`;
      await driver.until(`${groups}.length === 8`);
      const code = await driver.look<string>(`${groups}.map(textOf).join('').replaceAll(' ', '')`);
      await driver.click(`button('Ik heb de code op papier')`);
      const paper = `field('Typ de herstelcode over van het papier')`;
      await driver.click(paper);
      await driver.typeKeys(code ?? '');
      await driver.click(`button('Controleren en verder')`);
      await driver.until(SHELL);
      await driver.picture('2-aangemeld');
      return `herstelcode van ${code?.length} tekens overgetypt`;
    }),
    step('vergrendelen beëindigt de motor; een nieuwe geeft een nieuwe poort', async () => {
      await driver.goTo('/partners/nieuw');
      await driver.type(`field('Naam van de organisatie')`, 'Woonstichting De Proef');
      const [before] = running();
      const handed = frame().handed;
      await driver.press('L', true);
      await driver.until(`heading('Vergrendeld')`);
      await until(() => before?.hasExited === true && running().length === 1, 'een nieuwe motor');
      await until(() => frame().handed > handed, 'een nieuwe poort');
      must(!isAlive(before), 'de oude motor leeft nog');
      return `proces ${before?.pid} → ${running()[0]?.pid}, poort ${handed} → ${frame().handed}`;
    }),
    step('ontgrendelen geeft terug wat getypt was', async () => {
      await unlock();
      await driver.until(`field('Naam van de organisatie')?.value === 'Woonstichting De Proef'`);
      return 'het halve formulier staat er nog';
    }),
    step('een gedood paginaproces: de pagina komt terug, met een poort', async () => {
      const renderer = await driver.renderer();
      const handed = frame().handed;
      process.kill(renderer, 'SIGKILL');
      await until(() => frame().handed > handed, 'een nieuwe poort');
      await signIn();
      must((await driver.renderer()) !== renderer, 'het is hetzelfde proces');
      return `proces ${renderer} → ${await driver.renderer()}`;
    }),
    step('een gedode motor: een nieuwe, en aanmelden kan weer', async () => {
      const [before] = running();
      const handed = frame().handed;
      before?.crash();
      await until(() => frame().handed > handed, 'een nieuwe poort');
      await driver.until('password()');
      await unlock();
      return `proces ${before?.pid} → ${running()[0]?.pid}`;
    }),
    step('een ander adres, een nieuw venster en een toestemming worden geweigerd', async () => {
      await driver.look(
        `void navigator.geolocation.getCurrentPosition(() => undefined, ({ code }) => { window.gezegd = code; })`,
      );
      await driver.until(`window.gezegd === 1`);
      await driver.look(`void (location.href = 'https://voorbeeld.nl/')`);
      await driver.look(`void window.open('https://voorbeeld.nl/')`);
      await wait(500);
      const origin = await driver.look<string>('location.origin');
      must(origin === 'meldpunt://app', `de pagina is nu ${origin}`);
      must(electron.opened.length === 0, 'het adres ging naar de browser');
      must((await driver.look(`Boolean(${SHELL})`)) === true, 'de pagina is weg');
      return 'de pagina bleef waar ze was';
    }),
    closing(electron, leftovers),
  ];

  async function unlock(): Promise<void> {
    await driver.type('password()', BEA.wachtwoord);
    await driver.press('Return');
    await driver.until(SHELL);
  }
  async function signIn(): Promise<void> {
    await driver.type(`field('Accountnaam')`, BEA.accountnaam);
    await unlock();
  }
}

/** A letter that is read and an export that is saved, from a demo. */
export function demoSteps({ electron, driver, leftovers }: RunningProgram, letter: string): Step[] {
  const session = electron.session.defaultSession;
  const openLetter = async () => {
    await driver.click(`button('Open als PDF')`);
    const place = await driver.find('frame()');
    return place;
  };
  const closeLetter = async () => {
    await driver.click(`button('Sluiten')`);
    await driver.until('frame() === undefined');
  };

  return [
    step('de demo: aanmelden als screener', async () => {
      const name = 'Aanmelden als Screener';
      await driver.until(`button('${name}')`, 30_000);
      await driver.click(`button('${name}')`);
      await driver.until(SHELL);
      await driver.picture('3-werkvoorraad');
      return 'aangemeld';
    }),
    step('proef op de som: een brief zonder lezer is een grijs vlak', async () => {
      session.heldBack = READER;
      await driver.goTo(letter);
      const place = await openLetter();
      const isAsked = () => session.refused.some((url) => url.startsWith(READER));
      await until(isAsked, 'een vraag van de lezer');
      await wait(1_000);
      const grey = await driver.colours(place);
      await driver.picture('4-brief-tegengehouden');
      session.heldBack = undefined;
      must(!isRead(grey), `er is toch iets te lezen: ${inWords(grey)}`);
      await closeLetter();
      return inWords(grey);
    }),
    step('een brief is te lezen: papier en inkt', async () => {
      session.refused.length = 0;
      const place = await openLetter();
      const end = performance.now() + PATIENCE;
      let seen = await driver.colours(place);
      while (!isRead(seen) && performance.now() < end) {
        await wait(200);
        seen = await driver.colours(place);
      }
      await driver.picture('5-brief');
      must(isRead(seen), `er is niets te lezen: ${inWords(seen)}`);
      must(session.refused.length === 0, `geweigerd: ${session.refused.join(', ')}`);
      await closeLetter();
      return inWords(seen);
    }),
    step('een export wordt bewaard waar de gebruiker zegt', async () => {
      await driver.goTo('/exporteren');
      await driver.click(`button('Bestand maken')`);
      await driver.until(`document.body.textContent.includes('Het bestand is gemaakt')`);
      await driver.picture('6-export');
      const saved = () => readdirSync(session.folder).filter((name) => name.endsWith('.xlsx'));
      await until(() => saved().length === 1, 'een bewaard bestand');
      const [name = ''] = saved();
      const bytes = readFileSync(join(session.folder, name));
      // Whole: from its first mark to the list of its parts at its end.
      must(bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')), 'het is geen XLSX');
      must(
        bytes.lastIndexOf('PK\u0005\u0006') > bytes.lastIndexOf('xl/worksheets/'),
        'het is half',
      );
      must(session.offered.title === 'Opslaan als', 'er werd niet gevraagd waar');
      return `${name}, ${bytes.length} bytes`;
    }),
    closing(electron, leftovers),
  ];
}

/** The end of the program, and what it leaves. */
function closing(
  electron: RunningProgram['electron'],
  leftovers: RunningProgram['leftovers'],
): Step {
  return step('afsluiten in orde: code 0 en geen -wal', async () => {
    const { children } = electron.utilityProcess;
    electron.app.quit();
    const code = await Promise.race([electron.app.exited, wait(PATIENCE, 'nooit', { ref: false })]);
    must(code === 0, `de code is ${code}`);
    must(
      children.every((child) => !isAlive(child)),
      'er leeft nog een motor',
    );
    const left = leftovers();
    must(left.length === 0, `er bleef over: ${left.join(', ')}`);
    must(electron.errors.length === 0, `er werd gemeld: ${electron.errors.join(' ')}`);
    return `${children.length} motoren, alle geëindigd`;
  });
}

function step(name: string, run: () => Promise<string>): Step {
  return { name, run };
}

function must(isSo: boolean, zin: string): asserts isSo {
  if (!isSo) throw new Error(zin);
}

async function until(isSo: () => boolean, wat: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`er kwam niet: ${wat}`);
    await wait(50);
  }
}

function isAlive(child: PackagedChild | undefined): boolean {
  try {
    return child !== undefined && process.kill(child.pid, 0);
  } catch {
    return false;
  }
}

const percent = (part: number) => `${(part * 100).toFixed(1)}%`;

function isRead({ white, ink }: { white: number; ink: number }): boolean {
  return white > PAPER && ink > INK;
}

function inWords({
  most,
  shade,
  white,
  ink,
}: Awaited<ReturnType<RunningProgram['driver']['colours']>>) {
  return `${percent(white)} papier, ${percent(ink)} inkt, ${percent(most)} van tint ${shade}`;
}
