import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DOSSIERROLLEN } from '#domain/toegang/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import type { Gegeven } from '#renderer/components/gekopieerde-tekst.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { checkTekst } from '#renderer/text/nl/bekendheidscheck.ts';
import { CheckFormulier } from './check-formulier.tsx';
import { GegevenAntwoord } from './gegeven.tsx';
import { CheckRegister } from './register.tsx';

/** The draft of the one check that somebody is doing. */
const SLEUTEL = 'bekendheidscheck:nieuw';

/** Is this one person known at the desk? The question, the answer, and what was asked before. */
export function CheckPagina() {
  return (
    <AlleenVoor rollen={DOSSIERROLLEN}>
      <Pagina titel={checkTekst.titel} uitleg={checkTekst.uitleg}>
        <Check />
        <CheckRegister />
      </Pagina>
    </AlleenVoor>
  );
}

function Check() {
  const [gegeven, setGegeven] = useState<Gegeven>();
  const partners = useQuery(api.partners.lijst.queryOptions());
  if (gegeven !== undefined)
    return <GegevenAntwoord gegeven={gegeven} onNieuw={() => setGegeven(undefined)} />;
  return (
    <Ophalen vraag={partners}>
      {(lijst) => (
        <MetConcept sleutel={SLEUTEL}>
          {(geladen) => (
            <CheckFormulier
              sleutel={SLEUTEL}
              geladen={geladen}
              partners={lijst}
              onGegeven={setGegeven}
            />
          )}
        </MetConcept>
      )}
    </Ophalen>
  );
}
