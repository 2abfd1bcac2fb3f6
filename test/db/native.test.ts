import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { connect } from '#db/driver.ts';
import { nativeBinding, nativeName } from '#db/native.ts';

const GLIBC = '/lib64/ld-linux-x86-64.so.2';
const MUSL = '/lib/ld-musl-x86_64.so.1';

test.each([
  ['Windows', 'win32', 'x64', [], 'win32-x64'],
  ['a Mac of today', 'darwin', 'arm64', [], 'darwin-arm64'],
  ['Debian', 'linux', 'x64', [GLIBC], 'linux-x64'],
  ['Debian with musl beside it', 'linux', 'x64', [GLIBC, MUSL], 'linux-x64'],
  ['Alpine', 'linux', 'x64', [MUSL, '/etc/alpine-release'], 'linuxmusl-x64'],
  [
    'Alpine with what glibc programs need',
    'linux',
    'x64',
    [GLIBC, MUSL, '/etc/alpine-release'],
    'linuxmusl-x64',
  ],
  ['another Linux with musl', 'linux', 'x64', [MUSL], 'linuxmusl-x64'],
  ['a Linux that keeps its loader elsewhere', 'linux', 'arm64', [], 'linux-arm64'],
] as const)('on %s the machine code is found', (_, platform, arch, files, name) => {
  const there: readonly string[] = files;
  expect(nativeName({ platform, arch, exists: (path) => there.includes(path) })).toBe(name);
});

test('this machine opens a store without asking for a report of the process', () => {
  expect(existsSync(nativeBinding() ?? '')).toBe(true);
  const { getReport } = process.report;
  process.report.getReport = () => {
    throw new Error('some builds of Electron end here');
  };
  try {
    connect(':memory:').close();
  } finally {
    process.report.getReport = getReport;
  }
});
