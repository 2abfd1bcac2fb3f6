import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { LINUX_SIZES } from '../icon-files.ts';
import { hashOfBytes } from './archive.ts';
import type { InstallerRequest, NsisDefines } from './build-packages.ts';
import { differences, type Finding, listDifferences } from './finding.ts';

const NAME = 'meldpunt-zorg-en-overlast';
const FOLDER = '/opt/Meldpunt Zorg en Overlast';

type LinuxRequest = Extract<InstallerRequest, { kind: 'deb' | 'rpm' }>;

/** How the tool for Debian and RPM is told a processor; it knows RPM's own word for the first. */
const PROCESSORS = { deb: ['amd64', 'arm64'], rpm: ['amd64', 'aarch64'] };

/** Everything that is handed out, by system; for both processors where none is named. */
const HANDED_OUT = {
  linux: ['deb', 'rpm'],
  mac: ['dmg', 'zip'],
  win: ['nsis', 'msi x64'],
} as const;

/** What is made for each system, by the configuration. */
export function targetRules(configuration: Configuration): Finding[] {
  return Object.entries(HANDED_OUT).map(([system, wanted]) => {
    const own = configuration[system as keyof typeof HANDED_OUT]?.target;
    const found = [own].flat().flatMap((one) => {
      if (typeof one !== 'object' || one === null) return [String(one)];
      return [one.arch].flat().map((arch) => [one.target, arch].filter(Boolean).join(' '));
    });
    const wrong = listDifferences(found, wanted);
    return { about: system, what: 'what is made', wrong, figure: wanted.join(', ') };
  });
}

/**
 * What the tool for one installer was asked, held against what it must be.
 *
 * @param home the project folder
 */
export function installerRules(home: string, request: InstallerRequest): Finding[] {
  if (request.kind === 'nsis') return nsisRules(request.defines);
  if (request.kind === 'msi') return msiRules(request.project);
  return linuxRules(home, request);
}

function linuxRules(home: string, request: LinuxRequest): Finding[] {
  const { kind, args, desktop, afterInstall, afterRemove } = request;
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const option = (name: string) => args[args.indexOf(`--${name}`) + 1];
  const arch = option('architecture') ?? '';
  const keeper = `${manifest.author.name} <${manifest.author.email}>`;
  const asked = Object.fromEntries(
    ['name', 'version', 'license', 'url', 'maintainer', 'vendor'].map((name) => [
      name,
      option(name),
    ]),
  );
  const wanted = {
    name: NAME,
    version: manifest.version,
    license: manifest.license,
    url: manifest.homepage,
    maintainer: keeper,
    vendor: keeper,
  };
  const depends = args.filter((_, index) => args[index - 1] === '-d');
  const library = kind === 'deb' ? 'libc6 (>= 2.34)' : 'glibc >= 2.34';
  const see = (what: string, wrong: readonly string[], figure = ''): Finding => ({
    about: `${kind} ${arch}`,
    what,
    wrong,
    figure,
  });
  return [
    see('who, what and where from', [
      ...differences(asked, wanted),
      ...(PROCESSORS[kind].includes(arch) ? [] : [`${arch} is no processor of ${kind}`]),
      ...(args.some((one) => one.endsWith(`=${FOLDER}`)) ? [] : [`nothing goes to ${FOLDER}`]),
    ]),
    see('what it needs', depends.includes(library) ? [] : [`${library} is missing`], library),
    see('icons', iconRules(home, args), LINUX_SIZES.join(', ')),
    see('entry in the menu', desktopRules(args, desktop)),
    see('sandbox after installing', scriptRules(afterInstall, afterRemove)),
  ];
}

function iconRules(home: string, args: readonly string[]): string[] {
  const found = args.filter((one) => one.includes('=/usr/share/icons/'));
  const wanted = LINUX_SIZES.map(
    (size) => `/usr/share/icons/hicolor/${size}x${size}/apps/${NAME}.png`,
  );
  const places = found.map((one) => one.slice(one.indexOf('=') + 1));
  const strange = found.filter((one) => {
    const file = one.slice(0, one.indexOf('='));
    const size = /\/(\d+)x\d+\/apps\//.exec(one)?.[1];
    const ours = join(home, 'build/icons/linux', `${size}x${size}.png`);
    return hashOfBytes(readFileSync(file)) !== hashOfBytes(readFileSync(ours));
  });
  return [...listDifferences(places, wanted), ...strange.map((one) => `${one} is not our picture`)];
}

