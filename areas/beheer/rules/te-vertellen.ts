import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';

/**
 * The gebeurtenissen of which partners are told, for a set that does not say so itself: what bears on
 * what the parties agreed. What somebody asked a judge or a sociale dienst for is none of these: it
 * is theirs to tell.
 *
 * Source: SA preambule ("feiten die van invloed zijn op hetgeen in de samenwerkingsafspraken is
 * neergelegd"), SA 7 WoCo c, PP st 6 to 9; that it holds for one case is an own rule.
 */
export const TE_VERTELLEN: readonly Gebeurtenissoort[] = [
  'dagvaarding_aangezegd',
  'dagvaarding_verzonden',
  'dagvaarding_betekend',
  'dagvaarding_ingetrokken',
  'zitting_bepaald',
  'zitting_verplaatst',
  'vonnis',
  'schikking',
  'ontruiming_aangezegd',
  'ontruiming_uitgesteld',
  'ontruiming_ingetrokken',
  'ontruiming_geschorst',
  'ontruiming_afgelast',
  'ontruiming_uitgevoerd',
  'achterstand_voldaan',
  'regeling_getroffen',
  'regeling_verbroken',
  'moratorium_verleend',
  'moratorium_beeindigd',
];
