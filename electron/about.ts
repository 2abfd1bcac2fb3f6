import { join } from 'node:path';
import type { AboutPanelOptionsOptions } from 'electron';
import { electronTekst } from './text.ts';

/** What the box says besides the name and the version. */
const tekst = {
  licentie: 'Uitgegeven onder de EUPL-1.2: u mag het gebruiken, bekijken, aanpassen en doorgeven.',
  gegevens: 'Alle gegevens blijven versleuteld op deze computer.',
  makers: 'Beheer Meldpuntregister',
} as const;

/**
 * What the box about the program shows: ours instead of Electron's name and picture. macOS and
 * Windows show the credits, Linux the makers, Linux and Windows the picture; macOS has that of the
 * program.
 *
 * @param program its version, and the picture where it lies (`aboutIcon`)
 */
export function aboutOptions(program: {
  readonly version: string;
  readonly icon: string;
}): AboutPanelOptionsOptions {
  return {
    applicationName: electronTekst.titel,
    applicationVersion: program.version,
    copyright: tekst.licentie,
    credits: tekst.gegevens,
    authors: [tekst.makers],
    iconPath: program.icon,
  };
}

/**
 * Where the program's picture lies as a file of its own: Electron's box cannot read it from the
 * archive. A package has it beside the archive, the source tree where the icons are made.
 *
 * @param programs the folder that main was built into: `dist/electron`
 * @param resources `process.resourcesPath`, where a package has what is beside its archive
 */
export function aboutIcon(program: {
  readonly isPackaged: boolean;
  readonly programs: string;
  readonly resources: string;
}): string {
  return program.isPackaged
    ? join(program.resources, 'icon.png')
    : join(program.programs, '..', '..', 'build', 'icons', 'icon.png');
}
