import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import configuration from '#build/electron-builder.config.ts';
import { parsePlist } from '#build/package-check/plist-values.ts';
import {
  cleanInfoPlist,
  macSigning,
  macWarning,
  requireWholeSigning,
  withoutKeys,
} from '#build/package-mac.ts';
import { makeTree } from './support.ts';

const KEY = { APPLE_API_KEY: 'a', APPLE_API_KEY_ID: 'b', APPLE_API_ISSUER: 'c' };

describe('a program for macOS', () => {
  it('is hardened and notarised when its maker has a certificate and a key', () => {
    const signing = macSigning({ CSC_LINK: 'x', CSC_NAME: 'Beheer', ...KEY });
    expect(signing).toEqual({
      identity: 'Beheer',
      hardenedRuntime: true,
      forceCodeSigning: true,
      notarize: true,
    });
    expect(macWarning(signing)).toBeUndefined();
  });

  it.each([
    [{ APPLE_ID: 'a', APPLE_APP_SPECIFIC_PASSWORD: 'b', APPLE_TEAM_ID: 'c' }],
    [{ APPLE_KEYCHAIN_PROFILE: 'a' }],
  ])('is notarised with other variables too: %o', (set) => {
    expect(macSigning({ CSC_LINK: 'x', ...set }).notarize).toBe(true);
  });

  it('says that other Macs refuse it when it is not signed, or not notarised', () => {
    const unsigned = macSigning({ CSC_LINK: '' });
    expect(unsigned).toMatchObject({ identity: '-', hardenedRuntime: false, notarize: false });
    expect(macWarning(unsigned)).toContain('not signed and not notarised');
    const signed = macSigning({ CSC_LINK: 'x' });
    expect(signed).toEqual({ hardenedRuntime: true, forceCodeSigning: true, notarize: false });
    expect(macWarning(signed)).toContain('signed but not notarised');
  });

  it('is not made with half of what its maker means', () => {
    const refusal = (env: Readonly<Record<string, string>>) => () => requireWholeSigning(env);
    expect(refusal({ CSC_LINK: 'x', APPLE_API_KEY: 'a' })).toThrow('APPLE_API_ISSUER');
    expect(refusal({ CSC_LINK: 'x', APPLE_ID: 'a' })).toThrow('APPLE_TEAM_ID');
    expect(refusal(KEY)).toThrow('needs a certificate');
    for (const whole of [{}, { CSC_NAME: 'x' }, { CSC_LINK: 'x', ...KEY }]) {
      expect(refusal(whole)).not.toThrow();
    }
  });

  it('is refused by the packager itself then, and no other package is', () => {
    vi.stubEnv('APPLE_ID', 'a');
    const before = configuration.beforePack as (context: unknown) => void;
    const at = (electronPlatformName: string) => () => before({ electronPlatformName, arch: 1 });
    expect(at('darwin')).toThrow('APPLE_TEAM_ID');
    expect(at('linux')).not.toThrow();
    vi.unstubAllEnvs();
  });

  it('loses what Electron asks for on its behalf, and nothing else', () => {
    const before = `<plist version="1.0"><dict>
      <key>CFBundleName</key><string>a &amp; b</string>
      <key>NSCameraUsageDescription</key><string>camera</string>
      <key>NSAppTransportSecurity</key>
      <dict><key>NSExceptionDomains</key><dict><key>localhost</key><dict/></dict>
        <key>NSAllowsArbitraryLoads</key><true/></dict>
      <key>NSHighResolutionCapable</key><true/>
      <key>Languages</key><array><string>nl</string><integer>2</integer><false/></array>
      <key>NSSomethingNewUsageDescription</key><string></string>
    </dict></plist>`;
    const folder = makeTree({ 'Info.plist': before });
    cleanInfoPlist(join(folder, 'Info.plist'));
    expect(parsePlist(readFileSync(join(folder, 'Info.plist'), 'utf8'))).toEqual({
      CFBundleName: 'a & b',
      NSHighResolutionCapable: true,
      Languages: ['nl', 2, false],
    });
    expect(withoutKeys(before, /^nothing$/)).toBe(before);
    expect(() => withoutKeys('<dict><key>A</key><dict>', /A/)).toThrow('ends in the middle');
    expect(() => parsePlist('<plist><string>x</string></plist>')).toThrow('No dictionary');
  });
});
