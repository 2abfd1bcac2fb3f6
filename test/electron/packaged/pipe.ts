/**
 * One end of a line between two places, in one process or in two: what it is sent comes in order and
 * later, and waits until somebody listens, as in Chromium's own pipes. The end of the line comes
 * behind the last message.
 */
export type PipeEnd = {
  send(data: unknown): void;
  close(): void;
  /** Takes what has waited, and what comes from now on. */
  listen(onData: (data: unknown) => void, onClosed: () => void): void;
};

/** What waits until somebody listens, and then goes through in order. */
export function makeQueue() {
  const waiting: (readonly ['data', unknown] | readonly ['closed'])[] = [];
  let listener: { onData: (data: unknown) => void; onClosed: () => void } | undefined;
  const flush = () => {
    for (let next = listener && waiting.shift(); next; next = waiting.shift()) {
      if (next[0] === 'data') listener?.onData(next[1]);
      else listener?.onClosed();
    }
  };
  return {
    data(data: unknown): void {
      waiting.push(['data', data]);
      flush();
    },
    closed(): void {
      waiting.push(['closed']);
      flush();
    },
    listen(onData: (data: unknown) => void, onClosed: () => void): void {
      listener = { onData, onClosed };
      flush();
    },
  };
}

/** A line within this process; messages are cloned, as they are on their way to another. */
export function makePipe(): [PipeEnd, PipeEnd] {
  const queues = [makeQueue(), makeQueue()] as const;
  let isOpen = true;
  const endOf = (own: 0 | 1): PipeEnd => {
    const other = queues[own === 0 ? 1 : 0];
    return {
      send(data) {
        const copy: unknown = structuredClone(data);
        if (isOpen) setImmediate(() => other.data(copy));
      },
      close() {
        if (!isOpen) return;
        isOpen = false;
        setImmediate(() => other.closed());
      },
      listen: queues[own].listen,
    };
  };
  return [endOf(0), endOf(1)];
}
