import { Button } from '@mantine/core';
import { MELDCODESTAPPEN, meldcodestapNaam } from '#areas/screening/rules/formulier.ts';
import type { InzetBeeld } from '#areas/trajecten/contract-inzet.ts';
import type { Procedure } from '#areas/trajecten/contract-procedures.ts';
import {
  type Inzetstand,
  inzetNaam,
  inzetresultaatNaam,
  inzetstandNaam,
  inzetvragerNaam,
} from '#areas/trajecten/rules/inzet.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk, type Toon } from '#renderer/components/merk.tsx';
import { RijMenu } from '#renderer/components/rij-menu.tsx';
import { IntrekkenVenster } from '#renderer/dossier/intrekken-venster.tsx';
import { herstelTekst, intrekZin } from '#renderer/dossier/tekst-herstel.ts';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { InzetBijwerken, InzetVenster } from './inzet-formulier.tsx';
import { KaartKnop } from './kaart-knop.tsx';
import { isBijwerkbaar } from './rechten.ts';
import { inzetTekst } from './tekst-inzet.ts';
import { Uitklap } from './uitklap.tsx';

const TONEN: Readonly<Record<Inzetstand, Toon>> = {
  gevraagd: 'let-op',
  loopt: 'goed',
  beeindigd: 'neutraal',
};

/** What was set going for the household, what the screening proposes, and a moratorium of the procedure. */
export function InzetKaart(deel: Kaartdeel) {
  const { dossier, open, openen, sluiten } = deel;
  const magBijwerken = isBijwerkbaar(dossier);
  const nu = dossier.trajecten.at(-1)?.volgnummer;
  const eigen = dossier.inzetten.filter(({ traject }) => traject === nu);
  const eerder = dossier.inzetten.filter(({ traject }) => traject !== nu);
  const moratoria = dossier.procedures
    .filter(({ traject }) => traject === nu)
    .flatMap(moratoriumVan);
  const gekozen = dossier.inzetten.find(({ id }) => id === open.van);
  return (
    <Kaart
      titel={inzetTekst.titel}
      uitleg={inzetTekst.uitleg}
      acties={
        magBijwerken && (
          <KaartKnop letter="i" label={inzetTekst.vastleggen} onClick={() => openen('inzet')} />
        )
      }
    >
      {magBijwerken && dossier.voorgesteldeInzet.length > 0 && (
        <Bericht toon="uitleg" rol="status" titel={inzetTekst.voorstel}>
          {dossier.voorgesteldeInzet.map((soort) => (
            <Button
              key={soort}
              size="compact-sm"
              variant="default"
              mr="xs"
              onClick={() => openen('inzet', soort)}
            >
              {inzetTekst.zetIn(inzetNaam(soort))}
            </Button>
          ))}
        </Bericht>
      )}
      {eigen.length === 0 && moratoria.length === 0 ? (
        <Leeg>{inzetTekst.geen}</Leeg>
      ) : (
        <ul className={stijl['lijst']} aria-label={inzetTekst.titel}>
          {moratoria.map(({ id, zin, toon }) => (
            <li key={id} className={stijl['rij']}>
              <div className={stijl['kopregel']}>
                <b>{inzetTekst.moratorium}</b>
                <Merk toon={toon}>{zin}</Merk>
                <span className={stijl['stil']}>{inzetTekst.moratoriumUitleg}</span>
              </div>
            </li>
          ))}
          {eigen.map((inzet) => (
            <li key={inzet.id} className={stijl['rij']}>
              <InzetRij {...deel} inzet={inzet} />
            </li>
          ))}
        </ul>
      )}
      <Weg {...deel} titel={inzetTekst.eerder(eerder.length)} inzetten={eerder} />
      <Weg
        {...deel}
        titel={`${inzetTekst.naam}: ${herstelTekst.aantalWeg(dossier.ingetrokkenInzetten.length)}`}
        inzetten={dossier.ingetrokkenInzetten}
      />
      {magBijwerken && open.open === 'inzet' && <InzetVenster {...deel} />}
      {gekozen !== undefined && open.open === 'bijwerken' && (
        <InzetBijwerken {...deel} inzet={gekozen} />
      )}
      {gekozen !== undefined && open.open === 'intrekken' && (
        <IntrekkenVenster
          naam={gekozen.titel}
          operation={api.trajecten.withdrawInzet}
          input={{ id: gekozen.id, versie: gekozen.versie }}
          sluiten={sluiten}
        />
      )}
    </Kaart>
  );
}

