import {
  IconBuildingCommunity,
  IconCalendarEvent,
  IconChartBar,
  IconHome,
  IconListCheck,
  IconMessageQuestion,
  IconNotebook,
  IconSearch,
  IconSettings,
  IconShieldLock,
  IconTableExport,
  IconUserOff,
  IconUserQuestion,
  IconUsers,
} from '@tabler/icons-react';
import { DOSSIERROLLEN, type Rol } from '#domain/rollen.ts';
import { schilTekst } from './tekst-schil.ts';

/** The parts of the menu, in its order. */
export const GROEPEN = ['werk', 'verantwoording', 'hulpmiddelen', 'beheer'] as const;
export type Groep = (typeof GROEPEN)[number];

export type Onderdeel = {
  readonly naar: string;
  readonly label: string;
  readonly Teken: typeof IconHome;
  /** The letter after `g`. */
  readonly toets: string;
  readonly groep: Groep;
  /** Who sees it; undefined is everybody. */
  readonly rollen?: readonly Rol[];
  /** Who does not, because another part stands in its place. */
  readonly behalve?: readonly Rol[];
};

/** Who works with figures. Rows, also in a file, are for who handles dossiers. */
const CIJFERROLLEN: readonly Rol[] = ['screener', 'coordinator', 'rapporteur', 'manager'];

/** The parts of the program, in the order of the menu. */
export const ONDERDELEN: readonly Onderdeel[] = [
  {
    naar: '/',
    label: schilTekst.werkvoorraad,
    Teken: IconListCheck,
    toets: 'w',
    groep: 'werk',
    rollen: DOSSIERROLLEN,
  },
  {
    naar: '/',
    label: schilTekst.start,
    Teken: IconHome,
    toets: 's',
    groep: 'werk',
    behalve: DOSSIERROLLEN,
  },
  {
    naar: '/zoeken',
    label: schilTekst.dossierZoeken,
    Teken: IconSearch,
    toets: 'z',
    groep: 'werk',
    rollen: DOSSIERROLLEN,
  },
  {
    naar: '/bekendheidscheck',
    label: schilTekst.bekendheidscheck,
    Teken: IconUserQuestion,
    toets: 'k',
    groep: 'werk',
    rollen: DOSSIERROLLEN,
  },
  {
    naar: '/vragen',
    label: schilTekst.vragen,
    Teken: IconMessageQuestion,
    toets: 'v',
    groep: 'werk',
    rollen: DOSSIERROLLEN,
  },
  {
    naar: '/partners',
    label: schilTekst.partners,
    Teken: IconBuildingCommunity,
    toets: 'p',
    groep: 'werk',
  },
  {
    naar: '/beeindigingen',
    label: schilTekst.beeindigingen,
    Teken: IconUserOff,
    toets: 'b',
    groep: 'werk',
    rollen: DOSSIERROLLEN,
  },
  {
    naar: '/cijfers',
    label: schilTekst.cijfers,
    Teken: IconChartBar,
    toets: 'c',
    groep: 'verantwoording',
    rollen: CIJFERROLLEN,
  },
  {
    naar: '/exporteren',
    label: schilTekst.exporteren,
    Teken: IconTableExport,
    toets: 'e',
    groep: 'verantwoording',
    rollen: DOSSIERROLLEN,
  },
  {
    naar: '/wie-mag-wat-weten',
    label: schilTekst.weten,
    Teken: IconShieldLock,
    toets: 'm',
    groep: 'verantwoording',
    rollen: ['screener', 'coordinator', 'manager', 'fg'],
  },
  {
    naar: '/logboek',
    label: schilTekst.logboek,
    Teken: IconNotebook,
    toets: 'l',
    groep: 'verantwoording',
    rollen: ['fg'],
  },
  {
    naar: '/termijn',
    label: schilTekst.termijnBerekenen,
    Teken: IconCalendarEvent,
    toets: 't',
    groep: 'hulpmiddelen',
  },
  {
    naar: '/accounts',
    label: schilTekst.accounts,
    Teken: IconUsers,
    toets: 'a',
    groep: 'beheer',
    rollen: ['beheerder'],
  },
  {
    naar: '/instellingen',
    label: schilTekst.instellingen,
    Teken: IconSettings,
    toets: 'i',
    groep: 'beheer',
  },
];

/** The parts that somebody with these roles may see. */
export function onderdelenVoor(rollen: readonly Rol[]): readonly Onderdeel[] {
  const has = (some: readonly Rol[]) => some.some((rol) => rollen.includes(rol));
  return ONDERDELEN.filter((onderdeel) => {
    if (onderdeel.behalve !== undefined && has(onderdeel.behalve)) return false;
    return onderdeel.rollen === undefined || has(onderdeel.rollen);
  });
}
