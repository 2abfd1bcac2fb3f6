import { describe, expect, it } from 'vitest';
import { aanvaardeCodes, accept, openBevindingen } from '#areas/meldingen/screen/aanvaarding.ts';
import type { Veldwaarschuwing } from '#areas/meldingen/screen/bevinding.ts';
import { toContractPad, toFormPad } from '#areas/meldingen/screen/paden.ts';
import { findBevindingen } from '#areas/meldingen/screen/use-bevindingen.ts';
import { legeMelding, legePersoon, type MeldingWaarden } from '#areas/meldingen/screen/waarden.ts';
import { op, persoon, VANDAAG, waarden } from './screen-support.ts';

const fouten = (values: MeldingWaarden) =>
  findBevindingen(values, VANDAAG)
    .filter(({ soort }) => soort === 'fout')
    .map(({ pad }) => pad);
const waarschuwingen = (values: MeldingWaarden) =>
  findBevindingen(values, VANDAAG).filter(
    (one): one is Veldwaarschuwing => one.soort === 'waarschuwing',
  );

describe('what is wrong with the form', () => {
  it('is who, why and about whom when nothing was typed', () => {
    expect(fouten(legeMelding(VANDAAG))).toEqual(['partnerId', 'aanleiding', 'p1.achternaam']);
  });

  it('is nothing when it can be saved', () => {
    expect(findBevindingen(waarden(), VANDAAG)).toEqual([]);
  });

  it.each<[string, Partial<MeldingWaarden>]>([
    ['ontvangenOp', { ontvangenOp: op('2026-11-06') }],
    ['ontvangenOp', { ontvangenOp: { tekst: 'gisterochtend', datum: null } }],
    ['verzondenOp', { ontvangenOp: op('2026-11-01'), verzondenOp: op('2026-11-02') }],
    [
      'huurderGeinformeerdOp',
      { huurderGeinformeerd: 'ja', huurderGeinformeerdOp: op('2026-11-06') },
    ],
    ['vraagTekst', { vraag: 'advies' }],
    ['toelichting', { toelichting: 'a'.repeat(4001) }],
    ['achterstandCent', { achterstandCent: 'veel' }],
    ['achterstandCent', { achterstandCent: '100' }],
    ['p1.postcode', { personen: [persoon({ postcode: '3311' })] }],
    ['p1.huisnummer', { personen: [persoon({ huisnummer: '12 abcde' })] }],
    ['p1.straat', { personen: [persoon({ straat: 'a'.repeat(101) })] }],
  ])('is said at %s', (pad, rest) => {
    expect(fouten(waarden('zorgen', rest))).toEqual([pad]);
  });

  it.each(['drie', '45'])(
    'is said of ages such as %s, only when there are children',
    (leeftijden) => {
      const huishouden = { kinderen: 'ja', ondersteuningsvraag: '', samenstelling: '' } as const;
      const values = waarden('zorgen', { huishouden: { ...huishouden, leeftijden } });
      expect(fouten(values)).toEqual(['huishouden.leeftijden']);
      const none = { ...huishouden, kinderen: 'nee', leeftijden } as const;
      expect(fouten(waarden('zorgen', { huishouden: none }))).toEqual([]);
    },
  );

  it('is a medehuurder of whom only the address was filled in by itself', () => {
    const mede = { ...legePersoon('p2'), postcode: '3311AB', huisnummer: '12' };
    expect(fouten(waarden('zorgen', { personen: [persoon(), mede] }))).toEqual(['p2.achternaam']);
    const known = { ...mede, achternaam: 'onbekend' };
    expect(fouten(waarden('zorgen', { personen: [persoon(), known] }))).toEqual([]);
  });

  it('stands in the order of the form', () => {
    const values = waarden('zorgen', {
      personen: [persoon({ bsn: '12', postcode: 'x', achternaam: 'a'.repeat(201) })],
      ontvangenOp: op('2026-12-01'),
    });
    expect(fouten(values)).toEqual(['ontvangenOp', 'p1.achternaam', 'p1.bsn', 'p1.postcode']);
  });
});

