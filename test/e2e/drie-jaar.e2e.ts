import { expect, type Page } from '@playwright/test';
import type { Client } from '#areas/contract.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Program } from '#test/support/program.ts';
import { BEA, firstStart, signIn } from './support/journey.ts';
import { test } from './support/program.ts';
import { openClient, registerMeldingen, SAM, workAsSam } from './support/werk.ts';

const GEEN = { dagvaarding: null, zitting: null, ontruiming: null, huisuitzetting: null };
const ADRES = { straat: 'Proefstraat', huisnummer: '1', postcode: '3311AB', plaats: 'Dordrecht' };
const ELDERS = { straat: 'Elderslaan', huisnummer: '9', postcode: '3351AB', plaats: 'Papendrecht' };
const anna = (betrokkeneId: string | null) => ({
  betrokkeneId,
  gegevens: { ...ADRES, voornaam: 'Anna', achternaam: 'Voorbeeld', geboortedatum: '12-5-1968' },
});
const bert = (betrokkeneId: string | null) => ({
  betrokkeneId,
  gegevens: { ...ELDERS, voornaam: 'Bert', achternaam: 'Voorbeeld', geboortedatum: '1-1-1970' },
});

type Gebeurd = {
  readonly van: string;
  /** The label of the day that it names, and the day as somebody types it. */
  readonly dag?: readonly [string, string];
  readonly tijd?: string;
  readonly besluit?: string;
  readonly antwoord?: readonly [vraag: string, antwoord: string];
};

/** The desk on one household, by the screens, on days that the test names. */
class Desk {
  readonly page: Page;
  readonly start: (args?: readonly string[], dag?: string) => Promise<Program>;
  dossierId = '';
  dag = '';
  private program: Program | undefined;

  constructor(page: Page, start: Desk['start']) {
    this.page = page;
    this.start = start;
  }

  /** What partners must know of a day they are told at its end; that has a journey of its own. */
  async vertel(): Promise<void> {
    const client = await this.client();
    const { dossierId } = this;
    const { partijen } = await client.afsluiten.readIngelicht({ dossierId });
    const aan = partijen.flatMap(({ partner, open, tekst }) =>
      open.length === 0 || tekst === null
        ? []
        : [{ partnerId: partner.id, over: open.map(({ over }) => over) }],
    );
    if (aan.length === 0) return;
    await client.afsluiten.recordMededelingen({
      ...{ dossierId, aan, datum: toIsoDate(this.dag) },
      ...{ kanaal: 'beveiligde_mail', verteller: 'meldpunt' },
    });
  }

  /** The program was closed at night and starts on another day. */
  async op(dag: string): Promise<void> {
    if (this.dossierId !== '') await this.vertel();
    await this.program?.stop();
    this.dag = dag;
    await this.page.clock.setSystemTime(`${dag}T09:00:00+01:00`);
    this.program = await this.start([], dag);
    await signIn(this.page, this.program.link, SAM);
    await this.open();
  }

  async begin(dag: string): Promise<void> {
    this.dag = dag;
    await this.page.clock.setSystemTime(`${dag}T09:00:00+01:00`);
    this.program = await this.start([], dag);
    await firstStart(this.page, this.program.link);
    const bea = await openClient((await this.start([], dag)).link);
    await bea.toegang.signIn(BEA);
    const now = await bea.brieven.readBriefinstellingen();
    await bea.brieven.changeBriefinstellingen({
      ...now,
      ...{ afzender: ['Postbus 1', '3300 AA Dordrecht'], telefoon: '078 000 00 00' },
      ...{ bereikbaar: 'op werkdagen van 9 tot 17 uur', fg: 'telefoon 078 000 00 01' },
      ...{ opvang: 'de opvang in uw regio', venster: 'links' },
    });
    await bea.toegang.signOut();
    await workAsSam(this.page, (await this.start([], dag)).link);
  }

  /** Works on the same program through its interface, as a form would. */
  async client(): Promise<Client> {
    const client = await openClient((await this.start([], this.dag)).link);
    await client.toegang.signIn(SAM);
    return client;
  }

  async open(): Promise<void> {
    if (this.dossierId === '') return;
    await this.page.goto(`${new URL(this.page.url()).origin}/#/dossiers/${this.dossierId}`);
    await this.page.reload();
    await expect(this.kaart('Procedure')).toBeVisible({ timeout: 30_000 });
  }

  kaart(naam: string) {
    return this.page.getByRole('region', { name: naam, exact: true });
  }

