import type { ReadContext, WriteContext } from '#areas/context.ts';
import { once } from '#areas/once.ts';
import {
  listPartnerNamen,
  listPartnernamen,
  readOpvolgers,
  setOndertekening,
} from '#areas/partners/store.ts';
import type { Weetregel } from '#areas/partnervragen/rules/weetregel.ts';
import { conflict, notFound, ruleViolated } from '#areas/refusal.ts';
import { rederive } from '#areas/trajecten/service/herleiden.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { fromRij } from '#domain/velden/rij.ts';
import { type Afsprakenset, type SetBestand, setBestand } from './contract-sets.ts';
import { setVelden, vrijeDagVelden } from './fields.ts';
import type { Setregels } from './rules/afsprakenset.ts';
import { controleerLengte } from './rules/termijnlengtes.ts';
import { inhoudVanSet, insertSetregels, termijnRijen } from './service-setregels.ts';
import { viewSet } from './service-sets.ts';
import {
  deleteTermijnregels,
  deleteVrijeDagen,
  findSet,
  insertTermijnregels,
  insertVrijeDagen,
  listSets,
  listTermijnregels,
  listVrijeDagen,
  type SetRow,
  updateSet,
} from './store.ts';

/** What is wrong in a file, and where. */
type Bestandfout = { readonly plaats: string; readonly zin: string };

/** A set as a file that can be read, changed in any editor, and taken in again. */
export async function exportAfsprakenset(
  { unit }: ReadContext,
  { id }: { id: string },
): Promise<{ bestand: Blob; naam: string }> {
  const row = await findSet(unit, id);
  if (row === undefined) throw notFound('afsprakenset');
  const tekst = `${JSON.stringify(await bestandVan(unit, row), null, 2)}\n`;
  return {
    bestand: new Blob([tekst], { type: 'application/json' }),
    naam: `afsprakenset-${row.code}.json`,
  };
}

async function bestandVan(unit: ReadContext['unit'], row: SetRow): Promise<SetBestand> {
  const { naam, geldigVan, geldigTot, verlengdTot, bron, opmerking } = fromRij(setVelden, row);
  return {
    ...{ soort: 'afsprakenset', versie: 1, code: row.code, naam, bron, opmerking },
    ...{ geldigVan, geldigTot, verlengdTot },
    ...{ goedeVrijdagVrij: row.goedeVrijdagVrij, gemeenten: row.gemeenten },
    ...{ aanleidingen: row.aanleidingen, teVertellen: row.teVertellen },
    ...{ prioriteit: row.prioriteit, seniorVanaf: row.seniorVanaf },
    stappen: row.stappen.map(({ binnen, ...stap }) => ({
      ...stap,
      binnen: binnen && { ...binnen },
    })),
    partijen: row.partijen,
    weetregels: row.weetregels.map(weetregelInBestand),
    vrijeDagen: (await listVrijeDagen(unit, row.id)).map((dag) => fromRij(vrijeDagVelden, dag)),
    termijnen: (await listTermijnregels(unit, row.id)).map((regel) => ({
      ...{ code: regel.code, naam: regel.naam, begin: regel.begin, einde: regel.einde },
      looptijd: { eenheid: regel.eenheid, aantal: regel.aantal },
      ...{ soort: regel.soort, bron: regel.bron },
      ...(regel.verlenging !== null && { verlenging: { ...regel.verlenging } }),
      ...(regel.toelichting !== '' && { toelichting: regel.toelichting }),
    })),
  };
}

/** Reads a file without taking anything in: every fault with its place, or what it holds. */
export async function checkSetbestand({ unit }: ReadContext, { tekst }: { tekst: string }) {
  const read = leesSetbestand(tekst);
  if (!read.ok) return { fouten: [...read.error.fouten], inhoud: null };
  const { code, naam, geldigVan, geldigTot, termijnen, stappen } = read.value;
  const bestaat = (await listSets(unit)).find((one) => one.code === code);
  return {
    fouten: [],
    inhoud: {
      ...{ code, naam, geldigVan, geldigTot },
      ...{ termijnen: termijnen.length, stappen: stappen.length },
      bestaat:
        bestaat === undefined
          ? null
          : { id: bestaat.id, naam: bestaat.naam, versie: bestaat.versie },
    },
  };
}

