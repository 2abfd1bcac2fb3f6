import { Link } from '@tanstack/react-router';
import type { DossierRegel } from '#contract/dossiers.ts';
import { processtapNaam } from '#domain/dossiers/processtap.ts';
import { werkstatusNaam } from '#domain/dossiers/werkstatus.ts';
import { Merk } from '#renderer/components/merk.tsx';
import { geborenVan, isGeborenBekend } from '#renderer/dossier/persoon.ts';
import { VlagMerk } from '#renderer/dossier/vlag-merk.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { werkTekst } from '#renderer/text/nl/werkvoorraad.ts';
import { zoekTekst } from '#renderer/text/nl/zoeken.ts';
import stijl from './zoek.module.css';

/** A dossier that was found: who, and where it stands. */
export function ZoekRij({ regel }: { regel: DossierRegel }) {
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
          {regel.naam}
        </Link>
        <div className={stijl['onder']}>
          {geboren} · {regel.adres || werkTekst.adresOnbekend}
        </div>
        <div className={stijl['stil']}>
          <span>
            {[regel.nummer, werkTekst.meldingen(regel.meldingen), regel.behandelaar?.naam]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {regel.vlaggen
            .filter(({ code }) => code !== 'zonder_behandelaar')
            .map((vlag) => (
              <VlagMerk key={vlag.code} vlag={vlag} />
            ))}
        </div>
      </div>
      <div className={stijl['status']}>
        <Merk toon={regel.werkstatus === 'afgesloten' ? 'neutraal' : 'uitleg'}>
          {werkstatusNaam(regel.werkstatus)}
        </Merk>
        <span className={stijl['stil']}>{processtapNaam(regel.processtap)}</span>
      </div>
    </li>
  );
}
