import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { formatDatum, formatTijdstip } from '#domain/dates/format.ts';
import { kanaalNaam } from '#domain/keuzes.ts';
import { beginwaarden } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { datumFout } from '#renderer/components/datum-toestand.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
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
import { PogingFormulier } from './poging-formulier.tsx';
import { isBijwerkbaar } from './rechten.ts';
import { pogingTekst } from './tekst-contact.ts';
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

/** The form of an attempt, of contact with somebody else, or of a note, when one is being made. */
export function NieuweAantekening(deel: Kaartdeel) {
  const { dossier, open } = deel;
  const soort = open.open === 'contact' || open.open === 'notitie' ? open.open : undefined;
  if (!isBijwerkbaar(dossier) || soort === undefined) return null;
  return soort === 'contact' && dossier.personen.length > 0 ? (
    <NieuwContact {...deel} />
  ) : (
    <LosseAantekening {...deel} soort={soort} />
  );
}

/** Whom contact is with decides what is asked: of betrokkene what came of it, of others only what was said. */
function NieuwContact(deel: Kaartdeel) {
  const [met, setMet] = useState<'betrokkene' | 'ander'>('betrokkene');
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="xs"
        aria-label={pogingTekst.soort}
        value={met}
        onChange={(value) => setMet(value === 'ander' ? 'ander' : 'betrokkene')}
        data={[
          { value: 'betrokkene', label: pogingTekst.betrokkene },
          { value: 'ander', label: pogingTekst.ander },
        ]}
      />
      {met === 'ander' ? (
        <LosseAantekening {...deel} soort="contact" />
      ) : (
        <MetConcept sleutel={`poging:${deel.dossier.id}`}>
          {(geladen) => <PogingFormulier {...deel} geladen={geladen} />}
        </MetConcept>
      )}
    </>
  );
}

function LosseAantekening({
  soort,
  ...deel
}: Kaartdeel & { readonly soort: 'contact' | 'notitie' }) {
  const { dossier } = deel;
  return (
    <MetConcept key={soort} sleutel={`${soort}:${dossier.id}`}>
      {(geladen) => <AantekeningFormulier {...deel} soort={soort} geladen={geladen} />}
    </MetConcept>
  );
}

/** The aantekeningen that were withdrawn or taken elsewhere, and what is opened over one. */
export function HersteldeAantekeningen(deel: Kaartdeel) {
  const { dossier, open } = deel;
  const weg = dossier.ingetrokkenAantekeningen;
  const gekozen = dossier.aantekeningen.find(({ id }) => id === open.van);
  return (
    <>
      {weg.length > 0 && (
        <Uitklap titel={herstelTekst.aantalWeg(weg.length)}>
          <ul className={stijl['lijst']}>
            {weg.map((aantekening) => (
              <li key={aantekening.id} className={stijl['rij']}>
                <AantekeningRij {...deel} aantekening={aantekening} />
              </li>
            ))}
          </ul>
        </Uitklap>
      )}
      {gekozen !== undefined && <AantekeningVensters {...deel} aantekening={gekozen} />}
    </>
  );
}

/** A contact moment or a note as it was noted. */
export function AantekeningRij({
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
    <div>
      <div className={stijl['kopregel']}>
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
    </div>
  );
}

function titleOf({ soort, kanaal, met }: Aantekening): string {
  if (soort === 'notitie') return aantekeningTekst.notitie;
  if (kanaal !== null) return aantekeningTekst.metWie(kanaalNaam(kanaal), met);
  return met === '' ? aantekeningTekst.kaleContact : aantekeningTekst.metIemand(met);
}
