import { describe, expect, test } from 'vitest';
import type { Melding } from '#areas/meldingen/contract.ts';
import type { Screening } from '#areas/screening/contract.ts';
import { completeness } from '#areas/screening/rules/formulier.ts';
import { bekendVan, bronnenNu } from '#areas/screening/screen/bekend.ts';
import { gekozenUitkomsten } from '#areas/screening/screen/uitkomst-sectie.tsx';
import {
  type Antwoorden,
  antwoordenVan,
  leeftijdenFout,
  type ScreeningWaarden,
  screeningWaarden,
  toggled,
} from '#areas/screening/screen/waarden.ts';

const huishouden = {
  kinderen: 'onbekend' as const,
  leeftijden: [] as number[],
  ondersteuningsvraag: '',
  samenstelling: '',
};
const dossier = (other: Partial<Parameters<typeof bekendVan>[0]> = {}) => ({
  ...{ huishouden, zorgen: {}, meldingen: [], personen: [], trajecten: [] },
  // A set that puts families first, as the one of Drechtsteden does (AL).
  afspraken: {
    ...{ setId: 'set', naam: 'Proefset', bron: 'AL', tot: null, buiten: false, stappen: [] },
    ...{ prioriteit: [{ groep: 'gezin_met_kinderen' as const, bron: 'AL' }], seniorVanaf: null },
  },
  ...other,
});
const vorige = (antwoorden: Antwoorden): Screening => ({
  ...{
    id: 'een',
    isLopend: true,
    regelversie: '2026-1',
    antwoorden,
    motivering: '',
    door: 'Sam Screener',
  },
  ...{ voorstel: { regelversie: '2026-1', uitkomsten: [], redenen: [] } },
  ...{ uitkomsten: ['bemoeizorg'], op: '2026-11-05T09:00:00.000Z', ingetrokken: null },
});
const ingevuld = (other: Partial<ScreeningWaarden>) => ({ ...screeningWaarden({}), ...other });

describe('the answers of a form', () => {
  test('leave out every question that was not answered', () => {
    expect(completeness(antwoordenVan(screeningWaarden({}))).beantwoord).toBe(0);
  });

  test('come back the same after they were kept', () => {
    const antwoorden: Antwoorden = {
      nadeel: { levensgevaar: { waarde: 'vermoeden', voorWie: ['zelf'] } },
      zorghistorie: { zorgaanbieders_betrokken: 'ja' },
      zorgaanbieders: 'Voorbeeldzorg',
      zorgen: { hygiene_vervuiling: 'ernstige_zorg' },
      kinderen: { aanwezig: 'ja', leeftijden: [3, 7], kindcheckGedaan: false, meldcode: [] },
      prioriteit: [],
      twijfel: false,
    };
    expect(antwoordenVan(screeningWaarden(antwoorden))).toEqual(antwoorden);
  });

  test('say for whom only when the nadeel may really happen', () => {
    const { nadeel } = screeningWaarden({});
    const put = (waarde: 'nee' | 'vermoeden') =>
      antwoordenVan(
        ingevuld({ nadeel: { ...nadeel, levensgevaar: { waarde, voorWie: ['zelf'] } } }),
      ).nadeel?.levensgevaar;
    expect(put('vermoeden')).toEqual({ waarde: 'vermoeden', voorWie: ['zelf'] });
    expect(put('nee')).toEqual({ waarde: 'nee' });
  });

  test('take everything about children away when there are none', () => {
    const { kinderen } = antwoordenVan(
      ingevuld({ aanwezig: 'nee', leeftijden: '3', kindcheck: 'ja', meldcode: ['wegen'] }),
    );
    expect(kinderen).toEqual({ aanwezig: 'nee', leeftijden: [] });
  });

  test('keep the kindcheck when it is not known whether there are children', () => {
    const { kinderen } = antwoordenVan(ingevuld({ aanwezig: 'onbekend', kindcheck: 'ja' }));
    expect(kinderen).toEqual({ aanwezig: 'onbekend', kindcheckGedaan: true });
  });
});

test('ages that cannot be a child, or cannot be read, are refused with what to do', () => {
  const fout = (leeftijden: string) => leeftijdenFout(ingevuld({ aanwezig: 'ja', leeftijden }));
  expect(fout('3 en 7')).toBeUndefined();
  expect(fout('Anna')).toMatch(/Typ alleen leeftijden/);
  expect(fout('45')).toMatch(/boven de 30/);
  expect(leeftijdenFout(ingevuld({ aanwezig: 'nee', leeftijden: '45' }))).toBeUndefined();
});

