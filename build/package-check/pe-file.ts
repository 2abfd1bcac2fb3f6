/** Something that a program of Windows carries in itself: a picture, its version, a list. */
export interface PeResource {
  /** Windows numbers the kinds it knows; others have a name. */
  readonly type: number | string;
  readonly id: number | string;
  readonly data: Buffer;
}

/** Windows' numbers of what is looked for. */
export const PE_TYPES = { icon: 3, version: 16 } as const;

const MACHINES: Readonly<Record<string, number>> = { x64: 0x8664, arm64: 0xaa64 };
const HEADERS = 0x400;
const [DATA_AT, RESOURCES_AT] = [0x1000, 0x3000];
const OPTIONAL = 240;
const RESOURCE_DIRECTORY = 2;

/**
 * The smallest program of Windows that the packager takes for one: two sections, one that holds some
 * data and one with a version, as Electron's has.
 *
 * @param arch `x64` or `arm64`
 */
export function writePe(arch: string, data: Buffer): Buffer {
  const resources = versionResource();
  const sections = [
    { name: '.rdata', at: DATA_AT, content: data },
    { name: '.rsrc', at: RESOURCES_AT, content: resources },
  ];
  const head = Buffer.alloc(HEADERS);
  head.write('MZ', 'latin1');
  head.writeUInt32LE(0x80, 0x3c);
  head.write('PE\0\0', 0x80, 'latin1');
  head.writeUInt16LE(MACHINES[arch] ?? 0, 0x84);
  head.writeUInt16LE(sections.length, 0x86);
  head.writeUInt16LE(OPTIONAL, 0x94);
  head.writeUInt16LE(0x22, 0x96);
  writeOptional(head.subarray(0x98), resources.length);
  let offset = HEADERS;
  for (const [index, { name, at, content }] of sections.entries()) {
    const entry = 0x98 + OPTIONAL + 40 * index;
    const size = padded(content).length;
    head.write(name, entry, 'latin1');
    head.writeUInt32LE(content.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    head.writeUInt32LE(size, entry + 16);
    head.writeUInt32LE(offset, entry + 20);
    head.writeUInt32LE(0x40000040, entry + 36);
    offset += size;
  }
  return Buffer.concat([head, ...sections.map(({ content }) => padded(content))]);
}

function writeOptional(optional: Buffer, resources: number): void {
  optional.writeUInt16LE(0x20b, 0);
  optional.writeUInt32LE(0x1000, 32);
  optional.writeUInt32LE(0x200, 36);
  optional.writeUInt16LE(6, 40);
  optional.writeUInt16LE(6, 48);
  optional.writeUInt32LE(0x4000, 56);
  optional.writeUInt32LE(HEADERS, 60);
  optional.writeUInt16LE(2, 68);
  optional.writeUInt32LE(16, 108);
  optional.writeUInt32LE(RESOURCES_AT, 112 + 8 * RESOURCE_DIRECTORY);
  optional.writeUInt32LE(resources, 116 + 8 * RESOURCE_DIRECTORY);
}

/** A file is laid out in blocks. */
function padded(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc(-content.length & 0x1ff)]);
}

/** Directories of kind, number and language above one version, with one text in English. */
function versionResource(): Buffer {
  const fixed = Buffer.alloc(52);
  fixed.writeUInt32LE(0xfeef04bd, 0);
  fixed.writeUInt32LE(0x10000, 4);
  const text = block('ProductName', 'Electron\0');
  const table = block('040904b0', text);
  const version = block('VS_VERSION_INFO', fixed, block('StringFileInfo', table));
  const tree = Buffer.alloc(3 * 24 + 16);
  for (const [level, id] of [PE_TYPES.version, 1, 0x409].entries()) {
    tree.writeUInt16LE(1, level * 24 + 14);
    tree.writeUInt32LE(id, level * 24 + 16);
    tree.writeUInt32LE((level + 1) * 24 + (level < 2 ? 0x80000000 : 0), level * 24 + 20);
  }
  tree.writeUInt32LE(RESOURCES_AT + tree.length, 72);
  tree.writeUInt32LE(version.length, 76);
  return Buffer.concat([tree, version]);
}

/** One block of a version: its length, its name and what it holds, each on a boundary of four bytes. */
function block(name: string, value: string | Buffer, children?: Buffer): Buffer {
  const isText = typeof value === 'string';
  const holds = isText ? Buffer.from(value, 'utf16le') : value;
  const head = Buffer.concat([Buffer.alloc(6), Buffer.from(`${name}\0`, 'utf16le')]);
  const whole = Buffer.concat([onFour(head), onFour(holds), ...(children ? [children] : [])]);
  whole.writeUInt16LE(whole.length, 0);
  const isTable = name === '040904b0' || name === 'StringFileInfo';
  whole.writeUInt16LE(isTable ? 0 : isText ? value.length : holds.length, 2);
  whole.writeUInt16LE(isText || isTable ? 1 : 0, 4);
  return whole;
}

function onFour(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

/**
 * What a program of Windows carries, read from the file as Windows does.
 *
 * @throws Error for a file that is no program of Windows with such a part
 */
export function readPeResources(file: Buffer): PeResource[] {
  const pe = file.readUInt32LE(0x3c);
  if (file.toString('latin1', pe, pe + 4) !== 'PE\0\0') throw new Error('No program of Windows.');
  const optional = pe + 24;
  const root = file.readUInt32LE(optional + 112 + 8 * RESOURCE_DIRECTORY);
  const first = optional + file.readUInt16LE(pe + 20);
  const sections = Array.from({ length: file.readUInt16LE(pe + 6) }, (_, index) => {
    const at = first + 40 * index;
    return {
      at: file.readUInt32LE(at + 12),
      size: file.readUInt32LE(at + 16),
      offset: file.readUInt32LE(at + 20),
    };
  });
  const place = (address: number) => {
    const section = sections.find(({ at, size }) => address >= at && address < at + size);
    if (!section) throw new Error('It points outside itself.');
    return address - section.at + section.offset;
  };
  const start = place(root);
  const nameAt = (offset: number) => {
    const length = file.readUInt16LE(start + offset);
    return file.toString('utf16le', start + offset + 2, start + offset + 2 + 2 * length);
  };
  const entries = (offset: number) => {
    const at = start + offset;
    const count = file.readUInt16LE(at + 12) + file.readUInt16LE(at + 14);
    return Array.from({ length: count }, (_, index) => {
      const [id, next] = [0, 4].map((one) => file.readUInt32LE(at + 16 + 8 * index + one));
      const isName = (id ?? 0) >= 0x80000000;
      return {
        id: isName ? nameAt((id ?? 0) - 0x80000000) : (id ?? 0),
        next: (next ?? 0) % 0x80000000,
      };
    });
  };
  return entries(0).flatMap((type) =>
    entries(type.next).flatMap((one) =>
      entries(one.next).map((language) => {
        const at = start + language.next;
        const from = place(file.readUInt32LE(at));
        const data = file.subarray(from, from + file.readUInt32LE(at + 4));
        return { type: type.id, id: one.id, data };
      }),
    ),
  );
}
