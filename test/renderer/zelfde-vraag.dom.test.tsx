import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Client } from '#areas/contract.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { ZORGEN, zorgNaam } from '#areas/dossiers/rules-huishouden.ts';
import type { AangemeldAccount } from '#areas/toegang/contract.ts';
import { setConnection } from '#renderer/api/client.ts';
import { concepten } from '#renderer/concepten/concepten.ts';
import { createAppRouter } from '#renderer/routes.tsx';
import { AccountContext } from '#renderer/sessie/hooks.ts';
import { queryClient } from '#renderer/sessie/query-client.ts';
import { VandaagProvider } from '#renderer/sessie/vandaag.tsx';
import { theme } from '#renderer/theme.ts';
import { register, registered } from '#test/support/dossiers.ts';
import { invoer } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-05T09:00:00Z') });
  onTestFinished(() => void vi.useRealTimers());
});
afterEach(async () => {
  cleanup();
  await concepten.flush();
  concepten.setOwner(undefined);
});

/** A register with one dossier, about somebody of whom little is known. */
async function bureau() {
  const made = await register(portTransport);
  const { client, partnerId } = made;
  const { dossier } = await registered(
    client,
    invoer(partnerId, {
      ...{ vraag: 'advies', vraagTekst: 'Wat kunnen wij doen?' },
      huishouden: {
        ...{ kinderen: 'onbekend', leeftijden: [], ondersteuningsvraag: '', samenstelling: '' },
      },
      zorgen: {},
      personen: [
        {
          betrokkeneId: null,
          gegevens: {
            ...{ achternaam: 'Voorbeeld', straat: 'Proefstraat', huisnummer: '12' },
            ...{ huisletter: 'A', toevoeging: '2', postcode: '3311AB', plaats: 'Dordrecht' },
          },
        },
      ],
    }),
  );
  return { ...made, dossier, read: () => client.dossiers.readDossier({ id: dossier.id }) };
}
type Bureau = Awaited<ReturnType<typeof bureau>>;

/** Opens the program at an address as it looks, with its theme. */
function open(client: Client, account: AangemeldAccount, adres: string) {
  setConnection(client);
  concepten.setOwner(account.id);
  queryClient.clear();
  window.location.hash = adres;
  render(
    <MantineProvider theme={theme}>
      <DatesProvider settings={{ locale: 'nl' }}>
        <QueryClientProvider client={queryClient}>
          <VandaagProvider>
            <AccountContext value={account}>
              <RouterProvider router={createAppRouter()} />
            </AccountContext>
          </VandaagProvider>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>,
  );
}

type Formulier = { readonly adres: (dossier: Dossier, bureau: Bureau) => string };
const op = (adres: (dossier: Dossier, bureau: Bureau) => string): Formulier => ({ adres });

const FORMULIEREN: Readonly<Record<string, Formulier>> = {
  melding: op(() => '/meldingen/nieuw'),
  bekendheidscheck: op(() => '/bekendheidscheck'),
  persoon: op(({ id, personen }) => `/dossiers/${id}/personen/${personen[0]?.id}`),
  huishouden: op(({ id }) => `/dossiers/${id}/huishouden`),
  screening: op(({ id }) => `/dossiers/${id}/screening`),
  notitie: op(({ id }) => `/dossiers/${id}?open=notitie`),
  contact: op(({ id }) => `/dossiers/${id}?open=contact`),
  opschorten: op(({ id, termijnen }) => `/dossiers/${id}?open=opschorten&van=${termijnen[0]?.id}`),
  afhandelen: op(({ id, termijnen }) => `/dossiers/${id}?open=afhandelen&van=${termijnen[0]?.id}`),
  stand: op(({ id }) => `/dossiers/${id}?open=stand`),
  antwoord: op(({ id }) => `/dossiers/${id}/antwoord`),
  beeindiging: op(({ id }) => `/dossiers/${id}/beeindigen`),
  afsluiten: op(({ id }) => `/dossiers/${id}/afsluiten`),
  partner: op(() => '/partners/nieuw'),
  contactpersoon: op((_, { partnerId }) => `/partners/${partnerId}/contactpersonen/nieuw`),
  account: op(() => '/instellingen/account'),
};

async function openForm(naam: string): Promise<Bureau> {
  const made = await bureau();
  const adres = FORMULIEREN[naam]?.adres(made.dossier, made) ?? '/';
  open(made.client, made.sam, adres);
  await waitFor(() => expect(velden().length).toBeGreaterThan(0));
  return made;
}

const velden = () => [
  ...document.querySelectorAll('form input, form textarea, form [role="radiogroup"]'),
];
const chosen = () =>
  [...document.querySelectorAll<HTMLInputElement>('form [role="radiogroup"] input:checked')].map(
    (input) => input.closest('label')?.textContent,
  );

