import {
  Checkbox,
  Fieldset,
  Group,
  MultiSelect,
  NumberInput,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { AANLEIDINGEN, aanleidingNaam } from '#areas/meldingen/rules.ts';
import { PRIORITEITSGROEPEN, prioriteitsgroepNaam } from '#areas/screening/rules/formulier.ts';
import { GEBEURTENISSOORTEN, gebeurtenisNaam } from '#areas/trajecten/rules/gebeurtenissen.ts';
import type { Formulierwaarden } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import type { ConflictRegel } from '#renderer/components/conflict.tsx';
import { datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { type Afsprakenset, afsprakenset as setSchema } from '../contract-sets.ts';
import { setVelden } from '../fields.ts';
import { Gevolgen } from './gevolgen.tsx';
import { GevondenSet } from './gevonden-set.tsx';
import { setTekst } from './tekst-instellingen.ts';
import { inhoudTekst } from './tekst-sets.ts';
import { useGevolgen } from './use-gevolgen.ts';

const VELDEN: readonly (readonly [string, (waarden: SetWaarden) => string])[] = [
  [setVelden.naam.label, ({ naam }) => naam],
  [setVelden.geldigTot.label, ({ geldigTot }) => geldigTot.tekst],
  [setVelden.bron.label, ({ bron }) => bron],
  [setVelden.opmerking.label, ({ opmerking }) => opmerking],
  [inhoudTekst.gemeenten, ({ gemeenten }) => gemeenten],
  [inhoudTekst.aanleidingen, ({ aanleidingen }) => aanleidingen.map(aanleidingNaam).join(', ')],
  [inhoudTekst.teVertellen, ({ teVertellen }) => teVertellen.map(gebeurtenisNaam).join(', ')],
  [
    inhoudTekst.voorrang,
    ({ prioriteit }) => prioriteit.map(({ groep }) => prioriteitsgroepNaam(groep)).join(', '),
  ],
  [inhoudTekst.seniorVanaf, ({ seniorVanaf }) => seniorVanaf],
  [
    setTekst.goedeVrijdagKort,
    ({ goedeVrijdagVrij }) =>
      goedeVrijdagVrij ? setTekst.goedeVrijdagAan : setTekst.goedeVrijdagUit,
  ],
];

/** A stored set beside a typed one, field by field in words. */
export function setConflict(huidig: SetWaarden, getypt: SetWaarden): readonly ConflictRegel[] {
  return VELDEN.map(([veld, read]) => ({ veld, opgeslagen: read(huidig), getypt: read(getypt) }));
}

type SetFormulierProps = {
  readonly set: Afsprakenset;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

/** What the form of a set holds; dates with the text as typed. */
export type SetWaarden = Omit<Formulierwaarden<typeof setVelden>, 'geldigVan' | 'verlengdTot'> & {
  goedeVrijdagVrij: boolean;
  gemeenten: string;
  aanleidingen: Afsprakenset['aanleidingen'];
  teVertellen: Afsprakenset['teVertellen'];
  prioriteit: Afsprakenset['prioriteit'];
  seniorVanaf: string;
  versie: number;
};

function valuesOf(set: Afsprakenset): SetWaarden {
  const { naam, bron, opmerking, goedeVrijdagVrij, aanleidingen, teVertellen, versie } = set;
  return {
    ...{ naam, bron, opmerking, goedeVrijdagVrij, aanleidingen, teVertellen, versie },
    prioriteit: set.prioriteit,
    gemeenten: set.gemeenten.join(', '),
    seniorVanaf: set.seniorVanaf === null ? '' : String(set.seniorVanaf),
    geldigTot: datumWaarde(set.geldigTot),
  };
}

/** The codes that were typed, with commas or spaces between them. */
export function gemeentenVan(tekst: string): string[] {
  return tekst.split(/[\s,;]+/).filter((code) => code !== '');
}

/** The form of a set. */
export function SetFormulier({ set, sleutel, geladen }: SetFormulierProps) {
  const vandaag = useVandaag();
  const navigate = useVerder();
  const { id } = set;
  const terug = `/instellingen/afspraken/${id}`;
  const titel = setTekst.conceptWijzig(set.naam);
  const { form, concept } = useConcept({ sleutel, titel, begin: valuesOf(set), geladen });
  const { geldigTot, prioriteit, seniorVanaf } = form.values;
  const { gevolgen, isBekeken } = useGevolgen();
  const save = useSave({
    operation: api.beheer.changeAfsprakenset,
    concept,
    input: (huidig: Afsprakenset | undefined, keuze: 'bekeken' | undefined) => {
      const fout = datumFout(geldigTot, vandaag, false);
      if (fout) return void form.setErrors({ geldigTot: fout });
      const { naam, bron, opmerking, goedeVrijdagVrij, aanleidingen, teVertellen } = form.values;
      const wijziging = {
        ...{ id, naam, bron, opmerking, goedeVrijdagVrij, aanleidingen, teVertellen, prioriteit },
        gemeenten: gemeentenVan(form.values.gemeenten),
        seniorVanaf: seniorVanaf.trim() === '' ? null : Number(seniorVanaf),
        ...{ stappen: set.stappen, partijen: set.partijen },
        versie: huidig?.versie ?? form.values.versie,
        geldigTot: geldigTot.datum,
      };
      const proef = { soort: 'set' as const, wijziging };
      const bekeken = keuze === 'bekeken' || isBekeken(proef, () => save.start('bekeken'));
      return bekeken ? wijziging : undefined;
    },
    saved: async (nieuw) => {
      meldGelukt(setTekst.opgeslagen(nieuw.naam));
      await navigate({ to: terug });
    },
    conflict: {
      schema: setSchema,
      regels: (huidig) => setConflict(valuesOf(huidig), form.values),
      overnemen: (huidig) => form.setValues(valuesOf(huidig)),
    },
  });
  return (
    <Formulier
      label={titel}
      {...{ form, concept, save }}
      onAnnuleren={() => void navigate({ to: terug })}
    >
      <Stack gap="md">
        <TextInput label={setVelden.naam.label} required {...form.getInputProps('naam')} />
        <DatumVeld
          label={setVelden.geldigTot.label}
          {...form.getInputProps('geldigTot')}
          value={geldigTot}
          w={280}
        />
        {(['bron', 'opmerking'] as const).map((veld) => (
          <Textarea
            key={veld}
            label={setVelden[veld].label}
            maxLength={setVelden[veld].hoogstens}
            autosize
            minRows={2}
            {...form.getInputProps(veld)}
          />
        ))}
        <TextInput
          label={inhoudTekst.gemeenten}
          description={inhoudTekst.gemeentenUitleg}
          {...form.getInputProps('gemeenten')}
        />
        <MultiSelect
          label={inhoudTekst.aanleidingen}
          data={AANLEIDINGEN.map((value) => ({ value, label: aanleidingNaam(value) }))}
          searchable
          {...form.getInputProps('aanleidingen')}
        />
        <MultiSelect
          label={inhoudTekst.teVertellen}
          data={GEBEURTENISSOORTEN.map((value) => ({ value, label: gebeurtenisNaam(value) }))}
          searchable
          {...form.getInputProps('teVertellen')}
        />
        <VoorrangVelden
          prioriteit={prioriteit}
          onChange={(nieuw) => form.setFieldValue('prioriteit', nieuw)}
        />
        <NumberInput
          label={inhoudTekst.seniorVanaf}
          description={inhoudTekst.seniorUitleg}
          allowDecimal={false}
          decimalSeparator=","
          w={200}
          {...form.getInputProps('seniorVanaf')}
          onChange={(value) => form.setFieldValue('seniorVanaf', String(value))}
        />
        <Text size="sm" c="dimmed">
          {inhoudTekst.stappenInBestand(set.stappen.length)}
        </Text>
        <Switch
          label={setTekst.goedeVrijdag}
          description={setTekst.goedeVrijdagUitleg}
          {...form.getInputProps('goedeVrijdagVrij', { type: 'checkbox' })}
        />
        {gevolgen !== undefined && <Gevolgen gevolgen={gevolgen} />}
      </Stack>
    </Formulier>
  );
}

type VoorrangVeldenProps = {
  readonly prioriteit: Afsprakenset['prioriteit'];
  readonly onChange: (prioriteit: Afsprakenset['prioriteit']) => void;
};

/** Which groups come first, each with where that stands: a group without a source is not agreed. */
function VoorrangVelden({ prioriteit, onChange }: VoorrangVeldenProps) {
  return (
    <Fieldset legend={inhoudTekst.voorrang}>
      <Stack gap="xs">
        {PRIORITEITSGROEPEN.map((groep) => {
          const regel = prioriteit.find((one) => one.groep === groep);
          const others = prioriteit.filter((one) => one.groep !== groep);
          return (
            <Group key={groep} align="center">
              <Checkbox
                w={220}
                label={prioriteitsgroepNaam(groep)}
                checked={regel !== undefined}
                onChange={({ currentTarget: { checked } }) =>
                  onChange(checked ? [...others, { groep, bron: '' }] : others)
                }
              />
              {regel !== undefined && (
                <TextInput
                  flex={1}
                  aria-label={inhoudTekst.bronVan(prioriteitsgroepNaam(groep))}
                  placeholder={inhoudTekst.bron}
                  value={regel.bron}
                  onChange={({ currentTarget: { value } }) =>
                    onChange(
                      prioriteit.map((one) => (one.groep === groep ? { groep, bron: value } : one)),
                    )
                  }
                />
              )}
            </Group>
          );
        })}
      </Stack>
    </Fieldset>
  );
}

/** Changing what a set says: name, period, where, whom it puts first, what partners are told of. */
export function SetBewerken({ setId }: { setId: string }) {
  const sleutel = `afsprakenset:${setId}`;
  return (
    <GevondenSet setId={setId} sleutel={sleutel} titel={({ naam }) => setTekst.wijzig(naam)}>
      {(set, geladen) => <SetFormulier set={set} sleutel={sleutel} geladen={geladen} />}
    </GevondenSet>
  );
}
