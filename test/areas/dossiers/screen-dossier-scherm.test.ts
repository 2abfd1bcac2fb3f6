import { describe, expect, it } from 'vitest';
import type { Dossier } from '#areas/dossiers/contract.ts';
import {
  magOpschorten,
  metTermijnen,
  openTermijnen,
  staatStil,
  termijnVanStap,
} from '#areas/dossiers/screen/eerste-termijn.ts';
import { readLeeftijden } from '#areas/dossiers/screen/huishouden-waarden.ts';
import { meldingFeiten } from '#areas/dossiers/screen/melding-feiten.ts';
import {
  dubbele,
  groupMeldingen,
  isOrigineel,
  koppelkeuzes,
} from '#areas/dossiers/screen/meldingen-groepen.ts';
import { readOpen } from '#areas/dossiers/screen/open.ts';
import { missingVelden, persoonFeiten } from '#areas/dossiers/screen/persoon-feiten.ts';
import {
  invoerVan,
  judgePersoon,
  naarPersoonveld,
  persoonConflict,
  persoonWaarden,
  salvagePersoon,
} from '#areas/dossiers/screen/persoon-waarden.ts';
import type { Melding, Termijn } from '#areas/meldingen/contract.ts';
import { meldingVelden, partijVelden } from '#areas/meldingen/fields.ts';
import type { Aanleiding } from '#areas/meldingen/rules.ts';
import type { Betrokkene } from '#areas/personen/contract.ts';
import { LEEG_BEREIK, toBereikInvoer } from '#areas/personen/rules/bereik.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { formatBedrag } from '#domain/geld.ts';
import { legeInvoer } from '#domain/velden/formulier.ts';
import { conceptAdres } from '#renderer/concepten/concept-adres.ts';
import { adresVan, geborenVan, naamVan } from '#renderer/dossier/persoon.ts';
import { vervalWoorden } from '#renderer/dossier/verval-merk.tsx';

const today = toIsoDate('2026-11-05');

function melding(
  id: string,
  ontvangen: string,
  zelfdeAls: string | null = null,
  aanleiding: Aanleiding = 'zorgen',
): Melding {
  return {
    ...{ ...legeInvoer(partijVelden), ...legeInvoer(meldingVelden), partnerId: 'p' },
    ...{ id, isLopend: true, dossierId: 'd', contactpersoon: null },
    partner: { id: 'p', naam: 'Trivire' },
    ...{ melder: 'Trivire', andereAanleidingen: [], ongeveer: [], woning: null },
    ingetrokken: null,
    verhuurder: { id: 'p', naam: 'Trivire' },
    ...{ aanleiding, stap: '1', ontvangenOp: toIsoDate(ontvangen) },
    ...{ kanaal: 'telefoon', huurderGeinformeerd: 'ja', huurderGeinformeerdOp: today },
    achterstandCent: 125050,
    datums: { dagvaarding: null, zitting: today, ontruiming: null, huisuitzetting: null },
    ...{ zelfdeAls, geregistreerdDoor: 'Sam', versie: 1 },
    geregistreerdOp: `${ontvangen}T10:00:00.000Z`,
  };
}