describe.each(['melding', 'bekendheidscheck', 'persoon'])('the house number of %s', (naam) => {
  test('is one field, that takes it as it is said and shows how it was read', async () => {
    await openForm(naam);
    const [veld, ...others] = await screen.findAllByLabelText(
      /^(Huisnummer|Huisletter|Toevoeging)/,
    );
    if (!(veld instanceof HTMLInputElement)) throw new Error('there is no field');
    expect(others).toEqual([]);
    expect(veld.value).toBe(naam === 'persoon' ? '12A-2' : '');
    fireEvent.change(veld, { target: { value: '14 b-3' } });
    fireEvent.blur(veld);
    expect(veld.value).toBe('14B-3');
    screen.getByText('nummer 14, letter B, toevoeging 3');
  });
});

test('a house number is kept in its parts, and what is wrong with a part stands at its field', async () => {
  const { read } = await openForm('persoon');
  const veld = await screen.findByLabelText('Huisnummer');
  const typ = (label: string | RegExp, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const save = () => act(async () => void fireEvent.click(screen.getByText('Opslaan')));
  typ(/^Van wie hebt u dit/, 'De melder');
  typ('Huisnummer', '12-abcde');
  await save();
  await waitFor(() => expect(veld.getAttribute('aria-invalid')).toBe('true'));
  screen.getByText(/hoogstens vier letters of cijfers/);
  typ('Huisnummer', '14 c');
  // Another address was either wrong before, or somebody moved.
  fireEvent.click(screen.getByLabelText('Het oude adres klopte niet'));
  await save();
  await waitFor(async () =>
    expect((await read()).personen[0]).toMatchObject({
      ...{ huisnummer: '14', huisletter: 'C', toevoeging: null },
    }),
  );
});

describe.each(['melding', 'bekendheidscheck', 'persoon', 'huishouden', 'screening'])(
  'the questions of %s',
  (naam) => {
    test('have no answer before somebody gives one, by its letter or by mouse, and it can be taken away', async () => {
      await openForm(naam);
      const [rij, ...rest] = await screen.findAllByRole('radiogroup');
      expect(chosen()).toEqual([]);
      // One stop for Tab each.
      for (const one of [rij, ...rest])
        expect(one?.querySelectorAll('input[tabindex="0"]')).toHaveLength(1);
      const eerste = rij?.querySelector('input');
      if (!eerste) throw new Error('a question has no answers');
      const naamVan = (input: Element) => input.closest('label')?.textContent ?? '';
      const laatste = naamVan([...(rij?.querySelectorAll('input') ?? [])].at(-1) ?? eerste);
      fireEvent.keyDown(eerste, { key: laatste.slice(0, 1).toLowerCase() });
      await waitFor(() => expect(chosen()).toHaveLength(1));
      fireEvent.keyDown(eerste, { key: 'Backspace' });
      await waitFor(() => expect(chosen()).toEqual([]));
      fireEvent.click(eerste);
      await waitFor(() => expect(chosen()).toEqual([naamVan(eerste)]));
    });
  },
);

test.each(['melding', 'huishouden'])(
  '%s says once what is kept of an open answer',
  async (naam) => {
    await openForm(naam);
    expect(
      await screen.findAllByText('Wat u niet kiest, wordt vastgelegd als onbekend.'),
    ).toHaveLength(1);
  },
);

test('a household that is left open is kept as not known, and what is chosen as it was chosen', async () => {
  const { read } = await openForm('huishouden');
  const rij = await screen.findByRole('radiogroup', { name: zorgNaam(ZORGEN[1]) });
  fireEvent.keyDown(rij.querySelector('input') ?? rij, { key: 'e' });
  await act(async () => void fireEvent.click(screen.getByText('Opslaan')));
  await waitFor(async () => {
    const { huishouden, zorgen } = await read();
    expect(huishouden.kinderen).toBe('onbekend');
    expect(zorgen[ZORGEN[1]]).toBe('ernstige_zorg');
    expect(zorgen[ZORGEN[0]]).toBe('onbekend');
  });
});

describe.each(Object.keys(FORMULIEREN))('the hints of %s', (naam) => {
  test('stand under their field, and those about a list above it', async () => {
    await openForm(naam);
    // Of one choice that is ticked by itself it stands with its words, wherever Mantine puts it.
    const hints = document.querySelectorAll(
      'form .mantine-InputWrapper-root > .mantine-InputWrapper-description',
    );
    for (const hint of hints) {
      const wrapper = hint.parentElement;
      const isLijst = wrapper?.querySelectorAll('[type="radio"], [type="checkbox"]').length !== 0;
      const input = wrapper?.querySelector('input, textarea, button');
      const place = input && hint.compareDocumentPosition(input);
      expect([hint.textContent, place]).toEqual([
        hint.textContent,
        isLijst ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING,
      ]);
    }
  });
});
