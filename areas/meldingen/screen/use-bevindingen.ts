import { useMemo, useState } from 'react';
import { huishoudenVelden } from '#areas/dossiers/fields.ts';
import { leeftijdenFoutZin, parseLeeftijden } from '#areas/dossiers/rules-huishouden.ts';
import { toPersoonInvoer, veldOpFormulier } from '#areas/personen/rules/getypte-persoon.ts';
import { checkPersoon } from '#areas/personen/rules/persoon-invoer.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import { findLeesfouten, readGetypt } from '#domain/velden/formulier.ts';
import { namenVan } from '#domain/velden/veld.ts';
import { datumVelden, meldingVelden, OUDSTE_KIND, partijVelden } from '../fields.ts';
import { checkMelding, type Meldingbezwaar } from '../rules-invoer.ts';
import { openBevindingen } from './aanvaarding.ts';
import { type Bevinding, fout, type Veldfout, type Veldwaarschuwing } from './bevinding.ts';
import { woningInvoer } from './melding-invoer.ts';
import { gekozenAanleidingen, isAchterstandBekend } from './melding-velden.ts';
import { persoonPad } from './paden.ts';
import { meldingTekst } from './tekst-meldingen.ts';
import type { MeldingWaarden, PersoonWaarden } from './waarden.ts';

// The order of the form, so that the first thing that is wrong is the topmost.
const VOLGORDE: readonly Persoonveld[] = [
  'achternaam',
  'tussenvoegsel',
  'voornaam',
  'voorletters',
  'geboortedatum',
  'geslacht',
  'bsn',
  'postcode',
  'huisnummer',
  'huisletter',
  'toevoeging',
  'straat',
  'plaats',
  'telefoon',
  'email',
];

/**
 * What is wrong or odd about one typed person, in the order of the form. A warning is about the
 * value it was given for: another value is another warning.
 */
export function checkPersoonWaarden(persoon: PersoonWaarden, today: IsoDate): readonly Bevinding[] {
  const invoer = toPersoonInvoer(persoon);
  const { fouten, waarschuwingen } = checkPersoon(invoer, today);
  const found: { readonly veld: Persoonveld; readonly bevinding: Bevinding }[] = [];
  const add = (veld: Persoonveld, bevinding: Bevinding) => found.push({ veld, bevinding });
  for (const { veld, zin } of fouten) add(veld, fout(persoonPad(persoon.sleutel, veld), zin));
  for (const { veld, zin, code } of waarschuwingen) {
    const pad = persoonPad(persoon.sleutel, veld);
    const sleutel = `${persoon.sleutel}.${veld}:${code}`;
    const waarde = `${invoer[veld] ?? ''} ${zin}`;
    add(veld, { soort: 'waarschuwing', pad, zin, sleutel, waarde });
  }
  return found
    .sort((a, b) => VOLGORDE.indexOf(a.veld) - VOLGORDE.indexOf(b.veld))
    .map(({ bevinding }) => bevinding);
}

// The order of the form, as far as the people.
const VELDVOLGORDE: readonly string[] = [
  'partnerId',
  'melderNaam',
  'melderTelefoon',
  'aanleiding',
  'aanmaningOp',
  ...namenVan(datumVelden).map((soort) => `datums.${soort}`),
  'betekendOp',
  'zittingTijd',
  'ontruimingTijd',
  'achterstandCent',
  'kenmerk',
  'huurderGeinformeerdOp',
  'vraagTekst',
  'ontvangenOp',
  'verzondenOp',
  'toelichting',
  'vroegsignaleringOp',
];

/**
 * Everything that is wrong or odd about what is typed, in the order of the form: what the
 * definitions of the fields say, and the very rules that the engine judges by.
 */
