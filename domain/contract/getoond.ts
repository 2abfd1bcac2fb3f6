import { z } from 'zod';
import { PERSOONSSOORTEN, type Persoonssoort } from '../persoonssoort.ts';
import { idSoorten } from './velden.ts';

/** Whom an answer is about: ids of each kind. */
export type GetoondeIds = Readonly<Record<Persoonssoort, ReadonlySet<string>>>;

type Found = Record<Persoonssoort, Set<string>>;
type Visit = (value: unknown, found: Found) => void;

/**
 * Makes what collects from a value the ids of persons, dossiers and meldingen that its schema says
 * are there. Parts of the schema without any are never looked at, so a long list costs little. A
 * value that is not as the schema says gives nothing for that part, and no error.
 */
export function makeGetoond(schema: unknown): (value: unknown) => GetoondeIds {
  const visit = visitor(schema, new Map());
  return (value) => {
    const found = leeg();
    visit?.(value, found);
    return found;
  };
}

/** Whether an answer of this form can be about somebody. */
export function canShow(schema: unknown): boolean {
  return visitor(schema, new Map()) !== undefined;
}

/** All that several answers are about together. */
export function samenGetoond(...parts: readonly GetoondeIds[]): GetoondeIds {
  const found = leeg();
  for (const part of parts)
    for (const soort of PERSOONSSOORTEN) for (const id of part[soort]) found[soort].add(id);
  return found;
}

/** Whether an answer is about somebody who is not among others. */
export function showsMore(
  getoond: GetoondeIds | undefined,
  among: GetoondeIds | undefined,
): boolean {
  return (
    getoond !== undefined &&
    PERSOONSSOORTEN.some((soort) =>
      [...getoond[soort]].some((id) => among?.[soort].has(id) !== true),
    )
  );
}

/** Nobody yet. */
function leeg(): Found {
  return { betrokkene: new Set(), dossier: new Set(), melding: new Set() };
}

/**
 * Where a schema holds an id of which it does not say what it is of, or something of no known form,
 * in which ids could hide; empty when all is told.
 */
export function unclassified(schema: unknown): readonly string[] {
  const paths: string[] = [];
  look(schema, '', [], paths);
  return paths;
}

type Definition = Readonly<Record<string, unknown>> & { readonly type: string };

function definitionOf(schema: unknown): Definition | undefined {
  return schema instanceof z.ZodType ? (schema.def as unknown as Definition) : undefined;
}

function look(schema: unknown, path: string, above: readonly unknown[], paths: string[]): void {
  const definition = definitionOf(schema);
  if (definition === undefined || above.includes(schema)) return;
  const isId = definition['format'] === 'uuid' || definition['format'] === 'guid';
  const isAnything = definition.type === 'unknown' || definition.type === 'any';
  if (isAnything || (isId && !idSoorten.has(schema as z.ZodType))) paths.push(path);
  for (const [name, part] of partsOf(definition))
    look(part, path + name, [...above, schema], paths);
}

/** The schemas of which a schema is made, with how one gets there. */
function partsOf(definition: Definition): readonly (readonly [string, unknown])[] {
  switch (definition.type) {
    case 'object':
      return Object.entries(definition['shape'] as object).map(([key, part]) => [`.${key}`, part]);
    case 'array':
      return [['[]', definition['element']]];
    case 'record':
      return [
        ['{sleutel}', definition['keyType']],
        ['{}', definition['valueType']],
      ];
    case 'tuple':
      return (definition['items'] as unknown[]).map((part, at) => [`[${at}]`, part]);
    case 'union':
      return (definition['options'] as unknown[]).map((part) => ['', part]);
    case 'intersection':
      return [definition['left'], definition['right']].map((part) => ['', part]);
    case 'pipe':
      return [definition['in'], definition['out']].map((part) => ['', part]);
    case 'lazy':
      return [['', (definition['getter'] as () => unknown)()]];
    default:
      return definition['innerType'] === undefined ? [] : [['', definition['innerType']]];
  }
}

/** Undefined: there is nothing to find below this schema. */
function visitor(schema: unknown, known: Map<unknown, Visit | undefined>): Visit | undefined {
  const definition = definitionOf(schema);
  if (definition === undefined) return undefined;
  if (!known.has(schema)) known.set(schema, makeVisitor(schema, definition, known));
  return known.get(schema);
}

function makeVisitor(
  schema: unknown,
  definition: Definition,
  known: Map<unknown, Visit | undefined>,
): Visit | undefined {
  const soort = idSoorten.get(schema as z.ZodType)?.soort;
  if (soort != null)
    return (value, found) => void (typeof value === 'string' && found[soort].add(value));
  const parts = partsOf(definition).map(([name, part]) => [name, visitor(part, known)] as const);
  const all = parts.flatMap(([name, visit]) => (visit === undefined ? [] : [{ name, visit }]));
  if (all.length === 0) return undefined;
  switch (definition.type) {
    case 'object':
      return (value, found) => {
        if (typeof value === 'object' && value !== null)
          for (const { name, visit } of all) visit(Reflect.get(value, name.slice(1)), found);
      };
    case 'array':
      return (value, found) => {
        if (Array.isArray(value))
          for (const one of value) for (const { visit } of all) visit(one, found);
      };
    case 'record':
      return (value, found) => {
        if (typeof value !== 'object' || value === null) return;
        for (const [key, one] of Object.entries(value))
          for (const { name, visit } of all) visit(name === '{}' ? one : key, found);
      };
    case 'tuple':
      return (value, found) => {
        if (Array.isArray(value))
          for (const { name, visit } of all) visit(value[Number(name.slice(1, -1))], found);
      };
    default:
      return (value, found) => {
        for (const { visit } of all) visit(value, found);
      };
  }
}
