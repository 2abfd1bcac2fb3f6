import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { bekendheidTekst } from './tekst-bekendheid.ts';

type DossierLinksProps = {
  readonly dossiers: readonly {
    readonly id: string;
    readonly nummer: string;
    readonly open: boolean;
  }[];
};

/** The dossiers of somebody, each a way to it; one that is closed says so. */
export function DossierLinks({ dossiers }: DossierLinksProps) {
  return dossiers.map(({ id, nummer, open }) => (
    <span key={id}>
      <Anchor size="xs" renderRoot={(props) => <Link {...props} to={`/dossiers/${id}`} />}>
        {bekendheidTekst.dossier(nummer)}
      </Anchor>
      {!open && ` (${bekendheidTekst.gesloten})`}{' '}
    </span>
  ));
}
