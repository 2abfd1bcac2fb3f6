import { Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Afhandeling } from '#contract/afhandeling.ts';
import type { Dossier } from '#contract/dossiers.ts';
import {
  ANTWOORDSOORTEN,
  type Antwoordsoort,
  antwoordsoortNaam,
} from '#domain/antwoorden/sjablonen.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { KANALEN, kanaalNaam } from '#domain/meldingen/keuzes.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { antwoordTekst } from '#renderer/text/nl/antwoorden.ts';
import { dossierTekst } from '#renderer/text/nl/dossiers.ts';
import {
  type AntwoordWaarden,
  ontvangerVan,
  termijnenVoor,
  termijnVan,
  vraagtTekst,
} from './waarden.ts';

type AntwoordVeldenProps = {
  readonly form: UseFormReturnType<AntwoordWaarden>;
  readonly dossier: Dossier;
  readonly partners: Afhandeling['partners'];
};

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
          label={soort === 'advies' ? antwoordTekst.tekstAdvies : antwoordTekst.tekstOndersteuning}
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
