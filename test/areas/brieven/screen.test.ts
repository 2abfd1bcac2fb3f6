import { describe, expect, test } from 'vitest';
import type { Waarover } from '#areas/brieven/contract.ts';
import type { BriefAdres } from '#areas/brieven/rules/adres.ts';
import {
  briefbeginVan,
  briefvraagVan,
  conceptOnder,
  procedureVoor,
  readBriefAdres,
  verzondenAan,
} from '#areas/brieven/screen/brief-waarden.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { briefVoor } from '#areas/dossiers/screen/brief-voor.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { datumWaarde, LEGE_DATUM } from '#renderer/components/datum-toestand.ts';

const VANDAAG = toIsoDate('2026-11-05');

type Event = Waarover['gebeurtenissen'][number];
const event = (soort: Event['soort'], procedureId: string): Event => ({
  ...{ soort, procedureId, meldingen: [], vernomenOp: VANDAAG },
  ...{ gebeurtenis: 'dagvaarding_verzonden', melder: 'Trivire', verhuurder: 'Trivire' },
});
/** A dagvaarding, one of another verhuurder, and an ontruiming. */
const WAAROVER: Waarover = {
  voorstel: { soort: 'dagvaarding', procedureId: 'a' },
  teSchrijven: [],
  gebeurtenissen: [event('ontruiming', 'z'), event('dagvaarding', 'a'), event('dagvaarding', 'b')],
};
const personen = [{ id: 'anna' }, { id: 'bert' }] as unknown as Dossier['personen'];
const brief = (betrokkeneId: string, procedureId: string | null = 'a') => ({
  ...{ betrokkeneId, procedureId, soort: 'dagvaarding' as const, verzondenOp: VANDAAG },
});
const begin = (adres: BriefAdres = {}, verzonden: ReturnType<typeof brief>[] = []) =>
  briefbeginVan({ personen, waarover: WAAROVER }, verzonden, adres, VANDAAG);

describe('the letter that the page opens with', () => {
  test('is the one that the engine puts first', () => {
    expect(begin()).toMatchObject({ soort: 'dagvaarding', procedureId: 'a' });
  });

  test('is the one that was asked for, about that procedure', () => {
    const about = (soort: Event['soort'], procedure?: string) =>
      begin({ soort, ...(procedure !== undefined && { procedure }) });
    expect(about('dagvaarding', 'b')).toMatchObject({ soort: 'dagvaarding', procedureId: 'b' });
    expect(about('ontruiming')).toMatchObject({ soort: 'ontruiming', procedureId: 'z' });
    expect(about('huisbezoek')).toMatchObject({ soort: 'huisbezoek', procedureId: '' });
  });

  test('keeps a procedure that can no longer be written about: the engine says why', () => {
    expect(begin({ soort: 'dagvaarding', procedure: 'oud' }).procedureId).toBe('oud');
    expect(procedureVoor(WAAROVER, 'dagvaarding', '')).toBe('a');
  });

  test('stands in the address; nonsense there is left out', () => {
    const adres = { soort: 'ontruiming', procedure: 'z', persoon: 'anna' };
    expect(readBriefAdres({ ...adres, open: 'x' })).toEqual(adres);
    expect(readBriefAdres({ soort: 'aanmaning', procedure: 3 })).toEqual({});
  });
});

