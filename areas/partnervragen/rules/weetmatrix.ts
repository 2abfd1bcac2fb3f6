import { PROCESSTAPPEN, type Processtap } from '#areas/dossiers/rules.ts';
import type { Grondslag } from './grondslag.ts';
import type { Ontvangerrol } from './ontvangers.ts';
import type { Weetregel, Weetstand, Weetvoorwaarde } from './weetregel.ts';
import { WEETVELDEN, type Weetveld } from './weetvelden.ts';
import { magWeten } from './wie-mag-weten.ts';

/** On which basis each recipient usually hears something; for the page, which shows one matrix. */
const EIGEN_GRONDSLAG: Partial<Record<Ontvangerrol, Grondslag>> = {
  veilig_thuis: 'meldrecht',
  acuut_gevaar: 'acuut_gevaar',
  bemoeizorgteam: 'gecodeerd',
  zorg_en_veiligheidshuis: 'gecodeerd',
  deurwaarder: 'wettelijke_plicht',
  particuliere_verhuurder: 'wettelijke_plicht',
  derde: 'wettelijke_plicht',
  particuliere_melder: 'geen',
};

/** The basis on which a recipient usually hears something, with `partijen` that between the parties. */
export function eigenGrondslag(rol: Ontvangerrol, partijen: Grondslag): Grondslag {
  return EIGEN_GRONDSLAG[rol] ?? partijen;
}

/** Fields that a recipient may know in the same way, in the same steps, on the same word. */
export type Matrixrij = {
  readonly velden: readonly Weetveld[];
  readonly stand: Weetstand;
  readonly stappen: readonly Processtap[];
  readonly voorwaarde: Weetvoorwaarde | undefined;
  readonly bron: string;
};

/** What one recipient may know in which steps, and what never; as a page can show it. */
export type Matrix = {
  readonly rijen: readonly Matrixrij[];
  /** What it is not told in any step, with why. */
  readonly nooit: readonly { readonly velden: readonly Weetveld[]; readonly reden: string }[];
};

const ALLES_WAAR = { achterstandMag: true, jeugdhulpGevraagd: true, eigenProcedure: true };

/**
 * What one recipient may know, folded into rows that a person reads: each square of it is asked of
 * `magWeten`, so that the page shows what holds and not what somebody wrote down beside it.
 *
 * @example matrixVan([], 'deurwaarder', 'pp').rijen // []
 */
export function matrixVan(
  regels: readonly Weetregel[],
  rol: Ontvangerrol,
  partijen: Grondslag,
): Matrix {
  const grondslag = eigenGrondslag(rol, partijen);
  const rijen = new Map<string, Matrixrij>();
  const nooit = new Map<string, Weetveld[]>();
  for (const veld of WEETVELDEN) {
    const told = PROCESSTAPPEN.map((stap) => ({
      stap,
      ...magWeten(regels, { rollen: [rol], stap, grondslag, veld, feiten: ALLES_WAAR }),
    }));
    for (const stand of ['mag', 'kies', 'sleutel'] as const) {
      const own = told.filter((one) => one.stand === stand);
      const [first] = own;
      if (first === undefined) continue;
      const stappen = own.map(({ stap }) => stap);
      const voorwaarde = regels.find(
        (regel) =>
          regel.voorwaarde !== undefined &&
          regel.bron === first.bron &&
          regel.rollen.includes(rol) &&
          regel.velden.includes(veld),
      )?.voorwaarde;
      const key = JSON.stringify([stand, stappen, first.bron, voorwaarde]);
      const known = rijen.get(key)?.velden ?? [];
      rijen.set(key, { velden: [...known, veld], stand, stappen, voorwaarde, bron: first.bron });
    }
    if (told.every(({ stand }) => stand === 'niet')) {
      const reden = told[0]?.reden ?? '';
      nooit.set(reden, [...(nooit.get(reden) ?? []), veld]);
    }
  }
  return {
    rijen: [...rijen.values()],
    nooit: [...nooit].map(([reden, velden]) => ({ velden, reden })),
  };
}

/**
 * Steps as a person reads them.
 *
 * @example stappenTekst(['4', '5', '6', '7', 'uitgesteld']) // '4 tot en met 7'
 * @example stappenTekst(['2', '3', '9']) // '2, 3 en 9'
 */
export function stappenTekst(stappen: readonly Processtap[]): string {
  if (stappen.length === PROCESSTAPPEN.length) return 'alle';
  // A postponed eviction belongs with step 7, and is only named where it stands alone.
  const nummers = stappen.flatMap((stap) => (stap === 'uitgesteld' ? [] : [Number(stap)]));
  const delen: string[] = [];
  for (let at = 0; at < nummers.length; ) {
    let end = at;
    while (nummers[end + 1] === (nummers[end] ?? 0) + 1) end += 1;
    if (end - at >= 2) delen.push(`${nummers[at]} tot en met ${nummers[end]}`);
    else delen.push(...nummers.slice(at, end + 1).map(String));
    at = end + 1;
  }
  const last = delen.pop();
  return delen.length === 0 ? (last ?? '') : `${delen.join(', ')} en ${last}`;
}
