import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  AANLEIDINGEN,
  type Aanleiding,
  DATUMSOORTEN,
  type MeldingDatums,
} from '#areas/meldingen/rules.ts';
import {
  type Gemeld,
  isSameGebeurtenis,
  STANDAARD_BINNEN_DAGEN,
} from '#areas/meldingen/rules-zelfde-gebeurtenis.ts';
import { addDays } from '#domain/dates/iso-date.ts';
import { anyDate, d } from '#test/domain/dates/support.ts';

function event(
  aanleiding: Aanleiding,
  ontvangen: string,
  datums: Readonly<Record<string, string>> = {},
): Gemeld {
  const named = Object.entries(datums).map(([soort, datum]) => [soort, d(datum)]);
  return { aanleiding, ontvangen: d(ontvangen), datums: Object.fromEntries(named) };
}

const anyEvent: fc.Arbitrary<Gemeld> = fc.record({
  aanleiding: fc.constantFrom(...AANLEIDINGEN),
  ontvangen: fc.integer({ min: 0, max: 60 }).map((days) => addDays(d('2026-01-01'), days)),
  datums: fc.dictionary(
    fc.constantFrom(...DATUMSOORTEN),
    fc.integer({ min: 0, max: 3 }).map((days) => addDays(d('2026-03-01'), days)),
  ) as fc.Arbitrary<MeldingDatums>,
});

describe('two meldingen around a dagvaarding', () => {
  const kinds = ['dagvaarding_aangezegd', 'dagvaarding_verzonden', 'vordering_ontbinding'] as const;
  const pairs = kinds.flatMap((one) => kinds.map((other) => [one, other] as const));

  it.each(pairs)('%s and %s are one event (st 7)', (one, other) => {
    const answer = isSameGebeurtenis(event(one, '2026-11-02'), event(other, '2026-11-05'));
    expect(answer).toEqual({
      zelfde: true,
      reden: 'Beide meldingen gaan over een dagvaarding, binnen 3 dagen.',
    });
  });

  it.each(kinds)('%s and an aanzegging of the ontruiming are two (st 7)', (kind) => {
    const dagvaarding = event(kind, '2026-11-02');
    const ontruiming = event('ontruiming_aangezegd', '2026-11-05');
    const zelfde = false;
    const reden = 'Een aanzegging van de ontruiming is een nieuwe gebeurtenis na de dagvaarding.';
    expect(isSameGebeurtenis(dagvaarding, ontruiming)).toEqual({ zelfde, reden });
    expect(isSameGebeurtenis(ontruiming, dagvaarding)).toEqual({ zelfde, reden });
  });

  it('are two also when the aanzegging repeats the date of the zitting', () => {
    const dagvaarding = event('dagvaarding_verzonden', '2026-11-02', { zitting: '2026-11-20' });
    const ontruiming = event('ontruiming_aangezegd', '2026-11-05', { zitting: '2026-11-20' });
    expect(isSameGebeurtenis(dagvaarding, ontruiming).zelfde).toBe(false);
  });

  it('are one with a warning when the date of the zitting differs: it may have been moved', () => {
    const first = event('dagvaarding_verzonden', '2026-11-02', { zitting: '2026-11-20' });
    const second = event('vordering_ontbinding', '2026-11-03', { zitting: '2026-11-27' });
    expect(isSameGebeurtenis(first, second)).toEqual({
      zelfde: true,
      reden:
        'Beide meldingen gaan over een dagvaarding, binnen 1 dag. Let op: Datum zitting verschilt.',
    });
  });
});

describe('a named date', () => {
  it('that both meldingen name makes them one event', () => {
    const first = event('zorgen', '2026-11-02', { zitting: '2026-11-20' });
    const second = event('dagvaarding_verzonden', '2026-11-12', { zitting: '2026-11-20' });
    expect(isSameGebeurtenis(first, second)).toEqual({
      zelfde: true,
      reden: 'Beide meldingen noemen vr 20 nov 2026 (Datum zitting).',
    });
  });

  it('does not when it is a date of another kind', () => {
    const first = event('ontruiming_aangezegd', '2026-11-02', { ontruiming: '2026-11-20' });
    const second = event('huisuitzetting', '2026-11-20', { huisuitzetting: '2026-11-20' });
    expect(isSameGebeurtenis(first, second).zelfde).toBe(false);
  });

  it('that is missing in both says nothing', () => {
    const first = { ...event('zorgen', '2026-11-02'), datums: { zitting: null } };
    const second = { ...event('recidive', '2026-11-02'), datums: { zitting: null } };
    expect(isSameGebeurtenis(first, second).zelfde).toBe(false);
  });
});

