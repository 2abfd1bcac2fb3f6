/** What a module is for; its place in the tree says it. */
export type Role =
  | 'domain'
  | 'domain-contract'
  | 'fields'
  | 'rules'
  | 'contract'
  | 'tables'
  | 'store'
  | 'service'
  | 'screen'
  | 'documents'
  | 'db'
  | 'demo'
  | 'host'
  | 'electron'
  | 'preload'
  | 'renderer'
  | 'tools'
  | 'build'
  | 'test';

/** What the modules of one role may import. */
export interface RoleRule {
  readonly role: Role;
  /** Where such modules are; the first rule that fits a path counts. */
  readonly where: RegExp;
  /** Roles that it may reach. */
  readonly roles: readonly Role[];
  /** npm packages; a name that ends in /* stands for a whole scope. */
  readonly packages: readonly string[];
  /** Whether Node's own modules may be used. */
  readonly node: boolean;
}

const everyRole = [
  ...[
    'domain',
    'domain-contract',
    'fields',
    'rules',
    'contract',
    'tables',
    'store',
    'service',
    'screen',
  ],
  ...['documents', 'db', 'demo', 'host', 'electron', 'preload', 'renderer', 'tools', 'build'],
  'test',
] as readonly Role[];

const screens = [
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
];

/**
 * The house rules for imports, by role. Only db knows the store's driver, only electron knows
 * Electron, only host, demo and electron know the machine; rules and screens know neither.
 */
export const roleRules: readonly RoleRule[] = [
  {
    role: 'domain-contract',
    where: /^domain\/contract\//,
    roles: ['domain', 'domain-contract'],
    packages: ['zod', '@orpc/contract'],
    node: false,
  },
  {
    role: 'domain',
    where: /^domain\//,
    roles: ['domain'],
    packages: ['date-fns', '@date-fns/utc'],
    node: false,
  },
  {
    role: 'fields',
    where: /^areas\/[^/]+\/fields\.ts$/,
    roles: ['domain', 'fields', 'rules'],
    packages: [],
    node: false,
  },
  {
    role: 'rules',
    where: /^areas\/[^/]+\/rules[-./]/,
    roles: ['domain', 'fields', 'rules'],
    packages: [],
    node: false,
  },
  {
    role: 'contract',
    where: /^areas\/(?:[^/]+\/|)contract[-.]/,
    roles: ['domain', 'domain-contract', 'fields', 'rules', 'contract'],
    packages: ['zod', '@orpc/contract'],
    node: false,
  },
  {
    role: 'tables',
    where: /^areas\/(?:[^/]+\/|)tables\.ts$/,
    roles: ['domain', 'fields', 'rules', 'contract', 'tables', 'db'],
    packages: ['drizzle-orm'],
    node: false,
  },
  {
    role: 'store',
    where: /^areas\/[^/]+\/store[./]/,
    roles: ['domain', 'fields', 'rules', 'contract', 'tables', 'store', 'db'],
    packages: ['drizzle-orm'],
    node: false,
  },
  {
    role: 'screen',
    where: /^areas\/[^/]+\/screen\//,
    roles: ['domain', 'domain-contract', 'fields', 'rules', 'contract', 'screen', 'renderer'],
    packages: screens,
    node: false,
  },
  // What is left in an area, and beside them: use cases and what they share.
  {
    role: 'service',
    where: /^areas\//,
    roles: [
      ...([
        'domain',
        'domain-contract',
        'fields',
        'rules',
        'contract',
        'store',
        'service',
      ] as const),
      ...(['tables', 'documents', 'db'] as const),
    ],
    packages: ['@orpc/server', 'drizzle-orm', 'date-fns'],
    node: false,
  },
  // Values in, bytes out: fonts are passed in as bytes, so even here nothing opens a file.
  {
    role: 'documents',
    where: /^documents\//,
    roles: ['documents', 'domain', 'rules'],
    packages: ['pdfkit', 'csv-stringify', 'hucre'],
    node: false,
  },
  {
    role: 'db',
    where: /^db\//,
    roles: ['db', 'domain'],
    packages: ['better-sqlite3', 'drizzle-orm'],
    node: true,
  },
  {
    role: 'demo',
    where: /^demo\//,
    roles: [
      ...([
        'demo',
        'domain',
        'domain-contract',
        'fields',
        'rules',
        'contract',
        'store',
        'service',
      ] as const),
      ...(['tables', 'db', 'host'] as const),
    ],
    packages: ['zod', 'uuid', '@orpc/*'],
    node: true,
  },
  {
    role: 'host',
    where: /^host\//,
    roles: [
      ...(['host', 'demo', 'domain', 'domain-contract', 'fields', 'rules', 'contract'] as const),
      ...(['store', 'service', 'tables', 'db'] as const),
    ],
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
  // A sandboxed preload has no Node, and must not drag main or the engine into the page's process.
  {
    role: 'preload',
    where: /^electron\/preload/,
    roles: ['preload', 'contract', 'domain-contract'],
    packages: ['electron'],
    node: false,
  },
  {
    role: 'electron',
    where: /^electron\//,
    roles: ['electron', 'preload', 'host', 'demo', 'contract', 'domain-contract'],
    packages: ['electron'],
    node: true,
  },
  {
    role: 'renderer',
    where: /^renderer\//,
    roles: ['renderer', 'screen', 'domain', 'domain-contract', 'fields', 'rules', 'contract'],
    packages: screens,
    node: false,
  },
  // No part of the program: it tries the house out and measures it, also through what tests share.
  // Each tool is a package of its own, and what only it uses stands in its package.json.
  {
    role: 'tools',
    where: /^tools\//,
    roles: [
      ...(['tools', 'host', 'demo', 'renderer', 'domain', 'fields', 'rules', 'contract'] as const),
      ...(['store', 'service', 'tables', 'db', 'test'] as const),
    ],
    packages: [
      ...['csv-parse', 'papaparse', '@electric-sql/pglite', 'fuse.js', 'minisearch'],
      'fast-check',
      ...['@orpc/server', 'drizzle-orm', 'uuid'],
    ],
    node: true,
  },
  { role: 'build', where: /^build\//, roles: everyRole, packages: ['*'], node: true },
  { role: 'test', where: /^test\//, roles: everyRole, packages: ['*'], node: true },
];

/**
 * Whose screens a module of the renderer may show: routes and pages of several areas name screens,
 * everything else of the renderer is what screens are made with and knows none of them.
 */
export const showsScreens = /^renderer\/(?:routes[^/]*|app)\.tsx$|^renderer\/pages\//;
