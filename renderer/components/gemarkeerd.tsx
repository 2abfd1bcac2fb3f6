import { Fragment } from 'react';
import { foldDeel } from '#areas/bekendheid/rules/vouwen.ts';

type GemarkeerdProps = { readonly tekst: string; readonly woorden: readonly string[] };

/** A text in which the words that were searched for stand out, also with other diacritics. */
export function Gemarkeerd({ tekst, woorden }: GemarkeerdProps) {
  const parts = tekst.split(/([\p{L}\d'’]+)/u);
  return parts.map((part, index) => {
    const folded = foldDeel(part);
    const found = folded !== '' && woorden.some((woord) => folded.includes(woord));
    // The place of a part is its name: the text does not change while it is shown.
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed text
    return found ? <mark key={index}>{part}</mark> : <Fragment key={index}>{part}</Fragment>;
  });
}
