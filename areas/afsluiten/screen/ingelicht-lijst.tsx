import { Anchor, Checkbox, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDatum } from '#domain/dates/format.ts';
import { kanaalNaam } from '#domain/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Mailtekst } from '#renderer/components/mailtekst.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { RijMenu } from '#renderer/components/rij-menu.tsx';
import { IntrekkenVenster } from '#renderer/dossier/intrekken-venster.tsx';
import { herstelTekst, intrekZin } from '#renderer/dossier/tekst-herstel.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Ingelicht } from '../contract.ts';
import { mededelingVelden } from '../fields.ts';
import { naamlijst, type Over } from '../rules/ingelicht.ts';
import stijl from './ingelicht.module.css';
import { ingelichtTekst } from './tekst-ingelicht.ts';
import { NietVertelKnop, type Partij, VertelKnop } from './vertel-knop.tsx';

type IngelichtLijstProps = {
  readonly dossierId: string;
  /** Only who is told of this; left out: everybody. What each must hear is always shown whole. */
  readonly alleen?: Over;
  readonly magWijzigen: boolean;
};

/** Who must still hear what, with the text and one key for each; and who was told. */
export function IngelichtLijst(props: IngelichtLijstProps) {
  const { dossierId, alleen } = props;
  const vraag = useQuery(api.afsluiten.readIngelicht.queryOptions({ input: { dossierId } }));
  return (
    <Ophalen vraag={vraag}>
      {({ partijen, niet }) => {
        const is = ({ over }: { over: Over }) =>
          alleen === undefined || (over.soort === alleen.soort && over.id === alleen.id);
        const shown = partijen.filter(({ open, verteld }) => [...open, ...verteld].some(is));
        const weten = partijen.filter((one) => !shown.includes(one));
        return <Partijen {...props} partijen={shown} weten={weten} niet={niet} />;
      }}
    </Ophalen>
  );
}

type PartijenProps = IngelichtLijstProps & {
  readonly partijen: readonly Partij[];
  /** Who takes part, and has nothing to hear and heard nothing here. */
  readonly weten: readonly Partij[];
  readonly niet: Ingelicht['niet'];
};

