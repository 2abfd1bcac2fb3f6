import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  ICNS_TYPES,
  ICO_SIZES,
  LINUX_SIZES,
  PNG_SIGNATURE,
  readIcns,
  readIco,
  writeIco,
} from '#build/icon-files.ts';

const folder = join(import.meta.dirname, '..', '..', 'build', 'icons');
const read = (file: string) => readFileSync(join(folder, file));

/** The pixels of a PNG as Chromium writes it: eight bits, colours and how much shows through. */
function pixelsOf(png: Buffer): { size: number; at(x: number, y: number): number[] } {
  expect(png.subarray(0, 8)).toEqual(PNG_SIGNATURE);
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect([height, ...png.subarray(24, 29)]).toEqual([width, 8, 6, 0, 0, 0]);
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const content = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(content);
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = 4 * width;
  const pixels = Buffer.alloc(stride * height);
  const old = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (pixels[y * stride + x] ?? 0));
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const [left, up, corner] = [old(x - 4, y), old(x, y - 1), x < 4 ? 0 : old(x - 4, y - 1)];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 5] ?? NaN;
      pixels[y * stride + x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return { size: width, at: (x, y) => [...pixels.subarray(y * stride + 4 * x).subarray(0, 4)] };
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(left + up - corner - one)) as [
    number,
    number,
    number,
  ];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

const TEAL = [0x1a, 0x6d, 0x77, 255];
const WHITE = [255, 255, 255, 255];

/** Our picture: a white roof and a dot on teal, on nothing. `share` is how much of it is drawn on. */
function expectOurs(png: Buffer, size: number, share = 1): void {
  const picture = pixelsOf(png);
  expect(picture.size).toBe(size);
  const at = (x: number, y: number) =>
    picture.at(
      ...([x, y].map((one) => Math.floor(size * (0.5 + share * (one - 0.5)))) as [number, number]),
    );
  expect(picture.at(0, 0)[3]).toBeLessThan(128);
  expect(at(0.5, 0.1)).toEqual(TEAL);
  expect(at(0.5, 0.64)).toEqual(WHITE);
  expect(at(0.5, 0.9)).toEqual(TEAL);
}

describe('the icons', () => {
  it('of Windows are our picture in every size that Windows asks for', () => {
    const images = readIco(read('icon.ico'));
    expect(images.map(({ size }) => size)).toEqual([...ICO_SIZES]);
    for (const { size, png } of images) expectOurs(png, size);
  });

  it('of macOS are our picture with the air around it that Apple asks for', () => {
    const images = readIcns(read('icon.icns'));
    expect([...images.keys()]).toEqual(Object.keys(ICNS_TYPES));
    for (const [type, size] of Object.entries(ICNS_TYPES)) {
      const png = images.get(type) ?? Buffer.alloc(0);
      expectOurs(png, size, 824 / 1024);
      expect(pixelsOf(png).at(size / 2, Math.floor(size / 20))[3]).toBe(0);
    }
  });

  it.each(LINUX_SIZES)('of Linux are our picture, of %i pixels too', (size) => {
    expectOurs(read(`linux/${size}x${size}.png`), size);
  });

  it('have one picture of 512 pixels for the box about the program', () => {
    expectOurs(read('icon.png'), 512);
  });

  it('are told from something else, and from a picture that is too large', () => {
    expect(() => readIco(read('icon.icns'))).toThrow('no icon of Windows');
    expect(() => readIcns(read('icon.ico'))).toThrow('no icon of macOS');
    expect(() => readIcns(read('icon.icns').subarray(0, 999))).toThrow('no icon of macOS');
    expect(() => writeIco([{ size: 512, png: Buffer.alloc(1) }])).toThrow('at most 256');
  });
});
