// The ones that occur, from the national table of voorvoegsels (LO BRP, tabel 36), in small
// letters and with a straight apostrophe. Without Mac, Mc and O': in a typed surname those belong
// to the name and keep their capital. Kept as text: one entry a line would be a very long file.
const TABEL = `
  a, à, aan, aan de, aan den, aan der, aan het, aan 't, ab, abd, abd el, abou, abu, af, ait, al,
  am, am de, auf, auf dem, auf den, auf der, auf ter, aus, aus dem, aus den, aus der, aus 'm,
  bar, bat, ben, ben el, bent, bij, bij de, bij den, bij het, bij 't, bin, bint, boven d',
  d, d', da, dal, dal', dalla, das, de, de die, de die le, de l', de la, de las, de le, de los,
  de van der, deca, degli, dei, del, della, delle, delli, den, der, des, di, die le, do, don, dos,
  du, el, het, i, im, in, in de, in den, in der, in het, in 't, ibn, l', la, las, le, les, li, lo,
  los, onder, onder de, onder den, onder het, onder 't, op, op de, op den, op der,
  op gen, op het, op 't, op ten, over, over de, over den, over het, over 't, s', 's, 't, te, ten,
  ter, thoe, tho, tot, tot de, to, uijt, uijt de, uijt den, uijt ten, uijt te de, uit, uit de,
  uit den, uit het, uit 't, uit te de, uit ten, unter, van, van 't, van d', van de, van de l',
  van den, van der, van gen, van het, van la, van ter, van van de, ver, vom, von, von 't, von dem,
  von den, von der, voor, voor de, voor den, voor in 't, voor 't, vor, vor der, zu, zum, zur
`;

/** Tussenvoegsels, in small letters with a straight apostrophe. Source: LO BRP, tabel 36. */
export const TUSSENVOEGSELS: ReadonlySet<string> = new Set(
  TABEL.split(',').map((entry) => entry.trim().replace(/\s+/g, ' ')),
);

/** The most words that one tussenvoegsel has: "de die le", "van de l'". */
export const MAX_TUSSENVOEGSEL_WOORDEN = 3;
