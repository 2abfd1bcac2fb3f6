import { Button } from '@mantine/core';
import { formatDatum } from '#domain/dates/format.ts';
import { bakVan } from '#domain/werkvoorraad/bakken.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { bakToon, VervalMerk } from '#renderer/dossier/verval-merk.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { dossierTekst, standTekst } from '#renderer/text/nl/dossiers.ts';
import { NeemKnop } from './behandelaar.tsx';
import type { Deel } from './deel.ts';
import stijl from './dossier.module.css';
import { firstOpenTermijn } from './eerste-termijn.ts';
import { BeginScreening } from './stand.tsx';

/** The one thing to do now, with the button that does it. */
export function VolgendeStap(deel: Deel) {
  const { dossier } = deel;
  const vandaag = useVandaag();
  if (dossier.beperkt) {
    return (
      <Bericht toon="fout" titel={dossierTekst.beperktTitel}>
        {dossierTekst.beperkt}
      </Bericht>
    );
  }
  if (dossier.geslotenOp !== null) {
    return (
      <Bericht toon="neutraal" titel={dossierTekst.geslotenTitel(formatDatum(dossier.geslotenOp))}>
        {dossierTekst.gesloten}
      </Bericht>
    );
  }
  const { volgendeStap: stap } = dossier;
  const vervalt = stap?.vervalt ?? null;
  const bak = bakVan(vervalt ?? undefined, vandaag);
  const toon = stap === null ? 'neutraal' : bak === 'later' ? 'uitleg' : bakToon(bak);
  return (
    <section
      className={stijl['stap']}
      data-toon={bak === 'zonder_volgende_stap' && stap !== null ? 'uitleg' : toon}
      aria-label={standTekst.volgendeStap}
    >
      <div style={{ minWidth: 0, flex: '1 1 420px' }}>
        <p className={stijl['stapkop']}>
          {standTekst.volgendeStap} {vervalt !== null && <VervalMerk vervalt={vervalt} />}
        </p>
        <p className={stijl['stapzin']}>{stap?.zin ?? standTekst.geenVolgende}</p>
      </div>
      <Handeling {...deel} />
    </section>
  );
}

function Handeling(deel: Deel) {
  const { dossier, openen } = deel;
  const termijn = firstOpenTermijn(dossier.termijnen);
  switch (dossier.volgendeStap?.code) {
    case 'termijn':
    case 'brief_na_dagvaarding':
      if (termijn === undefined) return null;
      return (
        <Button onClick={() => openen('afhandelen', termijn.id)}>{standTekst.afhandelen}</Button>
      );
    case 'in_behandeling_nemen':
      return <NeemKnop {...deel} />;
    case 'screening':
      if (dossier.werkstatus === 'nieuw') return <BeginScreening {...deel} />;
      return <Button onClick={() => openen('stand')}>{standTekst.opScreening}</Button>;
    default:
      return (
        <Button variant="default" onClick={() => openen('contact')}>
          {dossierTekst.contact}
        </Button>
      );
  }
}
