import { join } from 'node:path';
import { Arch, type Configuration } from 'electron-builder';
import { cleanInfoPlist, macSigning, macWarning, requireWholeSigning } from './package-mac.ts';
import { requireNatives } from './package-natives.ts';

/** Names the system that is packaged for; the packager's own word for it is that of this computer. */
const MACHINE = 'MELDPUNT_PACKAGED_MACHINE';

/**
 * Packages that stay outside the bundles because they are machine code; of each only what runs on
 * the system that is packaged for. The store's driver brings the source of SQLite and the machine
 * code of every system; of that for passwords several may be installed beside each other.
 */
const nativePackages = [
  'node_modules/better-sqlite3/{package.json,LICENSE,lib/**/*}',
  `node_modules/better-sqlite3/prebuilds/\${env.${MACHINE}}.node`,
  'node_modules/@node-rs/argon2/{package.json,LICENSE,*.js}',
  `node_modules/@node-rs/argon2-\${env.${MACHINE}}{,-gnu,-msvc}/{package.json,LICENSE,*.node}`,
];

/** What Chromium needs of a Linux and a bare one lacks, and the C library that the store was built with. */
const debDepends = [
  ...['libc6 (>= 2.34)', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6'],
  ...['libnotify4', 'libatspi2.0-0', 'libuuid1', 'xdg-utils'],
];
const rpmDepends = [
  ...['glibc >= 2.34', 'gtk3', '(nss or mozilla-nss)', '(alsa-lib or libasound2)'],
  ...['(mesa-libgbm or libgbm1)', '(libXScrnSaver or libXss1)', '(libXtst or libXtst6)'],
  ...['(libnotify or libnotify4)', 'at-spi2-core', '(libuuid or libuuid1)', 'xdg-utils'],
];

/**
 * How the desktop program is packaged, for the processors that the packager is told
 * (`build/package.ts`): the bundles in one archive, machine code beside it (it
 * cannot be loaded from an archive), and Electron's own back doors shut. Nothing is fetched or
 * rebuilt: every package brings its machine code along.
 */
const configuration: Configuration = {
  appId: 'nl.meldpunt-zorg-en-overlast.register',
  productName: 'Meldpunt Zorg en Overlast',
  copyright: 'EUPL-1.2',
  directories: { output: 'release', buildResources: 'build/icons' },
  files: [
    'package.json',
    'dist/electron/**/*',
    'dist/renderer/**/*',
    '!node_modules/**/*',
    ...nativePackages,
  ],
  // Electron's box about the program cannot read its picture from the archive.
  extraResources: [
    { from: 'build/icons/icon.png', to: 'icon.png' },
    { from: 'LICENSE', to: 'LICENSE.txt' },
    { from: 'THIRD-PARTY.md', to: 'THIRD-PARTY.md' },
  ],
  // Only machine code lies beside the archive: what else lies there is not held against its seal.
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  beforePack: ({ electronPlatformName, arch }) => {
    if (electronPlatformName === 'darwin') requireWholeSigning(process.env);
    process.env[MACHINE] = `${electronPlatformName}-${Arch[arch]}`;
  },
  afterPack: ({ appOutDir, electronPlatformName, arch, packager }) => {
    requireNatives(appOutDir, electronPlatformName, Arch[arch]);
    if (electronPlatformName !== 'darwin') return;
    const program = `${packager.appInfo.productFilename}.app`;
    cleanInfoPlist(join(appOutDir, program, 'Contents/Info.plist'));
  },
  afterAllArtifactBuild: ({ platformToTargets }) => {
    const isMac = [...platformToTargets.keys()].some(({ name }) => name === 'mac');
    const warning = isMac ? macWarning(macSigning(process.env)) : undefined;
    if (warning !== undefined) process.stderr.write(`${warning}\n`);
    return [];
  },
  electronLanguages: ['nl', 'en-US'],
  publish: null,
  electronFuses: {
    runAsNode: false,
    // There are no cookies; with it a Mac asks for the password of its keychain at the first start.
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: {
    // An AppImage starts without a sandbox where the system has none for it, and the program never does.
    target: ['deb', 'rpm'],
    icon: 'linux',
    category: 'Office',
    executableName: 'meldpunt-zorg-en-overlast',
    // Whom a package names is who gives it out: the author of package.json, in the form of Debian.
    maintainer: 'Beheer Meldpuntregister <beheer@meldpuntregister.example>',
    description:
      'Houdt meldingen, procedures, screening, brieven en termijnen bij. Alle gegevens blijven versleuteld op de eigen computer.',
    synopsis: 'Register voor een Meldpunt Zorg en Overlast, versleuteld op de eigen computer',
    // The window and its entry in the menu then have one name, and so one icon.
    syncDesktopName: true,
  },
  deb: {
    depends: debDepends,
    recommends: [],
    afterInstall: 'build/linux/after-install.tpl',
    afterRemove: 'build/linux/after-remove.tpl',
  },
  rpm: {
    depends: rpmDepends,
    afterInstall: 'build/linux/after-install.tpl',
    afterRemove: 'build/linux/after-remove.tpl',
  },
  mac: {
    target: ['dmg', 'zip'],
    category: 'public.app-category.productivity',
    minimumSystemVersion: '13.0',
    entitlements: 'build/mac/entitlements.plist',
    entitlementsInherit: 'build/mac/entitlements.plist',
    ...macSigning(process.env),
  },
  // There is nothing that updates by itself.
  dmg: { writeUpdateInfo: false },
  win: {
    // The tool that makes an MSI knows no Windows on ARM.
    target: ['nsis', { target: 'msi', arch: 'x64' }],
    requestedExecutionLevel: 'asInvoker',
  },
  // For one user, without asking for an administrator. Removing the program leaves the register.
  nsis: {
    guid: '7f470646-91ae-42f9-8679-ac1b0678b8e4',
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    packElevateHelper: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    buildUniversalInstaller: false,
    differentialPackage: false,
    installerLanguages: ['nl_NL', 'en_US'],
  },
  // For an administrator who rolls it out to every user of many computers. Windows knows a newer one of
  // the same program by this code; it never changes.
  msi: {
    upgradeCode: '1c903d97-5703-4d01-87e9-7f6852905167',
    oneClick: true,
    perMachine: true,
    runAfterFinish: false,
  },
};

export default configuration;
