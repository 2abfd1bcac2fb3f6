import { describe, expect, test } from 'vitest';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { zoek } from '../dossiers/contact-support.ts';
import { huishouden } from './reis-support.ts';

type Huishouden = Awaited<ReturnType<typeof huishouden>>;

const ZITTING = { aanleiding: 'dagvaarding_verzonden', datums: { zitting: '2026-12-01' } } as const;
const ONTRUIMING = {
  aanleiding: 'ontruiming_aangezegd',
  datums: { ontruiming: '2026-12-10' },
} as const;

/** The procedure of a verhuurder. */
async function zaakVan(h: Huishouden, verhuurder: string) {
  const { procedures } = await h.dossier();
  const found = procedures.find((one) => one.verhuurder?.naam === verhuurder);
  if (found === undefined) throw new Error(`no procedure of ${verhuurder}`);
  return found;
}

test('two corporaties and one tenant are two procedures: each letter tells of its own', async () => {
  const h = await huishouden();
  await h.meld('Trivire', ZITTING);
  await h.meld('Woonkracht10', { ...ZITTING, datums: { zitting: '2026-12-15' } });
  expect(await h.termijnen()).toEqual(['zitting 2026-12-01', 'zitting 2026-12-15']);
  expect(await h.brieven()).toEqual(['anna dagvaarding 2026-11-09', 'anna dagvaarding 2026-11-09']);
  const { id: procedureId } = await zaakVan(h, 'Woonkracht10');
  const tekst = await h.schrijf('anna', 'dagvaarding', { procedureId });
  expect(tekst).toContain(
    'De dagvaarding komt van Woonkracht10. Dat hoorden wij van Woonkracht10.',
  );
  expect(tekst).toContain('15 december 2026');
  // The other case is named once, apart: who reads one letter must not miss the other day.
  const ANDERE = 'In een andere zaak, van Trivire, is de zitting op dinsdag 1 december 2026.';
  expect(tekst).toContain(ANDERE);
  expect(tekst.replace(ANDERE, '')).not.toMatch(/Trivire|\b1 december 2026/);
  expect(await h.brieven()).toEqual(['anna dagvaarding 2026-11-09']);
  const ander = await h.schrijf('anna', 'dagvaarding');
  expect(ander).toContain('De dagvaarding komt van Trivire.');
  const WOONKRACHT =
    'In een andere zaak, van Woonkracht10, is de zitting op dinsdag 15 december 2026.';
  expect(ander).toContain(WOONKRACHT);
  expect(ander.replace(WOONKRACHT, '')).not.toMatch(/Woonkracht10|15 december/);
  expect(await h.brieven()).toEqual([]);
  await h.gebeurt('dagvaarding_ingetrokken', { procedureId });
  expect(await h.termijnen()).toEqual(['zitting 2026-12-01']);
});

describe('a zitting with another day', () => {
  test('by a second melding of the same event has moved: the old day is on no list', async () => {
    const h = await huishouden();
    const first = await h.meld('Trivire', ZITTING);
    await h.schrijf('anna', 'dagvaarding');
    h.tot('2026-11-10');
    const moved = { ...ZITTING, datums: { zitting: '2026-12-15' }, zelfdeAls: first };
    await h.meld('Deurwaarder Voorbeeld', moved);
    expect(await h.termijnen()).toEqual(['zitting 2026-12-15']);
    expect(await h.brieven()).toEqual(['anna dagvaarding 2026-11-12']);
    const tekst = await h.schrijf('anna', 'dagvaarding');
    expect(tekst).toContain('De zitting is verplaatst naar dinsdag 15 december 2026.');
    expect(tekst).toContain('Dat hoorden wij van Trivire en Deurwaarder Voorbeeld.');
    expect(tekst).not.toContain('1 december 2026.');
    h.tot('2026-12-02');
    expect((await h.werk())?.vervalt).not.toBe('2026-12-01');
  });

  test('that nobody says is the same one stands beside it, and a letter names both', async () => {
    const h = await huishouden();
    await h.meld('Trivire', ZITTING);
    await h.meld('Trivire', { ...ZITTING, datums: { zitting: '2026-12-15' } });
    expect(await h.termijnen()).toEqual(['zitting 2026-12-01', 'zitting 2026-12-15']);
    const tekst = await h.schrijf('anna', 'dagvaarding');
    expect(tekst).toContain('De zitting is op dinsdag 1 december 2026.');
    expect(tekst).toContain('Er is ook een zitting op dinsdag 15 december 2026.');
    expect(await h.brieven()).toEqual([]);
  });

  test('is told also while nobody recorded how the first one ended', async () => {
    const h = await huishouden();
    await h.meld('Trivire', ZITTING);
    h.tot('2026-12-02');
    await h.gebeurt('zitting_bepaald', { bron: 'rechtbank', dag: '2027-01-12', tijd: '13:30' });
    const tekst = await h.schrijf('anna', 'dagvaarding');
    expect(tekst).toContain('De zitting is op dinsdag 12 januari 2027 om 13:30 uur.');
    expect(tekst).not.toContain('1 december 2026');
  });

  test('that was held and has no next day is in no letter', async () => {
    const h = await huishouden();
    await h.meld('Trivire', ZITTING);
    h.tot('2026-12-01');
    await h.gebeurt('zitting_gehouden', { bron: 'rechtbank' });
    expect((await h.lees('anna', 'dagvaarding')).bezwaar).toContain('was al op di 1 dec 2026');
  });
});

