import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Partner } from '#areas/partners/contract.ts';
import type { GeheelTekstveld } from '#areas/personen/rules/getypte-persoon.ts';
import { JA_NEE_ONBEKEND, jaNeeOnbekendNaam, KANALEN, kanaalNaam } from '#domain/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { GeboortedatumVeld } from '#renderer/components/geboortedatum-veld.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import { GeslachtVeld, HuisnummerVeld } from '#renderer/dossier/persoon-velden.tsx';
import { persoonTekst } from '#renderer/dossier/tekst-dossiers.ts';
import { vraagVelden } from '../fields.ts';
import {
  CHECKDOELEN,
  checkdoelNaam,
  checkdoelStap,
  isAnderRegime,
  VRAGERROLLEN,
  vragerrolNaam,
  vroegeVraag,
} from '../rules/check.ts';
import stijl from './check.module.css';
import { checkTekst } from './tekst-bekendheidscheck.ts';
import { Uitkomst } from './uitkomst.tsx';
import { type CheckFormulierProps, useCheck } from './use-check.ts';
import { type CheckWaarden, naarVeld } from './waarden.ts';

type Rest = { readonly inputMode?: 'tel' | 'email' | 'numeric'; readonly placeholder?: string };

/** The one person it is about: the identity fields of B3, as much of them as the asker gave. */
export function CheckpersoonVelden({ form }: { form: UseFormReturnType<CheckWaarden> }) {
  const { velden } = persoonTekst;
  const veld = (naam: GeheelTekstveld, rest: Rest = {}) => (
    <TextInput
      label={velden[naam]}
      autoComplete="off"
      {...rest}
      {...form.getInputProps(`gegevens.${naam}`)}
    />
  );
  const fout = form.errors['gegevens.geboortedatum'];
  return (
    <div className={stijl['persoon']}>
      {veld('achternaam', { placeholder: checkTekst.achternaamUitleg })}
      {veld('voornaam')}
      {veld('voorletters')}
      <GeboortedatumVeld
        label={velden.geboortedatum}
        value={form.values.gegevens.geboortedatum}
        onChange={(waarde) => form.setFieldValue('gegevens.geboortedatum', waarde)}
        error={typeof fout === 'string' ? fout : undefined}
      />
      <div className={stijl['dubbel']}>
        <GeslachtVeld
          value={form.values.gegevens.geslacht}
          onChange={(waarde) => form.setFieldValue('gegevens.geslacht', waarde)}
        />
      </div>
      {veld('bsn', { inputMode: 'numeric' })}
      {veld('postcode')}
      <HuisnummerVeld
        value={form.values.gegevens.huisnummer}
        onChange={(tekst) => form.setFieldValue('gegevens.huisnummer', tekst)}
        error={form.errors['gegevens.huisnummer']}
      />
      {veld('straat')}
      {veld('plaats')}
      {veld('telefoon', { inputMode: 'tel' })}
      {veld('email', { inputMode: 'email' })}
    </div>
  );
}

type VraagVeldenProps = {
  readonly form: UseFormReturnType<CheckWaarden>;
  readonly partners: readonly Partner[];
};

/** Who asks, in what role, about which case and for what. */
export function VraagVelden({ form, partners }: VraagVeldenProps) {
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <PartnerVeld form={form} partners={partners} />
        <ContactVeld form={form} />
        <Select
          label={vraagVelden.rol.label}
          placeholder={checkTekst.rolKies}
          required
          allowDeselect={false}
          data={VRAGERROLLEN.map((value) => ({ value, label: vragerrolNaam(value) }))}
          {...form.getInputProps('vraag.rol')}
          value={form.values.vraag.rol || null}
        />
        <TextInput
          label={vraagVelden.namens.label}
          description={checkTekst.namensUitleg}
          maxLength={vraagVelden.namens.hoogstens}
          {...form.getInputProps('vraag.namens')}
        />
        <TextInput
          label={vraagVelden.kenmerk.label}
          description={checkTekst.kenmerkUitleg}
          maxLength={vraagVelden.kenmerk.hoogstens}
          {...form.getInputProps('vraag.kenmerk')}
        />
        <TextInput
          label={checkTekst.dossiernummer}
          description={checkTekst.dossiernummerUitleg}
          maxLength={20}
          {...form.getInputProps('vraag.dossiernummer')}
          onChange={(event) => {
            form.setFieldValue('vraag.dossiernummer', event.currentTarget.value);
            // One of the two is enough.
            form.clearFieldError('vraag.kenmerk');
          }}
        />
        <Select
          label={vraagVelden.doel.label}
          placeholder={checkTekst.doelKies}
          required
          allowDeselect={false}
          data={DOELEN.map((value) => ({
            value,
            label: checkTekst.doelOptie(checkdoelNaam(value), checkdoelStap(value)),
          }))}
          {...form.getInputProps('vraag.doel')}
          value={form.values.vraag.doel || null}
        />
        <Select
          label={vraagVelden.kanaal.label}
          allowDeselect={false}
          data={KANALEN.map((value) => ({ value, label: kanaalNaam(value) }))}
          {...form.getInputProps('vraag.kanaal')}
        />
        <Select
          label={vraagVelden.naContact.label}
          allowDeselect={false}
          data={JA_NEE_ONBEKEND.map((value) => ({ value, label: jaNeeOnbekendNaam(value) }))}
          {...form.getInputProps('vraag.naContact')}
        />
      </SimpleGrid>
      <Vroeg form={form} />
      <Textarea
        label={vraagVelden.toelichting.label}
        description={checkTekst.toelichtingUitleg}
        required
        autosize
        minRows={1}
        maxRows={4}
        maxLength={vraagVelden.toelichting.hoogstens}
        {...form.getInputProps('vraag.toelichting')}
        onChange={(event) =>
          // The contract takes one line; a pasted line end is a space.
          form.setFieldValue('vraag.toelichting', event.currentTarget.value.replace(/\s/gu, ' '))
        }
      />
    </>
  );
}

