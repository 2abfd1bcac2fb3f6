import { Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Partner } from '#areas/partners/contract.ts';
import { partnerSoortNaam } from '#areas/partners/rules.ts';
import { api } from '#renderer/api/client.ts';
import { fieldErrors } from '#renderer/api/fouten.ts';
import { NIEUW } from '#renderer/components/filter-keuzes.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import { ontvangstVelden, partijVelden } from '../fields.ts';
import { isVerhuurder } from '../rules.ts';
import { MELDERSOORTEN, MET_NAAM, meldersoortNaam } from '../rules-melder.ts';
import { useMelding } from './context.ts';
import stijl from './meldingen.module.css';
import { NieuwKnoppen } from './nieuw-knoppen.tsx';
import { NieuwePartnerVelden } from './nieuwe-partner.tsx';
import { focusVeld } from './sneltoetsen.ts';
import { meldingTekst } from './tekst-meldingen.ts';
import { LEEG_CONTACT, useNieuwContact } from './use-nieuw.ts';
import { useVeld } from './use-veld.tsx';
import { Vak, Velden } from './vak.tsx';
import type { NieuwContact } from './waarden.ts';

/** A contactpersoon who is not known yet, made on the spot; Enter adds, Escape goes back. */
export function NieuwContactVelden() {
  const { values, wijzig } = useMelding();
  const { nieuwContact } = values;
  const { toevoegen, bezig, fout } = useNieuwContact();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const fouten = fout === null ? undefined : fieldErrors(fout);
  const change = (velden: Partial<NieuwContact>) =>
    wijzig((before) => ({ nieuwContact: { ...before.nieuwContact, ...velden } }));
  const close = () => {
    wijzig({ nieuwContact: LEEG_CONTACT });
    focusVeld('contactpersoonId');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    toevoegen();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape belong to its fields
    <div className={stijl['nieuw']} onKeyDown={onKeyDown}>
      {fout !== null && fouten === undefined && <Foutmelding fout={fout} />}
      <Velden>
        <Vak breed={4}>
          <TextInput
            ref={first}
            id="nieuwContact.naam"
            label={meldingTekst.contactNaam}
            required
            value={nieuwContact.naam}
            error={fouten?.['naam']}
            onChange={(event) => change({ naam: event.currentTarget.value })}
          />
        </Vak>
        <Vak breed={4}>
          <TextInput
            id="nieuwContact.telefoon"
            label={meldingTekst.contactTelefoon}
            inputMode="tel"
            value={nieuwContact.telefoon}
            error={fouten?.['telefoon']}
            onChange={(event) => change({ telefoon: event.currentTarget.value })}
          />
        </Vak>
        <Vak breed={4}>
          <TextInput
            id="nieuwContact.email"
            label={meldingTekst.contactEmail}
            inputMode="email"
            value={nieuwContact.email}
            error={fouten?.['email']}
            onChange={(event) => change({ email: event.currentTarget.value })}
          />
        </Vak>
      </Velden>
      <NieuwKnoppen
        toevoegen={meldingTekst.contactToevoegen}
        bezig={bezig}
        onToevoegen={toevoegen}
        onAnnuleren={close}
      />
    </div>
  );
}

const ONBEKEND = 'onbekend';

/** Who reports: an organisation of the list, or somebody who is not in it. */
export function MelderVeld({ partners }: { partners: readonly Partner[] }) {
  const { values } = useMelding();
  const partner = partners.find(({ id }) => id === values.partnerId);
  return (
    <>
      <PartnerKeuze partners={partners} gekozen={partner} />
      {MET_NAAM.includes(values.meldersoort) && <ParticulierVelden />}
      {values.nieuwePartner.open && <NieuwePartnerVelden />}
    </>
  );
}

/** Who it is at the organisation, who lets, and by which kenmerk the melder finds it. */
export function ContactVelden({ partners }: { partners: readonly Partner[] }) {
  const { values } = useMelding();
  const isPartner = values.meldersoort === 'partner';
  const partner = partners.find(({ id }) => id === values.partnerId);
  const verhuurt = isPartner && (partner === undefined || isVerhuurder(partner.soort));
  return (
    <>
      <Velden>
        {isPartner && (
          <Vak breed={6}>
            <ContactKeuze />
          </Vak>
        )}
        {!verhuurt && (
          <Vak breed={6}>
            <VerhuurderKeuze partners={partners} />
          </Vak>
        )}
        {isPartner && (
          <Vak breed={6}>
            <KenmerkVeld />
          </Vak>
        )}
      </Velden>
      {values.nieuwContact.open && values.partnerId !== '' && <NieuwContactVelden />}
    </>
  );
}

/** Of somebody who is in no list; for the desk alone. */
function ParticulierVelden() {
  const { values, wijzig } = useMelding();
  const naam = useVeld('melderNaam');
  const telefoon = useVeld('melderTelefoon', meldingTekst.alleenMeldpunt);
  return (
    <Velden>
      <Vak breed={6}>
        <TextInput
          label={partijVelden.melderNaam.label}
          value={values.melderNaam}
          onChange={(event) => wijzig({ melderNaam: event.currentTarget.value })}
          {...naam}
        />
      </Vak>
      <Vak breed={6}>
        <TextInput
          label={partijVelden.melderTelefoon.label}
          inputMode="tel"
          value={values.melderTelefoon}
          onChange={(event) => wijzig({ melderTelefoon: event.currentTarget.value })}
          {...telefoon}
        />
      </Vak>
    </Velden>
  );
}

// One field for all: whoever is in no list is a choice among those who are.
const SOORT = 'soort:';
const ANDEREN = MELDERSOORTEN.filter((soort) => soort !== 'partner');