describe('the meldingen of a dossier', () => {
  const eerste = melding('a', '2026-10-01');
  const tweede = melding('b', '2026-10-20');
  const weer = melding('c', '2026-11-02', 'a');

  it('stand by event, the event that was reported last on top', () => {
    const groups = groupMeldingen([eerste, tweede, weer]);
    expect(groups.map(({ melding: one }) => one.id)).toEqual(['a', 'b']);
    expect(groups[0]?.ookGemeld.map(({ id }) => id)).toEqual(['c']);
  });

  it('lose none, also when the first report is not there', () => {
    const groups = groupMeldingen([tweede, melding('x', '2026-10-02', 'weg')]);
    expect(groups.map(({ melding: one }) => one.id)).toEqual(['b', 'x']);
  });

  it('can be linked to another event only, the likely ones first', () => {
    const dagvaarding = melding('d', '2026-10-20', null, 'dagvaarding_verzonden');
    const vordering = melding('v', '2026-10-25', null, 'vordering_ontbinding');
    const all = [eerste, weer, vordering, dagvaarding];
    const keuzes = koppelkeuzes(vordering, all, 30);
    expect(keuzes.map(({ melding: one }) => one.id)).toEqual(['d', 'a']);
    expect(keuzes.map(({ lijkt }) => lijkt)).toEqual([true, true]);
    expect(isOrigineel(eerste, all)).toBe(true);
    expect(isOrigineel(vordering, all)).toBe(false);
  });

  it('are offered for linking when two seem one event, each pair once and only within the days', () => {
    const dagvaarding = melding('d', '2026-10-20', null, 'dagvaarding_verzonden');
    const vordering = melding('v', '2026-10-25', null, 'vordering_ontbinding');
    const pairs = (all: Melding[], dagen: number) =>
      dubbele(all, dagen).map(({ melding: one, keuze }) => [one.id, keuze.melding.id]);
    expect(pairs([dagvaarding, vordering], 30)).toEqual([['v', 'd']]);
    expect(pairs([dagvaarding, vordering], 4)).toEqual([]);
    const linked = { ...vordering, zelfdeAls: 'd' };
    expect(pairs([dagvaarding, linked], 30)).toEqual([]);
  });

  it('say only what the melder said', () => {
    const feiten = Object.fromEntries(
      meldingFeiten(eerste).map(({ label, value }) => [label, value]),
    );
    expect(feiten['Datum zitting']).toBe('do 5 nov 2026');
    expect(feiten['Huurder geïnformeerd']).toBe('Ja, op do 5 nov 2026');
    expect(feiten['Huurachterstand']).toBe('€ 1.250,50');
    expect(Object.keys(feiten)).not.toContain('Datum dagvaarding');
  });

  it('write amounts as the Dutch do', () => {
    expect([5, 100, 99999, 123456789].map(formatBedrag)).toEqual([
      ...['€ 0,05', '€ 1,00', '€ 999,99', '€ 1.234.567,89'],
    ]);
  });
});

describe('the terms of a dossier', () => {
  const termijn = (id: string, vervalt: string | null, voldaan: string | null = null): Termijn => ({
    ...{ id, meldingId: null, code: 'advies', naam: 'Advies', bron: '', begin: today },
    ...{ procedureId: null, betrokkeneId: null, brief: null },
    vervalt: vervalt === null ? null : toIsoDate(vervalt),
    voldaanOp: voldaan === null ? null : toIsoDate(voldaan),
    ...{ opgeschort: vervalt === null, opschortingen: [], voldaanMet: null, teLaat: false },
    einde: voldaan === null ? null : 'gehaald',
    versie: 1,
  });
  const all = [
    termijn('stil', null),
    termijn('later', '2026-12-01'),
    termijn('eerst', '2026-11-06'),
    termijn('klaar', '2026-11-01', '2026-11-01'),
  ];

  it('that run stand by date, those that stand still last, those that were met apart', () => {
    expect(openTermijnen(all).map(({ id }) => id)).toEqual(['eerst', 'later', 'stil']);
    expect(metTermijnen(all).map(({ id }) => id)).toEqual(['klaar']);
  });

  it('give the next step the one that ends first, never one that stands still', () => {
    const van = (termijnen: Termijn[]) => termijnVanStap({ volgendeStap: null, termijnen })?.id;
    expect(van(all)).toBe('eerst');
    expect(van([termijn('stil', null)])).toBeUndefined();
  });

  it('give a step that asks for a letter the one of that letter, whatever ends before it', () => {
    const brief = { soort: 'dagvaarding' as const, procedure: 'p', persoon: 'anna' };
    const volgendeStap = {
      ...{ code: 'termijn' as const, zin: '', kort: '', vervalt: toIsoDate('2026-11-06') },
      brief,
    };
    const van = { brief: brief.soort, procedureId: 'p', betrokkeneId: 'anna' };
    const voorBewind = {
      ...termijn('bewind', '2026-11-30'),
      ...van,
      aan: 'bewindvoerder' as const,
    };
    const termijnen = [...all, voorBewind, { ...termijn('brief', '2026-12-02'), ...van }];
    expect(termijnVanStap({ volgendeStap, termijnen })?.id).toBe('brief');
    expect(
      termijnVanStap({
        volgendeStap: { ...volgendeStap, brief: { ...brief, aan: 'bewindvoerder' } },
        termijnen,
      })?.id,
    ).toBe('bewind');
  });

  it('can be suspended while they run, but for a named day, which never stands still', () => {
    const advies = termijn('advies', '2026-11-10');
    const zitting = { ...advies, code: 'zitting' };
    expect([advies, zitting].map(magOpschorten)).toEqual([true, false]);
    expect(magOpschorten({ ...advies, opgeschort: true })).toBe(false);
    expect(magOpschorten({ ...advies, voldaanOp: today })).toBe(false);
    const still = [advies, zitting].map((one) => staatStil({ ...one, opgeschort: true }));
    expect(still).toEqual([true, false]);
  });

  it.each([
    [null, 'Zonder datum'],
    ['2026-11-04', 'Te laat · wo 4 nov'],
    ['2026-11-05', 'Vandaag'],
    ['2026-11-06', 'Deze week · vr 6 nov'],
    ['2026-11-09', 'ma 9 nov'],
    ['2027-01-04', 'ma 4 jan 2027'],
  ] as const)('say in words when they are due: %s', (vervalt, words) => {
    expect(vervalWoorden(vervalt === null ? null : toIsoDate(vervalt), today)).toBe(words);
  });
});

