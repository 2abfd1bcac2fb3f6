import { mkdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { expectShell, firstStart, passwordField } from './support/journey.ts';
import { test } from './support/program.ts';
import { registerMeldingen, workAsSam } from './support/werk.ts';

const FOLDER = 'test-results/schermen';
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** Looks at a screen: no violation of WCAG 2.2 A/AA, light and dark, and a picture of each. */
async function look(page: Page, naam: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    // Colours fade over; a contrast measured halfway is nobody's, on a busy machine later than on another.
    await page.waitForTimeout(350);
    await page.waitForFunction(() =>
      document
        .getAnimations()
        .every(
          ({ playState, effect }) =>
            playState !== 'running' || effect?.getTiming().iterations === Number.POSITIVE_INFINITY,
        ),
    );
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
    expect(found, `${naam}, ${colorScheme}`).toEqual([]);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.screenshot({ path: `${FOLDER}/${naam}-${colorScheme}-${size.width}.png` });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1366, height: 768 });
  // Nothing may hang over the right edge at the smallest size that counts.
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow, `${naam} is wider than the window`).toBeLessThanOrEqual(0);
}

test('every screen is in order, light and dark, small and large', async ({ page, start }) => {
  test.setTimeout(240_000);
  const { link } = await start();
  const origin = new URL(link).origin;
  await page.goto(origin);
  await expect(page.getByText(/hoort niet bij een sessie/)).toBeVisible();
  await look(page, '01-geen-sessie');
  await page.goto(link);
  await expect(page.getByLabel('Uw naam')).toBeVisible();
  await look(page, '02-eerste-start');
  await page.reload();
  await firstStart(page, (await start()).link);

  const screens = [
    ['10-start', '/'],
    ['11-termijn', '/termijn'],
    ['20-partners', '/partners'],
    ['21-partner-nieuw', '/partners/nieuw'],
    ['30-accounts', '/accounts'],
    ['31-account-nieuw', '/accounts/nieuw'],
    ['40-afspraken', '/instellingen/afspraken'],
    ['41-algemeen', '/instellingen/algemeen'],
    ['42-mijn-account', '/instellingen/account'],
    ['90-bestaat-niet', '/bestaat-niet'],
  ] as const;
  for (const [naam, path] of screens) {
    await page.goto(`${origin}/#${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Gegevens worden opgehaald…')).toHaveCount(0);
    await look(page, naam);
  }
  await page.goto(`${origin}/#/partners`);
  await page.getByRole('link', { name: 'Trivire' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trivire' })).toBeVisible();
  await look(page, '22-partner');
  await page.getByRole('button', { name: 'Sneltoetsen' }).click();
  await expect(page.getByRole('dialog', { name: 'Sneltoetsen' })).toBeVisible();
  await look(page, '50-sneltoetsen');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+L');
  await expect(passwordField(page)).toBeVisible();
  await look(page, '03-vergrendeld');
  await passwordField(page).fill('verkeerd');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await look(page, '04-verkeerd-wachtwoord');
  await page.getByRole('button', { name: 'Aanmelden met een ander account' }).click();
  await expect(page.getByLabel('Accountnaam')).toBeVisible();
  await look(page, '05-aanmelden');
});

test('long names are shown whole or cut with care, and an empty search says what to do', async ({
  page,
  start,
}) => {
  test.setTimeout(120_000);
  const { link } = await start();
  await firstStart(page, link);
  const long =
    'Stichting Samenwerkende Woningbouwverenigingen Alblasserwaard-Vijfheerenlanden en Omstreken voor Passend Wonen';
  await page.goto(`${new URL(link).origin}/#/partners/nieuw`);
  await page.getByLabel('Naam van de organisatie').fill(long);
  await page.getByRole('combobox', { name: 'Soort' }).click();
  await page.getByRole('option', { name: 'Woningcorporatie' }).click();
  await page.getByRole('button', { name: 'Partner maken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: long })).toBeVisible();
  await look(page, '60-lange-naam');
  await page.goto(`${new URL(link).origin}/#/partners`);
  await expectShell(page);
  await look(page, '61-lange-naam-in-lijst');
  await page.getByRole('textbox', { name: /Zoek op naam/ }).fill('bestaat echt niet');
  await expect(page.getByText(/Geen partner gevonden/)).toBeVisible();
  await look(page, '62-niets-gevonden');
});

test('every screen of a screener is in order, with a dossier in it', async ({ page, start }) => {
  test.setTimeout(240_000);
  const { link } = await start();
  const origin = new URL(link).origin;
  await firstStart(page, link);
  const client = await workAsSam(page, (await start()).link);
  const [id = ''] = await registerMeldingen(client, ['Voorbeeld', 'Proef', 'Testpersoon']);
  const screens = [
    ['70-werkvoorraad', '/'],
    ['71-melding', '/meldingen/nieuw'],
    ['72-dossier', `/dossiers/${id}`],
    ['73-screening', `/dossiers/${id}/screening`],
    ['74-antwoord', `/dossiers/${id}/antwoord`],
    ['75-brief', `/dossiers/${id}/brief`],
    ['76-beeindigen', `/dossiers/${id}/beeindigen`],
    ['77-afsluiten', `/dossiers/${id}/afsluiten`],
    ['78-beeindigingen', '/beeindigingen'],
    ['79-exporteren', '/exporteren'],
    ['80-cijfers', '/cijfers'],
  ] as const;
  for (const [naam, path] of screens) {
    await page.goto(`${origin}/#${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Gegevens worden opgehaald…')).toHaveCount(0);
    await look(page, naam);
  }
});
