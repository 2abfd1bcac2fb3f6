import type { Dossier } from '#areas/dossiers/contract.ts';
import { formatLeeftijden, ZORGEN } from '#areas/dossiers/rules-huishouden.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { localTime } from '#domain/dates/instant.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Screening } from '../contract.ts';
import { bekendVolgensRegister } from '../rules/bekendheid-register.ts';
import {
  type Prioriteitsgroep,
  type ScreeningAntwoorden,
  screeningvragen,
} from '../rules/formulier.ts';
import { bronTekst } from './tekst-screening.ts';
import { antwoordenVan, type ScreeningWaarden, screeningWaarden } from './waarden.ts';

/** What is known before the screener begins, and where each answer comes from. */
export type Bekend = {
  readonly waarden: ScreeningWaarden;
  /** By the path of the question, such as 'zorgen.hygiene_vervuiling'. */
  readonly bronnen: Readonly<Record<string, string>>;
};

type Bron = Pick<
  Dossier,
  'huishouden' | 'zorgen' | 'meldingen' | 'personen' | 'trajecten' | 'afspraken'
>;

/** The day of an instant, as people read it. */
export function bekendeDag(tijdstip: string): string {
  return formatDatum(toIsoDate(localTime(tijdstip).datum));
}

/**
 * Fills a screening with what is known: the screening before this one, and over it what the dossier
 * says since. "Onbekend" in a dossier is no answer of the screener, so it leaves the question open;
 * doubt and uitkomst are judged anew each time.
 */
export function bekendVan(dossier: Bron, vorige: Screening | undefined): Bekend {
  const waarden = screeningWaarden(vorige?.antwoorden ?? {});
  const bronnen: Record<string, string> = {};
  if (vorige !== undefined) {
    const bron = bronTekst.screening(bekendeDag(vorige.op));
    for (const { veld, antwoord } of screeningvragen(vorige.antwoorden))
      if (antwoord !== undefined && veld !== 'twijfel') bronnen[veld] = bron;
    waarden.twijfel = '';
  }
  fillZorgen(dossier, waarden, bronnen);
  fillKinderen(dossier, waarden, bronnen);
  const { antwoord, reden } = bekendInRegister(dossier);
  waarden.zorghistorie.bekend_bij_mzo = antwoord;
  bronnen['zorghistorie.bekend_bij_mzo'] = reden;
  // A set that puts nobody first leaves nothing to ask.
  if (groepenVan(dossier).length === 0) waarden.prioriteit = ['geen'];
  return { waarden, bronnen };
}

/** Whether the register knows the household, by the same rule as the engine. */
function bekendInRegister({ meldingen, personen, trajecten }: Bron) {
  return bekendVolgensRegister({
    eerdereTrajecten: trajecten.length - 1,
    andereDossiers: personen.flatMap(({ andere }) => andere).length,
    meldingen: meldingen.filter(({ zelfdeAls, isLopend }) => zelfdeAls === null && isLopend).length,
  });
}

/** The groups that the set of the traject puts first. */
export function groepenVan({ afspraken }: Pick<Bron, 'afspraken'>): readonly Prioriteitsgroep[] {
  return afspraken?.prioriteit.map(({ groep }) => groep) ?? [];
}

function fillZorgen({ zorgen }: Bron, waarden: ScreeningWaarden, bronnen: Record<string, string>) {
  for (const zorg of ZORGEN) {
    const known = zorgen[zorg];
    if (known === undefined || known === 'onbekend' || known === waarden.zorgen[zorg]) continue;
    waarden.zorgen[zorg] = known;
    bronnen[`zorgen.${zorg}`] = bronTekst.dossier;
  }
}

function fillKinderen(
  { huishouden, afspraken }: Bron,
  waarden: ScreeningWaarden,
  bronnen: Record<string, string>,
) {
  const { kinderen, leeftijden, ondersteuningsvraag } = huishouden;
  if (kinderen === 'onbekend') return;
  if (waarden.aanwezig !== kinderen) {
    waarden.aanwezig = kinderen;
    bronnen['kinderen.aanwezig'] = bronTekst.dossier;
  }
  if (kinderen !== 'ja') return;
  const ages = formatLeeftijden(leeftijden);
  if (ages !== '' && ages !== waarden.leeftijden) {
    waarden.leeftijden = ages;
    bronnen['kinderen.leeftijden'] = bronTekst.dossier;
  }
  if (ondersteuningsvraag !== '' && waarden.ondersteuningsvraag === '') {
    waarden.ondersteuningsvraag = 'ja';
    bronnen['kinderen.ondersteuningsvraag'] = bronTekst.vraag(short(ondersteuningsvraag));
  }
  if (waarden.prioriteit.length === 0 && groepenVan({ afspraken }).includes('gezin_met_kinderen')) {
    waarden.prioriteit = ['gezin_met_kinderen'];
    bronnen['prioriteit'] = bronTekst.kinderen;
  }
}

function short(tekst: string): string {
  const line = tekst.replace(/\s+/g, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}

/** The sources of the answers that are still as they were filled in; a changed answer is one's own. */
export function bronnenNu(
  { waarden, bronnen }: Bekend,
  nu: ScreeningAntwoorden,
): Readonly<Record<string, string>> {
  const begin = new Map(
    screeningvragen(antwoordenVan(waarden)).map(({ veld, antwoord }) => [veld, antwoord]),
  );
  const same = screeningvragen(nu).flatMap(({ veld, antwoord }) => {
    const bron = bronnen[veld];
    return bron !== undefined && antwoord === begin.get(veld) ? [[veld, bron] as const] : [];
  });
  return Object.fromEntries(same);
}
