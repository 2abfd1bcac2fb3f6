import { useQuery } from '@tanstack/react-query';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { api } from '#renderer/api/client.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { BetrokkenPartnersLijst } from '#renderer/dossier/betrokken-partners.tsx';
import { DossierBlad } from '#renderer/dossier/dossier-blad.tsx';
import stijl from '#renderer/dossier/informeren.module.css';
import { IngelichtLijst } from './ingelicht-lijst.tsx';
import { InspanningenKaart } from './inspanningen-kaart.tsx';
import { ingelichtTekst } from './tekst-ingelicht.ts';

/** Who must still be told of what in a dossier, and who was. */
export function IngelichtPagina({ dossierId }: { dossierId: string }) {
  return (
    <DossierBlad dossierId={dossierId} titel={ingelichtTekst.titel} uitleg={ingelichtTekst.uitleg}>
      {(dossier) => <Inhoud dossier={dossier} />}
    </DossierBlad>
  );
}

function Inhoud({ dossier }: { dossier: Dossier }) {
  const vraag = useQuery(
    api.afsluiten.readAfhandeling.queryOptions({ input: { dossierId: dossier.id } }),
  );
  return (
    <div className={stijl['indeling']}>
      <Kaart titel={ingelichtTekst.lijst}>
        <IngelichtLijst dossierId={dossier.id} magWijzigen={!dossier.beperkt} />
      </Kaart>
      <div className={stijl['kolom']}>
        <Ophalen vraag={vraag}>
          {(afhandeling) => (
            <BetrokkenPartnersLijst
              afhandeling={afhandeling}
              magWijzigen={!dossier.beperkt && dossier.geslotenOp === null}
            />
          )}
        </Ophalen>
        {!dossier.beperkt && <InspanningenKaart dossierId={dossier.id} />}
      </div>
    </div>
  );
}
