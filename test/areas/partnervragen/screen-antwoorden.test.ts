import { describe, expect, test } from 'vitest';
import type { Melding, Termijn } from '#areas/meldingen/contract.ts';
import type { Partnervraagsoort } from '#areas/partnervragen/rules/vraag.ts';
import {
  antwoordbeginVan,
  antwoordvraagVan,
  metVragers,
  readAntwoordAdres,
  termijnenVoor,
  vraagBij,
} from '#areas/partnervragen/screen/waarden.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { datumWaarde } from '#renderer/components/datum-toestand.ts';

const VANDAAG = toIsoDate('2026-11-05');
const termijn = (id: string, code: string, other: Partial<Termijn> = {}) =>
  ({
    ...{ id, code, meldingId: `melding-${id}`, voldaanOp: null },
    ...{ vervalt: toIsoDate('2026-11-09') },
    ...other,
  }) as Termijn;
const melding = (id: string, partnerId: string, naam: string | null = null) =>
  ({
    id,
    partner: { id: partnerId, naam: partnerId },
    contactpersoon: naam === null ? null : { id: 'c', naam, telefoon: '', email: '' },
  }) as Melding;
const vraag = (termijnId: string, partnerId: string, soort: Partnervraagsoort) => ({
  ...{ partnerId, soort, vrager: partnerId, contact: '' },
  termijn: { id: termijnId },
});
const partners = [
  { id: 'corporatie', naam: 'Corporatie', rol: 'melder' as const, contact: '' },
  { id: 'team', naam: 'Team', rol: 'casusregisseur' as const, contact: 'Rik Regisseur' },
];
const bron = {
  meldingen: [
    melding('melding-een', 'corporatie', 'Karin Contact'),
    melding('melding-twee', 'team'),
  ],
  termijnen: [termijn('een', 'advies'), termijn('twee', 'ondersteuning')],
  vragen: [vraag('een', 'corporatie', 'advies'), vraag('twee', 'team', 'ondersteuning')],
};

test('an address that means nothing opens an ordinary form', () => {
  expect(readAntwoordAdres({ soort: 'onzin', termijn: 3 })).toEqual({});
  expect(readAntwoordAdres({ soort: 'gemist', termijn: 'x' })).toEqual({
    soort: 'gemist',
    termijn: 'x',
  });
});

describe('an answer begins', () => {
  test('with the first question that is open, to whoever asked it', () => {
    expect(antwoordbeginVan(bron, partners, {}, VANDAAG)).toMatchObject({
      ...{ partnerId: 'corporatie', soort: 'advies', termijnId: 'een' },
      ontvanger: 'Karin Contact',
    });
  });

  test('with the term that was asked for', () => {
    expect(antwoordbeginVan(bron, partners, { termijn: 'twee' }, VANDAAG)).toMatchObject({
      ...{ partnerId: 'team', soort: 'ondersteuning', termijnId: 'twee' },
      ontvanger: 'Rik Regisseur',
    });
  });

  test('without a term when that partner asked nothing', () => {
    const begin = antwoordbeginVan(bron, partners, { soort: 'bekendheid' }, VANDAAG);
    expect(begin).toMatchObject({ soort: 'bekendheid', termijnId: '' });
  });
});

test('a notice of a missed term is about terms that ended, other answers about their own', () => {
  const late = termijn('laat', 'advies', { vervalt: toIsoDate('2026-11-04') });
  const met = termijn('klaar', 'advies', { voldaanOp: VANDAAG });
  const all = { ...bron, termijnen: [late, met, ...bron.termijnen] };
  expect(termijnenVoor(all, 'gemist', VANDAAG)).toEqual([late]);
  expect(termijnenVoor(all, 'advies', VANDAAG).map(({ id }) => id)).toEqual(['laat', 'een']);
});

test('who asked without taking part in the dossier can be answered, each partner once', () => {
  const ander = vraag('drie', 'ander', 'uitstel');
  expect(metVragers(partners, [...bron.vragen, ander]).map(({ id, rol }) => [id, rol])).toEqual([
    ['corporatie', 'melder'],
    ['team', 'casusregisseur'],
    ['ander', 'vrager'],
  ]);
});

test('what was typed goes along only with an answer that asks for it', () => {
  const waarden = { ...antwoordbeginVan(bron, partners, {}, VANDAAG), tekst: ' Bel het team. ' };
  expect(antwoordvraagVan('d', waarden)).toMatchObject({
    tekst: 'Bel het team.',
    termijnId: 'een',
  });
  expect(antwoordvraagVan('d', { ...waarden, soort: 'afsluiting', termijnId: '' })).toMatchObject({
    ...{ tekst: '', termijnId: null },
  });
  expect(antwoordvraagVan('d', { ...waarden, partnerId: '' })).toBeUndefined();
  const nieuweDatum = datumWaarde(VANDAAG);
  expect(antwoordvraagVan('d', { ...waarden, nieuweDatum })?.nieuweDatum).toBeNull();
  expect(antwoordvraagVan('d', { ...waarden, nieuweDatum, soort: 'gemist' })?.nieuweDatum).toBe(
    VANDAAG,
  );
});

test('an answer knows the question that its term is about', () => {
  expect(vraagBij(bron, 'twee')).toMatchObject({ partnerId: 'team', soort: 'ondersteuning' });
  expect(vraagBij(bron, '')).toBeUndefined();
});
