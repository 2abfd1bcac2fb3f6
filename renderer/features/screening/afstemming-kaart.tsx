import { Button, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMessages } from '@tabler/icons-react';
import type { Afhandeling } from '#contract/afhandeling.ts';
import { formatDatum } from '#domain/dates/format.ts';
import {
  afstemmingsoortNaam,
  eistAfstemming,
  isAfgestemd,
  vanLopendeEpisode,
} from '#domain/screening/afstemming.ts';
import type { ScreeningAntwoorden } from '#domain/screening/formulier.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { afstemmingTekst } from '#renderer/text/nl/screening.ts';
import { AfstemmingFormulier } from './afstemming-formulier.tsx';
import stijl from './screening.module.css';

type AfstemmingKaartProps = {
  readonly afhandeling: Afhandeling;
  readonly antwoorden: ScreeningAntwoorden;
};

/** Whether the Sociaal Team must be spoken to, what was agreed, and a way to record it. */
export function AfstemmingKaart({ afhandeling, antwoorden }: AfstemmingKaartProps) {
  const [open, venster] = useDisclosure(false);
  const { afstemmingen, dossierId } = afhandeling;
  const eis = eistAfstemming(antwoorden);
  const done = isAfgestemd(vanLopendeEpisode(afstemmingen, afhandeling.afsluitingen));
  const sleutel = `afstemming:${dossierId}`;
  return (
    <Kaart titel={afstemmingTekst.titel} acties={<Stand nodig={eis.nodig} gedaan={done} />}>
      <Text size="sm" role="status">
        {done && eis.nodig ? afstemmingTekst.gedaanZin : eis.reden}
        {eis.nodig && !done && ` ${afstemmingTekst.wacht}`}
      </Text>
      {afstemmingen.length > 0 && (
        <ul className={stijl['lijst']}>
          {afstemmingen.map(({ id, soort, datum, met, tekst: wat, door }) => (
            <li key={id} className={stijl['voorstel']}>
              <span className={stijl['voet']}>
                {afstemmingTekst.regel(afstemmingsoortNaam(soort), formatDatum(datum), door)}
                {met !== '' && `. ${afstemmingTekst.metWie(met)}`}
              </span>
              <p className={stijl['tekst']}>{wat}</p>
            </li>
          ))}
        </ul>
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
        closeButtonProps={{ 'aria-label': tekst.sluiten }}
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

function Stand({ nodig, gedaan }: { nodig: boolean; gedaan: boolean }) {
  if (gedaan) return <Merk toon="goed">{afstemmingTekst.gedaan}</Merk>;
  if (!nodig) return <Merk toon="neutraal">{afstemmingTekst.nietNodig}</Merk>;
  return <Merk toon="let-op">{afstemmingTekst.nodig}</Merk>;
}
