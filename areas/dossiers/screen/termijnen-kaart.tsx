import { Button, Group, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Termijn } from '#areas/meldingen/contract.ts';
import { AFSTEMMINGSTERMIJN } from '#areas/screening/rules/afstemmingsvraag.ts';
import { isGenoemdeDag } from '#areas/trajecten/rules/termijn.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { isIsoDate } from '#domain/dates/iso-date.ts';
import { api } from '#renderer/api/client.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { VervalMerk } from '#renderer/dossier/verval-merk.tsx';
import { briefVoor } from './brief-voor.ts';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import {
  isDagVanProcedure,
  isInlichttermijn,
  magOpschorten,
  metTermijnen,
  openTermijnen,
  staatStil,
} from './eerste-termijn.ts';
import { Inkorten } from './inkorten.tsx';
import { Navragen } from './navragen.tsx';
import type { Opening } from './open.ts';
import { isBijwerkbaar, isVastlegbaar } from './rechten.ts';
import { handelingTekst, termijnTekst } from './tekst-dossiers.ts';
import { AfhandelFormulier } from './termijn-afhandelen.tsx';
import { eindeZin, isGedaan } from './termijn-formulier.ts';
import { OpschortFormulier } from './termijn-opschorten.tsx';
import { Uitklap } from './uitklap.tsx';

type TermijnRijProps = Kaartdeel & { readonly termijn: Termijn };

/** One term: what it is, how it stands in words, and what one can do with it. */
export function TermijnRij(props: TermijnRijProps) {
  const { termijn } = props;
  const melding = props.dossier.meldingen.find(({ id }) => id === termijn.meldingId);
  const wie =
    props.dossier.personen.length > 1
      ? props.dossier.personen.find(({ id }) => id === termijn.betrokkeneId)
      : undefined;
  const stil = termijn.opschortingen.find(({ tot }) => tot === undefined);
  return (
    <li className={`${stijl['rij']} ${stijl['taak']}`}>
      <div className={stijl['taakwat']}>
        <div className={stijl['kopregel']}>
          <Stand termijn={termijn} />
          <span className={`${stijl['naam']} breekt`}>{termijn.naam}</span>
        </div>
        <div className={`${stijl['stil']} ${stijl['bijzin']}`}>
          {stil !== undefined && (
            <div>
              {(isGenoemdeDag(termijn)
                ? termijnTekst.genoemdeDagBlijft
                : termijnTekst.staatStilSinds)(formatDatum(stil.van), stil.reden)}
            </div>
          )}
          {termijn.voldaanMet !== null && isGedaan(termijn) && (
            <div>{termijnTekst.met(termijn.voldaanMet)}</div>
          )}
          {wie !== undefined && <div>{termijnTekst.aan(naamVan(wie))}</div>}
          {melding !== undefined && (
            <div>{termijnTekst.doorMelding(melding.melder, formatDatum(melding.ontvangenOp))}</div>
          )}
        </div>
      </div>
      <Knoppen {...props} />
    </li>
  );
}

const EINDETOON = {
  gehaald: 'goed',
  te_laat: 'fout',
  vervallen: 'neutraal',
  geweest: 'neutraal',
  traject_dicht: 'neutraal',
} as const;

function Stand({ termijn }: { termijn: Termijn }) {
  const { voldaanOp, einde, vervalt } = termijn;
  if (voldaanOp !== null) {
    return <Merk toon={EINDETOON[einde ?? 'gehaald']}>{eindeZin(termijn, voldaanOp)}</Merk>;
  }
  if (staatStil(termijn)) return <Merk toon="neutraal">{termijnTekst.staatStil}</Merk>;
  return <VervalMerk vervalt={vervalt} />;
}

