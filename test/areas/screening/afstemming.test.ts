import { describe, expect, it } from 'vitest';
import {
  AFSTEMMINGSOORTEN,
  type Afstemming,
  afstemmingOntbreekt,
  afstemmingsoortNaam,
  eistAfstemming,
  isAfgestemd,
  wachtOpAfstemming,
  withKinderen,
} from '#areas/screening/rules/afstemming.ts';
import type { ScreeningAntwoorden } from '#areas/screening/rules/formulier.ts';
import { UITKOMSTEN } from '#areas/screening/rules/regels.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { nadeel, quiet } from './screening-support.ts';

const today = toIsoDate('2026-11-19');
const afstemming: Afstemming = {
  ...{ id: 'a1', soort: 'afstemming', partner: null, vraag: null },
  datum: toIsoDate('2026-11-05'),
  met: 'Testpersoon, Sociaal Team',
  tekst: 'Het team belt deze week aan.',
};
const uitzondering: Afstemming = {
  ...{ id: 'u1', soort: 'uitzondering', partner: null, vraag: null },
  datum: toIsoDate('2026-11-05'),
  met: '',
  tekst: 'De kinderen wonen sinds vorig jaar bij de andere ouder.',
};
const TEAM = '0190c000-0000-7000-8000-000000000001';
const gevraagd: Afstemming = {
  ...{ ...afstemming, id: 'v1', soort: 'gevraagd', partner: TEAM, tekst: 'Loopt er hulp?' },
  reactieTot: toIsoDate('2026-11-19'),
};
const geenReactie: Afstemming = {
  ...{ ...afstemming, id: 'g1', soort: 'geen_reactie', partner: TEAM, vraag: 'v1' },
  ...{ datum: toIsoDate('2026-11-20'), tekst: 'Twee keer gebeld.' },
};
const withChildren: ScreeningAntwoorden = { ...quiet, kinderen: { aanwezig: 'ja' } };

describe('afstemming with the Sociaal Team (st 5)', () => {
  it.each<[string, ScreeningAntwoorden, boolean, string]>([
    ['there are children', withChildren, true, 'Er zijn kinderen'],
    [
      'children are not known',
      { ...quiet, kinderen: { aanwezig: 'onbekend' } },
      false,
      'niet bekend of er kinderen zijn',
    ],
    ['children were not asked for', { ...quiet, kinderen: undefined }, false, 'niet bekend'],
    ['nothing is filled in', {}, false, 'niet bekend'],
    ['the screener doubts', { ...quiet, twijfel: true }, true, 'U twijfelt'],
    [
      'a kind of ernstig nadeel is not known',
      { ...quiet, nadeel: nadeel({ levensgevaar: 'onbekend' }) },
      true,
      'ernstig nadeel',
    ],
    ['nothing is wrong', quiet, false, 'geen kinderen'],
    ['doubt was not asked for', { ...quiet, twijfel: undefined }, false, 'nog niet ingevuld'],
    [
      'there is a vermoeden, for which rules propose an inzet',
      { ...quiet, nadeel: nadeel({ levensgevaar: 'vermoeden' }) },
      false,
      'geen twijfel',
    ],
  ])('when %s', (_, antwoorden, nodig, reden) => {
    const eis = eistAfstemming(antwoorden);
    expect(eis.nodig).toBe(nodig);
    expect(eis.reden).toContain(reden);
    expect(eis.reden).toMatch(/\.$/);
  });

  it('is proposed and holds nothing up when nobody knows whether there are children', () => {
    const eis = eistAfstemming({ ...quiet, kinderen: { aanwezig: 'onbekend' } });
    expect(eis).toMatchObject({ nodig: false, voorgesteld: true });
    expect(eistAfstemming(withChildren)).toMatchObject({ nodig: true, voorgesteld: true });
    expect(eistAfstemming(quiet)).toMatchObject({ nodig: false, voorgesteld: false });
  });

  it('says what to do when it is needed', () => {
    expect(eistAfstemming(withChildren).reden).toBe(
      'Er zijn kinderen in het huishouden. Stem af met het Sociaal Team.',
    );
  });
});

