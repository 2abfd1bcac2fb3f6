import { AANLEIDINGEN, type Aanleiding } from '#areas/meldingen/rules.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import type { Vraag } from '#domain/keuzes.ts';
import { werkdagVoor } from './dagen.ts';
import type { Kenmerken } from './delen/deel.ts';
import { datumsFor } from './delen/vervolg.ts';
import { verzinHuishouden } from './huishouden.ts';
import { verzinMelder, verzinVerhuurder } from './melders.ts';
import { verzinAdres, verzinGemeente, verzinPersoon } from './personen.ts';
import type { Willekeur } from './willekeur.ts';

/** At most so many people in one dossier; also the room that each has for BSNs of its own. */
export const MOST_PERSONEN = 4;
const DRIE_JAAR = 1095;
/** Dossiers of the past begin before this many days: what is recent is chosen, not left to chance. */
const VERLEDEN = 45;

// About as often as the desk sees them.
const HOE_VAAK: Readonly<Record<Aanleiding, number>> = {
  probleemsituatie: 8,
  achterstand_na_vroegsignalering: 18,
  laatste_aanmaning: 6,
  betalingsregeling_verbroken: 9,
  recidive: 7,
  zorgen: 8,
  ris_niet_opgepakt: 5,
  zelfmelding: 2,
  dagvaarding_aangezegd: 9,
  dagvaarding_verzonden: 15,
  dagvaarding_betekend: 4,
  vordering_ontbinding: 4,
  ontruiming_aangezegd: 7,
  huisuitzetting: 2,
  woonoverlast: 6,
  onbegrepen_gedrag: 3,
  zorg_en_veiligheid: 2,
};

/** What a dossier is to be, as far as chance may not decide it. */
export type Wens = Partial<Omit<Kenmerken, 'personen'>> & { readonly medehuurders?: number };

/**
 * A dossier of the past: begun somewhere in three years, a little more in the last ones. The first
 * of them have each aanleiding once, so that a small demo shows all of them.
 */
export function verleden(nummer: number, w: Willekeur, vandaag: IsoDate): Kenmerken {
  const ago = VERLEDEN + Math.floor((DRIE_JAAR - VERLEDEN) * w.getal() ** 1.2);
  const [first] = AANLEIDINGEN.slice(nummer);
  const aanleiding = first ?? kiesAanleiding(w);
  return maakKenmerken(nummer, w, vandaag, {
    begin: werkdagVoor(addDays(vandaag, -ago), 0),
    aanleiding,
  });
}

/** Fills in by chance what was not asked for. */
export function maakKenmerken(
  nummer: number,
  w: Willekeur,
  vandaag: IsoDate,
  wens: Wens & { readonly begin: IsoDate },
): Kenmerken {
  const aanleiding = wens.aanleiding ?? kiesAanleiding(w);
  const gemeente = wens.gemeente ?? verzinGemeente(w.tak('gemeente'));
  const vraag = wens.vraag ?? kiesVraag(w);
  const { medehuurders = kiesMedehuurders(w), ...gewenst } = wens;
  const people = w.tak('personen');
  const adres = verzinAdres(people, gemeente);
  const personen = Array.from({ length: 1 + medehuurders }, (_, index) =>
    verzinPersoon(people, adres, nummer * MOST_PERSONEN + index, vandaag),
  );
  const melder = verzinMelder(w.tak('melder'), aanleiding, gemeente);
  return {
    aanleiding,
    vraag,
    datums: datumsFor(w.tak('datums'), aanleiding, wens.begin),
    gemeente,
    melder,
    verhuurder: verzinVerhuurder(w.tak('verhuurder'), melder, gemeente),
    personen,
    ...verzinHuishouden(w.tak('huishouden')),
    blijftOpen: [],
    vanNiemand: false,
    moet: [],
    ...gewenst,
  };
}

function kiesAanleiding(w: Willekeur): Aanleiding {
  return w.weeg(AANLEIDINGEN.map((aanleiding) => [aanleiding, HOE_VAAK[aanleiding]] as const));
}

function kiesVraag(w: Willekeur): Vraag {
  return w.weeg<Vraag>([
    ['geen', 45],
    ['advies', 35],
    ['ondersteuning', 20],
  ]);
}

function kiesMedehuurders(w: Willekeur): number {
  return w.weeg<number>([
    [0, 80],
    [1, 18],
    [2, 2],
  ]);
}
