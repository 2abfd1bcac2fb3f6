import { Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Rol, rolNaam } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useMag } from '#renderer/sessie/hooks.ts';
import { type Briefinstellingen, briefinstellingen as schema } from '../contract.ts';
import { instellingVelden } from '../fields.ts';
import {
  afzenderFout,
  type BriefinstellingWaarden,
  briefConflict,
  briefinstellingWaarden,
  briefRegels,
  metCrisislijn,
  nietNeutraal,
  regelsVan,
} from './briefinstelling-waarden.ts';
import stijl from './briefinstellingen.module.css';
import { briefInstelTekst } from './tekst-briefinstellingen.ts';

type EnvelopProps = {
  readonly regels: readonly string[];
  readonly venster: Briefinstellingen['venster'];
};

/** What can be read through the window of the envelope, without opening it. */
export function Envelop({ regels, venster }: EnvelopProps) {
  return (
    <figure className={stijl['figuur']}>
      <figcaption className={stijl['onderschrift']}>{briefInstelTekst.voorbeeld}</figcaption>
      <div className={stijl['envelop']} data-venster={venster}>
        <div className={stijl['venster']}>
          <div className={stijl['afzender']}>
            {regels.length === 0 ? briefInstelTekst.nogLeeg : regels.join(' · ')}
          </div>
          <div>
            {briefInstelTekst.geadresseerde.map((regel) => (
              <div key={regel}>{regel}</div>
            ))}
          </div>
        </div>
      </div>
    </figure>
  );
}

/** The sender as it stands on the envelope, and how a reader reaches the desk. */
export function BriefinstellingVelden({
  form,
}: {
  form: UseFormReturnType<BriefinstellingWaarden>;
}) {
  const { afzender, venster } = form.values;
  const zegtTeVeel = nietNeutraal(afzender);
  return (
    <>
      <section className={stijl['groep']} aria-label={briefInstelTekst.afzenderGroep}>
        <h3 className={stijl['kop']}>{briefInstelTekst.afzenderGroep}</h3>
        <Bericht toon="let-op" titel={briefInstelTekst.neutraalTitel}>
          {briefInstelTekst.neutraal}
        </Bericht>
        <div className={stijl['naast']}>
          <Stack gap="md">
            <Textarea
              label={briefInstelTekst.afzender}
              description={briefInstelTekst.afzenderUitleg}
              autosize
              minRows={3}
              maxRows={6}
              {...form.getInputProps('afzender')}
              error={afzenderError(form.errors)}
            />
            {zegtTeVeel !== undefined && (
              <Bericht toon="fout" rol="status">
                {zegtTeVeel}
              </Bericht>
            )}
            <Radio.Group
              label={instellingVelden.venster.label}
              description={briefInstelTekst.vensterUitleg}
              {...form.getInputProps('venster')}
            >
              <Stack gap={6} mt={6}>
                {instellingVelden.venster.keuzes.map((value) => (
                  <Radio key={value} value={value} label={instellingVelden.venster.naam(value)} />
                ))}
              </Stack>
            </Radio.Group>
          </Stack>
          <Envelop regels={regelsVan(afzender)} venster={venster} />
        </div>
      </section>
      <section className={stijl['groep']} aria-label={briefInstelTekst.bereikGroep}>
        <h3 className={stijl['kop']}>{briefInstelTekst.bereikGroep}</h3>
        <Stack gap="md" maw={620}>
          <TextInput label={instellingVelden.telefoon.label} {...form.getInputProps('telefoon')} />
          <TextInput
            label={instellingVelden.bereikbaar.label}
            description={briefInstelTekst.bereikbaarUitleg}
            {...form.getInputProps('bereikbaar')}
          />
          <TextInput
            label={instellingVelden.fg.label}
            description={briefInstelTekst.fgUitleg}
            {...form.getInputProps('fg')}
          />
          <TextInput
            label={instellingVelden.grondslag.label}
            description={briefInstelTekst.grondslagUitleg}
            {...form.getInputProps('grondslag')}
          />
          <TextInput
            label={instellingVelden.opvang.label}
            description={briefInstelTekst.opvangUitleg}
            {...form.getInputProps('opvang')}
          />
          <Crisislijnen form={form} />
        </Stack>
      </section>
    </>
  );
}

