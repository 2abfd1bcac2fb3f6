import { Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DossierRegel } from '#contract/dossiers.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { DOSSIERROLLEN } from '#domain/toegang/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Bladeren } from '#renderer/components/bladeren.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { useLijst } from '#renderer/dossier/use-lijst.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { cijferLijstTekst, cijferTekst } from '#renderer/text/nl/cijfers.ts';
import { bladerTekst } from '#renderer/text/nl/werkvoorraad.ts';
import stijl from './cijfers.module.css';
import { DossierRij } from './dossier-rij.tsx';
import { type Lijstvraag, lijstTitel } from './figuren.ts';

/** Exactly the dossiers that one figure counted. */
export function CijferLijstPagina({ vraag }: { vraag: Lijstvraag | undefined }) {
  return (
    <AlleenVoor rollen={DOSSIERROLLEN}>
      {vraag === undefined ? (
        <Pagina
          titel={cijferLijstTekst.venster}
          terug={{ naar: '/cijfers', label: cijferLijstTekst.terug }}
        >
          <Bericht toon="let-op">{cijferLijstTekst.fout}</Bericht>
        </Pagina>
      ) : (
        <Lijst vraag={vraag} />
      )}
    </AlleenVoor>
  );
}

function Lijst({ vraag }: { vraag: Lijstvraag }) {
  const vandaag = useVandaag();
  const { van, tot, figuur } = vraag;
  const lijst = useQuery(api.cijfers.lijst.queryOptions({ input: vraag }));
  return (
    <Pagina
      titel={lijstTitel(vraag)}
      uitleg={
        figuur === 'open_dossiers'
          ? cijferTekst.openOp(tot, vandaag)
          : cijferLijstTekst.periode(formatDatum(van), formatDatum(tot))
      }
      terug={{ naar: `/cijfers?van=${van}&tot=${tot}`, label: cijferLijstTekst.terug }}
    >
      <Ophalen vraag={lijst}>
        {({ dossiers, aantal }) =>
          dossiers.length === 0 ? (
            <Leeg>{cijferLijstTekst.leeg}</Leeg>
          ) : (
            <>
              <Text size="sm" c="dimmed" role="status">
                {cijferLijstTekst.aantal[figuur](
                  aantal,
                  cijferLijstTekst.dossiers(dossiers.length),
                )}
              </Text>
              <Rijen dossiers={dossiers} />
            </>
          )
        }
      </Ophalen>
    </Pagina>
  );
}

const PER_PAGINA = 50;

function Rijen({ dossiers }: { dossiers: readonly DossierRegel[] }) {
  const lijst = useLijst<HTMLUListElement>();
  const [begin, setBegin] = useState(0);
  const end = Math.min(begin + PER_PAGINA, dossiers.length);
  return (
    <>
      <Paper withBorder radius="md" style={{ overflow: 'hidden' }}>
        <ul ref={lijst.ref} className={stijl['lijst']} aria-label={cijferLijstTekst.lijst}>
          {dossiers.slice(begin, end).map((regel) => (
            <DossierRij key={regel.id} regel={regel} />
          ))}
        </ul>
      </Paper>
      {dossiers.length > PER_PAGINA && (
        <Bladeren
          zin={bladerTekst.vanTot(begin + 1, end, dossiers.length)}
          onVorige={begin > 0 ? () => setBegin(begin - PER_PAGINA) : undefined}
          onVolgende={end < dossiers.length ? () => setBegin(end) : undefined}
        />
      )}
    </>
  );
}