export function findBevindingen(values: MeldingWaarden, today: IsoDate): readonly Bevinding[] {
  const { meldersoort, partnerId } = readGetypt(partijVelden, values);
  const getypt = {
    ...{ ...readGetypt(meldingVelden, values), meldersoort, partnerId },
    andereAanleidingen: gekozenAanleidingen(values),
    datums: readGetypt(datumVelden, values.datums),
    huishouden: values.huishouden,
  };
  const bezwaren = checkMelding(getypt, today, isAchterstandBekend(values)).map(toBevinding);
  const isHuishouden = ({ pad }: Bevinding) => pad.startsWith('huishouden.');
  const velden = [
    ...findLeesfouten(partijVelden, values, today),
    ...findLeesfouten(meldingVelden, values, today),
    ...findLeesfouten(datumVelden, values.datums, today).map(({ veld, zin }) => ({
      ...{ veld: `datums.${veld}`, zin },
    })),
  ].map(({ veld, zin }): Bevinding => fout(veld, zin));
  const rank = ({ pad }: Bevinding) => VELDVOLGORDE.indexOf(pad);
  return [
    ...[...velden, ...bezwaren.filter((one) => !isHuishouden(one))].sort(
      (a, b) => rank(a) - rank(b),
    ),
    ...values.personen.flatMap((persoon, index) => [
      ...(index > 0 ? checkMedehuurder(persoon) : []),
      ...checkPersoonWaarden(persoon, today),
    ]),
    ...checkWoning(values, today),
    ...checkHuishouden(values, today),
    ...bezwaren.filter(isHuishouden),
  ];
}

// A warning holds as long as the same things are found: typing on does not bring it back, another
// number does.
function toBevinding(bezwaar: Meldingbezwaar): Bevinding {
  const { veld, zin } = bezwaar;
  if (bezwaar.soort === 'fout') return fout(veld, zin);
  const { code, gevonden } = bezwaar;
  return { soort: 'waarschuwing', pad: veld, zin, sleutel: `${veld}:${code}`, waarde: gevonden };
}

// The address was filled in by itself: with nothing else it is nobody.
function checkMedehuurder(persoon: PersoonWaarden): Bevinding[] {
  const { achternaam, voornaam, voorletters, bsn, telefoon, email, geboortedatum } = persoon;
  const typed = [achternaam, voornaam, voorletters, bsn, telefoon, email, geboortedatum.tekst];
  if (typed.some((tekst) => tekst.trim() !== '')) return [];
  return [fout(`${persoon.sleutel}.achternaam`, meldingTekst.legeMedehuurder)];
}

function checkWoning(values: MeldingWaarden, today: IsoDate): Bevinding[] {
  const woning = woningInvoer(values);
  if (woning === null) return [];
  const { fouten, waarschuwingen } = checkPersoon(woning, today);
  const pad = (veld: Persoonveld) => `woning.${veldOpFormulier(veld)}`;
  return [
    ...fouten.filter(({ veld }) => veld in woning).map(({ veld, zin }) => fout(pad(veld), zin)),
    ...waarschuwingen.map(({ veld, zin, code }): Bevinding => {
      const waarde = `${woning[veld as keyof typeof woning] ?? ''} ${zin}`;
      const sleutel = `woning.${veld}:${code}`;
      return { soort: 'waarschuwing', pad: pad(veld), zin, sleutel, waarde };
    }),
  ];
}

function checkHuishouden({ huishouden }: MeldingWaarden, today: IsoDate): Bevinding[] {
  const found: Bevinding[] = [];
  const read = parseLeeftijden(huishouden.leeftijden);
  if (huishouden.kinderen === 'ja') {
    if (!read.ok) found.push(fout('huishouden.leeftijden', leeftijdenFoutZin(read.error)));
    else if (read.value.some((leeftijd) => leeftijd > OUDSTE_KIND))
      found.push(fout('huishouden.leeftijden', meldingTekst.geenKind(OUDSTE_KIND)));
  }
  for (const { veld, zin } of findLeesfouten(huishoudenVelden, huishouden, today))
    found.push(fout(`huishouden.${veld}`, zin));
  return found;
}

/**
 * What stands in one field of the form, as text to compare; '' for an empty one.
 */
