import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { ALTIJD_VERS } from '#renderer/dossier/samenvoeg-verversen.ts';
import { samenvoegTekst } from '#renderer/text/nl/samenvoegen.ts';
import { PersoonPagina } from './persoon-pagina.tsx';
import { SplitsFormulier } from './splits-formulier.tsx';

type SplitsPaginaProps = { readonly dossierId: string; readonly betrokkeneId: string };

/** Making two persons of one under whom two people were registered. */
export function SplitsPagina(props: SplitsPaginaProps) {
  return (
    <PersoonPagina
      {...props}
      titel={samenvoegTekst.splitsTitel}
      venster={samenvoegTekst.splitsVenster}
      uitleg={samenvoegTekst.splitsUitleg}
    >
      <Bekeken {...props} />
    </PersoonPagina>
  );
}

function Bekeken({ dossierId, betrokkeneId }: SplitsPaginaProps) {
  const vraag = useQuery({
    ...api.samenvoegen.bekijk.queryOptions({ input: { dossierId, id: betrokkeneId } }),
    ...ALTIJD_VERS,
  });
  return (
    <Ophalen vraag={vraag}>
      {(voorstel) =>
        voorstel.dossiers.length < 2 ? (
          <Bericht toon="uitleg" titel={samenvoegTekst.splitsKanNiet}>
            {samenvoegTekst.splitsKanNietUitleg}
          </Bericht>
        ) : (
          <SplitsFormulier
            key={voorstel.betrokkene.versie}
            dossierId={dossierId}
            voorstel={voorstel}
          />
        )
      }
    </Ophalen>
  );
}
