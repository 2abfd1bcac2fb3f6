import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Client, contract } from '#areas/contract.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { legePersoon } from '#areas/meldingen/screen/waarden.ts';
import type { AangemeldAccount } from '#areas/toegang/contract.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { operations } from '#host/engine/declaraties.ts';
import { setConnection } from '#renderer/api/client.ts';
import { datumWaarde } from '#renderer/components/datum-toestand.ts';
import { concepten } from '#renderer/concepten/concepten.ts';
import { createAppRouter } from '#renderer/routes.tsx';
import { AccountContext } from '#renderer/sessie/hooks.ts';
import { queryClient } from '#renderer/sessie/query-client.ts';
import { VandaagProvider } from '#renderer/sessie/vandaag.tsx';
import { openPeek } from '#test/host/support.ts';
import { nieuwConcept } from '#test/support/concepten.ts';
import { register } from '#test/support/dossiers.ts';
import { invoer, overIemand } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';

const TODAY = toIsoDate('2026-11-05');
/** How late every answer comes that a form is waiting for. */
const LATE_MS = 300;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-05T09:00:00Z') });
  onTestFinished(() => void vi.useRealTimers());
});

async function bureau() {
  const made = await register(portTransport);
  const { client, partnerId } = made;
  const beheerder = await made.openBeheerder();
  await beheerder.brieven.changeBriefinstellingen({
    ...{ afzender: ['Postbus 1', '3300 AA Dordrecht'], telefoon: '078 000 00 00' },
    ...{ bereikbaar: 'op werkdagen', fg: 'via het algemene nummer' },
    ...{ opvang: 'de opvang in uw regio', venster: 'links', versie: 1 },
  });
  let nummer = 0;
  /** A dossier of somebody new, each time. */
  const dossier = async (other: Partial<ReturnType<typeof invoer>> = {}): Promise<Dossier> => {
    nummer += 1;
    const { dossierId } = await client.meldingen.registerMelding(
      invoer(partnerId, { ...overIemand(nummer), ...other }),
    );
    return client.dossiers.readDossier({ id: dossierId });
  };
  return { ...made, beheerder, dossier, look: await openPeek(made.folder) };
}
type Bureau = Awaited<ReturnType<typeof bureau>>;

/** Where a form is, filled in, and the button that registers. */
type Plek = {
  readonly adres: string;
  readonly knop: string | RegExp;
  /** What is kept of the form by the draft with which it opens. */
  readonly concept?: { readonly sleutel: string; readonly inhoud: Record<string, unknown> };
  /** What is pressed and chosen before the button is there. */
  readonly vooraf?: () => Promise<void>;
};

type Formulier = {
  /** The table in which it makes one row. */
  readonly table: string;
  readonly by?: 'beheerder';
  readonly plek: (bureau: Bureau, keer: number) => Promise<Plek>;
};

const screened = async ({ client }: Bureau, dossierId: string) =>
  client.screening.recordScreening({
    ...{ dossierId, antwoorden: { kinderen: { aanwezig: 'nee' } } },
    ...{ uitkomsten: ['advies_melder'], motivering: 'De melder kan hiermee verder.' },
  });

const press = async (name: string | RegExp, role = 'button') =>
  act(async () => {
    fireEvent.click(await screen.findByRole(role, { name }));
  });

/** Somebody who is registered twice, in two dossiers. */
async function twice({ client, partnerId, dossier }: Bureau) {
  const een = await dossier();
  const [persoon] = een.personen;
  const { betrokkeneId: _, gegevens } = { ...overIemandIn(een) };
  const { dossierId } = await client.meldingen.registerMelding(
    invoer(partnerId, {
      personen: [{ betrokkeneId: null, gegevens, gezien: [persoon?.id ?? ''] }],
    }),
  );
  return { een, ander: await client.dossiers.readDossier({ id: dossierId }) };
}

function overIemandIn({ personen }: Dossier) {
  const { voornaam, achternaam, geboortedatum } = personen[0] ?? {};
  return {
    betrokkeneId: null,
    gegevens: {
      ...{ voornaam: voornaam ?? '', achternaam: achternaam ?? '' },
      ...{ geboortedatum: geboortedatum ?? '', telefoon: '0612345678' },
    },
  };
}

