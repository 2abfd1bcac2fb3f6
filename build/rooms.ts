import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { featuresFolder, type RoomRule, roomRules } from './rooms-allowed.ts';
import { codeFiles, sourceFolders } from './source-files.ts';
import { importsOf } from './source-imports.ts';

/** What the check saw, and one line for each import that is not allowed. */
export interface RoomsReport {
  readonly modules: number;
  readonly violations: readonly string[];
}

/**
 * Checks every module of the house against the rules for its room. A check that saw nothing has
 * proved nothing, so no modules at all is a violation too.
 *
 * @example checkRooms('/project').violations // ["domain/a.ts:1 imports node:fs; …"]
 */
export function checkRooms(root: string): RoomsReport {
  const files = sourceFolders(root).flatMap((folder) => codeFiles(root, folder));
  const violations = files.flatMap((file) =>
    violationsIn(file, readFileSync(join(root, file), 'utf8')),
  );
  if (files.length === 0) violations.push('no modules were seen: is this the project folder?');
  return { modules: files.length, violations };
}

/**
 * The imports of one module that its room does not allow.
 *
 * @param file path from the project folder, with forward slashes
 * @example violationsIn('domain/a.ts', "import 'node:fs';").length // 1
 */
export function violationsIn(file: string, text: string): string[] {
  const rule = ruleFor(file);
  if (!rule) return [`${file}:1 is in no room: move it, or give its folder rules`];
  return importsOf(file, text).flatMap(({ name, line }) => {
    const reason = name === undefined ? computedReason(rule) : refusal(file, name, rule);
    return reason ? [`${file}:${line} imports ${name ?? 'a computed name'}; ${reason}`] : [];
  });
}

function ruleFor(file: string): RoomRule | undefined {
  return roomRules
    .filter(({ path }) => file.startsWith(path.includes('/') ? path : `${path}/`))
    .sort((one, other) => other.path.length - one.path.length)[0];
}

/** A name that is only known at run time cannot be checked, so only tools may load that way. */
function computedReason(rule: RoomRule): string | undefined {
  return rule.packages.includes('*') ? undefined : 'write the name out, so that it can be checked';
}

function refusal(file: string, name: string, rule: RoomRule): string | undefined {
  if (name.startsWith('.')) return refusalOfPath(file, posix.join(posix.dirname(file), name), rule);
  if (name.startsWith('#')) {
    const room = roomOf(name.slice(1));
    if (!rule.rooms.includes(room)) return `${rule.path} may not reach the room ${room}`;
    return refusalOfFeature(file, name.slice(1));
  }
  if (isBuiltin(name)) {
    if (!name.startsWith('node:')) return `write node:${name}`;
    return rule.node ? undefined : `${rule.path} may not use Node's own modules`;
  }
  return allowsPackage(rule, name) ? undefined : `${rule.path} may not use this package`;
}

function refusalOfPath(file: string, target: string, rule: RoomRule): string | undefined {
  if (roomOf(target) !== roomOf(file)) return 'reach other rooms as #room/…';
  if (rule.secluded && !target.startsWith(rule.path)) return `${rule.path} stands apart`;
  return refusalOfFeature(file, target);
}

function refusalOfFeature(file: string, target: string): string | undefined {
  const from = featureOf(file);
  const to = featureOf(target);
  const foreign = from !== undefined && to !== undefined && from !== to;
  return foreign ? `feature ${from} may not import feature ${to}` : undefined;
}

function featureOf(path: string): string | undefined {
  if (!path.startsWith(featuresFolder)) return undefined;
  return path.slice(featuresFolder.length).split('/')[0];
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function allowsPackage(rule: RoomRule, name: string): boolean {
  return rule.packages.some((allowed) => {
    if (allowed === '*') return true;
    if (allowed.endsWith('/*')) return name.startsWith(allowed.slice(0, -1));
    return name === allowed || name.startsWith(`${allowed}/`);
  });
}

if (import.meta.main) {
  const { modules, violations } = checkRooms(dirname(import.meta.dirname));
  for (const violation of violations) process.stdout.write(`${violation}\n`);
  process.stdout.write(`rooms: ${modules} modules, ${violations.length} forbidden imports\n`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
