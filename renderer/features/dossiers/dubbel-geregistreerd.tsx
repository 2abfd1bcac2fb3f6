import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Dossier } from '#contract/dossiers.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { naamIn } from '#renderer/dossier/persoon.ts';
import { samenvoegTekst } from '#renderer/text/nl/samenvoegen.ts';

/** A hint that somebody is in the register twice, with the way to compare the two. */
export function DubbelGeregistreerd({ dossier }: { readonly dossier: Dossier }) {
  const dossierId = dossier.id;
  const vraag = useQuery(api.samenvoegen.dubbel.queryOptions({ input: { dossierId } }));
  return (vraag.data ?? []).map(({ betrokkeneId, anderId, dossiers }) => (
    <Bericht key={`${betrokkeneId} ${anderId}`} toon="let-op">
      <Text size="sm" mb={6}>
        {samenvoegTekst.dubbel(naamIn(dossier, betrokkeneId), dossiers.join(', '))}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        renderRoot={(props) => (
          <Link
            {...props}
            to={`/dossiers/${dossierId}/personen/${betrokkeneId}/samenvoegen`}
            search={{ met: anderId }}
          />
        )}
      >
        {samenvoegTekst.dubbelKnop}
      </Button>
    </Bericht>
  ));
}
