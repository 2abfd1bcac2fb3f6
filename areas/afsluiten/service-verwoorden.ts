import { aanleidingNaam, isVerhuurder } from '#areas/meldingen/rules.ts';
import { isHorenZeggen } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { toGebeurtenis } from '#areas/trajecten/service/afleiden.ts';
import { verhuurdersVanProcedure } from '#areas/trajecten/service/verhuurders.ts';
import type { GebeurtenisRow } from '#areas/trajecten/store-procedures.ts';
import { formatDatumLang } from '#domain/dates/format.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Over } from './rules/ingelicht.ts';
import {
  gebeurtenisZin,
  type TeVertellen,
  type TeVertellenGebeurtenis,
  type TeVertellenHerstel,
} from './rules/mededeling.ts';
import { watNuGeldt } from './rules/wat-nu-geldt.ts';
import type { Inlichtbron } from './service-onderwerpen.ts';

/** What is told of one thing; undefined when it is no longer there. */
export function verwoord(over: Over, bron: Inlichtbron): TeVertellen | undefined {
  switch (over.soort) {
    case 'gebeurtenis': {
      const row = bron.rows.find(({ id }) => id === over.id);
      return row && gebeurtenisVan(row, bron);
    }
    case 'beeindiging':
    case 'hervatting': {
      const row = bron.alleBeeindigingen.find(({ id }) => id === over.id);
      if (row === undefined) return undefined;
      const op = over.soort === 'beeindiging' ? row.datum : (row.hervatOp ?? row.datum);
      return {
        soort: over.soort,
        partner: {
          naam: row.partnerNaam,
          soort: bron.partners.get(row.partnerId)?.soort ?? 'overig',
        },
        op: toIsoDate(op),
      };
    }
    case 'afsluiting': {
      const row = bron.afsluitingen.find(({ id }) => id === over.id);
      return row && { soort: 'afsluiting', per: toIsoDate(row.besluitOp), reden: row.reden };
    }
    case 'herstel':
      return { soort: 'herstel', was: watWas(over.id, bron), ...nuVan(over.id, bron) };
  }
}

/** How a list says it of what only somebody knows who does not decide about it. */
const ONBEVESTIGD = 'niet bevestigd';

/**
 * What somebody is told of, in a few words, for a list: also that it is only hearsay, so that whoever
 * tells it by phone says so (domein §2: source of a gebeurtenis).
 */
export function watHeet(over: Over, bron: Inlichtbron): string {
  if (over.soort === 'herstel') return `dat niet meer klopt: ${lower(watWas(over.id, bron))}`;
  const wat = verwoord(over, bron);
  switch (wat?.soort) {
    case 'gebeurtenis':
      return `${zonderPunt(lower(gebeurtenisZin(wat)))}${wat.horenZeggen ? ` (${ONBEVESTIGD})` : ''}`;
    case 'beeindiging':
      return `${wat.partner.naam} is gestopt`;
    case 'hervatting':
      return `${wat.partner.naam} doet weer mee`;
    case 'afsluiting':
      return `het traject is afgesloten per ${formatDatumLang(wat.per)}`;
    default:
      return 'iets dat niet meer in het dossier staat';
  }
}

/** What was told and no longer holds, as a sentence. */
function watWas(id: string, bron: Inlichtbron): string {
  const row = bron.rows.find((one) => one.id === id);
  if (row !== undefined) return gebeurtenisZin(gebeurtenisVan(row, bron));
  const melding = bron.alleMeldingen.find((one) => one.id === id);
  if (melding !== undefined) return `er is een melding “${aanleidingNaam(melding.aanleiding)}”.`;
  for (const soort of ['beeindiging', 'afsluiting'] as const) {
    const wat = verwoord({ soort, id }, bron);
    if (wat?.soort === 'beeindiging') return 'een van de betrokken partijen is gestopt.';
    if (wat?.soort === 'afsluiting')
      return `het traject is afgesloten per ${formatDatumLang(wat.per)}.`;
  }
  return 'wat wij u eerder schreven.';
}

