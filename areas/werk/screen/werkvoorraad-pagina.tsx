import { Button, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { DossierRegel } from '#areas/dossiers/contract.ts';
import { formatDatumLang } from '#domain/dates/format.ts';
import { client } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Bladeren } from '#renderer/components/bladeren.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { ToetsKnoppen } from '#renderer/components/toetsen.tsx';
import { useOnce } from '#renderer/components/use-once.ts';
import { useShowAnswer } from '#renderer/components/use-refresh.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import { rowAfterChange } from '#renderer/dossier/lijst-stand.ts';
import { bladerTekst, werkTekst } from '#renderer/dossier/tekst-werkvoorraad.ts';
import { useLijst } from '#renderer/dossier/use-lijst.ts';
import { bakToon } from '#renderer/dossier/verval-merk.tsx';
import { usePaginaToetsen } from '#renderer/schil/pagina-toetsen.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { WIENS } from '../contract.ts';
import { BAKKEN, type Bak, bakNaam } from '../rules.ts';
import stijl from './werk.module.css';
import {
  countOf,
  PER_PAGINA,
  type Telling,
  type WerkFilter,
  writeWerkFilter,
} from './werk-filter.ts';
import { WerkRij } from './werk-rij.tsx';
import { werkVragen } from './werk-vragen.ts';

type LegeLijstProps = {
  readonly tellingen: readonly Telling[] | undefined;
  readonly filter: WerkFilter;
};

/** An empty part of the work: says so, and where there is something to do. */
export function LegeLijst({ tellingen, filter }: LegeLijstProps) {
  const alles = { ...filter, bak: undefined, pagina: 1 };
  const niemand = { ...alles, wiens: 'niemand' } as const;
  const hier = countOf(tellingen, alles) ?? 0;
  const vrij = countOf(tellingen, niemand) ?? 0;
  const zin =
    filter.bak === undefined || hier === 0
      ? werkTekst.leeg[filter.wiens]
      : werkTekst.leegBak[filter.bak];
  return (
    <Paper withBorder radius="md" px="md" py="xs">
      <Leeg
        actie={
          hier > 0 ? (
            <Naar filter={alles} label={werkTekst.toonAlles(hier)} />
          ) : filter.wiens === 'mij' && vrij > 0 ? (
            <Naar filter={niemand} label={werkTekst.toonNiemand(vrij)} />
          ) : (
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} to="/meldingen/nieuw" />}
            >
              {werkTekst.nieuweMelding}
            </Button>
          )
        }
      >
        {zin}
      </Leeg>
    </Paper>
  );
}

function Naar({ filter, label }: { filter: WerkFilter; label: string }) {
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link {...props} to="/" search={writeWerkFilter(filter)} />}
    >
      {label}
    </Button>
  );
}

/**
 * Takes a dossier from the list. A row does not know its versie, and it may be minutes old, so the
 * dossier is looked at first: one that a colleague took meanwhile stays with the colleague.
 */
export function useNeem(onKlaar: () => void) {
  const show = useShowAnswer();
  const [wie, setWie] = useState<{ readonly id: string; readonly ander: string | null }>();
  const once = useOnce();
  const neem = ({ id }: DossierRegel) =>
    once.run(async () => {
      setWie({ id, ander: null });
      let dossier = await client.dossiers.readDossier({ id });
      if (dossier.dossierhouder === null) {
        dossier = await client.dossiers.takeDossier({ id, versie: dossier.versie });
        meldGelukt(werkTekst.genomen(dossier.nummer));
      } else setWie({ id, ander: dossier.dossierhouder.naam });
      await show(['dossiers', 'takeDossier'], dossier);
      onKlaar();
      return 'opnieuw';
    });
  const { bezig, fout } = once;
  return { neem, bezig, fout, wie };
}

// The router marks a link to this page as current by itself; only the same filter is.
const EXACT = { exact: true };

type TellingenProps = {
  readonly tellingen: readonly Telling[] | undefined;
  readonly filter: WerkFilter;
};

