import { Button, Group, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { formatDatum } from '#domain/dates/format.ts';
import { KANALEN, type Kanaal } from '#domain/keuzes.ts';
import { beginwaarden } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { toStoring } from '#renderer/api/fouten.ts';
import { Bevestigen } from '#renderer/components/bevestigen.tsx';
import { type DatumWaarde, datumFout } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import type { ConceptInForm } from '#renderer/concepten/use-concept.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { BriefVraag } from '../contract.ts';
import { briefkanaalNaam, verzondenVelden } from '../fields.ts';
import { briefTekstNl } from './tekst-brieven.ts';
import { useVoorgesteldKanaal } from './use-opgesteld.ts';

/** Longer than the slowest double click that an operating system takes for one. */
const RUST_MS = 1_000;

type BriefRegistrerenProps = {
  readonly vraag: BriefVraag | undefined;
  /** To whom, as the question whether once more is meant says it. */
  readonly naam: string;
  /** This form came in the place of one whose letter was registered. */
  readonly naVorige: boolean;
  /** The draft of the letter that is registered. */
  readonly concept: ConceptInForm;
  readonly onGeregistreerd: () => void;
};

/** Records that the letter was sent, when and how. */
export function BriefRegistreren(props: BriefRegistrerenProps) {
  const { vraag, naam } = props;
  const vandaag = useVandaag();
  const queries = useQueryClient();
  const [op, setOp] = useState(() => beginwaarden(verzondenVelden, vandaag).verzondenOp);
  const voorgesteld = useVoorgesteldKanaal(vraag);
  const [gekozen, setKanaal] = useState<Kanaal>();
  const kanaal = gekozen ?? voorgesteld;
  const [fout, setFout] = useState<string>();
  // The second click of a double one must not send the next letter, that just came in its place.
  const [net, setNet] = useState(props.naVorige);
  useEffect(() => {
    const timer = setTimeout(() => setNet(false), RUST_MS);
    return () => clearTimeout(timer);
  }, []);
  const registreer = useSave({
    operation: api.brieven.registerBrief,
    concept: props.concept,
    input: (_, keuze: 'nogmaals' | undefined) => {
      if (net) return undefined;
      if (op.datum === null) return void setFout(datumFout(op, vandaag, true));
      if (op.datum > vandaag) return void setFout(briefTekstNl.vooruit);
      setFout(undefined);
      if (vraag === undefined) return undefined;
      return { ...vraag, verzondenOp: op.datum, kanaal, nogmaals: keuze === 'nogmaals' };
    },
    answered: () => meldGelukt(briefTekstNl.geregistreerd),
    saved: (brieven, { dossierId }) => {
      props.onGeregistreerd();
      queries.setQueryData(api.brieven.listBrieven.queryKey({ input: { dossierId } }), brieven);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    registreer.start();
  };
  const isTwice = registreer.fout != null && isAlVerzonden(registreer.fout);
  return (
    <Kaart titel={briefTekstNl.verzonden} uitleg={briefTekstNl.verzondenUitleg}>
      <form onSubmit={submit} noValidate aria-label={briefTekstNl.verzonden}>
        <VerzendVelden {...{ op, setOp, fout, kanaal, setKanaal }} />
        {registreer.fout != null && !isTwice && <Foutmelding fout={registreer.fout} />}
        {isTwice && op.datum !== null && (
          <Bevestigen
            titel={briefTekstNl.alVerzonden}
            ja={briefTekstNl.nogEenKeer}
            bezig={registreer.bezig}
            onJa={() => registreer.start('nogmaals')}
            onSluiten={registreer.reset}
          >
            {briefTekstNl.alVerzondenVraag(
              op.datum === vandaag
                ? briefTekstNl.vandaagAl
                : briefTekstNl.opDag(formatDatum(op.datum)),
              naam,
            )}
          </Bevestigen>
        )}
        <Button
          type="submit"
          variant="light"
          mt="sm"
          loading={registreer.bezig}
          disabled={vraag === undefined || net}
        >
          {briefTekstNl.registreer}
        </Button>
      </form>
    </Kaart>
  );
}

type VerzendVeldenProps = {
  readonly op: DatumWaarde;
  readonly setOp: (op: DatumWaarde) => void;
  readonly fout: string | undefined;
  readonly kanaal: Kanaal;
  readonly setKanaal: (kanaal: Kanaal) => void;
};

/** On which day letters went, and how. */
export function VerzendVelden({ op, setOp, fout, kanaal, setKanaal }: VerzendVeldenProps) {
  return (
    <Group gap="sm" align="flex-start">
      <DatumVeld
        label={verzondenVelden.verzondenOp.label}
        value={op}
        onChange={setOp}
        error={fout}
        verplicht
        compact
        w={190}
      />
      <Select
        label={verzondenVelden.kanaal.label}
        data={KANALEN.map((value) => ({ value, label: briefkanaalNaam(value) }))}
        value={kanaal}
        onChange={(value) => setKanaal(KANALEN.find((one) => one === value) ?? kanaal)}
        allowDeselect={false}
        w={180}
      />
    </Group>
  );
}

function isAlVerzonden(error: unknown): boolean {
  const storing = toStoring(error);
  return storing.code === 'rule_violated' && storing.data.regel === 'brief_al_verzonden';
}
