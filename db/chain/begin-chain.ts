import { openForChange } from '../snapshot.ts';
import { beginChain, type ChainOptions } from './chain.ts';

/**
 * Begins the chain of a store that nobody has open, with an anchor of its own; see `beginChain`.
 *
 * @param opslag 32 bytes, the key of the store
 */
export function beginChainOf(
  path: string,
  opslag: Uint8Array,
  options: Pick<ChainOptions, 'key' | 'anchorPath'>,
): void {
  const connection = openForChange(path, opslag);
  try {
    beginChain(connection, options);
  } finally {
    connection.close();
  }
}
