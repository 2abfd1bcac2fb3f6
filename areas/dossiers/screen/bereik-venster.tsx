import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { type BereikInvoer, betrokkene as betrokkeneSchema } from '#areas/personen/contract.ts';
import {
  adresVelden,
  postVelden,
  verblijfVelden,
  vertegenwoordigerVelden,
} from '#areas/personen/fields.ts';
import {
  POSTSOORTEN,
  postsoortNaam,
  TOESTANDEN,
  toestandNaam,
  VEILIGHEID,
  VERBLIJVEN,
  VERTEGENWOORDIGINGEN,
  veiligheidNaam,
  verblijfNaam,
  vertegenwoordigerNaam,
} from '#areas/personen/rules/bereik.ts';
import { namenVan } from '#domain/velden/veld.ts';
import { api } from '#renderer/api/client.ts';
import { datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Dossier } from '../contract.ts';
import {
  bereikInvoerVan,
  bereikWaarden,
  LEGE_POST,
  LEGE_VERTEGENWOORDIGER,
  metTweeVanaf,
  type Vertegenwoordigerwaarden,
} from './bereik-waarden.ts';
import { mensenTekst } from './tekst-mensen.ts';
import { Veldgroep } from './veldgroep.tsx';

type BereikVensterProps = {
  readonly persoon: Dossier['personen'][number];
  readonly dossier: Dossier;
  readonly sluiten: () => void;
  /** A visit was not safe: proposes what a next one needs. */
  readonly onveilig?: boolean;
};

/** The window in which somebody says how a person can be reached and seen. */
export function BereikVenster(props: BereikVensterProps) {
  const { persoon, dossier, sluiten } = props;
  // What is kept from others is shown, and logged, before it can be changed.
  const toon = useMutation(api.dossiers.showAdres.mutationOptions({ gcTime: 0 }));
  const { mutate } = toon;
  useEffect(() => {
    if (persoon.afgeschermd) mutate({ dossierId: dossier.id, id: persoon.id });
  }, [persoon.afgeschermd, persoon.id, dossier.id, mutate]);
  const bereik = persoon.afgeschermd ? toon.data?.bereik : persoon.bereik;
  return (
    <Venster titel={mensenTekst.bereikTitel(naamVan(persoon))} onSluiten={sluiten} size="lg">
      {toon.isError && <Foutmelding fout={toon.error} />}
      {bereik !== undefined && <BereikFormulier {...props} bereik={bereik} />}
    </Venster>
  );
}

type Fouten = Record<string, ReactNode>;

