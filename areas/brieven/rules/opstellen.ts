import type { Zittingsoort } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { formatLooptijd, type Looptijd } from '#areas/trajecten/rules/termijn.ts';
import { formatDatumLang } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { aanhefVan, adresregels, type Geadresseerde, ontbrekendAdres } from './adresblok.ts';
import type { Alinea, Deelregels } from './briefdelen.ts';
import {
  type AndereZaak,
  anderezinVan,
  betreftVan,
  crisiszinVan,
  type EerdereDag,
  eerderzinVan,
  type Genoemd,
  ontruimingsdagen,
  opsomming,
  reageerzinVan,
  type Titel,
  titelzinVan,
  type VanDeBaan,
  vanDeBaanZinVan,
  watWelZinVan,
  zittingszinVan,
} from './briefzinnen.ts';
import { vensterwoorden } from './leesbaar.ts';
import { type Briefsjabloon, type Briefsoort, sjabloonVan } from './sjablonen.ts';
import {
  type OntbrekendFout,
  type OntbrekendVeld,
  ontbrekendeWaarden,
  ontbrekendZin,
  type Sjabloonwaarden,
  vulSjabloon,
} from './sjabloon.ts';

/** A letter as it is printed: text only, in the order of the page. */
export type Brieftekst = {
  /** Who sends it, neutral: it can be seen on the envelope. */
  readonly afzender: { readonly regels: readonly string[] };
  /** Three to six lines. */
  readonly adres: readonly string[];
  /** In full: 'donderdag 5 november 2026'. */
  readonly datum: string;
  /** The dossiernummer and nothing else. */
  readonly onsKenmerk: string;
  readonly betreft: string;
  readonly aanhef: string;
  readonly alineas: readonly Alinea[];
  readonly slot: string;
  /** Lines divided by '\n'. */
  readonly ondertekening: string;
  readonly voettekst: string;
};

/**
 * The text that betrokkene reads, from aanhef to slot, a line for each heading, part and point:
 * for a preview without layout, and to judge how it reads.
 *
 * @example briefTekst({ aanhef: 'Geachte mevrouw Voorbeeld,', alineas: [], slot: 'Met vriendelijke groet,' }).split('\n')[0] // 'Geachte mevrouw Voorbeeld,'
 */
export function briefTekst({ aanhef, alineas, slot }: Brieftekst): string {
  const lines = alineas.flatMap(({ kop, tekst, punten = [] }) => [kop, tekst, ...punten]);
  return [aanhef, ...lines, slot].filter((line) => line !== undefined).join('\n');
}

/** What a letter is composed from. What is missing is named; nothing is made up. */
export type BriefGegevens = {
  readonly afzender: {
    /** The lines of the sender, without a word about what the letter is about. */
    readonly regels: readonly string[];
    /** Who answers for the data (AVG 4.7): the organisation that the desk belongs to. */
    readonly organisatie?: string | null | undefined;
    /** Who writes, as it follows "Wij zijn het". */
    readonly meldpunt?: string | null | undefined;
    readonly telefoon?: string | null | undefined;
    /** As it follows "Wij zijn bereikbaar": 'op werkdagen van 9 tot 17 uur'. */
    readonly bereikbaar?: string | null | undefined;
    /** How the functionaris gegevensbescherming can be reached. */
    readonly fg?: string | null | undefined;
    /** Who data are shared with, as they are named to betrokkene: 'het Sociaal Team'. */
    readonly delenMet: readonly string[];
    /** How long data are kept after closing: a setting (PP 7.2). */
    readonly bewaartermijn: Looptijd;
    /** The law on which the desk rests, as it follows "Die taak staat in": a setting. */
    readonly grondslag?: string | null | undefined;
  };
  readonly geadresseerde: Geadresseerde;
  readonly datum: IsoDate;
  readonly dossiernummer?: string | null | undefined;
  readonly contactpersoon?: string | null | undefined;
  /** Who signs; left out: the contactpersoon. */
  readonly ondertekenaar?: string | undefined;
  /** Whether who summons or evicts holds the mortgage of an owner; left out: it lets the home. */
  readonly isHypotheek?: boolean | undefined;
  /** Who summons or evicts. */
  readonly verhuurder?: string | null | undefined;
  /** Who reported, and so supplied the name and the address: as read aloud. */
  readonly melder?: string | null | undefined;
  /** Who told of the case besides, and supplied nothing of the person; left out: nobody. */
  readonly ookBron?: string | undefined;
  /** From whom it heard what this letter tells; left out: from the same. */
  readonly bron?: string | undefined;
  /** How far the dagvaarding is: only of one that was brought the letter says that there is one. */
  readonly dagvaarding?: 'aangezegd' | 'verzonden' | 'betekend' | undefined;
  /** 'onbekend' when the dagvaarding did not come in yet: the letter then says so. */
  readonly zitting?: IsoDate | 'onbekend' | 'verplaatst' | null | undefined;
  /** At what time, '' when that is not known. */
  readonly zittingTijd?: string | undefined;
  /** Whether that day is known only about: then it is never printed as certain. */
  readonly isZittingOngeveer?: boolean | undefined;
  readonly zittingsoort?: Zittingsoort | undefined;
  /** Whether another day was named before: the dagvaarding then names that one. */
  readonly isVerplaatst?: boolean | undefined;
  /** The zittingen that were named besides, later. */
  readonly zittingenErna?: readonly Genoemd[] | undefined;
  readonly ontruiming?: IsoDate | null | undefined;
  readonly ontruimingTijd?: string | undefined;
  readonly isOntruimingOngeveer?: boolean | undefined;
  /** The days of an ontruiming that were named besides, later, and were not taken back. */
  readonly ontruimingenErna?: readonly Genoemd[] | undefined;
  /** The days of the ontruiming that is off, and from whom the desk heard so, when. */
  readonly vanDeBaan?: VanDeBaan | null | undefined;
  /** What lies ahead in other cases in which this person is summoned too. */
  readonly andereZaken?: readonly AndereZaak[] | undefined;
  /** By which agreements data are shared; left out: those of the region, also with the verhuurder. */
  readonly delen?: Deelregels | undefined;
  /** What the judge decided, or what was agreed before the judge, as far as it is known. */
  readonly titel?: Titel | null | undefined;
  /** The last day of the ontruiming that is off, when another was announced. */
  readonly eerdereOntruiming?: EerdereDag | null | undefined;
  /** What an earlier letter said and is not so, in whole sentences; '' or left out: nothing. */
  readonly rechtzetting?: string | undefined;
  /** Whether no earlier letter told this person what the desk holds; left out: none did. */
  readonly isEerste?: boolean | undefined;
  /** Whom to call in a crisis; left out: the desk itself. */
  readonly crisislijn?: { readonly naam: string; readonly telefoon: string } | null | undefined;
  /** Where betrokkene can ask for a place to stay (SA Bijlage 4). */
  readonly opvang?: string | null | undefined;
  /** Whether they live elsewhere than in the woning that the letter is about. */
  readonly isElders?: boolean | undefined;
  readonly bezoek?: { readonly datum: IsoDate; readonly tijd: string } | null | undefined;
  readonly afgeslotenOp?: IsoDate | null | undefined;
};