describe('a draft', () => {
  const asked: BriefAdres = { soort: 'dagvaarding', procedure: 'a' };
  const draft = {
    ...begin({ soort: 'huisbezoek' }),
    ...{ betrokkeneId: 'bert', datum: datumWaarde(toIsoDate('2026-11-01')) },
    ...{ bezoekDatum: datumWaarde(VANDAAG), bezoekTijd: '10.30 uur' },
  };

  test('of another letter does not stand before the one that was asked; what was typed stays', () => {
    expect(conceptOnder(draft, begin(asked), asked)).toEqual({
      ...begin(asked),
      ...{ bezoekDatum: datumWaarde(VANDAAG), bezoekTijd: '10.30 uur' },
    });
  });

  test('about another procedure gives that up too', () => {
    const other = { ...draft, soort: 'dagvaarding', procedureId: 'b' };
    expect(conceptOnder(other, begin(asked), asked)).toMatchObject({ procedureId: 'a' });
    const kind: BriefAdres = { soort: 'dagvaarding' };
    expect(conceptOnder(other, begin(kind), kind)).toEqual(other);
  });

  test('of the same letter comes back whole, and so does any when nothing was asked', () => {
    const same = { ...draft, soort: 'dagvaarding', procedureId: 'a' };
    expect(conceptOnder(same, begin(asked), asked)).toEqual(same);
    expect(conceptOnder(draft, begin(), {})).toEqual(draft);
  });
});

describe('a letter is for', () => {
  const whom = (verzonden: string[], persoon?: string) =>
    begin(
      persoon === undefined ? {} : { persoon },
      verzonden.map((id) => brief(id)),
    ).betrokkeneId;

  test('the first who has none yet', () => {
    expect(whom([])).toBe('anna');
    expect(whom(['anna'])).toBe('bert');
  });

  test('whoever was asked for, but nobody twice while somebody has none', () => {
    expect(whom([], 'bert')).toBe('bert');
    expect(whom(['bert'], 'bert')).toBe('anna');
    expect(whom(['anna', 'bert'], 'bert')).toBe('bert');
  });

  test('somebody who had one about something else, or whose letter nobody knows the procedure of', () => {
    const sent = (procedureId: string | null) =>
      verzondenAan([brief('anna', procedureId)], 'anna', {
        ...{ soort: 'dagvaarding', procedureId: 'a' },
      });
    expect([sent('a'), sent('b'), sent(null)]).toEqual([VANDAAG, undefined, VANDAAG]);
    expect(begin({}, [brief('anna', 'b')]).betrokkeneId).toBe('anna');
  });
});

describe('a term leads to the letter that meets it', () => {
  const term = (other: Partial<Parameters<typeof briefVoor>[0]> = {}) =>
    briefVoor({
      ...{ code: 'brief', brief: 'ontruiming', procedureId: 'z', betrokkeneId: 'bert' },
      voldaanOp: null,
      ...other,
    });
  const geenBrief = { brief: null, procedureId: null, betrokkeneId: null };

  test('the letter that it waits for, about its procedure and to its person', () => {
    expect(term()).toEqual({ soort: 'ontruiming', procedure: 'z', persoon: 'bert' });
  });

  test('informatieplicht: the letter that tells what the desk holds, and from whom', () => {
    expect(term({ code: 'informatieplicht', ...geenBrief })).toEqual({ soort: 'informatie' });
  });

  test('and to none when an answer meets it, or when it was met', () => {
    expect(term({ code: 'advies', ...geenBrief })).toBeUndefined();
    expect(term({ voldaanOp: VANDAAG })).toBeUndefined();
  });
});

test('a visit goes along only with the invitation to it, and a procedure with the letters about one', () => {
  const waarden = {
    ...begin({ soort: 'huisbezoek' }),
    ...{ procedureId: 'a', bezoekDatum: datumWaarde(VANDAAG), bezoekTijd: ' 10.30 uur ' },
  };
  const visit = briefvraagVan('d', waarden);
  expect(visit?.bezoek).toEqual({ datum: VANDAAG, tijd: '10.30 uur' });
  expect(visit?.procedureId).toBeNull();
  const letter = briefvraagVan('d', { ...waarden, soort: 'dagvaarding' });
  expect([letter?.bezoek, letter?.procedureId]).toEqual([null, 'a']);
  expect(
    briefvraagVan('d', { ...waarden, soort: 'dagvaarding', procedureId: '' })?.procedureId,
  ).toBeNull();
  expect(briefvraagVan('d', { ...waarden, bezoekDatum: LEGE_DATUM })?.bezoek).toBeNull();
  expect(briefvraagVan('d', { ...waarden, datum: LEGE_DATUM })).toBeUndefined();
});
