import { z } from 'zod';
import { invoerVorm } from '#domain/contract/veld-vormen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { beginwaarden, legeInvoer } from '#domain/velden/formulier.ts';
import { fromRij, toRij } from '#domain/velden/rij.ts';
import { velden } from '#domain/velden/veld.ts';

const KLEUREN = ['rood', 'blauw'] as const;
const kleurNaam = (kleur: (typeof KLEUREN)[number]) => kleur.toUpperCase();
const houdt = 'techniek';
/** Some fields, one of each kind. */
export const proef = velden({
  vanId: { soort: 'verwijzing', label: 'Van', kolom: 'van_id', verplicht: true, houdt },
  naarId: { soort: 'verwijzing', label: 'Naar', kolom: 'naar_id', houdt },
  op: { soort: 'datum', label: 'Op', kolom: 'gedaan_op', verplicht: true, begin: 'vandaag', houdt },
  later: { soort: 'datum', label: 'Later', kolom: 'later', houdt },
  kleur: {
    soort: 'keuze',
    label: 'Kleur',
    kolom: 'kleur',
    keuzes: KLEUREN,
    naam: kleurNaam,
    houdt,
  },
  rand: {
    soort: 'keuze',
    label: 'Rand',
    kolom: 'rand',
    keuzes: KLEUREN,
    naam: kleurNaam,
    begin: 'rood',
    houdt,
  },
  vorm: {
    soort: 'keuze',
    label: 'Vorm',
    kolom: 'vorm',
    keuzes: KLEUREN,
    naam: kleurNaam,
    ongekozen: 'blauw',
    houdt,
  },
  code: { soort: 'regel', label: 'Code', kolom: 'code', hoogstens: 5, houdt },
  uitleg: {
    soort: 'tekst',
    label: 'Uitleg',
    kolom: 'uitleg',
    hoogstens: 10,
    houdt,
    alleenAls: { veld: 'rand', is: ['blauw'] },
  },
  prijs: { soort: 'bedrag', label: 'Prijs', kolom: 'prijs_cent', hoogste: 500, houdt },
  bijnaam: { soort: 'gegeven', label: 'Bijnaam', kolom: 'bijnaam', hoogstens: 8, houdt },
  staart: {
    soort: 'gegeven',
    label: 'Staart',
    kolom: 'staart',
    hoogstens: 2,
    deelVan: 'bijnaam',
    houdt,
  },
  kant: { soort: 'gegevenskeuze', label: 'Kant', kolom: 'kant', keuzes: KLEUREN, houdt },
  geboren: { soort: 'geboortedatum', label: 'Geboren', kolom: 'geboren', hoogstens: 9, houdt },
});

export const id = '00000000-0000-7000-8000-000000000001';
export const today = toIsoDate('2026-11-05');
/** What is sent of them. */
export const sent = {
  vanId: id,
  naarId: null,
  op: today,
  later: null,
  kleur: 'rood',
  rand: 'blauw',
  vorm: 'rood',
  code: 'A1',
  uitleg: 'zo',
  prijs: 250,
  bijnaam: 'Bo',
} as const;

/** Never run: each line must not compile, or this file does not. */
export function wrongOnPurpose() {
  const begin = beginwaarden(proef, today);
  // @ts-expect-error there is no such field
  begin.kleuren;
  // @ts-expect-error a date is no text
  begin.op = '5-11-2026';
  // @ts-expect-error green is none of the choices
  begin.kleur = 'groen';
  // @ts-expect-error nothing chosen is no choice where the form begins with one
  begin.rand = '';
  // @ts-expect-error a row has the name of the column
  toRij(proef, sent).op;
  // @ts-expect-error a field is missing
  toRij(proef, { ...sent, code: undefined });
  // @ts-expect-error cents are a number
  toRij(proef, { ...sent, prijs: '2,50' });
  // @ts-expect-error the contract gives a date that is there
  fromRij(proef, toRij(proef, sent)).op = null;
  // @ts-expect-error what the contract takes has no field of another name
  z.object(invoerVorm(proef)).parse(sent).kleuren;
  // @ts-expect-error what must be filled in is in no empty melding
  legeInvoer(proef).kleur;
  // @ts-expect-error there is no such kind of field
  velden({ a: { soort: 'iets', label: 'A', kolom: 'a', houdt } });
  const regel = { soort: 'regel', label: 'A', kolom: 'a', hoogstens: 5, houdt } as const;
  // @ts-expect-error it speaks of a field that is not there
  velden({ a: { ...regel, alleenAls: { veld: 'b', is: [] } } });
  const kolom: string = regel.kolom;
  // @ts-expect-error the name of a column is written out, or no row would have it
  velden({ a: { ...regel, kolom } });
}
