import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { firstStart } from './support/journey.ts';
import { test } from './support/program.ts';
import { registerMeldingen, workAsSam } from './support/werk.ts';

const veld = (page: Page, naam: string) => page.locator(`[id="p1.${naam}"]`);

/** A new melding with its melder and aanleiding, up to who it is about. */
async function begin(page: Page): Promise<void> {
  await page.keyboard.press('Alt+n');
  await page.goto(`${new URL(page.url()).origin}/#/meldingen/nieuw`);
  await expect(page.locator('#partnerId')).toBeFocused();
  await page.keyboard.type('tri');
  await page.keyboard.press('Enter');
  await page.locator('#aanleiding').focus();
  await page.keyboard.type('zorg');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+2');
}

test.beforeEach(async ({ page, start }) => {
  await firstStart(page, (await start()).link);
});

test('somebody typed with mistakes is found beside the form, and nothing moves under the hand', async ({
  page,
  start,
}) => {
  const client = await workAsSam(page, (await start()).link);
  await registerMeldingen(client, ['Voorbeeld']);
  await begin(page);
  await page.keyboard.type('Voorbeelt');
  await veld(page, 'voornaam').fill('Test');
  const before = await veld(page, 'geboortedatum').boundingBox();
  await veld(page, 'geboortedatum').focus();
  await page.keyboard.type('5-12-68');
  await page.keyboard.press('Tab');
  const bekend = page.getByRole('region', { name: 'Bekend?' });
  await expect(bekend.getByText('Mogelijk bekend', { exact: true })).toBeVisible();
  await expect(
    bekend.getByText('Dag en maand van de geboortedatum zijn omgewisseld.'),
  ).toBeVisible();
  await expect(bekend.getByText('+10')).toBeVisible();
  // The answer came beside the form: no field moved and the keyboard is where it was.
  expect(await veld(page, 'geboortedatum').boundingBox()).toEqual(before);
  await expect(page.getByRole('radio', { name: 'Man' })).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.screenshot({ path: 'test-results/schermen/bekend-mogelijk.png' });
});

test('an answer that comes late does not move what the keyboard is on', async ({ page, start }) => {
  const client = await workAsSam(page, (await start()).link);
  await registerMeldingen(client, ['Voorbeeld', 'Proefman']);
  await begin(page);
  await page.keyboard.type('Voorbeeld');
  await veld(page, 'geboortedatum').fill('12-5-1968');
  const bekend = page.getByRole('region', { name: 'Bekend?' });
  const dezelfde = bekend.getByRole('button', { name: 'Dit is dezelfde persoon' });
  await expect(bekend.getByRole('heading', { name: 'Voorbeeld' })).toBeVisible();
  // The next answer is about somebody else, and comes while the keyboard is on the button.
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/bekendheid/findKandidaten**', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest('**/bekendheid/findKandidaten**');
  await veld(page, 'achternaam').fill('Proefman');
  await veld(page, 'geboortedatum').fill('12-5-1971');
  await asked;
  await dezelfde.first().focus();
  const answered = page.waitForResponse('**/bekendheid/findKandidaten**');
  release();
  await answered;
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await expect(dezelfde.first()).toBeFocused();
  await expect(bekend.getByRole('heading', { name: 'Voorbeeld' })).toBeVisible();
  await veld(page, 'voornaam').focus();
  await expect(bekend.getByRole('heading', { name: 'Proefman' })).toBeVisible();
  await expect(bekend.getByRole('heading', { name: 'Voorbeeld' })).toBeHidden();
});

test('saving somebody known as new is asked about, and again when a colleague was first', async ({
  page,
  start,
}) => {
  const client = await workAsSam(page, (await start()).link);
  await begin(page);
  await page.keyboard.type('Voorbeeld');
  await veld(page, 'voornaam').fill('Test');
  await veld(page, 'geboortedatum').fill('12-5-1968');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Niemand bekend met deze gegevens.')).toBeVisible();
  // In the meantime a colleague registers the same person.
  const [id] = await registerMeldingen(client, ['Voorbeeld']);
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Vrijwel zeker bekend' });
  await expect(dialog.getByText('Zelfde geboortedatum.')).toBeVisible();
  await page.screenshot({ path: 'test-results/schermen/bekend-bij-opslaan.png' });
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(veld(page, 'voornaam')).toHaveValue('Test');
  await page.getByRole('button', { name: 'Dit is dezelfde persoon' }).press('Enter');
  await expect(page.getByText('Herkend').first()).toBeVisible();
  await expect(page.locator('[aria-modal="true"]')).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(new RegExp(`dossiers/${id}`));
  expect((await client.dossiers.readDossier({ id: id ?? '' })).meldingen).toHaveLength(2);
  // The same event twice: the dossier offers to link, and then they count once.
  await expect(
    page.getByText('Twee meldingen lijken over dezelfde gebeurtenis te gaan'),
  ).toBeVisible();
  await page.screenshot({ path: 'test-results/schermen/dossier-dubbel.png', fullPage: true });
  await page.getByRole('button', { name: 'Bekijken en koppelen' }).press('Enter');
  await page.getByRole('button', { name: 'Koppelen', exact: true }).press('Enter');
  await expect(page.getByText('Telt één keer').first()).toBeVisible();
  const [row] = (await client.zoeken.search({ tekst: 'voorbeeld' })).dossiers;
  expect(row?.meldingen).toBe(1);
});

test('who lives at the same address is a hint, at intake and in the dossier', async ({
  page,
  start,
}) => {
  const client = await workAsSam(page, (await start()).link);
  await registerMeldingen(client, ['Voorbeeld']);
  await begin(page);
  await page.keyboard.type('Huisgenoot');
  await veld(page, 'voornaam').fill('Karel');
  await veld(page, 'geboortedatum').fill('1-9-1990');
  await veld(page, 'postcode').fill('3311ab');
  await veld(page, 'huisnummer').fill('1');
  await page.keyboard.press('Tab');
  const hint = page.getByRole('region', { name: 'Op dit adres staat ook' });
  await expect(hint.getByText('Voorbeeld, Test')).toBeVisible();
  await expect(hint.getByRole('button')).toHaveCount(0);
  await page.screenshot({ path: 'test-results/schermen/bekend-zelfde-adres.png' });
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/#\/dossiers\//);
  await expect(hint.getByText('Voorbeeld, Test')).toBeVisible();
});