export type BriefFout =
  | OntbrekendFout
  | { readonly kind: 'zichtbaar_in_venster'; readonly woorden: readonly string[] };

/**
 * Composes a letter to betrokkene from its template. Refuses with the name of everything that is
 * missing, and when the lines of the sender would show on the envelope what the letter is about.
 *
 * Source: PP st 6 (the Meldpunt writes betrokkene after a dagvaarding), domein §7.
 *
 * @example
 * stelBriefOp('dagvaarding', {
 *   afzender: { regels: [], delenMet: [], bewaartermijn: { eenheid: 'jaren', aantal: 5 } },
 *   geadresseerde: {}, datum: today,
 * }) // { ok: false, error: { kind: 'ontbrekend', … } }
 */
export function stelBriefOp(
  soort: Briefsoort,
  gegevens: BriefGegevens,
): Result<Brieftekst, BriefFout> {
  const sjabloon = sjabloonVan(soort, {
    dagvaarding: gegevens.dagvaarding ?? 'betekend',
    isEerste: gegevens.isEerste ?? true,
    metRechtzetting: (gegevens.rechtzetting ?? '') !== '',
    metTitel: gegevens.titel != null,
    metEerdereDag: gegevens.eerdereOntruiming != null,
    metAndereBron: (gegevens.ookBron ?? '') !== '',
    isDoorRechter: gegevens.vanDeBaan?.isRechter ?? false,
    metAndereZaak: (gegevens.andereZaken ?? []).length > 0,
    isElders: gegevens.isElders ?? false,
    delen: gegevens.delen ?? { isConvenant: false, isVerhuurderBuiten: false },
  });
  const waarden = waardenVan(gegevens);
  // Who told of it is among the melders: it is missing only when they are.
  const velden = [
    ...ontbrekendeAfzender(gegevens),
    ...ontbrekendAdres(gegevens.geadresseerde),
    ...ontbrekendeWaarden(
      ['{{onsKenmerk}}{{contactpersoon}}{{meldpunt}}', ...textsOf(sjabloon)].join('\n'),
      waarden,
    ).filter(({ veld }) => veld !== 'bron'),
  ];
  if (velden.length > 0) return err({ kind: 'ontbrekend', velden });
  const regels = linesOf(gegevens.afzender.regels);
  const woorden = vensterwoorden(regels.join('\n'));
  if (woorden.length > 0) return err({ kind: 'zichtbaar_in_venster', woorden });
  const fill = (text: string) => {
    const filled = vulSjabloon(text, waarden);
    if (!filled.ok) throw new Error('A letter was filled in before it was checked');
    return gegevens.isHypotheek === true ? voorEigenaar(filled.value) : filled.value;
  };
  return ok({
    afzender: { regels },
    adres: adresregels(gegevens.geadresseerde),
    datum: formatDatumLang(gegevens.datum),
    onsKenmerk: fill('{{onsKenmerk}}'),
    betreft: betreftVan(soort, gegevens) ?? fill(sjabloon.betreft),
    aanhef: aanhefVan(gegevens.geadresseerde),
    alineas: sjabloon.alineas.map((alinea) => fillAlinea(alinea, fill)),
    slot: fill(sjabloon.slot),
    ondertekening: [
      'Met vriendelijke groet,',
      gegevens.ondertekenaar ?? fill('{{contactpersoon}}'),
      fill('{{meldpunt}}'),
    ].join('\n'),
    voettekst: fill('Telefoon {{telefoon}}, bereikbaar {{bereikbaar}}'),
  });
}

