import { Button, Checkbox, Group, Radio, Select, Stack, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { formatDatum, formatTijdstip } from '#domain/dates/format.ts';
import { JA_NEE_ONBEKEND, jaNeeOnbekendNaam } from '#domain/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
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
import stijl from '#renderer/dossier/informeren.module.css';
import { IntrekkenVenster } from '#renderer/dossier/intrekken-venster.tsx';
import { dossierTekst } from '#renderer/dossier/tekst-dossiers.ts';
import { herstelTekst, intrekZin } from '#renderer/dossier/tekst-herstel.ts';
import { betrokkenTekst } from '#renderer/dossier/tekst-informeren.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Afhandeling, Beeindiging } from '../contract.ts';
import { beeindigVelden } from '../fields.ts';
import { GRONDEN, grondNaam, signaalBij } from '../rules/beeindiging.ts';
import {
  type BeeindigWaarden,
  beeindigFouten,
  legeBeeindiging,
  readGronden,
} from './beeindig-waarden.ts';
import { IngelichtLijst } from './ingelicht-lijst.tsx';
import { beeindigTekst } from './tekst-beeindigingen.ts';

type BeeindigVeldenProps = {
  readonly form: UseFormReturnType<BeeindigWaarden>;
  readonly partners: Afhandeling['partners'];
};

/** Who stopped and when, why, whether that is as SA 6.1 asks, what was tried, and whom it told. */
export function BeeindigVelden({ form, partners }: BeeindigVeldenProps) {
  const { values } = form;
  const foutVan = (veld: string) => {
    const fout = form.errors[veld];
    return typeof fout === 'string' ? fout : undefined;
  };
  const anderen = partners.filter(({ id }) => id !== values.partnerId);
  const signaal =
    values.gronden.length === 0
      ? undefined
      : signaalBij({ ...values, gronden: readGronden(values.gronden) });
  return (
    <Stack gap="md" maw={720}>
      <Select
        label={beeindigTekst.partner}
        description={beeindigTekst.partnerUitleg}
        data={partners.map(({ id, naam, rol }) => ({
          value: id,
          label: beeindigTekst.rol(naam, betrokkenTekst.rol(rol)),
        }))}
        required
        {...form.getInputProps('partnerId')}
        value={values.partnerId || null}
        onChange={(partnerId) => form.setFieldValue('partnerId', partnerId ?? '')}
      />
      <Group gap="md" align="flex-start" grow preventGrowOverflow={false}>
        {(['datum', 'vernomenOp'] as const).map((veld) => (
          <DatumVeld
            key={veld}
            label={beeindigVelden[veld].label}
            value={values[veld]}
            onChange={(datum) => form.setFieldValue(veld, datum)}
            error={foutVan(veld)}
            verplicht
            compact
          />
        ))}
      </Group>
      <Checkbox
        label={beeindigVelden.ongeveer.label}
        checked={values.ongeveer === 'ja'}
        onChange={(event) =>
          form.setFieldValue('ongeveer', event.currentTarget.checked ? 'ja' : 'nee')
        }
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
      {values.gronden.includes('andere_reden') && (
        <Textarea
          label={beeindigVelden.waarom.label}
          autosize
          minRows={1}
          {...form.getInputProps('waarom')}
        />
      )}
      <Textarea
        label={beeindigVelden.inspanning.label}
        description={beeindigTekst.geprobeerdUitleg}
        autosize
        minRows={2}
        {...form.getInputProps('inspanning')}
      />
      <Radio.Group
        label={beeindigVelden.voldoet.label}
        description={beeindigTekst.voldoetUitleg}
        {...form.getInputProps('voldoet')}
      >
        <Group gap="md" mt={6}>
          {JA_NEE_ONBEKEND.map((antwoord) => (
            <Radio key={antwoord} value={antwoord} label={jaNeeOnbekendNaam(antwoord)} />
          ))}
        </Group>
      </Radio.Group>
      {signaal !== undefined && values.voldoet !== 'onbekend' && (
        <Bericht toon="let-op" titel={beeindigTekst.signaal}>
          {signaal}
        </Bericht>
      )}
      {anderen.length > 0 && (
        <Checkbox.Group
          label={beeindigTekst.zelfVerteld}
          description={beeindigTekst.zelfVerteldUitleg}
          {...form.getInputProps('zelfVerteld')}
        >
          <Stack gap="xs" mt={6}>
            {anderen.map(({ id, naam }) => (
              <Checkbox key={id} value={id} label={naam} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
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
      const { datum, vernomenOp, gronden, partnerId, zelfVerteld, ...rest } = form.values;
      const fouten = beeindigFouten(form.values, vandaag);
      form.setErrors(fouten);
      if (Object.keys(fouten).length > 0 || datum.datum === null || vernomenOp.datum === null)
        return undefined;
      return {
        ...{ ...rest, dossierId, partnerId, datum: datum.datum, vernomenOp: vernomenOp.datum },
        gronden: readGronden(gronden),
        // Who stopped was not told by itself.
        zelfVerteld: zelfVerteld.filter((id) => id !== partnerId),
      };
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
  const { id, dossierId, partner, datum, ongeveer, gronden, inspanning, door, op } = beeindiging;
  const { hervatOp, signaal, waarom, voldoet } = beeindiging;
  const vandaag = useVandaag();
  const [weg, setWeg] = useState(false);
  const dag = `${ongeveer === 'ja' ? 'ongeveer ' : ''}${formatDatum(datum)}`;
  const naam = beeindigTekst.gestopt(partner.naam, dag);
  const hervat = useSave({
    operation: api.afsluiten.resumeBeeindiging,
    input: () => ({ id, hervatOp: vandaag }),
    saved: () => meldGelukt(beeindigTekst.hervat(partner.naam)),
  });
  const uitleg = beeindigTekst.door(door, formatTijdstip(op));
  return (
    <Kaart
      titel={naam}
      uitleg={
        hervatOp === null ? uitleg : `${uitleg}. ${beeindigTekst.weerMee(formatDatum(hervatOp))}`
      }
      acties={
        <RijMenu
          naam={naam}
          handelingen={[
            ...(hervatOp === null && magWijzigen
              ? [{ naam: beeindigTekst.doetWeerMee, doe: () => hervat.start() }]
              : []),
            { naam: herstelTekst.intrekken, doe: () => setWeg(true) },
          ]}
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
      {hervat.fout != null && <Foutmelding fout={hervat.fout} />}
      {signaal !== null && hervatOp === null && (
        <Bericht toon="let-op" titel={beeindigTekst.signaal}>
          {signaal}
        </Bericht>
      )}
      <IngelichtLijst
        dossierId={dossierId}
        alleen={{ soort: hervatOp === null ? 'beeindiging' : 'hervatting', id }}
        magWijzigen={magWijzigen}
      />
      <Gegevens
        regels={[
          { label: beeindigTekst.reden, value: gronden.map(grondNaam).join('; ') },
          { label: beeindigVelden.waarom.feit, value: waarom },
          { label: beeindigVelden.voldoet.feit, value: jaNeeOnbekendNaam(voldoet) },
          { label: beeindigVelden.inspanning.feit, value: inspanning },
        ].filter(({ value }) => value !== '')}
      />
    </Kaart>
  );
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