  async meld(melder: string, other: Parameters<typeof registerMeldingen>[2] = {}): Promise<void> {
    const client = await this.client();
    const partnerId = (await client.partners.listPartners()).find(
      ({ naam }) => naam === melder,
    )?.id;
    const [id = ''] = await registerMeldingen(client, ['Voorbeeld'], {
      ...{ vraag: 'geen', vraagTekst: '', ontvangenOp: toIsoDate(this.dag) },
      huishouden: { kinderen: 'nee', leeftijden: [], ondersteuningsvraag: '', samenstelling: '' },
      ...{ partnerId: partnerId ?? '', personen: [anna(null)] },
      ...(this.dossierId !== '' && { dossierId: this.dossierId }),
      ...other,
    });
    this.dossierId = id;
    await this.open();
  }

  async wie(): Promise<{ readonly anna: string; readonly bert: string | null }> {
    const client = await this.client();
    const { personen } = await client.dossiers.readDossier({ id: this.dossierId });
    const find = (naam: string) => personen.find(({ voornaam }) => voornaam === naam)?.id;
    return { anna: find('Anna') ?? '', bert: find('Bert') ?? null };
  }

  /** Says what happened, in the window that P opens. */
  async gebeurt(soort: string, { van, dag, tijd, besluit, antwoord }: Gebeurd): Promise<void> {
    await this.page.keyboard.press('p');
    const venster = this.page.getByRole('dialog', { name: 'Wat is er gebeurd?' });
    const kies = async (label: string, waarde: string) => {
      await venster.getByRole('combobox', { name: label }).fill(waarde);
      await this.page.getByRole('option', { name: waarde, exact: true }).click();
    };
    await kies('Gebeurtenis', soort);
    await kies('Van wie hoorde u het?', van);
    if (dag !== undefined) await venster.getByRole('textbox', { name: dag[0] }).fill(dag[1]);
    if (tijd !== undefined) await venster.getByRole('textbox', { name: 'Tijd' }).fill(tijd);
    if (besluit !== undefined) await kies('Wat besliste de rechter?', besluit);
    if (antwoord !== undefined)
      await venster
        .getByRole('radiogroup', { name: antwoord[0] })
        .getByRole('radio', { name: antwoord[1] })
        .check({ force: true });
    await venster.getByRole('textbox', { name: 'Wanneer gebeurde dit?' }).fill(this.dag);
    await venster.getByRole('button', { name: 'Vastleggen' }).click();
    const klopt = venster.getByRole('button', { name: 'Klopt, vastleggen' });
    await expect(venster.or(klopt).first()).toBeHidden();
    await expect(this.kaart('Procedure')).toContainText(soort);
  }

  /** The letter that the next step asks for, to each of these; gives what each of them reads. */
  async brieven(
    namen: readonly string[],
    door = this.kaart('Volgende stap').getByRole('link', { name: /^Schrijf de brief/ }),
  ): Promise<readonly string[]> {
    await this.open();
    await door.click();
    const teksten = new Map<string, string>();
    const paper = this.page.getByRole('article', { name: 'Voorbeeld van de brief' });
    const registreer = this.page.getByRole('button', { name: 'Registreren als verzonden' });
    while (teksten.size < namen.length) {
      // After each letter the next one comes in its place.
      const open = namen.filter((naam) => !teksten.has(naam));
      await expect(paper).toContainText(new RegExp(`Geachte (${open.join('|')}) Voorbeeld,`));
      const tekst = await paper.innerText();
      const naam = open.find((one) => tekst.includes(`Geachte ${one} Voorbeeld,`)) ?? '';
      teksten.set(naam, tekst);
      await expect(registreer).toBeEnabled();
      // The button rests for a second when the letter before it was just registered.
      await this.page.waitForTimeout(1_100);
      await registreer.click();
      await expect(
        this.page.getByText('De brief is geregistreerd als verzonden').first(),
      ).toBeVisible();
    }
    await this.open();
    return namen.map((naam) => teksten.get(naam) ?? '');
  }

  /** Says what was done about the next step. */
  async handelAf(met: string): Promise<void> {
    await this.kaart('Volgende stap').getByRole('button', { name: 'Afhandelen' }).click();
    const venster = this.page.getByRole('dialog');
    await venster.locator('textarea').fill(met);
    await venster.getByRole('button', { name: 'Afhandelen' }).click();
    await expect(venster).toBeHidden();
  }

  async ziet(stap: string | RegExp): Promise<void> {
    await expect(this.kaart('Volgende stap')).toContainText(stap);
  }
}

