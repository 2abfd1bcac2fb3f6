/** What the modules of one room, or of one corner of it, may import. */
export interface RoomRule {
  /** Folder, or the beginning of a path, that the rule is about; the longest that fits counts. */
  readonly path: string;
  /** Rooms that it may reach as `#room/…`, itself included when it may. */
  readonly rooms: readonly string[];
  /** npm packages; a name that ends in /* stands for a whole scope. */
  readonly packages: readonly string[];
  /** Whether Node's own modules may be used. */
  readonly node: boolean;
  /** Whether relative imports must stay within the path itself, and not just within the room. */
  readonly secluded?: boolean;
}

const everyRoom = [
  'build',
  'contract',
  'db',
  'documents',
  'domain',
  'electron',
  'host',
  'renderer',
  'services',
  'test',
] as const;

/**
 * The house rules for imports, room by room. Only db knows the store's driver, only electron knows
 * Electron, only host and electron know the machine; the rules and the screens know neither.
 */
export const roomRules: readonly RoomRule[] = [
  { path: 'domain', rooms: ['domain'], packages: ['date-fns'], node: false },
  {
    path: 'contract',
    rooms: ['contract', 'domain'],
    packages: ['zod', '@orpc/contract'],
    node: false,
  },
  // Values in, bytes out: fonts are passed in as bytes, so even here nothing opens a file.
  {
    path: 'documents',
    rooms: ['documents', 'domain'],
    packages: ['pdfkit', 'csv-stringify', 'hucre'],
    node: false,
  },
  {
    path: 'db',
    rooms: ['db', 'domain'],
    packages: ['better-sqlite3', 'drizzle-orm'],
    node: true,
  },
  {
    path: 'services',
    rooms: ['services', 'contract', 'domain', 'documents', 'db'],
    packages: ['@orpc/server', 'drizzle-orm', 'date-fns'],
    node: false,
  },
  {
    path: 'host',
    rooms: ['host', 'services', 'contract', 'domain', 'db'],
    packages: [
      'hono',
      '@hono/node-server',
      '@orpc/*',
      '@node-rs/argon2',
      '@zxcvbn-ts/language-common',
      'uuid',
      'zod',
    ],
    node: true,
  },
  {
    path: 'electron',
    rooms: ['electron', 'host', 'contract'],
    packages: ['electron'],
    node: true,
  },
  // A sandboxed preload has no Node, and must not drag main or the engine into the page's process.
  {
    path: 'electron/preload',
    rooms: ['contract'],
    packages: ['electron'],
    node: false,
    secluded: true,
  },
  {
    path: 'renderer',
    rooms: ['renderer', 'contract', 'domain'],
    packages: [
      'react',
      'react-dom',
      '@mantine/*',
      '@tanstack/*',
      '@orpc/client',
      '@orpc/contract',
      '@orpc/tanstack-query',
      '@tabler/icons-react',
      '@fontsource-variable/inter',
      'dayjs',
      'zod',
    ],
    node: false,
  },
  { path: 'build', rooms: everyRoom, packages: ['*'], node: true },
  { path: 'test', rooms: everyRoom, packages: ['*'], node: true },
];

/** The features of the screens: each a folder here, and none imports another. */
export const featuresFolder = 'renderer/features/';
