import { Anchor, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import type { Afhandeling } from '#areas/afsluiten/contract.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { KANALEN, kanaalNaam } from '#domain/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import type { Gegeven } from '#renderer/components/gekopieerde-tekst.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { kopieer } from '#renderer/components/kopieer.ts';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Mailtekst } from '#renderer/components/mailtekst.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import { WetenKeuze } from '#renderer/components/weten-keuze.tsx';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { dossierTekst } from '#renderer/dossier/tekst-dossiers.ts';
import { vragenTekst } from '#renderer/dossier/tekst-vragen.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { AntwoordVraag } from '../contract.ts';
import type { Partnervraag } from '../contract-vragen.ts';
import type { Weetbeeld } from '../contract-weten.ts';
import { ANTWOORDVELDEN, SCHRIJFVELDEN } from '../rules/antwoordvelden.ts';
import { partnervraagNaam } from '../rules/vraag.ts';
import { ANTWOORDSOORTEN, type Antwoordsoort, antwoordsoortNaam } from '../rules.ts';
import stijl from './antwoorden.module.css';
import { antwoordTekst } from './tekst-antwoorden.ts';
import {
  type AntwoordAdres,
  type Antwoordpartner,
  type AntwoordWaarden,
  antwoordbeginVan,
  antwoordvraagVan,
  metVragers,
  ontvangerVan,
  termijnenVoor,
  termijnVan,
  vraagBij,
  vraagtTekst,
} from './waarden.ts';

type AntwoordVeldenProps = {
  readonly form: UseFormReturnType<AntwoordWaarden>;
  readonly dossier: Antwoordbron;
  readonly partners: readonly Antwoordpartner[];
};

/** A dossier with what was asked about it. */
export type Antwoordbron = Dossier & { readonly vragen: readonly Partnervraag[] };

/** To whom, what, about which term, in whose words and how. */
export function AntwoordVelden({ form, dossier, partners }: AntwoordVeldenProps) {
  const vandaag = useVandaag();
  const { partnerId, soort, ontvanger, termijnId } = form.values;
  const terms = termijnenVoor(dossier, soort, vandaag);
  const chosen = dossier.termijnen.find(({ id }) => id === termijnId);
  const options = chosen === undefined || terms.includes(chosen) ? terms : [chosen, ...terms];
  const choosePartner = (id: string) => {
    // Whom somebody typed stays; what was suggested goes along with the partner.
    const suggested = ontvangerVan(dossier, partners, partnerId);
    form.setValues({
      partnerId: id,
      termijnId: termijnVan(dossier, { partnerId: id, soort }, vandaag),
      ...(ontvanger === suggested && { ontvanger: ontvangerVan(dossier, partners, id) }),
    });
  };
  const chooseSoort = (next: Antwoordsoort) =>
    form.setValues({
      soort: next,
      termijnId: termijnVan(dossier, { partnerId, soort: next }, vandaag),
    });
  return (
    <>
      <Select
        label={antwoordTekst.partner}
        data={partners.map(({ id, naam, rol }) => ({
          value: id,
          label: antwoordTekst.partnerOptie(naam, antwoordTekst.rol[rol]),
        }))}
        value={partnerId || null}
        onChange={(id) => id !== null && choosePartner(id)}
        allowDeselect={false}
        error={form.errors['partnerId']}
        required
      />
      <Select
        label={antwoordTekst.soort}
        data={ANTWOORDSOORTEN.map((value) => ({ value, label: antwoordsoortNaam(value) }))}
        value={soort}
        onChange={(next) => {
          const code = ANTWOORDSOORTEN.find((one) => one === next);
          if (code !== undefined) chooseSoort(code);
        }}
        allowDeselect={false}
      />
      {options.length > 0 && (
        <Select
          label={soort === 'gemist' ? antwoordTekst.termijnGemist : antwoordTekst.termijn}
          data={[
            { value: '', label: antwoordTekst.termijnGeen },
            ...options.map(({ id, naam, vervalt }) => ({
              value: id,
              label: antwoordTekst.termijnOptie(
                naam,
                vervalt === null ? dossierTekst.geenDatum : formatDatum(vervalt),
              ),
            })),
          ]}
          value={termijnId}
          onChange={(id) => form.setFieldValue('termijnId', id ?? '')}
          allowDeselect={false}
        />
      )}
      {soort === 'gemist' && (
        <DatumVeld
          label={antwoordTekst.nieuweDatum}
          value={form.values.nieuweDatum}
          onChange={(datum) => form.setFieldValue('nieuweDatum', datum)}
          verplicht
          w={260}
        />
      )}
      <TextInput
        label={antwoordTekst.ontvanger}
        description={antwoordTekst.ontvangerUitleg}
        maxLength={100}
        required
        {...form.getInputProps('ontvanger')}
      />
      {vraagtTekst(soort) && (
        <Textarea
          label={tekstLabel(soort)}
          description={antwoordTekst.tekstUitleg}
          maxLength={4000}
          autosize
          minRows={4}
          required
          {...form.getInputProps('tekst')}
        />
      )}
      <Select
        label={antwoordTekst.kanaal}
        data={KANALEN.map((value) => ({ value, label: kanaalNaam(value) }))}
        allowDeselect={false}
        maw={260}
        {...form.getInputProps('kanaal')}
      />
    </>
  );
}

function tekstLabel(soort: Antwoordsoort): string {
  if (soort === 'advies') return antwoordTekst.tekstAdvies;
  return soort === 'ondersteuning' ? antwoordTekst.tekstOndersteuning : antwoordTekst.tekstAntwoord;
}

type VoorbeeldProps = {
  readonly vraag: AntwoordVraag | undefined;
  readonly form: UseFormReturnType<AntwoordWaarden>;
};

/** The text as it would be given, or what is missing or may not go along; and who may know what. */
export function Voorbeeld({ vraag, form }: VoorbeeldProps) {
  const [rustig] = useDebouncedValue(vraag, 450);
  const opgesteld = useQuery(
    api.partnervragen.composeAntwoord.queryOptions({
      input: rustig ?? skipToken,
      placeholderData: keepPreviousData,
    }),
  );
  const weten = vraag === undefined ? null : (opgesteld.data?.weten ?? null);
  return (
    <div className={stijl['kolom']}>
      <Kaart titel={antwoordTekst.voorbeeld}>
        {vraag === undefined ? (
          <Leeg>{antwoordTekst.kiesPartner}</Leeg>
        ) : (
          <Ophalen vraag={opgesteld}>
            {({ antwoord, bezwaar, plekken }) => (
              <>
                {bezwaar !== null && (
                  <Bericht toon="let-op" rol="status" titel={antwoordTekst.nogNiet}>
                    {bezwaar}{' '}
                    {plekken.includes('instellingen') && (
                      <Anchor
                        inherit
                        c="inherit"
                        td="underline"
                        renderRoot={(props) => <Link {...props} to="/instellingen/brieven" />}
                      >
                        {antwoordTekst.naarInstellingen}
                      </Anchor>
                    )}
                  </Bericht>
                )}
                {antwoord !== null && (
                  <Mailtekst {...antwoord} oud={opgesteld.isPlaceholderData || rustig !== vraag} />
                )}
              </>
            )}
          </Ophalen>
        )}
      </Kaart>
      {weten !== null && <WatVerteltU form={form} beeld={weten} />}
    </div>
  );
}

/** What the text tells besides its fixed words: who writes it says so, and sees what may not. */
function WatVerteltU({ form, beeld }: Pick<VoorbeeldProps, 'form'> & { beeld: Weetbeeld }) {
  const { vertelt, zorgsleutel, soort } = form.values;
  const eigen = ANTWOORDVELDEN[soort];
  const velden = vraagtTekst(soort) ? [eigen, ...SCHRIJFVELDEN] : [eigen];
  const isPlicht = beeld.grondslag === 'geen' || beeld.grondslag === 'wettelijke_plicht';
  return (
    <Kaart titel={antwoordTekst.vertelt} uitleg={antwoordTekst.verteltUitleg}>
      {isPlicht && (
        <TextInput
          label={antwoordTekst.plicht}
          description={antwoordTekst.plichtUitleg}
          maxLength={200}
          mb="sm"
          {...form.getInputProps('wettelijkePlicht')}
        />
      )}
      <WetenKeuze
        naam={antwoordTekst.vertelt}
        beeld={beeld}
        velden={velden}
        vast={eigen}
        keuzeVan={(veld) => vertelt[veld] ?? { gekozen: false, motivering: '' }}
        onKeuze={(veld, keuze) => form.setFieldValue('vertelt', { ...vertelt, [veld]: keuze })}
        foutVan={(veld) => form.errors[`vertelt.${veld}`]}
        sleutel={zorgsleutel || null}
        onSleutel={(sleutel) => form.setFieldValue('zorgsleutel', sleutel ?? '')}
      />
    </Kaart>
  );
}

/** What was asked, in the words that were kept of it, above what is answered. */
export function GesteldeVraag({ vraag }: { readonly vraag: Partnervraag | undefined }) {
  if (vraag === undefined) return null;
  const { soort, vrager, contact, kanaal, ontvangenOp } = vraag;
  return (
    <section className={stijl['vraag']} aria-label={antwoordTekst.deVraag}>
      <strong className="breekt">
        {vragenTekst.titelVan(partnervraagNaam(soort), vragenTekst.van(vrager, contact))}
      </strong>
      <p className="breekt">{vraag.vraag || antwoordTekst.vraagNietOpgeschreven}</p>
      <p className={stijl['klein']}>
        {vragenTekst.ontvangen(formatDatum(ontvangenOp), kanaalNaam(kanaal), vraag.aangenomenDoor)}
      </p>
    </section>
  );
}

type AntwoordFormulierProps = {
  readonly dossier: Antwoordbron;
  readonly afhandeling: Afhandeling;
  readonly adres: AntwoordAdres;
  readonly geladen: GeladenConcept | null;
  readonly onGegeven: (gegeven: Gegeven) => void;
};

/** An answer that is being written, with its text beside it. */
export function AntwoordFormulier(props: AntwoordFormulierProps) {
  const { dossier, afhandeling, adres, geladen, onGegeven } = props;
  const partners = metVragers(afhandeling.partners, dossier.vragen);
  const vandaag = useVandaag();
  const navigate = useVerder();
  const { form, concept } = useConcept<AntwoordWaarden>({
    sleutel: `antwoord:${dossier.id}`,
    titel: antwoordTekst.concept(dossier.nummer),
    begin: antwoordbeginVan(dossier, partners, adres, vandaag),
    geladen,
    // To whom and about what: the text was written for them, whatever the address asks by now.
    waarover: ['partnerId', 'soort', 'ontvanger', 'termijnId'],
  });
  const { values } = form;
  const vraag = antwoordvraagVan(dossier.id, values);
  const gekopieerd = useRef<Promise<boolean>>(undefined);
  const save = useSave({
    operation: api.partnervragen.registerAntwoord,
    concept,
    input: () => {
      form.clearErrors();
      if (vraag === undefined)
        return void form.setErrors({ partnerId: antwoordTekst.partnerOntbreekt });
      return { ...vraag, kanaal: values.kanaal };
    },
    // First: the window only lets text be copied shortly after somebody pressed a key or button.
    answered: (antwoord) => {
      gekopieerd.current = kopieer(antwoord.tekst);
    },
    saved: async (antwoord) =>
      onGegeven({ ...antwoord, gekopieerd: (await gekopieerd.current) ?? false }),
  });
  const partner = partners.find(({ id }) => id === values.partnerId);
  const termijn = dossier.termijnen.find(({ id }) => id === values.termijnId);
  return (
    <div className={stijl['pagina']}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps Enter from sending */}
      <div onKeyDown={enterSendsNothing}>
        <Kaart titel={antwoordTekst.formulier}>
          <GesteldeVraag vraag={vraagBij(dossier, values.termijnId)} />
          <Formulier
            label={antwoordTekst.titel}
            {...{ form, concept, save }}
            opslaan={antwoordTekst.kopieer}
            onAnnuleren={() => void navigate({ to: `/dossiers/${dossier.id}` })}
          >
            <AntwoordVelden form={form} dossier={dossier} partners={partners} />
            <Bericht toon="uitleg">
              {values.soort === 'gemist'
                ? antwoordTekst.voorafGemist(partner?.naam ?? antwoordTekst.dePartner)
                : antwoordTekst.vooraf(partner?.naam ?? antwoordTekst.dePartner, termijn?.naam)}
            </Bericht>
          </Formulier>
        </Kaart>
      </div>
      <Voorbeeld vraag={vraag} form={form} />
    </div>
  );
}

// Giving data away is recorded for good, so it is never done by an Enter that was meant for a field.
function enterSendsNothing(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
