import type { MeldingWaarden } from './waarden.ts';

/**
 * What stands in one field of the form, as text to compare; '' for an empty one.
 *
 * @example waardeOpPad(values, 'p1.achternaam')
 */
export function waardeOpPad(values: MeldingWaarden, pad: string): string {
  const [first = '', second] = pad.split('.');
  const persoon = values.personen.find(({ sleutel }) => sleutel === first);
  const holder: unknown = persoon ?? (second === undefined ? values : Reflect.get(values, first));
  const found = at(holder, persoon === undefined ? (second ?? first) : (second ?? ''));
  if (typeof found === 'string') return found;
  const tekst = at(found, 'tekst');
  return typeof tekst === 'string' ? tekst : JSON.stringify(found ?? '');
}

function at(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined;
}
