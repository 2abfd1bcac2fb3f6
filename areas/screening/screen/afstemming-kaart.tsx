import { Button, Group, Modal, Radio, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMessages } from '@tabler/icons-react';
import { useState } from 'react';
import type { Afhandeling } from '#areas/afsluiten/contract.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { beginwaarden, type Formulierwaarden } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { datumFout } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { RijMenu } from '#renderer/components/rij-menu.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { IntrekkenVenster } from '#renderer/dossier/intrekken-venster.tsx';
import { herstelTekst, intrekZin } from '#renderer/dossier/tekst-herstel.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { afstemmingVelden } from '../fields.ts';
import {
  AFSTEMMINGSOORTEN,
  afstemmingOntbreekt,
  afstemmingsoortNaam,
  eistAfstemming,
  isAfgestemd,
  zegtIets,
} from '../rules/afstemming.ts';
import type { ScreeningAntwoorden } from '../rules/formulier.ts';
import stijl from './screening.module.css';
import { afstemmingTekst } from './tekst-screening.ts';

type Waarden = Formulierwaarden<typeof afstemmingVelden>;

const TEKSTLABEL = {
  afstemming: afstemmingVelden.tekst.label,
  gevraagd: afstemmingTekst.gevraagd,
  uitzondering: afstemmingTekst.reden,
};
const TEKSTFOUT = {
  afstemming: afstemmingTekst.tekstOntbreekt,
  gevraagd: afstemmingTekst.gevraagdOntbreekt,
  uitzondering: afstemmingTekst.redenOntbreekt,
};

type AfstemmingFormulierProps = {
  readonly afhandeling: Afhandeling;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
  readonly sluiten: () => void;
};

/** Records what was agreed with the Sociaal Team, or why that is left out (st 5). */
export function AfstemmingFormulier(props: AfstemmingFormulierProps) {
  const { afhandeling, sleutel, geladen, sluiten } = props;
  const { dossierId, dossiernummer } = afhandeling;
  const vandaag = useVandaag();
  const { form, concept } = useConcept<Waarden>({
    ...{ sleutel, geladen, titel: afstemmingTekst.concept(dossiernummer) },
    begin: beginwaarden(afstemmingVelden, vandaag),
  });
  const { soort, datum, met, tekst } = form.values;
  const save = useSave({
    operation: api.screening.recordAfstemming,
    concept,
    input: () => {
      const fouten = {
        ...(datum.datum === null && { datum: datumFout(datum, vandaag, true) }),
        ...(soort !== 'uitzondering' && met.trim() === '' && { met: afstemmingTekst.metOntbreekt }),
        ...((soort === 'uitzondering' ? !zegtIets(tekst) : tekst.trim() === '') && {
          tekst: TEKSTFOUT[soort],
        }),
      };
      form.setErrors(fouten);
      if (Object.keys(fouten).length > 0 || datum.datum === null) return undefined;
      return { dossierId, soort, datum: datum.datum, met, tekst };
    },
    saved: () => {
      sluiten();
      meldGelukt(afstemmingTekst.vastgelegd);
    },
  });
  const datumZin = form.errors['datum'];
  return (
    <Formulier
      label={afstemmingTekst.titel}
      {...{ form, concept, save }}
      opslaan={afstemmingTekst.vastleggen}
      onAnnuleren={sluiten}
    >
      <Radio.Group label={afstemmingVelden.soort.label} {...form.getInputProps('soort')}>
        <Group gap="lg" mt={6}>
          {AFSTEMMINGSOORTEN.map((value) => (
            <Radio key={value} value={value} label={afstemmingsoortNaam(value)} />
          ))}
        </Group>
      </Radio.Group>
      <DatumVeld
        label={afstemmingVelden.datum.label}
        value={datum}
        onChange={(waarde) => form.setFieldValue('datum', waarde)}
        error={typeof datumZin === 'string' ? datumZin : undefined}
        verplicht
        w={240}
      />
      <TextInput
        label={afstemmingVelden.met.label}
        description={afstemmingTekst.metUitleg}
        maxLength={afstemmingVelden.met.hoogstens}
        required={soort !== 'uitzondering'}
        {...form.getInputProps('met')}
      />
      <Textarea
        label={TEKSTLABEL[soort]}
        maxLength={afstemmingVelden.tekst.hoogstens}
        autosize
        minRows={3}
        required
        {...form.getInputProps('tekst')}
      />
    </Formulier>
  );
}

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
  const done = isAfgestemd(lopend, vandaag);
  const wacht = afstemmingOntbreekt(antwoorden, lopend, vandaag);
  const sleutel = `afstemming:${dossierId}`;
  return (
    <Kaart titel={afstemmingTekst.titel} acties={<Stand nodig={eis.nodig} gedaan={done} />}>
      <Text size="sm" role="status">
        {done && eis.voorgesteld ? afstemmingTekst.gedaanZin : (wacht ?? eis.reden)}
        {wacht !== undefined && ` ${afstemmingTekst.wacht}`}
      </Text>
      {afstemmingen.length > 0 && (
        <ul className={stijl['lijst']}>
          {afstemmingen.map(({ id, soort, datum, met, tekst: wat, door, isLopend }) => (
            <li key={id} className={stijl['voorstel']}>
              <Group gap="xs" wrap="nowrap">
                <span className={stijl['voet']}>
                  {afstemmingTekst.regel(afstemmingsoortNaam(soort), formatDatum(datum), door)}
                  {met !== '' && `. ${afstemmingTekst.metWie(met)}`}
                  {!isLopend && `. ${afstemmingTekst.eerderTraject}`}
                </span>
                <RijMenu
                  naam={`${afstemmingsoortNaam(soort)}, ${formatDatum(datum)}`}
                  handelingen={[{ naam: herstelTekst.intrekken, doe: () => setWeg(id) }]}
                />
              </Group>
              <p className={stijl['tekst']}>{wat}</p>
            </li>
          ))}
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

function Stand({ nodig, gedaan }: { nodig: boolean; gedaan: boolean }) {
  if (gedaan) return <Merk toon="goed">{afstemmingTekst.gedaan}</Merk>;
  if (!nodig) return <Merk toon="neutraal">{afstemmingTekst.nietNodig}</Merk>;
  return <Merk toon="let-op">{afstemmingTekst.nodig}</Merk>;
}