/** Takes a set from a file, whole or not at all; the terms that run by it are reckoned anew. */
export const importAfsprakenset = once(
  async (
    context: WriteContext,
    { tekst, over }: { tekst: string; over: { id: string; versie: number } | null },
  ): Promise<Afsprakenset> => {
    const read = leesSetbestand(tekst);
    if (!read.ok) throw bestandOnjuist(read.error.fouten);
    const id = await takeIn(context, read.value, over);
    context.registered(id);
    await rederive(context);
    const row = await findSet(context.unit, id);
    if (row === undefined) throw notFound('afsprakenset');
    return viewSet(context, row, await listSets(context.unit));
  },
  async (context, _, { objectId }) => {
    const row = await findSet(context.unit, objectId);
    if (row === undefined) throw notFound('afsprakenset');
    return viewSet(context, row, await listSets(context.unit));
  },
);

async function takeIn(
  context: WriteContext,
  bestand: SetBestand,
  over: { id: string; versie: number } | null,
): Promise<string> {
  const { unit } = context;
  const set = setregelsUit(bestand);
  const same = (await listSets(unit)).find(({ code }) => code === set.code);
  if (same !== undefined && same.id !== over?.id)
    throw ruleViolated('setcode_bestaat', { code: set.code, naam: same.naam });
  if (over === null) {
    const id = await insertSetregels(context, set);
    await signByName(context, id, set.partijen);
    return id;
  }
  const row = await findSet(unit, over.id);
  if (row === undefined) throw notFound('afsprakenset');
  const changed = await updateSet(unit, over, {
    ...inhoudVanSet(set),
    code: set.code,
    verlengdTot: set.verlengdTot ?? null,
  });
  if (changed === undefined)
    throw conflict('afsprakenset', await viewSet(context, row, await listSets(unit)));
  await deleteTermijnregels(unit, row.id);
  await insertTermijnregels(unit, termijnRijen(context, row.id, set.termijnen));
  await deleteVrijeDagen(unit, row.id);
  await insertVrijeDagen(
    unit,
    set.extraVrij.map((dag) => ({ id: context.newId(), setId: row.id, ...dag, versie: 1 })),
  );
  return row.id;
}

/** Who is named as a party in the file and is a partner here signed it (PP 12). */
async function signByName(
  { unit, newId }: WriteContext,
  setId: string,
  partijen: readonly string[],
): Promise<void> {
  const nu = await readOpvolgers(unit);
  // A file may be of when a partner was called otherwise, or before it went on in another.
  const namen = [
    ...[...(await listPartnerNamen(unit))].map(([partnerId, naam]) => ({ partnerId, naam })),
    ...(await listPartnernamen(unit)),
  ];
  const wie = namen.flatMap(({ partnerId, naam }) =>
    partijen.includes(naam) ? nu(partnerId) : [],
  );
  for (const partnerId of new Set(wie))
    await setOndertekening(unit, { id: newId(), setId, partnerId, ondertekenaar: true });
}

/** A rule with its lists as lists that can be written. */
function weetregelInBestand(regel: Weetregel): SetBestand['weetregels'][number] {
  return {
    ...regel,
    rollen: [...regel.rollen],
    velden: [...regel.velden],
    stappen: [...regel.stappen],
    grondslagen: [...regel.grondslagen],
  };
}

function setregelsUit({ vrijeDagen, termijnen, weetregels, ...bestand }: SetBestand): Setregels {
  const { soort: _soort, versie: _versie, geldigTot, verlengdTot, ...inhoud } = bestand;
  return {
    ...inhoud,
    ...(geldigTot !== null && { geldigTot }),
    ...(verlengdTot !== null && { verlengdTot }),
    extraVrij: vrijeDagen,
    weetregels: weetregels.map(({ voorwaarde, ...regel }) => ({
      ...regel,
      ...(voorwaarde !== undefined && { voorwaarde }),
    })),
    termijnen: termijnen.map(({ verlenging, toelichting, ...regel }) => ({
      ...regel,
      ...(verlenging !== undefined && { verlenging }),
      ...(toelichting !== undefined && { toelichting }),
    })),
  };
}

