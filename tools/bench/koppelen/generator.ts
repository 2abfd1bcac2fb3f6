import { normalizePersoon } from '../../../areas/personen/rules/persoon-invoer.ts';
import { makeWillekeur, type Willekeur } from '../../../demo/willekeur.ts';
import { toIsoDate } from '../../../domain/dates/iso-date.ts';
import type { PersoonGegevens } from '../../../domain/identiteit/persoon-gegevens.ts';
import { maakAdres } from './adressen.ts';
import { maakHuishouden, type Testhuishouden, zoonVan } from './huishoudens.ts';
import { type Mens, maakMens } from './mens.ts';
import { schrijfRegister, schrijfVraag, type Vraagvorm } from './schrijf.ts';
import { kiesAndere, kiesLijkend } from './voornamen.ts';

/** From this number on come people who are not in the register; a million of those have less. */
const STRANGERS = 4_000_000;
const TODAY = toIsoDate('2026-11-05');

/** Whom a question is about; all but the first two are not in the register. */
export const VRAAGSOORTEN = [
  ['bekende', 44],
  ['bekende_tweeling', 6],
  ['vreemde', 14],
  ['tweeling', 6],
  ['broer_of_zus', 7],
  ['zoon', 5],
  ['naamgenoot', 7],
  ['zelfde_dag', 5],
  ['huisgenoot', 6],
] as const;
export type Vraagsoort = (typeof VRAAGSOORTEN)[number][0];

/** A question with the true answer: the id of the person in the register, or undefined. */
export type Testvraag = {
  readonly id: string;
  readonly soort: Vraagsoort;
  readonly gegevens: PersoonGegevens;
  readonly waar: string | undefined;
  readonly vorm: Vraagvorm;
};

export type Registerpersoon = { readonly id: string; readonly gegevens: PersoonGegevens };

/** A made-up register of so many people, the same for the same seed. */
export type Wereld = {
  /** The people in the register, made one by one so that a million need not stand in memory. */
  register(): Generator<Registerpersoon>;
  /** Questions about people in it and about others, half and half. */
  vragen(aantal: number): Testvraag[];
};

/**
 * Makes a world up. Households come one after another and each has chance of its own, so any of
 * them can be made again without the ones before it.
 *
 * @example maakWereld({ zaad: 'a', personen: 10_000 }).vragen(1_000)
 */
export function maakWereld({ zaad, personen }: { zaad: string; personen: number }): Wereld {
  const straten = Math.max(50, Math.round(personen / 18));
  const huishouden = (nummer: number): Testhuishouden =>
    maakHuishouden(makeWillekeur(`${zaad}/huishouden/${nummer}`), nummer, straten);

  function* members(): Generator<{ id: string; mens: Mens }> {
    for (let nummer = 0, made = 0; made < personen; nummer += 1)
      for (const [lid, mens] of huishouden(nummer).mensen.entries()) {
        if (made === personen) return;
        made += 1;
        yield { id: idVan(nummer, lid), mens };
      }
  }
  function* register(): Generator<Registerpersoon> {
    for (const { id, mens } of members()) {
      const invoer = schrijfRegister(makeWillekeur(`${zaad}/rij/${id}`), mens);
      yield { id, gegevens: normalizePersoon(invoer, TODAY) };
    }
  }
  /** A household on average has this many; the last ones are left alone, as they may be cut off. */
  const huishoudens = Math.floor((personen / 2.5) * 0.95);

  function someone(w: Willekeur, tweeling: boolean): { id: string; mens: Mens } {
    for (;;) {
      const nummer = w.geheel(0, huishoudens - 1);
      const { soort, mensen } = huishouden(nummer);
      if (tweeling && soort !== 'tweeling') continue;
      const lid = w.geheel(0, mensen.length - 1);
      const mens = mensen[lid];
      if (mens !== undefined) return { id: idVan(nummer, lid), mens };
    }
  }
  function vraag(index: number): Testvraag {
    const w = makeWillekeur(`${zaad}/vraag/${index}`);
    const soort = w.weeg(VRAAGSOORTEN);
    const bekende = someone(w, soort === 'bekende_tweeling');
    const isKnown = soort === 'bekende' || soort === 'bekende_tweeling';
    // Behind all households, so that nobody in the register lives there.
    const nummer = personen + 10 * index;
    const elders = maakAdres(w, nummer, straten);
    const mens = isKnown
      ? bekende.mens
      : anderDan(w, bekende.mens, soort, { nummer: STRANGERS + index, elders });
    const { invoer, vorm } = schrijfVraag(w, mens, elders);
    return {
      id: `v${index}`,
      soort,
      gegevens: normalizePersoon(invoer, TODAY),
      waar: isKnown ? bekende.id : undefined,
      vorm,
    };
  }
  return {
    register,
    vragen: (aantal) => Array.from({ length: aantal }, (_, index) => vraag(index)),
  };
}

type Nieuw = { readonly nummer: number; readonly elders: Mens['adres'] };

/** Somebody else, who has something in common with a person in the register. */
function anderDan(w: Willekeur, bekende: Mens, soort: Vraagsoort, { nummer, elders }: Nieuw): Mens {
  const { achternaam, geboren, geslacht, voornaam } = bekende;
  const adres = w.kans(0.7) ? bekende.adres : elders;
  switch (soort) {
    case 'tweeling': {
      const other = w.kans(0.7) ? geslacht : geslacht === 'M' ? 'V' : 'M';
      const naam = w.kans(0.15) ? kiesLijkend(w, other)[1] : kiesAndere(w, other, voornaam);
      return maakMens(w, nummer, { adres, achternaam, geboren, geslacht: other, voornaam: naam });
    }
    case 'broer_of_zus': {
      const other = w.kies(['M', 'V'] as const);
      const naam = kiesAndere(w, other, voornaam);
      const year = Number(geboren.slice(0, 4)) + w.kies([-4, -3, -2, -1, 1, 2, 3, 5]);
      const date = `${year}${maakMens(w, nummer, { adres }).geboren.slice(4)}`;
      return maakMens(w, nummer, {
        adres,
        achternaam,
        geslacht: other,
        voornaam: naam,
        geboren: date,
      });
    }
    case 'zoon':
      return { ...zoonVan(w, bekende, nummer), adres };
    case 'naamgenoot':
      return maakMens(w, nummer, { adres: elders, geslacht, voornaam, achternaam });
    case 'zelfde_dag':
      return maakMens(w, nummer, { adres: elders, geboren });
    case 'huisgenoot':
      return maakMens(w, nummer, { adres: bekende.adres });
    default:
      return maakMens(w, nummer, { adres: elders });
  }
}

function idVan(huishouden: number, lid: number): string {
  return `${String(huishouden).padStart(8, '0')}-${lid}`;
}
