import { useVerder } from '#renderer/components/use-verder.ts';

/** What can be opened in a dossier; it stands in the address, so back closes it. */
export const OPENINGEN = [
  'contact',
  'bereik',
  'inzet',
  'bijwerken',
  'notitie',
  'stand',
  'overdragen',
  'koppelen',
  'verhuurder',
  'gebeurtenis',
  'herstellen',
  'intrekken',
  'verplaatsen',
  'procedure',
  'uitleg',
  'afhandelen',
  'opschorten',
  'hervatten',
] as const;
export type Opening = (typeof OPENINGEN)[number];

/** What is open, and of which melding, gebeurtenis, aantekening or term. */
export type Open = {
  readonly open?: Opening;
  readonly van?: string;
  /** Somebody just reported what cannot wait. */
  readonly spoed?: true;
};

/** Reads what stands behind the ? of a dossier; nonsense opens nothing. */
export function readOpen(search: Readonly<Record<string, unknown>>): Open {
  const open = OPENINGEN.find((opening) => opening === search['open']);
  if (open === undefined) return search['spoed'] === true ? { spoed: true } : {};
  const van = search['van'];
  return typeof van === 'string' ? { open, van } : { open };
}

/** Opens and closes the parts of one dossier. */
export function useOpenen(dossierId: string): {
  openen: (open: Opening, van?: string) => void;
  sluiten: () => void;
} {
  const navigate = useVerder();
  const to = `/dossiers/${dossierId}`;
  return {
    openen: (open, van) =>
      void navigate({
        to,
        search: { open, ...(van !== undefined && { van }) },
        resetScroll: false,
      }),
    sluiten: () => void navigate({ to, search: {}, replace: true, resetScroll: false }),
  };
}