test('"geen" stands alone in a list', () => {
  expect(toggled(['senior', 'oggz'], 'geen', 'geen')).toEqual(['geen']);
  expect(toggled(['geen'], 'senior', 'geen')).toEqual(['senior']);
  expect(toggled(['senior'], 'senior', 'geen')).toEqual([]);
});

test('the uitkomst follows the proposal until somebody chooses', () => {
  const voorstel = { uitkomsten: [{ code: 'bemoeizorg' as const, redenen: [] }] };
  expect(gekozenUitkomsten({ uitkomsten: null }, voorstel)).toEqual(['bemoeizorg']);
  expect(gekozenUitkomsten({ uitkomsten: [] }, voorstel)).toEqual([]);
});

describe('what is known beforehand', () => {
  test('comes from the dossier, with its source', () => {
    const { waarden, bronnen } = bekendVan(
      dossier({
        huishouden: { ...huishouden, kinderen: 'ja', leeftijden: [3], ondersteuningsvraag: 'Hulp' },
        zorgen: { hygiene_vervuiling: 'zorg', leefbaarheid_overlast: 'onbekend' },
      }),
      undefined,
    );
    expect(waarden).toMatchObject({
      aanwezig: 'ja',
      leeftijden: '3 jaar',
      ondersteuningsvraag: 'ja',
      prioriteit: ['gezin_met_kinderen'],
    });
    expect(waarden.zorgen.hygiene_vervuiling).toBe('zorg');
    expect(bronnen['zorgen.hygiene_vervuiling']).toBe('Uit het dossier');
    expect(bronnen['kinderen.ondersteuningsvraag']).toBe('Uit het dossier: Hulp');
  });

  test('leaves a question open that the dossier only calls onbekend', () => {
    const { waarden } = bekendVan(
      dossier({ zorgen: { leefbaarheid_overlast: 'onbekend' } }),
      undefined,
    );
    expect(waarden.zorgen.leefbaarheid_overlast).toBe('');
    expect(waarden.aanwezig).toBe('');
  });

  test('comes from the screening before, but doubt is judged anew', () => {
    const { waarden, bronnen } = bekendVan(
      dossier(),
      vorige({ nadeel: { levensgevaar: { waarde: 'nee' } }, twijfel: true }),
    );
    expect(waarden.nadeel.levensgevaar.waarde).toBe('nee');
    expect(waarden.twijfel).toBe('');
    expect(bronnen['nadeel.levensgevaar']).toBe('Uit de screening van do 5 nov 2026');
  });

  test('takes what the dossier says since over the screening before', () => {
    const { waarden, bronnen } = bekendVan(
      dossier({ zorgen: { hygiene_vervuiling: 'ernstige_zorg' } }),
      vorige({ zorgen: { hygiene_vervuiling: 'geen_zorg' } }),
    );
    expect(waarden.zorgen.hygiene_vervuiling).toBe('ernstige_zorg');
    expect(bronnen['zorgen.hygiene_vervuiling']).toBe('Uit het dossier');
  });

  test('says that somebody is known when there were two events', () => {
    const melding = (zelfdeAls: string | null) => ({ zelfdeAls, isLopend: true }) as Melding;
    const known = (...meldingen: Melding[]) =>
      bekendVan(dossier({ meldingen }), undefined).waarden.zorghistorie.bekend_bij_mzo;
    expect(known(melding(null), melding(null))).toBe('ja');
    // The register answers by itself: what was told twice is one event, and no former one.
    expect(known(melding(null), melding('een'))).toBe('nee');
  });

  test('loses its source as soon as somebody answers otherwise', () => {
    const bekend = bekendVan(dossier({ zorgen: { hygiene_vervuiling: 'zorg' } }), undefined);
    const now = (waarde: 'zorg' | 'geen_zorg') =>
      bronnenNu(bekend, { zorgen: { hygiene_vervuiling: waarde } })['zorgen.hygiene_vervuiling'];
    expect(now('zorg')).toBe('Uit het dossier');
    expect(now('geen_zorg')).toBeUndefined();
  });
});
