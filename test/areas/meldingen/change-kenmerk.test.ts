import { expect, test } from 'vitest';
import { refused } from '#test/host/support.ts';
import { register } from '#test/support/dossiers.ts';
import { invoer } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';

async function withMelding() {
  const { client, partnerId, ...rest } = await register(portTransport);
  const { dossierId, meldingId: id } = await client.meldingen.registerMelding(
    invoer(partnerId, { kenmerk: 'HZ-14' }),
  );
  const dossier = () => client.dossiers.readDossier({ id: dossierId });
  return { ...rest, client, dossier, id };
}

test('the reference of the melder is corrected, and the historie says so without it', async () => {
  const { client, dossier, id } = await withMelding();
  const before = (await dossier()).historie.length;
  const changed = await client.meldingen.changeKenmerk({
    ...{ id, versie: 1, kenmerk: ' HZ  15 ', aanvaard: [] },
  });
  expect(changed).toMatchObject({ kenmerk: 'HZ 15', versie: 2 });
  const { historie, meldingen } = await dossier();
  expect(meldingen[0]).toMatchObject({ kenmerk: 'HZ 15', versie: 2, toelichting: '' });
  const [line] = historie.filter(({ soort }) => soort === 'melding_gewijzigd');
  expect(line?.gegevens).toEqual({
    ...{ aanleiding: 'zorgen', ontvangen: '2026-11-05', veld: 'kenmerk' },
  });
  expect(historie).toHaveLength(before + 1);
});

test('the same reference changes nothing and is no line in the historie', async () => {
  const { client, dossier, id } = await withMelding();
  const same = await client.meldingen.changeKenmerk({
    ...{ id, versie: 1, kenmerk: 'HZ-14', aanvaard: [] },
  });
  expect(same.versie).toBe(1);
  expect((await dossier()).historie.map(({ soort }) => soort)).not.toContain('melding_gewijzigd');
});

test('who was second gets the melding as it is now and changes nothing', async () => {
  const { client, dossier, id } = await withMelding();
  const change = (kenmerk: string) =>
    client.meldingen.changeKenmerk({ id, versie: 1, kenmerk, aanvaard: [] });
  await change('HZ-15');
  expect(await refused(change('HZ-16'))).toMatchObject({
    ...{ code: 'conflict', data: { wat: 'melding', huidig: { kenmerk: 'HZ-15', versie: 2 } } },
  });
  expect((await dossier()).meldingen[0]?.kenmerk).toBe('HZ-15');
});

test('the rules of a new melding hold: sixty signs, and a BSN only when somebody says so', async () => {
  const { client, dossier, id } = await withMelding();
  const change = (kenmerk: string, aanvaard: string[] = []) =>
    client.meldingen.changeKenmerk({ id, versie: 1, kenmerk, aanvaard });
  const field = { code: 'invalid_input', data: { velden: [{ veld: 'kenmerk' }] } };
  expect(await refused(change('x'.repeat(61)))).toMatchObject(field);
  expect(await refused(change('111222333'))).toMatchObject(field);
  expect((await dossier()).meldingen[0]?.kenmerk).toBe('HZ-14');
  expect((await change('111222333', ['kenmerk:bsn'])).kenmerk).toBe('111222333');
});

test('a melding that is not there has no reference to correct', async () => {
  const { client } = await withMelding();
  const id = '00000000-0000-7000-8000-0000000000ff';
  const call = client.meldingen.changeKenmerk({ id, versie: 1, kenmerk: '', aanvaard: [] });
  expect(await refused(call)).toMatchObject({ code: 'not_found' });
});
