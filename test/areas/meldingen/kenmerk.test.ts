import { describe, expect, it, test } from 'vitest';
import { meldingFeiten } from '#areas/dossiers/screen/melding-feiten.ts';
import { meldingInvoer } from '#areas/meldingen/contract.ts';
import { salvageConcept } from '#areas/meldingen/screen/concept-lezen.ts';
import { toMeldingInvoer } from '#areas/meldingen/screen/melding-invoer.ts';
import { findBevindingen } from '#areas/meldingen/screen/use-bevindingen.ts';
import { legeMelding } from '#areas/meldingen/screen/waarden.ts';
import { herstel } from '#renderer/concepten/herstel.ts';
import { refused } from '#test/host/support.ts';
import { register } from '#test/support/dossiers.ts';
import { invoer } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';
import { VANDAAG, waarden } from './screen-support.ts';

describe('the reference of the melder', () => {
  it('may stay empty, and is sent as one tidy line', () => {
    const send = (kenmerk: string) =>
      meldingInvoer.parse(toMeldingInvoer(waarden('zorgen', { kenmerk }), [])).kenmerk;
    expect(send('')).toBe('');
    expect(send(' HZ  2026\n14 ')).toBe('HZ 2026 14');
  });

  it('has room for sixty signs, and the form says so after the aanleiding', () => {
    const found = (kenmerk: string) =>
      findBevindingen({ ...legeMelding(VANDAAG), kenmerk }, VANDAAG).map(({ pad }) => pad);
    expect(found('x'.repeat(60))).toEqual(['partnerId', 'aanleiding', 'p1.achternaam']);
    expect(found('x'.repeat(61))).toEqual(['partnerId', 'aanleiding', 'kenmerk', 'p1.achternaam']);
  });

  it('that seems to hold a BSN is asked about', () => {
    const found = findBevindingen(waarden('zorgen', { kenmerk: '111222333' }), VANDAAG);
    expect(found).toMatchObject([
      { soort: 'waarschuwing', pad: 'kenmerk', sleutel: 'kenmerk:bsn' },
    ]);
  });

  it('is kept in a draft, and a draft of before has none', () => {
    const kept = { ...waarden('zorgen', { kenmerk: 'HZ-14' }) };
    expect(herstel(waarden(), salvageConcept(kept)).kenmerk).toBe('HZ-14');
    const { kenmerk: _, ...before } = kept;
    expect(herstel(waarden(), salvageConcept(before)).kenmerk).toBe('');
  });
});

test('the reference is kept, shown with the melding and exported with names only', async () => {
  const { client, partnerId } = await register(portTransport);
  const { dossierId } = await client.meldingen.registerMelding(
    invoer(partnerId, { kenmerk: 'HZ 2026/14' }),
  );
  const [melding] = (await client.dossiers.readDossier({ id: dossierId })).meldingen;
  expect(melding?.kenmerk).toBe('HZ 2026/14');
  const shown = melding === undefined ? [] : meldingFeiten(melding);
  expect(shown).toContainEqual({ label: 'Kenmerk van de melder', value: 'HZ 2026/14' });
  const exported = async (metNamen: boolean) => {
    const { bestand } = await client.verantwoording.makeExport({
      ...{ soort: 'meldingen', van: VANDAAG, tot: VANDAAG, formaat: 'csv', metNamen },
      doel: 'Controle van de registratie',
    });
    return bestand.text();
  };
  expect(await exported(true)).toContain('HZ 2026/14');
  expect(await exported(false)).not.toMatch(/HZ 2026|Kenmerk/);
  expect(
    await refused(client.meldingen.registerMelding(invoer(partnerId, { kenmerk: 'x'.repeat(61) }))),
  ).toMatchObject({ code: 'invalid_input' });
});
