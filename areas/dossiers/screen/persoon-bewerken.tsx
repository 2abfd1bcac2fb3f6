import {
  Button,
  Checkbox,
  List,
  Paper,
  Radio,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Betrokkene, betrokkene as betrokkeneSchema } from '#areas/personen/contract.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { GeboortedatumVeld } from '#renderer/components/geboortedatum-veld.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { DossierBlad } from '#renderer/dossier/dossier-blad.tsx';
import { KanNiet } from '#renderer/dossier/kan-niet.tsx';
import { naamIn, naamVan } from '#renderer/dossier/persoon.ts';
import { GeslachtVeld, HuisnummerVeld } from '#renderer/dossier/persoon-velden.tsx';
import { persoonTekst } from '#renderer/dossier/tekst-dossiers.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import {
  invoerVan,
  isAnderAdres,
  judgePersoon,
  naarPersoonveld,
  type OpenWaarschuwing,
  type Persoonformulier,
  persoonConflict,
  persoonWaarden,
  salvagePersoon,
  type Tekstveld,
} from './persoon-waarden.ts';
import { isBijwerkbaar } from './rechten.ts';
import { mensenTekst } from './tekst-mensen.ts';
import { Veldgroep } from './veldgroep.tsx';

type LetOpProps = { readonly zinnen: readonly string[]; readonly onToch: () => void };

/** What is odd about what was typed. The button has the keyboard: Enter keeps it as it is. */
export function LetOp({ zinnen, onToch }: LetOpProps) {
  const knop = useRef<HTMLButtonElement>(null);
  useEffect(() => knop.current?.focus(), []);
  return (
    <Bericht toon="let-op" rol="alert" titel={persoonTekst.letOpTitel}>
      <p style={{ margin: '2px 0 6px' }}>{persoonTekst.letOpUitleg}</p>
      <List size="sm" mb="xs">
        {zinnen.map((zin) => (
          <List.Item key={zin}>{zin}</List.Item>
        ))}
      </List>
      <Button ref={knop} variant="default" size="xs" onClick={onToch}>
        {persoonTekst.tochBewaren}
      </Button>
    </Bericht>
  );
}

type PersoonVeldenProps = {
  readonly form: UseFormReturnType<Persoonformulier>;
  readonly persoon: Betrokkene;
};

/** The fields of B3 of somebody who is known. */
export function PersoonVelden({ form, persoon }: PersoonVeldenProps) {
  const { heeftBsn } = persoon;
  const { velden } = persoonTekst;
  const veld = (naam: Tekstveld, rest: { inputMode?: 'tel' | 'email' | 'numeric' } = {}) => (
    <TextInput label={velden[naam]} {...rest} {...form.getInputProps(`gegevens.${naam}`)} />
  );
  const fout = form.errors['gegevens.geboortedatum'];
  return (
    <Stack gap="md">
      <Veldgroep titel={persoonTekst.naamGroep}>
        <SimpleGrid cols={{ base: 1, sm: 4 }} spacing="sm">
          {veld('voorletters')}
          {veld('voornaam')}
          {veld('tussenvoegsel')}
          {veld('achternaam')}
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <GeboortedatumVeld
            label={velden.geboortedatum}
            value={form.values.gegevens.geboortedatum}
            onChange={(waarde) => form.setFieldValue('gegevens.geboortedatum', waarde)}
            error={typeof fout === 'string' ? fout : undefined}
          />
          <GeslachtVeld
            value={form.values.gegevens.geslacht}
            onChange={(waarde) => form.setFieldValue('gegevens.geslacht', waarde)}
          />
        </SimpleGrid>
      </Veldgroep>
      <Veldgroep titel={persoonTekst.adresGroep}>
        <SimpleGrid cols={{ base: 1, sm: 4 }} spacing="sm">
          {veld('postcode')}
          <HuisnummerVeld
            value={form.values.gegevens.huisnummer}
            onChange={(tekst) => form.setFieldValue('gegevens.huisnummer', tekst)}
            error={form.errors['gegevens.huisnummer']}
          />
          {veld('straat')}
          {veld('plaats')}
        </SimpleGrid>
        {persoon.afgeschermd && (
          <Text size="xs" c="dimmed">
            {mensenTekst.afgeschermdLeeg}
          </Text>
        )}
        {isAnderAdres(form.values, persoon) && <Adresreden form={form} />}
      </Veldgroep>
      <Veldgroep titel={persoonTekst.contactGroep}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {veld('telefoon', { inputMode: 'tel' })}
          {veld('email', { inputMode: 'email' })}
          <TextInput
            label={velden.bsn}
            description={heeftBsn ? persoonTekst.bsnLaatStaan : persoonTekst.bsnNieuw}
            inputMode="numeric"
            disabled={form.values.bsnWeg}
            {...form.getInputProps('gegevens.bsn')}
          />
        </SimpleGrid>
        {heeftBsn && (
          <Checkbox
            label={persoonTekst.bsnWeg}
            {...form.getInputProps('bsnWeg', { type: 'checkbox' })}
          />
        )}
      </Veldgroep>
      <TextInput
        label={persoonTekst.bron}
        description={persoonTekst.bronUitleg}
        required
        {...form.getInputProps('bron')}
      />
    </Stack>
  );
}

