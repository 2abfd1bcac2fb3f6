import { Button, Group, Kbd, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Procedure } from '#areas/trajecten/contract-procedures.ts';
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
import { naamIn } from '#renderer/dossier/persoon.ts';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { GebeurtenisVenster } from './gebeurtenis-formulier.tsx';
import { HerstelVenster, IntrekVenster } from './gebeurtenis-herstel.tsx';
import { ProcedureVenster } from './procedure-formulier.tsx';
import { isVastlegbaar } from './rechten.ts';
import { gebeurtenisTekst, procedureTekst } from './tekst-procedure.ts';
import { Uitklap } from './uitklap.tsx';

type Gebeurtenis = Procedure['gebeurtenissen'][number];
type RijProps = Kaartdeel & { readonly gebeurtenis: Gebeurtenis };

/** The procedures of the household, with what happened in each and who is to move. */
export function ProceduresKaart(deel: Kaartdeel) {
  const { dossier, open, openen, magWijzigen } = deel;
  const magVastleggen = isVastlegbaar(dossier);
  const lopend = dossier.procedures.filter(({ isLopend }) => isLopend);
  const eerder = dossier.procedures.filter(({ isLopend }) => !isLopend);
  return (
    <Kaart
      titel={procedureTekst.titel}
      uitleg={lopend.length === 0 ? undefined : procedureTekst.uitleg}
      acties={
        magVastleggen && (
          <Button
            size="xs"
            variant="light"
            style={{ flex: 'none' }}
            leftSection={<IconPlus size={15} aria-hidden />}
            rightSection={
              <Kbd size="xs" aria-hidden>
                p
              </Kbd>
            }
            onClick={() => openen('gebeurtenis')}
          >
            {procedureTekst.vastleggen}
          </Button>
        )
      }
    >
      {lopend.length === 0 && <Leeg>{procedureTekst.geen}</Leeg>}
      <Stack gap="md">
        {lopend.map((procedure) => (
          <ProcedureDeel key={procedure.id} {...deel} procedure={procedure} />
        ))}
      </Stack>
      {eerder.length > 0 && (
        <Uitklap titel={procedureTekst.eerder(eerder.length)}>
          <Text size="sm" c="dimmed">
            {procedureTekst.eerderUitleg}
          </Text>
          {eerder.map((procedure) => (
            <ProcedureDeel key={procedure.id} {...deel} magWijzigen={false} procedure={procedure} />
          ))}
        </Uitklap>
      )}
      {magVastleggen && open.open === 'gebeurtenis' && <GebeurtenisVenster {...deel} />}
      {magWijzigen && <Vensters {...deel} />}
    </Kaart>
  );
}

function Vensters(deel: Kaartdeel) {
  const { dossier, open } = deel;
  for (const procedure of dossier.procedures) {
    if (open.open === 'procedure' && procedure.id === open.van)
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

function ProcedureDeel(props: Kaartdeel & { readonly procedure: Procedure }) {
  const { procedure, magWijzigen, openen } = props;
  const { verhuurder, gronden, woning, aanZet, gebeurtenissen } = procedure;
  const staand = gebeurtenissen.filter(({ ingetrokken }) => ingetrokken === null);
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
      {procedure.isLopend && (
        <Text size="sm" my={4}>
          <b>{procedureTekst.aanZet}:</b> {aanZet.zin}
        </Text>
      )}
      {staand.length === 0 && <Leeg>{procedureTekst.leeg}</Leeg>}
      <ol className={stijl['lijst']}>
        {staand.map((gebeurtenis) => (
          <GebeurtenisRij key={gebeurtenis.id} {...props} gebeurtenis={gebeurtenis} />
        ))}
      </ol>
      {weg.length > 0 && (
        <Uitklap titel={procedureTekst.ingetrokken(weg.length)}>
          <ol className={stijl['lijst']}>
            {weg.map((gebeurtenis) => (
              <GebeurtenisRij
                key={gebeurtenis.id}
                {...props}
                magWijzigen={false}
                gebeurtenis={gebeurtenis}
              />
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

/** One gebeurtenis: what, when, the day that it names, and from whom. */
function GebeurtenisRij({ dossier, gebeurtenis, magWijzigen, openen }: RijProps) {
  const { id, soort, op, dag, tijd, vernomenOp, van, gedaagden, ingetrokken } = gebeurtenis;
  const { ongeveer } = gebeurtenis;
  const naam = gebeurtenisNaam(soort);
  const dagnaam = gebeurtenisregels[soort].dag;
  const reden = HERSTELREDENEN.find((one) => one === ingetrokken?.reden);
  const knop = (opening: 'herstellen' | 'intrekken') => (
    <Button
      size="compact-xs"
      variant="subtle"
      aria-label={procedureTekst.voor(procedureTekst[opening], naam)}
      onClick={() => openen(opening, id)}
    >
      {procedureTekst[opening]}
    </Button>
  );
  return (
    <li className={stijl['rij']}>
      <div className={stijl['kopregel']}>
        <b>
          {op !== null && dag === null ? dagTekst(op, ongeveer) : formatDatum(op ?? vernomenOp)}
        </b>
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
        {gebeurtenis.verteld && <Merk toon="goed">{procedureTekst.verteld}</Merk>}
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
      {magWijzigen && (
        <Group gap={4}>
          {knop('herstellen')}
          {knop('intrekken')}
        </Group>
      )}
    </li>
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