function bestandOnjuist(fouten: readonly Bestandfout[]) {
  const [eerste] = fouten;
  const meer = fouten.length > 1 ? ` (en nog ${fouten.length - 1})` : '';
  return ruleViolated('bestand_onjuist', {
    zin: eerste === undefined ? '' : `${eerste.plaats}: ${eerste.zin}${meer}`,
  });
}

/**
 * Reads the text of a file as a set. Every fault is told with its place: what is no JSON, what is
 * missing, what is not known, a term with a length that its code does not allow, and the same code,
 * day or gemeente twice.
 */
export function leesSetbestand(tekst: string): Result<SetBestand, Bestandweigering> {
  let json: unknown;
  try {
    json = JSON.parse(tekst.replace(/^\uFEFF/, ''));
  } catch {
    return weigering([{ plaats: 'het hele bestand', zin: 'Dit is geen JSON.' }]);
  }
  const read = setBestand.safeParse(json);
  if (!read.success) return weigering(read.error.issues.flatMap(foutenVan));
  const set = read.data;
  const fouten: Bestandfout[] = [
    ...twice(set.termijnen, 'termijnen', ({ code }) => code),
    ...twice(set.stappen, 'stappen', ({ code }) => code),
    ...twice(set.vrijeDagen, 'vrijeDagen', ({ datum }) => datum),
    ...twice(set.gemeenten, 'gemeenten', (code) => code),
    ...twice(set.prioriteit, 'prioriteit', ({ groep }) => groep),
    ...set.termijnen.flatMap(({ code, looptijd }, at) => {
      const fout = controleerLengte(code, looptijd);
      return fout === undefined
        ? []
        : [{ plaats: plaatsVan(['termijnen', at, 'looptijd', fout.veld]), zin: fout.zin }];
    }),
    ...[set.geldigTot, set.verlengdTot].flatMap((end) =>
      end !== null && end < set.geldigVan
        ? [{ plaats: 'geldigTot', zin: 'De einddatum ligt voor de begindatum.' }]
        : [],
    ),
    ...(set.prioriteit.some(({ groep }) => groep === 'senior') && set.seniorVanaf === null
      ? [{ plaats: 'seniorVanaf', zin: 'Noem vanaf welke leeftijd iemand senior is.' }]
      : []),
  ];
  return fouten.length > 0 ? weigering(fouten) : ok(set);
}

type Bestandweigering = {
  readonly kind: 'bestand_onjuist';
  readonly fouten: readonly Bestandfout[];
};

const weigering = (fouten: readonly Bestandfout[]) =>
  err({ kind: 'bestand_onjuist', fouten } as const);

type Issue = {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[] | undefined;
};

function foutenVan(issue: Issue): readonly Bestandfout[] {
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? []).map((key) => ({
      plaats: plaatsVan([...issue.path, key]),
      zin: 'Dit kent het programma niet. Haal het weg, of verbeter de spelling.',
    }));
  const isOwn = /^[A-Z“][^\n]*\.$/.test(issue.message) && !issue.message.startsWith('Invalid');
  return [
    {
      plaats: plaatsVan(issue.path),
      zin: isOwn ? issue.message : 'Dit ontbreekt of heeft niet de goede vorm.',
    },
  ];
}

/** A place in a file, with lists counted from one. @example plaatsVan(['termijnen', 1, 'naam']) // 'termijnen 2, naam' */
export function plaatsVan(path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  for (const part of path) {
    const last = parts.at(-1);
    if (typeof part === 'number' && last !== undefined)
      parts[parts.length - 1] = `${last} ${part + 1}`;
    else parts.push(String(part));
  }
  return parts.length === 0 ? 'het hele bestand' : parts.join(', ');
}

function twice<T>(
  list: readonly T[],
  naam: string,
  key: (one: T) => string,
): readonly Bestandfout[] {
  const keys = list.map(key);
  return keys.flatMap((one, at) =>
    keys.indexOf(one) === at
      ? []
      : [{ plaats: `${naam} ${at + 1}`, zin: `“${one}” staat er twee keer in.` }],
  );
}
