import { expect, type Page } from '@playwright/test';
import { firstStart } from './support/journey.ts';
import { look } from './support/kijk.ts';
import { test } from './support/program.ts';
import { registerMeldingen, vandaag, workAsSam } from './support/werk.ts';

const TEAM = 'Sociale Wijkteams Dordrecht';
const DIENST = 'Sociale Dienst Drechtsteden';
const GEMEENTE = 'Gemeente Dordrecht';

const rij = (page: Page, naam: string) =>
  page.getByRole('list', { name: 'Partijen' }).getByRole('listitem', { name: naam, exact: true });

test('an ending told to two of three partners: the third stays on the werkvoorraad after closing', async ({
  page,
  start,
}) => {
  await firstStart(page, (await start()).link);
  const client = await workAsSam(page, (await start()).link);
  const [dossierId = ''] = await registerMeldingen(client, ['Voorbeeld'], {
    ...{ vraag: 'geen', vraagTekst: '' },
    huishouden: { kinderen: 'nee', leeftijden: [], ondersteuningsvraag: '', samenstelling: '' },
  });
  const partners = await client.partners.listPartners();
  for (const naam of [TEAM, DIENST, GEMEENTE])
    await client.afsluiten.involvePartner({
      ...{ dossierId, partnerId: partners.find((one) => one.naam === naam)?.id ?? '' },
      ...{ rol: naam === TEAM ? ('casusregisseur' as const) : ('betrokken' as const) },
      contact: '',
    });

  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}/#/dossiers/${dossierId}/beeindigen`);
  await page.getByRole('combobox', { name: 'Wie stopt?' }).click();
  await page.getByRole('option', { name: new RegExp(DIENST) }).click();
  await page.getByLabel('De reden is niet bekend').check();
  await page.getByRole('radio', { name: 'Nee', exact: true }).check();
  await expect(page.getByText('Dit voldoet niet aan artikel 6 lid 1')).toBeVisible();
  await page
    .getByRole('group', { name: /Aan wie heeft de partner/ })
    .getByLabel(GEMEENTE)
    .check();
  await page.getByRole('button', { name: 'Registreren' }).click();

  // What the party told itself is kept as that; one key tells another, with the text beside it.
  await expect(rij(page, GEMEENTE)).toContainText('door de partij die stopte');
  await rij(page, 'Trivire').getByRole('button', { name: 'Tekst voor beveiligde mail' }).click();
  await expect(rij(page, 'Trivire')).toContainText(`${DIENST} is op`);
  await look(page, 'beeindiging-ingelicht');
  await rij(page, 'Trivire')
    .getByRole('button', { name: /^Telefonisch verteld/ })
    .click();
  await expect(rij(page, 'Trivire')).toContainText('telefoon, door het Meldpunt');
  await expect(rij(page, TEAM)).toContainText('is gestopt');

  await client.screening.recordScreening({
    ...{ dossierId, antwoorden: { kinderen: { aanwezig: 'nee' } } },
    ...{ uitkomsten: ['advies_melder'], motivering: 'De melder kan hiermee verder.' },
  });
  const { versie } = await client.dossiers.readDossier({ id: dossierId });
  await client.afsluiten.closeDossier({
    ...{ dossierId, versie, reden: 'niet_geslaagd', besluitOp: vandaag(), toelichting: '' },
  });

  // Closing held nothing up, and nobody says that the cycle ended.
  await page.goto(`${origin}/#/dossiers/${dossierId}/afsluiten`);
  // Somebody else closed it, in another window.
  await page.reload();
  await expect(page.getByText('De preventiecyclus is nog niet geëindigd')).toBeVisible();
  await page.goto(`${origin}/#/dossiers/${dossierId}/ingelicht`);
  await expect(rij(page, TEAM)).toContainText(`${DIENST} is gestopt`);
  await look(page, 'ingelicht-na-afsluiten');
  const { dossiers } = await client.werk.listWerk({ wiens: 'iedereen', bak: null, pagina: 1 });
  expect(dossiers.map(({ id }) => id)).toContain(dossierId);

  // All at once: in the meeting, everybody who is ticked.
  for (const naam of [TEAM, 'Trivire', GEMEENTE, DIENST])
    await page.getByLabel(`Kies ${naam}`).check();
  await page.getByRole('button', { name: /^Allemaal in het overleg verteld/ }).click();
  // More than one thing: it names them first.
  const dialoog = page.getByRole('dialog');
  await expect(dialoog.getByLabel(`${DIENST} is gestopt`)).toBeChecked();
  await dialoog.getByRole('button', { name: 'Leg vast' }).click();
  await expect(page.getByText('Iedereen is ingelicht')).toBeVisible();
  await page.goto(`${origin}/#/dossiers/${dossierId}/afsluiten`);
  await expect(page.getByText('de preventiecyclus is geëindigd')).toBeVisible();
});
