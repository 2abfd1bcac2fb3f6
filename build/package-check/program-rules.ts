import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readIco } from '../icon-files.ts';
import { machineOf, nativesOf, requireNatives } from '../package-natives.ts';
import { filesBelow } from '../setup/files.mjs';
import { filesInArchive, hashOfBytes, sealOf, sizeBelow } from './archive.ts';
import type { BuiltProgram } from './build-packages.ts';
import { differences, type Finding, listDifferences } from './finding.ts';
import { macRules } from './mac-rules.ts';
import { PE_TYPES, readPeResources } from './pe-file.ts';
import { FUSE_MARK } from './stub-electron.ts';

/** The limits of a package, in megabytes; the archive was 9 and machine code 3 when they were set. */
export const PACKAGE_LIMITS = { archive: 15, natives: 6 } as const;

/** Electron's own, in the order of the wire, and how each is to be; the last is left as it comes. */
const FUSES = {
  runAsNode: '0',
  cookieEncryption: '0',
  nodeOptionsFromEnvironment: '0',
  inspectFromCommandLine: '0',
  archiveIsHeldAgainstItsSeal: '1',
  onlyFromArchive: '1',
  ownV8Snapshot: '0',
  privilegesOfFiles: '0',
} as const;

/** Every file that an archive may hold. */
const ALLOWED = [
  /^package\.json$/,
  /^dist\/electron\/(?:main|engine|kopie-werker|lees-werker)\.mjs$/,
  /^dist\/electron\/preload\.cjs$/,
  /^dist\/electron\/assets\/migrations\/\d{4}-[\w-]+\.sql$/,
  /^dist\/electron\/assets\/fonts\/(?:[\w-]+\/)?[\w-]+(?:\.ttf)?$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/[\w.-]+\.(?:js|css|svg|png|woff2)$/,
  /^node_modules\/better-sqlite3\/(?:package\.json|LICENSE|lib\/[\w/-]+\.js)$/,
  /^node_modules\/@node-rs\/argon2\/(?:package\.json|LICENSE|index\.js|browser\.js)$/,
];

/** What lies beside the archive on every system, besides machine code. */
const BESIDE = ['app.asar', 'app.asar.unpacked', 'icon.png', 'LICENSE.txt', 'THIRD-PARTY.md'];

/**
 * What was put together for one system, held against what it must be.
 *
 * @param home the project folder, whose bundles, icons and manifest it is made of
 * @param root the folder that was packaged
 */
export function programRules(home: string, root: string, program: BuiltProgram): Finding[] {
  const { platform, arch, folder, resources } = program;
  const about = `${platform} ${arch}`;
  const archive = join(resources, 'app.asar');
  const files = filesInArchive(archive);
  const [packed, code] = [statSync(archive).size, sizeBelow(`${archive}.unpacked`)];
  const see = (what: string, wrong: readonly string[], figure?: string): Finding => ({
    about,
    what,
    wrong,
    ...(figure !== undefined && { figure }),
  });
  return [
    see('what the archive holds', archiveRules(root, files, program), `${files.length} files`),
    see('what lies beside it', besideRules(program)),
    see('machine code', nativeRules(program), nativesOf(platform, arch).join(', ')),
    see('switches of Electron', fuseRules(program)),
    see('languages', languageRules(program)),
    ...(platform === 'linux' ? [see('sandbox', sandboxRules(folder))] : []),
    ...(platform === 'win32' ? [see('seal, version and icon', windowsRules(home, program))] : []),
    ...(platform === 'darwin' ? [see('Info.plist and icon', macRules(home, program))] : []),
    see('size of the archive', tooLarge(packed, PACKAGE_LIMITS.archive), inMegabytes(packed)),
    see('size of machine code', tooLarge(code, PACKAGE_LIMITS.natives), inMegabytes(code)),
  ];
}

/** What a folder with releases is called for a system, and with which processor. */
const RELEASED = /^(linux|win|mac)(?:-(arm64))?(?:-unpacked)?$/;
const PLATFORM_OF: Readonly<Record<string, string>> = {
  linux: 'linux',
  win: 'win32',
  mac: 'darwin',
};

/**
 * The programs that the packager put together in the folder of releases, by the names that it gives.
 *
 * @param release such as `release`
 */
export function programsBelow(release: string): BuiltProgram[] {
  return readdirSync(release).flatMap((name) => {
    const [, system = '', arch = 'x64'] = RELEASED.exec(name) ?? [];
    const platform = PLATFORM_OF[system];
    if (platform === undefined) return [];
    const folder = join(release, name);
    const inside = 'Meldpunt Zorg en Overlast.app/Contents/Resources';
    const resources = join(folder, platform === 'darwin' ? inside : 'resources');
    return [{ platform, arch, folder, resources }];
  });
}

function archiveRules(root: string, files: readonly string[], program: BuiltProgram): string[] {
  const machine = nativesOf(program.platform, program.arch)[1]?.slice(
    'argon2.'.length,
    -'.node'.length,
  );
  const passwords = `node_modules/@node-rs/argon2-${machine}`;
  const natives = [
    `node_modules/better-sqlite3/prebuilds/${program.platform}-${program.arch}.node`,
    `${passwords}/argon2.${machine}.node`,
  ];
  const own = [`${passwords}/package.json`, `${passwords}/LICENSE`, ...natives];
  const bundles = ['dist/electron', 'dist/renderer'].flatMap((place) => filesBelow(root, place));
  const packages = ['better-sqlite3', '@node-rs/argon2'].map(
    (name) => `node_modules/${name}/package.json`,
  );
  const wanted = ['package.json', ...bundles, ...packages, ...natives];
  return [
    ...wanted.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    ...files
      .filter((file) => !own.includes(file) && !ALLOWED.some((one) => one.test(file)))
      .map((file) => `${file} is too much`),
  ];
}

