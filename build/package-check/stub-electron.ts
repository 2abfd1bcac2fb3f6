import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writePe } from './pe-file.ts';

/** By this mark the packager finds the switches of Electron's program: nine, here all on. */
export const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = Buffer.from(`${FUSE_MARK}\u0001\u0009${'1'.repeat(9)}`, 'latin1');

/** What Electron brings along besides its program; of the languages, three. */
const BESIDE = {
  LICENSE: 'licence',
  'LICENSES.chromium.html': 'licences',
  version: '0.0.0',
  'locales/nl.pak': '',
  'locales/en-US.pak': '',
  'locales/de.pak': '',
};

/**
 * Stands in for Electron's own files of one system: nothing in it runs, but the packager finds all
 * that it changes.
 *
 * @param folder where it comes
 * @param platform `linux`, `win32` or `darwin`
 */
export function placeElectron(folder: string, platform: string, arch: string): void {
  const files = platform === 'darwin' ? macFiles() : otherFiles(platform, arch);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  if (platform === 'linux') {
    for (const program of ['electron', 'chrome-sandbox']) chmodSync(join(folder, program), 0o755);
  }
  if (platform === 'darwin') linkFramework(join(folder, FRAMEWORK));
}

function otherFiles(platform: string, arch: string): Record<string, string | Buffer> {
  return platform === 'win32'
    ? { ...BESIDE, 'electron.exe': writePe(arch, FUSES), 'ffmpeg.dll': 'dll' }
    : {
        ...BESIDE,
        electron: Buffer.concat([Buffer.from('#!/bin/sh\n'), FUSES]),
        'chrome-sandbox': '',
      };
}

const FRAMEWORK = 'Electron.app/Contents/Frameworks/Electron Framework.framework';
const HELPERS = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'];

function macFiles(): Record<string, string | Buffer> {
  const inside = `${FRAMEWORK}/Versions/A`;
  const helpers = HELPERS.flatMap((kind) => {
    const folder = `Electron.app/Contents/Frameworks/Electron Helper${kind}.app/Contents`;
    return [
      [`${folder}/MacOS/Electron Helper${kind}`, 'helper'],
      [`${folder}/Info.plist`, plist({ CFBundleName: 'Electron', LSUIElement: true })],
    ];
  });
  return {
    'Electron.app/Contents/Info.plist': plist(ELECTRONS_PLIST),
    'Electron.app/Contents/MacOS/Electron': 'program',
    'Electron.app/Contents/Resources/electron.icns': 'the atom',
    ...Object.fromEntries(
      ['nl', 'en', 'de'].map((one) => [`${inside}/Resources/${one}.lproj/locale.pak`, '']),
    ),
    'Electron.app/Contents/Resources/nl.lproj/x': '',
    [`${inside}/Electron Framework`]: FUSES,
    ...Object.fromEntries(helpers),
    LICENSE: BESIDE.LICENSE,
    'LICENSES.chromium.html': BESIDE['LICENSES.chromium.html'],
    version: BESIDE.version,
  };
}

/** As macOS lays out a framework: what is asked for by name is that of the current version. */
function linkFramework(framework: string): void {
  symlinkSync('A', join(framework, 'Versions/Current'));
  for (const name of ['Electron Framework', 'Resources']) {
    symlinkSync(`Versions/Current/${name}`, join(framework, name));
  }
}

/** What Electron says of itself, with all that it asks for on behalf of any program. */
const ELECTRONS_PLIST = {
  CFBundleExecutable: 'Electron',
  CFBundleIconFile: 'electron.icns',
  CFBundleIdentifier: 'com.github.Electron',
  CFBundleName: 'Electron',
  CFBundlePackageType: 'APPL',
  LSMinimumSystemVersion: '12.0',
  NSAudioCaptureUsageDescription: 'This app needs access to audio capture',
  NSBluetoothAlwaysUsageDescription: 'This app needs access to Bluetooth',
  NSBluetoothPeripheralUsageDescription: 'This app needs access to Bluetooth',
  NSCameraUsageDescription: 'This app needs access to the camera',
  NSHighResolutionCapable: true,
  NSMicrophoneUsageDescription: 'This app needs access to the microphone',
  NSPrincipalClass: 'AtomApplication',
};

function plist(values: Readonly<Record<string, string | boolean>>): string {
  const lines = Object.entries(values).map(
    ([key, value]) =>
      `<key>${key}</key>${typeof value === 'string' ? `<string>${value}</string>` : `<${value}/>`}`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0"><dict>',
    ...lines,
    '</dict></plist>',
  ].join('\n');
}
