import { Group, NumberInput, Paper, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatLooptijd } from '#areas/trajecten/rules/termijn.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { type Termijnregel, termijnregel as termijnSchema } from '../contract-sets.ts';
import { termijnSoortNaam } from '../rules/afsprakenset.ts';
import { eenhedenVoor, grensZin, isEenheidVoor, lengteregelVoor } from '../rules/termijnlengtes.ts';
import { AFSPRAKENBEHEER } from './alleen-lezen.tsx';
import { Gevolgen } from './gevolgen.tsx';
import { instellingTekst, setTekst } from './tekst-instellingen.ts';
import { useGevolgen } from './use-gevolgen.ts';

type TermijnFormulierProps = {
  readonly termijn: Termijnregel;
  readonly sleutel: string;
  readonly terug: string;
  readonly geladen: GeladenConcept | null;
};

const valuesOf = ({ aantal, eenheid, versie }: Termijnregel) => ({
  ...{ aantal: String(aantal), eenheid, versie },
});

/** The length of a term: how many of which unit. */
export function TermijnFormulier({ termijn, sleutel, terug, geladen }: TermijnFormulierProps) {
  const navigate = useVerder();
  const titel = setTekst.conceptTermijn(termijn.naam);
  const { form, concept } = useConcept({ sleutel, titel, begin: valuesOf(termijn), geladen });
  const { aantal, eenheid } = form.values;
  const { eenheden, uitleg } = lengteregelVoor(termijn.code);
  const grens = eenheid === 'harde_datum' ? undefined : eenheden[eenheid];
  // An empty field becomes no number at all, which the engine refuses with its sentence.
  const typed = aantal.trim() === '' ? Number.NaN : Number(aantal);
  const getal = eenheid === 'harde_datum' ? 0 : typed;
  const { gevolgen, isBekeken } = useGevolgen();
  const save = useSave({
    operation: api.beheer.changeTermijnregel,
    concept,
    input: (huidig: Termijnregel | undefined, keuze: 'bekeken' | undefined) => {
      const versie = huidig?.versie ?? form.values.versie;
      const wijziging = { ...{ id: termijn.id, aantal: getal, eenheid }, versie };
      const proef = { soort: 'termijn' as const, wijziging };
      const bekeken = keuze === 'bekeken' || isBekeken(proef, () => save.start('bekeken'));
      return bekeken ? wijziging : undefined;
    },
    saved: async ({ naam }) => {
      meldGelukt(setTekst.termijnOpgeslagen(naam));
      await navigate({ to: terug });
    },
    conflict: {
      schema: termijnSchema,
      regels: (huidig) => [
        {
          veld: setTekst.lengte,
          opgeslagen: formatLooptijd(huidig),
          getypt: formatLooptijd({ aantal: getal, eenheid }),
        },
      ],
      overnemen: (huidig) => form.setValues(valuesOf(huidig)),
    },
  });
  return (
    <Formulier
      label={titel}
      {...{ form, concept, save }}
      onAnnuleren={() => void navigate({ to: terug })}
    >
      {!isEenheidVoor(termijn.code, termijn.eenheid) && (
        <Bericht toon="fout">
          {setTekst.eenheidOnjuist(formatLooptijd(termijn), termijn.code)}
        </Bericht>
      )}
      <Group align="flex-start">
        <NumberInput
          label={setTekst.aantal}
          {...form.getInputProps('aantal')}
          onChange={(value) => form.setFieldValue('aantal', String(value))}
          allowDecimal={false}
          decimalSeparator=","
          disabled={eenheid === 'harde_datum'}
          required
          w={140}
        />
        <Select
          label={setTekst.eenheid}
          data={eenhedenVoor(termijn.code).map((value) => ({
            value,
            label: setTekst.eenheden[value],
          }))}
          allowDeselect={false}
          w={260}
          required
          {...form.getInputProps('eenheid')}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {[grens && setTekst.grens(grensZin(grens)), uitleg].filter(Boolean).join(' ')}
      </Text>
      {gevolgen !== undefined && <Gevolgen gevolgen={gevolgen} />}
    </Formulier>
  );
}

/** Changing the length of a term. */
export function TermijnBewerken({ termijnId }: { termijnId: string }) {
  const vraag = useQuery(api.beheer.listAfsprakensets.queryOptions());
  const { data: eigen = [] } = useQuery(api.beheer.listOrganisatietermijnen.queryOptions());
  const sleutel = `termijnregel:${termijnId}`;
  return (
    <AlleenVoor rollen={AFSPRAKENBEHEER}>
      <Ophalen vraag={vraag}>
        {(sets) => {
          const set = sets.find(({ termijnen }) => termijnen.some(({ id }) => id === termijnId));
          const termijn = [...(set?.termijnen ?? []), ...eigen].find(({ id }) => id === termijnId);
          const terug = `/instellingen/afspraken${set === undefined ? '' : `/${set.id}`}`;
          return (
            <Pagina
              titel={termijn?.naam ?? setTekst.termijn}
              terug={{ naar: terug, label: set?.naam ?? instellingTekst.afspraken }}
            >
              {termijn === undefined ? (
                <Bericht toon="let-op">{setTekst.termijnWeg}</Bericht>
              ) : (
                <Paper withBorder p="lg" radius="md" maw={720}>
                  <Stack gap="md">
                    <Vast termijn={termijn} />
                    <MetConcept sleutel={sleutel}>
                      {(geladen) => <TermijnFormulier {...{ termijn, sleutel, terug, geladen }} />}
                    </MetConcept>
                  </Stack>
                </Paper>
              )}
            </Pagina>
          );
        }}
      </Ophalen>
    </AlleenVoor>
  );
}

/** What belongs to the agreement itself, and is not changed here. */
function Vast({ termijn }: { termijn: Termijnregel }) {
  return (
    <Gegevens
      regels={[
        { label: setTekst.begin, value: termijn.begin },
        { label: setTekst.einde, value: termijn.einde },
        { label: setTekst.soort, value: termijnSoortNaam(termijn.soort) },
        { label: setTekst.bron, value: termijn.bron },
      ]}
    />
  );
}
