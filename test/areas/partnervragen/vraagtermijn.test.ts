import { describe, expect, it, test } from 'vitest';
import { standaardTermijnen } from '#areas/beheer/rules/set-drechtsteden-alblasserwaard.ts';
import type { PartnerSoort } from '#areas/partners/rules.ts';
import { groepeerGemist, wieHoort } from '#areas/partnervragen/rules/gemist.ts';
import { gemistZin, stelGemistOp } from '#areas/partnervragen/rules/gemistbericht.ts';
import {
  casusregieBij,
  type Partnervraagsoort,
  verraadtPersoon,
  vraagcodeVan,
} from '#areas/partnervragen/rules/vraag.ts';
import {
  isBegonnen,
  type VraagFeiten,
  type Vraagregels,
  vraagtermijnen,
} from '#areas/partnervragen/rules/vraagtermijn.ts';
import { standaardKalender } from '#domain/dates/werkdagen.ts';
import { d } from '#test/domain/dates/support.ts';

const regels: Vraagregels = {
  termijnen: standaardTermijnen.map(({ code, naam, looptijd, bron }) => ({
    ...{ code, naam, bron },
    ...looptijd,
  })),
  kalender: standaardKalender,
  eigen: { eenheid: 'werkdagen', aantal: 5 },
};

/** A corporatie asks for advice on Thursday 5 November 2026. */
const advies: VraagFeiten = {
  ...{ id: 'v', soort: 'advies', vragersoort: 'partner', partnersoort: 'woningcorporatie' },
  ...{ alsCasusregisseur: 'nee', ontvangenOp: d('2026-11-05'), ingevoerdOp: d('2026-11-05') },
  ...{ isAchteraf: false, beantwoordOp: null, met: 'antwoord', gemistVerteldOp: null },
  gemistAan: '',
};

const lijst = (change: Partial<VraagFeiten>, opgeschort?: Parameters<typeof vraagtermijnen>[2]) =>
  vraagtermijnen({ ...advies, ...change }, regels, opgeschort).map(
    ({ code, bron, vervalt, voldaan }) =>
      `${code} (${bron}) ${vervalt ?? 'staat stil'}${voldaan === null ? '' : ` ${voldaan.hoe} ${voldaan.op}`}`,
  );

describe('the term of a question (SA 7 MZO a and d)', () => {
  it.each<[Partnervraagsoort, PartnerSoort | undefined, 'ja' | 'nee', string]>([
    ['advies', 'woningcorporatie', 'nee', 'advies'],
    ['advies', 'sociaal_team', 'nee', 'advies'],
    ['advies', 'sociale_dienst', 'ja', 'vraag'],
    ['advies', 'veiligheid', 'nee', 'vraag'],
    ['advies', 'deurwaarder', 'nee', 'vraag'],
    ['ondersteuning', 'sociaal_team', 'ja', 'ondersteuning'],
    ['ondersteuning', 'sociaal_team', 'nee', 'vraag'],
    ['ondersteuning', 'woningcorporatie', 'ja', 'vraag'],
    ['afstemming', 'sociaal_team', 'ja', 'vraag'],
    ['bekendheid', 'woningcorporatie', 'ja', 'vraag'],
    ['loopt_er_iets', 'veiligheid', 'nee', 'vraag'],
    ['uitstel', 'woningcorporatie', 'nee', 'vraag'],
  ])('%s of %s (casusregisseur: %s) falls under %s', (soort, partnersoort, als, code) => {
    const vrager = { vragersoort: 'partner', partnersoort, alsCasusregisseur: als } as const;
    expect(vraagcodeVan(soort, vrager)).toBe(code);
    const [termijn] = lijst({ soort, partnersoort, alsCasusregisseur: als });
    expect(termijn).toBe(
      code === 'advies'
        ? 'advies (SA 7 MZO a) 2026-11-10'
        : code === 'ondersteuning'
          ? 'ondersteuning (SA 7 MZO d) 2026-11-12'
          : 'vraag (eigen regel) 2026-11-12',
    );
  });

  it('of somebody who is no organisation of the list is the own rule, whatever they ask', () => {
    for (const vragersoort of ['anoniem', 'familie', 'professional', 'betrokkene'] as const)
      expect(lijst({ vragersoort, partnersoort: undefined })).toEqual([
        'vraag (eigen regel) 2026-11-12',
      ]);
  });

  it('received on Friday at 16:50 begins that Friday; Koningsdag and 5 May do not count', () => {
    // Friday 24 April 2026; Monday 27 April is Koningsdag, Tuesday 5 May Bevrijdingsdag.
    expect(lijst({ ontvangenOp: d('2026-04-24'), ingevoerdOp: d('2026-04-24') })[0]).toBe(
      'advies (SA 7 MZO a) 2026-04-30',
    );
    const steun = { soort: 'ondersteuning', partnersoort: 'sociaal_team' } as const;
    expect(lijst({ ...steun, alsCasusregisseur: 'ja', ontvangenOp: d('2026-04-29') })[0]).toBe(
      'ondersteuning (SA 7 MZO d) 2026-05-07',
    );
  });

  it('that the set does not know takes the own length', () => {
    const [termijn] = vraagtermijnen(advies, { ...regels, termijnen: [] });
    expect(termijn).toMatchObject({ code: 'vraag', bron: 'eigen regel', vervalt: '2026-11-12' });
  });
});

