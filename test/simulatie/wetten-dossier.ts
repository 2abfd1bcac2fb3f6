import { inlichtsleutel } from '#areas/afsluiten/rules/ingelicht.ts';
import { settleInformatieplicht } from '#areas/brieven/service/informatieplicht.ts';
import type { Client } from '#areas/contract.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { findDossier } from '#areas/dossiers/store.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { deriveTermijnen } from '#areas/trajecten/service/afleiden.ts';
import { firstVervalt, listTermijnen, type TermijnRow } from '#areas/trajecten/store.ts';
import { addDays } from '#domain/dates/iso-date.ts';
import type { Wereld } from './wereld.ts';

/** What a term is known by, whatever row it is kept in. */
function naamVan({ sleutel, meldingId, code }: TermijnRow): string {
  return sleutel ?? `${code}:${meldingId}`;
}

const inhoud = ({ id: _id, versie: _versie, ...rest }: TermijnRow) => JSON.stringify(rest);

/** What two lists of rows do not have in common, in words. */
function verschil(waren: readonly TermijnRow[], zijn: readonly TermijnRow[]): string[] {
  const oud = new Map(waren.map((row) => [naamVan(row), inhoud(row)]));
  const nieuw = new Map(zijn.map((row) => [naamVan(row), inhoud(row)]));
  return [...new Set([...oud.keys(), ...nieuw.keys()])]
    .filter((naam) => oud.get(naam) !== nieuw.get(naam))
    .map((naam) => `${naam} is kept as ${oud.get(naam)} and follows as ${nieuw.get(naam)}`);
}

/** The table of terms is what follows now: making it anew changes no row and no first day. */
export async function tabelKlopt(wereld: Wereld, dossierId: string): Promise<string[]> {
  const [waren, opLijst, eerste] = await wereld.lees(async ({ unit }) => [
    await listTermijnen(unit, [dossierId]),
    await findDossier(unit, dossierId),
    await firstVervalt(unit, dossierId),
  ]);
  const zijn = await wereld.proef(async (context) => {
    await deriveTermijnen(context, dossierId);
    await settleInformatieplicht(context, dossierId);
    return listTermijnen(context.unit, [dossierId]);
  });
  const namen = waren.map(naamVan);
  const dubbel = namen.filter((naam, index) => namen.indexOf(naam) !== index);
  const { vervalt, werksoort } = opLijst ?? {};
  const isEerste = vervalt === eerste.vervalt && werksoort === eerste.werksoort;
  return [
    ...verschil(waren, zijn),
    ...dubbel.map((naam) => `${naam} is kept twice`),
    ...(isEerste ? [] : [`the list has ${vervalt} ${werksoort}, not ${JSON.stringify(eerste)}`]),
  ];
}

/** The terms of a dossier, as they are remembered from one act to the next. */
export type Onthouden = ReadonlyMap<string, TermijnRow>;

/** The terms of a dossier now. */
export async function onthoud(wereld: Wereld, dossierId: string): Promise<Onthouden> {
  const rows = await wereld.lees(({ unit }) => listTermijnen(unit, [dossierId]));
  return new Map(rows.map((row) => [naamVan(row), row]));
}

/**
 * The terms that ran and are gone: neither met nor ended. Only what was put right takes one away,
 * another that asks the same from now on, or that what somebody was told wrongly is so after all.
 */
export async function verdwenen(
  client: Client,
  dossierId: string,
  vandaag: string,
  waren: Onthouden,
  zijn: Onthouden,
): Promise<string[]> {
  const weg = [...waren.values()]
    // Nobody has to tell of a missed term before it is missed.
    .filter(({ code, begin }) => code !== 'gemist' || begin <= vandaag)
    // Whether a gemeente is called follows from whether there are children, which may turn out otherwise.
    .filter(({ code, voldaanOp }) => voldaanOp === null && code !== 'kinderbeleid')
    .filter((row) => !zijn.has(naamVan(row)))
    .filter(
      (row) => ![...zijn].some(([sleutel, one]) => !waren.has(sleutel) && vraagtZelfde(one, row)),
    );
  if (weg.length === 0) return [];
  const weerZo = await weerZoalsVerteld(client, dossierId);
  return weg
    .filter((row) => row.code !== 'vertellen' || !weerZo.has(naamVan(row).split(':')[1] ?? ''))
    .map((row) => `${naamVan(row)} (${row.naam}) ran and is gone`);
}

function vraagtZelfde(one: TermijnRow, other: TermijnRow): boolean {
  return (
    one.code === other.code &&
    (one.naam === other.naam || isZelfdeDag(one, other)) &&
    one.procedureId === other.procedureId &&
    one.betrokkeneId === other.betrokkeneId
  );
}

/** Whether one day goes on is one question, and its name says all that it came from. */
function isZelfdeDag(one: TermijnRow, other: TermijnRow): boolean {
  const [code, dag] = one.sleutel?.split(':') ?? [];
  return code === 'doorgang' && dag === other.sleutel?.split(':')[1];
}

/** What was withdrawn, and stands again by another that says it: of the same kind, on the same day. */
async function weerZoalsVerteld(client: Client, dossierId: string): Promise<ReadonlySet<string>> {
  const { procedures } = await client.dossiers.readDossier({ id: dossierId });
  return new Set(
    procedures.flatMap(({ gebeurtenissen }) =>
      gebeurtenissen
        .filter(({ ingetrokken }) => ingetrokken !== null)
        .filter(({ soort, op, dag }) =>
          gebeurtenissen.some(
            (one) =>
              one.ingetrokken === null && one.soort === soort && one.op === op && one.dag === dag,
          ),
        )
        .map(({ id }) => id),
    ),
  );
}

