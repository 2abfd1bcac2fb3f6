import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const KLOPT_NIET = 'Dit klopt niet. Kijk het na en vul het opnieuw in.';

/**
 * What is said of input that is not as its contract asks, where the contract says nothing of its own:
 * one Dutch sentence that says what to do. zod's own sentences are English and for programmers.
 *
 * @example zodZin({ code: 'too_small', origin: 'string', minimum: 1, input: '' }) // 'Vul dit in.'
 */
export function zodZin(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typezin(issue);
    case 'too_small':
      return grenszin(issue.origin, 'ten minste', Number(issue.minimum));
    case 'too_big':
      return grenszin(issue.origin, 'hoogstens', Number(issue.maximum));
    case 'invalid_format':
      return VORMZINNEN[issue.format] ?? 'Dit is niet zo geschreven als hier moet. Kijk het na.';
    case 'invalid_value':
      return 'Kies een van de mogelijkheden.';
    case 'not_multiple_of':
      return `Vul een veelvoud van ${issue.divisor} in.`;
    case 'unrecognized_keys':
      return 'Er staat iets bij wat hier niet hoort. Haal het weg.';
    case 'invalid_key':
    case 'invalid_element':
      return 'Een van de onderdelen klopt niet. Kijk ze na.';
    default:
      return KLOPT_NIET;
  }
}

function typezin({ expected, input }: Extract<Issue, { code: 'invalid_type' }>): string {
  if (input === undefined || input === null || input === '') return 'Vul dit in.';
  if (expected === 'int') return 'Vul een heel getal in.';
  if (expected === 'number') return 'Vul een getal in.';
  return KLOPT_NIET;
}

function grenszin(origin: string, wat: 'ten minste' | 'hoogstens', grens: number): string {
  if (origin === 'string')
    return grens === 1 && wat === 'ten minste'
      ? 'Vul dit in.'
      : `Gebruik ${wat} ${grens} ${grens === 1 ? 'teken' : 'tekens'}.`;
  if (origin === 'array' || origin === 'set' || origin === 'map')
    return grens === 1 && wat === 'ten minste'
      ? 'Kies er ten minste één.'
      : `Kies er ${wat} ${grens}.`;
  if (origin === 'file') return 'Dit bestand is te groot of te klein. Kies een ander bestand.';
  return origin === 'date' ? KLOPT_NIET : `Vul ${wat} ${grens} in.`;
}

const KENMERK = 'Het kenmerk klopt niet. Kies het opnieuw uit de lijst.';
const TIJDSTIP = 'Vul een bestaande dag en tijd in.';
const VORMZINNEN: Readonly<Record<string, string>> = {
  uuid: KENMERK,
  guid: KENMERK,
  email: 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.',
  url: 'Vul een webadres in, bijvoorbeeld https://voorbeeld.nl.',
  datetime: TIJDSTIP,
  date: 'Vul een bestaande datum in, bijvoorbeeld 5-11-2026.',
  time: 'Vul een tijd in, bijvoorbeeld 14:30.',
};
