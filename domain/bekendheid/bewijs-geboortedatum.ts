import { type Bewijs, bewijs, GEEN_BEWIJS, type Oordeel } from '#domain/bekendheid/bewijs.ts';
import type { Profiel } from '#domain/bekendheid/profiel.ts';
import { tekstafstand } from '#domain/bekendheid/tekstafstand.ts';

/** What two dates of birth tell, and whether another date may be a slip of the pen in day or month. */
export type DatumBewijs = Bewijs & { readonly bijna: boolean };

const UNKNOWN = '00';
/** Written down for who does not know the day: it says little more than the year (domein §5). */
const EERSTE_JANUARI = '0101';

/**
 * Compares two dates of birth. A complete one that agrees is worth about 15 bits (some 29,000 days
 * are in use); 1 January far less, because it is filled in for "unknown"; an
 * incomplete one what is known of it.
 *
 * Day and month swapped, and one digit off in day or month, are `bijna`: the same date written
 * wrong. Another year never is: father and son can have one name and one birthday.
 */
export function compareGeboortedatum(a: Profiel, b: Profiel): DatumBewijs {
  const [one, other] = [a.geboren, b.geboren];
  if (one === '' || other === '') return { ...GEEN_BEWIJS, bijna: false };
  const [day, otherDay] = [one.slice(4), other.slice(4)];
  if (one.slice(0, 4) !== other.slice(0, 4)) return otherYear(one, other);
  if (one.endsWith(UNKNOWN) || other.endsWith(UNKNOWN)) return incomplete(day, otherDay);
  if (one === other)
    return day === EERSTE_JANUARI
      ? found(
          'deels',
          6,
          'Zelfde geboortejaar, allebei 1 januari: vaak ingevuld als de dag onbekend is.',
        )
      : found('gelijk', 15, 'Zelfde geboortedatum.');
  if (day === EERSTE_JANUARI || otherDay === EERSTE_JANUARI)
    return found('deels', 4, 'Zelfde geboortejaar; 1 januari staat vaak voor onbekend.');
  return sameYear(day, otherDay);
}

function incomplete(day: string, otherDay: string): DatumBewijs {
  const [month, otherMonth] = [day.slice(0, 2), otherDay.slice(0, 2)];
  if (month === UNKNOWN || otherMonth === UNKNOWN)
    return found('deels', 5, 'Zelfde geboortejaar; de rest van de datum ontbreekt.');
  return month === otherMonth
    ? found('deels', 8, 'Zelfde geboortejaar en geboortemaand; de dag ontbreekt.')
    : found('strijdig', -6, 'Andere geboortemaand.');
}

function sameYear(day: string, otherDay: string): DatumBewijs {
  const [month, otherMonth] = [day.slice(0, 2), otherDay.slice(0, 2)];
  if (day.slice(2) + month === otherDay)
    return found('deels', 10, 'Dag en maand van de geboortedatum zijn omgewisseld.', true);
  if (tekstafstand(day, otherDay, 1) === 1)
    return found('deels', 8, 'Geboortedatum scheelt één cijfer.', true);
  if (month === otherMonth || day.slice(2) === otherDay.slice(2))
    return found('deels', 3, 'Zelfde geboortejaar en een deel van de datum.');
  return found('strijdig', -7, 'Zelfde geboortejaar, andere dag en maand.');
}

function otherYear(one: string, other: string): DatumBewijs {
  if (tekstafstand(one, other, 1) === 1)
    return found('deels', 6, 'Geboortejaar scheelt één cijfer.');
  const sameDay = one.slice(4) === other.slice(4) && !one.endsWith(UNKNOWN);
  if (sameDay && one.slice(4) !== EERSTE_JANUARI)
    return found('strijdig', -2, 'Zelfde geboortedag, ander jaar.');
  return found('strijdig', -9, 'Andere geboortedatum.');
}

function found(oordeel: Oordeel, gewicht: number, zin: string, bijna = false): DatumBewijs {
  return { ...bewijs(oordeel, 'geboortedatum', gewicht, zin), bijna };
}
