import { IconBuildingCommunity, IconHome, IconSettings, IconUsers } from '@tabler/icons-react';
import type { Rol } from '#domain/toegang/rollen.ts';
import { schilTekst } from '#renderer/text/nl/schil.ts';

export type Onderdeel = {
  readonly naar: string;
  readonly label: string;
  readonly Teken: typeof IconHome;
  /** The letter after `g`. */
  readonly toets: string;
  /** Who sees it; undefined is everybody. */
  readonly rollen?: readonly Rol[];
};

/** The parts of the program, in the order of the menu. */
export const ONDERDELEN: readonly Onderdeel[] = [
  { naar: '/', label: schilTekst.start, Teken: IconHome, toets: 's' },
  { naar: '/partners', label: schilTekst.partners, Teken: IconBuildingCommunity, toets: 'p' },
  {
    naar: '/accounts',
    label: schilTekst.accounts,
    Teken: IconUsers,
    toets: 'a',
    rollen: ['beheerder'],
  },
  { naar: '/instellingen', label: schilTekst.instellingen, Teken: IconSettings, toets: 'i' },
];

/** The parts that somebody with these roles may see. */
export function onderdelenVoor(rollen: readonly Rol[]): readonly Onderdeel[] {
  return ONDERDELEN.filter(
    (onderdeel) => onderdeel.rollen?.some((rol) => rollen.includes(rol)) ?? true,
  );
}
