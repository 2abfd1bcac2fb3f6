import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ontbrekendeWaarden,
  ontbrekendZin,
  PLAATSHOUDERS,
  type Plaatshouder,
  plaatshoudersVan,
  vulSjabloon,
} from '#areas/brieven/rules/sjabloon.ts';

const namen = Object.keys(PLAATSHOUDERS) as Plaatshouder[];

describe('a template', () => {
  it('is filled in', () => {
    const result = vulSjabloon('Bel {{telefoon}} en vraag naar {{contactpersoon}}.', {
      telefoon: '078 000 00 00',
      contactpersoon: 'Testpersoon',
    });
    expect(result).toEqual({ ok: true, value: 'Bel 078 000 00 00 en vraag naar Testpersoon.' });
  });

  it('fills in a placeholder wherever it stands', () => {
    const result = vulSjabloon('{{telefoon}}{{telefoon}}', { telefoon: '1' });
    expect(result).toEqual({ ok: true, value: '11' });
  });

  it('without placeholders stays as it is', () => {
    expect(vulSjabloon('Graag tot ziens.', {})).toEqual({ ok: true, value: 'Graag tot ziens.' });
  });

  it('drops spaces around a value, so that no sentence gets a hole', () => {
    expect(vulSjabloon('Bel {{telefoon}}.', { telefoon: ' 078 ' })).toEqual({
      ok: true,
      value: 'Bel 078.',
    });
  });

  it('does not fill in what a value holds: text of a person is only text', () => {
    const value = 'zie {{telefoon}} of $& of $1';
    expect(vulSjabloon('{{advies}}', { advies: value, telefoon: '078' })).toEqual({
      ok: true,
      value,
    });
  });

  it('keeps every value as it was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
        (text) => {
          const result = vulSjabloon('[{{advies}}]', { advies: text });
          expect(result).toEqual({ ok: true, value: `[${text.trim()}]` });
        },
      ),
    );
  });
});

describe('a value that is missing', () => {
  it.each([undefined, null, '', '   ', '\n'])(
    'as %j is an error that names it in Dutch',
    (value) => {
      expect(vulSjabloon('Bel {{telefoon}}.', { telefoon: value })).toEqual({
        ok: false,
        error: {
          kind: 'ontbrekend',
          velden: [{ veld: 'telefoon', naam: 'het telefoonnummer van het Meldpunt' }],
        },
      });
    },
  );

  it('is named with all others, each once, in the order of the text', () => {
    const text = '{{contactpersoon}} {{telefoon}} {{contactpersoon}} {{fg}}';
    expect(ontbrekendeWaarden(text, { fg: 'x' }).map(({ veld }) => veld)).toEqual([
      'contactpersoon',
      'telefoon',
    ]);
  });

  it('makes a sentence that says what to do', () => {
    const result = vulSjabloon('{{zittingszin}} {{telefoon}}', {});
    expect(!result.ok && ontbrekendZin(result.error)).toBe(
      'Vul eerst in: de datum van de zitting; het telefoonnummer van het Meldpunt. Zonder dat is de tekst niet compleet.',
    );
  });

  it.each(namen)('can be %s, which has a Dutch name', (naam) => {
    const result = vulSjabloon(`{{${naam}}}`, {});
    expect(!result.ok && result.error.velden[0]?.naam).toMatch(/^[a-z][^A-Z{}]+/);
  });
});

describe('a mistake in a template', () => {
  it.each([
    '{{naam van iemand}}',
    '{{bsn}}',
    '{{}}',
    '{{ telefoon }}',
    '{{constructor}}',
    '{{__proto__}}',
  ])('such as %s throws: it is a bug, not something for the user', (text) => {
    expect(() => vulSjabloon(text, {})).toThrow(/Unknown placeholder/);
  });

  it.each(['{{telefoon', 'telefoon}}', '{{telefoon}}}}', '{{{telefoon}}'])(
    'such as %s throws as well',
    (text) => {
      expect(() => vulSjabloon(text, { telefoon: '1' })).toThrow(/brace/);
    },
  );

  it('is found by listing the placeholders', () => {
    expect(plaatshoudersVan('{{fg}} {{telefoon}} {{fg}}')).toEqual(['fg', 'telefoon']);
    expect(() => plaatshoudersVan('{{onzin}}')).toThrow();
  });
});
