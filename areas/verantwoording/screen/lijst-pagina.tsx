import { Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DossierRegel } from '#areas/dossiers/contract.ts';
import { processtapNaam, werkstatusNaam } from '#areas/dossiers/rules.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Bladeren } from '#renderer/components/bladeren.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { bladerTekst } from '#renderer/dossier/tekst-werkvoorraad.ts';
import { useLijst } from '#renderer/dossier/use-lijst.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import stijl from './cijfers.module.css';
import { type Lijstvraag, lijstTitel } from './figuren.ts';
import { cijferLijstTekst, cijferTekst } from './tekst-cijfers.ts';

/** One dossier behind a figure; it leads to the dossier. */
export function DossierRij({ regel }: { regel: DossierRegel }) {
  const { id, nummer, naam, adres, dossierhouder, werkstatus, processtap } = regel;
  return (
    <li className={stijl['rij']}>
      <div>
        <Link
          to={`/dossiers/${id}`}
          className={stijl['naam'] ?? ''}
          aria-label={cijferLijstTekst.openen(naam, nummer)}
          data-rij
        >
          {naam}
        </Link>
        <div>{adres || cijferLijstTekst.adresOnbekend}</div>
        <div className={stijl['stil']}>
          {[
            nummer,
            processtapNaam(processtap),
            dossierhouder?.naam ?? cijferLijstTekst.niemand,
          ].join(' · ')}
        </div>
      </div>
      <div>
        <Merk toon={werkstatus === 'afgesloten' ? 'neutraal' : 'uitleg'}>
          {werkstatusNaam(werkstatus)}
        </Merk>
      </div>
    </li>
  );
}

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
  const lijst = useQuery(api.verantwoording.listAchterCijfer.queryOptions({ input: vraag }));
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
