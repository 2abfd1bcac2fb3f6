/**
 * Lays a draft over the values a form starts with. Only fields that the form knows, and only
 * values of the same kind: a draft made by an older version of the form can never break it.
 */
export function herstel<T extends object>(begin: T, bewaard: Readonly<Record<string, unknown>>): T {
  const result: T = { ...begin };
  for (const [key, value] of Object.entries(begin)) {
    const kept = bewaard[key];
    if (kept !== undefined && isSameKind(value, kept)) Object.assign(result, { [key]: kept });
  }
  return result;
}

function isSameKind(one: unknown, other: unknown): boolean {
  if (Array.isArray(one)) return Array.isArray(other);
  if (one === null || other === null) return one === other || typeof one === typeof other;
  if (typeof one !== typeof other) return false;
  if (typeof one !== 'object') return true;
  const keys = Object.keys(one);
  return keys.every((key) => Object.hasOwn(other as object, key));
}

/** True when a form holds what it started with, so that there is nothing to keep. */
export function isUnchanged(begin: object, values: object): boolean {
  return JSON.stringify(begin) === JSON.stringify(values);
}
