import { describe, expect, it } from 'vitest';
import { salvageConcept } from '#areas/meldingen/screen/concept-lezen.ts';
import { choosePersoon, forgetPersoon, kiesDossier } from '#areas/meldingen/screen/herkenning.ts';
import { addMedehuurder, removeMedehuurder } from '#areas/meldingen/screen/personen.ts';
import { findVerschillen } from '#areas/meldingen/screen/verschillen.ts';
import type { MeldingWaarden } from '#areas/meldingen/screen/waarden.ts';
import { legePersoon } from '#areas/meldingen/screen/waarden.ts';
import { findAanbod } from '#areas/meldingen/screen/zelfde-gebeurtenis.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { herstel } from '#renderer/concepten/herstel.ts';
import {
  dossier,
  kandidaat,
  M1,
  op,
  PARTNER,
  persoon,
  VANDAAG,
  waarden,
} from './screen-support.ts';

const linked = (values: MeldingWaarden, known = kandidaat()): MeldingWaarden => ({
  ...values,
  ...choosePersoon(values, 'p1', known),
});

describe('linking a typed person to a known one', () => {
  it('fills what was empty and leaves what was typed', () => {
    const [mens] = linked(
      waarden('zorgen', { personen: [persoon({ telefoon: '0687654321' })] }),
    ).personen;
    expect(mens).toMatchObject({
      ...{ achternaam: 'Voorbeeld', telefoon: '0687654321' },
      ...{ voorletters: 'A.', huisnummer: '12A-2', postcode: '3311 AB', geslacht: 'V' },
      geboortedatum: { geboortedatum: '1968-05-12' },
    });
  });

  it('fills an incomplete date of birth in a form that reads as the same date again', () => {
    const [mens] = linked(waarden(), kandidaat({ geboortedatum: '1968-00-00' })).personen;
    expect(mens?.geboortedatum).toEqual({ tekst: '1968', geboortedatum: '1968-00-00' });
  });

  it('chooses the only open dossier, and none when there are more or only closed ones', () => {
    const closed = dossier({ werkstatus: 'afgesloten' });
    const second = dossier({ id: '00000000-0000-7000-8000-0000000000d2' });
    expect(linked(waarden(), kandidaat({}, [closed, second])).dossierId).toBe(second.id);
    expect(linked(waarden(), kandidaat({}, [dossier(), second])).dossierId).toBe('');
    expect(linked(waarden(), kandidaat({}, [closed])).dossierId).toBe('');
    expect(linked(waarden(), kandidaat({}, [dossier({ beperkt: true })])).dossierId).toBe('');
  });

  it('says nothing about the dossier for a medehuurder', () => {
    const mede = { ...persoon(), sleutel: 'p2' };
    const values = waarden('zorgen', { personen: [persoon(), mede] });
    expect(choosePersoon(values, 'p2', kandidaat())).not.toHaveProperty('dossierId');
  });

  it('is undone with all it filled in, but not with what was changed since', () => {
    const before = waarden();
    const during = linked(before);
    const [mens = persoon()] = during.personen;
    const changed = { ...during, personen: [{ ...mens, straat: 'Anderestraat' }] };
    const after: MeldingWaarden = { ...changed, ...forgetPersoon(changed, 'p1') };
    expect(after.personen).toEqual([persoon({ straat: 'Anderestraat' })]);
    expect(after).toMatchObject({ dossierId: '', zelfdeAls: '' });
  });

  it('to another one leaves nothing behind of the first', () => {
    const other = kandidaat({ id: '00000000-0000-7000-8000-000000000002', straat: 'Dorpsweg' });
    const twice = linked(linked(waarden()), other);
    expect(twice.personen[0]).toMatchObject({ straat: 'Dorpsweg' });
  });

  it('shows only what truly differs', () => {
    const typed = persoon({
      ...{ achternaam: 'van den Voorbeeld', voorletters: 'ab', postcode: '3311ab' },
      ...{ huisnummer: '14', email: 'anna@voorbeeld.nl' },
    });
    const [mens = typed] = linked(waarden('zorgen', { personen: [typed] })).personen;
    expect(findVerschillen(mens, VANDAAG)).toEqual([
      { veld: 'voorletters', getypt: 'A.B.', bekend: 'A.' },
      { veld: 'huisnummer', getypt: '14', bekend: '12' },
    ]);
    expect(findVerschillen(typed, VANDAAG)).toEqual([]);
  });
});