describe('an ontruiming that is announced twice', () => {
  const first = event('ontruiming_aangezegd', '2026-11-02', { ontruiming: '2026-11-20' });

  it('is one event for the same date', () => {
    const second = event('ontruiming_aangezegd', '2026-11-09', { ontruiming: '2026-11-20' });
    expect(isSameGebeurtenis(first, second).zelfde).toBe(true);
  });

  it('is one event when only one of the two names a date', () => {
    const second = event('ontruiming_aangezegd', '2026-11-09');
    expect(isSameGebeurtenis(first, second)).toEqual({
      zelfde: true,
      reden: 'Beide meldingen hebben als aanleiding ontruiming aangezegd, binnen 7 dagen.',
    });
  });

  it('is a new event for another date', () => {
    const second = event('ontruiming_aangezegd', '2026-11-09', { ontruiming: '2026-12-04' });
    expect(isSameGebeurtenis(first, second)).toEqual({
      zelfde: false,
      reden: 'De ontruiming is voor een andere datum aangezegd.',
    });
  });
});

describe('the days between two meldingen', () => {
  it.each([
    ['2026-11-02', '2026-12-02', true],
    ['2026-11-02', '2026-12-03', false],
    ['2026-12-03', '2026-11-02', false],
  ])('of %s and %s within the default of 30: %s', (one, other, zelfde) => {
    expect(STANDAARD_BINNEN_DAGEN).toBe(30);
    expect(isSameGebeurtenis(event('recidive', one), event('recidive', other)).zelfde).toBe(zelfde);
  });

  it('are a setting', () => {
    const first = event('recidive', '2026-11-02');
    const second = event('recidive', '2026-11-10');
    expect(isSameGebeurtenis(first, second, 8).zelfde).toBe(true);
    expect(isSameGebeurtenis(first, second, 7)).toEqual({
      zelfde: false,
      reden: 'Er liggen 8 dagen tussen de twee meldingen.',
    });
  });

  it('are not said as zero', () => {
    const first = event('recidive', '2026-11-02');
    expect(isSameGebeurtenis(first, first).reden).toBe(
      'Beide meldingen hebben als aanleiding recidive, op dezelfde dag.',
    );
  });
});

describe('isSameGebeurtenis', () => {
  it('gives different kinds without a date in common as two events', () => {
    const answer = isSameGebeurtenis(
      event('zorgen', '2026-11-02'),
      event('recidive', '2026-11-02'),
    );
    expect(answer.reden).toBe('De twee meldingen hebben een andere aanleiding.');
    expect(answer.zelfde).toBe(false);
  });

  it('does not depend on which of the two came first', () => {
    fc.assert(
      fc.property(anyEvent, anyEvent, fc.integer({ min: 0, max: 60 }), (a, b, within) => {
        expect(isSameGebeurtenis(a, b, within)).toEqual({
          ...isSameGebeurtenis(b, a, within),
          reden: expect.any(String),
        });
      }),
    );
  });

  it('takes a melding that is registered twice for one event, whatever it is', () => {
    fc.assert(
      fc.property(anyEvent, (a) => {
        expect(isSameGebeurtenis(a, { ...a }).zelfde).toBe(true);
      }),
    );
  });

  it('never sees one event in what lies further apart than was set', () => {
    fc.assert(
      fc.property(anyEvent, anyDate, fc.integer({ min: 0, max: 90 }), (a, ontvangen, within) => {
        const far = addDays(a.ontvangen, within + 1);
        expect(isSameGebeurtenis(a, { ...a, ontvangen: far }, within).zelfde).toBe(false);
        expect(isSameGebeurtenis(a, { ...a, ontvangen }, within).reden).toMatch(/\.$/);
      }),
    );
  });
});

test('two verhuurders are two events, whatever else is alike (domein §2)', () => {
  const zaak = (verhuurder: string | null) => ({
    ...event('dagvaarding_verzonden', '2026-11-02'),
    verhuurder,
  });
  expect(isSameGebeurtenis(zaak('trivire'), zaak('woonbron')).zelfde).toBe(false);
  expect(isSameGebeurtenis(zaak('trivire'), zaak('trivire')).zelfde).toBe(true);
  expect(isSameGebeurtenis(zaak('trivire'), zaak(null)).zelfde).toBe(true);
});
