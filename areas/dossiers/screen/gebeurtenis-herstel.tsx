import { useState } from 'react';
import { z } from 'zod';
import {
  type Procedure,
  procedure as procedureSchema,
} from '#areas/trajecten/contract-procedures.ts';
import type { Herstelreden } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { gebeurtenisNaam } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { HerstelReden } from '#renderer/dossier/herstel-reden.tsx';
import { herstelTekst } from '#renderer/dossier/tekst-herstel.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Kaartdeel } from './deel.ts';
import { GebeurtenisVelden } from './gebeurtenis-formulier.tsx';
import { useOordeel, Vragen } from './gebeurtenis-oordeel.tsx';
import { type GebeurtenisWaarden, gebeurtenisBegin } from './gebeurtenis-waarden.ts';
import { gebeurtenisTekst, procedureTekst } from './tekst-procedure.ts';

type Gebeurtenis = Procedure['gebeurtenissen'][number];

type HerstelProps = Kaartdeel & {
  readonly procedure: Procedure;
  readonly gebeurtenis: Gebeurtenis;
};

const huidigeProcedure = z.custom<Procedure>((value) => procedureSchema.safeParse(value).success);

/** How a gebeurtenis stands now, beside what somebody was about to do with it. */
function conflictVan(gebeurtenis: Gebeurtenis, sluiten: () => void) {
  return {
    schema: huidigeProcedure,
    regels: ({ gebeurtenissen }: Procedure) => {
      const nu = gebeurtenissen.find(({ id }) => id === gebeurtenis.id);
      const opgeslagen =
        nu === undefined || nu.ingetrokken === null
          ? gebeurtenisNaam(gebeurtenis.soort)
          : procedureTekst.ingetrokkenOp(formatDatum(nu.ingetrokken.op), '');
      return [
        { veld: gebeurtenisTekst.soort, opgeslagen, getypt: gebeurtenisNaam(gebeurtenis.soort) },
      ];
    },
    overnemen: sluiten,
  };
}

function Herstel({ dossier, procedure, gebeurtenis, sluiten }: HerstelProps) {
  const vandaag = useVandaag();
  const [reden, setReden] = useState<Herstelreden | null>(null);
  const { form, concept } = useConcept<GebeurtenisWaarden>({
    sleutel: `herstel:${dossier.id}:${gebeurtenis.id}`,
    titel: gebeurtenisTekst.concept(dossier.nummer),
    begin: gebeurtenisBegin(dossier, procedure.id, vandaag, gebeurtenis),
    geladen: null,
  });
  const { judge, vragen } = useOordeel(form, dossier);
  const { id, versie } = gebeurtenis;
  const save = useSave({
    operation: api.trajecten.correctGebeurtenis,
    concept,
    input: () => {
      const invoer = judge();
      return invoer && { ...invoer, id, versie, reden };
    },
    saved: () => {
      sluiten();
      meldGelukt(gebeurtenisTekst.hersteld);
    },
    conflict: conflictVan(gebeurtenis, sluiten),
  });
  return (
    <Formulier
      label={gebeurtenisTekst.herstelTitel}
      {...{ form, concept, save }}
      opslaan={vragen.length > 0 ? gebeurtenisTekst.toch : herstelTekst.herstellen}
      onAnnuleren={sluiten}
    >
      <Vragen vragen={vragen} form={form} />
      <GebeurtenisVelden form={form} dossier={dossier} />
      <HerstelReden label={herstelTekst.waaromHerstel} reden={reden} setReden={setReden} />
    </Formulier>
  );
}

function Intrekken({ gebeurtenis, sluiten }: HerstelProps) {
  const [reden, setReden] = useState<Herstelreden | null>(null);
  const { id, versie, soort, verteld } = gebeurtenis;
  const save = useSave({
    operation: api.trajecten.withdrawGebeurtenis,
    input: () => ({ id, versie, reden }),
    saved: () => {
      sluiten();
      meldGelukt(gebeurtenisTekst.ingetrokken);
    },
    conflict: conflictVan(gebeurtenis, sluiten),
  });
  return (
    <Formulier
      label={herstelTekst.intrekTitel(gebeurtenisNaam(soort))}
      save={save}
      opslaan={herstelTekst.intrekken}
      onAnnuleren={sluiten}
    >
      <p style={{ margin: 0 }}>{herstelTekst.teltNiet}</p>
      {verteld && (
        <Bericht toon="let-op" rol="status">
          {gebeurtenisTekst.intrekBrief}
        </Bericht>
      )}
      <HerstelReden label={herstelTekst.waaromIntrekken} reden={reden} setReden={setReden} />
    </Formulier>
  );
}

/** The window in which a gebeurtenis is mended. */
export function HerstelVenster(props: HerstelProps) {
  return (
    <Venster titel={gebeurtenisTekst.herstelTitel} onSluiten={props.sluiten} size="lg">
      <Herstel {...props} />
    </Venster>
  );
}

/** The window in which a gebeurtenis is withdrawn. */
export function IntrekVenster(props: HerstelProps) {
  const naam = gebeurtenisNaam(props.gebeurtenis.soort);
  return (
    <Venster titel={herstelTekst.intrekTitel(naam)} onSluiten={props.sluiten}>
      <Intrekken {...props} />
    </Venster>
  );
}
