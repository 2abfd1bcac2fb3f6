import { Refusal } from '#areas/refusal.ts';
import { StoreError } from '#db/errors.ts';
import { opslagredenVan } from '#domain/opslagstoring.ts';
import { NoCopyAside } from './unclean-stop.ts';

/** The store can be read, and is not as the program left it. */
export const ANDERS_DAN_ACHTERGELATEN = ['achter', 'keten', 'anker_weg'] as const;
const ANDERS_OF_STUK: ReadonlySet<string> = new Set([...ANDERS_DAN_ACHTERGELATEN, 'beschadigd']);

/** The refusal of a register that cannot be reached. */
export function locked(
  reden:
    | 'vergrendeld'
    | 'oudere_opslag'
    | 'beschadigd'
    | 'keten'
    | 'anker_weg'
    | 'niet_ingericht'
    | 'geen_kopie',
): Refusal {
  return new Refusal({ code: 'locked', data: { reden } });
}

/** Whether a register is refused that a back-up could take the place of. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Refusal) || error.fout.code !== 'locked') return false;
  const { reden } = error.fout.data;
  return ANDERS_OF_STUK.has(reden);
}

/** Whether the store refused for this reason. */
export function isKind(error: unknown, kind: StoreError['kind']): boolean {
  return error instanceof StoreError && error.kind === kind;
}

/** What the store or the disk threw, as an error of the contract where it is one. */
export function toRefusal(error: unknown): unknown {
  if (error instanceof NoCopyAside) return locked('geen_kopie');
  if (!(error instanceof StoreError)) return error;
  const storing = opslagredenVan(error);
  if (storing !== undefined) return new Refusal({ code: 'opslag', data: { reden: storing } });
  const { kind, version: aantal } = error;
  if (kind === 'oudere_opslag' || kind === 'keten' || kind === 'anker_weg') return locked(kind);
  if (kind === 'achter')
    return new Refusal({ code: 'locked', data: { reden: 'achter', ...(aantal && { aantal }) } });
  if (error.kind !== 'nieuwere_opslag') return locked('beschadigd');
  const versie = error.version === undefined ? {} : { versie: error.version };
  return new Refusal({ code: 'locked', data: { reden: 'nieuwere_opslag', ...versie } });
}
