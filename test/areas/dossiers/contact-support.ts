import type { Dossier } from '#areas/dossiers/contract.ts';
import { addContactpoging, type PogingInvoer } from '#areas/dossiers/service/contactpogingen.ts';
import { addInzet, changeInzet, type InzetInvoer } from '#areas/trajecten/service/inzet.ts';
import { todayIn, toIsoDate } from '#domain/dates/iso-date.ts';
import type { huishouden, Wie } from '../trajecten/reis-support.ts';

type Huishouden = Awaited<ReturnType<typeof huishouden>>;
type Poging = Partial<Omit<PogingInvoer, 'datum' | 'vervolg'>> & {
  readonly datum?: string;
  readonly vervolg?: string;
};

/** Somebody of a household is sought today by telephone, unless the test says otherwise. */
export async function zoek(h: Huishouden, wie: Wie, meer: Poging = {}): Promise<Dossier> {
  const { id: dossierId } = await h.dossier();
  const { datum, vervolg, ...other } = meer;
  const typed = {
    ...{ betrokkeneId: h.mens(wie), hoe: 'telefoon' as const, uitkomst: 'niet_bereikt' as const },
    ...{ wie: 'meldpunt' as const, partner: null, tekst: '', aanvaard: [], ...other },
    datum: datum === undefined ? todayIn(h.d.nu()) : toIsoDate(datum),
  };
  const next = vervolg === undefined ? null : { op: toIsoDate(vervolg), hoe: typed.hoe, wie: null };
  return h.d.doe((c) => addContactpoging(c, { dossierId, ...typed, vervolg: next }));
}

type Datums = 'gevraagdOp' | 'begonnenOp' | 'nakijkenOp' | 'eindeOp';
type Inzet = Partial<Omit<InzetInvoer, Datums>> & { readonly [D in Datums]?: string | null };

const dag = (text: string | null | undefined) => (text == null ? null : toIsoDate(text));

function getypt(h: Huishouden, { gevraagdOp, begonnenOp, nakijkenOp, eindeOp, ...meer }: Inzet) {
  return {
    ...({ soort: 'bemoeizorg', stand: 'gevraagd', vrager: 'meldpunt', partner: null } as const),
    ...({ ongeveer: 'nee', resultaat: 'open', toelichting: '', persoon: null } as const),
    ...{ stappen: {}, aanvaard: [], begonnenOp: dag(begonnenOp), nakijkenOp: dag(nakijkenOp) },
    gevraagdOp: gevraagdOp === undefined ? todayIn(h.d.nu()) : dag(gevraagdOp),
    ...{ eindeOp: dag(eindeOp), ...meer },
  };
}

/** Something is set going for a household today, unless the test says otherwise. */
export async function zetIn(h: Huishouden, meer: Inzet = {}) {
  const { id: dossierId } = await h.dossier();
  return h.d.doe((c) => addInzet(c, { dossierId, ...getypt(h, meer) }));
}

/** What was set going last goes on. */
export async function gaatVerder(h: Huishouden, meer: Inzet) {
  const last = (await h.dossier()).inzetten.at(-1);
  if (last === undefined) throw new Error('nothing was set going');
  const { id, versie, soort, vrager, gevraagdOp, begonnenOp } = last;
  const typed = getypt(h, { soort, vrager, gevraagdOp, begonnenOp, ...meer });
  return h.d.doe((c) => changeInzet(c, { id, versie, ...typed }));
}
