import { expect, test } from 'vitest';
import { makeWillekeur } from '#demo/willekeur.ts';
import { geboortedatumDelen } from '#domain/dates/geboortedatum.ts';
import { passesElfproef } from '#domain/identiteit/bsn.ts';
import { maakWereld, type Testvraag, VRAAGSOORTEN } from '#tools/bench/koppelen/generator.ts';
import { HUISHOUDENS, maakHuishouden } from '#tools/bench/koppelen/huishoudens.ts';
import { bsnVan, type Mens } from '#tools/bench/koppelen/mens.ts';

const wereld = maakWereld({ zaad: 'toets', personen: 3_000 });
const register = new Map(Array.from(wereld.register(), ({ id, gegevens }) => [id, gegevens]));
const vragen = wereld.vragen(2_000);
const part = <T>(list: readonly T[], holds: (item: T) => unknown) =>
  list.filter(holds).length / list.length;
const households = Array.from({ length: 2_000 }, (_, nummer) =>
  maakHuishouden(makeWillekeur(`toets/${nummer}`), nummer, 200),
);
const of = (soort: string) => households.filter((huishouden) => huishouden.soort === soort);
const givenName = ({ voornaam }: Mens) => voornaam.officieel;

test('the same seed makes the same register and questions, another seed makes others', () => {
  const make = (zaad: string) => maakWereld({ zaad, personen: 300 });
  const [one, same, other] = [make('a'), make('a'), make('b')];
  expect([...one.register()]).toEqual([...same.register()]);
  expect(one.vragen(100)).toEqual(same.vragen(100));
  expect([...one.register()]).not.toEqual([...other.register()]);
  // More questions begin with the same ones.
  expect(one.vragen(20)).toEqual(one.vragen(40).slice(0, 20));
});

test('a register has exactly as many people as asked for, each with an id of its own', () => {
  expect(register.size).toBe(3_000);
  expect([...maakWereld({ zaad: 'x', personen: 777 }).register()]).toHaveLength(777);
});

test('half of the questions are about people in the register, and their true answer is there', () => {
  const known = vragen.filter(({ waar }) => waar !== undefined);
  expect(known.length / vragen.length).toBeGreaterThan(0.45);
  expect(known.length / vragen.length).toBeLessThan(0.55);
  expect(known.every(({ waar }) => register.has(waar ?? ''))).toBe(true);
});

test('every kind of household and of question comes', () => {
  expect(new Set(households.map(({ soort }) => soort))).toEqual(
    new Set(HUISHOUDENS.map(([soort]) => soort)),
  );
  expect(new Set(vragen.map(({ soort }) => soort))).toEqual(
    new Set(VRAAGSOORTEN.map(([soort]) => soort)),
  );
});

test('twins share birth date, surname and address and have given names of their own', () => {
  for (const { mensen } of of('tweeling')) {
    const [one, two] = mensen as [Mens, Mens];
    expect([two.geboren, two.achternaam, two.adres]).toEqual([
      one.geboren,
      one.achternaam,
      one.adres,
    ]);
    expect(givenName(one)).not.toBe(givenName(two));
  }
  const alike = of('tweeling').filter(
    ({ mensen: [one, two] }) => one && two && givenName(one).charAt(0) === givenName(two).charAt(0),
  );
  expect(alike.length).toBeGreaterThan(3);
});

test('father and son share their name and differ by a generation', () => {
  for (const { mensen } of of('vader_zoon')) {
    const [vader, zoon] = mensen as [Mens, Mens];
    expect([givenName(zoon), zoon.achternaam]).toEqual([givenName(vader), vader.achternaam]);
    expect(Number(zoon.geboren.slice(0, 4))).toBeGreaterThan(
      Number(vader.geboren.slice(0, 4)) + 15,
    );
  }
});

