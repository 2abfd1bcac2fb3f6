import { type Processtap, processtapNaam } from '#areas/dossiers/rules.ts';
import { type Grondslag, grondslagNaam, type Zorgsleutel, zorgsleutelNaam } from './grondslag.ts';
import { isCorporatierol, type Ontvangerrol, ontvangerrolNaam } from './ontvangers.ts';
import type { Weetregel, Weetstand, Weetvoorwaarde } from './weetregel.ts';
import { type Weetveld, weetveldLijst, weetveldNaam } from './weetvelden.ts';

/** What of the case decides besides; what is not said is taken to be not so. */
export type Weetfeiten = {
  /** There is recidive or a broken arrangement in this traject: then arrears may be held (B3). */
  readonly achterstandMag?: boolean | undefined;
  /** Toeleiding to jeugdhulp is asked (WA note 2). */
  readonly jeugdhulpGevraagd?: boolean | undefined;
  /** The recipient is the verhuurder of the procedure that is told about. */
  readonly eigenProcedure?: boolean | undefined;
  /** The key that was chosen for care and verplichte zorg (st 5). */
  readonly sleutel?: Zorgsleutel | null | undefined;
};

/** One question: may this recipient know this, in this step, on this grondslag? */
export type Weetvraag = {
  readonly rollen: readonly Ontvangerrol[];
  readonly stap: Processtap;
  readonly grondslag: Grondslag;
  readonly veld: Weetveld;
  readonly feiten?: Weetfeiten | undefined;
};

/** Whether it may be told, why, and on whose word. */
export type Weetoordeel = {
  readonly veld: Weetveld;
  readonly stand: Weetstand | 'niet';
  /** One Dutch sentence. */
  readonly reden: string;
  readonly bron: string;
};

type Grens = {
  readonly velden: readonly Weetveld[];
  readonly geldt: (vraag: Weetvraag) => boolean;
  readonly reden: string;
  readonly bron: string;
};

const ZORG: readonly Weetveld[] = [
  'zorgaanbieders',
  'inzet_zorg',
  'beeindiging_zorg',
  'oggz',
  'verplichte_zorg',
];

/** Recipients that let houses or work for who does, and who may be one of them. */
function heeftVerhuurbelang(rollen: readonly Ontvangerrol[]): boolean {
  return rollen.some(
    (rol) =>
      isCorporatierol(rol) ||
      rol === 'andere_ondertekenaar' ||
      rol === 'deurwaarder' ||
      rol === 'particuliere_verhuurder' ||
      rol === 'particuliere_melder',
  );
}

/**
 * What no afsprakenset can allow: law, and own rules that protect somebody whatever was agreed. They
 * hold for a recipient in any of its roles.
 */
const VASTE_GRENZEN: readonly Grens[] = [
  {
    // In no text of the program, which would tell it unasked. But who reports violence to Veilig Thuis
    // or calls for help says what there is: nothing on the screen may make somebody hold that back.
    velden: ['strafrecht'],
    geldt: ({ rollen }) => rollen.includes('veilig_thuis') || rollen.includes('acuut_gevaar'),
    reden:
      'Een strafbaar feit komt niet vanzelf in een tekst. Voor een melding aan Veilig Thuis of bij acuut gevaar houdt niets u tegen: zeg zelf wat voor de veiligheid nodig is, ook over geweld.',
    bron: 'AVG 10; Wmo 2015 art. 5.2.6; AVG 6 lid 1 d',
  },
  {
    velden: ['strafrecht'],
    geldt: () => true,
    reden: 'Strafbare feiten vertellen wij niet aan deze ontvanger.',
    bron: 'AVG 10',
  },
  {
    velden: ['afgeschermd_adres'],
    geldt: () => true,
    reden:
      'Een afgeschermd adres komt nooit in een tekst. Is er direct gevaar en is het adres nodig? Zeg het dan zelf, mondeling.',
    bron: 'eigen regel',
  },
  {
    velden: ['particuliere_melder'],
    geldt: () => true,
    reden: 'Wie als particulier meldde, noemen wij nooit.',
    bron: 'AVG 15 lid 4',
  },
  {
    velden: ['bsn'],
    geldt: ({ rollen }) => heeftVerhuurbelang(rollen) || rollen.includes('derde'),
    reden: 'Een BSN gaat nooit naar een corporatie, deurwaarder of particulier.',
    bron: 'eigen regel; UAVG 46',
  },
  {
    velden: ZORG,
    geldt: ({ rollen }) => heeftVerhuurbelang(rollen),
    reden: 'Welke zorg er is gaat niemand aan die verhuurt of invordert. ‘Er loopt hulp’ mag wel.',
    bron: 'eigen regel; PP 9.3',
  },
  {
    velden: ['ernstig_nadeel', 'uitkomst'],
    geldt: ({ rollen }) => heeftVerhuurbelang(rollen),
    reden: 'Wat de screening zegt gaat nooit naar een corporatie.',
    bron: 'eigen regel',
  },
  {
    velden: ['huurachterstand'],
    geldt: ({ feiten }) => feiten?.achterstandMag !== true,
    reden: 'De achterstand mag alleen bij recidive of als een betalingsafspraak niet is nagekomen.',
    bron: 'B3',
  },
];