function Knoppen({ dossier, termijn, magWijzigen, openen }: TermijnRijProps) {
  const brief = briefVoor(termijn);
  const isOpen = termijn.voldaanOp === null;
  const knop = (opening: Opening, label: string, variant: 'light' | 'subtle') => (
    <Button
      size="compact-xs"
      variant={variant}
      aria-label={termijnTekst.voor(label, termijn.naam)}
      onClick={() => openen(opening, termijn.id)}
    >
      {label}
    </Button>
  );
  return (
    <Group gap={4}>
      {brief !== undefined && magWijzigen && (
        <Button
          size="compact-xs"
          variant="light"
          aria-label={termijnTekst.voor(handelingTekst.schrijfBrief, termijn.naam)}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/dossiers/$dossierId/brief"
              params={{ dossierId: dossier.id }}
              search={brief}
            />
          )}
        >
          {handelingTekst.schrijfBrief}
        </Button>
      )}
      {isOpen && isVastlegbaar(dossier) && isDagVanProcedure(termijn) && (
        <Button
          size="compact-xs"
          variant="light"
          aria-label={termijnTekst.voor(termijnTekst.hoeAfgelopen, termijn.naam)}
          onClick={() => openen('gebeurtenis', termijn.procedureId ?? undefined)}
        >
          {termijnTekst.hoeAfgelopen}
        </Button>
      )}
      {isOpen && isInlichttermijn(termijn) && (
        <Button
          size="compact-xs"
          variant="light"
          aria-label={termijnTekst.voor(handelingTekst.vertel, termijn.naam)}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/dossiers/$dossierId/ingelicht"
              params={{ dossierId: dossier.id }}
            />
          )}
        >
          {handelingTekst.vertel}
        </Button>
      )}
      {isOpen && magWijzigen && termijn.code === AFSTEMMINGSTERMIJN && (
        <Button
          size="compact-xs"
          variant="light"
          aria-label={termijnTekst.voor(handelingTekst.stemAf, termijn.naam)}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/dossiers/$dossierId/screening"
              params={{ dossierId: dossier.id }}
            />
          )}
        >
          {handelingTekst.stemAf}
        </Button>
      )}
      {isOpen &&
        isBijwerkbaar(dossier) &&
        !isDagVanProcedure(termijn) &&
        termijn.code !== AFSTEMMINGSTERMIJN &&
        // Only what holds the contents meets it: the letter, or telling that on the page of the letter.
        termijn.code !== 'informatieplicht' &&
        !isInlichttermijn(termijn) &&
        knop('afhandelen', termijnTekst.afhandelen, 'light')}
      {isOpen &&
        magWijzigen &&
        termijn.opgeschort &&
        knop('hervatten', termijnTekst.hervatten, 'subtle')}
      {magWijzigen &&
        magOpschorten(termijn) &&
        knop('opschorten', termijnTekst.opschorten, 'subtle')}
      {knop('uitleg', termijnTekst.uitleg, 'subtle')}
    </Group>
  );
}

type TermijnUitlegProps = { readonly termijn: Termijn; readonly onSluiten: () => void };

