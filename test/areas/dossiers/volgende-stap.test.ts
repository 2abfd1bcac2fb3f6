import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WERKSTATUSSEN } from '#areas/dossiers/rules.ts';
import { nextStap, type StapFeiten } from '#areas/trajecten/rules/volgende-stap.ts';
import { addDays } from '#domain/dates/iso-date.ts';
import { d } from '#test/domain/dates/support.ts';

const done: StapFeiten = {
  today: d('2026-11-10'),
  werkstatus: 'screening',
  beperkt: false,
  heeftDossierhouder: true,
  openTermijnen: [],
  screeningGedaan: true,
  afstemmingGedaan: true,
};

const advies = {
  code: 'advies',
  naam: 'Advies aan melder',
  vervalt: d('2026-11-12'),
  vrager: 'Trivire',
};
const informatieplicht = {
  code: 'informatieplicht',
  naam: 'Betrokkene informeren',
  vervalt: d('2026-12-09'),
};

function step(feiten: Partial<StapFeiten>) {
  return nextStap({ ...done, ...feiten });
}

describe('a dossier in which all is done', () => {
  it('has no next step', () => {
    expect(step({})).toBeUndefined();
  });
});

describe('a letter about the case and the duty to inform', () => {
  const brief = {
    ...{ code: 'brief', naam: 'Brief over de dagvaarding', vervalt: d('2026-11-13'), aan: 'Anna' },
    schrijf: { soort: 'dagvaarding' as const, procedure: 'p', persoon: 'anna' },
  };
  const plicht = { ...informatieplicht, vervalt: d('2026-11-10') };

  it('are met by one letter, on the day of the first of the two', () => {
    for (const openTermijnen of [
      [brief, plicht],
      [plicht, brief],
    ])
      expect(step({ openTermijnen })).toMatchObject({
        ...{ termijn: 'brief', vervalt: '2026-11-10', brief: brief.schrijf },
        zin: 'Brief aan Anna over de dagvaarding: uiterlijk di 10 nov 2026 (deze brief zegt ook welke gegevens u hebt)',
      });
    const late = { ...plicht, vervalt: d('2026-11-09') };
    expect(step({ openTermijnen: [late, brief] })?.zin).toContain(
      'dat moest uiterlijk ma 9 nov 2026 (deze brief',
    );
  });

  it('stay two when the letter goes to the bewindvoerder, or is due first', () => {
    const bewind = { ...brief, schrijf: { ...brief.schrijf, aan: 'bewindvoerder' as const } };
    expect(step({ openTermijnen: [bewind, plicht] })?.termijn).toBe('informatieplicht');
    expect(step({ openTermijnen: [brief, informatieplicht] })).toMatchObject({
      ...{ termijn: 'brief', vervalt: '2026-11-13' },
    });
  });
});

describe('a zitting or ontruiming that is near', () => {
  const zitting = {
    ...{ code: 'zitting', naam: 'Zitting', vervalt: d('2026-11-13'), procedure: 'p' },
    sinds: d('2026-11-02'),
  };
  const poging = { betrokkeneId: 'anna', datum: d('2026-11-09') };

  it('asks for an attempt, and not for what ends the term', () => {
    const anders = { ...advies, vervalt: d('2026-11-09') };
    expect(step({ openTermijnen: [anders, zitting] })).toMatchObject({
      ...{ code: 'langsgaan', zin: 'Bel en ga langs: de zitting is op vr 13 nov 2026' },
    });
  });

  it('is a term again once somebody was spoken to, or sought in both ways', () => {
    const openTermijnen = [zitting];
    const bereikt = { ...poging, hoe: 'telefoon' as const, uitkomst: 'bereikt' as const };
    expect(step({ openTermijnen, pogingen: [bereikt] })?.code).toBe('termijn');
    const gemist = { ...bereikt, uitkomst: 'niet_bereikt' as const };
    expect(step({ openTermijnen, pogingen: [gemist] })?.zin).toMatch(/^Ga langs: /);
    const eerder = { ...bereikt, datum: d('2026-11-01') };
    expect(step({ openTermijnen, pogingen: [eerder] })?.code).toBe('langsgaan');
  });
});

