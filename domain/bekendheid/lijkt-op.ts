import { klank } from '#domain/bekendheid/klank.ts';
import { losVanTussenvoegsel } from '#domain/bekendheid/profiel.ts';
import { tekstafstand } from '#domain/bekendheid/tekstafstand.ts';

/** A shorter word has so many neighbours that a slip in it could be anything. */
const SHORTEST = 4;

/** Letters that a slip in a word leaves alone often enough to look behind them. */
export const ZELFDE_BEGIN = 2;

/**
 * Whether a word of the register may be what somebody meant who typed another: the same sound, one
 * letter off, or a tussenvoegsel glued to it.
 *
 * @example lijktOp('meyer', 'meijer')     // true
 * @example lijktOp('vandenberg', 'berg')  // true
 */
export function lijktOp(getypt: string, woord: string): boolean {
  if (losVanTussenvoegsel(getypt).includes(woord)) return true;
  if (getypt.length < SHORTEST || woord.length < SHORTEST) return false;
  return klank(getypt) === klank(woord) || tekstafstand(getypt, woord, 1) === 1;
}
