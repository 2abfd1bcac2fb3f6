import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Afhandeling } from '#areas/afsluiten/contract.ts';
import type { Herstelreden } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { datumFout } from '#renderer/components/datum-toestand.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { DossierBlad } from '#renderer/dossier/dossier-blad.tsx';
import { HerstelReden } from '#renderer/dossier/herstel-reden.tsx';
import { herstelTekst } from '#renderer/dossier/tekst-herstel.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Partnervraag } from '../contract-vragen.ts';
import { partnervraagNaam } from '../rules/vraag.ts';
import { vraagTekst } from './tekst-vragen.ts';
import type { VraagAdres } from './vraag-adres.ts';
import { PartnervraagInvoer } from './vraag-velden.tsx';
import { type VraagWaarden, vraagbeginVan, vraaginvoerVan } from './vraag-waarden.ts';

type FormulierProps = {
  readonly dossier: { readonly id: string; readonly nummer: string } | null;
  readonly partners: Afhandeling['partners'];
  readonly vragen: readonly Partnervraag[];
  readonly van: Partnervraag | undefined;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

/** The form of a question: a new one, or one that is put right. */
export function VraagFormulier(props: FormulierProps) {
  const { dossier, partners, vragen, van, sleutel, geladen } = props;
  const vandaag = useVandaag();
  const navigate = useVerder();
  const [reden, setReden] = useState<Herstelreden | null>(null);
  const terug = dossier === null ? '/vragen' : `/dossiers/${dossier.id}`;
  const ga = () => void navigate({ to: terug });
  const { form, concept } = useConcept<VraagWaarden>({
    ...{ sleutel, geladen },
    titel: dossier === null ? vraagTekst.conceptLos : vraagTekst.concept(dossier.nummer),
    begin: vraagbeginVan(vandaag, partners, van, dossier === null),
  });
  const readForm = () => {
    const { ontvangenOp, vragersoort, partnerId, vraag } = form.values;
    const fouten = {
      ...(ontvangenOp.datum === null && { ontvangenOp: datumFout(ontvangenOp, vandaag, true) }),
      ...(vragersoort === 'partner' && partnerId === '' && { partnerId: vraagTekst.wieLeeg }),
      ...(vraag.trim() === '' && { vraag: vraagTekst.vraagLeeg }),
    };
    form.clearErrors();
    if (Object.keys(fouten).length > 0) return void form.setErrors(fouten);
    return vraaginvoerVan(dossier?.id ?? null, form.values);
  };
  const registreren = useSave({
    operation: api.partnervragen.registerVraag,
    concept,
    input: () => {
      const input = readForm();
      return input && { ...input, beantwoord: null };
    },
    saved: () => {
      meldGelukt(vraagTekst.opgeslagen);
      ga();
    },
  });
  const herstellen = useSave({
    operation: api.partnervragen.correctVraag,
    concept,
    input: () => {
      const input = readForm();
      return input && van && { ...input, id: van.id, versie: van.versie, reden };
    },
    saved: () => {
      meldGelukt(vraagTekst.hersteld);
      ga();
    },
  });
  const { partnerId, vragersoort } = form.values;
  const dubbel = vragen.find(
    (one) =>
      van === undefined &&
      vragersoort === 'partner' &&
      partnerId !== '' &&
      one.partnerId === partnerId &&
      one.beantwoord === null &&
      one.ingetrokken === null,
  );
  return (
    <Kaart titel={van === undefined ? vraagTekst.titel : vraagTekst.herstelTitel}>
      <Formulier
        label={van === undefined ? vraagTekst.titel : vraagTekst.herstelTitel}
        {...{ form, concept, save: van === undefined ? registreren : herstellen }}
        opslaan={van === undefined ? vraagTekst.opslaan : herstelTekst.herstellen}
        onAnnuleren={ga}
      >
        {dubbel !== undefined && (
          <Bericht toon="let-op" rol="status">
            {vraagTekst.alOpen(partnervraagNaam(dubbel.soort), formatDatum(dubbel.ontvangenOp))}
          </Bericht>
        )}
        <PartnervraagInvoer form={form} zonderDossier={dossier === null} />
        {van !== undefined && (
          <HerstelReden label={vraagTekst.waarom} reden={reden} setReden={setReden} />
        )}
      </Formulier>
    </Kaart>
  );
}

type VraagPaginaProps = { readonly dossierId: string; readonly adres: VraagAdres };

/** What somebody asks about a dossier. */
export function VraagPagina({ dossierId, adres }: VraagPaginaProps) {
  const afhandeling = useQuery(
    api.afsluiten.readAfhandeling.queryOptions({ input: { dossierId } }),
  );
  const vragen = useQuery(api.partnervragen.listVragen.queryOptions({ input: { dossierId } }));
  const sleutel =
    adres.van === undefined ? `vraag:${dossierId}` : `vraag:${dossierId}:${adres.van}`;
  return (
    <DossierBlad dossierId={dossierId} titel={vraagTekst.titel} uitleg={vraagTekst.uitleg}>
      {(dossier) => (
        <Ophalen vraag={afhandeling}>
          {({ partners }) => (
            <Ophalen vraag={vragen}>
              {(lijst) => (
                <MetConcept sleutel={sleutel}>
                  {(geladen) => (
                    <VraagFormulier
                      {...{ dossier, partners, sleutel, geladen, vragen: lijst }}
                      van={lijst.find(({ id }) => id === adres.van)}
                    />
                  )}
                </MetConcept>
              )}
            </Ophalen>
          )}
        </Ophalen>
      )}
    </DossierBlad>
  );
}

/** What somebody asks about nobody in particular, or about somebody who is not known. */
export function VraagZonderDossier({ adres }: { readonly adres: VraagAdres }) {
  const sleutel = `vraag-los:${adres.van ?? 'nieuw'}`;
  const open = useQuery(api.partnervragen.listOpenVragen.queryOptions());
  return (
    <AlleenVoor rollen={DOSSIERROLLEN}>
      <Pagina
        titel={vraagTekst.zonderDossier}
        uitleg={vraagTekst.zonderUitleg}
        terug={{ naar: '/vragen', label: vraagTekst.pagina }}
      >
        <Ophalen vraag={open}>
          {({ vragen }) => (
            <MetConcept sleutel={sleutel}>
              {(geladen) => (
                <VraagFormulier
                  {...{ dossier: null, partners: [], sleutel, geladen }}
                  vragen={vragen.filter(({ dossier }) => dossier === null)}
                  van={vragen.find(({ id }) => id === adres.van)}
                />
              )}
            </MetConcept>
          )}
        </Ophalen>
      </Pagina>
    </AlleenVoor>
  );
}