async function merged(given: Bureau) {
  const { client } = given;
  const { een, ander } = await twice(given);
  const wie = { dossierId: een.id, id: een.personen[0]?.id ?? '' };
  const anderId = ander.personen[0]?.id ?? '';
  const { blijft, weg, groepen } = await client.personen.comparePersonen({ ...wie, anderId });
  const key = ({ betrokkene: { id, versie } }: typeof blijft) => ({ id, versie });
  await client.personen.mergePersonen({
    ...{ dossierId: een.id, blijft: key(blijft), weg: key(weg) },
    keuzes: Object.fromEntries(groepen.map(({ groep, voorstel }) => [groep, voorstel])) as never,
  });
  return een;
}

const FORMULIEREN: Readonly<Record<string, Formulier>> = {
  'meldingen.registerMelding': {
    table: 'melding',
    plek: async ({ partnerId }, keer) => ({
      adres: '/meldingen/nieuw',
      knop: 'Melding registreren',
      concept: {
        sleutel: 'melding:nieuw',
        inhoud: {
          ...{ partnerId, aanleiding: 'zorgen' },
          personen: [{ ...legePersoon('p1'), achternaam: `Proefpersoon${'abcdefgh'[keer]}` }],
        },
      },
    }),
  },
  'dossiers.addAantekening': {
    table: 'aantekening',
    plek: async ({ dossier }) => {
      const { id } = await dossier();
      return {
        ...{ adres: `/dossiers/${id}?open=notitie`, knop: 'Opslaan' },
        concept: { sleutel: `notitie:${id}`, inhoud: { tekst: 'Belt terug.' } },
      };
    },
  },
  'dossiers.addContactpoging': {
    table: 'contactpoging',
    plek: async ({ dossier }) => {
      const { id } = await dossier();
      return {
        ...{ adres: `/dossiers/${id}?open=contact`, knop: 'Opslaan' },
        concept: { sleutel: `poging:${id}`, inhoud: { uitkomst: 'bereikt', tekst: 'Sprak haar.' } },
      };
    },
  },
  'dossiers.recordNoodzaak': {
    table: "noodzaak WHERE soort = 'beoordeeld'",
    plek: async ({ client, dossier }) => {
      const { id, versie } = await dossier({ zorgen: { financiele_zelfredzaamheid: 'zorg' } });
      await client.dossiers.changeStand({
        ...{ id, versie, werkstatus: 'screening', processtap: '8' },
      });
      return {
        ...{ adres: `/dossiers/${id}`, knop: 'Opslaan' },
        vooraf: async () => {
          await press(/^Beoordeel: /);
          await press('Verwijderen', 'radio');
        },
      };
    },
  },
  'trajecten.addInzet': {
    table: 'inzet',
    plek: async ({ dossier }) => {
      const { id } = await dossier();
      return {
        ...{ adres: `/dossiers/${id}?open=inzet`, knop: 'Opslaan' },
        concept: { sleutel: `inzet:${id}`, inhoud: { soort: 'bemoeizorg' } },
      };
    },
  },
  'dossiers.splitHuishouden': {
    table: 'dossier',
    plek: async ({ dossier }, keer) => {
      const [een, ander] = [`Eerste${'abc'[keer]}`, `Tweede${'abc'[keer]}`].map((achternaam) => ({
        ...{ betrokkeneId: null, gegevens: { achternaam } },
      }));
      const { id } = await dossier({ personen: [een, ander].flatMap((one) => one ?? []) });
      return {
        ...{ adres: `/dossiers/${id}`, knop: 'Maak tweede dossier' },
        vooraf: async () => {
          await press('Huishouden splitsen…');
          const [eerste] = await screen.findAllByRole('checkbox');
          if (eerste !== undefined) fireEvent.click(eerste);
        },
      };
    },
  },
  'trajecten.addGebeurtenis': {
    table: 'gebeurtenis',
    plek: async ({ dossier }) => {
      const { id } = await dossier();
      const inhoud = { dossierId: id, procedureId: '', soort: 'vonnis', bron: 'verhuurder' };
      return {
        ...{ adres: `/dossiers/${id}?open=gebeurtenis`, knop: 'Vastleggen' },
        concept: { sleutel: `gebeurtenis:${id}`, inhoud },
      };
    },
  },
  'brieven.skipBrief': {
    table: 'brief WHERE niet_geschreven IS NOT NULL',
    plek: async ({ dossier }) => {
      const { id } = await dossier({ aanleiding: 'dagvaarding_verzonden' });
      return {
        ...{ adres: `/dossiers/${id}/brief?soort=dagvaarding`, knop: 'Vastleggen' },
        vooraf: async () => {
          fireEvent.click(await screen.findByText(/^Er gaat geen brief naar/));
          await press(/^Waarom niet/, 'combobox');
          fireEvent.click(
            await screen.findByRole('option', { name: 'In persoon verteld', hidden: true }),
          );
        },
      };
    },
  },
  'afsluiten.assignCasusregie': {
    table: 'casusregie',
    plek: async ({ dossier }) => ({
      ...{ adres: `/dossiers/${(await dossier()).id}`, knop: 'Casusregie vastleggen' },
      vooraf: async () => {
        await press('Casusregisseur vastleggen');
        await press(/^Partner/, 'combobox');
        const [team] = await screen.findAllByRole('option', {
          ...{ name: /Sociaal Team/, hidden: true },
        });
        if (team !== undefined) fireEvent.click(team);
        const naam = await screen.findByRole('combobox', { name: /^Naam van de casusregisseur/ });
        fireEvent.change(naam, { target: { value: 'Tim Testers' } });
      },
    }),
  },
  'afsluiten.involvePartner': {
    table: 'dossierpartner',
    plek: async ({ dossier }) => ({
      ...{ adres: `/dossiers/${(await dossier()).id}/beeindigen`, knop: 'Toevoegen' },
      vooraf: async () => {
        await press(/Partner toevoegen/);
        await press(/^Partner/, 'combobox');
        const [team] = await screen.findAllByRole('option', {
          ...{ name: /Sociaal Team/, hidden: true },
        });
        if (team !== undefined) fireEvent.click(team);
      },
    }),
  },
  'afsluiten.recordBeeindiging': {
    table: 'beeindiging',
    plek: async ({ dossier, partnerId }) => {
      const { id } = await dossier();
      const inhoud = {
        ...{ partnerId, inspanning: 'Twee brieven.', gronden: ['werkt_niet_mee'] },
      };
      return {
        ...{ adres: `/dossiers/${id}/beeindigen`, knop: /registreren/i },
        concept: { sleutel: `beeindiging:${id}`, inhoud },
      };
    },
  },
  'afsluiten.recordMededelingen': {
    table: 'mededeling',
    plek: async (given) => {
      const { id } = await given.dossier();
      const { versie } = await screened(given, id);
      await given.client.afsluiten.closeDossier({
        ...{ dossierId: id, versie, reden: 'oplossing', besluitOp: TODAY, toelichting: '' },
      });
      return { adres: `/dossiers/${id}/ingelicht`, knop: /^Telefonisch verteld/ };
    },
  },
  'afsluiten.skipMededelingen': {
    table: "afgedaan WHERE sleutel LIKE 'niet_vertellen:%'",
    plek: async (given) => {
      const { id } = await given.dossier({ aanleiding: 'dagvaarding_verzonden' });
      const partners = await given.client.partners.listPartners();
      await given.client.afsluiten.involvePartner({
        ...{ dossierId: id, rol: 'betrokken', contact: '' },
        partnerId: partners.find(({ soort }) => soort === 'jeugdteam')?.id ?? '',
      });
      return { adres: `/dossiers/${id}/ingelicht`, knop: /^Niet vertellen/ };
    },
  },
  'afsluiten.closeDossier': {
    table: 'afsluiting',
    plek: async (given) => {
      const { id } = await given.dossier();
      await screened(given, id);
      const inhoud = { reden: 'oplossing', toelichting: 'Betaald.' };
      return {
        ...{ adres: `/dossiers/${id}/afsluiten`, knop: /afsluiten$/i },
        concept: { sleutel: `afsluiten:${id}`, inhoud },
      };
    },
  },
  'afsluiten.reopenDossier': {
    table: "historie WHERE soort = 'heropend'",
    plek: async (given) => {
      const { id } = await given.dossier();
      const { versie } = await screened(given, id);
      await given.client.afsluiten.closeDossier({
        ...{ dossierId: id, versie, reden: 'oplossing', besluitOp: TODAY, toelichting: '' },
      });
      return {
        ...{ adres: `/dossiers/${id}/afsluiten`, knop: /^Heropenen|heropenen$/i },
        concept: { sleutel: `heropenen:${id}`, inhoud: { reden: 'Toch nog schuld.' } },
      };
    },
  },
  'screening.recordScreening': {
    table: 'screening',
    plek: async ({ dossier }) => {
      const { id } = await dossier();
      const inhoud = { uitkomsten: ['advies_melder'], motivering: 'Genoeg zo.' };
      return {
        ...{ adres: `/dossiers/${id}/screening`, knop: 'Screening vastleggen' },
        concept: { sleutel: `screening:${id}`, inhoud },
      };
    },
  },
  'screening.recordAfstemming': {
    table: 'afstemming',
    plek: async ({ dossier }) => {
      const { id } = await dossier();
      return {
        ...{ adres: `/dossiers/${id}/screening`, knop: 'Afstemming vastleggen' },
        concept: {
          sleutel: `afstemming:${id}`,
          inhoud: { met: 'Sociaal Team', tekst: 'Zij gaan langs.' },
        },
        vooraf: async () => {
          await press('Afstemming vastleggen');
          await screen.findByRole('form', { name: /Afstemming/ });
        },
      };
    },
  },
  'partners.createPartner': {
    table: 'partner',
    plek: async (_, keer) => ({
      ...{ adres: '/partners/nieuw', knop: 'Partner maken' },
      concept: { sleutel: 'partner:nieuw', inhoud: { naam: `Proefwoning ${keer}` } },
    }),
  },
  'partners.createContactpersoon': {
    table: 'contactpersoon',
    plek: async ({ partnerId }, keer) => ({
      ...{ adres: `/partners/${partnerId}/contactpersonen/nieuw`, knop: 'Contactpersoon maken' },
      concept: {
        sleutel: `contactpersoon-nieuw:${partnerId}`,
        inhoud: { naam: `Bo Proef ${keer}` },
      },
    }),
  },
  'beheer.copyAfsprakenset': {
    table: 'afsprakenset',
    by: 'beheerder',
    plek: async ({ client }, keer) => {
      const id = (await client.beheer.listAfsprakensets())[0]?.id ?? '';
      const geldigVan = datumWaarde(toIsoDate(`203${keer}-07-01`));
      return {
        ...{ adres: `/instellingen/afspraken/${id}/kopie`, knop: /maken$/i },
        concept: {
          sleutel: `afsprakenset-kopie:${id}`,
          inhoud: { naam: `Proefset ${keer}`, geldigVan },
        },
      };
    },
  },
  'beheer.importAfsprakenset': {
    table: 'afsprakenset',
    by: 'beheerder',
    plek: async (_, keer) => ({
      ...{ adres: '/instellingen/afspraken-inlezen', knop: 'Inlezen' },
      vooraf: async () => {
        const tekst = JSON.stringify({
          ...{
            soort: 'afsprakenset',
            versie: 1,
            code: `proefset_${keer}`,
            bron: '',
            opmerking: '',
          },
          ...{ naam: `Proefset ${keer}`, geldigVan: `203${keer}-08-01`, geldigTot: null },
          ...{ verlengdTot: null, goedeVrijdagVrij: false, gemeenten: [], aanleidingen: [] },
          ...{ teVertellen: [], prioriteit: [], seniorVanaf: null, stappen: [], partijen: [] },
          ...{ weetregels: [], vrijeDagen: [], termijnen: [] },
        });
        fireEvent.change(
          await screen.findByLabelText('Inhoud van het bestand', { selector: 'textarea' }),
          {
            target: { value: tekst },
          },
        );
        act(() => fireEvent.click(screen.getByRole('button', { name: 'Controleren' })));
        await screen.findByText(new RegExp(`Proefset ${keer}`));
      },
    }),
  },
  'beheer.addVrijeDag': {
    table: 'vrije_dag',
    by: 'beheerder',
    plek: async ({ client }, keer) => {
      const id = (await client.beheer.listAfsprakensets())[0]?.id ?? '';
      const datum = datumWaarde(toIsoDate(`2027-02-0${keer + 1}`));
      return {
        ...{ adres: `/instellingen/afspraken/${id}`, knop: 'Dag toevoegen' },
        concept: { sleutel: `vrije-dag:${id}`, inhoud: { naam: 'Proefdag', datum } },
      };
    },
  },
  'partnervragen.registerAntwoord': {
    table: 'verstrekking',
    plek: async ({ dossier, partnerId }) => {
      const { id } = await dossier({ vraag: 'advies', vraagTekst: 'Wat kunnen wij doen?' });
      const inhoud = { partnerId, soort: 'advies', ontvanger: 'mevrouw Testa' };
      return {
        ...{ adres: `/dossiers/${id}/antwoord`, knop: 'Kopieer en leg vast' },
        concept: { sleutel: `antwoord:${id}`, inhoud: { ...inhoud, tekst: 'Bel eerst.' } },
      };
    },
  },
  'trajecten.planNavraag': {
    table: 'partnernavraag',
    plek: async ({ dossier }) => {
      const { id } = await dossier();
      return {
        ...{ adres: `/dossiers/${id}`, knop: 'Navraag plannen' },
        vooraf: async () => {
          const [eerste] = await screen.findAllByRole('button', { name: 'Navragen' });
          if (eerste === undefined) throw new Error('no step to ask about');
          act(() => fireEvent.click(eerste));
        },
      };
    },
  },
  'partnervragen.registerVraag': {
    table: 'partnervraag',
    plek: async ({ dossier, partnerId }) => {
      const { id } = await dossier();
      return {
        ...{ adres: `/dossiers/${id}/vraag`, knop: 'Vraag vastleggen' },
        concept: { sleutel: `vraag:${id}`, inhoud: { partnerId, vraag: 'Loopt er iets?' } },
      };
    },
  },
  'partnervragen.registerSpoed': {
    table: 'verstrekking',
    plek: async ({ dossier, client }) => {
      const { id } = await dossier({});
      const partners = await client.partners.listPartners();
      const partnerId = partners.find(({ naam }) => naam === 'Veilig Thuis')?.id ?? '';
      return {
        ...{ adres: `/dossiers/${id}/antwoord`, knop: 'Leg spoedbericht vast' },
        vooraf: async () => {
          const aan = await screen.findByLabelText(/Aan wie/);
          await waitFor(() => expect(screen.getByText('Veilig Thuis')).toBeTruthy());
          fireEvent.change(aan, { target: { value: partnerId } });
          fireEvent.change(screen.getByLabelText(/Wat u vertelde/), {
            target: { value: 'Er is gevaar.' },
          });
        },
      };
    },
  },
  'bekendheid.refuseCheck': {
    table: 'bekendheidscheck',
    plek: async ({ client }) => {
      const partners = await client.partners.listPartners();
      const partnerId = partners.find(({ naam }) => naam === 'Veilig Thuis')?.id ?? '';
      const vraag = {
        ...{ partnerId, contactpersoonId: '', rol: 'casusregisseur', namens: 'Karin Contact' },
        ...{ kenmerk: 'HZ-114', dossiernummer: '', doel: 'casusregie', kanaal: 'telefoon' },
        naContact: 'ja',
        toelichting: 'Plan van aanpak maken.',
      };
      return {
        ...{ adres: '/bekendheidscheck', knop: /geen antwoord|weiger|vastleggen/i },
        concept: { sleutel: 'bekendheidscheck:nieuw', inhoud: { vraag } },
      };
    },
  },
  'personen.mergePersonen': {
    table: 'samenvoeging',
    plek: async (given) => {
      const { een } = await twice(given);
      const adres = `/dossiers/${een.id}/personen/${een.personen[0]?.id}/samenvoegen`;
      return {
        ...{ adres, knop: 'Ja, samenvoegen' },
        vooraf: async () => {
          const [eerste] = await screen.findAllByRole('button', { name: /^Vergelijk/ });
          if (eerste !== undefined) fireEvent.click(eerste);
          await press('Samenvoegen…');
        },
      };
    },
  },
  'personen.splitPersoon': {
    table: 'samenvoeging',
    plek: async ({ client, dossier, partnerId }) => {
      const een = await dossier();
      const id = een.personen[0]?.id ?? '';
      const { gegevens } = overIemandIn(een);
      await client.meldingen.registerMelding(
        invoer(partnerId, { personen: [{ betrokkeneId: id, gegevens }] }),
      );
      return {
        ...{ adres: `/dossiers/${een.id}/personen/${id}/splitsen`, knop: 'Ja, splitsen' },
        vooraf: async () => {
          const [, tweede] = await screen.findAllByRole('checkbox');
          if (tweede !== undefined) fireEvent.click(tweede);
          const geboren = await screen.findByLabelText(/^Geboortedatum van de tweede/);
          fireEvent.change(geboren, { target: { value: '' } });
          await press('Splitsen…');
        },
      };
    },
  },
  'personen.undoPersonen': {
    table: 'samenvoeging WHERE ongedaan_op IS NOT NULL',
    plek: async (given) => ({
      ...{ adres: `/dossiers/${(await merged(given)).id}`, knop: 'Ja, ongedaan maken' },
      vooraf: () => press('Ongedaan maken…'),
    }),
  },
};

