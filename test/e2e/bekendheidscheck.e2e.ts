import { expect, type Locator, type Page } from '@playwright/test';
import type { Client } from '#areas/contract.ts';
import { BEA, expectDraftKept, expectShell, firstStart, open } from './support/journey.ts';
import { look } from './support/kijk.ts';
import { test } from './support/program.ts';
import { openClient, registerMeldingen, workAsSam } from './support/werk.ts';

async function choose(page: Page, label: string, typed: string, optie: RegExp): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.click();
  if (typed !== '') await field.fill(typed);
  await page.getByRole('option', { name: optie }).click();
}

async function ask(page: Page, kenmerk: string, rol = /^Casusregisseur/): Promise<void> {
  await choose(page, 'Organisatie', 'Trivire', /^Trivire/);
  await choose(page, 'Rol van de vrager', '', rol);
  await page.getByRole('textbox', { name: 'Namens' }).fill('Karin Contact, casusregisseur');
  await page.getByRole('textbox', { name: 'Kenmerk van de vrager' }).fill(kenmerk);
  await choose(page, 'Doel', '', /^Casusregie/);
  await page.getByRole('textbox', { name: 'Waarvoor is dit nu nodig' }).fill('Plan van aanpak.');
}

const person = (page: Page, veld: string, tekst: string) =>
  page.getByRole('textbox', { name: veld, exact: true }).fill(tekst);
const search = (page: Page) =>
  page.getByRole('button', { name: /^Zoek (deze persoon|opnieuw)$/ }).click();
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function fillPhone(link: string): Promise<void> {
  const client: Client = await openClient(link);
  await client.toegang.signIn(BEA);
  await client.brieven.changeBriefinstellingen({
    ...{ afzender: ['Postbus 1'], telefoon: '078 000 00 00', bereikbaar: 'op werkdagen' },
    ...{ fg: 'via het algemene nummer', opvang: 'de opvang', venster: 'links', versie: 1 },
  });
  await client.toegang.signOut();
}

/** A melding of another than who asks: of its own melding a partner hears only that. */
async function vanAnder(client: Client): Promise<{ readonly partnerId: string }> {
  const partners = await client.partners.listPartners();
  return { partnerId: partners.find(({ naam }) => naam === 'Woonkracht10')?.id ?? '' };
}

