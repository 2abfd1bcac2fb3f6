import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cruise, type IModule } from 'dependency-cruiser';
import { roleRules } from './rooms-allowed.ts';
import { loadsIn } from './rooms-loads.ts';
import { forbiddenImports } from './rooms-rules.ts';
import { codeFiles, sourceFolders } from './source-files.ts';

/** What the check saw, and one line for each import that is not allowed. */
export interface RoomsReport {
  readonly modules: number;
  readonly violations: readonly string[];
}

/**
 * What the check must have seen to be believed: dependency-cruiser that does not know the TypeScript
 * it finds sees no modules, or no imports in them, and is content.
 */
export interface RoomsProof {
  readonly modules: number;
  readonly imports: readonly (readonly [from: string, to: string])[];
}

const houseProof: RoomsProof = {
  modules: 900,
  imports: [
    ['areas/brieven/service/brieven.ts', 'areas/brieven/store.ts'],
    ['areas/brieven/service/brieven.ts', 'areas/context.ts'],
    ['areas/brieven/store.ts', 'node_modules/drizzle-orm/'],
    ['electron/ipc.ts', 'electron/calls.ts'],
  ],
};

/**
 * Checks every module of the house against the rules for its room: what it may import, that what it
 * names exists, and that no modules import each other in a circle (imports of types count).
 */
export async function checkRooms(root: string, proof = houseProof): Promise<RoomsReport> {
  const files = sourceFolders(root).flatMap((folder) => codeFiles(root, folder));
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const seen = files.length > 0 ? await modulesFrom(root, files) : [];
  const modules = seen.filter(({ source }) => texts.has(source));
  const violations = [
    ...files.flatMap((file) => withoutRoom(file)),
    ...modules.flatMap((module) => forbiddenIn(module, texts.get(module.source) ?? '')),
    ...files.flatMap((file) => loadsIn(file, texts.get(file) ?? '')),
    ...unproved(files, modules, proof),
  ];
  return { modules: modules.length, violations };
}

/**
 * These modules, and all that they reach by imports, each with what it imports.
 */
export async function modulesFrom(root: string, files: string[]): Promise<IModule[]> {
  const { output } = await cruise(files, {
    baseDir: root,
    ruleSet: { forbidden: [...forbiddenImports] },
    validate: true,
    parser: 'tsc',
    moduleSystems: ['es6', 'cjs', 'tsd'],
    // What a tool uses stands in its own package.json or in that of the house.
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    preserveSymlinks: true,
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  });
  if (typeof output === 'string') throw new Error(output);
  return output.modules;
}

function withoutRoom(file: string): string[] {
  const hasRoom = roleRules.some(({ where }) => where.test(file));
  return hasRoom ? [] : [`${file}:1 is in no room: move it, or give its place a role`];
}

/** One line for each import that is refused, with the first reason; more would say the same. */
function forbiddenIn({ source, dependencies }: IModule, text: string): string[] {
  return dependencies.flatMap(({ module, protocol, coreModule, rules, cycle }) => {
    const rule = forbiddenImports.find(({ name }) => rules?.some((broken) => broken.name === name));
    const reason = rule?.comment ?? (coreModule && !protocol ? `write node:${module}` : undefined);
    if (reason === undefined) return [];
    const name = `${protocol ?? ''}${module}`;
    const way = rule?.name === 'circle' ? ` (${cycle?.map(({ name }) => name).join(' → ')})` : '';
    return [`${source}:${lineOf(name, text)} imports ${name}; ${reason}${way}`];
  });
}

/** dependency-cruiser does not tell where an import stands; its name in quotes does. */
function lineOf(name: string, text: string): number {
  const quoted = ["'", '"', '`'].map((quote) => `${quote}${name}${quote}`);
  const lines = text.split('\n');
  return lines.findIndex((line) => quoted.some((word) => line.includes(word))) + 1 || 1;
}

function unproved(files: readonly string[], modules: readonly IModule[], proof: RoomsProof) {
  const sources = new Map(modules.map((module) => [module.source, module]));
  const unseen = files.filter((file) => !sources.has(file));
  const few = modules.length < proof.modules;
  return [
    ...unseen.map((file) => `${file}:1 was not seen`),
    ...(few
      ? [
          `${modules.length} modules were seen and not ${proof.modules}: is this the project folder?`,
        ]
      : []),
    ...proof.imports
      .filter(
        ([from, to]) =>
          !sources.get(from)?.dependencies.some(({ resolved }) => resolved.startsWith(to)),
      )
      .map(([from, to]) => `${from}:1 imports ${to}, and that was not seen`),
  ];
}

if (import.meta.main) {
  const { modules, violations } = await checkRooms(dirname(import.meta.dirname));
  for (const violation of violations) process.stdout.write(`${violation}\n`);
  process.stdout.write(`rooms: ${modules} modules, ${violations.length} forbidden imports\n`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