/** A letter is printed on the way, which the stand-in for a browser cannot: a journey presses it. */
const IN_DE_BROWSER = ['brieven.registerBrief', 'brieven.registerBrieven'];

const declared = operations(contract)
  .filter(({ meta }) => meta.once === true)
  .map(({ path }) => path);

/** The client, with one operation whose answers come late, and which ids were sent with it. */
function late(client: Client, path: string, sent: unknown[]): Client {
  const [area = '', name = ''] = path.split('.');
  const wrap = (target: object, key: string, inner: (value: object) => unknown): object =>
    new Proxy(target, {
      get: (from, asked) => {
        const value = Reflect.get(from, asked);
        return asked === key ? inner(value as object) : value;
      },
    });
  return wrap(client, area, (operaties) =>
    wrap(operaties, name, (call) => async (...given: readonly unknown[]) => {
      sent.push(Reflect.get(Object(given[0]), 'inzending'));
      const answer = await Reflect.apply(call as never, undefined, given as never);
      await pause(LATE_MS);
      return answer;
    }),
  ) as Client;
}

/** Opens the program at an address, as whoever it is. */
function open(client: Client, account: AangemeldAccount, adres: string) {
  setConnection(client);
  concepten.setOwner(account.id);
  queryClient.clear();
  window.location.hash = adres;
  const router = createAppRouter();
  render(
    <MantineProvider>
      <DatesProvider settings={{ locale: 'nl' }}>
        <QueryClientProvider client={queryClient}>
          <VandaagProvider>
            <AccountContext value={account}>
              <RouterProvider router={router} />
            </AccountContext>
          </VandaagProvider>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>,
  );
}

