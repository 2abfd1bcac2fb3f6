import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { BeoordeelNoodzaak } from '#areas/dossiers/screen/noodzaak-venster.tsx';
import { register, registered } from '#test/support/dossiers.ts';
import { ANNA, invoer } from '#test/support/invoer.ts';
import { scherm } from '#test/support/scherm.tsx';
import { portTransport } from '#test/support/transports.ts';

const BSN = '111222333';

test('each field is kept with a reason or removed, by keyboard, and what misses stands beside it', async () => {
  const { client, partnerId } = await register(portTransport);
  const { dossier } = await registered(
    client,
    invoer(partnerId, {
      zorgen: { hygiene_vervuiling: 'zorg' },
      personen: [{ betrokkeneId: null, gegevens: { ...ANNA, bsn: BSN } }],
    }),
  );
  const { id, versie } = dossier;
  await client.dossiers.changeStand({
    ...{ id, versie, werkstatus: 'screening', processtap: '8' },
  });
  const { rondom } = scherm(client);
  render(<BeoordeelNoodzaak dossierId={id} zin="Beoordeel wat nog nodig is." />, {
    wrapper: rondom,
  });
  fireEvent.click(screen.getByRole('button', { name: /^Beoordeel/ }));
  const bsn = await screen.findByRole('radiogroup', { name: 'BSN van Anna van den Voorbeeld' });
  const zorgen = screen.getByRole('radiogroup', { name: 'De vijf zorgen' });
  // What the data say is not shown: nobody needs it to judge whether it is needed.
  expect(document.body.textContent).not.toContain(BSN);
  const save = () =>
    fireEvent.keyDown(bsn, { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true });
  save();
  expect(await screen.findAllByText('Kies of dit nog nodig is.')).toHaveLength(2);
  fireEvent.keyDown(zorgen, { key: 'n' });
  fireEvent.keyDown(bsn, { key: 'v' });
  expect(within(bsn).getByRole('radio', { name: 'Verwijderen' })).toHaveProperty('checked', true);
  save();
  expect(await screen.findByText('Kies waarom dit nog nodig is.')).toBeTruthy();
  expect((await client.dossiers.readNoodzaak({ dossierId: id })).velden).toHaveLength(2);
  fireEvent.click(screen.getByRole('combobox', { name: /^Waarom nog nodig: De vijf zorgen/ }));
  fireEvent.click(
    await screen.findByRole('option', { name: 'Hulp of zorg loopt nog', hidden: true }),
  );
  save();
  await waitFor(async () =>
    expect((await client.dossiers.readDossier({ id })).personen[0]?.heeftBsn).toBe(false),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const after = await client.dossiers.readDossier({ id });
  expect(after.zorgen).toEqual({ hygiene_vervuiling: 'zorg' });
  expect(after.taken.filter(({ soort }) => soort === 'noodzaak')).toEqual([]);
});
