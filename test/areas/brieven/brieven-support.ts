import type { Brieftekst } from '#areas/brieven/rules/opstellen.ts';
import { type BriefFout, type BriefGegevens, stelBriefOp } from '#areas/brieven/rules/opstellen.ts';
import type { Briefsoort } from '#areas/brieven/rules/sjablonen.ts';
import { d } from '#test/domain/dates/support.ts';

/** A clearly fictitious person. */
export const anna = {
  voornaam: 'Anna',
  voorletters: 'A.B.',
  tussenvoegsel: 'van den',
  achternaam: 'Voorbeeld',
  geslacht: 'V',
  straat: 'Teststraat',
  huisnummer: '12',
  huisletter: 'A',
  toevoeging: '2',
  postcode: '3311AB',
  plaats: 'Dordrecht',
};

/** What every letter can be composed from. */
export const gegevens: BriefGegevens = {
  afzender: {
    regels: ['Dienst Voorbeeld', 'Postbus 1', '3300 AA  DORDRECHT'],
    organisatie: 'Dienst Voorbeeld',
    meldpunt: 'Meldpunt Voorbeeld',
    telefoon: '078 000 00 00',
    bereikbaar: 'op werkdagen van 9 tot 17 uur',
    fg: 'fg@voorbeeld.example',
    delenMet: ['het Sociaal Team', 'de sociale dienst', 'uw verhuurder'],
    bewaartermijn: { eenheid: 'jaren', aantal: 1 },
    grondslag: 'de Wet Voorbeeld (artikel 1)',
  },
  geadresseerde: anna,
  datum: d('2026-11-05'),
  dossiernummer: '2026-00123',
  contactpersoon: 'Testpersoon',
  verhuurder: 'Woningstichting Voorbeeld',
  melder: 'Woningstichting Voorbeeld',
  dagvaarding: 'betekend',
  zitting: d('2026-11-26'),
  ontruiming: d('2026-12-01'),
  vanDeBaan: {
    ...{ dagen: [d('2026-12-01')], vernomenOp: d('2026-11-04') },
    bron: 'Woningstichting Voorbeeld',
  },
  opvang: 'de Centrale Toegang Voorbeeld',
  bezoek: { datum: d('2026-11-10'), tijd: '14.00 uur' },
  afgeslotenOp: d('2026-11-05'),
};

/** What an earlier letter said and is not so. */
export const ONJUIST =
  'In onze brief van dinsdag 3 november 2026 stond dat de zitting op donderdag 12 november 2026 is. Dat klopt niet.';

// Only a letter that mends an earlier one has something to mend.
const voor = (soort: Briefsoort): BriefGegevens =>
  soort === 'herstel' ? { ...gegevens, rechtzetting: ONJUIST } : gegevens;

/** The letter, or a failing test. */
export function brief(soort: Briefsoort, change: Partial<BriefGegevens> = {}): Brieftekst {
  const result = stelBriefOp(soort, { ...voor(soort), ...change });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Why there is no letter, or a failing test. */
export function refusal(soort: Briefsoort, change: Partial<BriefGegevens>): BriefFout {
  const result = stelBriefOp(soort, { ...voor(soort), ...change });
  if (result.ok) throw new Error('should be refused');
  return result.error;
}
