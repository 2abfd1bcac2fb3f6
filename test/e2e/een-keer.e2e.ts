import { expect, type Page, type Request } from '@playwright/test';
import type { Client } from '#areas/contract.ts';
import { firstStart } from './support/journey.ts';
import { test } from './support/program.ts';
import { registerMeldingen, workAsSam } from './support/werk.ts';

const CHECK = '**/bekendheid/findKandidaten**';
const SAVE = '**/meldingen/registerMelding**';

/** A melding about somebody of whom only the name is known, ready to be saved. */
async function typeMelding(page: Page, achternaam: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/meldingen/nieuw`);
  await expect(page.locator('#partnerId')).toBeFocused();
  await page.keyboard.type('tri');
  await page.keyboard.press('Enter');
  await page.locator('#aanleiding').focus();
  await page.keyboard.type('zorg');
  await page.keyboard.press('Enter');
  await page.locator('[id="p1.achternaam"]').fill(achternaam);
  await page.locator('[id="p1.voornaam"]').fill('Daan');
}

/** A contactpersoon who is not known yet, typed and not added. */
async function typeContact(page: Page, naam: string): Promise<void> {
  await page.locator('#contactpersoonId').fill(naam);
  await page.getByRole('option', { name: new RegExp(naam) }).click();
  await expect(page.locator('[id="nieuwContact.naam"]')).toHaveValue(naam);
}

async function contacten(client: Client): Promise<string[]> {
  const trivire = (await client.partners.listPartners()).find(({ naam }) => naam === 'Trivire');
  const { contactpersonen } = await client.partners.readPartner({ id: trivire?.id ?? '' });
  return contactpersonen.map(({ naam }) => naam).sort();
}

const knop = (page: Page) => page.getByRole('button', { name: 'Melding registreren' });

async function counts(client: Client) {
  const everyone = { wiens: 'iedereen', bak: null, pagina: 1 } as const;
  return (await client.werk.listWerk(everyone)).totaal;
}

/** Calls that a save makes, or that would lead to a second one. */
const SAVING = /findKandidaten|registerMelding|createContactpersoon|addAantekening/;

/** Saves in the way that is given, and counts the dossiers once nothing is on its way any more. */
async function made(page: Page, client: Client, save: () => Promise<void>): Promise<number> {
  const before = await counts(client);
  const open = new Set<Request>();
  page.on('request', (request) => SAVING.test(request.url()) && open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  await save();
  await expect(page).toHaveURL(/#\/dossiers\/[^/]+$/);
  for (let quiet = 0; quiet < 4; quiet = open.size === 0 ? quiet + 1 : 0)
    await page.waitForTimeout(20);
  return (await counts(client)) - before;
}

/** A slow machine: who looks for known people waits for it. */
async function slowCheck(page: Page): Promise<void> {
  await page.route(CHECK, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
}

test.beforeEach(async ({ page, start }) => {
  await firstStart(page, (await start()).link);
});

for (const pauses of [
  [0, 120],
  [300, 500],
]) {
  test(`a melding is registered once by clicks ${pauses.join(' and ')} ms apart`, async ({
    page,
    start,
  }) => {
    const client = await workAsSam(page, (await start()).link);
    await slowCheck(page);
    for (const [index, pause] of pauses.entries()) {
      await typeMelding(page, ['Aaltink', 'Boszicht'][index] ?? '');
      const box = await knop(page).boundingBox();
      const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 10];
      const clicks = async () => {
        await page.mouse.click(x, y);
        await page.waitForTimeout(pause);
        await page.mouse.click(x, y);
      };
      expect(await made(page, client, clicks), `clicks ${pause} ms apart`).toBe(1);
    }
  });
}

test('nor do the keys, five clicks in one moment, or a press while the page is left make two', async ({
  page,
  start,
}) => {
  const client = await workAsSam(page, (await start()).link);
  await slowCheck(page);
  await typeMelding(page, 'Eikelhof');
  const keys = async () => {
    await page.keyboard.press('Control+Enter');
    // The button says that it is busy while the check runs.
    await expect(knop(page)).toHaveAttribute('data-loading', 'true');
    await page.waitForTimeout(120);
    await page.keyboard.press('Control+Enter');
  };
  expect(await made(page, client, keys), 'Ctrl+Enter 120 ms apart').toBe(1);
  await typeMelding(page, 'Geldersma');
  const five = () =>
    knop(page).evaluate((button: HTMLElement) => {
      for (let count = 0; count < 5; count += 1) button.click();
    });
  expect(await made(page, client, five), 'five clicks in one moment').toBe(1);
  // Leaving waits for the draft to be taken away.
  await typeMelding(page, 'Hazelaarsma');
  await page.route('**/werk/discardConcept**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 900));
    await route.continue();
  });
  const late = async () => {
    const saved = page.waitForResponse(SAVE);
    await page.keyboard.press('Control+Enter');
    await saved;
    await page.waitForTimeout(500);
    await expect(page).toHaveURL(/meldingen\/nieuw/);
    await page.keyboard.press('Control+Enter');
  };
  expect(await made(page, client, late), 'again while the page is left').toBe(1);
});

test('answering that somebody known is another person registers once', async ({ page, start }) => {
  const client = await workAsSam(page, (await start()).link);
  const known = ['Voorbeeld', 'Proefman', 'Testerink'];
  await registerMeldingen(client, known);
  for (const [index, [vraag, geboren, pause]] of (
    [
      // Without a date of birth the engine itself would take the second for yet another person.
      ['Mogelijk bekend', '', 0],
      ['Mogelijk bekend', '', 300],
      ['Vrijwel zeker bekend', '12-5-1974', 60],
    ] as const
  ).entries()) {
    // Whom the form shows beside it is not asked about, so its answer waits for the save.
    let release = () => {};
    const pressed = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(CHECK, async (route) => {
      await pressed;
      await route.continue();
    });
    await typeMelding(page, known[index] ?? '');
    await page.locator('[id="p1.voornaam"]').fill('Test');
    await page.locator('[id="p1.geboortedatum"]').fill(geboren);
    await page.locator('[id="p1.postcode"]').fill('3311AB');
    await page.locator('[id="p1.huisnummer"]').fill(String(index + 1));
    await page.locator('[id="p1.telefoon"]').fill(`061234567${index}`);
    await page.keyboard.press('Control+Enter');
    await expect(knop(page)).toHaveAttribute('data-loading', 'true');
    release();
    const dialog = page.getByRole('dialog', { name: vraag });
    const anyway = dialog.getByRole('button', { name: 'Ja, registreren als nieuwe persoon' });
    await expect(anyway).toBeVisible();
    const clicks = () =>
      anyway.evaluate(async (button: HTMLElement, wait) => {
        button.click();
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        button.click();
        button.click();
      }, pause);
    expect(await made(page, client, clicks), `${vraag}, ${pause} ms apart`).toBe(1);
    await page.unroute(CHECK);
  }
});

test('a check or a save that fails says so, keeps all of it, and makes one of everything', async ({
  page,
  start,
}) => {
  const client = await workAsSam(page, (await start()).link);
  await typeMelding(page, 'Ijsselmeerder');
  await typeContact(page, 'Carla Contact');
  await page.route(CHECK, (route) => route.abort());
  await knop(page).click();
  const alert = page.getByRole('alert').filter({ hasText: 'niet bereikbaar' });
  await expect(alert.getByRole('button', { name: 'Opnieuw' })).toBeVisible();
  await expect(page.locator('[id="p1.achternaam"]')).toHaveValue('Ijsselmeerder');
  expect(await counts(client)).toBe(0);
  await page.unroute(CHECK);
  // The contactpersoon is made, and the melding itself does not come through.
  await page.route(SAVE, (route) => route.abort());
  await alert.getByRole('button', { name: 'Opnieuw' }).click();
  await expect(page.locator('#contactpersoonId')).toHaveValue('Carla Contact');
  await expect(page.locator('[id="nieuwContact.naam"]')).toHaveCount(0);
  await expect(alert).toBeVisible();
  await page.unroute(SAVE);
  expect(await made(page, client, () => knop(page).dblclick())).toBe(1);
  expect(await contacten(client)).toEqual(['Carla Contact']);
  // Adding somebody and saving before the answer is there asks for the same contactpersoon.
  await typeMelding(page, 'Jansmeerder');
  await typeContact(page, 'Piet Contact');
  await page.locator('[id="nieuwContact.naam"]').focus();
  await page.route('**/createContactpersoon**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  const keys = async () => {
    for (const key of ['Enter', 'Enter', 'Control+Enter']) await page.keyboard.press(key);
  };
  expect(await made(page, client, keys)).toBe(1);
  expect(await contacten(client)).toEqual(['Carla Contact', 'Piet Contact']);
});

test('a note is kept once when its button is pressed five times in one moment', async ({
  page,
  start,
}) => {
  const client = await workAsSam(page, (await start()).link);
  const [id = ''] = await registerMeldingen(client, ['Voorbeeld']);
  await page.goto(`${new URL(page.url()).origin}/#/dossiers/${id}?open=notitie`);
  const form = page.getByRole('form').filter({ has: page.locator('textarea') });
  await form.locator('textarea').fill('Een notitie.');
  await form.locator('button[type="submit"]').evaluate((button: HTMLElement) => {
    for (let count = 0; count < 5; count += 1) button.click();
  });
  await expect(form).toBeHidden();
  await expect(page.getByText('Een notitie.')).toHaveCount(1);
  expect((await client.dossiers.readDossier({ id })).aantekeningen).toHaveLength(1);
});
