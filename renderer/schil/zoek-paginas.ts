import { IconCalendarOff, IconKey, IconLock, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { useAccount, useMag } from '#renderer/sessie/hooks.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import { onderdelenVoor } from './navigatie.ts';
import { schilTekst } from './tekst-schil.ts';

/** Something that the box can do at once. */
export type Zoekkeuze = {
  readonly id: string;
  readonly label: string;
  readonly Teken: typeof IconKey;
  readonly onClick: () => void;
};

/** The pages and actions of the Ctrl-K box, for the roles of this account. */
export function useKeuzes(): { paginas: readonly Zoekkeuze[]; handelingen: readonly Zoekkeuze[] } {
  const navigate = useNavigate();
  const { rollen } = useAccount();
  const magPartners = useMag(['beheerder', 'coordinator', 'screener']);
  const magAccounts = useMag(['beheerder']);
  const magDossiers = useMag(DOSSIERROLLEN);
  const ga = (to: string) => () => void navigate({ to });
  const keuze = (id: string, label: string, Teken: typeof IconKey, onClick: () => void) => ({
    ...{ id, label, Teken, onClick },
  });
  const paginas = onderdelenVoor(rollen).map(({ naar, label, Teken }) =>
    keuze(naar, label, Teken, ga(naar)),
  );
  const handelingen = [
    ...(magDossiers
      ? [keuze('melding', schilTekst.nieuweMelding, IconPlus, ga('/meldingen/nieuw'))]
      : []),
    keuze('dagen', schilTekst.feestdagen, IconCalendarOff, ga('/instellingen/afspraken')),
    ...(magPartners
      ? [keuze('partner', schilTekst.nieuwePartner, IconPlus, ga('/partners/nieuw'))]
      : []),
    ...(magAccounts
      ? [keuze('account', schilTekst.nieuwAccount, IconPlus, ga('/accounts/nieuw'))]
      : []),
    keuze('wachtwoord', schilTekst.wachtwoordWijzigen, IconKey, ga('/instellingen/account')),
    keuze('slot', schilTekst.vergrendelen, IconLock, () => void toegang.lock()),
  ];
  return { paginas, handelingen };
}

// Accents and capitals do not matter when looking for a page.
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The choices whose name holds every word of what was typed. */
export function matchKeuzes(keuzes: readonly Zoekkeuze[], tekst: string): readonly Zoekkeuze[] {
  const woorden = fold(tekst).split(/\s+/).filter(Boolean);
  return keuzes.filter(({ label }) => woorden.every((woord) => fold(label).includes(woord)));
}
