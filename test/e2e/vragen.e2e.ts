import { expect } from '@playwright/test';
import { addDays } from '#domain/dates/iso-date.ts';
import { firstStart } from './support/journey.ts';
import { look } from './support/kijk.ts';
import { test } from './support/program.ts';
import { keyboard } from './support/toetsenbord.ts';
import { registerMeldingen, vandaag, workAsSam } from './support/werk.ts';

/** What a question may cost beside the text that is typed in it. */
const MEESTE_TOETSEN = 6;

test('a question of the Sociaal Team is registered, missed, told of once, and answered', async ({
  page,
  start,
}) => {
  test.setTimeout(240_000);
  await firstStart(page, (await start()).link);
  const client = await workAsSam(page, (await start()).link);
  const [dossierId = ''] = await registerMeldingen(client, ['Voorbeeld'], {
    ...{ vraag: 'geen', vraagTekst: '' },
  });
  const team = (await client.partners.listPartners()).find(
    ({ naam }) => naam === 'Sterk Papendrecht',
  );
  await client.afsluiten.involvePartner({
    ...{ dossierId, partnerId: team?.id ?? '', rol: 'casusregisseur', contact: 'J. Exempel' },
  });
  await page.goto(`${new URL(page.url()).origin}/#/dossiers/${dossierId}`);
  await expect(page.getByRole('region', { name: 'Vragen van partners' })).toBeVisible();

  const keys = keyboard(page);
  const tekst = 'Hoe pakken wij dit aan?';
  await test.step('the casusregisseur asks for advice: a few keys beside the text', async () => {
    await keys.press('v');
    await expect(page.getByRole('textbox', { name: 'De vraag in het kort' })).toBeFocused();
    await keys.type(tekst);
    await keys.press('Control+Enter');
    const kaart = page.getByRole('region', { name: 'Vragen van partners' });
    await expect(kaart).toContainText('Advies of consultatie van Sterk Papendrecht');
    await expect(kaart).toContainText('J. Exempel');
    process.stdout.write(`key presses for a question: ${keys.count()}\n`);
    expect(keys.count()).toBeLessThanOrEqual(MEESTE_TOETSEN + tekst.length);
    await look(page, 'vraag-in-dossier');
  });

  await test.step('one that came in long ago is missed: one notice holds it', async () => {
    const [vraag] = await client.partnervragen.listVragen({ dossierId });
    if (vraag === undefined) throw new Error('no question');
    await client.partnervragen.registerVraag({
      ...{ dossierId, over: 'dossier', soort: 'ondersteuning', vragersoort: 'partner' },
      ...{ partnerId: team?.id ?? '', contactpersoonId: null, vragerNaam: 'J. Exempel' },
      ...{ vragerTelefoon: '', alsCasusregisseur: 'onbekend', kanaal: 'telefoon' },
      ...{ ontvangenOp: addDays(vandaag(), -21), ontvangenDoor: null, vraag: 'Ga met mij mee.' },
      beantwoord: null,
    });
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await expect(page.getByRole('heading', { level: 1, name: 'Vragen' })).toBeVisible();
    await page.reload();
    await expect(
      page.getByText('J. Exempel (Sterk Papendrecht): één gemiste termijn'),
    ).toBeVisible();
    await look(page, 'vragen-open');
    await page.getByRole('button', { name: /^Al gezegd: J\. Exempel/ }).click();
    await expect(page.getByText(/: één gemiste termijn$/)).toHaveCount(0);
    const { termijnen } = await client.dossiers.readDossier({ id: dossierId });
    expect(termijnen.find(({ code }) => code === 'gemist')).toMatchObject({
      voldaanMet: 'verteld aan J. Exempel (Sterk Papendrecht)',
    });
  });

  await test.step('both are answered from the list, each in one act', async () => {
    for (let left = 2; left > 0; left -= 1) {
      await page
        .getByRole('button', { name: /^Beantwoord:/ })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('textbox').first().fill('Samen besproken.');
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(page.getByRole('button', { name: /^Beantwoord:/ })).toHaveCount(left - 1);
    }
    await expect(page.getByText('Er wacht nu geen vraag op een antwoord.')).toBeVisible();
    expect((await client.partnervragen.listOpenVragen()).berichten).toEqual([]);
  });

  await test.step('one without a dossier is gone once it was answered', async () => {
    await page.getByRole('link', { name: 'Nieuwe vraag zonder dossier' }).click();
    await page.getByRole('textbox', { name: 'De vraag in het kort' }).fill('Woont op 3311 AB 12?');
    await page.getByRole('combobox', { name: 'Welke partner vraagt het?' }).click();
    await page.getByRole('combobox', { name: 'Welke partner vraagt het?' }).fill('Trivire');
    await page.getByRole('option', { name: 'Trivire' }).click();
    await page.getByRole('button', { name: 'Vraag vastleggen' }).click();
    await expect(page.getByText(/^Haal het BSN, de postcode/)).toBeVisible();
    await page.getByRole('textbox', { name: 'De vraag in het kort' }).fill('Hoe meld ik overlast?');
    await page.getByRole('button', { name: 'Vraag vastleggen' }).click();
    await expect(page.getByText('Hoe meld ik overlast?')).toBeVisible();
    await page.getByRole('button', { name: /^Beantwoord:/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Beantwoord' }).click();
    await expect(page.getByText('Hoe meld ik overlast?')).toHaveCount(0);
  });
});
