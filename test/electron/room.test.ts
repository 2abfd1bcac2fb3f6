import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '#electron/menu.ts';
import { readToEngine, readToMain } from '#electron/messages.ts';
import { forbiddenSwitch } from '#electron/security.ts';
import { StandInElectron } from './stand-in/electron.ts';

const room = join(import.meta.dirname, '..', '..', 'electron');
const read = (file: string) => readFileSync(join(room, file), 'utf8');

const rules: readonly { pattern: RegExp; what: string; allowedIn: readonly string[] }[] = [
  { pattern: /\bipcMain\b(?!,)/, what: 'touches ipcMain', allowedIn: ['ipc.ts'] },
  { pattern: /\bipcMain\b/, what: 'names ipcMain', allowedIn: ['ipc.ts', 'main.ts'] },
  { pattern: /\.ipc\b/, what: 'listens past the one wrapper', allowedIn: [] },
  { pattern: /\bipcRenderer\b/, what: 'touches ipcRenderer', allowedIn: ['preload.ts'] },
  {
    pattern: /import (?!type)[^;]*from 'electron'/,
    what: 'loads electron',
    allowedIn: ['main.ts', 'preload.ts'],
  },
  { pattern: /from '[^']*\/remote'/, what: 'uses the remote module', allowedIn: [] },
  { pattern: /\b(?:loadFile|executeJavaScript)\b/, what: 'runs other code', allowedIn: [] },
];

/** What a module does with Electron that only another module may do. */
function slipsIn(file: string, text: string): string[] {
  return rules
    .filter(({ pattern, allowedIn }) => pattern.test(text) && !allowedIn.includes(file))
    .map(({ what }) => `${file} ${what}`);
}

describe('the room electron', () => {
  it('touches ipcMain in one file, and Electron itself in two', () => {
    const files = readdirSync(room).filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap((file) => slipsIn(file, read(file)))).toEqual([]);
  });

  it('would be caught when it did otherwise', () => {
    const wrong = {
      "ipcMain.on('x', () => {});": ['a.ts touches ipcMain', 'a.ts names ipcMain'],
      'contents.ipc.on(x);': ['a.ts listens past the one wrapper'],
      "import { app } from 'electron';": ['a.ts loads electron'],
      "import remote from '@electron/remote';": ['a.ts uses the remote module'],
      "window.loadFile('x.html')": ['a.ts runs other code'],
    };
    for (const [text, slips] of Object.entries(wrong)) expect(slipsIn('a.ts', text)).toEqual(slips);
    expect(slipsIn('main.ts', "ipcMain.handle('x', f);")).toEqual(['main.ts touches ipcMain']);
    expect(slipsIn('a.ts', "import type { App } from 'electron';")).toEqual([]);
  });

  it('has a main that does not wait at its top level, for Electron waits for main', () => {
    expect(read('main.ts')).toContain('startMain(');
    expect(read('main.ts')).not.toMatch(/\bawait\b/);
  });
});

describe('the menu', () => {
  const roles = (items: MenuItemConstructorOptions[]): unknown[] =>
    items.flatMap(({ role, submenu }) => [role, ...(Array.isArray(submenu) ? roles(submenu) : [])]);

  it('has copy and paste, in Dutch, and nothing that loads the page again', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      const template = menuTemplate({ platform, isPackaged: true, print: () => undefined });
      expect(roles(template)).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'zoomIn']));
      expect(roles(template)).not.toContain('reload');
      expect(roles(template)).not.toContain('toggleDevTools');
      expect(roles(template)).toContain('quit');
      expect(roles(template)).toContain('about');
      const ofMac = ['services', 'hide', 'hideOthers', 'unhide'];
      for (const role of ofMac)
        expect(roles(template).includes(role), role).toBe(platform === 'darwin');
      expect(JSON.stringify(template)).toContain('Kopiëren');
    }
  });

  it('has the tools for developers only for who builds the program', () => {
    const template = menuTemplate({ platform: 'linux', isPackaged: false, print: () => undefined });
    expect(roles(template)).toContain('toggleDevTools');
  });
});

describe('a switch on the command line', () => {
  it('that lets others look inside is only for who builds the program', () => {
    const { app } = new StandInElectron();
    app.switches.add('remote-debugging-port');
    expect(forbiddenSwitch(app)).toBe('remote-debugging-port');
    app.isPackaged = false;
    expect(forbiddenSwitch(app)).toBeUndefined();
    app.switches.add('no-sandbox');
    expect(forbiddenSwitch(app)).toBe('no-sandbox');
  });
});

describe('messages between main and the engine', () => {
  it('are read one by one; anything else is nothing', () => {
    expect(readToEngine({ soort: 'venster', id: 3, meer: 1 })).toEqual({ soort: 'venster', id: 3 });
    expect(readToEngine({ soort: 'stop' })).toEqual({ soort: 'stop' });
    expect(readToMain({ soort: 'bezet', zin: 'Bezet.' })).toEqual({
      soort: 'bezet',
      zin: 'Bezet.',
    });
    expect(readToMain({ soort: 'vergrendeld' })).toEqual({ soort: 'vergrendeld' });
    for (const wrong of [null, 'stop', 7, {}, { soort: 'venster' }, { soort: 'bezet', zin: 1 }]) {
      expect(readToEngine(wrong)).toBeUndefined();
      expect(readToMain(wrong)).toBeUndefined();
    }
  });
});
