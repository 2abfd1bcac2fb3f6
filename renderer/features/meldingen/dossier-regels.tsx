import { formatDatum } from '#domain/dates/format.ts';
import { aanleidingNaam } from '#domain/meldingen/aanleidingen.ts';
import { Merk } from '#renderer/components/merk.tsx';
import { bekendTekst } from '#renderer/text/nl/meldingen.ts';
import type { DossierKop } from './koppeling.ts';
import stijl from './meldingen.module.css';

const MEESTE_MELDINGEN = 3;

/** The dossiers of a known person, open and closed, with the last meldingen in each. */
export function DossierRegels({ dossiers }: { dossiers: readonly DossierKop[] }) {
  if (dossiers.length === 0) return <p className={stijl['regel']}>{bekendTekst.geenDossier}</p>;
  return (
    <ul className={stijl['dossiers']} aria-label={bekendTekst.dossiers}>
      {dossiers.map(({ id, nummer, werkstatus, beperkt, meldingen }) => (
        <li key={id}>
          <span className={stijl['dossierKop']}>
            <strong>{nummer}</strong>{' '}
            <Merk toon={werkstatus === 'afgesloten' ? 'neutraal' : 'uitleg'}>
              {werkstatus === 'afgesloten' ? bekendTekst.gesloten : bekendTekst.open}
            </Merk>
            {beperkt && <Merk toon="fout">{bekendTekst.beperkt}</Merk>}
          </span>
          {newest(meldingen).map((melding) => (
            <span key={melding.id} className={stijl['meldingRegel']}>
              {formatDatum(melding.ontvangenOp)}: {aanleidingNaam(melding.aanleiding)},{' '}
              {melding.partner}
            </span>
          ))}
          {meldingen.length > MEESTE_MELDINGEN && (
            <span className={stijl['meldingRegel']}>
              {bekendTekst.meer(meldingen.length - MEESTE_MELDINGEN)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function newest(meldingen: DossierKop['meldingen']): DossierKop['meldingen'] {
  return [...meldingen]
    .sort((a, b) => (a.ontvangenOp < b.ontvangenOp ? 1 : -1))
    .slice(0, MEESTE_MELDINGEN);
}
