import { type AddressInfo, createServer, type Socket } from 'node:net';

/** The port of the program. */
export type Loopback = {
  /** `127.0.0.1:<port>`. */
  readonly host: string;
  close(): void;
};

/**
 * Listens on a free port of 127.0.0.1, and on nothing else, for as long as the program runs: were it
 * let go of between two engines, another program could take it, and pages would send it their
 * session secret. Nothing is read of a connection here; whoever takes it does.
 */
export async function listenOnLoopback(take: (socket: Socket) => void): Promise<Loopback> {
  const server = createServer({ pauseOnConnect: true }, take);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, close: () => void server.close() };
}
