import type { PartnerSoort } from '#areas/partners/rules.ts';
import { type Toewijzing, toewijzingNaam } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { formatDatumLang, formatOmstreeks } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { type Afsluitreden, isHuisuitzetting } from './afsluiting.ts';

/** A gebeurtenis, as much of it as is told. */
export type TeVertellenGebeurtenis = {
  readonly soort: 'gebeurtenis';
  readonly gebeurtenis: Gebeurtenissoort;
  readonly op: IsoDate | null;
  readonly dag: IsoDate | null;
  readonly tijd: string;
  readonly ongeveer: boolean;
  readonly vernomenOp: IsoDate;
  /** How the judge decided, of a vonnis. */
  readonly toewijzing: Toewijzing | null;
  /** Whether it is only known from somebody who does not decide about it. */
  readonly horenZeggen: boolean;
  /** In whose procedure, where there is more than one; null: there is only one. */
  readonly verhuurder: string | null;
};

/** An ending, or that the party came back. */
export type TeVertellenBeeindiging = {
  readonly soort: 'beeindiging' | 'hervatting';
  readonly partner: { readonly naam: string; readonly soort: PartnerSoort };
  readonly op: IsoDate;
};

/** The closing of the traject. */
export type TeVertellenAfsluiting = {
  readonly soort: 'afsluiting';
  readonly per: IsoDate;
  readonly reden: Afsluitreden;
};

/** That something that was told before does not hold. */
export type TeVertellenHerstel = {
  readonly soort: 'herstel';
  /** What was told, as a sentence of its own. */
  readonly was: string;
  /** What stands now instead, in sentences; that nothing does is one too. */
  readonly nu: readonly string[];
  /** As what it is weighed whether the reader may know what stands now; null: it says no more than that it was wrong. */
  readonly nuVeld: Mededelingveld | null;
};

/** One thing that a partner is told of. */
export type TeVertellen =
  | TeVertellenGebeurtenis
  | TeVertellenBeeindiging
  | TeVertellenAfsluiting
  | TeVertellenHerstel;

/** What was left out of what is told, and why. */
export type Weggelaten = { readonly wat: string; readonly waarom: string };

/** What is told of one thing: sentences, and what was left out. */
export type Mededelingdeel = {
  readonly zinnen: readonly string[];
  readonly weggelaten: readonly Weggelaten[];
};

/** What in a mededeling is allowed or not for who reads it, as it is called in the rules of who may know what. */
export const MEDEDELINGVELDEN = [
  'datums',
  'beeindiging',
  'beeindiging_zorg',
  'afgesloten',
  'afsluitreden',
] as const;

/** One of those. */
export type Mededelingveld = (typeof MEDEDELINGVELDEN)[number];

/** Why a reader may not know something, in Dutch; null: it may. */
export type Waaromniet = (veld: Mededelingveld) => string | null;

const GEBEURD: Readonly<Partial<Record<Gebeurtenissoort, string>>> = {
  dagvaarding_aangezegd: 'Er is een dagvaarding aangezegd',
  dagvaarding_verzonden: 'De dagvaarding is verzonden',
  dagvaarding_betekend: 'De dagvaarding is betekend',
  dagvaarding_ingetrokken: 'De dagvaarding is ingetrokken',
  zitting_bepaald: 'Er is een dag voor de zitting bepaald',
  zitting_verplaatst: 'De zitting is verplaatst',
  vonnis: 'Er is een vonnis',
  schikking: 'Er is op de zitting een schikking getroffen',
  ontruiming_aangezegd: 'De ontruiming is aangezegd',
  ontruiming_uitgesteld: 'De ontruiming is uitgesteld',
  ontruiming_ingetrokken: 'De aanzegging van de ontruiming is ingetrokken',
  ontruiming_geschorst: 'De rechter heeft de ontruiming geschorst',
  ontruiming_afgelast: 'De ontruiming is ter plekke afgelast',
  ontruiming_uitgevoerd: 'De woning is ontruimd',
  achterstand_voldaan: 'De achterstand is voldaan',
  regeling_getroffen: 'Er is een betalingsregeling afgesproken',
  regeling_verbroken: 'De betalingsregeling is niet nagekomen',
  moratorium_verleend: 'De rechter heeft een moratorium verleend',
  moratorium_beeindigd: 'Het moratorium is eerder geëindigd',
};

const DAGNAMEN: Readonly<Partial<Record<Gebeurtenissoort, string>>> = {
  zitting_bepaald: 'De dag van de zitting is',
  zitting_verplaatst: 'De nieuwe dag van de zitting is',
  ontruiming_aangezegd: 'De dag van de ontruiming is',
  moratorium_verleend: 'Het loopt tot en met',
};

