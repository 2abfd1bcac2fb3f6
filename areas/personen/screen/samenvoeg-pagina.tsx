import { Button, Group, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Kandidaat } from '#areas/bekendheid/contract.ts';
import { api } from '#renderer/api/client.ts';
import { fieldErrors } from '#renderer/api/fouten.ts';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Persoonkaart } from '#renderer/components/persoonkaart.tsx';
import { Redenen } from '#renderer/components/redenen.tsx';
import { useVerder } from '#renderer/components/use-verder.ts';
import { ALTIJD_VERS } from '#renderer/dossier/altijd-vers.ts';
import { adresVan, geborenVan, naamVan } from '#renderer/dossier/persoon.ts';
import { samenvoegTekst } from '#renderer/dossier/tekst-samenvoegen.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { PersoonPagina } from './persoon-pagina.tsx';
import stijl from './samenvoegen.module.css';
import { VergelijkFormulier } from './vergelijk-formulier.tsx';

type Gevonden = Omit<Kandidaat, 'oordeel'> & { oordeel: Kandidaat['oordeel'] | 'nieuw' };
type KandidatenProps = {
  readonly wie: { readonly dossierId: string; readonly id: string };
  readonly onKies: (id: string) => void;
};

/** Who may be the same person, or who is in another dossier: nothing is chosen by itself. */
export function Kandidaten({ wie, onKies }: KandidatenProps) {
  const [typed, setTyped] = useState('');
  const [dossiernummer, setDossiernummer] = useState('');
  const vraag = useQuery({
    ...api.personen.listKandidaten.queryOptions({ input: { ...wie, dossiernummer } }),
    placeholderData: keepPreviousData,
    ...ALTIJD_VERS,
  });
  const veldfout = vraag.isError ? fieldErrors(vraag.error) : undefined;
  const zoek = (event: FormEvent) => {
    event.preventDefault();
    setDossiernummer(typed.trim());
  };
  return (
    <Kaart titel={samenvoegTekst.metWie} uitleg={samenvoegTekst.metWieUitleg}>
      {veldfout === undefined && (
        <Ophalen vraag={vraag}>
          {(kandidaten) =>
            kandidaten.length === 0 ? (
              <Leeg>
                {dossiernummer === '' ? samenvoegTekst.niemand : samenvoegTekst.niemandInDossier}
              </Leeg>
            ) : (
              <div className={stijl['kandidaten']}>
                {kandidaten.map((kandidaat) => (
                  <KandidaatKaart
                    key={kandidaat.betrokkene.id}
                    kandidaat={kandidaat}
                    onKies={() => onKies(kandidaat.betrokkene.id)}
                  />
                ))}
              </div>
            )
          }
        </Ophalen>
      )}
      <form noValidate onSubmit={zoek}>
        <Group align="flex-end" gap="xs">
          <TextInput
            label={samenvoegTekst.nummer}
            description={samenvoegTekst.nummerUitleg}
            value={typed}
            maxLength={20}
            w={260}
            error={veldfout?.['dossiernummer']}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            loading={vraag.isFetching && dossiernummer !== ''}
          >
            {samenvoegTekst.zoek}
          </Button>
        </Group>
      </form>
    </Kaart>
  );
}

function KandidaatKaart({ kandidaat, onKies }: { kandidaat: Gevonden; onKies: () => void }) {
  const vandaag = useVandaag();
  const { betrokkene, oordeel, redenen, dossiers } = kandidaat;
  const naam = naamVan(betrokkene);
  const nummers = dossiers.map(({ nummer }) => nummer).join(', ');
  return (
    <Persoonkaart
      titel={naam}
      merk={
        <Merk toon={oordeel === 'bekend' ? 'goed' : oordeel === 'nieuw' ? 'neutraal' : 'let-op'}>
          {samenvoegTekst.oordeel[oordeel]}
        </Merk>
      }
    >
      <Gegevens
        regels={[
          { label: samenvoegTekst.geboren, value: geborenVan(betrokkene.geboortedatum, vandaag) },
          { label: samenvoegTekst.adres, value: adresVan(betrokkene) || samenvoegTekst.leeg },
          { label: samenvoegTekst.dossiers, value: nummers || samenvoegTekst.geenDossier },
        ]}
      />
      <Redenen redenen={redenen} />
      <div>
        <Button size="xs" onClick={onKies} aria-label={samenvoegTekst.vergelijkMet(naam)}>
          {samenvoegTekst.vergelijk}
        </Button>
      </div>
    </Persoonkaart>
  );
}

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
  const navigate = useVerder();
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
    ...api.personen.comparePersonen.queryOptions({ input: { ...wie, anderId } }),
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
