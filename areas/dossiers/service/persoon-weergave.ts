import { isMinderjarig, overhandigZin } from '#areas/brieven/rules/bestemming.ts';
import type { Briefwegen } from '#areas/brieven/service/bestemming.ts';
import {
  LEEG_BEREIK,
  toBereikInvoer,
  VEILIGHEID,
  type Veiligheid,
} from '#areas/personen/rules/bereik.ts';
import { toBetrokkene } from '#areas/personen/service/personen.ts';
import type { BetrokkeneRow } from '#areas/personen/store/betrokkenen.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { volledigeNaam } from '#domain/identiteit/naam.ts';
import type { Dossier } from '../contract.ts';
import type { DossierpersoonRow } from '../store.ts';

/** Somebody in a dossier as the screen shows them; an address that is kept from others is not. */
export function viewPersoon(
  mens: BetrokkeneRow,
  { rol, eerste, overleden, vertrokken }: DossierpersoonRow,
  wegen: Briefwegen,
  today: IsoDate,
): Omit<Dossier['personen'][number], 'andere'> {
  const bereik = toBereikInvoer(mens.bereik ?? LEEG_BEREIK);
  const { bestemming } = wegen.naar(mens, { vertrokken });
  const isDicht = mens.afgeschermd !== null;
  return {
    ...toBetrokkene(mens),
    ...{ rol, eerste, overleden: dagVan(overleden), vertrokken: dagVan(vertrokken) },
    bereik: isDicht ? { ...bereik, post: null } : bereik,
    isMinderjarig: isMinderjarig(mens.geboortedatum, today),
    brieven: {
      waar: bestemming.soort === 'adres' ? bestemming.waar : bestemming.soort,
      regels: bestemming.soort === 'adres' && !isDicht ? [...bestemming.regels] : [],
      zin: bestemming.soort === 'overhandigen' ? overhandigZin(bestemming.reden) : '',
    },
  };
}

/** A stored day: the day, or that only is known that it happened. */
function dagVan(text: string | null): Dossier['personen'][number]['overleden'] {
  return text === null || text === 'onbekend' ? text : toIsoDate(text);
}

/** Somebody as they are called in a sentence. */
export function roepnaam(mens: BetrokkeneRow | undefined): string {
  const naam = mens && volledigeNaam({ ...mens, achternaam: mens.achternaam ?? '' });
  return naam || 'iemand zonder bekende naam';
}

/** What to mind at a visit, of whoever is there: each once, in the order in which the form has it. */
export function veiligheidVan(mensen: readonly BetrokkeneRow[]): readonly Veiligheid[] {
  const all = mensen.flatMap(({ bereik }) => bereik?.veiligheid?.maatregelen ?? []);
  return VEILIGHEID.filter((code) => all.includes(code));
}
