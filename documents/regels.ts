/**
 * Breaks text into lines that fit. It breaks at spaces, and within a long word after a hyphen or
 * slash; a word that fits no line is cut between two letters. A no-break space never breaks. The
 * space at which a line was broken stays at its end, so that words do not run together when the
 * text is read aloud or copied.
 *
 * @param meet the width of a text, in the unit of `breedte`
 */
export function breakRegels(
  tekst: string,
  breedte: number,
  meet: (tekst: string) => number,
): string[] {
  const fits = (line: string) => meet(line.trimEnd()) <= breedte;
  return tekst.split('\n').flatMap((hard) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of piecesOf(hard).flatMap((part) => cutToFit(part, fits))) {
      if (line !== '' && !fits(line + piece)) {
        lines.push(line);
        line = '';
      }
      line += piece;
    }
    return [...lines, line];
  });
}

/** The parts between which a line may end, together the whole text. */
function piecesOf(line: string): string[] {
  const words = line.match(/[^ ]+ *|^ +/gu) ?? [];
  return words.flatMap((word) => word.split(/(?<=[\p{L}\d]{2}[-/])(?=[\p{L}\d]{2})/u));
}

function cutToFit(piece: string, fits: (line: string) => boolean): string[] {
  if (fits(piece)) return [piece];
  const parts: string[] = [];
  let part = '';
  // By letter as it is seen, so that an accent is never parted from its letter.
  for (const { segment } of new Intl.Segmenter('nl').segment(piece)) {
    if (part !== '' && !fits(part + segment)) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}
