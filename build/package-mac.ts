import { readFileSync, writeFileSync } from 'node:fs';

/** What a package for macOS is signed with. */
export interface MacSigning {
  /** A name in the keychain, a dash for a signature without a name, nothing for that of `CSC_LINK`. */
  readonly identity?: string;
  readonly hardenedRuntime: boolean;
  readonly forceCodeSigning: boolean;
  readonly notarize: boolean;
}

/** The sets of variables that Apple's notary takes, each whole. */
const NOTARY = [
  ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
  ['APPLE_KEYCHAIN_PROFILE'],
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

const has = (env: Environment, name: string) => (env[name] ?? '') !== '';

/**
 * How a package for macOS is signed, by the variables of its maker: `CSC_LINK` or `CSC_NAME` name a
 * certificate, one of Apple's sets makes it notarised. Without a certificate it is signed without a
 * name: an Apple processor runs nothing unsigned. Such a signature has no team, and the hardened
 * runtime would then refuse the program's own frameworks, so it goes without.
 */
export function macSigning(env: Environment): MacSigning {
  const isSigned = has(env, 'CSC_LINK') || has(env, 'CSC_NAME');
  const identity = isSigned ? env['CSC_NAME'] : '-';
  return {
    ...(identity !== undefined && identity !== '' && { identity }),
    hardenedRuntime: isSigned,
    forceCodeSigning: isSigned,
    notarize: isSigned && NOTARY.some((set) => set.every((name) => has(env, name))),
  };
}

/**
 * Refuses half of what a maker means: who wants to hand out a notarised program is not given another.
 *
 * @throws Error that names what is missing
 */
export function requireWholeSigning(env: Environment): void {
  const begun = NOTARY.filter((set) => set.some((name) => has(env, name)));
  const half = begun.find((set) => !set.every((name) => has(env, name)));
  if (half) throw new Error(`For notarising, ${half.join(', ')} must all be set.`);
  if (begun.length > 0 && !macSigning(env).hardenedRuntime) {
    throw new Error('Notarising needs a certificate: set CSC_LINK or CSC_NAME as well.');
  }
}

/** What its maker is told of a package for macOS; nothing when it can be handed out. */
export function macWarning({ hardenedRuntime, notarize }: MacSigning): string | undefined {
  if (!hardenedRuntime) {
    return 'The program for macOS is not signed and not notarised: other Macs refuse it. See "Packages" in the README.';
  }
  return notarize
    ? undefined
    : 'The program for macOS is signed but not notarised: other Macs refuse it. See "Packages" in the README.';
}

/**
 * What Electron and the packager put into every program, and this one does not ask for: camera,
 * microphone and the like, and leave to load from any address.
 */
const UNASKED = /^(?:NS\w+UsageDescription|NSAppTransportSecurity)$/;

/**
 * Takes out of the description of a program for macOS what the program never asks for, whatever
 * Electron's next version adds to it.
 *
 * @param file `Info.plist`, before it is signed
 */
export function cleanInfoPlist(file: string): void {
  writeFileSync(file, withoutKeys(readFileSync(file, 'utf8'), UNASKED));
}

/** The text of a plist without the keys that fit, and what they hold. */
export function withoutKeys(plist: string, unwanted: RegExp): string {
  let text = plist;
  for (const match of [...plist.matchAll(/\s*<key>([^<]*)<\/key>\s*/g)].reverse()) {
    if (!unwanted.test(match[1] ?? '')) continue;
    const end = endOfElement(text, match.index + match[0].length);
    text = text.slice(0, match.index) + text.slice(end);
  }
  return text;
}

/** Behind the element that starts at a place: `<true/>`, `<string>…</string>` or nested ones. */
function endOfElement(text: string, start: number): number {
  const tag = /<(\/?)[\w]+(?:\s[^>]*?)?(\/?)>/g;
  tag.lastIndex = start;
  let depth = 0;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    const [, closes, isEmpty] = match;
    if (closes) depth -= 1;
    else if (!isEmpty) depth += 1;
    if (depth === 0) return tag.lastIndex;
  }
  throw new Error('Info.plist ends in the middle of an element.');
}
