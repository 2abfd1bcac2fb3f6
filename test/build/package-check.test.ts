import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Arch, type Configuration } from 'electron-builder';
import { describe, expect, it } from 'vitest';
import configuration from '#build/electron-builder.config.ts';
import { describeFindings, differences, type Finding } from '#build/package-check/finding.ts';
import { installerRules, targetRules } from '#build/package-check/installer-rules.ts';
import { readPeResources } from '#build/package-check/pe-file.ts';
import { PACKAGE_LIMITS, tooLarge } from '#build/package-check/program-rules.ts';
import { machineHeader } from '#build/package-check/project.ts';
import { checkPackages } from '#build/package-check.ts';
import { makeTree, writeTo } from './support.ts';

const home = dirname(dirname(import.meta.dirname));
const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
const files = configuration.files as string[];
/** The stand-ins for Electron and for the tools of the packager are shell scripts. */
const isLinux = process.platform === 'linux';

/** What is wrong with packages, a line each. */
function wrongOf(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ about, what, wrong }) =>
    wrong.map((line) => `${about}: ${what}: ${line}`),
  );
}

async function wrongWith(changes: Configuration, platforms: string[], archs = [Arch.x64]) {
  const part = { platforms, archs };
  return wrongOf((await checkPackages(home, { ...configuration, ...changes }, part)).findings);
}

