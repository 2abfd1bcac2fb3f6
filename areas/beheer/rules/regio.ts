/** The two sociale diensten of the region. Which gemeente has which is a setting with this default. */
export type SocialeDienst = 'SDD' | 'Avres';

/** How each is called as a partner, and how it calls crisis help (WA), in a new register. */
export const SOCIALE_DIENSTEN: Readonly<
  Record<SocialeDienst, { readonly partner: string; readonly crisisnaam: string }>
> = {
  SDD: { partner: 'Sociale Dienst Drechtsteden', crisisnaam: 'Crisisprotocol (SDD)' },
  Avres: { partner: 'Avres', crisisnaam: 'Traject Crisis (Avres)' },
};

/** A place with the first and last PC4 (the four digits of a postcode) of each of its ranges. */
export type Plaats = {
  readonly naam: string;
  readonly pc4: readonly (readonly [number, number])[];
};

/** A gemeente of the region, with its CBS code. */
export type Gemeente = {
  readonly code: string;
  readonly naam: string;
  readonly plaatsen: readonly Plaats[];
  /** PC4 codes that hold only postbussen. */
  readonly postbus: readonly (readonly [number, number])[];
  readonly socialeDienst: SocialeDienst;
  readonly team: string;
};

const plaats = (naam: string, ...pc4: readonly (readonly [number, number])[]): Plaats => ({
  naam,
  pc4,
});
const one = (naam: string, pc4: number): Plaats => plaats(naam, [pc4, pc4]);

/** The nine gemeenten of Drechtsteden and Alblasserwaard (borders since 2019), by code. */
export const GEMEENTEN: readonly Gemeente[] = [
  {
    code: '0482',
    naam: 'Alblasserdam',
    plaatsen: [plaats('Alblasserdam', [2951, 2954])],
    postbus: [[2950, 2950]],
    socialeDienst: 'SDD',
    team: 'Dorpsnetwerk Alblasserdam',
  },
  {
    code: '0505',
    naam: 'Dordrecht',
    plaatsen: [plaats('Dordrecht', [3311, 3319], [3328, 3329])],
    postbus: [[3300, 3301]],
    socialeDienst: 'SDD',
    team: 'Sociale Wijkteams Dordrecht',
  },
  {
    code: '0512',
    naam: 'Gorinchem',
    plaatsen: [plaats('Gorinchem', [4201, 4208]), one('Dalem', 4213)],
    postbus: [[4200, 4200]],
    socialeDienst: 'Avres',
    team: 'Sociaal Team Gorinchem',
  },
  {
    code: '0523',
    naam: 'Hardinxveld-Giessendam',
    plaatsen: [plaats('Hardinxveld-Giessendam', [3371, 3373])],
    postbus: [[3370, 3370]],
    socialeDienst: 'SDD',
    team: 'Sociaal Team Hardinxveld-Giessendam',
  },
  {
    code: '0531',
    naam: 'Hendrik-Ido-Ambacht',
    plaatsen: [plaats('Hendrik-Ido-Ambacht', [3341, 3344])],
    postbus: [[3340, 3340]],
    socialeDienst: 'SDD',
    team: 'Sociaal Wijkteam Hendrik-Ido-Ambacht',
  },
  {
    code: '0590',
    naam: 'Papendrecht',
    plaatsen: [plaats('Papendrecht', [3351, 3356])],
    postbus: [[3350, 3350]],
    socialeDienst: 'SDD',
    team: 'Sterk Papendrecht',
  },
  {
    code: '0610',
    naam: 'Sliedrecht',
    plaatsen: [plaats('Sliedrecht', [3361, 3364])],
    postbus: [[3360, 3360]],
    socialeDienst: 'SDD',
    team: 'Het Bonkelaarhuis',
  },
  {
    code: '0642',
    naam: 'Zwijndrecht',
    plaatsen: [plaats('Zwijndrecht', [3331, 3336]), one('Heerjansdam', 2995)],
    postbus: [[3330, 3330]],
    socialeDienst: 'SDD',
    team: 'Vivera Sociaal Wijkteam',
  },
  {
    code: '1978',
    naam: 'Molenlanden',
    plaatsen: [
      one('Nieuw-Lekkerland', 2957),
      one('Streefkerk', 2959),
      one('Kinderdijk', 2961),
      one('Groot-Ammers', 2964),
      one('Nieuwpoort', 2965),
      one('Langerak', 2967),
      one('Waal', 2968),
      one('Oud-Alblas', 2969),
      one('Bleskensgraaf ca', 2971),
      one('Molenaarsgraaf', 2973),
      one('Brandwijk', 2974),
      one('Ottoland', 2975),
      one('Goudriaan', 2977),
      one('Wijngaarden', 3366),
      one('Giessenburg', 3381),
      one('Schelluinen', 4209),
      one('Hoogblokland', 4221),
      one('Hoornaar', 4223),
      one('Noordeloos', 4225),
      one('Arkel', 4241),
    ],
    postbus: [],
    socialeDienst: 'Avres',
    team: 'Sociaal Team Molenlanden',
  },
];

type Vondst = { readonly gemeente: Gemeente; readonly plaats: string; readonly postbus: boolean };

const byPc4: ReadonlyMap<number, Vondst> = indexByPc4();

function indexByPc4(): Map<number, Vondst> {
  const index = new Map<number, Vondst>();
  const add = (ranges: Plaats['pc4'], vondst: Vondst) => {
    for (const [first, last] of ranges) {
      for (let pc4 = first; pc4 <= last; pc4 += 1) index.set(pc4, vondst);
    }
  };
  for (const gemeente of GEMEENTEN) {
    for (const { naam, pc4 } of gemeente.plaatsen) {
      add(pc4, { gemeente, plaats: naam, postbus: false });
    }
    // Only the main place of a gemeente has postbussen of its own, and it bears the same name.
    add(gemeente.postbus, { gemeente, plaats: gemeente.naam, postbus: true });
  }
  return index;
}

function find(postcode: string): Vondst | undefined {
  const match = /^\s*([1-9]\d{3})\s*(?:[a-z]{2})?\s*$/i.exec(postcode);
  return match === null ? undefined : byPc4.get(Number(match[1]));
}

/**
 * The place of a postcode in the region; undefined outside it. Takes '2951AB', '2951 AB' and the
 * four digits alone. For a hint or a warning only: a place that does not fit is never refused.
 *
 * @example findPlaats('4213 AB') // 'Dalem'
 */
export function findPlaats(postcode: string): string | undefined {
  return find(postcode)?.plaats;
}

/** The gemeente of a postcode in the region; undefined outside it. @example findGemeente('2995AB')?.naam // 'Zwijndrecht' */
export function findGemeente(postcode: string): Gemeente | undefined {
  return find(postcode)?.gemeente;
}

/** Whether a postcode holds only postbussen, so that nobody lives there. @example isPostbus('3300AB') // true */
export function isPostbus(postcode: string): boolean {
  return find(postcode)?.postbus ?? false;
}

/** The gemeente with a CBS code, or undefined. @example findGemeenteByCode('0505')?.naam // 'Dordrecht' */
export function findGemeenteByCode(code: string): Gemeente | undefined {
  return GEMEENTEN.find((gemeente) => gemeente.code === code);
}
