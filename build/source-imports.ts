import ts from 'typescript';

/** One import as it stands in the source; its name is undefined when it is worked out at run time. */
export interface SourceImport {
  readonly name: string | undefined;
  readonly line: number;
}

/**
 * Every way in which a module names another: import and export, import of types, `import()`,
 * `require()`, `import x = require()`, `import.meta.glob()` and `resolve()`, reference comments.
 *
 * @param file decides between TypeScript and JSX by its ending
 * @example importsOf('a.ts', "import { x } from '#domain/x.ts';") // [{ name: '#domain/x.ts', line: 1 }]
 */
export function importsOf(file: string, text: string): SourceImport[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const found: SourceImport[] = source.referencedFiles.map((reference) => ({
    name: reference.fileName.startsWith('.') ? reference.fileName : `./${reference.fileName}`,
    line: lineAt(reference.pos),
  }));
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      const name = ts.isStringLiteralLike(specifier) ? specifier.text : undefined;
      found.push({ name, line: lineAt(specifier.end) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
  }
  if (ts.isCallExpression(node) && isLoader(node.expression)) return node.arguments[0] ?? node;
  return undefined;
}

function isLoader(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  if (ts.isIdentifier(callee)) return callee.text === 'require';
  return (
    ts.isPropertyAccessExpression(callee) &&
    ts.isMetaProperty(callee.expression) &&
    ['glob', 'resolve'].includes(callee.name.text)
  );
}