describe('an ontruiming', () => {
  test('that only a neighbour says is put off stays: the desk asks, and writes no such letter', async () => {
    const h = await huishouden();
    await h.meld('Trivire', ONTRUIMING);
    await h.schrijf('anna', 'ontruiming');
    h.tot('2026-11-09');
    await h.gebeurt('ontruiming_uitgesteld', { bron: 'ander' });
    expect(await h.termijnen()).toEqual(['doorgang 2026-11-09', 'ontruiming 2026-12-10']);
    expect(await h.brieven()).toEqual([]);
    expect(await h.stand()).toMatchObject({ processtap: '7', aanZet: 'meldpunt' });
    expect((await h.lees('anna', 'ontruiming_van_de_baan')).bezwaar).not.toBeNull();
    // The deurwaarder says so too: then it is off, on that word.
    h.tot('2026-11-10');
    await h.gebeurt('ontruiming_uitgesteld', { bron: 'deurwaarder' });
    expect(await h.termijnen()).toEqual([]);
    const tekst = await h.schrijf('anna', 'ontruiming_van_de_baan');
    expect(tekst).toContain('Wij hoorden op dinsdag 10 november 2026 van de deurwaarder');
    expect(tekst).not.toContain('iemand anders');
  });

  test('that was announced twice and never taken back has two days in the letter', async () => {
    const h = await huishouden();
    await h.meld('Trivire', ONTRUIMING);
    await h.schrijf('anna', 'ontruiming');
    await h.gebeurt('ontruiming_aangezegd', { dag: '2026-12-17', tijd: '10:00' });
    expect(await h.brieven()).toEqual(['anna ontruiming 2026-11-09']);
    const tekst = await h.schrijf('anna', 'ontruiming');
    expect(tekst).toContain(
      'op donderdag 10 december 2026 of op donderdag 17 december 2026 om 10:00 uur uit uw huis gaat',
    );
    await h.gebeurt('ontruiming_geschorst', { bron: 'rechtbank' });
    expect(await h.termijnen()).toEqual([]);
    expect(await h.schrijf('anna', 'ontruiming_van_de_baan')).toContain(
      'van de rechtbank dat de ontruiming van donderdag 10 december 2026 en donderdag 17 december 2026 niet doorgaat',
    );
  });

  test('within five werkdagen asks for a call and a visit: a letter by mail comes too late', async () => {
    const h = await huishouden();
    await h.meld('Trivire', { ...ONTRUIMING, datums: { ontruiming: '2026-11-12' } });
    expect(await h.stand()).toMatchObject({
      stap: 'Bel, ga langs en geef de brief af: de ontruiming is op do 12 nov 2026',
    });
    await h.schrijf('anna', 'ontruiming');
    // A letter that was handed over is no call and no visit.
    expect(await h.stand()).toMatchObject({
      stap: 'Bel en ga langs: de ontruiming is op do 12 nov 2026',
    });
    await zoek(h, 'anna', { hoe: 'telefoon', uitkomst: 'bereikt' });
    expect(await h.stand()).toMatchObject({
      stap: 'Ontruiming op do 12 nov 2026: zorg dat de aanpak rond is',
    });
    await h.gebeurt('ontruiming_ingetrokken');
    expect(await h.stand()).toMatchObject({
      stap: 'Brief: de ontruiming gaat niet door: uiterlijk ma 9 nov 2026',
    });
  });

  test('of which betrokkene told is not said to be heard from the verhuurder', async () => {
    const h = await huishouden();
    await h.meld('Trivire', { ...ZITTING, wie: ['anna', 'bert'] });
    await h.gebeurt('ontruiming_aangezegd', { bron: 'betrokkene', dag: '2026-12-10' });
    // Who of the two it was is not for the other to read.
    for (const wie of ['anna', 'bert'] as const)
      expect(await h.lees(wie, 'ontruiming')).toMatchObject({
        tekst: expect.stringContaining('Wij hoorden dit van u zelf of iemand uit uw omgeving.'),
      });
  });
});

