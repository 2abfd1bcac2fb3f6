import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Afhandeling } from '#areas/afsluiten/contract.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { formatTijdstip } from '#domain/dates/format.ts';
import { kanaalNaam } from '#domain/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { type Gegeven, GekopieerdeTekst } from '#renderer/components/gekopieerde-tekst.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Mailtekst } from '#renderer/components/mailtekst.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { RijMenu } from '#renderer/components/rij-menu.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { DossierBlad } from '#renderer/dossier/dossier-blad.tsx';
import { IntrekkenVenster } from '#renderer/dossier/intrekken-venster.tsx';
import { herstelTekst, intrekZin } from '#renderer/dossier/tekst-herstel.ts';
import { verstrekkingNaam } from '../rules/antwoordvelden.ts';
import { type Antwoordbron, AntwoordFormulier } from './antwoord-formulier.tsx';
import stijl from './antwoorden.module.css';
import { SpoedKaart } from './spoed-kaart.tsx';
import { antwoordTekst } from './tekst-antwoorden.ts';
import { type AntwoordAdres, metVragers } from './waarden.ts';

/** What was given to partners before, newest first, each with its text. */
export function EerderGegeven({ dossierId }: { dossierId: string }) {
  const vraag = useQuery(api.partnervragen.listAntwoorden.queryOptions({ input: { dossierId } }));
  const [weg, setWeg] = useState<string>();
  return (
    <Kaart titel={antwoordTekst.eerder}>
      <Ophalen vraag={vraag}>
        {(lijst) =>
          lijst.length === 0 ? (
            <Leeg>{antwoordTekst.eerderGeen}</Leeg>
          ) : (
            <ul className={stijl['lijst']}>
              {lijst.map(({ id, soort, partner, op, kanaal, door, grond, ...rest }) => (
                <li key={id}>
                  <Group gap="xs" wrap="nowrap">
                    <strong>
                      {rest.ingetrokken === null ? (
                        antwoordTekst.eerderRegel(verstrekkingNaam(soort), partner)
                      ) : (
                        <s>{antwoordTekst.eerderRegel(verstrekkingNaam(soort), partner)}</s>
                      )}
                    </strong>
                    <RijMenu
                      naam={antwoordTekst.eerderRegel(verstrekkingNaam(soort), partner)}
                      handelingen={
                        rest.ingetrokken === null
                          ? [{ naam: herstelTekst.intrekken, doe: () => setWeg(id) }]
                          : []
                      }
                    />
                  </Group>
                  {rest.ingetrokken !== null && (
                    <p className={stijl['klein']}>{intrekZin(rest.ingetrokken)}</p>
                  )}
                  <p className={stijl['klein']}>
                    {antwoordTekst.eerderDoor(formatTijdstip(op), kanaalNaam(kanaal), door)}.{' '}
                    {antwoordTekst.grond(grond)}
                  </p>
                  <details className={stijl['uitklap']}>
                    <summary>{antwoordTekst.toonTekst}</summary>
                    <Mailtekst onderwerp={rest.onderwerp} tekst={rest.tekst} />
                  </details>
                </li>
              ))}
            </ul>
          )
        }
      </Ophalen>
      {weg !== undefined && (
        <IntrekkenVenster
          naam={antwoordTekst.antwoord}
          operation={api.partnervragen.withdrawAntwoord}
          input={{ id: weg }}
          uitleg={antwoordTekst.intrekUitleg}
          sluiten={() => setWeg(undefined)}
        />
      )}
    </Kaart>
  );
}

type GegevenTekstProps = {
  readonly gegeven: Gegeven;
  readonly dossierId: string;
  readonly onNogEen: () => void;
};

/** What was given, and where to go from there. */
export function GegevenTekst({ gegeven, dossierId, onNogEen }: GegevenTekstProps) {
  return (
    <GekopieerdeTekst
      gegeven={gegeven}
      woorden={antwoordTekst}
      daarna={
        <>
          <Button variant="default" onClick={onNogEen}>
            {antwoordTekst.nogEen}
          </Button>
          <Button
            variant="subtle"
            renderRoot={(props) => <Link {...props} to={`/dossiers/${dossierId}`} />}
          >
            {antwoordTekst.naarDossier}
          </Button>
        </>
      }
    />
  );
}

type AntwoordPaginaProps = { readonly dossierId: string; readonly adres: AntwoordAdres };

/** Answering the melder or the casusregisseur with the least that is needed. */
export function AntwoordPagina({ dossierId, adres }: AntwoordPaginaProps) {
  return (
    <DossierBlad dossierId={dossierId} titel={antwoordTekst.titel} uitleg={antwoordTekst.uitleg}>
      {(dossier) => (
        <>
          <Afgehandeld dossier={dossier} adres={adres} />
          <SpoedKaart dossierId={dossierId} />
          <EerderGegeven dossierId={dossierId} />
        </>
      )}
    </DossierBlad>
  );
}

function Afgehandeld({ dossier, adres }: { dossier: Dossier; adres: AntwoordAdres }) {
  const vraag = useQuery(
    api.afsluiten.readAfhandeling.queryOptions({ input: { dossierId: dossier.id } }),
  );
  const gevraagd = useQuery(
    api.partnervragen.listVragen.queryOptions({ input: { dossierId: dossier.id } }),
  );
  return (
    <Ophalen vraag={vraag}>
      {(afhandeling) => (
        <Ophalen vraag={gevraagd}>
          {(vragen) => (
            <Inhoud dossier={{ ...dossier, vragen }} afhandeling={afhandeling} adres={adres} />
          )}
        </Ophalen>
      )}
    </Ophalen>
  );
}

type InhoudProps = {
  readonly dossier: Antwoordbron;
  readonly afhandeling: Afhandeling;
  readonly adres: AntwoordAdres;
};

function Inhoud({ dossier, afhandeling, adres }: InhoudProps) {
  const [gegeven, setGegeven] = useState<Gegeven>();
  const [again, setAgain] = useState(false);
  if (dossier.beperkt) {
    return (
      <Bericht toon="let-op" titel={antwoordTekst.beperktTitel}>
        {antwoordTekst.beperkt}
      </Bericht>
    );
  }
  if (metVragers(afhandeling.partners, dossier.vragen).length === 0)
    return <Leeg>{antwoordTekst.geenPartners}</Leeg>;
  if (gegeven !== undefined) {
    return (
      <GegevenTekst
        gegeven={gegeven}
        dossierId={dossier.id}
        onNogEen={() => {
          setAgain(true);
          setGegeven(undefined);
        }}
      />
    );
  }
  return (
    <MetConcept sleutel={`antwoord:${dossier.id}`}>
      {(geladen) => (
        <AntwoordFormulier
          dossier={dossier}
          afhandeling={afhandeling}
          adres={again ? {} : adres}
          geladen={geladen}
          onGegeven={setGegeven}
        />
      )}
    </MetConcept>
  );
}