/** Where each sociale dienst can be called in a crisis. */
function Crisislijnen({ form }: { form: UseFormReturnType<BriefinstellingWaarden> }) {
  const partners = useQuery(api.partners.listPartners.queryOptions());
  const { crisislijnen } = form.values;
  const diensten = (partners.data ?? []).filter(
    ({ soort, actief }) => soort === 'sociale_dienst' && actief,
  );
  return diensten.map(({ id, naam }) => (
    <TextInput
      key={id}
      label={briefInstelTekst.crisislijn(naam)}
      description={briefInstelTekst.crisislijnUitleg}
      maxLength={60}
      value={crisislijnen.find(({ partnerId }) => partnerId === id)?.telefoon ?? ''}
      onChange={({ currentTarget: { value } }) =>
        form.setValues({ crisislijnen: metCrisislijn(crisislijnen, id, value) })
      }
    />
  ));
}

// The engine names a line of the sender; the form has one field for all of them.
function afzenderError(fouten: Readonly<Record<string, unknown>>): string | undefined {
  const found = Object.entries(fouten).find(([veld]) => veld.startsWith('afzender'))?.[1];
  return typeof found === 'string' ? found : undefined;
}

export const BRIEF_SLEUTEL = 'briefinstellingen:vast';

type BriefFormulierProps = {
  readonly instellingen: Briefinstellingen;
  readonly geladen: GeladenConcept | null;
};

/** The form of what letters say of the desk. */
export function BriefinstellingFormulier({ instellingen, geladen }: BriefFormulierProps) {
  const { form, concept } = useConcept<BriefinstellingWaarden>({
    sleutel: BRIEF_SLEUTEL,
    titel: briefInstelTekst.concept,
    begin: briefinstellingWaarden(instellingen),
    geladen,
  });
  const save = useSave({
    operation: api.brieven.changeBriefinstellingen,
    concept,
    input: (huidig: Briefinstellingen | undefined) => {
      const { afzender, versie, ...rest } = form.values;
      const fout = afzenderFout(afzender);
      if (fout !== undefined) return void form.setErrors({ afzender: fout });
      form.clearErrors();
      return { ...rest, afzender: regelsVan(afzender), versie: huidig?.versie ?? versie };
    },
    saved: () => meldGelukt(briefInstelTekst.opgeslagen),
    conflict: {
      schema,
      regels: (huidig) => briefConflict(briefinstellingWaarden(huidig), form.values),
      overnemen: (huidig) => form.setValues(briefinstellingWaarden(huidig)),
    },
  });
  return (
    <Formulier label={briefInstelTekst.titel} {...{ form, concept, save }}>
      <BriefinstellingVelden form={form} />
    </Formulier>
  );
}

const BEHEER: readonly Rol[] = ['beheerder', 'coordinator'];

/** What letters say of the desk. @param onderdelen the other parts of the settings */
export function BriefinstellingenPagina({ onderdelen }: { onderdelen: ReactNode }) {
  const vraag = useQuery(api.brieven.readBriefinstellingen.queryOptions());
  const mag = useMag(BEHEER);
  const namen = BEHEER.map((rol) => rolNaam(rol).toLowerCase()).join(briefInstelTekst.of);
  return (
    <Pagina titel={briefInstelTekst.pagina} venster={briefInstelTekst.titel}>
      {onderdelen}
      {!mag && (
        <Text size="sm" c="dimmed">
          {briefInstelTekst.magNiet(namen)}
        </Text>
      )}
      <Kaart titel={briefInstelTekst.titel} uitleg={briefInstelTekst.uitleg}>
        <Ophalen vraag={vraag}>
          {(instellingen) =>
            mag ? (
              <MetConcept key={instellingen.versie} sleutel={BRIEF_SLEUTEL}>
                {(geladen) => (
                  <BriefinstellingFormulier instellingen={instellingen} geladen={geladen} />
                )}
              </MetConcept>
            ) : (
              <Gegevens regels={briefRegels(briefinstellingWaarden(instellingen))} />
            )
          }
        </Ophalen>
      </Kaart>
    </Pagina>
  );
}
