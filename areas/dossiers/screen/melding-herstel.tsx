import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type Melding, melding as meldingSchema } from '#areas/meldingen/contract.ts';
import {
  aanleidingNaam,
  MELDINGREDENEN,
  type Meldingreden,
  meldingredenNaam,
} from '#areas/meldingen/rules.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { herstelTekst, intrekZin } from '#renderer/dossier/tekst-herstel.ts';
import type { Kaartdeel } from './deel.ts';
import { meldingHerstelTekst } from './tekst-herstel-dossier.ts';
import { type Doelkeuze, VerplaatsKeuze } from './verplaats-keuze.tsx';
import { VrijeTekst } from './vrije-tekst.tsx';

type MeldingHerstelProps = Kaartdeel & { readonly melding: Melding };

const redenen = MELDINGREDENEN.map((value) => ({ value, label: meldingredenNaam(value) }));

/** A melding in a few words. */
export function meldingNaam({ aanleiding, melder, ontvangenOp }: Melding): string {
  return `${aanleidingNaam(aanleiding)} · ${melder} · ${formatDatum(ontvangenOp)}`;
}

/** How a melding stands now, beside what somebody was about to do with it. */
function stand(melding: Melding, sluiten: () => void) {
  return {
    schema: meldingSchema,
    regels: (nu: Melding) => [
      {
        veld: meldingHerstelTekst.melding,
        opgeslagen: nu.ingetrokken === null ? meldingNaam(nu) : intrekZin(nu.ingetrokken),
        getypt: meldingNaam(melding),
      },
    ],
    overnemen: sluiten,
  };
}

/** Withdraws a melding: with a code and words once others may have gone by it. */
export function MeldingIntrekken({ melding, sluiten }: MeldingHerstelProps) {
  const [reden, setReden] = useState<Meldingreden | null>(null);
  const [woorden, setWoorden] = useState('');
  const titel = herstelTekst.intrekTitel(meldingHerstelTekst.melding);
  const save = useSave({
    operation: api.meldingen.withdrawMelding,
    input: (nu: Melding | undefined) => ({
      ...{ id: melding.id, versie: (nu ?? melding).versie, reden, woorden },
    }),
    saved: () => {
      sluiten();
      meldGelukt(meldingHerstelTekst.ingetrokken);
    },
    conflict: stand(melding, sluiten),
  });
  return (
    <Venster titel={titel} onSluiten={sluiten}>
      <Formulier label={titel} save={save} opslaan={herstelTekst.intrekken} onAnnuleren={sluiten}>
        <div>
          <b>{meldingNaam(melding)}</b>
          <p style={{ margin: '6px 0 0' }}>{meldingHerstelTekst.intrekUitleg}</p>
        </div>
        <Select
          label={herstelTekst.waaromIntrekken}
          description={herstelTekst.redenUitleg}
          data={redenen}
          value={reden}
          onChange={(value) => setReden(MELDINGREDENEN.find((one) => one === value) ?? null)}
          clearable
        />
        <Woorden woorden={woorden} setWoorden={setWoorden} />
      </Formulier>
    </Venster>
  );
}

/** Takes a melding to the dossier where it belongs. */
export function MeldingVerplaatsen({ dossier, melding, sluiten }: MeldingHerstelProps) {
  const [doel, setDoel] = useState<Doelkeuze>();
  const [fout, setFout] = useState<string>();
  const [woorden, setWoorden] = useState('');
  const save = useSave({
    operation: api.meldingen.moveMelding,
    input: (nu: Melding | undefined) => {
      if (doel === undefined) return void setFout(meldingHerstelTekst.kiesDoel);
      return { id: melding.id, versie: (nu ?? melding).versie, naar: doel.naar, woorden };
    },
    saved: ({ dossiernummer }) => {
      sluiten();
      meldGelukt(meldingHerstelTekst.verplaatst(dossiernummer));
    },
    conflict: stand(melding, sluiten),
  });
  return (
    <Venster titel={meldingHerstelTekst.verplaatsTitel} onSluiten={sluiten} size="lg">
      <Formulier
        label={meldingHerstelTekst.verplaatsTitel}
        save={save}
        opslaan={meldingHerstelTekst.verplaats}
        onAnnuleren={sluiten}
      >
        <div>
          <b>{meldingNaam(melding)}</b>
          <p style={{ margin: '6px 0 0' }}>{meldingHerstelTekst.verplaatsUitleg}</p>
        </div>
        <VerplaatsKeuze
          dossier={dossier}
          doel={doel}
          fout={fout}
          metNieuw
          setDoel={(gekozen) => {
            setDoel(gekozen);
            setFout(undefined);
          }}
        />
        <Woorden woorden={woorden} setWoorden={setWoorden} />
      </Formulier>
    </Venster>
  );
}

type WoordenProps = { readonly woorden: string; readonly setWoorden: (woorden: string) => void };

function Woorden({ woorden, setWoorden }: WoordenProps) {
  return (
    <div>
      <Textarea
        label={meldingHerstelTekst.woorden}
        description={meldingHerstelTekst.woordenUitleg}
        value={woorden}
        onChange={(event) => setWoorden(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
      />
      <VrijeTekst tekst={woorden} />
    </div>
  );
}
