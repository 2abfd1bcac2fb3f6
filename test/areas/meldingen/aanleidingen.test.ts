import { describe, expect, it } from 'vitest';
import { PROCESSTAPPEN } from '#areas/dossiers/rules.ts';
import {
  AANLEIDINGEN,
  aanleidingen,
  aanleidingNaam,
  DATUMSOORTEN,
  datumsoortNaam,
  findAanleiding,
  isAanleiding,
  orderAanleidingen,
} from '#areas/meldingen/rules.ts';

describe('the reasons to report', () => {
  it('have one rule each, in the order of the form', () => {
    expect(aanleidingen.map(({ code }) => code)).toEqual(AANLEIDINGEN);
  });

  it.each([
    ['probleemsituatie', '1', 'vooraf', []],
    ['achterstand_na_vroegsignalering', '1', 'vooraf', []],
    ['betalingsregeling_verbroken', '1', 'vooraf', []],
    ['recidive', '1', 'vooraf', []],
    ['zorgen', '1', 'vooraf', []],
    ['ris_niet_opgepakt', '1', 'vooraf', []],
    ['dagvaarding_aangezegd', '6', 'procedure', ['dagvaarding', 'zitting']],
    ['dagvaarding_verzonden', '6', 'procedure', ['dagvaarding', 'zitting']],
    ['vordering_ontbinding', '7', 'procedure', ['dagvaarding', 'zitting']],
    ['ontruiming_aangezegd', '7', 'procedure', ['ontruiming']],
    ['huisuitzetting', '9', 'procedure', ['huisuitzetting']],
    ['laatste_aanmaning', '1', 'vooraf', []],
    ['zelfmelding', '1', 'vooraf', []],
    ['dagvaarding_betekend', '6', 'procedure', ['zitting']],
    ['zorg_en_veiligheid', '1', 'overig', []],
    ['woonoverlast', '1', 'overig', []],
    ['onbegrepen_gedrag', '1', 'overig', []],
  ] as const)('%s brings a case to step %s', (code, stap, groep, datums) => {
    expect(findAanleiding(code)).toMatchObject({ code, stap, groep, datums });
  });

  it('may register arrears only with recidive or a broken arrangement (B3)', () => {
    const withArrears = aanleidingen.filter(({ achterstand }) => achterstand);
    expect(withArrears.map(({ code }) => code)).toEqual([
      'betalingsregeling_verbroken',
      'recidive',
    ]);
  });

  it('count woonoverlast, onbegrepen gedrag and zorg en veiligheid apart, and nothing else (WA)', () => {
    const apart = aanleidingen.filter((regel) => regel.apart);
    expect(apart.map(({ code }) => code)).toEqual([
      ...['woonoverlast', 'onbegrepen_gedrag', 'zorg_en_veiligheid'],
    ]);
    expect(apart.every(({ bron }) => bron === 'WA')).toBe(true);
  });

  it.each(aanleidingen)('$code has a name, one sentence and a source', (regel) => {
    expect(regel.naam).toMatch(/^\p{Lu}/u);
    expect(regel.uitleg).toMatch(/^\p{Lu}[^.]*\.$/u);
    expect(regel.bron).toMatch(/^(SA|PP|WA|st) ?/);
    expect(PROCESSTAPPEN).toContain(regel.stap);
    for (const soort of regel.datums) expect(DATUMSOORTEN).toContain(soort);
  });

  it('have names that differ', () => {
    expect(new Set(aanleidingen.map(({ naam }) => naam)).size).toBe(AANLEIDINGEN.length);
  });
});

describe('orderAanleidingen', () => {
  it.each([
    [['zorgen', 'dagvaarding_verzonden'], 'dagvaarding_verzonden'],
    [
      ['dagvaarding_betekend', 'dagvaarding_verzonden', 'dagvaarding_aangezegd'],
      'dagvaarding_betekend',
    ],
    [['ontruiming_aangezegd', 'vordering_ontbinding'], 'ontruiming_aangezegd'],
    [['huisuitzetting', 'ontruiming_aangezegd'], 'huisuitzetting'],
    // None of these is further: who chose says what is in front.
    [['woonoverlast', 'recidive'], 'woonoverlast'],
    [['recidive', 'woonoverlast'], 'recidive'],
  ] as const)('of %j puts %s in front, and loses none', (gekozen, leidend) => {
    const ordered = orderAanleidingen(gekozen);
    expect(ordered[0]).toBe(leidend);
    expect([...ordered].sort()).toEqual([...gekozen].sort());
  });

  it('does not depend on the order where one is further, and keeps each once', () => {
    const codes = ['zorgen', 'dagvaarding_verzonden', 'zorgen', 'ontruiming_aangezegd'] as const;
    for (const order of [codes, [...codes].reverse()])
      expect(orderAanleidingen(order)[0]).toBe('ontruiming_aangezegd');
    expect(orderAanleidingen(codes)).toHaveLength(3);
    expect(orderAanleidingen([])).toEqual([]);
  });
});

describe('findAanleiding', () => {
  it('knows every code and no other', () => {
    for (const code of AANLEIDINGEN) expect(findAanleiding(code).code).toBe(code);
    expect(findAanleiding('hennep')).toBeUndefined();
    expect(findAanleiding('')).toBeUndefined();
    expect(findAanleiding('toString')).toBeUndefined();
  });

  it('agrees with isAanleiding', () => {
    expect(AANLEIDINGEN.every(isAanleiding)).toBe(true);
    expect(isAanleiding('hennep')).toBe(false);
    expect(isAanleiding('Recidive')).toBe(false);
  });
});

describe('aanleidingNaam', () => {
  it('gives the Dutch name', () => {
    expect(aanleidingNaam('recidive')).toBe('Recidive');
    expect(aanleidingNaam('vordering_ontbinding')).toBe('Vordering ontbinding of ontruiming');
  });

  it('gives a code that is not known as it is', () => {
    expect(aanleidingNaam('hennep')).toBe('hennep');
  });
});

describe('datumsoortNaam', () => {
  it.each([
    ['dagvaarding', 'Datum dagvaarding'],
    ['zitting', 'Datum zitting'],
    ['ontruiming', 'Datum ontruiming'],
    ['huisuitzetting', 'Datum huisuitzetting'],
  ] as const)('of %s is %s', (soort, naam) => {
    expect(datumsoortNaam(soort)).toBe(naam);
  });

  it('covers every kind', () => {
    expect(DATUMSOORTEN).toHaveLength(4);
  });
});
