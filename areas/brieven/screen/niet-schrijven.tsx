import { Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { beginwaarden } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { datumFout } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { BriefVraag } from '../contract.ts';
import { verzondenVelden } from '../fields.ts';
import { type Nietreden, nietredenenVoor, nietredenNaam } from '../rules/niet-schrijven.ts';
import stijl from './brieven.module.css';
import { briefTekstNl } from './tekst-brieven.ts';

type NietSchrijvenProps = {
  readonly vraag: BriefVraag;
  /** To whom nothing is written. */
  readonly naam: string;
};

/** Records that a letter that is due is not written, with the reason; closed until somebody asks. */
export function NietSchrijven({ vraag, naam }: NietSchrijvenProps) {
  const vandaag = useVandaag();
  const redenen = nietredenenVoor(vraag.soort);
  const [reden, setReden] = useState<Nietreden | null>(() =>
    redenen.length === 1 ? (redenen[0] ?? null) : null,
  );
  const [op, setOp] = useState(() => beginwaarden(verzondenVelden, vandaag).verzondenOp);
  const [fouten, setFouten] = useState<{ op?: string; reden?: string }>({});
  const save = useSave({
    operation: api.brieven.skipBrief,
    input: () => {
      const fout = datumFout(op, vandaag, true);
      const isVooruit = op.datum !== null && op.datum > vandaag;
      setFouten({
        ...(fout !== undefined && { op: fout }),
        ...(isVooruit && { op: briefTekstNl.nietVooruit }),
        ...(reden === null && { reden: briefTekstNl.nietKies }),
      });
      if (op.datum === null || isVooruit || reden === null) return undefined;
      const { dossierId, betrokkeneId, aan, soort, procedureId } = vraag;
      return { dossierId, betrokkeneId, aan, soort, procedureId, op: op.datum, reden };
    },
    saved: () => meldGelukt(briefTekstNl.nietVastgelegd),
  });
  if (redenen.length === 0) return null;
  return (
    <Kaart titel={briefTekstNl.niet}>
      <details className={stijl['uitklap']}>
        <summary>{briefTekstNl.nietOpen(naam)}</summary>
        <Formulier label={briefTekstNl.niet} save={save} opslaan={briefTekstNl.nietOpslaan}>
          <Stack gap="sm" mt="sm">
            <Select
              label={briefTekstNl.nietReden}
              data={redenen.map((value) => ({ value, label: nietredenNaam(value) }))}
              value={reden}
              onChange={(value) => setReden(redenen.find((one) => one === value) ?? null)}
              error={fouten.reden}
              required
            />
            <DatumVeld
              label={briefTekstNl.nietDag}
              value={op}
              onChange={setOp}
              error={fouten.op}
              verplicht
              compact
              w={190}
            />
          </Stack>
        </Formulier>
      </details>
    </Kaart>
  );
}
