import {
  formatLeeftijden,
  leeftijdenFoutZin,
  parseLeeftijden,
  ZORGEN,
  type Zorg,
  type Zorgwaarde,
} from '#areas/dossiers/rules-huishouden.ts';
import { OUDSTE_KIND } from '#areas/meldingen/fields.ts';
import type { JaNeeOnbekend } from '#domain/keuzes.ts';
import type { Screening } from '../contract.ts';
import type { Meldcodestap, Prioriteitsgroep } from '../rules/formulier.ts';
import {
  NADEELCATEGORIEEN,
  type Nadeelcategorie,
  type Nadeelwaarde,
  type VoorWie,
  ZORGHISTORIE,
  type ZorghistorieItem,
} from '../rules/formulier.ts';
import type { UitkomstCode } from '../rules/regels.ts';
import { screeningTekst } from './tekst-screening.ts';

export type Antwoorden = Screening['antwoorden'];
export type JaNee = 'ja' | 'nee';
/** How one kind of nadeel stands in the form; '' is not answered. */
export type NadeelWaarde = { waarde: Nadeelwaarde | ''; voorWie: VoorWie[] };

/**
 * What the screening form holds. Every question has a place, also when it is not answered, so that
 * a draft is put back whole; in a list 'geen' says that none of them holds.
 */
export type ScreeningWaarden = {
  nadeel: Record<Nadeelcategorie, NadeelWaarde>;
  zorghistorie: Record<ZorghistorieItem, JaNeeOnbekend | ''>;
  zorgaanbieders: string;
  zorgen: Record<Zorg, Zorgwaarde | ''>;
  aanwezig: JaNeeOnbekend | '';
  leeftijden: string;
  ondersteuningsvraag: JaNeeOnbekend | '';
  kindcheck: JaNee | '';
  meldcode: (Meldcodestap | 'geen')[];
  jeugdprofessional: JaNee | '';
  prioriteit: (Prioriteitsgroep | 'geen')[];
  twijfel: JaNee | '';
  /** What the person chose; null follows the proposal. */
  uitkomsten: UitkomstCode[] | null;
  motivering: string;
};

/** Changes a part of the form. */
export type Zet = (deel: Partial<ScreeningWaarden>) => void;

const record = <Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
const jaNee = (value: boolean | undefined): JaNee | '' =>
  value === undefined ? '' : value ? 'ja' : 'nee';
const metGeen = <Code extends string>(list: readonly Code[] | undefined): (Code | 'geen')[] =>
  list === undefined ? [] : list.length === 0 ? ['geen'] : [...list];

/** Answers that were given before, as the form shows them. */
export function screeningWaarden(antwoorden: Antwoorden): ScreeningWaarden {
  const { kinderen } = antwoorden;
  return {
    nadeel: record(NADEELCATEGORIEEN, (code) => ({
      waarde: antwoorden.nadeel?.[code]?.waarde ?? '',
      voorWie: [...(antwoorden.nadeel?.[code]?.voorWie ?? [])],
    })),
    zorghistorie: record(ZORGHISTORIE, (item) => antwoorden.zorghistorie?.[item] ?? ''),
    zorgaanbieders: antwoorden.zorgaanbieders ?? '',
    zorgen: record(ZORGEN, (zorg) => antwoorden.zorgen?.[zorg] ?? ''),
    aanwezig: kinderen?.aanwezig ?? '',
    leeftijden: formatLeeftijden(kinderen?.leeftijden ?? []),
    ondersteuningsvraag: kinderen?.ondersteuningsvraag ?? '',
    kindcheck: jaNee(kinderen?.kindcheckGedaan),
    meldcode: metGeen(kinderen?.meldcode),
    jeugdprofessional: jaNee(kinderen?.jeugdprofessionalGeinformeerd),
    prioriteit: metGeen(antwoorden.prioriteit),
    twijfel: jaNee(antwoorden.twijfel),
    uitkomsten: null,
    motivering: '',
  };
}

