import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { AfhandelFormulier } from '#areas/dossiers/screen/termijn-afhandelen.tsx';
import { concepten } from '#renderer/concepten/concepten.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { VandaagProvider } from '#renderer/sessie/vandaag.tsx';
import { conceptVan } from '#test/support/concepten.ts';
import { register, registered } from '#test/support/dossiers.ts';
import { invoer } from '#test/support/invoer.ts';
import { scherm } from '#test/support/scherm.tsx';
import { portTransport } from '#test/support/transports.ts';

const setDay = (day: string) =>
  vi.useFakeTimers({ now: new Date(`${day}T10:00:00Z`), toFake: ['Date'] });
afterEach(() => {
  vi.useRealTimers();
  concepten.setOwner(undefined);
});

/** A dossier with a term that runs, and its form to say that the term was met. */
async function termijn() {
  const { client, partnerId } = await register(portTransport);
  const { dossier } = await registered(
    client,
    invoer(partnerId, { vraag: 'advies', vraagTekst: 'Wat nu?' }),
  );
  const [loopt] = dossier.termijnen;
  if (loopt === undefined) throw new Error('the dossier has no term');
  const { rondom } = scherm(client);
  concepten.setOwner('sam');
  const sleutel = `termijn-afhandelen:${loopt.id}`;
  const deel = { dossier, magWijzigen: true, open: {}, openen: () => {}, sluiten: () => {} };
  const open = async (day: string, versie = loopt.versie) => {
    setDay(day);
    const { unmount } = render(
      <VandaagProvider>
        <MetConcept sleutel={sleutel}>
          {(geladen) => (
            <AfhandelFormulier {...deel} {...{ sleutel, geladen }} termijn={{ ...loopt, versie }} />
          )}
        </MetConcept>
      </VandaagProvider>,
      { wrapper: rondom },
    );
    const tekst = await screen.findByLabelText<HTMLTextAreaElement>(/^Waarmee/);
    const datum = screen.getByLabelText<HTMLInputElement>(/^Afgehandeld op/);
    const typ = (veld: HTMLElement, value: string) => fireEvent.change(veld, { target: { value } });
    const sluit = async () => {
      await act(async () => void (await concepten.flush()));
      unmount();
    };
    return { tekst, datum, typ, sluit };
  };
  return { client, sleutel, open, loopt };
}

test('a date that was left alone is the date of the day on which the form is opened again', async () => {
  const { client, sleutel, open } = await termijn();
  const first = await open('2026-11-06');
  expect(first.datum.value).toBe('vr 6 nov 2026');
  first.typ(first.tekst, 'Gebeld');
  await first.sluit();
  expect((await conceptVan(client, sleutel))?.inhoud).not.toHaveProperty('datum');
  const later = await open('2026-11-16');
  expect(later.tekst.value).toBe('Gebeld');
  expect(later.datum.value).toBe('ma 16 nov 2026');
  // Typing on does not make it a date that somebody chose.
  later.typ(later.tekst, 'Gebeld en gemaild');
  await later.sluit();
  const last = await open('2026-11-17');
  expect(last.tekst.value).toBe('Gebeld en gemaild');
  expect(last.datum.value).toBe('di 17 nov 2026');
  await last.sluit();
});

test('a date that somebody typed stays that date, also when it was the date of that day', async () => {
  const { open } = await termijn();
  const first = await open('2026-11-06');
  first.typ(first.datum, '6-11-26');
  fireEvent.blur(first.datum);
  expect(first.datum.value).toBe('vr 6 nov 2026');
  first.typ(first.tekst, 'Gebeld');
  await first.sluit();
  for (const day of ['2026-11-16', '2026-11-17']) {
    const later = await open(day);
    expect(later.datum.value).toBe('vr 6 nov 2026');
    later.typ(later.tekst, `Gebeld, gezien op ${day}`);
    await later.sluit();
  }
});

test('a form that stays open over midnight keeps the date that it began with', async () => {
  const { open } = await termijn();
  const first = await open('2026-11-06');
  setDay('2026-11-07');
  first.typ(first.tekst, 'Gebeld');
  await first.sluit();
  expect(first.datum.value).toBe('vr 6 nov 2026');
});

test('a draft over a term that somebody changed since is saved as the version it began with, and refused', async () => {
  const { client, open, loopt } = await termijn();
  const first = await open('2026-11-06');
  first.typ(first.tekst, 'Gebeld');
  await first.sluit();
  // A colleague lets it stand still and run again meanwhile.
  const stil = { id: loopt.id, versie: loopt.versie };
  await client.trajecten.suspendTermijn({ ...stil, van: '2026-11-05' as never, reden: 'Wacht' });
  const later = await open('2026-11-16', loopt.versie + 1);
  fireEvent.submit(screen.getByRole('form'));
  await screen.findByText(/intussen|ondertussen/i);
  await waitFor(() => expect(later.tekst.value).toBe('Gebeld'));
  await later.sluit();
});
