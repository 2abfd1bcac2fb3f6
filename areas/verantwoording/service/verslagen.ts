import {
  type Afsluitreden,
  afsluitredenNaam,
  isAfsluitreden,
} from '#areas/afsluiten/rules/afsluiting.ts';
import { findGemeenteByCode } from '#areas/beheer/rules/regio.ts';
import { PROCESSTAPPEN, type Processtap, processtapNaam } from '#areas/dossiers/rules.ts';
import { aanleidingNaam, findAanleiding } from '#areas/meldingen/rules.ts';
import { PRIORITEITSGROEPEN, prioriteitsgroepNaam } from '#areas/screening/rules/formulier.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Periode } from '#domain/dates/periode.ts';
import { JA_NEE_ONBEKEND } from '#domain/keuzes.ts';
import type { Cijferblok, Cijferdeel, Cijferverdeling } from '../contract.ts';
import { AFLOPEN, afloopNaam, type Ontruimingsafloop } from '../rules/afloop.ts';
import { BLOKKEN, type Telblok, telgrondNaam } from '../rules/blokken.ts';
import {
  doorlooptijden,
  maandenTussen,
  maandLabel,
  maandVan,
  REGIOS,
  type Regio,
  regioNaam,
  regioVan,
  type Uitsplitsing,
} from '../rules/cijfers.ts';
import { onderdrukReeks } from '../rules/onderdruk.ts';
import {
  type Deelvraag,
  onderdrukDeel,
  type Verdeelvraag,
  type Verslagdeel,
  type Verslagverdeling,
} from '../rules/verslag.ts';
import { BUITEN, type Feiten, type Telkenmerken } from './feiten.ts';

/** A longer period is shown by year: nobody reads a hundred months beside each other. */
const MEESTE_MAANDEN = 24;

/** In which column of the table something of a day stands: its month, in a long period its year. */
export function kolomVan({ van, tot }: Periode): (dag: IsoDate) => string {
  return maandenTussen(van, tot).length > MEESTE_MAANDEN ? (dag) => dag.slice(0, 4) : maandVan;
}

/** The name of a gemeente in figures. */
export function gemeenteCijfernaam(code: string): string {
  return findGemeenteByCode(code)?.naam ?? regioNaam('buiten');
}

/** The figures of each block: what the agreements are about, private homes, and overlast. */
export function viewBlokken(feiten: Feiten, periode: Periode): Cijferblok[] {
  return BLOKKEN.map((code) => viewBlok(feiten, periode, code));
}

function viewBlok(feiten: Feiten, periode: Periode, code: Telblok): Cijferblok {
  const inBlok = ({ blok }: { readonly blok: Telblok }) => blok === code;
  const meldingen = feiten.meldingen.filter(inBlok);
  const zaken = feiten.zaken.filter(inBlok);
  const afsluitingen = feiten.afsluitingen.filter(inBlok);
  const geeindigd = zaken.flatMap(({ afloop, ...zaak }) =>
    afloop === null ? [] : [{ ...zaak, afloop }],
  );
  const namen = verhuurdernamen([...meldingen, ...zaken]);
  const view = (deel: Verslagdeel) => viewDeel(deel, namen);
  const isMain = code === 'afspraken';
  const kolom = kolomVan(periode);
  const kolommen = [
    ...new Set(
      maandenTussen(periode.van, periode.tot).map((maand) => kolom(`${maand}-01` as IsoDate)),
    ),
  ];
  const gesloten = view(
    onderdrukDeel(afsluitingen, {
      verdelingen: [
        { code: 'afsluitreden', sleutel: ({ reden }) => reden },
        perGemeente(afsluitingen),
        perKinderen,
      ],
    }),
  );
  const { mediaan, gemiddelde } = doorlooptijden(afsluitingen);
  return {
    code,
    meldingen: view(
      onderdrukDeel(meldingen, {
        verdelingen: [
          {
            ...perGemeente(meldingen),
            ...(isMain && {
              kruis: { code: 'maand', kolom: ({ ontvangenOp }) => kolom(ontvangenOp), kolommen },
            }),
          },
          ...(isMain ? [perCorporatie(meldingen)] : []),
          {
            code: 'aanleiding',
            sleutel: ({ aanleiding }) => aanleiding,
            groep: (aanleiding) => findAanleiding(aanleiding)?.stap ?? '1',
          },
          ...(isMain ? [perKinderen, perPrioriteit, perRecidive] : [perKinderen]),
        ],
      }),
    ),
    ontruimingen: view(onderdrukDeel(geeindigd, ontruimingsvraag(geeindigd, isMain))),
    lopend: onderdrukReeks([{ sleutel: 'alle', aantal: zaken.length - geeindigd.length }]).totaal,
    afsluitingen: gesloten,
    doorlooptijd:
      // A few say too much of each of them.
      gesloten.totaal.soort !== 'aantal' || mediaan === undefined || gemiddelde === undefined
        ? null
        : { mediaan: Math.round(mediaan), gemiddelde: Math.round(gemiddelde) },
  };
}

type Geeindigd = Telkenmerken & { readonly afloop: Ontruimingsafloop; readonly grond: string };

function ontruimingsvraag(rijen: readonly Geeindigd[], isMain: boolean): Deelvraag<Geeindigd> {
  return {
    klasse: { code: 'afloop', van: ({ afloop }) => afloop, klassen: AFLOPEN },
    verdelingen: [
      perGemeente(rijen),
      ...(isMain ? [perCorporatie(rijen)] : []),
      perKinderen,
      ...(isMain ? [perPrioriteit, perRecidive] : []),
      { code: 'grond', sleutel: ({ grond }) => grond },
    ],
    alleenVan: { grond: 'uitgezet' },
  };
}

