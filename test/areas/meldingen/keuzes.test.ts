import { describe, expect, it } from 'vitest';
import {
  JA_NEE_ONBEKEND,
  jaNeeOnbekendNaam,
  KANALEN,
  kanaalNaam,
  VRAGEN,
  vraagNaam,
} from '#domain/keuzes.ts';

describe('the channels', () => {
  it('are named in the order of the form', () => {
    expect(KANALEN.map(kanaalNaam)).toEqual([
      'Beveiligde mail',
      'Telefoon',
      'Persoonlijk',
      'Post',
      'Overleg',
    ]);
  });
});

describe('the questions of a melder', () => {
  it('are named, and "no question" comes first', () => {
    expect(VRAGEN.map(vraagNaam)).toEqual([
      'Geen vraag',
      'Advies of consultatie',
      'Ondersteuning casusregisseur',
    ]);
  });
});

describe('the answers ja, nee and onbekend', () => {
  it('are named', () => {
    expect(JA_NEE_ONBEKEND.map(jaNeeOnbekendNaam)).toEqual(['Ja', 'Nee', 'Onbekend']);
  });
});