/** A casusregisseur asks after contact and lasting concern (st 4); too early is said, not refused. */
function Vroeg({ form }: Pick<VraagVeldenProps, 'form'>) {
  const { rol, naContact } = form.values.vraag;
  const zin = rol === '' ? undefined : vroegeVraag(rol, naContact);
  if (zin === undefined) return null;
  return (
    <Bericht toon="let-op" titel={checkTekst.vroegTitel}>
      {zin}
    </Bericht>
  );
}

function PartnerVeld({ form, partners }: VraagVeldenProps) {
  const { partnerId } = form.values.vraag;
  const actief = partners.filter((partner) => partner.actief || partner.id === partnerId);
  return (
    <ZoekKeuze
      label={checkTekst.partner}
      placeholder={checkTekst.partnerUitleg}
      required
      allowDeselect={false}
      data={actief.map(({ id, naam }) => ({ value: id, label: naam }))}
      renderOption={({ option }) => (
        <span className={stijl['optie']}>
          <span className="breekt">{option.label}</span>
          {actief.find(({ id }) => id === option.value)?.ondertekenaar === false && (
            <Merk toon="let-op">{checkTekst.geenOndertekenaar}</Merk>
          )}
        </span>
      )}
      error={form.errors['vraag.partnerId']}
      value={partnerId || null}
      onChange={(id) => {
        form.setFieldValue('vraag.partnerId', id ?? '');
        form.setFieldValue('vraag.contactpersoonId', '');
      }}
    />
  );
}

function ContactVeld({ form }: Pick<VraagVeldenProps, 'form'>) {
  const { partnerId, contactpersoonId } = form.values.vraag;
  const vraag = useQuery(
    api.partners.readPartner.queryOptions({ input: { id: partnerId }, enabled: partnerId !== '' }),
  );
  const contacten = (vraag.data?.contactpersonen ?? []).filter(
    ({ actief, id }) => actief || id === contactpersoonId,
  );
  return (
    <ZoekKeuze
      label={checkTekst.contact}
      placeholder={partnerId === '' ? checkTekst.contactGeen : undefined}
      description={checkTekst.contactUitleg}
      disabled={partnerId === ''}
      clearable
      clearButtonProps={{ tabIndex: -1, 'aria-hidden': true }}
      data={contacten.map(({ id, naam }) => ({ value: id, label: naam }))}
      error={form.errors['vraag.contactpersoonId']}
      value={contactpersoonId || null}
      onChange={(id) => {
        form.setFieldValue('vraag.contactpersoonId', id ?? '');
        // One of the two is enough.
        if (id !== null) form.clearFieldError('vraag.namens');
      }}
    />
  );
}

// What goes by the rules of others stands last: it is seldom meant, and never answered here.
const DOELEN = CHECKDOELEN.toSorted((a, b) => Number(isAnderRegime(a)) - Number(isAnderRegime(b)));

/** The question on the left, what comes of it on the right. */
export function CheckFormulier(props: CheckFormulierProps) {
  const { partners } = props;
  const check = useCheck(props);
  const { form, concept, partner, zoek, weiger, gevonden } = check;
  const isWgs = form.values.vraag.doel !== '' && isAnderRegime(form.values.vraag.doel);
  const mag = partner?.ondertekenaar !== false && !isWgs;
  const setErrors = (fouten: Record<string, ReactNode>) =>
    form.setErrors(
      Object.fromEntries(Object.entries(fouten).map(([veld, zin]) => [naarVeld(veld), zin])),
    );
  return (
    // What was found is decided about here, so it is part of the form.
    <div className={stijl['pagina']} data-formulier>
      <Formulier
        label={checkTekst.titel}
        form={{ errors: form.errors, setErrors }}
        concept={{ ...concept, discard: check.discard }}
        save={mag ? zoek : weiger}
        opslaan={mag ? (gevonden ? checkTekst.opnieuw : checkTekst.zoek) : checkTekst.weiger}
        {...(mag && { nietGedaan: checkTekst.nietGezocht })}
      >
        <Kaart titel={checkTekst.vraag}>
          <VraagVelden form={form} partners={partners} />
        </Kaart>
        {mag ? (
          <Kaart titel={checkTekst.persoon} uitleg={checkTekst.persoonUitleg}>
            <CheckpersoonVelden form={form} />
          </Kaart>
        ) : (
          <Bericht
            toon="let-op"
            rol="status"
            titel={
              partner?.ondertekenaar === false
                ? checkTekst.geenOndertekenaarTitel(partner.naam)
                : checkTekst.wgsTitel
            }
          >
            {partner?.ondertekenaar === false
              ? checkTekst.geenOndertekenaarUitleg
              : checkTekst.wgsUitleg}
          </Bericht>
        )}
      </Formulier>
      {mag && <Uitkomst check={check} />}
    </div>
  );
}