// Every class has the same lines, so that they stand beside each other.
const keysOf = <Rij>(rijen: readonly Rij[], sleutel: (rij: Rij) => string) => [
  ...new Set(rijen.map(sleutel)),
];

function perGemeente<Rij extends Telkenmerken>(rijen: readonly Rij[]): Verdeelvraag<Rij> {
  const sleutel = ({ gemeente }: Rij) =>
    findGemeenteByCode(gemeente) === undefined ? BUITEN : gemeente;
  return { code: 'gemeente', sleutel, sleutels: keysOf(rijen, sleutel), groep: regioVan };
}

function perCorporatie<Rij extends Telkenmerken>(rijen: readonly Rij[]): Verdeelvraag<Rij> {
  const sleutel = ({ verhuurder }: Rij) => verhuurder;
  return { code: 'corporatie', sleutel, sleutels: keysOf(rijen, sleutel) };
}

const perKinderen: Verdeelvraag<Telkenmerken> = {
  code: 'kinderen',
  sleutel: ({ kinderen }) => kinderen,
  sleutels: JA_NEE_ONBEKEND,
};
const perPrioriteit: Verdeelvraag<Telkenmerken> = {
  code: 'prioriteit',
  sleutel: ({ prioriteit }) => prioriteit,
  sleutels: ['senior', 'oggz_doelgroep', 'geen'],
};
const perRecidive: Verdeelvraag<Telkenmerken> = {
  code: 'recidive',
  sleutel: ({ recidive }) => recidive,
  sleutels: ['ja', 'nee'],
};

/** Who lets, by the name that was theirs when it was counted last in the period. */
function verhuurdernamen(rijen: readonly Telkenmerken[]): ReadonlyMap<string, string> {
  return new Map(rijen.map(({ verhuurder, verhuurdernaam }) => [verhuurder, verhuurdernaam]));
}

function viewDeel(
  { totaal, klassen }: Verslagdeel,
  namen: ReadonlyMap<string, string>,
): Cijferdeel {
  return {
    totaal,
    klassen: klassen.map(({ klasse, cel, verdelingen }) => ({
      code: klasse,
      naam: klasse === '' ? '' : afloopNaam(klasse as Ontruimingsafloop),
      cel,
      verdelingen: verdelingen.map((verdeling) => viewVerdeling(verdeling, namen)),
    })),
  };
}

function viewVerdeling(
  { code, regels, groepen, kolommen, kolomtotalen }: Verslagverdeling,
  namen: ReadonlyMap<string, string>,
): Cijferverdeling {
  const naam = (sleutel: string) => keyNaam(code, sleutel, namen);
  return {
    code,
    regels: inOrder(code, regels, naam).map(({ sleutel, groep, cel, cellen }) => ({
      ...{ code: sleutel, naam: naam(sleutel), groep, cel },
      cellen: [...cellen],
    })),
    groepen: [...groepen]
      .sort((a, b) => groepRang(a.sleutel) - groepRang(b.sleutel))
      .map(({ sleutel, cel }) => ({ code: sleutel, naam: groepNaam(code, sleutel), cel })),
    kolommen: kolommen.map((kolom) => ({ code: kolom, naam: maandLabel(kolom) })),
    kolomtotalen: [...kolomtotalen],
  };
}

const LAATST: ReadonlySet<string> = new Set([BUITEN, 'onbekend', 'geen']);

/** By name where one looks for a name, what is not known last; what has an order of its own keeps it. */
function inOrder<R extends { readonly sleutel: string }>(
  code: Uitsplitsing,
  regels: readonly R[],
  naam: (sleutel: string) => string,
): readonly R[] {
  if (code === 'kinderen' || code === 'prioriteit' || code === 'recidive') return regels;
  return [...regels].sort(
    (a, b) =>
      +LAATST.has(a.sleutel) - +LAATST.has(b.sleutel) ||
      naam(a.sleutel).localeCompare(naam(b.sleutel), 'nl'),
  );
}

function groepRang(sleutel: string): number {
  const regio = REGIOS.indexOf(sleutel as Regio);
  return regio >= 0 ? regio : PROCESSTAPPEN.indexOf(sleutel as Processtap);
}

function groepNaam(code: Uitsplitsing, sleutel: string): string {
  return code === 'gemeente' ? regioNaam(sleutel as Regio) : processtapNaam(sleutel as Processtap);
}

const KINDEREN: Readonly<Record<string, string>> = {
  ja: 'Gezin met kinderen',
  nee: 'Geen kinderen',
  onbekend: 'Kinderen niet bekend',
};

function keyNaam(code: Uitsplitsing, sleutel: string, namen: ReadonlyMap<string, string>): string {
  switch (code) {
    case 'gemeente':
      return gemeenteCijfernaam(sleutel);
    case 'corporatie':
      return namen.get(sleutel) || 'Verhuurder niet bekend';
    case 'aanleiding':
      return aanleidingNaam(sleutel);
    case 'kinderen':
      return KINDEREN[sleutel] ?? sleutel;
    case 'prioriteit': {
      const groep = PRIORITEITSGROEPEN.find((one) => one === sleutel);
      return groep === undefined ? 'Geen van beide' : prioriteitsgroepNaam(groep);
    }
    case 'recidive':
      return sleutel === 'ja' ? 'Recidive' : 'Geen recidive gemeld';
    case 'afsluitreden':
      return isAfsluitreden(sleutel)
        ? afsluitredenNaam(sleutel satisfies Afsluitreden)
        : 'Niet bekend';
    case 'grond':
      return telgrondNaam(sleutel);
    default:
      return sleutel;
  }
}