/** Whose work is shown, each with all of it; every count leads to the list that it counted. */
export function WiensTabs({ tellingen, filter }: TellingenProps) {
  return (
    <nav aria-label={werkTekst.wiensLabel}>
      <ul className={stijl['tabs']}>
        {WIENS.map((wiens) => {
          const doel = { wiens, bak: undefined, pagina: 1 };
          const gekozen = filter.wiens === wiens;
          return (
            <li key={wiens}>
              <Link
                to="/"
                search={writeWerkFilter(doel)}
                className={stijl['tab']}
                data-gekozen={gekozen || undefined}
                aria-current={gekozen ? 'true' : undefined}
                activeOptions={EXACT}
                resetScroll={false}
              >
                {werkTekst.wiens[wiens]}
                <span className={stijl['telling']}>{countOf(tellingen, doel) ?? '…'}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** When it is due, as tiles: all of it, and each part of it. */
export function BakTegels({ tellingen, filter }: TellingenProps) {
  return (
    <nav aria-label={werkTekst.bakkenLabel}>
      <ul className={stijl['tegels']}>
        {[undefined, ...BAKKEN].map((bak) => (
          <Tegel key={bak ?? 'alles'} bak={bak} tellingen={tellingen} filter={filter} />
        ))}
      </ul>
    </nav>
  );
}

function Tegel({ bak, tellingen, filter }: TellingenProps & { bak: Bak | undefined }) {
  const doel = { wiens: filter.wiens, bak, pagina: 1 };
  const aantal = countOf(tellingen, doel);
  const gekozen = filter.bak === bak;
  return (
    <li>
      <Link
        to="/"
        search={writeWerkFilter(doel)}
        className={stijl['tegel']}
        data-toon={bak === undefined ? undefined : bakToon(bak)}
        data-leeg={aantal === 0 || undefined}
        data-gekozen={gekozen || undefined}
        aria-current={gekozen ? 'true' : undefined}
        activeOptions={EXACT}
        resetScroll={false}
      >
        <span className={stijl['aantal']}>{aantal ?? '…'}</span>
        <span className={stijl['baknaam']}>
          {bak === undefined ? werkTekst.alles : bakNaam(bak)}
        </span>
      </Link>
    </li>
  );
}

type WerkLijstProps = {
  readonly dossiers: readonly DossierRegel[];
  readonly totaal: number;
  readonly filter: WerkFilter;
};

/** The dossiers of one count, with keys to move, open and take. */
export function WerkLijst({ dossiers, totaal, filter }: WerkLijstProps) {
  const lijst = useLijst<HTMLUListElement>();
  const terugNaar = useRef<number | undefined>(undefined);
  const { neem, bezig, fout, wie } = useNeem(() =>
    lijst.focus(rowAfterChange(terugNaar.current, dossiers.length)),
  );
  const take = (index: number | undefined) => {
    const regel = index === undefined ? undefined : dossiers[index];
    if (regel === undefined || bezig) return false;
    terugNaar.current = index;
    neem(regel);
    return true;
  };
  const navigate = useVerder();
  const contact = (index: number | undefined) => {
    const regel = index === undefined ? undefined : dossiers[index];
    if (regel === undefined) return false;
    void navigate({ to: `/dossiers/${regel.id}`, search: { open: 'contact' } });
    return true;
  };
  usePaginaToetsen({ t: () => take(lijst.huidig()), c: () => contact(lijst.huidig()) });
  // A dossier that was taken may leave this list: the keyboard stays where it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the rows themselves change
  useEffect(() => {
    if (terugNaar.current === undefined || bezig) return;
    lijst.focus(rowAfterChange(terugNaar.current, dossiers.length));
    terugNaar.current = undefined;
  }, [dossiers]);
  const ander = bezig ? null : (wie?.ander ?? null);
  return (
    <>
      {fout != null && <Foutmelding fout={fout} />}
      {ander !== null && (
        <Bericht toon="let-op" rol="alert">
          {werkTekst.alGenomen(ander)}
        </Bericht>
      )}
      <Paper withBorder radius="md" style={{ overflow: 'hidden' }}>
        <ul ref={lijst.ref} className={stijl['lijst']} aria-label={werkTekst.lijst}>
          {dossiers.map((regel, index) => (
            <WerkRij
              key={regel.id}
              regel={regel}
              isEerste={regel.groep !== dossiers[index - 1]?.groep}
              bezig={bezig && wie?.id === regel.id}
              onNeem={() => take(index)}
            />
          ))}
        </ul>
      </Paper>
      <Onderaan totaal={totaal} filter={filter} />
    </>
  );
}

function Onderaan({ totaal, filter }: Pick<WerkLijstProps, 'totaal' | 'filter'>) {
  const navigate = useVerder();
  const { pagina } = filter;
  const ga = (naar: number) => () =>
    void navigate({ to: '/', search: writeWerkFilter({ ...filter, pagina: naar }) });
  const laatste = Math.max(1, Math.ceil(totaal / PER_PAGINA));
  const van = (pagina - 1) * PER_PAGINA + 1;
  const tot = Math.min(totaal, pagina * PER_PAGINA);
  return (
    <>
      {totaal > PER_PAGINA && (
        <Bladeren
          zin={bladerTekst.vanTot(van, tot, totaal)}
          onVorige={pagina > 1 ? ga(pagina - 1) : undefined}
          onVolgende={pagina < laatste ? ga(pagina + 1) : undefined}
        />
      )}
      <Text component="p" m={0} className={stijl['toetsen'] ?? ''}>
        <span>
          <ToetsKnoppen toetsen={['j', 'k']} tussen="/" /> {werkTekst.toetsen}
        </span>
        <span>
          <ToetsKnoppen toetsen={['Enter']} /> {werkTekst.toetsOpen}
        </span>
        <span>
          <ToetsKnoppen toetsen={['t']} /> {werkTekst.toetsNeem}
        </span>
        <span>
          <ToetsKnoppen toetsen={['c']} /> {werkTekst.toetsContact}
        </span>
      </Text>
    </>
  );
}

type WerkvoorraadProps = {
  readonly filter: WerkFilter;
  /** What stands beside the list: the drafts that were left open. */
  readonly naast?: ReactNode;
};

/** The home of whoever works with dossiers: what must be done, the most urgent first. */
export function WerkvoorraadPagina({ filter, naast }: WerkvoorraadProps) {
  const vandaag = useVandaag();
  const vragen = werkVragen(filter);
  const tellingen = useQuery(vragen.tellingen);
  const vraag = useQuery(vragen.lijst);
  return (
    <Pagina titel={werkTekst.titel} uitleg={werkTekst.vandaag(formatDatumLang(vandaag))}>
      <div className={stijl['indeling']}>
        <Stack gap="sm" miw={0} aria-busy={vraag.isPlaceholderData}>
          <WiensTabs tellingen={tellingen.data} filter={filter} />
          <BakTegels tellingen={tellingen.data} filter={filter} />
          <Ophalen vraag={vraag}>
            {({ dossiers, totaal }) =>
              dossiers.length === 0 ? (
                <LegeLijst tellingen={tellingen.data} filter={filter} />
              ) : (
                <WerkLijst dossiers={dossiers} totaal={totaal} filter={filter} />
              )
            }
          </Ophalen>
        </Stack>
        <div className={stijl['naast']}>{naast}</div>
      </div>
    </Pagina>
  );
}
