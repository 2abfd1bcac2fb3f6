import { describe, expect, it } from 'vitest';
import { ROLLEN, type Rol } from '#domain/rollen.ts';
import { startTekst } from '#renderer/pages/tekst-start.ts';
import { onderdelenVoor } from '#renderer/schil/navigatie.ts';
import { isPaginaToets } from '#renderer/schil/pagina-toetsen.ts';
import { type Aanslag, isInFormulier, type Plek, Toetsenlezer } from '#renderer/schil/toetsen.ts';
import { Inactiviteit } from '#renderer/sessie/activiteit.ts';

const press = (key: string, rest: Partial<Aanslag> = {}): Aanslag => ({
  ...{ key, code: `Key${key.toUpperCase()}`, repeat: false },
  ...{ altKey: false, ctrlKey: false, metaKey: false, ...rest },
});

describe('the shortcuts of the shell', () => {
  it('go to a part with g and its letter', () => {
    const lezer = new Toetsenlezer(false);
    expect(lezer.read(press('g'), false, 0)).toBeUndefined();
    expect(lezer.read(press('p'), false, 1_000)).toEqual({ soort: 'ga', letter: 'p' });
  });

  it('forget the g after a while', () => {
    const lezer = new Toetsenlezer(false);
    lezer.read(press('g'), false, 0);
    expect(lezer.read(press('p'), false, 2_000)).toBeUndefined();
  });

  it('never fire in a form', () => {
    const lezer = new Toetsenlezer(false);
    for (const key of ['g', 'p', '?']) expect(lezer.read(press(key), true, 0)).toBeUndefined();
    expect(lezer.read(press('p'), false, 1)).toBeUndefined();
  });

  it('forget the g as soon as something is pressed in a form', () => {
    const lezer = new Toetsenlezer(false);
    lezer.read(press('g'), false, 0);
    lezer.read(press('x'), true, 100);
    expect(lezer.read(press('p'), false, 200)).toBeUndefined();
  });

  it('lock with Alt+L, also in a form', () => {
    const lezer = new Toetsenlezer(false);
    expect(lezer.read(press('l', { altKey: true }), true, 0)).toEqual({ soort: 'vergrendel' });
    expect(lezer.read(press('l', { ctrlKey: true }), true, 0)).toBeUndefined();
  });

  it('leave the Polish ł of AltGr and of Option alone', () => {
    const altGr = press('ł', { code: 'KeyL', altKey: true, ctrlKey: true });
    expect(new Toetsenlezer(false).read(altGr, true, 0)).toBeUndefined();
    const option = press('ł', { code: 'KeyL', altKey: true });
    expect(new Toetsenlezer(true).read(option, true, 0)).toBeUndefined();
    const control = press('l', { ctrlKey: true });
    expect(new Toetsenlezer(true).read(control, true, 0)).toEqual({ soort: 'vergrendel' });
  });

  it('open the overview with a question mark', () => {
    expect(new Toetsenlezer(false).read(press('?'), false, 0)).toEqual({ soort: 'overzicht' });
  });
});

/** An element with its attributes, inside the one that is given. */
function element(tag: string, attributes: Record<string, string> = {}, within?: Plek): Plek {
  return {
    localName: tag,
    parentElement: within ?? null,
    getAttribute: (naam) => attributes[naam] ?? null,
  };
}

const inside = (tag: string, attributes: Record<string, string> = {}) =>
  element('button', {}, element('div', {}, element(tag, attributes)));

describe('a place in a form', () => {
  it('is every control that takes an answer, of whatever kind', () => {
    const types = ['text', 'radio', 'checkbox', 'button', 'date', 'search'];
    for (const type of types) expect(isInFormulier(element('input', { type })), type).toBe(true);
    for (const tag of ['textarea', 'select']) expect(isInFormulier(element(tag)), tag).toBe(true);
    const roles = ['textbox', 'combobox', 'checkbox', 'radio', 'switch', 'option', 'menuitem'];
    for (const role of roles) expect(isInFormulier(element('div', { role })), role).toBe(true);
    for (const value of ['', 'true', 'plaintext-only'])
      expect(isInFormulier(element('p', { contenteditable: value }))).toBe(true);
    expect(isInFormulier(element('p', { contenteditable: 'false' }))).toBe(false);
  });

  it('is everything within a form, a group of questions, a dialogue, a list or a menu', () => {
    for (const tag of ['form', 'fieldset']) expect(isInFormulier(inside(tag)), tag).toBe(true);
    const roles = ['form', 'group', 'radiogroup', 'dialog', 'alertdialog', 'listbox', 'menu'];
    for (const role of roles) expect(isInFormulier(inside('div', { role })), role).toBe(true);
  });

  it('is everything within a part that says it is filled in', () => {
    expect(isInFormulier(inside('div', { 'data-formulier': 'true' }))).toBe(true);
  });

  it('is not a button, a link or a row of a list on a page, nor the page itself', () => {
    expect(isInFormulier(null)).toBe(false);
    for (const tag of ['body', 'main', 'section', 'ul', 'table'])
      expect(isInFormulier(inside(tag)), tag).toBe(false);
  });
});

