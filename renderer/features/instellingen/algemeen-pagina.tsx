import { useQuery } from '@tanstack/react-query';
import type { Rol } from '#domain/toegang/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useMag } from '#renderer/sessie/hooks.ts';
import { instellingTekst } from '#renderer/text/nl/instellingen.ts';
import { ALGEMEEN_SLEUTEL, AlgemeenFormulier } from './algemeen-formulier.tsx';
import { AlleenLezen } from './alleen-lezen.tsx';
import { Onderdelen } from './onderdelen.tsx';

const BEHEER: readonly Rol[] = ['beheerder'];

/** Settings of the desk itself. */
export function AlgemeenPagina() {
  const vraag = useQuery(api.instellingen.haal.queryOptions());
  const mag = useMag(BEHEER);
  return (
    <Pagina titel={instellingTekst.titel} venster={instellingTekst.algemeenTitel}>
      <Onderdelen />
      {!mag && <AlleenLezen rollen={BEHEER} />}
      <Kaart titel={instellingTekst.algemeenTitel}>
        <Ophalen vraag={vraag}>
          {(instellingen) =>
            mag ? (
              <MetConcept sleutel={ALGEMEEN_SLEUTEL}>
                {(geladen) => (
                  <AlgemeenFormulier
                    key={instellingen.versie}
                    instellingen={instellingen}
                    geladen={geladen}
                  />
                )}
              </MetConcept>
            ) : (
              <Gegevens
                regels={[
                  { label: instellingTekst.organisatie, value: instellingen.organisatie },
                  {
                    label: instellingTekst.vergrendelNa,
                    value: instellingTekst.minuten(instellingen.vergrendelNaMinuten),
                  },
                  {
                    label: instellingTekst.dubbelBinnen,
                    value: instellingTekst.dagen(instellingen.dubbelBinnenDagen),
                  },
                ]}
              />
            )
          }
        </Ophalen>
      </Kaart>
    </Pagina>
  );
}
