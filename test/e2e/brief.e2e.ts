import { expect, type Page } from '@playwright/test';
import type { Client } from '#areas/contract.ts';
import { addDays } from '#domain/dates/iso-date.ts';
import type { Program } from '#test/support/program.ts';
import { BEA, firstStart } from './support/journey.ts';
import { look } from './support/kijk.ts';
import { test } from './support/program.ts';
import { openClient, registerMeldingen, vandaag, workAsSam } from './support/werk.ts';

const GEEN = { dagvaarding: null, zitting: null, ontruiming: null, huisuitzetting: null };

async function begin(page: Page, start: () => Promise<Program>) {
  const { link } = await start();
  await firstStart(page, link);
  const bea = await openClient((await start()).link);
  await bea.toegang.signIn(BEA);
  const { versie } = await bea.brieven.readBriefinstellingen();
  await bea.brieven.changeBriefinstellingen({
    ...{ afzender: ['Postbus 1', '3300 AA Dordrecht'], telefoon: '078 000 00 00', versie },
    ...{ bereikbaar: 'op werkdagen van 9 tot 17 uur', fg: 'telefoon 078 000 00 01' },
    ...{ opvang: 'de opvang in uw regio', venster: 'links' },
  });
  await bea.toegang.signOut();
  const client = await workAsSam(page, (await start()).link);
  return { client, origin: new URL(link).origin };
}

const ADRES = { straat: 'Proefstraat', huisnummer: '1', postcode: '3311AB', plaats: 'Dordrecht' };

/** Two tenants, summoned by Trivire; later Woonkracht10 announces an ontruiming. */
async function twoProcedures(client: Client): Promise<string> {
  const persoon = (voornaam: string, geboortedatum: string) => ({
    betrokkeneId: null,
    gegevens: { ...ADRES, voornaam, achternaam: 'Voorbeeld', geboortedatum },
  });
  const [id = ''] = await registerMeldingen(client, ['Voorbeeld'], {
    ...{ aanleiding: 'dagvaarding_verzonden', vraag: 'geen', vraagTekst: '' },
    datums: { ...GEEN, zitting: addDays(vandaag(), 20) },
    personen: [persoon('Anna', '12-5-1968'), persoon('Bert', '1-1-1970')],
  });
  const { personen } = await client.dossiers.readDossier({ id });
  const partner = (await client.partners.listPartners()).find(
    ({ naam }) => naam === 'Woonkracht10',
  );
  await registerMeldingen(client, ['Voorbeeld'], {
    ...{ aanleiding: 'ontruiming_aangezegd', vraag: 'geen', vraagTekst: '', dossierId: id },
    ...{ partnerId: partner?.id ?? '', datums: { ...GEEN, ontruiming: addDays(vandaag(), 30) } },
    personen: personen.slice(0, 1).map(({ id: betrokkeneId }) => ({
      ...{ betrokkeneId, gegevens: { ...ADRES, voornaam: 'Anna', achternaam: 'Voorbeeld' } },
    })),
  });
  return id;
}

const registreer = (page: Page) => page.getByRole('button', { name: 'Registreren als verzonden' });

/**
 * The two clicks of a double one: the second on the same place at once, or just when the next
 * letter has come in the place of the first.
 */
async function clickTwice(page: Page, second: 'at once' | 'on the next letter'): Promise<void> {
  await registreer(page).evaluate((first: HTMLButtonElement, when) => {
    const find = () =>
      document.querySelector<HTMLButtonElement>(
        'form[aria-label="Registreren als verzonden"] button[type="submit"]',
      );
    first.click();
    if (when === 'at once') return first.click();
    const timer = setInterval(() => {
      const next = find();
      if (next === null || next === first) return;
      clearInterval(timer);
      next.click();
    }, 10);
  }, second);
}