export function waardeOpPad(values: MeldingWaarden, pad: string): string {
  const [first = '', second] = pad.split('.');
  const persoon = values.personen.find(({ sleutel }) => sleutel === first);
  const holder: unknown = persoon ?? (second === undefined ? values : Reflect.get(values, first));
  const found = at(holder, persoon === undefined ? (second ?? first) : (second ?? ''));
  if (typeof found === 'string') return found;
  const tekst = at(found, 'tekst');
  return typeof tekst === 'string' ? tekst : JSON.stringify(found ?? '');
}

function at(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined;
}

/** What is shown about one field. */
export type Getoond = {
  readonly fout: string | undefined;
  readonly waarschuwingen: readonly Veldwaarschuwing[];
};

type Geweigerd = { readonly veldfout: Veldfout; readonly waarde: string };

/** All findings about the form, and which of them are shown: after a field was left, or all. */
export type Bevindingen = {
  /** Also the accepted ones; what is sent along is made from these. */
  readonly alle: readonly Bevinding[];
  /** What stands in the way of saving. */
  readonly open: readonly Bevinding[];
  /** The part of it that is shown now, in the order of the form. */
  readonly zichtbaar: readonly Bevinding[];
  readonly getoond: (pad: string) => Getoond;
  /** Somebody left this field, so what is wrong with it may be said. */
  readonly verlaten: (pad: string) => void;
  /** Whether everything is shown, because somebody tried to save. */
  readonly alles: boolean;
  readonly toonAlles: () => void;
  /** What the engine refused; shown until the field changes. */
  readonly weiger: (fouten: readonly Veldfout[]) => void;
  readonly opnieuw: () => void;
};

/** Judges the form at every change, and remembers which fields somebody has left. */
export function useBevindingen(
  values: MeldingWaarden,
  today: IsoDate,
  hersteld: boolean,
): Bevindingen {
  const alle = useMemo(() => findBevindingen(values, today), [values, today]);
  const [verlaten, setVerlaten] = useState<ReadonlySet<string>>(() =>
    hersteld ? filledPaden(alle, values) : new Set<string>(),
  );
  const [alles, setAlles] = useState(false);
  const [geweigerd, setGeweigerd] = useState<readonly Geweigerd[]>([]);
  const refused = geweigerd
    .filter(({ veldfout, waarde }) => waardeOpPad(values, veldfout.pad) === waarde)
    .map(({ veldfout }) => veldfout);
  const open = [...openBevindingen(alle, values.aanvaard), ...refused];
  const zichtbaar = open.filter(
    (bevinding) => alles || verlaten.has(bevinding.pad) || refused.includes(bevinding as Veldfout),
  );
  return {
    alle,
    open: openBevindingen(alle, values.aanvaard),
    zichtbaar,
    getoond: (pad) => ({
      fout: zichtbaar.find((one) => one.pad === pad && one.soort === 'fout')?.zin,
      waarschuwingen: zichtbaar.filter(
        (one): one is Veldwaarschuwing => one.pad === pad && one.soort === 'waarschuwing',
      ),
    }),
    verlaten: (pad) => setVerlaten((before) => (before.has(pad) ? before : add(before, pad))),
    alles,
    toonAlles: () => setAlles(true),
    weiger: (fouten) =>
      setGeweigerd(
        fouten.map((veldfout) => ({ veldfout, waarde: waardeOpPad(values, veldfout.pad) })),
      ),
    opnieuw: () => {
      setAlles(false);
      setVerlaten(new Set());
      setGeweigerd([]);
    },
  };
}

function add(before: ReadonlySet<string>, pad: string): ReadonlySet<string> {
  return new Set([...before, pad]);
}

// A draft that was put back shows again what was wrong with it, but not what was never filled in.
function filledPaden(alle: readonly Bevinding[], values: MeldingWaarden): ReadonlySet<string> {
  return new Set(alle.map(({ pad }) => pad).filter((pad) => waardeOpPad(values, pad) !== ''));
}