function BereikFormulier(props: BereikVensterProps & { readonly bereik: BereikInvoer }) {
  const { persoon, dossier, sluiten, bereik, onveilig = false } = props;
  const vandaag = useVandaag();
  const [waarden, setWaarden] = useState(() => {
    const known = bereikWaarden(bereik, persoon.afgeschermd);
    return onveilig ? metTweeVanaf(known, vandaag) : known;
  });
  const [fouten, setFouten] = useState<Fouten>({});
  const set = (nieuw: Partial<typeof waarden>) => setWaarden({ ...waarden, ...nieuw });
  const save = useSave({
    operation: api.dossiers.changeBereik,
    input: (huidig: { versie: number } | undefined) => {
      const zin =
        datumFout(waarden.veiligheidSinds, vandaag, false) ??
        (bereikInvoerVan(waarden) === undefined ? mensenTekst.sindsZin : undefined);
      const toestand = datumFout(waarden.toestandSinds, vandaag, false);
      setFouten({
        ...(zin !== undefined && { veiligheid: zin }),
        ...(toestand !== undefined && { toestand }),
      });
      const invoer = bereikInvoerVan(waarden);
      if (zin !== undefined || toestand !== undefined || invoer === undefined) return undefined;
      return {
        ...{ dossierId: dossier.id, id: persoon.id, versie: (huidig ?? persoon).versie },
        ...{ bereik: invoer, afgeschermd: waarden.afgeschermd },
      };
    },
    saved: () => {
      sluiten();
      meldGelukt(mensenTekst.bereikOpgeslagen);
    },
    conflict: { schema: betrokkeneSchema, regels: () => [], overnemen: sluiten },
  });
  const foutBij = (veld: string) => {
    const fout = fouten[veld];
    return typeof fout === 'string' ? fout : undefined;
  };
  return (
    <Formulier
      label={mensenTekst.bereikTitel(naamVan(persoon))}
      form={{ errors: fouten, setErrors: setFouten }}
      save={save}
      onAnnuleren={sluiten}
    >
      <Veldgroep titel={mensenTekst.wonen}>
        <Select
          label={verblijfVelden.verblijf.label}
          description={mensenTekst.verblijfUitleg}
          data={VERBLIJVEN.map((value) => ({ value, label: verblijfNaam(value) }))}
          value={waarden.verblijf}
          onChange={(value) =>
            set({ verblijf: VERBLIJVEN.find((one) => one === value) ?? waarden.verblijf })
          }
          allowDeselect={false}
        />
        <Checkbox
          label={mensenTekst.afschermen}
          description={mensenTekst.afschermenUitleg}
          checked={waarden.afgeschermd}
          onChange={(event) => set({ afgeschermd: event.currentTarget.checked })}
        />
      </Veldgroep>
      <Veldgroep titel={mensenTekst.post}>
        <Checkbox
          label={mensenTekst.anderPostadres}
          checked={waarden.post !== null}
          onChange={(event) => set({ post: event.currentTarget.checked ? LEGE_POST : null })}
        />
        {waarden.post !== null && (
          <>
            <Select
              label={postVelden.soort.label}
              data={POSTSOORTEN.map((value) => ({ value, label: postsoortNaam(value) }))}
              value={waarden.post.soort}
              onChange={(value) => {
                const soort = POSTSOORTEN.find((one) => one === value);
                if (waarden.post !== null && soort !== undefined)
                  set({ post: { ...waarden.post, soort } });
              }}
              allowDeselect={false}
            />
            <Adresregels
              adres={waarden.post}
              pad="bereik.post"
              fout={foutBij}
              onChange={(adres) =>
                waarden.post !== null && set({ post: { ...waarden.post, ...adres } })
              }
            />
          </>
        )}
      </Veldgroep>
      <Veldgroep titel={mensenTekst.vertegenwoordiging}>
        <Text size="xs" c="dimmed">
          {mensenTekst.vertegenwoordigingUitleg}
        </Text>
        {waarden.vertegenwoordigers.map((one, index) => (
          <Vertegenwoordigervelden
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name than its place
            key={index}
            waarden={one}
            pad={`bereik.vertegenwoordigers.${index}`}
            fout={foutBij}
            onChange={(nieuw) =>
              set({ vertegenwoordigers: waarden.vertegenwoordigers.with(index, nieuw) })
            }
            onWeg={() =>
              set({ vertegenwoordigers: waarden.vertegenwoordigers.toSpliced(index, 1) })
            }
          />
        ))}
        {waarden.vertegenwoordigers.length < 4 && (
          <Group>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() =>
                set({
                  vertegenwoordigers: [
                    ...waarden.vertegenwoordigers,
                    {
                      ...LEGE_VERTEGENWOORDIGER,
                      soort: persoon.isMinderjarig ? 'wettelijk' : 'bewind',
                    },
                  ],
                })
              }
            >
              {mensenTekst.toevoegen}
            </Button>
          </Group>
        )}
      </Veldgroep>
      <Veldgroep titel={mensenTekst.toestandTitel}>
        <Group align="flex-start" gap="sm">
          <Select
            label={mensenTekst.toestand}
            placeholder={mensenTekst.toestandGeen}
            data={TOESTANDEN.map((value) => ({ value, label: toestandNaam(value) }))}
            value={waarden.toestand}
            onChange={(value) => set({ toestand: TOESTANDEN.find((one) => one === value) ?? null })}
            clearable
          />
          {waarden.toestand !== null && (
            <DatumVeld
              label={mensenTekst.sinds}
              value={waarden.toestandSinds}
              onChange={(toestandSinds) => set({ toestandSinds })}
              error={foutBij('toestand')}
              w={200}
            />
          )}
        </Group>
      </Veldgroep>
      <Veldgroep titel={mensenTekst.veiligheid}>
        <Checkbox.Group
          aria-label={mensenTekst.veiligheid}
          value={[...waarden.maatregelen]}
          onChange={(gekozen) =>
            set({
              maatregelen: VEILIGHEID.filter((code) => gekozen.includes(code)),
              ...(waarden.veiligheidSinds.tekst === '' && {
                veiligheidSinds: datumWaarde(vandaag),
              }),
            })
          }
        >
          <Stack gap={6}>
            {VEILIGHEID.map((code) => (
              <Checkbox key={code} value={code} label={veiligheidNaam(code)} />
            ))}
          </Stack>
        </Checkbox.Group>
        {waarden.maatregelen.length > 0 && (
          <DatumVeld
            label={mensenTekst.veiligheidSinds}
            value={waarden.veiligheidSinds}
            onChange={(veiligheidSinds) => set({ veiligheidSinds })}
            error={foutBij('veiligheid')}
            verplicht
            w={200}
          />
        )}
      </Veldgroep>
    </Formulier>
  );
}

