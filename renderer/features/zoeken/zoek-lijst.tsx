import { Paper, Text } from '@mantine/core';
import { splitWords } from '#domain/bekendheid/zoekvraag.ts';
import { Bladeren } from '#renderer/components/bladeren.tsx';
import { useLijst } from '#renderer/dossier/use-lijst.ts';
import { zoekTekst } from '#renderer/text/nl/zoeken.ts';
import type { Gevonden } from '#renderer/zoeken/use-zoeken.ts';
import stijl from './zoek.module.css';
import { ZoekRij } from './zoek-rij.tsx';

/** As many as the engine gives on one page. */
const PER_PAGINA = 25;

type ZoekLijstProps = {
  readonly gevonden: Gevonden;
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