/** A button as a hurried hand presses it: twice by mouse, or twice with Ctrl+Enter. */
const DRUKKEN = [
  ['klik', 0],
  ['toets', 130],
  ['klik', 500],
] as const;

/** The button that registers: of the window over the page when there is one. */
async function findButton(name: string | RegExp): Promise<HTMLElement> {
  const found = await screen.findAllByRole('button', { name });
  const button = found.find((one) => one.closest('[role="dialog"]') !== null) ?? found.at(-1);
  if (button === undefined) throw new Error('there is no button');
  return button;
}

function hit(knop: HTMLElement, wijze: 'klik' | 'toets'): void {
  const form = knop.closest('form');
  if (wijze === 'klik' || form === null) fireEvent.click(knop);
  else fireEvent.keyDown(form, { key: 'Enter', code: 'Enter', ctrlKey: true });
}

test('every form that registers something is walked here', () => {
  expect([...Object.keys(FORMULIEREN), ...IN_DE_BROWSER].sort()).toEqual([...declared].sort());
});

describe.each(Object.keys(FORMULIEREN))('the form of %s', (path) => {
  test('registers once, however its button is pressed, while answers are late', async () => {
    const formulier = FORMULIEREN[path];
    if (formulier === undefined) throw new Error(`${path} is walked nowhere`);
    const made = await bureau();
    const { look, sam } = made;
    const isBeheer = formulier.by === 'beheerder';
    const own = isBeheer ? made.beheerder : made.client;
    const account = isBeheer ? ((await own.toegang.listAccounts())[0] ?? sam) : sam;
    const count = () =>
      look<{ aantal: number }>(`SELECT count(*) AS aantal FROM ${formulier.table}`)[0]?.aantal ?? 0;
    for (const [keer, [wijze, gap]] of DRUKKEN.entries()) {
      const { adres, knop, concept, vooraf } = await formulier.plek(made, keer);
      if (concept !== undefined)
        await own.werk.keepConcept(nieuwConcept({ titel: 't', ...concept }));
      const sent: unknown[] = [];
      open(late(own, path, sent), account, adres);
      await vooraf?.();
      const button = await findButton(knop);
      await waitFor(() => expect(button).toHaveProperty('disabled', false));
      const before = count();
      act(() => hit(button, wijze));
      await act(() => pause(gap));
      const again = button.isConnected
        ? button
        : (screen.queryByRole('button', { name: knop }) ?? button);
      act(() => hit(again, wijze));
      await waitFor(() => expect(count()).toBeGreaterThan(before));
      await act(() => pause(LATE_MS + 200));
      expect([wijze, gap, count() - before]).toEqual([wijze, gap, 1]);
      // With the id of the form, so that an answer that is lost is no second registration either.
      expect(sent).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
      cleanup();
      await concepten.flush();
    }
  });
});
