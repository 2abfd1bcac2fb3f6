import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { IngelichtLijst } from '#areas/afsluiten/screen/ingelicht-lijst.tsx';
import { WachtwoordWijzigen } from '#areas/beheer/screen/mijn-account-pagina.tsx';
import { Aanmelden } from '#areas/toegang/screen/aanmelden.tsx';
import { ExportFormulier } from '#areas/verantwoording/screen/export-pagina.tsx';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { PartnerToevoegen } from '#renderer/dossier/partner-toevoegen.tsx';
import { AccountContext } from '#renderer/sessie/hooks.ts';
import { VandaagProvider } from '#renderer/sessie/vandaag.tsx';
import { openPeek, peek } from '#test/host/support.ts';
import { register, registered, SAM } from '#test/support/dossiers.ts';
import { invoer } from '#test/support/invoer.ts';
import { scherm } from '#test/support/scherm.tsx';
import { gescreend } from '#test/support/screening.ts';
import { portTransport } from '#test/support/transports.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-05T09:00:00Z') });
  onTestFinished(() => void vi.useRealTimers());
});

/** Sends a form three times before anything can be drawn, as a double click and a key do. */
function sendThrice(form: HTMLElement): void {
  act(() => {
    for (let press = 0; press < 3; press += 1) fireEvent.submit(form);
  });
}

/** Longer than another call would take to come in, had it been sent. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

async function openDossier() {
  const made = await register(portTransport);
  const { dossier } = await registered(made.client, invoer(made.partnerId));
  const count = async (what: string) => {
    const { historie } = await made.client.dossiers.readDossier({ id: dossier.id });
    return historie.filter(({ soort }) => soort === what).length;
  };
  return { ...made, dossierId: dossier.id, count };
}

test('a partner is added once when the form is sent three times in one moment', async () => {
  const { client, dossierId, count } = await openDossier();
  const afhandeling = await client.afsluiten.readAfhandeling({ dossierId });
  const { rondom: Rondom } = scherm(client);
  const onKlaar = vi.fn();
  render(
    <Rondom>
      <PartnerToevoegen afhandeling={afhandeling} onKlaar={onKlaar} />
    </Rondom>,
  );
  const form = await screen.findByRole('form');
  fireEvent.click(screen.getByRole('combobox', { name: /Partner/ }));
  fireEvent.click(await screen.findByRole('option', { name: 'Trivire', hidden: true }));
  sendThrice(form);
  await waitFor(() => expect(onKlaar).toHaveBeenCalled());
  await settled();
  expect(await count('partner')).toBe(1);
});

test('that a partner was told is recorded once when its button is pressed three times', async () => {
  const { client, dossierId, count } = await openDossier();
  const { versie } = await client.screening.recordScreening(gescreend(dossierId));
  await client.afsluiten.closeDossier({
    ...{ dossierId, versie, reden: 'oplossing', toelichting: '' },
    besluitOp: toIsoDate('2026-11-05'),
  });
  const { rondom: Rondom } = scherm(client);
  render(
    <Rondom>
      <VandaagProvider>
        <IngelichtLijst dossierId={dossierId} magWijzigen />
      </VandaagProvider>
    </Rondom>,
  );
  const button = await screen.findByRole('button', { name: /^Telefonisch verteld/ });
  act(() => {
    for (let press = 0; press < 3; press += 1) fireEvent.click(button);
  });
  await waitFor(async () => expect(await count('verteld')).toBeGreaterThan(0));
  await settled();
  expect(await count('verteld')).toBe(1);
});

test('an export is made once when its form is sent three times', async () => {
  const { client, folder } = await openDossier();
  const { rondom: Rondom } = scherm(client);
  render(
    <Rondom>
      <VandaagProvider>
        <ExportFormulier />
      </VandaagProvider>
    </Rondom>,
  );
  sendThrice(await screen.findByRole('form'));
  const look = await openPeek(folder);
  const made = () =>
    look<{ uitkomst: string }>(
      "SELECT uitkomst FROM log WHERE operatie = 'verantwoording.makeExport'",
    );
  await waitFor(() => expect(made().length).toBeGreaterThan(0), { timeout: 10_000 });
  await settled();
  expect(made()).toEqual([{ uitkomst: 'gelukt' }]);
});

test('a password is changed once, and no refusal follows, when the form is sent three times', async () => {
  const { client, engine, folder, sam } = await openDossier();
  const { rondom: Rondom } = scherm(client);
  render(
    <Rondom>
      <AccountContext value={sam}>
        <WachtwoordWijzigen />
      </AccountContext>
    </Rondom>,
  );
  const form = await screen.findByRole('form');
  const [huidig, nieuw] = form.querySelectorAll('input');
  if (huidig === undefined || nieuw === undefined) throw new Error('the form has two fields');
  fireEvent.change(huidig, { target: { value: SAM.wachtwoord } });
  fireEvent.change(nieuw, { target: { value: 'acht paarse wolken zingen' } });
  sendThrice(form);
  await waitFor(() => expect(huidig.value).toBe(''), { timeout: 10_000 });
  await settled();
  await engine.stop();
  const changed = "SELECT uitkomst FROM log WHERE operatie = 'toegang.changeWachtwoord'";
  expect(await peek(folder, changed)).toEqual([{ uitkomst: 'gelukt' }]);
});

test('a wrong password counts as one attempt when it is sent three times', async () => {
  const { client, engine, folder } = await openDossier();
  await client.toegang.signOut();
  const { rondom: Rondom } = scherm(client);
  const { container } = render(
    <Rondom>
      <Aanmelden
        vergrendeld="sam"
        demoAccounts={undefined}
        onVergeten={() => undefined}
        onZoalsHetIs={() => undefined}
      />
    </Rondom>,
  );
  const form = container.querySelector('form');
  const field = container.querySelector<HTMLInputElement>('input[type="password"]');
  if (form === null || field === null) throw new Error('no form to sign in');
  fireEvent.change(field, { target: { value: 'zeker niet goed' } });
  sendThrice(form);
  await waitFor(() => expect(field.value).toBe(''), { timeout: 10_000 });
  await settled();
  await client.toegang.signIn({ accountnaam: SAM.accountnaam, wachtwoord: SAM.wachtwoord });
  await engine.stop();
  const refused =
    "SELECT uitkomst FROM log WHERE operatie = 'toegang.signIn' AND uitkomst LIKE 'geweigerd%'";
  expect(await peek(folder, refused)).toHaveLength(1);
});
