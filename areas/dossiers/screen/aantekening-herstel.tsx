import { useState } from 'react';
import type { Herstelreden } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { api } from '#renderer/api/client.ts';
import { datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { HerstelReden } from '#renderer/dossier/herstel-reden.tsx';
import { IntrekkenVenster } from '#renderer/dossier/intrekken-venster.tsx';
import { herstelTekst } from '#renderer/dossier/tekst-herstel.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Aantekening } from '../contract.ts';
import { AantekeningInvoer, type AantekeningWaarden } from './aantekening-velden.tsx';
import type { Kaartdeel } from './deel.ts';
import { aantekeningHerstelTekst, meldingHerstelTekst } from './tekst-herstel-dossier.ts';
import { type Doelkeuze, VerplaatsKeuze } from './verplaats-keuze.tsx';

type AantekeningHerstelProps = Kaartdeel & { readonly aantekening: Aantekening };

/** The window that is open about an aantekening: to correct, withdraw or move it. */
export function AantekeningVensters(props: AantekeningHerstelProps) {
  const { aantekening, open, sluiten } = props;
  const { id, versie } = aantekening;
  if (open.open === 'intrekken')
    return (
      <IntrekkenVenster
        naam={aantekeningHerstelTekst.naam}
        operation={api.dossiers.withdrawAantekening}
        input={{ id, versie }}
        sluiten={sluiten}
      />
    );
  if (open.open === 'verplaatsen') return <AantekeningVerplaatsen {...props} />;
  if (open.open !== 'herstellen') return null;
  return (
    <Venster titel={aantekeningHerstelTekst.titel} onSluiten={sluiten} size="lg">
      <MetConcept sleutel={sleutelVan(props)}>
        {(geladen) => <AantekeningHerstellen {...props} geladen={geladen} />}
      </MetConcept>
    </Venster>
  );
}

const sleutelVan = ({ dossier, aantekening }: AantekeningHerstelProps) =>
  `aantekening-herstel:${dossier.id}:${aantekening.id}`;

function AantekeningHerstellen(
  props: AantekeningHerstelProps & { readonly geladen: GeladenConcept | null },
) {
  const { dossier, aantekening, sluiten, geladen } = props;
  const isContact = aantekening.soort === 'contact';
  const vandaag = useVandaag();
  const [reden, setReden] = useState<Herstelreden | null>(null);
  const { form, concept } = useConcept<AantekeningWaarden>({
    sleutel: sleutelVan(props),
    titel: aantekeningHerstelTekst.concept(dossier.nummer),
    begin: {
      ...{ datum: datumWaarde(aantekening.datum), met: aantekening.met },
      ...{ tekst: aantekening.tekst, kanaal: aantekening.kanaal ?? 'telefoon' },
    },
    geladen,
  });
  const save = useSave({
    operation: api.dossiers.correctAantekening,
    concept,
    input: () => {
      const { datum, kanaal, met, tekst } = form.values;
      if (datum.datum === null)
        return void form.setErrors({ datum: datumFout(datum, vandaag, true) });
      form.clearErrors();
      const { id, versie } = aantekening;
      const contact = isContact ? { kanaal, met } : { kanaal: null, met: '' };
      return { id, versie, reden, datum: datum.datum, tekst, ...contact };
    },
    saved: () => {
      sluiten();
      meldGelukt(aantekeningHerstelTekst.hersteld);
    },
  });
  return (
    <Formulier
      label={aantekeningHerstelTekst.titel}
      {...{ form, concept, save }}
      opslaan={herstelTekst.herstellen}
      onAnnuleren={sluiten}
    >
      <AantekeningInvoer form={form} isContact={isContact} />
      <HerstelReden label={herstelTekst.waaromHerstel} reden={reden} setReden={setReden} />
    </Formulier>
  );
}

function AantekeningVerplaatsen({ dossier, aantekening, sluiten }: AantekeningHerstelProps) {
  const [doel, setDoel] = useState<Doelkeuze>();
  const [fout, setFout] = useState<string>();
  const save = useSave({
    operation: api.dossiers.moveAantekening,
    input: () => {
      if (doel === undefined || !('dossierId' in doel.naar))
        return void setFout(meldingHerstelTekst.kiesDoel);
      return { id: aantekening.id, versie: aantekening.versie, dossierId: doel.naar.dossierId };
    },
    saved: () => {
      sluiten();
      meldGelukt(aantekeningHerstelTekst.verplaatst);
    },
  });
  return (
    <Venster titel={aantekeningHerstelTekst.verplaatsTitel} onSluiten={sluiten} size="lg">
      <Formulier
        label={aantekeningHerstelTekst.verplaatsTitel}
        save={save}
        opslaan={meldingHerstelTekst.verplaats}
        onAnnuleren={sluiten}
      >
        <VerplaatsKeuze
          dossier={dossier}
          doel={doel}
          fout={fout}
          setDoel={(gekozen) => {
            setDoel(gekozen);
            setFout(undefined);
          }}
        />
      </Formulier>
    </Venster>
  );
}