test('a partner hears whether one person is known, and no more than that', async ({
  page,
  context,
  start,
}) => {
  test.setTimeout(240_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await firstStart(page, (await start()).link);
  await fillPhone((await start()).link);
  const client = await workAsSam(page, (await start()).link);
  const [dossierId = ''] = await registerMeldingen(client, ['Voorbeeld'], await vanAnder(client));
  const { nummer } = await client.dossiers.readDossier({ id: dossierId });

  await test.step('known: a minimal answer, copied and recorded', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('k');
    await expect(page.getByRole('heading', { level: 1, name: 'Bekendheidscheck' })).toBeVisible();
    await search(page);
    await expect(page.getByText('Kies welke organisatie het vraagt.')).toBeVisible();
    await look(page, '81-check-fouten');
    await ask(page, 'HZ-1');
    await person(page, 'Achternaam', 'Voorbeeld');
    await person(page, 'Voornaam', 'Test');
    await person(page, 'Geboortedatum', '12-5-1968');
    await expectDraftKept(page);
    await search(page);
    await expect(page.getByText('Deze persoon is bij ons bekend. U kunt')).toBeVisible();
    await expect(page.getByText(/^Beste Trivire,/)).toBeVisible();
    await expect(page.getByText('123456782')).toHaveCount(0);
    // What a corporatie may not know is no choice: it is named as left out.
    for (const item of ['zorgaanbieders', 'Ernstig nadeel'])
      await expect(page.getByRole('checkbox', { name: new RegExp(item) })).toHaveCount(0);
    await expect(page.getByText(/^Dit laat u weg/)).toBeVisible();
    await look(page, '82-check-bekend');
    await page.getByRole('checkbox', { name: /^De processtap/ }).check();
    await expect(page.getByText(/Schrijf op waarom de vrager dit nodig heeft/)).toBeVisible();
    await page.getByRole('textbox', { name: /Waarom nodig/ }).fill('Om samen op te trekken.');
    await expect(page.getByText(/De zaak is in stap 1 van het proces/)).toBeVisible();
    await page.getByRole('button', { name: 'Kopieer en leg vast' }).click();
    await expect(page.getByText('Vastgelegd en gekopieerd')).toBeVisible();
    const tekst = await copied(page);
    expect(tekst).toContain('Deze persoon is bij ons bekend.');
    expect(tekst).not.toMatch(new RegExp(`Voorbeeld|${nummer}|kinderen|BSN`));
    await look(page, '83-check-gegeven');
    await expect(page.getByRole('link', { name: `Dossier ${nummer}` })).toBeVisible();
    const [given] = await client.partnervragen.listAntwoorden({ dossierId });
    expect(given).toMatchObject({ soort: 'bekendheid', tekst });
    expect(await client.werk.listConcepten()).toEqual([]);
  });

  await test.step('maybe known: no answer until somebody has decided', async () => {
    await page.getByRole('button', { name: 'Nieuwe check' }).click();
    await ask(page, 'HZ-2', /^Andere medewerker/);
    await person(page, 'Achternaam', 'Voorbeeld');
    await person(page, 'Postcode', '3311AB');
    await person(page, 'Huisnummer', '1');
    await search(page);
    await expect(page.getByText('Nog geen antwoord: u beslist')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Kopieer en leg vast' })).toHaveCount(0);
    await look(page, '84-check-beslissen');
    await page.getByRole('button', { name: 'Dezelfde persoon' }).click();
    await expect(page.getByText('U besliste: dezelfde persoon')).toBeVisible();
    await expect(page.getByText(/Deze persoon is bij ons bekend\. U kunt/)).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /kinderen/ })).toHaveCount(0);
    await look(page, '85-check-beslist');
    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await page.getByRole('button', { name: 'Iemand anders' }).click();
    await expect(page.getByText('Deze persoon is niet bij ons bekend. U kunt')).toBeVisible();
    await person(page, 'Voornaam', 'Anders');
    await expect(page.getByText('De persoon is gewijzigd')).toBeVisible();
  });

  await test.step('not known: recorded, and nothing of the person is kept', async () => {
    for (const veld of ['Postcode', 'Huisnummer', 'Voornaam']) await person(page, veld, '');
    await person(page, 'Achternaam', 'Nergensbekend');
    await person(page, 'Geboortedatum', '9-9-1999');
    await search(page);
    await expect(page.getByText('Deze persoon is niet bij ons bekend. U kunt')).toBeVisible();
    await expect(page.getByText(/Deze persoon is niet bij ons bekend\.\s+Hebt u/)).toBeVisible();
    await person(page, 'BSN', '123456789');
    await search(page);
    await expect(page.getByText(/Dit klopt misschien niet: BSN/)).toBeVisible();
    await look(page, '87-check-niet-bekend');
    await page.getByRole('button', { name: 'Kopieer en leg vast' }).click();
    await expect(page.getByText('Vastgelegd en gekopieerd')).toBeVisible();
    expect(await copied(page)).toContain('niet bij ons bekend');
    const { checks } = await client.bekendheid.listChecks({ pagina: 1 });
    expect(checks.map(({ uitkomst }) => uitkomst)).toEqual([
      'niet_bekend',
      'niet_bekend',
      'bekend',
    ]);
    // Who was looked up first without an answer stays in the register as a check of its own.
    expect(checks.map(({ beantwoordOp }) => beantwoordOp !== null)).toEqual([true, false, true]);
    expect(JSON.stringify(checks)).not.toContain('Nergensbekend');
    expect(await client.werk.listConcepten()).toEqual([]);
    await expect(page.getByText('Nergensbekend')).toHaveCount(0);
  });

  await test.step('a party that did not sign is told nothing', async () => {
    await page.getByRole('button', { name: 'Nieuwe check' }).click();
    await ask(page, 'VT-3');
    await choose(page, 'Organisatie', 'Veilig', /^Veilig Thuis/);
    await expect(page.getByText('Veilig Thuis krijgt geen antwoord')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Achternaam' })).toHaveCount(0);
    await look(page, '86-check-geweigerd');
    await page.getByRole('button', { name: 'Kopieer de weigering en leg vast' }).click();
    await expect(page.getByText('Vastgelegd en gekopieerd')).toBeVisible();
    expect(await copied(page)).toMatch(/niet ondertekend/);
    await expect(page.getByText('Geweigerd')).toBeVisible();
  });

  await test.step('what was typed is still there after locking', async () => {
    await page.getByRole('button', { name: 'Nieuwe check' }).click();
    await person(page, 'Achternaam', 'Proef');
    await expectDraftKept(page);
    await page.reload();
    await expectShell(page);
    await open(page, 'Bekendheidscheck');
    await expect(page.getByRole('textbox', { name: 'Achternaam' })).toHaveValue('Proef');
  });
});

