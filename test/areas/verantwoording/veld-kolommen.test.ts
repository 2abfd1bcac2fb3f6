import { expect, it } from 'vitest';
import { datumVelden, meldingVelden } from '#areas/meldingen/fields.ts';
import { EXPORTS, veldcellen } from '#areas/verantwoording/rules/kolommen.ts';
import { legeInvoer } from '#domain/velden/formulier.ts';
import { toRij } from '#domain/velden/rij.ts';
import { d } from '#test/domain/dates/support.ts';

it('the export of meldingen has its columns where they always were', () => {
  const codes = EXPORTS.meldingen.kolommen.map(({ code }) => code).join(' ');
  expect(codes).toBe(
    'dossiernummer achternaam tussenvoegsel voorletters geboortedatum adres postcode plaats ' +
      'ontvangenOp melder contactpersoon kenmerk kanaal aanleiding vraag gemeente huurderGeinformeerd ' +
      'dagvaardingOp zittingOp ontruimingOp huisuitzettingOp achterstand ' +
      'ookSociaalTeam vroegsignalering teltMee',
  );
});

it('a field that is exported is a cell of its own kind, any other is none', () => {
  const rij = toRij(meldingVelden, {
    ...legeInvoer(meldingVelden),
    ...{ aanleiding: 'recidive', ontvangenOp: d('2026-11-05') },
    ...{ achterstandCent: 125_050, toelichting: 'Blijft hier.' },
  });
  expect(veldcellen(meldingVelden, rij)).toEqual({
    ...{
      ontvangenOp: '2026-11-05',
      kenmerk: '',
      kanaal: 'Beveiligde mail',
      aanleiding: 'Recidive',
    },
    ...{ vraag: 'Geen vraag', huurderGeinformeerd: 'Onbekend', achterstand: 125_050 },
    ...{ ookSociaalTeam: 'Onbekend', vroegsignalering: 'Onbekend' },
  });
  const datums = toRij(datumVelden, { ...legeInvoer(datumVelden), zitting: d('2026-12-01') });
  expect(veldcellen(datumVelden, datums)).toEqual({
    ...{ dagvaardingOp: null, zittingOp: '2026-12-01', ontruimingOp: null, huisuitzettingOp: null },
  });
});
