import { describe, expect, it } from 'vitest';
import { ZORGEN } from '#areas/dossiers/rules-huishouden.ts';
import {
  completeness,
  MELDCODESTAPPEN,
  meldcodestapNaam,
  NADEELCATEGORIEEN,
  NADEELWAARDEN,
  nadeelcategorieNaam,
  nadeelwaardeNaam,
  PRIORITEITSGROEPEN,
  prioriteitsgroepNaam,
  type ScreeningAntwoorden,
  screeningvragen,
  VOOR_WIE,
  voorWieNaam,
  ZORGHISTORIE,
  zorghistorieNaam,
} from '#areas/screening/rules/formulier.ts';
import { quiet } from './screening-support.ts';

function answerOf(antwoorden: ScreeningAntwoorden, veld: string): string | undefined {
  return screeningvragen(antwoorden).find((vraag) => vraag.veld === veld)?.antwoord;
}

function openOf(antwoorden: ScreeningAntwoorden): string[] {
  return completeness(antwoorden).open.map(({ veld }) => veld);
}

describe('the codes of the form', () => {
  it('hold the kinds of ernstig nadeel of Wvggz 1:1 lid 2', () => {
    expect(NADEELCATEGORIEEN.map(nadeelcategorieNaam)).toEqual([
      'Levensgevaar',
      'Ernstig lichamelijk letsel',
      'Ernstige psychische, materiële, immateriële of financiële schade',
      'Ernstige verwaarlozing',
      'Maatschappelijke teloorgang',
      'Ernstig verstoorde ontwikkeling',
      'Bedreigde veiligheid',
      'Agressie van anderen oproepen',
      'Gevaar voor de algemene veiligheid',
    ]);
  });

  it('judge it in four ways, for betrokkene or for others', () => {
    expect(NADEELWAARDEN.map(nadeelwaardeNaam)).toEqual([
      'Nee',
      'Vermoeden',
      'Aannemelijk',
      'Onbekend',
    ]);
    expect(VOOR_WIE.map(voorWieNaam)).toEqual(['Voor betrokkene zelf', 'Voor anderen']);
  });

  it('ask for the zorghistorie of SA 7 MZO b', () => {
    expect(ZORGHISTORIE.map(zorghistorieNaam)).toEqual([
      'Bekend bij het Meldpunt',
      'OGGZ of bemoeizorg loopt',
      'Eerder OGGZ of bemoeizorg',
      'Verplichte zorg loopt',
      'Zorgaanbieders betrokken',
    ]);
  });

  it('know the five steps of the meldcode in their order', () => {
    expect(MELDCODESTAPPEN.map((stap) => meldcodestapNaam(stap).slice(0, 6))).toEqual([
      'Stap 1',
      'Stap 2',
      'Stap 3',
      'Stap 4',
      'Stap 5',
    ]);
  });

  it('know the groups that come first in Haarlem and Alblasserdam', () => {
    expect(PRIORITEITSGROEPEN.map(prioriteitsgroepNaam)).toEqual([
      'Gezin met kinderen',
      'Senior',
      'OGGZ-doelgroep',
    ]);
  });
});

describe('an empty form', () => {
  it('is a draft in which everything that is asked of everybody is open', () => {
    const { compleet, beantwoord, totaal, open } = completeness({});
    expect(compleet).toBe(false);
    expect(beantwoord).toBe(0);
    // Nine kinds, five of zorghistorie, five zorgen, kinderen, prioriteit, twijfel.
    expect(totaal).toBe(22);
    expect(open).toHaveLength(22);
  });

  it('asks in the order of the screen', () => {
    const groups = [...new Set(completeness({}).open.map(({ groep }) => groep))];
    expect(groups).toEqual([
      'nadeel',
      'zorghistorie',
      'zorgen',
      'kinderen',
      'prioriteit',
      'twijfel',
    ]);
  });

  it('names what is open in Dutch', () => {
    expect(completeness({}).open[0]).toEqual({
      veld: 'nadeel.levensgevaar',
      naam: 'Levensgevaar',
      groep: 'nadeel',
    });
  });

  it('reads the same when a part of it is there and empty', () => {
    const started: ScreeningAntwoorden = {
      nadeel: {},
      zorghistorie: {},
      zorgen: {},
      kinderen: {},
      zorgaanbieders: '  ',
    };
    expect(completeness(started)).toEqual(completeness({}));
  });
});

describe('a complete form', () => {
  it('has nothing open', () => {
    expect(completeness(quiet)).toEqual({ compleet: true, beantwoord: 22, totaal: 22, open: [] });
  });

  it.each(NADEELCATEGORIEEN)('is open again without an answer for %s', (categorie) => {
    const nadeel = { ...quiet.nadeel, [categorie]: undefined };
    expect(openOf({ ...quiet, nadeel })).toEqual([`nadeel.${categorie}`]);
  });

  it.each(ZORGHISTORIE)('is open again without an answer for %s', (item) => {
    const zorghistorie = { ...quiet.zorghistorie, [item]: undefined };
    expect(openOf({ ...quiet, zorghistorie })).toEqual([`zorghistorie.${item}`]);
  });

  it.each(ZORGEN)('is open again without a judgement of %s', (zorg) => {
    const zorgen = { ...quiet.zorgen, [zorg]: undefined };
    expect(openOf({ ...quiet, zorgen })).toEqual([`zorgen.${zorg}`]);
  });

  it('may answer "onbekend": that is an answer, not a gap', () => {
    const zorghistorie = { ...quiet.zorghistorie, oggz_eerder: 'onbekend' as const };
    expect(completeness({ ...quiet, zorghistorie }).compleet).toBe(true);
  });

  it('may say that nobody belongs to a priority group, which differs from not saying', () => {
    expect(openOf({ ...quiet, prioriteit: [] })).toEqual([]);
    expect(openOf({ ...quiet, prioriteit: undefined })).toEqual(['prioriteit']);
  });

  it('may say that there is no doubt, which differs from not saying', () => {
    expect(openOf({ ...quiet, twijfel: false })).toEqual([]);
    expect(openOf({ ...quiet, twijfel: undefined })).toEqual(['twijfel']);
  });
});