/**
 * The words of a letter to somebody who owns the home: opposite them stands who holds the mortgage.
 *
 * @example voorEigenaar('Praat met uw verhuurder.') // 'Praat met uw hypotheekverstrekker.'
 */
export function voorEigenaar(tekst: string): string {
  return tekst
    .replaceAll('uw verhuurder', 'uw hypotheekverstrekker')
    .replaceAll('Uw verhuurder', 'Uw hypotheekverstrekker')
    .replaceAll('uw woning en de huur.', 'uw woning en de hypotheek.');
}

/** A Dutch sentence that says why there is no letter and what to do. */
export function briefFoutZin(fout: BriefFout): string {
  if (fout.kind === 'ontbrekend') return ontbrekendZin(fout);
  const woorden = fout.woorden.map((woord) => `"${woord}"`).join(', ');
  return `De afzender is op de envelop te lezen en noemt ${woorden}. Kies een neutrale afzender bij de instellingen.`;
}

function linesOf(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function ontbrekendeAfzender({ afzender }: BriefGegevens): readonly OntbrekendVeld[] {
  if (linesOf(afzender.regels).length > 0) return [];
  return [{ veld: 'afzender', naam: 'de afzender' }];
}

function textsOf({ betreft, alineas, slot }: Briefsjabloon): readonly string[] {
  const texts = alineas.flatMap(({ kop, tekst, punten = [] }) => [kop, tekst, ...punten]);
  return [betreft, ...texts.filter((text) => text !== undefined), slot];
}

function fillAlinea({ kop, tekst, punten, taal }: Alinea, fill: (text: string) => string): Alinea {
  return {
    ...(taal !== undefined && { taal }),
    ...(kop !== undefined && { kop: fill(kop) }),
    ...(tekst !== undefined && { tekst: fill(tekst) }),
    ...(punten !== undefined && { punten: punten.map(fill) }),
  };
}

function waardenVan(gegevens: BriefGegevens): Sjabloonwaarden {
  const { afzender, bezoek, vanDeBaan, titel, eerdereOntruiming, afgeslotenOp } = gegevens;
  const lang = (datum: IsoDate | null | undefined) => datum && formatDatumLang(datum);
  return {
    onsKenmerk: gegevens.dossiernummer,
    organisatie: afzender.organisatie,
    meldpunt: afzender.meldpunt,
    telefoon: afzender.telefoon,
    bereikbaar: afzender.bereikbaar,
    fg: afzender.fg,
    grondslag: afzender.grondslag,
    delenMet: opsomming(linesOf(afzender.delenMet)),
    bewaartermijn: formatLooptijd(afzender.bewaartermijn),
    contactpersoon: gegevens.contactpersoon,
    verhuurder: gegevens.verhuurder,
    melder: gegevens.melder,
    ookBron: gegevens.ookBron,
    bron: gegevens.bron ?? gegevens.melder,
    zittingszin: zittingszinVan(gegevens),
    reageerzin: reageerzinVan(gegevens),
    vanDeBaanZin: vanDeBaan && vanDeBaanZinVan(vanDeBaan, gegevens.datum),
    anderezin: anderezinVan(gegevens.andereZaken ?? []),
    titelzin: titel && titelzinVan(titel),
    eerderzin: eerdereOntruiming && eerderzinVan(eerdereOntruiming, gegevens.datum),
    rechtzetting: gegevens.rechtzetting,
    watWelZin: watWelZinVan(gegevens),
    crisiszin: crisiszinVan(gegevens.crisislijn, afzender.telefoon),
    ontruimingsdatum: ontruimingsdagen(gegevens),
    opvang: gegevens.opvang,
    // What has been on the day of the letter is not announced, nor told before it was.
    bezoekdatum: bezoek && bezoek.datum >= gegevens.datum ? lang(bezoek.datum) : null,
    bezoektijd: bezoek?.tijd,
    afgeslotenOp: afgeslotenOp && afgeslotenOp <= gegevens.datum ? lang(afgeslotenOp) : null,
  };
}