function desktopRules(args: readonly string[], desktop: string): string[] {
  const says = Object.fromEntries(
    desktop
      .split('\n')
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  const place = `=/usr/share/applications/${NAME}.desktop`;
  return [
    ...differences(says, {
      Name: 'Meldpunt Zorg en Overlast',
      Exec: `"${FOLDER}/${NAME}" %U`,
      Icon: NAME,
      StartupWMClass: NAME,
      Terminal: 'false',
      Categories: 'Office;',
    }),
    ...(desktop.includes('--no-sandbox') ? ['it leaves the sandbox out'] : []),
    ...(args.some((one) => one.endsWith(place)) ? [] : [`it does not stand at ${place.slice(1)}`]),
  ];
}

/** What the scripts must do, by a line of each. */
const DEEDS = {
  'gives the helper of the sandbox to root': /^chmod 4755 "\$folder\/chrome-sandbox"$/m,
  'puts the profile of AppArmor in place': /^\s*cp -f "\$folder\/resources\/apparmor-profile"/m,
  'loads the profile': /^\s*apparmor_parser --replace /m,
};

function scriptRules(afterInstall: string, afterRemove: string): string[] {
  const left = Object.entries(DEEDS).filter(([, line]) => !line.test(afterInstall));
  return [
    ...left.map(([deed]) => `nothing ${deed}`),
    ...(afterInstall.includes(`folder='${FOLDER}'`) ? [] : ['it is about another folder']),
    ...(afterRemove.includes(`/etc/apparmor.d/${NAME}`) ? [] : ['the profile stays behind']),
    ...(/^\s*upgrade \| 1\) exit 0 ;;$/m.test(afterRemove)
      ? []
      : ['an upgrade takes away what the new package put in place']),
    ...(/\.local\/share|\$HOME|\/home\//.test(afterRemove) ? ['it touches the register'] : []),
  ];
}

function nsisRules(defines: NsisDefines): Finding[] {
  const arch = 'APP_64' in defines ? 'x64' : 'arm64';
  const forbidden = {
    INSTALL_MODE_PER_ALL_USERS: 'it is for all users',
    MULTIUSER_INSTALLMODE_ALLOW_ELEVATION: 'it asks for an administrator',
    DELETE_APP_DATA_ON_UNINSTALL: 'removing the program destroys the register',
    ONE_CLICK: 'it asks nothing',
  };
  const wrong = Object.entries(forbidden).filter(([name]) => name in defines);
  const wanted = { APP_GUID: '7f470646-91ae-42f9-8679-ac1b0678b8e4', APP_ID: ID_ON_WINDOWS };
  const icon = String(defines['MUI_ICON']).replaceAll('\\', '/');
  return [
    {
      about: `nsis ${arch}`,
      what: 'for one user, keeps the register',
      wrong: [
        ...wrong.map(([, what]) => what),
        ...differences(defines, wanted),
        ...(icon.endsWith('build/icons/icon.ico') ? [] : ['its icon is not ours']),
      ],
    },
  ];
}

const ID_ON_WINDOWS = 'nl.meldpunt-zorg-en-overlast.register';

function msiRules(project: string): Finding[] {
  const needed = {
    'for all users': /<Property Id="ALLUSERS" Secure="yes" Value="1"\/>/,
    'with the code that never changes': /UpgradeCode="1C903D97-5703-4D01-87E9-7F6852905167"/,
    'with the archive': /Source="[^"]*resources\/app\.asar"/,
    'with machine code for the store': /better-sqlite3\/prebuilds\/win32-x64\.node"/,
    'with machine code for passwords': /argon2\.win32-x64-msvc\.node"/,
    'with our icon': /SourceFile="[^"]*icons\\icon\.ico"/,
  };
  const missing = Object.entries(needed).filter(([, text]) => !text.test(project));
  const wrong = missing.map(([what]) => `it is not ${what}`);
  return [{ about: 'msi x64', what: 'for all users, by an administrator', wrong }];
}