describe.runIf(isLinux)('the packages', () => {
  it('hold what they must and nothing else, for every system', async () => {
    const { findings } = await checkPackages(home);
    expect(wrongOf(findings)).toEqual([]);
    const about = [...new Set(findings.map((finding) => finding.about))].sort();
    expect(about).toEqual(
      [
        ...['linux x64', 'linux arm64', 'win32 x64', 'win32 arm64', 'darwin x64', 'darwin arm64'],
        ...['deb amd64', 'deb arm64', 'rpm amd64', 'rpm aarch64'],
        ...['nsis x64', 'nsis arm64', 'msi x64', 'linux', 'mac', 'win', 'macOS'],
      ].sort(),
    );
  }, 120_000);

  it('are told from some with a test, a switch left on, a bare sandbox and another icon', async () => {
    const wrong = await wrongWith(
      {
        files: [...files, 'test/**/*', 'dist/engine/**/*'],
        extraResources: [],
        electronFuses: { ...configuration.electronFuses, runAsNode: true },
        electronLanguages: ['nl', 'de'],
        linux: {
          ...configuration.linux,
          executableArgs: ['--no-sandbox'],
          icon: 'icon.png',
          maintainer: 'Iemand <iemand@example.org>',
        },
        deb: { ...configuration.deb, afterInstall: OTHER_SCRIPT, depends: [] },
        rpm: { ...configuration.rpm, appArmorProfile: OTHER_SCRIPT, afterRemove: null },
      },
      ['linux'],
    );
    expect(wrong).toEqual(
      expect.arrayContaining([
        'linux x64: what the archive holds: test/domain/a.test.ts is too much',
        'linux x64: what the archive holds: dist/engine/engine-child.mjs is too much',
        'linux x64: what lies beside it: icon.png is missing',
        'linux x64: switches of Electron: runAsNode is "1", not "0"',
        'linux x64: languages: de.pak is too much',
        'linux x64: sandbox: the profile gives no namespaces',
        expect.stringMatching(/^deb amd64: who, what and where from: maintainer is "Iemand /),
        'deb amd64: what it needs: libc6 (>= 2.34) is missing',
        'deb amd64: entry in the menu: it leaves the sandbox out',
        'rpm amd64: entry in the menu: it leaves the sandbox out',
        'deb amd64: sandbox after installing: nothing gives the helper of the sandbox to root',
        'rpm amd64: sandbox after installing: an upgrade takes away what the new package put in place',
      ]),
    );
    expect(wrong.join('\n')).toMatch(/^deb amd64: icons: .*48x48.* is missing$/m);
  }, 60_000);

  it.each([
    ['lacks', { files: files.filter((one) => !one.includes('argon2-')) }, 'holds linux-x64.node;'],
    [
      'has too much',
      { files: [...files, 'node_modules/better-sqlite3/prebuilds/win32-x64.node'] },
      'win32-x64.node;',
    ],
  ])(
    'are not made when one %s machine code',
    async (_, changes, message) => {
      await expect(wrongWith(changes, ['linux'])).rejects.toThrow(message);
    },
    60_000,
  );

  it('are told from some that ask for a camera, or bring machine code and icons of others', async () => {
    const wrong = await wrongWith(
      {
        // What looks at machine code, and takes out what Electron asks for.
        afterPack: null,
        directories: { ...configuration.directories, buildResources: 'build/linux' },
        files: files.map((one) => (one.includes('prebuilds') ? LINUX_STORE : one)),
        mac: {
          ...configuration.mac,
          minimumSystemVersion: '11.0',
          entitlements: 'node_modules/app-builder-lib/templates/entitlements.mac.plist',
        },
        disableAsarIntegrity: true,
        afterAllArtifactBuild: null,
        asar: true,
      },
      ['darwin', 'win32'],
    );
    const plist = 'darwin x64: Info.plist and icon';
    expect(wrong).toEqual(
      expect.arrayContaining([
        `${plist}: it asks for something that it does not use: NSCameraUsageDescription`,
        `${plist}: LSMinimumSystemVersion is "11.0", not "13.0"`,
        `${plist}: its icon is not ours`,
        expect.stringContaining(`${plist}: NSAppTransportSecurity is {`),
        expect.stringContaining(`${plist}: ElectronAsarIntegrity is not there, not {`),
        expect.stringContaining('win32 x64: seal, version and icon: seal is [], not ['),
        'macOS: leave under the hardened runtime: com.apple.security.cs.disable-library-validation is too much',
        expect.stringContaining('darwin x64: machine code: A package for darwin x64 holds'),
        'darwin x64: machine code: app.asar.unpacked/node_modules/better-sqlite3/lib/index.js',
        expect.stringMatching(/^win32 x64: seal, version and icon: icon \w+ is missing$/),
        'nsis x64: for one user, keeps the register: its icon is not ours',
        'macOS: without one, it is said: nothing was said',
      ]),
    );
  }, 60_000);

  it('make the command end with a failure when something is wrong', () => {
    const check = JSON.stringify(join(home, 'build/package-check.ts'));
    const part = JSON.stringify({ platforms: ['linux'], archs: [Arch.x64] });
    const script = `const { checkPackages, endWith } = await import(${check});
      await checkPackages(${JSON.stringify(home)}, undefined, ${part});
      endWith(1);`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
    expect([status, stderr.toString()]).toEqual([1, '']);
  }, 60_000);

  it('name no person: their keeper is the one that the public description names', () => {
    const { name, email } = manifest.author;
    const description = readFileSync(join(home, 'publiccode.yml'), 'utf8');
    expect(description).toContain(`- name: ${name}\n`);
    expect(email).toMatch(/^beheer@/);
    expect(configuration.linux?.maintainer).toBe(`${name} <${email}>`);
    // One name for the program and its window, and so one icon.
    expect(manifest.desktopName).toBe(`${configuration.linux?.executableName}.desktop`);
  });
});

const OTHER_SCRIPT = 'build/linux/after-remove.tpl';
const LINUX_STORE = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';

/** The rights of a file, as they are written. */
const rights = (file: string) => (statSync(file).mode & 0o7777).toString(8);

describe.runIf(isLinux)('installing the package for Linux', () => {
  /** The script of a package, in a folder that stands for the whole computer. */
  async function scriptsIn(root: string) {
    const tools = { apparmor_parser: `echo "$@" >> ${root}/asked`, ischroot: 'exit 1' };
    for (const [name, work] of Object.entries(tools)) {
      writeTo(root, `tools/${name}`, `#!/bin/sh\n${work}\n`);
      await chmod(join(root, 'tools', name), 0o755);
    }
    const run = (script: string, ...args: string[]) => {
      const text = readFileSync(join(home, 'build/linux', script), 'utf8')
        .replaceAll(/\$\{executable\}/g, 'programma')
        .replaceAll(/\$\{sanitizedProductName\}/g, 'Een Programma')
        .replaceAll(/'\/(?=opt|usr|etc)/g, `'${root}/`)
        // Only root gives files away.
        .replace('chown root:root', ': chown');
      const env = { PATH: `${join(root, 'tools')}:/usr/bin:/bin` };
      const { status, stderr } = spawnSync('sh', ['-c', text, 'sh', ...args], { env });
      expect([status, stderr.toString()]).toEqual([0, '']);
    };
    return run;
  }

  it('makes room for the sandbox, and removing it takes that away again', async () => {
    const root = makeTree({
      'opt/Een Programma/chrome-sandbox': '',
      'opt/Een Programma/programma': '#!/bin/sh\n',
      'opt/Een Programma/resources/apparmor-profile': 'profile',
      'etc/apparmor.d/x': '',
      'usr/bin/x': '',
    });
    const run = await scriptsIn(root);
    const at = (place: string) => join(root, place);
    run('after-install.tpl', 'configure');
    expect(rights(at('opt/Een Programma/chrome-sandbox'))).toBe('4755');
    expect(readlinkSync(at('usr/bin/programma'))).toBe(at('opt/Een Programma/programma'));
    expect(readFileSync(at('etc/apparmor.d/programma'), 'utf8')).toBe('profile');
    expect(readFileSync(at('asked'), 'utf8')).toContain(`--replace --write-cache`);
    // An upgrade removes the old package after the new one was put in place.
    for (const upgrade of ['upgrade', '1']) {
      run('after-remove.tpl', upgrade);
      expect(existsSync(at('etc/apparmor.d/programma'))).toBe(true);
    }
    run('after-remove.tpl', 'remove');
    expect(existsSync(at('etc/apparmor.d/programma'))).toBe(false);
    expect(existsSync(at('usr/bin/programma'))).toBe(false);
    expect(readFileSync(at('asked'), 'utf8')).toMatch(/--remove .*programma\n$/);
    run('after-remove.tpl', 'remove');
  });
});

describe('what the tools for installers are asked', () => {
  const nsis = {
    APP_64: 'x',
    APP_GUID: '7f470646-91ae-42f9-8679-ac1b0678b8e4',
    APP_ID: configuration.appId ?? '',
    MUI_ICON: 'C:\\x\\build\\icons\\icon.ico',
  };
  const wrongOfNsis = (changes: Readonly<Record<string, string | null>>) =>
    wrongOf(installerRules(home, { kind: 'nsis', defines: { ...nsis, ...changes } }));

  it('is looked at on Windows: never an administrator, never the register gone', () => {
    expect(wrongOfNsis({})).toEqual([]);
    const about = 'nsis x64: for one user, keeps the register';
    expect(
      wrongOfNsis({
        DELETE_APP_DATA_ON_UNINSTALL: null,
        INSTALL_MODE_PER_ALL_USERS: null,
        MULTIUSER_INSTALLMODE_ALLOW_ELEVATION: null,
        APP_GUID: 'x',
      }),
    ).toEqual([
      `${about}: it is for all users`,
      `${about}: it asks for an administrator`,
      `${about}: removing the program destroys the register`,
      `${about}: APP_GUID is "x", not "7f470646-91ae-42f9-8679-ac1b0678b8e4"`,
    ]);
    const msi = installerRules(home, { kind: 'msi', project: '<Product UpgradeCode="X"/>' });
    expect(wrongOf(msi)).toHaveLength(6);
  });

  it('is every kind of package', () => {
    expect(wrongOf(targetRules(configuration))).toEqual([]);
    const less: Configuration = {
      ...configuration,
      mac: { target: ['dmg'] },
      linux: { target: 'AppImage' },
    };
    const wrong = wrongOf(targetRules(less));
    expect(wrong).toContain('linux: what is made: AppImage is too much');
    expect(wrong).toContain('mac: what is made: zip is missing');
  });
});

describe('what is told of packages', () => {
  it('is a line each, with what is wrong below it', () => {
    const text = describeFindings([
      { about: 'deb', what: 'icons', wrong: [], figure: '16, 32' },
      { about: 'rpm', what: 'icons', wrong: differences({ a: 1 }, { a: 2, b: undefined, c: 3 }) },
    ]);
    expect(text.split('\n')).toEqual([
      'ok     deb           icons                              16, 32',
      'NOT OK rpm           icons',
      '         a is 1, not 2',
      '         c is not there, not 3',
      '',
    ]);
  });

  it('names what is too large', () => {
    expect(tooLarge(15 * 1024 * 1024, PACKAGE_LIMITS.archive)).toEqual([]);
    expect(tooLarge(15 * 1024 * 1024 + 1, PACKAGE_LIMITS.archive)).toEqual(['at most 15 MB']);
  });

  it('is not read from something that is no program of Windows', () => {
    expect(() => readPeResources(machineHeader('linux', 'x64'))).toThrow('No program of Windows');
  });
});
