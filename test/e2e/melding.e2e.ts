import { expect, type Page } from '@playwright/test';
import type { Client } from '#areas/contract.ts';
import { firstStart, passwordField } from './support/journey.ts';
import { test } from './support/program.ts';
import { keyboard } from './support/toetsenbord.ts';
import { SAM, workAsSam } from './support/werk.ts';

/** Keys beside the text of a usual melding: Tab, Enter, a shortcut. */
const MOST_BESIDE = 30;

/** Opens the form for a new melding and waits until it can be typed in. */
async function openForm(page: Page): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/meldingen/nieuw`);
  await expect(page.locator('#partnerId')).toBeFocused();
}

/** Fills in who it is about and saves; for journeys that are about what comes after. */
async function usualMelding(page: Page, aanleiding: string, naam: string, geboren: string) {
  const keys = keyboard(page);
  await openForm(page);
  await keys.type('tri');
  await keys.press('Enter');
  await page.locator('#aanleiding').focus();
  await keys.type(aanleiding);
  await keys.press('Enter', 'Alt+2');
  await keys.type(naam);
  await keys.press('Tab', 'Tab', 'Tab');
  await keys.type(geboren);
  return keys;
}

async function savedDossier(page: Page, client: Client) {
  await expect(page).toHaveURL(/#\/dossiers\//);
  const id = /dossiers\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
  return client.dossiers.readDossier({ id });
}

test.beforeEach(async ({ page, start }) => {
  await firstStart(page, (await start()).link);
});

test('a usual dagvaarding by keyboard only takes at most 30 key presses beside its text', async ({
  page,
  start,
}) => {
  const client = await workAsSam(page, (await start()).link);
  await openForm(page);
  const keys = keyboard(page);
  await keys.type('tri');
  await keys.press('Enter', 'Tab');
  await keys.type('verz');
  await keys.press('Enter', 'Tab');
  await keys.type('12-11-26');
  await keys.press('Tab');
  await keys.type('10-12-26');
  await keys.press('Alt+2');
  await keys.type('Testpersoon');
  await keys.press('Tab');
  await keys.type('Karel');
  await keys.press('Tab', 'Tab');
  await keys.type('3-5-71');
  await keys.press('Tab', 'Tab', 'Tab');
  await keys.type('3311ab');
  await keys.press('Tab');
  await keys.type('14');
  await keys.press('Alt+3');
  await keys.type('j');
  await keys.press('Tab');
  await keys.type('3 7');
  await keys.press('Control+Enter');
  const dossier = await savedDossier(page, client);
  process.stdout.write(
    `key presses for a usual dagvaarding: ${keys.beside()} beside the text, ${keys.count()} in all\n`,
  );
  expect(keys.beside()).toBeLessThanOrEqual(MOST_BESIDE);
  expect(dossier.personen).toMatchObject([
    {
      achternaam: 'Testpersoon',
      voornaam: 'Karel',
      geboortedatum: '1971-05-03',
      postcode: '3311AB',
      plaats: 'Dordrecht',
    },
  ]);
  expect(dossier.meldingen).toMatchObject([
    {
      aanleiding: 'dagvaarding_verzonden',
      datums: { dagvaarding: '2026-11-12', zitting: '2026-12-10' },
    },
  ]);
  expect(dossier.huishouden).toMatchObject({ kinderen: 'ja', leeftijden: [3, 7] });
  expect(dossier.termijnen.map(({ code }) => code).sort()).toEqual([
    'brief',
    'informatieplicht',
    'zitting',
  ]);
});

test('a second melding of the same event is linked to the person and the event, and counts once', async ({
  page,
  start,
}) => {
  const client = await workAsSam(page, (await start()).link);
  const first = await usualMelding(page, 'verz', 'van den Voorbeeld', '12-5-68');
  await first.press('Control+Enter');
  const { id } = await savedDossier(page, client);
  const second = await usualMelding(page, 'verz', 'van den Voorbeeld', '12-5-68');
  await expect(page.getByRole('button', { name: 'Dit is dezelfde persoon' })).toBeVisible();
  await second.press('Alt+b', 'Enter');
  await expect(page.getByText('Herkend').first()).toBeVisible();
  await page.getByRole('radio', { name: /^Ja, dezelfde als/ }).check();
  await second.press('Control+Enter');
  const dossier = await savedDossier(page, client);
  expect(dossier.id).toBe(id);
  expect(dossier.meldingen).toHaveLength(2);
  expect(dossier.meldingen.filter(({ zelfdeAls }) => zelfdeAls === null)).toHaveLength(1);
  expect(dossier.personen).toHaveLength(1);
});

test('medehuurders share one melding and one dossier', async ({ page, start }) => {
  const client = await workAsSam(page, (await start()).link);
  const keys = await usualMelding(page, 'verz', 'Voorbeeld', '12-5-68');
  await page.getByRole('button', { name: 'Medehuurder toevoegen' }).click();
  await keys.type('de Tweede');
  await keys.press('Control+Enter');
  const dossier = await savedDossier(page, client);
  expect(dossier.personen.map(({ rol, achternaam }) => [rol, achternaam])).toEqual([
    ['huurder', 'Voorbeeld'],
    ['medehuurder_contract', 'Tweede'],
  ]);
  expect(dossier.termijnen.filter(({ code }) => code === 'brief')).toHaveLength(2);
});

test('wrong data say in Dutch what is wrong, warnings are accepted with one key, nothing typed is lost', async ({
  page,
  start,
}) => {
  const client = await workAsSam(page, (await start()).link);
  const keys = await usualMelding(page, 'recid', 'Half Bekend', '1980');
  await page.locator('[id="p1.postcode"]').fill('33 ab');
  await page.locator('[id="p1.bsn"]').fill('010008579');
  await page.locator('#toelichting').fill('Heeft een depressie.');
  await keys.press('Control+Enter');
  await expect(page.getByText(/vier cijfers en twee letters/).first()).toBeVisible();
  await expect(page).toHaveURL(/meldingen\/nieuw/);
  await page.locator('[id="p1.postcode"]').fill('3311 ab');
  await expect(page.locator('#toelichting')).toHaveValue('Heeft een depressie.');
  for (let count = 0; count < 4; count += 1) await keys.press('Alt+a');
  await keys.press('Control+Enter');
  const dossier = await savedDossier(page, client);
  expect(dossier.personen[0]).toMatchObject({
    achternaam: 'Half Bekend',
    geboortedatum: '1980-00-00',
    heeftBsn: true,
  });
  expect(dossier.meldingen[0]?.toelichting).toBe('Heeft een depressie.');
});

test('locking in the middle of a melding keeps all of it', async ({ page, start }) => {
  const client = await workAsSam(page, (await start()).link);
  const keys = await usualMelding(page, 'zorg', 'Onderbroken', '1-2-1990');
  await keys.press('Alt+l');
  await expect(page.getByText('Onderbroken')).toHaveCount(0);
  await passwordField(page).fill(SAM.wachtwoord);
  await keys.press('Enter');
  await expect(page.locator('[id="p1.achternaam"]')).toHaveValue('Onderbroken');
  await page.locator('[id="p1.achternaam"]').focus();
  await keys.press('Control+Enter');
  const dossier = await savedDossier(page, client);
  expect(dossier.personen[0]).toMatchObject({
    achternaam: 'Onderbroken',
    geboortedatum: '1990-02-01',
  });
});

test('a second aanleiding is one key away, and a day can be said about', async ({
  page,
  start,
}) => {
  const client = await workAsSam(page, (await start()).link);
  await openForm(page);
  const keys = keyboard(page);
  await keys.type('tri');
  await keys.press('Enter', 'Tab');
  await keys.type('verbroken');
  await keys.press('Enter', 'Alt+n');
  await expect(page.locator('[id="andereAanleidingen.0"]')).toBeFocused();
  await keys.type('betekend');
  await keys.press('Enter');
  await page.locator('[id="datums.zitting"]').focus();
  await keys.type('10-12-26');
  await keys.press('Alt+o');
  await page.locator('#zittingTijd').fill('10 uur');
  await page.locator('#achterstandCent').fill('800');
  await keys.press('Alt+2');
  await keys.type('Voorbeeld');
  await keys.press('Control+Enter');
  const dossier = await savedDossier(page, client);
  expect(dossier.meldingen).toMatchObject([
    {
      aanleiding: 'dagvaarding_betekend',
      andereAanleidingen: ['betalingsregeling_verbroken'],
      achterstandCent: 80_000,
      ongeveer: ['zitting'],
      zittingTijd: '10:00',
    },
  ]);
  await expect(page.getByText(/omstreeks/).first()).toBeVisible();
});

test('spoed asks five things and goes straight to whom to call', async ({ page, start }) => {
  const client = await workAsSam(page, (await start()).link);
  await openForm(page);
  const keys = keyboard(page);
  await keys.type('fam');
  await keys.press('Enter', 'Tab', 'Tab', 'Tab');
  await keys.type('ontruiming aan');
  await keys.press('Enter', 'Tab');
  // Tomorrow: the rest of the form folds away by itself.
  await keys.type('+1');
  await keys.press('Tab');
  await expect(page.locator('#kanaal')).toHaveCount(0);
  await expect(page.locator('[id="p1.bsn"]')).toHaveCount(0);
  await page.locator('#ontruimingTijd').fill('16');
  await page.locator('[id="p1.postcode"]').fill('3361aa');
  await page.locator('[id="p1.huisnummer"]').fill('1');
  await page.locator('[id="p1.straat"]').fill('Dorpsstraat');
  await page.locator('[id="p1.telefoon"]').fill('0612345678');
  await keys.press('Control+Enter');
  const dossier = await savedDossier(page, client);
  expect(dossier.meldingen).toMatchObject([
    { meldersoort: 'familie', partner: null, ontruimingTijd: '16:00', kanaal: 'telefoon' },
  ]);
  const spoed = page.getByRole('status').filter({ hasText: 'Spoed: ontruiming' });
  await expect(spoed).toContainText('Bewoner van Dorpsstraat 1, Sliedrecht');
  await expect(spoed).toContainText('06 12345678');
  await spoed.getByRole('button', { name: 'Contact vastleggen' }).click();
  await expect(page).toHaveURL(/open=contact/);
});

test('a pile of paper keeps melder and channel, and each paper its own day', async ({
  page,
  start,
}) => {
  const client = await workAsSam(page, (await start()).link);
  await openForm(page);
  const keys = keyboard(page);
  await keys.type('tri');
  await keys.press('Enter');
  await page.getByRole('switch', { name: 'Achteraf ingevoerd' }).check();
  await expect(page.locator('#ontvangenOp')).toHaveValue('');
  for (const [naam, op] of [
    ['Eerste Papier', '4-10-2021'],
    ['Tweede Papier', '11-10-2021'],
  ] as const) {
    await page.locator('#aanleiding').focus();
    await keys.type('zorgen');
    await keys.press('Enter');
    await page.locator('#ontvangenOp').fill(op);
    await page.locator('[id="p1.achternaam"]').fill(naam);
    await keys.press('Control+Enter');
    await expect(page.getByText(/Melding geregistreerd in dossier/).first()).toBeVisible();
    await expect(page.locator('[id="p1.achternaam"]')).toHaveValue('');
    await expect(page.locator('#partnerId')).toHaveValue('Trivire');
    await expect(page.getByRole('switch', { name: 'Achteraf ingevoerd' })).toBeChecked();
  }
  const { dossiers } = await client.zoeken.search({ tekst: 'Papier' });
  expect(dossiers.map(({ laatsteMelding }) => laatsteMelding?.ontvangenOp).sort()).toEqual([
    '2021-10-04',
    '2021-10-11',
  ]);
});
