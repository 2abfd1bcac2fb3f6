/** A folder of one machine: written in parts, so that this file does not hold the word itself. */
const machineFolders = ['work', 'root', 'home/[\\w.-]+', 'Users/[\\w.-]+'].join('|');

const forbidden: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  {
    pattern: new RegExp(`(?<![\\w.$}/-])/(?:${machineFolders})/`),
    what: 'names a folder of one machine',
  },
  { pattern: /\b[A-Z]:\\{1,2}Users\\/, what: 'names a folder of one machine' },
  {
    pattern: new RegExp(
      `\\b(?:${['registry', 'npm'].join('|')})\\.[\\w.-]*(?:npmjs|yarnpkg|github)`,
    ),
    what: 'names the host of a registry',
  },
  { pattern: /"resolved": *"(?:https?|file):/, what: 'ties a package to one place' },
];

/**
 * Words that tie a file to one machine or one registry: the project must build anywhere.
 *
 * @param file its path, for the message
 * @param content as bytes; files that are not text are passed over
 */
export function forbiddenWordsIn(file: string, content: Buffer): string[] {
  if (content.includes(0)) return [];
  return content
    .toString('utf8')
    .split('\n')
    .flatMap((line, index) =>
      forbidden
        .filter(({ pattern }) => pattern.test(line))
        .map(({ what }) => `${file}:${index + 1} ${what}`),
    );
}
