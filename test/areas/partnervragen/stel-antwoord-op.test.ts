import { describe, expect, it } from 'vitest';
import { plaatshoudersVan } from '#areas/brieven/rules/sjabloon.ts';
import {
  ANTWOORDSOORTEN,
  type AntwoordFout,
  type AntwoordGegevens,
  type Antwoordsoort,
  type Antwoordtekst,
  antwoordFoutZin,
  antwoordsjablonen,
  antwoordsoortNaam,
  stelAntwoordOp,
} from '#areas/partnervragen/rules.ts';
import { NADEELCATEGORIEEN, nadeelcategorieNaam } from '#areas/screening/rules/formulier.ts';
import { d } from '#test/domain/dates/support.ts';

const gegevens: AntwoordGegevens = {
  ontvanger: 'mevrouw Voorbeeld',
  dossiernummer: '2026-00123',
  contactpersoon: 'Testpersoon',
  telefoon: '078 000 00 00',
  vraagOp: d('2026-11-02'),
  advies: 'Nodig de huurder uit voor een gesprek met het Sociaal Team erbij.',
  ondersteuning: 'Wij gaan donderdag samen met u op huisbezoek.',
  bekend: true,
  termijn: 'Advies aan melder',
  verviel: d('2026-11-05'),
  nieuweDatum: d('2026-11-09'),
  afgeslotenOp: d('2026-11-05'),
  partner: 'Team Toeleiding en Bemoeizorg',
  gestoptOp: d('2026-11-04'),
};

