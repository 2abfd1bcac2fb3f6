import { DatesProvider } from '@mantine/dates';
import { createRouterClient } from '@orpc/server';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Client } from '#areas/contract.ts';
import { LogboekPagina } from '#areas/verantwoording/screen/logboek-pagina.tsx';
import { logTekst } from '#areas/verantwoording/screen/tekst-logboek.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Rol } from '#domain/rollen.ts';
import { AccountContext } from '#renderer/sessie/hooks.ts';
import { VandaagProvider } from '#renderer/sessie/vandaag.tsx';
import { register, registered, SAM } from '#test/support/dossiers.ts';
import { invoer } from '#test/support/invoer.ts';
import { scherm } from '#test/support/scherm.tsx';
import { portTransport } from '#test/support/transports.ts';

// The day on which the register of a test is.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-05T09:00:00Z') });
  onTestFinished(() => void vi.useRealTimers());
});

const FG = {
  naam: 'Fien Gegevens',
  accountnaam: 'fien',
  rollen: ['fg' as Rol],
  wachtwoord: 'elf stille vijvers glanzen',
};

async function blad(rollen: Rol[] = ['fg']) {
  const { client, engine, partnerId, open, openBeheerder } = await register(portTransport);
  const account = await (await openBeheerder()).toegang.createAccount(FG);
  const fg = await open();
  await fg.toegang.signIn(FG);
  const { dossier } = await registered(client, invoer(partnerId));
  const dag = toIsoDate('2026-11-05');
  // Not over the port: the Blob of jsdom is not the one that a port carries.
  const direct: Client = createRouterClient(engine.api, {
    context: { sessie: engine.openSessie() },
  });
  await direct.toegang.signIn(SAM);
  await direct.verantwoording.makeExport({
    ...{ van: dag, tot: dag, soort: 'meldingen', formaat: 'csv', metNamen: true },
    doel: 'Jaarverslag',
  });
  const { rondom: Rondom } = scherm(fg);
  render(
    <Rondom>
      <DatesProvider settings={{ locale: 'nl' }}>
        <VandaagProvider>
          <AccountContext value={{ ...account, rollen }}>
            <LogboekPagina />
          </AccountContext>
        </VandaagProvider>
      </DatesProvider>
    </Rondom>,
  );
  return { dossier };
}

test('the FG reads who did what, in Dutch, and what an export was for', async () => {
  await blad();
  const tabel = await screen.findByRole('table', { name: 'Logregels' });
  const inTabel = within(tabel);
  expect(inTabel.getAllByText('Sam Screener').length).toBeGreaterThan(2);
  expect(inTabel.getByText(/1 rij, met namen/).textContent).toContain('Doel: Jaarverslag');
  expect(tabel.textContent).not.toMatch(/listWerk|makeExport|gelukt\b|geweigerd_/);
});

test('by the number of a dossier only who saw that is shown, and an unknown one is told', async () => {
  const { dossier } = await blad();
  await screen.findByRole('table', { name: 'Logregels' });
  const ask = (nummer: string) => {
    fireEvent.change(screen.getByLabelText('Dossiernummer'), { target: { value: nummer } });
    fireEvent.click(screen.getByRole('button', { name: 'Toon bij dossier' }));
  };
  ask(dossier.nummer);
  await vi.waitFor(() => expect(screen.queryByLabelText('Wie')).toBeNull());
  const tabel = await screen.findByRole('table', { name: 'Logregels' });
  const delen = within(tabel).getAllByRole('row').slice(1);
  expect(delen.map((rij) => within(rij).getAllByRole('cell')[4]?.textContent)).toEqual([
    'Verantwoording',
    'Dossiers',
    'Meldingen',
  ]);
  ask('2026-09999');
  await screen.findByText(/^Er is geen dossier met nummer 2026-09999\./);
});

test('who is no FG sees nothing of it', async () => {
  await blad(['screener']);
  expect(await screen.findByText(/hoort niet bij uw rol/)).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
});

test('a back-up and a register that was opened as it stands are called by what they are', () => {
  expect(logTekst.deel('beheer.makeBackup')).toBe('Back-ups');
  expect(logTekst.deel('toegang.restoreBackup')).toBe('Back-ups');
  expect(logTekst.deel('toegang.recover.zoalsHetIs')).toBe('Register geopend zoals het is');
  expect(logTekst.deel('beheer.changeInstelling')).toBe('Instellingen');
});