/** Whether the form asks whom this would hit: only for what may really happen. */
export function vraagtVoorWie({ waarde }: NadeelWaarde): boolean {
  return waarde === 'vermoeden' || waarde === 'aannemelijk';
}

/**
 * The answers as they are sent and as the rules read them: what was not answered is left out, and
 * so is what other answers made needless.
 */
export function antwoordenVan(waarden: ScreeningWaarden): Antwoorden {
  const { nadeel, zorghistorie, zorgaanbieders, zorgen, prioriteit, twijfel } = waarden;
  const filled = <Key extends string, Value extends string>(all: Record<Key, Value | ''>) =>
    Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')) as {
      [key in Key]?: Value;
    };
  const given = NADEELCATEGORIEEN.flatMap((code) => {
    const { waarde, voorWie } = nadeel[code];
    if (waarde === '') return [];
    return [[code, { waarde, ...(vraagtVoorWie(nadeel[code]) && { voorWie }) }] as const];
  });
  const aanbieders = zorgaanbieders.trim();
  const asksAanbieders = zorghistorie.zorgaanbieders_betrokken === 'ja' && aanbieders !== '';
  const groepen = zonderGeen(prioriteit);
  return {
    nadeel: Object.fromEntries(given),
    zorghistorie: filled(zorghistorie),
    ...(asksAanbieders && { zorgaanbieders: aanbieders }),
    zorgen: filled(zorgen),
    kinderen: kinderenVan(waarden),
    ...(groepen !== undefined && { prioriteit: groepen }),
    ...(twijfel !== '' && { twijfel: twijfel === 'ja' }),
  };
}

function kinderenVan(waarden: ScreeningWaarden): NonNullable<Antwoorden['kinderen']> {
  const { aanwezig, ondersteuningsvraag, kindcheck, jeugdprofessional } = waarden;
  if (aanwezig === '') return {};
  // Who says that there are no children takes the ages away with it.
  if (aanwezig === 'nee') return { aanwezig, leeftijden: [] };
  const check = kindcheck !== '' && { kindcheckGedaan: kindcheck === 'ja' };
  if (aanwezig === 'onbekend') return { aanwezig, ...check };
  const leeftijden = parseLeeftijden(waarden.leeftijden);
  const meldcode = zonderGeen(waarden.meldcode);
  return {
    aanwezig,
    ...(leeftijden.ok && { leeftijden: leeftijden.value }),
    ...(ondersteuningsvraag !== '' && { ondersteuningsvraag }),
    ...check,
    ...(meldcode !== undefined && { meldcode }),
    ...(jeugdprofessional !== '' && { jeugdprofessionalGeinformeerd: jeugdprofessional === 'ja' }),
  };
}

function zonderGeen<Code extends string>(list: readonly (Code | 'geen')[]): Code[] | undefined {
  if (list.includes('geen')) return [];
  return list.length === 0 ? undefined : (list as Code[]);
}

/** The sentence for ages that cannot be read; undefined when they can or are not asked. */
export function leeftijdenFout({ aanwezig, leeftijden }: ScreeningWaarden): string | undefined {
  if (aanwezig !== 'ja') return undefined;
  const read = parseLeeftijden(leeftijden);
  if (!read.ok) return leeftijdenFoutZin(read.error);
  return read.value.some((age) => age > OUDSTE_KIND)
    ? screeningTekst.leeftijdTeHoog(OUDSTE_KIND)
    : undefined;
}

/**
 * Ticks or unticks one of a list in which one code stands alone: choosing "geen" takes the others
 * away, and choosing another takes "geen" away.
 */
export function toggled<Code extends string>(
  list: readonly Code[],
  code: Code,
  alleen: Code,
): Code[] {
  if (list.includes(code)) return list.filter((one) => one !== code);
  return code === alleen ? [code] : [...list.filter((one) => one !== alleen), code];
}
