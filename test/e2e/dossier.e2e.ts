import { expect, type Page } from '@playwright/test';
import { addDays } from '#domain/dates/iso-date.ts';
import type { Program } from '#test/support/program.ts';
import { expectDraftKept, firstStart, passwordField } from './support/journey.ts';
import { look } from './support/kijk.ts';
import { test } from './support/program.ts';
import { registerMeldingen, SAM, vandaag, workAsSam } from './support/werk.ts';

const NAMEN = ['Voorbeeld', 'Testpersoon', 'Proefman'];

async function begin(page: Page, start: () => Promise<Program>) {
  const { link } = await start();
  await firstStart(page, link);
  // A second start gives a fresh link to the program that runs: a window for what comes before.
  const client = await workAsSam(page, (await start()).link);
  const ids = await registerMeldingen(client, NAMEN);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Werkvoorraad' })).toBeVisible();
  return { client, ids, origin: new URL(link).origin };
}

test('by keyboard: find work of nobody, take it, open it, note a contact', async ({
  page,
  start,
}) => {
  await begin(page, start);
  await expect(page.getByText(/U hebt geen dossiers in behandeling/)).toBeVisible();
  await page.getByRole('link', { name: 'Van niemand 3' }).press('Enter');
  const rows = page.getByRole('list', { name: 'Dossiers' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await page.keyboard.press('j');
  await expect(rows.first().getByRole('link').first()).toBeFocused();
  await page.keyboard.press('t');
  await expect(page.getByText(/^U behandelt dossier/)).toBeVisible();
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole('link', { name: 'Mijn dossiers 1' })).toBeVisible();

  await page.getByRole('link', { name: 'Mijn dossiers 1' }).press('Enter');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('c');
  // A letter answers a question: by telephone, and reached.
  await expect(page.getByRole('radio', { name: 'Telefoon' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('b');
  await expect(page.getByRole('radio', { name: 'Bereikt', exact: true })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Afspraak gemaakt voor vrijdag.');
  await page.keyboard.press('Control+Enter');
  const line = page.getByRole('region', { name: 'Tijdlijn' });
  await expect(line.getByText('Afspraak gemaakt voor vrijdag.')).toBeVisible();
  await expect(line.getByText(/in behandeling genomen/)).toBeVisible();
  // A contact stands there once; the historie tells that it was recorded.
  await expect(line.getByText(/Contactpoging van .* vastgelegd/)).toHaveCount(0);
  await line.getByText('Historie', { exact: true }).click();
  await expect(line.getByText(/Contactpoging van .* vastgelegd/)).toBeVisible();
  await expect(line.getByText('Afspraak gemaakt voor vrijdag.')).toHaveCount(0);
});

test('every count opens exactly the list that it counted, and back works', async ({
  page,
  start,
}) => {
  await begin(page, start);
  for (const wiens of ['Van niemand', 'Van iedereen']) {
    await page.getByRole('link', { name: new RegExp(wiens) }).click();
    const tiles = page.getByRole('navigation', { name: 'Wanneer' }).getByRole('link');
    await expect(tiles.first()).not.toContainText('…');
    for (const tile of await tiles.all()) {
      const count = Number.parseInt(await tile.innerText(), 10);
      await tile.click();
      await expect(tile).toHaveAttribute('aria-current', /page|true/);
      await expect(page.getByRole('list', { name: 'Dossiers' }).getByRole('listitem')).toHaveCount(
        count,
      );
    }
  }
  await expect(page).toHaveURL(/bak=na_afsluiting/);
  await page.goBack();
  await expect(page).toHaveURL(/bak=zonder_volgende_stap/);
});

test('a term is met with what was done; what is typed survives locking in the middle', async ({
  page,
  start,
}) => {
  const { ids, origin } = await begin(page, start);
  await page.goto(`${origin}/#/dossiers/${ids[0]}`);
  await page.getByRole('button', { name: 'Afhandelen: Advies aan melder' }).click();
  const field = page.getByLabel('Waarmee?');
  await expect(field).toBeFocused();
  await field.fill('Advies gegeven per telefoon.');
  await page.keyboard.press('Alt+L');
  await passwordField(page).fill(SAM.wachtwoord);
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('Advies gegeven per telefoon.');
  await page.getByRole('dialog').getByRole('button', { name: 'Afhandelen' }).click();
  await page.getByRole('button', { name: 'Afgehandeld (1)' }).click();
  await expect(page.getByText('Met: Advies gegeven per telefoon.')).toBeVisible();
});

test('what the intake left open is asked, let go of and asked again by keyboard', async ({
  page,
  start,
}) => {
  const { client, ids, origin } = await begin(page, start);
  await page.goto(`${origin}/#/dossiers/${ids[0]}`);
  const taken = page.getByRole('region', { name: 'Taken' });
  const vraag = 'Wie wonen er in huis?';
  await taken.getByRole('button', { name: `Weet niemand: ${vraag}` }).press('Enter');
  await expect(page.getByText('Vastgelegd dat niemand dit weet')).toBeVisible();
  await taken.getByRole('button', { name: 'Afgehandeld of niet bekend (1)' }).press('Enter');
  await taken.getByRole('button', { name: `Toch navragen: ${vraag}` }).press('Enter');
  await expect(taken.getByRole('button', { name: `Weet niemand: ${vraag}` })).toBeVisible();
  const { taken: open } = await client.dossiers.readDossier({ id: ids[0] ?? '' });
  expect(open.every(({ gelatenOp }) => gelatenOp === null)).toBe(true);
  await taken.getByRole('link', { name: `Vul in: ${vraag}` }).press('Enter');
  await expect(page.getByLabel('Samenstelling')).toBeVisible();
});

test('a draft of a dossier leads back to its form from the werkvoorraad', async ({
  page,
  start,
}) => {
  const { ids, origin } = await begin(page, start);
  await page.goto(`${origin}/#/dossiers/${ids[0]}`);
  await page.getByRole('link', { name: /Gegevens van Test Voorbeeld wijzigen/ }).click();
  await page.getByLabel('Voorletters').fill('T.V.');
  await expectDraftKept(page);
  await page.goto(`${origin}/#/`);
  await page.getByRole('link', { name: /Verder met: Gegevens van Test Voorbeeld/ }).click();
  await expect(page.getByLabel('Voorletters')).toHaveValue('T.V.');
  await page.getByLabel('Van wie hebt u dit?').fill('betrokkene zelf');
  await page.keyboard.press('Enter');
  await expect(page.getByText('T.V.')).toBeVisible();
  await expect(
    page.getByText(/Persoonsgegevens van Test Voorbeeld gewijzigd: voorletters/),
  ).toBeVisible();
});

test('somebody else was first: both values are shown, and saving again keeps what was typed', async ({
  page,
  start,
}) => {
  const { client, ids, origin } = await begin(page, start);
  const id = ids[0] ?? '';
  await page.goto(`${origin}/#/dossiers/${id}/huishouden`);
  await page.getByLabel('Samenstelling').fill('Moeder met twee kinderen');
  const { versie, huishouden, zorgen } = await client.dossiers.readDossier({ id });
  await client.dossiers.changeHuishouden({
    ...{ id, versie, zorgen, huishouden: { ...huishouden, samenstelling: 'Gezin van vier' } },
  });
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('alert')).toContainText('Gezin van vier');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  const household = page.getByRole('region', { name: 'Huishouden en zorgen', exact: true });
  await expect(household.getByText('Moeder met twee kinderen')).toBeVisible();
});

test('the BSN is hidden until it is asked for; a search never stands in the address', async ({
  page,
  start,
}) => {
  await begin(page, start);
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('dialog').locator('input')).toBeFocused();
  await page.keyboard.type('test voorbeeld');
  await expect(page.getByRole('button', { name: /Voorbeeld, Test/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Test Voorbeeld' })).toBeVisible();
  await expect(page.getByText('123456782')).toHaveCount(0);
  await page.getByRole('button', { name: 'Toon BSN' }).click();
  await expect(page.getByText('123456782')).toBeVisible();
  await expect(page).toHaveTitle(/^Dossier \d{4}-\d{5}/);

  await page.keyboard.press('/');
  await expect(page.getByLabel('Zoek een dossier')).toBeFocused();
  for (const query of ['987654329', 'man proef', '12-5-1974 proefman', '3311 AB 3']) {
    await page.getByLabel('Zoek een dossier').fill(query);
    await expect(page.getByRole('link', { name: /Proefman, Test/ })).toBeVisible();
    expect(decodeURIComponent(page.url())).not.toMatch(/proef|1974|3311|987654329/);
  }
  await page.getByLabel('Zoek een dossier').fill('bestaat niet');
  await expect(page.getByText(/Geen dossier gevonden/)).toBeVisible();
});

test('closing asks once more while a zitting is still to come', async ({ page, start }) => {
  const { link } = await start();
  await firstStart(page, link);
  const client = await workAsSam(page, (await start()).link);
  const dagen = { dagvaarding: null, ontruiming: null, huisuitzetting: null };
  const [id = ''] = await registerMeldingen(client, ['Voorbeeld'], {
    ...{ aanleiding: 'dagvaarding_verzonden' },
    datums: { ...dagen, zitting: addDays(vandaag(), 20) },
  });
  await page.goto(`${new URL(link).origin}/#/dossiers/${id}/afsluiten`);
  await page.getByRole('combobox', { name: 'Reden van afsluiting' }).click();
  await page.getByRole('option', { name: 'Verhuisd' }).click();
  const sluit = page.getByRole('button', { name: 'Dossier afsluiten' });
  const vraag = page.getByRole('dialog', { name: 'Toch afsluiten?' });
  await sluit.click();
  await expect(vraag.getByText(/^Dit komt nog: Zitting op/)).toBeVisible();
  await look(page, '70-toch-afsluiten');
  await page.keyboard.press('Escape');
  await expect(vraag).toHaveCount(0);
  expect((await client.dossiers.readDossier({ id })).werkstatus).not.toBe('afgesloten');
  await sluit.click();
  await vraag.getByRole('button', { name: 'Toch afsluiten' }).click();
  await expect(page.getByRole('heading', { name: 'Dossier is afgesloten' })).toBeVisible();
});
