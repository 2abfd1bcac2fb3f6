import {
  type DemoPersoon,
  verzinAdres,
  verzinGemeente,
  verzinPersoon,
} from '../../demo/personen.ts';
import type { Willekeur } from '../../demo/willekeur.ts';
import type { IsoDate } from '../../domain/dates/iso-date.ts';
import { kiesAchternaam } from './koppelen/achternamen.ts';
import { kiesVoornaam } from './koppelen/voornamen.ts';

/** One in so many keeps a name of the demo: those are what the measured searches ask for. */
const DEMONAAM = 0.1;

/**
 * Somebody made up who lives in the region, with the gemeente. The demo has some hundred names to
 * give; among a hundred thousand people every surname would be shared by a thousand, which no
 * register has. So most get a name that is as common or rare as names in this country are.
 */
export function verzinInwoner(
  w: Willekeur,
  nummer: number,
  today: IsoDate,
): { readonly persoon: DemoPersoon; readonly gemeente: string } {
  const gemeente = verzinGemeente(w);
  const persoon = verzinPersoon(w, verzinAdres(w, gemeente), nummer, today);
  if (w.kans(DEMONAAM)) return { persoon, gemeente: gemeente.code };
  const { tussenvoegsel, naam } = kiesAchternaam(w);
  const voornaam = kiesVoornaam(w, persoon.geslacht === 'V' ? 'V' : 'M').officieel;
  const other = {
    ...(persoon.voornaam !== undefined && { voornaam }),
    ...(persoon.voorletters !== undefined && { voorletters: `${voornaam.charAt(0)}.` }),
    tussenvoegsel,
    achternaam: naam,
  };
  return { persoon: { ...persoon, ...other }, gemeente: gemeente.code };
}
