import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import type { Program } from '#test/support/program.ts';
import { expectShell, firstStart, open, signIn } from './support/journey.ts';
import { test } from './support/program.ts';
import { SAM, workAsSam } from './support/werk.ts';

/** Fills the settings of letters in, as the beheerder does once. */
async function fillLetterSettings(page: Page): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/instellingen/brieven`);
  await page.getByRole('textbox', { name: 'Afzender' }).fill('Postbus 1\n3300 AA Dordrecht');
  await page.getByRole('textbox', { name: 'Telefoon' }).fill('078 000 00 00');
  await page.getByRole('textbox', { name: 'Bereikbaar' }).fill('op werkdagen van 9 tot 17 uur');
  await page
    .getByRole('textbox', { name: 'Functionaris gegevensbescherming' })
    .fill('telefoon 078 000 00 01');
  await page.getByRole('textbox', { name: 'Opvang' }).fill('de opvang in uw regio');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('De instellingen voor brieven zijn opgeslagen')).toBeVisible();
}

/** Goes to one of the pages of the dossier that is open. */
async function handle(page: Page, naam: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Handelingen in dit dossier' })
    .getByRole('link', { name: naam })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function registerMelding(page: Page): Promise<string> {
  await page.goto(`${new URL(page.url()).origin}/#/meldingen/nieuw`);
  await expect(page.locator('#partnerId')).toBeFocused();
  await page.keyboard.type('tri');
  await page.keyboard.press('Enter');
  await page.locator('#aanleiding').focus();
  await page.keyboard.type('verz');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Advies' }).check({ force: true });
  await page.getByRole('textbox', { name: /vraagt/ }).fill('Wat kunnen wij doen?');
  await page.keyboard.press('Alt+2');
  await page.keyboard.type('Voorbeeld');
  await page.locator('[id="p1.voornaam"]').fill('Anna');
  await page.locator('[id="p1.postcode"]').fill('3311ab');
  await page.locator('[id="p1.huisnummer"]').fill('12');
  await page.locator('[id="p1.straat"]').fill('Proefstraat');
  await page.keyboard.press('Alt+3');
  await page.keyboard.type('n');
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/#\/dossiers\/[0-9a-f-]{36}/);
  return /dossiers\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

/** From melding to a closed dossier; `between` interrupts after each part. */
async function wholeJob(
  page: Page,
  between: (dossierId: string) => Promise<void>,
): Promise<string> {
  const id = await registerMelding(page);
  const dossier = async () => {
    await page.goto(`${new URL(page.url()).origin}/#/dossiers/${id}`);
    await expect(
      page.getByRole('navigation', { name: 'Handelingen in dit dossier' }),
    ).toBeVisible();
  };
  await page.getByRole('button', { name: 'Neem in behandeling' }).first().click();
  await expect(page.getByText('U behandelt dit dossier')).toBeVisible();
  await between(id);

  await dossier();
  await handle(page, 'Screening');
  await page.getByRole('checkbox', { name: /^Advies/ }).check();
  const why = page.getByRole('textbox', { name: /Waarom wijkt u af/ });
  if (await why.isVisible()) await why.fill('De melder kan hiermee verder.');
  await page.getByRole('button', { name: 'Screening vastleggen' }).click();
  await expect(page.getByText('Screening vastgelegd').first()).toBeVisible();
  await between(id);

  await dossier();
  await handle(page, 'Antwoord schrijven');
  await page.getByRole('textbox', { name: /Beste/ }).fill('mevrouw Testa');
  await page
    .getByRole('textbox', { name: /Uw advies/ })
    .fill('Bied een regeling aan en houd contact.');
  await expect(page.getByText('Bied een regeling aan en houd contact.').last()).toBeVisible();
  await page.getByRole('button', { name: 'Kopieer en leg vast' }).click();
  await expect(page.getByText(/^Vastgelegd/).first()).toBeVisible();

  await dossier();
  await handle(page, 'Brief schrijven');
  await expect(page.getByText(/Geachte/).first()).toBeVisible();
  const saved = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /Bewaren/ })
    .first()
    .click();
  const pdf = await saved;
  expect(pdf.suggestedFilename()).toMatch(/^brief-\d{4}-\d{5}-dagvaarding\.pdf$/);
  expect(
    readFileSync(await pdf.path())
      .subarray(0, 5)
      .toString('latin1'),
  ).toBe('%PDF-');
  await page
    .getByRole('button', { name: /Registreren als verzonden|Leg vast/ })
    .first()
    .click();
  await expect(page.getByText(/verzonden/i).first()).toBeVisible();
  await between(id);

  await dossier();
  await handle(page, 'Partner is gestopt');
  await page.getByRole('combobox', { name: 'Wie stopt?' }).click();
  await page.getByRole('option', { name: /Trivire/ }).click();
  await page.getByRole('checkbox', { name: /werkt in het geheel niet mee/ }).check();
  await page.getByRole('radio', { name: 'Ja', exact: true }).check();
  await page
    .getByRole('textbox', { name: /Wat is er geprobeerd/ })
    .fill('Drie huisbezoeken en twee brieven.');
  await page.getByRole('button', { name: 'Registreren', exact: true }).click();
  await expect(page.getByText(/is gestopt op/).first()).toBeVisible();

  await dossier();
  await handle(page, 'Afsluiten');
  await page.getByRole('combobox', { name: 'Reden van afsluiting' }).click();
  await page.getByRole('option', { name: 'Oplossing' }).click();
  await page.getByRole('button', { name: 'Dossier afsluiten' }).click();
  await expect(page.getByRole('heading', { name: 'Dossier is afgesloten' })).toBeVisible();
  await expect(page.getByText(/Uiterlijk/).first()).toBeVisible();
  return id;
}

