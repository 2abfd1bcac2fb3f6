/** A line on its way to a page. */
export interface Zetregel {
  readonly hoogte: number;
  /** White above it, left out at the top of a page. */
  readonly wit: number;
  /** Whether a new page may begin with this line. */
  readonly magBeginnen: boolean;
}

/** A line with its place: the distance of its top from the top of the page. */
export interface Geplaatst<R extends Zetregel> {
  readonly regel: R;
  readonly top: number;
}

/** From where to where a page holds text. */
export interface Zetspiegel {
  readonly boven: number;
  readonly onder: number;
}

/**
 * Divides lines over pages. A page is filled as far as it goes and then ended before the last line
 * that may begin a page, so that headings stay with their text and no line stands alone. Lines
 * that may not be parted but fill more than a page are parted where the page is full.
 *
 * @param spiegel the room on a page; the first one has less of it
 */
export function divide<R extends Zetregel>(
  regels: readonly R[],
  spiegel: (pagina: number) => Zetspiegel,
): Geplaatst<R>[][] {
  const paginas: Geplaatst<R>[][] = [];
  let rest = regels;
  while (rest.length > 0) {
    const placed = fill(rest, spiegel(paginas.length));
    const taken = placed.length === rest.length ? placed.length : breakOf(rest, placed.length);
    paginas.push(placed.slice(0, taken));
    rest = rest.slice(taken);
  }
  return paginas;
}

/** As many lines as fit, but always one: a line higher than the page must go somewhere. */
function fill<R extends Zetregel>(
  regels: readonly R[],
  { boven, onder }: Zetspiegel,
): Geplaatst<R>[] {
  const placed: Geplaatst<R>[] = [];
  let bottom = boven;
  for (const regel of regels) {
    const top = bottom + (placed.length === 0 ? 0 : regel.wit);
    bottom = top + regel.hoogte;
    if (bottom > onder && placed.length > 0) break;
    placed.push({ regel, top });
  }
  return placed;
}

function breakOf(regels: readonly Zetregel[], full: number): number {
  for (let index = full; index > 0; index -= 1) {
    if (regels[index]?.magBeginnen === true) return index;
  }
  return full;
}
