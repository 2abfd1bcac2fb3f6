import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import {
  IconCalendarEvent,
  IconCalendarOff,
  IconKey,
  IconLock,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useAccount, useMag } from '#renderer/sessie/hooks.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import { schilTekst } from '#renderer/text/nl/schil.ts';
import { onderdelenVoor } from './navigatie.ts';

/** The Ctrl-K box: pages and actions by name. */
export function Zoekvak() {
  const navigate = useNavigate();
  const { rollen } = useAccount();
  const magPartners = useMag(['beheerder', 'coordinator', 'screener']);
  const magAccounts = useMag(['beheerder']);
  const ga = (to: string) => () => void navigate({ to });
  const paginas: SpotlightActionGroupData = {
    group: schilTekst.paginas,
    actions: onderdelenVoor(rollen).map(({ naar, label, Teken }) => ({
      id: naar,
      label,
      leftSection: <Teken size={18} aria-hidden />,
      onClick: ga(naar),
    })),
  };
  const handeling = (id: string, label: string, Teken: typeof IconKey, onClick: () => void) => ({
    id,
    label,
    leftSection: <Teken size={18} aria-hidden />,
    onClick,
  });
  const handelingen: SpotlightActionGroupData = {
    group: schilTekst.handelingen,
    actions: [
      handeling('termijn', schilTekst.termijnBerekenen, IconCalendarEvent, ga('/')),
      handeling('dagen', schilTekst.feestdagen, IconCalendarOff, ga('/instellingen/afspraken')),
      ...(magPartners
        ? [handeling('partner', schilTekst.nieuwePartner, IconPlus, ga('/partners/nieuw'))]
        : []),
      ...(magAccounts
        ? [handeling('account', schilTekst.nieuwAccount, IconPlus, ga('/accounts/nieuw'))]
        : []),
      handeling('wachtwoord', schilTekst.wachtwoordWijzigen, IconKey, ga('/instellingen/account')),
      handeling('slot', schilTekst.vergrendelen, IconLock, () => void toegang.lock()),
    ],
  };
  return (
    <Spotlight
      actions={[paginas, handelingen]}
      nothingFound={schilTekst.zoekenNiets}
      shortcut="mod + K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      highlightQuery
      transitionProps={{ duration: 0 }}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: schilTekst.zoekenPlaats,
        'aria-label': schilTekst.zoekenPlaats,
        autoComplete: 'off',
        spellCheck: false,
      }}
    />
  );
}
