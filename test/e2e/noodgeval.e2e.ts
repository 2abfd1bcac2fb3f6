import { expect, type Locator } from '@playwright/test';
import { firstStart } from './support/journey.ts';
import { test } from './support/program.ts';
import { keyboard } from './support/toetsenbord.ts';
import { vandaag, workAsSam } from './support/werk.ts';

/** As somebody types who is on the telephone: two keys in a second, and a breath at each question. */
const TOETSEN_PER_SECONDE = 2;
const SECONDEN_PER_VRAAG = 2;
const HOOGSTENS = 120;

test('an ontruiming "vandaag om 10 uur" is registered, called about and passed on in under two minutes', async ({
  page,
  start,
}) => {
  await firstStart(page, (await start()).link);
  const client = await workAsSam(page, (await start()).link);
  const begin = Date.now();
  const keys = keyboard(page);
  let vragen = 0;
  const vraag = async (text: string, ...then: string[]) => {
    vragen += 1;
    await keys.type(text);
    await keys.press(...then);
  };

  /** Goes on with Tab, and counts what that takes. */
  const naar = async (wanted: Locator) => {
    for (let at = 0; at < 15; at += 1) {
      if (await wanted.evaluateAll(([one]) => one === document.activeElement)) return;
      await keys.press('Tab');
    }
    throw new Error('not within reach of Tab');
  };

  await keys.press('n');
  await expect(page.locator('#partnerId')).toBeFocused();
  await vraag('tri', 'Enter', 'Tab');
  await vraag('ontruiming aan', 'Enter', 'Tab');
  await vraag('vandaag', 'Tab');
  // What is not asked now folds away by itself.
  await expect(page.locator('#kanaal')).toHaveCount(0);
  await expect(page.locator('#ontruimingTijd')).toBeFocused();
  await vraag('10', 'Alt+2');
  await vraag('Voorbeeld', 'Tab');
  await naar(page.locator('[id="p1.postcode"]'));
  await vraag('3311ab', 'Tab');
  await vraag('1');
  await naar(page.locator('[id="p1.telefoon"]'));
  await vraag('0612345678', 'Control+Enter');
  await expect(page).toHaveURL(/#\/dossiers\//);
  const dossierId = /dossiers\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';

  // Whom to call stands on top; what came of it is written down where one stands.
  const spoed = page.getByRole('status').filter({ hasText: 'Spoed: ontruiming' });
  await expect(spoed).toContainText('06 12345678');
  await keys.press('c');
  await expect(page.getByRole('radio', { name: 'Telefoon' })).toBeFocused();
  vragen += 1;
  await keys.press('Tab', 'b', 'Tab', 'Tab');
  await vraag('Weet het. Is thuis met kind.', 'Control+Enter');
  await expect(
    page.getByRole('region', { name: 'Tijdlijn' }).getByText('Weet het. Is thuis met kind.'),
  ).toBeVisible();

  // Acute danger is passed on first and written down in one line.
  await page
    .getByRole('navigation', { name: 'Handelingen in dit dossier' })
    .getByRole('link', { name: 'Antwoord schrijven' })
    .click();
  await page.getByLabel('Aan wie').focus();
  await page.getByLabel('Aan wie').selectOption({ label: 'Veilig Thuis' });
  vragen += 2;
  await naar(page.getByRole('textbox', { name: 'Wat u vertelde' }));
  await vraag('Ontruiming vandaag om 10 uur, kind in huis.', 'Control+Enter');
  await expect(page.getByText('Het spoedbericht is vastgelegd')).toBeVisible();

  const { meldingen, contactpogingen } = await client.dossiers.readDossier({ id: dossierId });
  expect(meldingen).toMatchObject([{ ontruimingTijd: '10:00', datums: { ontruiming: vandaag() } }]);
  expect(contactpogingen).toMatchObject([{ uitkomst: 'bereikt', hoe: 'telefoon' }]);
  expect(await client.partnervragen.listAntwoorden({ dossierId })).toMatchObject([
    { soort: 'spoed' },
  ]);
  const seconden = keys.count() / TOETSEN_PER_SECONDE + vragen * SECONDEN_PER_VRAAG;
  process.stdout.write(
    `an emergency: ${keys.beside()} key presses beside the text, ${keys.count()} in all, ${vragen} questions: ${Math.round(seconden)} s by hand (${Math.round((Date.now() - begin) / 1000)} s by the test)\n`,
  );
  expect(seconden).toBeLessThan(HOOGSTENS);
});
