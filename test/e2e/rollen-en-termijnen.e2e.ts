import { expect } from '@playwright/test';
import { addDays } from '#domain/dates/iso-date.ts';
import { BEA, firstStart, open, passwordField } from './support/journey.ts';
import { test } from './support/program.ts';
import { openClient, registerMeldingen, vandaag, workAsSam } from './support/werk.ts';

/** Sees figures and sets terms; clearly nobody. */
const MIA = {
  naam: 'Mia Manager',
  accountnaam: 'mia',
  wachtwoord: 'warme broodjes na de regen',
};

test('a manager has figures and the terms of the agreements, and no rows', async ({
  page,
  start,
}) => {
  await firstStart(page, (await start()).link);
  const client = await openClient((await start()).link);
  await client.toegang.signIn(BEA);
  await client.toegang.createAccount({ ...MIA, rollen: ['manager'] });
  await page.keyboard.press('Alt+L');
  await page.getByRole('button', { name: 'Aanmelden met een ander account' }).click();
  await page.getByLabel('Accountnaam').fill(MIA.accountnaam);
  await passwordField(page).fill(MIA.wachtwoord);
  await page.keyboard.press('Enter');

  const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
  await expect(menu.getByRole('link', { name: 'Cijfers' })).toBeVisible();
  for (const naam of ['Exporteren', 'Beëindigingen'])
    await expect(menu.getByRole('link', { name: naam })).toHaveCount(0);
  await page.getByRole('main').getByRole('link', { name: 'Cijfers' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cijfers' })).toBeVisible();
  await expect(page.getByText('Open dossiers per gemeente')).toBeVisible();

  // A fixed period that is over, and no other: two free ones can be subtracted.
  await expect(page.getByRole('textbox', { name: 'Van' })).toHaveCount(0);
  await page.getByText('Jaar', { exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Welke periode' })).toHaveValue(
    String(Number(vandaag().slice(0, 4)) - 1),
  );

  await open(page, 'Instellingen');
  await page.getByRole('link', { name: 'Bewaartermijn wijzigen' }).click();
  await page.getByRole('combobox', { name: 'Eenheid' }).click();
  await expect(page.getByRole('option')).toHaveText(['Dagen', 'Weken', 'Maanden', 'Jaren']);
  await page.getByRole('option', { name: 'Jaren' }).click();
  await page.getByLabel('Aantal').fill('200');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText(/Dit aantal past niet bij deze termijn/).first()).toBeVisible();
  await page.getByLabel('Aantal').fill('2');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('cell', { name: '2 jaar' })).toBeVisible();
});

test('a zitting offers no suspending, other terms do', async ({ page, start }) => {
  await firstStart(page, (await start()).link);
  const client = await workAsSam(page, (await start()).link);
  const zitting = addDays(vandaag(), 20);
  const [id] = await registerMeldingen(client, ['Voorbeeld'], {
    datums: { dagvaarding: null, zitting, ontruiming: null, huisuitzetting: null },
  });
  await page.goto(`${new URL(page.url()).origin}/#/dossiers/${id}`);
  await expect(page.getByRole('button', { name: 'Wat gebeurde er?: Zitting' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Afhandelen: Zitting' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Opschorten: Advies aan melder' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Opschorten: Zitting' })).toHaveCount(0);
});