function besideRules({ platform, resources }: BuiltProgram): string[] {
  // On macOS Electron's licences come along from its own file, which the stand-in is not.
  const electrons = ['LICENSE.electron.txt', 'LICENSES.chromium.html'];
  const found = readdirSync(resources).filter(
    (name) => !name.endsWith('.lproj') && !electrons.includes(name),
  );
  const more = {
    linux: ['apparmor-profile'],
    darwin: ['icon.icns'],
  };
  return listDifferences(found, [...BESIDE, ...(more[platform as keyof typeof more] ?? [])]);
}

function nativeRules({ platform, arch, folder, resources }: BuiltProgram): string[] {
  const unpacked = filesBelow(resources, 'app.asar.unpacked');
  const wrong = unpacked.filter((file) => !file.endsWith('.node'));
  try {
    requireNatives(folder, platform, arch);
  } catch (error) {
    wrong.push(error instanceof Error ? error.message : String(error));
  }
  const program = readFileSync(programFile({ platform, folder }));
  if (platform === 'win32' && machineOf(program) !== `${platform} ${arch}`) {
    wrong.push(`the program itself is for ${machineOf(program)}`);
  }
  return wrong;
}

/** The file with Electron's switches, and on Windows with its icon. */
function programFile({ platform, folder }: Pick<BuiltProgram, 'platform' | 'folder'>): string {
  const framework = 'Electron Framework.framework/Electron Framework';
  const names = {
    linux: 'meldpunt-zorg-en-overlast',
    win32: 'Meldpunt Zorg en Overlast.exe',
    darwin: `Meldpunt Zorg en Overlast.app/Contents/Frameworks/${framework}`,
  };
  return join(folder, names[platform as keyof typeof names]);
}

function fuseRules(program: BuiltProgram): string[] {
  const bytes = readFileSync(programFile(program));
  const at = bytes.indexOf(FUSE_MARK, 0, 'latin1');
  if (at < 0) return ['no switches were found'];
  // Behind the mark stand the version and how many there are.
  const states = bytes.toString('latin1', at + FUSE_MARK.length + 2).slice(0, 9);
  const found = Object.fromEntries(Object.keys(FUSES).map((name, index) => [name, states[index]]));
  return differences(found, FUSES);
}

function languageRules({ platform, folder, resources }: BuiltProgram): string[] {
  if (platform === 'darwin') {
    const framework = join(resources, '../Frameworks/Electron Framework.framework/Resources');
    const found = readdirSync(framework).filter((name) => name.endsWith('.lproj'));
    return listDifferences(found, ['en.lproj', 'nl.lproj']);
  }
  return listDifferences(readdirSync(join(folder, 'locales')), ['en-US.pak', 'nl.pak']);
}

function sandboxRules(folder: string): string[] {
  const files = readdirSync(folder);
  const place = join(folder, 'resources/apparmor-profile');
  const profile = existsSync(place) ? readFileSync(place, 'utf8') : '';
  const program = '"/opt/Meldpunt Zorg en Overlast/meldpunt-zorg-en-overlast"';
  return [
    ...(files.includes('chrome-sandbox') ? [] : ['chrome-sandbox is missing']),
    ...(/^\s*userns,/m.test(profile) ? [] : ['the profile gives no namespaces']),
    ...(profile.includes(program) ? [] : [`the profile is not about ${program}`]),
  ];
}

function windowsRules(home: string, program: BuiltProgram): string[] {
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const found = readPeResources(readFileSync(programFile(program)));
  const dataOf = (type: number | string) =>
    found.filter((one) => one.type === type).map(({ data }) => data);
  const seal = JSON.parse(dataOf('INTEGRITY')[0]?.toString('utf8') ?? '[]');
  const { algorithm: alg, hash: value } = sealOf(join(program.resources, 'app.asar'));
  const version = dataOf(PE_TYPES.version)[0]?.toString('utf16le') ?? '';
  const ours = readIco(readFileSync(join(home, 'build/icons/icon.ico')));
  const icons = dataOf(PE_TYPES.icon).map((data) => hashOfBytes(data));
  return [
    ...differences({ seal }, { seal: [{ file: 'resources\\app.asar', alg, value }] }),
    ...['Meldpunt Zorg en Overlast', manifest.version, manifest.author.name]
      .filter((text) => !version.includes(text))
      .map((text) => `${text} does not stand in its version`),
    ...(version.includes('Electron') ? ['Electron stands in its version'] : []),
    ...listDifferences(
      icons,
      ours.map(({ png }) => hashOfBytes(png)),
    ).map((line) => `icon ${line}`),
  ];
}

/** Whether a part of a package passes its limit in megabytes. */
export function tooLarge(bytes: number, limit: number): string[] {
  return bytes > limit * MEGABYTE ? [`at most ${limit} MB`] : [];
}

const MEGABYTE = 1024 * 1024;

function inMegabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
