import { expect, type Page } from '@playwright/test';
import { BEA, expectShell, firstStart } from './support/journey.ts';
import { test } from './support/program.ts';
import { registerMeldingen, workAsSam } from './support/werk.ts';

/** Presses Tab until the element has the focus; fails when the keyboard cannot reach it. */
async function tabTo(
  page: Page,
  name: string | RegExp,
  role: 'button' | 'link' | 'textbox' | 'combobox' = 'button',
) {
  const target = page.getByRole(role, { name }).first();
  await expect(target).toBeVisible();
  for (let count = 0; count < 60; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${String(name)}`);
}

test('the first start, a partner, lock and unlock by keyboard only', async ({ page, start }) => {
  const { link } = await start();
  await page.goto(link);
  await tabTo(page, 'Uw naam', 'textbox');
  await page.keyboard.type(BEA.naam);
  await page.keyboard.press('Tab');
  await page.keyboard.type(BEA.accountnaam);
  await page.keyboard.press('Enter');
  await expect(page.locator('input[type="password"]')).toBeFocused();
  await page.keyboard.type(BEA.wachtwoord);
  await page.keyboard.press('Enter');
  const groups = page.getByRole('list', { name: 'Uw herstelcode' }).getByRole('listitem');
  await expect(groups).toHaveCount(8);
  const code = (await groups.allInnerTexts()).join('');
  await tabTo(page, /Ik heb de code op papier/);
  await page.keyboard.press('Enter');
  await tabTo(page, /Typ de herstelcode over/, 'textbox');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await expectShell(page);

  // g p: go to partners; letters never do this while typing in a field.
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page.getByRole('heading', { level: 1, name: 'Partners' })).toBeFocused();
  await tabTo(page, 'Nieuwe partner', 'link');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Naam van de organisatie', 'textbox');
  await page.keyboard.type('Stichting Gebruikt geen muis');
  await expect(page.getByRole('heading', { level: 1, name: 'Nieuwe partner' })).toBeVisible();
  await page.keyboard.press('Alt+L');
  await expect(page.locator('input[type="password"]')).toBeFocused();
  await page.keyboard.type(BEA.wachtwoord);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Naam van de organisatie')).toHaveValue(
    'Stichting Gebruikt geen muis',
  );
});

test('Ctrl-K finds a page, ? shows the shortcuts, Escape closes both', async ({ page, start }) => {
  const { link } = await start();
  const { firstStart } = await import('./support/journey.ts');
  await firstStart(page, link);
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('dialog').locator('input')).toBeFocused();
  await page.keyboard.type('instel');
  await expect(
    page
      .getByRole('dialog')
      .getByText(/instelling/i)
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/afspraken|instellingen/i);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Sneltoetsen' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Sneltoetsen' })).toBeHidden();
});

test('the date field reads Dutch, day first, and shows what it understood', async ({
  page,
  start,
}) => {
  const { link } = await start();
  const { firstStart, open } = await import('./support/journey.ts');
  await firstStart(page, link);
  await open(page, 'Termijn berekenen');
  const field = page.getByRole('textbox', { name: /Ontvangen/ });
  for (const [typed, shown] of [
    ['5-11-26', 'do 5 nov 2026'],
    ['05112026', 'do 5 nov 2026'],
    ['05-11-2026', 'do 5 nov 2026'],
    ['1 mei 2026', 'vr 1 mei 2026'],
  ] as const) {
    await field.fill(typed);
    await field.press('Tab');
    await expect(field).toHaveValue(shown);
  }
  await field.fill('31-4-2026');
  await field.press('Tab');
  await expect(field).toHaveValue('31-4-2026');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
});

/** How many stops for Tab each row of answers has on the page, by the name of its radios. */
function stopsPerRow(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const radios = [...document.querySelectorAll<HTMLInputElement>('main input[type="radio"]')];
    const rows = Map.groupBy(radios, ({ name }) => name);
    return [...rows.values()].map((row) => row.filter(({ tabIndex }) => tabIndex === 0).length);
  });
}

test('Tab stops once at a row of answers, also where nothing is chosen', async ({
  page,
  start,
}) => {
  await firstStart(page, (await start()).link);
  const client = await workAsSam(page, (await start()).link);
  const [id] = await registerMeldingen(client, ['Testpersoon']);
  for (const path of ['/meldingen/nieuw', `/dossiers/${id}/screening`]) {
    await page.goto(`${new URL(page.url()).origin}/#${path}`);
    await expect(page.locator('main input[type="radio"]').first()).toBeAttached();
    const stops = await stopsPerRow(page);
    expect(stops.length).toBeGreaterThan(1);
    expect(new Set(stops), path).toEqual(new Set([1]));
  }
});

test('one letter and Enter take the marked choice, and do not send the form', async ({
  page,
  start,
}) => {
  await firstStart(page, (await start()).link);
  await workAsSam(page, (await start()).link);
  await page.goto(`${new URL(page.url()).origin}/#/meldingen/nieuw`);
  const kanaal = page.getByRole('combobox', { name: 'Kanaal' });
  await kanaal.focus();
  await kanaal.selectText();
  await page.keyboard.type('t');
  await expect(page.getByRole('option', { name: 'Telefoon' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(kanaal).toHaveValue('Telefoon');
  await expect(kanaal).toHaveAttribute('aria-expanded', 'false');
  // A form that was sent says what it lacks, also in fields where nobody came.
  await expect(page.locator('#aanleiding')).not.toHaveAttribute('aria-invalid', 'true');
});

/** What has the keyboard, when something stands over its top or its bottom; undefined when not. */
function coveredFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused.closest('main') === null) return undefined;
    // The radio of an answer is as large as its label, and not seen itself.
    const seen = focused.closest('label') ?? focused;
    const { left, width, top, bottom } = seen.getBoundingClientRect();
    const x = left + Math.min(10, width / 2);
    const covered = [top + 3, bottom - 3].some((y) => {
      const at = document.elementFromPoint(x, y);
      return at === null || !(seen.contains(at) || at.contains(seen));
    });
    return covered ? (focused.ariaLabel ?? (focused.id || focused.innerText)) : undefined;
  });
}

test('what has the keyboard is never behind the foot of a form, also at 200 %', async ({
  page,
  start,
}) => {
  test.setTimeout(120_000);
  await firstStart(page, (await start()).link);
  const client = await workAsSam(page, (await start()).link);
  const [id = ''] = await registerMeldingen(client, ['Testpersoon']);
  const { personen } = await client.dossiers.readDossier({ id });
  // A screen of 1366 by 768 that shows everything twice as large.
  await page.setViewportSize({ width: 683, height: 384 });
  for (const path of [
    ...['/meldingen/nieuw', '/bekendheidscheck', '/partners/nieuw'],
    ...[`/dossiers/${id}/personen/${personen[0]?.id}`, `/dossiers/${id}/huishouden`],
    ...[`/dossiers/${id}/screening`, `/dossiers/${id}/beeindigen`, `/dossiers/${id}/afsluiten`],
  ]) {
    await page.goto(`${new URL(page.url()).origin}/#${path}`);
    const first = page.locator('main form').first().locator('input, textarea').first();
    await first.focus();
    await expect(page.locator('[data-voet]').first()).toBeInViewport({ ratio: 1 });
    for (let count = 0; count < 45; count += 1) {
      expect(await coveredFocus(page), path).toBeUndefined();
      await page.keyboard.press('Tab');
    }
  }
});
