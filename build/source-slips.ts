import ts from 'typescript';

/** Comments that silence a check, and the reason that must stand behind them on the same line. */
const suppression = /@ts-(?:ignore|expect-error|nocheck)\b|biome-ignore(?:-\w+)?\b/g;
const testRoots = new Set(['test', 'it', 'describe', 'suite', 'bench']);
const leavesOut = new Set(['only', 'skip']);

/**
 * What slipped into a module that the house does without: the type any, a check silenced without a
 * reason, a test that is left out or that leaves out the others, a list spread into Math.max or
 * Math.min outside the tests: one that grows long enough throws, so it is reduced.
 *
 * @param file decides between TypeScript and JSX by its ending
 */
export function slipsIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const literals: ts.Node[] = [];
  const found: { position: number; what: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (isText(node)) literals.push(node);
    const position = node.end;
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push({ position, what: 'uses the type any' });
    const word = ts.isCallExpression(node) ? leftOutBy(node.expression) : undefined;
    if (word)
      found.push({ position: node.getStart(source), what: `leaves tests out with .${word}` });
    if (!file.startsWith('test/') && spreadsIntoMath(node))
      found.push({ position: node.getStart(source), what: 'spreads a list into Math' });
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const match of text.matchAll(suppression)) {
    const position = match.index;
    if (literals.some(({ pos, end }) => pos <= position && position < end)) continue;
    const lineEnd = text.indexOf('\n', position);
    const rest = text.slice(position + match[0].length, lineEnd < 0 ? undefined : lineEnd);
    if (!isExplained(match[0], rest)) {
      found.push({ position, what: `silences a check without a reason (${match[0]})` });
    }
  }
  return found.map(({ position, what }) => {
    const { line } = source.getLineAndCharacterOfPosition(position);
    return `${file}:${line + 1} ${what}`;
  });
}

function isText(node: ts.Node): boolean {
  return (
    ts.isLiteralExpression(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    node.kind === ts.SyntaxKind.TemplateHead ||
    ts.isJsxText(node)
  );
}

/** Biome names the rule first and then, after a colon, the reason. */
function isExplained(marker: string, rest: string): boolean {
  const reason = marker.startsWith('biome') ? rest.slice(rest.indexOf(':') + 1) : rest;
  if (marker.startsWith('biome') && !rest.includes(':')) return false;
  return (reason.match(/\p{L}{2,}/gu) ?? []).length >= 3;
}

/** `Math.max(...list)` and the like. */
function spreadsIntoMath(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression } = node.expression;
  const isMath = ts.isIdentifier(expression) && expression.text === 'Math';
  return isMath && node.arguments.some((argument) => ts.isSpreadElement(argument));
}

/** The word in `test.only`, `describe.skip.each` and the like; the callee may be called itself. */
function leftOutBy(callee: ts.Expression): string | undefined {
  let word: string | undefined;
  let part = callee;
  while (ts.isPropertyAccessExpression(part)) {
    if (leavesOut.has(part.name.text)) word = part.name.text;
    part = part.expression;
  }
  return ts.isIdentifier(part) && testRoots.has(part.text) ? word : undefined;
}
