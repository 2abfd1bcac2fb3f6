import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { firstStart } from './support/journey.ts';
import { test } from './support/program.ts';
import { registerMeldingen, workAsSam } from './support/werk.ts';

test('searching by keyboard: any writing, filters, and back keeps the question', async ({
  page,
  start,
}) => {
  await firstStart(page, (await start()).link);
  const client = await workAsSam(page, (await start()).link);
  const [id = ''] = await registerMeldingen(client, ['Voorbeeld', 'Testpersoon', 'Proefman']);
  await client.dossiers.takeDossier({ id, versie: 1 });
  await page.keyboard.press('g');
  await page.keyboard.press('z');
  const box = page.getByLabel('Zoek een dossier');
  await expect(box).toBeFocused();
  const rows = page.getByRole('list', { name: 'Gevonden dossiers' }).getByRole('listitem');
  for (const query of ['voorbeeld test', 'vóórbeeld', '12-5-1968', '12 mei 1968', '12051968']) {
    await box.fill(query);
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText('Voorbeeld, Test');
  }
  await box.fill('111222333');
  await expect(rows.first()).toContainText('Op BSN');
  await expect(rows.first()).not.toContainText('111222333');
  await box.fill('testpersoom');
  await expect(page.getByText('Gevonden op wat erop lijkt: testpersoon')).toBeVisible();
  await box.fill('test');
  await expect(page.getByText('3 dossiers gevonden, de beste eerst.')).toBeVisible();
  await expect(rows.first().locator('mark').last()).toHaveText('Test');
  await page.getByRole('radio', { name: 'Iedereen' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(rows).toHaveCount(1);
  await expect(page).toHaveURL(/wiens=mij/);
  await page.goBack();
  await expect(rows).toHaveCount(3);
  await expect(box).toHaveValue('test');
  await page.getByLabel('Gemeente').selectOption('Gorinchem');
  await expect(page.getByText('Haal een filter weg als u meer verwacht.')).toBeVisible();
  await page.getByLabel('Gemeente').selectOption('Dordrecht');
  await page.getByLabel('Geopend').selectOption('Afgelopen maand');
  await expect(page).toHaveURL(/gemeente=%220505%22.*geopend=maand|gemeente=0505.*geopend=maand/);
  await expect(rows).toHaveCount(3);
  await page.screenshot({ path: 'test-results/schermen/zoeken.png' });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.map((one) => one.id)).toEqual([]);
  await box.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/dossiers\//);
  await page.goBack();
  await expect(box).toHaveValue('test');
});
