import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { kopieer } from '#renderer/components/kopieer.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import type { Ingelicht } from '../contract.ts';
import { type Inlichter, naamlijst } from '../rules/ingelicht.ts';
import { ingelichtTekst } from './tekst-ingelicht.ts';

/** A party with what it must still hear. */
export type Partij = Ingelicht['partijen'][number];

type VertelKnopProps = {
  readonly dossierId: string;
  readonly partijen: readonly Partij[];
  readonly kanaal: Kanaal;
  readonly verteller?: Inlichter;
  /** On which day; undefined while it is not right, which the field then says. */
  readonly dag: () => IsoDate | undefined;
  readonly label: string;
  readonly eerst?: boolean;
};

type NietVertelKnopProps = { readonly dossierId: string; readonly partij: Partij };

/** One key that says that a party is not told what it may not know. */
export function NietVertelKnop({ dossierId, partij: { partner } }: NietVertelKnopProps) {
  const save = useSave({
    operation: api.afsluiten.skipMededelingen,
    blijft: true,
    input: () => ({ dossierId, partnerId: partner.id }),
    saved: () => meldGelukt(ingelichtTekst.nietVerteld(partner.naam)),
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={save.bezig}
        aria-label={ingelichtTekst.voor(ingelichtTekst.nietVertellen, partner.naam)}
        onClick={() => save.start()}
      >
        {ingelichtTekst.nietVertellen}
      </Button>
      {save.fout != null && <Foutmelding fout={save.fout} />}
    </>
  );
}

/** One key with which a party, or several, were told all that was open: by mail the text is copied along. */
export function VertelKnop(props: VertelKnopProps) {
  const { dossierId, partijen, kanaal, verteller = 'meldpunt', dag, label } = props;
  const { eerst = false } = props;
  const gekopieerd = useRef<Promise<boolean>>(undefined);
  const namen = naamlijst(partijen.map(({ partner }) => partner.naam));
  const [tekst] = partijen.map((one) => one.tekst?.tekst);
  const isMail = kanaal === 'beveiligde_mail' && verteller === 'meldpunt';
  const save = useSave({
    operation: api.afsluiten.recordMededelingen,
    blijft: true,
    input: () => {
      const datum = dag();
      if (datum === undefined) return undefined;
      // First: the window only lets text be copied shortly after somebody pressed a key or button.
      if (isMail && tekst !== undefined) gekopieerd.current = kopieer(tekst);
      const aan = partijen.map(({ partner, open }) => ({
        partnerId: partner.id,
        over: open
          .map(({ over }) => over)
          .filter(({ soort }) => verteller === 'meldpunt' || soort === 'beeindiging'),
      }));
      return { dossierId, aan, datum, kanaal, verteller };
    },
    saved: async () => {
      const done = await gekopieerd.current;
      if (done === true) meldGelukt(ingelichtTekst.gekopieerd(namen));
      else if (done === false) meldGelukt(ingelichtTekst.nietGekopieerd(namen));
      else
        meldGelukt(
          (partijen.length > 1 ? ingelichtTekst.vastgelegdMeer : ingelichtTekst.vastgelegd)(namen),
        );
    },
  });
  return (
    <>
      <Button
        size="xs"
        variant={eerst ? 'filled' : 'default'}
        loading={save.bezig}
        aria-label={ingelichtTekst.voor(label, namen)}
        onClick={() => save.start()}
      >
        {label}
      </Button>
      {save.fout != null && <Foutmelding fout={save.fout} />}
    </>
  );
}
