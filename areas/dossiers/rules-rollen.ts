/** Who somebody is in a dossier (domein §2: people have a role). */
export const PERSOONROLLEN = ['huurder', 'medehuurder_contract', 'partner', 'bewoner'] as const;

/** One of the roles. */
export type Persoonrol = (typeof PERSOONROLLEN)[number];

const NAMEN: Readonly<Record<Persoonrol, string>> = {
  huurder: 'Huurder',
  medehuurder_contract: 'Medehuurder met contract',
  partner: 'Partner (medehuurder door de wet)',
  bewoner: 'Bewoner zonder contract',
};

/** That somebody is in a dossier, as rules look at it. */
export type Rolfeiten = {
  readonly rol: Persoonrol;
  /** The day on which they left the home, or 'onbekend'; null: they are there, as far as is known. */
  readonly vertrokken?: string | null;
};

/** The Dutch name of a role. @example persoonrolNaam('bewoner') // 'Bewoner zonder contract' */
export function persoonrolNaam(rol: Persoonrol): string {
  return NAMEN[rol];
}

/**
 * What somebody is, in words: who has the contract and left is still bound by it.
 *
 * @example rolZin({ rol: 'huurder', vertrokken: '2026-11-05' }) // 'Contractant die vertrok'
 */
export function rolZin({ rol, vertrokken = null }: Rolfeiten): string {
  const heeftContract = rol === 'huurder' || rol === 'medehuurder_contract';
  return heeftContract && vertrokken !== null ? 'Contractant die vertrok' : NAMEN[rol];
}

/**
 * Whether somebody is summoned when nobody chose: everybody who rents, by contract or by law. Who
 * lives there without a contract is only when it is said.
 *
 * @example isGedaagdeDoorRol('bewoner') // false
 */
export function isGedaagdeDoorRol(rol: Persoonrol): boolean {
  return rol !== 'bewoner';
}
