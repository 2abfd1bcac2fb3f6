import ts from 'typescript';

/** Only tools and tests may load what is named at run time. */
const mayLoad = /^(?:build|test)\//;
const mayHoldLoad = /\bimport\s*\(|\brequire\b|import\.meta\.\w/;

/**
 * Loads that no check of imports can follow: `import()` and `require()` of a name that is worked out
 * at run time, `import.meta.glob()` and `import.meta.resolve()`.
 *
 * @param file path from the project folder, with forward slashes
 */
export function loadsIn(file: string, text: string): string[] {
  if (mayLoad.test(file) || !mayHoldLoad.test(text)) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isLoad(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.end);
      found.push(
        `${file}:${line + 1} imports a computed name; write it out, so that it can be checked`,
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isLoad({ expression: callee, arguments: [name] }: ts.CallExpression): boolean {
  const isNamed = name !== undefined && ts.isStringLiteralLike(name);
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return !isNamed;
  if (ts.isIdentifier(callee)) return callee.text === 'require' && !isNamed;
  return (
    ts.isPropertyAccessExpression(callee) &&
    ts.isMetaProperty(callee.expression) &&
    ['glob', 'resolve'].includes(callee.name.text)
  );
}
