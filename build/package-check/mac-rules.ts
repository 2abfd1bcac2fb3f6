import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { macSigning } from '../package-mac.ts';
import { hashOfBytes, sealOf } from './archive.ts';
import type { BuiltProgram } from './build-packages.ts';
import { differences, type Finding, listDifferences } from './finding.ts';
import { parsePlist } from './plist-values.ts';

const PRODUCT = 'Meldpunt Zorg en Overlast';
const ID = 'nl.meldpunt-zorg-en-overlast.register';

/** What a program for macOS says of itself, and the icon that it shows. */
export function macRules(home: string, { folder, resources }: BuiltProgram): string[] {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const contents = join(folder, `${PRODUCT}.app`, 'Contents');
  const read = (place: string) => parsePlist(readFileSync(join(contents, place), 'utf8'));
  const says = read('Info.plist');
  const wanted = {
    CFBundleIdentifier: ID,
    CFBundleName: PRODUCT,
    CFBundleDisplayName: PRODUCT,
    CFBundleExecutable: PRODUCT,
    CFBundleIconFile: 'icon.icns',
    CFBundleShortVersionString: version,
    CFBundleVersion: version,
    LSMinimumSystemVersion: '13.0',
    LSApplicationCategoryType: 'public.app-category.productivity',
    ElectronAsarIntegrity: { 'Resources/app.asar': sealOf(join(resources, 'app.asar')) },
    // It never loads anything from elsewhere, so it needs no leave for that.
    NSAppTransportSecurity: undefined,
  };
  const asks = Object.keys(says).filter((key) => key.endsWith('UsageDescription'));
  const helpers = readdirSync(join(contents, 'Frameworks')).filter((name) => name.endsWith('.app'));
  const strangers = helpers.filter((name) => {
    const id = read(join('Frameworks', name, 'Contents/Info.plist'))['CFBundleIdentifier'];
    return !String(id).startsWith(`${ID}.helper`);
  });
  const [own, ours] = [join(resources, 'icon.icns'), join(home, 'build/icons/icon.icns')].map(
    (file) => existsSync(file) && hashOfBytes(readFileSync(file)),
  );
  return [
    ...differences(says, wanted),
    ...asks.map((key) => `it asks for something that it does not use: ${key}`),
    ...strangers.map((name) => `${name} has the name of another program`),
    ...(helpers.length > 0 ? [] : ['its helpers are missing']),
    ...(own === ours ? [] : ['its icon is not ours']),
  ];
}

/** What a maker with a certificate has at hand; the values are never used. */
const WITH_CERTIFICATE = {
  CSC_LINK: 'certificate',
  APPLE_API_KEY: 'key',
  APPLE_API_KEY_ID: 'id',
  APPLE_API_ISSUER: 'issuer',
};

/**
 * How programs for macOS are signed: what cannot be done here is looked at in the configuration.
 *
 * @param said what the packager printed while it made an unsigned one
 */
export function macSigningRules(
  home: string,
  configuration: Configuration,
  said: string,
): Finding[] {
  const mac = configuration.mac ?? {};
  const file = String(mac.entitlements);
  const asked = parsePlist(readFileSync(join(home, file), 'utf8'));
  const signing = { ...macSigning(WITH_CERTIFICATE) };
  return [
    {
      about: 'macOS',
      what: 'leave under the hardened runtime',
      wrong: [
        ...listDifferences(Object.keys(asked), ['com.apple.security.cs.allow-jit']),
        ...differences({ inherit: mac.entitlementsInherit }, { inherit: file }),
      ],
      figure: 'allow-jit',
    },
    {
      about: 'macOS',
      what: 'signing with a certificate',
      wrong: differences(signing, {
        hardenedRuntime: true,
        forceCodeSigning: true,
        notarize: true,
      }),
      figure: 'hardened, notarised',
    },
    {
      about: 'macOS',
      what: 'without one, it is said',
      wrong: said.includes('not signed and not notarised') ? [] : ['nothing was said'],
    },
  ];
}
