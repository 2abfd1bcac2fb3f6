import { beforeEach, describe, expect, it } from 'vitest';
import type { Toegangsstatus } from '#areas/toegang/contract.ts';
import { Onbereikbaar } from '#renderer/api/onbereikbaar.ts';
import { ToegangStore } from '#renderer/sessie/toegang-store.ts';
import { settle } from './fake-timers.ts';

const account = {
  id: '0193a4c0-0000-7000-8000-000000000001',
  naam: 'Anna Voorbeeld',
  accountnaam: 'anna.voorbeeld',
  rollen: ['beheerder' as const],
};
const signedIn: Toegangsstatus = {
  ...{ toestand: 'aangemeld', account, herstelcodeBevestigd: true },
  ...{ vergrendelNaMinuten: 15, versie: '0.1.0' },
};
const { account: _, ...rest } = signedIn;
const lockedStatus: Toegangsstatus = {
  ...rest,
  toestand: 'vergrendeld',
  vergrendeldeAccountnaam: 'anna.voorbeeld',
};

let answer: () => Promise<Toegangsstatus>;
let deeds: string[];
let flush: () => Promise<boolean>;
let store: ToegangStore;

beforeEach(async () => {
  answer = () => Promise.resolve(signedIn);
  flush = () => Promise.resolve(true);
  deeds = [];
  store = new ToegangStore({
    status: () => answer(),
    vergrendel: async () => {
      deeds.push('vergrendel');
      answer = () => Promise.resolve(lockedStatus);
    },
    afmelden: async () => {
      deeds.push('afmelden');
    },
    flush: async () => {
      deeds.push('flush');
      return flush();
    },
    setOwner: (id) => deeds.push(id === undefined ? 'niemand' : 'eigenaar'),
    forget: () => deeds.push('vergeet'),
    heeftOnbewaard: () => false,
  });
  await store.refresh();
  deeds = [];
});

const toestand = () => {
  const { beeld } = store.snapshot();
  return beeld.soort === 'open' ? beeld.status.toestand : beeld.soort;
};

describe('locking a page', () => {
  let remembered: string | undefined;
  let unsaved: boolean;
  let komtVanMotor: boolean;
  const inBrowser = async (naam?: string) => {
    const browser = new ToegangStore({
      status: () => answer(),
      vergrendel: async () => deeds.push('vergrendel'),
      afmelden: async () => deeds.push('afmelden'),
      flush: () => flush(),
      setOwner: (id) => deeds.push(id === undefined ? 'niemand' : 'eigenaar'),
      forget: () => deeds.push('vergeet'),
      heeftOnbewaard: () => unsaved,
      herladen: {
        ...{ naam, komtVanMotor },
        onthoud: (wie) => {
          remembered = wie;
        },
        herlaad: () => deeds.push('herlaad'),
      },
    });
    await browser.refresh();
    deeds = [];
    return browser;
  };
  const shown = (of: ToegangStore) => {
    const { beeld } = of.snapshot();
    return beeld.soort === 'open' ? beeld.status : beeld.soort;
  };
  const closed: Toegangsstatus = { ...rest, toestand: 'gesloten' };

  beforeEach(() => {
    remembered = undefined;
    unsaved = false;
    komtVanMotor = true;
  });

  it('begins the page anew once the program answers, shows nothing until then, and keeps who it was', async () => {
    const browser = await inBrowser();
    answer = () => Promise.resolve(closed);
    await browser.lock();
    expect(deeds).toEqual(['vergrendel', 'niemand', 'vergeet', 'herlaad']);
    expect(shown(browser)).toBe('laden');
    expect(remembered).toBe('anna.voorbeeld');
    await browser.onLevensteken({ soort: 'vergrendeld' });
    expect(deeds).toHaveLength(4);
    expect(shown(browser)).toBe('laden');
  });

  it('does so when it is told of a lock, and when a call finds it locked', async () => {
    answer = () => Promise.resolve(signedIn);
    const told = await inBrowser();
    await told.onLevensteken({ soort: 'vergrendeld' });
    expect(deeds).toContain('herlaad');
    const found = await inBrowser();
    found.onStoring({ code: 'locked', data: { reden: 'vergrendeld' } });
    await settle();
    expect(deeds).toContain('herlaad');
  });

  it('does so when nobody told: the first answer of a fresh engine knows nobody', async () => {
    answer = () => Promise.resolve(signedIn);
    const browser = await inBrowser();
    answer = () => Promise.resolve(closed);
    await browser.refresh();
    expect(deeds).toContain('herlaad');
    expect(remembered).toBe('anna.voorbeeld');
  });

  it('asks the one who locked for the password after that, and nobody once somebody signed in', async () => {
    answer = () => Promise.resolve(closed);
    const browser = await inBrowser('anna.voorbeeld');
    expect(shown(browser)).toEqual(lockedStatus);
    remembered = 'anna.voorbeeld';
    answer = () => Promise.resolve(signedIn);
    await browser.refresh();
    expect(remembered).toBeUndefined();
  });

  it('keeps nobody after signing out', async () => {
    const browser = await inBrowser();
    await browser.signOut();
    expect(deeds).toContain('herlaad');
    expect(remembered).toBeUndefined();
  });

  it('goes on with the page while something typed is nowhere else', async () => {
    const browser = await inBrowser();
    unsaved = true;
    answer = () => Promise.resolve(closed);
    await browser.lock();
    expect(deeds).not.toContain('herlaad');
    expect(shown(browser)).toEqual(lockedStatus);
  });

  it('goes on with the page while a recovery code was not typed back', async () => {
    const browser = await inBrowser();
    browser.setHerstelcode({ code: 'ABCD', eersteStart: true });
    answer = () => Promise.resolve(closed);
    await browser.lock();
    expect(deeds).not.toContain('herlaad');
  });

  it('begins anew also while no engine answers where the page does not come from it', async () => {
    komtVanMotor = false;
    const window = await inBrowser();
    answer = () => Promise.reject(new Onbereikbaar('x'));
    await window.onLevensteken({ soort: 'vergrendeld' });
    expect(deeds).toContain('herlaad');
    expect(shown(window)).toBe('laden');
    expect(remembered).toBe('anna.voorbeeld');
  });

  it('hides everything and stays when the program does not answer: there would be no page', async () => {
    const browser = await inBrowser();
    answer = () => Promise.reject(new Onbereikbaar('x'));
    await browser.onLevensteken({ soort: 'vergrendeld' });
    expect(deeds).not.toContain('herlaad');
    expect(shown(browser)).toEqual(lockedStatus);
  });
});