function Weg(
  props: Kaartdeel & { readonly titel: string; readonly inzetten: readonly InzetBeeld[] },
) {
  const { titel, inzetten, ...deel } = props;
  if (inzetten.length === 0) return null;
  return (
    <Uitklap titel={titel}>
      <ul className={stijl['lijst']}>
        {inzetten.map((inzet) => (
          <li key={inzet.id} className={stijl['rij']}>
            <InzetRij {...deel} inzet={inzet} />
          </li>
        ))}
      </ul>
    </Uitklap>
  );
}

/** One inzet: what, how far it is, who does it, since when, when it is looked at and what came of it. */
function InzetRij({ inzet, dossier, openen }: Kaartdeel & { readonly inzet: InzetBeeld }) {
  const { id, titel, stand, naam, toelichting, ingetrokken, stappen } = inzet;
  const magBijwerken = isBijwerkbaar(dossier) && ingetrokken === null;
  return (
    <div>
      <div className={stijl['kopregel']}>
        <b>{naam === '' ? titel : `${titel}, ${naam}`}</b>
        <Merk toon={TONEN[stand]}>{inzetstandNaam(stand)}</Merk>
        {inzet.isZorg && <Merk toon="neutraal">{inzetTekst.zorg}</Merk>}
        {magBijwerken && (
          <RijMenu
            naam={titel}
            handelingen={[
              { naam: inzetTekst.bijwerken, doe: () => openen('bijwerken', id) },
              { naam: herstelTekst.intrekken, doe: () => openen('intrekken', id) },
            ]}
          />
        )}
      </div>
      <span className={stijl['stil']}>{feitenVan(inzet).join(' · ')}</span>
      {inzet.soort === 'meldcode' && (
        <p className={stijl['tekst']}>
          {MELDCODESTAPPEN.flatMap((stap) => {
            const dag = stappen[stap];
            return dag === undefined
              ? []
              : inzetTekst.stapGezet(meldcodestapNaam(stap), formatDatum(dag));
          }).join('; ')}
        </p>
      )}
      {toelichting !== '' && <p className={stijl['tekst']}>{toelichting}</p>}
      {ingetrokken !== null && <span className={stijl['stil']}>{intrekZin(ingetrokken)}</span>}
    </div>
  );
}

function feitenVan(inzet: InzetBeeld): readonly string[] {
  const { partnernaam, vrager, gevraagdOp, begonnenOp, eindeOp, nakijkdag, stand } = inzet;
  const dag = (datum: typeof gevraagdOp) => (datum === null ? '' : formatDatum(datum));
  return [
    ...(partnernaam === '' ? [] : [inzetTekst.door(partnernaam)]),
    inzetTekst.gevraagdDoor(inzetvragerNaam(vrager).toLowerCase(), dag(gevraagdOp)),
    ...(stand === 'gevraagd'
      ? []
      : [
          begonnenOp === null
            ? inzetTekst.sindsOnbekend
            : inzetTekst.sinds(dag(begonnenOp), inzet.ongeveer === 'ja'),
        ]),
    ...(nakijkdag === null || stand === 'beeindigd' ? [] : [inzetTekst.nakijken(dag(nakijkdag))]),
    ...(stand === 'beeindigd'
      ? [inzetTekst.beeindigd(dag(eindeOp)), inzetresultaatNaam(inzet.resultaat).toLowerCase()]
      : []),
  ];
}

/** How it stands with a moratorium, from what happened in the procedure: it is not kept twice. */
function moratoriumVan({
  gebeurtenissen,
}: Procedure): readonly { id: string; zin: string; toon: Toon }[] {
  const last = gebeurtenissen.findLast(
    ({ soort, ingetrokken }) => ingetrokken === null && soort.startsWith('moratorium_'),
  );
  if (last === undefined) return [];
  const { id, soort, dag } = last;
  switch (soort) {
    case 'moratorium_gevraagd':
      return [{ id, zin: inzetTekst.moratoriumGevraagd, toon: 'let-op' }];
    case 'moratorium_verleend':
      return [
        {
          ...{ id, toon: 'goed' },
          zin:
            dag === null
              ? inzetTekst.moratoriumZonderDag
              : inzetTekst.moratoriumTot(formatDatum(dag)),
        },
      ];
    case 'moratorium_afgewezen':
      return [{ id, zin: inzetTekst.moratoriumAfgewezen, toon: 'neutraal' }];
    default:
      return [{ id, zin: inzetTekst.moratoriumBeeindigd, toon: 'neutraal' }];
  }
}