test('what is entered afterwards from paper keeps its own days, and is late for nothing', async () => {
  const h = await huishouden();
  await h.meld('Trivire', {
    ...{ ...ZITTING, datums: { zitting: '2026-09-01' }, ontvangenOp: toIsoDate('2026-08-03') },
    achterafIngevoerd: 'ja',
  });
  const brief = await h.schrijf('anna', 'dagvaarding', { datum: '2026-08-04' });
  expect(brief).toContain('De zitting is op dinsdag 1 september 2026.');
  const toen = (dag: string) => ({ op: dag, vernomenOp: toIsoDate(dag) });
  await h.gebeurt('zitting_gehouden', toen('2026-09-01'));
  await h.gebeurt('vonnis', { ...toen('2026-09-15'), gegevens: { toewijzing: 'toegewezen' } });
  // What can be done against the vonnis is asked from when it was entered.
  expect([await h.brieven(), await h.termijnen()]).toEqual([[], ['nagaan 2026-11-05']]);
  await h.gebeurt('ontruiming_aangezegd', { dag: '2026-12-10' });
  expect(await h.brieven()).toEqual(['anna ontruiming 2026-11-09']);
  expect(await h.stand()).toMatchObject({ processtap: '7', aanZet: 'deurwaarder' });
  const { termijnen } = await h.dossier();
  const late = termijnen.filter(({ code, teLaat }) => teLaat && code !== 'informatieplicht');
  expect(late).toEqual([]);
});

test('a deurwaarder as melder is never the verhuurder: the letter waits, and then names both', async () => {
  const h = await huishouden();
  const id = await h.meld('Deurwaarder Voorbeeld', ONTRUIMING);
  expect(await h.termijnen()).toEqual(['ontruiming 2026-12-10']);
  expect((await h.lees('anna', 'ontruiming')).bezwaar).toMatch(
    /^Vul eerst in: wie de woning verhuurt/,
  );
  await h.verhuurt(id, 'Woonkracht10');
  const tekst = await h.schrijf('anna', 'ontruiming');
  expect(tekst).toContain('Woonkracht10 wil dat u op donderdag 10 december 2026 uit uw huis gaat.');
  expect(tekst).toContain('Wij hoorden dit van Deurwaarder Voorbeeld.');
  expect(tekst).not.toMatch(/Praat met Deurwaarder|Deurwaarder Voorbeeld wil/);
});

