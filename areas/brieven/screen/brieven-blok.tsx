import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDatum } from '#domain/dates/format.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import { beginwaarden } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { datumFout } from '#renderer/components/datum-toestand.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { BriefVraag, Waarover } from '../contract.ts';
import { verzondenVelden } from '../fields.ts';
import { briefsoortNaam } from '../rules/sjablonen.ts';
import { VerzendVelden } from './brief-registreren.tsx';
import stijl from './brieven.module.css';
import { download } from './pdf-knoppen.tsx';
import { briefTekstNl } from './tekst-brieven.ts';
import { useVoorgesteldKanaal } from './use-opgesteld.ts';

type BlokProps = {
  readonly vraag: BriefVraag;
  /** Who is to have this letter, each by a letter of their own. */
  readonly rijen: readonly (Waarover['teSchrijven'][number] & { readonly naam: string })[];
  readonly onToon: (betrokkeneId: string) => void;
  readonly onGeregistreerd: () => void;
};

/** The same letter to several people as one block: each printed apart, all registered in one act. */
export function BrievenBlok({ vraag, rijen, onToon, onGeregistreerd }: BlokProps) {
  const vandaag = useVandaag();
  const queries = useQueryClient();
  const [op, setOp] = useState(() => beginwaarden(verzondenVelden, vandaag).verzondenOp);
  const voorgesteld = useVoorgesteldKanaal(vraag);
  const [gekozen, setKanaal] = useState<Kanaal>();
  const kanaal = gekozen ?? voorgesteld;
  const [fout, setFout] = useState<string>();
  const { betrokkeneId: _, aan: _aan, ...letter } = vraag;
  const save = useSave({
    operation: api.brieven.registerBrieven,
    input: () => {
      if (op.datum === null) return void setFout(datumFout(op, vandaag, true));
      if (op.datum > vandaag) return void setFout(briefTekstNl.vooruit);
      setFout(undefined);
      const betrokkeneIds = rijen.map(({ betrokkeneId }) => betrokkeneId);
      return { ...letter, betrokkeneIds, verzondenOp: op.datum, kanaal };
    },
    answered: () => meldGelukt(briefTekstNl.allesGeregistreerd(rijen.length)),
    saved: (brieven, { dossierId }) => {
      onGeregistreerd();
      queries.setQueryData(api.brieven.listBrieven.queryKey({ input: { dossierId } }), brieven);
    },
  });
  return (
    <Kaart titel={briefTekstNl.blok(rijen.length, briefsoortNaam(vraag.soort))}>
      <ul className={stijl['lijst']}>
        {rijen.map(({ betrokkeneId, naam, vervalt }) => (
          <li key={betrokkeneId}>
            <Group gap="xs" justify="space-between">
              <span>
                <strong>{naam}</strong>
                {vervalt !== null && (
                  <span className={stijl['klein']}>
                    {' '}
                    {briefTekstNl.uiterlijk(formatDatum(vervalt))}
                  </span>
                )}
              </span>
              <Group gap={4} wrap="nowrap">
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={briefTekstNl.toonVan(naam)}
                  onClick={() => onToon(betrokkeneId)}
                >
                  {briefTekstNl.toon}
                </Button>
                <BewaarPdf vraag={{ ...letter, betrokkeneId }} naam={naam} />
              </Group>
            </Group>
          </li>
        ))}
      </ul>
      <Formulier label={briefTekstNl.alles} save={save} opslaan={briefTekstNl.alles}>
        <VerzendVelden {...{ op, setOp, fout, kanaal, setKanaal }} />
      </Formulier>
    </Kaart>
  );
}

function BewaarPdf({ vraag, naam }: { vraag: BriefVraag; naam: string }) {
  const maak = useSave({
    operation: api.brieven.printBrief,
    blijft: true,
    input: () => vraag,
    answered: (pdf) => {
      download(pdf.bestand, pdf.naam);
      meldGelukt(briefTekstNl.bewaard(pdf.naam));
    },
  });
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      loading={maak.bezig}
      aria-label={briefTekstNl.bewaarVan(naam)}
      onClick={() => maak.start()}
    >
      {briefTekstNl.bewaarPdf}
    </Button>
  );
}
