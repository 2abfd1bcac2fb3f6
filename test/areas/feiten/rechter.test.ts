import { describe, expect, test } from 'vitest';
import { zetIn } from '../dossiers/contact-support.ts';
import { huishouden } from '../trajecten/reis-support.ts';

const ZITTING = { aanleiding: 'dagvaarding_verzonden', datums: { zitting: '2026-12-01' } } as const;
const ONTRUIMING = {
  aanleiding: 'ontruiming_aangezegd',
  datums: { ontruiming: '2026-12-10' },
} as const;
const DAG = 'Trivire wil dat u op donderdag 10 december 2026 uit uw huis gaat.';

test('a vordering is a dagvaarding that was sent: a letter is due, and it says no more than that (st 7; SA Bijlage 3)', async () => {
  const h = await huishouden();
  await h.meld('Trivire', { aanleiding: 'vordering_ontbinding' });
  expect(await h.brieven()).toEqual(['anna dagvaarding 2026-11-09']);
  const tekst = await h.schrijf('anna', 'dagvaarding');
  expect(tekst).toContain('Er is een dagvaarding voor u verzonden.');
  expect(tekst).not.toMatch(/Er is een dagvaarding voor u\.|Leg de dagvaarding klaar|vordering/);
  expect(await h.brieven()).toEqual([]);
  // The same told again as a dagvaarding is the same.
  await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
  expect(await h.brieven()).toEqual([]);
  expect((await h.dossier()).procedures).toHaveLength(1);
});

describe('what a tenant does against a vonnis', () => {
  test.each(['verzet', 'hoger_beroep', 'executiegeschil'] as const)(
    '%s ends no ontruiming day: the letter keeps it, the desk asks, and no day for it is computed (domein §2)',
    async (middel) => {
      const h = await huishouden();
      await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
      await h.gebeurt('vonnis', { gegevens: { toewijzing: 'toegewezen' } });
      await h.gebeurt('ontruiming_aangezegd', { bron: 'deurwaarder', dag: '2026-12-10' });
      expect(await h.termijnen()).toContain('nagaan 2026-11-05');
      h.tot('2026-11-10');
      await h.gebeurt(middel, { bron: 'betrokkene' });
      expect(await h.termijnen()).toEqual(
        expect.arrayContaining(['doorgang 2026-11-10', 'ontruiming 2026-12-10']),
      );
      expect(await h.termijnen()).not.toContain('nagaan 2026-11-05');
      expect(await h.stand()).toMatchObject({ processtap: '7', aanZet: 'meldpunt' });
      const tekst = await h.schrijf('anna', 'ontruiming');
      expect(tekst).toContain(DAG);
      expect(tekst).toContain('Juridisch Loket');
      expect(tekst).not.toMatch(/verzet|beroep|executiegeschil|binnen (vier|4|\d+) (weken|dagen)/i);
      expect((await h.lees('anna', 'ontruiming_van_de_baan')).bezwaar).not.toBeNull();
      expect((await h.werk())?.volgendeStap?.zin).toContain(
        'Vraag na of de ontruiming van do 10 dec 2026 nog doorgaat',
      );
    },
  );

  test('and the judge suspends: only then the day is off, and the letter says who said so', async () => {
    const h = await huishouden();
    await h.meld('Trivire', ONTRUIMING);
    await h.gebeurt('executiegeschil', { bron: 'betrokkene' });
    h.tot('2026-11-12');
    await h.gebeurt('ontruiming_geschorst', { bron: 'rechtbank' });
    expect(await h.termijnen()).toEqual([]);
    const tekst = await h.schrijf('anna', 'ontruiming_van_de_baan');
    expect(tekst).toContain('Wij hoorden op donderdag 12 november 2026 van de rechtbank');
    expect(await h.stand()).toMatchObject({ processtap: 'uitgesteld' });
  });
});

test('a vonnis for the tenant asks whether the ontruiming goes on, and nothing to find out against it (domein §2)', async () => {
  const h = await huishouden();
  await h.meld('Trivire', ONTRUIMING);
  await h.gebeurt('vonnis', { bron: 'rechtbank', gegevens: { toewijzing: 'afgewezen' } });
  expect(await h.termijnen()).toEqual(['doorgang 2026-11-05', 'ontruiming 2026-12-10']);
  expect((await h.lees('anna', 'ontruiming')).tekst).toContain(DAG);
});