const VOORWAARDEN: Readonly<
  Record<Weetvoorwaarde, { geldt: (feiten: Weetfeiten) => boolean; reden: string }>
> = {
  eigen_procedure: {
    geldt: ({ eigenProcedure }) => eigenProcedure === true,
    reden: 'Alleen aan de verhuurder van wie deze procedure is.',
  },
  jeugdhulp_gevraagd: {
    geldt: ({ jeugdhulpGevraagd }) => jeugdhulpGevraagd === true,
    reden: 'Alleen als om jeugdhulp is gevraagd.',
  },
};

const RANG: Readonly<Record<Weetstand, number>> = { mag: 0, kies: 1, sleutel: 2 };

/**
 * Whether a recipient may know something: the rules of the set decide, within fixed limits that no set
 * moves. What no rule names is not told. What is left out is left out silently: a text never says
 * "geen" of what may not be told.
 *
 * Source: B3; PP 2.4, 4.1, 4.2, 9.3, 12; st 4, 5; SA 7 MZO c; WA.
 *
 * @example magWeten([{ rollen: ['corporatie_verhuurder'], velden: ['hulp_loopt'], stappen: ['6'], grondslagen: ['pp'], stand: 'mag', bron: 'PP 4.1' }], { rollen: ['corporatie_verhuurder'], stap: '6', grondslag: 'pp', veld: 'hulp_loopt' }).stand // 'mag'
 * @example magWeten([], { rollen: ['corporatie_casusregie'], stap: '5', grondslag: 'pp', veld: 'uitkomst' }).stand // 'niet'
 */
export function magWeten(regels: readonly Weetregel[], vraag: Weetvraag): Weetoordeel {
  const { veld, rollen, stap, grondslag, feiten = {} } = vraag;
  const grens = VASTE_GRENZEN.find(({ velden, geldt }) => velden.includes(veld) && geldt(vraag));
  if (grens !== undefined) return { veld, stand: 'niet', reden: grens.reden, bron: grens.bron };
  const named = regels.filter(
    (regel) => regel.velden.includes(veld) && regel.rollen.some((rol) => rollen.includes(rol)),
  );
  const based = named.filter(({ grondslagen }) => grondslagen.includes(grondslag));
  const timed = based.filter(({ stappen }) => stappen.includes(stap));
  const fitting = timed
    .filter(({ voorwaarde }) => voorwaarde === undefined || VOORWAARDEN[voorwaarde].geldt(feiten))
    .toSorted((a, b) => RANG[a.stand] - RANG[b.stand]);
  const [best] = fitting;
  if (best === undefined) return { veld, stand: 'niet', ...whyNot(vraag, named, based, timed) };
  const { bron } = best;
  if (best.stand === 'mag') return { veld, stand: 'mag', reden: 'Mag in deze rol.', bron };
  if (best.stand === 'kies')
    return {
      ...{ veld, stand: 'kies', bron },
      reden: 'Alleen als deze ontvanger het voor de eigen rol nodig heeft: schrijf op waarom.',
    };
  const { sleutel } = feiten;
  return sleutel
    ? { veld, stand: 'mag', reden: `${zorgsleutelNaam(sleutel)}.`, bron }
    : {
        ...{ veld, stand: 'sleutel', bron },
        reden:
          'Alleen met toestemming, een wettelijke bepaling of een conflict van plichten. Anders: ‘neem contact op met het Meldpunt’.',
      };
}

