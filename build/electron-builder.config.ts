import { Arch, type Configuration } from 'electron-builder';
import { requireNatives } from './package-natives.ts';

/**
 * Packages that stay outside the bundles because they are machine code; of each only what runs.
 * The store's driver brings the source of SQLite and the machine code of every system.
 */
const nativePackages = [
  'node_modules/better-sqlite3/{package.json,LICENSE,lib/**/*}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the packager fills these in itself
  'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
  'node_modules/@node-rs/argon2/{package.json,LICENSE,*.js}',
  'node_modules/@node-rs/argon2-*/{package.json,LICENSE,*.node}',
];

/**
 * How the desktop program is packaged: the bundles in one archive, machine code beside it (it
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
  asar: true,
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  afterPack: ({ appOutDir, electronPlatformName, arch }) =>
    requireNatives(appOutDir, electronPlatformName, Arch[arch]),
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
    grantFileProtocolExtraPrivileges: false,
  },
  linux: {
    // An AppImage starts without a sandbox where the system has none for it, and the program never does.
    target: ['deb', 'rpm'],
    category: 'Office',
    executableName: 'meldpunt-zorg-en-overlast',
    // Whom a package names is who gives it out: the author of package.json, in the form of Debian.
    maintainer: 'Beheer Meldpuntregister <beheer@meldpuntregister.example>',
    synopsis: 'Register voor een Meldpunt Zorg en Overlast, versleuteld op de eigen computer',
    // The window and its entry in the menu then have one name, and so one icon.
    syncDesktopName: true,
  },
  mac: { target: ['dmg', 'zip'], category: 'public.app-category.productivity' },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
};

export default configuration;
