import { expect, type Page } from '@playwright/test';
import { addDays } from '#domain/dates/iso-date.ts';
import { firstStart } from './support/journey.ts';
import { look } from './support/kijk.ts';
import { test } from './support/program.ts';
import { keyboard } from './support/toetsenbord.ts';
import { registerMeldingen, vandaag, workAsSam } from './support/werk.ts';

const GEEN = { dagvaarding: null, zitting: null, ontruiming: null, huisuitzetting: null };
/** What a gebeurtenis may cost beside the text that is typed in it. */
const MEESTE_TOETSEN = 8;

const tijdlijn = (page: Page) => page.getByRole('region', { name: 'Tijdlijn' });
const kaart = (page: Page) => page.getByRole('region', { name: 'Procedure', exact: true });

test('what happened is recorded, mended and withdrawn by keyboard, and the terms follow', async ({
  page,
  start,
}) => {
  await firstStart(page, (await start()).link);
  const client = await workAsSam(page, (await start()).link);
  const zitting = addDays(vandaag(), 20);
  const [id = ''] = await registerMeldingen(client, ['Voorbeeld'], {
    ...{ aanleiding: 'dagvaarding_verzonden', vraag: 'geen', vraagTekst: '' },
    datums: { ...GEEN, zitting },
  });
  await page.goto(`${new URL(page.url()).origin}/#/dossiers/${id}`);
  await expect(kaart(page)).toContainText('Dagvaarding verzonden');
  await expect(kaart(page)).toContainText('Aan zet');

  const keys = keyboard(page);
  await keys.press('p');
  await expect(page.getByRole('combobox', { name: 'Gebeurtenis' })).toBeFocused();
  await keys.type('zitting verp');
  await keys.press('Enter', 'Tab');
  await keys.type('verhuurder');
  await keys.press('Enter', 'Tab');
  await keys.type('+30');
  await keys.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  process.stdout.write(`key presses for a zitting that moved: ${keys.count()}\n`);
  expect(keys.count()).toBeLessThanOrEqual(MEESTE_TOETSEN + 'zitting verpverhuurder+30'.length);
  await expect(kaart(page)).toContainText('Zitting verplaatst');
  const days = async () =>
    (await client.dossiers.readDossier({ id })).termijnen
      .filter(({ code, voldaanOp }) => code === 'zitting' && voldaanOp === null)
      .map(({ vervalt }) => vervalt);
  expect(await days()).toEqual([addDays(vandaag(), 30)]);
  await look(page, 'procedure');

  // Withdrawn by who just entered it, while nothing was sent: no reason is asked.
  await tijdlijn(page).getByRole('button', { name: 'Meer: Zitting verplaatst' }).click();
  await page.getByRole('menuitem', { name: 'Intrekken' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Intrekken' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await days()).toEqual([zitting]);
  await expect(kaart(page)).toContainText('1 ingetrokken of hersteld');

  // What cannot be is refused in words, at its field, and nothing that was typed is lost.
  await page.keyboard.press('p');
  await expect(page.getByRole('combobox', { name: 'Gebeurtenis' })).toBeFocused();
  await page.keyboard.type('vonnis');
  await page.keyboard.press('Enter');
  await page.getByLabel('Wanneer gebeurde dit?').fill('+3');
  await page.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }).click();
  await expect(page.getByRole('dialog')).toContainText('niet in de toekomst gebeurd');
  await expect(page.getByRole('dialog')).toContainText('Kies van wie u het hoorde.');
});

test('somebody who died is written to no more, until that is taken back', async ({
  page,
  start,
}) => {
  await firstStart(page, (await start()).link);
  const client = await workAsSam(page, (await start()).link);
  const [id = ''] = await registerMeldingen(client, ['Voorbeeld'], {
    ...{ aanleiding: 'dagvaarding_verzonden', vraag: 'geen', vraagTekst: '' },
  });
  await page.goto(`${new URL(page.url()).origin}/#/dossiers/${id}`);
  const menu = page
    .getByRole('region', { name: 'Personen' })
    .getByRole('button', { name: /^Meer/ })
    .first();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Overleden…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Overlijden vastleggen' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('Overleden', { exact: true }).first()).toBeVisible();
  const { termijnen } = await client.dossiers.readDossier({ id });
  expect(termijnen.map(({ code }) => code)).not.toContain('brief');
});
