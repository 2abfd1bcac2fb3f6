import type { ReactNode } from 'react';
import { type Rol, rolNaam } from '#domain/rollen.ts';
import { useMag } from '#renderer/sessie/hooks.ts';
import { schilTekst } from '../schil/tekst-schil.ts';
import { Bericht } from './bericht.tsx';
import { Pagina } from './pagina.tsx';

/** Shows a page only to these roles; anybody else reads who may. The engine decides in the end. */
export function AlleenVoor({ rollen, children }: { rollen: readonly Rol[]; children: ReactNode }) {
  const mag = useMag(rollen);
  if (mag) return children;
  return (
    <Pagina titel={schilTekst.geenRechtTitel}>
      <Bericht toon="uitleg">{schilTekst.geenRecht(rollen.map(rolNaam).join(', '))}</Bericht>
    </Pagina>
  );
}
