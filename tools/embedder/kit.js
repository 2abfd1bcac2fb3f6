// biome-ignore-all lint/correctness/noUnusedVariables: each look uses some of them

// What a look into the page is made with; put in front of each, so that nothing stays in the page.
const isShown = (element) => {
  const { visibility } = getComputedStyle(element);
  return element.getClientRects().length > 0 && visibility !== 'hidden';
};
const textOf = (element) => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const nameOf = (element) => element.getAttribute('aria-label') ?? textOf(element);
const all = (selector) => [...document.querySelectorAll(selector)].filter(isShown);
const byName = (selector, name) =>
  all(selector).find((element) => nameOf(element) === name) ??
  all(selector).find((element) => nameOf(element).includes(name));
const button = (name) => byName('button, [role="button"]', name);
const link = (name) => byName('a', name);
const heading = (name) => byName('h1, h2, h3', name);
const field = (name) => byName('label', name)?.control ?? undefined;
const password = () => all('input[type="password"]')[0];
const frame = () => all('iframe')[0];
/** In the middle of what is seen, and on top: where a click lands on it. */
const placeOf = (element) => {
  if (element === undefined || element === null) return null;
  element.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const middle = [Math.round(x + width / 2), Math.round(y + height / 2)];
  const top = document.elementFromPoint(...middle);
  const isOnTop = top !== null && (element.contains(top) || top.contains(element));
  return { middle, x: Math.round(x), y: Math.round(y), width, height, isOnTop };
};
