import { isDeepStrictEqual } from 'node:util';
import ts from 'typescript';

/** An example of a doc comment: `expression // expected`. */
export interface Example {
  readonly line: number;
  readonly expression: string;
  /** What stands behind the expression; undefined when nothing does. */
  readonly expected: string | undefined;
}

/** Names that an example may use, with their values. */
export type Scope = Readonly<Record<string, unknown>>;

/**
 * The examples in the doc comments of a module, in their order.
 *
 * @param file decides between TypeScript and JSX by its ending
 */
export function examplesIn(file: string, text: string): Example[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = new Map<number, Example>();
  const visit = (node: ts.Node): void => {
    for (const tag of ts.getJSDocTags(node)) {
      if (tag.tagName.text !== 'example') continue;
      const comment = ts.getTextOfJSDocComment(tag.comment) ?? '';
      const line = source.getLineAndCharacterOfPosition(tag.getStart(source)).line + 1;
      found.set(tag.pos, { line, ...partsOf(comment.trim()) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found.values()].sort((a, b) => a.line - b.line);
}

/** What a module imports: each name with where it comes from. */
export function namesImportedBy(file: string, text: string): { name: string; from: string }[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  return source.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const named = statement.importClause?.namedBindings;
    if (named === undefined || !ts.isNamedImports(named)) return [];
    const from = (statement.moduleSpecifier as ts.StringLiteral).text;
    return named.elements
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map((element) => ({ name: element.name.text, from }));
  });
}

/** Splits at the first comment that is code's own: not one within a text. */
function partsOf(comment: string): Pick<Example, 'expression' | 'expected'> {
  const scanner = ts.createScanner(
    ts.ScriptTarget.Latest,
    false,
    ts.LanguageVariant.Standard,
    comment,
  );
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token !== ts.SyntaxKind.SingleLineCommentTrivia) continue;
    const expected = comment.slice(scanner.getTokenStart()).replace(/^[ \t]*\/\/ ?/gm, '');
    return { expression: comment.slice(0, scanner.getTokenStart()).trim(), expected };
  }
  return { expression: comment, expected: undefined };
}

/**
 * Runs an example and compares. Where the expected text has `…`, only what stands there is compared;
 * behind the expected value may follow words, after a colon, comma, semicolon or parenthesis.
 *
 * @returns what is wrong with it; undefined when it holds
 */
export function failureOf({ expression, expected }: Example, scope: Scope): string | undefined {
  if (expected === undefined) return 'has no // with what it gives';
  const wanted = readExpected(expected, scope);
  if (wanted === undefined) return `does not say in code what it gives: ${expected}`;
  try {
    const actual = evaluate(expression, scope);
    return matches(actual, wanted.value) ? undefined : `gives ${show(actual)}`;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

const rest = Symbol('…');

/** The longest part that is a value; what follows must be set off from it. */
function readExpected(expected: string, scope: Scope): { readonly value: unknown } | undefined {
  const ends = [...expected.matchAll(/[:;,]\s| \(|$/g)].map(({ index }) => index).reverse();
  for (const end of ends) {
    const code = expected.slice(0, end).replace(/(?<=[[{(,]\s*)…/g, '...REST');
    if (code.trim() === '') continue;
    try {
      return { value: evaluate(code, { ...scope, REST: [rest] }) };
    } catch {
      // Words that are no value: a shorter part may be one.
    }
  }
  return undefined;
}

function evaluate(code: string, scope: Scope): unknown {
  return new Function(...Object.keys(scope), `"use strict"; return (${code}\n);`)(
    ...Object.values(scope),
  );
}

function matches(actual: unknown, wanted: unknown): boolean {
  if (typeof wanted === 'string' && typeof actual === 'string' && wanted.includes('…'))
    return actual === wanted || matchesText(actual, wanted.split('…'));
  if (Array.isArray(wanted)) return Array.isArray(actual) && matchesList(actual, wanted);
  if (!isPlain(wanted) || !isPlain(actual)) return isDeepStrictEqual(actual, wanted);
  const { 0: mark, ...named } = wanted as Record<string, unknown>;
  const keys = Object.keys(mark === rest ? named : wanted);
  const sameSize = mark === rest || Object.keys(actual).length === keys.length;
  return (
    sameSize &&
    keys.every(
      (key) => key in actual && matches(actual[key], (wanted as Record<string, unknown>)[key]),
    )
  );
}

/** Whether these parts stand in the text in their order, the first at its begin, the last at its end. */
function matchesText(actual: string, parts: readonly string[]): boolean {
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = index === parts.length - 1 ? actual.lastIndexOf(part) : actual.indexOf(part, at);
    if (found < at || (index === 0 && found > 0)) return false;
    at = found + part.length;
  }
  return at === actual.length;
}

function matchesList(actual: readonly unknown[], wanted: readonly unknown[]): boolean {
  const open = wanted.at(-1) === rest;
  const items = open ? wanted.slice(0, -1) : wanted;
  return (
    (open ? actual.length >= items.length : actual.length === items.length) &&
    items.every((item, index) => matches(actual[index], item))
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
