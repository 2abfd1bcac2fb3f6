import { Button, Checkbox, FileInput, Group, List, Paper, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import { AFSPRAKENBEHEER } from './alleen-lezen.tsx';
import { Gevolgen } from './gevolgen.tsx';
import { instellingTekst } from './tekst-instellingen.ts';
import { bestandTekst } from './tekst-sets.ts';
import { useGevolgen } from './use-gevolgen.ts';

type Gelezen = Awaited<ReturnType<typeof api.beheer.checkSetbestand.call>>;

/** Taking a set from a file: what is wrong in it, what it changes, and only then taken in. */
export function SetInlezen() {
  return (
    <AlleenVoor rollen={AFSPRAKENBEHEER}>
      <Pagina
        titel={bestandTekst.inlezen}
        uitleg={bestandTekst.uitleg}
        terug={{ naar: '/instellingen/afspraken', label: instellingTekst.afspraken }}
      >
        <Paper withBorder p="lg" radius="md" maw={860}>
          <InleesFormulier />
        </Paper>
      </Pagina>
    </AlleenVoor>
  );
}

function InleesFormulier() {
  const navigate = useVerder();
  const [tekst, setTekst] = useState('');
  const [gelezen, setGelezen] = useState<Gelezen>();
  const [vervang, setVervang] = useState(false);
  const { gevolgen, isBekeken } = useGevolgen();
  const change = (nieuw: string) => {
    setTekst(nieuw);
    setGelezen(undefined);
    setVervang(false);
  };
  const controle = useSave({
    operation: api.beheer.checkSetbestand,
    blijft: true,
    input: () => ({ tekst }),
    answered: setGelezen,
  });
  const inhoud = gelezen?.inhoud ?? null;
  const bestaat = inhoud?.bestaat ?? null;
  const save = useSave({
    operation: api.beheer.importAfsprakenset,
    input: (_: undefined, keuze: 'bekeken' | undefined) => {
      const over = bestaat === null ? null : { id: bestaat.id, versie: bestaat.versie };
      const proef = { soort: 'bestand' as const, tekst, over: over?.id ?? null };
      const bekeken = keuze === 'bekeken' || isBekeken(proef, () => save.start('bekeken'));
      return bekeken ? { tekst, over } : undefined;
    },
    saved: async (set) => {
      meldGelukt(bestandTekst.ingelezen(set.naam));
      await navigate({ to: `/instellingen/afspraken/${set.id}` });
    },
  });
  return (
    <Formulier
      label={bestandTekst.inlezen}
      save={save}
      opslaan={bestandTekst.knop}
      uit={inhoud === null || (bestaat !== null && !vervang)}
      onAnnuleren={() => void navigate({ to: '/instellingen/afspraken' })}
    >
      <Stack gap="md">
        <FileInput
          label={bestandTekst.kies}
          placeholder={bestandTekst.nogGeen}
          accept="application/json,.json"
          onChange={(bestand) => void bestand?.text().then(change)}
        />
        <Textarea
          label={bestandTekst.tekst}
          value={tekst}
          onChange={({ currentTarget: { value } }) => change(value)}
          autosize
          minRows={6}
          maxRows={16}
          spellCheck={false}
          styles={{ input: { fontFamily: 'monospace' } }}
        />
        <Group>
          <Button
            variant="light"
            disabled={tekst.trim() === ''}
            loading={controle.bezig}
            onClick={() => controle.start()}
          >
            {bestandTekst.controleren}
          </Button>
        </Group>
        {controle.fout != null && <Foutmelding fout={controle.fout} />}
        {gelezen !== undefined && gelezen.fouten.length > 0 && (
          <Bericht toon="fout" rol="alert" titel={bestandTekst.fouten(gelezen.fouten.length)}>
            {bestandTekst.foutenUitleg}
            <List size="sm" mt={4}>
              {gelezen.fouten.map(({ plaats, zin }) => (
                <List.Item key={`${plaats} ${zin}`}>
                  <strong>{plaats}</strong>: {zin}
                </List.Item>
              ))}
            </List>
          </Bericht>
        )}
        {inhoud !== null && (
          <Bericht toon="goed" rol="status">
            {bestandTekst.klopt(inhoud.naam, inhoud.termijnen, inhoud.stappen)}
          </Bericht>
        )}
        {bestaat !== null && (
          <>
            <Bericht toon="let-op">{bestandTekst.bestaat(bestaat.naam)}</Bericht>
            <Checkbox
              label={bestandTekst.vervang}
              checked={vervang}
              onChange={({ currentTarget: { checked } }) => setVervang(checked)}
            />
          </>
        )}
        {inhoud !== null && gevolgen !== undefined && <Gevolgen gevolgen={gevolgen} />}
      </Stack>
    </Formulier>
  );
}