test('the step opens its own letter, and a double click registers that one once', async ({
  page,
  start,
}) => {
  test.setTimeout(240_000);
  const { client, origin } = await begin(page, start);
  const id = await twoProcedures(client);
  const letters = async () => (await client.brieven.listBrieven({ dossierId: id })).length;
  await page.goto(`${origin}/#/dossiers/${id}`);
  const stap = page.getByRole('region', { name: 'Volgende stap' });
  await stap.getByRole('link', { name: 'Schrijf de brief' }).click();
  await expect(page).toHaveURL(/soort=dagvaarding&procedure=/);
  const paper = page.getByRole('article', { name: 'Voorbeeld van de brief' });
  await expect(paper).toContainText('De dagvaarding komt van Trivire.');
  // The other case is named apart, so that its day is not missed.
  await expect(paper).toContainText('In een andere zaak, van Woonkracht10,');
  await expect(page.getByRole('combobox', { name: 'Over welke procedure' })).toHaveCount(0);
  await look(page, '71-brief');

  // Answers come late: the second click lands where the next letter is about to stand.
  await page.route('**/api/brieven/registerBrief', async (route) => {
    const response = await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.fulfill({ response });
  });
  await clickTwice(page, 'on the next letter');
  await expect(page.getByText('De brief is geregistreerd als verzonden').first()).toBeVisible();
  await expect(paper).toContainText('Bert');
  await expect(registreer(page)).toBeEnabled();
  expect(await letters()).toBe(1);
  await clickTwice(page, 'at once');
  await expect(page.getByText(/Brief na dagvaarding aan/)).toHaveCount(2);
  expect(await letters()).toBe(2);

  // Both have theirs: once more for the same person is asked first.
  await expect(registreer(page)).toBeEnabled();
  await registreer(page).click();
  const vraag = page.getByRole('dialog', { name: 'Deze brief is al geregistreerd' });
  await expect(vraag).toContainText('vandaag al geregistreerd voor Anna Voorbeeld');
  await page.keyboard.press('Escape');
  await expect(vraag).toHaveCount(0);
  expect(await letters()).toBe(2);
  await registreer(page).click();
  await vraag.getByRole('button', { name: 'Nog een keer registreren' }).click();
  await expect(page.getByText(/Brief na dagvaarding aan/)).toHaveCount(3);

  await page.goto(`${origin}/#/dossiers/${id}`);
  await expect(stap).toBeVisible();
  await expect(stap).not.toContainText('dagvaarding');
  const terms = page.getByRole('region', { name: 'Taken' });
  await terms
    .getByRole('link', { name: /^Schrijf de brief/ })
    .first()
    .click();
  await expect(page).toHaveURL(/soort=ontruiming&procedure=/);
  await expect(paper).toContainText('Woonkracht10 wil dat u op');
});

test('who lets is asked of a melder that does not, and can be named afterwards', async ({
  page,
  start,
}) => {
  test.setTimeout(240_000);
  const { client, origin } = await begin(page, start);
  await page.goto(`${origin}/#/meldingen/nieuw`);
  await expect(page.locator('#partnerId')).toBeFocused();
  await page.keyboard.type('tri');
  await page.keyboard.press('Enter');
  const wie = page.getByRole('combobox', { name: 'Wie verhuurt de woning?' });
  await expect(page.locator('#partnerId')).toHaveValue('Trivire');
  await expect(wie).toHaveCount(0);
  await page.locator('#partnerId').fill('Gemeente Dor');
  await page.keyboard.press('Enter');
  await expect(wie).toHaveValue('Nog niet bekend');
  await look(page, '72-wie-verhuurt');
  await page.locator('#aanleiding').focus();
  await page.keyboard.type('verz');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+2');
  await page.keyboard.type('Voorbeeld');
  await page.locator('[id="p1.voornaam"]').fill('Anna');
  await page.locator('[id="p1.postcode"]').fill('3311ab');
  await page.locator('[id="p1.huisnummer"]').fill('12');
  await page.locator('[id="p1.straat"]').fill('Proefstraat');
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/#\/dossiers\/[0-9a-f-]{36}/);
  const id = /dossiers\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  await expect(page.getByText('Nog niet bekend wie verhuurt').first()).toBeVisible();

  await page.getByRole('link', { name: 'Schrijf de brief' }).first().click();
  const bezwaar = page.getByRole('status').filter({ hasText: 'wie de woning verhuurt' });
  await expect(bezwaar).toContainText('Vul eerst in: wie de woning verhuurt.');
  await bezwaar.getByRole('link', { name: 'Invullen wie de woning verhuurt' }).click();
  const venster = page.getByRole('dialog', { name: 'Verhuurder en grond' });
  await look(page, '73-noem-verhuurder');
  await venster.getByRole('combobox', { name: 'Wie verhuurt de woning?' }).fill('woonkr');
  await page.keyboard.press('Enter');
  await venster.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Procedure vastgelegd').first()).toBeVisible();
  expect((await client.dossiers.readDossier({ id })).procedures[0]?.verhuurder?.naam).toBe(
    'Woonkracht10',
  );

  await page.getByRole('link', { name: 'Schrijf de brief' }).first().click();
  const paper = page.getByRole('article', { name: 'Voorbeeld van de brief' });
  await expect(paper).toContainText(
    'De dagvaarding komt van Woonkracht10. Dat hoorden wij van Gemeente Dordrecht.',
  );
});
