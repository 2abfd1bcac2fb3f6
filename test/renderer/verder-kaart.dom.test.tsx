import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { concepten } from '#renderer/concepten/concepten.ts';
import { VerderKaart } from '#renderer/pages/verder-kaart.tsx';
import { nieuwConcept } from '#test/support/concepten.ts';
import { register } from '#test/support/dossiers.ts';
import { scherm } from '#test/support/scherm.tsx';
import { portTransport } from '#test/support/transports.ts';

afterEach(() => concepten.setOwner(undefined));

/** The card with two meldingen that were begun. */
async function kaart() {
  const { client } = await register(portTransport);
  const [alfa, beta] = ['Alfa', 'Beta'].map((naam) =>
    nieuwConcept({ sleutel: 'melding:nieuw', titel: naam, inhoud: { toelichting: naam } }),
  );
  if (alfa === undefined || beta === undefined) throw new Error('no drafts');
  for (const concept of [alfa, beta]) await client.werk.keepConcept(concept);
  const { rondom } = scherm(client);
  concepten.setOwner('sam');
  render(<VerderKaart smal />, { wrapper: rondom });
  await screen.findByRole('link', { name: 'Verder met: Alfa' });
  return { client, alfa, beta };
}

test('every draft of one form is listed, and leads to exactly that draft', async () => {
  const { alfa, beta } = await kaart();
  const href = (naam: string) =>
    screen.getByRole('link', { name: `Verder met: ${naam}` }).getAttribute('href');
  expect(href('Alfa')).toBe(`/meldingen/nieuw?concept=${alfa.id}`);
  expect(href('Beta')).toBe(`/meldingen/nieuw?concept=${beta.id}`);
});

test('what is thrown away from the list can be brought back, also when it was the last', async () => {
  const { client, alfa, beta } = await kaart();
  for (const naam of ['Alfa', 'Beta'])
    fireEvent.click(screen.getByRole('button', { name: `Concept weggooien: ${naam}` }));
  await waitFor(async () => expect(await client.werk.listConcepten()).toEqual([]));
  fireEvent.click(await screen.findByRole('button', { name: 'Weggooien ongedaan maken: Alfa' }));
  await screen.findByRole('link', { name: 'Verder met: Alfa' });
  const { concept } = await client.werk.readConcept({ id: alfa.id });
  expect(concept).toMatchObject({ titel: 'Alfa', inhoud: { toelichting: 'Alfa' } });
  screen.getByText('Concept weggegooid: Beta.');
  expect((await client.werk.readConcept({ id: beta.id })).concept).toBeNull();
});
