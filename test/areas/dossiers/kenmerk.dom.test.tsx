import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { KenmerkVenster } from '#areas/dossiers/screen/melding-rij.tsx';
import { register, registered } from '#test/support/dossiers.ts';
import { invoer } from '#test/support/invoer.ts';
import { scherm } from '#test/support/scherm.tsx';
import { portTransport } from '#test/support/transports.ts';

async function venster() {
  const { client, partnerId } = await register(portTransport);
  const { dossier } = await registered(client, invoer(partnerId, { kenmerk: 'HZ-14' }));
  const [melding] = dossier.meldingen;
  if (melding === undefined) throw new Error('no melding');
  const { rondom } = scherm(client);
  const { unmount } = render(<KenmerkVenster melding={melding} sluiten={() => unmount()} />, {
    wrapper: rondom,
  });
  const veld = await screen.findByLabelText('Kenmerk van de melder');
  const stored = async () =>
    (await client.dossiers.readDossier({ id: dossier.id })).meldingen[0]?.kenmerk;
  return {
    ...{ client, melding, stored },
    typ: (value: string) => fireEvent.change(veld, { target: { value } }),
    druk: (name: string) => fireEvent.click(screen.getByRole('button', { name })),
  };
}

test('the reference is corrected in a window that closes when it is kept', async () => {
  const { typ, druk, stored } = await venster();
  typ('HZ-15');
  druk('Vastleggen');
  await waitFor(async () => expect(await stored()).toBe('HZ-15'));
  await waitFor(() => expect(screen.queryByLabelText('Kenmerk van de melder')).toBeNull());
});

test('what is odd is asked about once, and kept when somebody says so', async () => {
  const { typ, druk, stored } = await venster();
  typ('111222333');
  druk('Vastleggen');
  await screen.findByRole('status');
  expect(await stored()).toBe('HZ-14');
  druk('Klopt, toch vastleggen');
  await waitFor(async () => expect(await stored()).toBe('111222333'));
});

test('who was second sees what is stored, and may save over it', async () => {
  const { client, melding, typ, druk, stored } = await venster();
  await client.meldingen.changeKenmerk({
    ...{ id: melding.id, versie: 1, kenmerk: 'Van een ander', aanvaard: [] },
  });
  typ('HZ-16');
  druk('Vastleggen');
  await screen.findByText('Van een ander');
  expect(await stored()).toBe('Van een ander');
  druk('Vastleggen');
  await waitFor(async () => expect(await stored()).toBe('HZ-16'));
});
