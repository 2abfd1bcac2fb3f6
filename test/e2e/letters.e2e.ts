import { expect, type Locator, type Page } from '@playwright/test';
import { firstStart } from './support/journey.ts';
import { test } from './support/program.ts';
import { registerMeldingen, workAsSam } from './support/werk.ts';

/** Every key that means something outside a form. */
const LETTERS = ['n', 'g', 'w', '?', '/', 'c', 'o', 'm', 'j', 't'];

async function go(page: Page, path: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#${path}`);
}

/** Puts the keyboard somewhere, presses every letter, and sees that nothing happened. */
async function pressLetters(page: Page, where: Locator): Promise<void> {
  // A page or a dialogue that has just opened takes the keyboard itself.
  await expect(async () => {
    await where.focus();
    await expect(where).toBeFocused({ timeout: 300 });
  }).toPass();
  const address = page.url();
  const dialogs = await page.getByRole('dialog').count();
  for (const letter of LETTERS) await page.keyboard.press(letter);
  // Two drawings later a page that was gone to would be there.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  expect(page.url()).toBe(address);
  expect(await page.getByRole('dialog').count()).toBe(dialogs);
}

test('no letter leaves a form, wherever in it the keyboard is', async ({ page, start }) => {
  await firstStart(page, (await start()).link);
  const client = await workAsSam(page, (await start()).link);
  const [id] = await registerMeldingen(client, ['Voorbeeld']);

  await go(page, `/dossiers/${id}/screening`);
  const rows = page.getByRole('radiogroup');
  const first = rows.first().getByRole('radio');
  await first.first().focus();
  // The answer letters of a row are its own.
  await page.keyboard.press('v');
  await expect(rows.first().getByRole('radio', { name: 'Vermoeden' })).toBeChecked();
  const voorWie = page.getByRole('group', { name: /^Voor wie/ }).getByRole('checkbox');
  await voorWie.first().check();
  await pressLetters(page, voorWie.first());
  await expect(voorWie.first()).toBeChecked();
  await expect(rows.first().getByRole('radio', { name: 'Vermoeden' })).toBeChecked();
  const zorg = page.getByRole('radiogroup', { name: 'Financiële zelfredzaamheid' });
  await pressLetters(page, zorg.getByRole('radio').first());
  await pressLetters(page, rows.first());
  await pressLetters(page, page.locator('main form button[type="submit"]').first());
  // On the row itself the letters were answers, and the last one that is an answer stands.
  await expect(rows.first().getByRole('radio', { name: 'Onbekend' })).toBeChecked();

  await go(page, '/meldingen/nieuw');
  await pressLetters(page, page.getByRole('radio', { name: 'Advies' }));
  await pressLetters(page, page.getByRole('button', { name: 'Melding registreren' }));

  await go(page, '/bekendheidscheck');
  await page.getByRole('textbox', { name: 'Achternaam' }).fill('Voorbeeld');
  await page.getByRole('textbox', { name: 'Achternaam' }).press('Control+Enter');
  await pressLetters(page, page.locator('main form button[type="submit"]'));
  await expect(page.getByRole('textbox', { name: 'Achternaam' })).toHaveValue('Voorbeeld');

  await go(page, `/dossiers/${id}/brief`);
  await pressLetters(page, page.getByRole('button', { name: /PDF/ }).first());
  await pressLetters(page, page.getByRole('combobox').first());

  await go(page, '/instellingen/account');
  await pressLetters(page, page.locator('main form button[type="submit"]').first());

  await go(page, `/dossiers/${id}?open=overdragen`);
  const dialog = page.getByRole('dialog');
  await pressLetters(page, dialog.getByRole('button').last());
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  // Outside a form they are commands again.
  await go(page, `/dossiers/${id}`);
  await page.getByRole('heading', { level: 1, name: 'Test Voorbeeld' }).focus();
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Melding registreren');
});