describe('a melding of the same event', () => {
  const soortVan = (id: string) =>
    id === 'sterk' ? ('sociaal_team' as const) : ('woningcorporatie' as const);
  const summons = waarden('dagvaarding_verzonden');

  it('is offered within thirty days, but never one that is itself linked', () => {
    const offered = findAanbod(summons, dossier(), 30, soortVan).map(({ melding }) => melding.id);
    expect(offered).toEqual([M1]);
  });

  it('is not offered for another kind of event or after thirty days', () => {
    expect(findAanbod(waarden('woonoverlast'), dossier(), 30, soortVan)).toEqual([]);
    const late = waarden('dagvaarding_verzonden', { ontvangenOp: op('2026-11-20') });
    expect(findAanbod(late, dossier(), 30, soortVan)).toEqual([]);
  });

  it('is offered within as many days as the desk has set', () => {
    const late = waarden('dagvaarding_verzonden', { ontvangenOp: op('2026-11-20') });
    expect(findAanbod(late, dossier(), 60, soortVan).map(({ melding }) => melding.id)).toEqual([
      M1,
    ]);
  });

  it('is not offered for another verhuurder, be it the melder or whom somebody else names', () => {
    const van = (other: Partial<MeldingWaarden>) =>
      findAanbod(waarden('dagvaarding_verzonden', other), dossier(), 30, soortVan);
    expect(van({ partnerId: PARTNER })).toHaveLength(1);
    expect(van({ partnerId: 'woonbron' })).toEqual([]);
    expect(van({ partnerId: 'sterk', verhuurderId: 'woonbron' })).toEqual([]);
    // Nobody said who lets: it may be the same.
    expect(van({ partnerId: 'sterk' })).toHaveLength(1);
  });

  it('stays in the list once chosen, and goes with another dossier', () => {
    const chosen = waarden('woonoverlast', { zelfdeAls: M1 });
    expect(findAanbod(chosen, dossier(), 30, soortVan).map(({ melding }) => melding.id)).toEqual([
      M1,
    ]);
    expect(kiesDossier('elsewhere')).toEqual({ dossierId: 'elsewhere', zelfdeAls: '' });
  });
});

describe('medehuurders', () => {
  const betrokkene = persoon({ postcode: '3311 AB', huisnummer: '12', straat: 'Testplein' });

  it('begin at the address of the betrokkene, with a key that nobody has', () => {
    const third = { ...legePersoon('p3'), achternaam: 'Testpersoon' };
    const added = addMedehuurder([betrokkene, third]);
    expect(added?.sleutel).toBe('p4');
    expect(added?.personen[2]).toMatchObject({
      ...{ sleutel: 'p4', achternaam: '', postcode: '3311 AB', straat: 'Testplein' },
    });
  });

  it('are ten at most, the betrokkene included', () => {
    const ten = Array.from({ length: 10 }, (_, index) => legePersoon(`p${index + 1}`));
    expect(addMedehuurder(ten)).toBeUndefined();
  });

  it('take their accepted warnings with them; the betrokkene cannot go', () => {
    const values = waarden('zorgen', {
      personen: [betrokkene, legePersoon('p2'), legePersoon('p21')],
      aanvaard: [
        { sleutel: 'p2.bsn:elfproef', waarde: 'x' },
        { sleutel: 'p21.bsn:elfproef', waarde: 'x' },
      ],
    });
    const left = removeMedehuurder(values, 'p2');
    expect(left.personen?.map(({ sleutel }) => sleutel)).toEqual(['p1', 'p21']);
    expect(left.aanvaard?.map(({ sleutel }) => sleutel)).toEqual(['p21.bsn:elfproef']);
    expect(removeMedehuurder(values, 'p1').personen).toHaveLength(3);
  });
});

describe('a draft of the form', () => {
  it('gives back everything, links included', () => {
    const values = linked(waarden('dagvaarding_verzonden', { ontvangenOp: op('2026-11-02') }));
    const kept = JSON.parse(JSON.stringify(values));
    expect(herstel(waarden(), salvageConcept(kept))).toEqual(values);
  });

  it('that was kept while the arrears had another name keeps them', () => {
    const { achterstandCent: _, ...rest } = waarden('recidive');
    const kept = { ...rest, achterstand: '1.250,50' };
    expect(herstel(waarden(), salvageConcept(kept)).achterstandCent).toBe('1.250,50');
  });

  it('that was kept while recognising somebody was still called koppeling keeps who it is', () => {
    const values = linked(waarden('dagvaarding_verzonden', { ontvangenOp: op('2026-11-02') }));
    expect(values.personen[0]?.herkenning).not.toBeNull();
    const kept = JSON.parse(JSON.stringify(values).replaceAll('"herkenning"', '"koppeling"'));
    expect(herstel(waarden(), salvageConcept(kept))).toEqual(values);
  });

  it('that is damaged never breaks the form', () => {
    const damaged = {
      personen: [{ achternaam: 7, voornaam: 'Anna', herkenning: { kandidaat: { id: 1 } } }, 'x'],
      aanvaard: [{ sleutel: 1 }, null],
      datums: { zitting: '2026-12-03' },
    };
    const values = herstel(waarden(), salvageConcept(damaged));
    expect(values.personen).toEqual([{ ...legePersoon('p1'), voornaam: 'Anna' }]);
    expect(values.aanvaard).toEqual([]);
    expect(values.datums.zitting.datum).toBeNull();
    expect(values.ontvangenOp.datum).toBe(toIsoDate('2026-11-05'));
  });
});
