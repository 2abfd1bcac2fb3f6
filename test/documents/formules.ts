/** Text that one spreadsheet or another computes or runs when it stands at the start of a cell. */
export const formulas: readonly string[] = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1;1)',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://voorbeeld.example";"klik")',
  '=DDE("a";"b";"c")',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '\u00A0=1+1',
  '\u200B=1+1',
  '\uFEFF=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  '﹦1+1',
  '−1+1',
  '-',
  '=',
  '@voorbeeld',
];

/** Text that looks a little like it, and must stay as it is. */
export const harmless: readonly string[] = [
  "'s-Gravendeel",
  'Wiśniewski-Đặng',
  'test@voorbeeld.example',
  '3 + 4 = 7',
  '2026-11-05',
  "O'Voorbeeld",
  '(078) 000 00 00',
  '#N/A',
  '_x0041_',
];
