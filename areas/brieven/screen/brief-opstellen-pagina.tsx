import { Anchor, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { ConceptHersteld, ConceptStand } from '#renderer/concepten/concept-stand.tsx';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { DossierBlad } from '#renderer/dossier/dossier-blad.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Brief, BriefVraag, Waarover } from '../contract.ts';
import type { BriefAdres } from '../rules/adres.ts';
import type { Herstelplek } from '../rules/herstel.ts';
import { BriefBlad } from './brief-blad.tsx';
import { BriefRegistreren } from './brief-registreren.tsx';
import { BriefVelden } from './brief-velden.tsx';
import {
  type BriefWaarden,
  briefbeginVan,
  briefvraagVan,
  conceptOnder,
  geadresseerdVan,
  teSchrijvenVoor,
} from './brief-waarden.ts';
import stijl from './brieven.module.css';
import { BrievenBlok } from './brieven-blok.tsx';
import { NietSchrijven } from './niet-schrijven.tsx';
import { PdfKnoppen } from './pdf-knoppen.tsx';
import { briefTekstNl } from './tekst-brieven.ts';
import { useOpgesteld } from './use-opgesteld.ts';
import { VerzondenBrieven } from './verzonden-brieven.tsx';

/** The letter beside the form, or what it lacks with the way to fill that in. */
export function BriefVoorbeeld({ vraag }: { vraag: BriefVraag | undefined }) {
  const opgesteld = useOpgesteld(vraag);
  if (vraag === undefined) return <Leeg>{briefTekstNl.vulDatum}</Leeg>;
  return (
    <Ophalen vraag={opgesteld}>
      {({ inhoud, bezwaar, plekken, overhandigen, haast, letOp }) => (
        <>
          {overhandigen !== null && (
            <Bericht toon="let-op" rol="status" titel={briefTekstNl.overhandigenTitel}>
              {overhandigen}
            </Bericht>
          )}
          {overhandigen === null && haast !== null && (
            <Bericht toon="let-op" rol="status" titel={briefTekstNl.haastTitel}>
              {haast}
            </Bericht>
          )}
          {letOp.map(({ zin, plek }) => (
            <Bericht key={zin} toon="uitleg" titel={briefTekstNl.letOpTitel}>
              {zin}
              <Plekken plekken={[plek]} vraag={vraag} />
            </Bericht>
          ))}
          {bezwaar !== null && <Bezwaar zin={bezwaar} plekken={plekken} vraag={vraag} />}
          {inhoud !== null && <BriefBlad inhoud={inhoud} oud={opgesteld.isPlaceholderData} />}
        </>
      )}
    </Ophalen>
  );
}

const NAMEN: Readonly<Record<Herstelplek, string>> = {
  persoon: briefTekstNl.naarPersoon,
  instellingen: briefTekstNl.naarInstellingen,
  algemeen: briefTekstNl.naarAlgemeen,
  verhuurder: briefTekstNl.naarVerhuurder,
  dossier: briefTekstNl.naarMelding,
};

type BezwaarProps = {
  readonly zin: string;
  readonly plekken: readonly Herstelplek[];
  readonly vraag: BriefVraag;
};

function Bezwaar({ zin, plekken, vraag }: BezwaarProps) {
  return (
    <Bericht toon="let-op" rol="status" titel={briefTekstNl.bezwaarTitel}>
      {zin}
      <Plekken plekken={plekken} vraag={vraag} />
    </Bericht>
  );
}

/** Where what is missing is filled in. */
function Plekken({ plekken, vraag }: Omit<BezwaarProps, 'zin'>) {
  const { dossierId, betrokkeneId, procedureId } = vraag;
  const dossier = `/dossiers/${dossierId}`;
  const adressen: Readonly<Record<Herstelplek, string>> = {
    persoon: `${dossier}/personen/${betrokkeneId}`,
    instellingen: '/instellingen/brieven',
    algemeen: '/instellingen/algemeen',
    verhuurder: procedureId === null ? dossier : `${dossier}?open=procedure&van=${procedureId}`,
    dossier,
  };
  return (
    <Group gap="md" mt={4}>
      {plekken.map((plek) => (
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
  );
}

type BriefFormulierProps = {
  readonly dossier: Dossier;
  readonly brieven: readonly Brief[];
  readonly waarover: Waarover;
  readonly adres: BriefAdres;
  readonly geladen: GeladenConcept | null;
  /** This form came in the place of one whose letter was registered. */
  readonly naVorige: boolean;
  readonly onGeregistreerd: () => void;
};

/** A letter that is being made: choices on the left, paper on the right. */
export function BriefFormulier(props: BriefFormulierProps) {
  const { dossier, brieven, waarover, adres, geladen } = props;
  const vandaag = useVandaag();
  const [begin] = useState(() =>
    briefbeginVan({ personen: dossier.personen, waarover }, brieven, adres, vandaag),
  );
  const { form, concept } = useConcept<BriefWaarden>({
    sleutel: `brief:${dossier.id}`,
    titel: briefTekstNl.concept(dossier.nummer),
    begin,
    geladen: geladen && { ...geladen, inhoud: conceptOnder(geladen.inhoud, begin, adres) },
    // Which letter, about what and to whom: what is put forward may be another by then.
    waarover: ['soort', 'procedureId', 'betrokkeneId'],
  });
  const vraag = briefvraagVan(dossier.id, form.values);
  const { betrokkeneId } = geadresseerdVan(form.values.betrokkeneId);
  const persoon = dossier.personen.find(({ id }) => id === betrokkeneId);
  // What goes to a bewindvoerder is written by itself.
  const rijen = teSchrijvenVoor(waarover, form.values).flatMap((rij) => {
    const wie = dossier.personen.find(({ id }) => id === rij.betrokkeneId);
    return wie === undefined || rij.aan !== 'betrokkene' ? [] : [{ ...rij, naam: naamVan(wie) }];
  });
  return (
    <div className={stijl['pagina']}>
      <div className={stijl['kolom']}>
        {vraag !== undefined && rijen.length > 1 && (
          <BrievenBlok
            vraag={vraag}
            rijen={rijen}
            onToon={(betrokkeneId) => form.setValues({ betrokkeneId })}
            onGeregistreerd={props.onGeregistreerd}
          />
        )}
        <Kaart titel={briefTekstNl.keuzes}>
          <Stack gap="md">
            <ConceptHersteld concept={concept} />
            <BriefVelden form={form} dossier={dossier} brieven={brieven} waarover={waarover} />
            <PdfKnoppen vraag={vraag} />
            <ConceptStand concept={concept} />
          </Stack>
        </Kaart>
        <BriefRegistreren
          vraag={vraag}
          naam={persoon === undefined ? '' : naamVan(persoon)}
          naVorige={props.naVorige}
          concept={concept}
          onGeregistreerd={props.onGeregistreerd}
        />
        {vraag !== undefined && persoon !== undefined && (
          <NietSchrijven
            key={`${vraag.soort} ${vraag.procedureId} ${form.values.betrokkeneId}`}
            vraag={vraag}
            naam={naamVan(persoon)}
          />
        )}
        <VerzondenBrieven brieven={brieven} personen={dossier.personen} />
      </div>
      <section className={stijl['kolom']} aria-label={briefTekstNl.voorbeeld}>
        <BriefVoorbeeld vraag={vraag} />
      </section>
    </div>
  );
}

type BriefPaginaProps = { readonly dossierId: string; readonly adres: BriefAdres };

/** A letter to betrokkene or a medehuurder. */
export function BriefPagina({ dossierId, adres }: BriefPaginaProps) {
  return (
    <DossierBlad dossierId={dossierId} titel={briefTekstNl.titel} uitleg={briefTekstNl.uitleg}>
      {(dossier) => <Brieven dossier={dossier} adres={adres} />}
    </DossierBlad>
  );
}

type BrievenProps = { readonly dossier: Dossier; readonly adres: BriefAdres };

function Brieven({ dossier, adres }: BrievenProps) {
  const vraag = useQuery(
    api.brieven.listBrieven.queryOptions({ input: { dossierId: dossier.id } }),
  );
  return (
    <Ophalen vraag={vraag}>
      {(brieven) =>
        dossier.beperkt ? (
          <>
            <Bericht toon="let-op" titel={briefTekstNl.beperktTitel}>
              {briefTekstNl.beperkt}
            </Bericht>
            <VerzondenBrieven brieven={brieven} personen={dossier.personen} />
          </>
        ) : (
          <Schrijven dossier={dossier} adres={adres} brieven={brieven} />
        )
      }
    </Ophalen>
  );
}

type SchrijvenProps = BrievenProps & {
  readonly brieven: Parameters<typeof VerzondenBrieven>[0]['brieven'];
};

function Schrijven({ dossier, adres, brieven }: SchrijvenProps) {
  const { soort, procedure } = adres;
  const [naVorige, setNaVorige] = useState(false);
  const waarover = useQuery(
    api.brieven.listWaarover.queryOptions({
      input: { dossierId: dossier.id },
      // Fetched anew each time the page opens: what can be written about changes elsewhere.
      gcTime: 0,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  return (
    <Ophalen vraag={waarover}>
      {(over) => (
        // After a letter was sent the next one begins anew, to whoever has none yet.
        <MetConcept
          key={`${standVan(brieven)} ${soort} ${procedure}`}
          sleutel={`brief:${dossier.id}`}
        >
          {(geladen) => (
            <BriefFormulier
              {...{ dossier, brieven, adres, geladen }}
              waarover={over}
              naVorige={naVorige}
              onGeregistreerd={() => setNaVorige(true)}
            />
          )}
        </MetConcept>
      )}
    </Ophalen>
  );
}

/** Another one when a letter was registered or withdrawn: what comes next may be another. */
function standVan(brieven: readonly Brief[]): string {
  const weg = brieven.filter(({ ingetrokken }) => ingetrokken !== null).length;
  return `${brieven.length} ${weg}`;
}