/** The due date of a term, day by day. */
export function VervaldatumUitleg({ termijn, onSluiten }: TermijnUitlegProps) {
  const vraag = useQuery(api.trajecten.explainTermijn.queryOptions({ input: { id: termijn.id } }));
  return (
    <Venster titel={termijnTekst.uitlegTitel(termijn.naam)} onSluiten={onSluiten} size="lg">
      <Ophalen vraag={vraag}>
        {({ zin, regels }) => (
          <Stack gap="sm">
            <Text size="sm">{zin}</Text>
            {regels.length > 0 && (
              <ScrollArea.Autosize
                mah={420}
                viewportProps={{ tabIndex: 0, 'aria-label': termijnTekst.uitlegTabel }}
              >
                <Table verticalSpacing={4} stickyHeader aria-label={termijnTekst.uitlegTabel}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{termijnTekst.dag}</Table.Th>
                      <Table.Th>{termijnTekst.telt}</Table.Th>
                      <Table.Th>{termijnTekst.waarom}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {regels.map(({ datum, telt, reden }) => (
                      <Table.Tr key={`${datum} ${reden}`}>
                        <Table.Td style={{ whiteSpace: 'nowrap' }}>{dayOf(datum)}</Table.Td>
                        <Table.Td>
                          <Merk toon={telt ? 'goed' : 'neutraal'}>
                            {telt ? algemeenTekst.ja : algemeenTekst.nee}
                          </Merk>
                        </Table.Td>
                        <Table.Td>{reden}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </ScrollArea.Autosize>
            )}
          </Stack>
        )}
      </Ophalen>
    </Venster>
  );
}

function dayOf(datum: string): string {
  return isIsoDate(datum) ? formatDatum(datum) : datum;
}

const HANDELINGEN = ['afhandelen', 'opschorten', 'hervatten'] as const;
export type Termijnhandeling = (typeof HANDELINGEN)[number];

/** True for what can be done with one term. */
export function isTermijnhandeling(open: Opening | undefined): open is Termijnhandeling {
  return HANDELINGEN.some((handeling) => handeling === open);
}

const TITELS = {
  afhandelen: termijnTekst.afhandelTitel,
  opschorten: termijnTekst.opschortTitel,
  hervatten: termijnTekst.hervatTitel,
};

type TermijnVensterProps = Kaartdeel & {
  readonly termijn: Termijn;
  readonly handeling: Termijnhandeling;
};

/** A window over the dossier in which a term is met, suspended or resumed. */
export function TermijnVenster(props: TermijnVensterProps) {
  const { termijn, handeling, sluiten } = props;
  const sleutel = `termijn-${handeling}:${termijn.id}`;
  return (
    <Venster titel={TITELS[handeling](termijn.naam)} onSluiten={sluiten}>
      <MetConcept sleutel={sleutel}>
        {(geladen) =>
          handeling === 'afhandelen' ? (
            <AfhandelFormulier {...props} sleutel={sleutel} geladen={geladen} />
          ) : (
            <OpschortFormulier
              {...props}
              handeling={handeling}
              sleutel={sleutel}
              geladen={geladen}
            />
          )
        }
      </MetConcept>
    </Venster>
  );
}

/** What is to be done, by date; what is to be asked; and what was done. */
export function TermijnenKaart(deel: Kaartdeel) {
  const { dossier, open, magWijzigen, sluiten } = deel;
  const lopend = openTermijnen(dossier.termijnen);
  const klaar = metTermijnen(dossier.termijnen);
  const gekozen = dossier.termijnen.find(({ id }) => id === open.van);
  return (
    <Kaart titel={termijnTekst.titel}>
      {lopend.length === 0 && dossier.taken.every(({ gelatenOp }) => gelatenOp !== null) && (
        <Text size="sm" c="dimmed">
          {termijnTekst.geenOpen}
        </Text>
      )}
      <Inkorten lijst={lopend} eerst={5}>
        {(zichtbaar) => (
          <ul className={stijl['lijst']}>
            {zichtbaar.map((termijn) => (
              <TermijnRij key={termijn.id} {...deel} termijn={termijn} />
            ))}
          </ul>
        )}
      </Inkorten>
      {magWijzigen && <Navragen {...deel} />}
      {klaar.length > 0 && <Afgehandeld {...deel} klaar={klaar} />}
      {gekozen !== undefined && open.open === 'uitleg' && (
        <VervaldatumUitleg termijn={gekozen} onSluiten={sluiten} />
      )}
      {gekozen !== undefined && isBijwerkbaar(dossier) && isTermijnhandeling(open.open) && (
        <TermijnVenster {...deel} termijn={gekozen} handeling={open.open} />
      )}
    </Kaart>
  );
}

function Afgehandeld(deel: Kaartdeel & { klaar: ReturnType<typeof metTermijnen> }) {
  return (
    <Uitklap titel={termijnTekst.afgehandeld(deel.klaar.length)}>
      <ul className={stijl['lijst']} style={{ paddingTop: 8 }}>
        {deel.klaar.map((termijn) => (
          <TermijnRij key={termijn.id} {...deel} termijn={termijn} />
        ))}
      </ul>
    </Uitklap>
  );
}
