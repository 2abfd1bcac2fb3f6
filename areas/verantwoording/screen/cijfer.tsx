import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Cijfercel } from '../contract.ts';
import stijl from './cijfers.module.css';
import {
  celVoorgelezen,
  celWoord,
  heeftLijst,
  type Lijstvraag,
  lijstTitel,
  writeLijstvraag,
} from './figuren.ts';
import { cijferTekst } from './tekst-cijfers.ts';

type CijferProps = {
  readonly cel: Cijfercel;
  /** The list that it opens; undefined for a figure without one, or a role that may not. */
  readonly lijst?: Lijstvraag | undefined;
};

/** One figure. What is held back looks different from nothing, and is read aloud in words. */
export function Cijfer({ cel, lijst }: CijferProps) {
  const woord = celWoord(cel);
  if (lijst !== undefined && heeftLijst(cel))
    return (
      <Anchor
        renderRoot={(props) => (
          <Link {...props} to="/cijfers/lijst" search={writeLijstvraag(lijst)} />
        )}
        inherit
        underline="always"
        aria-label={cijferTekst.openen(lijstTitel(lijst), celVoorgelezen(cel))}
      >
        {woord}
      </Anchor>
    );
  if (cel.soort === 'aantal')
    return <span className={cel.aantal === 0 ? stijl['nul'] : undefined}>{woord}</span>;
  return (
    <>
      <span aria-hidden>{woord}</span>
      <span className="alleen-voorlezer">{celVoorgelezen(cel)}</span>
    </>
  );
}
