import { Button, Text } from '@mantine/core';
import type { Procedure } from '#areas/trajecten/contract-procedures.ts';
import { aanZetNaam } from '#areas/trajecten/rules/aan-zet.ts';
import {
  afwijkredenNaam,
  HERSTELREDENEN,
  herstelredenNaam,
  proceduregrondNaam,
  toewijzingNaam,
  zittingsoortNaam,
} from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { gebeurtenisNaam, gebeurtenisregels } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { formatDatum, formatOmstreeks } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { jaNeeOnbekendNaam } from '#domain/keuzes.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { RijMenu } from '#renderer/components/rij-menu.tsx';
import { naamIn } from '#renderer/dossier/persoon.ts';
import { herstelTekst } from '#renderer/dossier/tekst-herstel.ts';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { GebeurtenisVenster } from './gebeurtenis-formulier.tsx';
import { HerstelVenster, IntrekVenster } from './gebeurtenis-herstel.tsx';
import { KaartKnop } from './kaart-knop.tsx';
import { ProcedureVenster } from './procedure-formulier.tsx';
import { Meldingenlijn, Procedurelijn } from './procedurelijn.tsx';
import { isVastlegbaar } from './rechten.ts';
import { gebeurtenisTekst, procedureTekst } from './tekst-procedure.ts';
import { Uitklap } from './uitklap.tsx';
import { VolgendeStapKaart } from './volgende-stap.tsx';

type Gebeurtenis = Procedure['gebeurtenissen'][number];
type GebeurtenisRijProps = Kaartdeel & { readonly gebeurtenis: Gebeurtenis };

/**
 * The procedures of the household, each as a line of what happened and what comes; without one what
 * was reported. Below it what is to be done next.
 */
export function ProceduresKaart(deel: Kaartdeel) {
  const { dossier, open, openen } = deel;
  const magVastleggen = isVastlegbaar(dossier);
  const lopend = procedurenNu(dossier);
  return (
    <Kaart
      titel={procedureTekst.titel}
      acties={
        magVastleggen && (
          <KaartKnop
            letter="p"
            label={procedureTekst.vastleggen}
            onClick={() => openen('gebeurtenis')}
          />
        )
      }
    >
      {lopend.length === 0 && (
        <div>
          <Text size="sm" c="dimmed">
            {procedureTekst.geen}
          </Text>
          <Meldingenlijn meldingen={meldingenNu(dossier)} />
        </div>
      )}
      {lopend.map((procedure) => (
        <ProcedureDeel key={procedure.id} {...deel} procedure={procedure} />
      ))}
      <VolgendeStapKaart {...deel} />
      {magVastleggen && open.open === 'gebeurtenis' && <GebeurtenisVenster {...deel} />}
      <Vensters {...deel} />
    </Kaart>
  );
}

/** The procedures of the open traject; of a closed dossier those of the last one. */
function procedurenNu({ procedures, trajecten, geslotenOp }: Kaartdeel['dossier']) {
  if (geslotenOp === null) return procedures.filter(({ isLopend }) => isLopend);
  const last = trajecten.at(-1)?.volgnummer;
  return procedures.filter(({ traject }) => traject === last);
}

/** The meldingen of the last traject. */
function meldingenNu({ trajecten, meldingen }: Kaartdeel['dossier']) {
  const last = trajecten.at(-1);
  return meldingen.filter(({ id }) => last === undefined || last.meldingen.includes(id));
}

function Vensters(deel: Kaartdeel) {
  const { dossier, open, magWijzigen } = deel;
  for (const procedure of dossier.procedures) {
    if (magWijzigen && open.open === 'procedure' && procedure.id === open.van)
      return <ProcedureVenster {...deel} procedure={procedure} />;
    const gebeurtenis = procedure.gebeurtenissen.find(({ id }) => id === open.van);
    if (gebeurtenis === undefined || gebeurtenis.ingetrokken !== null) continue;
    if (open.open === 'herstellen')
      return <HerstelVenster {...deel} procedure={procedure} gebeurtenis={gebeurtenis} />;
    if (open.open === 'intrekken')
      return <IntrekVenster {...deel} procedure={procedure} gebeurtenis={gebeurtenis} />;
  }
  return null;
}

/** One procedure: whose, about which woning, its line, who is to move, and what was withdrawn. */
export function ProcedureDeel(props: Kaartdeel & { readonly procedure: Procedure }) {
  const { procedure, magWijzigen, openen } = props;
  const { verhuurder, gronden, woning, aanZet, gebeurtenissen } = procedure;
  const weg = gebeurtenissen.filter(({ ingetrokken }) => ingetrokken !== null);
  return (
    <section aria-label={titelVan(procedure)}>
      <div className={stijl['kopregel']}>
        <b>{titelVan(procedure)}</b>
        {verhuurder === null && <Merk toon="let-op">{procedureTekst.verhuurderOnbekend}</Merk>}
        {gronden.map((grond) => (
          <Merk key={grond} toon="neutraal">
            {proceduregrondNaam(grond)}
          </Merk>
        ))}
        <span className={stijl['stil']}>{woning || procedureTekst.woningOnbekend}</span>
        {magWijzigen && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => openen('procedure', procedure.id)}
          >
            {procedureTekst.wijzigen}
          </Button>
        )}
      </div>
      {!isAlleDefault(props) && (
        <Text size="sm" c="dimmed">
          {procedureTekst.gedaagd(
            procedure.gedaagden.map((wie) => naamIn(props.dossier, wie)).join(', '),
          )}
        </Text>
      )}
      <Procedurelijn procedure={procedure} />
      {procedure.isLopend && (
        <Text size="sm" my={4}>
          <b>{procedureTekst.aanZet(aanZetNaam(aanZet.wie))}</b> {aanZet.zin}
        </Text>
      )}
      {weg.length === gebeurtenissen.length && <Leeg>{procedureTekst.leeg}</Leeg>}
      {weg.length > 0 && (
        <Uitklap titel={procedureTekst.ingetrokken(weg.length)}>
          <ol className={stijl['lijst']}>
            {weg.map((gebeurtenis) => (
              <li key={gebeurtenis.id} className={stijl['rij']}>
                <GebeurtenisRij {...props} gebeurtenis={gebeurtenis} />
              </li>
            ))}
          </ol>
        </Uitklap>
      )}
    </section>
  );
}

