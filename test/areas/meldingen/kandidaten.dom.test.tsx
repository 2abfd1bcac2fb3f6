import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { findNietHerkend, useKandidaten } from '#areas/meldingen/screen/use-kandidaten.ts';
import type { PersoonWaarden } from '#areas/meldingen/screen/waarden.ts';
import { register, registered } from '#test/support/dossiers.ts';
import { ANNA, invoer } from '#test/support/invoer.ts';
import { scherm } from '#test/support/scherm.tsx';
import { portTransport } from '#test/support/transports.ts';
import { kandidaat, persoon, VANDAAG } from './screen-support.ts';

const achternaam = 'van den Voorbeeld';
/** Of somebody typed as each of these Anna is: surely known, strongly doubted, hardly doubted. */
const ZEKER = persoon({
  achternaam,
  geboortedatum: { tekst: '3-5-1968', geboortedatum: '1968-05-03' as never },
});
const STERK = persoon({ achternaam, postcode: '3311AB', huisnummer: '99' });
const ZWAK = persoon({ achternaam });

async function bureau() {
  const { client, partnerId } = await register(portTransport);
  const { queries, rondom } = scherm(client);
  const meldAnna = async () => {
    const { dossier } = await registered(client, invoer(partnerId));
    return dossier.personen[0]?.id ?? '';
  };
  /** Types a person and waits until the known people are shown beside it. */
  const toon = async (getypt: PersoonWaarden) => {
    const { result } = renderHook(() => useKandidaten(getypt, VANDAAG), { wrapper: rondom });
    await waitFor(() => expect(result.current.bezig).toBe(false));
    return result.current.kandidaten.map(({ betrokkene }) => betrokkene.id);
  };
  /** About whom is asked at saving, and beside which person of the form. */
  const vraagOver = async (...personen: PersoonWaarden[]) => {
    const found = await findNietHerkend(queries, personen, VANDAAG);
    return found.map((one) => [one.persoon.sleutel, one.kandidaat.betrokkene.id]);
  };
  return { meldAnna, toon, vraagOver };
}

describe('before a melding is saved', () => {
  test('somebody strongly doubted who was not shown while typing is asked about', async () => {
    const { meldAnna, vraagOver } = await bureau();
    const anna = await meldAnna();
    expect(await vraagOver(STERK)).toEqual([['p1', anna]]);
  });

  test('somebody strongly doubted who was shown and not chosen is not asked about again', async () => {
    const { meldAnna, toon, vraagOver } = await bureau();
    const anna = await meldAnna();
    expect(await toon(STERK)).toEqual([anna]);
    expect(await vraagOver(STERK)).toEqual([]);
  });

  test('somebody who is surely known is asked about, shown or not', async () => {
    const { meldAnna, toon, vraagOver } = await bureau();
    const anna = await meldAnna();
    expect(await vraagOver(ZEKER)).toEqual([['p1', anna]]);
    expect(await toon(ZEKER)).toEqual([anna]);
    expect(await vraagOver(ZEKER)).toEqual([['p1', anna]]);
  });

  test('a namesake holds nobody up', async () => {
    const { meldAnna, toon, vraagOver } = await bureau();
    const anna = await meldAnna();
    expect(await vraagOver(ZWAK)).toEqual([]);
    expect(await toon(ZWAK)).toEqual([anna]);
  });

  test('who was shown beside one person is still asked about beside another', async () => {
    const { meldAnna, toon, vraagOver } = await bureau();
    const anna = await meldAnna();
    await toon(STERK);
    const ander = { ...STERK, sleutel: 'p2', huisnummer: '98' };
    expect(await vraagOver(STERK, ander)).toEqual([['p2', anna]]);
  });

  test('who was registered by a colleague after typing is asked about', async () => {
    const { meldAnna, toon, vraagOver } = await bureau();
    expect(await toon(STERK)).toEqual([]);
    const anna = await meldAnna();
    expect(await vraagOver(STERK)).toEqual([['p1', anna]]);
  });

  test('who is linked already is not asked about, here nor beside another person', async () => {
    const { meldAnna, vraagOver } = await bureau();
    const anna = await meldAnna();
    const herkenning = { kandidaat: kandidaat({ id: anna }), ingevuld: [] };
    expect(await vraagOver({ ...ZEKER, herkenning })).toEqual([]);
    expect(await vraagOver({ ...ZEKER, herkenning }, { ...ZEKER, sleutel: 'p2' })).toEqual([]);
  });

  test('nobody is asked about by a first name and a place alone', async () => {
    const { meldAnna, vraagOver } = await bureau();
    await meldAnna();
    const { voornaam, plaats } = ANNA;
    expect(await vraagOver(persoon({ achternaam: '', voornaam, plaats }))).toEqual([]);
  });
});
