import type { PersoonInvoer } from '#areas/personen/contract.ts';
import { parseHuisnummer } from '#domain/identiteit/huisnummer.ts';
import { splitAchternaam } from '#domain/identiteit/naam.ts';
import { cleanLine } from '#domain/invoer.ts';
import type { PersoonWaarden } from './waarden.ts';

/**
 * A typed person as the contract takes it: the tussenvoegsel apart, the house number in its parts,
 * what was left empty left out. What cannot be read goes along as it was typed.
 */
export function toPersoonInvoer(persoon: PersoonWaarden): PersoonInvoer {
  const { voornaam, voorletters, bsn, postcode, straat, plaats, telefoon, email } = persoon;
  const invoer = {
    ...splitAchternaam(persoon.achternaam),
    ...{ voornaam, voorletters, bsn, postcode, straat, plaats, telefoon, email },
    ...splitHuisnummer(persoon.huisnummer),
    geboortedatum: persoon.geboortedatum.geboortedatum ?? persoon.geboortedatum.tekst,
  };
  const filled = Object.entries(invoer)
    .map(([veld, text]) => [veld, cleanLine(text)] as const)
    .filter(([, text]) => text !== '');
  return {
    ...Object.fromEntries(filled),
    ...(persoon.geslacht !== '' && { geslacht: persoon.geslacht }),
  };
}

function splitHuisnummer(text: string) {
  const read = parseHuisnummer(text);
  if (!read.ok) return { huisnummer: text };
  const { huisnummer, huisletter = '', toevoeging = '' } = read.value;
  return { huisnummer: String(huisnummer), huisletter, toevoeging };
}
