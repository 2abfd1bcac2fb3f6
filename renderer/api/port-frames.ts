import { z } from 'zod';

// One frame as oRPC's peer protocol sends it to a client: `i` id, `t` type (none: an answer,
// 3: an event of a stream, 4: abort), `p` payload.
const antwoord = z.object({
  i: z.string().min(1),
  t: z.undefined().optional(),
  p: z.object({
    s: z.number().int().min(200).max(599).optional(),
    h: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
    b: z.unknown().optional(),
  }),
});
const gebeurtenis = z.object({
  i: z.string().min(1),
  t: z.literal(3),
  p: z.object({ e: z.enum(['message', 'error', 'done']), d: z.unknown().optional() }),
});
const afbreking = z.object({ i: z.string().min(1), t: z.literal(4) });
const frame = z.union([antwoord, gebeurtenis, afbreking]);
const metId = z.object({ i: z.string().min(1) });

/**
 * Looks at a frame before the protocol sees it: what oRPC cannot decode becomes an unhandled
 * rejection there, which ends a Node process. Gives the frame as it may be passed on; for a
 * broken answer whose call is known an answer that fails that call, so that it does not hang; and
 * undefined for what is to be ignored.
 */
export function checkFrame(data: unknown): string | Uint8Array<ArrayBuffer> | undefined {
  if (isBytes(data)) return checkBytes(data);
  if (typeof data !== 'string') return undefined;
  const json = parseJson(data);
  const parsed = frame.safeParse(json);
  if (parsed.success && !hasForeignBody(parsed.data)) return data;
  return failed(json);
}

// A file comes as bytes: the answer as JSON, one byte that no text has, then a form with the file.
const DELIMITER = 0xff;

function checkBytes(data: Uint8Array<ArrayBuffer>): string | Uint8Array<ArrayBuffer> | undefined {
  const end = data.indexOf(DELIMITER);
  const json = parseJson(new TextDecoder().decode(end < 0 ? data : data.subarray(0, end)));
  const parsed = frame.safeParse(json);
  const isForm = parsed.success && contentType(parsed.data)?.startsWith('multipart/form-data');
  return isForm && end >= 0 ? data : failed(json);
}

/** An answer that fails the call that a broken frame belongs to, so that it does not hang. */
function failed(json: unknown): string | undefined {
  const known = metId.safeParse(json);
  return known.success ? JSON.stringify({ i: known.data.i, p: { s: 500 } }) : undefined;
}

function isBytes(data: unknown): data is Uint8Array<ArrayBuffer> {
  return data instanceof Uint8Array;
}

function contentType(value: z.output<typeof frame>): string | undefined {
  const type = value.t === undefined ? value.p.h?.['content-type'] : undefined;
  return typeof type === 'string' ? type : undefined;
}

// A text frame carries JSON and event streams only: a form or a file is decoded from bytes that it
// does not have.
function hasForeignBody(value: z.output<typeof frame>): boolean {
  if (value.t !== undefined) return false;
  const headers = value.p.h ?? {};
  if (headers['content-disposition'] !== undefined) return true;
  const type = headers['content-type'];
  return type !== undefined && type !== 'text/event-stream';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
