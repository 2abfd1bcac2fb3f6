import { describe, expect, test } from 'vitest';
import type { MeldingInvoer } from '#areas/meldingen/contract.ts';
import { register, registered } from '#test/support/dossiers.ts';
import { ANNA, invoer, overIemand } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';

async function setUp() {
  const begun = await register(portTransport);
  const eerste = await registered(begun.client, invoer(begun.partnerId));
  const anna = eerste.dossier.personen[0]?.id ?? '';
  return { ...begun, eerste, anna };
}

const over = (gegevens: MeldingInvoer['personen'][number]['gegevens'], gezien?: string[]) => ({
  personen: [{ betrokkeneId: null, gegevens, ...(gezien && { gezien }) }],
});

describe('saving asks once more who is known', () => {
  test('and saves nothing when somebody known is registered as new', async () => {
    const { client, partnerId } = await setUp();
    const again = client.meldingen.registerMelding(
      invoer(partnerId, over({ ...ANNA, huisnummer: '99' })),
    );
    await expect(again).rejects.toMatchObject({
      code: 'rule_violated',
      data: { regel: 'al_bekend' },
    });
    const { dossiers } = await client.zoeken.search({ tekst: 'voorbeeld' });
    expect(dossiers).toHaveLength(1);
  });

  test('unless the screener looked and took them for somebody else', async () => {
    const { client, partnerId, anna } = await setUp();
    const saved = await registered(client, invoer(partnerId, over(ANNA, [anna])));
    expect(saved.dossier.personen[0]?.id).not.toBe(anna);
  });

  test('but never holds up who is only mogelijk bekend, or new', async () => {
    const { client, partnerId } = await setUp();
    const twin = { ...ANNA, voornaam: 'Bram' };
    await client.meldingen.registerMelding(invoer(partnerId, over(twin)));
    await client.meldingen.registerMelding(invoer(partnerId, overIemand(1)));
  });

  test('and refuses one melding that names somebody twice', async () => {
    const { client, partnerId } = await setUp();
    const { personen } = overIemand(2);
    const twice = client.meldingen.registerMelding(
      invoer(partnerId, { personen: [...personen, ...personen] }),
    );
    await expect(twice).rejects.toMatchObject({ data: { regel: 'medehuurder_dubbel' } });
  });
});

describe('the same address is a hint', () => {
  test('at intake for who is no match, with the dossier and the last melding', async () => {
    const { client, eerste } = await setUp();
    const housemate = { voornaam: 'Karel', achternaam: 'Testpersoon', geboortedatum: '1-9-1990' };
    const { straat, huisnummer, postcode, plaats } = ANNA;
    const { kandidaten, zelfdeAdres } = await client.bekendheid.findKandidaten({
      gegevens: { ...housemate, straat, huisnummer, postcode, plaats },
    });
    expect(kandidaten).toEqual([]);
    expect(zelfdeAdres).toMatchObject([
      {
        naam: 'Voorbeeld, van den, Anna',
        dossiers: [{ nummer: eerste.dossier.nummer, open: true }],
        laatsteMelding: '2026-11-05',
      },
    ]);
  });

  test('and never for who is shown as a candidate, nor for another number or toevoeging', async () => {
    const { client } = await setUp();
    const asked = async (
      gegevens: Parameters<typeof client.bekendheid.findKandidaten>[0]['gegevens'],
    ) => (await client.bekendheid.findKandidaten({ gegevens })).zelfdeAdres;
    expect(await asked(ANNA)).toEqual([]);
    const { postcode } = ANNA;
    const bram = {
      voornaam: 'Bram',
      achternaam: 'Testpersoon',
      geboortedatum: '2-2-1980',
      postcode,
    };
    expect(await asked({ ...bram, huisnummer: '14' })).toEqual([]);
    expect(await asked({ ...bram, huisnummer: '12b' })).toEqual([]);
    expect(await asked({ ...bram, huisnummer: '12a' })).toHaveLength(1);
  });

  test('in a dossier for who lives there and is not in it', async () => {
    const { client, partnerId, eerste, anna } = await setUp();
    const { straat, huisnummer, postcode, plaats } = ANNA;
    const other = await registered(
      client,
      invoer(partnerId, {
        personen: [
          {
            betrokkeneId: null,
            gegevens: {
              ...{ voornaam: 'Karel', achternaam: 'Testpersoon', geboortedatum: '1-9-1990' },
              ...{ straat, huisnummer, postcode, plaats },
            },
          },
        ],
      }),
    );
    const inOther = await client.bekendheid.listOpAdres({ dossierId: other.dossier.id });
    expect(inOther.map(({ id }) => id)).toEqual([anna]);
    const inFirst = await client.bekendheid.listOpAdres({ dossierId: eerste.dossier.id });
    expect(inFirst).toMatchObject([{ naam: 'Testpersoon, Karel' }]);
  });

  test('but not for a second registration of the same person', async () => {
    const { client, partnerId, eerste, anna } = await setUp();
    await registered(client, invoer(partnerId, over(ANNA, [anna])));
    expect(await client.bekendheid.listOpAdres({ dossierId: eerste.dossier.id })).toEqual([]);
  });
});