/** A term is met or ended with what ended it, and on a day that is no day ahead. */
export async function eindenKloppen(wereld: Wereld, dossierId: string): Promise<string[]> {
  const rows = await wereld.lees(({ unit }) => listTermijnen(unit, [dossierId]));
  return rows.flatMap((row) => {
    const { voldaanOp, voldaanMet, vervalt, opschortingen } = row;
    const isStil = opschortingen.some(({ tot }) => tot === undefined);
    if ((voldaanOp === null) !== (voldaanMet === null)) return [`${naamVan(row)} ended by nothing`];
    if (voldaanOp === null && vervalt === null && !isStil)
      return [`${naamVan(row)} runs without a day and does not stand still`];
    return [];
  });
}

type Procedure = Dossier['procedures'][number];

/** Each zitting and ontruiming that stands in the open traject is on the list with its own day. */
function dagenStaan({ termijnen }: Dossier, procedure: Procedure): string[] {
  const dagen = [
    ...procedure.zittingen.map((dag) => ({ ...dag, code: 'zitting' })),
    ...procedure.ontruimingen.map((dag) => ({ ...dag, code: 'ontruiming' })),
  ];
  return dagen
    .filter(({ dag, einde }) => dag !== null && einde === null)
    .filter(
      ({ dag, code }) =>
        !termijnen.some(
          (one) => one.code === code && one.procedureId === procedure.id && one.vervalt === dag,
        ),
    )
    .map(({ dag, code }) => `the ${code} of ${dag} stands on no list`);
}

const VRAAGT_BRIEF: ReadonlySet<Gebeurtenissoort> = new Set<Gebeurtenissoort>([
  ...(['dagvaarding_aangezegd', 'dagvaarding_verzonden', 'dagvaarding_betekend'] as const),
  'ontruiming_aangezegd',
]);

/** Each gedaagde whom what happened is about is to be written, was, or it was said why not (st 6). */
function schrijftElk({ termijnen, personen }: Dossier, procedure: Procedure): string[] {
  const gebeurd = procedure.gebeurtenissen.filter(
    ({ soort, ingetrokken }) => VRAAGT_BRIEF.has(soort) && ingetrokken === null,
  );
  return procedure.gedaagden
    .filter((wie) => gebeurd.some(({ gedaagden }) => gedaagden?.includes(wie) ?? true))
    .filter(
      (wie) =>
        !termijnen.some(
          ({ code, procedureId, betrokkeneId }) =>
            code === 'brief' && procedureId === procedure.id && betrokkeneId === wie,
        ),
    )
    .map((wie) => `nobody writes ${personen.find(({ id }) => id === wie)?.voornaam ?? wie}`);
}

/** Whoever reported something has people informed of it, and who asked something is answered. */
function meldingenVolgen({ meldingen, termijnen, personen }: Dossier): string[] {
  const heeft = (id: string, code: string) =>
    termijnen.some((one) => one.meldingId === id && one.code === code);
  return meldingen.flatMap(({ id, zelfdeAls, meldersoort, aanleiding }) => {
    const isZelf = meldersoort === 'betrokkene' && personen.length === 1;
    if (zelfdeAls !== null || isZelf || heeft(id, 'informatieplicht')) return [];
    return [`nobody is told of the melding ${aanleiding} of ${meldersoort} (AVG 14)`];
  });
}

/** Longer than any term of telling somebody something. */
const LANG_VOORAF = 7;

/** What must hold of one dossier, whatever was done with it. */
export async function wettenVanDossier(
  wereld: Wereld,
  client: Client,
  dossier: Dossier,
): Promise<string[]> {
  const { id: dossierId, geslotenOp, volgendeStap, termijnen } = dossier;
  const found: string[] = [];
  if (geslotenOp === null && volgendeStap === null) found.push('an open dossier has no next step');
  for (const procedure of dossier.procedures.filter(({ isLopend }) => isLopend))
    found.push(...dagenStaan(dossier, procedure), ...schrijftElk(dossier, procedure));
  found.push(...meldingenVolgen(dossier));
  const { partijen } = await client.afsluiten.readIngelicht({ dossierId });
  const rijen = await onthoud(wereld, dossierId);
  for (const { partner, open } of partijen)
    for (const { over, wat, uiterlijk } of open) {
      const rij = rijen.get(
        over.soort === 'herstel'
          ? `vertellen_partner:${over.id}:${partner.id}`
          : inlichtsleutel(over),
      );
      // Somebody may say that all were told; who came in long after that was not among them.
      if (rij === undefined || (rij.voldaanOp ?? uiterlijk) < addDays(uiterlijk, -LANG_VOORAF))
        found.push(`${partner.naam} is still to be told “${wat}”, and no task says so`);
    }
  const vragen = await client.partnervragen.listVragen({ dossierId });
  for (const { soort, beantwoord, ingetrokken, termijn } of vragen)
    if (beantwoord === null && ingetrokken === null)
      if (!termijnen.some(({ id }) => id === termijn.id))
        found.push(`the question ${soort} is open, and no term says so`);
  for (const { id, vraag, aanleiding } of dossier.meldingen)
    if (vraag !== 'geen' && !vragen.some(({ meldingId }) => meldingId === id))
      found.push(`what the melder of ${aanleiding} asks is no question`);
  return found;
}