describe('a warning', () => {
  const odd = persoon({ bsn: '010008579' });

  it('stands in the way until somebody accepts it', () => {
    const values = waarden('zorgen', { personen: [odd] });
    const [warning] = waarschuwingen(values);
    if (warning === undefined) throw new Error('no warning');
    expect(openBevindingen([warning], values.aanvaard)).toEqual([warning]);
    expect(openBevindingen([warning], accept(values.aanvaard, warning))).toEqual([]);
  });

  it('comes back when the value changes, and an older acceptance is forgotten', () => {
    const values = waarden('zorgen', { personen: [odd] });
    const [first] = waarschuwingen(values);
    const [second] = waarschuwingen({ ...values, personen: [{ ...odd, bsn: '010008570' }] });
    if (first === undefined || second === undefined) throw new Error('no warning');
    const accepted = accept([], first);
    expect(openBevindingen([second], accepted)).toEqual([second]);
    expect(accept(accepted, second)).toHaveLength(1);
  });

  it('about the place comes back when the postcode becomes another one', () => {
    const at = (postcode: string) =>
      waarschuwingen(
        waarden('zorgen', { personen: [persoon({ postcode, plaats: 'Zwijndrecht' })] }),
      );
    const accepted = at('3311AB').reduce<ReturnType<typeof accept>>(accept, []);
    expect(openBevindingen(at('3311AB'), accepted)).toEqual([]);
    expect(openBevindingen(at('2951AB'), accepted)).toHaveLength(1);
  });

  it('about free text stays accepted while one types on, and comes back for another number', () => {
    const say = (toelichting: string) => waarschuwingen(waarden('zorgen', { toelichting }));
    const accepted = say('Zie 111222333').reduce<ReturnType<typeof accept>>(accept, []);
    expect(openBevindingen(say('Zie 111222333, hij belt morgen'), accepted)).toEqual([]);
    expect(openBevindingen(say('Zie 111222333 en 123456782'), accepted)).toHaveLength(1);
  });

  it('is sent as the engine knows it: by the number of the person, and only while it holds', () => {
    const mede = { ...odd, sleutel: 'p4', postcode: '3311AB', plaats: 'Zwijndrecht' };
    const values = waarden('zorgen', {
      personen: [persoon(), mede],
      toelichting: 'Zie 111222333',
    });
    const all = waarschuwingen(values);
    const aanvaard = [
      ...all.reduce<ReturnType<typeof accept>>(accept, []),
      { sleutel: 'p1.bsn:elfproef', waarde: 'gone' },
    ];
    expect(aanvaardeCodes({ ...values, aanvaard }, findBevindingen(values, VANDAAG))).toEqual([
      'toelichting:bsn',
      'personen.1.bsn:elfproef',
      'personen.1.plaats:plaats_past_niet',
    ]);
  });

  it('that nobody accepted is not sent', () => {
    const values = waarden('zorgen', { personen: [odd] });
    expect(aanvaardeCodes(values, findBevindingen(values, VANDAAG))).toEqual([]);
  });
});

describe('a place on the form', () => {
  const personen = [persoon(), { ...persoon(), sleutel: 'p12' }];

  it('goes to the contract and back', () => {
    expect(toContractPad('p12.bsn:elfproef', personen)).toBe('personen.1.bsn:elfproef');
    expect(toContractPad('toelichting:bsn', personen)).toBe('toelichting:bsn');
  });

  it.each([
    ['personen.1.postcode', 'p12.postcode'],
    ['personen.0.gegevens.huisletter', 'p1.huisnummer'],
    ['personen.0.tussenvoegsel', 'p1.achternaam'],
    ['huishouden.leeftijden.0', 'huishouden.leeftijden'],
    ['datums.zitting', 'datums.zitting'],
    ['achterstandCent', 'achterstandCent'],
    ['toelichting', 'toelichting'],
  ])('%s of the engine is %s', (veld, pad) => {
    expect(toFormPad(veld, personen)).toBe(pad);
  });
});