function Partijen({ dossierId, magWijzigen, partijen, weten, niet }: PartijenProps) {
  const vandaag = useVandaag();
  const [datum, setDatum] = useState(() => datumWaarde(vandaag));
  const [fout, setFout] = useState<string>();
  const [gekozen, setGekozen] = useState<readonly string[]>([]);
  const open = partijen.filter((one) => one.open.length > 0);
  const samen = open.filter(({ partner }) => gekozen.includes(partner.id));
  const dag = () => {
    if (datum.datum === null) return void setFout(datumFout(datum, vandaag, true));
    if (datum.datum > vandaag) return void setFout(ingelichtTekst.toekomst);
    setFout(undefined);
    return datum.datum;
  };
  const knop = { dossierId, dag };
  return (
    <Stack gap="sm">
      <Stand partijen={partijen} weten={weten} />
      {magWijzigen && open.length > 0 && (
        <Group gap="md" align="flex-end">
          <DatumVeld
            label={mededelingVelden.datum.label}
            value={datum}
            onChange={setDatum}
            error={fout}
            description=""
            compact
            w={180}
          />
          {samen.length > 1 && (
            <Group gap="xs" role="group" aria-label={ingelichtTekst.samen(samen.length)}>
              <VertelKnop
                {...knop}
                partijen={samen}
                kanaal="overleg"
                label={ingelichtTekst.samenOverleg}
              />
              <VertelKnop
                {...knop}
                partijen={samen}
                kanaal="telefoon"
                label={ingelichtTekst.samenTelefoon}
              />
            </Group>
          )}
        </Group>
      )}
      {partijen.length > 0 && (
        <ul className={stijl['lijst']} aria-label={ingelichtTekst.lijst}>
          {partijen.map((partij) => (
            <PartijRij
              key={partij.partner.id}
              {...{ partij, magWijzigen, knop }}
              gekozen={gekozen.includes(partij.partner.id)}
              kies={
                open.length > 1 && partij.open.length > 0 && partij.tekst !== null
                  ? (aan) =>
                      setGekozen((all) =>
                        aan
                          ? [...all, partij.partner.id]
                          : all.filter((id) => id !== partij.partner.id),
                      )
                  : undefined
              }
            />
          ))}
        </ul>
      )}
      {niet.length > 0 && (
        <div className={stijl['niet']}>
          <strong>{ingelichtTekst.nietTitel}</strong>
          <ul>
            {niet.map(({ naam, zin }) => (
              <li key={naam}>
                {naam}: {zin}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}

function Stand({ partijen, weten }: Pick<PartijenProps, 'partijen' | 'weten'>) {
  const open = partijen.filter((one) => one.open.length > 0);
  if (partijen.length === 0 && weten.length > 0)
    return (
      <Bericht toon="neutraal" titel={ingelichtTekst.wetenAlTitel}>
        {ingelichtTekst.wetenAl(naamlijst(weten.map(({ partner }) => partner.naam)))}
      </Bericht>
    );
  if (partijen.length === 0)
    return (
      <Bericht toon="neutraal" titel={ingelichtTekst.niemandTitel}>
        {ingelichtTekst.niemand}
      </Bericht>
    );
  if (open.length === 0)
    return (
      <Bericht toon="goed" rol="status" titel={ingelichtTekst.klaarTitel}>
        {ingelichtTekst.klaar}
      </Bericht>
    );
  const isLaat = open.some((one) => one.open.some(({ teLaat }) => teLaat));
  return (
    <Bericht toon={isLaat ? 'fout' : 'let-op'} rol="status" titel={ingelichtTekst.nog(open.length)}>
      {ingelichtTekst.nogNamen(naamlijst(open.map(({ partner }) => partner.naam)))}
    </Bericht>
  );
}

type PartijRijProps = {
  readonly partij: Partij;
  readonly magWijzigen: boolean;
  readonly knop: Pick<Parameters<typeof VertelKnop>[0], 'dossierId' | 'dag'>;
  readonly gekozen: boolean;
  readonly kies: ((aan: boolean) => void) | undefined;
};

function PartijRij({ partij, magWijzigen, knop, gekozen, kies }: PartijRijProps) {
  const { partner, belangen, contact, kenmerk, open, tekst, weggelaten } = partij;
  const [toon, setToon] = useState(false);
  const isGestopt = open.some(({ over }) => over.soort === 'beeindiging');
  return (
    <li className={stijl['partij']} aria-label={partner.naam}>
      <div className={stijl['kop']}>
        <Group gap={8} wrap="wrap">
          {kies !== undefined && magWijzigen && (
            <Checkbox
              aria-label={ingelichtTekst.kies(partner.naam)}
              checked={gekozen}
              onChange={(event) => kies(event.currentTarget.checked)}
            />
          )}
          <span className={stijl['naam']}>{partner.naam}</span>
          {belangen.map((belang) => (
            <Merk key={belang} toon="neutraal">
              {belang}
            </Merk>
          ))}
        </Group>
        <div className={stijl['contact']}>
          {contact === null ? (
            ingelichtTekst.geenContact
          ) : (
            <>
              {contact.naam}
              {contact.telefoon !== '' && ` · ${contact.telefoon}`}
            </>
          )}
          {kenmerk !== '' && ` · ${ingelichtTekst.kenmerk(kenmerk)}`}
        </div>
      </div>
      {open.length > 0 && (
        <ul className={stijl['punten']} aria-label={ingelichtTekst.moetNog}>
          {open.map(({ over, wat, uiterlijk, teLaat, magWeten }) => (
            <li key={`${over.soort}:${over.id}`}>
              {wat}{' '}
              {!magWeten ? (
                <Merk toon="neutraal">{ingelichtTekst.magNiet}</Merk>
              ) : teLaat ? (
                <Merk toon="fout">{`${ingelichtTekst.teLaat}: ${formatDatum(uiterlijk)}`}</Merk>
              ) : (
                <span className={stijl['stil']}>
                  {ingelichtTekst.uiterlijk(formatDatum(uiterlijk))}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {magWijzigen && open.length > 0 && tekst !== null && (
        <Group gap="xs">
          {tekst !== null && (
            <VertelKnop
              {...knop}
              partijen={[partij]}
              kanaal="beveiligde_mail"
              label={ingelichtTekst.kopieer}
              eerst
            />
          )}
          <VertelKnop
            {...knop}
            partijen={[partij]}
            kanaal="telefoon"
            label={ingelichtTekst.telefoon}
          />
          <VertelKnop
            {...knop}
            partijen={[partij]}
            kanaal="overleg"
            label={ingelichtTekst.overleg}
          />
          {isGestopt && (
            <VertelKnop
              {...knop}
              partijen={[partij]}
              kanaal="overleg"
              verteller="partner"
              label={ingelichtTekst.zelf}
            />
          )}
          {tekst !== null && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              aria-expanded={toon}
              onClick={() => setToon(!toon)}
            >
              {ingelichtTekst.toonTekst}
            </Anchor>
          )}
        </Group>
      )}
      {magWijzigen && open.some(({ magWeten }) => !magWeten) && (
        <Group gap="xs">
          <NietVertelKnop dossierId={knop.dossierId} partij={partij} />
        </Group>
      )}
      {open.length > 0 &&
        weggelaten.map(({ wat, waarom }) => (
          <p key={wat} className={stijl['stil']}>
            {ingelichtTekst.nietInTekst(wat, waarom)}
          </p>
        ))}
      {toon && tekst !== null && <Mailtekst {...tekst} />}
      <Verteld partij={partij} magWijzigen={magWijzigen} />
    </li>
  );
}

function Verteld({ partij, magWijzigen }: Pick<PartijRijProps, 'partij' | 'magWijzigen'>) {
  const [weg, setWeg] = useState<string>();
  if (partij.verteld.length === 0) return null;
  return (
    <ul className={stijl['verteld']} aria-label={ingelichtTekst.hoorde}>
      {partij.verteld.map(({ id, wat, datum, kanaal, verteller, ingetrokken }) => {
        const hoe = ingelichtTekst.gehoord(
          formatDatum(datum),
          kanaalNaam(kanaal),
          ingelichtTekst.wie[verteller],
        );
        return (
          <li key={id}>
            {ingetrokken === null ? (
              <>
                <span>
                  <Merk toon="goed">{ingelichtTekst.hoorde}</Merk> {wat} · {hoe}
                </span>
                {magWijzigen && (
                  <RijMenu
                    naam={wat}
                    handelingen={[{ naam: herstelTekst.intrekken, doe: () => setWeg(id) }]}
                  />
                )}
              </>
            ) : (
              <span>
                <s>{`${wat} · ${hoe}`}</s> {intrekZin(ingetrokken)}
              </span>
            )}
          </li>
        );
      })}
      {weg !== undefined && (
        <IntrekkenVenster
          naam={ingelichtTekst.mededeling}
          operation={api.afsluiten.withdrawMededeling}
          input={{ id: weg }}
          uitleg={ingelichtTekst.intrekUitleg}
          sluiten={() => setWeg(undefined)}
        />
      )}
    </ul>
  );
}