const anna: Betrokkene = {
  ...{ id: 'x', voornaam: 'Anna', voorletters: 'A.', tussenvoegsel: 'van den' },
  ...{ achternaam: 'Voorbeeld', geboortedatum: '1978-03-00', geslacht: 'V' },
  ...{ straat: 'Proefstraat', huisnummer: '12', huisletter: 'B', toevoeging: null },
  ...{ postcode: '3311AB', plaats: 'Dordrecht', telefoon: '0612345678', email: null },
  ...{ heeftBsn: true, afgeschermd: false, versie: 3 },
};
const nobody: Betrokkene = {
  ...{ id: 'y', voornaam: null, voorletters: null, tussenvoegsel: null, achternaam: null },
  ...{ geboortedatum: null, geslacht: null, straat: null, huisnummer: null, huisletter: null },
  ...{ toevoeging: null, postcode: null, plaats: null, telefoon: null, email: null },
  ...{ heeftBsn: false, afgeschermd: false, versie: 1 },
};

/** Somebody as they stand in a dossier: a tenant who lives at the address that is known. */
const inDossier = (persoon: Betrokkene): Dossier['personen'][number] => ({
  ...persoon,
  ...{ rol: 'huurder', eerste: true, overleden: null, vertrokken: null, isMinderjarig: false },
  ...{ bereik: toBereikInvoer(LEEG_BEREIK), andere: [] },
  brieven: { waar: 'verblijf', regels: [], zin: '' },
});

