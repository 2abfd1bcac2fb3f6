import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Partner } from '#areas/partners/contract.ts';
import type { Herstelreden } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { toGetypt, toInvoer } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { DossierBlad } from '#renderer/dossier/dossier-blad.tsx';
import { HerstelReden } from '#renderer/dossier/herstel-reden.tsx';
import { herstelTekst } from '#renderer/dossier/tekst-herstel.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { type Melding, melding as meldingSchema } from '../contract.ts';
import { datumVelden, meldingVelden, partijVelden } from '../fields.ts';
import { aanleidingNaam } from '../rules.ts';
import { AanleidingVelden } from './aanleiding-velden.tsx';
import { aanvaardeCodes, accept } from './aanvaarding.ts';
import { BinnenkomstVelden } from './binnenkomst-velden.tsx';
import { salvageConcept } from './concept-lezen.ts';
import { MeldingContext, type MeldingInForm } from './context.ts';
import { MelderVelden } from './melder-velden.tsx';
import { FoutOverzicht, useVerlaten, veldnamen } from './melding-formulier.tsx';
import { serverFouten } from './server-fouten.ts';
import { focusVeld } from './sneltoetsen.ts';
import { meldingHerstelWoorden } from './tekst-meldingen.ts';
import { useBevindingen } from './use-bevindingen.ts';
import { useMaakContact } from './use-nieuw.ts';
import { legeMelding, type MeldingWaarden } from './waarden.ts';

type MeldingHerstellenProps = { readonly dossierId: string; readonly meldingId: string };

/** Puts right what was typed of a melding: the same fields as when it was registered. */
export function MeldingHerstellen({ dossierId, meldingId }: MeldingHerstellenProps) {
  const partners = useQuery(api.partners.listPartners.queryOptions());
  const sleutel = `melding-herstel:${dossierId}:${meldingId}`;
  return (
    <DossierBlad dossierId={dossierId} titel={meldingHerstelWoorden.titel}>
      {(dossier) => {
        const melding = dossier.meldingen.find(({ id }) => id === meldingId);
        if (melding === undefined)
          return <Bericht toon="let-op">{meldingHerstelWoorden.staatErNiet}</Bericht>;
        return (
          <Ophalen vraag={partners}>
            {(lijst) => (
              <MetConcept sleutel={sleutel}>
                {(geladen) => (
                  <MeldingHerstelFormulier
                    key={melding.id}
                    {...{ melding, sleutel, geladen }}
                    nummer={dossier.nummer}
                    partners={lijst}
                  />
                )}
              </MetConcept>
            )}
          </Ophalen>
        );
      }}
    </DossierBlad>
  );
}

/** What the form begins with: the melding as it stands, and nobody: of whom it is does not change. */
export function herstelBegin(melding: Melding, vandaag: IsoDate): MeldingWaarden {
  return {
    ...legeMelding(vandaag),
    ...toGetypt(partijVelden, melding),
    ...toGetypt(meldingVelden, melding),
    datums: toGetypt(datumVelden, melding.datums),
    personen: [],
  };
}

type MeldingHerstelFormulierProps = {
  readonly melding: Melding;
  readonly sleutel: string;
  readonly nummer: string;
  readonly geladen: GeladenConcept | null;
  readonly partners: readonly Partner[];
};

function MeldingHerstelFormulier(props: MeldingHerstelFormulierProps) {
  const { melding, sleutel, nummer, partners } = props;
  const vandaag = useVandaag();
  const navigate = useNavigate();
  const [reden, setReden] = useState<Herstelreden | null>(null);
  const [geladen] = useState(
    () => props.geladen && { ...props.geladen, inhoud: salvageConcept(props.geladen.inhoud) },
  );
  const { form, concept } = useConcept<MeldingWaarden>({
    ...{ sleutel, geladen, titel: meldingHerstelWoorden.concept(nummer) },
    begin: herstelBegin(melding, vandaag),
  });
  const { values } = form;
  const bevindingen = useBevindingen(values, vandaag, true);
  const wijzig: MeldingInForm['wijzig'] = (deel) =>
    form.setValues((before) =>
      typeof deel === 'function' ? deel(before as MeldingWaarden) : deel,
    );
  const terug = () => void navigate({ to: `/dossiers/${melding.dossierId}` });
  const save = useSave({
    operation: api.meldingen.correctMelding,
    concept,
    input: (nu: Melding | undefined) => {
      const [first] = bevindingen.open;
      if (first !== undefined) {
        bevindingen.toonAlles();
        setTimeout(() => focusVeld(first.pad));
        return undefined;
      }
      return {
        ...{ id: melding.id, versie: (nu ?? melding).versie, reden },
        ...toInvoer(partijVelden, values),
        ...toInvoer(meldingVelden, values),
        datums: toInvoer(datumVelden, values.datums),
        aanvaard: aanvaardeCodes(values, bevindingen.alle),
      };
    },
    refused: (fout) => {
      const velden = serverFouten(fout, []);
      if (velden !== undefined) bevindingen.weiger(velden);
    },
    saved: () => {
      meldGelukt(meldingHerstelWoorden.hersteld);
      terug();
    },
    conflict: {
      schema: meldingSchema,
      regels: (nu) => [
        {
          veld: meldingHerstelWoorden.melding,
          opgeslagen: `${aanleidingNaam(nu.aanleiding)}, ${formatDatum(nu.ontvangenOp)}`,
          getypt: `${aanleidingNaam(values.aanleiding)}, ${values.ontvangenOp.tekst}`,
        },
      ],
      overnemen: (nu) => form.setValues(herstelBegin(nu, vandaag)),
    },
  });
  const maakContact = useMaakContact();
  const verlaten = useVerlaten(bevindingen.verlaten);
  const inForm: MeldingInForm = {
    ...{ values, vandaag, wijzig, maakContact, getoond: bevindingen.getoond },
    akkoord: (waarschuwing) =>
      wijzig(({ aanvaard }) => ({ aanvaard: accept(aanvaard, waarschuwing) })),
    wijzigPersoon: () => undefined,
  };
  return (
    <MeldingContext value={inForm}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears which of its fields was left */}
      <div onBlur={verlaten}>
        <Formulier
          label={meldingHerstelWoorden.titel}
          form={{ errors: {}, setErrors: () => undefined }}
          {...{ concept, save }}
          opslaan={herstelTekst.herstellen}
          onAnnuleren={terug}
        >
          {bevindingen.alles && (
            <FoutOverzicht open={bevindingen.zichtbaar} naamVan={veldnamen([])} />
          )}
          <Kaart titel={meldingHerstelWoorden.melding} uitleg={meldingHerstelWoorden.uitleg}>
            <Stack gap="md">
              <MelderVelden partners={partners} />
              <AanleidingVelden />
              <BinnenkomstVelden />
            </Stack>
          </Kaart>
          <HerstelReden label={herstelTekst.waaromHerstel} reden={reden} setReden={setReden} />
        </Formulier>
      </div>
    </MeldingContext>
  );
}
