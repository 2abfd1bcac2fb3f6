import { Button, Table, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PartnerSoort } from '#areas/partners/rules.ts';
import type { Rol } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import { useMag } from '#renderer/sessie/hooks.ts';
import {
  type Gemeenteregeling,
  gemeenteregeling as gemeenteregelingSchema,
} from '../contract-gemeenten.ts';
import { gemeenteVelden } from '../fields.ts';
import { findGemeenteByCode } from '../rules/regio.ts';
import { gemeenteTekst } from './tekst-instellingen.ts';

const GEMEENTEBEHEER: readonly Rol[] = ['beheerder', 'manager'];

const naamVan = ({ code }: Gemeenteregeling) => findGemeenteByCode(code)?.naam ?? code;
// The register keeps them by code, which nobody reads.
const opNaam = (gemeenten: readonly Gemeenteregeling[]) =>
  [...gemeenten].sort((a, b) => naamVan(a).localeCompare(naamVan(b), 'nl'));

/** Which Sociaal Team and sociale dienst each gemeente has: who is told and what letters name follow. */
export function GemeentenKaart() {
  const vraag = useQuery(api.beheer.listGemeenten.queryOptions());
  const mag = useMag(GEMEENTEBEHEER);
  const [open, setOpen] = useState<Gemeenteregeling>();
  return (
    <Kaart titel={gemeenteTekst.titel} uitleg={gemeenteTekst.uitleg}>
      <Ophalen vraag={vraag}>
        {(gemeenten) => (
          <div style={{ overflowX: 'auto' }}>
            <Table aria-label={gemeenteTekst.titel}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{gemeenteTekst.gemeente}</Table.Th>
                  <Table.Th>{gemeenteVelden.sociaalTeam.label}</Table.Th>
                  <Table.Th>{gemeenteVelden.socialeDienst.label}</Table.Th>
                  <Table.Th>{gemeenteVelden.crisisnaam.label}</Table.Th>
                  {mag && (
                    <Table.Th>
                      <span className="alleen-voorlezer">{algemeenTekst.bewerken}</span>
                    </Table.Th>
                  )}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {opNaam(gemeenten).map((regeling) => (
                  <Table.Tr key={regeling.code}>
                    <Table.Td>{naamVan(regeling)}</Table.Td>
                    <Table.Td>{regeling.teamNaam || gemeenteTekst.niet}</Table.Td>
                    <Table.Td>{regeling.dienstNaam || gemeenteTekst.niet}</Table.Td>
                    <Table.Td>{regeling.crisisnaam || gemeenteTekst.gewoon}</Table.Td>
                    {mag && (
                      <Table.Td>
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={gemeenteTekst.wijzig(naamVan(regeling))}
                          onClick={() => setOpen(regeling)}
                        >
                          {algemeenTekst.bewerken}
                        </Button>
                      </Table.Td>
                    )}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Ophalen>
      {open !== undefined && (
        <Venster
          titel={gemeenteTekst.wijzig(naamVan(open))}
          onSluiten={() => setOpen(undefined)}
          size="lg"
        >
          <GemeenteFormulier regeling={open} sluiten={() => setOpen(undefined)} />
        </Venster>
      )}
    </Kaart>
  );
}

type GemeenteFormulierProps = {
  readonly regeling: Gemeenteregeling;
  readonly sluiten: () => void;
};

function GemeenteFormulier({ regeling, sluiten }: GemeenteFormulierProps) {
  const [team, setTeam] = useState(regeling.sociaalTeam);
  const [dienst, setDienst] = useState(regeling.socialeDienst);
  const [crisisnaam, setCrisisnaam] = useState(regeling.crisisnaam);
  const partners = useQuery(api.partners.listPartners.queryOptions());
  const naam = (id: string | null) => partners.data?.find((one) => one.id === id)?.naam ?? '';
  const save = useSave({
    operation: api.beheer.changeGemeente,
    input: (huidig: Gemeenteregeling | undefined) => ({
      ...{ code: regeling.code, versie: huidig?.versie ?? regeling.versie },
      ...{ sociaalTeam: team, socialeDienst: dienst, crisisnaam },
    }),
    saved: () => {
      meldGelukt(gemeenteTekst.opgeslagen(naamVan(regeling)));
      sluiten();
    },
    conflict: {
      schema: gemeenteregelingSchema,
      regels: (huidig) => [
        {
          veld: gemeenteVelden.sociaalTeam.label,
          ...{ opgeslagen: huidig.teamNaam, getypt: naam(team) },
        },
        {
          veld: gemeenteVelden.socialeDienst.label,
          ...{ opgeslagen: huidig.dienstNaam, getypt: naam(dienst) },
        },
        {
          veld: gemeenteVelden.crisisnaam.label,
          ...{ opgeslagen: huidig.crisisnaam, getypt: crisisnaam },
        },
      ],
      overnemen: sluiten,
    },
  });
  const keuzes = (soort: PartnerSoort, nu: string | null) =>
    (partners.data ?? [])
      .filter((one) => one.soort === soort && (one.actief || one.id === nu))
      .map(({ id, naam: label }) => ({ value: id, label }));
  return (
    <Formulier label={gemeenteTekst.wijzig(naamVan(regeling))} save={save} onAnnuleren={sluiten}>
      <Text size="sm">{gemeenteTekst.gevolg}</Text>
      <ZoekKeuze
        label={gemeenteVelden.sociaalTeam.label}
        data={keuzes('sociaal_team', team)}
        value={team}
        onChange={setTeam}
        clearable
        data-autofocus
      />
      <ZoekKeuze
        label={gemeenteVelden.socialeDienst.label}
        data={keuzes('sociale_dienst', dienst)}
        value={dienst}
        onChange={setDienst}
        clearable
      />
      <TextInput
        label={gemeenteVelden.crisisnaam.label}
        description={gemeenteTekst.crisisUitleg}
        value={crisisnaam}
        onChange={(event) => setCrisisnaam(event.currentTarget.value)}
        maxLength={gemeenteVelden.crisisnaam.hoogstens}
      />
    </Formulier>
  );
}
