import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { api } from '#renderer/api/client.ts';
import type { ConflictRegel } from '#renderer/components/conflict.tsx';
import { datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { type Partner, partner as partnerSchema } from '../contract.ts';
import { partnerVelden } from '../fields.ts';
import { veranderTekst } from './tekst-partners.ts';

/** A partner with how it was called before and which others went on in it. */
type PartnerMetVerleden = Partner & {
  readonly eerdereNamen: readonly {
    readonly id: string;
    readonly naam: string;
    readonly tot: IsoDate;
  }[];
  readonly hierin: readonly { readonly id: string; readonly naam: string; readonly op: IsoDate }[];
};

type VeranderKaartProps = {
  readonly partner: PartnerMetVerleden;
  readonly magWijzigen: boolean;
};

/** How a partner was called before, what it went on in or took over, and the ways to record that. */
export function VeranderKaart({ partner, magWijzigen }: VeranderKaartProps) {
  const [open, setOpen] = useState<'naam' | 'opgaan'>();
  const { eerdereNamen, hierin, opgegaan } = partner;
  const sluiten = () => setOpen(undefined);
  return (
    <Kaart titel={veranderTekst.titel} uitleg={veranderTekst.uitleg}>
      {eerdereNamen.length === 0 && hierin.length === 0 && opgegaan === null && (
        <Text size="sm">{veranderTekst.geen}</Text>
      )}
      <Stack gap={6}>
        {eerdereNamen.map(({ id, naam, tot }) => (
          <Group key={id} gap="xs">
            <Text size="sm">{veranderTekst.heette(naam, formatDatum(tot))}</Text>
            {magWijzigen && <WegKnop partner={partner} naamId={id} naam={naam} />}
          </Group>
        ))}
        {hierin.map(({ id, naam, op }) => (
          <Text key={id} size="sm">
            <Anchor renderRoot={(props) => <Link {...props} to={`/partners/${id}`} />}>
              {naam}
            </Anchor>{' '}
            {veranderTekst.gingHierinOp(formatDatum(op))}
          </Text>
        ))}
        {opgegaan !== null && (
          <Text size="sm">
            {veranderTekst.gingOpIn(formatDatum(opgegaan.op))}{' '}
            <Anchor renderRoot={(props) => <Link {...props} to={`/partners/${opgegaan.id}`} />}>
              {opgegaan.naam}
            </Anchor>
          </Text>
        )}
      </Stack>
      {magWijzigen && opgegaan === null && (
        <Group gap="xs">
          <Button size="xs" variant="light" onClick={() => setOpen('naam')}>
            {veranderTekst.opent(veranderTekst.nieuweNaam)}
          </Button>
          <Button size="xs" variant="light" onClick={() => setOpen('opgaan')}>
            {veranderTekst.opent(veranderTekst.opgaan)}
          </Button>
        </Group>
      )}
      {open !== undefined && (
        <Venster
          titel={open === 'naam' ? veranderTekst.nieuweNaam : veranderTekst.opgaan}
          onSluiten={sluiten}
        >
          {open === 'naam' ? (
            <NaamFormulier partner={partner} sluiten={sluiten} />
          ) : (
            <OpgaanFormulier partner={partner} sluiten={sluiten} />
          )}
        </Venster>
      )}
    </Kaart>
  );
}

type WegKnopProps = {
  readonly partner: PartnerMetVerleden;
  readonly naamId: string;
  readonly naam: string;
};

function WegKnop({ partner, naamId, naam }: WegKnopProps) {
  const save = useSave({
    operation: api.partners.removePartnernaam,
    blijft: true,
    input: () => ({ id: partner.id, versie: partner.versie, naamId }),
    saved: () => meldGelukt(veranderTekst.naamWeg(naam)),
  });
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      loading={save.bezig}
      aria-label={veranderTekst.haalWegLabel(naam)}
      onClick={() => save.start()}
    >
      {veranderTekst.haalWeg}
    </Button>
  );
}

type FormulierProps = { readonly partner: PartnerMetVerleden; readonly sluiten: () => void };

