import {
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Client } from '#areas/contract.ts';
import {
  BEA,
  expectShell,
  firstStart,
  passwordField,
  readHerstelcode,
  signIn,
} from './support/journey.ts';
import { fillDisk, isSchijf, test as testOnSmallDisk } from './support/kleine-schijf.ts';
import { test } from './support/program.ts';
import { openClient, registerMeldingen, SAM } from './support/werk.ts';

const knop = (page: Page) => page.getByRole('button', { name: 'Melding registreren' });

/** Makes a back-up by hand, as the beheerder, and leaves again. */
async function makeBackup(page: Page, link: string): Promise<void> {
  await signIn(page, link);
  await page.goto(`${new URL(page.url()).origin}/#/instellingen/back-ups`);
  await page.getByRole('button', { name: 'Nu een back-up maken' }).click();
  await expect(page.getByText('De back-up is gemaakt en teruggelezen.')).toBeVisible();
}

/** Makes the screener, who works beside the beheerder: nobody signs out, so the engine stays. */
async function screenerBeside(start: () => Promise<{ readonly link: string }>): Promise<Client> {
  const bea = await openClient((await start()).link);
  await bea.toegang.signIn(BEA);
  await bea.toegang.createAccount({ ...SAM, rollen: ['screener'] });
  const sam = await openClient((await start()).link);
  await sam.toegang.signIn(SAM);
  return sam;
}

/** Overwrites bytes in the middle of a file, as a disk does that is wearing out. */
function damageMiddle(path: string): void {
  const bytes = Buffer.alloc(60_000, 7);
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, Math.floor((statSync(path).size - bytes.length) / 2));
  closeSync(file);
}

/** Types who opens the back-up, and looks what is in it. */
async function lookInside(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Accountnaam' }).fill(BEA.accountnaam);
  await passwordField(page).fill(BEA.wachtwoord);
  await page.getByRole('button', { name: 'Bekijk wat erin zit' }).click();
  await expect(page.getByRole('heading', { name: 'Deze back-up terugzetten?' })).toBeVisible();
}

/** Of these people somebody is in the werkvoorraad, of those nobody is. */
async function expectWork(page: Page, wel: readonly string[], niet: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/?wiens=iedereen&pagina=1`);
  const main = page.getByRole('main');
  for (const naam of wel) await expect(main.getByText(new RegExp(naam)).first()).toBeVisible();
  await expect(main.getByText(new RegExp(niet))).toHaveCount(0);
}

test('a register that is damaged says so, and comes back from a back-up but for what came after it', async ({
  page,
  start,
  folder,
}) => {
  const first = await start();
  await firstStart(page, first.link);
  const client = await screenerBeside(start);
  await registerMeldingen(client, ['Voorbeeld', 'Proefman']);
  await makeBackup(page, (await start()).link);
  await registerMeldingen(client, ['Testerink'], {
    personen: [{ betrokkeneId: null, gegevens: { voornaam: 'Test', achternaam: 'Testerink' } }],
  });
  await first.stop();
  damageMiddle(join(folder, 'register.db'));

  await page.goto((await start()).link);
  await page.getByLabel('Accountnaam').fill(BEA.accountnaam);
  await passwordField(page).fill(BEA.wachtwoord);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Het register kan niet worden gelezen');
  await expect(page.getByRole('alert')).toContainText('Zet een back-up terug');
  await page.getByRole('button', { name: 'Een back-up terugzetten' }).click();
  await expect(page.getByRole('radio', { name: /versie/ })).toBeChecked();
  await lookInside(page);
  await expect(page.getByText('2 dossiers en 2 meldingen')).toBeVisible();
  await expect(page.getByRole('status').getByText(/gaat verloren/)).toBeVisible();
  await page.getByRole('button', { name: 'Terugzetten' }).click();
  await expect(page.getByRole('heading', { name: 'De back-up is teruggezet' })).toBeVisible();
  await expect(page.getByText(/opnieuw in te voeren/)).toBeVisible();
  await expect(page.getByText(/voor-herstel-/)).toBeVisible();
  await page.getByRole('button', { name: 'Naar het aanmelden' }).click();

  await page.getByLabel('Accountnaam').fill(SAM.accountnaam);
  await passwordField(page).fill(SAM.wachtwoord);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await expectShell(page);
  await expectWork(page, ['Voorbeeld', 'Proefman'], 'Testerink');
});

testOnSmallDisk(
  'a disk that gets full while somebody types loses nothing, and the melding is there once',
  async ({ page, start, folder }) => {
    testOnSmallDisk.skip(
      !isSchijf(folder),
      'Only root may make a small disk to fill, and not everywhere.',
    );
    await firstStart(page, (await start()).link);
    const client = await screenerBeside(start);
    await signIn(page, (await start()).link, SAM);
    await page.goto(`${new URL(page.url()).origin}/#/meldingen/nieuw`);
    await expect(page.locator('#partnerId')).toBeFocused();
    await page.keyboard.type('tri');
    await page.keyboard.press('Enter');
    await page.locator('#aanleiding').focus();
    await page.keyboard.type('zorg');
    await page.keyboard.press('Enter');
    await page.locator('[id="p1.achternaam"]').fill('Voorbeeld');

    const makeRoom = fillDisk(folder);
    await page.locator('[id="p1.voornaam"]').fill('Daan');
    await expect(
      page.getByText(/^Nog niet bewaard\. De schijf van het register is vol/),
    ).toBeVisible();
    await knop(page).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('De schijf van het register is vol.');
    await expect(alert).toContainText('wat u typte staat er nog');
    await expect(alert).toContainText('Maak ruimte vrij');
    await expect(page.locator('[id="p1.achternaam"]')).toHaveValue('Voorbeeld');
    await expect(page.locator('[id="p1.voornaam"]')).toHaveValue('Daan');

    makeRoom();
    await knop(page).click();
    await expect(page).toHaveURL(/#\/dossiers\/[^/]+$/);
    const { totaal } = await client.werk.listWerk({ wiens: 'iedereen', bak: null, pagina: 1 });
    expect(totaal).toBe(1);
    expect(await client.werk.listConcepten()).toEqual([]);
  },
);

