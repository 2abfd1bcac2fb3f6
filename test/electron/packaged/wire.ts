import { makeQueue, type PipeEnd } from './pipe.ts';

/** What goes between main and the process of the engine: words of their own, and those of ports. */
export type WireMessage =
  | { readonly kind: 'word'; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly kind: 'frame'; readonly port: number; readonly data: unknown }
  | { readonly kind: 'closed'; readonly port: number };

/** The lines of ports that cross to another process over one channel. */
export function makeWire(send: (message: WireMessage) => void) {
  const queues = new Map<number, ReturnType<typeof makeQueue>>();

  return {
    /** The near end of a line whose far end is in the other process. */
    endOf(port: number): PipeEnd {
      const queue = makeQueue();
      queues.set(port, queue);
      return {
        send: (data) => send({ kind: 'frame', port, data }),
        close: () => {
          if (queues.delete(port)) send({ kind: 'closed', port });
        },
        listen: queue.listen,
      };
    },

    /** Takes what came over the channel; false for what is no matter of a port. */
    take(message: WireMessage): boolean {
      if (message.kind === 'word') return false;
      const queue = queues.get(message.port);
      if (message.kind === 'frame') queue?.data(bytesOf(message.data));
      else if (queues.delete(message.port)) queue?.closed();
      return true;
    },

    /** The other process is gone, and every line to it with it. */
    cut(): void {
      for (const [port, queue] of [...queues]) {
        queues.delete(port);
        queue.closed();
      }
    },
  };
}

/** Joins two lines into one: what comes out of the one goes into the other. */
export function joinLines(one: PipeEnd, other: PipeEnd): void {
  one.listen(other.send, other.close);
  other.listen(one.send, one.close);
}

/** Node's own channel makes a Buffer of bytes; over a port they come as they were. */
function bytesOf(data: unknown): unknown {
  return Buffer.isBuffer(data) ? new Uint8Array(data) : data;
}
