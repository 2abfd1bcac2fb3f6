import { Button, Group } from '@mantine/core';
import { IconNote, IconPhone } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { formatDatum, formatTijdstip } from '#domain/dates/format.ts';
import { kanaalNaam } from '#domain/keuzes.ts';
import { beginwaarden } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { datumFout } from '#renderer/components/datum-toestand.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { RijMenu } from '#renderer/components/rij-menu.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { herstelTekst, intrekZin } from '#renderer/dossier/tekst-herstel.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Aantekening } from '../contract.ts';
import { aantekeningVelden } from '../fields.ts';
import { AantekeningVensters } from './aantekening-herstel.tsx';
import { AantekeningInvoer, type AantekeningWaarden } from './aantekening-velden.tsx';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { useEersteVeld } from './eerste-veld.ts';
import { Inkorten } from './inkorten.tsx';
import { aantekeningTekst } from './tekst-dossiers.ts';
import { Uitklap } from './uitklap.tsx';

type AantekeningFormulierProps = Kaartdeel & {
  readonly soort: 'contact' | 'notitie';
  readonly geladen: GeladenConcept | null;
};

/** The form of a contact moment or a note, in its place in the dossier. */
export function AantekeningFormulier(props: AantekeningFormulierProps) {
  const { dossier, soort, geladen, sluiten } = props;
  const isContact = soort === 'contact';
  const vandaag = useVandaag();
  const begin = useEersteVeld<HTMLDivElement>();
  const { form, concept } = useConcept<AantekeningWaarden>({
    sleutel: `${soort}:${dossier.id}`,
    titel: isContact
      ? aantekeningTekst.conceptContact(dossier.nummer)
      : aantekeningTekst.conceptNotitie(dossier.nummer),
    begin: { ...beginwaarden(aantekeningVelden, vandaag), kanaal: 'telefoon' },
    geladen,
  });
  const save = useSave({
    operation: api.dossiers.addAantekening,
    concept,
    input: () => {
      const { datum, kanaal, met, tekst } = form.values;
      if (datum.datum === null)
        return void form.setErrors({ datum: datumFout(datum, vandaag, true) });
      form.clearErrors();
      const contact = isContact ? { kanaal, met } : { kanaal: null, met: '' };
      return { dossierId: dossier.id, soort, datum: datum.datum, tekst, ...contact };
    },
    saved: () => {
      const { contactOpgeslagen, notitieOpgeslagen } = aantekeningTekst;
      meldGelukt(isContact ? contactOpgeslagen : notitieOpgeslagen);
      sluiten();
    },
  });
  return (
    <div ref={begin} className={stijl['invoer']}>
      <Formulier
        label={isContact ? aantekeningTekst.nieuwContact : aantekeningTekst.nieuweNotitie}
        {...{ form, concept, save }}
        onAnnuleren={sluiten}
      >
        <AantekeningInvoer form={form} isContact={isContact} />
      </Formulier>
    </div>
  );
}

/** Contact moments and notes, with a form for a new one. */
export function AantekeningenKaart(deel: Kaartdeel) {
  const { dossier, magWijzigen, open, openen } = deel;
  const weg = dossier.ingetrokkenAantekeningen;
  const gekozen = dossier.aantekeningen.find(({ id }) => id === open.van);
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
                <AantekeningRij key={aantekening.id} {...deel} aantekening={aantekening} />
              ))}
            </ul>
          )}
        </Inkorten>
      )}
      {weg.length > 0 && (
        <Uitklap titel={herstelTekst.aantalWeg(weg.length)}>
          <ul className={stijl['lijst']}>
            {weg.map((aantekening) => (
              <AantekeningRij key={aantekening.id} {...deel} aantekening={aantekening} />
            ))}
          </ul>
        </Uitklap>
      )}
      {gekozen !== undefined && <AantekeningVensters {...deel} aantekening={gekozen} />}
    </Kaart>
  );
}

function AantekeningRij({
  aantekening,
  dossier,
  openen,
}: Kaartdeel & { readonly aantekening: Aantekening }) {
  const { id, soort, datum, tekst, door, op, ingetrokken } = aantekening;
  const handelingen = [
    { naam: herstelTekst.herstellen, doe: () => openen('herstellen', id) },
    ...(dossier.beperkt
      ? []
      : [{ naam: herstelTekst.verplaatsen, doe: () => openen('verplaatsen', id) }]),
    { naam: herstelTekst.intrekken, doe: () => openen('intrekken', id) },
  ];
  return (
    <li className={stijl['rij']}>
      <div className={stijl['kopregel']}>
        <b>{formatDatum(datum)}</b>
        <Merk toon={soort === 'contact' ? 'uitleg' : 'neutraal'}>{titleOf(aantekening)}</Merk>
        <span className={stijl['stil']}>{aantekeningTekst.door(door, formatTijdstip(op))}</span>
        {ingetrokken === null && (
          <RijMenu
            naam={`${titleOf(aantekening)}, ${formatDatum(datum)}`}
            handelingen={handelingen}
          />
        )}
      </div>
      {ingetrokken === null ? (
        <p className={stijl['tekst']}>{tekst}</p>
      ) : (
        <>
          <p className={stijl['tekst']}>
            <s>{tekst}</s>
          </p>
          <span className={stijl['stil']}>{intrekZin(ingetrokken)}</span>
        </>
      )}
    </li>
  );
}

function titleOf({ soort, kanaal, met }: Aantekening): string {
  if (soort === 'notitie') return aantekeningTekst.notitie;
  if (kanaal !== null) return aantekeningTekst.metWie(kanaalNaam(kanaal), met);
  return met === '' ? aantekeningTekst.kaleContact : aantekeningTekst.metIemand(met);
}
