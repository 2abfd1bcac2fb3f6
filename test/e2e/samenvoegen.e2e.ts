import { expect, type Page } from '@playwright/test';
import type { Client } from '#areas/contract.ts';
import { firstStart } from './support/journey.ts';
import { look } from './support/kijk.ts';
import { test } from './support/program.ts';
import { registerMeldingen, vandaag, workAsSam } from './support/werk.ts';

/** Test Voorbeeld, and the same again with a slip, an earlier address and a telephone. */
async function twice(client: Client): Promise<readonly [string, string]> {
  const [een = ''] = await registerMeldingen(client, ['Voorbeeld']);
  const { personen } = await client.dossiers.readDossier({ id: een });
  const gegevens = {
    ...{ voornaam: 'Test', achternaam: 'Voorbeelt', geboortedatum: '12-5-1968' },
    ...{ straat: 'Voorstraat', huisnummer: '9', postcode: '3311CD', plaats: 'Dordrecht' },
    email: 'test@voorbeeld.nl',
  };
  const gezien = personen.map(({ id }) => id);
  const [ander = ''] = await registerMeldingen(client, ['Voorbeelt'], {
    personen: [{ betrokkeneId: null, gegevens, gezien }],
  });
  return [een, ander];
}

/** Opens the menu beside somebody with the keyboard and takes an item. */
async function fromMenu(page: Page, item: string): Promise<void> {
  const menu = page.getByRole('button', { name: /^Meer voor / });
  await menu.focus();
  await page.keyboard.press('Enter');
  const wanted = page.getByRole('menuitem', { name: item });
  await expect(wanted).toBeVisible();
  while (!(await wanted.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test.setTimeout(120_000);
test.beforeEach(async ({ page, start }) => {
  await firstStart(page, (await start()).link);
});

test('two registrations become one by keyboard, and two again', async ({ page, start }) => {
  const client = await workAsSam(page, (await start()).link);
  const [een, ander] = await twice(client);
  const { nummer } = await client.dossiers.readDossier({ id: ander });
  await page.goto(`${new URL(page.url()).origin}/#/dossiers/${een}`);
  await fromMenu(page, 'Samenvoegen');
  await expect(page.getByRole('heading', { name: 'Test Voorbeeld samenvoegen' })).toBeFocused();
  const kandidaat = page.getByRole('article', { name: 'Test Voorbeelt' });
  await expect(kandidaat.getByText('Zelfde geboortedatum.')).toBeVisible();
  await look(page, '91-samenvoegen-kies');
  await kandidaat.getByRole('button', { name: 'Vergelijk met Test Voorbeelt' }).press('Enter');

  // What differs is proposed from the newest; the older surname is the right one.
  const tabel = page.getByRole('table');
  const achternaam = tabel.getByRole('radio', { name: /Achternaam: welke klopt\?/ });
  await expect(achternaam.nth(1)).toBeChecked();
  await achternaam.nth(1).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(achternaam.nth(0)).toBeChecked();
  await expect(tabel.getByText('bewaard, hier niet getoond')).toBeVisible();
  await expect(page.getByText('123456782')).toHaveCount(0);
  await look(page, '92-samenvoegen-naast');
  await page.getByRole('button', { name: 'Samenvoegen…' }).press('Enter');
  const zeker = page.getByRole('dialog', { name: 'Samenvoegen tot één persoon?' });
  await expect(zeker.getByText('U kunt dit tot en met')).toBeVisible();
  await expect(
    zeker.getByText(/^Hier verschillen ze\. Dit blijft staan: .*achternaam/),
  ).toBeVisible();
  await page.screenshot({ path: 'test-results/schermen/samenvoegen-zeker.png' });
  await expect(zeker.getByRole('button', { name: 'Ja, samenvoegen' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(new RegExp(`dossiers/${een}$`));
  await expect(page.getByText(/samengevoegd met een tweede registratie/)).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Dossier' }).getByText('test@voorbeeld.nl'),
  ).toBeVisible();
  const both = await client.zoeken.search({ tekst: 'voorbeeld' });
  expect(both.totaal).toBe(2);
  await expect(page.getByRole('link', { name: `Dossier ${nummer}` })).toBeVisible();
  await look(page, '93-samengevoegd');

  await expect(page.getByText(/staat vrijwel zeker nog een keer in het register/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Ongedaan maken…' }).press('Enter');
  const terug = page.getByRole('dialog', { name: 'Samenvoegen ongedaan maken?' });
  await expect(terug.getByText(`Naar de tweede gaat dossier ${nummer} terug.`)).toBeVisible();
  await page.screenshot({ path: 'test-results/schermen/samenvoegen-ongedaan.png' });
  await expect(terug.getByRole('button', { name: 'Ja, ongedaan maken' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(terug).toBeHidden();
  await expect(page.getByText('test@voorbeeld.nl')).toBeHidden();
  const [persoon] = (await client.dossiers.readDossier({ id: ander })).personen;
  expect(persoon).toMatchObject({ achternaam: 'Voorbeelt', email: 'test@voorbeeld.nl' });
  // The dossier points out by itself that there are two of one.
  await expect(
    page.getByText(
      `Test Voorbeeld staat vrijwel zeker nog een keer in het register: dossier ${nummer}.`,
    ),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Vergelijk en voeg samen' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Zijn zij dezelfde persoon?' })).toBeVisible();
});

test('another registration is found by dossiernummer, and who does not look alike is warned about', async ({
  page,
  start,
}) => {
  const client = await workAsSam(page, (await start()).link);
  const [een = ''] = await registerMeldingen(client, ['Voorbeeld']);
  const gegevens = { voornaam: 'Karel', achternaam: 'Testpersoon', bsn: '111222333' };
  const [ander = ''] = await registerMeldingen(client, ['Testpersoon'], {
    personen: [{ betrokkeneId: null, gegevens }],
  });
  const { nummer } = await client.dossiers.readDossier({ id: ander });
  const [persoon] = (await client.dossiers.readDossier({ id: een })).personen;
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/#/dossiers/${een}/personen/${persoon?.id}/samenvoegen`);
  await expect(page.getByText('Niemand in het register lijkt op deze persoon.')).toBeVisible();
  await page.screenshot({ path: 'test-results/schermen/samenvoegen-niemand.png' });
  const veld = page.getByLabel('Of zoek op dossiernummer');
  await veld.fill('2019-00001');
  await veld.press('Enter');
  await expect(
    page.getByText('Dit dossiernummer bestaat niet. Controleer het nummer.'),
  ).toBeVisible();
  await veld.fill(nummer);
  await veld.press('Enter');
  await page.getByRole('button', { name: 'Vergelijk met Karel Testpersoon' }).press('Enter');
  await expect(page.getByText('Beide hebben een BSN, en die zijn verschillend.')).toBeVisible();
  await expect(page.getByText('Er is weinig dat erop wijst')).toBeVisible();
  await page.getByRole('button', { name: 'Kies iemand anders' }).press('Enter');
  await expect(veld).toBeVisible();
});

test('one person under whom two people stood is split, and says what it lacks', async ({
  page,
  start,
}) => {
  const client = await workAsSam(page, (await start()).link);
  const [een = ''] = await registerMeldingen(client, ['Voorbeeld']);
  const [persoon] = (await client.dossiers.readDossier({ id: een })).personen;
  const { origin } = new URL(page.url());
  const splitsen = `${origin}/#/dossiers/${een}/personen/${persoon?.id}/splitsen`;
  await page.goto(splitsen);
  await expect(page.getByText('Deze persoon heeft maar één dossier')).toBeVisible();
  const gegevens = { voornaam: 'Test', achternaam: 'Voorbeeld' };
  const [ander = ''] = await registerMeldingen(client, ['Voorbeeld'], {
    personen: [{ betrokkeneId: persoon?.id ?? null, gegevens }],
    ontvangenOp: vandaag(),
  });
  const { nummer } = await client.dossiers.readDossier({ id: ander });
  await page.goto(`${origin}/#/dossiers/${een}`);
  await fromMenu(page, 'Splitsen');
  await page.getByRole('button', { name: 'Splitsen…' }).press('Enter');
  await expect(page.getByText('Kies eerst ten minste één dossier')).toBeVisible();
  await page.getByRole('checkbox', { name: `Dossier ${nummer}` }).press('Space');
  await page.getByLabel('Geboortedatum van de tweede persoon').selectOption('Leeg laten');
  await page.getByLabel('Telefoon van de tweede persoon').selectOption('Leeg laten');
  await look(page, '94-splitsen');
  await page.getByRole('button', { name: 'Splitsen…' }).press('Enter');
  const zeker = page.getByRole('dialog', { name: 'Splitsen in twee personen?' });
  await expect(zeker.getByRole('button', { name: 'Ja, splitsen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/gesplitst in twee personen/)).toBeVisible();
  const [tweede] = (await client.dossiers.readDossier({ id: ander })).personen;
  expect(tweede?.id).not.toBe(persoon?.id);
  expect(tweede).toMatchObject({ achternaam: 'Voorbeeld', geboortedatum: null, heeftBsn: false });
});
