/**
 * Loaded before the host in journeys that last years: the day on which the program starts is the one
 * that the journey says, and time goes on from there. The program itself has no such switch.
 */
const dag = process.env['PROEFDAG'];
if (dag !== undefined) {
  const shift = Date.parse(`${dag}T09:00:00+01:00`) - Date.now();
  globalThis.Date = new Proxy(Date, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [target.now() + shift] : given, newTarget),
    get: (target, key) =>
      key === 'now' ? () => target.now() + shift : Reflect.get(target, key, target),
  });
}
