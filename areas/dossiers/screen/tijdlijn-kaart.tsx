import { SegmentedControl, Text } from '@mantine/core';
import { IconGavel, IconHistory, IconInbox, IconMessage, IconPhone } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { formatDatum } from '#domain/dates/format.ts';
import { localTime } from '#domain/dates/instant.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { korteDatum } from '#renderer/dossier/verval-merk.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import {
  AantekeningRij,
  HersteldeAantekeningen,
  NieuweAantekening,
} from './aantekeningen-kaart.tsx';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { historieZin } from './historie-zin.ts';
import { Inkorten } from './inkorten.tsx';
import { IngetrokkenMeldingen, MeldingGroepRij, MeldingVensters } from './meldingen-kaart.tsx';
import { ContactTelling, HersteldePogingen, PogingRij } from './poging-rij.tsx';
import { GebeurtenisRij, ProcedureDeel } from './procedures-kaart.tsx';
import { tijdlijnTekst } from './tekst-dossiers.ts';
import {
  filterTijdlijn,
  TIJDLIJNFILTERS,
  type Tijdlijnfilter,
  type Tijdlijnregel,
  tijdlijnVan,
} from './tijdlijn.ts';
import { Uitklap } from './uitklap.tsx';

/** How many rows stand there before the rest folds away. */
const EERST = 15;

/** Everything that happened in a dossier, newest on top, with the earlier trajecten folded away. */
export function TijdlijnKaart(deel: Kaartdeel) {
  const { dossier, open } = deel;
  const [filter, setFilter] = useState<Tijdlijnfilter>('alles');
  const begin = useRef<HTMLDivElement>(null);
  const isInvoer = open.open === 'contact' || open.open === 'notitie';
  const was = useRef(isInvoer);
  // After saving or cancelling the keyboard is at what stands there now, and no longer nowhere.
  useEffect(() => {
    if (was.current && !isInvoer) begin.current?.focus();
    was.current = isInvoer;
  }, [isInvoer]);
  const regels = filterTijdlijn(tijdlijnVan(dossier), filter);
  const [nu, ...eerder] = [...dossier.trajecten].reverse();
  const lijst = regels.filter(({ traject }) => nu === undefined || traject === nu.volgnummer);
  return (
    <Kaart titel={tijdlijnTekst.titel}>
      <div className={stijl['filter']}>
        <SegmentedControl
          size="xs"
          aria-label={tijdlijnTekst.filter}
          value={filter}
          onChange={(value) => setFilter(TIJDLIJNFILTERS.find((one) => one === value) ?? 'alles')}
          data={TIJDLIJNFILTERS.map((value) => ({ value, label: tijdlijnTekst.filters[value] }))}
        />
      </div>
      <NieuweAantekening {...deel} />
      <MeldingVensters {...deel} />
      <ContactTelling dossier={dossier} />
      <div ref={begin} tabIndex={-1} className={stijl['zonderRand']}>
        {lijst.length === 0 ? (
          <Leeg>{tijdlijnTekst.niets[filter]}</Leeg>
        ) : (
          <Inkorten key={filter} lijst={lijst} eerst={EERST}>
            {(zichtbaar) => <Regels {...deel} regels={zichtbaar} />}
          </Inkorten>
        )}
      </div>
      <HersteldeAantekeningen {...deel} />
      <HersteldePogingen {...deel} />
      <IngetrokkenMeldingen dossier={dossier} />
      {eerder.map(({ volgnummer, geslotenOp, reden }) => (
        <Uitklap
          key={volgnummer}
          titel={tijdlijnTekst.traject(
            volgnummer,
            geslotenOp === null ? '' : formatDatum(geslotenOp),
            reden,
          )}
        >
          <EerderTraject
            {...deel}
            magWijzigen={false}
            volgnummer={volgnummer}
            regels={regels.filter(({ traject }) => traject === volgnummer)}
          />
        </Uitklap>
      ))}
    </Kaart>
  );
}

type RegelsProps = Kaartdeel & { readonly regels: readonly Tijdlijnregel[] };

/** An earlier traject as it was: nothing follows from it any more. */
function EerderTraject({
  volgnummer,
  regels,
  ...deel
}: RegelsProps & { readonly volgnummer: number }) {
  const procedures = deel.dossier.procedures.filter(({ traject }) => traject === volgnummer);
  return (
    <>
      <Text size="sm" c="dimmed" my={4}>
        {tijdlijnTekst.trajectUitleg}
      </Text>
      {procedures.map((procedure) => (
        <ProcedureDeel key={procedure.id} {...deel} procedure={procedure} />
      ))}
      <Regels {...deel} regels={regels} />
    </>
  );
}

const TEKENS = {
  gebeurtenis: IconGavel,
  melding: IconInbox,
  aantekening: IconMessage,
  poging: IconPhone,
  historie: IconHistory,
} as const;

function Regels({ regels, ...deel }: RegelsProps) {
  const vandaag = useVandaag();
  return (
    <ol className={stijl['lijst']} aria-label={tijdlijnTekst.titel}>
      {regels.map((regel, index) => {
        const Teken = TEKENS[regel.soort];
        const isZelfdeDag = regels[index - 1]?.dag === regel.dag;
        return (
          <li key={`${regel.soort} ${regel.id}`} className={stijl['tijdregel']}>
            <span className={stijl['tijddag']} data-zelfde={isZelfdeDag || undefined}>
              {korteDatum(regel.dag, vandaag)}
            </span>
            <Teken size={16} aria-hidden className={stijl['teken']} />
            <div className={stijl['tijdinhoud']}>
              <Inhoud {...deel} regel={regel} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Inhoud({ regel, ...deel }: Kaartdeel & { readonly regel: Tijdlijnregel }) {
  switch (regel.soort) {
    case 'gebeurtenis':
      return <GebeurtenisRij {...deel} gebeurtenis={regel.gebeurtenis} />;
    case 'melding':
      return <MeldingGroepRij {...deel} melding={regel.melding} ookGemeld={regel.ookGemeld} />;
    case 'aantekening':
      return <AantekeningRij {...deel} aantekening={regel.aantekening} />;
    case 'poging':
      return <PogingRij {...deel} poging={regel.poging} />;
    case 'historie':
      return (
        <p className={stijl['historiezin']}>
          {historieZin(regel.regel)}{' '}
          <span className={stijl['stil']}>
            {regel.regel.door}, {localTime(regel.op).tijd}
          </span>
        </p>
      );
  }
}
