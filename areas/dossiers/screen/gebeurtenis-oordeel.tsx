import { Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import type { Procedure } from '#areas/trajecten/contract-procedures.ts';
import { AFWIJKREDENEN, afwijkredenNaam } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { checkGebeurtenis } from '#areas/trajecten/rules/gebeurtenis-invoer.ts';
import { readTijd } from '#domain/dates/tijd.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { datumFout } from '#renderer/components/datum-toestand.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Kaartdeel } from './deel.ts';
import { type GebeurtenisWaarden, gebeurtenisInvoer, soortVan } from './gebeurtenis-waarden.ts';
import { gebeurtenisTekst } from './tekst-procedure.ts';

type Form = UseFormReturnType<GebeurtenisWaarden>;

/**
 * Judges what was typed as the engine does: shows what is wrong, and asks once about what is odd.
 * What was asked about is accepted for exactly what was typed then.
 */
export function useOordeel(form: Form, dossier: Kaartdeel['dossier']) {
  const vandaag = useVandaag();
  const [gezien, setGezien] = useState<string>();
  const { values } = form;
  // Saying why it is so is no other answer.
  const now = JSON.stringify({ ...values, afwijking: '' });
  // Days are judged also while it is not said yet from whom.
  const bron = values.bron || 'ander';
  const invoer = gebeurtenisInvoer({ ...values, bron }, dossier.personen, []);
  const procedure = dossier.procedures.find(({ id }) => id === values.procedureId);
  const bezwaren =
    invoer === undefined ? [] : checkGebeurtenis(invoer, toStand(procedure), vandaag);
  const vragen = bezwaren.filter(({ soort }) => soort === 'waarschuwing');
  const isGezien = gezien === now;
  const judge = () => {
    const errors: Record<string, string> = {};
    if (soortVan(values) === undefined) errors['soort'] = gebeurtenisTekst.soortZin;
    if (values.bron === '') errors['bron'] = gebeurtenisTekst.bronZin;
    if (readTijd(values.tijd) === undefined) errors['tijd'] = gebeurtenisTekst.tijdZin;
    for (const veld of ['op', 'dag', 'vernomenOp'] as const) {
      const said = datumFout(values[veld], vandaag, veld === 'vernomenOp');
      if (said !== undefined) errors[veld] = said;
    }
    for (const { soort, veld, zin } of bezwaren) if (soort === 'fout') errors[veld] ??= zin;
    form.setErrors(errors);
    if (Object.keys(errors).length > 0) return undefined;
    if (vragen.length > 0 && !isGezien) return void setGezien(now);
    if (vragen.some(({ veld }) => veld !== 'toelichting') && values.afwijking === '') {
      form.setErrors({ afwijking: gebeurtenisTekst.afwijkingZin });
      return undefined;
    }
    return gebeurtenisInvoer(
      vragen.length === 0 ? { ...values, afwijking: '' } : values,
      dossier.personen,
      vragen.map(({ veld, code }) => `${veld}:${code}`),
    );
  };
  return { judge, vragen: isGezien ? vragen : [] };
}

/** What the rules need of how a procedure stands, from what the screen was given. */
function toStand(procedure: Procedure | undefined) {
  if (procedure === undefined) return undefined;
  const { zittingen, ontruimingen, gronden } = procedure;
  return { zittingen, ontruimingen, gronden };
}

type VragenProps = {
  readonly vragen: ReturnType<typeof useOordeel>['vragen'];
  readonly form: Form;
};

/** What is asked once, with why it is so, before it is recorded as it is. */
export function Vragen({ vragen, form }: VragenProps) {
  if (vragen.length === 0) return null;
  return (
    <Bericht toon="let-op" rol="status" titel={gebeurtenisTekst.vraagTitel}>
      {vragen.map(({ veld, code, zin }) => (
        <div key={`${veld}:${code}`}>{zin}</div>
      ))}
      {vragen.some(({ veld }) => veld !== 'toelichting') && (
        <Select
          label={gebeurtenisTekst.afwijking}
          data={AFWIJKREDENEN.map((value) => ({ value, label: afwijkredenNaam(value) }))}
          value={form.values.afwijking || null}
          onChange={(value) =>
            form.setFieldValue('afwijking', AFWIJKREDENEN.find((one) => one === value) ?? '')
          }
          error={form.errors['afwijking']}
          mt="xs"
          maw={320}
        />
      )}
    </Bericht>
  );
}
