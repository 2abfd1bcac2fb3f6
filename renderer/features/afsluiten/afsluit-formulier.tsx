import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Afhandeling } from '#contract/afhandeling.ts';
import type { Dossier } from '#contract/dossiers.ts';
import { type Afsluitreden, isAfsluitreden } from '#domain/afsluiting/afsluitredenen.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { api } from '#renderer/api/client.ts';
import { toStoring } from '#renderer/api/fouten.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Bevestigen } from '#renderer/components/bevestigen.tsx';
import { type DatumWaarde, datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useAfhandelingVerversen } from '#renderer/dossier/afhandeling-verversen.ts';
import stijl from '#renderer/dossier/informeren.module.css';
import { useVerversen } from '#renderer/dossier/verversen.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { afsluitTekst } from '#renderer/text/nl/afsluiten.ts';
import { oordeelOver } from './afsluit-oordeel.ts';
import { AfsluitVelden, type AfsluitWaarden } from './afsluit-velden.tsx';
import { VoorafKaart } from './vooraf-kaart.tsx';

type AfsluitFormulierProps = {
  readonly dossier: Dossier;
  readonly afhandeling: Afhandeling;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
  /** What stands under what is still open. */
  readonly naast: ReactNode;
};

/** The afsluitbesluit, with beside it what still stands open and what holds it up. */
export function AfsluitFormulier(props: AfsluitFormulierProps) {
  const { dossier, afhandeling, sleutel, geladen } = props;
  const vandaag = useVandaag();
  const verversen = useVerversen();
  const ververs = useAfhandelingVerversen();
  const { form, concept } = useConcept<AfsluitWaarden>({
    ...{ sleutel, geladen },
    titel: afsluitTekst.concept(dossier.nummer),
    begin: { reden: '', besluitOp: datumWaarde(vandaag), toelichting: '' },
  });
  const sluit = useMutation(
    api.afhandeling.sluit.mutationOptions({
      onSuccess: async (nieuw) => {
        await concept.finish();
        await ververs(nieuw);
        meldGelukt(afsluitTekst.gesloten(dossier.nummer));
      },
      // What is shown beside the form has to be what there is now, before anybody tries again.
      onError: async (fout) => {
        if (toStoring(fout).code === 'conflict') await verversen.opnieuw();
      },
    }),
  );
  const { reden, besluitOp, toelichting } = form.values;
  /** What is still to come, while it is asked whether that was meant. */
  const [opKomst, setOpKomst] = useState<readonly string[]>([]);
  const save = (gevraagd: boolean) => {
    const read = readAfsluiting(reden, besluitOp, vandaag);
    if ('fouten' in read) return form.setErrors(read.fouten);
    form.clearErrors();
    const oordeel = oordeelOver(dossier, afhandeling, { ...read, today: vandaag });
    if (!gevraagd && oordeel.ok && oordeel.value.opKomst.length > 0)
      return setOpKomst(oordeel.value.opKomst);
    setOpKomst([]);
    const { versie } = dossier;
    sluit.mutate({ dossierId: dossier.id, versie, ...read, toelichting });
  };
  const keuze = isAfsluitreden(reden) ? reden : undefined;
  return (
    <div className={stijl['indeling']}>
      <Kaart titel={afsluitTekst.formulier}>
        <Formulier
          label={afsluitTekst.formulier}
          form={form}
          concept={concept}
          fout={sluit.error}
          bezig={sluit.isPending}
          opslaan={afsluitTekst.sluit}
          onOpslaan={() => save(false)}
          conflict={
            <Bericht toon="let-op" rol="alert" titel={afsluitTekst.intussenTitel}>
              {afsluitTekst.intussen}
            </Bericht>
          }
        >
          <AfsluitVelden form={form} />
        </Formulier>
      </Kaart>
      <div className={stijl['kolom']}>
        <VoorafKaart
          dossier={dossier}
          afhandeling={afhandeling}
          reden={keuze}
          besluitOp={besluitOp.datum}
        />
        {props.naast}
      </div>
      {opKomst.length > 0 && (
        <Bevestigen
          titel={afsluitTekst.opKomstTitel}
          ja={afsluitTekst.tochAfsluiten}
          bezig={sluit.isPending}
          onJa={() => save(true)}
          onSluiten={() => setOpKomst([])}
        >
          <Text>
            {afsluitTekst.opKomst} {opKomst.join(' ')}
          </Text>
          <Text>{afsluitTekst.opKomstUitleg}</Text>
        </Bevestigen>
      )}
    </div>
  );
}

function readAfsluiting(
  reden: string,
  besluit: DatumWaarde,
  vandaag: IsoDate,
): { reden: Afsluitreden; besluitOp: IsoDate } | { fouten: Record<string, string> } {
  const fouten: Record<string, string> = {};
  if (!isAfsluitreden(reden)) fouten['reden'] = afsluitTekst.redenLeeg;
  const date = datumFout(besluit, vandaag, true);
  if (date !== undefined) fouten['besluitOp'] = date;
  const besluitOp = besluit.datum;
  if (besluitOp !== null && besluitOp > vandaag) fouten['besluitOp'] = afsluitTekst.besluitToekomst;
  if (Object.keys(fouten).length > 0 || !isAfsluitreden(reden) || besluitOp === null)
    return { fouten };
  return { reden, besluitOp };
}
