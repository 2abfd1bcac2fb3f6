import {
  type DossierpersoonRow,
  type DossierRow,
  findDossiers,
  listDossiersOf,
} from '#db/repositories/dossiers.ts';
import {
  type Besluiten,
  type Checkstand,
  standVan,
  teTonen,
} from '#domain/bekendheidscheck/stand.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import type { ReadContext } from './context.ts';
import { openDossier } from './dossier-toegang.ts';
import { type Gevonden, matchPersoon } from './koppelen.ts';
import { Refusal } from './refusal.ts';

/** Somebody in the register who may be the person, with the id that decisions name. */
export type Kandidaat = Gevonden & { readonly id: string; readonly oordeel: Zeker };
type Zeker = 'bekend' | 'mogelijk_bekend';

/** How the check of one person stands, and who must be seen to decide. */
export type Oordeel = {
  readonly stand: Checkstand;
  readonly getoond: readonly Kandidaat[];
  /** Who it is, when that is known, with the dossier that the answer is about. */
  readonly bekend: { readonly kandidaat: Kandidaat; readonly dossier: DossierRow } | undefined;
  /** Nothing may be given from that dossier, not even that there is one. */
  readonly beperkt: boolean;
};

/** Compares the person with everybody in the register and applies what was decided so far. */
export async function judgeCheck(
  context: ReadContext,
  gegevens: PersoonGegevens,
  besluiten: Besluiten,
): Promise<Oordeel> {
  const { unit } = context;
  const ranked = (await matchPersoon(unit, gegevens)).flatMap((gevonden): Kandidaat[] => {
    const { oordeel } = gevonden;
    return oordeel === 'nieuw' ? [] : [{ ...gevonden, id: gevonden.kandidaat.row.id, oordeel }];
  });
  const links = await listDossiersOf(
    unit,
    ranked.map(({ id }) => id),
  );
  const withDossier = new Set(links.map(({ betrokkeneId }) => betrokkeneId));
  const kandidaten = ranked.filter(({ id }) => withDossier.has(id));
  const stand = standVan(kandidaten, besluiten);
  const getoond = teTonen(kandidaten, besluiten);
  const kandidaat =
    stand.soort === 'bekend' ? kandidaten.find(({ id }) => id === stand.id) : undefined;
  const dossier = kandidaat && (await dossierOf(context, kandidaat, links));
  if (kandidaat === undefined || dossier === undefined)
    return { stand, getoond, bekend: undefined, beperkt: false };
  return {
    ...{ stand, getoond },
    bekend: { kandidaat, dossier },
    beperkt: await isClosedToOthers(context, dossier.id),
  };
}

/** The dossier that the answer is about: the newest that is open, or else the newest. */
async function dossierOf(
  { unit }: ReadContext,
  { id }: Kandidaat,
  links: readonly DossierpersoonRow[],
): Promise<DossierRow | undefined> {
  const ids = links.filter(({ betrokkeneId }) => betrokkeneId === id);
  const dossiers = await findDossiers(
    unit,
    ids.map(({ dossierId }) => dossierId),
  );
  return dossiers.find(({ geslotenOp }) => geslotenOp === null) ?? dossiers[0];
}

// The guard knows what a restriction means; here it is only asked.
async function isClosedToOthers(context: ReadContext, dossierId: string): Promise<boolean> {
  try {
    await openDossier(context, dossierId, 'verstrekken');
    return false;
  } catch (error) {
    if (error instanceof Refusal && error.fout.code === 'rule_violated') return true;
    throw error;
  }
}
