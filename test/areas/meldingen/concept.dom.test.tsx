import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { MeldingFormulier } from '#areas/meldingen/screen/melding-formulier.tsx';
import { legeMelding, legePersoon } from '#areas/meldingen/screen/waarden.ts';
import { concepten } from '#renderer/concepten/concepten.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { vandaagNu } from '#renderer/klok.ts';
import { VandaagProvider } from '#renderer/sessie/vandaag.tsx';
import { conceptVan, nieuwConcept } from '#test/support/concepten.ts';
import { register } from '#test/support/dossiers.ts';
import { scherm } from '#test/support/scherm.tsx';
import { portTransport } from '#test/support/transports.ts';

const setDay = (day: string) =>
  vi.useFakeTimers({ now: new Date(`${day}T10:00:00Z`), toFake: ['Date'] });
afterEach(() => {
  vi.useRealTimers();
  concepten.setOwner(undefined);
});

const sleutel = 'melding:nieuw';
const field = (id: string) => {
  const found = document.getElementById(id);
  if (!(found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement))
    throw new Error(`no field ${id}`);
  return found;
};
const typ = (id: string, value: string) => fireEvent.change(field(id), { target: { value } });

/** The page on which a melding is registered. */
async function meldpunt() {
  const { client, partnerId } = await register(portTransport);
  const partners = await client.partners.listPartners();
  const { rondom, pad, zoek } = scherm(client);
  concepten.setOwner('sam');
  const open = async (day: string) => {
    setDay(day);
    const { unmount } = render(
      <VandaagProvider>
        <MetConcept sleutel={sleutel}>
          {(geladen) => (
            <MeldingFormulier
              {...{ sleutel, geladen, partners, begin: legeMelding(vandaagNu()), sets: [] }}
            />
          )}
        </MetConcept>
      </VandaagProvider>,
      { wrapper: rondom },
    );
    await waitFor(() => field('ontvangenOp'));
    return async () => {
      await act(async () => void (await concepten.flush()));
      unmount();
    };
  };
  return { client, partnerId, open, pad, zoek };
}

test('a melding of which the day of receipt was left alone is received on the day it is opened again', async () => {
  const { client, open } = await meldpunt();
  const sluit = await open('2026-11-06');
  expect(field('ontvangenOp').value).toBe('vr 6 nov 2026');
  typ('p1.achternaam', 'Alfa');
  await sluit();
  expect(Object.keys((await conceptVan(client, sleutel))?.inhoud ?? {}).sort()).toEqual([
    'dossierId',
    'personen',
  ]);
  const again = await open('2026-11-16');
  expect(field('p1.achternaam').value).toBe('Alfa');
  expect(field('ontvangenOp').value).toBe('ma 16 nov 2026');
  await again();
});

test('dates that were typed come back: of receipt, and all that the melder named', async () => {
  const { open } = await meldpunt();
  const sluit = await open('2026-11-06');
  typ('ontvangenOp', '6-11-26');
  fireEvent.blur(field('ontvangenOp'));
  typ('p1.achternaam', 'Alfa');
  typ('verzondenOp', '5-11-26');
  await sluit();
  const again = await open('2026-11-16');
  expect(field('ontvangenOp').value).toBe('vr 6 nov 2026');
  expect(field('verzondenOp').value).toBe('do 5 nov 2026');
  await again();
});

test('a melding is begun beside another that is half typed, which is listed with its own address', async () => {
  const { client, open, zoek } = await meldpunt();
  const sluit = await open('2026-11-06');
  expect(screen.queryByRole('button', { name: 'Nog een melding beginnen' })).toBeNull();
  typ('p1.achternaam', 'Alfa');
  fireEvent.click(await screen.findByRole('button', { name: 'Nog een melding beginnen' }));
  await waitFor(() => expect(zoek()).toHaveProperty('concept'));
  await waitFor(() => expect(field('p1.achternaam').value).toBe(''));
  const { id } = (await conceptVan(client, sleutel)) ?? { id: '' };
  const link = await screen.findByRole('link', { name: /^Melding over Alfa, bewaard/ });
  expect(link.getAttribute('href')).toContain(`/meldingen/nieuw?concept=${id}`);
  typ('p1.achternaam', 'Beta');
  await act(async () => void (await concepten.flush()));
  expect((await client.werk.listConcepten()).map(({ titel }) => titel).sort()).toEqual([
    'Melding over Alfa',
    'Melding over Beta',
  ]);
  // Loaded again at this address: this one, and not the other.
  await sluit();
  const again = await open('2026-11-06');
  expect(field('p1.achternaam').value).toBe('Beta');
  fireEvent.click(await screen.findByRole('link', { name: /^Melding over Alfa/ }));
  await waitFor(() => expect(field('p1.achternaam').value).toBe('Alfa'));
  await again();
});

test('throwing a melding away empties all of the form, and can be undone', async () => {
  const { client, open } = await meldpunt();
  const personen = [{ ...legePersoon('p1'), bsn: '123' }];
  await client.werk.keepConcept(
    nieuwConcept({ sleutel, titel: 'Melding', inhoud: { personen, toelichting: 'half' } }),
  );
  const sluit = await open('2026-11-06');
  const fout = () => document.querySelector('[aria-invalid="true"]');
  expect(field('p1.bsn').value).toBe('123');
  await waitFor(() => expect(fout()).not.toBeNull());
  fireEvent.click(screen.getByRole('button', { name: 'Concept weggooien en opnieuw beginnen' }));
  expect(field('p1.bsn').value).toBe('');
  // What is typed anew is not judged before the field is left.
  typ('p1.bsn', '12');
  expect(fout()).toBeNull();
  typ('p1.bsn', '');
  expect(screen.queryByRole('navigation', { name: 'Begonnen meldingen' })).toBeNull();
  await waitFor(async () => expect(await client.werk.listConcepten()).toEqual([]));
  fireEvent.click(await screen.findByRole('button', { name: 'Ongedaan maken' }));
  expect(field('p1.bsn').value).toBe('123');
  await sluit();
  expect((await conceptVan(client, sleutel))?.inhoud).toMatchObject({
    personen,
    toelichting: 'half',
  });
});
