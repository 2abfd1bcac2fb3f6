import { Anchor, Group } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { BriefVraag } from '#contract/uitgaand.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { briefTekstNl } from '#renderer/text/nl/brieven.ts';
import { BriefBlad } from './brief-blad.tsx';
import { type Herstelplek, plekkenVoor } from './waarden.ts';

/** The letter beside the form, or what it lacks with the way to fill that in. */
export function BriefVoorbeeld({ vraag }: { vraag: BriefVraag | undefined }) {
  const [rustig] = useDebouncedValue(vraag, 350);
  const opgesteld = useQuery(
    api.brieven.stelOp.queryOptions({
      input: rustig ?? skipToken,
      placeholderData: keepPreviousData,
      // What a letter lacks is filled in on another page: looked at again on the way back.
      staleTime: 0,
    }),
  );
  if (vraag === undefined) return <Leeg>{briefTekstNl.vulDatum}</Leeg>;
  return (
    <Ophalen vraag={opgesteld}>
      {({ inhoud, bezwaar }) => (
        <>
          {bezwaar !== null && <Bezwaar zin={bezwaar} vraag={vraag} />}
          {inhoud !== null && <BriefBlad inhoud={inhoud} oud={opgesteld.isPlaceholderData} />}
        </>
      )}
    </Ophalen>
  );
}

const NAMEN: Readonly<Record<Herstelplek, string>> = {
  persoon: briefTekstNl.naarPersoon,
  instellingen: briefTekstNl.naarInstellingen,
  verhuurder: briefTekstNl.naarVerhuurder,
  dossier: briefTekstNl.naarMelding,
};

function Bezwaar({ zin, vraag }: { zin: string; vraag: BriefVraag }) {
  const { dossierId, betrokkeneId, meldingId } = vraag;
  const dossier = `/dossiers/${dossierId}`;
  const adressen: Readonly<Record<Herstelplek, string>> = {
    persoon: `${dossier}/personen/${betrokkeneId}`,
    instellingen: '/instellingen/brieven',
    verhuurder: meldingId === null ? dossier : `${dossier}?open=verhuurder&van=${meldingId}`,
    dossier,
  };
  return (
    <Bericht toon="let-op" rol="status" titel={briefTekstNl.bezwaarTitel}>
      {zin}
      <Group gap="md" mt={4}>
        {plekkenVoor(zin).map((plek) => (
          <Anchor
            key={plek}
            inherit
            c="inherit"
            td="underline"
            renderRoot={(props) => <Link {...props} to={adressen[plek]} />}
          >
            {NAMEN[plek]}
          </Anchor>
        ))}
      </Group>
    </Bericht>
  );
}
