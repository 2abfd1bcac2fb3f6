import { Button, Paper, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { DOSSIERROLLEN } from '#domain/toegang/rollen.ts';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { usePaginaToetsen } from '#renderer/schil/pagina-toetsen.ts';
import { zoekTekst } from '#renderer/text/nl/zoeken.ts';
import { useZoeken, ZOEK_TOT } from '#renderer/zoeken/use-zoeken.ts';
import {
  isGefilterd,
  recallZoekvraag,
  rememberZoekvraag,
  writeZoekAdres,
  type ZoekAdres,
} from '#renderer/zoeken/zoekvragen.ts';
import { ZoekFilters } from './zoek-filters.tsx';
import { ZoekLijst } from './zoek-lijst.tsx';

/** Finding a dossier by anything that is known of it. */
export function ZoekPagina({ adres }: { adres: ZoekAdres }) {
  const veld = useRef<HTMLInputElement>(null);
  // The page gives its heading the keyboard; here typing is what one came for. An effect of this
  // component comes after those of everything in it.
  useEffect(() => veld.current?.focus(), []);
  return (
    <AlleenVoor rollen={DOSSIERROLLEN}>
      <Pagina titel={zoekTekst.titel}>
        <Zoeken adres={adres} veld={veld} />
      </Pagina>
    </AlleenVoor>
  );
}

type ZoekenProps = {
  readonly adres: ZoekAdres;
  readonly veld: RefObject<HTMLInputElement | null>;
};

function Zoeken({ adres, veld }: ZoekenProps) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const bewaard = recallZoekvraag(queries, adres.vraag);
  const [tekst, setTekst] = useState(bewaard);
  const { vraag: _nummer, ...gevraagd } = adres;
  const { vraag, rustig, zoekt } = useZoeken(tekst, gevraagd);
  // Another number in the address (back, forward, the Ctrl-K box) brings its own words.
  useEffect(() => setTekst(bewaard), [bewaard]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per settled text
  useEffect(() => {
    if (rustig === bewaard || rustig !== tekst.trim()) return;
    const vraag = rustig === '' ? {} : { vraag: rememberZoekvraag(queries, rustig) };
    const search = writeZoekAdres({ ...gevraagd, ...vraag, pagina: 1 });
    void navigate({ to: '/zoeken', search, replace: true, resetScroll: false });
  }, [rustig]);
  usePaginaToetsen({
    '/': () => {
      veld.current?.focus();
      veld.current?.select();
      return true;
    },
  });
  const blader = (pagina: number) => {
    void navigate({ to: '/zoeken', search: writeZoekAdres({ ...adres, pagina }) });
  };
  return (
    <Stack gap="sm">
      <TextInput
        ref={veld}
        label={zoekTekst.veld}
        description={zoekTekst.hint}
        leftSection={<IconSearch size={17} aria-hidden />}
        value={tekst}
        maxLength={ZOEK_TOT}
        onChange={(event) => setTekst(event.currentTarget.value)}
        onKeyDown={toFirstResult}
        inputWrapperOrder={['label', 'input', 'description']}
        maw={760}
      />
      <ZoekFilters adres={adres} />
      {!zoekt && tekst.trim() !== '' && (
        <Text size="sm" c="dimmed">
          {zoekTekst.teKort}
        </Text>
      )}
      {zoekt && (
        <Ophalen vraag={vraag}>
          {(gevonden) =>
            gevonden.dossiers.length === 0 ? (
              <Niets tekst={rustig} gefilterd={isGefilterd(adres)} />
            ) : (
              <ZoekLijst
                gevonden={gevonden}
                getypt={rustig}
                pagina={adres.pagina}
                onPagina={blader}
              />
            )
          }
        </Ophalen>
      )}
      <Text size="xs" c="dimmed">
        {zoekTekst.privacy}
      </Text>
    </Stack>
  );
}

// Arrow down and Enter go from the field into what was found.
function toFirstResult(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  const first = document.querySelector<HTMLElement>('[data-rij]');
  if (first === null) return;
  event.preventDefault();
  first.focus();
}

function Niets({ tekst, gefilterd }: { tekst: string; gefilterd: boolean }) {
  return (
    <Paper withBorder radius="md" px="md" py="xs">
      <Leeg
        actie={
          <Button
            variant="default"
            renderRoot={(props) => <Link {...props} to="/meldingen/nieuw" />}
          >
            {zoekTekst.nieuweMelding}
          </Button>
        }
      >
        {zoekTekst.niets(tekst)} {gefilterd && zoekTekst.nietsMetFilter}
      </Leeg>
    </Paper>
  );
}