function answer(soort: Antwoordsoort, change: AntwoordGegevens = {}): Antwoordtekst {
  const result = stelAntwoordOp({ soort, gegevens: { ...gegevens, ...change } });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function refusal(soort: Antwoordsoort, change: AntwoordGegevens): AntwoordFout {
  const result = stelAntwoordOp({ soort, gegevens: { ...gegevens, ...change } });
  if (result.ok) throw new Error('should be refused');
  return result.error;
}

function missing(soort: Antwoordsoort, change: AntwoordGegevens): string[] {
  const fout = refusal(soort, change);
  return fout.kind === 'ontbrekend' ? fout.velden.map(({ veld }) => veld) : [];
}

describe('the kinds of answer', () => {
  it('have a Dutch name', () => {
    expect(ANTWOORDSOORTEN.map(antwoordsoortNaam)).toEqual([
      'Advies',
      'Ondersteuning',
      'Antwoord op verzoek om afstemming',
      'Antwoord op vraag of er iets loopt',
      'Antwoord op verzoek om uitstel',
      'Antwoord op bekendheidscheck',
      'Bericht van gemiste termijn',
      'Bericht van afsluiting',
      'Bericht van beëindiging',
    ]);
  });

  it('have templates without a mistake, and without a place for a person', () => {
    for (const { onderwerp, regels } of Object.values(antwoordsjablonen)) {
      const used = plaatshoudersVan([onderwerp, ...regels].join('\n'));
      expect(used.filter((naam) => /naam|bsn|adres|uitkomst|nadeel/.test(naam))).toEqual([]);
    }
  });
});

describe.each(ANTWOORDSOORTEN)('every answer, such as %s,', (soort) => {
  const { onderwerp, tekst } = answer(soort);
  const all = `${onderwerp}\n${tekst}`;

  it('addresses who receives it and names whom to call', () => {
    expect(tekst).toMatch(/^Beste mevrouw Voorbeeld,\n\n/);
    expect(tekst).toContain('Bel Testpersoon, telefoon 078 000 00 00.');
    expect(tekst).toMatch(/\n\nMet vriendelijke groet,\nTestpersoon\nMeldpunt Zorg en Overlast$/);
  });

  it('names the dossiernummer in its subject', () => {
    expect(onderwerp).toMatch(/ons kenmerk 2026-00123$/);
  });

  it('has no placeholder and no hole left', () => {
    expect(all).not.toMatch(/\{\{|\}\}|undefined|null| {2,}| \.| ,/);
  });

  it('never tells ernstig nadeel, an uitkomst or that there was a screening', () => {
    expect(all).not.toMatch(/nadeel|verkennend|screening|uitkomst|verplichte zorg/i);
    for (const categorie of NADEELCATEGORIEEN) {
      expect(all.toLowerCase()).not.toContain(nadeelcategorieNaam(categorie).toLowerCase());
    }
  });

  it.each([
    ['ontvanger', { ontvanger: null }],
    ['onsKenmerk', { dossiernummer: '' }],
    ['contactpersoon', { contactpersoon: ' ' }],
    ['telefoon', { telefoon: undefined }],
  ] as const)('is refused without %s', (field, change) => {
    expect(missing(soort, change)).toEqual([field]);
  });

  it('uses nothing that belongs to another kind', () => {
    const sjabloon = antwoordsjablonen[soort];
    const used = new Set(plaatshoudersVan([sjabloon.onderwerp, ...sjabloon.regels].join('\n')));
    const own = ['advies', 'ondersteuning', 'termijn', 'afgeslotenOp', 'partner'] as const;
    const needless = own.filter((field) => !used.has(field));
    const change = Object.fromEntries(needless.map((field) => [field, null]));
    expect(answer(soort, change)).toEqual({ onderwerp, tekst });
  });
});

describe('the answer itself', () => {
  it('to a question for advice holds the advice and the day of the question', () => {
    const { tekst } = answer('advies');
    expect(tekst).toContain('Op maandag 2 november 2026 vroeg u ons om advies.');
    expect(tekst).toContain('Nodig de huurder uit voor een gesprek');
    expect(missing('advies', { advies: '' })).toEqual(['advies']);
    expect(answer('advies', { vraagOp: null }).tekst).not.toContain('vroeg u');
    expect(missing('uitstel', { vraagOp: null })).toEqual(['vraagOp']);
  });

  it('to a question for support says what the Meldpunt does', () => {
    expect(answer('ondersteuning').tekst).toContain(
      'Wij gaan donderdag samen met u op huisbezoek.',
    );
    expect(missing('ondersteuning', { ondersteuning: null })).toEqual(['ondersteuning']);
  });

  it('to a bekendheidscheck says only known or not known', () => {
    expect(answer('bekendheid').tekst).toContain('Deze persoon is bij ons bekend.');
    const unknown = answer('bekendheid', { bekend: false });
    expect(unknown.tekst).toContain('Deze persoon is niet bij ons bekend.');
    expect(unknown.onderwerp).toBe('Antwoord op uw vraag van maandag 2 november 2026');
  });

  it('that somebody is not known needs no dossier, because there is none', () => {
    expect(answer('bekendheid', { bekend: false, dossiernummer: null }).tekst).not.toContain(
      '2026-0',
    );
  });

  it('is refused when nobody said whether the person is known: never a silent no', () => {
    expect(missing('bekendheid', { bekend: null })).toEqual(['bekend']);
    expect(missing('bekendheid', { bekend: undefined })).toEqual(['bekend']);
  });

  it('after a missed term names the term, its end and the new date (SA 7 MZO e)', () => {
    const { tekst } = answer('gemist');
    expect(tekst).toContain('Advies aan melder. Die liep af op donderdag 5 november 2026.');
    expect(tekst).toContain('U hoort van ons uiterlijk op maandag 9 november 2026.');
    expect(missing('gemist', { termijn: '', verviel: null, nieuweDatum: null })).toEqual([
      'termijn',
      'verviel',
      'nieuweDatum',
    ]);
  });

  it('on closing names the date and not the reason', () => {
    const { tekst } = answer('afsluiting');
    expect(tekst).toContain('op donderdag 5 november 2026 afgesloten');
    expect(tekst).not.toMatch(/oplossing|huisuitzetting|overleden|geen inzet/i);
    expect(missing('afsluiting', { afgeslotenOp: null })).toEqual(['afgeslotenOp']);
  });

  it('on a beëindiging names who stopped and when, also a team with a telling name', () => {
    const { tekst } = answer('beeindiging');
    expect(tekst).toContain('Team Toeleiding en Bemoeizorg is op woensdag 4 november 2026 gestopt');
    expect(tekst).not.toMatch(/wil geen hulp|betaalt|werkt .* niet mee/i);
    expect(missing('beeindiging', { partner: null, gestoptOp: null })).toEqual([
      'partner',
      'gestoptOp',
    ]);
  });
});

describe('typed text', () => {
  // The Sociaal Team must hear of OGGZ at st 5: who may know what decides, and no list of words.
  it.each(['Er komt verplichte zorg.', 'Wij zetten bemoeizorg in.', 'Er is ernstig nadeel.'])(
    '%j stays as it was typed',
    (text) => {
      expect(answer('advies', { advies: text }).tekst).toContain(text);
    },
  );

  it('goes without our number to who may not know that we have somebody', () => {
    expect(answer('advies', { zonderKenmerk: true }).onderwerp).toBe('Advies van het Meldpunt');
  });

  it('with a BSN is refused, and the refusal does not hold it', () => {
    const fout = refusal('advies', { advies: 'Het gaat om BSN 111222333.' });
    expect(fout).toEqual({ kind: 'mag_niet_mee', gevonden: ['BSN *******33'] });
    expect(antwoordFoutZin(fout)).not.toContain('111222333');
  });

  it('with a BSN is refused wherever it was typed', () => {
    expect(refusal('gemist', { termijn: 'Advies 111222333' }).kind).toBe('mag_niet_mee');
    expect(refusal('afsluiting', { ontvanger: 'heer Test 111222333' }).kind).toBe('mag_niet_mee');
  });

  it('names each find once, and says what to do', () => {
    const fout = refusal('advies', { advies: 'Bel 111222333, ja 111222333.' });
    expect(antwoordFoutZin(fout)).toBe(
      'Dit mag niet naar een partner: BSN *******33. Haal het weg uit uw tekst en schrijf alleen wat nodig is.',
    );
  });

  it('that belongs to another kind of answer is not looked at', () => {
    expect(answer('afsluiting', { advies: null }).tekst).toContain('afgesloten');
  });

  it('with braces is only text', () => {
    expect(answer('advies', { advies: 'Zie {{telefoon}}.' }).tekst).toContain('Zie {{telefoon}}.');
  });
});

describe('what is missing', () => {
  it('is named in Dutch, all at once', () => {
    const result = stelAntwoordOp({ soort: 'advies', gegevens: {} });
    expect(!result.ok && antwoordFoutZin(result.error)).toBe(
      'Vul eerst in: ons kenmerk (dossiernummer); voor wie het antwoord is; het advies; de naam van de contactpersoon; het telefoonnummer van het Meldpunt. Zonder dat is de tekst niet compleet.',
    );
  });
});
