import { Link } from '@tanstack/react-router';
import type { DossierRegel } from '#contract/dossiers.ts';
import { processtapNaam } from '#domain/dossiers/processtap.ts';
import { werkstatusNaam } from '#domain/dossiers/werkstatus.ts';
import { Merk } from '#renderer/components/merk.tsx';
import { cijferLijstTekst } from '#renderer/text/nl/cijfers.ts';
import stijl from './cijfers.module.css';

/** One dossier behind a figure; it leads to the dossier. */
export function DossierRij({ regel }: { regel: DossierRegel }) {
  const { id, nummer, naam, adres, behandelaar, werkstatus, processtap } = regel;
  return (
    <li className={stijl['rij']}>
      <div>
        <Link
          to={`/dossiers/${id}`}
          className={stijl['naam'] ?? ''}
          aria-label={cijferLijstTekst.openen(naam, nummer)}
          data-rij
        >
          {naam}
        </Link>
        <div>{adres || cijferLijstTekst.adresOnbekend}</div>
        <div className={stijl['stil']}>
          {[nummer, processtapNaam(processtap), behandelaar?.naam ?? cijferLijstTekst.niemand].join(
            ' · ',
          )}
        </div>
      </div>
      <div>
        <Merk toon={werkstatus === 'afgesloten' ? 'neutraal' : 'uitleg'}>
          {werkstatusNaam(werkstatus)}
        </Merk>
      </div>
    </li>
  );
}
