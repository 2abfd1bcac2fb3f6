/**
 * Lays a draft over the values a form starts with. Only fields that the form knows, and only
 * values of the same kind: a draft made by an older version of the form can never break it.
 */
export function herstel<T extends object>(begin: T, bewaard: Readonly<Record<string, unknown>>): T {
  const result: T = { ...begin };
  for (const [key, value] of Object.entries(begin)) {
    const kept = bewaard[key];
    if (isSameKind(value, kept)) Object.assign(result, { [key]: kept });
  }
  return result;
}

function isSameKind(one: unknown, other: unknown): boolean {
  if (Array.isArray(one)) return Array.isArray(other);
  if (typeof one !== typeof other) return false;
  if (typeof one !== 'object' || one === null || other === null) return true;
  return Object.keys(one).every((key) => Object.hasOwn(other as object, key));
}

/**
 * What a draft is about: which record, and the version of it that the form began with. Always kept,
 * so that a draft that is put back over a record that was changed since is refused as any other
 * save of an old version, and never lays its text over what somebody else stored.
 */
const GRONDSLAG: readonly string[] = ['versie', 'dossierId'];

/** The fields that are not what the form began with. */
export function changedKeys(begin: object, values: object): readonly string[] {
  return Object.entries(values)
    .filter(([key, value]) => !isSame(value, Reflect.get(begin, key)))
    .map(([key]) => key);
}

/**
 * What is kept of a form: the fields that somebody ever changed, and what the draft is about. A
 * field that was left alone begins anew when the draft is put back: today's date is then the date
 * of that day, and what is stored is what is stored by then. A field is kept whole, also when it
 * holds more than one value: half of a date or of a person means nothing.
 */
export function keptOf(
  values: Readonly<Record<string, unknown>>,
  touched: ReadonlySet<string>,
  about: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  const keys = Object.keys(values).filter(
    (key) => touched.has(key) || GRONDSLAG.includes(key) || about.includes(key),
  );
  return Object.fromEntries(keys.map((key) => [key, values[key]]));
}

/** Which fields of a draft somebody had changed when it was kept. */
export function touchedIn(
  begin: object,
  bewaard: Readonly<Record<string, unknown>>,
  about: readonly string[] = [],
): readonly string[] {
  return Object.keys(begin).filter(
    (key) => Object.hasOwn(bewaard, key) && !GRONDSLAG.includes(key) && !about.includes(key),
  );
}

/**
 * True when a form holds what it started with, so that there is nothing to keep. The version of the
 * record is no text: a draft of an older one that was emptied again holds nothing either.
 */
export function isUnchanged(begin: object, values: object): boolean {
  return changedKeys(begin, values).every((key) => key === 'versie');
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