describe('a question that follows from another', () => {
  it.each([
    ['vermoeden', ['nadeel.levensgevaar.voorWie']],
    ['aannemelijk', ['nadeel.levensgevaar.voorWie']],
    ['nee', []],
    ['onbekend', []],
  ] as const)('asks for whom when nadeel is %s: %j', (waarde, open) => {
    const nadeel = { ...quiet.nadeel, levensgevaar: { waarde } };
    expect(openOf({ ...quiet, nadeel })).toEqual(open);
  });

  it('does not take an empty choice of for whom as an answer', () => {
    const levensgevaar = { waarde: 'vermoeden', voorWie: [] } as const;
    const nadeel = { ...quiet.nadeel, levensgevaar };
    expect(openOf({ ...quiet, nadeel })).toEqual(['nadeel.levensgevaar.voorWie']);
  });

  it('asks for the names of zorgaanbieders when there are any', () => {
    const zorghistorie = { ...quiet.zorghistorie, zorgaanbieders_betrokken: 'ja' as const };
    expect(openOf({ ...quiet, zorghistorie })).toEqual(['zorghistorie.zorgaanbieders']);
    const named = { ...quiet, zorghistorie, zorgaanbieders: 'Zorggroep Voorbeeld' };
    expect(openOf(named)).toEqual([]);
  });

  it('asks of children what they need, kindcheck, meldcode and jeugdprofessional', () => {
    expect(openOf({ ...quiet, kinderen: { aanwezig: 'ja' } })).toEqual([
      'kinderen.ondersteuningsvraag',
      'kinderen.kindcheckGedaan',
      'kinderen.meldcode',
      'kinderen.jeugdprofessionalGeinformeerd',
    ]);
  });

  it('asks only for the kindcheck when nobody knows of children', () => {
    expect(openOf({ ...quiet, kinderen: { aanwezig: 'onbekend' } })).toEqual([
      'kinderen.kindcheckGedaan',
    ]);
  });

  it('asks nothing more when there are no children', () => {
    expect(openOf({ ...quiet, kinderen: { aanwezig: 'nee' } })).toEqual([]);
  });

  it('never asks for ages: a report seldom names them all', () => {
    const kinderen = {
      aanwezig: 'ja',
      ondersteuningsvraag: 'onbekend',
      kindcheckGedaan: true,
      meldcode: [],
      jeugdprofessionalGeinformeerd: false,
    } as const;
    expect(completeness({ ...quiet, kinderen }).compleet).toBe(true);
  });
});

describe('an answer as it reads', () => {
  it.each<[ScreeningAntwoorden, string, string | undefined]>([
    [{ nadeel: { levensgevaar: { waarde: 'vermoeden' } } }, 'nadeel.levensgevaar', 'Vermoeden'],
    [{ zorghistorie: { oggz_lopend: 'onbekend' } }, 'zorghistorie.oggz_lopend', 'Onbekend'],
    [
      { zorgen: { hygiene_vervuiling: 'ernstige_zorg' } },
      'zorgen.hygiene_vervuiling',
      'Ernstige zorg',
    ],
    [
      { zorgaanbieders: ' Zorggroep Voorbeeld ' },
      'zorghistorie.zorgaanbieders',
      'Zorggroep Voorbeeld',
    ],
    [{ kinderen: { aanwezig: 'ja' } }, 'kinderen.aanwezig', 'Ja'],
    [{ kinderen: { leeftijden: [3, 7] } }, 'kinderen.leeftijden', '3 en 7 jaar'],
    [{ kinderen: { leeftijden: [] } }, 'kinderen.leeftijden', undefined],
    [{ kinderen: { kindcheckGedaan: false } }, 'kinderen.kindcheckGedaan', 'Nee'],
    [{ kinderen: { meldcode: [] } }, 'kinderen.meldcode', 'Geen'],
    [{ prioriteit: [] }, 'prioriteit', 'Geen'],
    [{ prioriteit: ['senior'] }, 'prioriteit', 'Senior'],
    [{ twijfel: true }, 'twijfel', 'Ja'],
    [{}, 'twijfel', undefined],
  ])('%j at %s is %j', (antwoorden, veld, antwoord) => {
    expect(answerOf(antwoorden, veld)).toBe(antwoord);
  });

  it('lists choices in the order of the form, whatever the order of ticking', () => {
    const ticked = { levensgevaar: { waarde: 'vermoeden', voorWie: ['anderen', 'zelf'] } } as const;
    expect(answerOf({ nadeel: ticked }, 'nadeel.levensgevaar.voorWie')).toBe(
      'Voor betrokkene zelf, Voor anderen',
    );
    expect(answerOf({ kinderen: { meldcode: ['wegen', 'signalen'] } }, 'kinderen.meldcode')).toBe(
      'Stap 1: signalen in kaart, Stap 4: wegen',
    );
    expect(answerOf({ prioriteit: ['oggz_doelgroep', 'senior'] }, 'prioriteit')).toBe(
      'Senior, OGGZ-doelgroep',
    );
  });

  it('has a path of its own for each question', () => {
    const paths = screeningvragen(quiet).map(({ veld }) => veld);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
