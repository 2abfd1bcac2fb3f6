import { Paper, Text } from '@mantine/core';
import type { DossierRegel } from '#contract/dossiers.ts';
import { Bladeren } from '#renderer/components/bladeren.tsx';
import { useLijst } from '#renderer/dossier/use-lijst.ts';
import { bladerTekst } from '#renderer/text/nl/werkvoorraad.ts';
import { zoekTekst } from '#renderer/text/nl/zoeken.ts';
import stijl from './zoek.module.css';
import { ZoekRij } from './zoek-rij.tsx';

type ZoekLijstProps = {
  readonly dossiers: readonly DossierRegel[];
  readonly meer: boolean;
  readonly pagina: number;
  readonly onPagina: (pagina: number) => void;
};

/** What was found, with keys to move through it. */
export function ZoekLijst({ dossiers, meer, pagina, onPagina }: ZoekLijstProps) {
  const lijst = useLijst<HTMLUListElement>();
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {pagina === 1 ? zoekTekst.gevonden(dossiers.length, meer) : zoekTekst.opPagina(pagina)}
      </Text>
      <Paper withBorder radius="md" style={{ overflow: 'hidden' }}>
        <ul ref={lijst.ref} className={stijl['lijst']} aria-label={zoekTekst.resultaten}>
          {dossiers.map((regel) => (
            <ZoekRij key={regel.id} regel={regel} />
          ))}
        </ul>
      </Paper>
      {(meer || pagina > 1) && (
        <Bladeren
          zin={bladerTekst.pagina(pagina)}
          onVorige={pagina > 1 ? () => onPagina(pagina - 1) : undefined}
          onVolgende={meer ? () => onPagina(pagina + 1) : undefined}
        />
      )}
    </>
  );
}
