import { Link } from '@tanstack/react-router';
import { processtapNaam, werkstatusNaam } from '#areas/dossiers/rules.ts';
import { Gemarkeerd } from '#renderer/components/gemarkeerd.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { geborenVan, isGeborenBekend } from '#renderer/dossier/persoon.ts';
import { VlagMerk } from '#renderer/dossier/vlag-merk.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { werkTekst } from '#renderer/text/werkvoorraad.ts';
import { zoekTekst } from '#renderer/text/zoeken.ts';
import type { ZoekRegel } from '../contract.ts';
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
        <span className={stijl['stil']}>{processtapNaam(regel.processtap)}</span>
      </div>
    </li>
  );
}
