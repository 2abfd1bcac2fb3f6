import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '#renderer/api/client.ts';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { ALTIJD_VERS } from '#renderer/dossier/samenvoeg-verversen.ts';
import { samenvoegTekst } from '#renderer/text/nl/samenvoegen.ts';
import { Kandidaten } from './kandidaten.tsx';
import { PersoonPagina } from './persoon-pagina.tsx';
import { VergelijkFormulier } from './vergelijk-formulier.tsx';

type SamenvoegPaginaProps = {
  readonly dossierId: string;
  readonly betrokkeneId: string;
  /** The other registration, once it was chosen. */
  readonly met?: string;
};

/** Making one person of two registrations: first with whom, then what stays. */
export function SamenvoegPagina(props: SamenvoegPaginaProps) {
  return (
    <PersoonPagina
      {...props}
      titel={samenvoegTekst.titel}
      venster={samenvoegTekst.venster}
      uitleg={samenvoegTekst.uitleg}
    >
      <Stap key={props.met} {...props} />
    </PersoonPagina>
  );
}

function Stap({ dossierId, betrokkeneId, met }: SamenvoegPaginaProps) {
  const navigate = useNavigate();
  const to = `/dossiers/${dossierId}/personen/${betrokkeneId}/samenvoegen`;
  if (met === undefined)
    return (
      <Kandidaten
        wie={{ dossierId, id: betrokkeneId }}
        onKies={(id) => void navigate({ to, search: { met: id } })}
      />
    );
  return (
    <Vergeleken
      wie={{ dossierId, id: betrokkeneId }}
      anderId={met}
      onAnder={() => void navigate({ to, search: {} })}
    />
  );
}

type VergelekenProps = {
  readonly wie: { readonly dossierId: string; readonly id: string };
  readonly anderId: string;
  readonly onAnder: () => void;
};

function Vergeleken({ wie, anderId, onAnder }: VergelekenProps) {
  const vraag = useQuery({
    ...api.samenvoegen.vergelijk.queryOptions({ input: { ...wie, anderId } }),
    ...ALTIJD_VERS,
  });
  return (
    <Ophalen vraag={vraag}>
      {(voorstel) => (
        <VergelijkFormulier dossierId={wie.dossierId} voorstel={voorstel} onAnder={onAnder} />
      )}
    </Ophalen>
  );
}