/** Goes on with Tab until this has the keyboard; what cannot be reached is found out here. */
async function tabTo(page: Page, naam: string, wanted: Locator): Promise<void> {
  // What still waits for an answer is passed over by Tab, and a whole round is more than forty.
  await expect(wanted).toBeEnabled();
  for (let presses = 0; presses < 40; presses += 1) {
    if (await wanted.evaluateAll(([one]) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${naam} cannot be reached with Tab`);
}

test('a check from the first field to the copied answer, with the keyboard alone', async ({
  page,
  context,
  start,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await firstStart(page, (await start()).link);
  await fillPhone((await start()).link);
  const client = await workAsSam(page, (await start()).link);
  await registerMeldingen(client, ['Voorbeeld'], await vanAnder(client));
  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { level: 1, name: 'Bekendheidscheck' })).toBeFocused();
  const type = async (naam: string, tekst: string, wanted: Locator) => {
    await tabTo(page, naam, wanted);
    await page.keyboard.type(tekst);
  };
  const pick = async (naam: string, tekst: string) => {
    await type(naam, tekst, page.getByRole('combobox', { name: naam }));
    if (tekst === '') await page.keyboard.press('ArrowDown');
    const field = page.getByRole('combobox', { name: naam });
    // Where a name is typed Enter comes at once, as from fingers that know the way.
    if (tekst === '') await expect(field).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Enter');
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await expect(field).not.toHaveValue('');
  };
  const fill = (naam: string, tekst: string) =>
    type(naam, tekst, page.getByRole('textbox', { name: naam, exact: true }));
  await pick('Organisatie', 'Trivire');
  await pick('Rol van de vrager', '');
  await fill('Namens', 'Karin Contact, casusregisseur');
  await fill('Kenmerk van de vrager', 'HZ-9');
  await pick('Doel', '');
  await fill('Waarvoor is dit nu nodig', 'Plan van aanpak.');
  await fill('Achternaam', 'Voorbeeld');
  await fill('Geboortedatum', '12-5-1968');
  await page.keyboard.press('Control+Enter');
  const uitkomst = page.getByRole('status').filter({ hasText: 'Nog geen antwoord: u beslist' });
  await expect(uitkomst).toBeFocused();
  // In sight: not under the bar at the top.
  const bar = await page.getByRole('banner').boundingBox();
  expect((await uitkomst.boundingBox())?.y).toBeGreaterThan(bar?.height ?? Number.NaN);
  await tabTo(page, 'the decision', page.getByRole('button', { name: 'Dezelfde persoon' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('U besliste: dezelfde persoon')).toBeVisible();
  await tabTo(page, 'the answer', page.getByRole('button', { name: 'Kopieer en leg vast' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Vastgelegd en gekopieerd')).toBeVisible();
  expect(await copied(page)).toContain('Deze persoon is bij ons bekend.');
});