/** Makes an export on the screen and gives its bytes. */
async function exported(page: Page, formaat: 'CSV' | 'Excel (XLSX)'): Promise<Buffer> {
  await open(page, 'Exporteren');
  await page.getByText(formaat, { exact: true }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bestand maken' }).click();
  return readFileSync(await (await saved).path());
}

test('the whole job, from an empty register to an export that is read back', async ({
  page,
  start,
}) => {
  test.setTimeout(180_000);
  await firstStart(page, (await start()).link);
  await fillLetterSettings(page);
  const client = await workAsSam(page, (await start()).link);
  const id = await wholeJob(page, async () => undefined);

  const dossier = await client.dossiers.readDossier({ id });
  expect(dossier).toMatchObject({ werkstatus: 'afgesloten', processtap: '8' });
  const met = dossier.termijnen
    .filter(({ voldaanOp }) => voldaanOp !== null)
    .map(({ code }) => code);
  expect(met.sort()).toEqual(['advies', 'brief', 'informatieplicht']);
  const { screeningen, beeindigingen, afsluitingen } = await client.afsluiten.readAfhandeling({
    dossierId: id,
  });
  expect([screeningen.length, beeindigingen.length, afsluitingen.length]).toEqual([1, 1, 1]);

  const csv = (await exported(page, 'CSV')).toString('utf8');
  expect(csv.startsWith('\ufeff')).toBe(true);
  const rows = Papa.parse<Record<string, string>>(csv.slice(1), {
    header: true,
    delimiter: ';',
  }).data;
  expect(rows[0]).toMatchObject({
    Dossiernummer: dossier.nummer,
    Melder: 'Trivire',
    Gemeente: 'Dordrecht',
  });
  const sheet = (await readXlsxFile(
    await exported(page, 'Excel (XLSX)'),
  )) as unknown as unknown[][];
  expect(JSON.stringify(sheet)).toContain(dossier.nummer);
});

test('the whole job with a restart and a kill -9 in between loses nothing', async ({
  page,
  start,
}) => {
  test.setTimeout(240_000);
  let program: Program = await start();
  await firstStart(page, program.link);
  await fillLetterSettings(page);
  await workAsSam(page, (await start()).link);
  let part = 0;
  const id = await wholeJob(page, async () => {
    part += 1;
    await program.stop(part === 2 ? 'SIGKILL' : 'SIGTERM');
    program = await start();
    await signIn(page, program.link, SAM);
  });
  expect(part).toBe(3);
  await page.goto(`${new URL(page.url()).origin}/#/dossiers/${id}`);
  await expect(page.getByText(/afgesloten op/i).first()).toBeVisible();
});

test('a newcomer does the whole job on the demo store, without help', async ({ page, start }) => {
  test.setTimeout(240_000);
  await page.goto((await start(['--demo'])).link);
  await page.getByRole('button', { name: 'Aanmelden als Screener' }).click();
  await expectShell(page);
  await expect(page.getByText('Demo: verzonnen gegevens')).toBeVisible();
  await wholeJob(page, async () => undefined);
  await open(page, 'Cijfers');
  await expect(page.getByRole('table').first()).toBeVisible();
  const csv = (await exported(page, 'CSV')).toString('utf8');
  expect(csv.trim().split('\r\n').length).toBeGreaterThan(10);
});
