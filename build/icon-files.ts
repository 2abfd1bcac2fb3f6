/** A picture in a file with pictures: its width and height, and the PNG itself. */
export interface IconImage {
  readonly size: number;
  readonly png: Buffer;
}

/** What a file of Windows may hold: sizes that the taskbar, the desktop and Explorer ask for. */
export const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256] as const;

/** The sizes in which desktops of Linux look for the icon of a program. */
export const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512] as const;

/**
 * Apple's names for the pictures of one file, with their size in pixels; ic10 to ic14 are for screens
 * with twice the points. Its two names for smaller ones do not show in a program, so 16 pixels are
 * made by macOS from 32.
 */
export const ICNS_TYPES = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
} as const;

/** By these eight bytes a PNG is known. */
export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const ICO_HEADER = 6;
const ICO_ENTRY = 16;
const ICNS_HEADER = 8;

/**
 * An icon of Windows: a list of where each picture is, and the pictures.
 *
 * @throws RangeError for a picture that is larger than the 256 pixels that the list can name
 */
export function writeIco(images: readonly IconImage[]): Buffer {
  const head = Buffer.alloc(ICO_HEADER + ICO_ENTRY * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of images.entries()) {
    if (size > 256) throw new RangeError(`An icon of Windows has at most 256 pixels, not ${size}.`);
    const entry = ICO_HEADER + ICO_ENTRY * index;
    // A zero stands for 256.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

/** The pictures of an icon of Windows, in their order; the sizes are those that its list names. */
export function readIco(file: Buffer): IconImage[] {
  if (file.readUInt32LE(0) !== 0x00010000) throw new Error('This is no icon of Windows.');
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const entry = ICO_HEADER + ICO_ENTRY * index;
    const start = file.readUInt32LE(entry + 12);
    const png = file.subarray(start, start + file.readUInt32LE(entry + 8));
    return { size: file.readUInt8(entry) || 256, png };
  });
}

/** An icon of macOS: pictures one after another, each behind its name and length. */
export function writeIcns(images: Readonly<Record<keyof typeof ICNS_TYPES, Buffer>>): Buffer {
  const parts = Object.entries(images).map(([type, png]) => chunk(type, png));
  return chunk('icns', Buffer.concat(parts));
}

function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(ICNS_HEADER);
  head.write(type, 'latin1');
  head.writeUInt32BE(ICNS_HEADER + content.length, 4);
  return Buffer.concat([head, content]);
}

/** The pictures of an icon of macOS, by Apple's names for them. */
export function readIcns(file: Buffer): Map<string, Buffer> {
  const whole = file.readUInt32BE(4) === file.length && file.toString('latin1', 0, 4) === 'icns';
  if (!whole) throw new Error('This is no icon of macOS.');
  const found = new Map<string, Buffer>();
  for (let at = ICNS_HEADER; at < file.length; ) {
    const length = file.readUInt32BE(at + 4);
    found.set(file.toString('latin1', at, at + 4), file.subarray(at + ICNS_HEADER, at + length));
    at += length;
  }
  return found;
}
