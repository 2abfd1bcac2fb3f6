import type { IRegularForbiddenRuleType as Forbidden } from 'dependency-cruiser';
import { type Role, type RoleRule, roleRules, showsScreens } from './rooms-allowed.ts';

/** Two modules that name each other on purpose, with the reason. */
export const deliberateCircle = {
  where: /^electron\/(?:calls|ipc)\.ts$/,
  because:
    'what Electron offers and what is listened to on it are described in terms of each other',
} as const;

/**
 * The house rules in the form of dependency-cruiser: what is allowed to each role turned into what
 * is forbidden to it. The first rule that an import breaks tells why it is refused.
 */
export const forbiddenImports: readonly Forbidden[] = [
  forbid('unresolved', 'there is nothing under that name', {}, { couldNotResolve: true }),
  // Names with # are those of the package that a module is in, and each tool is one of its own.
  ...['^(areas/[^/]+)/', '^(areas)/[^/]+$', '^(?!(?:areas|tools)/)([^/]+)/'].map((home, index) =>
    forbid(
      `other-room-${index}`,
      'reach other rooms as #room/…',
      { path: home },
      {
        path: '^(?!node_modules/)[^/]+/',
        pathNot: home.endsWith('$') ? '^areas/[^/]+$' : '^$1/',
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased-subpath-import', 'core'],
      },
    ),
  ),
  forbid(
    'screens-of-another-area',
    'an area may not use screens of another',
    { path: '^areas/([^/]+)/screen/' },
    { path: '^areas/(?!$1/)[^/]+/screen/' },
  ),
  forbid(
    'screens-in-the-renderer',
    'only routes and pages show screens of an area',
    { path: placeOf('renderer'), pathNot: showsScreens.source },
    { path: placeOf('screen') },
  ),
  ...roleRules.flatMap(rulesForRole),
  forbid(
    'unnamed-package',
    'package.json does not name this package',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  forbid(
    'circle',
    'that is a circle: let one of the two stand on its own',
    {},
    { circular: true, via: { pathNot: deliberateCircle.where.source } },
  ),
];

/** Reaching a room and using a package are told apart, since they are mended in different ways. */
function rulesForRole({ role, roles, packages, node }: RoleRule): Forbidden[] {
  const from = { path: placeOf(role) };
  const everyPackage = packages.includes('*');
  return [
    forbid(`${role}-rooms`, `${role} may only reach ${roles.join(', ')}`, from, {
      path: '^[^/]+/',
      pathNot: ['(?:^|/)node_modules/', ...roles.map(placeOf)],
      dependencyTypes: ['local'],
    }),
    ...(everyPackage
      ? []
      : [
          forbid(`${role}-packages`, `${role} may not use this package`, from, {
            path: '(?:^|/)node_modules/',
            ...(packages.length > 0 ? { pathNot: packages.map(folderOf) } : {}),
          }),
        ]),
    ...(node
      ? []
      : [
          forbid(`${role}-node`, `${role} may not use Node's own modules`, from, {
            dependencyTypes: ['core'],
          }),
        ]),
  ];
}

/** Where the modules of a role are, and no module of a role that stands before it. */
function placeOf(role: Role): string {
  const index = roleRules.findIndex((rule) => rule.role === role);
  const [before, here] = [roleRules.slice(0, index), roleRules[index]];
  if (!here) throw new Error(`no place for ${role}`);
  return `${before.map(({ where }) => `(?!${where.source})`).join('')}${here.where.source}`;
}

/** The folder of a package, or of what it has its types from; a name that ends in /* is a scope. */
function folderOf(name: string): string {
  return `(?:^|/)node_modules/(?:@types/)?${name.endsWith('/*') ? name.slice(0, -1) : `${name}/`}`;
}

function forbid(name: string, comment: string, from: Forbidden['from'], to: Forbidden['to']) {
  return { name, comment, severity: 'error' as const, from, to };
}
