import { Anchor, Autocomplete, List, Select, Stack, Text, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { DOSSIER } from '#domain/contract/operatie.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import {
  beginwaarden,
  type Formulierwaarden,
  findLeesfouten,
  isGevraagd,
  toInvoer,
} from '#domain/velden/formulier.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import { api } from '#renderer/api/client.ts';
import { toStoring } from '#renderer/api/fouten.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Bevestigen } from '#renderer/components/bevestigen.tsx';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useRefresh } from '#renderer/components/use-refresh.ts';
import { useSave } from '#renderer/components/use-save.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import stijl from '#renderer/dossier/informeren.module.css';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Afhandeling } from '../contract.ts';
import { afsluitVelden } from '../fields.ts';
import {
  AFSLUITREDENEN,
  type AfsluitBezwaar,
  type Afsluitreden,
  afsluitredenNaam,
  isAfsluitreden,
  NAAR_WIE_LEEG,
  valtBuitenAfspraken,
} from '../rules/afsluiting.ts';
import { oordeelOver, vernietigenBij } from './afsluit-oordeel.ts';
import { afsluitTekst } from './tekst-afsluiten.ts';
import { VernietigDatum } from './vernietig-datum.tsx';

/** What the form of an afsluitbesluit holds. */
export type AfsluitWaarden = Formulierwaarden<typeof afsluitVelden>;

/** The reason, the date of the besluit and why. */
export function AfsluitVelden({ form }: { form: UseFormReturnType<AfsluitWaarden> }) {
  const { reden, besluitOp } = form.values;
  const fout = form.errors['besluitOp'];
  return (
    <Stack gap="md" maw={620}>
      <Select
        label={afsluitVelden.reden.label}
        data={AFSLUITREDENEN.map((value) => ({ value, label: afsluitredenNaam(value) }))}
        required
        {...form.getInputProps('reden')}
        value={reden || null}
        onChange={(value) => form.setFieldValue('reden', value ?? '')}
      />
      {isAfsluitreden(reden) && valtBuitenAfspraken(reden) && (
        <Text size="sm" c="dimmed">
          {afsluitTekst.buitenAfspraken}
        </Text>
      )}
      {isGevraagd(afsluitVelden.naarWie, form.values) && <NaarWie form={form} />}
      <DatumVeld
        label={afsluitVelden.besluitOp.label}
        value={besluitOp}
        onChange={(waarde) => form.setFieldValue('besluitOp', waarde)}
        error={typeof fout === 'string' ? fout : undefined}
        verplicht
        w={260}
      />
      <Textarea
        label={afsluitVelden.toelichting.label}
        description={afsluitTekst.toelichtingUitleg}
        autosize
        minRows={3}
        {...form.getInputProps('toelichting')}
      />
    </Stack>
  );
}

/** Who goes on with it: a partner of the list, or whatever is typed. */
function NaarWie({ form }: { form: UseFormReturnType<AfsluitWaarden> }) {
  const partners = useQuery(api.partners.listPartners.queryOptions());
  const namen = (partners.data ?? []).filter(({ actief }) => actief).map(({ naam }) => naam);
  const isOvergedragen = form.values.reden === 'overgedragen';
  return (
    <Autocomplete
      label={isOvergedragen ? afsluitVelden.naarWie.label : afsluitTekst.doorverwezenNaar}
      description={afsluitTekst.naarWieUitleg}
      data={[...new Set(namen)]}
      limit={8}
      required={isOvergedragen}
      {...form.getInputProps('naarWie')}
    />
  );
}

type VoorafKaartProps = {
  readonly dossier: Dossier;
  readonly afhandeling: Afhandeling;
  readonly reden: Afsluitreden | undefined;
  readonly besluitOp: IsoDate | null;
};

/** What holds a closing up, what still stands open, and when the data must go after it. */
export function VoorafKaart({ dossier, afhandeling, reden, besluitOp }: VoorafKaartProps) {
  const today = useVandaag();
  const { data: termijnen } = useQuery(api.beheer.listOrganisatietermijnen.queryOptions());
  const { data: instellingen } = useQuery(api.beheer.readInstellingen.queryOptions());
  // Open terms are the same for each reason; what holds it up is not.
  const oordeel =
    reden && oordeelOver(dossier, afhandeling, { reden, besluitOp: besluitOp ?? today, today });
  const open = oordeelOver(dossier, afhandeling, { reden: 'dubbel', besluitOp: today, today });
  const zinnen = open.ok ? open.value.waarschuwingen : [];
  return (
    <Kaart titel={afsluitTekst.vooraf}>
      <Stack gap="sm">
        {oordeel !== undefined && !oordeel.ok && (
          <Bezwaren bezwaren={oordeel.error.redenen} dossierId={dossier.id} />
        )}
        {zinnen.length > 0 && (
          <Bericht toon="let-op" titel={afsluitTekst.openTitel(zinnen.length)}>
            {afsluitTekst.openUitleg}
            <List size="sm" mt={4}>
              {zinnen.map((zin) => (
                <List.Item key={zin}>{zin}</List.Item>
              ))}
            </List>
          </Bericht>
        )}
        {reden === undefined && (
          <Text size="sm" c="dimmed">
            {afsluitTekst.kiesReden}
          </Text>
        )}
        {oordeel?.ok && zinnen.length === 0 && (
          <Bericht toon="goed" rol="status">
            {afsluitTekst.nietsOpen}
          </Bericht>
        )}
        {besluitOp !== null && termijnen !== undefined && instellingen !== undefined && (
          <Vernietigen datum={vernietigenBij(besluitOp, termijnen, instellingen)} />
        )}
        {afhandeling.partners.length > 0 && (
          <Text size="sm">
            {afsluitTekst.nogVertellen} {afhandeling.partners.map(({ naam }) => naam).join(', ')}.
          </Text>
        )}
      </Stack>
    </Kaart>
  );
}