/**
 * What is told of one thing to one reader. Nobody is named and no kind of care: who reads it knows by
 * the kenmerk whom it is about. What a reader may not know is left out and not said to be nothing; what
 * nothing is left of is not told at all.
 *
 * Of a closing everybody hears the day; the reason only goes where it is allowed and a step of the
 * process. That a traject did not succeed goes to all: only so does the preventiecyclus end.
 *
 * Source: SA 6.2 and 6.3; PP st 7 to 9, PP 5.1; domein §3 (reason only where the role needs it).
 *
 * @example mededelingOver({ soort: 'afsluiting', per: toIsoDate('2026-11-05'), reden: 'geen_inzet' }, (veld) => (veld === 'afsluitreden' ? 'nee' : null)).zinnen
 *   // ['Dit traject is bij het Meldpunt afgesloten per donderdag 5 november 2026.']
 */
export function mededelingOver(wat: TeVertellen, waaromNiet: Waaromniet): Mededelingdeel {
  switch (wat.soort) {
    case 'gebeurtenis': {
      const waarom = waaromNiet('datums');
      if (waarom === null) return { zinnen: gebeurtenisZinnen(wat), weggelaten: [] };
      return { zinnen: [], weggelaten: [{ wat: gebeurtenisZin(wat), waarom }] };
    }
    case 'beeindiging':
    case 'hervatting':
      return overBeeindiging(wat, waaromNiet);
    case 'afsluiting':
      return overAfsluiting(wat, waaromNiet);
    case 'herstel':
      return overHerstel(wat, waaromNiet);
  }
}

/** What was told wrongly and what stands now: only that it was wrong leaves the reader with nothing (AVG 19). */
function overHerstel(
  { was, nu, nuVeld }: TeVertellenHerstel,
  waaromNiet: Waaromniet,
): Mededelingdeel {
  const waarom = nuVeld === null ? null : waaromNiet(nuVeld);
  const geldt = waarom === null ? nu : [NIET_ZONDER_BELLEN];
  return {
    zinnen: [
      `Eerder lieten wij u weten: ${was} Dat klopt niet.`,
      ...(waarom === null ? [`Wat nu geldt: ${geldt.join(' ')}`] : geldt),
      'Wilt u dit aanpassen?',
    ],
    weggelaten: waarom === null ? [] : [{ wat: 'wat nu geldt', waarom }],
  };
}

/** What is said instead of what a reader may not know (PP 9.3). */
const NIET_ZONDER_BELLEN = 'Neem contact op met het Meldpunt voor wat nu geldt.';

/** How a text says that something is only hearsay. */
export const ONBEVESTIGD_ZIN =
  'De verhuurder, de deurwaarder of de rechter heeft dit nog niet bevestigd.';

/** What happened as one sentence, as it is told and told not to hold. */
export function gebeurtenisZin(
  wat: Pick<TeVertellenGebeurtenis, 'gebeurtenis' | 'op' | 'verhuurder'>,
): string {
  const feit = GEBEURD[wat.gebeurtenis] ?? 'Er is een nieuwe ontwikkeling';
  const bij = wat.verhuurder === null ? '' : ` in de zaak van ${wat.verhuurder}`;
  return `${feit}${bij}${wat.op === null ? '' : ` op ${formatDatumLang(wat.op)}`}.`;
}

function gebeurtenisZinnen(wat: TeVertellenGebeurtenis): string[] {
  const { gebeurtenis, dag, tijd, ongeveer, vernomenOp, horenZeggen, toewijzing } = wat;
  const dagdeel = dag === null ? null : dagZin({ gebeurtenis, dag, tijd, ongeveer });
  return [
    gebeurtenisZin(wat),
    ...(dagdeel === null ? [] : [dagdeel]),
    ...(toewijzing === null ? [] : [`De beslissing: ${toewijzingNaam(toewijzing).toLowerCase()}.`]),
    `Wij hoorden dit op ${formatDatumLang(vernomenOp)}.`,
    ...(horenZeggen ? [ONBEVESTIGD_ZIN] : []),
  ];
}

/**
 * The day that a gebeurtenis names, as a sentence; null where such a kind names none.
 *
 * Source: st 6, 7 (day of the zitting and of the ontruiming).
 *
 * @example dagZin({ gebeurtenis: 'zitting_bepaald', dag: toIsoDate('2027-05-03'), tijd: '', ongeveer: false }) // 'De dag van de zitting is maandag 3 mei 2027.'
 */
export function dagZin({
  gebeurtenis,
  dag,
  tijd,
  ongeveer,
}: Pick<TeVertellenGebeurtenis, 'gebeurtenis' | 'tijd' | 'ongeveer'> & {
  readonly dag: IsoDate;
}): string | null {
  const dagnaam = DAGNAMEN[gebeurtenis];
  if (dagnaam === undefined) return null;
  return ongeveer
    ? `${dagnaam} omstreeks ${formatOmstreeks(dag)}.`
    : `${dagnaam} ${formatDatumLang(dag)}${tijd === '' ? '' : ` om ${tijd} uur`}.`;
}

// That such a party takes part tells what kind of care there is.
const ZORGSOORTEN: ReadonlySet<string> = new Set([
  ...['zorgpartij', 'veiligheid', 'jeugdteam', 'veilig_thuis', 'bemoeizorgteam'],
  ...['zorg_en_veiligheidshuis', 'spoeddienst'],
]);

