import type { MenuItemConstructorOptions } from 'electron';
import { electronTekst } from './text.ts';

/**
 * The few things a menu is needed for: on a Mac the shortcuts for copy and paste exist only in it.
 * There is no reload: a page that is reloaded starts locked.
 */
export function menuTemplate(program: {
  platform: NodeJS.Platform;
  isPackaged: boolean;
  /** Prints the page that is shown. */
  print: () => void;
}): MenuItemConstructorOptions[] {
  const { menu } = electronTekst;
  const bewerken: MenuItemConstructorOptions = {
    label: menu.bewerken,
    submenu: [
      { role: 'undo', label: menu.ongedaan },
      { role: 'redo', label: menu.opnieuw },
      { type: 'separator' },
      { role: 'cut', label: menu.knippen },
      { role: 'copy', label: menu.kopieren },
      { role: 'paste', label: menu.plakken },
      { role: 'selectAll', label: menu.allesSelecteren },
    ],
  };
  const ontwikkelaar: MenuItemConstructorOptions[] = program.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'toggleDevTools', label: menu.ontwikkelaar }];
  const beeld: MenuItemConstructorOptions = {
    label: menu.beeld,
    submenu: [
      { role: 'zoomIn', label: menu.groter },
      { role: 'zoomOut', label: menu.kleiner },
      { role: 'resetZoom', label: menu.werkelijkeGrootte },
      { type: 'separator' },
      { role: 'togglefullscreen', label: menu.volledigScherm },
      ...ontwikkelaar,
    ],
  };
  const venster: MenuItemConstructorOptions = {
    label: menu.venster,
    role: 'window',
    submenu: [
      { role: 'minimize', label: menu.minimaliseren },
      { role: 'close', label: menu.sluiten },
    ],
  };
  const afsluiten: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'about', label: menu.over },
    { role: 'quit', label: menu.afsluiten },
  ];
  const programma: MenuItemConstructorOptions = {
    label: electronTekst.titel,
    submenu: [
      { role: 'about', label: menu.over },
      { type: 'separator' },
      { role: 'services', label: menu.voorzieningen },
      { type: 'separator' },
      { role: 'hide', label: menu.verberg },
      { role: 'hideOthers', label: menu.verbergAndere },
      { role: 'unhide', label: menu.toonAlles },
      { type: 'separator' },
      { role: 'quit', label: menu.stop },
    ],
  };
  const bestand: MenuItemConstructorOptions = {
    label: menu.bestand,
    submenu: [
      { label: menu.afdrukken, accelerator: 'CmdOrCtrl+P', click: () => program.print() },
      ...(program.platform === 'darwin' ? [] : afsluiten),
    ],
  };
  const all = [bestand, bewerken, beeld, venster];
  return program.platform === 'darwin' ? [programma, ...all] : all;
}