describe('telling that a term was missed (SA 7 MZO e)', () => {
  const GEMIST = 'gemist (SA 7 MZO e) 2026-11-11';

  it('begins on the first werkdag after the last day, and is on no list before', () => {
    expect(lijst({})).toEqual(['advies (SA 7 MZO a) 2026-11-10', GEMIST]);
    const [, gemist] = vraagtermijnen(advies, regels);
    if (gemist === undefined) throw new Error('no notice');
    expect(isBegonnen(gemist, d('2026-11-10'))).toBe(false);
    expect(isBegonnen(gemist, d('2026-11-11'))).toBe(true);
    // Due on Friday: nobody tells on Saturday.
    expect(lijst({ ontvangenOp: d('2026-11-10'), ingevoerdOp: d('2026-11-10') })[1]).toBe(
      'gemist (SA 7 MZO e) 2026-11-16',
    );
  });

  it.each([
    ['in time', '2026-11-10', ['advies (SA 7 MZO a) 2026-11-10 gehaald 2026-11-10']],
    [
      'on the day on which it would be told',
      '2026-11-11',
      ['advies (SA 7 MZO a) 2026-11-10 gehaald 2026-11-11', `${GEMIST} vervallen 2026-11-11`],
    ],
    ['later', '2026-11-12', ['advies (SA 7 MZO a) 2026-11-10 gehaald 2026-11-12', GEMIST]],
  ])('of what was answered %s', (_, dag, expected) => {
    expect(lijst({ beantwoordOp: d(dag) })).toEqual(expected);
  });

  it('stays told once it was, whatever comes after', () => {
    const told = { gemistVerteldOp: d('2026-11-11'), gemistAan: 'J. Exempel (Sterk)' };
    expect(lijst(told)[1]).toBe(`${GEMIST} gehaald 2026-11-11`);
    expect(lijst({ ...told, beantwoordOp: d('2026-11-13') })[1]).toBe(
      `${GEMIST} gehaald 2026-11-11`,
    );
  });

  it('is not asked of a term of our own, of one that stands still, or of one from paper', () => {
    expect(lijst({ soort: 'uitstel' })).toHaveLength(1);
    const stil = [{ van: d('2026-11-06'), reden: 'wacht op de vrager' }];
    expect(lijst({}, (sleutel) => (sleutel === 'vraag:v' ? stil : []))).toEqual([
      'advies (SA 7 MZO a) staat stil',
    ]);
    expect(lijst({ isAchteraf: true, ingevoerdOp: d('2026-12-01') })).toEqual([
      'advies (SA 7 MZO a) 2026-11-10 vervallen 2026-12-01',
    ]);
  });

  it('begins when the question was entered, if that was later', () => {
    expect(lijst({ ingevoerdOp: d('2026-12-01') })[1]).toBe('gemist (SA 7 MZO e) 2026-12-01');
  });
});