describe('a closed dossier', () => {
  it('has no next step for what ended with the case', () => {
    const werkstatus = 'afgesloten';
    const openTermijnen = [advies];
    expect(step({ werkstatus, openTermijnen, heeftDossierhouder: false })).toBeUndefined();
    expect(step({ werkstatus, beperkt: true })).toBeUndefined();
  });

  it('still asks for what stays due, unless it is restricted (domein §3)', () => {
    const werkstatus = 'afgesloten';
    const openTermijnen = [
      advies,
      { ...advies, code: 'vertellen', naam: 'Vertel het aan Trivire' },
    ];
    expect(step({ werkstatus, openTermijnen })?.kort).toBe('Vertel het aan Trivire');
    expect(step({ werkstatus, openTermijnen, beperkt: true })).toBeUndefined();
  });
});

describe('a restricted dossier', () => {
  it('asks to be left alone before anything else', () => {
    const found = step({ beperkt: true, openTermijnen: [advies], heeftDossierhouder: false });
    expect(found).toMatchObject({
      code: 'beperkt',
      zin: 'Laat dit dossier rusten: het is beperkt, overleg met de functionaris gegevensbescherming',
    });
  });
});

describe('an open term', () => {
  it('that ends within a week is the next step', () => {
    expect(
      step({ openTermijnen: [informatieplicht, advies], heeftDossierhouder: false }),
    ).toMatchObject({
      code: 'termijn',
      termijn: 'advies',
      zin: 'Beantwoord de vraag om advies van Trivire: uiterlijk do 12 nov 2026',
      vervalt: '2026-11-12',
    });
  });

  it('that is late is the next step, the longest late first', () => {
    const zitting = { code: 'zitting', naam: 'Zitting', vervalt: d('2026-11-06') };
    const late = { ...advies, vervalt: d('2026-11-09') };
    expect(step({ openTermijnen: [advies, late, zitting] })).toMatchObject({
      termijn: 'zitting',
      vervalt: '2026-11-06',
    });
  });

  it.each([
    ['2026-11-17', 'termijn'],
    ['2026-11-18', 'in_behandeling_nemen'],
  ])('of %s, a week from now or more, makes the step %s', (vervalt, code) => {
    const openTermijnen = [{ ...advies, vervalt: d(vervalt) }];
    expect(step({ openTermijnen, heeftDossierhouder: false })?.code).toBe(code);
  });

  it('that ends later is the next step when nothing else is left', () => {
    expect(step({ openTermijnen: [informatieplicht] })).toMatchObject({
      termijn: 'informatieplicht',
      vervalt: '2026-12-09',
    });
  });

  it('without a date is no step', () => {
    expect(step({ openTermijnen: [{ code: 'datalek_ap', naam: 'Datalek' }] })).toBeUndefined();
    expect(step({ openTermijnen: [{ ...advies, vervalt: null }] })).toBeUndefined();
  });

  it('keeps the given order when two end on one day', () => {
    const ondersteuning = { ...advies, code: 'ondersteuning' };
    expect(step({ openTermijnen: [ondersteuning, advies] })?.termijn).toBe('ondersteuning');
    expect(step({ openTermijnen: [advies, ondersteuning] })?.termijn).toBe('advies');
  });
});