/** Why another address is typed: a correction keeps what stood there, a move does not. */
function Adresreden({ form }: Pick<PersoonVeldenProps, 'form'>) {
  const { adresreden, verhuisdOp } = form.values;
  const fout = form.errors['verhuisdOp'];
  return (
    <>
      <Radio.Group label={mensenTekst.verhuisd} {...form.getInputProps('adresreden')}>
        <Stack gap={6} mt={4}>
          <Radio value="verbeterd" label={mensenTekst.verbeterd} />
          <Radio value="verhuisd" label={mensenTekst.isVerhuisd} />
        </Stack>
      </Radio.Group>
      {adresreden === 'verhuisd' && (
        <DatumVeld
          label={mensenTekst.verhuisdOp}
          value={verhuisdOp}
          onChange={(waarde) => form.setFieldValue('verhuisdOp', waarde)}
          error={typeof fout === 'string' ? fout : undefined}
          verplicht
          w={240}
        />
      )}
    </>
  );
}

type PersoonFormulierProps = {
  readonly dossierId: string;
  readonly persoon: Betrokkene;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

/** The form of somebody in a dossier. */
export function PersoonFormulier(props: PersoonFormulierProps) {
  const { dossierId, persoon, sleutel } = props;
  const [geladen] = useState(
    () => props.geladen && { ...props.geladen, inhoud: salvagePersoon(props.geladen.inhoud) },
  );
  const navigate = useVerder();
  const vandaag = useVandaag();
  const [letOp, setLetOp] = useState<readonly OpenWaarschuwing[]>([]);
  const naam = naamVan(persoon);
  const terug = () => void navigate({ to: `/dossiers/${dossierId}` });
  const { form, concept } = useConcept<Persoonformulier>({
    sleutel,
    titel: persoonTekst.concept(naam),
    begin: persoonWaarden(persoon, dossierId),
    geladen,
  });
  const save = useSave({
    operation: api.dossiers.changeBetrokkene,
    concept,
    // Somebody saw what is odd, and keeps it as it is: the codes of that.
    input: (huidig: Betrokkene | undefined, aanvaard: readonly string[] = []) => {
      const judged = judgePersoon(form.values, huidig ?? persoon, vandaag);
      const { waarschuwingen } = judged;
      const { adresreden, verhuisdOp } = form.values;
      const isAnders = isAnderAdres(form.values, huidig ?? persoon);
      const verhuizing = isAnders && adresreden === 'verhuisd';
      const fouten: Record<string, string> = {
        ...judged.fouten,
        ...(isAnders && adresreden === '' && { adresreden: mensenTekst.adresredenZin }),
        ...(verhuizing && verhuisdOp.datum === null && { verhuisdOp: mensenTekst.verhuisdZin }),
      };
      form.setErrors(fouten);
      const open = waarschuwingen.filter(({ code }) => !aanvaard.includes(code));
      const isReadable = Object.keys(fouten).length === 0;
      setLetOp(isReadable ? open : []);
      if (!isReadable || open.length > 0) return undefined;
      // After a conflict the next save is a choice made with open eyes: it sends the newest versie.
      const versie = huidig?.versie ?? form.values.versie;
      return {
        ...{ dossierId, id: persoon.id, versie, bron: form.values.bron },
        gegevens: invoerVan(form.values, huidig ?? persoon),
        verhuisdOp: verhuizing ? verhuisdOp.datum : null,
        aanvaard: [...aanvaard],
      };
    },
    saved: () => {
      meldGelukt(persoonTekst.opgeslagen(naam));
      terug();
    },
    conflict: {
      schema: betrokkeneSchema,
      regels: (huidig) => persoonConflict(persoonWaarden(huidig, dossierId), form.values),
      overnemen: (huidig) => form.setValues(persoonWaarden(huidig, dossierId)),
    },
  });
  const setErrors = (fouten: Record<string, ReactNode>) =>
    form.setErrors(
      Object.fromEntries(Object.entries(fouten).map(([veld, zin]) => [naarPersoonveld(veld), zin])),
    );
  return (
    <Formulier
      label={persoonTekst.wijzigen(naam)}
      form={{ errors: form.errors, setErrors }}
      {...{ concept, save }}
      onAnnuleren={terug}
    >
      <PersoonVelden form={form} persoon={persoon} />
      {letOp.length > 0 && (
        <LetOp
          zinnen={letOp.map(({ zin }) => zin)}
          onToch={() => save.start(letOp.map(({ code }) => code))}
        />
      )}
    </Formulier>
  );
}

type PersoonBewerkenProps = { readonly dossierId: string; readonly betrokkeneId: string };

/** Correcting what is known of somebody, with who said so. */
export function PersoonBewerken({ dossierId, betrokkeneId }: PersoonBewerkenProps) {
  const sleutel = `persoon:${betrokkeneId}`;
  return (
    <DossierBlad
      dossierId={dossierId}
      titel={(dossier) => persoonTekst.wijzigen(naamIn(dossier, betrokkeneId))}
      venster={persoonTekst.bewerkTitel}
    >
      {(dossier) => {
        const persoon = dossier.personen.find(({ id }) => id === betrokkeneId);
        if (persoon === undefined || !isBijwerkbaar(dossier)) return <KanNiet />;
        return (
          <Paper withBorder p="lg" radius="md" maw={860}>
            <MetConcept sleutel={sleutel}>
              {(geladen) => (
                <PersoonFormulier
                  dossierId={dossierId}
                  persoon={persoon}
                  sleutel={sleutel}
                  geladen={geladen}
                />
              )}
            </MetConcept>
          </Paper>
        );
      }}
    </DossierBlad>
  );
}