describe('who is told', () => {
  const vrager = { partnerId: 'c', partner: 'Trivire', contact: '' };
  const team = { partnerId: 't', partner: 'Sterk Papendrecht', contact: 'J. Exempel' };

  it('is the casusregisseur of the Sociaal Team, and without one whoever asked', () => {
    expect(wieHoort(vrager, { ...team, soort: 'sociaal_team' })).toEqual(team);
    expect(wieHoort(vrager, undefined)).toBe(vrager);
    expect(wieHoort(vrager, { ...team, soort: 'woningcorporatie' })).toBe(vrager);
    expect(wieHoort(null, undefined)).toBeNull();
  });

  it('gets one notice for all, however the name was typed, and one a day', () => {
    const anders = { ...team, contact: 'j. exempel ' };
    const groepen = groepeerGemist(
      [{ ontvanger: team }, { ontvanger: vrager }, { ontvanger: anders }],
      [anders],
    );
    expect(groepen.map(({ vragen, hadVandaag }) => [vragen.length, hadVandaag])).toEqual([
      [2, true],
      [1, false],
    ]);
  });
});

describe('the notice', () => {
  const vraag = {
    ...({ dossiernummer: '2026-00012', soort: 'advies', isVrager: false } as const),
    ...{ gevraagdOp: d('2026-11-05'), verviel: d('2026-11-10'), beantwoordOp: null },
  };
  const bericht = {
    ...{ ontvanger: 'J. Exempel', vragen: [vraag], nieuweDatum: null },
    ...{ contactpersoon: 'Sam', telefoon: '078 000 00 00' },
  };

  it('says what was missed, names nobody, and promises a day only when one was chosen', () => {
    expect(gemistZin(vraag)).toBe(
      'Dossier 2026-00012: een vraag om advies van donderdag 5 november 2026. Het antwoord moest er uiterlijk dinsdag 10 november 2026 zijn.',
    );
    expect(stelGemistOp(bericht).tekst).toContain('U hoort zo snel mogelijk van ons.');
    expect(stelGemistOp({ ...bericht, nieuweDatum: d('2026-11-13') }).tekst).toContain(
      'U hoort van ons uiterlijk op vrijdag 13 november 2026.',
    );
  });

  it('of an answer that came late says so and promises nothing', () => {
    const { tekst } = stelGemistOp({
      ...bericht,
      vragen: [{ ...vraag, beantwoordOp: d('2026-11-13') }],
    });
    expect(tekst).toContain('Het kwam op vrijdag 13 november 2026.');
    expect(tekst).not.toContain('U hoort');
  });
});

test('a question without a dossier keeps nothing by which somebody can be found', () => {
  for (const tekst of ['BSN 111222333', 'bel 06 12345678', 'woont op 3311 AB 12'])
    expect(verraadtPersoon(tekst)).toMatch(/^Haal /);
  expect(verraadtPersoon('Een huurder van 80 laat niemand binnen. Wat nu?')).toBeUndefined();
});

test('a Sociaal Team that asks for support asks as casusregisseur, unless somebody else is', () => {
  const vraag = {
    soort: 'ondersteuning',
    partnersoort: 'sociaal_team',
    partnerId: 't',
  } as const;
  expect(casusregieBij({ ...vraag, casusregisseur: null })).toBe('ja');
  expect(casusregieBij({ ...vraag, casusregisseur: 't' })).toBe('ja');
  expect(casusregieBij({ ...vraag, casusregisseur: 'c' })).toBe('nee');
  expect(casusregieBij({ ...vraag, soort: 'advies', casusregisseur: null })).toBe('nee');
});