/** The day of destruction, or which setting stands in the way of one. */
function Vernietigen({ datum }: { datum: IsoDate | undefined }) {
  if (datum === undefined)
    return <Bericht toon="fout">{afsluitTekst.bewaartermijnOnjuist}</Bericht>;
  return <VernietigDatum datum={datum} uitleg={afsluitTekst.vernietigenVooraf} />;
}

type BezwarenProps = { readonly bezwaren: readonly AfsluitBezwaar[]; readonly dossierId: string };

function Bezwaren({ bezwaren, dossierId }: BezwarenProps) {
  return (
    <Bericht toon="fout" rol="status" titel={afsluitTekst.nietTitel}>
      {bezwaren.map(({ code, zin }) => (
        <div key={code}>
          {zin}
          {code === 'afstemming_ontbreekt' && (
            <div>
              <Anchor
                renderRoot={(props) => <Link {...props} to={`/dossiers/${dossierId}/screening`} />}
                size="sm"
                fw={600}
                c="inherit"
                underline="always"
              >
                {afsluitTekst.naarScreening}
              </Anchor>
            </div>
          )}
        </div>
      ))}
    </Bericht>
  );
}

type AfsluitFormulierProps = {
  readonly dossier: Dossier;
  readonly afhandeling: Afhandeling;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
  /** What stands under what is still open. */
  readonly naast: ReactNode;
};

/** The afsluitbesluit, with beside it what still stands open and what holds it up. */
export function AfsluitFormulier(props: AfsluitFormulierProps) {
  const { dossier, afhandeling, sleutel, geladen } = props;
  const vandaag = useVandaag();
  const refresh = useRefresh();
  const { form, concept } = useConcept<AfsluitWaarden>({
    ...{ sleutel, geladen },
    titel: afsluitTekst.concept(dossier.nummer),
    begin: {
      ...beginwaarden(afsluitVelden, vandaag),
      // Nothing that was reported stands any more: then that is the reason, unless somebody says another.
      ...(dossier.meldingen.length === 0 && { reden: 'ingetrokken' as const }),
    },
  });
  const { reden, besluitOp } = form.values;
  /** What is still to come, while it is asked whether that was meant. */
  const [opKomst, setOpKomst] = useState<readonly string[]>([]);
  const save = useSave({
    operation: api.afsluiten.closeDossier,
    concept,
    input: (_, keuze: 'toch' | undefined) => {
      const read = readAfsluiting(form.values, vandaag);
      if ('fouten' in read) return void form.setErrors(read.fouten);
      form.clearErrors();
      const oordeel = oordeelOver(dossier, afhandeling, { ...read, today: vandaag });
      if (keuze !== 'toch' && oordeel.ok && oordeel.value.opKomst.length > 0)
        return void setOpKomst(oordeel.value.opKomst);
      setOpKomst([]);
      return { dossierId: dossier.id, versie: dossier.versie, ...read };
    },
    saved: () => meldGelukt(afsluitTekst.gesloten(dossier.nummer)),
    // What is shown beside the form has to be what there is now, before anybody tries again.
    refused: async (fout) => {
      if (toStoring(fout).code === 'conflict') await refresh(DOSSIER);
    },
  });
  const keuze = isAfsluitreden(reden) ? reden : undefined;
  return (
    <div className={stijl['indeling']}>
      <Kaart titel={afsluitTekst.formulier}>
        <Formulier
          label={afsluitTekst.formulier}
          {...{ form, concept, save }}
          opslaan={afsluitTekst.sluit}
          conflict={
            <Bericht toon="let-op" rol="alert" titel={afsluitTekst.intussenTitel}>
              {afsluitTekst.intussen}
            </Bericht>
          }
        >
          <AfsluitVelden form={form} />
        </Formulier>
      </Kaart>
      <div className={stijl['kolom']}>
        <VoorafKaart
          dossier={dossier}
          afhandeling={afhandeling}
          reden={keuze}
          besluitOp={besluitOp.datum}
        />
        {props.naast}
      </div>
      {opKomst.length > 0 && (
        <Bevestigen
          titel={afsluitTekst.opKomstTitel}
          ja={afsluitTekst.tochAfsluiten}
          bezig={save.bezig}
          onJa={() => save.start('toch')}
          onSluiten={() => setOpKomst([])}
        >
          <Text>
            {afsluitTekst.opKomst} {opKomst.join(' ')}
          </Text>
          <Text>{afsluitTekst.opKomstUitleg}</Text>
        </Bevestigen>
      )}
    </div>
  );
}

function readAfsluiting(
  waarden: AfsluitWaarden,
  vandaag: IsoDate,
): Invoer<typeof afsluitVelden> | { fouten: Record<string, string> } {
  const fouten: Record<string, string> = {};
  for (const { veld, zin } of findLeesfouten(afsluitVelden, waarden, vandaag)) fouten[veld] = zin;
  const { datum } = waarden.besluitOp;
  if (datum !== null && datum > vandaag) fouten['besluitOp'] = afsluitTekst.besluitToekomst;
  if (waarden.reden === 'overgedragen' && waarden.naarWie.trim() === '')
    fouten['naarWie'] = NAAR_WIE_LEEG;
  return Object.keys(fouten).length > 0 ? { fouten } : toInvoer(afsluitVelden, waarden);
}
