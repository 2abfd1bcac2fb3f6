import {
  type Checkantwoord,
  checksjablonen,
  isCheckantwoord,
} from '#domain/antwoorden/check-sjablonen.ts';
import { type Antwoordsoort, antwoordsjablonen } from '#domain/antwoorden/sjablonen.ts';
import {
  type OntbrekendFout,
  ontbrekendeWaarden,
  ontbrekendZin,
  type Sjabloonwaarden,
  vulSjabloon,
} from '#domain/brieven/sjabloon.ts';
import { formatDatumLang } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { checkVrijeTekst } from '#domain/gegevens/vrije-tekst.ts';
import { err, ok, type Result } from '#domain/result.ts';

/** What an answer is composed from; each kind uses its own part, and names what is missing. */
export type AntwoordGegevens = {
  /** Who receives it, as addressed: 'mevrouw Voorbeeld' or 'Trivire'. */
  readonly ontvanger?: string | null | undefined;
  /** Only the dossiernummer is named: no name, no BSN. */
  readonly dossiernummer?: string | null | undefined;
  readonly contactpersoon?: string | null | undefined;
  readonly telefoon?: string | null | undefined;
  readonly vraagOp?: IsoDate | null | undefined;
  readonly advies?: string | null | undefined;
  readonly ondersteuning?: string | null | undefined;
  readonly bekend?: boolean | null | undefined;
  /** The name of the term that was missed, and when it ended. */
  readonly termijn?: string | null | undefined;
  readonly verviel?: IsoDate | null | undefined;
  /** When the answer will be there. */
  readonly nieuweDatum?: IsoDate | null | undefined;
  readonly afgeslotenOp?: IsoDate | null | undefined;
  /** Who stopped, and when. */
  readonly partner?: string | null | undefined;
  readonly gestoptOp?: IsoDate | null | undefined;
  /** In a bekendheidscheck: which case the asker means, as "uw kenmerk HZ-12". */
  readonly zaak?: string | null | undefined;
  /** In a bekendheidscheck: what is told besides, each a sentence. */
  readonly aanvulling?: readonly string[] | undefined;
};

export type AntwoordVraag = {
  readonly soort: Antwoordsoort | Checkantwoord;
  readonly gegevens: AntwoordGegevens;
};

/** Text for secure mail. The program never mails it. */
export type Antwoord = { readonly onderwerp: string; readonly tekst: string };

export type AntwoordFout =
  | OntbrekendFout
  | { readonly kind: 'mag_niet_mee'; readonly gevonden: readonly string[] };

// What only a screening tells. Somebody who types an advice may copy it along.
const ALLEEN_VOOR_ONS =
  /ernstig(?:e)? nadeel|verkennend onderzoek|verplichte zorg|bemoeizorg|screening|uitkomst/giu;

/**
 * Composes an answer or a notice to a partner, with the least that is needed. Refuses with the
 * name of everything that is missing, and when typed text holds a BSN or what only a screening
 * tells: ernstig nadeel and uitkomst never go to a partner.
 *
 * Source: SA 7 MZO a, d and e (advice, support, missed terms), PP st 4 (bekendheid) and 8
 * (afsluiting), SA 6 lid 3 (beëindiging), domein §4 and §5 (what is never given).
 *
 * @example stelAntwoordOp({ soort: 'afsluiting', gegevens })
 *   // { ok: true, value: { onderwerp: 'Dossier afgesloten, ons kenmerk 2026-00123', tekst: '…' } }
 */
export function stelAntwoordOp({ soort, gegevens }: AntwoordVraag): Result<Antwoord, AntwoordFout> {
  const sjabloon = isCheckantwoord(soort)
    ? checksjablonen[soort]
    : antwoordsjablonen[templateOf(soort, gegevens)];
  const tekst = [
    'Beste {{ontvanger}},',
    ...sjabloon.regels,
    ...(soort === 'check_bekend' ? sentences(gegevens.aanvulling) : []),
    'Hebt u vragen? Bel {{contactpersoon}}, telefoon {{telefoon}}.',
    'Met vriendelijke groet,\n{{contactpersoon}}\nMeldpunt Zorg en Overlast',
  ].join('\n\n');
  const waarden = waardenVan(gegevens);
  const velden = [...ontbrekendeWaarden(`${sjabloon.onderwerp}\n${tekst}`, waarden)];
  if (soort === 'bekendheid' && typeof gegevens.bekend !== 'boolean') {
    velden.push({ veld: 'bekend', naam: 'of de persoon bekend is' });
  }
  if (velden.length > 0) return err({ kind: 'ontbrekend', velden });
  const onderwerp = vulSjabloon(sjabloon.onderwerp, waarden);
  const filled = vulSjabloon(tekst, waarden);
  if (!onderwerp.ok || !filled.ok) throw new Error('An answer was filled in before it was checked');
  const gevonden = verboden(`${onderwerp.value}\n${filled.value}`, gegevens);
  if (gevonden.length > 0) return err({ kind: 'mag_niet_mee', gevonden });
  return ok({ onderwerp: onderwerp.value, tekst: filled.value });
}

/** What is told besides, as one paragraph; braces in a name are not placeholders. */
function sentences(aanvulling: readonly string[] = []): readonly string[] {
  const tekst = aanvulling.join('\n').replace(/[{}]/gu, '');
  return tekst === '' ? [] : [tekst];
}

function templateOf(soort: Antwoordsoort, { bekend }: AntwoordGegevens) {
  return soort === 'bekendheid' && bekend !== true ? 'niet_bekend' : soort;
}

function waardenVan(gegevens: AntwoordGegevens): Sjabloonwaarden {
  const lang = (datum: IsoDate | null | undefined) => datum && formatDatumLang(datum);
  const { ontvanger, contactpersoon, telefoon, advies, ondersteuning, partner } = gegevens;
  return {
    ...{ ontvanger, contactpersoon, telefoon, advies, ondersteuning, partner },
    onsKenmerk: gegevens.dossiernummer,
    zaak: gegevens.zaak,
    termijn: gegevens.termijn,
    vraagOp: lang(gegevens.vraagOp),
    verviel: lang(gegevens.verviel),
    nieuweDatum: lang(gegevens.nieuweDatum),
    afgeslotenOp: lang(gegevens.afgeslotenOp),
    gestoptOp: lang(gegevens.gestoptOp),
  };
}

/**
 * What may not go along. The words are looked for in typed text alone: a partner may be called
 * Team Toeleiding en Bemoeizorg. Of a BSN only the last two digits: an error never holds one.
 */
function verboden(tekst: string, { advies, ondersteuning }: AntwoordGegevens): readonly string[] {
  const bsn = checkVrijeTekst(tekst).filter(({ soort }) => soort === 'bsn');
  const typed = `${advies ?? ''}\n${ondersteuning ?? ''}`.replace(/\s+/gu, ' ');
  const words = [...typed.matchAll(ALLEEN_VOOR_ONS)].map(([word]) => word.toLowerCase());
  return [...new Set([...bsn.map(({ gevonden }) => `BSN ${gevonden}`), ...words])];
}

/** A Dutch sentence that says why there is no text and what to do. */
export function antwoordFoutZin(fout: AntwoordFout): string {
  if (fout.kind === 'ontbrekend') return ontbrekendZin(fout);
  const gevonden = fout.gevonden.join(', ');
  return `Dit mag niet naar een partner: ${gevonden}. Haal het weg uit uw tekst en schrijf alleen wat nodig is.`;
}
