import type { Zorgsleutel } from '#areas/partnervragen/rules/grondslag.ts';
import type { PersoonInvoer } from '#areas/personen/contract.ts';
import {
  type GetyptePersoon,
  legeGetyptePersoon,
  veldOpFormulier,
} from '#areas/personen/rules/getypte-persoon.ts';
import { foldNaam } from '#domain/identiteit/naam.ts';
import { PERSOONVELDEN } from '#domain/identiteit/persoon-gegevens.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import { beginwaarden, type Formulierwaarden } from '#domain/velden/formulier.ts';
import type { CheckVraag } from '../contract.ts';
import { vraagVelden } from '../fields.ts';
import { CHECKVELDEN, type Checkveld } from '../rules/vertellen.ts';

/** What the form holds; '' is not chosen. All of it is kept as a draft until the answer is given. */
export type CheckWaarden = {
  /** The check that was begun by searching; '' before that. */
  check: { readonly id: string; readonly versie: number };
  vraag: Formulierwaarden<typeof vraagVelden> & {
    partnerId: string;
    contactpersoonId: string;
    dossiernummer: string;
  };
  gegevens: GetyptePersoon;
  vertel: Record<Checkveld, { gekozen: boolean; motivering: string }>;
  zorgsleutel: Zorgsleutel | '';
  antwoordKanaal: Kanaal;
};

/** No check was begun yet. */
export const GEEN_CHECK = { id: '', versie: 0 };

/** What the form begins with: nothing known, and nothing more told than yes or no. */
export function legeCheck(): CheckWaarden {
  return {
    check: GEEN_CHECK,
    vraag: {
      ...beginwaarden(vraagVelden),
      ...{ partnerId: '', contactpersoonId: '', dossiernummer: '' },
    },
    gegevens: legeGetyptePersoon(),
    vertel: Object.fromEntries(
      CHECKVELDEN.map((item) => [item, { gekozen: false, motivering: '' }]),
    ) as CheckWaarden['vertel'],
    zorgsleutel: '',
    antwoordKanaal: 'beveiligde_mail',
  };
}

/** The question as the contract takes it; what was not chosen is refused there, field by field. */
export function checkvraagVan({ vraag }: CheckWaarden): CheckVraag {
  return { ...vraag, contactpersoonId: vraag.contactpersoonId || null } as CheckVraag;
}

/** What was ticked to be told besides yes or no; whether this asker may hear it is asked of the host. */
export function vertelVan({ vertel }: Pick<CheckWaarden, 'vertel'>) {
  return CHECKVELDEN.filter((item) => vertel[item].gekozen).map((item) => ({
    item,
    motivering: vertel[item].motivering.trim(),
  }));
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
  const naam = PERSOONVELDEN.find((one) => veld === `gegevens.${one}`);
  return naam === undefined ? veld : `gegevens.${veldOpFormulier(naam)}`;
}
