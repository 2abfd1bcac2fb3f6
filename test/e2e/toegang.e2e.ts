import { expect } from '@playwright/test';
import {
  BEA,
  expectShell,
  firstStart,
  open,
  passwordField,
  readHerstelcode,
} from './support/journey.ts';
import { test } from './support/program.ts';

test('a wrong password says so and keeps the account name; the eleventh says how long to wait', async ({
  page,
  start,
}) => {
  const { link } = await start();
  await firstStart(page, link);
  await page.keyboard.press('Alt+L');
  await passwordField(page).fill('helemaal verkeerd');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('klopt niet');
  for (let count = 0; count < 10; count += 1) {
    await passwordField(page).fill(`verkeerd ${count}`);
    const answered = page.waitForResponse('**/api/toegang/signIn');
    await page.getByRole('button', { name: 'Ontgrendelen' }).click();
    await answered;
  }
  await expect(page.getByRole('alert')).toContainText('Wacht 60 minuten');
});

test('a forgotten password: the recovery code gives a new one, and a new code to print', async ({
  page,
  start,
}) => {
  const { link } = await start();
  const { herstelcode } = await firstStart(page, link);
  await page.keyboard.press('Alt+L');
  await page.getByRole('button', { name: 'Aanmelden met een ander account' }).click();
  await page.getByRole('button', { name: 'Wachtwoord vergeten' }).click();
  await page.getByLabel('Accountnaam').fill(BEA.accountnaam);
  await page.getByRole('textbox', { name: 'Herstelcode' }).fill(herstelcode);
  await passwordField(page).fill('acht blauwe kasten lachen');
  await page.getByRole('button', { name: 'Nieuw wachtwoord instellen' }).click();
  const next = await readHerstelcode(page);
  expect(next).not.toBe(herstelcode);
  await page.getByRole('button', { name: /Ik heb de code op papier/ }).click();
  await page.getByLabel('Typ de herstelcode over van het papier').fill(next);
  await page.getByRole('button', { name: 'Controleren en verder' }).click();
  await expectShell(page);
});

test('a spent link says that it is spent and how to get a fresh one', async ({
  page,
  context,
  start,
}) => {
  const { link } = await start();
  await firstStart(page, link);
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByText('Deze link is al gebruikt.')).toBeVisible();
  await expect(other.getByText(/Start het programma opnieuw/)).toBeVisible();
  await other.goto(new URL(link).origin);
  await expect(other.getByText(/hoort niet bij een sessie/)).toBeVisible();
});

test('a fresh link pasted into a window that had none opens the program', async ({
  page,
  start,
}) => {
  const { link } = await start();
  await page.goto(new URL(link).origin);
  await expect(page.getByText(/hoort niet bij een sessie/)).toBeVisible();
  await page.goto(link);
  await expect(page.getByLabel('Uw naam')).toBeVisible();
  expect(page.url()).not.toContain('start=');
});

test('a second start by the same user gets a fresh link to the program that runs', async ({
  page,
  context,
  start,
}) => {
  const { link } = await start();
  await firstStart(page, link);
  const second = await start();
  expect(new URL(second.link).origin).toBe(new URL(link).origin);
  expect(second.link).not.toBe(link);
  const other = await context.newPage();
  await other.goto(second.link);
  // Signing in belongs to the window: this one is still outside.
  await expect(other.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
});

test('when the program stops the window says so, and what to do', async ({ page, start }) => {
  const program = await start();
  await firstStart(page, program.link);
  await program.stop();
  await expect(page.getByRole('heading', { name: 'Het programma is gestopt' })).toBeVisible();
});

test('a screener sees no accounts, and is told whose page it is', async ({ page, start }) => {
  const { link } = await start();
  await firstStart(page, link);
  await open(page, 'Accounts');
  await page.getByRole('link', { name: 'Nieuw account' }).click();
  await page.getByRole('textbox', { name: /^Naam/ }).fill('Sam Screener');
  await page.getByLabel('Accountnaam').fill('sam');
  await page.getByRole('checkbox', { name: /Screener/ }).check();
  await passwordField(page).fill('zeven groene stoelen dansen');
  await page.getByRole('button', { name: 'Account maken' }).click();
  await expect(page.getByText('Account van Sam Screener gemaakt')).toBeVisible();
  await page.keyboard.press('Alt+L');
  await page.getByRole('button', { name: 'Aanmelden met een ander account' }).click();
  await page.getByLabel('Accountnaam').fill('sam');
  await passwordField(page).fill('zeven groene stoelen dansen');
  await page.keyboard.press('Enter');
  await expectShell(page);
  await expect(
    page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link'),
  ).not.toContainText(['Accounts']);
  await page.goto(`${new URL(link).origin}/#/accounts`);
  await expect(page.getByText(/Alleen voor: Beheerder/)).toBeVisible();
});