/** Both sides, when somebody else changed this partner meanwhile. */
function conflictVan(partner: Partner, sluiten: () => void) {
  return {
    schema: partnerSchema,
    regels: (huidig: Partner): readonly ConflictRegel[] => [
      { veld: partnerVelden.naam.label, opgeslagen: huidig.naam, getypt: partner.naam },
    ],
    overnemen: sluiten,
  };
}

/** What comes of a partner and from which day; a word beside each of the two that lacks. */
function useWatEnDag(leeg: string) {
  const vandaag = useVandaag();
  const [wat, setWat] = useState('');
  const [dag, setDag] = useState(datumWaarde(vandaag));
  const [fout, setFout] = useState<{ wat?: string | undefined; dag?: string | undefined }>({});
  const read = () => {
    const fouten = {
      ...(wat.trim() === '' && { wat: leeg }),
      ...(dag.datum === null && { dag: datumFout(dag, vandaag, true) }),
    };
    setFout(fouten);
    if (Object.keys(fouten).length > 0 || dag.datum === null) return undefined;
    return { wat: wat.trim(), dag: dag.datum };
  };
  return {
    wat,
    setWat,
    fout: fout.wat,
    read,
    dagveld: { value: dag, onChange: setDag, error: fout.dag },
  };
}

function NaamFormulier({ partner, sluiten }: FormulierProps) {
  const { wat, setWat, fout, read, dagveld } = useWatEnDag(veranderTekst.naamOntbreekt);
  const save = useSave({
    operation: api.partners.renamePartner,
    input: (huidig: Partner | undefined) => {
      const nieuw = read();
      const versie = huidig?.versie ?? partner.versie;
      return nieuw && { id: partner.id, versie, naam: nieuw.wat, sinds: nieuw.dag };
    },
    saved: (nu) => {
      meldGelukt(veranderTekst.hernoemd(nu.naam));
      sluiten();
    },
    conflict: conflictVan(partner, sluiten),
  });
  return (
    <Formulier
      label={veranderTekst.nieuweNaam}
      save={save}
      opslaan={veranderTekst.leggenVast}
      onAnnuleren={sluiten}
    >
      <Text size="sm">{veranderTekst.naamUitleg(partner.naam)}</Text>
      <TextInput
        label={veranderTekst.naam}
        value={wat}
        onChange={(event) => setWat(event.currentTarget.value)}
        error={fout}
        maxLength={partnerVelden.naam.hoogstens}
        required
        data-autofocus
      />
      <DatumVeld label={veranderTekst.sinds} {...dagveld} verplicht w={240} />
    </Formulier>
  );
}

function OpgaanFormulier({ partner, sluiten }: FormulierProps) {
  const partners = useQuery(api.partners.listPartners.queryOptions());
  const { wat, setWat, fout, read, dagveld } = useWatEnDag(veranderTekst.naarOntbreekt);
  const save = useSave({
    operation: api.partners.mergePartner,
    input: (huidig: Partner | undefined) => {
      const nieuw = read();
      const versie = huidig?.versie ?? partner.versie;
      return nieuw && { id: partner.id, versie, naar: nieuw.wat, op: nieuw.dag };
    },
    saved: (nu) => {
      meldGelukt(veranderTekst.opgegaan(nu.naam, nu.opgegaan?.naam ?? ''));
      sluiten();
    },
    conflict: conflictVan(partner, sluiten),
  });
  // Only another kind of organisation may know other things.
  const keuzes = (partners.data ?? [])
    .filter(({ id, actief, soort }) => actief && id !== partner.id && soort === partner.soort)
    .map(({ id, naam }) => ({ value: id, label: naam }));
  return (
    <Formulier
      label={veranderTekst.opgaan}
      save={save}
      opslaan={veranderTekst.leggenVast}
      onAnnuleren={sluiten}
    >
      <Text size="sm">{veranderTekst.opgaanUitleg(partner.naam)}</Text>
      <ZoekKeuze
        label={veranderTekst.naar}
        description={veranderTekst.naarUitleg}
        data={keuzes}
        value={wat || null}
        onChange={(value) => setWat(value ?? '')}
        error={fout}
        required
        data-autofocus
      />
      <DatumVeld label={veranderTekst.per} {...dagveld} verplicht w={240} />
    </Formulier>
  );
}
