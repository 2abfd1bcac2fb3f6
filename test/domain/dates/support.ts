import fc from 'fast-check';
import { addDays, type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';

/** Short for a date literal in a table. */
export const d = toIsoDate;

/** Any date from 2014 (the first Koningsdag) up to 2060. */
export const anyDate: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 17_000 })
  .map((days) => addDays(toIsoDate('2014-01-01'), days));

/** Any calendar: Goede Vrijdag on or off, up to five extra closed days. */
export const anyKalender: fc.Arbitrary<Kalender> = fc.record({
  goedeVrijdagVrij: fc.boolean(),
  extraVrij: fc.array(fc.record({ datum: anyDate, naam: fc.constant('Brugdag') }), {
    maxLength: 5,
  }),
});
