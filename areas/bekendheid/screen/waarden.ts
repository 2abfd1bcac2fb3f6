import type { PersoonInvoer } from '#areas/personen/contract.ts';
import type { Geslacht } from '#areas/personen/rules/persoon.ts';
import { parseHuisnummer } from '#domain/identiteit/huisnummer.ts';
import { foldNaam, splitAchternaam } from '#domain/identiteit/naam.ts';
import { cleanLine } from '#domain/invoer.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import {
  type GeboortedatumWaarde,
  LEGE_GEBOORTEDATUM,
} from '#renderer/components/geboortedatum-veld.tsx';
import type { CheckVraag } from '../contract.ts';
import { VERTELITEMS, type Vertelitem, type Vragende, vertelstand } from '../rules/vertellen.ts';

/** The fields of the one person that are a line of text. */
export type CheckTekstveld =
  | 'achternaam'
  | 'voornaam'
  | 'voorletters'
  | 'bsn'
  | 'postcode'
  | 'huisnummer'
  | 'straat'
  | 'plaats'
  | 'telefoon'
  | 'email';

/** What the form holds; '' is not chosen. All of it is kept as a draft until the answer is given. */
export type CheckWaarden = {
  /** The check that was begun by searching; '' before that. */
  check: { readonly id: string; readonly versie: number };
  vraag: {
    partnerId: string;
    contactpersoonId: string;
    rol: CheckVraag['rol'] | '';
    namens: string;
    kenmerk: string;
    dossiernummer: string;
    doel: CheckVraag['doel'] | '';
    toelichting: string;
    kanaal: Kanaal;
  };
  gegevens: Record<CheckTekstveld, string> & {
    geboortedatum: GeboortedatumWaarde;
    geslacht: Geslacht | '';
  };
  vertel: Record<Vertelitem, { gekozen: boolean; motivering: string }>;
  antwoordKanaal: Kanaal;
};

/** No check was begun yet. */
export const GEEN_CHECK = { id: '', versie: 0 };

/** What the form begins with: nothing known, and nothing more told than yes or no. */
export function legeCheck(): CheckWaarden {
  return {
    check: GEEN_CHECK,
    vraag: {
      ...{ partnerId: '', contactpersoonId: '', rol: '', namens: '', kenmerk: '' },
      ...{ dossiernummer: '', doel: '', toelichting: '', kanaal: 'beveiligde_mail' },
    },
    gegevens: {
      ...{ achternaam: '', voornaam: '', voorletters: '', bsn: '', postcode: '' },
      ...{ huisnummer: '', straat: '', plaats: '', telefoon: '', email: '' },
      ...{ geboortedatum: LEGE_GEBOORTEDATUM, geslacht: '' },
    },
    vertel: Object.fromEntries(
      VERTELITEMS.map((item) => [item, { gekozen: false, motivering: '' }]),
    ) as CheckWaarden['vertel'],
    antwoordKanaal: 'beveiligde_mail',
  };
}

/** The question as the contract takes it; what was not chosen is refused there, field by field. */
export function checkvraagVan({ vraag }: CheckWaarden): CheckVraag {
  return { ...vraag, contactpersoonId: vraag.contactpersoonId || null } as CheckVraag;
}

/** The typed person as the contract takes it: the tussenvoegsel and house number come apart. */
export function gegevensVan({ gegevens }: CheckWaarden): PersoonInvoer {
  const { geboortedatum, geslacht, achternaam, huisnummer, ...rest } = gegevens;
  const all = {
    ...splitAchternaam(achternaam),
    ...rest,
    ...splitHuisnummer(huisnummer),
    geboortedatum: geboortedatum.geboortedatum ?? geboortedatum.tekst,
  };
  const filled = Object.entries(all).flatMap(([veld, text]) => {
    const tidy = cleanLine(text);
    return tidy === '' ? [] : [[veld, tidy] as const];
  });
  return { ...Object.fromEntries(filled), ...(geslacht !== '' && { geslacht }) };
}

function splitHuisnummer(text: string) {
  const read = parseHuisnummer(text);
  if (!read.ok) return { huisnummer: text };
  const { huisnummer, huisletter = '', toevoeging = '' } = read.value;
  return { huisnummer: String(huisnummer), huisletter, toevoeging };
}

/**
 * What is told besides yes or no: what was ticked and may be told to this party. Something that was
 * ticked before role or purpose changed does not go along unseen.
 */
export function vertelVan({ vertel }: CheckWaarden, vrager: Vragende | undefined) {
  if (vrager === undefined) return [];
  return VERTELITEMS.filter(
    (item) => vertel[item].gekozen && vertelstand(item, vrager) !== 'niet',
  ).map((item) => ({ item, motivering: vertel[item].motivering.trim() }));
}

/**
 * Whether somebody else is typed than was searched for before. Filling in what was empty is the same
 * check; another name, date of birth or BSN is a check of its own, so that each person who was
 * looked up stands in the register once.
 */
export function isAnderePersoon(voor: PersoonInvoer, nu: PersoonInvoer): boolean {
  return (['bsn', 'achternaam', 'voornaam', 'geboortedatum'] as const).some((veld) => {
    const [before, now] = [voor[veld] ?? '', nu[veld] ?? ''];
    return before !== '' && now !== '' && foldNaam(before) !== foldNaam(now);
  });
}

/** Errors of parts that share a field of the form stand at that field. */
export function naarVeld(veld: string): string {
  if (veld === 'gegevens.tussenvoegsel') return 'gegevens.achternaam';
  if (veld === 'gegevens.huisletter' || veld === 'gegevens.toevoeging')
    return 'gegevens.huisnummer';
  return veld;
}