/** What stands now instead of what was told and withdrawn, and as what that is weighed. */
function nuVan(id: string, bron: Inlichtbron): Pick<TeVertellenHerstel, 'nu' | 'nuVeld'> {
  const row = bron.rows.find((one) => one.id === id);
  if (row !== undefined) {
    const own = bron.rows.filter(({ procedureId }) => procedureId === row.procedureId);
    const isOnzeker = new Set(
      own.filter((one) => isVanHorenZeggen(one, bron)).map((one) => one.id),
    );
    const nu = watNuGeldt(row.soort, own.map(toGebeurtenis), (one) => isOnzeker.has(one.id));
    return { nu: nu.zinnen, nuVeld: nu.isNiets ? null : 'datums' };
  }
  const gestopt = bron.alleBeeindigingen.find((one) => one.id === id);
  if (gestopt !== undefined) {
    const staand = bron.alleBeeindigingen.findLast(
      ({ partnerId, ingetrokkenOp, hervatOp }) =>
        partnerId === gestopt.partnerId && ingetrokkenOp === null && hervatOp === null,
    );
    const nu =
      staand === undefined
        ? 'deze partij doet nog mee.'
        : `deze partij is gestopt op ${formatDatumLang(toIsoDate(staand.datum))}.`;
    return { nu: [nu], nuVeld: staand === undefined ? null : 'beeindiging' };
  }
  if (bron.afsluitingen.some((one) => one.id === id)) {
    const staand = bron.afsluitingen.findLast(({ heropendOp }) => heropendOp === null);
    const nu =
      staand === undefined
        ? 'het traject loopt nog.'
        : `het traject is afgesloten per ${formatDatumLang(toIsoDate(staand.besluitOp))}.`;
    return { nu: [nu], nuVeld: staand === undefined ? null : 'afgesloten' };
  }
  // That there are other meldingen is not told by the way: who asks has a check of its own (st 4).
  const nu =
    bron.meldingen.length === 0
      ? 'er staat bij ons nu geen melding.'
      : 'neem daarvoor contact op met het Meldpunt.';
  return { nu: [nu], nuVeld: null };
}

function gebeurtenisVan(row: GebeurtenisRow, bron: Inlichtbron): TeVertellenGebeurtenis {
  const { meldingen, partners, procedures } = bron;
  const procedure = procedures.find(({ id }) => id === row.procedureId);
  const [verhuurder, ...others] =
    procedure === undefined ? [] : verhuurdersVanProcedure(procedure, meldingen, partners);
  const kop = verhuurder === undefined ? undefined : partners.get(verhuurder);
  // A private landlord is a person: not named.
  const isGenoemd =
    procedures.length > 1 && others.length === 0 && kop?.soort === 'woningcorporatie';
  return {
    soort: 'gebeurtenis',
    gebeurtenis: row.soort,
    op: date(row.op),
    dag: date(row.dag),
    ...{ tijd: row.tijd, ongeveer: row.ongeveer, vernomenOp: toIsoDate(row.vernomenOp) },
    toewijzing: row.gegevens.toewijzing ?? null,
    horenZeggen: isVanHorenZeggen(row, bron),
    verhuurder: isGenoemd ? kop.naam : null,
  };
}

/** Of what is told by a melding, who reported decides whether it is hearsay. */
function isVanHorenZeggen(row: GebeurtenisRow, { alleMeldingen, partners }: Inlichtbron): boolean {
  if (row.bron !== 'melding') return isHorenZeggen(row.bron);
  const melding = alleMeldingen.find(({ id }) => id === row.meldingId);
  const soort = melding?.partnerId == null ? undefined : partners.get(melding.partnerId)?.soort;
  return soort === undefined || !(isVerhuurder(soort) || soort === 'deurwaarder');
}

const lower = (zin: string) => `${zin.charAt(0).toLowerCase()}${zin.slice(1)}`;
const zonderPunt = (zin: string) => zin.replace(/\.$/u, '');
const date = (text: string | null): IsoDate | null => (text === null ? null : toIsoDate(text));
