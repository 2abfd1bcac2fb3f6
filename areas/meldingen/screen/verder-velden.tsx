import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import type { JaNeeOnbekend } from '#domain/keuzes.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { KeuzeRij } from '#renderer/components/keuze-rij.tsx';
import { JA_NEE_KEUZES } from '#renderer/dossier/keuzes.ts';
import { verderVelden } from '../fields.ts';
import { useMelding } from './context.ts';
import { meldingTekst } from './tekst-meldingen.ts';
import { useVeld } from './use-veld.tsx';
import { Vak, Velden } from './vak.tsx';
import { veldProps } from './veld-props.ts';

type UitklapProps = {
  readonly titel: ReactNode;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ReactNode;
};

/** What is only asked of who opens it: a closed one holds nothing that Tab comes by. */
export function Uitklapdeel({ titel, open, onOpen, children }: UitklapProps) {
  const id = useId();
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        aria-expanded={open}
        aria-controls={id}
        leftSection={
          <IconChevronRight
            size={16}
            aria-hidden
            style={{ transform: open ? 'rotate(90deg)' : undefined }}
          />
        }
        onClick={() => onOpen(!open)}
      >
        {titel}
      </Button>
      {open && <div id={id}>{children}</div>}
    </>
  );
}

type JaNeeVeld = 'ookSociaalTeam' | 'vroegsignalering' | (typeof TOETS)[number];
const TOETS = ['risicoVerlies', 'zonderHulp', 'oorzaakOnbekend'] as const;

/** Whether it was reported elsewhere, and what the desk asks itself (WA): all of it may stay open. */
export function VerderVelden() {
  const { values, wijzig } = useMelding();
  const op = veldProps(useVeld('vroegsignaleringOp'));
  return (
    <Velden>
      <Vak breed={6}>
        <JaNee veld="ookSociaalTeam" />
      </Vak>
      <Vak breed={6}>
        <JaNee veld="vroegsignalering" />
      </Vak>
      {values.vroegsignalering === 'ja' && (
        <Vak breed={4} vanaf={7}>
          <DatumVeld
            compact
            label={verderVelden.vroegsignaleringOp.label}
            value={values.vroegsignaleringOp}
            onChange={(waarde) => wijzig({ vroegsignaleringOp: waarde })}
            {...op}
          />
        </Vak>
      )}
      {TOETS.map((veld) => (
        <Vak key={veld} breed={4}>
          <JaNee veld={veld} />
        </Vak>
      ))}
    </Velden>
  );
}

function JaNee({ veld }: { veld: JaNeeVeld }) {
  const { values, wijzig } = useMelding();
  return (
    <KeuzeRij<JaNeeOnbekend>
      label={verderVelden[veld].label}
      keuzes={JA_NEE_KEUZES}
      value={values[veld]}
      onChange={(antwoord) => wijzig({ [veld]: antwoord })}
      leegMag
      {...(veld === 'risicoVerlies' && { description: meldingTekst.ingelichtOpen })}
    />
  );
}
