import { Button, Checkbox, Group, Select, Stack, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { computeVervaldatum } from '#areas/trajecten/rules/termijn.ts';
import { formatDatum, formatTijdstip } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { standaardKalender } from '#domain/dates/werkdagen.ts';
import { kalenderFor, setInForce } from '#renderer/afspraken/kalender.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { RijMenu } from '#renderer/components/rij-menu.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { BetrokkenPartnersLijst } from '#renderer/dossier/betrokken-partners.tsx';
import { DossierBlad } from '#renderer/dossier/dossier-blad.tsx';
import { Informeerlijst } from '#renderer/dossier/informeerlijst.tsx';
import stijl from '#renderer/dossier/informeren.module.css';
import { IntrekkenVenster } from '#renderer/dossier/intrekken-venster.tsx';
import { dossierTekst } from '#renderer/dossier/tekst-dossiers.ts';
import { herstelTekst, intrekZin } from '#renderer/dossier/tekst-herstel.ts';
import { betrokkenTekst, informeerTekst } from '#renderer/dossier/tekst-informeren.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Afhandeling, Beeindiging } from '../contract.ts';
import { beeindigVelden } from '../fields.ts';
import { GRONDEN, grondNaam, STANDAARD_INFORMEREN } from '../rules/beeindiging.ts';
import {
  type BeeindigWaarden,
  beeindigFouten,
  legeBeeindiging,
  readGronden,
} from './beeindig-waarden.ts';
import { beeindigTekst } from './tekst-beeindigingen.ts';

type BeeindigVeldenProps = {
  readonly form: UseFormReturnType<BeeindigWaarden>;
  readonly partners: Afhandeling['partners'];
};

/** Who stopped and when, whether all was done, what was tried, and why. */
export function BeeindigVelden({ form, partners }: BeeindigVeldenProps) {
  const datumFout = form.errors['datum'];
  return (
    <Stack gap="md" maw={720}>
      <Group gap="md" align="flex-start" grow preventGrowOverflow={false}>
        <Select
          label={beeindigTekst.partner}
          description={beeindigTekst.partnerUitleg}
          data={partners.map(({ id, naam, rol }) => ({
            value: id,
            label: beeindigTekst.rol(naam, betrokkenTekst.rol(rol)),
          }))}
          required
          {...form.getInputProps('partnerId')}
          value={form.values.partnerId || null}
          onChange={(partnerId) => form.setFieldValue('partnerId', partnerId ?? '')}
        />
        <DatumVeld
          label={beeindigVelden.datum.label}
          value={form.values.datum}
          onChange={(datum) => form.setFieldValue('datum', datum)}
          error={typeof datumFout === 'string' ? datumFout : undefined}
          verplicht
          compact
        />
      </Group>
      <Checkbox
        label={beeindigTekst.inspanning}
        description={beeindigTekst.inspanningUitleg}
        {...form.getInputProps('inspanningGeleverd', { type: 'checkbox' })}
      />
      <Textarea
        label={beeindigVelden.inspanning.label}
        description={beeindigTekst.geprobeerdUitleg}
        autosize
        minRows={3}
        required
        {...form.getInputProps('inspanning')}
      />
      <Checkbox.Group
        label={beeindigTekst.gronden}
        description={beeindigTekst.grondenUitleg}
        required
        {...form.getInputProps('gronden')}
      >
        <Stack gap="xs" mt={6}>
          {GRONDEN.map((grond) => (
            <Checkbox key={grond} value={grond} label={grondNaam(grond)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}

type BeeindigFormulierProps = {
  readonly afhandeling: Afhandeling;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

/** Registers an ending. After the first one the form waits behind a button. */
export function BeeindigFormulier(props: BeeindigFormulierProps) {
  const { afhandeling, geladen } = props;
  const eerste = afhandeling.beeindigingen.length === 0;
  const [open, setOpen] = useState(eerste || geladen !== null);
  if (open) return <Invullen {...props} />;
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {beeindigTekst.nogEen}
      </Button>
    </div>
  );
}

function Invullen({ afhandeling, sleutel, geladen }: BeeindigFormulierProps) {
  const { dossierId, dossiernummer, partners } = afhandeling;
  const vandaag = useVandaag();
  const { form, concept } = useConcept<BeeindigWaarden>({
    ...{ sleutel, geladen },
    titel: beeindigTekst.concept(dossiernummer),
    begin: legeBeeindiging(vandaag),
  });
  const save = useSave({
    operation: api.afsluiten.recordBeeindiging,
    concept,
    input: () => {
      const { datum, gronden, ...rest } = form.values;
      const fouten = beeindigFouten(form.values, vandaag);
      form.setErrors(fouten);
      if (Object.keys(fouten).length > 0 || datum.datum === null) return undefined;
      return { ...rest, dossierId, datum: datum.datum, gronden: readGronden(gronden) };
    },
    saved: (_, { partnerId }) => {
      const naam = partners.find(({ id }) => id === partnerId)?.naam ?? '';
      meldGelukt(beeindigTekst.geregistreerd(naam));
    },
  });
  return (
    <Kaart titel={beeindigTekst.nieuw}>
      <Formulier
        label={beeindigTekst.nieuw}
        {...{ form, concept, save }}
        opslaan={beeindigTekst.registreer}
      >
        <BeeindigVelden form={form} partners={partners} />
      </Formulier>
    </Kaart>
  );
}

type BeeindigingKaartProps = {
  readonly beeindiging: Beeindiging;
  readonly magWijzigen: boolean;
};

/** One ending, with who knows of it and who does not yet. */
export function BeeindigingKaart({ beeindiging, magWijzigen }: BeeindigingKaartProps) {
  const { id, dossierId, partner, datum, gronden, inspanning, informeren, door, op } = beeindiging;
  const vervalt = useUiterlijk(datum);
  const [weg, setWeg] = useState(false);
  const naam = beeindigTekst.gestopt(partner.naam, formatDatum(datum));
  return (
    <Kaart
      titel={naam}
      uitleg={beeindigTekst.door(door, formatTijdstip(op))}
      acties={
        <RijMenu
          naam={naam}
          handelingen={[{ naam: herstelTekst.intrekken, doe: () => setWeg(true) }]}
        />
      }
    >
      {weg && (
        <IntrekkenVenster
          naam={beeindigTekst.beeindiging}
          operation={api.afsluiten.withdrawBeeindiging}
          input={{ id }}
          sluiten={() => setWeg(false)}
        />
      )}
      <Informeerlijst
        dossierId={dossierId}
        bijId={id}
        regels={informeren}
        vervalt={vervalt}
        klaar={informeerTekst.klaarBeeindiging}
        magWijzigen={magWijzigen}
      />
      <Gegevens
        regels={[
          { label: beeindigTekst.reden, value: gronden.map(grondNaam).join('; ') },
          { label: beeindigVelden.inspanning.feit, value: inspanning },
        ]}
      />
    </Kaart>
  );
}

/** The last day to tell the others, by the days that count now. */
function useUiterlijk(datum: IsoDate): IsoDate | null {
  const { data: sets } = useQuery(api.beheer.listAfsprakensets.queryOptions());
  if (sets === undefined) return null;
  const set = setInForce(sets);
  const kalender = set === undefined ? standaardKalender : kalenderFor(set);
  const term = computeVervaldatum(datum, STANDAARD_INFORMEREN, kalender);
  return term.ok ? (term.value.vervalt ?? null) : null;
}

/** A partner that stops early, and telling the others (SA 6). */
export function BeeindigPagina({ dossierId }: { dossierId: string }) {
  return (
    <DossierBlad dossierId={dossierId} titel={beeindigTekst.titel} uitleg={beeindigTekst.uitleg}>
      {(dossier) => <Inhoud dossier={dossier} />}
    </DossierBlad>
  );
}

function Inhoud({ dossier }: { dossier: Dossier }) {
  const vraag = useQuery(
    api.afsluiten.readAfhandeling.queryOptions({ input: { dossierId: dossier.id } }),
  );
  return (
    <Ophalen vraag={vraag}>
      {(afhandeling) => <Delen dossier={dossier} afhandeling={afhandeling} />}
    </Ophalen>
  );
}

type DelenProps = { readonly dossier: Dossier; readonly afhandeling: Afhandeling };

function Delen({ dossier, afhandeling }: DelenProps) {
  const { beeindigingen, dossierId } = afhandeling;
  const magWijzigen = !dossier.beperkt && dossier.geslotenOp === null;
  const sleutel = `beeindiging:${dossierId}`;
  const kolom = useRef<HTMLDivElement>(null);
  const before = useRef(beeindigingen.length);
  useEffect(() => {
    if (before.current === beeindigingen.length) return;
    before.current = beeindigingen.length;
    // The form gave way to what was registered: who has to be told comes next.
    kolom.current?.focus();
  }, [beeindigingen.length]);
  return (
    <div className={stijl['indeling']}>
      <div ref={kolom} className={stijl['kolom']} tabIndex={-1}>
        <Grens dossier={dossier} />
        {beeindigingen.map((beeindiging: Beeindiging) => (
          <BeeindigingKaart
            key={beeindiging.id}
            beeindiging={beeindiging}
            magWijzigen={!dossier.beperkt}
          />
        ))}
        {afhandeling.ingetrokken.beeindigingen.map(({ id, partner, datum, ingetrokken }) => (
          <p key={id} className={stijl['klein']}>
            <s>{beeindigTekst.gestopt(partner.naam, formatDatum(datum))}</s>{' '}
            {ingetrokken !== null && intrekZin(ingetrokken)}
          </p>
        ))}
        {!dossier.beperkt && (
          <MetConcept key={beeindigingen.length} sleutel={sleutel}>
            {(geladen) => (
              <BeeindigFormulier afhandeling={afhandeling} sleutel={sleutel} geladen={geladen} />
            )}
          </MetConcept>
        )}
      </div>
      <BetrokkenPartnersLijst afhandeling={afhandeling} magWijzigen={magWijzigen} />
    </div>
  );
}

function Grens({ dossier }: { dossier: Dossier }) {
  if (dossier.beperkt)
    return (
      <Bericht toon="fout" titel={dossierTekst.beperktTitel}>
        {dossierTekst.beperkt}
      </Bericht>
    );
  if (dossier.geslotenOp === null) return null;
  return (
    <Bericht toon="uitleg" titel={beeindigTekst.geslotenTitel}>
      {beeindigTekst.gesloten}
    </Bericht>
  );
}
