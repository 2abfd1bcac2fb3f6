import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { meldersoortNaam } from '#areas/meldingen/rules-melder.ts';
import { spoedDag } from '#areas/meldingen/rules-spoed.ts';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { formatTelefoon } from '#domain/identiteit/telefoon.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Dossier } from '../contract.ts';
import type { Kaartdeel } from './deel.ts';
import { spoedTekst } from './tekst-dossiers.ts';

/** Somebody who can be called now; without a number the desk knows that it must look for one. */
export type Belbaar = { readonly wie: string; readonly telefoon: string };

/** The named days of a dossier that still stand, with their time. */
function komendeDagen({ procedures }: Dossier) {
  return procedures
    .filter(({ isLopend }) => isLopend)
    .flatMap(({ zittingen, ontruimingen }) => [
      ...zittingen.map((dag) => ({ ...dag, wat: spoedTekst.zitting })),
      ...ontruimingen.map((dag) => ({ ...dag, wat: spoedTekst.ontruiming })),
    ])
    .filter(({ einde }) => einde === null);
}

/** The day that cannot wait, in words; undefined when there is none. */
export function spoedZin(dossier: Dossier, vandaag: IsoDate): string | undefined {
  const dagen = komendeDagen(dossier);
  const eerste = spoedDag(
    dagen.map(({ dag }) => dag),
    vandaag,
  );
  const found = dagen.find(({ dag }) => dag === eerste);
  if (eerste === undefined || found === undefined) return undefined;
  return spoedTekst.dag(found.wat, formatDatum(eerste), found.tijd);
}

/** Who can be called about a dossier: the people in it, and who reported. */
export function belbaar({ personen, meldingen }: Dossier): readonly Belbaar[] {
  const mensen = personen
    .filter(({ overleden }) => overleden === null)
    .map((persoon) => ({ wie: naamVan(persoon), telefoon: persoon.telefoon ?? '' }));
  const melders = meldingen.flatMap((melding): Belbaar[] => {
    const { contactpersoon, melder, melderNaam, melderTelefoon, meldersoort } = melding;
    if (contactpersoon !== null)
      return [{ wie: `${contactpersoon.naam}, ${melder}`, telefoon: contactpersoon.telefoon }];
    if (melderTelefoon === '') return [];
    return [{ wie: melderNaam || meldersoortNaam(meldersoort), telefoon: melderTelefoon }];
  });
  const found = new Map([...mensen, ...melders].map((one) => [`${one.wie} ${one.telefoon}`, one]));
  return [...found.values()];
}

/** On top of a dossier in which something cannot wait: whom to call, and where to write it down. */
export function SpoedKop({ dossier, magWijzigen, open, openen }: Kaartdeel) {
  const vandaag = useVandaag();
  const zin = spoedZin(dossier, vandaag);
  const isSpoed = dossier.geslotenOp === null && (zin !== undefined || open.spoed === true);
  const team = useSociaalTeam(dossier.gemeente?.code, isSpoed);
  if (!isSpoed) return null;
  return (
    <Bericht
      toon="let-op"
      rol="status"
      titel={zin ?? spoedTekst.titel}
      actie={
        magWijzigen && (
          <Button
            size="sm"
            leftSection={<IconPhone size={16} aria-hidden />}
            onClick={() => openen('contact')}
          >
            {spoedTekst.contact}
          </Button>
        )
      }
    >
      <Gegevens regels={[...belbaar(dossier), ...team].map(toRegel)} />
    </Bericht>
  );
}

function toRegel({ wie, telefoon }: Belbaar) {
  return {
    label: wie,
    value: telefoon === '' ? spoedTekst.geenTelefoon : formatTelefoon(telefoon),
  };
}

/** The people of the Sociaal Team of a gemeente, or the team itself when nobody of it is known. */
function useSociaalTeam(gemeente: string | undefined, enabled: boolean): readonly Belbaar[] {
  const partners = useQuery(api.partners.listPartners.queryOptions({ enabled }));
  const teams = (partners.data ?? []).filter(
    ({ soort, actief, gemeenten }) =>
      soort === 'sociaal_team' && actief && gemeenten.some((code) => code === gemeente),
  );
  const read = useQueries({
    queries: teams.map(({ id }) => api.partners.readPartner.queryOptions({ input: { id } })),
  });
  return teams.flatMap(({ naam }, index) => {
    const mensen = (read[index]?.data?.contactpersonen ?? []).filter(({ actief }) => actief);
    if (mensen.length === 0) return [{ wie: naam, telefoon: '' }];
    return mensen.map((mens) => ({ wie: `${mens.naam}, ${naam}`, telefoon: mens.telefoon }));
  });
}