/** What each of these letters says, and what none may. */
function leest(
  teksten: readonly string[],
  wel: readonly string[],
  niet: readonly RegExp[] = [],
): void {
  for (const tekst of teksten) {
    const flat = tekst.replaceAll(/\s+/g, ' ');
    for (const zin of wel) expect(flat).toContain(zin);
    for (const fout of [...niet, /BSN|\{\{|null|Sterk Papendrecht stuurt/])
      expect(flat).not.toMatch(fout);
  }
}

test('three years of one household, by the screens: what each letter says is so on its day', async ({
  page,
  start,
}) => {
  test.setTimeout(600_000);
  const desk = new Desk(page, start);
  await desk.begin('2026-11-02');

  // A sociaal team has concerns: no procedure, and a letter says from whom we know.
  await desk.meld('Sterk Papendrecht', { aanleiding: 'zorgen' });
  leest(
    await desk.brieven(['Anna'], page.getByRole('link', { name: 'Brief schrijven' })),
    ['Wij kregen bericht van Sterk Papendrecht.', 'U mag uw gegevens bekijken (inzage).'],
    [/dagvaarding|ontruim|zitting|Trivire/i],
  );

  // Announced is not served.
  await desk.op('2026-11-12');
  await desk.meld('Trivire', {
    ...{ aanleiding: 'dagvaarding_aangezegd', personen: [anna((await desk.wie()).anna)] },
    datums: { ...GEEN, dagvaarding: toIsoDate('2026-11-20') },
  });
  leest(
    await desk.brieven(['Anna']),
    ['Trivire wil u dagvaarden.'],
    [/Er is een dagvaarding/, /zitting is op/],
  );

  // Sent to the deurwaarder: the same letter holds.
  await desk.op('2026-11-23');
  await desk.gebeurt('Dagvaarding verzonden', { van: 'De verhuurder' });
  await expect(desk.kaart('Volgende stap')).not.toContainText('Schrijf de brief');

  // Served, with the zitting, and a medehuurder who lives elsewhere.
  await desk.op('2026-11-27');
  await desk.meld('Trivire', {
    ...{ aanleiding: 'dagvaarding_verzonden' },
    personen: [anna((await desk.wie()).anna), bert(null)],
    datums: { ...GEEN, zitting: toIsoDate('2026-12-22') },
  });
  await desk.gebeurt('Dagvaarding betekend', { van: 'De deurwaarder' });
  const geopend = await desk.brieven(['Anna', 'Bert']);
  leest(geopend, [
    ...['Er is een dagvaarding voor u.', 'De zitting is op dinsdag 22 december 2026.'],
    'Juridisch Loket',
  ]);
  expect(geopend[1]).toContain('Elderslaan 9');
  expect(geopend[1]).not.toMatch(/Anna|Proefstraat 1\b/);
  expect(geopend[0]).not.toMatch(/Bert|Elderslaan/);

  // The zitting moves: one zitting, on another day.
  await desk.op('2026-12-08');
  await desk.gebeurt('Zitting verplaatst', {
    ...{ van: 'De deurwaarder', dag: ['Nieuwe dag van de zitting', '12-1-2027'], tijd: '10:00' },
    antwoord: ['Soort zitting', 'Rolzitting (antwoord)'],
  });
  leest(
    await desk.brieven(['Anna', 'Bert']),
    [
      'De zitting is verplaatst naar dinsdag 12 januari 2027 om 10:00 uur.',
      'Kom naar de zitting, of antwoord schriftelijk vóór die dag.',
    ],
    [/22 december/],
  );

  // Verstek, and nothing of it is computed: somebody finds out today what can still be done.
  await desk.op('2027-01-26');
  await desk.gebeurt('Vonnis', { van: 'De deurwaarder', besluit: 'Toegewezen' });
  await desk.ziet('Laat vandaag nagaan wat nog kan tegen het vonnis');
  await desk.handelAf('Juridisch Loket gebeld');

  await desk.op('2027-02-09');
  await desk.gebeurt('Ontruiming aangezegd', {
    ...{ van: 'De deurwaarder', dag: ['Dag van de ontruiming', '25-2-2027'], tijd: '09:30' },
  });
  const [thuis = '', elders = ''] = await desk.brieven(['Anna', 'Bert']);
  leest(
    [thuis],
    ['wil dat u op donderdag 25 februari 2027 om 09:30 uur uit uw huis gaat', 'opvang'],
    [/zitting is op/],
  );
  // Who lives elsewhere is not put out of a home and needs no place to sleep.
  leest(
    [elders],
    ['wil dat de woning op donderdag 25 februari 2027 om 09:30 uur leeg is'],
    [/zitting is op/, /uw huis gaat|opvang/],
  );

  await desk.op('2027-02-18');
  await desk.gebeurt('Ontruiming uitgesteld', { van: 'De deurwaarder' });
  leest(
    await desk.brieven(['Anna', 'Bert']),
    [
      'Wij hoorden op donderdag 18 februari 2027 van de deurwaarder dat de ontruiming van donderdag 25 februari 2027 is uitgesteld.',
      'Vraag dit zelf schriftelijk na',
    ],
    [/voorgoed|definitief|veilig/i],
  );

  // A regeling with the vonnis in force, then broken: no letter, no day.
  await desk.op('2027-02-23');
  await desk.gebeurt('Betalingsregeling afgesproken', {
    ...{ van: 'De verhuurder', antwoord: ['Blijft het vonnis van kracht?', 'Ja'] },
  });
  await desk.op('2027-05-03');
  await desk.gebeurt('Betalingsregeling verbroken', { van: 'De verhuurder' });
  await expect(desk.kaart('Volgende stap')).not.toContainText('Schrijf de brief');

  await desk.op('2027-05-04');
  await desk.gebeurt('Ontruiming aangezegd', {
    ...{ van: 'De deurwaarder', dag: ['Dag van de ontruiming', '27-5-2027'] },
  });
  // 5 May and Hemelvaart are no werkdagen (Atw 3).
  await desk.ziet('ma 10 mei');
  leest(
    await desk.brieven(['Anna', 'Bert']),
    ['donderdag 27 mei 2027', 'De dag in deze brief is nieuw.'],
    [/09:30/],
  );

  // Paid, says betrokkene: the day stands until who executes says otherwise.
  await desk.op('2027-05-18');
  await desk.gebeurt('Achterstand voldaan', { van: 'Betrokkene' });
  await desk.ziet('Vraag na of de ontruiming van do 27 mei 2027 nog doorgaat');
  await desk.op('2027-05-19');
  await desk.gebeurt('Ontruiming ingetrokken', { van: 'De verhuurder' });
  leest(
    await desk.brieven(['Anna', 'Bert']),
    [
      'Wij hoorden op woensdag 19 mei 2027 van Trivire dat de ontruiming van donderdag 27 mei 2027 niet doorgaat.',
    ],
    [/betaald|voldaan/],
  );

  await desk.op('2027-05-24');
  await sluit(desk);
  await expect(page.getByText(/afgesloten/i).first()).toBeVisible();

  // A year later another dagvaarding: another traject, in which nothing of the first counts.
  await desk.op('2028-05-15');
  await heropen(desk);
  const { anna: a, bert: b } = await desk.wie();
  await desk.meld('Trivire', {
    ...{ aanleiding: 'dagvaarding_verzonden', personen: [anna(a), bert(b)] },
    datums: { ...GEEN, zitting: toIsoDate('2028-06-13') },
  });
  leest(
    await desk.brieven(['Anna', 'Bert']),
    ['Er is een dagvaarding voor u verzonden.', 'De zitting is op dinsdag 13 juni 2028.'],
    [/\b202[67]\b(?!-)/, /februari|27 mei/],
  );
  await desk.op('2028-07-03');
  await desk.gebeurt('Ontruiming aangezegd', {
    ...{ van: 'De verhuurder', dag: ['Dag van de ontruiming', '20-7-2028'] },
  });
  await desk.op('2028-07-20');
  await desk.gebeurt('Ontruiming uitgevoerd', {
    ...{ van: 'De deurwaarder', antwoord: ['Is er opvang?', 'Onbekend'] },
  });
  await expect(desk.kaart('Procedure')).toContainText('Ontruiming uitgevoerd');
});

async function heropen({ page, dossierId }: Desk): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/dossiers/${dossierId}/afsluiten`);
  await page.getByRole('button', { name: 'Dossier heropenen' }).click();
  await expect(page.getByText('Er begint nu een nieuw traject')).toBeVisible();
  await page
    .getByRole('textbox', { name: 'Waarom gaat het dossier weer open?' })
    .fill('Weer een zaak.');
  await page.getByRole('button', { name: 'Heropenen', exact: true }).click();
  await expect(page.getByText(/is weer open/).first()).toBeVisible();
}

async function sluit({ page, dossierId }: Desk): Promise<void> {
  const to = (naam: string) =>
    page
      .getByRole('navigation', { name: 'Handelingen in dit dossier' })
      .getByRole('link', { name: naam })
      .click();
  await to('Screening');
  await page.getByRole('checkbox', { name: /^Advies/ }).check();
  const why = page.getByRole('textbox', { name: /Waarom wijkt u af/ });
  if (await why.isVisible()) await why.fill('De melder kan hiermee verder.');
  await page.getByRole('button', { name: 'Screening vastleggen' }).click();
  await expect(page.getByText('Screening vastgelegd').first()).toBeVisible();
  await page.goto(`${new URL(page.url()).origin}/#/dossiers/${dossierId}`);
  await to('Afsluiten');
  await page.getByRole('combobox', { name: 'Reden van afsluiting' }).click();
  await page.getByRole('option', { name: 'Oplossing' }).click();
  await page.getByRole('button', { name: 'Dossier afsluiten' }).click();
  await expect(page.getByRole('heading', { name: 'Dossier is afgesloten' })).toBeVisible();
}
