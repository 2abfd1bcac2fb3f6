import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMessages } from '@tabler/icons-react';
import { useState } from 'react';
import type { Afhandeling } from '#areas/afsluiten/contract.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { RijMenu } from '#renderer/components/rij-menu.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { IntrekkenVenster } from '#renderer/dossier/intrekken-venster.tsx';
import { herstelTekst, intrekZin } from '#renderer/dossier/tekst-herstel.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import {
  type AfstemmingEis,
  afstemmingOntbreekt,
  afstemmingsoortNaam,
  eistAfstemming,
  isAfgestemd,
} from '../rules/afstemming.ts';
import type { ScreeningAntwoorden } from '../rules/formulier.ts';
import { AfstemmingFormulier, afstemmingsvraagNaam, openVragen } from './afstemming-formulier.tsx';
import stijl from './screening.module.css';
import { afstemmingTekst } from './tekst-screening.ts';

type AfstemmingKaartProps = {
  readonly afhandeling: Afhandeling;
  readonly antwoorden: ScreeningAntwoorden;
};

/** Whether the Sociaal Team must be spoken to, what was agreed, and a way to record it. */
export function AfstemmingKaart({ afhandeling, antwoorden }: AfstemmingKaartProps) {
  const [open, venster] = useDisclosure(false);
  const [weg, setWeg] = useState<string>();
  const { afstemmingen, dossierId, ingetrokken } = afhandeling;
  const eis = eistAfstemming(antwoorden);
  const vandaag = useVandaag();
  const lopend = afstemmingen.filter(({ isLopend }) => isLopend);
  const done = isAfgestemd(lopend);
  const vragen = openVragen(afhandeling);
  const wacht = afstemmingOntbreekt(antwoorden, lopend, vandaag);
  const sleutel = `afstemming:${dossierId}`;
  return (
    <Kaart titel={afstemmingTekst.titel} acties={<Stand eis={eis} gedaan={done} />}>
      <Text size="sm" role="status">
        {done && eis.voorgesteld ? afstemmingTekst.gedaanZin : (wacht ?? eis.reden)}
        {wacht !== undefined && ` ${afstemmingTekst.wacht}`}
      </Text>
      {vragen.map((vraag) => (
        <Text key={vraag.id} size="sm" fw={550}>
          {afstemmingTekst.wachtOp(
            afstemmingsvraagNaam(vraag, afhandeling),
            vraag.reactieTot === null ? undefined : formatDatum(vraag.reactieTot),
          )}
        </Text>
      ))}
      {afstemmingen.length > 0 && (
        <ul className={stijl['lijst']}>
          {afstemmingen.map(
            ({ id, soort, datum, partnerNaam, met, tekst: wat, door, isLopend }) => (
              <li key={id} className={stijl['voorstel']}>
                <Group gap="xs" wrap="nowrap">
                  <span className={stijl['voet']}>
                    {afstemmingTekst.regel(afstemmingsoortNaam(soort), formatDatum(datum), door)}
                    {(partnerNaam !== '' || met !== '') &&
                      `. ${afstemmingTekst.metWie([partnerNaam, met].filter(Boolean).join(', '))}`}
                    {!isLopend && `. ${afstemmingTekst.eerderTraject}`}
                  </span>
                  <RijMenu
                    naam={`${afstemmingsoortNaam(soort)}, ${formatDatum(datum)}`}
                    handelingen={[{ naam: herstelTekst.intrekken, doe: () => setWeg(id) }]}
                  />
                </Group>
                <p className={stijl['tekst']}>{wat}</p>
              </li>
            ),
          )}
        </ul>
      )}
      {ingetrokken.afstemmingen.map((een) => (
        <div key={een.id}>
          <s className={stijl['voet']}>
            {afstemmingTekst.regel(
              afstemmingsoortNaam(een.soort),
              formatDatum(een.datum),
              een.door,
            )}
          </s>
          <p className={stijl['tekst']}>{een.ingetrokken !== null && intrekZin(een.ingetrokken)}</p>
        </div>
      ))}
      {weg !== undefined && (
        <IntrekkenVenster
          naam={afstemmingTekst.afstemming}
          operation={api.screening.withdrawAfstemming}
          input={{ id: weg }}
          sluiten={() => setWeg(undefined)}
        />
      )}
      <div>
        <Button
          variant={eis.nodig && !done ? 'light' : 'default'}
          size="xs"
          leftSection={<IconMessages size={16} aria-hidden />}
          onClick={venster.open}
        >
          {afstemmingen.length > 0 ? afstemmingTekst.nogEen : afstemmingTekst.vastleggen}
        </Button>
      </div>
      <Modal
        opened={open}
        onClose={venster.close}
        title={afstemmingTekst.titel}
        size="lg"
        closeButtonProps={{ 'aria-label': algemeenTekst.sluiten }}
      >
        <MetConcept sleutel={sleutel}>
          {(geladen) => (
            <AfstemmingFormulier
              afhandeling={afhandeling}
              sleutel={sleutel}
              geladen={geladen}
              sluiten={venster.close}
            />
          )}
        </MetConcept>
      </Modal>
    </Kaart>
  );
}

function Stand({ eis, gedaan }: { eis: AfstemmingEis; gedaan: boolean }) {
  if (gedaan) return <Merk toon="goed">{afstemmingTekst.gedaan}</Merk>;
  if (!eis.nodig && eis.voorgesteld)
    return <Merk toon="let-op">{afstemmingTekst.voorgesteld}</Merk>;
  if (!eis.nodig) return <Merk toon="neutraal">{afstemmingTekst.nietNodig}</Merk>;
  return <Merk toon="let-op">{afstemmingTekst.nodig}</Merk>;
}
