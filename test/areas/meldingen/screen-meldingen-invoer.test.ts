import { describe, expect, it } from 'vitest';
import { meldingInvoer } from '#areas/meldingen/contract.ts';
import { meldingVelden } from '#areas/meldingen/fields.ts';
import { choosePersoon } from '#areas/meldingen/screen/herkenning.ts';
import { toMeldingInvoer } from '#areas/meldingen/screen/melding-invoer.ts';
import { visibleDatums } from '#areas/meldingen/screen/melding-velden.ts';
import { findBevindingen } from '#areas/meldingen/screen/use-bevindingen.ts';
import { legeMelding, type MeldingWaarden } from '#areas/meldingen/screen/waarden.ts';
import { toPersoonInvoer } from '#areas/personen/rules/getypte-persoon.ts';
import { bedragFoutZin, formatBedrag, parseBedrag } from '#domain/geld.ts';
import { kandidaat, op, persoon, VANDAAG, waarden } from './screen-support.ts';

const send = (values: MeldingWaarden) =>
  meldingInvoer.parse(toMeldingInvoer(values, findBevindingen(values, VANDAAG)));

const { hoogste } = meldingVelden.achterstandCent;

describe('an amount of money', () => {
  it.each([
    ['1.250,50', 125_050],
    ['1250,5', 125_050],
    ['€ 1.250,50', 125_050],
    ['1250.50', 125_050],
    ['1.250', 125_000],
    ['1 250,00', 125_000],
    ['800,-', 80_000],
    ['800,--', 80_000],
    ['0', 0],
    ['1.000.000', 100_000_000],
  ])('%s is %i cents', (text, cents) => {
    expect(parseBedrag(text, hoogste)).toEqual({ ok: true, value: cents });
  });

  it('is nothing when nothing is typed', () => {
    expect(parseBedrag('  ', hoogste)).toEqual({ ok: true, value: undefined });
  });

  it.each(['12,5,0', 'veel', '-5', '1.25.0', '1,2345', '€'])('%s is none, and says so', (text) => {
    const read = parseBedrag(text, hoogste);
    expect(read.ok ? '' : bedragFoutZin(read.error)).toMatch(/niet als bedrag te lezen/);
  });

  it('is refused above what the contract takes', () => {
    expect(parseBedrag('1.000.000,01', hoogste)).toMatchObject({
      ok: false,
      error: { kind: 'te_hoog' },
    });
  });

  it.each([
    [125_050, '€ 1.250,50'],
    [5, '€ 0,05'],
    [100_000_000, '€ 1.000.000,00'],
  ])('of %i cents is shown as %s', (cents, text) => {
    expect(formatBedrag(cents)).toBe(text);
  });
});

describe('a typed person', () => {
  it('goes to the engine in parts, without what was left empty', () => {
    const invoer = toPersoonInvoer(
      persoon({
        achternaam: ' van den  Berg ',
        huisnummer: '99999a-abcd',
        geboortedatum: { tekst: '12-5-68', geboortedatum: null },
      }),
    );
    expect(invoer).toEqual({
      ...{ voornaam: 'Anna', tussenvoegsel: 'van den', achternaam: 'Berg' },
      ...{ huisnummer: '99999', huisletter: 'A', toevoeging: 'ABCD', geboortedatum: '12-5-68' },
    });
  });

  it('keeps a house number that cannot be read, so that the engine can refuse it', () => {
    expect(toPersoonInvoer(persoon({ huisnummer: 'boven' })).huisnummer).toBe('boven');
  });
});

describe('the form as the contract takes it', () => {
  it('is valid with the least there is', () => {
    expect(send(waarden())).toMatchObject({
      aanleiding: 'zorgen',
      ontvangenOp: VANDAAG,
      kanaal: 'beveiligde_mail',
      huurderGeinformeerd: 'onbekend',
      contactpersoonId: null,
      verhuurderId: null,
      achterstandCent: null,
      personen: [{ betrokkeneId: null, gegevens: { achternaam: 'Voorbeeld' } }],
      huishouden: { kinderen: 'onbekend', leeftijden: [] },
      dossierId: null,
      zelfdeAls: null,
      aanvaard: [],
    });
  });

  it('marks nothing beforehand, and sends what nobody chose as not known', () => {
    const begin = legeMelding(VANDAAG);
    const { kinderen } = begin.huishouden;
    const chosen = [
      begin.huurderGeinformeerd,
      begin.vraag,
      kinderen,
      ...Object.values(begin.zorgen),
    ];
    expect(new Set(chosen)).toEqual(new Set(['']));
    const sent = send(waarden());
    expect([sent.huurderGeinformeerd, sent.vraag]).toEqual(['onbekend', 'geen']);
    expect(new Set(Object.values(sent.zorgen))).toEqual(new Set(['onbekend']));
    expect(Object.keys(sent.zorgen)).toHaveLength(5);
  });

  it('leaves out what belongs to an answer that was taken back', () => {
    const values = waarden('zorgen', {
      vraagTekst: 'Wat nu?',
      huurderGeinformeerdOp: op('2026-11-01'),
      huishouden: {
        ...{ kinderen: 'nee', leeftijden: '3 en 7', ondersteuningsvraag: '', samenstelling: '' },
      },
    });
    expect(send(values)).toMatchObject({
      vraagTekst: '',
      huurderGeinformeerdOp: null,
      huishouden: { kinderen: 'nee', leeftijden: [] },
    });
  });

  it('reads ages and arrears', () => {
    const values = waarden('recidive', {
      achterstandCent: '1.250,50',
      huishouden: {
        ...{ kinderen: 'ja', leeftijden: '12, 3 en 7', ondersteuningsvraag: '', samenstelling: '' },
      },
    });
    expect(send(values)).toMatchObject({
      achterstandCent: 125_050,
      huishouden: { leeftijden: [3, 7, 12] },
    });
  });

  it('asks for the dates of the aanleiding, and never hides one that was typed', () => {
    const values = waarden('dagvaarding_verzonden', {
      datums: { ...waarden().datums, zitting: op('2026-12-03') },
    });
    expect(visibleDatums(values)).toEqual(['dagvaarding', 'zitting']);
    const other: MeldingWaarden = { ...values, aanleiding: 'ontruiming_aangezegd' };
    expect(visibleDatums(other)).toEqual(['zitting', 'ontruiming']);
    expect(send(other).datums).toMatchObject({ zitting: '2026-12-03', ontruiming: null });
  });

  it('carries the link, the dossier and the melding of the same event', () => {
    const before = waarden('dagvaarding_verzonden');
    const values: MeldingWaarden = { ...before, ...choosePersoon(before, 'p1', kandidaat()) };
    const zelfdeAls = '00000000-0000-7000-8000-0000000000e1';
    expect(send({ ...values, zelfdeAls })).toMatchObject({
      dossierId: kandidaat().dossiers[0]?.id,
      zelfdeAls,
      personen: [{ betrokkeneId: kandidaat().betrokkene.id }],
    });
    expect(send({ ...values, dossierId: '', zelfdeAls }).zelfdeAls).toBeNull();
  });

  it('is never made of a form without aanleiding', () => {
    const values: MeldingWaarden = { ...waarden(), aanleiding: '' };
    expect(() => toMeldingInvoer(values, [])).toThrow('errors');
  });
});