describe('a recorded afstemming', () => {
  it('has a Dutch name for each kind', () => {
    expect(AFSTEMMINGSOORTEN.map(afstemmingsoortNaam)).toEqual([
      'Afstemming met het Sociaal Team',
      'Om afstemming gevraagd',
      'Gevraagd, geen reactie',
      'Uitzondering met motivering',
    ]);
  });

  it.each<[string, readonly Afstemming[], boolean]>([
    ['nothing', [], false],
    ['an afstemming', [afstemming], true],
    ['an afstemming with nobody', [{ ...afstemming, met: ' ' }], false],
    ['an afstemming about nothing', [{ ...afstemming, tekst: '' }], false],
    ['a motivated exception', [uitzondering], true],
    ['an exception without a motivation', [{ ...uitzondering, tekst: '  ' }], false],
    ['an exception that says nothing', [{ ...uitzondering, tekst: '.' }], false],
    ['an exception of one word', [{ ...uitzondering, tekst: 'nvt' }], false],
    ['an afstemming with a partner alone', [{ ...afstemming, partner: TEAM, met: '' }], true],
    ['to have asked, however long ago,', [{ ...gevraagd, datum: toIsoDate('2026-01-05') }], false],
    ['asked, and no answer', [gevraagd, geenReactie], true],
    ['no answer to what was withdrawn', [geenReactie], false],
    [
      'no answer to what was no question',
      [{ ...afstemming, id: 'v1', tekst: '' }, geenReactie],
      false,
    ],
    ['an empty one and a good one', [{ ...afstemming, tekst: '' }, uitzondering], true],
  ])('%s counts: %s', (_, afstemmingen, counts) => {
    expect(isAfgestemd(afstemmingen)).toBe(counts);
  });
});

describe('the uitkomst geen inzet', () => {
  it('waits for afstemming when there are children, and says what to do', () => {
    expect(wachtOpAfstemming(['geen_inzet'], withChildren, [], today)).toBe(
      'Er zijn kinderen in het huishouden. Stem af met het Sociaal Team. Leg de afstemming vast, of leg uit waarom die niet nodig is.',
    );
  });

  it('no longer waits once it is recorded, or an exception is motivated', () => {
    expect(wachtOpAfstemming(['geen_inzet'], withChildren, [afstemming], today)).toBeUndefined();
    expect(wachtOpAfstemming(['geen_inzet'], withChildren, [uitzondering], today)).toBeUndefined();
  });

  it('does not wait when there are no children and no doubt', () => {
    expect(wachtOpAfstemming(['geen_inzet'], quiet, [], today)).toBeUndefined();
  });

  it('waits beside another uitkomst as well', () => {
    expect(
      wachtOpAfstemming(['advies_melder', 'geen_inzet'], withChildren, [], today),
    ).toBeDefined();
  });
});

describe('any other uitkomst', () => {
  it.each(UITKOMSTEN.filter((code) => code !== 'geen_inzet'))(
    'such as %s never waits: help does not wait',
    (code) => {
      expect(wachtOpAfstemming([code], {}, [], today)).toBeUndefined();
    },
  );

  it('does not wait when nothing was chosen yet', () => {
    expect(wachtOpAfstemming([], withChildren, [], today)).toBeUndefined();
  });
});

describe('what is missing', () => {
  it('is undefined when nothing is needed or all is there', () => {
    expect(afstemmingOntbreekt(quiet, [], today)).toBeUndefined();
    expect(afstemmingOntbreekt(withChildren, [afstemming], today)).toBeUndefined();
    expect(afstemmingOntbreekt(withChildren, [], today)).toContain('Leg de afstemming vast');
  });

  it('says until when an answer is waited for, and nothing once that is over', () => {
    expect(afstemmingOntbreekt(withChildren, [gevraagd], today)).toBe(
      'Afstemming is gevraagd op do 5 nov 2026. Komt er geen reactie, dan kunt u dat vastleggen na do 19 nov 2026. Is er gesproken? Leg de afstemming dan vast.',
    );
    expect(afstemmingOntbreekt(withChildren, [gevraagd], toIsoDate('2026-11-20'))).toBe(
      'Afstemming is gevraagd op do 5 nov 2026. Kwam er geen reactie? Leg dat dan vast. Is er gesproken? Leg de afstemming dan vast.',
    );
    const stil = { ...gevraagd, reactieTot: null };
    expect(afstemmingOntbreekt(withChildren, [stil], today)).toContain('staat stil');
    expect(
      afstemmingOntbreekt(withChildren, [gevraagd, geenReactie], toIsoDate('2026-11-20')),
    ).toBeUndefined();
  });
});

describe('children of the screening beside those of the dossier', () => {
  it.each([
    ['ja', 'nee', 'ja'],
    ['ja', 'onbekend', 'ja'],
    ['nee', 'ja', 'ja'],
    ['nee', 'nee', 'nee'],
    ['nee', 'onbekend', 'nee'],
    ['onbekend', 'nee', 'onbekend'],
    ['onbekend', 'ja', 'ja'],
    [undefined, 'nee', 'nee'],
    [undefined, 'onbekend', 'onbekend'],
    [undefined, 'ja', 'ja'],
  ] as const)('screening %s, dossier %s: %s', (screened, dossier, result) => {
    const antwoorden = { kinderen: { aanwezig: screened, leeftijden: [3] } };
    expect(withKinderen(antwoorden, dossier).kinderen).toEqual({
      aanwezig: result,
      leeftijden: [3],
    });
  });

  it('leaves the other answers alone', () => {
    expect(withKinderen(quiet, 'nee')).toEqual(quiet);
  });
});