describe('a moratorium (WA; Fw 287b)', () => {
  test('asked, or refused, ends nothing', async () => {
    const h = await huishouden();
    await h.meld('Trivire', ONTRUIMING);
    await h.gebeurt('moratorium_gevraagd', { bron: 'sociaal_team' });
    expect(await h.termijnen()).toEqual(['doorgang 2026-11-05', 'ontruiming 2026-12-10']);
    h.tot('2026-11-16');
    await h.gebeurt('moratorium_afgewezen', { bron: 'rechtbank' });
    expect(await h.termijnen()).toContain('ontruiming 2026-12-10');
    expect((await h.lees('anna', 'ontruiming')).tekst).toContain(DAG);
    expect((await h.lees('anna', 'ontruiming_van_de_baan')).bezwaar).not.toBeNull();
  });

  test('granted for this ground takes the day off, is told of before it ends, and promises nothing', async () => {
    const h = await huishouden();
    await h.meld('Trivire', ONTRUIMING);
    h.tot('2026-11-16');
    await h.gebeurt('moratorium_verleend', {
      ...{ bron: 'rechtbank', dag: '2027-05-10', gegevens: { dekt: 'ja' } },
    });
    expect(await h.termijnen()).toEqual([
      ...['moratorium 2027-04-10', 'moratorium 2027-05-03', 'moratorium 2027-05-10'],
    ]);
    const tekst = await h.schrijf('anna', 'ontruiming_van_de_baan');
    expect(tekst).toContain('van de rechtbank dat de ontruiming van donderdag 10 december 2026');
    expect(tekst).toContain('kan later misschien een nieuwe dag laten aanzeggen');
    expect(tekst).not.toMatch(/voorgoed|definitief|schuld/i);
    // Ended early because the rent was not paid: a new aanzegging is a new letter.
    h.tot('2027-01-11');
    await h.gebeurt('moratorium_beeindigd', { bron: 'rechtbank' });
    expect(await h.termijnen()).toEqual([]);
    await h.gebeurt('ontruiming_aangezegd', { bron: 'deurwaarder', dag: '2027-01-28' });
    expect(await h.termijnen()).toEqual(['ontruiming 2027-01-28']);
    expect(await h.brieven()).toEqual(['anna ontruiming 2027-01-13']);
    expect(await h.schrijf('anna', 'ontruiming')).toContain('op donderdag 28 januari 2027');
  });

  test.each(['nee', 'onbekend'] as const)(
    'of which %s is known that it covers this ground keeps the day, and the desk asks',
    async (dekt) => {
      const h = await huishouden();
      await h.meld('Trivire', ONTRUIMING);
      await h.gebeurt('moratorium_verleend', {
        ...{ bron: 'rechtbank', dag: '2027-05-10', gegevens: { dekt } },
      });
      expect(await h.termijnen()).toEqual(
        expect.arrayContaining(['doorgang 2026-11-05', 'ontruiming 2026-12-10']),
      );
      expect((await h.lees('anna', 'ontruiming')).tekst).toContain(DAG);
    },
  );
});

test('a schikking is a title without a vonnis: an ontruiming can follow it, and its letter speaks of no judge (domein §2)', async () => {
  const h = await huishouden();
  await h.meld('Trivire', ZITTING);
  h.tot('2026-12-01');
  await h.gebeurt('schikking', { bron: 'rechtbank' });
  expect(await h.termijnen()).toEqual([]);
  expect((await h.lees('anna', 'dagvaarding')).bezwaar).not.toBeNull();
  h.tot('2027-03-01');
  await h.gebeurt('ontruiming_aangezegd', { bron: 'deurwaarder', dag: '2027-03-18' });
  const tekst = await h.schrijf('anna', 'ontruiming');
  expect(tekst).toContain('op donderdag 18 maart 2027 uit uw huis gaat');
  expect(tekst).not.toMatch(/rechter heeft|vonnis/);
});

test('a dagvaarding that is withdrawn has no zitting left and no letter, and is no longer on the list (st 8)', async () => {
  const h = await huishouden();
  await h.meld('Trivire', ZITTING);
  h.tot('2026-11-06');
  await h.gebeurt('dagvaarding_ingetrokken');
  expect(await h.termijnen()).toEqual([]);
  expect((await h.lees('anna', 'dagvaarding')).bezwaar).toContain('klopt dan niet');
  expect((await h.werk())?.volgendeStap?.zin).not.toContain('dagvaarding');
});

test('a betalingsregeling while an ontruiming stands stops nothing by itself, whoever tells it (domein §2)', async () => {
  const h = await huishouden();
  await h.meld('Trivire', ONTRUIMING);
  await h.gebeurt('regeling_getroffen', { gegevens: { vonnisInStand: 'ja' } });
  expect(await h.termijnen()).toEqual(['doorgang 2026-11-05', 'ontruiming 2026-12-10']);
  expect((await h.lees('anna', 'ontruiming')).tekst).toContain(DAG);
  // The verhuurder says that it does not go on while the regeling is kept; it is broken later.
  await h.gebeurt('ontruiming_ingetrokken');
  expect(await h.termijnen()).toEqual([]);
  h.tot('2027-02-01');
  await h.gebeurt('regeling_verbroken');
  expect(await h.termijnen()).toEqual([]);
  expect(await h.brieven()).toEqual(['anna ontruiming_van_de_baan 2026-11-09']);
  expect((await h.lees('anna', 'ontruiming')).bezwaar).not.toBeNull();
});

test('crisis help with an announced ontruiming asks for steps within days, and falls with the ontruiming (WA)', async () => {
  const h = await huishouden();
  await h.meld('Trivire', ONTRUIMING);
  await zetIn(h, { soort: 'crisis', vrager: 'betrokkene' });
  const [crisis] = (await h.termijnen()).filter((one) => one.startsWith('crisis'));
  expect(crisis).toMatch(/^crisis 2026-11-(0[6-9]|1\d)$/);
  await h.gebeurt('ontruiming_uitgesteld', { bron: 'deurwaarder' });
  expect((await h.termijnen()).filter((one) => one.startsWith('crisis'))).toEqual([]);
});

test('of who was put out no letter goes to the home that was cleared: it is handed over (domein §7; SA Bijlage 4)', async () => {
  const h = await huishouden();
  await h.meld('Trivire', ONTRUIMING);
  h.tot('2026-12-10');
  await h.gebeurt('ontruiming_uitgevoerd', { bron: 'deurwaarder', gegevens: { opvang: 'nee' } });
  expect(await h.termijnen()).toEqual([]);
  const { overhandigen, adres } = await h.lees('anna', 'informatie');
  expect(overhandigen).not.toBeNull();
  expect(adres.join()).not.toContain('Proefstraat');
});