describe('the letter after a dagvaarding', () => {
  const brief = { sinds: d('2026-11-10'), aantal: 1 };

  it('is to be written at once (st 6)', () => {
    expect(step({ brief, openTermijnen: [advies], screeningGedaan: false })).toMatchObject({
      code: 'brief_na_dagvaarding',
      zin: 'Schrijf betrokkene een brief over de dagvaarding: gemeld op di 10 nov 2026',
      vervalt: '2026-11-10',
    });
  });

  it('is one for each medehuurder', () => {
    expect(step({ brief: { ...brief, aantal: 3 } })?.zin).toBe(
      'Schrijf betrokkene 3 brieven over de dagvaarding: gemeld op di 10 nov 2026',
    );
  });

  it('comes before a term that ends on the same day, after one that is late longer', () => {
    const same = { ...advies, vervalt: d('2026-11-10') };
    const late = { ...advies, vervalt: d('2026-11-09') };
    expect(step({ brief, openTermijnen: [same] })?.code).toBe('brief_na_dagvaarding');
    expect(step({ brief, openTermijnen: [late] })?.code).toBe('termijn');
  });

  it('is done when no letter is left', () => {
    expect(step({ brief: { ...brief, aantal: 0 } })).toBeUndefined();
    expect(step({ brief: undefined })).toBeUndefined();
  });
});

describe('work without a date', () => {
  it('is taking the dossier, then the screening, then the afstemming', () => {
    const left = { screeningGedaan: false, afstemmingGedaan: false };
    expect(step({ ...left, heeftDossierhouder: false })).toMatchObject({
      code: 'in_behandeling_nemen',
      zin: 'Neem dit dossier in behandeling',
    });
    expect(step(left)).toMatchObject({ code: 'screening', zin: 'Doe de screening' });
    expect(step({ ...left, screeningGedaan: true })).toMatchObject({
      code: 'afstemming',
      zin: 'Stem af met het Sociaal Team en leg dat vast',
    });
  });

  it('takes the date of the first open term, so that the dossier keeps its place', () => {
    const later = { ...informatieplicht, vervalt: d('2026-12-20') };
    const openTermijnen = [later, informatieplicht];
    expect(step({ openTermijnen, screeningGedaan: false })).toMatchObject({
      code: 'screening',
      zin: 'Doe de screening',
      vervalt: '2026-12-09',
    });
  });
});

describe('nextStap', () => {
  it('never loses the first date, and never gives a step to a closed dossier', () => {
    const anyTerm = fc.integer({ min: -30, max: 60 }).map((days) => ({
      ...advies,
      vervalt: addDays(done.today, days),
    }));
    fc.assert(
      fc.property(
        fc.array(anyTerm, { maxLength: 6 }),
        fc.constantFrom(...WERKSTATUSSEN),
        fc.boolean(),
        fc.boolean(),
        (openTermijnen, werkstatus, heeftDossierhouder, screeningGedaan) => {
          const found = step({ openTermijnen, werkstatus, heeftDossierhouder, screeningGedaan });
          if (werkstatus === 'afgesloten') {
            expect(found).toBeUndefined();
            return;
          }
          const first = openTermijnen.map(({ vervalt }) => vervalt).sort()[0];
          expect(found?.vervalt).toBe(first);
          if (first !== undefined || !heeftDossierhouder) expect(found).toBeDefined();
        },
      ),
    );
  });
});

describe('an ontruiming within five werkdagen of which somebody is still to hear', () => {
  const procedure = 'zaak';
  const ontruiming = {
    ...{ code: 'ontruiming', naam: 'Ontruiming', vervalt: d('2026-11-16'), procedure },
  };
  const brief = {
    ...{ code: 'brief', naam: 'Brief over de ontruiming', vervalt: d('2026-11-11'), procedure },
    schrijf: { soort: 'ontruiming' as const, procedure, persoon: 'a' },
  };
  const oud = { code: 'nagaan', naam: 'Laat nagaan of er verzet is', vervalt: d('2026-10-20') };

  it('comes before what has been late for weeks', () => {
    const { zin } = step({ openTermijnen: [oud, brief, ontruiming] }) ?? {};
    expect(zin).toBe('Bel, ga langs en geef de brief af: de ontruiming is op ma 16 nov 2026');
  });

  it('once everybody was told, what is late comes first again', () => {
    expect(step({ openTermijnen: [oud, ontruiming] })?.vervalt).toBe('2026-10-20');
  });
});
