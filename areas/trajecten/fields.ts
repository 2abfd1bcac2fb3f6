import { type Houdt, velden } from '#domain/velden/veld.ts';

const houdt: Houdt = {
  gegeven: 'adres van de woning waar het om gaat',
  stap: '6',
  lijst: 'B3',
  doel: 'weten om welke woning het gaat',
};

/** What is said of a woning besides an address as a person has it. */
export const aanduidingVelden = velden({
  aanduiding: {
    soort: 'regel',
    label: 'Aanduiding zonder huisnummer',
    genoemd: 'de aanduiding van de woning',
    kolom: 'aanduiding',
    hoogstens: 80,
    houdt,
  },
});
