import { expect, test } from 'vitest';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { huishouden, type Wie } from './reis-support.ts';

type Huishouden = Awaited<ReturnType<typeof huishouden>>;

/** What the desk sees of the newest procedure, and all that is due. */
type Stand = {
  readonly brieven?: readonly string[];
  readonly termijnen?: readonly string[];
  readonly stap: string;
  readonly aanZet: string;
  readonly processtap: string;
};

async function ziet(h: Huishouden, { brieven = [], termijnen = [], ...rest }: Stand) {
  // The partners are kept informed; what they are told is read elsewhere. They hear it after betrokkene:
  // what is given to another first makes the duty to inform due that day (AVG 14.3 c).
  if (brieven.length === 0) await h.vertelPartners();
  expect(await h.brieven()).toEqual(brieven);
  expect((await h.termijnen()).filter((one) => !one.startsWith('informeren'))).toEqual(termijnen);
  expect(await h.stand()).toEqual(rest);
  const rij = await h.werk();
  expect([rij?.processtap, rij?.volgendeStap?.zin]).toEqual([rest.processtap, rest.stap]);
}

/** Letters that say these and none of those; a part of what no letter may say is always in it. */
async function lezen(
  h: Huishouden,
  soort: Parameters<Huishouden['schrijf']>[1],
  { wel, niet }: { readonly wel: readonly string[]; readonly niet: readonly RegExp[] },
  wie: readonly Wie[] = ['anna', 'bert'],
) {
  for (const one of wie) {
    const tekst = await h.schrijf(one, soort);
    expect(tekst).toContain(`Geachte ${one === 'anna' ? 'Anna' : 'Bert'} van den Voorbeeld,`);
    expect(tekst).toContain('Praten met ons is vrijwillig. Het kost u niets.');
    for (const zin of wel) expect(tekst).toContain(zin);
    // The other tenant, a number of theirs, a promise that is not kept, a besluit.
    const nooit = [one === 'anna' ? /Bert/ : /Anna/, /BSN|overdra|bezwaarschrift/i, /\{\{|null/];
    for (const fout of [...niet, ...nooit]) expect(tekst).not.toMatch(fout);
  }
  await h.vertelPartners();
}

const IN_BEHANDELING = 'Neem dit dossier in behandeling';
const STERK = /Sterk Papendrecht/;
const HULP = 'Vraag gratis hulp bij het Juridisch Loket.';
const RECHTEN = ['bekijken (inzage)', 'laten verbeteren', 'bezwaar maken', 'klacht sturen'];

test('three years of one household: each letter, term and step follows from what happened', async () => {
  const h = await huishouden();

  // A sociaal team has concerns. There is no procedure, and the letter says from whom we know.
  await h.meld('Sterk Papendrecht');
  await ziet(h, { processtap: '1', aanZet: '', stap: IN_BEHANDELING });
  await lezen(
    h,
    'informatie',
    {
      wel: ['Wij kregen bericht van Sterk Papendrecht.', ...RECHTEN],
      niet: [/dagvaarding|ontruiming|zitting|Trivire/i],
    },
    ['anna'],
  );

  // Announced is not served: nobody says that there is a dagvaarding.
  h.tot('2026-11-12');
  await h.meld('Trivire', {
    ...{ aanleiding: 'dagvaarding_aangezegd', datums: { dagvaarding: '2026-11-20' } },
  });
  await ziet(h, {
    ...{ processtap: '6', aanZet: 'verhuurder', brieven: ['anna dagvaarding 2026-11-16'] },
    stap: 'Brief over de dagvaarding: uiterlijk ma 16 nov 2026',
  });
  await lezen(
    h,
    'dagvaarding',
    {
      wel: ['Trivire wil u dagvaarden.', 'Wij weten nog niet of er een zitting komt.', HULP],
      niet: [/er is een dagvaarding/i, /De dagvaarding komt van/, STERK, /2026/, /ontruim/i],
    },
    ['anna'],
  );

  // Sent to the deurwaarder: one letter for the two, so nothing is due.
  h.tot('2026-11-23');
  await h.meld('Trivire', {
    ...{ aanleiding: 'dagvaarding_verzonden', datums: { dagvaarding: '2026-11-20' } },
  });
  // What this melding brought is given to partners today, so Anna hears of it first (AVG 14.3 c).
  await lezen(h, 'informatie', { wel: ['Trivire', ...RECHTEN], niet: [/zitting is op/] }, ['anna']);
  await ziet(h, { processtap: '6', aanZet: 'deurwaarder', stap: IN_BEHANDELING });
  expect((await h.lees('anna', 'dagvaarding')).tekst).not.toContain(
    'Er is een dagvaarding voor u.',
  );

  // Served, with the day of the zitting, and there is a medehuurder of whom nobody knew.
  h.tot('2026-11-27');
  await h.meld('Trivire', {
    ...{ aanleiding: 'dagvaarding_verzonden', wie: ['anna', 'bert'] },
    datums: { zitting: '2026-12-22' },
  });
  await h.gebeurt('dagvaarding_betekend', { bron: 'deurwaarder' });
  await ziet(h, {
    ...{ processtap: '6', aanZet: 'rechter', termijnen: ['zitting 2026-12-22'] },
    brieven: ['anna dagvaarding 2026-12-01', 'bert dagvaarding 2026-12-01'],
    stap: 'Brief over de dagvaarding: uiterlijk di 1 dec 2026',
  });
  await lezen(h, 'dagvaarding', {
    wel: [
      ...['Er is een dagvaarding voor u.', 'De dagvaarding komt van Trivire.', ...RECHTEN],
      'Dat hoorden wij van Trivire en de deurwaarder.',
      'De zitting is op dinsdag 22 december 2026.',
      ...['Reageer op tijd, op de zitting of schriftelijk.', 'Praat met Trivire.', HULP],
    ],
    niet: [STERK, /Praat met de deurwaarder/, /ontruim/i],
  });

  // The zitting moves: one zitting with another day, and a letter that says so.
  h.tot('2026-12-08');
  await h.gebeurt('zitting_verplaatst', {
    ...{ bron: 'deurwaarder', dag: '2027-01-12', tijd: '10:00' },
    gegevens: { van: toIsoDate('2026-12-22'), zittingsoort: 'rolzitting' },
  });
  await ziet(h, {
    ...{ processtap: '6', aanZet: 'rechter', termijnen: ['zitting 2027-01-12'] },
    brieven: ['anna dagvaarding 2026-12-10', 'bert dagvaarding 2026-12-10'],
    stap: 'Brief over de zitting: uiterlijk do 10 dec 2026',
  });
  await lezen(h, 'dagvaarding', {
    wel: [
      'De zitting is verplaatst naar dinsdag 12 januari 2027 om 10:00 uur. Vraag dit voor de zekerheid na bij de deurwaarder of de rechtbank.',
      'Kom naar de zitting, of antwoord schriftelijk vóór die dag. Wie niets doet, verliest meestal.',
    ],
    niet: [/22 december/, STERK],
  });

  // Nobody told how it went: the desk asks, whatever letter it wrote about that day.
  h.tot('2027-01-13');
  await ziet(h, {
    ...{ processtap: '6', aanZet: 'meldpunt', termijnen: ['zitting 2027-01-12'] },
    stap: 'Zitting op di 12 jan 2027: leg vast hoe het is afgelopen',
  });
  expect((await h.dossier()).procedures[0]?.aanZet.zin).toBe(
    'De zitting was op di 12 jan 2027. Leg vast hoe het is afgelopen.',
  );
  expect((await h.lees('anna', 'dagvaarding')).bezwaar).toContain('was al op di 12 jan 2027');

  // Verstek. Whoever would be written about the dagvaarding now would read something untrue.
  h.tot('2027-01-26');
  await h.gebeurt('vonnis', { gegevens: { toewijzing: 'toegewezen' } });
  const nagaan = 'Laat vandaag nagaan wat nog kan tegen het vonnis: Juridisch Loket of advocaat';
  await ziet(h, {
    ...{ processtap: '7', aanZet: 'verhuurder', termijnen: ['nagaan 2027-01-26'] },
    stap: `${nagaan}: uiterlijk di 26 jan 2027`,
  });
  await h.afgehandeld('nagaan', 'Juridisch Loket gebeld');
  await ziet(h, { processtap: '7', aanZet: 'verhuurder', stap: IN_BEHANDELING });
  expect((await h.lees('anna', 'dagvaarding')).bezwaar).toContain('klopt dan niet');

  // The deurwaarder announces the ontruiming.
  h.tot('2027-02-09');
  await h.gebeurt('ontruiming_aangezegd', {
    ...{ bron: 'deurwaarder', dag: '2027-02-25', tijd: '09:30' },
  });
  await ziet(h, {
    ...{ processtap: '7', aanZet: 'deurwaarder', termijnen: ['ontruiming 2027-02-25'] },
    brieven: ['anna ontruiming 2027-02-11', 'bert ontruiming 2027-02-11'],
    stap: 'Brief over de ontruiming: uiterlijk do 11 feb 2027',
  });
  await lezen(h, 'ontruiming', {
    wel: [
      'Trivire wil dat u op donderdag 25 februari 2027 om 09:30 uur uit uw huis gaat.',
      ...['Wij hoorden dit van de deurwaarder.', 'Dat kan bij de opvang in uw regio.', HULP],
      'Van de deurwaarder kregen wij alleen informatie over de zaak.',
    ],
    niet: [/12 januari|zitting/, STERK],
  });

  // Put off by who executes: the day is off, and a letter says who told us so, and when.
  h.tot('2027-02-18');
  await h.gebeurt('ontruiming_uitgesteld', { bron: 'deurwaarder' });
  await ziet(h, {
    ...{ processtap: 'uitgesteld', aanZet: 'verhuurder' },
    brieven: ['anna ontruiming_van_de_baan 2027-02-22', 'bert ontruiming_van_de_baan 2027-02-22'],
    stap: 'Brief: de ontruiming is uitgesteld: uiterlijk ma 22 feb 2027',
  });
  await lezen(h, 'ontruiming_van_de_baan', {
    wel: [
      'Wij hoorden op donderdag 18 februari 2027 van de deurwaarder dat de ontruiming van donderdag 25 februari 2027 is uitgesteld. Wij weten nog geen nieuwe dag.',
      'Vraag dit zelf schriftelijk na bij Trivire of bij de deurwaarder.',
      'kan later misschien een nieuwe dag laten aanzeggen',
    ],
    niet: [/voorgoed|definitief|veilig/i, STERK],
  });
  expect((await h.lees('anna', 'ontruiming')).bezwaar).toContain('klopt dan niet');

  // A regeling, kept for a while and then broken: no letter, no day, and the vonnis stays.
  h.tot('2027-02-23');
  await h.gebeurt('regeling_getroffen', { gegevens: { vonnisInStand: 'ja' } });
  const stil = { processtap: 'uitgesteld', aanZet: 'verhuurder', stap: IN_BEHANDELING };
  await ziet(h, stil);
  h.tot('2027-05-03');
  await h.gebeurt('regeling_verbroken');
  await ziet(h, stil);

  // Announced anew is another aanzegging with letters of its own; 5 May and Hemelvaart do not count.
  h.tot('2027-05-04');
  await h.gebeurt('ontruiming_aangezegd', { bron: 'deurwaarder', dag: '2027-05-27' });
  await ziet(h, {
    ...{ processtap: '7', aanZet: 'deurwaarder', termijnen: ['ontruiming 2027-05-27'] },
    brieven: ['anna ontruiming 2027-05-10', 'bert ontruiming 2027-05-10'],
    stap: 'Brief over de ontruiming: uiterlijk ma 10 mei 2027',
  });
  await lezen(h, 'ontruiming', {
    wel: [
      'Trivire wil dat u op donderdag 27 mei 2027 uit uw huis gaat.',
      'De ontruiming van donderdag 25 februari 2027 is uitgesteld. De dag in deze brief is nieuw.',
      'De rechter heeft op dinsdag 26 januari 2027 over uw woning beslist.',
    ],
    niet: [/om 09:30/],
  });

  // Betrokkene paid. That stops nothing by itself: the day stands and the desk asks.
  h.tot('2027-05-18');
  await h.gebeurt('achterstand_voldaan', { bron: 'betrokkene' });
  await ziet(h, {
    ...{ processtap: '7', aanZet: 'meldpunt' },
    termijnen: ['doorgang 2027-05-18', 'ontruiming 2027-05-27'],
    stap: 'Vraag na of de ontruiming van do 27 mei 2027 nog doorgaat na “achterstand voldaan”: uiterlijk di 18 mei 2027',
  });
  expect((await h.lees('anna', 'ontruiming_van_de_baan')).bezwaar).not.toBeNull();

  // Asked, and the verhuurder withdraws it.
  h.tot('2027-05-19');
  await h.gebeurt('ontruiming_ingetrokken');
  await ziet(h, {
    ...{ processtap: '7', aanZet: 'verhuurder' },
    brieven: ['anna ontruiming_van_de_baan 2027-05-21', 'bert ontruiming_van_de_baan 2027-05-21'],
    stap: 'Brief: de ontruiming gaat niet door: uiterlijk vr 21 mei 2027',
  });
  await lezen(h, 'ontruiming_van_de_baan', {
    wel: [
      'Wij hoorden op woensdag 19 mei 2027 van Trivire dat de ontruiming van donderdag 27 mei 2027 niet doorgaat.',
    ],
    niet: [/februari/, /betaald|voldaan/],
  });
  h.tot('2027-05-24');
  await h.sluit('oplossing');
  await h.vertelPartners();
  expect([await h.brieven(), await h.termijnen()]).toEqual([[], []]);
  expect(await h.stand()).toMatchObject({ processtap: '8', stap: undefined });
  expect(await h.werk()).toBeUndefined();
  const dicht = await h.schrijf('anna', 'afsluiting');
  expect(dicht).toContain('Op maandag 24 mei 2027 hebben wij dat afgesloten.');
  expect(dicht).not.toMatch(/dagvaarding|ontruiming|Trivire|Sterk|vonnis|achterstand/i);

  // A year later, another dagvaarding: another traject, in which nothing of the first one counts.
  h.tot('2028-05-15');
  await h.heropen();
  await ziet(h, { processtap: '1', aanZet: '', stap: IN_BEHANDELING });
  expect((await h.lees('anna', 'dagvaarding')).bezwaar).toContain(
    'geen dagvaarding gemeld sinds dit dossier werd heropend',
  );
  await h.meld('Trivire', {
    ...{ aanleiding: 'dagvaarding_verzonden', datums: { zitting: '2028-06-13' } },
  });
  await ziet(h, {
    ...{ processtap: '6', aanZet: 'rechter', termijnen: ['zitting 2028-06-13'] },
    brieven: ['anna dagvaarding 2028-05-17', 'bert dagvaarding 2028-05-17'],
    stap: 'Brief over de dagvaarding: uiterlijk wo 17 mei 2028',
  });
  expect((await h.dossier()).procedures).toMatchObject([
    { traject: 2, isLopend: true, ontruimingen: [], verhuurder: { naam: 'Trivire' } },
    { traject: 1, isLopend: false, ontruimingen: [{}, {}] },
  ]);
  const oud = [/2026|2027/, /februari|12 januari|27 mei/, STERK, /deurwaarder kregen/];
  await lezen(h, 'dagvaarding', {
    wel: [
      ...['Er is een dagvaarding voor u verzonden.', 'Dat hoorden wij van Trivire.'],
      'De zitting is op dinsdag 13 juni 2028.',
    ],
    niet: [...oud, /Er is een dagvaarding voor u\./, /verplaatst/],
  });

  // Nobody recorded the zitting, and the ontruiming is announced: that comes first.
  h.tot('2028-07-03');
  await h.gebeurt('ontruiming_aangezegd', { bron: 'verhuurder', dag: '2028-07-20' });
  await ziet(h, {
    ...{ processtap: '7', aanZet: 'deurwaarder' },
    termijnen: ['ontruiming 2028-07-20', 'zitting 2028-06-13'],
    brieven: ['anna ontruiming 2028-07-05', 'bert ontruiming 2028-07-05'],
    stap: 'Zitting op di 13 jun 2028: leg vast hoe het is afgelopen',
  });
  await lezen(h, 'ontruiming', {
    wel: [
      'Trivire wil dat u op donderdag 20 juli 2028 uit uw huis gaat.',
      'Wij hoorden dit van Trivire.',
    ],
    niet: oud,
  });
  h.tot('2028-07-20');
  await h.gebeurt('ontruiming_uitgevoerd', { gegevens: { opvang: 'onbekend' } });
  await ziet(h, { processtap: '9', aanZet: 'meldpunt', stap: IN_BEHANDELING });
  for (const soort of ['dagvaarding', 'ontruiming', 'ontruiming_van_de_baan'] as const)
    expect((await h.lees('anna', soort)).bezwaar).toContain('klopt dan niet');
});
