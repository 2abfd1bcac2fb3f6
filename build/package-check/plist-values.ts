/** What a key of a plist holds; dates and data, which these do not have, come as text. */
export type PlistValue =
  | string
  | number
  | boolean
  | readonly PlistValue[]
  | { readonly [key: string]: PlistValue };

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/**
 * What the description of a program for macOS says.
 *
 * @throws Error for a text that is no dictionary
 */
export function parsePlist(xml: string): { readonly [key: string]: PlistValue } {
  const bare = xml.replaceAll(/<!--[\s\S]*?-->/g, '');
  const tags = [...bare.matchAll(/<(\/?)([a-z]+)(?:\s[^>]*?)?(\/?)>([^<]*)/g)].filter(
    ([, , name]) => name !== 'plist',
  );
  let next = 0;
  const text = (raw = '') => raw.replaceAll(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '');
  const readOne = (): PlistValue => {
    const [, , name, isEmpty, content] = tags[next++] ?? [];
    if (name === 'dict') return isEmpty ? {} : readDict();
    if (name === 'array') return isEmpty ? [] : readArray();
    if (isEmpty) return name === 'string' ? '' : name === 'true';
    next += 1;
    return name === 'integer' || name === 'real' ? Number(content) : text(content);
  };
  const isClosing = () => tags[next]?.[1] !== '' || next >= tags.length;
  const readDict = () => {
    const found: Record<string, PlistValue> = {};
    while (!isClosing()) {
      const key = text(tags[next]?.[4]);
      next += 2;
      found[key] = readOne();
    }
    next += 1;
    return found;
  };
  const readArray = () => {
    const found: PlistValue[] = [];
    while (!isClosing()) found.push(readOne());
    next += 1;
    return found;
  };
  const whole = readOne();
  if (typeof whole !== 'object' || Array.isArray(whole)) throw new Error('No dictionary.');
  return whole as { readonly [key: string]: PlistValue };
}
