import { DatesProvider } from '@mantine/dates';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { BereikVenster } from '#areas/dossiers/screen/bereik-venster.tsx';
import { persoonFeiten, persoonMerken } from '#areas/dossiers/screen/persoon-feiten.ts';
import { ProcedureVenster } from '#areas/dossiers/screen/procedure-formulier.tsx';
import { RolVenster } from '#areas/dossiers/screen/rol-venster.tsx';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { VandaagProvider } from '#renderer/sessie/vandaag.tsx';
import { register, registered } from '#test/support/dossiers.ts';
import { invoer } from '#test/support/invoer.ts';
import { scherm } from '#test/support/scherm.tsx';
import { portTransport } from '#test/support/transports.ts';

// The day on which the register of a test is.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-05T09:00:00Z') });
  onTestFinished(() => void vi.useRealTimers());
});

const niets = () => undefined;

async function blad() {
  const { client, partnerId } = await register(portTransport);
  const { dossier } = await registered(
    client,
    invoer(partnerId, { aanleiding: 'dagvaarding_verzonden' }),
  );
  const { rondom: Rondom } = scherm(client);
  const wrapper = ({ children }: { children: React.ReactNode }) => (
    <Rondom>
      <DatesProvider settings={{ locale: 'nl' }}>
        <VandaagProvider>{children}</VandaagProvider>
      </DatesProvider>
    </Rondom>
  );
  const [persoon] = dossier.personen;
  const [procedure] = dossier.procedures;
  if (persoon === undefined || procedure === undefined) throw new Error('no person or procedure');
  const nu = () => client.dossiers.readDossier({ id: dossier.id });
  const typ = (label: string | RegExp, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  return { dossier, persoon, procedure, wrapper, nu, typ };
}

test('an address for post is typed in the window, and what it lacks stands at its field', async () => {
  const { dossier, persoon, wrapper, nu, typ } = await blad();
  render(<BereikVenster {...{ dossier, persoon }} sluiten={niets} />, { wrapper });
  fireEvent.click(await screen.findByLabelText('Post gaat naar een ander adres'));
  typ('Straat en nummer, of postbus', 'Postbus 12');
  typ('Plaats', 'Dordrecht');
  fireEvent.click(screen.getByLabelText('Met twee gaan'));
  fireEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
  await screen.findByText(/Vul een postcode in/u);
  expect((await nu()).personen[0]?.bereik.post).toBeNull();
  typ('Postcode', '3300 AB');
  const opslaan = screen.getByRole('button', { name: 'Opslaan' });
  await waitFor(() => expect(opslaan).toHaveProperty('disabled', false));
  fireEvent.click(opslaan);
  await waitFor(async () =>
    expect((await nu()).personen[0]?.bereik.post?.straat).toBe('Postbus 12'),
  );
  const [na] = (await nu()).personen;
  if (na === undefined) throw new Error('nobody');
  const vandaag = toIsoDate('2026-11-05');
  expect(persoonFeiten(na, vandaag)).toContainEqual({
    ...{ label: 'Brieven naar', value: 'Postbus 12, 3300 AB  DORDRECHT' },
  });
  expect(persoonMerken(na, vandaag).map(({ tekst }) => tekst)).toContain('Met twee gaan');
});

test('a role is chosen in the window', async () => {
  const { dossier, persoon, wrapper, nu } = await blad();
  render(<RolVenster {...{ dossier, persoon }} sluiten={niets} />, { wrapper });
  fireEvent.click(await screen.findByLabelText('Bewoner zonder contract'));
  fireEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
  await waitFor(async () => expect((await nu()).personen[0]?.rol).toBe('bewoner'));
});

test('the woning of a procedure is typed in its window', async () => {
  const { dossier, procedure, wrapper, nu, typ } = await blad();
  const deel = { dossier, magWijzigen: true, open: {}, openen: niets, sluiten: niets };
  render(<ProcedureVenster {...deel} procedure={procedure} />, { wrapper });
  await screen.findByLabelText('Straat');
  typ('Straat', 'Testweg');
  fireEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
  await waitFor(async () =>
    expect((await nu()).procedures[0]?.woning).toBe('Testweg 12A, 3311 AB Dordrecht'),
  );
});
