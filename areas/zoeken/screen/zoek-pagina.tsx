import {
  Button,
  Group,
  NativeSelect,
  Paper,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { GEMEENTEN } from '#areas/beheer/rules/regio.ts';
import { stapNaam, werkstatusNaam } from '#areas/dossiers/rules.ts';
import { WIENS } from '#areas/werk/contract.ts';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { Bladeren } from '#renderer/components/bladeren.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Gemarkeerd } from '#renderer/components/gemarkeerd.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { useVerder } from '#renderer/components/use-verder.ts';
import { geborenVan, isGeborenBekend } from '#renderer/dossier/persoon.ts';
import { werkTekst } from '#renderer/dossier/tekst-werkvoorraad.ts';
import { useLijst } from '#renderer/dossier/use-lijst.ts';
import { VlagMerk } from '#renderer/dossier/vlag-merk.tsx';
import { usePaginaToetsen } from '#renderer/schil/pagina-toetsen.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { zoekTekst } from '#renderer/zoeken/tekst-zoeken.ts';
import { useZoeken, ZOEK_TOT, type Zoekstand } from '#renderer/zoeken/use-zoeken.ts';
import {
  isGefilterd,
  recallZoekvraag,
  rememberZoekvraag,
  writeZoekAdres,
  type ZoekAdres,
} from '#renderer/zoeken/zoekvragen.ts';
import { ZOEKPERIODES, ZOEKSTATUSSEN, type ZoekRegel } from '../contract.ts';
import { splitWords } from '../rules.ts';
import stijl from './zoek.module.css';

type ZoekRijProps = { readonly regel: ZoekRegel; readonly woorden: readonly string[] };

/** A dossier that was found: who, where it stands, and by what when that does not show. */
export function ZoekRij({ regel, woorden }: ZoekRijProps) {
  const vandaag = useVandaag();
  const geboren = isGeborenBekend(regel.geboortedatum)
    ? geborenVan(regel.geboortedatum, vandaag)
    : zoekTekst.geborenOnbekend;
  return (
    <li className={stijl['rij']}>
      <div>
        <Link
          to={`/dossiers/${regel.id}`}
          className={stijl['naam']}
          aria-label={zoekTekst.openen(regel.naam, regel.nummer)}
          data-rij
        >
          <Gemarkeerd tekst={regel.naam} woorden={woorden} />
        </Link>
        {regel.via !== null && (
          <div className={stijl['onder']}>
            {zoekTekst.via} <Gemarkeerd tekst={regel.via} woorden={woorden} />
          </div>
        )}
        <div className={stijl['onder']}>
          {geboren} ·{' '}
          <Gemarkeerd tekst={regel.adres || werkTekst.adresOnbekend} woorden={woorden} />
        </div>
        <div className={stijl['stil']}>
          <span>
            {[regel.nummer, werkTekst.meldingen(regel.meldingen), regel.dossierhouder?.naam]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {regel.op.map((waarop) => (
            <Merk key={waarop} toon="uitleg">
              {zoekTekst.op[waarop]}
            </Merk>
          ))}
          {regel.vlaggen
            .filter(({ code }) => code !== 'zonder_dossierhouder')
            .map((vlag) => (
              <VlagMerk key={vlag.code} vlag={vlag} />
            ))}
        </div>
      </div>
      <div className={stijl['status']}>
        <Merk toon={regel.werkstatus === 'afgesloten' ? 'neutraal' : 'uitleg'}>
          {werkstatusNaam(regel.werkstatus)}
        </Merk>
        <span className={stijl['stil']}>
          {stapNaam(regel.processtap, regel.laatsteMelding?.aanleiding ?? null)}
        </span>
      </div>
    </li>
  );
}

/** Which dossiers the search is about; it stands in the address, so that back undoes it. */
export function ZoekFilters({ adres }: { readonly adres: ZoekAdres }) {
  const navigate = useVerder();
  const kies = (deel: Partial<ZoekAdres>) =>
    void navigate({
      to: '/zoeken',
      search: writeZoekAdres({ ...adres, ...deel, pagina: 1 }),
      resetScroll: false,
    });
  return (
    <Group gap="sm">
      <Group gap="xs">
        <Text size="sm" id="zoek-status">
          {zoekTekst.status}
        </Text>
        <SegmentedControl
          aria-labelledby="zoek-status"
          size="xs"
          value={adres.status}
          onChange={(status) => kies({ status: status as ZoekAdres['status'] })}
          data={ZOEKSTATUSSEN.map((value) => ({ value, label: zoekTekst.statussen[value] }))}
        />
      </Group>
      <Group gap="xs">
        <Text size="sm" id="zoek-wiens">
          {zoekTekst.wiens}
        </Text>
        <SegmentedControl
          aria-labelledby="zoek-wiens"
          size="xs"
          value={adres.wiens}
          onChange={(wiens) => kies({ wiens: wiens as ZoekAdres['wiens'] })}
          data={[...WIENS].reverse().map((value) => ({ value, label: zoekTekst.wie[value] }))}
        />
      </Group>
      <NativeSelect
        size="xs"
        aria-label={zoekTekst.gemeente}
        value={adres.gemeente ?? ''}
        onChange={(event) => kies({ gemeente: event.currentTarget.value || null })}
        data={[
          { value: '', label: zoekTekst.alleGemeenten },
          ...GEMEENTEN.map(({ code, naam }) => ({ value: code, label: naam })),
        ]}
      />
      <Group gap="xs">
        <Text size="sm" id="zoek-geopend">
          {zoekTekst.geopend}
        </Text>
        <NativeSelect
          size="xs"
          aria-labelledby="zoek-geopend"
          value={adres.geopend}
          onChange={(event) => kies({ geopend: event.currentTarget.value as ZoekAdres['geopend'] })}
          data={ZOEKPERIODES.map((value) => ({ value, label: zoekTekst.periodes[value] }))}
        />
      </Group>
    </Group>
  );
}

/** As many as the engine gives on one page. */
const PER_PAGINA = 25;

type ZoekLijstProps = {
  readonly gevonden: Zoekstand;
  /** What was searched for, to mark it in the rows. */
  readonly getypt: string;
  readonly pagina: number;
  readonly onPagina: (pagina: number) => void;
};

/** What was found, with keys to move through it. */
export function ZoekLijst({ gevonden, getypt, pagina, onPagina }: ZoekLijstProps) {
  const { dossiers, meer, totaal, teVeel, lijktOp } = gevonden;
  const woorden = [...splitWords(getypt), ...lijktOp.flatMap((one) => one.gevonden)];
  const lijst = useLijst<HTMLUListElement>();
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {zoekTekst.gevonden(totaal)} {teVeel && zoekTekst.teVeel}
      </Text>
      {lijktOp.map((one) => (
        <Text key={one.getypt} size="sm">
          {zoekTekst.lijktOp(one.getypt, one.gevonden)}
        </Text>
      ))}
      <Paper withBorder radius="md" style={{ overflow: 'hidden' }}>
        <ul ref={lijst.ref} className={stijl['lijst']} aria-label={zoekTekst.resultaten}>
          {dossiers.map((regel) => (
            <ZoekRij key={regel.id} regel={regel} woorden={woorden} />
          ))}
        </ul>
      </Paper>
      {(meer || pagina > 1) && (
        <Bladeren
          zin={zoekTekst.pagina(pagina, Math.ceil(totaal / PER_PAGINA))}
          onVorige={pagina > 1 ? () => onPagina(pagina - 1) : undefined}
          onVolgende={meer ? () => onPagina(pagina + 1) : undefined}
        />
      )}
    </>
  );
}

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
  const navigate = useVerder();
  const bewaard = recallZoekvraag(queries, adres.vraag);
  const [tekst, setTekst] = useState(bewaard);
  const { vraag: _nummer, ...gevraagd } = adres;
  const { vraag, rustig, zoekt } = useZoeken(tekst, gevraagd);
  // Another number in the address (back, forward, the Ctrl-K box) brings its own words; the one
  // that this page itself put there is what was typed, and more may have been typed since.
  const [gelezen, setGelezen] = useState(bewaard);
  if (gelezen !== bewaard) {
    setGelezen(bewaard);
    if (bewaard !== rustig) setTekst(bewaard);
  }
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