describe('the keys of a page', () => {
  it('are plain letters, outside a form', () => {
    expect(isPaginaToets(press('c'), false)).toBe(true);
    expect(isPaginaToets(press('c'), true)).toBe(false);
    for (const held of ['altKey', 'ctrlKey', 'metaKey'] as const)
      expect(isPaginaToets(press('c', { [held]: true }), false)).toBe(false);
  });

  it('leave the second letter after g to the shell: g t is a page and never a take', () => {
    const lezer = new Toetsenlezer(false);
    lezer.read(press('g'), false, 0);
    expect(lezer.read(press('t'), false, 100)).toEqual({ soort: 'ga', letter: 't' });
    expect(lezer.read(press('t'), false, 200)).toBeUndefined();
  });
});

describe('the menu', () => {
  it('begins with the werkvoorraad for who handles dossiers, and with Start for others', () => {
    const first = (...rollen: Rol[]) => onderdelenVoor(rollen)[0]?.label;
    expect(first('screener')).toBe('Werkvoorraad');
    expect(first('beheerder', 'coordinator')).toBe('Werkvoorraad');
    expect(first('rapporteur')).toBe('Start');
    expect(onderdelenVoor(['beheerder']).map(({ naar }) => naar)).not.toContain('/zoeken');
  });

  it('gives every part a letter of its own, whatever the role', () => {
    for (const rol of ['screener', 'beheerder'] as const) {
      const letters = onderdelenVoor([rol]).map(({ toets }) => toets);
      expect(new Set(letters).size).toBe(letters.length);
    }
  });

  it('shows figures to a rapporteur and a manager, and no page with rows about dossiers', () => {
    const pages = (rol: 'rapporteur' | 'manager') => onderdelenVoor([rol]).map(({ naar }) => naar);
    const beide = ['/', '/partners', '/cijfers', '/termijn', '/instellingen'];
    expect(pages('rapporteur')).toEqual(beide);
    // A manager watches over who may know what.
    expect(pages('manager')).toEqual(beide.toSpliced(3, 0, '/wie-mag-wat-weten'));
    expect(onderdelenVoor(['screener']).map(({ naar }) => naar)).toContain('/exporteren');
    expect(onderdelenVoor(['coordinator']).map(({ naar }) => naar)).toContain('/beeindigingen');
  });

  it('and Start lead to no page that the role may not see', () => {
    for (const { rollen = ROLLEN, naar } of startTekst.taken)
      for (const rol of rollen) {
        const pages = onderdelenVoor([rol]).map((onderdeel) => onderdeel.naar);
        expect(
          pages.some((page) => page !== '/' && naar.startsWith(page)),
          naar,
        ).toBe(true);
      }
  });

  it('shows accounts to a beheerder only', () => {
    const names = (rol: 'beheerder' | 'screener') => onderdelenVoor([rol]).map(({ naar }) => naar);
    expect(names('beheerder')).toContain('/accounts');
    expect(names('screener')).not.toContain('/accounts');
  });
});

describe('the watch on activity', () => {
  it('tells the engine at most once per 20 seconds', () => {
    const wacht = new Inactiviteit(0);
    expect([0, 5_000, 19_999, 20_000].map((nu) => wacht.touch(nu, 15))).toEqual([
      ...['meld', 'stil', 'stil', 'meld'],
    ]);
  });

  it('expires only when nobody did anything for the whole time', () => {
    const wacht = new Inactiviteit(0);
    wacht.touch(60_000, 15);
    expect(wacht.isExpired(15 * 60_000 + 60_000, 15)).toBe(false);
    expect(wacht.isExpired(15 * 60_000 + 60_001, 15)).toBe(true);
  });

  it('locks at the first movement after the machine slept, and at the next one again', () => {
    const wacht = new Inactiviteit(0);
    expect(wacht.touch(3 * 3_600_000, 15)).toBe('verlopen');
    expect(wacht.touch(3 * 3_600_000 + 5, 15)).toBe('verlopen');
  });
});