type AdresregelsProps<Adres> = {
  readonly adres: Adres;
  readonly pad: string;
  readonly fout: (veld: string) => string | undefined;
  readonly onChange: (adres: Adres) => void;
};

type Adresdeel = Vertegenwoordigerwaarden['adres'];

function Adresregels<Adres extends Adresdeel>(props: AdresregelsProps<Adres>) {
  const { adres, pad, fout, onChange } = props;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      {namenVan(adresVelden).map((veld) => (
        <TextInput
          key={veld}
          label={adresVelden[veld].label}
          maxLength={adresVelden[veld].hoogstens}
          value={adres[veld]}
          error={fout(`${pad}.${veld}`)}
          onChange={(event) => onChange({ ...adres, [veld]: event.currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  );
}

type VertegenwoordigerveldenProps = {
  readonly waarden: Vertegenwoordigerwaarden;
  readonly pad: string;
  readonly fout: (veld: string) => string | undefined;
  readonly onChange: (waarden: Vertegenwoordigerwaarden) => void;
  readonly onWeg: () => void;
};

function Vertegenwoordigervelden(props: VertegenwoordigerveldenProps) {
  const { waarden, pad, fout, onChange, onWeg } = props;
  const tekst = (veld: 'naam' | 'organisatie' | 'telefoon') => (
    <TextInput
      label={vertegenwoordigerVelden[veld].label}
      required={veld === 'naam'}
      maxLength={vertegenwoordigerVelden[veld].hoogstens}
      value={waarden[veld]}
      error={fout(`${pad}.${veld}`)}
      onChange={(event) => onChange({ ...waarden, [veld]: event.currentTarget.value })}
    />
  );
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end" wrap="nowrap">
        <Select
          label={vertegenwoordigerVelden.soort.label}
          data={VERTEGENWOORDIGINGEN.map((value) => ({
            value,
            label: vertegenwoordigerNaam(value),
          }))}
          value={waarden.soort}
          onChange={(value) =>
            onChange({
              ...waarden,
              soort: VERTEGENWOORDIGINGEN.find((one) => one === value) ?? waarden.soort,
            })
          }
          allowDeselect={false}
          style={{ flex: 1 }}
        />
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={mensenTekst.verwijder(vertegenwoordigerNaam(waarden.soort))}
          onClick={onWeg}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        {tekst('naam')}
        {tekst('organisatie')}
        {tekst('telefoon')}
      </SimpleGrid>
      {waarden.soort !== 'mentor' && (
        <Adresregels
          adres={waarden.adres}
          pad={`${pad}.adres`}
          fout={fout}
          onChange={(adres) => onChange({ ...waarden, adres })}
        />
      )}
    </Stack>
  );
}
