import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { type RoleRule, roleRules, showsScreens } from './rooms-allowed.ts';
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
  if (!rule) return [`${file}:1 is in no room: move it, or give its place a role`];
  return importsOf(file, text).flatMap(({ name, line }) => {
    const reason = name === undefined ? computedReason(rule) : refusal(file, name, rule);
    return reason ? [`${file}:${line} imports ${name ?? 'a computed name'}; ${reason}`] : [];
  });
}

function ruleFor(file: string): RoleRule | undefined {
  return roleRules.find(({ where }) => where.test(file));
}

/** A name that is only known at run time cannot be checked, so only tools may load that way. */
function computedReason(rule: RoleRule): string | undefined {
  return rule.packages.includes('*') ? undefined : 'write the name out, so that it can be checked';
}

function refusal(file: string, name: string, rule: RoleRule): string | undefined {
  if (name.startsWith('.')) return refusalOfPath(file, posix.join(posix.dirname(file), name), rule);
  if (name.startsWith('#')) return refusalOfTarget(file, name.slice(1), rule);
  if (isBuiltin(name)) {
    if (!name.startsWith('node:')) return `write node:${name}`;
    return rule.node ? undefined : `${rule.role} may not use Node's own modules`;
  }
  return allowsPackage(rule, name) ? undefined : `${rule.role} may not use this package`;
}

function refusalOfPath(file: string, target: string, rule: RoleRule): string | undefined {
  if (homeOf(target) !== homeOf(file)) return 'reach other rooms as #room/…';
  return refusalOfTarget(file, target, rule);
}

function refusalOfTarget(file: string, target: string, rule: RoleRule): string | undefined {
  const reached = ruleFor(target);
  if (reached === undefined) return 'that is in no room';
  if (!rule.roles.includes(reached.role)) return `${rule.role} may not reach ${reached.role}`;
  if (reached.role !== 'screen' || rule.packages.includes('*')) return undefined;
  if (rule.role === 'renderer')
    return showsScreens.test(file) ? undefined : 'only routes and pages show screens of an area';
  return homeOf(file) === homeOf(target) ? undefined : 'an area may not use screens of another';
}

/** The room of a module; an area is a room of its own. */
function homeOf(path: string): string {
  const [room = '', area = ''] = path.split('/');
  return room === 'areas' && !area.includes('.') ? `${room}/${area}` : room;
}

function allowsPackage(rule: RoleRule, name: string): boolean {
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
