import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { IngelichtLijst } from '#areas/afsluiten/screen/ingelicht-lijst.tsx';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { VandaagProvider } from '#renderer/sessie/vandaag.tsx';
import { register, registered } from '#test/support/dossiers.ts';
import { invoer } from '#test/support/invoer.ts';
import { scherm } from '#test/support/scherm.tsx';
import { portTransport } from '#test/support/transports.ts';

const TEAM = 'Sociale Wijkteams Dordrecht';
const DIENST = 'Sociale Dienst Drechtsteden';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-05T09:00:00Z') });
  onTestFinished(() => void vi.useRealTimers());
});

test('of several things told by phone each is named, and what is left out stays open', async () => {
  const { client, partnerId } = await register(portTransport);
  const { dossier } = await registered(
    client,
    invoer(partnerId, { aanleiding: 'dagvaarding_verzonden' }),
  );
  const dossierId = dossier.id;
  const partners = await client.partners.listPartners();
  const idVan = (naam: string) => partners.find((one) => one.naam === naam)?.id ?? '';
  for (const naam of [TEAM, DIENST])
    await client.afsluiten.involvePartner({
      ...{ dossierId, partnerId: idVan(naam), rol: 'betrokken', contact: '' },
    });
  const datum = toIsoDate('2026-11-05');
  await client.afsluiten.recordBeeindiging({
    ...{ dossierId, partnerId: idVan(DIENST), datum, vernomenOp: datum, ongeveer: 'nee' },
    ...{ voldoet: 'onbekend', waarom: '', inspanning: '', gronden: ['niet_bekend'] },
    zelfVerteld: [],
  });
  const { rondom: Rondom } = scherm(client);
  render(
    <Rondom>
      <VandaagProvider>
        <IngelichtLijst dossierId={dossierId} magWijzigen />
      </VandaagProvider>
    </Rondom>,
  );
  fireEvent.click(await screen.findByRole('button', { name: `Telefonisch verteld: ${TEAM}` }));
  const venster = within(await screen.findByRole('dialog'));
  fireEvent.click(venster.getByLabelText('de dagvaarding is verzonden'));
  fireEvent.click(venster.getByRole('button', { name: 'Leg vast' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const { partijen } = await client.afsluiten.readIngelicht({ dossierId });
  const team = partijen.find(({ partner }) => partner.naam === TEAM);
  expect(team?.verteld.map(({ wat }) => wat)).toEqual([`${DIENST} is gestopt`]);
  expect(team?.open.map(({ wat }) => wat)).toEqual(['de dagvaarding is verzonden']);
});
