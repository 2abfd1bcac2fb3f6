import { describe, expect, test } from 'vitest';
import type { Waarover } from '#areas/brieven/contract.ts';
import {
  type BriefAdres,
  briefbeginVan,
  briefvraagVan,
  conceptOnder,
  meldingVoor,
  readBriefAdres,
  verzondenAan,
} from '#areas/brieven/screen/brief-waarden.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { briefVoor } from '#areas/dossiers/screen/brief-voor.ts';
import type { Melding } from '#areas/meldingen/contract.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { datumWaarde, LEGE_DATUM } from '#renderer/components/datum-toestand.ts';

const VANDAAG = toIsoDate('2026-11-05');

type Event = Waarover['gebeurtenissen'][number];
const event = (soort: Event['soort'], meldingId: string, ...meldingen: string[]): Event => ({
  ...{ soort, meldingId, meldingen: [meldingId, ...meldingen], ontvangenOp: VANDAAG },
  ...{ aanleiding: 'dagvaarding_verzonden', melder: 'Trivire', verhuurder: 'Trivire' },
});
/** A dagvaarding that two reported, one of another verhuurder, and an ontruiming. */
const WAAROVER: Waarover = {
  voorstel: { soort: 'dagvaarding', meldingId: 'a' },
  gebeurtenissen: [
    event('ontruiming', 'z'),
    event('dagvaarding', 'a', 'a2'),
    event('dagvaarding', 'b'),
  ],
};
const personen = [{ id: 'anna' }, { id: 'bert' }] as unknown as Dossier['personen'];
const brief = (betrokkeneId: string, meldingId: string | null = 'a') => ({
  ...{ betrokkeneId, meldingId, soort: 'dagvaarding' as const, verzondenOp: VANDAAG },
});
const begin = (adres: BriefAdres = {}, verzonden: ReturnType<typeof brief>[] = []) =>
  briefbeginVan({ personen, waarover: WAAROVER }, verzonden, adres, VANDAAG);

describe('the letter that the page opens with', () => {
  test('is the one that the engine puts first', () => {
    expect(begin()).toMatchObject({ soort: 'dagvaarding', meldingId: 'a' });
  });

  test('is the one that was asked for, about the event of that melding', () => {
    const about = (soort: Event['soort'], melding?: string) =>
      begin({ soort, ...(melding !== undefined && { melding }) });
    expect(about('dagvaarding', 'b')).toMatchObject({ soort: 'dagvaarding', meldingId: 'b' });
    expect(about('dagvaarding', 'a2')).toMatchObject({ meldingId: 'a' });
    expect(about('ontruiming')).toMatchObject({ soort: 'ontruiming', meldingId: 'z' });
    expect(about('huisbezoek')).toMatchObject({ soort: 'huisbezoek', meldingId: '' });
  });

  test('keeps a melding that can no longer be written about: the engine says why', () => {
    expect(begin({ soort: 'dagvaarding', melding: 'oud' }).meldingId).toBe('oud');
    expect(meldingVoor(WAAROVER, 'dagvaarding', '')).toBe('a');
  });

  test('stands in the address; nonsense there is left out', () => {
    const adres = { soort: 'ontruiming', melding: 'z', persoon: 'anna' };
    expect(readBriefAdres({ ...adres, open: 'x' })).toEqual(adres);
    expect(readBriefAdres({ soort: 'aanmaning', melding: 3 })).toEqual({});
  });
});

describe('a draft', () => {
  const asked: BriefAdres = { soort: 'dagvaarding', melding: 'a' };
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

  test('about another melding gives that up too', () => {
    const other = { ...draft, soort: 'dagvaarding', meldingId: 'b' };
    expect(conceptOnder(other, begin(asked), asked)).toMatchObject({ meldingId: 'a' });
    const kind: BriefAdres = { soort: 'dagvaarding' };
    expect(conceptOnder(other, begin(kind), kind)).toEqual(other);
  });

  test('of the same letter comes back whole, and so does any when nothing was asked', () => {
    const same = { ...draft, soort: 'dagvaarding', meldingId: 'a' };
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

  test('somebody who had one about something else, or whose letter nobody knows the melding of', () => {
    const sent = (meldingId: string | null) =>
      verzondenAan([brief('anna', meldingId)], 'anna', {
        ...{ soort: 'dagvaarding', meldingen: ['a', 'a2'] },
      });
    expect([sent('a'), sent('a2'), sent('b'), sent(null)]).toEqual([
      ...[VANDAAG, VANDAAG, undefined, VANDAAG],
    ]);
    expect(begin({}, [brief('anna', 'b')]).betrokkeneId).toBe('anna');
  });
});

describe('a term leads to the letter that meets it', () => {
  const datums = { dagvaarding: null, zitting: null, ontruiming: null, huisuitzetting: null };
  const melding = (aanleiding: string) => [{ id: 'm', aanleiding, datums }] as unknown as Melding[];
  const term = (code: string, voldaanOp: typeof VANDAAG | null = null) => ({
    ...{ code, meldingId: 'm', voldaanOp },
  });

  test.each([
    ['brief', 'dagvaarding_verzonden', 'dagvaarding'],
    ['informatieplicht', 'dagvaarding_aangezegd', 'dagvaarding'],
    ['informatieplicht', 'ontruiming_aangezegd', 'ontruiming'],
  ])('%s after %s: the letter %s', (code, aanleiding, soort) => {
    expect(briefVoor(term(code), melding(aanleiding))).toEqual({ soort, melding: 'm' });
  });

  test.each([
    ['no letter tells of such a melding', term('informatieplicht'), melding('zorgen')],
    ['an answer meets it', term('advies'), melding('dagvaarding_verzonden')],
    ['it was met', term('brief', VANDAAG), melding('dagvaarding_verzonden')],
    ['its melding is gone', term('brief'), []],
  ])('and to none when %s', (_, termijn, meldingen) => {
    expect(briefVoor(termijn, meldingen)).toBeUndefined();
  });
});

test('a visit goes along only with the invitation to it, and a melding with the others', () => {
  const waarden = {
    ...begin({ soort: 'huisbezoek' }),
    ...{ meldingId: 'a', bezoekDatum: datumWaarde(VANDAAG), bezoekTijd: ' 10.30 uur ' },
  };
  const visit = briefvraagVan('d', waarden);
  expect(visit?.bezoek).toEqual({ datum: VANDAAG, tijd: '10.30 uur' });
  expect(visit?.meldingId).toBeNull();
  const letter = briefvraagVan('d', { ...waarden, soort: 'dagvaarding' });
  expect([letter?.bezoek, letter?.meldingId]).toEqual([null, 'a']);
  expect(
    briefvraagVan('d', { ...waarden, soort: 'dagvaarding', meldingId: '' })?.meldingId,
  ).toBeNull();
  expect(briefvraagVan('d', { ...waarden, bezoekDatum: LEGE_DATUM })?.bezoek).toBeNull();
  expect(briefvraagVan('d', { ...waarden, datum: LEGE_DATUM })).toBeUndefined();
});
