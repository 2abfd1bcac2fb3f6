import { expect, type Page } from '@playwright/test';
import { formatDatum } from '#domain/dates/format.ts';
import { addDays } from '#domain/dates/iso-date.ts';

import { BEA, firstStart } from './support/journey.ts';
import { look } from './support/kijk.ts';
import { test } from './support/program.ts';
import { openClient, registerMeldingen, vandaag, workAsSam } from './support/werk.ts';

const GEEN = { dagvaarding: null, zitting: null, ontruiming: null, huisuitzetting: null };
/** What letters say of a desk that does not exist. */
const DESK = {
  afzender: ['Postbus 1', '3300 AA Dordrecht'],
  ...{ telefoon: '078 000 00 00', bereikbaar: 'op werkdagen', fg: 'via het telefoonnummer' },
  ...{ opvang: 'de opvang in uw regio', venster: 'links' as const },
};
const kaart = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a melding whose letter went out is put right, who was told hears so, and it is withdrawn', async ({
  page,
  start,
}) => {
  test.slow();
  await firstStart(page, (await start()).link);
  const beheer = await openClient((await start()).link);
  await beheer.toegang.signIn(BEA);
  await beheer.brieven.changeBriefinstellingen({ ...DESK, versie: 1 });
  await beheer.toegang.signOut();
  const client = await workAsSam(page, (await start()).link);
  const [id = ''] = await registerMeldingen(client, ['Voorbeeld'], {
    ...{ aanleiding: 'dagvaarding_verzonden', vraag: 'geen', vraagTekst: '' },
    datums: { ...GEEN, zitting: addDays(vandaag(), 20) },
  });
  const dossier = () => client.dossiers.readDossier({ id });
  await client.brieven.registerBrief({
    ...{
      dossierId: id,
      betrokkeneId: (await dossier()).personen[0]?.id ?? '',
      soort: 'dagvaarding',
    },
    ...{ procedureId: null, meldingId: null, datum: vandaag(), bezoek: null },
    ...{ verzondenOp: vandaag(), kanaal: 'post' },
  });
  const open = async () =>
    (await dossier()).termijnen
      .filter(({ voldaanOp }) => voldaanOp === null)
      .map(({ code, vervalt }) => `${code} ${vervalt}`);
  await page.goto(`${new URL(page.url()).origin}/#/dossiers/${id}`);

  // Corrected with the fields of the form, and everything follows.
  await kaart(page, 'Tijdlijn')
    .getByRole('button', { name: /^Meer: Dagvaarding .* · / })
    .click();
  await page.getByRole('menuitem', { name: 'Herstellen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Melding herstellen' })).toBeVisible();
  const goed = addDays(vandaag(), 27);
  const zitting = page.getByLabel('Datum zitting');
  await expect(zitting).toHaveValue(formatDatum(addDays(vandaag(), 20)));
  await zitting.fill('+27');
  await zitting.press('Tab');
  await look(page, 'melding-herstellen');
  // A letter told of it: then a code is asked.
  await page.getByRole('button', { name: 'Herstellen', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Kies waarom u dit herstelt');
  await page.getByRole('combobox', { name: 'Waarom herstelt u dit?' }).click();
  await page.getByRole('option', { name: 'Verkeerd ingevoerd' }).click();
  await page.getByRole('button', { name: 'Herstellen', exact: true }).click();
  await expect(page.getByText('Melding hersteld')).toBeVisible();
  await expect(kaart(page, 'Taken')).toContainText('Vertel betrokkene wat niet klopte');
  expect(await open()).toContain(`zitting ${goed}`);
  await expect(kaart(page, 'Procedure')).toContainText(formatDatum(goed));

  // Withdrawn: seen, and nothing follows from it any more.
  await kaart(page, 'Tijdlijn')
    .getByRole('button', { name: /^Meer: Dagvaarding .* · / })
    .click();
  await page.getByRole('menuitem', { name: 'Intrekken' }).click();
  await page.getByRole('combobox', { name: 'Waarom trekt u dit in?' }).click();
  await page.getByRole('option', { name: 'De melder trok de melding in' }).click();
  await page.getByLabel('In een paar woorden').fill('Alles is betaald.');
  await page.getByRole('dialog').getByRole('button', { name: 'Intrekken' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(kaart(page, 'Tijdlijn')).toContainText('Alle meldingen zijn ingetrokken');
  await expect(kaart(page, 'Tijdlijn')).toContainText('Alles is betaald.');
  expect((await open()).every((one) => one.startsWith('vertellen'))).toBe(true);
  await page.getByRole('link', { name: 'Afsluiten…' }).click();
  await expect(page.getByRole('combobox', { name: 'Reden' })).toHaveValue('Melding ingetrokken');
});
