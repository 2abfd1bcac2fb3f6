import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Partner } from '#areas/partners/contract.ts';
import type { Herstelreden } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { toGetypt } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
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
import { type Melding, melding as meldingSchema } from '../contract.ts';
import { datumVelden, meldingVelden, partijVelden } from '../fields.ts';
import { aanleidingNaam } from '../rules.ts';
import { BEZWAREN } from '../rules-invoer.ts';
import { AanleidingVeld, DagenVelden } from './aanleiding-velden.tsx';
import { accept } from './aanvaarding.ts';
import { BinnenkomstVelden } from './binnenkomst-velden.tsx';
import { salvageConcept } from './concept-lezen.ts';
import { MeldingContext, type MeldingInForm } from './context.ts';
import { MelderContact, MelderVeld } from './melder-velden.tsx';
import { FoutOverzicht, useVerlaten, veldnamen } from './melding-formulier.tsx';
import { toMeldingInvoer } from './melding-invoer.ts';
import { serverFouten } from './server-fouten.ts';
import { focusVeld } from './sneltoetsen.ts';
import { meldingHerstelWoorden } from './tekst-meldingen.ts';
import { useBevindingen } from './use-bevindingen.ts';
import { useMaakContact } from './use-nieuw.ts';
import { VerderVelden } from './verder-velden.tsx';
import { legeMelding, type MeldingWaarden } from './waarden.ts';
import { WoningVelden } from './woning-velden.tsx';

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
                    achterstandMag={dossier.achterstandMag}
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
    andereAanleidingen: melding.andereAanleidingen,
    ongeveer: melding.ongeveer,
    woning: {
      open: melding.woning !== null,
      postcode: melding.woning?.postcode ?? '',
      huisnummer: [melding.woning?.huisnummer, melding.woning?.huisletter].filter(Boolean).join(''),
      straat: melding.woning?.straat ?? '',
      plaats: melding.woning?.plaats ?? '',
    },
    spoed: 'nee',
    personen: [],
  };
}

type MeldingHerstelFormulierProps = {
  readonly melding: Melding;
  readonly sleutel: string;
  readonly nummer: string;
  /** Another melding of the traject makes that arrears may be kept. */
  readonly achterstandMag: boolean;
  readonly geladen: GeladenConcept | null;
  readonly partners: readonly Partner[];
};

function MeldingHerstelFormulier(props: MeldingHerstelFormulierProps) {
  const { melding, sleutel, nummer, partners, achterstandMag } = props;
  const isToegestaan = ({ pad, zin }: { readonly pad: string; readonly zin: string }) =>
    achterstandMag && pad === 'achterstandCent' && zin === BEZWAREN.achterstand_mag_niet;
  const vandaag = useVandaag();
  const navigate = useVerder();
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
      const [first] = bevindingen.open.filter((one) => !isToegestaan(one));
      if (first !== undefined) {
        bevindingen.toonAlles();
        setTimeout(() => focusVeld(first.pad));
        return undefined;
      }
      const { personen, huishouden, zorgen, dossierId, zelfdeAls, ...gemeld } = toMeldingInvoer(
        values,
        bevindingen.alle,
      );
      return {
        ...{ id: melding.id, versie: (nu ?? melding).versie, reden },
        ...gemeld,
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
    ...{ values, vandaag, wijzig, maakContact },
    getoond: (pad) => {
      const found = bevindingen.getoond(pad);
      const { fout } = found;
      const mag = fout !== undefined && isToegestaan({ pad, zin: fout });
      return mag ? { ...found, fout: undefined } : found;
    },
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
              <MelderVeld partners={partners} />
              <AanleidingVeld />
              <DagenVelden />
              <MelderContact partners={partners} />
              <BinnenkomstVelden />
              <VerderVelden />
              <WoningVelden />
            </Stack>
          </Kaart>
          <HerstelReden label={herstelTekst.waaromHerstel} reden={reden} setReden={setReden} />
        </Formulier>
      </div>
    </MeldingContext>
  );
}