function whyNot(
  { rollen, stap, grondslag, veld }: Weetvraag,
  named: readonly Weetregel[],
  based: readonly Weetregel[],
  timed: readonly Weetregel[],
): Pick<Weetoordeel, 'reden' | 'bron'> {
  const [failed] = timed;
  if (failed?.voorwaarde !== undefined)
    return { reden: VOORWAARDEN[failed.voorwaarde].reden, bron: failed.bron };
  if (based.length > 0)
    return { reden: `Niet nodig in deze stap: ${stapNaam(stap)}.`, bron: 'PP 2.4' };
  if (named.length > 0 && grondslag === 'geen')
    return {
      reden: 'Er is geen grondslag om deze ontvanger iets te vertellen over iemand.',
      bron: 'PP 12.1',
    };
  if (named.length > 0)
    return { reden: `Niet op deze grondslag: ${grondslagNaam(grondslag)}.`, bron: 'PP 4' };
  const wie = rollen.map((rol) => ontvangerrolNaam(rol).toLowerCase()).join(' en ');
  return {
    reden: `Niet nodig voor de rol van de ontvanger (${wie}).`,
    bron: weetveldLijst(veld) === 'B3' ? 'B3' : 'PP 2.4',
  };
}

function stapNaam(stap: Processtap): string {
  return stap === 'uitgesteld'
    ? processtapNaam(stap).toLowerCase()
    : `${stap}, ${processtapNaam(stap).toLowerCase()}`;
}

/** What somebody chose to tell, with why the recipient's role needs it. */
export type Weetkeuze = { readonly veld: Weetveld; readonly motivering: string };

/** What is told and what is left out of it, each with why. */
export type Weetverdeling = {
  readonly vertellen: readonly Weetoordeel[];
  readonly weglaten: readonly Weetoordeel[];
};

/**
 * Divides what a text could hold into what is told and what is left out, before anything is told.
 * What must be chosen is told only when it was chosen and motivated; what needs a key only with one.
 *
 * @example verdeelWeten([], { rollen: ['derde'], stap: '6', grondslag: 'geen' }, ['naam'], []).vertellen // []
 */
export function verdeelWeten(
  regels: readonly Weetregel[],
  vraag: Omit<Weetvraag, 'veld'>,
  velden: readonly Weetveld[],
  keuzes: readonly Weetkeuze[],
): Weetverdeling {
  const chosen = new Set(
    keuzes.filter(({ motivering }) => motivering.trim() !== '').map(({ veld }) => veld),
  );
  const oordelen = velden.map((veld) => magWeten(regels, { ...vraag, veld }));
  const isTold = ({ stand, veld }: Weetoordeel) =>
    stand === 'mag' || (stand === 'kies' && chosen.has(veld));
  return {
    vertellen: oordelen.filter(isTold),
    weglaten: oordelen.filter((oordeel) => !isTold(oordeel)),
  };
}

/** One line for what was left out. @example weglaatZin({ veld: 'bsn', reden: 'Nooit.' }) // 'BSN: Nooit.' */
export function weglaatZin({ veld, reden }: Pick<Weetoordeel, 'veld' | 'reden'>): string {
  return `${weetveldNaam(veld)}: ${reden}`;
}

/** What a verstrekking was weighed by, as it is kept with it. */
export type Weging = {
  readonly rollen: readonly Ontvangerrol[];
  readonly stap: Processtap;
  readonly verteld: readonly Weetveld[];
  readonly weggelaten: readonly Weetveld[];
  readonly keuzes: readonly Weetkeuze[];
  readonly sleutel: Zorgsleutel | null;
};