describe('after closing', () => {
  test('a second dagvaarding is another traject: its letter knows nothing of the first', async () => {
    const h = await huishouden();
    await h.meld('Trivire', ZITTING);
    await h.schrijf('anna', 'dagvaarding');
    await h.gebeurt('schikking', { bron: 'rechtbank' });
    await h.sluit('oplossing');
    h.tot('2027-07-30');
    await h.heropen();
    await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
    expect(await h.brieven()).toEqual(['anna dagvaarding 2027-08-03']);
    expect(await h.stand()).toMatchObject({ processtap: '6', aanZet: 'deurwaarder' });
    const tekst = await h.schrijf('anna', 'dagvaarding');
    expect(tekst).toContain('Wij weten nog niet wanneer de zitting is.');
    expect(tekst).not.toContain('2026');
  });

  test.each(['oplossing', 'verhuisd'] as const)(
    'with %s, undone within five werkdagen, it is the same traject with its step, terms and letters',
    async (reden) => {
      const h = await huishouden();
      await h.meld('Trivire', ONTRUIMING);
      const before = [await h.stand(), await h.termijnen(), await h.brieven()];
      await h.sluit(reden);
      expect([await h.termijnen(), await h.brieven()]).toEqual([[], []]);
      h.tot('2026-11-09');
      await h.heropen();
      expect([await h.stand(), await h.termijnen(), await h.brieven()]).toEqual(before);
      expect((await h.dossier()).procedures).toMatchObject([{ traject: 1, isLopend: true }]);
    },
  );

  test('with an ontruiming that was put off, undone, it is put off still', async () => {
    const h = await huishouden();
    await h.meld('Trivire', ONTRUIMING);
    await h.gebeurt('ontruiming_uitgesteld', { bron: 'deurwaarder' });
    await h.sluit('oplossing');
    await h.heropen();
    expect(await h.stand()).toMatchObject({ processtap: 'uitgesteld' });
  });
});

test('a letter that told a wrong day asks for the truth: another letter, and it is met by that', async () => {
  const h = await huishouden();
  await h.meld('Trivire', ONTRUIMING);
  await h.schrijf('anna', 'ontruiming');
  h.tot('2026-11-09');
  await h.herstel('ontruiming_aangezegd', { dag: '2026-12-11' });
  expect(await h.termijnen()).toEqual(['ontruiming 2026-12-11', 'vertellen 2026-11-11']);
  expect(await h.brieven()).toEqual(['anna ontruiming 2026-11-11']);
  const tekst = await h.schrijf('anna', 'ontruiming');
  expect(tekst).toContain('op vrijdag 11 december 2026 uit uw huis gaat');
  expect(tekst).toContain(
    'In onze brief van donderdag 5 november 2026 stond dat de ontruiming op donderdag 10 december 2026 is. Dat klopt niet.',
  );
  expect(tekst.match(/10 december/g)).toHaveLength(1);
  expect([await h.brieven(), await h.termijnen()]).toEqual([[], ['ontruiming 2026-12-11']]);
});

test('a letter that told what never was asks for the truth, in a letter of its own', async () => {
  const h = await huishouden();
  await h.meld('Trivire', ONTRUIMING);
  await h.schrijf('anna', 'ontruiming');
  await h.herstel('ontruiming_aangezegd', null);
  expect(await h.termijnen()).toEqual(['vertellen 2026-11-09']);
  expect(await h.brieven()).toEqual([]);
  expect((await h.lees('anna', 'ontruiming')).bezwaar).toContain('klopt dan niet');
  const tekst = await h.schrijf('anna', 'herstel');
  expect(tekst).toContain(
    'stond dat de ontruiming op donderdag 10 december 2026 is. Dat klopt niet.',
  );
  expect(await h.termijnen()).toEqual([]);
});

test('who is not named by another verhuurder is told nothing of that case (domein §2, AVG 5)', async () => {
  const h = await huishouden();
  await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden', wie: ['anna', 'bert'] });
  h.tot('2026-11-10');
  await h.meld('Woonbron, vestiging Dordrecht', {
    ...{ aanleiding: 'dagvaarding_aangezegd', wie: ['anna'] },
  });
  expect(await h.brieven()).toEqual([
    'anna dagvaarding 2026-11-09',
    'anna dagvaarding 2026-11-12',
    'bert dagvaarding 2026-11-09',
  ]);
  // Named afterwards: then they are to hear of it too.
  h.tot('2026-11-12');
  await h.meld('Woonbron, vestiging Dordrecht', {
    ...{ aanleiding: 'dagvaarding_verzonden', wie: ['anna', 'bert'] },
  });
  const { procedures } = await h.dossier();
  const [zaak] = procedures;
  expect(zaak?.verhuurder?.naam).toBe('Woonbron, vestiging Dordrecht');
  expect(zaak?.gedaagden).toEqual([h.mens('anna'), h.mens('bert')]);
  expect((await h.brieven()).filter((one) => one.startsWith('bert'))).toHaveLength(2);
});
