import { z } from 'zod';
import { EXPORTSOORTEN } from '#areas/verantwoording/rules/kolommen.ts';
import { operatie } from '#domain/contract/operatie.ts';

/**
 * What an organisation can lay down for all its workplaces, each line once: its name in the file of
 * the policy and the values it takes. A name that is not here is refused, so that a typing error does
 * not quietly lay down nothing. The words for people stand with the page that shows them.
 */
export const BELEIDSREGELS = {
  /** Minutes without activity until the register locks. */
  vergrendelNaMinuten: z.number().int().min(1).max(60),
  /** Absolute path of the folder for back-ups; each computer uses it, and no other. */
  backupMap: z.string().min(1).max(1000).refine(isAbsolutePath),
  /** Which registrations may be exported; an empty list is none. */
  exportSoorten: z.array(z.enum(EXPORTSOORTEN)),
  /** Whether an export may hold names and addresses. */
  exportMetNamen: z.boolean(),
  /** The one host that the program may look up in the network: of the organisation itself. */
  eigenHost: z.string().max(253).regex(hostname()),
} as const;
export type Beleidsregel = keyof typeof BELEIDSREGELS;

/** The policy of an organisation: what it laid down, and nothing of the rest. */
export const beleid = z.strictObject(BELEIDSREGELS).partial();
export type Beleid = z.output<typeof beleid>;

export const beleidOperaties = {
  /** What the organisation laid down; who works with it sees why something cannot be chosen. */
  readBeleid: operatie({
    roles: 'aangemeld',
    action: 'inzien',
    object: 'instelling',
    purpose: 'taakuitvoering',
    unit: 'lezen',
  }).output(
    z.object({
      /** Path of the file in which it stands, or would stand. */
      bestand: z.string(),
      beleid,
    }),
  ),
};

/** Absolute on Windows (also in the network) or elsewhere; a policy is written on another computer. */
function isAbsolutePath(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path) || path.startsWith('\\\\');
}

/** A name of a host: labels of letters, digits and hyphens, without a scheme, port or wildcard. */
function hostname(): RegExp {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;
}