function KenmerkVeld() {
  const { values, wijzig } = useMelding();
  return (
    <TextInput
      label={ontvangstVelden.kenmerk.label}
      value={values.kenmerk}
      onChange={(event) => wijzig({ kenmerk: event.currentTarget.value })}
      {...useVeld('kenmerk')}
    />
  );
}

type PartnerKeuzeProps = {
  readonly partners: readonly Partner[];
  readonly gekozen: Partner | undefined;
};

function PartnerKeuze({ partners, gekozen }: PartnerKeuzeProps) {
  const { values, wijzig } = useMelding();
  const [zoek, setZoek] = useState('');
  const hint = gekozen?.ondertekenaar === false && (
    <span className={stijl['hint']}>
      <Merk toon="let-op">{meldingTekst.geenOndertekenaar}</Merk>{' '}
      {meldingTekst.geenOndertekenaarUitleg}
    </span>
  );
  const actief = partners.filter((partner) => partner.actief || partner.id === values.partnerId);
  const choose = (id: string | null) => {
    if (id === NIEUW) {
      const naam = zoek === gekozen?.naam ? '' : zoek;
      return wijzig({ nieuwePartner: { ...values.nieuwePartner, open: true, naam } });
    }
    const anders = ANDEREN.find((soort) => id === `${SOORT}${soort}`);
    wijzig({
      meldersoort: anders ?? 'partner',
      partnerId: anders === undefined ? (id ?? '') : '',
      ...{ contactpersoonId: '', verhuurderId: '' },
      // Somebody calls, and does not write by secure mail.
      ...(anders !== undefined && values.kanaal === 'beveiligde_mail' && { kanaal: 'telefoon' }),
    });
  };
  return (
    <ZoekKeuze
      label={partijVelden.partnerId.label}
      placeholder={meldingTekst.melderUitleg}
      required
      allowDeselect={false}
      data={[
        ...actief.map(({ id, naam }) => ({ value: id, label: naam })),
        ...ANDEREN.map((soort) => ({ value: `${SOORT}${soort}`, label: meldersoortNaam(soort) })),
        { value: NIEUW, label: meldingTekst.nieuwePartner(zoek === gekozen?.naam ? '' : zoek) },
      ]}
      renderOption={({ option }) => (
        <PartnerOptie naam={option.label} partner={actief.find(({ id }) => id === option.value)} />
      )}
      onSearchChange={setZoek}
      value={
        values.meldersoort === 'partner'
          ? values.partnerId || null
          : `${SOORT}${values.meldersoort}`
      }
      onChange={choose}
      {...useVeld('partnerId', hint)}
    />
  );
}

function PartnerOptie({ naam, partner }: { naam: string; partner: Partner | undefined }) {
  if (partner === undefined) return <Text size="sm">{naam}</Text>;
  return (
    <span className={stijl['optie']}>
      <span className="breekt">{naam}</span>
      <span className={stijl['optieRechts']}>
        {partnerSoortNaam(partner.soort)}
        {!partner.ondertekenaar && <Merk toon="let-op">{meldingTekst.geenOndertekenaar}</Merk>}
      </span>
    </span>
  );
}

/** Who lets the dwelling: asked of a melder that does not. Left as it is, that is not known yet. */
function VerhuurderKeuze({ partners }: { partners: readonly Partner[] }) {
  const { values, wijzig } = useMelding();
  const keuzes = partners.filter(
    ({ soort, actief, id }) => isVerhuurder(soort) && (actief || id === values.verhuurderId),
  );
  return (
    <ZoekKeuze
      label={partijVelden.verhuurderId.label}
      allowDeselect={false}
      data={[
        { value: ONBEKEND, label: meldingTekst.verhuurderOnbekend },
        ...keuzes.map(({ id, naam }) => ({ value: id, label: naam })),
      ]}
      value={values.verhuurderId || ONBEKEND}
      onChange={(id) => wijzig({ verhuurderId: id === ONBEKEND ? '' : (id ?? '') })}
      {...useVeld('verhuurderId', meldingTekst.verhuurderUitleg)}
    />
  );
}

function ContactKeuze() {
  const { values, wijzig } = useMelding();
  const { partnerId, contactpersoonId } = values;
  const [zoek, setZoek] = useState('');
  const vraag = useQuery(
    api.partners.readPartner.queryOptions({ input: { id: partnerId }, enabled: partnerId !== '' }),
  );
  const contacten = (vraag.data?.contactpersonen ?? []).filter(
    ({ actief, id }) => actief || id === contactpersoonId,
  );
  const gekozen = contacten.find(({ id }) => id === contactpersoonId);
  const choose = (id: string | null) => {
    if (id !== NIEUW) return wijzig({ contactpersoonId: id ?? '' });
    const naam = zoek === gekozen?.naam ? '' : zoek;
    wijzig({ nieuwContact: { ...values.nieuwContact, open: true, naam } });
  };
  const hint = gekozen && meldingTekst.bereikbaar(gekozen.telefoon, gekozen.email);
  return (
    <ZoekKeuze
      label={partijVelden.contactpersoonId.label}
      placeholder={partnerId === '' ? meldingTekst.geenContact : meldingTekst.contactNogGeen}
      disabled={partnerId === ''}
      clearable
      clearButtonProps={{ tabIndex: -1, 'aria-hidden': true }}
      data={[
        ...contacten.map(({ id, naam }) => ({ value: id, label: naam })),
        // Not before it is known who is there: Enter would make somebody a second time.
        ...(vraag.isSuccess
          ? [{ value: NIEUW, label: meldingTekst.nieuwContact(zoek === gekozen?.naam ? '' : zoek) }]
          : []),
      ]}
      onSearchChange={setZoek}
      value={contactpersoonId || null}
      onChange={choose}
      {...useVeld('contactpersoonId', hint)}
    />
  );
}
