import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import {
  BEA,
  expectDraftKept,
  expectShell,
  firstStart,
  open,
  passwordField,
  signIn,
} from './support/journey.ts';
import { test } from './support/program.ts';

test('first start, restart, sign in, lock while typing, unlock: what was typed is still there', async ({
  page,
  start,
}) => {
  const first = await start();
  await firstStart(page, first.link);
  expect(await first.stop()).toBe(0);

  const second = await start();
  await signIn(page, second.link);
  await open(page, 'Partners');
  await page.getByRole('link', { name: 'Nieuwe partner' }).click();
  await page.getByLabel('Naam van de organisatie').fill('Woonstichting De Proef');
  // Locked at once, before the draft's own time: locking flushes first.
  await page.keyboard.press('Alt+L');
  await expect(page.getByRole('heading', { name: 'Vergrendeld' })).toBeVisible();
  await expect(page.getByText('Woonstichting De Proef')).toHaveCount(0);
  await passwordField(page).fill(BEA.wachtwoord);
  await page.keyboard.press('Enter');
  await expectShell(page);
  await expect(page.getByLabel('Naam van de organisatie')).toHaveValue('Woonstichting De Proef');
});

test('kill -9 while typing: after a restart the draft is offered on the start page', async ({
  page,
  start,
}) => {
  const first = await start();
  await firstStart(page, first.link);
  await open(page, 'Partners');
  await page.getByRole('link', { name: 'Nieuwe partner' }).click();
  await page.getByLabel('Naam van de organisatie').fill('Woonstichting Stroomuitval');
  await expectDraftKept(page);
  await first.stop('SIGKILL');

  const second = await start();
  await signIn(page, second.link);
  await page.getByRole('link', { name: /Woonstichting Stroomuitval/ }).click();
  await expect(page.getByLabel('Naam van de organisatie')).toHaveValue(
    'Woonstichting Stroomuitval',
  );
});

test('a form that is saved or discarded leaves no draft behind', async ({ page, start }) => {
  const { link } = await start();
  await firstStart(page, link);
  await open(page, 'Partners');
  await page.getByRole('link', { name: 'Nieuwe partner' }).click();
  await page.getByLabel('Naam van de organisatie').fill('Woonstichting Bewaard');
  await page.getByRole('combobox', { name: 'Soort' }).click();
  await page.getByRole('option', { name: 'Woningcorporatie' }).click();
  await expectDraftKept(page);
  await page.getByRole('button', { name: 'Partner maken' }).click();
  await expect(page.getByRole('heading', { name: 'Woonstichting Bewaard' })).toBeVisible();
  await open(page, 'Start');
  await expect(page.getByRole('link', { name: /Woonstichting Bewaard/ })).toHaveCount(0);
});

test('nothing that is typed reaches the browser’s storage', async ({ page, start }) => {
  const { link } = await start();
  await firstStart(page, link);
  await open(page, 'Partners');
  await page.getByRole('link', { name: 'Nieuwe partner' }).click();
  await page.getByLabel('Naam van de organisatie').fill('Woonstichting Nergens');
  await expectDraftKept(page);
  const stored = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
  }));
  expect(Object.keys(stored.session).sort()).toEqual(['meldpunt-sessie', 'meldpunt-venster']);
  expect(JSON.stringify([stored.local, stored.session])).not.toContain('Nergens');
  expect([stored.cookies, stored.databases]).toEqual(['', 0]);
});

test('keys that became unreadable: the former ones are offered, and the same password opens the register', async ({
  page,
  start,
  folder,
}) => {
  const first = await start();
  await firstStart(page, first.link);
  await first.stop();
  writeFileSync(
    join(folder, 'sleutels.json'),
    readFileSync(join(folder, 'sleutels.json')).subarray(0, 300),
  );
  const second = await start();
  await page.goto(second.link);
  await expect(
    page.getByRole('heading', { name: 'De sleutels kunnen niet worden gelezen' }),
  ).toBeVisible();
  await page.screenshot({ path: 'test-results/eerdere-sleutels.png' });
  await page.getByRole('button', { name: 'Eerdere sleutels gebruiken' }).click();
  await page.getByLabel('Accountnaam').fill(BEA.accountnaam);
  await passwordField(page).fill(BEA.wachtwoord);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await expectShell(page);
});
