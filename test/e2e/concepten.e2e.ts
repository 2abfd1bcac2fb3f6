import { expect, type Page } from '@playwright/test';
import { expectDraftKept, firstStart, signIn } from './support/journey.ts';
import { look } from './support/kijk.ts';
import { test } from './support/program.ts';
import { SAM, workAsSam } from './support/werk.ts';

const veld = (page: Page) => page.locator('[id="p1.achternaam"]');

async function nieuweMelding(page: Page): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/meldingen/nieuw`);
  await expect(veld(page)).toBeVisible();
}

async function typ(page: Page, naam: string): Promise<void> {
  await veld(page).fill(naam);
  await expect(page.getByText('Concept wordt bewaard…')).toHaveCount(0);
  await expectDraftKept(page);
}

test.beforeEach(async ({ page, start }) => {
  await firstStart(page, (await start()).link);
});

test('two windows on Nieuwe melding both keep their text after closing and opening again', async ({
  page,
  context,
  start,
}) => {
  const client = await workAsSam(page, (await start()).link);
  const second = await context.newPage();
  await signIn(second, (await start()).link, SAM);
  await nieuweMelding(page);
  await typ(page, 'Alfa');
  await nieuweMelding(second);
  await expect(veld(second)).toHaveValue('');
  await expect(
    second.getByText(/^In een ander venster staat hier ook een concept open, bewaard om/),
  ).toBeVisible();
  await look(second, 'concept-ander-venster');
  await typ(second, 'Beta');
  await typ(page, 'Alfa en meer');
  for (const [one, naam] of [
    [page, 'Alfa en meer'],
    [second, 'Beta'],
  ] as const) {
    await one.reload();
    await expect(veld(one)).toHaveValue(naam);
  }
  expect((await client.werk.listConcepten()).map(({ titel }) => titel).sort()).toEqual([
    'Melding over Alfa en meer',
    'Melding over Beta',
  ]);
  // A window that is closed leaves its draft to the next: here to one that has nothing of its own.
  await second.getByRole('button', { name: 'Concept weggooien en opnieuw beginnen' }).click();
  await page.close();
  await nieuweMelding(second);
  await second.reload();
  await expect(veld(second)).toHaveValue('Alfa en meer');
});

test('a second melding is begun beside the first, and each is found again at its own address', async ({
  page,
  start,
}) => {
  const client = await workAsSam(page, (await start()).link);
  await nieuweMelding(page);
  await typ(page, 'Alfa');
  await page.getByRole('button', { name: 'Nog een melding beginnen' }).click();
  await expect(veld(page)).toHaveValue('');
  const begonnen = page.getByRole('navigation', { name: 'Begonnen meldingen' });
  await expect(begonnen.getByRole('link')).toHaveText([/^Melding over Alfa, bewaard \d\d:\d\d$/]);
  await typ(page, 'Beta');
  await page.reload();
  await expect(veld(page)).toHaveValue('Beta');
  await look(page, 'meldingen-naast-elkaar');
  await begonnen.getByRole('link', { name: /Alfa/ }).click();
  await expect(veld(page)).toHaveValue('Alfa');
  await expect(begonnen.getByRole('link')).toHaveText([/^Melding over Beta/]);
  await page.getByRole('link', { name: 'Werkvoorraad' }).first().click();
  await page.getByRole('link', { name: 'Verder met: Melding over Beta' }).click();
  await expect(veld(page)).toHaveValue('Beta');
  // Finishing one leaves the other alone.
  for (const [id, tekst] of [
    ['partnerId', 'tri'],
    ['aanleiding', 'zorg'],
  ]) {
    await page.locator(`#${id}`).focus();
    await page.keyboard.type(tekst ?? '');
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/#\/dossiers\//);
  expect((await client.werk.listConcepten()).map(({ titel }) => titel)).toEqual([
    'Melding over Alfa',
  ]);
  await page.goBack();
  await expect(veld(page)).toHaveValue('Alfa');
});

test('a melding that was thrown away comes back, from its form and from the list', async ({
  page,
  start,
}) => {
  const client = await workAsSam(page, (await start()).link);
  await nieuweMelding(page);
  await typ(page, 'Alfa');
  await page.reload();
  await page.getByRole('button', { name: 'Concept weggooien en opnieuw beginnen' }).click();
  await expect(veld(page)).toHaveValue('');
  await look(page, 'concept-weggegooid');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(veld(page)).toHaveValue('Alfa');
  await expectDraftKept(page);
  await page.getByRole('link', { name: 'Werkvoorraad' }).first().click();
  await page.getByRole('button', { name: 'Concept weggooien: Melding over Alfa' }).click();
  await expect(page.getByText('Concept weggegooid: Melding over Alfa.')).toBeVisible();
  await look(page, 'concept-weggegooid-lijst');
  expect(await client.werk.listConcepten()).toEqual([]);
  await page.getByRole('button', { name: 'Weggooien ongedaan maken: Melding over Alfa' }).click();
  await page.getByRole('link', { name: 'Verder met: Melding over Alfa' }).click();
  await expect(veld(page)).toHaveValue('Alfa');
});
