import { addDays, type IsoDate, toIsoDate, weekdag } from '#domain/dates/iso-date.ts';

/** A holiday with its Dutch name. */
export type Feestdag = { readonly datum: IsoDate; readonly naam: string };

function dateIn(jaar: number, monthDay: string): IsoDate {
  return toIsoDate(`${String(jaar).padStart(4, '0')}-${monthDay}`);
}

/**
 * Easter Sunday of a year (Gregorian calendar, the "anonymous" algorithm of Meeus and Butcher).
 *
 * @example paasdag(2026) // '2026-04-05'
 */
export function paasdag(jaar: number): IsoDate {
  const golden = jaar % 19;
  const century = Math.floor(jaar / 100);
  const yearOfCentury = jaar % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const sunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  // Days after 22 March, the earliest Easter there is.
  return addDays(dateIn(jaar, '03-22'), epact + sunday - 7 * correction);
}

/**
 * Goede Vrijdag of a year. Not in `feestdagen`: it is a feestdag for statutory terms only
 * (Atw 3 lid 2), and a setting of the afsprakenset for the others.
 *
 * @example goedeVrijdag(2026) // '2026-04-03'
 */
export function goedeVrijdag(jaar: number): IsoDate {
  return addDays(paasdag(jaar), -2);
}

/**
 * Koningsdag: 27 April, or 26 April when the 27th is a Sunday.
 *
 * @example koningsdag(2025) // '2025-04-26'
 */
export function koningsdag(jaar: number): IsoDate {
  const birthday = dateIn(jaar, '04-27');
  return weekdag(birthday) === 0 ? addDays(birthday, -1) : birthday;
}

/**
 * The holidays of Algemene termijnenwet art. 3 lid 1, from early to late: Nieuwjaarsdag, tweede
 * paasdag, Koningsdag, 5 May, Hemelvaartsdag, tweede pinksterdag and both Kerstdagen.
 *
 * 5 May is a holiday every year. That most employers give it only once in five years does not
 * matter: the law names the day without that condition.
 *
 * Before 2014 the day was Koninginnedag (30 April). The register holds no term from that time, so
 * for those years no such day is given rather than a wrong one.
 *
 * @example feestdagen(2026)[1] // { datum: '2026-04-06', naam: 'tweede paasdag' }
 */
export function feestdagen(jaar: number): readonly Feestdag[] {
  const pasen = paasdag(jaar);
  const days: Feestdag[] = [
    { datum: dateIn(jaar, '01-01'), naam: 'Nieuwjaarsdag' },
    { datum: addDays(pasen, 1), naam: 'tweede paasdag' },
    { datum: dateIn(jaar, '05-05'), naam: 'Bevrijdingsdag' },
    { datum: addDays(pasen, 39), naam: 'Hemelvaartsdag' },
    { datum: addDays(pasen, 50), naam: 'tweede pinksterdag' },
    { datum: dateIn(jaar, '12-25'), naam: 'eerste kerstdag' },
    { datum: dateIn(jaar, '12-26'), naam: 'tweede kerstdag' },
  ];
  if (jaar >= 2014) days.push({ datum: koningsdag(jaar), naam: 'Koningsdag' });
  return days.sort((a, b) => (a.datum < b.datum ? -1 : 1));
}
