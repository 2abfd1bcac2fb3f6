import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { aanleidingNaam } from '#areas/meldingen/rules.ts';
import type { Procedure } from '#areas/trajecten/contract-procedures.ts';
import { gebeurtenisNaam } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { diffDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { korteDatum } from '#renderer/dossier/verval-merk.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Dossier } from '../contract.ts';
import stijl from './dossier.module.css';
import { groupMeldingen } from './meldingen-groepen.ts';
import { lijnTekst } from './tekst-procedure.ts';

/** A zitting or ontruiming that still stands, as the line ends with it. */
export type Komendedag = {
  readonly id: string;
  readonly wat: 'ontruiming' | 'zitting';
  readonly dag: IsoDate | null;
  readonly ongeveer: boolean;
  readonly tijd: string;
};

/** The days that still stand in a procedure, the first one first and those without a day last. */
export function komendeDagen({
  ontruimingen,
  zittingen,
}: Pick<Procedure, 'ontruimingen' | 'zittingen'>): Komendedag[] {
  const staat = (wat: Komendedag['wat'], days: Procedure['zittingen']) =>
    days
      .filter(({ einde }) => einde === null)
      .map(({ id, dag, ongeveer, tijd }): Komendedag => ({ id, wat, dag, ongeveer, tijd }));
  return [...staat('ontruiming', ontruimingen), ...staat('zitting', zittingen)].sort((a, b) =>
    a.dag === b.dag ? 0 : a.dag !== null && (b.dag === null || a.dag < b.dag) ? -1 : 1,
  );
}

/** How many points the line shows before the older ones fold away. */
const HOOGSTENS = 6;

type Punt = { readonly id: string; readonly dag: IsoDate; readonly wat: ReactNode };

/** What happened in a procedure as a line, with the days that are still to come at its end. */
export function Procedurelijn({ procedure }: { readonly procedure: Procedure }) {
  const punten = procedure.gebeurtenissen.flatMap((one): Punt[] => {
    if (one.ingetrokken !== null) return [];
    const { id, soort, op, vernomenOp, horenZeggen, van } = one;
    const naam = gebeurtenisNaam(soort);
    return [
      {
        ...{ id, dag: op ?? vernomenOp },
        wat: horenZeggen ? (
          <>
            {naam} <i>{lijnTekst.horenZeggen(van)}</i>
          </>
        ) : (
          naam
        ),
      },
    ];
  });
  const dagen = procedure.isLopend ? komendeDagen(procedure) : [];
  return <Lijn punten={punten} dagen={dagen} />;
}

/** Where there is no procedure the line is what was reported. */
export function Meldingenlijn({ meldingen }: Pick<Dossier, 'meldingen'>) {
  const punten = groupMeldingen(meldingen).map(({ melding: { id, ontvangenOp, ...melding } }) => ({
    ...{ id, dag: ontvangenOp },
    wat: lijnTekst.melding(aanleidingNaam(melding.aanleiding), melding.melder),
  }));
  return <Lijn punten={punten.reverse()} dagen={[]} />;
}

type LijnProps = { readonly punten: readonly Punt[]; readonly dagen: readonly Komendedag[] };

function Lijn({ punten, dagen }: LijnProps) {
  const vandaag = useVandaag();
  const [alles, setAlles] = useState(false);
  const ouder = punten.length > HOOGSTENS + 1 ? punten.length - HOOGSTENS : 0;
  const zichtbaar = alles ? punten : punten.slice(ouder);
  return (
    <>
      {ouder > 0 && (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-expanded={alles}
          onClick={() => setAlles(!alles)}
        >
          {alles ? lijnTekst.minder : lijnTekst.eerder(ouder)}
        </Button>
      )}
      <ol className={stijl['lijn']} aria-label={lijnTekst.titel}>
        {zichtbaar.map(({ id, dag, wat }) => (
          <li key={id} className={stijl['punt']}>
            <span className={stijl['stil']}>{korteDatum(dag, vandaag)}</span>
            <span className={stijl['puntnaam']}>{wat}</span>
          </li>
        ))}
        {dagen.map((day, index) => (
          <li
            key={day.id}
            className={stijl['punt']}
            data-komt={day.dag !== null && day.dag < vandaag ? 'voorbij' : day.wat}
            data-eerst={index === 0 || undefined}
          >
            <span className={stijl['dagnaam']}>{lijnTekst[day.wat]}</span>
            <span className={stijl['dagdatum']}>
              {day.ongeveer && lijnTekst.omstreeks}
              {day.dag === null ? lijnTekst.dagOnbekend : korteDatum(day.dag, vandaag)}
              {day.tijd !== '' && lijnTekst.om(day.tijd)}
            </span>
            {day.dag !== null && (
              <span className={stijl['dagnaam']}>{lijnTekst.over(diffDays(vandaag, day.dag))}</span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
