import { describe, expect, test } from 'vitest';
import { isMinderjarig } from '#areas/brieven/rules/bestemming.ts';
import { changeBetrokkene } from '#areas/dossiers/service/dossiers.ts';
import type { BereikInvoer } from '#areas/personen/contract.ts';
import { nakijkenOp } from '#areas/personen/rules/bereik.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { ANNA } from '#test/support/invoer.ts';
import { adres, mensenregister } from './mensen-support.ts';

type Vertegenwoordiger = BereikInvoer['vertegenwoordigers'][number];

const iemand = (over: Partial<Vertegenwoordiger> = {}): Vertegenwoordiger => ({
  ...{ soort: 'bewind', naam: 'B. Test', organisatie: 'Testbewind', telefoon: '078 000 00 00' },
  ...{ adres: adres({ straat: 'Postbus 9', postcode: '3300 AB' }), ...over },
});

async function gedagvaard() {
  const m = await mensenregister();
  await m.meld('Trivire', {
    aanleiding: 'dagvaarding_verzonden',
    datums: { zitting: '2026-12-22' },
  });
  return m;
}

describe('of who is under bewind', () => {
  test('the bewindvoerder gets a letter too, and each is due until it is sent', async () => {
    const m = await gedagvaard();
    await m.bereik('anna', { vertegenwoordigers: [iemand()] });
    const open = async () =>
      (await m.dossier()).termijnen
        .filter(({ code, voldaanOp }) => code === 'brief' && voldaanOp === null)
        .map(({ naam, aan }) => [naam, aan]);
    expect(await open()).toEqual([
      ['Brief over de dagvaarding', undefined],
      ['Brief over de dagvaarding (aan de bewindvoerder)', 'bewindvoerder'],
    ]);
    const { adres: regels, tekst } = await m.lees('anna', 'dagvaarding', { aan: 'bewindvoerder' });
    expect(regels).toEqual(['Testbewind', 't.a.v. B. Test', 'Postbus 9', '3300 AB  DORDRECHT']);
    expect(tekst).toContain('Geachte B. Test,');
    expect(tekst).toContain('U krijgt deze brief als bewindvoerder van Anna van den Voorbeeld.');
    // The letter of the person is their own, to their own address.
    const eigen = await m.lees('anna', 'dagvaarding');
    expect(eigen.adres).toContain('Proefstraat 12A');
    expect(eigen.tekst).not.toContain('bewindvoerder van');

    await m.schrijf('anna', 'dagvaarding', { aan: 'bewindvoerder' });
    expect(await open()).toEqual([['Brief over de dagvaarding', undefined]]);
    const plicht = async () =>
      (await m.dossier()).termijnen.find(({ code }) => code === 'informatieplicht')?.voldaanOp;
    expect(await plicht()).toBeNull();
    await m.schrijf('anna', 'dagvaarding');
    expect(await open()).toEqual([]);
    expect(await plicht()).not.toBeNull();
  });

  test('the next step asks for the letter that is left', async () => {
    const m = await gedagvaard();
    await m.bereik('anna', { vertegenwoordigers: [iemand()] });
    await m.schrijf('anna', 'dagvaarding');
    expect((await m.dossier()).volgendeStap?.brief).toMatchObject({
      ...{ soort: 'dagvaarding', persoon: m.mens('anna'), aan: 'bewindvoerder' },
    });
  });

  test('what the bewindvoerder was told wrongly is told to the bewindvoerder', async () => {
    const m = await gedagvaard();
    await m.bereik('anna', { vertegenwoordigers: [iemand()] });
    await m.schrijf('anna', 'dagvaarding', { aan: 'bewindvoerder' });
    await m.herstel('zitting_bepaald', null);
    const open = (await m.dossier()).termijnen.filter(
      ({ code, voldaanOp }) => code === 'vertellen' && voldaanOp === null,
    );
    expect(open.map(({ aan }) => aan)).toEqual(['bewindvoerder']);
  });

  test('without bewind there is no such letter', async () => {
    const m = await gedagvaard();
    const { bezwaar } = await m.lees('anna', 'dagvaarding', { aan: 'bewindvoerder' });
    expect(bezwaar).toContain('geen bewindvoerder');
  });
});

test('of who is under curatele the curator gets the one letter, in their place', async () => {
  const m = await gedagvaard();
  await m.bereik('anna', { vertegenwoordigers: [iemand({ soort: 'curatele', organisatie: '' })] });
  expect(await m.brieven()).toHaveLength(1);
  const { adres: regels, tekst } = await m.lees('anna', 'dagvaarding');
  expect(regels).toEqual(['B. Test', 'Postbus 9', '3300 AB  DORDRECHT']);
  expect(tekst).toContain('als curator van Anna van den Voorbeeld');
  await m.schrijf('anna', 'dagvaarding');
  expect(await m.brieven()).toEqual([]);
});

test('a curator of whom no address is known is handed the letter', async () => {
  const m = await gedagvaard();
  const leeg = adres({ straat: '', postcode: '', plaats: '' });
  await m.bereik('anna', { vertegenwoordigers: [iemand({ soort: 'curatele', adres: leeg })] });
  expect((await m.lees('anna', 'dagvaarding')).overhandigen).toContain('vertegenwoordigt');
});

test('a mentor is about care alone: no letter, and the person keeps theirs', async () => {
  const m = await gedagvaard();
  await m.bereik('anna', { vertegenwoordigers: [iemand({ soort: 'mentor' })] });
  expect(await m.brieven()).toHaveLength(1);
  expect((await m.lees('anna', 'dagvaarding')).adres[0]).toBe('Anna van den Voorbeeld');
});

describe('a minor', () => {
  async function jong() {
    const m = await gedagvaard();
    const { id, versie } = await m.persoon('anna');
    const dossierId = (await m.dossier()).id;
    const gegevens = { ...ANNA, geboortedatum: '3-5-2010' };
    await m.d.doe((c) =>
      changeBetrokkene(c, { dossierId, id, versie, gegevens, bron: 'zelf', aanvaard: [] }),
    );
    return m;
  }

  test('is signalled, and the letter goes to who represents them, known or not', async () => {
    const m = await jong();
    expect((await m.persoon('anna')).isMinderjarig).toBe(true);
    const { adres: regels } = await m.lees('anna', 'dagvaarding');
    expect(regels).toEqual([
      ...['Aan de wettelijk vertegenwoordiger van', 'Anna van den Voorbeeld'],
      ...['Proefstraat 12A', '3311 AB  DORDRECHT'],
    ]);
    const ouder = iemand({ soort: 'wettelijk', naam: 'C. Test', organisatie: '' });
    await m.bereik('anna', { vertegenwoordigers: [ouder] });
    const brief = await m.lees('anna', 'dagvaarding');
    expect(brief.adres).toEqual(['C. Test', 'Postbus 9', '3300 AB  DORDRECHT']);
    expect(brief.tekst).toContain('als wettelijk vertegenwoordiger van');
  });

  test.each([
    ['2010-05-03', true],
    ['2008-11-05', false],
    ['2008-11-06', true],
    ['2008-00-00', false],
    ['0000-00-00', false],
    [null, false],
  ])('is somebody born %s: %s on 5 November 2026', (geboren, is) => {
    expect(isMinderjarig(geboren, toIsoDate('2026-11-05'))).toBe(is);
  });
});

test('care at visits is looked at again after six months', () => {
  expect(nakijkenOp(toIsoDate('2026-08-31'))).toBe('2027-02-28');
});
