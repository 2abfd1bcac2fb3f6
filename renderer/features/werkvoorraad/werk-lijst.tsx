import { Paper, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { DossierRegel } from '#contract/dossiers.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Bladeren } from '#renderer/components/bladeren.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Toetsen } from '#renderer/components/toetsen.tsx';
import { rowAfterChange } from '#renderer/dossier/lijst-stand.ts';
import { useLijst } from '#renderer/dossier/use-lijst.ts';
import { usePaginaToetsen } from '#renderer/schil/pagina-toetsen.ts';
import { bladerTekst, werkTekst } from '#renderer/text/nl/werkvoorraad.ts';
import { useNeem } from './neem.ts';
import stijl from './werk.module.css';
import { PER_PAGINA, type WerkFilter, writeWerkFilter } from './werk-filter.ts';
import { WerkRij } from './werk-rij.tsx';

type WerkLijstProps = {
  readonly dossiers: readonly DossierRegel[];
  readonly totaal: number;
  readonly filter: WerkFilter;
};

/** The dossiers of one count, with keys to move, open and take. */
export function WerkLijst({ dossiers, totaal, filter }: WerkLijstProps) {
  const lijst = useLijst<HTMLUListElement>();
  const terugNaar = useRef<number | undefined>(undefined);
  const neem = useNeem(() => lijst.focus(rowAfterChange(terugNaar.current, dossiers.length)));
  const take = (index: number | undefined) => {
    const regel = index === undefined ? undefined : dossiers[index];
    if (regel === undefined || neem.isPending) return false;
    terugNaar.current = index;
    neem.mutate(regel);
    return true;
  };
  usePaginaToetsen({ t: () => take(lijst.huidig()) });
  // A dossier that was taken may leave this list: the keyboard stays where it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the rows themselves change
  useEffect(() => {
    if (terugNaar.current === undefined || neem.isPending) return;
    lijst.focus(rowAfterChange(terugNaar.current, dossiers.length));
    terugNaar.current = undefined;
  }, [dossiers]);
  const ander = neem.data?.gelukt === false ? neem.data.dossier.behandelaar : null;
  return (
    <>
      {neem.isError && <Foutmelding fout={neem.error} />}
      {ander !== null && (
        <Bericht toon="let-op" rol="alert">
          {werkTekst.alGenomen(ander.naam)}
        </Bericht>
      )}
      <Paper withBorder radius="md" style={{ overflow: 'hidden' }}>
        <ul ref={lijst.ref} className={stijl['lijst']} aria-label={werkTekst.lijst}>
          {dossiers.map((regel, index) => (
            <WerkRij
              key={regel.id}
              regel={regel}
              bezig={neem.isPending && neem.variables?.id === regel.id}
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
  const navigate = useNavigate();
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
          <Toetsen toetsen={['j', 'k']} tussen="/" /> {werkTekst.toetsen}
        </span>
        <span>
          <Toetsen toetsen={['Enter']} /> {werkTekst.toetsOpen}
        </span>
        <span>
          <Toetsen toetsen={['t']} /> {werkTekst.toetsNeem}
        </span>
      </Text>
    </>
  );
}
