import { useMemo, useState } from 'react';
import { leeftijdenFoutZin, parseLeeftijden } from '#areas/dossiers/rules-huishouden.ts';
import { checkPersoon } from '#areas/personen/rules/persoon-invoer.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import { checkVrijeTekst } from '#domain/vrije-tekst.ts';
import { type DatumWaarde, datumFout } from '#renderer/components/datum-toestand.ts';
import { DATUMSOORTEN, findAanleiding } from '../rules.ts';
import { openBevindingen } from './aanvaarding.ts';
import { bedragFoutZin, parseBedrag } from './bedrag.ts';
import { type Bevinding, fout, type Veldfout, type Veldwaarschuwing } from './bevinding.ts';
import { toPersoonInvoer } from './getypte-persoon.ts';
import { visibleDatums } from './melding-velden.ts';
import { meldingTekst } from './tekst-meldingen.ts';
import { type MeldingWaarden, type PersoonWaarden, persoonPad } from './waarden.ts';

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

/** How long each field may be by the contract; the house number comes apart first. */
const LENGTES: Partial<Record<Persoonveld, number>> = {
  voornaam: 100,
  voorletters: 30,
  achternaam: 150,
  geboortedatum: 30,
  straat: 100,
  plaats: 80,
};

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
  for (const [veld, most] of Object.entries(LENGTES) as [Persoonveld, number][]) {
    if ((invoer[veld] ?? '').length <= most || fouten.some((one) => one.veld === veld)) continue;
    const zin = `Gebruik hier hoogstens ${most} tekens.`;
    add(veld, fout(persoonPad(persoon.sleutel, veld), zin));
  }
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

const MEESTE_TEKENS = 4000;

/**
 * What is wrong or odd about free text: too long, or it seems to hold what belongs in a field of
 * its own or nowhere (B3). An accepted warning holds as long as the same things are found: typing
 * on does not bring it back, another number does.
 */
export function judgeTekst(pad: string, tekst: string): readonly Bevinding[] {
  const bySoort = Map.groupBy(checkVrijeTekst(tekst), ({ soort }) => soort);
  const gevonden = [...bySoort].map(([soort, vondsten]): Bevinding => {
    const waarde = vondsten.map((vondst) => vondst.gevonden).join(' | ');
    const zin = vondsten.map((vondst) => vondst.zin).at(-1) ?? '';
    return { soort: 'waarschuwing', pad, zin, sleutel: `${pad}:${soort}`, waarde };
  });
  if (tekst.trim().length <= MEESTE_TEKENS) return gevonden;
  const zin = `Hier passen ${MEESTE_TEKENS} tekens; dit zijn er ${tekst.trim().length}. Kort de tekst in.`;
  return [fout(pad, zin), ...gevonden];
}

const OUDSTE_KIND = 30;

/**
 * Everything that is wrong or odd about what is typed, in the order of the form. The engine judges
 * once more by the same rules; this is what a person sees while typing.
 */
export function findBevindingen(values: MeldingWaarden, today: IsoDate): readonly Bevinding[] {
  return [
    ...checkMelder(values),
    ...checkGenoemd(values, today),
    ...checkVraag(values),
    ...checkBinnenkomst(values, today),
    ...judgeTekst('toelichting', values.toelichting),
    ...values.personen.flatMap((persoon, index) => [
      ...(index > 0 ? checkMedehuurder(persoon) : []),
      ...checkPersoonWaarden(persoon, today),
    ]),
    ...checkHuishouden(values),
  ];
}

function checkMelder({ partnerId, aanleiding, achterstand }: MeldingWaarden): Bevinding[] {
  const found: Bevinding[] = [];
  if (partnerId === '') found.push(fout('partnerId', meldingTekst.kiesPartner));
  if (aanleiding === '') found.push(fout('aanleiding', meldingTekst.kiesAanleiding));
  const bedrag = parseBedrag(achterstand);
  if (!bedrag.ok) found.push(fout('achterstand', bedragFoutZin(bedrag.error)));
  const allowed = aanleiding !== '' && findAanleiding(aanleiding).achterstand;
  if (bedrag.ok && bedrag.value !== undefined && aanleiding !== '' && !allowed)
    found.push(fout('achterstand', meldingTekst.achterstandMagNiet));
  return found;
}

function checkGenoemd(values: MeldingWaarden, today: IsoDate): Bevinding[] {
  const visible = visibleDatums(values);
  const found = DATUMSOORTEN.filter((soort) => visible.includes(soort)).flatMap((soort) =>
    checkDatum(`datums.${soort}`, values.datums[soort], today, false),
  );
  if (values.huurderGeinformeerd !== 'ja') return found;
  const waarde = values.huurderGeinformeerdOp;
  found.push(...checkDatum('huurderGeinformeerdOp', waarde, today, false));
  if (waarde.datum !== null && waarde.datum > today)
    found.push(fout('huurderGeinformeerdOp', meldingTekst.datumInToekomst));
  return found;
}

function checkBinnenkomst(values: MeldingWaarden, today: IsoDate): Bevinding[] {
  const { ontvangenOp, verzondenOp } = values;
  const found = checkDatum('ontvangenOp', ontvangenOp, today, true);
  if (ontvangenOp.datum !== null && ontvangenOp.datum > today)
    found.push(fout('ontvangenOp', meldingTekst.ontvangenInToekomst));
  found.push(...checkDatum('verzondenOp', verzondenOp, today, false));
  if (verzondenOp.datum && ontvangenOp.datum && verzondenOp.datum > ontvangenOp.datum)
    found.push(fout('verzondenOp', meldingTekst.verzondenNaOntvangen));
  return found;
}

function checkDatum(
  pad: string,
  waarde: DatumWaarde,
  today: IsoDate,
  verplicht: boolean,
): Bevinding[] {
  const zin = datumFout(waarde, today, verplicht);
  return zin === undefined ? [] : [fout(pad, zin)];
}

function checkVraag({ vraag, vraagTekst }: MeldingWaarden): readonly Bevinding[] {
  if (vraag === 'geen') return [];
  if (vraagTekst.trim() === '') return [fout('vraagTekst', meldingTekst.vulVraagIn)];
  return judgeTekst('vraagTekst', vraagTekst);
}

// The address was filled in by itself: with nothing else it is nobody.
function checkMedehuurder(persoon: PersoonWaarden): Bevinding[] {
  const { achternaam, voornaam, voorletters, bsn, telefoon, email, geboortedatum } = persoon;
  const typed = [achternaam, voornaam, voorletters, bsn, telefoon, email, geboortedatum.tekst];
  if (typed.some((tekst) => tekst.trim() !== '')) return [];
  return [fout(`${persoon.sleutel}.achternaam`, meldingTekst.legeMedehuurder)];
}

function checkHuishouden({ huishouden }: MeldingWaarden): Bevinding[] {
  const found: Bevinding[] = [];
  const read = parseLeeftijden(huishouden.leeftijden);
  if (huishouden.kinderen === 'ja') {
    if (!read.ok) found.push(fout('huishouden.leeftijden', leeftijdenFoutZin(read.error)));
    else if (read.value.some((leeftijd) => leeftijd > OUDSTE_KIND))
      found.push(fout('huishouden.leeftijden', meldingTekst.geenKind(OUDSTE_KIND)));
  }
  for (const veld of ['ondersteuningsvraag', 'samenstelling'] as const)
    found.push(...judgeTekst(`huishouden.${veld}`, huishouden[veld]));
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