test('partners may use both names, children have the surname of a parent', () => {
  expect(of('paar').some(({ mensen }) => mensen[1]?.partnernaam !== undefined)).toBe(true);
  for (const { mensen } of of('gezin'))
    for (const kind of mensen.slice(2)) expect(kind.achternaam).toEqual(mensen[0]?.achternaam);
  const doubled = [...register.values()].filter(({ achternaam }) => achternaam?.includes('-'));
  expect(doubled.length).toBeGreaterThan(50);
});

test('many people from elsewhere were born on 1 January, and their names have more than one form', () => {
  const people = of('nieuwkomers').flatMap(({ mensen }) => mensen);
  const first = part(people, ({ geboren }) => geboren.endsWith('-01-01'));
  expect(first).toBeGreaterThan(0.3);
  expect(first).toBeLessThan(0.5);
  expect(people.some(({ voornaamAnders }) => voornaamAnders.length > 1)).toBe(true);
});

test('a stranger is never in the register: another number, and what is shared is as said', () => {
  const numbers = new Set([...register.values()].map(({ bsn }) => bsn));
  const strangers = vragen.filter(
    ({ waar, gegevens, vorm }) => waar === undefined && gegevens.bsn && vorm.fouten === 0,
  );
  expect(strangers.length).toBeGreaterThan(50);
  expect(strangers.filter(({ gegevens }) => numbers.has(gegevens.bsn ?? ''))).toEqual([]);
});

test('the BSN is known in three of ten questions', () => {
  const known = part(vragen, ({ gegevens }) => gegevens.bsn);
  expect(known).toBeGreaterThan(0.26);
  expect(known).toBeLessThan(0.34);
});

test('questions have mistakes, missing fields, initials only, other addresses and short names', () => {
  const known = vragen.flatMap((vraag) => {
    const row = register.get(vraag.waar ?? '');
    return row === undefined ? [] : [{ vraag, row }];
  });
  const some = (holds: (parts: (typeof known)[number]) => unknown) =>
    known.filter(holds).length > 5;
  const fout = ({ vorm }: Testvraag) => vorm.fouten > 0;
  expect(some(({ vraag }) => fout(vraag))).toBe(true);
  expect(some(({ vraag }) => vraag.vorm.verhuisd)).toBe(true);
  expect(some(({ vraag: { gegevens } }) => !gegevens.voornaam && gegevens.voorletters)).toBe(true);
  expect(some(({ vraag: { gegevens } }) => !gegevens.geboortedatum)).toBe(true);
  expect(some(({ vraag: { gegevens } }) => gegevens.geboortedatum?.endsWith('-00'))).toBe(true);
  expect(some(({ vraag: { gegevens } }) => !gegevens.straat)).toBe(true);
  const givenNames = known.filter(
    ({ row, vraag }) =>
      row.voornaam === 'Johannes' &&
      ['Jan', 'Hans', 'Johan'].includes(vraag.gegevens.voornaam ?? ''),
  );
  expect(givenNames.length).toBeGreaterThan(0);
  expect(
    known.some(({ row, vraag: { gegevens } }) => row.tussenvoegsel && !gegevens.tussenvoegsel),
  ).toBe(true);
});

test('names are skewed as names are: the first ones common, the tail long', () => {
  const counts = new Map<string, number>();
  for (const { achternaam } of register.values())
    counts.set(achternaam ?? '', (counts.get(achternaam ?? '') ?? 0) + 1);
  const sorted = [...counts.values()].sort((one, other) => other - one);
  const most = (sorted[0] ?? 0) / register.size;
  expect(most).toBeGreaterThan(0.003);
  expect(most).toBeLessThan(0.03);
  expect(sorted.filter((count) => count === 1).length).toBeGreaterThan(300);
});

test('what comes out is in the stored form: dates that can be, numbers that pass the elfproef', () => {
  for (const gegevens of register.values())
    if (gegevens.geboortedatum)
      expect(geboortedatumDelen(gegevens.geboortedatum).jaar).toBeGreaterThan(1900);
  const numbers = Array.from({ length: 500 }, (_, nummer) => bsnVan(nummer * 9_991));
  expect(numbers.every(passesElfproef)).toBe(true);
  expect(new Set(numbers).size).toBe(500);
});
