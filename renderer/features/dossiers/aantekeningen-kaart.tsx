import { Button, Group } from '@mantine/core';
import { IconNote, IconPhone } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Aantekening } from '#contract/dossiers.ts';
import { formatDatum, formatTijdstip } from '#domain/dates/format.ts';
import { kanaalNaam } from '#domain/meldingen/keuzes.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { aantekeningTekst } from '#renderer/text/nl/dossiers.ts';
import { AantekeningFormulier } from './aantekening-formulier.tsx';
import type { Deel } from './deel.ts';
import stijl from './dossier.module.css';
import { Inkorten } from './inkorten.tsx';

/** Contact moments and notes, with a form for a new one. */
export function AantekeningenKaart(deel: Deel) {
  const { dossier, magWijzigen, open, openen } = deel;
  const knop = useRef<HTMLButtonElement>(null);
  const soort = open.open === 'contact' || open.open === 'notitie' ? open.open : undefined;
  const was = useRef(soort);
  // After saving or cancelling the keyboard goes back to where the next one begins.
  useEffect(() => {
    if (was.current !== undefined && soort === undefined) knop.current?.focus();
    was.current = soort;
  }, [soort]);
  return (
    <Kaart
      titel={aantekeningTekst.titel}
      acties={
        magWijzigen && (
          <Group gap={6} wrap="nowrap">
            <Button
              ref={knop}
              size="xs"
              variant="light"
              leftSection={<IconPhone size={15} aria-hidden />}
              onClick={() => openen('contact')}
            >
              {aantekeningTekst.nieuwContact}
            </Button>
            <Button
              size="xs"
              variant="light"
              leftSection={<IconNote size={15} aria-hidden />}
              onClick={() => openen('notitie')}
            >
              {aantekeningTekst.nieuweNotitie}
            </Button>
          </Group>
        )
      }
    >
      {magWijzigen && soort !== undefined && (
        <MetConcept key={soort} sleutel={`${soort}:${dossier.id}`}>
          {(geladen) => <AantekeningFormulier {...deel} soort={soort} geladen={geladen} />}
        </MetConcept>
      )}
      {dossier.aantekeningen.length === 0 ? (
        <Leeg>{aantekeningTekst.geen}</Leeg>
      ) : (
        <Inkorten lijst={dossier.aantekeningen} eerst={6}>
          {(zichtbaar) => (
            <ul className={stijl['lijst']}>
              {zichtbaar.map((aantekening) => (
                <AantekeningRij key={aantekening.id} aantekening={aantekening} />
              ))}
            </ul>
          )}
        </Inkorten>
      )}
    </Kaart>
  );
}

function AantekeningRij({ aantekening }: { aantekening: Aantekening }) {
  const { soort, datum, tekst, door, op } = aantekening;
  return (
    <li className={stijl['rij']}>
      <div className={stijl['kopregel']}>
        <b>{formatDatum(datum)}</b>
        <Merk toon={soort === 'contact' ? 'uitleg' : 'neutraal'}>{titleOf(aantekening)}</Merk>
        <span className={stijl['stil']}>{aantekeningTekst.door(door, formatTijdstip(op))}</span>
      </div>
      <p className={stijl['tekst']}>{tekst}</p>
    </li>
  );
}

function titleOf({ soort, kanaal, met }: Aantekening): string {
  if (soort === 'notitie') return aantekeningTekst.notitie;
  if (kanaal !== null) return aantekeningTekst.metWie(kanaalNaam(kanaal), met);
  return met === '' ? aantekeningTekst.kaleContact : aantekeningTekst.metIemand(met);
}