/** Whether everybody who is there is summoned: then it needs no words. */
function isAlleDefault({ procedure, dossier }: Kaartdeel & { readonly procedure: Procedure }) {
  const levend = dossier.personen.filter(({ overleden }) => overleden === null);
  return levend.every(({ id }) => procedure.gedaagden.includes(id));
}

function titelVan({ verhuurder }: Procedure): string {
  return verhuurder === null
    ? procedureTekst.procedureOnbekend
    : procedureTekst.procedureVan(verhuurder.naam);
}

/** One gebeurtenis: what, the day that it names, and from whom; its own day stands beside it. */
export function GebeurtenisRij({ dossier, gebeurtenis, openen }: GebeurtenisRijProps) {
  const { id, soort, dag, tijd, vernomenOp, van, gedaagden, ingetrokken, ongeveer } = gebeurtenis;
  const naam = gebeurtenisNaam(soort);
  const dagnaam = gebeurtenisregels[soort].dag;
  const reden = HERSTELREDENEN.find((one) => one === ingetrokken?.reden);
  return (
    <div>
      <div className={stijl['kopregel']}>
        <span className={stijl['naam']}>{naam}</span>
        {dagnaam !== null && (
          <Merk toon={ingetrokken === null ? 'uitleg' : 'neutraal'}>
            {procedureTekst.dag(
              dagnaam,
              dag === null ? procedureTekst.dagOnbekend : dagTekst(dag, ongeveer),
              tijd,
            )}
          </Merk>
        )}
        {woordenVan(gebeurtenis).map((woord) => (
          <Merk key={woord} toon="neutraal">
            {woord}
          </Merk>
        ))}
        {gebeurtenis.horenZeggen && (
          <Merk toon="let-op">{procedureTekst.horenZeggen(gebeurtenis.van)}</Merk>
        )}
        {gebeurtenis.verteld && <Merk toon="goed">{procedureTekst.verteld}</Merk>}
        {ingetrokken === null && (
          <RijMenu
            naam={naam}
            handelingen={[
              { naam: herstelTekst.herstellen, doe: () => openen('herstellen', id) },
              { naam: herstelTekst.intrekken, doe: () => openen('intrekken', id) },
            ]}
          />
        )}
      </div>
      <div className={stijl['stil']}>
        {procedureTekst.gehoord(formatDatum(vernomenOp), van)}{' '}
        {gedaagden !== null &&
          procedureTekst.alleenOver(gedaagden.map((wie) => naamIn(dossier, wie)).join(', '))}{' '}
        {ingetrokken !== null &&
          procedureTekst.ingetrokkenOp(
            formatDatum(ingetrokken.op),
            reden === undefined ? '' : herstelredenNaam(reden),
          )}
      </div>
      {gebeurtenis.toelichting !== '' && (
        <p className={stijl['tekst']}>{gebeurtenis.toelichting}</p>
      )}
    </div>
  );
}

/** A day as it is shown; one that is known only about says so. */
function dagTekst(dag: IsoDate, ongeveer: boolean): string {
  return ongeveer ? `omstreeks ${formatOmstreeks(dag)}` : formatDatum(dag);
}

/** What a kind tells besides its days, in a few words each. */
function woordenVan({ gegevens }: Gebeurtenis): string[] {
  const { zittingsoort, toewijzing, vonnisInStand, dekt, opvang, van, afwijking } = gegevens;
  return [
    ...(van === undefined ? [] : [`${gebeurtenisTekst.van} ${formatDatum(van)}`]),
    ...(zittingsoort === undefined || zittingsoort === 'onbekend'
      ? []
      : [zittingsoortNaam(zittingsoort)]),
    ...(toewijzing === undefined ? [] : [toewijzingNaam(toewijzing)]),
    ...(vonnisInStand === undefined
      ? []
      : [`${gebeurtenisTekst.vonnisInStand} ${jaNeeOnbekendNaam(vonnisInStand)}`]),
    ...(dekt === undefined ? [] : [`${gebeurtenisTekst.dekt} ${jaNeeOnbekendNaam(dekt)}`]),
    ...(opvang === undefined ? [] : [`${gebeurtenisTekst.opvang} ${jaNeeOnbekendNaam(opvang)}`]),
    ...(afwijking === undefined ? [] : [afwijkredenNaam(afwijking)]),
  ];
}