/**
 * Whether naming such an organisation tells what kind of care there is.
 *
 * @example isZorgsoort('zorgpartij') // true
 */
export function isZorgsoort(soort: PartnerSoort): boolean {
  return ZORGSOORTEN.has(soort);
}

function overBeeindiging(
  { soort, partner, op }: TeVertellenBeeindiging,
  waaromNiet: Waaromniet,
): Mededelingdeel {
  const nietAlgemeen = waaromNiet('beeindiging');
  if (nietAlgemeen !== null)
    return { zinnen: [], weggelaten: [{ wat: 'dat een partij stopte', waarom: nietAlgemeen }] };
  const verborgen = isZorgsoort(partner.soort) ? waaromNiet('beeindiging_zorg') : null;
  const wie = verborgen === null ? partner.naam : 'Een van de betrokken partijen';
  const dag = formatDatumLang(op);
  return {
    zinnen:
      soort === 'beeindiging'
        ? [
            `${wie} is op ${dag} gestopt met de dienstverlening in dit dossier.`,
            'Het Meldpunt heeft dat geregistreerd. Het dossier is daarmee niet afgesloten.',
          ]
        : [`${wie} werkt sinds ${dag} weer mee in dit dossier.`],
    weggelaten: verborgen === null ? [] : [{ wat: 'welke partij het is', waarom: verborgen }],
  };
}

/** Reasons that are a step of the process; the others say something of the person. */
function redenZin(reden: Afsluitreden): string | undefined {
  // Which grond it was says too much: hennep is a criminal fact (AVG 10).
  if (isHuisuitzetting(reden)) return 'de woning is ontruimd';
  return PROCESREDENEN.get(reden);
}

const PROCESREDENEN: ReadonlyMap<Afsluitreden, string> = new Map([
  ['oplossing', 'er is een oplossing'],
  ['vertrokken', 'het huishouden is vóór de ontruiming vertrokken'],
  ['verhuisd', 'het huishouden is verhuisd'],
  ['overgedragen', 'het dossier is overgedragen'],
  ['geen_inzet', 'er is geen inzet van het Meldpunt nodig'],
]);

function overAfsluiting(
  { per, reden }: TeVertellenAfsluiting,
  waaromNiet: Waaromniet,
): Mededelingdeel {
  const nietAlgemeen = waaromNiet('afgesloten');
  if (nietAlgemeen !== null)
    return { zinnen: [], weggelaten: [{ wat: 'dat het is afgesloten', waarom: nietAlgemeen }] };
  const zin = `Dit traject is bij het Meldpunt afgesloten per ${formatDatumLang(per)}.`;
  if (reden === 'niet_geslaagd')
    return {
      zinnen: [
        zin,
        'Het traject is niet geslaagd. Dit is de melding daarvan aan de betrokken partijen (samenwerkingsafspraken artikel 6, lid 2).',
      ],
      weggelaten: [],
    };
  const waarom = redenZin(reden);
  const verborgen =
    waaromNiet('afsluitreden') ??
    (waarom === undefined ? 'Deze reden zegt iets over de persoon zelf.' : null);
  if (verborgen !== null || waarom === undefined)
    return {
      zinnen: [zin],
      weggelaten: [{ wat: 'de reden van afsluiting', waarom: verborgen ?? '' }],
    };
  return { zinnen: [zin, `De reden: ${waarom}.`], weggelaten: [] };
}

/** From whom, and by which kenmerken it is known what it is about. */
export type Mededelingkop = {
  /** Who reads it: the contactpersoon, or else the organisation. */
  readonly aan: string;
  readonly onsKenmerk: string;
  /** How they call it themselves; '': not known. */
  readonly uwKenmerk: string;
  readonly contactpersoon: string;
  readonly telefoon: string;
};

/** A text for secure mail. The program never mails it. */
export type Mededelingtekst = { readonly onderwerp: string; readonly tekst: string };

/**
 * The text for secure mail with which a partner is told, of one thing or of all that it does not know
 * yet. It names nobody and no address.
 */
export function stelMededelingOp(
  kop: Mededelingkop,
  delen: readonly Mededelingdeel[],
): Mededelingtekst {
  const { aan, onsKenmerk, uwKenmerk, contactpersoon, telefoon } = kop;
  const kenmerk =
    uwKenmerk === ''
      ? `ons kenmerk ${onsKenmerk}`
      : `uw kenmerk ${uwKenmerk}, ons kenmerk ${onsKenmerk}`;
  const bellen = telefoon === '' ? 'Neem dan contact op met' : `Bel ${telefoon} en vraag naar`;
  return {
    onderwerp: `Bericht van het Meldpunt, ${kenmerk}`,
    tekst: [
      `Beste ${aan},`,
      `Dit gaat over het dossier met ${kenmerk}.`,
      ...delen.map(({ zinnen }) => zinnen.join(' ')),
      `Hebt u vragen? ${bellen} ${contactpersoon}.`,
      `Met vriendelijke groet,\n${contactpersoon}\nMeldpunt Zorg en Overlast`,
    ].join('\n\n'),
  };
}
