import { expect, type Page } from '@playwright/test';

/** The first account of a journey; clearly nobody's. */
export const BEA = {
  naam: 'Bea Beheerder',
  accountnaam: 'bea.beheerder',
  wachtwoord: 'paarse fietsen zingen zacht',
};

/** Makes the register: who, password, recovery code shown and typed back. */
export async function firstStart(page: Page, link: string): Promise<{ herstelcode: string }> {
  await page.goto(link);
  await page.getByLabel('Uw naam').fill(BEA.naam);
  await page.getByLabel('Accountnaam').fill(BEA.accountnaam);
  await page.getByRole('button', { name: 'Verder' }).click();
  await passwordField(page).fill(BEA.wachtwoord);
  await page.getByRole('button', { name: 'Register maken' }).click();
  const herstelcode = await readHerstelcode(page);
  await page.getByRole('button', { name: /Ik heb de code op papier/ }).click();
  await page.getByLabel('Typ de herstelcode over van het papier').fill(herstelcode.toLowerCase());
  await page.getByRole('button', { name: 'Controleren en verder' }).click();
  await expectShell(page);
  return { herstelcode };
}

/** The recovery code as it stands on the screen. */
export async function readHerstelcode(page: Page): Promise<string> {
  const groups = page.getByRole('list', { name: 'Uw herstelcode' }).getByRole('listitem');
  await expect(groups).toHaveCount(8);
  return (await groups.allInnerTexts()).join('').replaceAll(/\s/g, '');
}

/** The one password field of a screen. */
export function passwordField(page: Page) {
  return page.locator('input[type="password"]').first();
}

/** Signs in on a fresh link. */
export async function signIn(page: Page, link: string, who = BEA): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Accountnaam').fill(who.accountnaam);
  await passwordField(page).fill(who.wachtwoord);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await expectShell(page);
}

/** The frame of the program is there: somebody is signed in. */
export async function expectShell(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
}

/** Goes to a page by the menu on the left. */
export async function open(page: Page, naam: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Hoofdmenu' })
    .getByRole('link', { name: naam })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Waits until the form says that its draft is kept. */
export async function expectDraftKept(page: Page): Promise<void> {
  await expect(page.getByText(/^Concept bewaard/)).toBeVisible({ timeout: 3000 });
}