describe('a person on the screen', () => {
  it('is named with what is known', () => {
    expect(naamVan(anna)).toBe('Anna van den Voorbeeld');
    expect(naamVan(nobody)).toBe('Naam onbekend');
    expect(adresVan(anna)).toContain('3311 AB Dordrecht');
    expect(adresVan(nobody)).toBe('');
    expect(geborenVan('1978-03-00', today)).toBe('mrt 1978 (dag onbekend), 48 jaar');
    expect(geborenVan('0000-00-00', today)).toBe('Niet bekend');
  });

  it('shows what is missing, and never the BSN', () => {
    expect(missingVelden(anna)).toEqual(['E-mail']);
    expect(missingVelden(nobody)).toContain('BSN');
    expect(persoonFeiten(inDossier(nobody), today)).toEqual([]);
    expect(JSON.stringify(persoonFeiten(inDossier(anna), today))).not.toContain('BSN');
  });

  it('goes through the form unchanged, without its BSN', () => {
    const invoer = invoerVan(persoonWaarden(anna, 'd'), anna);
    expect(invoer).toMatchObject({ geboortedatum: '1978-03-00', achternaam: 'Voorbeeld' });
    expect(invoer).not.toHaveProperty('bsn');
    expect(judgePersoon(persoonWaarden(anna, 'd'), anna, today)).toEqual({
      ...{ fouten: {}, waarschuwingen: [] },
    });
  });

  it('keeps a house number in the parts in which it is stored, and splits one that is typed', () => {
    // Typed today "12-huis" would be "12-HS": what nobody touched stays as it was.
    const huis = { ...anna, huisletter: null, toevoeging: 'HUIS' };
    const waarden = persoonWaarden(huis, 'd');
    expect(waarden.gegevens.huisnummer).toBe('12-HUIS');
    expect(invoerVan(waarden, huis)).toMatchObject({ huisnummer: '12', toevoeging: 'HUIS' });
    const typed = { ...waarden, gegevens: { ...waarden.gegevens, huisnummer: '14 c-3' } };
    expect(invoerVan(typed, huis)).toMatchObject({
      ...{ huisnummer: '14', huisletter: 'C', toevoeging: '3' },
    });
    const none = { ...waarden, gegevens: { ...waarden.gegevens, huisnummer: '' } };
    expect(Object.keys(invoerVan(none, huis))).not.toContain('toevoeging');
    expect(persoonWaarden(nobody, 'd').gegevens.huisnummer).toBe('');
  });

  it('says what is wrong with a part of a house number at its one field', () => {
    expect(naarPersoonveld('gegevens.toevoeging')).toBe('gegevens.huisnummer');
    expect(naarPersoonveld('gegevens.huisletter')).toBe('gegevens.huisnummer');
    expect(naarPersoonveld('gegevens.postcode')).toBe('gegevens.postcode');
    const { gegevens, ...rest } = persoonWaarden(anna, 'd');
    const wrong = { ...rest, gegevens: { ...gegevens, huisnummer: '12-abcde' } };
    expect(Object.keys(judgePersoon(wrong, anna, today).fouten)).toEqual(['gegevens.huisnummer']);
  });

  it('reads a draft of before, with the parts of the house number apart', () => {
    const before = { plaats: 'Dordrecht', huisnummer: '12', huisletter: 'A', toevoeging: '2' };
    expect(salvagePersoon({ gegevens: before, bron: 'x' })).toEqual({
      ...{ gegevens: { plaats: 'Dordrecht', huisnummer: '12A-2' }, bron: 'x' },
    });
    const now = { gegevens: { huisnummer: '12A-2' } };
    expect(salvagePersoon(now)).toBe(now);
    expect(salvagePersoon({ bron: 'x' })).toEqual({ bron: 'x' });
  });

  it('sends a BSN only when one is typed, or an empty one when it must go', () => {
    const waarden = persoonWaarden(anna, 'd');
    const typed = { ...waarden, gegevens: { ...waarden.gegevens, bsn: ' 123456782 ' } };
    expect(invoerVan(typed, anna).bsn).toBe('123456782');
    expect(invoerVan({ ...waarden, bsnWeg: true }, anna).bsn).toBe('');
  });

  it('judges as the engine does, by the names of the form', () => {
    const waarden = persoonWaarden(anna, 'd');
    const wrong = { ...waarden.gegevens, postcode: '3311', bsn: '010008579' };
    const { fouten, waarschuwingen } = judgePersoon({ ...waarden, gegevens: wrong }, anna, today);
    expect(Object.keys(fouten)).toEqual(['gegevens.postcode']);
    expect(waarschuwingen.map(({ code }) => code)).toEqual(['gegevens.bsn:elfproef']);
  });

  it('of whom only the BSN is known may be kept, and one of whom nothing is known not', () => {
    const waarden = persoonWaarden(nobody, 'd');
    expect(judgePersoon(waarden, { ...nobody, heeftBsn: true }, today).fouten).toEqual({});
    expect(Object.keys(judgePersoon(waarden, nobody, today).fouten)).toEqual([
      'gegevens.achternaam',
    ]);
  });

  it('shows a conflict by field, and never the BSN', () => {
    const nu = persoonWaarden({ ...anna, straat: 'Anderestraat' }, 'd');
    const anders = persoonConflict(nu, persoonWaarden(anna, 'd')).filter(
      ({ opgeslagen, getypt }) => opgeslagen !== getypt,
    );
    expect(anders).toEqual([{ veld: 'Straat', opgeslagen: 'Anderestraat', getypt: 'Proefstraat' }]);
  });
});

describe('the household form', () => {
  const waarden = {
    ...{ ondersteuningsvraag: '', samenstelling: '', versie: 1, zorgen: {} as never },
  };

  it('sends ages only when there are children', () => {
    expect(readLeeftijden({ ...waarden, kinderen: 'ja', leeftijden: '12, 3' })).toEqual([3, 12]);
    expect(readLeeftijden({ ...waarden, kinderen: 'nee', leeftijden: '12, 3' })).toEqual([]);
    expect(readLeeftijden({ ...waarden, kinderen: 'ja', leeftijden: 'drie' })).toContain('drie');
  });
});

describe('what is open in a dossier', () => {
  it('is read from the address, and nonsense opens nothing', () => {
    expect(readOpen({ open: 'contact' })).toEqual({ open: 'contact' });
    expect(readOpen({ open: 'uitleg', van: 't1' })).toEqual({ open: 'uitleg', van: 't1' });
    expect(readOpen({ open: 'alles', van: 't1' })).toEqual({});
    expect(readOpen({ open: 'uitleg', van: 4 })).toEqual({ open: 'uitleg' });
  });

  it('is where its draft leads back to', () => {
    expect(conceptAdres('contact:abc')).toBe('/dossiers/abc?open=contact');
    expect(conceptAdres('huishouden:abc')).toBe('/dossiers/abc/huishouden');
    expect(conceptAdres('persoon:abc')).toBe('/concepten/persoon/abc');
  });
});