test('another computer with no more than the back-ups and the recovery code has everything', async ({
  page,
  start,
  folder,
}, { outputDir }) => {
  const first = await start();
  const { herstelcode } = await firstStart(page, first.link);
  const client = await screenerBeside(start);
  await registerMeldingen(client, ['Voorbeeld', 'Proefman']);
  await makeBackup(page, (await start()).link);
  await first.stop();
  const stick = join(outputDir, 'stick');
  mkdirSync(stick, { recursive: true });
  cpSync(join(folder, 'back-ups'), stick, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });

  await page.goto((await start()).link);
  await page.getByRole('button', { name: 'Een back-up terugzetten' }).click();
  await expect(page.getByText(/staan geen back-ups/)).toBeVisible();
  await page.getByLabel('Staat de back-up ergens anders?').fill(stick);
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await expect(page.getByRole('radio', { name: /versie/ })).toBeChecked();
  await page.getByText('Herstelcode', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Herstelcode' }).fill(herstelcode);
  await page.getByRole('button', { name: 'Bekijk wat erin zit' }).click();
  await expect(page.getByText('2 dossiers en 2 meldingen')).toBeVisible();
  await expect(page.getByText(/Er gaat niets verloren/)).toBeVisible();
  await page.getByRole('button', { name: 'Terugzetten' }).click();
  await expect(page.getByRole('heading', { name: 'De back-up is teruggezet' })).toBeVisible();

  await page.getByRole('button', { name: 'Nieuw wachtwoord kiezen' }).click();
  await expect(page.getByLabel('Accountnaam')).toHaveValue(BEA.accountnaam);
  await expect(page.getByRole('textbox', { name: 'Herstelcode' })).toHaveValue(herstelcode);
  await passwordField(page).fill('acht blauwe kasten lachen');
  await page.getByRole('button', { name: 'Nieuw wachtwoord instellen' }).click();
  const next = await readHerstelcode(page);
  expect(next).not.toBe(herstelcode);
  await page.getByRole('button', { name: /Ik heb de code op papier/ }).click();
  await page.getByLabel('Typ de herstelcode over van het papier').fill(next);
  await page.getByRole('button', { name: 'Controleren en verder' }).click();
  await expectShell(page);

  // Colleagues have their own passwords, and their work.
  const sam = await openClient((await start()).link);
  await sam.toegang.signIn(SAM);
  const { totaal } = await sam.werk.listWerk({ wiens: 'iedereen', bak: null, pagina: 1 });
  expect(totaal).toBe(2);
});
