import { Button, Checkbox, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import { Bevestigen } from '#renderer/components/bevestigen.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { kopieer } from '#renderer/components/kopieer.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import type { Ingelicht } from '../contract.ts';
import { type Inlichter, naamlijst, type Over } from '../rules/ingelicht.ts';
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

const sleutelVan = ({ soort, id }: Over) => `${soort}:${id}`;

/**
 * One key with which a party, or several, were told what was open: by mail the text is copied along.
 * Who told several things in words says which: nobody is on record as told of what was not named.
 */
export function VertelKnop(props: VertelKnopProps) {
  const { dossierId, partijen, kanaal, verteller = 'meldpunt', dag, label } = props;
  const { eerst = false } = props;
  const gekopieerd = useRef<Promise<boolean>>(undefined);
  const [vraagt, setVraagt] = useState(false);
  const [weg, setWeg] = useState<ReadonlySet<string>>(new Set());
  const namen = naamlijst(partijen.map(({ partner }) => partner.naam));
  const [tekst] = partijen.map((one) => one.tekst?.tekst);
  const isMail = kanaal === 'beveiligde_mail' && verteller === 'meldpunt';
  const openVan = ({ open }: Partij) =>
    open.filter(({ over, magWeten }) =>
      verteller === 'meldpunt' ? magWeten : over.soort === 'beeindiging',
    );
  const dingen = [
    ...new Map(
      partijen.flatMap(openVan).map(({ over, wat }) => [sleutelVan(over), wat] as const),
    ).entries(),
  ];
  const save = useSave({
    operation: api.afsluiten.recordMededelingen,
    blijft: true,
    input: () => {
      const datum = dag();
      if (datum === undefined) return undefined;
      // First: the window only lets text be copied shortly after somebody pressed a key or button.
      if (isMail && tekst !== undefined) gekopieerd.current = kopieer(tekst);
      const aan = partijen.flatMap((partij) => {
        const over = openVan(partij).flatMap((one) =>
          weg.has(sleutelVan(one.over)) ? [] : [one.over],
        );
        return over.length === 0 ? [] : [{ partnerId: partij.partner.id, over }];
      });
      return aan.length === 0 ? undefined : { dossierId, aan, datum, kanaal, verteller };
    },
    saved: async (_, { aan }) => {
      setVraagt(false);
      setWeg(new Set());
      const done = await gekopieerd.current;
      const verteld = partijen.flatMap(({ partner }) =>
        aan.some(({ partnerId }) => partnerId === partner.id) ? [partner.naam] : [],
      );
      if (done === true) meldGelukt(ingelichtTekst.gekopieerd(namen));
      else if (done === false) meldGelukt(ingelichtTekst.nietGekopieerd(namen));
      else
        meldGelukt(
          (verteld.length > 1 ? ingelichtTekst.vastgelegdMeer : ingelichtTekst.vastgelegd)(
            naamlijst(verteld),
          ),
        );
    },
  });
  const vraagEerst = !isMail && dingen.length > 1;
  return (
    <>
      <Button
        size="xs"
        variant={eerst ? 'filled' : 'default'}
        loading={save.bezig}
        aria-label={ingelichtTekst.voor(label, namen)}
        onClick={() => {
          if (!vraagEerst) save.start();
          // A day that is not right is said beside its field, not behind a window.
          else if (dag() !== undefined) setVraagt(true);
        }}
      >
        {label}
      </Button>
      {save.fout != null && !vraagt && <Foutmelding fout={save.fout} />}
      {vraagt && (
        <Bevestigen
          titel={ingelichtTekst.watVerteld(namen)}
          ja={ingelichtTekst.legVast}
          bezig={save.bezig}
          fout={save.fout}
          onJa={() => save.start()}
          onSluiten={() => setVraagt(false)}
        >
          <Stack gap="xs" role="group" aria-label={ingelichtTekst.watVerteld(namen)}>
            {dingen.map(([sleutel, wat]) => (
              <Checkbox
                key={sleutel}
                label={wat}
                checked={!weg.has(sleutel)}
                onChange={({ currentTarget: { checked } }) =>
                  setWeg((all) =>
                    checked
                      ? new Set([...all].filter((one) => one !== sleutel))
                      : new Set([...all, sleutel]),
                  )
                }
              />
            ))}
          </Stack>
        </Bevestigen>
      )}
    </>
  );
}