describe('locking', () => {
  it('saves what is being typed first, then locks and forgets everything', async () => {
    await store.lock();
    expect(deeds.slice(0, 4)).toEqual(['flush', 'vergrendel', 'niemand', 'vergeet']);
    expect(toestand()).toBe('vergrendeld');
  });

  it('locks also when saving fails', async () => {
    flush = () => Promise.reject(new Error('x'));
    await store.lock();
    expect(toestand()).toBe('vergrendeld');
  });

  it('hides everything also when the program does not answer any more', async () => {
    answer = () => Promise.reject(new Onbereikbaar('x'));
    await store.onLevensteken({ soort: 'vergrendeld' });
    expect(toestand()).toBe('vergrendeld');
    expect(deeds).toContain('vergeet');
  });

  it('follows when any call answers that the register is locked', async () => {
    answer = () => Promise.resolve(lockedStatus);
    store.onStoring({ code: 'locked', data: { reden: 'vergrendeld' } });
    await settle();
    expect(toestand()).toBe('vergrendeld');
    const { beeld } = store.snapshot();
    expect(beeld.soort === 'open' && beeld.status.vergrendeldeAccountnaam).toBe('anna.voorbeeld');
  });
});

describe('what the engine says by itself', () => {
  it('shows that the program has stopped, and stays there', async () => {
    await store.onLevensteken({ soort: 'stopt' });
    store.onStoring({ code: 'onbereikbaar' });
    expect(toestand()).toBe('gestopt');
  });

  it('keeps the screen while the program does not answer, until it is back', async () => {
    store.onStoring({ code: 'onbereikbaar' });
    expect(store.snapshot().bereikbaar).toBe(false);
    expect(toestand()).toBe('aangemeld');
    await store.onLevensteken({ soort: 'welkom' });
    expect(store.snapshot().bereikbaar).toBe(true);
  });

  it('shows how to get a fresh link when the session is not known', () => {
    store.onStoring({ code: 'unauthorised', data: { reden: 'sessie_verlopen' } });
    expect(toestand()).toBe('geen-sessie');
  });

  it('leaves a wrong password to the screen that asked for it', () => {
    store.onStoring({ code: 'unauthorised', data: { reden: 'onjuist' } });
    expect(toestand()).toBe('aangemeld');
  });
});

describe('a fresh engine after locking, as in the desktop program', () => {
  const closedStatus: Toegangsstatus = { ...rest, toestand: 'gesloten' };
  const naam = () => {
    const { beeld } = store.snapshot();
    return beeld.soort === 'open' ? beeld.status.vergrendeldeAccountnaam : undefined;
  };

  it('still asks only for the password of whoever locked, however often the status is asked', async () => {
    await store.lock();
    answer = () => Promise.resolve(closedStatus);
    await store.refresh();
    await store.refresh();
    expect([toestand(), naam()]).toEqual(['vergrendeld', 'anna.voorbeeld']);
  });

  it('asks for a name as well after signing out', async () => {
    answer = () => Promise.resolve(signedIn);
    await store.refresh();
    answer = () => Promise.resolve(closedStatus);
    await store.signOut();
    expect([toestand(), naam()]).toEqual(['gesloten', undefined]);
  });
});
