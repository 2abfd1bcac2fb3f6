import { Button, Group, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Dossier } from '#contract/dossiers.ts';
import { api } from '#renderer/api/client.ts';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Adresgenoten } from '#renderer/dossier/adresgenoten.tsx';
import { DossierLinks } from '#renderer/dossier/dossier-links.tsx';
import { OngedaanMaken } from '#renderer/dossier/ongedaan.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { persoonTekst } from '#renderer/text/nl/dossiers.ts';
import { BsnTonen } from './bsn-tonen.tsx';
import type { Deel } from './deel.ts';
import stijl from './dossier.module.css';
import { missingVelden, persoonFeiten } from './persoon-feiten.ts';
import { PersoonMenu } from './persoon-menu.tsx';

type Persoon = Dossier['personen'][number];

/** Everybody in the dossier, with what is known of them and what is not. */
export function PersonenKaart({ dossier, magWijzigen }: Deel) {
  const opAdres = useQuery(
    api.bekendheid.zelfdeAdres.queryOptions({ input: { dossierId: dossier.id } }),
  );
  return (
    <Kaart titel={persoonTekst.titel}>
      <OngedaanMaken dossierId={dossier.id} />
      <ul className={stijl['lijst']}>
        {dossier.personen.map((persoon) => (
          <li key={persoon.id} className={stijl['rij']}>
            <Persoonblok persoon={persoon} dossier={dossier} magWijzigen={magWijzigen} />
          </li>
        ))}
      </ul>
      <Adresgenoten mensen={opAdres.data ?? []} />
    </Kaart>
  );
}

type PersoonblokProps = {
  readonly persoon: Persoon;
  readonly dossier: Dossier;
  readonly magWijzigen: boolean;
};

function Persoonblok({ persoon, dossier, magWijzigen }: PersoonblokProps) {
  const vandaag = useVandaag();
  const naam = naamVan(persoon);
  const dossierId = dossier.id;
  const missing = missingVelden(persoon);
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <div className={stijl['kopregel']}>
          <span className={`${stijl['naam']} breekt`}>{naam}</span>
          <Merk toon="neutraal">{persoonTekst.rol[persoon.rol]}</Merk>
        </div>
        <Group gap={4} wrap="nowrap" style={{ flex: 'none' }}>
          {magWijzigen && (
            <Button
              size="compact-xs"
              variant="subtle"
              renderRoot={(props) => (
                <Link {...props} to={`/dossiers/${dossierId}/personen/${persoon.id}`} />
              )}
              leftSection={<IconPencil size={14} aria-hidden />}
              aria-label={persoonTekst.wijzigen(naam)}
            >
              {persoonTekst.wijzig}
            </Button>
          )}
          {!dossier.beperkt && (
            <PersoonMenu dossierId={dossierId} betrokkeneId={persoon.id} naam={naam} />
          )}
        </Group>
      </Group>
      <div className={stijl['smal']}>
        <Gegevens regels={persoonFeiten(persoon, vandaag)} />
      </div>
      {persoon.heeftBsn && <BsnTonen persoonId={persoon.id} dossierId={dossierId} />}
      {persoon.andere.length > 0 && (
        <Text size="xs" mt={2}>
          {persoonTekst.andere} <DossierLinks dossiers={persoon.andere} />
        </Text>
      )}
      {missing.length > 0 && (
        <Text size="xs" c="dimmed" mt={2}>
          {persoonTekst.nietBekend(missing.join(', ').toLowerCase().replace('bsn', 'BSN'))}
        </Text>
      )}
    </>
  );
}
